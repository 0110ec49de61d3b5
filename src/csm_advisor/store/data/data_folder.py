"""Where the data lies, and reading one file of it."""

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from os.path import isdir
from pathlib import Path
from typing import Any

from csm_advisor import limits
from csm_advisor.errors import DataProblem, UsageProblem, quoted
from csm_advisor.model.catalogue import FILES, OPTIONAL
from csm_advisor.store.atomic import is_there
from csm_advisor.store.open import NotAFile, TooLarge, read_bounded


@cache
def bundled() -> Traversable:
    """The folder of the bundled data: inside the installed package, or beside a checkout."""
    package = files("csm_advisor")
    installed = package / "data"
    return installed if installed.is_dir() else Path(str(package)).parents[1] / "data"


def check_folder(path: Path) -> Path:
    """The path of a folder that somebody named. Raises UsageProblem where it is none."""
    if not isdir(path):  # not Path.is_dir: that fails on a name that is too long
        raise UsageProblem(f"{quoted(path, 200)}: is not a folder; give the folder with the data")
    return path


def files_in(folder: Traversable) -> list[str]:
    """The names in FILES, without those that `folder` leaves out and may leave out."""
    absent = [name for name in OPTIONAL if not holds(folder, f"{name}.toml")]
    return [name for name in FILES if name not in absent]


def holds(folder: Traversable, name: str) -> bool:
    """Whether anything in `folder` has this name, be it what it should or not."""
    path = folder / name
    return is_there(path) if isinstance(path, Path) else path.is_file() or path.is_dir()


def read_text(folder: Traversable, name: str) -> str:
    """The text of a file of `folder`, whose `name` may lead into a folder in it.

    Lines end with a line feed, whatever the file has. Raises DataProblem with one sentence.
    """
    path = folder.joinpath(*name.split("/"))
    try:
        # What is no path lies in a package that is an archive.
        content = (
            read_bounded(path, limits.DATA_FILE) if isinstance(path, Path) else path.read_bytes()
        )
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    except FileNotFoundError:
        raise DataProblem(f"{name}: not found; a data folder needs it") from None
    except TooLarge as problem:
        raise DataProblem(f"{name}: is {problem.strerror}; shorten it") from None
    except NotAFile as problem:
        raise DataProblem(f"{name}: is {problem.strerror}; put an ordinary file there") from None
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
    except (ValueError, RecursionError) as problem:  # of a number too long not its own error
        raise DataProblem(f"{where}: not valid TOML: {quoted(problem, 200)}") from None
