"""A data folder for a company's own levels, made of the bundled one: whole, and sound.

Everything that names a rung of ours names the levels that are like it instead; what then speaks of
none is left out. What a level asks is the company's own claim, under a source of its own.
"""

import os
from collections.abc import Callable, Mapping, Sequence
from importlib.resources.abc import Traversable
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import Any, NamedTuple

from csm_advisor.errors import DataProblem, UsageProblem, quoted
from csm_advisor.model.company import Level
from csm_advisor.store.access_errors import unwritten
from csm_advisor.store.data.data_folder import bundled, read_text, read_toml
from csm_advisor.text.format import years

HANDBOOK = "our-ladder"  # the id of the source
Content = dict[str, Any]
# What stands in for a file that is left out has no names of rungs.
_FILES = (
    "sources", "ladder", "skills", "actions", "credentials", "tools", "pay", "occupations", "guide",
    "outlook", "kpis", "policy", "questions", "aliases", "remarks",
)  # fmt: skip


class Company(NamedTuple):
    """Whose ladder it is, and the day it is made."""

    name: str
    day: str


def check_new(folder: Path) -> None:
    """Raises UsageProblem where the folder is there already or has nowhere to be made."""
    where = quoted(folder, 500)
    if os.path.lexists(folder) and not (folder.is_dir() and not any(folder.iterdir())):
        raise UsageProblem(f"{where}: exists already; name a folder that does not")
    if not folder.parent.is_dir():
        raise UsageProblem(
            f"{where}: there is no folder {quoted(folder.parent, 500)}; make it, or name another"
        )


def write_ladder(folder: Path, levels: Sequence[Level], company: Company) -> None:
    """Makes the folder with all its files, for its owner alone; all of it or nothing.

    Raises UsageProblem where it is there already or cannot be made.
    """
    check_new(folder)
    try:
        begun = Path(mkdtemp(prefix=".csm-advisor-", dir=folder.parent))
    except OSError as problem:
        raise _unwritten(folder, problem) from None
    try:
        from csm_advisor.store.data.check import find_problems

        _fill(begun, levels, company)
        problems = find_problems(begun)
        if problems:
            raise DataProblem(f"{problems[0]}")
        os.replace(begun, folder)
    except OSError as problem:
        raise _unwritten(folder, problem) from None
    finally:
        rmtree(begun, ignore_errors=True)


def _unwritten(folder: Path, problem: OSError) -> UsageProblem:
    return unwritten(folder, "cannot be made", problem, "name another place")


class _Theirs(NamedTuple):
    """The levels, those that are like each rung of ours, and whose they are."""

    levels: Sequence[Level]
    like: Mapping[str, list[str]]
    company: Company

    def named(self, rungs: Sequence[str]) -> list[str]:
        """The levels in the place of rungs of ours."""
        return [level for rung in rungs for level in self.like.get(rung, ())]


def _fill(folder: Path, levels: Sequence[Level], company: Company) -> None:
    import tomli_w

    ours = bundled()
    like: dict[str, list[str]] = {}
    for level in levels:
        like.setdefault(level.like, []).append(level.id)
    theirs = _Theirs(levels, like, company)
    for name in _FILES:
        content = read_toml(ours, name)
        if change := _CHANGES.get(name):
            content = change(content, theirs)
        head = f"{_explanation(ours, name)}\n{_made(company)}\n\n"
        _write(folder / f"{name}.toml", head.encode() + tomli_w.dumps(content).encode())
    (folder / "wages").mkdir(mode=0o700)
    for table in (ours / "wages").iterdir():
        _write(folder / "wages" / table.name, table.read_bytes())


def _write(path: Path, content: bytes) -> None:
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(content)


def _made(company: Company) -> str:
    return (
        f"# Made on {company.day} from the levels of {company.name} and the bundled data. Change"
        "\n# what is not so; csm-advisor check says what a change has broken."
    )


def _explanation(ours: Traversable, name: str) -> str:
    """The comment at the head of the bundled file: what stands in it, and how."""
    lines = []
    for line in read_text(ours, f"{name}.toml").splitlines():
        if not line.startswith("#"):
            break
        lines.append(line)
    return "\n".join(lines)


def _with_rungs(records: list[Content], theirs: _Theirs) -> list[Content]:
    """The records about levels; what was about rungs that no level is like is left out."""
    found = []
    for record in records:
        rungs = record.get("rungs")
        if rungs:
            record = {**record, "rungs": theirs.named(rungs)}
            if not record["rungs"]:
                continue
        found.append(record)
    return found


