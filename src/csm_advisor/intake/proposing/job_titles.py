"""What a job title says: a rung, customer service or not, leading people or not."""

import re
from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache
from typing import Any, NamedTuple

from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.resume import PositionWords, ServiceField
from csm_advisor.text.phrase_matcher import Found, Phrasebook, Words, bare

_LONGEST = 30  # words; what is longer is no title
_ROLES = re.compile(r"[/&+|;]|\s(?:and|und|y|et)\s")
_EITHER = re.compile(r"[/|;]")
_AT = re.compile(r"\s(?:at|bei|chez)\s|@")
_INITIALS = re.compile(r"\b([^\W\d_])\.(?=[^\W\d_]\b)")
_ASIDE = re.compile(r"\([^()]*\)")
_LINK = re.compile(r"[,(:\u2013\u2014-]|\b(?:of|for|de)\b", re.IGNORECASE)
_SENIOR = "senior"
_SHORTEST_MENDED = 6  # letters; in shorter words a slip makes another word
_SHORTEST_MEANT = 7


class Verdict(NamedTuple):
    """What a title says. `service` is None where it names no field, as `Team Leader` does not:
    then `rung` holds if the job turns out to be in customer service. `core` tells customer service
    itself from work beside it, such as at a counter, which counts but stands on no rung."""

    rung: str | None
    service: bool | None
    leads: bool
    core: bool


_NOTHING = Verdict(None, False, False, False)


class Titles:
    """Judges titles by the words of the data and the titles of the ladder."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._mends: dict[str, str] = {}
        self._data = data = catalogue.resume
        self._spellings = {"".join(bare(k)): bare(v) for k, v in data.spellings.words.items()}
        self._fields = Phrasebook((w, field) for field in data.service for w in field.words)
        self._order = {position.id: place for place, position in enumerate(data.position)}
        self._positions = Phrasebook((w, rank) for rank in data.position for w in rank.words)
        self._outside = Phrasebook((w, "") for w in data.outside.words)
        self._beneath = Phrasebook((w, "") for w in data.beneath.words)
        self._deputies = Phrasebook((w, "") for w in data.deputies.words)
        self._leading = Phrasebook((w, "") for w in data.leading.words)
        self._following = Phrasebook((w, "") for w in data.following.words)
        self._grades = Phrasebook((w, "") for w in data.grades.words)
        harmless = (*data.harmless.words, *data.grades.words, _SENIOR)
        self._harmless = Phrasebook((w, "") for w in harmless)

    def judge(self, title: str) -> Verdict:
        """What the title says. What is not understood says nothing."""
        title = _AT.split(_INITIALS.sub(r"\1", title))[0]
        words = self._spelled(title)
        if not words or len(words) > _LONGEST:
            return _NOTHING
        ungraded = self._ungraded(words)
        rung = self._ladder.get(words) or self._ladder.get(ungraded)
        own = rung is not None and self._catalogue.rungs[rung].like is not None
        for whole in (ungraded, self._ungraded(self._spelled(_ASIDE.sub("", title)))):
            if whole in self._listed:
                listed = self._listed[whole]
                return listed._replace(rung=rung) if own and listed.service else listed
        verdict = self._by_words(title, words)
        positions = self._positions.spans(words)
        if rung is None:
            return verdict
        if not positions or (own and verdict.service is not None):  # a title of a company's own
            return Verdict(rung, True, self._catalogue.rungs[rung].leads, True)
        if verdict.service is None and any(position.key.named for position in positions):
            return verdict
        return verdict._replace(rung=rung, core=bool(verdict.service))

    # --- Whole titles ------------------------------------------------------------------------

    @cached_property
    def _listed(self) -> dict[Words, Verdict]:
        listed = {}
        for group in self._data.title:
            rung = group.rung if group.rung in self._catalogue.rungs else None
            occupation = self._catalogue.occupations.get(group.occupation or "")
            for title in (*group.titles, *(occupation.titles if occupation else ())):
                listed[self._ungraded(self._spelled(title, mend=False))] = Verdict(
                    rung, group.service, group.leads, group.service
                )
        return listed

    @cached_property
    def _ladder(self) -> dict[Words, str]:
        """The ladder's own titles, whole; without its grade one means the lowest such rung."""
        whole: dict[Words, str] = {}
        ungraded: dict[Words, str] = {}
        for rung in self._catalogue.rungs.values():
            for title in (rung.title, *rung.also):
                words = self._spelled(title, mend=False)
                whole.setdefault(words, rung.id)
                ungraded.setdefault(self._ungraded(words), rung.id)
        return ungraded | whole

    # --- Words -------------------------------------------------------------------------------

    def _spelled(self, title: str, mend: bool = True) -> Words:
        """The words of a title, short forms written out and slips mended."""
        spelled: list[str] = []
        for word in bare(title)[: _LONGEST + 1]:
            known = self._spellings.get(word)
            if known is None and mend:
                known = (self._mended(word),)
            spelled += known or (word,)
        return tuple(spelled)

    def _ungraded(self, words: Words) -> Words:
        return _without(words, self._grades.spans(words))

    @cached_property
    def _vocabulary(self) -> frozenset[str]:
        phrases = [
            *(word for field in self._data.service for word in field.words),
            *(word for position in self._data.position for word in position.words),
        ]
        return frozenset(word for phrase in phrases for word in bare(phrase))

    def _mended(self, word: str) -> str:
        """The word that is meant, one slip away and alike at both ends: `managr`, manager."""
        if len(word) < _SHORTEST_MENDED or word in self._vocabulary:
            return word
        if word not in self._mends:
            self._mends[word] = self._nearest(word)
        return self._mends[word]

    def _nearest(self, word: str) -> str:
        from rapidfuzz.distance import OSA

        near = [
            meant
            for meant in self._vocabulary
            if len(meant) >= _SHORTEST_MEANT
            and (meant[0], meant[-1]) == (word[0], word[-1])
            and OSA.distance(word, meant, score_cutoff=1) <= 1
        ]
        return near[0] if len(near) == 1 else word

    # --- Rules -------------------------------------------------------------------------------

    def _by_words(self, title: str, words: Words) -> Verdict:
        """A title of two positions (`Cashier / Shift Lead`) tells a rung only where both tell
        the same one. Of two that a stroke parts, where one is no position that we know (`Cook /
        Server`), the last counts by itself; the first may only say what that is about."""
        parts = [self._spelled(part) for part in _ROLES.split(title)]
        if len(parts) < 2 or not all(self._positions.spans(part) for part in parts):
            whole = self._one_position(title, words)
            *before, last = _EITHER.split(title)
            served = before and self._one_position(last, self._spelled(last)).service
            return whole._replace(service=True) if served else whole
        field = _only(words, self._fields.spans(words))
        verdicts = [
            self._one_position(title, part if self._fields.spans(part) else (*field, *part))
            for part in parts
        ]
        rungs = {verdict.rung for verdict in verdicts}
        services = [verdict.service for verdict in verdicts]
        return Verdict(
            rungs.pop() if len(rungs) == 1 else None,
            True if any(services) else None if None in services else False,
            any(verdict.leads for verdict in verdicts),
            any(verdict.core for verdict in verdicts),
        )

    def _one_position(self, title: str, words: Words) -> Verdict:
        fields = [found for found in self._fields.spans(words) if self._may_stand(found, words)]
        leading = self._leading.spans(words)
        following = [
            found
            for found in self._following.spans(words)  # an office manager, but no front office's
            if not any(one.first <= found.first and found.last <= one.last for one in leading)
        ]
        rest = _without(words, [*fields, *following])
        plain = not self._unknown(rest) and bool(self._positions.spans(rest))
        service: bool | None = True if fields else None if plain and not following else False
        if self._outside.spans(_without(words, fields)):
            service = False
        leads = self._leads(title, words, following, service is not False)
        core = service is True and any(found.key.rungs for found in fields)
        named = any(found.key.named for found in self._positions.spans(rest))
        tells = core or (service is None and not named)
        return Verdict(self._rung(title, rest) if tells else None, service, leads, core)

    def _may_stand(self, field: Found[ServiceField], words: Words) -> bool:
        """A word with other meanings counts only where nothing unknown stands beside it."""
        return not field.key.alone or not self._unknown(_without(words, [field]))

    def _unknown(self, words: Words) -> Words:
        """What is left of a title without positions and without words that change nothing."""
        for known in (self._positions, self._deputies, self._harmless):
            words = _without(words, known.spans(words))
        return words

    def _rung(self, title: str, words: Words) -> str | None:
        """The rung of a position in customer service; `words` are without those of the field."""
        found = self._positions.spans(words)
        top = self._top(found)
        if top is None or self._beneath.spans(words):
            return None
        if top.key.leads:
            beside = _without(words, [top])
            if _is_assistant(title, words, found, top):
                return None
            if found[-1] == top and self._deputies.spans(beside):
                return None
            if top.key.alone and self._unknown(beside):
                return None
        rung = top.key.senior if _SENIOR in words else top.key.rung
        return rung if rung in self._catalogue.rungs else None

    def _leads(
        self, title: str, words: Words, following: Sequence[Found[str]], in_service: bool
    ) -> bool:
        if self._beneath.spans(words):
            return False
        words = _without(words, following)
        if self._leading.spans(words):
            in_service = True
        elif not in_service:
            words = _only(words, [f for f in self._positions.spans(words) if _tells(f)])
        found = self._positions.spans(words)
        top = self._top(found)
        if top is None:
            return in_service and bool(self._leading.spans(words))
        return top.key.leads and not _is_assistant(title, words, found, top)

    def _top(self, found: Sequence[Found[PositionWords]]) -> Found[PositionWords] | None:
        return max(found, key=lambda one: self._order[one.key.id], default=None)


