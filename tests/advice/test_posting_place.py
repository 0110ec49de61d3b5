"""The area of official pay that the place of a posting lies in, as boards write places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csm_advisor.advice.posting.posting_place import area_of
from csm_advisor.store.data.catalogue import open_catalogue

CATALOGUE = open_catalogue()
DALLAS, TULSA, AUSTIN = "0019100", "0046140", "0012420"


@pytest.mark.parametrize(
    ("place", "code"),
    [
        ("Dallas, TX", DALLAS),
        ("Dallas, TX, US", DALLAS),
        ("Dallas, Texas, United States of America", DALLAS),
        ("Dallas, TX, 75201, USA", DALLAS),
        ("US, TX, DALLAS", DALLAS),
        ("US-TX-Dallas", DALLAS),
        ("DALLAS (HQ 7), TX, TX, 75201", DALLAS),
        ("Tulsa, OK 74103-1234", TULSA),
        ("1200 Main St, Tulsa, OK 74103", TULSA),
        ("Remote - Austin, TX", AUSTIN),
        ("Austin, TX (Hybrid)", AUSTIN),
        ("Austin, TX / Austin, TX", AUSTIN),
        # A state shows that it is one by a ZIP code or the nation.
        ("Nowhereville, OK 74999", "4000000"),
        ("US, OK, 74999", "4000000"),
        ("Nowhereville, OK", None),
        # Elsewhere, or more than one.
        ("Toronto, ON", None),
        ("CA, ON, Toronto", None),
        ("London, United Kingdom", None),
        ("Portland, OR; Seattle, WA", None),
        ("US, OK or TX", None),
        ("Remote", None),
        (", ;", None),
    ],
)
def test_a_place_is_read_whole_and_part_by_part(place: str, code: str | None) -> None:
    found = area_of(CATALOGUE, place)
    assert (found and found.code) == code


@given(data=st.data())
def test_an_area_s_city_is_found_in_each_form(data: st.DataObject) -> None:
    assert CATALOGUE.wages is not None
    place = data.draw(st.sampled_from(CATALOGUE.wages.places))
    found = area_of(CATALOGUE, f"{place.name}, {place.state}")
    for form in ("{0}, {1}, US", "{0}, {1}, United States", "{0}, {1} 12345"):
        other = area_of(CATALOGUE, form.format(place.name, place.state))
        assert found is None or other == found
