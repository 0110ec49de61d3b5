"""The data files compiled to JSON, as a wheel has them."""

from pathlib import Path

import pytest

from csm_advisor.model.catalogue import EXTRACTS, FILES, type_of
from csm_advisor.store.data.data_folder import bundled, read_toml
from scripts import compile_data

COMPILED = compile_data.compiled(Path(str(bundled())))


@pytest.mark.every_case
@pytest.mark.parametrize("name", [*FILES, *EXTRACTS])
def test_a_compiled_file_says_what_the_file_says(name: str) -> None:
    file = EXTRACTS[name][0] if name in EXTRACTS else name
    kind = type_of(name)
    assert kind.model_validate_json(COMPILED[file]) == kind.model_validate(
        read_toml(bundled(), file)
    )
