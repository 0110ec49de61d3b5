"""The docs cannot drift: pictures, commands, flags and paths they name are those that exist."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from csm_advisor.cli.app import COMMANDS, main

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def test_no_picture_is_stale() -> None:
    command = [sys.executable, str(ROOT / "docs" / "make_pictures.py"), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_readme_names_every_command() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`(?:csm-advisor )?([a-z-]+)[ `]", text))
    assert set(COMMANDS) - named == set()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_and_picture_is_there(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", page.read_text(encoding="utf-8")):
        assert "://" not in target, f"{page.name} links to the outside: {target}"
        assert (page.parent / target).exists(), f"{page.name}: {target}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_flag_named_is_one_that_exists(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for command, rest in re.findall(r"csm-advisor (\w+)([^`\n#|]*)", text):
        if command not in COMMANDS:
            continue
        flags = set(re.findall(r"(--[a-z-]+)", rest))
        assert flags <= flags_of(command), f"{page.name}: {command} {flags - flags_of(command)}"


def flags_of(command: str) -> set[str]:
    import typer

    from csm_advisor.cli.app import app

    group = typer.main.get_command(app)
    found = group.get_command(None, command)  # type: ignore[attr-defined]
    return {name for param in found.params for name in param.opts} | {"--help"}


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([command, "--help"]) == 0
    assert f"csm-advisor {command}" in capsys.readouterr().out.split("Options")[-1]


def test_the_version_stands_in_one_place() -> None:
    from csm_advisor import __version__

    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"## {__version__}" in changelog
    assert __version__ not in (ROOT / "pyproject.toml").read_text(encoding="utf-8")
