"""Small whole numbers written as words."""

import re

_FROM_ONE = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen twenty"
)
NUMBER_WORDS = {word: number for number, word in enumerate(_FROM_ONE.split(" "), start=1)}
_DIGITS = {word: str(number) for word, number in NUMBER_WORDS.items()}
_DIGITS |= dict.fromkeys(("zero", "none", "no"), "0")


def in_digits(text: str) -> str:
    """`2 years` for `two years`, `0` for `none`: the words of a number up to twenty, in a text of
    small letters, as digits."""
    return re.sub(r"[a-z]+", lambda word: _DIGITS.get(word[0], word[0]), text)
