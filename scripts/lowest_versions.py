"""Prints constraints with the least versions that `pyproject.toml` lets users have.

Of what the product needs, and of its extras, each is pinned to its lower bound; what those bring
along is left to the installer, and everything else stays as `constraints.txt` has it.
"""

import re
import tomllib
from itertools import chain
from pathlib import Path

_ROOT = Path(__file__).parent.parent
_BOUND = re.compile(r"(?P<name>[a-z0-9-]+)>=(?P<least>[0-9.]+),<")
_PIN = re.compile(r"(?P<name>[\w.-]+)==")
_BROUGHT_ALONG = ("pydantic-core",)  # pydantic takes one version of it alone


def lower_bounds() -> dict[str, str]:
    """The least version of each package that is needed, by its name. Raises ValueError where one
    is not bounded on both sides."""
    project = tomllib.loads((_ROOT / "pyproject.toml").read_text())["project"]
    needed = [project["dependencies"], *project["optional-dependencies"].values()]
    found = {}
    for requirement in chain.from_iterable(needed):
        bound = _BOUND.match(requirement)
        if bound is None:
            raise ValueError(f"{requirement}: not bounded; write NAME>=LEAST,<NEXT")
        found[bound["name"]] = bound["least"]
    return found


def constraints() -> list[str]:
    """The lines of `constraints.txt` with those versions."""
    least = lower_bounds()
    lines = []
    for line in (_ROOT / "constraints.txt").read_text().splitlines():
        pin = _PIN.match(line)
        name = pin["name"].lower().replace("_", "-") if pin else ""
        if name not in _BROUGHT_ALONG:
            lines.append(f"{name}=={least[name]}" if name in least else line)
    return lines


if __name__ == "__main__":
    print("\n".join(constraints()))
