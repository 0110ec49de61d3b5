"""The LinkedIn data export, table by table, to a Background.

Of the profile only the names, the headline and the summary are taken.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from csm_advisor.intake.resume.clean import clean, told
from csm_advisor.intake.resume.dates import Dated, in_one_order, read_date, read_span
from csm_advisor.intake.resume.jobs import build_job
from csm_advisor.intake.resume.kept_resume import of_background
from csm_advisor.intake.resume.tables import Row, read_table
from csm_advisor.model.background import (
    LINKEDIN_TABLES,
    Background,
    Document,
    Job,
    Named,
    Schooling,
)
from csm_advisor.text.normalize import either


def read_linkedin(document: Document) -> Background:
    """The export; `unread` says which tables are missing, and what in the others could not be
    read by table and row, such as `Positions.csv, row 2`."""
    tables = _Tables(document.files, list(document.unread))
    missing = [name for name in LINKEDIN_TABLES if name not in document.files]
    if missing:
        tables.unread.append(
            f"{either(missing, 'and')}: not in the export; LinkedIn leaves out what is empty or was"
            " not asked for"
        )
    name, headline, summary = _profile(tables)
    background = Background(
        name=name,
        headline=headline,
        summary=summary,
        jobs=tuple(_jobs(tables)),
        schooling=tuple(_schooling(tables)),
        skills=tuple(_names(tables, "Skills.csv")),
        certifications=tuple(_certifications(tables)),
        languages=tuple(_names(tables, "Languages.csv")),
        unread=told(tables.unread),
    )
    return background.model_copy(update={"kept": of_background(background)})


class _Tables(NamedTuple):
    files: dict[str, bytes]
    unread: list[str]

    def rows(self, name: str, *columns: str) -> Iterator[tuple[str, Row]]:
        """The rows of a table, none where it is missing."""
        if name in self.files:
            yield from read_table(self.files[name], name, columns, self.unread)


def _profile(tables: _Tables) -> tuple[str | None, str | None, str | None]:
    columns = ("First Name", "Last Name", "Headline", "Summary")
    for _, row in tables.rows("Profile.csv", *columns):
        first, last, headline, summary = (row[column] for column in columns)
        return clean(f"{first or ''} {last or ''}"), headline, summary
    return None, None, None


def _jobs(tables: _Tables) -> Iterator[Job]:
    columns = ("Title", "Company Name", "Description", "Started On", "Finished On")
    rows = list(tables.rows("Positions.csv", *columns))
    settled = _dates(rows, *columns[3:])
    for where, row in rows:
        title, organisation, text = (row[column] for column in columns[:3])
        starts, ends = _dated(where, row, "Started On", "Finished On", settled)
        texts = () if text is None else (text,)
        yield build_job(where, title, organisation, starts, ends, texts, tables.unread)


def _schooling(tables: _Tables) -> Iterator[Schooling]:
    # Not every export tells the field of study.
    columns = ("Degree Name", "Field Of Study", "School Name", "Start Date", "End Date")
    rows = list(tables.rows("Education.csv", *columns))
    settled = _dates(rows, *columns[3:])
    for where, row in rows:
        starts, ends = _dated(where, row, "Start Date", "End Date", settled)
        span = read_span(where, starts, ends, tables.unread)
        yield Schooling(
            where=where,
            degree=row["Degree Name"],
            field=row["Field Of Study"],
            institution=row["School Name"],
            starts=span.starts,
            ends=span.ends,
        )


def _certifications(tables: _Tables) -> Iterator[Named]:
    """The certifications; LinkedIn calls finished what is valid until then."""
    rows = list(tables.rows("Certifications.csv", "Name", "Finished On"))
    settled = _dates(rows, "Finished On")
    for where, row in rows:
        if (name := row["Name"]) is not None:
            said = read_date(settled(row["Finished On"] or ""))
            yield Named(where=where, name=name, ends=said.date)


def _dated(
    where: str, row: Row, starts: str, ends: str, settled: Callable[[str], str]
) -> tuple[Dated, Dated]:
    first, last = (Dated(f"{where}, {key}", settled(row[key] or "")) for key in (starts, ends))
    return first, last


def _dates(rows: Iterable[tuple[str, Row]], *columns: str) -> Callable[[str], str]:
    """What puts the days and months of these columns in one order."""
    return in_one_order(row[column] or "" for _, row in rows for column in columns)


def _names(tables: _Tables, table: str) -> Iterator[Named]:
    for where, row in tables.rows(table, "Name"):
        if (name := row["Name"]) is not None:
            yield Named(where=where, name=name)
