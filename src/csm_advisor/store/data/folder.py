"""Where the data lies, and reading one file of it."""

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from csm_advisor.errors import DataProblem, quoted
from csm_advisor.model.catalogue import FILES, OPTIONAL

# No file of a data folder comes near this; a larger one is a mistake or an attack.
LARGEST_FILE = 8 * 2**20


def bundled() -> Traversable:
    """The folder of the bundled data: inside the installed package, or beside a checkout."""
    package = files("csm_advisor")
    installed = package / "data"
    return installed if installed.is_dir() else Path(str(package)).parents[1] / "data"


def files_in(folder: Traversable) -> list[str]:
    """The names in FILES, without those that `folder` leaves out and may leave out."""
    absent = [name for name in OPTIONAL if not (folder / f"{name}.toml").is_file()]
    return [name for name in FILES if name not in absent]


def read_text(folder: Traversable, name: str) -> str:
    """The text of a file of `folder`, whose `name` may lead into a folder in it.

    Lines end with a line feed, whatever the file has. Raises DataProblem with one sentence.
    """
    path = folder.joinpath(*name.split("/"))
    try:
        if isinstance(path, Path) and path.is_file() and path.stat().st_size > LARGEST_FILE:
            raise DataProblem(f"{name}: larger than {LARGEST_FILE // 2**20} MB; shorten it")
        return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    except FileNotFoundError:
        raise DataProblem(f"{name}: not found; a data folder needs it") from None
    except OSError as problem:
        raise DataProblem(f"{name}: cannot be read ({problem.strerror}); check it") from None
    except UnicodeDecodeError:
        raise DataProblem(f"{name}: not UTF-8 text; save it as UTF-8") from None


def read_toml(folder: Traversable, name: str) -> dict[str, Any]:
    """The content of `name`.toml in `folder`. Raises DataProblem with one sentence."""
    import tomli

    where = f"{name}.toml"
    try:
        return tomli.loads(read_text(folder, where))
    except (tomli.TOMLDecodeError, RecursionError) as problem:
        raise DataProblem(f"{where}: not valid TOML: {quoted(problem, 200)}") from None
