"""Finding an industry as people type it: a code, a name, part of one, or nearly so.

An industry that lies inside another one that fits as well is not what is meant: of two of the same
name the broader one is found, and one by its ownership only where the text says so.
"""

import re
from collections.abc import Iterable, Mapping

from csm_advisor.model.aliases import Alias
from csm_advisor.model.wages import ALL_INDUSTRIES, Industry
from csm_advisor.text.find_by_name import nearest
from csm_advisor.text.labels import industry_name
from csm_advisor.text.normalize import fold, plain
from csm_advisor.text.similarity import MOST, begun, closest, several, unknown
from csm_advisor.text.what_to_type import SEE_INDUSTRIES

_SECTOR_LEVEL = 2
_TWO_DIGITS = re.compile(r"(\d\d)(?:-\d\d)?", re.ASCII)
_JOINING = {"and", "or", "of", "the", "industry", "sector"}


def find_industries(
    text: str, industries: Mapping[str, Industry], aliases: Iterable[Alias]
) -> list[Industry]:
    """The industries that `text` can mean, broadest first, at most five; one where it is clear.

    `industries` are by code. Raises UsageProblem where `text` is no line that can be shown.
    """
    return _all_industries(text, industries, aliases)[:MOST]


def find_industry(
    text: str, industries: Mapping[str, Industry], aliases: Iterable[Alias]
) -> Industry:
    """The industry that `text` means. Raises UsageProblem: there is none, or several."""
    found = _all_industries(text, industries, aliases)
    if len(found) == 1:
        return found[0]
    if found:
        raise several(text, [_with_code(industry) for industry in found])
    by_name = {industry_name(industry): industry for industry in industries.values()}
    near = [_with_code(by_name[name]) for name in nearest(text, by_name)]
    raise unknown("industry", text, near, SEE_INDUSTRIES)


def lies_inside(inner: Industry, outer: Industry) -> bool:
    """True where `outer` is a broader industry that holds `inner`; that of all holds none here."""
    if not inner.level > outer.level >= _SECTOR_LEVEL:
        return False
    if _TWO_DIGITS.match(outer.code[:2]) and "-" in outer.code:
        return _in_sector(inner.code[:2], outer)
    # The last digit tells the owner, and zeros the levels that are not told apart.
    return inner.code.startswith(outer.code[:5].rstrip("0"))


def _in_sector(digits: str, sector: Industry) -> bool:
    """A sector's code is like `44--46`: from the first pair of digits to before the last."""
    start, _, end = sector.code.partition("-")
    return int(start) <= int(digits) < int(end.lstrip("-"))


def _with_code(industry: Industry) -> str:
    return f"{industry_name(industry)} ({industry.code})"


def _all_industries(
    text: str, industries: Mapping[str, Industry], aliases: Iterable[Alias]
) -> list[Industry]:
    if not text.strip():
        return [industries[ALL_INDUSTRIES]]
    text = plain(text)
    if coded := _by_code(text, industries):
        return [coded]
    wanted = _words(text)
    if not wanted:
        return []
    named = [(industry, _words(industry_name(industry))) for industry in industries.values()]
    meant = {"".join(_words(name)): alias.codes for alias in aliases for name in alias.names}
    whole = "".join(wanted)
    if whole in meant:
        return [industries[code] for code in meant[whole] if code in industries]
    found = [
        industry for industry, words in named if "".join(words) in (whole, "".join(fold(text)))
    ]
    return _broadest(found or _partly(wanted, named) or _misspelt(wanted, named, meant, industries))


def _by_code(text: str, industries: Mapping[str, Industry]) -> Industry | None:
    """The industry of a code, which may be cut short as in `5614`; two digits are a sector."""
    text = text.upper()
    if text in industries:
        return industries[text]
    if found := _TWO_DIGITS.fullmatch(text):
        sectors = (industry for industry in industries.values() if "-" in industry.code)
        return next((sector for sector in sectors if _in_sector(found[1], sector)), None)
    return industries.get(text.ljust(len(ALL_INDUSTRIES), "0")) if text.isdecimal() else None


def _words(text: str) -> tuple[str, ...]:
    return tuple(word for word in fold(text) if word not in _JOINING)


_Named = list[tuple[Industry, tuple[str, ...]]]


def _partly(wanted: tuple[str, ...], named: _Named) -> list[Industry]:
    """Industries whose names begin so; else with all the words; else with such beginnings."""
    return (
        [industry for industry, words in named if "".join(words).startswith("".join(wanted))]
        or [industry for industry, words in named if set(wanted) <= set(words)]
        or [industry for industry, words in named if begun(wanted, words)]
    )


def _misspelt(
    wanted: tuple[str, ...],
    named: _Named,
    meant: Mapping[str, tuple[str, ...]],
    industries: Mapping[str, Industry],
) -> list[Industry]:
    """Industries where each word, or the whole, is a slip or two away."""
    if near := closest("".join(wanted), meant):
        codes = dict.fromkeys(code for name in near for code in meant[name])
        return [industries[code] for code in codes if code in industries]
    known = {word for _, words in named for word in words}
    mended = [closest(word, known)[:1] for word in wanted]
    return _partly(tuple(word for words in mended for word in words), named) if all(mended) else []


def _broadest(found: list[Industry]) -> list[Industry]:
    kept = [i for i in found if not any(lies_inside(i, other) for other in found)]
    return sorted(kept, key=lambda industry: industry.level)
