"""The bundled data folder, cut down, with some of its files replaced."""

import tomllib
from functools import cache
from pathlib import Path

import tomli_w

from tests.fuzz.outside import Outside, contents

DATA = Path(__file__).parents[2] / "data"
Files = dict[str, bytes]
# Areas and industries whose rows stay: each case reads all of them.
KEPT = {
    *("0000000", "0019100", "4800000", "0010180"),
    *("000000", "000001", "44--46", "44----", "52----"),
}


@cache
def bundled_files() -> Files:
    """The bundled folder, its wage tables cut down to a few areas and industries."""
    files = contents(DATA)
    release = tomllib.loads(files["wages/release.toml"].decode())
    for name in release["rows"]:
        head, *rows = files[f"wages/{name}"].splitlines(keepends=True)
        if name.startswith(("area", "industr")):
            rows = [row for row in rows if row.partition(b",")[0].decode() in KEPT]
        if name == "places.csv":
            rows = [row for row in rows if row.rpartition(b",")[2].strip().decode() in KEPT]
        files[f"wages/{name}"] = b"".join((head, *rows))
        release["rows"][name] = len(rows)
    return files | {"wages/release.toml": tomli_w.dumps(release).encode()}


def folder(place: Outside, files: Files) -> str:
    """The folder with these files in the place of the bundled ones."""
    for name, content in (bundled_files() | files).items():
        path = place.folder / "data" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if content:
            path.write_bytes(content)
    return "data"
