"""The pay that a posting prints: amounts, what they are paid for, in which currency."""

import re
from itertools import islice
from typing import NamedTuple

from csm_advisor import limits
from csm_advisor.intake.posting.layout import Sheet
from csm_advisor.intake.posting.pay_words import (
    Words,
    in_digits,
    number_of,
    other_dollars,
    signs_of,
    unit_of,
    words_of,
)
from csm_advisor.intake.posting.phrases import alike
from csm_advisor.intake.posting.quotes import exact
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.posting import Pay
from csm_advisor.model.posting_kinds import PayUnit
from csm_advisor.model.posting_words import Currency
from csm_advisor.text.lazy_pattern import lazy_pattern

_LABEL_WITHIN, _CLOSE, _LABEL_BEHIND = 60, 25, 12
_HOURLY_BELOW, _YEARLY_FROM = 200, 10_000
_BY_OTHER = (300, 10_000)  # for two weeks or half a month; else it tells the day of pay alone
_MOST_PLACES = 500  # signs and words for pay in a text; no posting has more
_SAME_PAY = 130  # letters between a starting pay and what it grows to
_GROWS = lazy_pattern(r"\b(?:increas\w+|rais\w+|ris\w+|grow\w*|go\w* up) to\b")
_AT_MOST = lazy_pattern(
    r"(?:up to|as much as|maximum(?: of)?|no more than|rang(?:es?|ing) to)[: ]*$"
)
_AT_LEAST = lazy_pattern(r"(?:from|upwards of|at least|minimum(?: of)?)[: ]*$")
# What stands around an amount that is alone on its line, or between commas.
_ALONE_AFTER = lazy_pattern(r"\s*(?:$|\n|[,;]|\+|plus\b|doe\b|super\b)")
_ALONE_BEFORE = lazy_pattern(r"(?:^|\n[ *#>\u2022-]*|, ?)$")
_CENTS = lazy_pattern(r"\d{1,2}\.\d\d")
_LAKH = lazy_pattern(r"(?:lpa|lakhs?|lacs?)", re.IGNORECASE)
_YEAR = lazy_pattern(r"(?:19|20)\d\d")
_UPTO = lazy_pattern(r"(?:up to|circa|from|c\.|earn|earning|paying|pays)\s*$")
_ADDED = lazy_pattern(r"(?<!\w)\+$")  # "+$2 an hour for nights" comes on top of the pay
_BASE = lazy_pattern(r"\bbase(?: salary| pay)?(?: of)?:? ?$")
_BASE_BEHIND = lazy_pattern(r" ?base\b", re.IGNORECASE)
_COMMISSION_OF_NEXT = lazy_pattern(
    r"[^\n$\d]{0,12}\b(?:OTE|on[- ]target(?: earnings)?)[ :]{1,2}(?:of )?[$\u00a3\u20ac]",
    re.IGNORECASE,
)
_OF_IT = lazy_pattern(r"(?:,\s)(?!(?:up to|of|worth|valued|at|with|plus|for)\b)")
_DIGIT = re.compile(r"\d")
# What insurance pays: "60% of your salary up to".
_SHARE_OF_IT = lazy_pattern(r"\d ?% of [^.;$]{0,40}\b(?:salary|pay|earnings|wages?)\b[^.;]*$")
_MILLIONS = lazy_pattern(r"\s*(?:million|billion|mm?\b|bn\b|%)")
_PLAN = lazy_pattern(r"40[13]\s?\(?[kb]\b|457\s?\(?b\b", re.IGNORECASE)  # for one's old age
_COUNTED = lazy_pattern(  # what a number without a sign is of, if of anything but money
    r"[- ]?\s?(?:days?|hours?|weeks?|months?|years?|yrs?|minutes|hrs?|holidays|people|employees"
    r"|shifts|calls|percent|positions?|openings|weekly hours)\b"
)
_AMERICAN = lazy_pattern(r"\b401\s?\(?k\b|\bGED\b|\bE-Verify\b|\bUSA\b", re.IGNORECASE)
_MOST = lazy_pattern(  # between the least and the most, the unit left out
    r"[ /]*(?:hr|hour|yr|year|annually|hourly)?\.?[\s|,;-]*(?:max(?:imum)?(?: salary| pay)?:?\s*)?",
    re.IGNORECASE,
)
# What needs no sign of money: "30k monthly", "30K a month", "9.75 per hour".
_BY_THE_TIME = ("k month", "k per ", "k a ", "k/", " per hour", " an hour", "/hour")
_SIGNLESS = lazy_pattern(
    r"(?<![\w.,$-])(?:\d{2,3} ?k? ?(?:-|to) ?)?\d{2,3} ?k(?: monthly(?: (?:pay|salary|package))?"
    r"| ?(?:/|per |a )(?:month|year|annum))\b(?= *(?:[\n,.;!?|+&()-]|$|plus\b))"
    r"|(?<![\w.,$-])(?:\d{1,2}\.\d\d ?(?:-|to) ?)?\d{1,2}\.\d\d ?(?:/|per |an )hour\b"
)
_NO_UNIT = lazy_pattern(r"[^a-z]*(?:to\b[^a-z]*)?", re.IGNORECASE)
_CLAUSE_ENDS = lazy_pattern(r"[\n,;.]")
_BESIDES = lazy_pattern(r"[+,;(pw](?:(?<![pw])|(?<=\bp)lus\b|(?<=\bw)ith\b)")
_BEGUN = lazy_pattern(r"\s(?:The|We|You|This|Our|As|In)\s")
_SENTENCE = lazy_pattern(r"[\n.!?](?:(?<=\n)|\s)")
_SENTENCE_ENDS = lazy_pattern(r"[\n.!?;](?:(?<=\n)|\s|$)")


