"""Whole outputs kept as plain text files, and compared.

UPDATE_SNAPSHOTS=1 rewrites the files: read the difference before it is committed.
"""

import os
from pathlib import Path

FOLDER = Path(__file__).parent / "snapshots"


def assert_same(name: str, shown: str) -> None:
    """Compare `shown` with the file `name`.txt; blanks at line ends do not count."""
    path = FOLDER / f"{name}.txt"
    text = "".join(f"{line.rstrip()}\n" for line in shown.splitlines())
    if os.environ.get("UPDATE_SNAPSHOTS") == "1":
        path.write_text(text, encoding="utf-8")
    assert path.is_file(), f"{path.name} is not there; make it with UPDATE_SNAPSHOTS=1"
    assert text == path.read_text(encoding="utf-8"), (
        f"the output is not that of {path.name}; if that is meant, UPDATE_SNAPSHOTS=1 rewrites it"
    )
