"""Pay by rung: official wages and every published figure, on one scale."""

from rich.text import Text

from csm_advisor.model.views.pay import RungReading
from csm_advisor.model.views.salary import RungPay, SalaryView
from csm_advisor.model.wages import PERCENTILES
from csm_advisor.render.pay import point, printed
from csm_advisor.render.screens.citations import Citations
from csm_advisor.render.screens.screen import Screen, table
from csm_advisor.render.screens.wages import POINT_NAMES, now, reasons, wage, where
from csm_advisor.text.format import plural
from csm_advisor.text.labels import place_name

BAR = 20  # columns of the bar of a spread


def show_salary(screen: Screen, view: SalaryView, all: bool = False) -> None:
    """Print official pay and what the articles print; with `all`, each figure with its cautions."""
    cites = Citations(view.sources)
    aside = "US dollars a year" if view.dollars is None else f"dollars of {view.dollars}, a year"
    screen.heading("Pay by rung", aside)
    if view.warning:
        screen.paragraph(Text(view.warning, "bad"))
    if view.another:
        _another(screen, view, cites)
    if all:
        from csm_advisor.render.screens.salary_in_full import show_in_full

        show_in_full(screen, view, cites)
    else:
        _overview(screen, view, cites)
    screen.ending(cites, all, "Every figure with its cautions, earlier years")


def _overview(screen: Screen, view: SalaryView, cites: Citations) -> None:
    """Our reading of official wages by rung; of one rung also the wages and what articles print."""
    one = len(view.rungs) == 1
    readings = [(rung, reading) for rung in view.rungs for reading in rung.readings]
    if one:
        _percentiles(screen, view, view.rungs[0], cites)
    if readings:
        areas = list(dict.fromkeys(_place(reading) for _, reading in readings))
        place = "" if len(areas) > 1 else f" in {areas[0]}"
        area = ("Area",) if len(areas) > 1 else ()
        made = table("Rung", *area, "Low", "Middle", "High", "", lines=True)
        for rung, reading in readings:
            ends = (reading.low, reading.middle, reading.high)
            made.add_row(
                cites.cited(reading.sources, rung.title),
                *((_place(reading),) if len(areas) > 1 else ()),
                *map(point, ends),
                _spread(screen, view, reading),
            )
        screen.print()
        screen.paragraph(
            (f"What we read for each rung{place}, {readings[0][1].release}", "strong"),
            ", dollars a year: official wages, by occupation.",
        )
        screen.show_table(made, close=True)
        meant = {reading.text: rung.title for rung, reading in reversed(readings)}
        screen.bullets(f"{meant[text]}: {text}" for text in reversed(meant))
    for rung in view.rungs:
        if one and rung.published:
            _printed(screen, view, rung, cites)
        elif not rung.readings and not rung.published:
            screen.paragraph(f"{rung.title}: none of our sources gives a pay figure for this rung.")
    count = sum(len(rung.published) for rung in view.rungs)
    if count and not one:
        screen.print()
        figures = plural(count, "figure")
        most = max(view.rungs, key=lambda rung: len(rung.published)).rung
        screen.paragraph(
            f"Articles print {figures} more; those for one rung: csm-advisor salary {most}"
        )


def _place(reading: RungReading) -> str:
    return place_name(reading.area_code, reading.area)


def _spread(screen: Screen, view: SalaryView, reading: RungReading) -> Text:
    if not (view.scale and reading.low and reading.high):
        return Text()
    return screen.span_bar(reading.low.value, reading.high.value, view.scale, BAR)


def _percentiles(screen: Screen, view: SalaryView, rung: RungPay, cites: Citations) -> None:
    """The official wages of the rung, a line for each place."""
    why: dict[str, None] = {}
    made = table("Official wages", *POINT_NAMES.values(), lines=True)
    for row in rung.official:
        occupation = "" if view.another else f": {row.occupation}"
        made.add_row(
            cites.cited(row.sources, (where(row), "strong"), occupation),
            *(wage(row, name) for name in PERCENTILES),
        )
        why |= reasons(row)
    if made.row_count:
        screen.show_table(made)
    for reason in why:
        screen.paragraph(Text(f"not released: {reason}", "aside"))
    for found in () if view.another else rung.occupations:
        screen.paragraph(cites.cited(found.sources, f"{found.soc}: {found.caution}"))


def _printed(screen: Screen, view: SalaryView, rung: RungPay, cites: Citations) -> None:
    """What the articles print of the rung, a line a figure."""
    made = table("As the articles print it", "What is measured", "Year", lines=True)
    for figure in rung.published:
        amount = printed(figure)
        if figure.adjusted and view.dollars:
            amount = f"{amount}, {now(figure)} in dollars of {view.dollars}"
        made.add_row(
            amount,
            cites.cited(figure.sources, figure.measure),
            "not stated" if figure.year is None else str(figure.year),
        )
    screen.show_table(made)
    if len(rung.published) > 1:
        screen.paragraph(Text("They disagree, and we mix none of them.", "aside"))


def _another(screen: Screen, view: SalaryView, cites: Citations) -> None:
    found = view.another
    assert found is not None
    screen.heading(f"As if it were {found.soc}: {found.occupation}")
    screen.paragraph(cites.cited(found.sources, found.text))
    screen.paragraph(Text(found.caution, "strong"))
    if found.titles:
        listed = ", ".join(found.titles)
        screen.paragraph(Text(f"O*NET lists there, of customer service: {listed}.", "aside"))
