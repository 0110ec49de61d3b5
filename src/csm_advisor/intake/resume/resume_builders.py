"""The files of other resume builders, put into the shape of JSON Resume.

Reactive Resume (its versions 3 to 5), FRESH, RenderCV, and JSON Resume in snake case or in a list.
"""

import re
from collections.abc import Callable
from typing import Any

from csm_advisor.intake.resume.date_ranges import find_range
from csm_advisor.intake.resume.dates import in_one_order
from csm_advisor.intake.resume.formats import Entry, Placed, filled

_TAG = re.compile(r"<[^<>]{0,200}>")
# Other names for the keys of JSON Resume, in snake case made camel case already.
_KEYS = {
    "studyType": ("degree", "title", "studyType"),
    "startDate": ("start",),
    "endDate": ("end",),
    "name": ("employer", "organization", "company"),
    "position": ("title", "role", "jobTitle"),
    "area": ("fieldOfStudy", "field", "major"),
    "institution": ("school",),
}
_SECTIONS = {
    "work": ("experience", "employment", "workExperience", "professional_experience"),
    "education": ("education",),
    "skills": ("skills", "technologies"),
    "languages": ("languages",),
    "certificates": ("certifications", "certificates", "certification"),
    "volunteer": ("volunteer", "volunteering"),
}
_DEEPEST = 60


def as_json_resume(content: Any) -> Any:
    """The content as JSON Resume, or as it is where it is none of these."""
    if isinstance(content, list) and content and isinstance(content[0], dict):
        content = content[0]
    if not isinstance(content, dict):
        return content
    content = _camel(content, 0)
    if isinstance(content.get("data"), dict) and "sections" in content["data"]:  # an API's envelope
        content = content["data"]
    if isinstance(cv := content.get("cv"), dict):
        content = _rendercv(cv)
    elif isinstance(sections := content.get("sections"), dict):
        content = _reactive(content, sections)
    elif isinstance(history := content.get("employment"), dict) and "history" in history:
        content = _fresh(content, history)
    else:
        education = content.get("education")
        if isinstance(education, list):
            content["education"] = [_aliased(one) for one in education]
    return _map_texts(content, in_one_order(_texts(content, 0)))


def _aliased(item: Any) -> Any:
    """A stay with the degree, the field and the school under the names of JSON Resume."""
    if not isinstance(item, dict):
        return item
    named = {key: next((item[n] for n in _KEYS[key] if filled(item.get(n))), None) for key in (
        "studyType", "area", "institution")}  # fmt: skip
    more = {key: value for key, value in named.items() if value and not filled(item.get(key))}
    return _like(item, item | more)


def _rendercv(cv: Entry) -> Entry:
    sections = cv.get("sections")
    named = {str(key).casefold().replace(" ", "_"): value for key, value in sections.items()} if (
        isinstance(sections, dict)) else {}  # fmt: skip
    resume: Entry = {
        "basics": {"name": cv.get("name"), "label": cv.get("headline") or cv.get("label")}
    }
    for section, keys in _SECTIONS.items():
        for key, value in named.items():
            if key in keys or (
                section == "work" and key.endswith("experience") and "volunteer" not in key
            ):
                items = value if isinstance(value, list) else [value]
                resume.setdefault(section, []).extend(_placed(items, f"cv.sections.{key}"))
    for section in ("skills", "languages", "certificates"):
        resume[section] = [item for one in resume.get(section, []) for item in _one_line(one)]
    summary = named.get("summary")
    resume["basics"]["summary"] = " ".join(s for s in summary if isinstance(s, str)) if isinstance(
        summary, list) else None  # fmt: skip
    for section in ("work", "education"):
        resume[section] = [_entry(one, section) for one in resume.get(section, [])]
    return resume


def _one_line(item: Any) -> list[Any]:
    """`{label: Tools, details: "Zendesk, Excel"}` as its names."""
    if isinstance(item, dict):
        named = item.get("details") or item.get("name") or item.get("bullet")
        return [part.strip() for part in named.split(",")] if isinstance(named, str) else []
    return [item]


def _reactive(content: Entry, sections: Entry) -> Entry:
    """Versions 3 and 4 keep items under `sections`; 5 may write `period` and `roles`."""
    basics = content.get("basics")
    basics = dict(basics) if isinstance(basics, dict) else {}
    basics["label"] = basics.get("headline") or basics.get("label")
    summary = sections.get("summary") or content.get("summary")
    if isinstance(summary, dict):
        summary = summary.get("content") or summary.get("body")
    basics["summary"] = _plain(summary) if isinstance(summary, str) else basics.get("summary")
    resume: Entry = {"basics": basics}
    for section, keys in _SECTIONS.items():
        for key in (section, *keys):
            items, where = sections.get(key), f"sections.{key}"
            if isinstance(items, dict):
                items, where = items.get("items"), f"sections.{key}.items"
            if isinstance(items, list):
                shown = [one for one in _placed(items, where) if not _hidden(one)]
                resume[section] = [_entry(one, section) for one in shown]
                break
    return resume


