"""English and other languages by name."""

import pytest

from csm_advisor.store.data.catalogue import open_catalogue
from csm_advisor.text.languages import beside_english

CATALOGUE = open_catalogue()


@pytest.mark.parametrize(
    "name", ["English", "english", "British English", "English (native)", "English, fluent"]
)
def test_english_is_known_by_its_names(name: str) -> None:
    assert beside_english((name, "Spanish"), CATALOGUE) == ("Spanish",)


def test_other_languages_stay_as_they_are_written() -> None:
    others = ("Spanish (basic)", "ASL", "Old Englisch")
    assert beside_english(others, CATALOGUE) == others
    assert beside_english((), CATALOGUE) == ()
