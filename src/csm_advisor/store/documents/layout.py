"""From the words of a page and their places to lines in reading order.

Words on one baseline make a line. A gutter, an edge at which many lines begin and which few cross,
parts a page into columns, unless the narrower side only labels the other: dates, or the names of
sections. Where employers and dates stand left of what one did there, entry is read after entry. A
sidebar comes behind the main text of all pages, for the main text goes on there.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from csm_advisor.store.documents.lines import Paragraph, has_mark, tidy

_YEAR = re.compile(r"\b(?:19|20)\d\d\b|'\d\d\b|present|current|\d\d/\d\d", re.IGNORECASE)
_RANGE = re.compile(
    r"\b(?:19|20)\d\d\s*(?:[-–—]|to\b).{0,12}?(?:\b(?:19|20)\d\d|present|current|now)\b",
    re.IGNORECASE,
)
_LEAST_TEXT = 20  # letters of a document
_MOSTLY = 0.6  # of a page's letters
_LONGEST_HEADING, _LONGEST_SET_LARGE = 6, 12  # words
_FEWEST = 4  # lines that begin at the edge of a column
_FEWEST_CAPITALS, _FEWEST_SMALL = 4, 6  # letters set apart, in a row
# First parts of compounds that keep their hyphen where a line ends behind it.
_COMPOUND = frozenset(
    re.findall(
        r"\w+",
        """
    full part self co non e on off long short well high low cross multi inter pre post re sub
    semi up in de day week month year two three first second third one time follow problem
    decision customer team hands award end data result results detail goal cost back front call
    face near real fast mid all out over under work english bi
    """,
    )
)


class Word(NamedTuple):
    """A word, its edges and its baseline in points (upward), the height of its line, boldness."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool


