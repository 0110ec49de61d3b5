"""Finding a thing by its id, its name or an unambiguous part of it."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from csm_advisor.errors import UsageProblem, quoted
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.text.normalize import FEW, either, fold, plain, some
from csm_advisor.text.similarity import begun

_NEAR = 60  # likeness in percent from which a name is worth offering
_ALIKE = 70  # of a word: letters that a student and a vice president share make no slip


class Known(NamedTuple):
    """Something that can be found: by `names` first, then by `also`; by `exact` only whole."""

    id: str
    names: Sequence[str]
    also: Sequence[str] = ()
    exact: Sequence[str] = ()


def match(text: str, things: Iterable[Known]) -> list[str]:
    """The ids that `text` can mean, best reading only: an id, a whole name, or part of a name.

    A part is a word or several, each of which may be cut short.
    """
    things = list(things)
    if any(thing.id == text for thing in things):
        return [text]
    wanted = fold(text)
    if not wanted:
        return []

    def holds(names: Iterable[str]) -> bool:
        return any(begun(wanted, of_name) for of_name in map(fold, names))

    return (
        called(text, things)
        or [t.id for t in things if holds((t.id, *t.names))]
        or [t.id for t in things if holds(t.also)]
    )


def called(text: str, things: Iterable[Known]) -> list[str]:
    """The ids of those of which `text` is the id or a whole name."""
    wanted = "".join(fold(text))
    return [
        thing.id
        for thing in things
        if any(
            wanted and "".join(fold(name)) == wanted
            for name in (thing.id, *thing.names, *thing.also, *thing.exact)
        )
    ]


def parts(name: str) -> list[str]:
    """A name as it is written, without what stands in parentheses, and that alone: `Certified …
    Professional (CCXP)` has its short form there."""
    outside, _, inside = name.partition("(")
    return [part for part in (name, outside.strip(), inside.strip(" )")) if part]


def product(text: str, things: Iterable[Known]) -> str | None:
    """The example of one of these things that `text` names, as the data spells it; None where it
    names none, or the thing itself."""
    whole = "".join(fold(text))
    names = (name for thing in things for name in thing.exact)
    return next((name for name in names if whole and "".join(fold(name)) == whole), None)


def find(text: str, things: Iterable[Known], what: str) -> str:
    """The id that `text` means. Raises UsageProblem: nothing like it, or more than one.

    `what` names the kind of thing for the message, such as `rung`.
    """
    things = list(things)
    text = plain(text)
    found = match(text, things)
    if len(found) == 1:
        return found[0]
    if found:
        raise ambiguous(text, found)
    raise UsageProblem(f"{quoted(text)} is not a {what} we know; {_hint(text, things)}")


def ambiguous(text: str, found: Sequence[str]) -> UsageProblem:
    """The sentence for words that fit several things."""
    return UsageProblem(f"{quoted(text)} could be {some(found)}; say which")


def nearest(text: str, names: Iterable[str]) -> list[str]:
    """Up to three of `names` that are spelled like `text`, the nearest first."""
    from rapidfuzz import fuzz, process

    found = process.extract(
        " ".join(fold(text)),
        {name: " ".join(fold(name)) for name in names},
        scorer=fuzz.WRatio,
        limit=3,
        score_cutoff=_NEAR,
    )
    return [name for _, _, name in found]


def _alike(text: str, name: str) -> bool:
    """Whether a word of the name, or all of it, is spelled like a word of `text`, or like it."""
    from rapidfuzz import fuzz

    typed, of_name = fold(text), fold(name)
    return any(
        fuzz.ratio(one, other) >= _ALIKE
        for one in (*typed, "".join(typed))
        for other in (*of_name, "".join(of_name))
    )


def _hint(text: str, things: Sequence[Known]) -> str:
    by_name = {name: thing.id for thing in things for name in (thing.id, *thing.names, *thing.also)}
    alike = (name for name in by_name if _alike(text, name))
    near = dict.fromkeys(by_name[name] for name in nearest(text, alike))
    if near:
        return f"do you mean {either(near)}?"
    if len(things) <= FEW:
        return f"use {either(thing.id for thing in things)}"
    return f"one that we know is {things[0].id}"


def rungs(catalogue: Catalogue) -> list[Known]:
    """The rungs, as things to find."""
    return [Known(rung.id, (rung.title,), rung.also) for rung in catalogue.rungs.values()]


def skills(catalogue: Catalogue) -> list[Known]:
    """The skills, as things to find."""
    return [Known(skill.id, (skill.name,)) for skill in catalogue.skills.values()]


def certifications_and_kinds(catalogue: Catalogue) -> list[Known]:
    """The kinds of certification and the certifications, as things to find."""
    kinds = [Known(kind.id, ()) for kind in catalogue.credentials.kind]
    return [*kinds, *certifications(catalogue)]


def certifications(catalogue: Catalogue) -> list[Known]:
    """The certifications, as things to find."""
    return [
        Known(found.id, (found.name,), (), (found.short,) if found.short else ())
        for found in catalogue.certifications.values()
    ]


def tools(catalogue: Catalogue) -> list[Known]:
    """The kinds of software, as things to find; each also by a product named as its example.

    A product is known with and without its maker: `Microsoft Excel`, `Excel`.
    """
    return [
        Known(
            tool.id,
            (tool.name,),
            (),
            (*tool.examples, *(name.split(maxsplit=1)[-1] for name in tool.examples)),
        )
        for tool in catalogue.tools.values()
    ]
