"""The saved answers as JSON Resume, for people's own themes and builders.

What was imported is kept; what has been answered since is put in its place or added. The answers
themselves stand in `meta`, from which `--profile` reads them.
"""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.profile_file import IN_META
from csm_advisor.text.find_by_name import (
    called,
    certifications_and_kinds,
    match,
    parts,
    skills,
    tools,
)

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
            answers.get("certifications", ()),
            catalogue.certifications,
            # As an import reads them: by a part of the name, where that is one alone.
            lambda name: match(name, certifications_and_kinds(catalogue)),
        ),
        "skills": _with(
            imported.get("skills", []),
            "name",
            [*(id_ for id_ in named if id_ in catalogue.skills), *answers.get("tools", ())],
            {**catalogue.skills, **catalogue.tools},
            lambda name: called(name, [*skills(catalogue), *tools(catalogue)]),
        ),
        "languages": _with(
            imported.get("languages", []),
            "language",
            answers.get("languages", ()),
            {},
            lambda name: [name],
        ),
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


def _with(
    imported: Section,
    key: str,
    answered: Iterable[str],
    known: Mapping[str, Any],
    meant: Callable[[str], Sequence[str]],
) -> Section:
    """What was imported, and behind it what was answered and is not there yet: ids of what is
    `known`, by their names, and the person's own words. `meant` gives the ids that a name which
    was imported can mean: what is there under another name is not there twice."""
    there: set[str] = set()
    for one in imported:
        for name in map(str, filter(None, (one.get(key), *one.get("keywords", ())))):
            there.add(name.casefold())
            for part in parts(name):
                ids = meant(part)
                there.update(id_.casefold() for id_ in ids if len(ids) == 1)
    more = [
        known[item].name if item in known else item
        for item in answered
        if item.casefold() not in there
    ]
    return [*imported, *({key: name} for name in more if name.casefold() not in there)]


def _filled(value: Any) -> Any:
    """Without what is not said."""
    if isinstance(value, dict):
        return {key: _filled(one) for key, one in value.items() if one not in (None, [], {})}
    return [_filled(one) for one in value] if isinstance(value, list) else value
