"""A team on a terminal."""

from collections.abc import Mapping, Sequence

from rich.text import Text

from csm_advisor.errors import one_line
from csm_advisor.model.plan import BARS, Bar
from csm_advisor.model.views.team import (
    Refused,
    SharedGap,
    SharedTraining,
    TeamTarget,
    TeamView,
    Unplaced,
)
from csm_advisor.render.arrivals import arrived_by_year
from csm_advisor.render.screens.citations import Citations
from csm_advisor.render.screens.screen import Screen, grid, table
from csm_advisor.render.training import NONE_PAYS, saves, useful, what_is_saved
from csm_advisor.text.format import month, people, plural

FEW = 5  # of a long list on one screen
_NAMES = 8  # of those who are ready, for one rung
_YEARS = 8
_NAME = 40  # letters of a name
_WIDEST_BAR = 40


def show_team(screen: Screen, view: TeamView, all: bool = False) -> None:
    """Print the team; of long lists the beginning, where not `all` is asked for."""
    cites = Citations(view.sources)
    screen.heading("Your team", people(view.people))
    screen.paragraph(*_counts(view))
    if not view.planned:
        pass
    elif all:
        for target in view.by_target.values():
            _target(screen, target)
    else:
        _targets(screen, view)
    _gaps(screen, [gap for gap in view.gaps if gap.kind not in ("experience", "leading")], view,
          cites, all)  # fmt: skip
    _training(screen, view.actions, cites, all)
    waiting = [f"{one_line(p.person, _NAME)}: {month(p.date)}" for p in view.waiting_for_years]
    _people(screen, "Wait only for years", waiting, all)
    _people(screen, "Cannot be given a date", [_unplaced(view, one) for one in view.unplaced], all)
    refused = [f"{_whose(one)}: {one_line(one.problem, 300)}" for one in view.refused]
    _people(screen, "Rows that could not be read", refused, all)
    if view.left_out:
        names = ", ".join(one_line(name, _NAME) for name in view.left_out)
        screen.paragraph((f"Columns that were left out, because no answer has that name: {names}.",
                           "aside"))  # fmt: skip
    screen.ending(cites, all, "The whole lists")


def _counts(view: TeamView) -> tuple[str | tuple[str, str], ...]:
    refused = f" {plural(len(view.refused), 'row')} could not be read." if view.refused else ""
    if not view.planned:
        return (("Nobody could be planned.", "strong"), (refused, "bad"))
    ready = f"{view.ready_now:,} of {view.planned:,} ready now. "
    rest = "Ready means that they meet the typical bar of their target: what most employers ask."
    return ((ready, "strong"), rest, (refused, "bad"))


def _targets(screen: Screen, view: TeamView) -> None:
    """All targets on a few lines, and all arrivals in one picture."""
    screen.heading("Ready now", "by target and rung")
    made = grid(30, 10, None)
    for target in view.by_target.values():
        ready = [
            f"{one_line(one.person, _NAME)} ({rung.title})"
            for rung in target.by_rung.values()
            for one in rung.ready
        ]
        made.add_row(f"to {target.title}", *_ready(target.ready_now, target.people, ready, _NAMES))
    screen.show_grid(made)
    screen.heading("How many arrive by the end of each year", "at the typical bar, all targets")
    _picture(screen, arrived_by_year(list(view.by_target.values())), view.planned, _YEARS)
    _never(screen, [target.never for target in view.by_target.values()])


def _target(screen: Screen, target: TeamTarget) -> None:
    screen.heading(f"To {target.title}", people(target.people))
    made = grid(30, 10, None)
    for rung in target.by_rung.values():
        names = [one_line(one.person, _NAME) for one in rung.ready]
        made.add_row(f"from {rung.title}", *_ready(rung.ready_now, rung.people, names, len(names)))
    screen.show_grid(made)
    screen.paragraph(("How many arrive by the end of each year, at the typical bar:", "aside"))
    arrived = arrived_by_year([target])
    _picture(screen, arrived, target.people, len(arrived))
    _never(screen, [target.never])


