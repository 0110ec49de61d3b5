"""Opening the data: the bundled folder, or a company's own."""

from functools import cache
from importlib.resources.abc import Traversable
from os.path import isdir
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import ValidationError

from csm_advisor.errors import DataProblem, quoted
from csm_advisor.model.catalogue import Catalogue, type_of
from csm_advisor.model.records import Frozen
from csm_advisor.store.data.folder import bundled, files_in, read_toml

if TYPE_CHECKING:
    from csm_advisor.model.wages import Wages


def open_catalogue(folder: Path | None = None) -> Catalogue:
    """The catalogue of `folder`, or the bundled one; its files are read when first needed.

    A folder of somebody's own is checked whole at once, because a loose end in one file shows
    only beside the others; the bundled one is checked by the tests. Raises DataProblem.
    """
    if folder is not None:
        _refuse_unsound(folder)
    place = bundled() if folder is None else folder
    files = files_in(place)

    @cache
    def read(name: str) -> Frozen:
        content = read_toml(place if name in files else bundled(), name)
        try:
            return type_of(name).model_validate(content)
        except ValidationError:
            raise DataProblem(f"{name}.toml: is damaged; run csm-advisor check") from None

    return Catalogue(read, lambda: _open_wages(place), files)


def _open_wages(folder: Traversable) -> "Wages | None":
    from csm_advisor.store.data.tables import open_wages

    return open_wages(folder)


def _refuse_unsound(folder: Path) -> None:
    from csm_advisor.store.data.check import find_problems

    if not isdir(folder):  # not Path.is_dir: that fails on a name that is too long
        raise DataProblem(f"{quoted(folder, 200)}: not a folder; give the folder with the data")
    problems = find_problems(folder)
    if problems:
        more = f" ({len(problems) - 1} more: csm-advisor check {folder})" if problems[1:] else ""
        raise DataProblem(f"{problems[0]}{more}")
