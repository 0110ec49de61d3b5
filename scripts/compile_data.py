"""Compiles the data files while a wheel is built; `pyproject.toml` names this file.

The wheel has both: TOML is what people read, copy and change. What is compiled is its content after
all checks of its types, so that a command that starts with it builds none of these checks
(`store/data/compiled_data.py`).
"""

import pickle
import shutil
import sys
import tempfile
import tomllib
from io import BytesIO
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

WHERE = "csm_advisor/compiled_data"
RELEASE = "wages/release"
PROTOCOL = 5  # read by every Python that the package takes


def pickled(part: object) -> bytes:
    """Records, each by the values of its fields alone, without what was worked out of them."""
    from csm_advisor.model.frozen import Frozen, as_checked

    class Pickler(pickle.Pickler):
        def reducer_override(self, one: Any) -> Any:
            if isinstance(one, Frozen):
                return as_checked, (type(one), dict(one))
            return NotImplemented

    made = BytesIO()
    Pickler(made, PROTOCOL).dump(part)
    return made.getvalue()


def compiled(root: Path) -> dict[str, bytes]:
    """The checked content of each data file by its name in the catalogue; the release of the wage
    tables by its path."""
    from csm_advisor.model.catalogue import FILES, type_of
    from csm_advisor.model.wages import Release

    kinds = {name: type_of(name) for name in FILES} | {RELEASE: Release}
    found = {}
    for name, kind in kinds.items():
        written = tomllib.loads((root / "data" / f"{name}.toml").read_text(encoding="utf-8"))
        found[name] = pickled(kind.model_validate(written))
    return found


class CompiledData(BuildHookInterface[Any]):
    """Puts the compiled files into a wheel. One that points to a checkout gets none: data changes
    there, and is read as it is."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Before the wheel is written."""
        if version == "editable":
            return
        sys.path.insert(0, str(Path(self.root, "src")))
        self._folder = Path(tempfile.mkdtemp())
        (self._folder / RELEASE).parent.mkdir()
        for name, content in compiled(Path(self.root)).items():
            (self._folder / f"{name}.pickle").write_bytes(content)
        build_data["force_include"][str(self._folder)] = WHERE

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Behind it."""
        if version != "editable":
            shutil.rmtree(self._folder)
