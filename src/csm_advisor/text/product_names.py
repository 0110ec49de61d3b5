"""Software by its names: which are of one product, and which product a suite holds."""

from functools import lru_cache

from csm_advisor.model.catalogue import Catalogue
from csm_advisor.text.find_by_name import product, tools
from csm_advisor.text.phrase_matcher import Phrasebook, bare


def usual_name(text: str, catalogue: Catalogue) -> str:
    """The usual name of the product that a text is a name of; the text where we know no other."""
    return _usual_names(catalogue).get(bare(text), text)


@lru_cache(maxsize=1024)
def gives(mine: str, asked: str, catalogue: Catalogue) -> bool:
    """Whether who has one product has what is asked: it is another name of it, or inside it."""
    wanted = {found.key for found in _products(catalogue).find(asked)}
    wanted.add(usual_name(asked, catalogue))
    return any(
        found.key in wanted or not wanted.isdisjoint(_held(catalogue).get(found.key, ()))
        for found in _products(catalogue).find(mine)
    )


def kinds_of_product(text: str, catalogue: Catalogue) -> list[str]:
    """The kinds of software whose product `text` begins with, as resumes name products."""
    return [one.key for one in _kinds_by_product(catalogue).find(text) if one.first == 0]


def has_a_kind(text: str, catalogue: Catalogue) -> bool:
    """Whether it names a product of a kind of software that we know, as examples or resumes do."""
    return bool(product(text, tools(catalogue)) or kinds_of_product(text, catalogue))


def product_in(words: str, kind: str, catalogue: Catalogue) -> str | None:
    """The usual name of the product that words of a resume name; None where they name its kind of
    software alone, as `CRM` and `pivot table` do, and all that the data has in small letters."""
    for found in _products(catalogue).find(words):
        return found.key
    if (
        words.islower()
        or _kinds(catalogue).any(words)
        or set(bare(words)) <= set(bare(catalogue.tools[kind].name))
    ):
        return None
    return words


def product_words(catalogue: Catalogue) -> list[tuple[str, str]]:
    """Words by which resumes name a product, each with the kind of software that it is."""
    return [
        (words, product.tool)
        for product in catalogue.resume.product
        for words in product.words
        if product.tool in catalogue.tools
    ]


@lru_cache(maxsize=4)
def _kinds_by_product(catalogue: Catalogue) -> Phrasebook[str]:
    return Phrasebook(product_words(catalogue))


@lru_cache(maxsize=4)
def _kinds(catalogue: Catalogue) -> Phrasebook[str]:
    """The words of resumes that name a kind of software."""
    words = (words for product in catalogue.resume.product for words in product.words)
    return Phrasebook((one, "") for one in words if one.islower())


@lru_cache(maxsize=4)
def _usual_names(catalogue: Catalogue) -> dict[tuple[str, ...], str]:
    known = {bare(word): word for product in catalogue.posting.product for word in product.words}
    known |= {bare(name): one.names[0] for one in catalogue.product_names for name in one.names}
    return known


@lru_cache(maxsize=4)
def _products(catalogue: Catalogue) -> Phrasebook[str]:
    """The usual name of each product by all its names."""
    return Phrasebook((name, one.names[0]) for one in catalogue.product_names for name in one.names)


@lru_cache(maxsize=4)
def _held(catalogue: Catalogue) -> dict[str, tuple[str, ...]]:
    """What each suite holds, by usual names."""
    return {
        one.names[0]: tuple(usual_name(name, catalogue) for name in one.holds)
        for one in catalogue.product_names
        if one.holds
    }