class Found(NamedTuple):
    """Amounts at a place in the text, and what speaks for their being the pay."""

    low: float
    high: float
    unit: PayUnit | None
    other_unit: str | None
    currency: Currency | None
    start: int
    end: int
    commission: bool
    rank: tuple[int, ...]


def pay_printed(sheet: Sheet, catalogue: Catalogue) -> tuple[Pay | None, list[str]]:
    """The pay of the posting, and what to say of how it was read. None where none is printed."""
    original = text = sheet.text
    if "dollars" in sheet.low:
        text = in_digits(text)
        sheet = sheet._replace(text=text, low=alike(text))
    found = _candidates(sheet, catalogue)
    if not found:
        return None, []
    best = min(found, key=lambda one: (*one.rank, one.start))
    high, last = best.high, best.end
    first = _near(sheet, "pay_first", best.start - 45, best.start)
    if best.low == best.high and (first or _GROWS.search(sheet.low, last, last + _SAME_PAY)):
        for other in found:  # a starting pay, and what it grows to
            near = 0 < other.start - best.end < _SAME_PAY
            same = other.unit in (best.unit, None) and other.commission is best.commission
            if near and same:
                high, last = max(high, other.high), other.end
                break
    elif best.low == best.high:
        for other in found:  # least and most in lines of their own
            between = text[best.end : other.start] if other.start > best.end else "-"
            same = (other.unit, other.currency) == (best.unit, best.currency)
            if same and other.commission is best.commission and _MOST.fullmatch(between):
                high, last = max(high, other.high), other.end
    unit, said = best.unit, []
    if unit is None and not best.other_unit:
        unit = _by_custom(best)
        if unit:
            article = "an" if unit == "hour" else "a"
            said.append(
                "The posting does not say what the pay is for; the amount is read as one"
                f" {article} {unit}."
            )
    code = best.currency.code if best.currency else None
    if best.currency and code is None:
        if other_dollars(sheet) and not _AMERICAN.search(text):
            said.append("The posting does not say whose dollars it means.")
        else:
            code = "USD"
    if best.commission:
        said.append("The amount is with commission; the pay without it is not printed.")
    least, most = min(best.low, high), max(best.low, high)
    one = least == most and best.low == best.high
    before = text[max(0, best.start - 25) : best.start].lower()
    return Pay(
        low=None if one and _AT_MOST.search(before) else least,
        high=None if one and _AT_LEAST.search(before) else most,
        unit=unit,
        other_unit=best.other_unit,
        currency=code,
        quote=_quote(sheet, original, best.start, last),
    ), said


