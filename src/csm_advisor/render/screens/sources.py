"""The register of sources, and one source with what stands on it."""

from rich.console import Console
from rich.text import Text

from csm_advisor.advice.citations.release_age import HOW
from csm_advisor.model.views.sources import Dependent, RegisterLine, SourcesView, TablesLine
from csm_advisor.render.screens.pieces import bullets, pairs
from csm_advisor.render.screens.screen import (
    heading,
    paragraph,
)
from csm_advisor.text.format import day, plural

KINDS = {
    "article": "ARTICLES",
    "official-statistics": "OFFICIAL STATISTICS",
    "survey": "SURVEYS",
    "standard": "STANDARDS",
    "issuer": "ISSUERS OF CERTIFICATIONS",
    "third-party": "THIRD PARTIES",
    "judgement": "OUR OWN JUDGEMENTS",
}


def show_sources(console: Console, view: SourcesView) -> None:
    """Print the register by kind, or one source with its records."""
    for kind, title in KINDS.items():
        some = {id_: line for id_, line in view.sources.items() if line.kind == kind}
        if some:
            heading(console, title)
        for id_, line in some.items():
            console.print()
            _source(console, id_, line)
    if view.wage_tables is not None:
        _wage_tables(console, view.wage_tables)
    _credits(console, view)
    if view.records is not None:
        _records(console, view.records)


def _source(console: Console, id_: str, line: RegisterLine) -> None:
    paragraph(console, (line.title, "bold"), (f"  {id_}", "cyan"))
    rows = [
        ("publisher", line.publisher),
        ("date", line.date),
        ("retrieved", line.retrieved),
        ("address", line.address),
        ("licence", line.licence),
        ("we changed", line.changes),
        ("next due", _due(line)),
        ("caution", line.caution),
        ("why", line.rationale),
    ]
    pairs(console, [(name, Text(value)) for name, value in rows if value], 10, indent=3)


def _due(line: RegisterLine) -> str | None:
    """When the next release is due and how that is known, or that it is likely out."""
    when = None if line.next_due is None else day(line.next_due)
    newer = f"{line.newer[:1].upper()}{line.newer[1:]}. {HOW}" if line.newer else None
    return ". ".join(part for part in (when, line.due, newer) if part) or None


def _wage_tables(console: Console, tables: TablesLine) -> None:
    heading(console, "OFFICIAL WAGE TABLES")
    months = tables.months_old
    if months < 0:
        age = "later than the day looked at"
    elif months == 0:
        age = "less than a month old"
    else:
        age = f"{plural(months, 'month')} old"
    console.print()
    paragraph(
        console,
        (tables.name, "bold"),
        f", published {day(tables.published)}, {age}; retrieved {day(tables.retrieved)}",
    )
    if tables.stale is not None:
        paragraph(console, (tables.stale, "yellow"))


def _credits(console: Console, view: SourcesView) -> None:
    """Whose data the product carries, under which licence, and what was changed."""
    lines = []
    for line in view.sources.values():
        if line.licence:
            changed = f" {line.changes}" if line.changes else ""
            lines.append(
                f"{line.title}, by {line.publisher}: {line.licence},"
                f" retrieved {line.retrieved or line.date}.{changed}"
            )
    if lines:
        heading(console, "CREDITS")
        bullets(console, lines)


def _records(console: Console, records: tuple[Dependent, ...]) -> None:
    heading(console, "WHAT STANDS ON IT", plural(len(records), "record"))
    for file in dict.fromkeys(record.file for record in records):
        console.print()
        paragraph(console, Text(f"{file}.toml", "bold"))
        for record in records:
            if record.file == file:
                places = f"  {'; '.join(record.places)}" if record.places else ""
                paragraph(console, (record.id, "cyan"), (places, "dim"), indent=3)
                paragraph(console, record.text, indent=5)