def _ready(ready: int, people: int, names: Sequence[str], most: int) -> tuple[Text, Text]:
    more = f" and {len(names) - most:,} more" if len(names) > most else ""
    said = f"{', '.join(names[:most])}{more}" if names else "nobody is ready now"
    return Text(f"{ready:,} of {people:,}", "bar" if ready else ""), Text(said)


def _picture(screen: Screen, arrived: Mapping[int, int], everybody: int, most: int) -> None:
    """How many have arrived by the end of each year, as bars; of many years as many as `most`."""
    years = list(arrived)
    every = max(1, -(-len(years) // max(1, most)))
    shown = years[(len(years) - 1) % every :: every]
    made = grid(8, 7, None)
    room = min(_WIDEST_BAR, max(8, screen.width - 24))
    full, rest = screen.glyph("█", "#"), screen.glyph("·", ".")
    for year in shown:
        width = round(arrived[year] / everybody * room)
        bar = Text.assemble((full * width, "bar"), (rest * (room - width), "bar.rest"))
        made.add_row(f"by {year}", f"{arrived[year]:,}", Text() if screen.plain else bar)
    if shown:
        screen.show_grid(made)


def _never(screen: Screen, never: Sequence[Mapping[Bar, int]]) -> None:
    totals = {bar: sum(one[bar] for one in never) for bar in BARS}
    if any(totals.values()):
        said = ", ".join(f"{count:,} at the {bar} bar" for bar, count in totals.items() if count)
        screen.paragraph(f"Never on the route recommended to them: {said}.")


def _some(items: Sequence[object], all: bool) -> int:
    return len(items) if all else FEW


def _gaps(
    screen: Screen, gaps: Sequence[SharedGap], view: TeamView, cites: Citations, all: bool
) -> None:
    if not gaps:
        return
    screen.heading("What they lack, most often first", "for the typical bar")
    made = table("People", "Levels", "What", wide=2, lines=True)
    for gap in gaps[: _some(gaps, all)]:
        share = f"{gap.people:,} of {view.planned:,}"
        needs = ", ".join(f"{count:,} to level {need}" for need, count in gap.needs.items())
        what = Text(one_line(gap.title, 100)).append(f" ({needs}) " if gap.levels else " ", "aside")
        made.add_row(
            share,
            f"{gap.levels:,}" if gap.levels else "",
            what.append_text(cites.mark(gap.sources)),
        )
    screen.show_table(made, close=True)


def _training(
    screen: Screen, actions: Sequence[SharedTraining], cites: Citations, all: bool
) -> None:
    if not actions:
        return
    screen.heading("Training that several people need", "what it saves for its hours")
    if not (helpful := useful(actions)):
        screen.paragraph(NONE_PAYS)
        return
    made = table("Saves", "Hours", "For", "Training", wide=3, lines=True)
    for one in helpful[: _some(helpful, all)]:
        made.add_row(
            saves(one),
            f"{one.own_hours:,g} h",
            f"{one.sooner + one.get_a_date:,} of {one.people:,}",
            Text(one.title).append(" ").append_text(cites.mark(one.sources)),
        )
    screen.show_table(made, close=True)
    screen.paragraph((what_is_saved(helpful), "aside"))


def _people(screen: Screen, title: str, lines: Sequence[str], all: bool) -> None:
    """A line for each of some people, under a heading that counts them."""
    if not lines:
        return
    screen.heading(title, f"{len(lines):,}")
    shown = lines[: _some(lines, all)]
    left = len(lines) - len(shown)
    screen.bullets([*map(Text, shown), *([Text(f"and {left:,} more", "aside")] if left else [])])


def _unplaced(view: TeamView, one: Unplaced) -> str:
    """Whom nobody can place, and why."""
    return f"{one_line(one.person, _NAME)}, to {view.by_target[one.target].title}. {one.why}"


def _whose(refused: Refused) -> str:
    """The row, and who it is where that is told."""
    row = f"row {refused.row}"
    return row if refused.person == row else f"{row}, {one_line(refused.person, _NAME)}"