class Piece(NamedTuple):
    """Words of one line without a wide gap between them."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool

    @property
    def heading_like(self) -> bool:
        """Short and in capitals or bold, as names of sections are."""
        return len(self.text.split()) <= 5 and (self.bold or self.text.isupper())


def pages_in_order(pages: Iterable[list[Word]]) -> Iterator[Paragraph]:
    """The lines of a document, sidebars behind the main text."""
    aside: list[Paragraph] = []
    for number, words in enumerate(pages, 1):
        pieces = _pieces(_closed_up(words))
        if not pieces:
            continue
        body: Counter[int] = Counter()
        bold = 0
        for piece in pieces:
            body[round(piece.size)] += len(piece.text)
            bold += len(piece.text) if piece.bold else 0
        if bold > _MOSTLY * body.total():  # then its weight sets nothing apart
            pieces = [piece._replace(bold=False) for piece in pieces]
        usual = body.most_common(1)[0][0]
        for zone, is_aside in _zones(pieces):
            lines = list(_lines(zone, usual, number))
            if is_aside:
                aside += lines
            else:
                yield from lines
    yield from aside


def _closed_up(words: Iterable[Word]) -> Iterator[Word]:
    """The words, where letters were set apart as in E X P E R I E N C E those that they make up;
    pairs such as AT stand so close that they come as one."""
    spread: list[Word] = []
    for word in words:
        few = len(word.text) <= 3 and word.text.isalpha()
        last = spread[-1] if spread else None
        near = last is not None and (
            abs(last.base - word.base) < 0.1 and 0 < word.left - last.right < word.size * 1.1
        )
        if spread and not (few and near):
            yield from _words_of(spread)
            spread = []
        if few:
            spread.append(word)
        else:
            yield word
    yield from _words_of(spread)


def _words_of(spread: list[Word]) -> Iterator[Word]:
    alone = sum(len(word.text) == 1 for word in spread) / max(len(spread), 1)
    capitals = all(word.text.isupper() for word in spread)
    enough, most = (_FEWEST_CAPITALS, 0.5) if capitals else (_FEWEST_SMALL, 0.75)
    if len(spread) < enough or alone <= most:
        yield from spread
        return
    usual = sorted(right.left - left.right for left, right in pairwise(spread))[len(spread) // 3]
    made = spread[0]
    for left, right in pairwise(spread):
        if right.left - left.right > 1.5 * usual:
            yield made
            made = right
        else:
            made = made._replace(text=made.text + right.text, right=right.right)
    yield made


def _pieces(words: Iterable[Word]) -> list[Piece]:
    """Words set off from those before by weight alone are a tab apart: a title and its employer."""
    pieces: list[Piece] = []
    bold = False
    for word in words:
        last = pieces[-1] if pieces else None
        mark = " " if word.bold == bold else "\t"
        bold = word.bold
        if last and abs(last.base - word.base) < word.size * 0.3:
            gap = word.left - last.right
            if -word.size * 0.5 < gap < word.size * 1.1:
                pieces[-1] = last._replace(
                    text=f"{last.text}{mark}{word.text}",
                    right=max(last.right, word.right),
                    bold=last.bold and word.bold,
                )
                continue
        pieces.append(Piece(*word))
    return pieces


def _zones(pieces: list[Piece], deep: int = 0) -> Iterator[tuple[list[Piece], bool]]:
    """Groups of pieces to be read one after the other; True for a sidebar."""
    edge = _gutter(pieces) if deep < 2 else None
    if edge is None:
        yield pieces, False
        return
    if _of_entries([p for p in pieces if p.left < edge], [p for p in pieces if p.left >= edge]):
        for part in _entries(pieces, edge):
            yield part, False
        return
    tall = max(p.base for p in pieces) - min(p.base for p in pieces)
    for band in _bands(pieces, edge):
        left = [p for p in band if p.left < edge]
        right = [p for p in band if p.left >= edge]
        if not left or not right or len(band) < _FEWEST:
            yield band, False
            continue
        wide, narrow = (left, right) if _width(left) >= _width(right) else (right, left)
        height = max(p.base for p in narrow) - min(p.base for p in narrow)
        aside = _width(narrow) < 0.6 * _width(wide) or height > 0.4 * tall
        if deep == 0 and _width(narrow) < 0.7 * _width(wide) and aside:
            yield from _zones(wide, deep + 1)
            yield narrow, True
        else:
            yield from _zones(left, deep + 1)
            yield from _zones(right, deep + 1)


def _of_entries(left: list[Piece], right: list[Piece]) -> bool:
    """Whether the left side names and dates the entries on the right, each beside its own."""
    dated = sum(bool(_RANGE.search(p.text)) for p in left)
    inside = [p for p in left if not p.heading_like]
    if dated < 2 or len(inside) < 2 * dated or any(_RANGE.search(p.text) for p in right):
        return False
    level = sum(any(abs(p.base - other.base) < 1.5 for other in right) for p in inside)
    return level >= 0.8 * len(inside)


def _entries(pieces: list[Piece], edge: float) -> Iterator[list[Piece]]:
    """From top to bottom: of each entry what stands left, then what stands right. An entry begins
    where there is room, or with a bold name in capitals, and its first line is set apart from what
    was done in the entry before, behind which it is read."""
    left: list[list[Piece]] = []
    for piece in sorted((p for p in pieces if p.left < edge), key=lambda p: -p.base):
        room = not left or left[-1][-1].base - piece.base > 1.8 * piece.size
        if room or (piece.bold and piece.text.isupper()):
            left.append([piece._replace(bold=True)])
        else:
            left[-1].append(piece)
    right = sorted((p for p in pieces if p.left >= edge), key=lambda p: -p.base)
    for entry in left:
        top = entry[0].base + 1.5
        if above := [p for p in right if p.base > top]:
            yield above
        right = [p for p in right if p.base <= top]
        yield entry
    if right:
        yield right


def _bands(pieces: list[Piece], edge: float) -> Iterator[list[Piece]]:
    """From top to bottom: pieces that cross the gutter by themselves, and what lies between."""
    crossing = sorted(
        (p for p in pieces if p.left < edge and p.right > edge), key=lambda p: -p.base
    )
    rest = [p for p in pieces if not (p.left < edge and p.right > edge)]
    for piece in crossing:
        above = [p for p in rest if p.base > piece.base + piece.size * 0.5]
        rest = [p for p in rest if p.base <= piece.base + piece.size * 0.5]
        if above:
            yield above
        yield [piece, *(p for p in rest if abs(p.base - piece.base) < piece.size * 0.5)]
        rest = [p for p in rest if abs(p.base - piece.base) >= piece.size * 0.5]
    if rest:
        yield rest


def _width(pieces: list[Piece]) -> float:
    return max(p.right for p in pieces) - min(p.left for p in pieces)


def _gutter(pieces: list[Piece]) -> float | None:
    """The left edge of the right column, None where the page has one column, or a table."""
    least = min(p.left for p in pieces)
    width = _width(pieces)
    edges = Counter(round(p.left / 3) * 3 for p in pieces)
    best: list[tuple[int, int, float]] = []
    for at, count in edges.items():
        if count < _FEWEST or not least + 0.15 * width < at < least + 0.9 * width:
            continue
        edge = at - 3.0
        crossing = sum(p.left < edge < p.right for p in pieces)
        left = [p for p in pieces if p.right <= edge]
        right = [p for p in pieces if p.left >= edge]
        if len(left) < _FEWEST or len(right) < _FEWEST or crossing > 0.3 * len(pieces):
            continue
        if _parted(left, right) or _of_entries(left, right):
            best.append((crossing, -count, edge))
    return min(best)[2] if best else None


def _parted(left: list[Piece], right: list[Piece]) -> bool:
    """Whether both sides are texts of their own, and neither only labels the other's lines."""
    for side in (left, right):
        dates = sum(bool(_YEAR.search(p.text)) and len(p.text) < 30 for p in side)
        if dates >= 0.4 * len(side):
            return False
    narrow, wide = sorted((left, right), key=_width)
    if sum(p.heading_like for p in narrow) >= 0.8 * len(narrow) and len(narrow) < len(wide):
        return False
    if any(p.heading_like for p in left) and any(p.heading_like for p in right):
        return True
    bases = [p.base for p in wide]
    level = sum(any(abs(p.base - base) < 1.5 for base in bases) for p in narrow)
    return level < 0.6 * len(narrow)


