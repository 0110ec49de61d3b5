"""The docs cannot drift: pictures, commands, flags and paths they name are those that exist."""

import json
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from csm_advisor.cli.app import COMMANDS, load_command, main
from tests.cli.commands import all_commands, every_command

ROOT = Path(__file__).parents[2]
PAGES = [
    *sorted(ROOT.glob("*.md")),
    *sorted((ROOT / "docs").rglob("*.md")),
    *sorted((ROOT / "findings").glob("*.md")),
]
REFERENCE = ROOT / "docs" / "reference" / "commands.md"


def test_no_picture_is_stale() -> None:
    command = [sys.executable, str(ROOT / "docs" / "make_pictures.py"), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_module_that_the_docs_name_is_there() -> None:
    """By its path, or the end of it."""
    folders = ("src", "tests", "docs", "scripts", "benchmarks")
    files = [f"/{one.relative_to(ROOT)}" for top in folders for one in (ROOT / top).rglob("*.py")]
    for page in PAGES:
        for name in re.findall(r"`([\w./]+\.py)`", page.read_text(encoding="utf-8")):
            assert any(file.endswith(f"/{name}") for file in files), (page.name, name)


def test_the_map_of_the_architecture_has_every_folder_of_the_code_and_no_other() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    drawn: set[str] = set()
    above: list[str] = []
    for indent, name in re.findall(r"^( *)([\w./]+/|\w+\.py)", text.split("```")[1], re.MULTILINE):
        above[len(indent) // 2 :] = [name]
        drawn.add("".join(above))
    package = ROOT / "src" / "csm_advisor"
    rooms = (one.parent.relative_to(package) for one in package.rglob("*/__init__.py"))
    there = {*(f"{room}/" for room in rooms), *(one.name for one in package.glob("[a-z]*.py"))}
    code = "src/csm_advisor/"
    assert {one.removeprefix(code) for one in drawn if one.startswith(code)} - {""} == there
    assert all((ROOT / one).exists() for one in drawn)


def test_the_reference_is_not_stale() -> None:
    command = [sys.executable, str(ROOT / "docs" / "make_reference.py"), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_tutorial_can_be_followed_to_its_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CSM_ADVISOR_HOME", str(tmp_path / "home"))
    text = (ROOT / "docs" / "tutorial.md").read_text(encoding="utf-8")
    commands = re.findall(r"^\$ csm-advisor (.+)$", text, re.MULTILINE)
    assert len(commands) > 8
    for command in commands:
        assert main([*shlex.split(command), "--no-input"]) == 0, capsys.readouterr().err
    assert {"plan.html", "packet.html"} < {path.name for path in tmp_path.iterdir()}


def test_the_index_leads_to_every_page() -> None:
    docs = ROOT / "docs"
    pages = {path.relative_to(docs).as_posix() for path in docs.rglob("*.md")} - {"index.md"}
    linked = set(re.findall(r"\]\(([^)]+)\)", (docs / "index.md").read_text(encoding="utf-8")))
    assert linked == pages


def test_the_readme_names_every_command() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    missing = [
        words
        for words in map(" ".join, all_commands())
        if not re.search(rf"`(?:csm-advisor )?{words}[ `]", text)
    ]
    assert missing == []


def test_every_command_takes_what_the_readme_says_of_every_command() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    (said,) = re.findall(r"Every command takes ([^.]+)\.", text)
    flags = set(re.findall(r"`(--[a-z-]+)", said))
    assert flags >= {"--json", "--today", "--data-dir", "--no-input", "--help"}
    for words, command in every_command():
        taken = {name for param in command.params for name in param.opts} | {"--help"}
        assert flags <= taken, f"{' '.join(words)} does not take {flags - taken}"


# Of each command, words with which it has a result where answers are kept.
GIVEN = {
    **{
        name: []
        for name in ("plan", "compare", "levers", "next", "log", "undo", "packet", "salary")
    },
    **{name: [] for name in ("areas", "industries", "skills", "roles", "certs", "tools", "apply")},
    **{name: [] for name in ("faq", "outlook", "sources", "check")},
    **{f"profile {name}": [] for name in ("show", "path", "list", "export")},
    "what-if": ["--hours", "9"],
    "done": ["hold-monthly-one-to-ones"],
    "explain": ["leadership"],
    "schema": ["plan"],
    "posting": [str(ROOT / "README.md")],
    "postings": [str(ROOT / "README.md")],
    "ladder new": ["company", "--from", str(ROOT / "tests/levels-table.csv")],
    "team": [str(ROOT / "tests/people-table.csv")],
    "profile edit": ["--hours", "9"],
    "profile delete": ["--yes"],
    "profile import": [str(ROOT / "tests/resumes/json/bilingual-agent.json"), "--dry-run"],
}
KEPT = (
    ["profile", "edit", "--rung", "representative", "--target", "manager", "--years-leading", "0",
     "--years-in-service", "3", "--education", "bachelor"],
    ["done", "run-the-shift-huddle"],
)  # fmt: skip


# What `mcp` prints is JSON of the protocol, and only to who speaks it.
@pytest.mark.parametrize(
    "words", [words for words, _ in every_command() if words != ("mcp",)], ids=" ".join
)
def test_json_is_json_and_nothing_else_of_every_command(
    words: tuple[str, ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("CSM_ADVISOR_HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    every = ("--today", "2026-11-28", "--data-dir", str(ROOT / "data"), "--no-input")
    for kept in KEPT:
        assert main([*kept, *every]) == 0
    capsys.readouterr()
    assert main([*words, *GIVEN[" ".join(words)], "--json", *every]) == 0
    json.loads(capsys.readouterr().out)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_and_picture_is_there(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", page.read_text(encoding="utf-8")):
        assert "://" not in target, f"{page.name} links to the outside: {target}"
        assert (page.parent / target).exists(), f"{page.name}: {target}"


# The reference is made from the flags.
@pytest.mark.parametrize("page", sorted(set(PAGES) - {REFERENCE}), ids=lambda page: page.name)
def test_every_flag_named_is_one_that_exists(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for words, rest in re.findall(r"csm-advisor ([a-z-]+(?: [a-z-]+)*)([^`\n#|]*)", text):
        command, *more = words.split()
        if command not in COMMANDS:
            continue
        flags = set(re.findall(r"(?<![\w-])(--[a-z-]+)", f" {' '.join(more)} {rest}"))
        known = flags_of(command, *more[:1])
        assert flags <= known, f"{page.name}: {words} {flags - known}"


def flags_of(command: str, part: str = "") -> set[str]:
    """The flags of a command; of a group, those of its `part`, which must be one."""
    found = load_command(command)
    parts = getattr(found, "commands", {})
    if parts and part and not part.startswith("-"):
        assert part in parts, f"there is no {command} {part}"
        found = parts[part]
    return {name for param in found.params for name in param.opts} | {"--help"}


@pytest.mark.parametrize("command", all_commands(), ids=" ".join)
def test_every_command_has_help_with_an_example(
    command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*command, "--help"]) == 0
    shown = " ".join(capsys.readouterr().out.split("Options")[-1].split())
    assert f"csm-advisor {' '.join(command)}" in shown


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_all_commands_lists_each_with_its_own_first_words(command: str) -> None:
    own = load_command(command).help.split("\n\n")[0]
    assert " ".join(own.split()) == COMMANDS[command]


def test_the_version_stands_in_one_place() -> None:
    from csm_advisor import __version__

    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.search(rf"^## {re.escape(__version__)} - \d{{4}}-\d\d-\d\d$", changelog, re.MULTILINE)
    assert changelog.startswith("# Changelog\n\n## Unreleased\n")
    assert __version__ not in (ROOT / "pyproject.toml").read_text(encoding="utf-8")