def _tells(found: Found[PositionWords]) -> bool:
    """True for a word that says outside customer service too whether one leads people."""
    return found.key.anywhere or not found.key.leads


def _is_assistant(
    title: str,
    words: Words,
    found: Sequence[Found[PositionWords]],
    top: Found[PositionWords],
) -> bool:
    """True where the last word is the position, and a leader's word before it says whose: a
    `Manager Assistant`. Not so for a `Lead Agent`, nor for a `Supervisor of Agents`."""
    return (
        top.key.leads
        and found[-1] != top
        and not found[-1].key.leads
        and words[top.first : top.last] not in (("lead",), ("leader",))
        and not _LINK.search(title)
    )


def _without(words: Words, found: Iterable[Found[Any]]) -> Words:
    gone = {place for one in found for place in range(one.first, one.last)}
    return tuple(word for place, word in enumerate(words) if place not in gone)


def _only(words: Words, found: Iterable[Found[Any]]) -> Words:
    return tuple(word for one in found for word in words[one.first : one.last])


@lru_cache(maxsize=4)
def _titles(catalogue: Catalogue) -> Titles:
    return Titles(catalogue)


def rung_of_title(title: str, catalogue: Catalogue) -> str | None:
    """The rung of a title that somebody names as their job in customer service, or as their aim:
    `CSR` or `call center agent`, as on a resume. None where that tells none for sure. Without a
    field only one of leading people counts: an agent may be of anything."""
    found = _titles(catalogue).judge(title)
    sure = found.service or (found.service is None and found.leads)
    return found.rung if sure and found.rung in catalogue.rungs else None
