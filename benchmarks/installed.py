"""The program as users have it: its wheel in a fresh environment, with the tests' versions of the
packages that it needs."""

import subprocess
import sys
from pathlib import Path

_ROOT = Path(__file__).parents[1]


def installed(folder: Path) -> Path:
    """Build the wheel, install it below `folder`, and compile all bytecode, as installers do.

    Returns the folder of the programs there: `csm-advisor` and `python`.
    """
    build = ("-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(_ROOT))
    _run(sys.executable, *build)
    (wheel,) = folder.glob("*.whl")
    _run(sys.executable, "-m", "venv", str(folder / "env"))
    programs = folder / "env" / "bin"
    constraints = str(_ROOT / "constraints.txt")
    _run(str(programs / "python"), "-m", "pip", "install", "-q", "-c", constraints, str(wheel))
    _run(str(programs / "python"), "-m", "compileall", "-q", str(folder / "env" / "lib"))
    return programs


def _run(*command: str) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
