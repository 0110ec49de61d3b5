"""Patterns that are compiled when first used."""

import re

import pytest

from csm_advisor.text.lazy_pattern import lazy_pattern


def test_it_finds_what_the_pattern_finds() -> None:
    digits = lazy_pattern(r"(?P<first>\d)\d*")
    assert [found["first"] for found in digits.finditer("12 and 345")] == ["1", "3"]
    assert digits.sub("#", "12 and 345") == "# and #"
    assert digits.fullmatch("12a") is None
    assert lazy_pattern("AB", re.IGNORECASE).search("xab") is not None


def test_it_is_compiled_when_first_used_and_not_before() -> None:
    broken = lazy_pattern("(")
    with pytest.raises(re.error):
        broken.search("x")
