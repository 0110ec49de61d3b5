"""Random people for the property tests, drawn from what the bundled data knows."""

from datetime import date
from functools import cache

from hypothesis import strategies as st

from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.education import EDUCATION_ORDER
from csm_advisor.model.profile import Profile
from csm_advisor.model.wages import Wages
from csm_advisor.store.data.catalogue import open_catalogue


@cache
def bundled() -> Catalogue:
    """The bundled data, read once for a whole test run."""
    return open_catalogue()


def wages() -> Wages:
    """The official wages of the bundled data."""
    found = bundled().wages
    assert found is not None
    return found


# Whole, half and odd years: the last makes months that do not come out even.
years = st.sampled_from((0.0, 0.5, 1.0, 1.7, 2.0, 3.0, 4.9, 5.0, 7.0, 8.0, 10.0, 13.0, 40.0))
hours = st.one_of(st.none(), st.sampled_from((0.0, 0.5, 1.0, 1.5, 3.0, 4.0, 7.5, 12.0, 40.0)))
days = st.one_of(
    st.dates(date(2000, 1, 1), date(2100, 12, 31)),
    st.sampled_from((date(2024, 1, 31), date(2024, 2, 29), date(2023, 12, 31))),
)


@st.composite
def profiles(draw: st.DrawFn) -> Profile:
    """A person on some rung with some higher target; any answer beyond the five may be absent."""
    catalogue = bundled()
    rungs = list(catalogue.rungs)
    low = draw(st.integers(0, len(rungs) - 2))
    high = draw(st.integers(low + 1, len(rungs) - 1))
    certifications = st.lists(st.sampled_from(sorted(catalogue.certifications)), max_size=2)
    tools = st.lists(st.sampled_from(sorted(catalogue.tools)), max_size=3, unique=True)
    rated = draw(st.sets(st.sampled_from(sorted(catalogue.skills))))
    return Profile(
        rung=rungs[low],
        target=rungs[high],
        years_in_service=draw(years),
        years_leading=draw(years),
        education=draw(st.sampled_from(EDUCATION_ORDER)),
        hours_per_week=draw(hours),
        certifications=draw(st.none() | certifications.map(tuple)),
        tools=draw(st.none() | tools.map(tuple)),
        skills={skill: draw(st.integers(0, 4)) for skill in sorted(rated)},
    )
