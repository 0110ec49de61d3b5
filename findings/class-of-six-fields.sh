#!/usr/bin/env bash
# A program describes a job by a class of six fields: as a frozen dataclass of Python's own library, as a model of
# pydantic 2.14.4 (also one whose checks are built when it is first used, `defer_build`), and as a NamedTuple. Such a
# class is made each time the program starts, and a command-line tool has dozens. A guess: the dataclass is the lightest
# but for the tuple, and whoever wants a quick start makes dataclasses of models, for a model builds checks and schema.
# Seen: to define the dataclass takes twice as long as the whole model, and four times as long as the one that builds
# later; the tuple takes half of that one. A dataclass is Python text that is put together and compiled at each start,
# and kept in no .pyc file. To import pydantic costs as much as a hundred dataclasses, once; from then on a model is
# cheaper. So it is with CPython 3.11, 3.12 and 3.13.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check pydantic==2.14.4
cat >"$folder/start.py" <<'EOF'
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

import pydantic

def as_dataclass() -> None:
    @dataclass(frozen=True)
    class Job:
        title: str
        employer: str
        began: str
        ended: str
        hours: int
        pay: float


def as_model() -> None:
    class Job(pydantic.BaseModel):
        model_config = pydantic.ConfigDict(frozen=True)
        title: str
        employer: str
        began: str
        ended: str
        hours: int
        pay: float


def as_model_built_later() -> None:
    class Job(pydantic.BaseModel):
        model_config = pydantic.ConfigDict(frozen=True, defer_build=True)
        title: str
        employer: str
        began: str
        ended: str
        hours: int
        pay: float


def as_tuple() -> None:
    class Job(NamedTuple):
        title: str
        employer: str
        began: str
        ended: str
        hours: int
        pay: float


def seconds(define: Callable[[], None]) -> float:
    """Processor time of 400 definitions, the least of five tries."""
    tries = []
    for _ in range(5):
        begun = time.process_time()
        for _ in range(400):
            define()
        tries.append(time.process_time() - begun)
    return min(tries)


taken = {define.__name__: seconds(define) for define in (as_dataclass, as_model, as_model_built_later, as_tuple)}
for name, spent in taken.items():
    print(f"{name:21} {spent:.3f} s for 400, {spent / taken['as_model_built_later']:.1f} times a model built later")
assert taken["as_dataclass"] > 1.3 * taken["as_model"]
assert taken["as_dataclass"] > 2.5 * taken["as_model_built_later"]
assert taken["as_model_built_later"] > 1.2 * taken["as_tuple"]
EOF
"$folder/env/bin/python" "$folder/start.py"
