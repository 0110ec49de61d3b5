"""The pay that a posting prints: amounts, what they are paid for, in which currency."""

import re
from functools import lru_cache
from itertools import chain, islice
from typing import NamedTuple

from csm_advisor.intake.posting.layout import Sheet
from csm_advisor.intake.posting.phrases import alike
from csm_advisor.intake.posting.segments import exact
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.posting import Pay, PayUnit
from csm_advisor.model.posting_words import Currency

_LABEL_WITHIN, _CLOSE, _UNIT_WITHIN = 45, 25, 28
_HOURLY_BELOW, _YEARLY_FROM = 200, 10_000
_MOST_AMOUNTS = 500  # of a text; no posting has more
_SAME_PAY = 130  # letters between a starting pay and what it grows to
_SEAM = re.compile(r"(?<=[a-z])(?=[A-Z])")
_AMOUNT = r"\d{1,3}(?:[,. ]\d{3})+(?:\.\d{1,2})?|\d+(?:[.,]\d{1,2})?"


class Words(NamedTuple):
    """The words of the data, made ready: currency by sign, and the patterns."""

    currencies: dict[str, Currency]
    amounts: re.Pattern[str]
    bare: re.Pattern[str]
    units: tuple[tuple[re.Pattern[str], PayUnit], ...]
    label: re.Pattern[str]
    first: re.Pattern[str]
    not_pay: re.Pattern[str]
    other_dollars: re.Pattern[str]


class Found(NamedTuple):
    """Amounts at a place in the text, and what speaks for their being the pay."""

    low: float
    high: float
    unit: PayUnit | None
    currency: Currency | None
    start: int
    end: int
    rank: tuple[int, ...]


def pay_printed(sheet: Sheet, catalogue: Catalogue) -> tuple[Pay | None, list[str]]:
    """The pay of the posting, and what to say of how it was read. None where none is printed."""
    text = sheet.text
    if not re.search(r"\d", text):
        return None, []
    words = _words(catalogue)
    found = [one for one in _candidates(text, words) if one.low > 0]
    if not found:
        return None, []
    best = min(found, key=lambda one: (*one.rank, one.start))
    high, last = best.high, best.end
    if best.low == best.high and words.first.search(
        _parted(text[max(0, best.start - 45) : best.start])
    ):
        for other in found:  # a starting pay, and what it grows to
            if other.unit == best.unit and 0 < other.start - best.end < _SAME_PAY:
                high, last = max(high, other.high), other.end
                break
    unit, said = best.unit, []
    if unit is None:
        unit = _by_custom(best)
        if unit:
            said.append(
                f"The posting does not say what the pay is for; the amount is read as one a {unit}."
            )
    code = best.currency.code if best.currency else None
    if best.currency and code is None:
        if words.other_dollars.search(text):
            said.append("The posting does not say whose dollars it means.")
        else:
            code = "USD"
    line = text.rfind("\n", 0, best.start) + 1
    ends = text.find("\n", last)
    quote = exact(
        sheet.raw,
        text,
        max(line, best.start - 40),
        min(len(text) if ends < 0 else ends, last + 25),
        (best.start, last),
        160,
    )
    low, high = min(best.low, high), max(best.low, high)
    return Pay(low=low, high=high, unit=unit, currency=code, quote=quote), said


def _parted(text: str) -> str:
    """`text` for comparing, glued words apart."""
    return alike(_SEAM.sub(" ", text))


def _by_custom(found: Found) -> PayUnit | None:
    if found.currency and found.currency.unit:
        return found.currency.unit
    if found.high < _HOURLY_BELOW:
        return "hour"
    return "year" if found.low >= _YEARLY_FROM else None


def _candidates(text: str, words: Words) -> list[Found]:
    found = []
    for match in chain(
        islice(words.amounts.finditer(text), _MOST_AMOUNTS),
        islice(words.bare.finditer(text), _MOST_AMOUNTS),
    ):
        one = _weighed(text, match, words)
        if one:
            found.append(one)
    return found


