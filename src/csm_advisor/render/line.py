"""A line of text with the sources behind its statements, before it has a form."""

from typing import NamedTuple


class Run(NamedTuple):
    """A piece of text, with the ids of the sources whose numbers stand behind it."""

    text: str
    strong: bool = False
    sources: tuple[str, ...] = ()


Line = tuple[Run, ...]
