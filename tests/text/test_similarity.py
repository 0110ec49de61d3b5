"""Slips as they are forgiven."""

import pytest

from csm_advisor.text.similarity import closest


@pytest.mark.parametrize(
    ("text", "names", "near"),
    [
        ("ohoi", ["ohio"], ["ohio"]),  # two letters swapped are one slip
        ("ohh", ["ohio"], []),  # short: none is forgiven
        ("tlsa", ["tulsa", "tulip"], ["tulsa"]),
        ("tlsaa", ["tulsa"], ["tulsa"]),  # a doubled letter is none
        ("misisipi", ["mississippi"], ["mississippi"]),
        ("tlas", ["tulsa"], []),  # two in a short word
        ("albaquerqe", ["albuquerque"], ["albuquerque"]),
        ("nyx", ["nyc"], []),
        ("nycx", ["nyc"], []),  # long enough itself, but the name is not
        ("mobilw", ["mobile", "mobily", "mobiles"], ["mobile", "mobily"]),
    ],
)
def test_slips(text: str, names: list[str], near: list[str]) -> None:
    assert closest(text, names) == near
