"""What all tests share: the bundled data, read once."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, is_hypothesis_test, settings

from csm_advisor.model.catalogue import Catalogue
from csm_advisor.store.data import catalogue as store_data
from csm_advisor.store.data.catalogue import open_catalogue
from tests.strategies import bundled

# A slow machine is not a defect: no deadline, and no complaint about slow examples. In .ci/run the
# examples are the same each time, so that a change is judged by itself; elsewhere they are new.
settings.register_profile(
    "csm-advisor",
    derandomize="CI" in os.environ,
    max_examples=50,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    print_blob=True,
)
# For `make coverage` and `make mutants`: few examples, the same every time, none made smaller.
settings.register_profile(
    "few",
    settings.get_profile("csm-advisor"),
    max_examples=10,
    derandomize=True,
    database=None,
    phases=(Phase.explicit, Phase.generate),
)
settings.load_profile("csm-advisor")


MANY_CASES = 16  # of a test with more, .ci/run tries every tenth


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """With `--hypothesis-profile=few`, a test that asks for many examples gets few as well.

    In .ci/run, where both are the same each time, it gets a tenth of them, and of many cases in a
    table every tenth is tried, unless it is marked `every_case`: those are quick, and each tells
    something that no other does.
    """
    few = settings.get_current_profile_name() == "few"
    if not (few or "CI" in os.environ):
        return
    fewest = settings.get_profile("few").max_examples
    for item in items:
        test = getattr(item, "obj", None)
        if test is not None and is_hypothesis_test(test):
            own = test._hypothesis_internal_use_settings
            most = fewest if few else max(fewest, own.max_examples // 10)
            least = min(most, own.max_examples)
            test._hypothesis_internal_use_settings = settings(own, max_examples=least)
    if "CI" in os.environ:
        items[:] = _every_tenth_of_many(items)


def _every_tenth_of_many(items: list[pytest.Item]) -> list[pytest.Item]:
    cases: dict[str, list[pytest.Item]] = {}
    for item in items:
        cases.setdefault(item.nodeid.partition("[")[0], []).append(item)
    return [
        item
        for many in cases.values()
        for item in (
            many[::10]
            if len(many) > MANY_CASES and many[0].get_closest_marker("every_case") is None
            else many
        )
    ]


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """The bundled data."""
    return bundled()


@pytest.fixture(scope="session", autouse=True)
def _data_is_opened_once() -> Iterator[None]:
    """A folder of data is read and checked again only where one of its files has changed: most of
    what commands take in one process would be just that."""
    opened: dict[object, Catalogue] = {}

    def open_once(folder: Path | None = None) -> Catalogue:
        try:
            key = None if folder is None else (folder, *_state(folder))
        except OSError:  # it is none, which must be told
            return open_catalogue(folder)
        if key not in opened:
            opened[key] = open_catalogue(folder)
        return opened[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(store_data, "open_catalogue", open_once)
        yield


def _state(folder: Path) -> Iterator[tuple[Path, int, int]]:
    """The files of a folder as they are now."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            stat = path.stat()
            yield path, stat.st_mtime_ns, stat.st_size