def _all_with_rungs(content: Content, theirs: _Theirs) -> Content:
    """Every list of records of a file."""
    return {
        key: _with_rungs(value, theirs) if _records(value) else value
        for key, value in content.items()
    }


def _records(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(one, dict) for one in value)


def _sources(content: Content, theirs: _Theirs) -> Content:
    own = {
        "id": HANDBOOK,
        "kind": "standard",
        "title": f"The levels of {theirs.company.name}",
        "publisher": theirs.company.name,
        "date": theirs.company.day,
    }
    return {**content, "source": [own, *content["source"]]}


def _ladder(content: Content, theirs: _Theirs) -> Content:
    cites = [HANDBOOK]
    rungs = [
        {"id": one.id, "title": one.title, "like": one.like, "leads": one.leads,
         "summary": one.summary, "cites": cites}
        for one in theirs.levels
    ]  # fmt: skip
    ways = [
        {"id": f"{below}-to-{one.id}", "from": below, "to": one.id, "cites": cites}
        for one in theirs.levels
        for below in one.below
    ]
    asked = [claim for one in theirs.levels for claim in _claims(one)]
    return {"rung": rungs, "transition": ways, "requirement": asked}


def _claims(level: Level) -> list[Content]:
    told: list[tuple[str, str, str, Any, str]] = []
    if level.service is not None:
        text = f"{years(level.service)} in customer service."
        told.append(("service", "experience", "years-in-service", level.service, text))
    if level.leading is not None:
        text = f"{years(level.leading)} of leading people."
        told.append(("leading", "leading", "years-leading", level.leading, text))
    if level.education is not None:
        text = f"Education: {level.education.replace('-', ' ')}, or higher."
        told.append(("education", "education", "education", level.education, text))
    for kind, things in (("certification", level.certifications), ("tool", level.tools)):
        for thing in things:
            text = f"{thing.replace('-', ' ').capitalize()}."
            told.append((thing, kind, thing, None, text))
    return [
        {
            "id": f"{level.id}-asks-{name}",
            "rung": level.id,
            "kind": kind,
            "of": of,
            **({} if least is None else {"min": least}),
            "strength": "required",
            "text": text,
            "cites": [HANDBOOK],
        }
        for name, kind, of, least, text in told
    ]


def _skills(content: Content, theirs: _Theirs) -> Content:
    def needs(skill: Content) -> dict[str, int]:
        ours = skill.get("needs", {})
        wanted = {one.id: one.skills.get(skill["id"], ours.get(one.like)) for one in theirs.levels}
        return {level: need for level, need in wanted.items() if need is not None}

    return {**content, "skill": [{**one, "needs": needs(one)} for one in content["skill"]]}


def _actions(content: Content, theirs: _Theirs) -> Content:
    everywhere = [one.id for one in theirs.levels]

    def offered(action: Content) -> Content:
        rungs = action.get("offered_on")
        if not rungs:
            return action
        return {**action, "offered_on": theirs.named(rungs) or everywhere}

    return {**content, "action": [offered(one) for one in content["action"]]}


def _guide(content: Content, theirs: _Theirs) -> Content:
    rungs = {rung["id"] for rung in read_toml(bundled(), "ladder")["rung"]}
    content = _all_with_rungs(content, theirs)
    notes = []
    for note in content.get("note", []):
        about = note.get("about", [])
        mapped = [
            level
            for id_ in about
            for level in (theirs.like.get(id_, []) if id_ in rungs else [id_])
        ]
        if mapped or not about:
            notes.append({**note, **({"about": mapped} if about else {})})
    return {**content, "note": notes}


def _occupations(content: Content, theirs: _Theirs) -> Content:
    readings = [
        {**reading, "id": f"{reading['id']}-{level}", "rung": level}
        for reading in content["reading"]
        for level in theirs.like.get(reading["rung"], ())
    ]
    return {**content, "reading": readings}


def _questions(content: Content, theirs: _Theirs) -> Content:
    leading = [one.id for one in theirs.levels[1:] if one.leads] or [theirs.levels[-1].id]
    return {
        **content,
        "question": [
            {**one, **({"default": leading[0]} if "default" in one else {})}
            for one in content["question"]
        ],
    }


_CHANGES: dict[str, Callable[[Content, _Theirs], Content]] = {
    "sources": _sources,
    "ladder": _ladder,
    "skills": _skills,
    "actions": _actions,
    "credentials": _all_with_rungs,
    "pay": _all_with_rungs,
    "occupations": _occupations,
    "guide": _guide,
    "kpis": _all_with_rungs,
    "questions": _questions,
    "remarks": _all_with_rungs,
}
