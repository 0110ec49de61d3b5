"""The register of sources, and one source with what stands on it."""

from rich.text import Text

from csm_advisor.advice.sentences.newer_releases import HOW
from csm_advisor.model.views.sources import Dependent, RegisterLine, SourcesView, TablesLine
from csm_advisor.render.screens.screen import Screen
from csm_advisor.text.format import day, first, plural

KINDS = {
    "article": "Articles",
    "official-statistics": "Official statistics",
    "survey": "Surveys",
    "standard": "Standards",
    "issuer": "Issuers of certifications",
    "third-party": "Third parties",
    "judgement": "Our own judgements",
}


SOME = 5  # records of one file


def show_sources(screen: Screen, view: SourcesView, all: bool = False) -> None:
    """Print the register by kind, or one source with its records; with `all`, each in full."""
    if all or view.records is not None:
        _in_full(screen, view, all)
        if all:
            return
    else:
        _register(screen, view)
    what = "what each says there" if view.records is not None else "each with its caution"
    screen.print()
    screen.paragraph((f"Add --all to see {what}.", "aside"))


def _register(screen: Screen, view: SourcesView) -> None:
    """The ids by kind: what one can ask for."""
    screen.heading("Sources", plural(len(view.sources), "source"))
    screen.paragraph("One with all that stands on it: csm-advisor sources ID.")
    for kind, title in KINDS.items():
        ids = [id_ for id_, line in view.sources.items() if line.kind == kind]
        if ids:
            screen.print()
            screen.paragraph((f"{title} ({len(ids)}): ", "strong"), ", ".join(ids))
    newer = [id_ for id_, line in view.sources.items() if line.newer]
    if newer:
        screen.print()
        screen.paragraph(("Likely have a newer release: ", "warn"), ", ".join(newer))
    if view.wage_tables is not None:
        _wage_tables(screen, view.wage_tables)


def _in_full(screen: Screen, view: SourcesView, all: bool) -> None:
    for kind, title in KINDS.items():
        some = {id_: line for id_, line in view.sources.items() if line.kind == kind}
        if some:
            screen.heading(title)
        for id_, line in some.items():
            screen.print()
            _source(screen, id_, line)
    if view.wage_tables is not None:
        _wage_tables(screen, view.wage_tables)
    _credits(screen, view)
    if view.records is not None:
        _records(screen, view.records, all)


def _source(screen: Screen, id_: str, line: RegisterLine) -> None:
    screen.paragraph((line.title, "strong"), (f"  {id_}", "cite"))
    rows = [
        ("publisher", line.publisher),
        ("date", line.date),
        ("retrieved", line.retrieved),
        ("address", line.address),
        ("license", line.licence),
        ("we changed", line.changes),
        ("next due", _due(line)),
        ("caution", line.caution),
        ("why", line.rationale),
    ]
    screen.pairs([(name, Text(value)) for name, value in rows if value], 10, indent=3)


def _due(line: RegisterLine) -> str | None:
    """When the next release is due and how that is known, or that it is likely out."""
    when = None if line.next_due is None else day(line.next_due)
    newer = f"{line.newer[:1].upper()}{line.newer[1:]}. {HOW}" if line.newer else None
    return ". ".join(part for part in (when, line.due, newer) if part) or None


def _wage_tables(screen: Screen, tables: TablesLine) -> None:
    screen.heading("Official wage tables")
    months = tables.months_old
    if months < 0:
        age = "later than the day looked at"
    elif months == 0:
        age = "less than a month old"
    else:
        age = f"{plural(months, 'month')} old"
    screen.print()
    screen.paragraph(
        (tables.name, "strong"),
        f", published {day(tables.published)}, {age}; retrieved {day(tables.retrieved)}",
    )
    if tables.stale is not None:
        screen.paragraph((tables.stale, "warn"))


def _credits(screen: Screen, view: SourcesView) -> None:
    """Whose data the product carries, under which licence, and what was changed."""
    lines = []
    for line in view.sources.values():
        if line.licence:
            changed = f" {line.changes}" if line.changes else ""
            lines.append(
                f"{line.title}, by {line.publisher}: {line.licence},"
                f" retrieved {line.retrieved or line.date}.{changed}"
            )
    screen.listed("Credits", lines)


def _records(screen: Screen, records: tuple[Dependent, ...], all: bool) -> None:
    screen.heading("What stands on it", plural(len(records), "record"))
    files = dict.fromkeys(record.file for record in records)
    if not all:
        of = {file: [record.id for record in records if record.file == file] for file in files}
        screen.pairs(((f"{file}.toml", first(ids, SOME)) for file, ids in of.items()), 16)
        return
    for file in files:
        screen.print()
        screen.paragraph(Text(f"{file}.toml", "strong"))
        for record in records:
            if record.file == file:
                places = f"  {'; '.join(record.places)}" if record.places else ""
                screen.paragraph((record.id, "cite"), (places, "aside"), indent=3)
                screen.paragraph(record.text, indent=5)
