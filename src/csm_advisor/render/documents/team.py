"""A team as a document: the report for the talk about who comes next and what to train."""

from collections.abc import Iterator
from datetime import date

from csm_advisor.errors import one_line
from csm_advisor.model.plan import BARS
from csm_advisor.model.views.team import Refused, TeamTarget, TeamView
from csm_advisor.render.arrivals import arrived_by_year
from csm_advisor.render.documents.document import (
    Block,
    Bullets,
    CountChart,
    Document,
    Paragraph,
    Section,
    Table,
)
from csm_advisor.render.line import plain
from csm_advisor.render.training import NONE_PAYS, saves, useful, what_is_saved
from csm_advisor.text.format import day, month, people

MOST = 500  # lines of a list; the table of rows has them all


def team_document(view: TeamView) -> Document:
    """The whole report. Every source of the view is cited in it."""
    sections = (
        Section("In short", (Paragraph(plain(_short(view))), *_arrivals(view))),
        *(_target(target) for target in view.by_target.values()),
        *_gaps(view),
        *_training(view),
        *_list("They only wait for years", [
            f"{one_line(one.person, 60)}: {month(one.date)}" for one in view.waiting_for_years
        ]),
        *_list("They cannot be given a date", [
            f"{one_line(one.person, 60)}, to {view.by_target[one.target].title}: {one.why}"
            for one in view.unplaced
        ]),
        *_list("Rows that could not be read", [
            f"Row {one.row}{_whose(one)}: {one.problem}" for one in view.refused
        ]),
    )  # fmt: skip
    return Document(
        "Your team", f"As of {day(date.fromisoformat(view.as_of))}", sections, view.sources
    )


def _whose(refused: Refused) -> str:
    """Who a row is, where that is told."""
    told = refused.person != f"row {refused.row}"
    return f", {one_line(refused.person, 60)}" if told else ""


def _short(view: TeamView) -> str:
    left = f" Columns left out: {', '.join(view.left_out)}." if view.left_out else ""
    return (
        f"{people(view.people)}, {view.planned:,} of them planned. Ready now: {view.ready_now:,}."
        " Ready means that they meet the typical bar of their target: what most employers ask. The"
        " open bar is the easiest that a published source sets, the demanding bar the hardest."
        f"{left}"
    )


def _arrivals(view: TeamView) -> Iterator[CountChart]:
    arrived = arrived_by_year(list(view.by_target.values()))
    if arrived:
        counts = tuple((f"by the end of {year}", count) for year, count in arrived.items())
        title = "How many arrive at the typical bar, all targets"
        yield CountChart(title, counts, view.planned)


def _target(target: TeamTarget) -> Section:
    rungs = Table(
        ("From", "People", "Ready now", "Who is ready"),
        tuple(
            (
                plain(rung.title),
                plain(f"{rung.people:,}"),
                plain(f"{rung.ready_now:,}"),
                plain(", ".join(one_line(one.person, 60) for one in rung.ready[:MOST]) or "nobody"),
            )
            for rung in target.by_rung.values()
        ),
    )
    years = Table(
        ("Arrived by the end of", *(f"{bar.capitalize()} bar" for bar in BARS)),
        tuple(
            (plain(f"{year.year}"), *(plain(f"{year.arrived[bar]:,}") for bar in BARS))
            for year in target.arrivals
        ),
    )
    never = "; ".join(
        f"{target.never[bar]:,} at the {bar} bar" for bar in BARS if target.never[bar]
    )
    blocks: tuple[Block, ...] = (rungs, *([years] if target.arrivals else []))
    if never:
        blocks = (*blocks, Paragraph(plain(f"Never on the route recommended to them: {never}.")))
    return Section(f"To {target.title} ({target.people:,})", blocks)


def _gaps(view: TeamView) -> Iterator[Section]:
    if view.gaps:
        rows = tuple(
            (
                plain(gap.title, *gap.sources),
                plain(f"{gap.people:,} of {view.planned:,}"),
                plain(f"{gap.levels:,}" if gap.levels else ""),
                plain("; ".join(f"{need}: {count:,}" for need, count in gap.needs.items())),
            )
            for gap in view.gaps
        )
        columns = ("What", "People", "Levels, all together", "How many need how much")
        yield Section("What they lack, most often first", (Table(columns, rows),))


def _training(view: TeamView) -> Iterator[Section]:
    helpful = useful(view.actions)
    if not view.actions:
        return
    blocks: tuple[Block, ...] = (Paragraph(plain(NONE_PAYS)),)
    if helpful:
        rows = tuple(
            (
                plain(one.title, *one.sources),
                plain(saves(one)),
                plain(f"{one.own_hours:,g}"),
                plain(f"{one.sooner + one.get_a_date:,} of {one.people:,}"),
            )
            for one in helpful
        )
        columns = ("Training", "Saves", "Hours", "For, of those who need it")
        blocks = (Paragraph(plain(what_is_saved(helpful))), Table(columns, rows))
    yield Section("Training that several people need", blocks)


def _list(title: str, lines: list[str]) -> Iterator[Section]:
    if lines:
        more = [f"and {len(lines) - MOST:,} more, in the table of rows"] if lines[MOST:] else []
        items = tuple(plain(line) for line in (*lines[:MOST], *more))
        yield Section(f"{title} ({len(lines):,})", (Bullets(items),))
