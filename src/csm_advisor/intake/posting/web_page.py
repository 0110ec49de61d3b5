"""A saved web page: its JobPosting in JSON-LD where it has one, else what a reader sees of it."""

import json
import re
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser
from typing import Any

from csm_advisor.intake.posting.structured_data import from_job_posting
from csm_advisor.model.posting import Facts
from csm_advisor.text.html_elements import BLOCKS, UNSEEN

_SCRIPT = re.compile(
    r"<script\b[^>]{0,500}\bapplication/ld\+json[^>]{0,500}>(.*?)</script",
    re.IGNORECASE | re.DOTALL,
)
_WRAPPING = re.compile(
    r"<!--|-->|/\*\s*<!\[CDATA\[\s*\*/|/\*\s*\]\]>\s*\*/|//\s*<!\[CDATA\[|//\s*\]\]>|<!\[CDATA\[|\]\]>"
)
_EXTRA_COMMA = re.compile(r'("(?:[^"\\]|\\.)*")|,(?=\s*[}\]])', re.DOTALL)
_MOST_SCRIPTS, _DEEPEST, _MOST_NODES = 60, 30, 20_000
_UNSEEN = UNSEEN | {"nav", "footer", "form", "button", "select"}
_BLOCKS = BLOCKS | {"body", "br", "hr", "td", "th"}


def read_page(html: str) -> list[tuple[Facts, str]]:
    """The postings of a page: those it declares, else its main text as one."""
    declared = [from_job_posting(found) for found in _job_postings(html)]
    declared = [one for one in declared if one[1].strip() or one[0].title]
    if declared:
        return declared
    return [seen(html)]


def _job_postings(html: str) -> Iterator[dict[str, Any]]:
    known: set[str] = set()
    for place, script in enumerate(_SCRIPT.finditer(html)):
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


class _Reader(HTMLParser):
    """Collects what a reader sees, line by line, and the title of the page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self.title = self.first = ""
        self._text: list[str] = []
        self._inside: list[str] = []
        self._head: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A new line, or the begin of what is not seen."""
        if tag in _UNSEEN:
            self._inside.append(tag)
        elif tag in ("title", "h1"):
            self._flush()
            self._head = tag
        elif tag in _BLOCKS:
            self._flush()

    def handle_endtag(self, tag: str) -> None:
        """The end of a line, or of what is not seen."""
        if tag in self._inside:
            while self._inside.pop() != tag:
                pass
        elif tag in _BLOCKS or tag == self._head:
            self._flush()

    def handle_data(self, data: str) -> None:
        """Text that is seen."""
        if not self._inside:
            self._text.append(re.sub(r"\s+", " ", data))

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
    """The main text of a page and its title."""
    main = re.search(r"<(main|article)\b[^>]{0,500}>(.*)</\1", html, re.IGNORECASE | re.DOTALL)
    reader = _Reader()
    reader.feed(html if main is None or len(main[2]) < 500 else f"<body>{main[2]}")
    reader.close()
    title = reader.first or re.split(r"\s+[|\u2013\u2014-]\s+", reader.title)[0]
    return Facts(title=title[:120] or None), "\n".join(reader.lines)
