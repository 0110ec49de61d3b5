"""Data is data: nothing in it is run, and nothing that lies beside it is imported."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest

from tests.faults.outside import FIVE

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "csm_advisor"
# What turns text into code, starts programs or talks to the network.
CALLS = {"eval", "exec", "compile", "__import__", "input", "breakpoint"}
MODULES = {
    "code", "ctypes", "dill", "ftplib", "http", "imaplib", "marshal", "multiprocessing", "pickle",
    "pty", "requests", "runpy", "shelve", "smtplib", "socket", "subprocess", "urllib", "webbrowser",
    "xmlrpc", "yaml",
}  # fmt: skip
# Where one of them stands for good reason: file, and what it is.
ALLOWED = {
    ("cli/prompt.py", "input"),  # reads an answer
    ("intake/resume/rendercv.py", "yaml"),  # texts, lists and tables alone, by its base loader
    ("cli/team_work.py", "multiprocessing"),  # further processes of this very program
    ("cli/output.py", "subprocess"),  # the pager that the user names, on a terminal alone
    ("store/data/compiled_data.py", "pickle"),  # of the package itself, and records alone
    ("store/documents/pdf.py", "subprocess"),  # the reader of PDFs, which can be stopped
    ("store/documents/pdf_worker.py", "ctypes"),  # two numbers that the library fills in
}
IMPORTING = {  # by name, from lists that stand in the code
    "__init__.py",
    "cli/app.py",
    "model/catalogue.py",
    "model/schemas.py",
}


def found_in(path: Path) -> Iterator[str]:
    """What a module calls or imports of all that, and whether it imports by name."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Call(func=ast.Name(id=name)) if name in CALLS | {"import_module"}:
                yield name
            case ast.Call(func=ast.Attribute(value=ast.Name(id="os"), attr=name)) if name in (
                "system", "popen", "fork", "startfile",
            ) or name.startswith(("exec", "spawn", "posix_spawn")):  # fmt: skip
                yield f"os.{name}"
            case ast.Import(names=names):
                yield from (top for one in names if (top := one.name.split(".")[0]) in MODULES)
            case ast.ImportFrom(module="urllib.parse"):
                pass  # percent-encoding alone
            case ast.ImportFrom(module=str(module)) if module.split(".")[0] in MODULES:
                yield module.split(".")[0]


def test_nothing_turns_text_into_code_or_talks_to_the_network() -> None:
    found = {
        (path.relative_to(SOURCE).as_posix(), name)
        for path in SOURCE.rglob("*.py")
        for name in found_in(path)
    }
    imports = {file for file, name in found if name == "import_module"}
    assert {one for one in found if one[1] != "import_module"} == ALLOWED
    assert imports == IMPORTING


def test_the_check_sees_what_it_is_for(tmp_path: Path) -> None:
    bad = tmp_path / "bad.py"
    bad.write_text(
        "import os, pickle\nfrom urllib.request import urlopen\nos.system('x')\neval('1')\n"
        "os.execv('x', [])\nimport http.client\n"
    )
    assert sorted(found_in(bad)) == ["eval", "http", "os.execv", "os.system", "pickle", "urllib"]


def test_commands_and_types_are_imported_from_lists_in_the_code() -> None:
    from csm_advisor.cli.app import COMMANDS
    from csm_advisor.model.catalogue import FILES

    assert {name.replace("-", "_") for name in COMMANDS} <= {
        path.stem for path in (SOURCE / "cli" / "commands").glob("*.py")
    }
    assert {module for module, _ in FILES.values()} <= {
        path.stem for path in (SOURCE / "model").glob("*.py")
    }


CODE = "import pathlib\npathlib.Path({mark!r}).touch()\n"
NAMES = (
    "sitecustomize", "usercustomize", "__init__", "__main__", "conftest", "sources", "ladder",
    "csm_advisor", "tomli", "rich", "typer", "json", "csv", "platformdirs",
)  # fmt: skip


@pytest.fixture
def command(tmp_path: Path) -> Path:
    """The command as it is installed: a script in a folder of scripts."""
    script = tmp_path / "bin" / "csm-advisor"
    script.parent.mkdir()
    script.write_text("from csm_advisor.__main__ import start\nstart()\n")
    return script


def test_programs_beside_the_data_are_not_run(tmp_path: Path, command: Path) -> None:
    mark = tmp_path / "was-run"
    folder = copytree(ROOT / "data", tmp_path / "data")
    home = tmp_path / "home"
    home.mkdir()
    for place in (folder, folder / "wages", home):
        for name in NAMES:
            (place / f"{name}.py").write_text(CODE.format(mark=str(mark)))
        (place / "evil.pth").write_text(f"import pathlib; pathlib.Path({str(mark)!r}).touch()\n")
    for words in (["check"], ["salary", "manager"], ["plan", *FIVE], ["profile", "edit", *FIVE]):
        done = subprocess.run(
            [sys.executable, command, *words, "--data-dir", "."],
            cwd=folder,
            env={"CSM_ADVISOR_HOME": str(home), "PATH": "/usr/bin:/bin"},
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, done.stderr
    assert not mark.exists()


def test_text_of_the_data_is_never_a_template(tmp_path: Path, command: Path) -> None:
    folder = copytree(ROOT / "data", tmp_path / "data")
    text = (folder / "skills.toml").read_text(encoding="utf-8")
    hostile = "{{ 7 * 191 }} {% include '/etc/passwd' %} {{ self.__init__.__globals__ }} <b>"
    assert 'name = "Leadership"' in text
    (folder / "skills.toml").write_text(
        text.replace('name = "Leadership"', f'name = "{hostile}"'), encoding="utf-8"
    )
    done = subprocess.run(
        [sys.executable, command, "plan", *FIVE, "--data-dir", str(folder), "--format", "html"],
        env={"CSM_ADVISOR_HOME": str(tmp_path / "home"), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert "{{ 7 * 191 }} {% include" in done.stdout
    assert "1337" not in done.stdout
    assert "root:" not in done.stdout
    assert "__globals__ }} &lt;b&gt;" in done.stdout
