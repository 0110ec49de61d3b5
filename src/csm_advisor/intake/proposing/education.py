"""From stays at schools to a level of education and its field."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from csm_advisor.errors import quoted
from csm_advisor.intake.proposing.evidence import listed, span_words, stay_words
from csm_advisor.model.background import Schooling
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.education import EDUCATION_ORDER, Education
from csm_advisor.model.proposals import Proposal
from csm_advisor.text.phrase_matcher import Phrasebook

_UNKNOWN = "a degree that we do not know"
_TAKEN_AS_FINISHED = "no dates: taken as finished"
_DEGREES = EDUCATION_ORDER[EDUCATION_ORDER.index("associate") :]


class Weighed(NamedTuple):
    """A stay, the level it gives (None where it gives none), and what was taken for granted."""

    stay: Schooling
    level: Education | None
    note: str


def from_schooling(
    stays: Sequence[Schooling], catalogue: Catalogue, today: date, unread: list[str]
) -> Iterator[Proposal]:
    """The highest level that the stays give, and the field of a degree. A degree that we do not
    know may be higher than what lies below a degree: then nothing is proposed, and it is told."""
    levels = _levels(catalogue, today)
    weighed = [levels.weigh(stay) for stay in stays]
    rated = [one for one in weighed if one.level]
    if not rated:
        return
    best = max(rated, key=_rank)
    unknown = [one for one in weighed if one.note == _UNKNOWN]
    if unknown and best.level not in _DEGREES:
        unread += [
            f"{stay_words(one.stay)} is {one.note}; say what it is yourself" for one in unknown
        ]
        return
    others = [
        f"{stay_words(one.stay)}{span_words(one.stay)}: {one.note}"
        for one in weighed
        if one != best and one.note
    ]
    yield Proposal(field="education", value=best.level, evidence=listed([_words(best), *others]))
    if best.level in _DEGREES and best.stay.field:
        yield Proposal(field="education_field", value=best.stay.field, evidence=_words(best))


@lru_cache(maxsize=2)
def _levels(catalogue: Catalogue, today: date) -> "Levels":
    return Levels(catalogue, today)


def _rank(one: Weighed) -> tuple[int, str, str]:
    level = EDUCATION_ORDER.index(one.level) if one.level else -1
    return level, str(one.stay.ends or ""), one.stay.where


def _words(one: Weighed) -> str:
    note = f"; {one.note}" if one.note else ""
    return f"{stay_words(one.stay)}{span_words(one.stay)}{note}"


class Levels:
    """Judges stays by the words of the data."""

    def __init__(self, catalogue: Catalogue, today: date) -> None:
        data = catalogue.resume
        self._today = today
        self._degrees = Phrasebook((w, found.level) for found in data.degree for w in found.words)
        self._schools = Phrasebook((w, found.level) for found in data.school for w in found.words)
        self._unfinished = Phrasebook((w, "") for w in data.unfinished.words)
        self._no_degree = Phrasebook((w, "") for w in data.no_degree.words)

    def weigh(self, stay: Schooling) -> Weighed:
        """The level of one stay, and what to say of it."""
        if stay.degree is None:
            return self._by_school(stay)
        degree = stay.degree.replace(".", "")
        levels = [level for part in degree.split(",") for level in self._levels_in(part)]
        level = max(levels, key=EDUCATION_ORDER.index, default=None)
        if level is None and (words := self._no_degree.any(degree)):
            return Weighed(stay, None, f"{quoted(words)} is no degree")
        school = self._school(stay)
        if level is None and school == "high-school":
            level = school  # its diploma
        if level is None and school and self._unfinished.any(degree):
            return Weighed(stay, school, self._why_unfinished(stay, degree))
        if level is None:
            return Weighed(stay, None, _UNKNOWN)
        if level == "none":
            return Weighed(stay, None, "")
        begun = self._why_unfinished(stay, degree)
        if level == "high-school":
            return Weighed(stay, None if begun else level, begun)
        if begun or "some-college" in levels:
            return Weighed(stay, "some-college", begun)
        dated = stay.starts or stay.ends
        return Weighed(stay, level, "" if dated else _TAKEN_AS_FINISHED)

    def _levels_in(self, part: str) -> list[Education]:
        """The levels that a part of a degree's words names; a certificate in it is no degree."""
        levels = [found.key for found in self._degrees.find(part)]
        below = [level for level in levels if level not in _DEGREES]
        return below if self._no_degree.any(part) else levels

    def _school(self, stay: Schooling) -> Education | None:
        levels = [found.key for found in self._schools.find(stay.institution or "")]
        return "high-school" if "high-school" in levels else next(iter(levels), None)

    def _by_school(self, stay: Schooling) -> Weighed:
        school = self._school(stay)
        if school == "high-school":
            begun = self._why_unfinished(stay, "")
            dated = stay.starts or stay.ends
            return Weighed(
                stay, None if begun else school, begun or ("" if dated else _TAKEN_AS_FINISHED)
            )
        return Weighed(stay, school, "no degree named" if school else "")

    def _why_unfinished(self, stay: Schooling, degree: str) -> str:
        """What shows that the stay is not finished; empty where nothing does."""
        if words := self._unfinished.any(degree):
            return f"not finished: {quoted(words)}"
        if stay.ends is not None and stay.ends.middle() > self._today:
            return f"not finished: it ends after {self._today}"
        if stay.ends is None and stay.starts is not None:
            return "no end date: counted as not finished"
        return ""
