"""What a plan on the screen does not load: reading resumes and writing files cost it nothing."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOR_OTHERS = (
    "jinja2",
    "markupsafe",
    "icalendar",
    "rapidfuzz",
    "tomli_w",
    "filelock",
    "readline",
    "csm_advisor.cli.asking",
    "csm_advisor.intake.interview.interview",
    "csm_advisor.intake.proposing",
    "csm_advisor.intake.resume",
    "csm_advisor.advice.packet",
    "csm_advisor.model.background",
    "csm_advisor.model.resume",
    "csm_advisor.render.files.calendar",
    "csm_advisor.render.files.html",
    "csm_advisor.render.files.markdown",
    "csm_advisor.render.files.plan_document",
    "csm_advisor.render.files.spreadsheet",
    "csm_advisor.store.resumes.archive",
    "csm_advisor.store.people.calendars",
    "csm_advisor.store.resumes.documents",
    "csm_advisor.store.exports",
)


def loaded_by(tmp_path: Path, *words: str) -> set[str]:
    """The modules that a fresh process has loaded once the command is done."""
    code = (
        "import sys; from csm_advisor.cli.app import main\n"
        f"main({list(words)!r})\n"
        "print(*sys.modules, file=sys.stderr)"
    )
    environment = {"CSM_ADVISOR_HOME": str(tmp_path), "PATH": "", "PYTHONPATH": str(ROOT / "src")}
    ran = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    return set(ran.stderr.split())


@pytest.mark.parametrize("words", [("--example",), ("--profile", "data/example.toml", "--json")])
def test_a_plan_loads_no_importer_and_no_exporter(
    tmp_path: Path, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    loaded = loaded_by(tmp_path, "plan", *words, "--no-input")
    assert "csm_advisor.advice.planning.planner" in loaded
    assert loaded.isdisjoint(FOR_OTHERS)


@pytest.mark.parametrize(
    ("words", "module"),
    [(("--format", "html"), "jinja2"), (("--format", "ics"), "icalendar")],
)
def test_an_export_loads_its_own_library(
    tmp_path: Path, words: tuple[str, ...], module: str
) -> None:
    """So that the list above cannot be right by names that nothing has."""
    assert module in loaded_by(tmp_path, "plan", "--example", *words)
