"""Counts have the number that is shown."""

import pytest

from csm_advisor.text.format import meets, plural, spoken, years


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        (years(1.0), "1 year"),
        (years(1.0027), "1 year"),  # a day after it was answered
        (years(0.5), "0.5 years"),
        (years(6.504), "6.5 years"),
        (plural(1, "step"), "1 step"),
        (plural(0, "step"), "0 steps"),
        (plural(1.0, "hour"), "1 hour"),
        (plural(1, "person", "people"), "1 person"),
        (plural(2, "person", "people"), "2 people"),
        (plural(1.5, "hour"), "1.5 hours"),
        (plural(1_234_567, "problem"), "1,234,567 problems"),
    ],
)
def test_what_is_shown_as_one_is_one(said: str, shown: str) -> None:
    assert said == shown


@pytest.mark.parametrize(
    ("met", "of", "said"),
    [
        (9, 26, "meet 9 of the 26 things"),
        (0, 2, "meet 0 of the 2 things"),
        (2, 2, "meet all 2 things"),
        (1, 1, "meet the one thing"),
        (0, 1, "do not yet meet the one thing"),
    ],
)
def test_how_many_are_met(met: int, of: int, said: str) -> None:
    assert meets(met, of) == said


def test_an_id_is_spoken_as_words_and_a_short_form_keeps_its_capitals() -> None:
    assert spoken("years-in-service") == "years in service"
    assert spoken("crm-software") == "CRM software"
