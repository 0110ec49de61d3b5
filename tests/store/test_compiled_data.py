"""The compiled data of a wheel: read for the bundled folder, and never for another."""

import shutil
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, cast

import pytest

from csm_advisor.errors import DataProblem
from csm_advisor.store.data import compiled_data
from csm_advisor.store.data.catalogue import catalogue_of
from csm_advisor.store.data.compiled_data import compiled
from csm_advisor.store.data.data_folder import bundled
from scripts.compile_data import pickled

Put = Callable[[str, bytes], object]


@pytest.fixture
def put(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Put:
    """Puts a compiled file where a wheel has it."""
    folder = tmp_path / "package" / "compiled_data"
    folder.mkdir(parents=True)
    monkeypatch.setattr(compiled_data, "files", lambda package: folder.parent)
    return lambda name, content: (folder / f"{name}.pickle").write_bytes(content)


def _another() -> Any:
    skills = catalogue_of(bundled(), {}).read("skills")
    return skills.model_copy(
        update={
            "skill": tuple(
                one.model_copy(update={"name": "Compiled"}) if one.id == "leadership" else one
                for one in skills.skill  # type: ignore[attr-defined]
            )
        }
    )


def test_the_bundled_data_is_what_was_compiled(put: Put) -> None:
    put("skills", pickled(_another()))
    assert catalogue_of(bundled(), {}).skills["leadership"].name == "Compiled"


def test_a_folder_of_somebodys_own_is_read_as_it_stands(put: Put, tmp_path: Path) -> None:
    put("skills", b"damaged")
    shutil.copytree(Path(str(bundled())), tmp_path / "data")
    assert catalogue_of(tmp_path / "data", {}).skills["leadership"].name == "Leadership"


def test_where_nothing_is_compiled_there_is_none(put: Put) -> None:
    assert compiled("skills") is None


@pytest.mark.parametrize("damaged", [b"", b"damaged", pickled(_another())[:-9]])
def test_a_damaged_file_is_told_in_a_sentence(put: Put, damaged: bytes) -> None:
    put("skills", damaged)
    with pytest.raises(DataProblem, match=r"skills\.pickle .* is damaged; install it again"):
        compiled("skills")


def test_it_makes_our_records_and_nothing_else(put: Put) -> None:
    ours = (_another(), date(2026, 5, 1))
    put("skills", pickled(ours))
    assert compiled("skills") == cast("Any", ours)
    put("skills", pickled((*ours, Decimal(1))))
    with pytest.raises(DataProblem, match="is damaged"):
        compiled("skills")


def test_a_function_of_ours_is_none_of_our_records(put: Put) -> None:
    put("skills", b"ccsm_advisor.model.catalogue\ntype_of\n.")
    with pytest.raises(DataProblem, match="is damaged"):
        compiled("skills")