def _lines(pieces: list[Piece], usual: float, page: int) -> Iterator[Paragraph]:
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda p: (-p.base, p.left)):
        if rows and abs(rows[-1][0].base - piece.base) < max(piece.size, rows[-1][0].size) * 0.35:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    for row in rows:
        row.sort(key=lambda p: p.left)
    left = min(p.left for p in pieces)
    right = max(p.right for p in pieces)
    before: list[Piece] | None = None
    marked = any(has_mark(row[0].text + " x") for row in rows)
    for row in rows:
        text = "\t".join(p.text for p in row)
        large = max(row, key=lambda p: len(p.text)).size > usual * 1.08
        words = len(text.split())
        heading = (large and words <= _LONGEST_SET_LARGE) or (
            words <= _LONGEST_HEADING and all(p.heading_like for p in row)
        )
        bullet = not marked and before is not None and _begins_item(row, before, left, right)
        yield Paragraph(text, heading, bullet, page)
        before = row


def _begins_item(row: list[Piece], before: list[Piece], left: float, right: float) -> bool:
    """Discs of a browser's list are drawn, not written: an item begins where the indent grows, or
    where there was room for its first word on the line before."""
    first, size = row[0], row[0].size
    if len(row) > 1 or first.left <= left + size * 0.8:
        return False
    if first.left - before[0].left > size * 0.8:
        return True
    level = abs(before[0].left - first.left) < 2
    return level and before[-1].right + len(first.text.split()[0]) * size * 0.45 < right


def joined(lines: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """The lines, with what a hyphen broke over two of them put together on the first."""
    before: Paragraph | None = None
    for line in lines:
        if before is not None and before.text.endswith(("-", "\u00ad", "\u2010", "\u2011")):
            head, _, rest = line.text.partition(" ")
            together = _together(before.text, head)
            if together is not None and before.page == line.page:
                before = before._replace(text=together)
                if not rest.strip():
                    continue
                line = line._replace(text=rest, bullet=False)
        if before is not None:
            yield before
        before = line
    if before is not None:
        yield before


def _together(text: str, head: str) -> str | None:
    """Both parts as one word, None where the hyphen is no break: a dash, or a new sentence."""
    stem, mark = text[:-1], text[-1]
    if not stem or stem[-1].isspace() or not head[:1].isalnum():
        return None
    if not (stem[-1].isalpha() and head[0].isalpha()):
        return f"{stem}-{head}"
    if not head[0].islower():
        return f"{stem}-{head}"
    word = re.split(r"[^\w]", stem)[-1].casefold()
    return f"{stem}-{head}" if mark == "-" and word in _COMPOUND else stem + head


def has_text(lines: Iterable[Paragraph]) -> bool:
    """Whether anything is said at all: a scan has no more than stray marks."""
    seen = 0
    for line in lines:
        seen += len(tidy(line.text)[0])
        if seen >= _LEAST_TEXT:
            return True
    return False
