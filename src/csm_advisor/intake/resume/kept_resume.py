"""What of an imported resume is kept for exporting it again, in the form of JSON Resume 1.0.0.

Of a builder's file everything that the schema knows, apart from addresses, accounts, pictures,
interests and other people's references; of any other resume what was read.
"""

from typing import Any

from csm_advisor import limits
from csm_advisor.intake.resume.clean import clean
from csm_advisor.intake.resume.dates import read_date
from csm_advisor.model.background import Background, PartDate

Entry = dict[str, Any]

# The texts, dates and lists of texts of each section. Left out: whatever leads to a person.
_FORMS: dict[str, tuple[str, str, str]] = {
    "work": ("name location description position summary", "startDate endDate", "highlights"),
    "volunteer": ("organization position summary", "startDate endDate", "highlights"),
    "education": ("institution area studyType score", "startDate endDate", "courses"),
    "awards": ("title awarder summary", "date", ""),
    "certificates": ("name issuer", "date", ""),
    "publications": ("name publisher summary", "releaseDate", ""),
    "skills": ("name level", "", "keywords"),
    "languages": ("language fluency", "", ""),
    "projects": ("name description entity type", "startDate endDate", "highlights keywords roles"),
}
_OTHER_NAMES = {"company": "name", "title": "position"}  # of work, in older files


def of_builder(resume: Entry, background: Background) -> Entry:
    """What a builder's file says, in clean texts and dates; jobs as they were read."""
    read = of_background(background)
    kept: Entry = {"basics": read.get("basics")}
    for section, form in _FORMS.items():
        listed = resume.get(section)
        entries = listed if isinstance(listed, list) else [listed]
        if section == "work" and any(_holds_positions(entry) for entry in entries):
            kept[section] = read.get(section)
            continue
        found = [_entry(entry, section, form) for entry in entries[: limits.RESUME_ENTRIES]]
        kept[section] = [entry for entry in found if entry]
    return _filled(kept)


def of_background(background: Background) -> Entry:
    """What was read of a resume of any kind."""
    kept: Entry = {
        "basics": {
            "name": background.name,
            "label": background.headline,
            "summary": background.summary,
        },
        "work": [
            {
                "name": job.organisation,
                "position": job.title,
                **_span(job.starts, job.ends),
                "highlights": list(job.texts),
            }
            for job in background.jobs
        ],
        "education": [
            {
                "institution": stay.institution,
                "area": stay.field,
                "studyType": stay.degree,
                **_span(stay.starts, stay.ends),
            }
            for stay in background.schooling
        ],
        "certificates": [{"name": one.name} for one in background.certifications],
        "skills": [{"name": one.name} for one in background.skills],
        "languages": [{"language": one.name} for one in background.languages],
    }
    return _filled(kept)


def _holds_positions(entry: Any) -> bool:
    return isinstance(entry, dict) and any(isinstance(value, list) and value and isinstance(
        value[0], dict) for value in entry.values())  # fmt: skip


def _entry(raw: Any, section: str, form: tuple[str, str, str]) -> Entry:
    texts, dates, lists = (words.split() for words in form)
    if isinstance(raw, str):
        raw = {texts[0]: raw}
    if not isinstance(raw, dict):
        return {}
    if section == "work":
        raw = {_OTHER_NAMES.get(key, key): value for key, value in raw.items()} | {
            key: raw[key] for key in ("name", "position") if raw.get(key)
        }
    elif section == "languages" and "language" not in raw:
        raw = raw | {"language": raw.get("name")}
    entry: Entry = {key: clean(raw[key]) for key in texts if isinstance(raw.get(key), str)}
    for key in dates:
        if isinstance(raw.get(key), str | int) and (said := read_date(str(raw[key])).date):
            entry[key] = str(said)
    for key in lists:
        if isinstance(listed := raw.get(key), list):
            entry[key] = [
                text
                for one in listed[: limits.RESUME_TEXTS]
                if isinstance(one, str) and (text := clean(one))
            ]
    return _filled(entry)


def _span(starts: PartDate | None, ends: PartDate | None) -> Entry:
    return {"startDate": starts and str(starts), "endDate": ends and str(ends)}


def _said(value: Any) -> Any:
    """Without what is not said."""
    if isinstance(value, dict):
        each = {key: _said(one) for key, one in value.items()}
        return {key: one for key, one in each.items() if one not in (None, [], {})}
    return [_said(one) for one in value] if isinstance(value, list) else value


def _filled(entry: Entry) -> Entry:
    kept: Entry = _said(entry)
    return kept
