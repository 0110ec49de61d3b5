"""A posting's title by the names that the ladder itself has for its rungs."""

from functools import lru_cache

from csm_advisor.intake.posting.phrases import Marks
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.ladder import Rung
from csm_advisor.text.phrase_matcher import Phrasebook, bare


def own_level(title: str, marks: Marks, catalogue: Catalogue) -> Rung | None:
    """The rung of a company's own ladder that a title names, by the longest name in it.

    A name that is made of common words alone (`Squad Lead`) needs customer service beside it,
    unless it is the whole title; that of another field beside it makes it that field's.
    """
    named = _own_names(catalogue).find(title)
    found = max(named, key=lambda one: one.last - one.first, default=None)
    if found is None:
        return None
    before = bare(title)[: found.first]
    if marks.clear_of("outside", "service") or _lessening(catalogue).spans(before):
        return None
    whole = found.last - found.first == len(bare(title))
    in_service = bool(marks.clear_of("service", "outside"))
    starts = title.index(found.written)
    ends = starts + len(found.written)
    common = any(mark.start < ends and starts < mark.end for mark in marks.of("position"))
    return found.key if whole or in_service or not common else None


@lru_cache(maxsize=4)
def _own_names(catalogue: Catalogue) -> Phrasebook[Rung]:
    """The names of the rungs that the words of `posting.toml` do not tell by themselves."""
    told = {position.rung for position in catalogue.posting.position}
    own = [
        rung for rung in catalogue.rungs.values() if rung.like is not None or rung.id not in told
    ]
    return Phrasebook(
        (name, rung) for rung in own for name in (rung.title, *rung.also) if bare(name)
    )


@lru_cache(maxsize=4)
def _lessening(catalogue: Catalogue) -> Phrasebook[str]:
    """Words before a name that make it another: an assistant to it."""
    resume = catalogue.resume
    return Phrasebook((word, "") for word in (*resume.beneath.words, *resume.deputies.words))
