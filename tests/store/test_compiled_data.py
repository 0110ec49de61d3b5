"""The compiled data of a wheel: read for the bundled folder, and never for another."""

import shutil
from pathlib import Path

import pytest

from csm_advisor.errors import DataProblem
from csm_advisor.store.data import catalogue
from csm_advisor.store.data.catalogue import catalogue_of
from csm_advisor.store.data.data_folder import bundled
from scripts.compile_data import compiled


@pytest.fixture
def as_json(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """What is compiled of the bundled data, as if it came out of a wheel."""
    content = compiled(Path(str(bundled())))
    monkeypatch.setattr(catalogue, "compiled", lambda name: content[name].encode())
    return content


def test_the_bundled_data_is_read_from_what_was_compiled(as_json: dict[str, str]) -> None:
    as_json["skills"] = as_json["skills"].replace('"name":"Leadership"', '"name":"Compiled"')
    assert catalogue_of(bundled(), {}).skills["leadership"].name == "Compiled"


def test_a_folder_of_somebodys_own_is_read_as_it_stands(
    as_json: dict[str, str], tmp_path: Path
) -> None:
    shutil.copytree(Path(str(bundled())), tmp_path / "data")
    as_json.update(dict.fromkeys(as_json, "damaged"))
    assert catalogue_of(tmp_path / "data", {}).skills["leadership"].name == "Leadership"
    with pytest.raises(DataProblem, match="is damaged"):
        _ = catalogue_of(bundled(), {}).skills