def _quote(sheet: Sheet, text: str, start: int, end: int) -> str:
    """Whole words around an amount, of its line."""
    line, stop = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    stop = len(text) if stop < 0 else stop
    first, last = max(line, start - 40), min(stop, end + 25)
    while line < first < start and not text[first - 1].isspace():
        first += 1
    while last < min(stop, end + 60) and not text[last].isspace():
        last += 1
    return exact(sheet.raw, text, first, last, (start, end), 200)


def _by_custom(found: Found) -> PayUnit | None:
    if found.currency and found.currency.unit:
        return found.currency.unit
    if found.high < _HOURLY_BELOW:
        return "hour"
    return "year" if found.low >= _YEARLY_FROM else None


def _near(sheet: Sheet, group: str, start: int, end: int) -> bool:
    """Whether words of a group lie between two places of the text."""
    return any(start <= first and last <= end for _, _, first, last in sheet.marks.of(group))


def _candidates(sheet: Sheet, catalogue: Catalogue) -> list[Found]:
    """Amounts at a sign of money or behind a word for pay, in order."""
    text, digit = sheet.text, _DIGIT.search
    signed: list[int] = []
    plain: list[tuple[int, int]] = []
    for at in islice(signs_of(catalogue).finditer(text), _MOST_PLACES):
        start, end = at.span()
        if digit(text, end, end + 4):
            signed.append(start)
        if digit(text, max(0, start - 3), start):  # "20 USD", "45.000 €"
            plain.append((max(0, start - 45), start + 24))
    for mark in sheet.marks.of("pay_label")[:_MOST_PLACES]:
        if digit(text, mark.end, mark.end + 90):
            plain.append((mark.end, mark.end + 90))
    if any(words in sheet.low for words in _BY_THE_TIME):
        for told in islice(_SIGNLESS.finditer(sheet.low), _MOST_PLACES):
            if not any(told.start() - 5 <= at < told.start() for at in signed):
                plain.append(told.span())
    if not signed and not plain:
        return []
    words = words_of(catalogue)
    found = filter(None, (words.amounts.match(text, start) for start in signed))
    amounts = {amount.start(): amount for amount in found}
    for start, end in plain:
        while 0 < start < len(text) and (text[start].isdigit() or text[start] in ".,"):
            start -= 1  # no amount is begun in its middle
        for amount in words.bare.finditer(text, start, min(end, len(text))):
            amounts.setdefault(amount.start(), amount)
    weighed = (_weighed(sheet, amounts[at], words) for at in sorted(amounts))
    kept: list[Found] = []
    for one in weighed:
        of_range = kept and kept[-1].low < kept[-1].high and one and one.start < kept[-1].end
        if one and one.low > 0 and not of_range:  # the end of a range is none by itself
            kept.append(one)
    return kept


