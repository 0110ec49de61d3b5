"""English and other languages by name."""

from collections.abc import Iterable
from functools import lru_cache

from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.skills import SECOND_LANGUAGE
from csm_advisor.text.phrase_matcher import Words, bare


def beside_english(languages: Iterable[str], catalogue: Catalogue) -> tuple[str, ...]:
    """Those of the languages that are another than English, as they are written."""
    return tuple(name for name in languages if not is_english(name, catalogue))


def is_english(name: str, catalogue: Catalogue) -> bool:
    """Whether a language is English by its name, whatever is said of it: `English (native)`."""
    return bare(name.partition("(")[0].partition(",")[0]) in _english(catalogue)


@lru_cache(maxsize=8)
def _english(catalogue: Catalogue) -> frozenset[Words]:
    second = catalogue.skills.get(SECOND_LANGUAGE)
    names = second.besides if second else ()
    if not names and (older := catalogue.resume.english):  # ladders made before say it there
        names = older.words
    return frozenset(map(bare, names or ("English",)))  # a company's own file may not say
