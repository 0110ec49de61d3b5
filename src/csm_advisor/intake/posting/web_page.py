"""A saved web page: its JobPosting in JSON-LD where it has one, else what a reader sees of it."""

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from csm_advisor.intake.posting.structured_data import from_job_posting
from csm_advisor.model.posting import Facts
from csm_advisor.text.html_elements import BLOCKS, UNSEEN
from csm_advisor.text.shown_html import ShownHTML

_SCRIPT = re.compile(
    r"<script\b[^>]{0,500}\bapplication/ld\+json[^>]{0,500}>(.*?)</script",
    re.IGNORECASE | re.DOTALL,
)
_WRAPPING = re.compile(
    r"<!--|-->|/\*\s*<!\[CDATA\[\s*\*/|/\*\s*\]\]>\s*\*/|//\s*<!\[CDATA\[|//\s*\]\]>|<!\[CDATA\[|\]\]>"
)
_EXTRA_COMMA = re.compile(r'("(?:[^"\\]|\\.)*")|,(?=\s*[}\]])', re.DOTALL)
_MOST_SCRIPTS, _DEEPEST, _MOST_NODES = 60, 30, 20_000
_UNSEEN = UNSEEN | {"nav", "footer", "button", "select", "textarea"}
_APPLYING = frozenset(("form",))
_BLOCKS = BLOCKS | {"br", "td", "th"}
# Where a page is, and where it ends; looked for in one pass each, however often one is not closed.
_MAIN = re.compile(r"<(main|article)\b[^>]{0,500}>", re.IGNORECASE)
_MAIN_END = re.compile(r"</(main|article)", re.IGNORECASE)
_SCRIPT_END = re.compile(r"</script", re.IGNORECASE)
_SHORT = 500  # characters
_STRAY = 200  # characters that no posting is made of


def read_page(html: str) -> list[tuple[Facts, str]]:
    """The postings of a page: those it declares, else its main text as one."""
    declared = [from_job_posting(found) for found in _job_postings(html)]
    declared = [one for one in declared if one[1].strip() or one[0].title]
    if declared:
        return declared
    return [seen(html)]


def _job_postings(html: str) -> Iterator[dict[str, Any]]:
    known: set[str] = set()
    end = 0  # behind it no script is closed
    for last in _SCRIPT_END.finditer(html):
        end = last.end()
    for place, script in enumerate(_SCRIPT.finditer(html, 0, end)):
        if place >= _MOST_SCRIPTS:
            return
        for found in _walk(mended_json(script[1])):
            kind = found.get("@type")
            kinds = kind if isinstance(kind, list) else [kind]
            if any(str(one).rpartition("/")[2].lower() == "jobposting" for one in kinds):
                key = repr(sorted(map(str, found.items())))
                if key not in known:
                    known.add(key)
                    yield found


def mended_json(text: str) -> Any:
    """JSON as pages have it: in comments, with raw line breaks or a comma too many; None where
    nothing helps."""
    text = _WRAPPING.sub("", text).strip().rstrip(";").strip()
    for attempt in (
        text,
        _EXTRA_COMMA.sub(lambda found: found[1] or "", text),
        unescape(text),
        _EXTRA_COMMA.sub(lambda found: found[1] or "", unescape(text)),
    ):
        try:
            return json.JSONDecoder(strict=False).raw_decode(attempt)[0]
        except (ValueError, RecursionError):
            continue
    return None


def _walk(content: Any) -> Iterator[dict[str, Any]]:
    """Every object in it, to a depth that no sound page goes beyond."""
    left, seen_nodes = [(content, 0)], 0
    while left and seen_nodes < _MOST_NODES:
        node, depth = left.pop(0)
        seen_nodes += 1
        if isinstance(node, dict):
            yield node
            inner: Any = node.values()
        elif isinstance(node, list):
            inner = node
        else:
            continue
        if depth < _DEEPEST:
            left += [(one, depth + 1) for one in inner if isinstance(one, dict | list)]


class _Reader(ShownHTML):
    """Collects what a reader sees, line by line, and the title of the page."""

    def __init__(self, unseen: frozenset[str]) -> None:
        super().__init__(unseen)
        self.lines: list[str] = []
        self.title = self.first = ""
        self._head: str | None = None

    def begin(self, tag: str) -> None:
        """A new line."""
        if tag in ("title", "h1"):
            self._flush()
            self._head = tag
        elif tag in _BLOCKS:
            self._flush()

    def end(self, tag: str) -> None:
        """The end of a line."""
        if tag in _BLOCKS or tag == self._head:
            self._flush()

    def close(self) -> None:
        """The last line."""
        super().close()
        self._flush()

    def _flush(self) -> None:
        text = "".join(self._text).strip()
        self._text.clear()
        if text and self._head == "title":
            self.title = self.title or text
        elif text:
            if self._head == "h1":
                self.first = self.first or text
            self.lines.append(text)
        self._head = None


def seen(html: str) -> tuple[Facts, str]:
    """The main text of a page and its title.

    A form is for applying, and left out. Where hardly anything stands outside of it, it is the
    frame that some servers put around a whole page.
    """
    main = _main(html)
    title, text = _read(main, _UNSEEN | _APPLYING)
    if len(text) < _STRAY and "<form" in main.lower():
        framed_title, framed = _read(main, _UNSEEN)
        if len(framed) >= _SHORT:
            title, text = framed_title, framed
    return Facts(title=title[:120] or None), text


def _read(html: str, unseen: frozenset[str]) -> tuple[str, str]:
    """Title and text without these elements."""
    reader = _Reader(unseen)
    reader.feed(html)
    reader.close()
    title = reader.first or re.split(r"\s+[|\u2013\u2014-]\s+", reader.title)[0]
    return title, "\n".join(reader.lines)


def _main(html: str) -> str:
    """The first `main` or `article` with all of its kind behind it, the whole page where that is
    short."""
    ends = {end[1].lower(): end.start() for end in _MAIN_END.finditer(html)}
    for start in _MAIN.finditer(html):
        end = ends.get(start[1].lower(), 0)
        if start.end() <= end:
            return html[start.start() : end] if end - start.end() >= _SHORT else html
    return html
