"""Every pay figure with its cautions, all bars on one scale, and earlier years."""

from rich.text import Text

from csm_advisor.model.views.pay import PayFigure, RungReading
from csm_advisor.model.views.salary import OfficialRow, PastPay, RungPay, SalaryView
from csm_advisor.model.wages import PERCENTILES
from csm_advisor.render.amounts import money
from csm_advisor.render.pay import point, printed
from csm_advisor.render.screens.citations import Citations
from csm_advisor.render.screens.screen import Screen, grid
from csm_advisor.render.screens.wages import POINT_NAMES, now, reasons, released, wage, where

AMOUNT_WIDTH = 18  # "$120,000-$200,000+"


def show_in_full(screen: Screen, view: SalaryView, cites: Citations) -> None:
    """Print each rung's official wages, our reading of them and what the articles print."""
    screen.paragraph(
        "Official wages are what employers report for a year of full-time work: 10% earn less"
        " than the first amount, half less than the median, 90% less than the last. The articles'"
        " figures are what they print. Sources disagree, so we mix none of them. A figure"
        " with no year stands as printed, and nobody can say in which year's dollars."
        + (
            f" All bars have one scale, {money(view.scale[0])} to {money(view.scale[1])}."
            if view.scale
            else ""
        )
    )
    for rung in view.rungs:
        _rung(screen, view, rung, cites)
    _past(screen, view, cites)
    _cautions(screen, view, cites)
    depends = (cites.cited(one.sources, one.text) for one in view.depends_on)
    screen.listed("What pay depends on", depends)
    if view.not_this_career:
        screen.heading("Not a pay figure for this career")
        for figure in view.not_this_career:
            _apart(screen, figure, cites)


def _rung(screen: Screen, view: SalaryView, rung: RungPay, cites: Citations) -> None:
    screen.heading(rung.title)
    for row in rung.official:
        _official(screen, view, row, cites)
    for found in () if view.another else rung.occupations:
        known = found.caution if len(view.rungs) > 1 else f"{found.text} {found.caution}"
        said = cites.cited(found.sources, (f"{found.soc}: {known}", "aside"))
        screen.paragraph(said, indent=3)
    for reading in rung.readings:
        _reading(screen, view, rung, reading, cites)
    if rung.published:
        _published(screen, view, rung, cites)
    elif not rung.official:
        screen.paragraph(Text("No source here gives a pay figure for this rung.", "aside"))


def _official(screen: Screen, view: SalaryView, row: OfficialRow, cites: Citations) -> None:
    screen.paragraph(
        Text(where(row), "strong"),
        cites.cited(row.sources, f": {row.occupation} ({row.soc}), {row.release}"),
        indent=3,
    )
    why = reasons(row)
    if set(PERCENTILES) <= set(row.not_released):
        screen.paragraph(f"not released: {' '.join(why)}", indent=5)
        return
    screen.paragraph(_box(screen, view, row, screen.width - 8), indent=5)
    numbers = [(POINT_NAMES[name], wage(row, name)) for name in PERCENTILES]
    said = Text("  ").join(
        Text(f"{name} {amount}", "strong" if name == "median" else "") for name, amount in numbers
    )
    screen.paragraph(said, indent=5)
    for reason in why:
        screen.paragraph(Text(f"not released: {reason}", "aside"), indent=5)
    if row.adjusted:
        then = "  ".join(f"{POINT_NAMES[n]} {released(row, n)}" for n in PERCENTILES)
        screen.paragraph(Text(f"as released, in dollars of {row.year}: {then}", "aside"), indent=5)


def _box(screen: Screen, view: SalaryView, row: OfficialRow, width: int) -> Text:
    """10 to 90 percent as a line, 25 to 75 percent as a box, the median marked."""
    points = row.drawn
    if view.scale is None or not points or screen.plain:
        return Text()
    least, most = view.scale
    at = {
        name: round((amount - least) / (most - least) * (width - 1))
        for name, amount in points.items()
    }
    line, box = screen.glyph("─", "-"), screen.glyph("█", "=")
    dot, mark = screen.glyph("·", "."), screen.glyph("◆", "*")
    cells = [dot] * width
    for place in range(min(at.values()), max(at.values()) + 1):
        cells[place] = line
    if {"p25", "p75"} <= set(at):
        for place in range(at["p25"], at["p75"] + 1):
            cells[place] = box
    if "p50" in at:
        cells[at["p50"]] = mark
    bar = Text()
    for cell in cells:
        bar.append(cell, "aside" if cell == dot else "strong" if cell == mark else "bar")
    return bar


