"""The numbers that stand behind statements on a screen, for the sources under it."""

from collections.abc import Iterable, Mapping

from rich.style import Style
from rich.text import Text

from csm_advisor.model.sources import SourceLine
from csm_advisor.render.line import Line


class Citations:
    """Numbers for sources, the same whatever part of an answer is shown: in the order of `sources`
    or, where it is given, of `order`. A number leads to its source where the terminal has links.
    """

    def __init__(self, sources: Mapping[str, SourceLine], order: Iterable[str] = ()) -> None:
        self.sources = sources
        ordered = dict.fromkeys((*order, *sources))
        self._numbers = {id_: number for number, id_ in enumerate(ordered, start=1)}
        self._marked: set[str] = set()

    def mark(self, sources: Iterable[str]) -> Text:
        """`[1][3]` for the sources, to stand behind a statement."""
        found = {self._numbers[id_]: id_ for id_ in sources}
        self._marked.update(found.values())
        text = Text(style="cite")
        for number in sorted(found):
            text.append(f"[{number}]", link_to(self.sources[found[number]]))
        return text

    @property
    def numbered(self) -> list[tuple[int, str]]:
        """The numbers of the sources that were cited, and their ids."""
        return sorted((self._numbers[id_], id_) for id_ in self._marked)

    def cited(self, sources: Iterable[str], *parts: str | Text | tuple[str, str]) -> Text:
        """A statement with the numbers of its sources behind it."""
        return Text.assemble(*parts, " ", self.mark(sources))

    def said(self, line: Line) -> Text:
        """A line of a document with the numbers of its sources behind what they stand for."""
        text = Text()
        for run in line:
            text.append(run.text, "strong" if run.strong else None)
            if run.sources:
                text.append(" ").append_text(self.mark(run.sources))
        return text


def link_to(source: SourceLine) -> Style | None:
    """The way to a source on the web, where it has one."""
    address = source.address
    return Style(link=address) if address and address.startswith("http") else None
