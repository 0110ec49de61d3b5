"""Opening the data: the bundled folder, or a company's own."""

from collections.abc import Mapping
from functools import cache
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TYPE_CHECKING, cast

from csm_advisor.errors import DataProblem
from csm_advisor.model.catalogue import Catalogue, type_of
from csm_advisor.model.frozen import Frozen
from csm_advisor.store.data.compiled_data import compiled
from csm_advisor.store.data.data_folder import bundled, check_folder, files_in, read_toml

if TYPE_CHECKING:
    from csm_advisor.model.ladder import LadderFile
    from csm_advisor.model.wages import Wages


def open_catalogue(folder: Path | None = None) -> Catalogue:
    """The catalogue of `folder`, or the bundled one; its files are read when first needed.

    A folder of somebody's own is read and checked whole at once, because a loose end in one file
    shows only beside the others; the bundled one is checked by the tests. Raises DataProblem, and
    UsageProblem where `folder` is none.
    """
    return catalogue_of(folder or bundled(), _sound_parts(folder) if folder else {})


def catalogue_of(place: Traversable, parts: Mapping[str, Frozen]) -> Catalogue:
    """The catalogue of a data folder of which some parts are read already, by their names.

    The others are read when they are first asked for, which raises DataProblem if one is damaged.
    """
    files = files_in(place)

    @cache
    def read(name: str) -> Frozen:
        if name in parts:
            return parts[name]
        part = _read(place if name in files else bundled(), name)
        if name in files or name not in ("posting", "resume"):
            return part
        from csm_advisor.store.data.stand_in import onto_levels

        return onto_levels(part, cast("LadderFile", read("ladder")).rung)

    return Catalogue(read, lambda: _open_wages(place), files)


def _read(folder: Traversable, name: str) -> Frozen:
    if folder == bundled() and (checked := compiled(name)) is not None:
        return checked
    content = read_toml(folder, name)
    try:
        return type_of(name).model_validate(content)
    except ValueError:
        raise DataProblem(f"{name}.toml: is damaged; run csm-advisor check") from None


def _open_wages(folder: Traversable) -> "Wages | None":
    from csm_advisor.store.data.wage_tables import open_wages

    return open_wages(folder)


def _sound_parts(folder: Path) -> dict[str, Frozen]:
    from csm_advisor.store.data.check import examine

    parts, problems = examine(check_folder(folder))
    if problems:
        more = f" ({len(problems) - 1} more: csm-advisor check {folder})" if problems[1:] else ""
        raise DataProblem(f"{problems[0]}{more}")
    return parts