def _reading(
    screen: Screen, view: SalaryView, rung: RungPay, reading: RungReading, cites: Citations
) -> None:
    """Our own reading; beside another mapping it is what to compare that with."""
    low, middle, high = map(point, (reading.low, reading.middle, reading.high))
    where = f" in {reading.area}" if len(rung.readings) > 1 else ""
    who = "Under our own mapping we read" if view.another else "We read"
    if any(row.adjusted for row in rung.official):
        where += f", in dollars of {view.dollars}"
    points = [point for point in (reading.low, reading.middle, reading.high) if point]
    amounts = f"{low} to {high}, middle {middle}" if points else "nothing, it is not released"
    screen.paragraph(
        Text(f"{who} for this rung, {reading.release}{where}: {amounts}. ", "strong"),
        cites.cited(reading.sources, reading.text),
        indent=3,
    )
    if view.scale and reading.low and reading.high:
        ends = reading.low.value, reading.high.value
        screen.paragraph(screen.span_bar(*ends, view.scale, screen.width - 8), indent=5)


def _published(screen: Screen, view: SalaryView, rung: RungPay, cites: Citations) -> None:
    screen.paragraph(Text("As the articles print it", "strong"), indent=3)
    for figure in rung.published:
        if view.scale:
            ends = min(figure.drawn), max(figure.drawn)
            screen.paragraph(screen.span_bar(*ends, view.scale, screen.width - 8), indent=5)
        amount = printed(figure)
        if figure.adjusted and view.dollars:
            amount = f"{amount} then, {now(figure)} in dollars of {view.dollars}"
        said = cites.cited(
            figure.sources, (amount, "strong"), f": {figure.measure}, {_year(figure)}"
        )
        if len(view.rungs) == 1:
            said.append(f" {figure.text}", "aside")
        screen.paragraph(said, indent=5)


def _year(figure: PayFigure) -> str:
    return "year not stated" if figure.year is None else str(figure.year)


def _past(screen: Screen, view: SalaryView, cites: Citations) -> None:
    """The nation's medians of earlier years, then and in today's dollars."""
    if not view.past:
        return
    screen.heading("Over the years", f"the nation's median, then and in dollars of {view.dollars}")
    for soc in dict.fromkeys(one.soc for one in view.past):
        years = [one for one in view.past if one.soc == soc]
        sources = {source for one in years for source in one.adjusted.sources}
        screen.paragraph(cites.cited(sorted(sources), f"{years[0].occupation} ({soc})"))
        made = grid(5, 9, None)
        for one in _some(years):
            made.add_row(
                str(one.year),
                Text(money(one.median.value), "aside"),
                f"{money(round(one.adjusted.value))} in dollars of {view.dollars}",
            )
        screen.show_grid(made, indent=3)


def _some(years: list[PastPay]) -> list[PastPay]:
    """The first, the last and two between."""
    last = len(years) - 1
    return [years[at] for at in sorted({0, last // 3, 2 * last // 3, last})]


def _cautions(screen: Screen, view: SalaryView, cites: Citations) -> None:
    """What each figure is not; the same caution on several figures is said once."""
    said: dict[str, dict[str, None]] = {}
    for rung in view.rungs:
        for figure in rung.published:
            if figure.caution:
                said.setdefault(figure.caution, {}).update(dict.fromkeys(figure.sources))
    lines = (cites.cited(sources, caution) for caution, sources in said.items())
    screen.listed("Read the articles' figures with care", lines)


def _apart(screen: Screen, figure: PayFigure, cites: Citations) -> None:
    made = grid(AMOUNT_WIDTH, None)
    made.add_row(printed(figure), cites.cited(figure.sources, f"{figure.measure}, {_year(figure)}"))
    made.add_row("", figure.text)
    if figure.caution:
        made.add_row("", Text(figure.caution, "aside"))
    screen.show_grid(made)
