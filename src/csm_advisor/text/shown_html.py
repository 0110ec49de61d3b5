"""HTML as a browser shows it, element by element. Nothing is run, and no address is opened.

Left out is what is struck out, for it holds no more, and what its element, its attributes or a
style of its own hide. Style sheets are not read. What folds out (`details`, `until-found`) is
shown, as a reader opens it.
"""

import re
from html import escape
from html.parser import HTMLParser

from csm_advisor.text.html_elements import BLOCKS, EMPTY, ENDED_BY, STRUCK, UNSEEN
from csm_advisor.text.raised import raised

_BLANKS = re.compile(r"\s+")
_NONE = frozenset[str]()
_TELLING = re.compile("none|hidden|collapse|line-through|super", re.IGNORECASE)
_STRIKING = ("text-decoration", "text-decoration-line")
_PAGE = ("html", "body")  # hidden until a script shows them
_AROUND = 3  # pieces of text before a raised one that are looked at


class ShownHTML(HTMLParser):
    """Collects in `_text` what is shown; who inherits takes it out where a line begins or ends."""

    def __init__(self, unseen: frozenset[str]) -> None:
        super().__init__(convert_charrefs=True)
        self._text: list[str] = []
        self._unseen = unseen | STRUCK
        self._telling = self._unseen | {"dialog", "pre", "sup"}
        self._hidden = ""  # the element that is left out, with all that is in it
        self._holding = self._ending = _NONE
        self._deep = self._blocks = 0
        self._raised = False
        self._pre = 0

    def updatepos(self, i: int, j: int) -> int:
        """Lines are not counted: nobody asks where an element stands, and it takes a tenth of the
        time."""
        return j

    def begin(self, tag: str) -> None:
        """An element that is shown begins."""

    def end(self, tag: str) -> None:
        """An element that is shown ends."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Gives it on, or begins to leave out."""
        if self._hidden and not self._ends_before(tag):
            return
        if tag in self._telling:
            if tag in self._unseen or (
                tag == "dialog" and all(name != "open" for name, _ in attrs)
            ):
                self._leave_out(tag)
                return
            self._raised = self._raised or tag == "sup"
            self._pre += tag == "pre"
        for name, value in attrs:
            if name == "style" or name == "hidden":
                said = _styles(value) if name == "style" else {"display": _hidden(value)}
                if _is_out(said) and tag not in _PAGE:
                    self._leave_out(tag)
                    return
                self._raised = self._raised or said.get("vertical-align") == "super"
        self.begin(tag)

    def handle_endtag(self, tag: str) -> None:
        """Gives it on, or ends to leave out."""
        if self._hidden and not self._ends_with(tag):
            return
        self._raised = False
        if tag == "pre" and self._pre:
            self._pre -= 1
        self.end(tag)

    def handle_data(self, data: str) -> None:
        """Text; its own line breaks are blanks."""
        if self._hidden:
            return
        if not self._pre:
            data = _BLANKS.sub(" ", data)
        if data[:1] == " " and self._text and self._text[-1][-1:] == " ":
            data = data[1:]
        if self._raised:
            data = raised("".join(self._text[-_AROUND:]), data)
            self._raised = False
        self._text.append(data)

    def _leave_out(self, tag: str) -> None:
        if tag not in EMPTY:
            self._hidden, self._deep, self._blocks = tag, 0, 0
            self._holding, self._ending = ENDED_BY.get(tag, (frozenset((tag,)), _NONE))

    def _ends_before(self, tag: str) -> bool:
        """Whether what is left out ends where this begins, which is then no part of it."""
        if not self._deep and tag in self._ending:
            self._hidden = ""
            return True
        self._deep += tag in self._holding
        self._blocks += tag in BLOCKS
        return False

    def _ends_with(self, tag: str) -> bool:
        """Whether what is left out ends with the end of something around it, which is then to be
        given on; its own end ends it too."""
        over = not self._deep and tag in self._ending
        self._deep -= tag in self._holding
        self._blocks -= tag in BLOCKS
        # Of what is struck out the end is often forgotten: the paragraph around it has one.
        forgotten = self._blocks < 0 and self._hidden in STRUCK
        own = tag == self._hidden
        if over or self._deep < 0 or forgotten or tag in _PAGE:
            self._hidden = ""
            return not own
        return False


class _Markup(ShownHTML):
    """Keeps the elements that begin a line, and the line breaks of the text."""

    def __init__(self) -> None:
        super().__init__(UNSEEN)
        self._pre = 1

    def begin(self, tag: str) -> None:
        """A new line."""
        if tag in BLOCKS or tag == "br":
            self._text.append(f"<{tag}>")

    def end(self, tag: str) -> None:
        """The end of a line."""
        if tag in BLOCKS:
            self._text.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        """Text, escaped again."""
        super().handle_data(escape(data, quote=False))

    def result(self) -> str:
        """All of it."""
        self.close()
        return "".join(self._text)


def shown_markup(markup: str) -> str:
    """What is shown of a part of a page, as markup of lines and text alone."""
    reader = _Markup()
    reader.feed(markup)
    return reader.result()


def _hidden(value: str | None) -> str:
    """What the attribute `hidden` says in the words of a style."""
    return "" if (value or "").lower() == "until-found" else "none"


def _styles(value: str | None) -> dict[str, str]:
    """What a style declares that matters, in lower case; of two declarations the last counts."""
    if not value or not _TELLING.search(value):
        return {}
    parts = (part.partition(":") for part in value.lower().split(";"))
    return {what.strip(): how.replace("!important", "").strip() for what, _, how in parts}


def _is_out(said: dict[str, str]) -> bool:
    """Whether a style hides its element or strikes it out."""
    return (
        said.get("display") == "none"
        or said.get("visibility") in ("hidden", "collapse")
        or any("line-through" in said.get(name, "") for name in _STRIKING)
    )
