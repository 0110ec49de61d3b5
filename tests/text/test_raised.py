"""Numbers set higher than the line never make the number or word before them longer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csm_advisor.text.raised import raised


@pytest.mark.parametrize(
    ("before", "text", "line"),
    [
        ("Pay: $21", "50", "Pay: $21.50"),
        ("$ 1,850", "00 ", "$ 1,850.00 "),
        ("CAD 21", "50", "CAD 21.50"),
        ("$21.", "50", "$21.50"),
        ("$21", ".50", "$21.50"),
        ("$", "21", "$21"),
        ("$21", "1", "$21 1"),  # a note, as one digit is no cents
        ("$21", "500", "$21 500"),
        ("2 years", "1", "2 years 1"),
        ("21", "50", "21 50"),
        ("(required)", "2", "(required) 2"),
        ("the 2", "nd", "the 2nd"),
        ("at ", "24", "at 24"),
        ("", "1", "1"),
    ],
)
def test_cents_have_their_point_and_notes_stand_apart(before: str, text: str, line: str) -> None:
    assert before + raised(before, text) == line


@given(st.text("$€ a1,9.)"), st.text("059 n."))
def test_the_words_and_numbers_before_it_stay_what_they_were(before: str, text: str) -> None:
    shown = raised(before, text)
    assert shown in (text, f" {text}", f".{text}")
    if before[-1:].isalnum():
        assert not shown[:1].isdigit()
