"""The data files compiled after their checks, as a wheel has them."""

import os
import pickle
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from csm_advisor.model.catalogue import FILES, type_of
from csm_advisor.model.wages import Release
from csm_advisor.store.data.data_folder import bundled, read_toml
from scripts import compile_data

ROOT = Path(__file__).parents[2]
COMPILED = compile_data.compiled(ROOT)
TYPES = {name: type_of(name) for name in FILES} | {"wages/release": Release}


def test_what_checks_the_data_of_a_wheel_is_what_a_command_checks_with() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    (bound,) = (one for one in project["build-system"]["requires"] if one.startswith("pydantic"))
    assert bound in project["project"]["dependencies"]


def test_every_file_is_compiled() -> None:
    assert COMPILED.keys() == TYPES.keys()


@pytest.mark.every_case
@pytest.mark.parametrize("name", TYPES)
def test_a_compiled_file_holds_what_the_file_says(name: str) -> None:
    checked = TYPES[name].model_validate(read_toml(bundled(), name))
    assert pickle.loads(COMPILED[name]) == checked


def test_the_same_data_is_compiled_to_the_same_bytes() -> None:
    code = (
        "import sys; from pathlib import Path; from scripts.compile_data import compiled;"
        "sys.stdout.buffer.write(b''.join(compiled(Path('.')).values()))"
    )
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": f"{ROOT}/src:{ROOT}"}
        done = subprocess.run(
            [sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, check=True
        )
        assert done.stdout == b"".join(COMPILED.values())
