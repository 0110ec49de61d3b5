"""Running the command line in process, with nothing of the machine's own showing through."""

import json
import tomllib
from collections.abc import Callable
from pathlib import Path
from shutil import copytree
from typing import Any, NamedTuple

import pytest

from csm_advisor.cli.app import main

DATA = Path(__file__).parents[2] / "data"


class Ran(NamedTuple):
    """What a run left behind."""

    code: int
    out: str
    err: str

    @property
    def flat(self) -> str:
        """The result without rules, with all line breaks and runs of blanks as one blank."""
        return " ".join(self.out.replace("─", " ").split())

    @property
    def json(self) -> Any:
        return json.loads(self.out)


# What the fixtures below give.
Run = Callable[..., Ran]
Save = Callable[[str], None]
OwnData = Callable[..., str]
Raw = Callable[[str], dict[str, Any]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """Run a command line of words, at a width; the answers are saved in a folder of the test."""
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("CSM_ADVISOR_HOME", str(tmp_path / "home"))
    for name in ("CSM_ADVISOR_DATA", "CSM_ADVISOR_PLAIN", "FORCE_COLOR", "TTY_COMPATIBLE", "LINES"):
        monkeypatch.delenv(name, raising=False)

    def run(*words: str, width: int = 80) -> Ran:
        monkeypatch.setenv("COLUMNS", str(width))
        capsys.readouterr()
        code = main([*words])
        out, err = capsys.readouterr()
        return Ran(int(code), out, err)

    return run


@pytest.fixture
def save(tmp_path: Path) -> Save:
    """Put saved answers in place, as TOML."""

    def save(text: str) -> None:
        (tmp_path / "home").mkdir(exist_ok=True)
        (tmp_path / "home" / "profile.toml").write_text(text, encoding="utf-8")

    return save


@pytest.fixture
def own_data(tmp_path: Path) -> OwnData:
    """A copy of the data with one text replaced; gives the folder."""

    def own_data(file: str, old: str, new: str) -> str:
        folder = tmp_path / "data"
        if not folder.exists():
            copytree(DATA, folder)
        path = folder / f"{file}.toml"
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")
        return str(folder)

    return own_data


@pytest.fixture(scope="session")
def raw() -> Raw:
    """A file of the bundled data as it is written, read past the product's own loader."""

    def raw(name: str) -> dict[str, Any]:
        return tomllib.loads((DATA / f"{name}.toml").read_text(encoding="utf-8"))

    return raw
