"""Compiles the data files to JSON while a wheel is built; `pyproject.toml` names this file.

The wheel has both: TOML is what people read, copy and change, and JSON is what a command starts
with, because it is read ten times as fast (`store/data/compiled_data.py`).
"""

import json
import shutil
import tempfile
import tomllib
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

WHERE = "csm_advisor/compiled_data"


def compiled(folder: Path) -> dict[str, str]:
    """Each TOML file of a data folder as JSON, by its name without the ending. Days are texts."""
    return {
        path.stem: json.dumps(
            tomllib.loads(path.read_text(encoding="utf-8")),
            default=lambda day: day.isoformat(),
            ensure_ascii=False,
            separators=(",", ":"),
        )
        for path in sorted(folder.glob("*.toml"))
    }


class CompiledData(BuildHookInterface[Any]):
    """Puts the compiled files into a wheel. One that points to a checkout gets none: data changes
    there, and is read as it is."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Before the wheel is written."""
        if version == "editable":
            return
        self._folder = Path(tempfile.mkdtemp())
        for name, content in compiled(Path(self.root, "data")).items():
            (self._folder / f"{name}.json").write_text(content, encoding="utf-8")
        build_data["force_include"][str(self._folder)] = WHERE

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Behind it."""
        if version != "editable":
            shutil.rmtree(self._folder)
