"""Numbers written as words."""

from csm_advisor.text.number_words import NUMBER_WORDS


def test_words_count_from_one_to_twenty() -> None:
    assert list(NUMBER_WORDS.values()) == list(range(1, 21))
    assert (NUMBER_WORDS["three"], NUMBER_WORDS["twelve"]) == (3, 12)
