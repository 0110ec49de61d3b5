"""Words: what cannot be shown as one line is refused, and counts have the number that is shown."""

import pytest

from csm_advisor.errors import UsageProblem
from csm_advisor.text.format import plural, years
from csm_advisor.text.normalize import plain


@pytest.mark.parametrize("character", ["\x00", "\x1b", "\x85", "\u2028", "\u2029", "\u202e"])
def test_what_could_rewrite_a_line_is_refused_and_named(character: str) -> None:
    with pytest.raises(UsageProblem) as refused:
        plain(f"Ana{character}Bea")
    said = str(refused.value)
    assert "Ana" in said
    assert "Bea" in said
    assert character not in said


@pytest.mark.parametrize("joiner", ["\u200c", "\u200d"])
def test_what_some_scripts_need_inside_a_word_is_kept(joiner: str) -> None:
    assert plain(f" \u0646\u0645\u06cc{joiner}\u062e\u0648\u0627\u0647\u0645 ").count(joiner) == 1


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
        (plural(1.5, "hour"), "1.5 hours"),
        (plural(1_234_567, "problem"), "1234567 problems"),
    ],
)
def test_what_is_shown_as_one_is_one(said: str, shown: str) -> None:
    assert said == shown
