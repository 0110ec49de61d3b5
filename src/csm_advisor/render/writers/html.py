"""A document as one HTML page that needs nothing else: no script, no other file, no network.

All text is escaped by the templates' engine; what no page may hold is replaced. The page forbids
itself everything but its own style, which it names by its digest.
"""

import re
from base64 import b64encode
from collections import Counter
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING, assert_never
from urllib.parse import urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from csm_advisor.render.documents.document import (
    Block,
    Bullets,
    CountChart,
    Document,
    Paragraph,
    PayChart,
    Table,
    Tasks,
    Timeline,
    fit,
    numbers,
)
from csm_advisor.render.writers.svg import PHONE, SHEET, draw_pay, draw_timeline
from csm_advisor.render.writers.svg_counts import draw_counts

if TYPE_CHECKING:
    from collections.abc import Iterable

# Code points that are no characters, and that a page must not hold.
_NONE = re.compile(
    "[\ufdd0-\ufdef"
    + "".join(
        f"{chr(plane | 0xFFFE)}{chr(plane | 0xFFFF)}" for plane in range(0, 0x110000, 0x10000)
    )
    + "]"
)

LONGEST_WORD = 16  # characters: a longer one may be broken to fit into a column of a table
LONGEST_NAME = 48  # characters: what is longer reads as a sentence


def write_html(document: Document) -> str:
    """The page. Equal documents give equal pages."""
    environment = _environment()
    style = _style()
    return environment.get_template("page.html").render(
        document=document,
        style=Markup(style),
        style_digest=b64encode(sha256(style.encode()).digest()).decode(),
        marks=_Marks(numbers(document)),
        rooms={"sheet": SHEET, "phone": PHONE},
    )


class _Marks:
    """Numbers for what the page points at, given out in the order of the page."""

    def __init__(self, sources: dict[str, int]) -> None:
        self.sources = sources
        self._mentioned: set[int] = set()
        self._given: Counter[str] = Counter()

    def of(self, ids: "Iterable[str]") -> list[tuple[int, bool]]:
        """The numbers of sources in order, each with whether the page mentions it first here."""
        found = sorted({self.sources[id_] for id_ in ids})
        first = [(number, number not in self._mentioned) for number in found]
        self._mentioned.update(found)
        return first

    def fresh(self, kind: str) -> str:
        """An id that the page does not have yet."""
        self._given[kind] += 1
        return f"{kind}-{self._given[kind]}"


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("csm_advisor", "render/writers/templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_fitted,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "kind": _kind,
        "draw_timeline": draw_timeline,
        "draw_pay": draw_pay,
        "draw_counts": draw_counts,
        "web_address": _web_address,
    }
    environment.tests |= {"names_rows": _names_rows, "long_worded": _long_worded}
    return environment


@cache
def _style() -> str:
    source, _, _ = PackageLoader("csm_advisor", "render/writers/templates").get_source(
        _environment(), "style.css"
    )
    return source


def _fitted(value: object) -> object:
    """A value as a page may hold it."""
    return value if isinstance(value, Markup) else _NONE.sub("\ufffd", fit(str(value)))


def _kind(block: Block) -> str:
    """Which macro writes a block."""
    match block:
        case Paragraph():
            return "paragraph"
        case Bullets():
            return "bullets"
        case Table():
            return "table"
        case Tasks():
            return "tasks"
        case Timeline():
            return "timeline"
        case PayChart():
            return "pay_chart"
        case CountChart():
            return "count_chart"
        case _:
            assert_never(block)


def _long_worded(text: str) -> bool:
    return any(len(word) > LONGEST_WORD for word in text.split())


def _names_rows(table: Table) -> bool:
    """Whether a table begins its rows with names, not with sentences."""
    firsts = (row[0] for row in table.rows if row)
    return all(sum(len(run.text) for run in first) <= LONGEST_NAME for first in firsts)


def _web_address(address: str | None) -> bool:
    """Whether an address may become a link: only one of the web."""
    try:
        return urlsplit(address or "").scheme in ("http", "https")
    except ValueError:
        return False
