"""What all tests share: the bundled data, read once."""

import os
from functools import cache

import pytest
from hypothesis import HealthCheck, Phase, is_hypothesis_test, settings

from csm_advisor.model.catalogue import Catalogue
from csm_advisor.store.data import catalogue as store_data
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


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """With `--hypothesis-profile=few`, a test that asks for many examples gets few as well."""
    if settings.get_current_profile_name() != "few":
        return
    few = settings.get_profile("few").max_examples
    for item in items:
        test = getattr(item, "obj", None)
        if test is not None and is_hypothesis_test(test):
            own = test._hypothesis_internal_use_settings
            least = min(few, own.max_examples)
            test._hypothesis_internal_use_settings = settings(own, max_examples=least)


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """The bundled data."""
    return bundled()


@pytest.fixture
def checked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Own folders of data stay as they are in this test, so that each need be checked but once."""
    monkeypatch.setattr(store_data, "open_catalogue", cache(store_data.open_catalogue))
