"""A ladder that shares no id with ours: every command says the same of it, but for the ids.

Each id becomes another of the same length, so that all lines break where they did.
"""

import re
import tomllib
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
import tomli_w

from tests.cli.commands import all_commands
from tests.cli.conftest import DATA, Run

RESUMES = Path(__file__).parents[1] / "resumes"
DAY = ("--today", "2026-11-21", "--no-input")
UID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
VOWELS = str.maketrans("aeiou", "bfjpv")
RENAMED = {
    "ladder": ("rung",),
    "skills": ("skill",),
    "actions": ("action",),
}
ANSWERS = (
    "--rung", "representative", "--years-in-service", "2", "--years-leading", "0",
    "--education", "bachelor", "--target", "senior-manager", "--skill", "leadership=1",
    "--cert", "ccxp", "--tool", "crm-software", "--area", "dallas",
)  # fmt: skip
COMMANDS = (
    ("plan", "--example"),
    ("plan", "--example", "--json"),
    ("plan", "--example", "--format", "html"),
    ("plan", "--example", "--format", "csv"),
    ("compare", "--example"),
    ("levers", "--example"),
    ("packet", "--example"),
    ("skills",),
    ("roles",),
    ("profile", "edit", *ANSWERS),
    ("profile", "show"),
    ("profile", "list"),
    ("profile", "export"),
    ("plan",),
    ("plan", "--json"),
    ("plan", "--by", "2027-06"),
    ("plan", "--format", "markdown"),
    ("plan", "--format", "ics"),
    ("compare", "--json"),
    ("what-if", "--education", "master"),
    ("levers", "--json"),
    ("next",),
    ("done", "run-the-shift-huddle"),
    ("log",),
    ("plan", "--diff"),
    ("packet",),
    ("packet", "manager", "--json"),
    ("explain", "run-the-shift-huddle"),
    ("undo",),
    ("salary",),
    ("salary", "manager", "--json"),
    ("areas", "dallas"),
    ("industries", "retail"),
    ("skills", "--json"),
    ("skills", "--mine"),
    ("roles", "manager"),
    ("roles", "--json"),
    ("certs",),
    ("certs", "ccxp"),
    ("tools",),
    ("apply",),
    ("faq",),
    ("outlook",),
    ("sources", "judgement-ladder"),
    ("explain", "manager"),
    ("explain", "leadership"),
    ("explain", "kpi-csat"),
    ("profile", "import", str(RESUMES / "json" / "bilingual-agent.json"), "--dry-run", "--json"),
    ("profile", "import", str(RESUMES / "linkedin" / "paula-rossi"), "--yes"),
    ("posting", "job.txt"),
    ("posting", "job.txt", "--json"),
    ("postings", "job.txt", "--json"),
    ("team", "--template"),
    ("check",),
)
POSTING = """\
Customer Service Manager, Acme Ltd, Dallas

You lead a team of ten agents.
- 5 years in customer service and 2 years of leading people required
- Bachelor's degree preferred
- CRM software and coaching a plus
"""
WITHOUT_DATA = (
    ["profile", "path"],
    ["profile", "delete"],
    ["schema"],
    ["mcp"],
    ["ladder"],
    ["ladder", "new"],
)  # they know nothing of any ladder


def new_ids() -> dict[str, str]:
    files = {name: tomllib.loads((DATA / f"{name}.toml").read_text("utf-8")) for name in RENAMED}
    ids = [
        one["id"] for name, parts in RENAMED.items() for part in parts for one in files[name][part]
    ]
    return {id_: other for id_ in ids if (other := id_.translate(VOWELS)) != id_}


@pytest.fixture(scope="module")
def new() -> dict[str, str]:
    new = new_ids()
    assert len(set(new.values()) - new.keys()) == len(new) > 90
    return new


@pytest.fixture(scope="module")
def renamed(tmp_path_factory: pytest.TempPathFactory, new: dict[str, str]) -> str:
    """The bundled data under other ids."""

    def text(value: str) -> str:
        id_, colon, rest = value.partition(":")
        return f"{new[id_]}:{rest}" if colon and id_ in new else new.get(value, value)

    def under_new_ids(value: Any) -> Any:
        match value:
            case str():
                return text(value)
            case list():
                return [*map(under_new_ids, value)]
            case dict():
                return {
                    text(key): item if key == "words" else under_new_ids(item)
                    for key, item in value.items()
                }  # words of a title or a posting stay what people write
        return value

    folder = Path(copytree(DATA, tmp_path_factory.mktemp("renamed") / "data"))
    for path in folder.glob("*.toml"):
        content = tomllib.loads(path.read_text("utf-8"))
        path.write_text(tomli_w.dumps(under_new_ids(content)), "utf-8")
    return str(folder)


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The bundled data as it is, where an own folder lies."""
    return str(copytree(DATA, tmp_path_factory.mktemp("renamed") / "copy"))


def test_every_command_says_the_same_under_other_ids(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, new: dict[str, str], renamed: str,
    copy: str,
) -> None:  # fmt: skip
    (tmp_path / "job.txt").write_text(POSTING, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    for words in COMMANDS:
        said = []
        for folder, ids in ((copy, {}), (renamed, new)):
            monkeypatch.setenv("CSM_ADVISOR_HOME", str(tmp_path / Path(folder).name))
            given = [under(word, ids) for word in words]
            ran = run(*given, *DAY, "--data-dir", folder)
            told = f"{ran.out}\n{ran.err}".replace(str(tmp_path / Path(folder).name), "HOME")
            told = UID.sub("UID", told)  # it is made of the place and of the ids
            if "ics" in words:
                told = told.replace("\r\n ", "")  # a long line goes on like that
            for old, other in sorted(ids.items(), key=lambda pair: -len(pair[0])):
                told = told.replace(other, old)
            said.append((ran.code, told))
        assert said[0] == said[1], words
        assert said[0][0] == (1 if "--by" in words else 0), said[0]


def under(word: str, ids: dict[str, str]) -> str:
    """A word of a command line under other ids, `leadership=1` too."""
    id_, equals, level = word.partition("=")
    return f"{ids[id_]}={level}" if equals and id_ in ids else ids.get(word, word)


def test_no_command_is_left_out() -> None:
    run = [list(words) for words in COMMANDS]
    left_out = [
        words for words in all_commands()
        if words not in WITHOUT_DATA and not any(one[: len(words)] == words for one in run)
    ]  # fmt: skip
    assert left_out == []
