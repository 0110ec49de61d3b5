"""The change that docs/architecture.md shows for one more answer is all that one takes."""

import os
import re
import subprocess
import sys
from pathlib import Path
from shutil import copytree

import pytest

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "architecture.md"


@pytest.fixture
def changed(tmp_path: Path) -> Path:
    """A copy of the code and the data with the change of the page."""
    for folder in ("src", "data"):
        copytree(ROOT / folder, tmp_path / folder)
    found = re.search(r"```diff\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    assert found
    apply = ["git", "apply", "--unidiff-zero", "-"]
    environment = {**os.environ, "GIT_CEILING_DIRECTORIES": str(tmp_path.parent)}
    subprocess.run(apply, input=found[1], text=True, cwd=tmp_path, env=environment, check=True)
    return tmp_path


def test_the_change_of_the_page_is_all_that_one_more_answer_takes(changed: Path) -> None:
    environment = {
        "PYTHONPATH": str(changed / "src"),
        "CSM_ADVISOR_HOME": str(changed / "home"),
        "CSM_ADVISOR_DATA": str(changed / "data"),
    }

    def run(*words: str) -> str:
        command = [sys.executable, "-m", "csm_advisor", *words]
        ran = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
        assert not ran.returncode, ran.stderr
        return ran.stdout

    run("check", str(changed / "data"))
    run("profile", "edit", "--notice", "4")
    assert re.search(r"Notice +4 weeks", run("profile", "show"))
    assert '"notice_weeks": 4' in run("profile", "show", "--json")
    assert "notice_weeks" in run("schema", "profile")
    assert "--notice" in run("plan", "--help")