def _hidden(item: Any) -> bool:
    return isinstance(item, dict) and (item.get("visible") is False or item.get("hidden") is True)


def _fresh(content: Entry, employment: Entry) -> Entry:
    education = content.get("education")
    history = education.get("history") if isinstance(education, dict) else education
    info = content.get("info")
    resume: Entry = {
        "basics": {
            "name": content.get("name"),
            "label": info.get("label") if isinstance(info, dict) else None,
            "summary": info.get("brief") if isinstance(info, dict) else None,
        },
        "work": _placed(_list(employment.get("history")), "employment.history"),
        "education": _placed(
            _list(history), "education.history" if isinstance(education, dict) else "education"
        ),
    }
    skills = content.get("skills")
    if isinstance(skills, dict):
        listed = [*_list(skills.get("list")), *_list(skills.get("sets"))]
        skills = [
            {"name": one.get("name"), "keywords": one.get("skills", [])}
            if isinstance(one, dict)
            else one
            for one in listed
        ]
    resume["skills"] = skills
    resume["languages"] = content.get("languages")
    resume["certificates"] = [
        _entry(one, "certificates") for one in _list(content.get("certifications"))
    ]
    for section in ("work", "education"):
        resume[section] = [_entry(one, section) for one in _list(resume[section])]
    return resume


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value] if filled(value) else []


def _entry(item: Any, section: str) -> Any:
    """An entry with the keys of JSON Resume."""
    if not isinstance(item, dict):
        return item
    entry = dict(item)
    if section in ("work", "education"):
        names = ("name", "position", "startDate", "endDate") if section == "work" else (
            "studyType", "area", "institution", "startDate", "endDate")  # fmt: skip
        for key in names:
            entry[key] = next(
                (item[name] for name in (key, *_KEYS[key]) if filled(item.get(name))), None
            )
        span = next(
            (item[key] for key in ("date", "period", "dateRange") if filled(item.get(key))), None
        )
        if isinstance(span, dict):  # version 3
            entry["startDate"], entry["endDate"] = span.get("start"), span.get("end")
        elif isinstance(span, str) and not entry["startDate"]:
            found = find_range(span)
            entry["startDate"] = found.starts if found else None
            entry["endDate"] = found.ends if found else span
        entry["summary"] = _plain(item["summary"]) if isinstance(item.get("summary"), str) else None
        if section == "work" and isinstance(item.get("description"), str):
            entry["summary"] = _plain(item["description"])
        if isinstance(item.get("roles"), list):
            entry["positions"] = [_entry(one, section) for one in item["roles"]]
            entry["roles"] = None
    elif section in ("languages", "certificates"):
        named = (item[key] for key in ("language", "name", "title") if filled(item.get(key)))
        entry = {"name": next(named, None)}
    return _like(item, entry)


def _placed(items: list[Any], where: str) -> list[Any]:
    """The entries of a list with their places in the file."""
    return [
        Placed(item, f"{where}[{number}]") if isinstance(item, dict) else item
        for number, item in enumerate(items)
    ]


def _like(before: Entry, entry: Entry) -> Entry:
    """The entry at the place of the one before it was put into our shape."""
    return Placed(entry, before.where) if isinstance(before, Placed) else entry


def _plain(html: str) -> str:
    from html import unescape

    return unescape(_TAG.sub(" ", html))


def _camel(value: Any, depth: int) -> Any:
    """Keys in snake case as JSON Resume writes them: `start_date`, `startDate`."""
    if depth > _DEEPEST:
        return value
    if isinstance(value, dict):
        return _like(value, {_camel_key(key): _camel(one, depth + 1) for key, one in value.items()})
    if isinstance(value, list):
        return [_camel(one, depth + 1) for one in value]
    return value


def _camel_key(key: Any) -> Any:
    if not isinstance(key, str) or key not in ("start_date", "end_date", "study_type", "job_title",
                                               "field_of_study", "work_experience"):  # fmt: skip
        return key
    first, *rest = key.split("_")
    return first + "".join(part.title() for part in rest)


def _texts(value: Any, depth: int) -> list[str]:
    if isinstance(value, str):
        return [value]
    if depth > _DEEPEST or not isinstance(value, dict | list):
        return []
    inner = value.values() if isinstance(value, dict) else value
    return [text for one in inner for text in _texts(one, depth + 1)]


def _map_texts(value: Any, settled: Callable[[str], str], depth: int = 0) -> Any:
    if isinstance(value, str):
        return settled(value)
    if depth > _DEEPEST:
        return value
    if isinstance(value, dict):
        return _like(
            value, {key: _map_texts(one, settled, depth + 1) for key, one in value.items()}
        )
    if isinstance(value, list):
        return [_map_texts(one, settled, depth + 1) for one in value]
    return value
