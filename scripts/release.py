"""Builds the release, checks it, and tries it as a stranger would. It publishes nothing.

    make release

The changelog must have a dated section for the version, and everything must be committed. Wheel
and source distribution are built into `dist/`, the wheel from the source distribution. Each is
then installed into a fresh environment outside the checkout, where the command must say its
version, find its data sound, and print the same plan as here. The source distribution must hold
all that git keeps, and `make plan` must work in it.
"""

import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

from csm_advisor import __version__

ROOT = Path(__file__).parents[1]
DIST = ROOT / "dist"
PLAN = ["plan", "--example", "--json", "--today", "2026-12-01"]


def main() -> int:
    """Build, check and try; the exit code."""
    problems = [*unready(__version__, (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))]
    if run("git", "status", "--porcelain", folder=ROOT).strip():
        problems.append("there is something that is not committed")
    if problems:
        print(*problems, sep="\n", file=sys.stderr)
        return 1
    shutil.rmtree(DIST, ignore_errors=True)
    run(sys.executable, "-m", "build", folder=ROOT)
    run(sys.executable, "-m", "twine", "check", "--strict", *map(str, DIST.iterdir()), folder=ROOT)
    here = run(sys.executable, "-m", "csm_advisor", *PLAN, folder=ROOT)
    for package in sorted(DIST.iterdir()):
        with tempfile.TemporaryDirectory() as folder:
            try_installed(package, Path(folder), here)
        print(f"good in a fresh environment: {package.name}")
    (source,) = DIST.glob("*.tar.gz")
    with tempfile.TemporaryDirectory() as folder:
        try_source(source, Path(folder))
    print(f"make plan works in {source.name}")
    return 0


def unready(version: str, changelog: str) -> list[str]:
    """What the changelog lacks for this version, as sentences."""
    problems = []
    if not re.search(rf"^## {re.escape(version)} - \d{{4}}-\d\d-\d\d$", changelog, re.MULTILINE):
        problems.append(f"CHANGELOG.md has no section {version} with a date")
    first = re.search(r"^## (.+)$\n+(.*)", changelog, re.MULTILINE)
    if first and first[1] == "Unreleased" and not first[2].startswith("## "):
        problems.append("CHANGELOG.md still has something under Unreleased")
    return problems


def try_installed(package: Path, folder: Path, plan: str) -> None:
    """Install the wheel or source distribution by itself, and use it."""
    run(sys.executable, "-m", "venv", "env", folder=folder)
    python, command = (str(folder / "env" / "bin" / name) for name in ("python", "csm-advisor"))
    constraints = str(ROOT / "constraints.txt")
    run(python, "-m", "pip", "install", "-qq", "-c", constraints, str(package), folder=folder)
    run(python, "-m", "pip", "check", folder=folder)
    assert run(command, "--version", folder=folder).split()[-1] == __version__
    assert "sound" in run(command, "check", folder=folder)
    assert run(command, *PLAN, folder=folder) == plan


def try_source(package: Path, folder: Path) -> None:
    """Unpack the source distribution, and do there what the README says first."""
    with tarfile.open(package) as archive:
        archive.extractall(folder, filter="data")
    (source,) = folder.iterdir()
    kept = run("git", "ls-files", folder=ROOT).splitlines()
    assert [name for name in kept if not (source / name).exists()] == []
    assert "Customer Service Manager" in run("make", "--silent", "plan", folder=source)


def run(*command: str, folder: Path) -> str:
    """What the command prints; a failure ends the release with what it said."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("CSM_")}
    environment = clean | {"CSM_ADVISOR_HOME": str(folder / "home")}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)}\n{done.stdout}{done.stderr}")
    return done.stdout


if __name__ == "__main__":
    sys.exit(main())