def _weighed(sheet: Sheet, match: re.Match[str], words: Words) -> Found | None:
    text, start, end = sheet.text, match.start(), match.end()
    currency = _currency(text, match, words)
    sign = currency is not None
    by_time = _SIGNLESS.match(sheet.low, start) is not None
    if not (sign or by_time or _near(sheet, "pay_label", start - _LABEL_WITHIN, start)):
        return None
    groups = match.groupdict()
    first, second = groups["low"], groups.get("high")
    k1, k2 = groups.get("k1"), groups.get("k2")
    low = number_of(first, k1 or k2)
    high = number_of(second, k2 or k1) if second else low
    if second and k2 and low >= 1000 > high:
        high = high * 1000
    in_thousands = second and first.isdigit() and 10 <= low < 1000 and low * 1000 <= high
    if in_thousands and _NO_UNIT.fullmatch(text, match.end("low"), match.start("high")):
        low = low * 1000  # "$45-$60,000"
    before, after = sheet.low[max(0, start - 70) : start], sheet.low[end : end + 70]
    ends = [found.end() for found in _SENTENCE.finditer(before)]
    begins = start - len(before) + (ends[-1] if ends else 0)  # of the sentence
    stops = _SENTENCE_ENDS.search(after)
    stop = end + (stops.start() if stops else len(after))
    label = by_time or _near(sheet, "pay_label", max(begins, start - _LABEL_WITHIN), start)
    if (not sign and not label) or max(low, high) >= limits.PAY:
        return None
    unit, other_unit = unit_of(text, match, words)
    other_unit = other_unit if _BY_OTHER[0] <= low < _BY_OTHER[1] else None
    if _LAKH.search(match[0]):
        unit, currency = unit or "year", currency or words.currencies.get("INR")
    if (
        _SHARE_OF_IT.search(before)
        or _ADDED.search(before)
        or _MILLIONS.match(after)
        or _PLAN.match(text, start + len(groups.get("sign") or ""))
    ):
        return None
    if not sign and (_COUNTED.match(after) or text[end : end + 1].isupper()):  # "5C"
        return None
    hint = sign and (
        _near(sheet, "pay_hint", max(begins, start - _LABEL_WITHIN), start)
        or _near(sheet, "pay_label", end, min(stop, end + _LABEL_BEHIND))
    )
    close = label and _near(sheet, "pay_label", max(begins, start - _CLOSE), start)
    not_from = max(begins, start - 50)
    alone = sign and _alone(text, start, end, low, first)
    if unit or alone:  # "401(k), $19.50 an hour"
        commas = [found.end() for found in _OF_IT.finditer(sheet.low, not_from, start)]
        not_from = commas[-1] if commas else not_from
    not_before = _near(sheet, "not_pay", not_from, start)
    besides = _BESIDES.search(after)  # "$18 an hour, plus a bonus"
    begun = _BEGUN.search(text, end, end + 30)  # "$15/hr The ..."
    near = min(stop, end + 30, end + besides.start() if besides else stop)
    near = min(near, begun.start()) if begun else near
    not_after = _near(sheet, "not_pay", end, near)
    if (not_before and not close) or (not_after and not (label or unit)):
        return None
    if unit is not None and not label and not second and not_after:
        return None
    whole = k1 is not None or (low >= _YEARLY_FROM and _ALONE_AFTER.match(text, end) is not None)
    asked = sign and whole and _UPTO.search(before) is not None
    based = _BASE.search(before) or _BASE_BEHIND.match(text, end)
    by_other = sign and other_unit
    if not (label or unit or by_other or hint or (sign and (second or based)) or asked or alone):
        return None
    if not sign and unit is None and _YEAR.fullmatch(first) and _YEAR.fullmatch(second or first):
        return None
    floor = {"hour": 2, "day": 20, "week": 80, "month": 200, "year": 3000, None: 5}[unit]
    if low < floor or (unit == "hour" and low > 500):
        return None
    starting = _near(sheet, "pay_first", start - 30, start) and not _AT_MOST.search(before)
    of_next = _COMMISSION_OF_NEXT.match(text, end)  # "$50,000 to $60,000, OTE $80,000"
    commission = not based and _near(
        sheet,
        "pay_with_commission",
        max(begins, start - 40),
        end if of_next else min(stop, end + 30),
    )
    rank = (
        commission,
        not starting,
        not (label and unit),
        not sign,
        not second,
        not (label or hint or unit),
        not unit,
    )
    return Found(
        min(low, high),
        max(low, high),
        unit,
        other_unit,
        currency,
        start,
        end,
        commission,
        tuple(map(int, rank)),
    )


def _alone(text: str, start: int, end: int, amount: float, digits: str) -> bool:
    """Whether an amount, by its size a pay, is all that its line or the part of a list says."""
    if amount < _YEARLY_FROM and not (_CENTS.fullmatch(digits) and amount < _HOURLY_BELOW):
        return False
    before = _ALONE_BEFORE.search(text, max(0, start - 8), start)
    return before is not None and _ALONE_AFTER.match(text, end) is not None


def _currency(text: str, match: re.Match[str], words: Words) -> Currency | None:
    """The currency whose signs stand at an amount; one with a code before a mere sign."""
    groups = match.groupdict()
    told = [groups.get(name) for name in ("sign", "sign2", "mid", "after", "after2")]
    known = [words.currencies[sign.strip()] for sign in told if sign]
    if not any(one.code for one in known):
        behind = _CLAUSE_ENDS.split(text[match.end() : match.end() + 22])[0]
        known += [
            words.currencies[found[0]]
            for found in words.signs.finditer(behind)
            if len(found[0]) > 1
            and found[0].isalpha()
            and not behind[found.end() : found.end() + 1].isalnum()
            and not behind[max(0, found.start() - 1) : found.start()].isalnum()
        ]
    return next((one for one in known if one.code), known[0] if known else None)
