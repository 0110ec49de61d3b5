"""The saved answers as JSON Resume, for people's own themes and builders.

What was imported is kept; what has been answered since is put in its place or added. The answers
themselves stand in `meta`, from which `--profile` reads them.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.profile_file import IN_META

_SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"

Section = list[dict[str, Any]]


def resume_json(
    answers: Mapping[str, Any],
    content: Mapping[str, Any],
    imported: Mapping[str, Any],
    catalogue: Catalogue,
) -> bytes:
    """Valid against the schema of JSON Resume 1.0.0. `content` are the answers as a file holds
    them, `imported` what the last import kept."""
    rung = catalogue.rungs.get(answers.get("rung", ""))
    levels = answers.get("skills", {})
    named = list(dict.fromkeys([*levels, *answers.get("skills_mentioned", ())]))
    basics = imported.get("basics", {})
    resume = {
        "$schema": _SCHEMA,
        **imported,
        "basics": {
            **basics,
            "name": answers.get("name"),
            "label": basics.get("label") or (rung and rung.title),
        },
        "work": _work(answers, imported.get("work", [])),
        "education": imported.get("education") or _education(answers, catalogue),
        "certificates": _with(
            imported.get("certificates", []),
            "name",
            _names(answers, "certifications", catalogue.certifications),
        ),
        "skills": _with(
            imported.get("skills", []),
            "name",
            [
                *(catalogue.skills[id_].name for id_ in named if id_ in catalogue.skills),
                *_names(answers, "tools", catalogue.tools),
            ],
        ),
        "languages": _with(imported.get("languages", []), "language", answers.get("languages", ())),
    }
    whole = _filled(resume) | {"meta": {IN_META: content}}
    text = json.dumps(whole, ensure_ascii=False, indent=2, default=str)
    return f"{text}\n".encode()


def _work(answers: Mapping[str, Any], imported: Section) -> Section:
    """The jobs as they are answered, each with what the resume said besides."""
    said = {(job.get("position"), job.get("startDate")): job for job in imported}
    jobs = []
    for job in answers.get("jobs", ()):
        before = said.get((job["title"], job.get("starts")), {})
        texts = list(job.get("texts", ()))
        told = before.get("summary")
        jobs.append(
            before
            | {
                "name": job.get("organisation"),
                "position": job["title"],
                "startDate": job.get("starts"),
                "endDate": job.get("ends"),
                "highlights": texts[1:] if told and texts[:1] == [told] else texts,
            }
        )
    return jobs


def _education(answers: Mapping[str, Any], catalogue: Catalogue) -> Section:
    education = catalogue.education.get(answers.get("education", "none"))
    if education is None or answers.get("education") == "none":
        return []
    return [{"studyType": education.name, "area": answers.get("education_field")}]


def _with(imported: Section, key: str, names: Iterable[str]) -> Section:
    """What was imported, and behind it the names that are not there yet."""
    there = {
        str(name).casefold()
        for one in imported
        for name in (one.get(key), *one.get("keywords", ()))
    }
    return [*imported, *({key: name} for name in names if name.casefold() not in there)]


def _names(answers: Mapping[str, Any], field: str, known: Mapping[str, Any]) -> Iterable[str]:
    """The names of what we know, and the person's own words."""
    return (known[item].name if item in known else item for item in answers.get(field, ()))


def _filled(value: Any) -> Any:
    """Without what is not said."""
    if isinstance(value, dict):
        return {key: _filled(one) for key, one in value.items() if one not in (None, [], {})}
    return [_filled(one) for one in value] if isinstance(value, list) else value
