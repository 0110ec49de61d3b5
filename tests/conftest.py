"""What all tests share: the bundled data, read once."""

import pytest
from hypothesis import HealthCheck, settings

from csm_advisor.model.catalogue import Catalogue
from tests.strategies import bundled

# A slow machine is not a defect: no deadline, and no complaint about slow examples.
settings.register_profile(
    "csm-advisor",
    derandomize=False,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    print_blob=True,
)
settings.load_profile("csm-advisor")


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """The bundled data."""
    return bundled()
