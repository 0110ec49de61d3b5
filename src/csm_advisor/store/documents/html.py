"""HTML: what a reader sees. Nothing is run, and no address is opened."""

import re
from html.parser import HTMLParser

from csm_advisor.store.documents.lines import Paragraph
from csm_advisor.text.html_elements import BLOCKS, UNSEEN

_UNSEEN = UNSEEN | {"head"}
_BLOCKS = BLOCKS | {"fieldset", "form", "tfoot", "title"}
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))


class _Reader(HTMLParser):
    """Collects paragraphs; the text of what no reader sees is left out."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.paragraphs: list[Paragraph] = []
        self._text: list[str] = []
        self._unseen: list[str] = []
        self._heading = self._bullet = False
        self._pre = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A new paragraph, a mark, or the begin of what is not seen."""
        if self._unseen or tag in _UNSEEN:
            if tag in _UNSEEN:
                self._unseen.append(tag)
            return
        if tag in _BLOCKS:
            self._flush()
        match tag:
            case "br":
                self._text.append("\n")
            case "li":
                self._bullet = True
            case "td" | "th":
                self._text.append("\t")
            case "pre":
                self._pre += 1
        self._heading = self._heading or tag in _HEADINGS

    def handle_endtag(self, tag: str) -> None:
        """The end of a paragraph, or of what is not seen."""
        if self._unseen:
            if tag in self._unseen or tag in ("body", "html"):
                while self._unseen and self._unseen.pop() != tag:
                    pass
            return
        if tag in _BLOCKS:
            self._flush()
        if tag == "pre" and self._pre:
            self._pre -= 1

    def handle_data(self, data: str) -> None:
        """Text; its own line breaks are blanks."""
        if not self._unseen:
            self._text.append(data if self._pre else re.sub(r"\s+", " ", data))

    def close(self) -> None:
        """The last paragraph."""
        super().close()
        self._flush()

    def _flush(self) -> None:
        text = "".join(self._text).strip()
        self._text.clear()
        if text:
            self.paragraphs.append(Paragraph(text, self._heading, self._bullet))
            self._bullet = False
        self._heading = False


def html_paragraphs(text: str) -> list[Paragraph]:
    """What a reader of the page sees."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return reader.paragraphs
