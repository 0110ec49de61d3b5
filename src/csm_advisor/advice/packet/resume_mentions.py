"""Where a line of the work history mentions a skill, a tool or a certification."""

from collections.abc import Iterator

from csm_advisor.advice.planning.catalogue_index import counts_for
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.text import find_by_name
from csm_advisor.text.phrase_matcher import Phrasebook, Words, bare


class Mentions:
    """The phrases that make us think of a thing, ready to be looked for."""

    def __init__(self, catalogue: Catalogue) -> None:
        things: dict[Words, tuple[str, list[str]]] = {}
        for phrase, thing in _phrases(catalogue):
            if key := bare(phrase):
                things.setdefault(key, (phrase, []))[1].append(thing)
        self._book = Phrasebook(things.values())
        self._counts = {thing: counts_for(thing, catalogue) for _, thing in _phrases(catalogue)}

    def found_in(self, text: str) -> dict[str, tuple[str, ...]]:
        """The ids of the things that `text` mentions, each with the words that do."""
        found: dict[str, tuple[str, ...]] = {}
        for mention in self._book.find(text):
            for thing in mention.key:
                for counted in self._counts[thing]:
                    if mention.written not in (known := found.get(counted, ())):
                        found[counted] = (*known, mention.written)
        return found


def _phrases(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Phrases, each with the id of what it makes us think of."""
    for mention in catalogue.resume.mention:
        yield from ((phrase, mention.skill) for phrase in mention.words)
    for product in catalogue.resume.product:
        yield from ((phrase, product.tool) for phrase in product.words)
    known = (
        *find_by_name.skills(catalogue),
        *find_by_name.tools(catalogue),
        *find_by_name.certifications(catalogue),
    )
    for thing in known:
        yield from ((phrase, thing.id) for phrase in (*thing.names, *thing.exact))
