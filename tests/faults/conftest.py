"""A person whose answers, log, last plan and calendar are kept."""

from pathlib import Path
from shutil import copytree

import pytest

from csm_advisor.cli.app import main
from tests.faults.outside import FIVE

TODAY = ("--today", "2026-11-21")
STEP, ANOTHER_STEP = "run-the-shift-huddle", "hold-monthly-one-to-ones"


@pytest.fixture(scope="session")
def _kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kept") / "home"
    export = str(folder.with_name("plan.ics"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CSM_ADVISOR_HOME", str(folder))
        for words in (["profile", "edit", *FIVE], ["done", STEP], ["plan"], ["plan", "-o", export]):
            assert main([*words, *TODAY]) == 0
    return folder


@pytest.fixture
def home(_kept: Path, tmp_path: Path) -> Path:
    """The folder in which everything is kept of somebody with answers, a log, a last plan and a
    calendar."""
    return copytree(_kept, tmp_path / "home")
