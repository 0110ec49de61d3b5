"""Too little memory, at whatever point: one sentence, and never the exit code of an answer."""

import resource
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

import pytest

from csm_advisor import __main__
from csm_advisor.advice.planning import planner
from csm_advisor.cli import app, world
from csm_advisor.memory import TOO_LITTLE
from csm_advisor.render.screens import plan
from tests.faults.conftest import TODAY
from tests.faults.outside import kept_in, ran

MEGABYTE = 2**20


def address_space(megabytes: int) -> Callable[[], None]:
    """What the process, and what it becomes, may map from here on."""
    size = megabytes * MEGABYTE
    return lambda: resource.setrlimit(resource.RLIMIT_AS, (size, size))


@pytest.mark.skipif(sys.platform != "linux", reason="the bound is that of Linux")
@pytest.mark.parametrize("megabytes", range(24, 84, 4))
def test_from_hardly_any_memory_to_enough(home: Path, megabytes: int) -> None:
    before = kept_in(home)
    for words in (["plan", *TODAY], ["plan", "--json", *TODAY], ["salary"], ["--version"]):
        done = ran(*words, home=home, before=address_space(megabytes), fresh=True)
        if done.code == 0:
            assert done.err == ""
        else:
            done.told(2, TOO_LITTLE)
    assert kept_in(home) == before


def plainly() -> NoReturn:
    raise MemoryError


def by_the_system() -> NoReturn:
    raise OSError(12, "Cannot allocate memory", "some.py")


def in_a_library() -> NoReturn:
    raise ImportError("_core.so: failed to map segment from shared object")


def in_the_interpreter() -> NoReturn:
    raise SystemError("error return without exception set")


def wrapped() -> NoReturn:
    try:
        plainly()
    except MemoryError as problem:
        raise RuntimeError("Error calling __set_name__") from problem


def in_a_handler() -> NoReturn:
    try:
        raise MemoryError
    except MemoryError:
        raise KeyError("x")  # noqa: B904 (what happens to happen)


@pytest.mark.parametrize(
    "ends", [plainly, by_the_system, in_a_library, in_the_interpreter, wrapped, in_a_handler]
)
@pytest.mark.parametrize(
    ("module", "name"),
    [
        (app, "load_command"),
        (world.World, "catalogue"),
        (planner, "make_plan"),
        (plan, "show_plan"),
        (app, "mend_width"),
        (__main__, "check_room"),
    ],
    ids=lambda part: getattr(part, "__name__", part),
)
def test_wherever_it_ends_it_is_one_sentence(
    home: Path, module: Any, name: str, ends: Callable[[], NoReturn]
) -> None:
    value = property(lambda _: ends()) if isinstance(module, type) else lambda *_: ends()
    done = ran("plan", *TODAY, home=home, before=lambda: setattr(module, name, value))
    done.told(2, TOO_LITTLE)


def test_where_there_is_none_for_the_sentence_it_was_made_before(home: Path) -> None:
    def before() -> None:
        setattr(planner, "make_plan", lambda *_: plainly())  # noqa: B010
        setattr(app, "say", lambda *_: plainly())  # noqa: B010

    ran("plan", *TODAY, home=home, before=before).told(2, TOO_LITTLE)
