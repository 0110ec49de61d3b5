"""The plan as one table for a spreadsheet.

The column `row` says what a row is: `plan` (the whole), `arrival` (a rung and when it is reached
at each bar), `step` (done or to do), `route` (another route, and the steps that only it takes),
`pay` (a year, by rung) or `source`. Cells that a kind of row does not use are empty. The file is
CSV as RFC 4180 has it, and begins with a byte-order mark, without which Excel takes its letters
for others. All text is in quotes, for spreadsheets that split rows at a semicolon too.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from unicodedata import category

from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.figures import Figure
from csm_advisor.model.plan import BARS, Arrival, Bar, Plan, Stage
from csm_advisor.render import pay as pay_told
from csm_advisor.render import routes, sentences
from csm_advisor.render.documents.document import fit
from csm_advisor.text.labels import step_title

BYTE_ORDER_MARK = "\ufeff"
PAY = ("pay_low", "pay_middle", "pay_high")
COLUMNS = (
    *("row", "from", "to", "id", "title", "kind", "starts", "ends", "own_hours", "weeks"),
    *("cost_low", "cost_high", "closes", "how", "evidence", "done_on", "note"),
    *(f"arrival_{bar}" for bar in BARS),
    *PAY,
    *("pay_dollars_of", "publisher", "date", "address"),
    "sources",
)
# A cell that begins so is worked out by a spreadsheet, also in their wide forms, and whatever that
# cannot be seen stands before them.
FORMULA = tuple("=+-@\uff1d\uff0b\uff0d\uff20")
_UNSEEN = "CZ"  # of the categories of Unicode: controls, joiners, marks of order; blanks
BETWEEN = " | "

Cell = str | int | float | None
Row = dict[str, Cell]


def plan_csv(plan: Plan, catalogue: Catalogue) -> str:
    """The whole plan: rows of arrivals, steps, other routes, pay, and every source."""
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\r\n", quoting=csv.QUOTE_NONNUMERIC)
    writer.writeheader()
    for rows in (_whole, _arrivals, _steps, _routes, _pay, _sources):
        for row in rows(plan, catalogue):
            writer.writerow({column: safe(cell) for column, cell in row.items()})
    return BYTE_ORDER_MARK + text.getvalue()


def safe(cell: Cell) -> Cell:
    """Text that no spreadsheet takes for a formula; a number stays a number, whole where it is."""
    if isinstance(cell, str):
        return _safe_text(cell)
    return int(cell) if isinstance(cell, float) and cell.is_integer() else cell


@lru_cache(maxsize=2048)  # rows repeat most of what they say
def _safe_text(text: str) -> str:
    # Where a spreadsheet splits at semicolons all the same, a cell begins behind each.
    return ";".join(map(_guarded, fit(text).split(";")))


def _guarded(text: str) -> str:
    first = next((c for c in text if category(c)[0] not in _UNSEEN), "")
    return f"'{text}" if first in FORMULA else text


def _whole(plan: Plan, catalogue: Catalogue) -> Iterator[Row]:
    binding = plan.route.binding[plan.route.scheduled_for]
    yield {
        "row": "plan",
        "from": catalogue.rungs[plan.profile.rung].title,
        "to": catalogue.rungs[plan.target].title,
        "id": plan.recommended,
        "title": sentences.title(plan, catalogue),
        "starts": str(plan.as_of),
        "own_hours": plan.route.own_hours,
        "how": binding.sentence,
        **_dates(plan.route.arrival),
        "sources": _titles(binding.sources, plan),
    }


def _arrivals(plan: Plan, catalogue: Catalogue) -> Iterator[Row]:
    for stage in plan.route.stages:
        yield {
            "row": "arrival",
            **_ends(stage, catalogue),
            "id": stage.to,
            "title": catalogue.rungs[stage.to].title,
            **_dates(stage.on_this_plan),
        }


def _steps(plan: Plan, catalogue: Catalogue) -> Iterator[Row]:
    for one in plan.done:
        yield {
            "row": "step",
            "id": one.step,
            "title": step_title(one.step, catalogue),
            "done_on": str(one.on),
            "note": one.note,
        }
    for entry in plan.getting_in.steps if plan.getting_in else ():
        yield {
            "row": "step",
            "to": catalogue.rungs[plan.profile.rung].title,
            "id": entry.id,
            "title": entry.title,
            "kind": "getting-in",
            "starts": str(entry.starts),
            "ends": str(entry.ends),
            "how": entry.how,
            "evidence": entry.evidence,
            "sources": _titles(entry.sources, plan),
        }
    for stage in plan.route.stages:
        for step in stage.steps:
            yield {
                "row": "step",
                **_ends(stage, catalogue),
                "id": step.id,
                "title": step.title,
                "kind": step.kind,
                "starts": str(step.starts),
                "ends": str(step.ends),
                "own_hours": step.own_hours,
                "weeks": step.weeks,
                "cost_low": step.cost_low,
                "cost_high": step.cost_high,
                "closes": sentences.closes(step, catalogue),
                "how": step.how,
                "evidence": step.evidence,
                "sources": _titles(step.sources, plan),
            }


def _routes(plan: Plan, catalogue: Catalogue) -> Iterator[Row]:
    for route in routes.other_routes(plan):
        own = routes.steps_only_of(route, plan)
        yield {
            "row": "route",
            "from": catalogue.rungs[route.rungs[0]].title,
            "to": catalogue.rungs[route.rungs[-1]].title,
            "id": route.id,
            "title": routes.rungs_of(route, catalogue),
            "own_hours": route.own_hours,
            "how": BETWEEN.join(step.title for step in own),
            **_dates(route.arrival),
            "sources": _titles((id_ for step in own for id_ in step.sources), plan),
        }


def _pay(plan: Plan, catalogue: Catalogue) -> Iterator[Row]:
    for rung, reading, _ in (
        pay_told.official_pay(plan, plan.worth, catalogue) if plan.worth else ()
    ):
        points = (reading.low, reading.middle, reading.high)
        yield {
            "row": "pay",
            "id": rung,
            "title": catalogue.rungs[rung].title,
            "kind": f"official, {pay_told.place(plan.worth)}" if plan.worth else None,
            "how": reading.text,
            **dict(zip(PAY, map(_amount, points), strict=True)),
            "pay_dollars_of": next((point.year for point in points if point), None),
            "sources": _titles(reading.sources, plan),
        }
    for rung, paid in pay_told.published_pay(plan):
        for pay in paid:
            yield {
                "row": "pay",
                "id": rung,
                "title": catalogue.rungs[rung].title,
                "kind": "published",
                "how": f"{pay_told.printed(pay)}: {pay.measure}",
                **dict(zip(PAY, (pay.low, pay.value, pay.high), strict=True)),
                "pay_dollars_of": pay.year or "not stated",
                "sources": _titles(pay.sources, plan),
            }


def _sources(plan: Plan, _: Catalogue) -> Iterator[Row]:
    for id_, source in plan.sources.items():
        yield {
            "row": "source",
            "id": id_,
            "title": source.title,
            "kind": source.kind,
            "note": source.caution,
            "publisher": source.publisher,
            "date": source.date,
            "address": source.address,
        }


def _ends(stage: Stage, catalogue: Catalogue) -> Row:
    return {
        "from": catalogue.rungs[stage.origin].title,
        "to": catalogue.rungs[stage.to].title,
    }


def _dates(arrival: Mapping[Bar, Arrival]) -> Row:
    """The months YYYY-MM of the three bars."""
    return {f"arrival_{bar}": arrival[bar].date or "never" for bar in BARS}


def _amount(point: Figure | None) -> Cell:
    """Dollars as a number; in words where only a bound, or nothing, was released."""
    return pay_told.point(point) if point is None or point.at_least else point.value


def _titles(ids: Iterable[str], plan: Plan) -> str:
    return BETWEEN.join(plan.sources[id_].title for id_ in dict.fromkeys(ids))
