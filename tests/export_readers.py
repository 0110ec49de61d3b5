"""Exports as real readers of each format find them: their texts, and their build."""

import csv
import io
import json
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import cmarkgfm
import html5lib
from cmarkgfm.cmark import Options
from ical.calendar_stream import IcsCalendarStream
from icalendar import Calendar

from tests.readback import read_by_ical


class Found(NamedTuple):
    """What a reader finds in a file: its texts, and its build without them."""

    texts: list[str]
    build: Any


def read_markdown(out: str) -> Found:
    page = cmarkgfm.github_flavored_markdown_to_html(
        out, options=Options.CMARK_OPT_FOOTNOTES | Options.CMARK_OPT_UNSAFE
    )
    return _read_page(page, strict=False)


def read_html(out: str) -> Found:
    return _read_page(out, strict=True)


def _read_page(out: str, strict: bool) -> Found:
    parser = html5lib.HTMLParser(strict=strict, namespaceHTMLElements=False)
    page = parser.parse(out)
    elements = [element for element in page.iter() if isinstance(element.tag, str)]
    # How a page is laid out may follow the length of texts: its classes are left aside.
    build = {
        (element.tag, *sorted({*element.keys()} - {"class"}), _address(element.get("href")))
        for element in elements
    }
    return Found(["".join(_text(element)) for element in elements], build)


def _text(element: Any) -> Iterator[str]:
    """What is read on the page: all text but that of comments."""
    if isinstance(element.tag, str):
        yield element.text or ""
        for part in element:
            yield from _text(part)
            yield part.tail or ""


def _address(href: str | None) -> str | None:
    return "#" if href and href.startswith("#") else href


def read_csv(out: str) -> Found:
    rows = list(csv.reader(io.StringIO(out.removeprefix("\ufeff"), newline=""), strict=True))
    cells = [cell for row in rows for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
    return Found(cells, [len(row) for row in rows])


def read_ics(out: str) -> Found:
    calendar = Calendar.from_ical(out)
    texts = [text for one in read_by_ical(out.encode()) for text in (one.summary, one.description)]
    texts += [str(calendar["DESCRIPTION"]), *IcsCalendarStream.calendar_from_ics(out).name]
    return Found(texts, [name for name, _ in calendar.property_items()])


def read_json(out: str) -> Found:
    content = json.loads(out)
    return Found(list(_strings(content)), set(_paths(content)))


def _strings(content: Any) -> Iterator[str]:
    if isinstance(content, str):
        yield content
    elif isinstance(content, list | dict):
        for part in content.values() if isinstance(content, dict) else content:
            yield from _strings(part)


def _paths(content: Any, path: str = "") -> Iterator[str]:
    """The place of each value by the keys that lead to it."""
    if isinstance(content, dict):
        for key, part in content.items():
            yield from _paths(part, f"{path}.{key}")
    elif isinstance(content, list):
        for part in content:
            yield from _paths(part, f"{path}[]")
    else:
        yield path


READERS: dict[str, Callable[[str], Found]] = {
    "markdown": read_markdown,
    "html": read_html,
    "csv": read_csv,
    "ics": read_ics,
    "json": read_json,
}
