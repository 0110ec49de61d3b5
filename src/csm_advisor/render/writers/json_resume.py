"""The saved answers as JSON Resume, for people's own themes and builders."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from csm_advisor.model.catalogue import Catalogue

_SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"


def resume_json(answers: Mapping[str, Any], catalogue: Catalogue) -> bytes:
    """What the profile holds of a resume, valid against the schema of JSON Resume 1.0.0."""
    rung = catalogue.rungs.get(answers.get("rung", ""))
    levels = answers.get("skills", {})
    named = list(dict.fromkeys([*levels, *answers.get("skills_mentioned", ())]))
    education = catalogue.education.get(answers.get("education", "none"))
    resume = {
        "$schema": _SCHEMA,
        "basics": {"name": answers.get("name"), "label": rung and rung.title},
        "work": [_job(job) for job in answers.get("jobs", ())],
        "education": [{"studyType": education.name, "area": answers.get("education_field")}]
        if education and answers.get("education") != "none"
        else [],
        "certificates": [
            {"name": name} for name in _names(answers, "certifications", catalogue.certifications)
        ],
        "skills": [
            *({"name": catalogue.skills[id_].name} for id_ in named if id_ in catalogue.skills),
            *({"name": name} for name in _names(answers, "tools", catalogue.tools)),
        ],
        "languages": [{"language": language} for language in answers.get("languages", ())],
    }
    text = json.dumps(_filled(resume), ensure_ascii=False, indent=2)
    return f"{text}\n".encode()


def _job(job: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "name": job.get("organisation"),
        "position": job["title"],
        "startDate": job.get("starts"),
        "endDate": job.get("ends"),
        "highlights": list(job.get("texts", ())),
    }


def _names(answers: Mapping[str, Any], field: str, known: Mapping[str, Any]) -> Iterable[str]:
    """The names of what we know, and the person's own words."""
    return (known[item].name if item in known else item for item in answers.get(field, ()))


def _filled(value: Any) -> Any:
    """Without what is not said."""
    if isinstance(value, dict):
        return {key: _filled(one) for key, one in value.items() if one not in (None, [], {})}
    return [_filled(one) for one in value] if isinstance(value, list) else value
