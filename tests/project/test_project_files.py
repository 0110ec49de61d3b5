"""What people who join rely on: make, the workflow, the hooks and the package's own description."""

import json
import re
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
GOALS = set(re.findall(r"^([a-z]+):", MAKEFILE, re.MULTILINE))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
FOR_PEOPLE = [
    *ROOT.glob("*.md"),
    *ROOT.glob(".github/**/*.*"),
    *ROOT.glob(".devcontainer/*"),
    ROOT / ".pre-commit-config.yaml",
]


def test_make_help_lists_every_goal() -> None:
    # A make that was started by make names its folder.
    make = ["make", "--no-print-directory", "help"]
    done = subprocess.run(make, cwd=ROOT, capture_output=True, text=True, check=True)
    assert {line.split()[1] for line in done.stdout.splitlines()} == GOALS


@pytest.mark.parametrize("path", [*FOR_PEOPLE, *ROOT.glob("docs/*.md")], ids=lambda p: p.name)
def test_whatever_make_is_told_to_do_in_the_docs_exists(path: Path) -> None:
    told = re.findall(r"(?:[`\"(]|\$ |run: )make ([a-z]+)\b", path.read_text(encoding="utf-8"))
    assert set(told) <= GOALS


def test_the_workflow_runs_what_a_change_must_pass_on_every_python_that_is_claimed() -> None:
    workflow = (ROOT / ".github" / "workflows" / "ci.yml").read_text(encoding="utf-8")
    assert "run: .ci/run" in workflow
    claimed = [
        name.rsplit(" ", 1)[1]
        for name in PROJECT["project"]["classifiers"]
        if re.fullmatch(r"Programming Language :: Python :: 3\.\d+", name)
    ]
    matrix = re.search(r"python: (\[.*\])", workflow)
    assert matrix is not None
    assert json.loads(matrix[1]) == claimed
    assert PROJECT["project"]["requires-python"] == f">={claimed[0]}"


def test_tools_for_development_are_not_published_as_extras() -> None:
    extras = PROJECT["project"].get("optional-dependencies", {})
    assert set(extras) & set(PROJECT["dependency-groups"]) == set()


def test_why_each_dependency_is_taken_is_told() -> None:
    page = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    extras = PROJECT["project"]["optional-dependencies"]
    of_users = {
        *(name_of(one) for one in PROJECT["project"]["dependencies"]),
        *(f"{name_of(one)} (extra `{extra}`)" for extra, some in extras.items() for one in some),
    }
    assert set(re.findall(r"^\| (?!library|---)([^|]+) \|", page, re.MULTILINE)) == of_users
    for one in (one for group in PROJECT["dependency-groups"].values() for one in group):
        assert one.startswith("types-") or re.search(rf"\b{name_of(one)}\b", page), one


def name_of(requirement: str) -> str:
    """The name of the package that is required."""
    return re.split(r"[<>=~!; \[]", requirement)[0]


FINDINGS = sorted(ROOT.glob("findings/*.sh"))


def test_the_page_of_the_findings_lists_each() -> None:
    page = (ROOT / "findings" / "README.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| `([a-z0-9-]+\.sh)` \|", page, re.MULTILINE) == [
        path.name for path in FINDINGS
    ]


@pytest.mark.parametrize("script", FINDINGS, ids=lambda path: path.stem)
def test_a_finding_stands_by_itself(script: Path) -> None:
    text = script.read_text(encoding="utf-8")
    for needed in (
        "set -euo pipefail\n",
        "folder=$(mktemp -d)\n",
        "trap 'rm -rf \"$folder\"' EXIT\n",
    ):
        assert needed in text
    assert "csm_advisor" not in text
    for packages in re.findall(r"pip install -qq --disable-pip-version-check (.+)", text):
        assert all("==" in package for package in packages.split())
    assert subprocess.run(["bash", "-n", str(script)], check=False).returncode == 0
