"""The words and signs for pay, made ready from the data; amounts in words."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from csm_advisor.intake.posting.layout import Sheet
from csm_advisor.intake.posting.phrases import alike
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.posting_kinds import PayUnit
from csm_advisor.model.posting_words import Currency
from csm_advisor.text.lazy_pattern import lazy_pattern

_AMOUNT = r"\d{1,3}(?:[,. ]\d{3})+(?:\.\d{1,2})?|\d{1,2}(?:,\d{2})+,\d{3}|\d+(?:[.,]\d{1,2})?"

# A dash that begins a line begins an item of a list.
_NO_ITEM = "".join(rf"(?<!\n[ \t]{{{blanks}}})" for blanks in range(5))


# Of the United States, or of no country: "New Mexico", "Vancouver, WA", a time zone's name.
_NO_COUNTRY_BEFORE = ("New ", "(US & ")
_STATE_BEHIND = lazy_pattern(r", (?:WA|FL)\b")
_SEAM = lazy_pattern(r"(?<=[a-z])(?=[A-Z])")
_UNIT_ENDS = lazy_pattern(r"[\n$;.!?,](?:(?<=[\n$;])|\s)")
_UNIT_BEGINS = lazy_pattern(r"[\n.!?](?:(?<=\n)\n|(?<!\n)\s)")
_UNIT_WITHIN = 28  # letters


class Words(NamedTuple):
    """The words of the data, made ready: currency by sign, and the patterns."""

    currencies: dict[str, Currency]
    signs: re.Pattern[str]
    amounts: re.Pattern[str]
    bare: re.Pattern[str]
    units: re.Pattern[str]  # a group for each unit


@lru_cache(maxsize=4)
def signs_of(catalogue: Catalogue) -> re.Pattern[str]:
    """The signs and codes of currencies."""
    return re.compile(
        _by_first_letter(sign for one in catalogue.posting.currency for sign in one.signs)
    )


@lru_cache(maxsize=4)
def words_of(catalogue: Catalogue) -> Words:
    """The words for pay of the data, made ready once."""
    data = catalogue.posting
    currencies = {sign: one for one in data.currency for sign in one.signs}
    signs = signs_of(catalogue).pattern
    # a code may be glued to the word before it: "growthPHP 26,000"
    sign = rf"(?:(?![A-Za-z])|(?<![A-Za-z])|(?<=[a-z])(?=[A-Z][A-Za-z]{{2}}))(?:{signs})"
    amount = rf"(?:{_AMOUNT})"
    times = r"\s?(?:[kK]|(?i:lpa|lakhs?|lacs?))(?![a-zA-Z])"
    units = "|".join(
        re.escape(word) for group in data.pay_unit for word in group.words if len(word) > 2
    )
    to = (
        rf"\s*(?:\+|\*)?\s*(?i:{units})?\.?\s*(?:[(\[][A-Za-z ]{{2,24}}[)\]]\s*)?"
        rf"(?:{_NO_ITEM}(?:-|\u2013|\u2014)|(?:to|and|through|bis|hasta|at\u00e9)\b|\u00e0 )"
        r"\s*\**\s*"
    )
    amounts = re.compile(
        rf"(?P<sign>{sign})\s?\$?\s*\**(?P<low>{amount})(?P<k1>{times})?"
        rf"(?:{to}(?P<sign2>{sign})?\s*(?P<high>{amount})(?P<k2>{times})?)?"
        rf"(?:\s?(?P<after>(?:{signs})(?![A-Za-z])))?"
    )
    bare = re.compile(
        rf"(?<![\d.,$\w/-])(?P<low>{amount})(?P<k1>{times})?(?:\s?(?P<mid>(?:{signs})(?![A-Za-z])))?"
        rf"(?:{to}(?P<high>{amount})(?P<k2>{times})?)?(?:\s?(?P<after>(?:{signs})(?![A-Za-z])))?"
        r"(?![\d%]|/\d|(?:st|nd|rd|th)\b)"  # no share, no day, no "65th percentile"
    )
    return Words(
        currencies=currencies,
        signs=signs_of(catalogue),
        amounts=amounts,
        bare=bare,
        units=re.compile(
            r"(?:(?<![^\W_])|(?=[^\w\s]))(?:"  # words are looked at where one begins
            + "|".join(
                rf"(?P<{name}>{_by_first_letter(map(alike, told), whole=True)})"
                for name, told in (
                    ("other", data.pay_other_unit.words),
                    *((group.unit, group.words) for group in data.pay_unit),
                )
            )
            + ")"
        ),
    )


def _by_first_letter(phrases: Iterable[str], whole: bool = False) -> str:
    """A pattern for any of the phrases, which looks at each letter of a text but once; behind a
    `whole` one no word goes on."""
    by_first: dict[str, list[str]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        behind = r"(?![^\W_])" if whole and phrase[-1].isalnum() else ""
        by_first.setdefault(phrase[0], []).append(re.escape(phrase[1:]) + behind)
    return "|".join(
        re.escape(first) + (f"(?:{'|'.join(rest)})" if any(rest) else "")
        for first, rest in by_first.items()
    )


_ONES = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_TEENS = [
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_VALUES = {
    word: value
    for words, values in (
        (_ONES, range(1, 10)),
        (_TEENS, range(10, 20)),
        (_TENS, range(20, 100, 10)),
    )
    for word, value in zip(words, values, strict=True)
}
_DOTTED = lazy_pattern(r"\d{1,3}(?:\.\d{3})+")  # a dot for thousands
_DECIMAL_COMMA = lazy_pattern(r"\d+,\d{1,2}")
_DOLLARS, _SAID_WITHIN = lazy_pattern(" [Dd]ollars"), 60  # letters
_IN_WORDS = lazy_pattern(
    rf"\b(?P<tens>{'|'.join((*_TENS, *_TEENS))})(?:[- ](?P<ones>{'|'.join(_ONES)}))?"
    r"(?P<thousand>[- ]thousand)?\b(?=(?: (?:to|and) [a-z]+(?:[- ][a-z]+){0,2})? dollars)",
    re.IGNORECASE,
)


def number_of(text: str, times: str | None) -> float:
    """An amount as it is printed, and the letter behind it: "45,000", "12,50", "45" and "k"."""
    text = text.replace(" ", "")
    if _DOTTED.fullmatch(text):
        text = text.replace(".", "")
    elif _DECIMAL_COMMA.fullmatch(text):
        text = text.replace(",", ".")
    value = float(text.replace(",", ""))
    if times is None or value >= 1000:
        return value
    return value * (1000 if times.strip().lower() == "k" else 100_000)


def in_digits(text: str) -> str:
    """`text` of the same length, with amounts of dollars that are written in words in digits."""
    parts: list[str] = []
    last = 0
    for found in _DOLLARS.finditer(text):
        first = max(last, found.start() - _SAID_WITHIN)
        parts += (text[last:first], _IN_WORDS.sub(_digits, text[first : found.end()]))
        last = found.end()
    return "".join((*parts, text[last:]))


def _digits(found: re.Match[str]) -> str:
    value = sum(_VALUES[part.lower()] for part in (found["tens"], found["ones"]) if part)
    return f"{value}{'k' if found['thousand'] else ''}".rjust(len(found[0]))


def other_dollars(sheet: Sheet) -> bool:
    """Whether a country is named that has dollars of its own."""
    return any(
        not sheet.text.endswith(_NO_COUNTRY_BEFORE, 0, mark.start)
        and not _STATE_BEHIND.match(sheet.text, mark.end)
        for mark in sheet.marks.of("other_dollars")
    )


def unit_of(text: str, match: re.Match[str], words: Words) -> tuple[PayUnit | None, str | None]:
    """What an amount is paid for, or the words for a time that no unit of ours is."""
    start, end = match.span()
    after = _UNIT_ENDS.split(_parted(text[end : end + _UNIT_WITHIN]))[0]
    before = _UNIT_BEGINS.split(_parted(text[max(0, start - 40) : start]))[-1]
    for place in (after, alike(text[start:end]), before):
        told = words.units.search(place)
        if told:
            unit = told.lastgroup
            return (None, told[0]) if unit == "other" else (unit, None)  # type: ignore[return-value]
    return None, None


def _parted(text: str) -> str:
    """`text` for comparing, glued words apart."""
    return alike(_SEAM.sub(" ", text))
