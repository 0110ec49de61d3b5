"""The wheel: built, installed into a fresh environment outside the checkout, and used there."""

import os
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The csm-advisor command of a fresh environment."""
    place = tmp_path_factory.mktemp("wheel")
    # The wheel is built of the unpacked source distribution, as by those who have no checkout.
    build = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(place)]
    run([*build, str(ROOT)], place)
    (wheel,) = place.glob("*.whl")
    run([sys.executable, "-m", "venv", str(place / "env")], place)
    python = place / "env" / "bin" / "python"
    constraints = str(ROOT / "constraints.txt")
    run([str(python), "-m", "pip", "install", "-q", "-c", constraints, str(wheel)], place)
    return place / "env" / "bin" / "csm-advisor"


@pytest.fixture(scope="module")
def unpacked(installed: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the unpacked source distribution."""
    (archive,) = installed.parents[2].glob("*.tar.gz")
    place = tmp_path_factory.mktemp("sdist")
    with tarfile.open(archive) as content:
        content.extractall(place, filter="data")
    (folder,) = place.iterdir()
    return folder


def run(command: list[str], folder: Path) -> str:
    """What the command prints; it must succeed. Nothing of the checkout is on its path."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "CSM_"))}
    environment |= {"HOME": str(folder), "CSM_ADVISOR_HOME": str(folder / "home")}
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, timeout=300
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_it_plans_and_checks_outside_the_checkout(installed: Path) -> None:
    folder = installed.parents[2]
    assert "Customer Service Manager" in run([str(installed), "plan", "--example"], folder)
    assert "No problems found" in run([str(installed), "check"], folder)


def test_it_carries_every_data_file(installed: Path) -> None:
    code = (
        "from csm_advisor.store.data.data_folder import bundled;"
        "print(*sorted(path.name for path in bundled().iterdir()))"
    )
    python = str(installed.with_name("python"))
    carried = run([python, "-c", code], installed.parents[2]).split()
    assert carried == sorted(path.name for path in (ROOT / "data").iterdir())


def test_it_writes_a_page_with_the_templates_it_carries(installed: Path) -> None:
    page = run([str(installed), "plan", "--example", "--format", "html"], installed.parents[2])
    assert page.startswith("<!DOCTYPE html>")
    assert "<svg" in page


def test_it_carries_licence_and_notice(installed: Path) -> None:
    code = (
        "from importlib.metadata import files; print(*(p.name for p in files('csm-advisor') or []))"
    )
    names = run([str(installed.with_name("python")), "-c", code], installed.parents[2]).split()
    assert {"LICENSE", "NOTICE"} <= set(names)


def test_the_source_distribution_has_all_that_the_makefile_needs(unpacked: Path) -> None:
    """Make finds every file that a target needs, and what it would run finds its own."""
    text = (unpacked / "Makefile").read_text(encoding="utf-8")
    phony = next(line for line in text.splitlines() if line.startswith(".PHONY:"))
    targets = phony.removeprefix(".PHONY:").split()
    assert {"plan", "test", "lint"} <= set(targets)
    would_run = run(["make", "--dry-run", "-C", str(unpacked), *targets], unpacked)
    named = {word.strip('"') for line in would_run.splitlines() for word in line.split()}
    paths = {
        word
        for word in named
        if (ROOT / word).exists() and not word.startswith((".venv", "dist", "build", "/"))
    }
    assert {"constraints.txt", "src", "tests", "docs"} <= paths
    assert [path for path in paths if not (unpacked / path).exists()] == []


def test_the_source_distribution_has_what_is_under_version_control(unpacked: Path) -> None:
    listed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if listed.returncode:
        pytest.skip("this is no checkout")
    missing = {name for name in listed.stdout.splitlines() if not (unpacked / name).exists()}
    assert {name for name in missing if not name.startswith(".")} == set()


def test_its_compiled_data_is_what_its_files_say(installed: Path) -> None:
    code = (
        "from csm_advisor.model.catalogue import FILES, type_of;"
        "from csm_advisor.model.wages import Release;"
        "from csm_advisor.store.data.compiled_data import compiled;"
        "from csm_advisor.store.data.data_folder import bundled, read_toml;"
        "parts = [(name, name, type_of(name)) for name in FILES];"
        "parts += [('wages/release', 'wages/release', Release)];"
        "print(sum(compiled(name) == kind.model_validate(read_toml(bundled(), file))"
        " for name, file, kind in parts), len(parts))"
    )
    same, of = run([str(installed.with_name("python")), "-c", code], installed.parents[2]).split()
    assert same == of
    assert int(of) > 15


@pytest.mark.parametrize(
    "words",
    ["plan", "plan --json", "next", "levers", "compare", "packet", "salary manager", "roles"],
)
def test_a_command_with_nothing_to_check_loads_no_pydantic(installed: Path, words: str) -> None:
    """What an installed program reads of its own data was checked when it was built."""
    folder = installed.parents[2]
    given = f"{words} --profile {ROOT / 'data' / 'example.toml'} --no-input"
    code = (
        "import sys; from csm_advisor.cli.app import main; main(sys.argv[1:]);"
        "print(*sys.modules, file=sys.stderr, sep='\\n')"
    )
    words_alone = words.startswith(("salary", "roles"))
    argv = [*(words if words_alone else given).split()]
    done = subprocess.run(
        [str(installed.with_name("python")), "-c", code, *argv],
        cwd=folder,
        env={"HOME": str(folder), "PATH": os.environ["PATH"]},
        capture_output=True,
        text=True,
        timeout=60,
    )
    loaded = done.stderr.split()
    assert "csm_advisor.model.ladder" in loaded
    assert not [name for name in loaded if name.startswith("pydantic")]
