"""JSON Resume of any version to a Background.

Older documents write `company` for the `name` of a job, and `name` for a `language`.
"""

import json
from collections.abc import Iterator
from typing import Any

from csm_advisor.errors import UsageProblem, quoted
from csm_advisor.intake.resume.clean import told
from csm_advisor.intake.resume.dates import Dated, read_span
from csm_advisor.intake.resume.formats import (
    Entry,
    filled,
    first_filled,
    objects,
    one_text,
    texts,
)
from csm_advisor.intake.resume.jobs import build_job
from csm_advisor.intake.resume.kept_resume import of_builder
from csm_advisor.intake.resume.resume_builders import as_json_resume
from csm_advisor.model.background import Background, Document, Job, Named, Schooling
from csm_advisor.text.decoding import decoded

_JOB = ("position", "name", "company", "startDate", "endDate", "summary", "highlights")
_POSITIONS = ("positions", "roles", "position", "titles")
_HELD = ("position", "title", "role", "name", "startDate", "endDate")
_SCHOOL = ("studyType", "area", "institution", "startDate", "endDate")
_VOLUNTEER = ("position", "organization")
_READ = ("basics", "work", "education", "certificates", "skills", "languages", "volunteer")
# Left out on purpose: they say nothing about the answers of a profile.
_PASSED_OVER = frozenset(
    ("$schema", "meta", "awards", "publications", "interests", "hobbies", "references", "projects")
)
_DIGITS = 19  # of a whole number; a longer one is no year, and Python refuses it at some length


def read_json_resume(document: Document) -> Background:
    """The resume; `unread` says what could not be read by its path, such as `work[0].startDate`.

    Raises UsageProblem where the file is no JSON or no JSON Resume.
    """
    (content,) = document.files.values()
    unread = list(document.unread)
    text = decoded(content, f"{document.where}: ", unread)
    return from_resume(parsed(text, document.where, unread), document.where, unread)


def from_resume(content: Any, where: str, unread: list[str]) -> Background:
    """The background that the parsed content of any builder gives. Raises UsageProblem."""
    resume = as_json_resume(content)
    if not isinstance(resume, dict) or resume.keys().isdisjoint(_READ):
        raise UsageProblem(
            f"{where}: is not a JSON Resume, which has basics, work or education; give another file"
        )
    for key, value in resume.items():
        if key not in _READ and key not in _PASSED_OVER and filled(value):
            unread.append(f"{quoted(key)}: is not a section of JSON Resume; it is not read")
    name, headline, summary = _basics(resume.get("basics"), unread)
    jobs = tuple(_jobs(resume.get("work"), unread))
    _volunteer(resume.get("volunteer"), unread)
    background = Background(
        name=name,
        headline=headline,
        summary=summary,
        jobs=jobs,
        schooling=tuple(_schooling(resume.get("education"), unread)),
        skills=tuple(_skills(resume.get("skills"), unread)),
        languages=tuple(_names(resume, "languages", ("language", "name"), unread)),
        certifications=tuple(_names(resume, "certificates", ("name",), unread)),
        unread=told(unread),
    )
    return background.model_copy(update={"kept": of_builder(resume, background)})


def parsed(text: str, where: str, unread: list[str]) -> Any:
    """The content of the JSON. Raises UsageProblem."""

    def last_of_each(pairs: list[tuple[str, Any]]) -> Entry:
        read: Entry = {}
        for key, value in pairs:
            if key in read:
                unread.append(
                    f"{where}: {quoted(key)} stands twice in one place; only the last is read"
                )
            read[key] = value
        return read

    def whole(digits: str) -> int | float:
        return int(digits) if len(digits) <= _DIGITS else float(digits)

    try:
        content: Any = json.loads(text, object_pairs_hook=last_of_each, parse_int=whole)
    except RecursionError:
        raise UsageProblem(f"{where}: is nested too deeply; a resume is flat") from None
    except ValueError as problem:
        raise UsageProblem(f"{where}: is not valid JSON: {quoted(problem, 200)}") from None
    return content


def _basics(value: Any, unread: list[str]) -> tuple[str | None, str | None, str | None]:
    if value is not None and not isinstance(value, dict):
        unread.append("basics: is not an object with a name and a label; it is not read")
    basics = value if isinstance(value, dict) else {}
    name, headline, summary = (
        one_text(basics.get(key), f"basics.{key}", unread) for key in ("name", "label", "summary")
    )
    return name, headline, summary


def _jobs(value: Any, unread: list[str]) -> Iterator[Job]:
    for where, entry in objects(value, "work", (*_JOB, *_POSITIONS), unread):
        key, employer = first_filled(entry, "name", "company", "organization", "employer")
        organisation = one_text(employer, f"{where}.{key}", unread)
        held = next(
            (key for key in _POSITIONS if isinstance(entry.get(key), list) and entry[key]), None
        )
        if held is None:
            yield _job(where, entry, organisation, unread)
        else:  # several positions with one employer: each for itself, never the whole span
            for inside, position in objects(entry[held], f"{where}.{held}", _HELD, unread):
                yield _job(inside, position, organisation, unread, _HELD[:4])


def _job(
    where: str,
    entry: Entry,
    organisation: str | None,
    unread: list[str],
    titles: tuple[str, ...] = ("position", "title"),
) -> Job:
    key, named = first_filled(entry, *titles)
    title = one_text(named, f"{where}.{key}", unread)
    return build_job(
        where,
        title,
        organisation,
        *_dated(where, entry),
        (
            *texts(entry.get("summary"), f"{where}.summary", unread),
            *texts(entry.get("highlights"), f"{where}.highlights", unread),
        ),
        unread,
    )


def _schooling(value: Any, unread: list[str]) -> Iterator[Schooling]:
    for where, entry in objects(value, "education", _SCHOOL, unread):
        degree, area, institution = (
            one_text(entry.get(key), f"{where}.{key}", unread) for key in _SCHOOL[:3]
        )
        span = read_span(where, *_dated(where, entry), unread)
        yield Schooling(
            where=where,
            degree=degree,
            field=area,
            institution=institution,
            starts=span.starts,
            ends=span.ends,
        )


def _dated(where: str, entry: Entry) -> tuple[Dated, Dated]:
    return (
        Dated(f"{where}.startDate", entry.get("startDate")),
        Dated(f"{where}.endDate", entry.get("endDate")),
    )


def _volunteer(value: Any, unread: list[str]) -> None:
    """Unpaid work is no employment, and no published requirement counts it: it is only named."""
    for where, entry in objects(value, "volunteer", _VOLUNTEER, unread):
        told_as = one_text(first_filled(entry, *_VOLUNTEER)[1], where, unread)
        if told_as is not None:
            unread.append(f"{where}: {quoted(told_as)} is volunteer work, which is not counted")


def _names(
    resume: Entry, section: str, keys: tuple[str, ...], unread: list[str]
) -> Iterator[Named]:
    for where, entry in objects(resume.get(section), section, keys, unread, text_as="name"):
        key, given = first_filled(entry, *keys)
        name = one_text(given, f"{where}.{key}", unread)
        if name is not None:
            yield Named(where=where, name=name)


def _skills(value: Any, unread: list[str]) -> Iterator[Named]:
    for where, entry in objects(value, "skills", ("name", "keywords"), unread, text_as="name"):
        name = one_text(entry.get("name"), f"{where}.name", unread)
        for text in (name, *texts(entry.get("keywords"), f"{where}.keywords", unread)):
            if text is not None:
                yield Named(where=where, name=text)