def _weighed(text: str, match: re.Match[str], words: Words) -> Found | None:
    groups = match.groupdict()
    first, second = groups["low"], groups.get("high")
    thousands = [
        groups.get("k1") or groups.get("k2"),
        groups.get("k2") or (groups.get("k1") if not second else None),
    ]
    low = _number(first, thousands[0])
    high = _number(second, thousands[1]) if second else low
    if second and thousands[1] and low >= 1000 > high:
        high = high * 1000
    before = _parted(text[max(0, match.start() - 70) : match.start()])
    after = _parted(text[match.end() : match.end() + 70])
    sentence_before = re.split(r"\n|[.!?]\s", before)[-1]
    sentence_after = re.split(r"\n|[.!?;](?:\s|$)", after)[0]
    unit = _unit(text, match, words)
    sign = (
        groups.get("sign")
        or groups.get("sign2")
        or groups.get("mid")
        or groups.get("after")
        or groups.get("after2")
    )
    currency = words.currencies.get(sign.strip()) if sign else None
    label = bool(words.label.search(sentence_before[-_LABEL_WITHIN:]))
    if re.match(r"\s*(?:million|billion|mm?\b|bn\b|%)", after):
        return None
    not_before = words.not_pay.search(sentence_before[-50:])
    close = bool(words.label.search(sentence_before[-_CLOSE:]))
    not_after = words.not_pay.match(sentence_after.lstrip(" -(")[:40]) or words.not_pay.search(
        sentence_after[:30]
    )
    if not_before and unit:
        not_before = words.not_pay.search(sentence_before[-50:].rpartition(", ")[2])
    if (not_before and not close) or (not_after and not (label or unit)):
        return None
    if unit is not None and not label and not second and not_after:
        return None
    if not (label or unit or (second and sign)):
        return None
    if not sign and not label:
        return None
    floor = {"hour": 2, "day": 20, "week": 80, "month": 200, "year": 3000, None: 5}[unit]
    if low < floor or (unit == "hour" and low > 500):
        return None
    starting = bool(words.first.search(before[-30:]))
    rank = (not starting, not (label and unit), not sign, not second, not label, not unit)
    return Found(
        min(low, high),
        max(low, high),
        unit,
        currency,
        match.start(),
        match.end(),
        tuple(map(int, rank)),
    )


def _number(text: str, thousands: str | None) -> float:
    text = text.replace(" ", "")
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+", text):  # a dot for thousands
        text = text.replace(".", "")
    elif re.fullmatch(r"\d+,\d{1,2}", text):
        text = text.replace(",", ".")
    value = float(text.replace(",", ""))
    return value * 1000 if thousands and value < 1000 else value


def _unit(text: str, match: re.Match[str], words: Words) -> PayUnit | None:
    inside = alike(match[0])
    after = re.split(
        r"\n|[.!?]\s|,\s|\$|;", _parted(text[match.end() : match.end() + _UNIT_WITHIN])
    )[0]
    before = re.split(r"\n\n|[.!?]\s", _parted(text[max(0, match.start() - 40) : match.start()]))[
        -1
    ]
    for place in (after, inside, before):
        told = [
            (found.start(), unit)
            for pattern, unit in words.units
            if (found := pattern.search(place))
        ]
        if told:
            return min(told)[1]
    return None


@lru_cache(maxsize=4)
def _words(catalogue: Catalogue) -> Words:
    data = catalogue.posting
    currencies = {sign: one for one in data.currency for sign in one.signs}
    signs = "|".join(re.escape(s) for s in sorted(currencies, key=len, reverse=True))
    sign = rf"(?:(?![A-Za-z])|(?<![A-Za-z]))(?:{signs})"
    amount = rf"(?:{_AMOUNT})"
    k = r"\s?[kK](?![a-zA-Z])"
    units = "|".join(
        re.escape(word) for group in data.pay_unit for word in group.words if len(word) > 2
    )
    to = rf"\s*(?:\+|\*)?\s*(?:{units})?\s*(?:-|\u2013|\u2014|to\b|and\b|through\b)\s*\**\s*"
    amounts = re.compile(
        rf"(?P<sign>{sign})\s?\$?\s*\**(?P<low>{amount})(?P<k1>{k})?(?:{to}(?P<sign2>{sign})?\s*(?P<high>{amount})(?P<k2>{k})?)?(?:\s?(?P<after>(?:{signs})(?![A-Za-z])))?".replace(
            r"\b(?:", "(?:"
        ),
    )
    bare = re.compile(
        rf"(?<![\d.,$\w-])(?P<low>{amount})(?P<k1>{k})?(?:\s?(?P<mid>(?:{signs})(?![A-Za-z])))?(?:{to}(?P<high>{amount})(?P<k2>{k})?)?(?:\s?(?P<after>(?:{signs})(?![A-Za-z])))?(?![\d%])"
    )
    return Words(
        currencies=currencies,
        amounts=amounts,
        bare=bare,
        units=tuple((_any(group.words), group.unit) for group in data.pay_unit),
        label=_any(data.pay_label.words),
        first=_any(data.pay_first.words),
        not_pay=_any(data.not_pay.words),
        other_dollars=_any(data.other_dollars.words, fold=False),
    )


def _any(phrases: tuple[str, ...], fold: bool = True) -> re.Pattern[str]:
    """Any of the phrases as whole words."""
    parts = []
    for phrase in sorted(phrases, key=len, reverse=True):
        plain = alike(phrase) if fold else phrase
        head = r"(?<![^\W_])" if plain[0].isalnum() else ""
        tail = r"(?![^\W_])" if plain[-1].isalnum() else ""
        parts.append(head + re.escape(plain) + tail)
    return re.compile("|".join(parts))
