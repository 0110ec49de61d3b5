"""HTML: what a reader sees. Nothing is run, and no address is opened."""

from csm_advisor.store.documents.lines import Paragraph
from csm_advisor.text.html_elements import BLOCKS, UNSEEN
from csm_advisor.text.shown_html import ShownHTML

_UNSEEN = UNSEEN | {"head", "title"}
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))


class _Reader(ShownHTML):
    """Collects paragraphs."""

    def __init__(self) -> None:
        super().__init__(_UNSEEN)
        self.paragraphs: list[Paragraph] = []
        self._heading = self._bullet = False

    def begin(self, tag: str) -> None:
        """A new paragraph, or a mark."""
        if tag in BLOCKS:
            self._flush()
            self._heading = tag in _HEADINGS
            self._bullet = self._bullet or tag == "li"
        elif tag == "br":
            self._text.append("\n")
        elif tag == "td" or tag == "th":
            self._text.append("\t")

    def end(self, tag: str) -> None:
        """The end of a paragraph."""
        if tag in BLOCKS:
            self._flush()

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
