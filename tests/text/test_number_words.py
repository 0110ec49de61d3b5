"""Numbers written as words."""

import pytest

from csm_advisor.text.number_words import NUMBER_WORDS, in_digits


def test_words_count_from_one_to_twenty() -> None:
    assert list(NUMBER_WORDS.values()) == list(range(1, 21))
    assert (NUMBER_WORDS["three"], NUMBER_WORDS["twelve"]) == (3, 12)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("two years", "2 years"),
        ("none", "0"),
        ("twenty", "20"),
        ("3 years", "3 years"),
        ("twentysomething", "twentysomething"),
        ("someone", "someone"),
    ],
)
def test_whole_words_become_digits(text: str, told: str) -> None:
    assert in_digits(text) == told
