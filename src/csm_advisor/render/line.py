"""A line of text with the sources behind its statements, before it has a form."""

from typing import NamedTuple

from csm_advisor.model.sources import Statement


class Run(NamedTuple):
    """A piece of text, with the ids of the sources whose numbers stand behind it."""

    text: str
    strong: bool = False
    sources: tuple[str, ...] = ()


Line = tuple[Run, ...]


def plain(text: str, *sources: str) -> Line:
    """A line of one piece."""
    return (Run(text, sources=sources),)


def stated(statement: Statement) -> Line:
    """A line of one statement."""
    return plain(statement.text, *statement.sources)
