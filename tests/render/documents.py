"""Documents to write: of the worked cases, one of every block, one of one text everywhere."""

from datetime import date, timedelta
from functools import cache
from pathlib import Path

import tomli

from csm_advisor.advice.planning.planner import make_plan
from csm_advisor.model.figures import Figure
from csm_advisor.model.plan import Plan
from csm_advisor.model.sources import SourceLine
from csm_advisor.render.documents.document import (
    Bar,
    Bullets,
    Document,
    Paragraph,
    PayChart,
    Section,
    Spread,
    Table,
    Task,
    Tasks,
    Timeline,
)
from csm_advisor.render.documents.plan import plan_document
from csm_advisor.render.line import Run
from tests.strategies import bundled
from tests.worked_cases import CASES, answers

CASE_NAMES = [path.stem for path in CASES]
EXAMPLE = Path(__file__).parents[2] / "data" / "example.toml"

SOURCES = {
    "article": SourceLine(
        title="How to lead a team",
        publisher="An example press",
        date="2025",
        address="https://example.test/lead?a=1&b=2",
        kind="article",
        caution="One author's view.",
    ),
    "wages": SourceLine(
        title="Wages of the nation",
        publisher="An office",
        date="2026-05-15",
        address="javascript:alert(1)",
        kind="official-statistics",
        caution=None,
    ),
    "ours": SourceLine(
        title="What an action closes",
        publisher="csm-advisor",
        date="2026",
        address=None,
        kind="judgement",
        caution=None,
    ),
    "unused": SourceLine(
        title="Read, and not cited",
        publisher="A library",
        date="undated",
        address="https://[broken",
        kind="article",
        caution=None,
    ),
}


def said(text: str, *sources: str, strong: bool = False) -> tuple[Run, ...]:
    return (Run(text, strong, sources),)


def dollars(value: float, at_least: bool = False) -> Figure:
    return Figure(
        value=value,
        unit="USD per year",
        year=2025,
        kind="observed",
        sources=("wages",),
        at_least=at_least,
    )


def every_block(steps: int = 3, years: float = 1.5) -> Document:
    """A document with every type of block, on so many steps in so many years."""
    first = date(2026, 11, 21)
    days = round(years * 365.25)
    bars = [
        Bar(
            f"Step {n} of the way to the next rung, held long",
            first + timedelta(days * n // (steps + 1)),
            first + timedelta(days * (n + 2) // (steps + 1)),
        )
        for n in range(steps)
    ]
    last = first + timedelta(days)
    return Document(
        title="The way to Team Lead",
        subtitle="as of 21 Nov 2026",
        sections=(
            Section(
                "Where you stand",
                (
                    Paragraph(
                        (
                            Run("What it depends on: ", strong=True),
                            Run("time.", sources=("ours", "article")),
                        )
                    ),
                    Bullets((said("It takes two years.", "article"), said("Or three."))),
                    Table(
                        ("Rung", "Open", "Typical", "Demanding"),
                        (
                            (said("Team Lead", strong=True), *map(said, ("now", "2027", "2029"))),
                            (said("Manager"), said("2028", "wages"), said(""), said("never")),
                        ),
                    ),
                ),
            ),
            Section(
                "The route",
                (
                    Timeline("When", (*bars, Bar("Team Lead", last, last, milestone=True))),
                    Tasks(
                        tuple(
                            Task(
                                said(bar.label, "ours"),
                                ticked=n == 0,
                                details=(("When", said("soon")), ("Keep", said("notes", "wages"))),
                            )
                            for n, bar in enumerate(bars)
                        )
                    ),
                ),
            ),
            Section(
                "Pay",
                (
                    PayChart(
                        "Dollars a year",
                        (
                            Spread("Team Lead", dollars(51_780), dollars(57_685), dollars(63_590)),
                            Spread("Manager", dollars(98_000), None, dollars(239_200, True)),
                            Spread("Director", None, None, None),
                        ),
                    ),
                ),
            ),
        ),
        sources=SOURCES,
    )


def only(text: str) -> Document:
    """A document that holds nothing but this text, in every place that takes one."""
    line = (Run(text, sources=("it",)), Run(text, strong=True))
    day = date(2027, 2, 3)
    blocks = (
        Paragraph(line),
        Bullets((line, line)),
        Table((text, text), ((line, line), (line, line))),
        Tasks((Task(line, False, ((text, line),)),)),
        Timeline(text, (Bar(text, day, day), Bar(text, day, day, milestone=True))),
        PayChart(text, (Spread(text, None, None, None),)),
    )
    return Document(
        title=text,
        subtitle=text,
        sections=tuple(Section(f"{text} {number}", blocks) for number in range(3)),
        sources={
            "it": SourceLine(
                title=text, publisher=text, date=text, address=text, kind=text, caution=text
            )
        },
    )


@cache
def plan_of(name: str) -> Plan:
    """The plan of a worked case, or of the `example`."""
    if name == "example":
        given, today = tomli.loads(EXAMPLE.read_text(encoding="utf-8")), date(2026, 11, 21)
    else:
        (path,) = (path for path in CASES if path.stem == name)
        case = tomli.loads(path.read_text(encoding="utf-8"))
        given, today = case["answers"], case["today"]
    return make_plan(answers(given, bundled()), bundled(), today)


def document_of(name: str) -> Document:
    """The document of that plan."""
    return plan_document(plan_of(name), bundled())
