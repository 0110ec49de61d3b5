"""RTF: the text a reader sees; deleted, hidden and struck text, notes and all data of the program
left out."""

import re
from collections.abc import Iterator

from csm_advisor import limits
from csm_advisor.store.documents.lines import Paragraph
from csm_advisor.store.documents.unreadable import Unreadable
from csm_advisor.text.normalize import paired
from csm_advisor.text.raised import raised

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|[\r\n]+"
    rb"|([^\\{}\r\n]+)"
)
_DATA = frozenset(
    b"fonttbl colortbl stylesheet info pict object themedata colorschememapping datastore listtable"
    b" listoverridetable rsidtbl generator fldinst xe tc bkmkstart bkmkend latentstyles pgptbl"
    b" listtext pntext filetbl revtbl nonshppict objdata annotation atnid atnauthor footnote sp"
    b" shprslt nonesttables".split()
)
_SIGNS = {
    b"tab": "\t", b"cell": "\t", b"line": "\n", b"bullet": "\u2022 ", b"emdash": "—",
    b"endash": "–", b"lquote": "‘", b"rquote": "’", b"ldblquote": "“", b"rdblquote": "”",
    b"emspace": " ", b"enspace": " ", b"qmspace": " ", b"nestcell": "\t", b"lbr": "\n",
    # Where a program happened to end a line, a column or a page when it was saved.
    b"softline": " ", b"softcol": " ", b"softpage": " ",
}  # fmt: skip
_BREAKS = frozenset((b"par", b"row", b"sect", b"page", b"nestrow", b"column"))
_SYMBOLS = {b"~": " ", b"_": "-", b"-": "", b"\n": "\n", b"\r": "\n"}
_OUT = frozenset((b"v", b"deleted", b"strike", b"striked"))
_HEIGHTS = frozenset((b"super", b"sub", b"nosupersub"))
# Destinations that a reader may pass over, and that we read; the row of a nested table ends in one.
_READ = frozenset((b"shpinst", b"shptxt", b"shppict", b"nesttableprops"))
_AROUND = 3  # pieces of text before what is set high that are looked at
_PAGES = {b"mac": "mac_roman", b"pc": "cp437", b"pca": "cp850"}


class _State:
    """What holds inside a group: whether it is text, which words leave it out, whether it is set
    high, and how many stand-ins follow `\\u`. `around` is the line in which a text box stands."""

    def __init__(self, outer: "_State | None" = None) -> None:
        self.data: bool = outer is not None and outer.data
        self.out: frozenset[bytes] = outer.out if outer else frozenset()
        self.high: bool = outer is not None and outer.high
        self.skip: int = outer.skip if outer else 1
        self.around: tuple[list[str], bool] | None = None


def rtf_paragraphs(content: bytes) -> Iterator[Paragraph]:
    """The paragraphs. Raises Unreadable where groups are nested without end."""
    codec, bullet, left = "cp1252", False, 0
    states = [_State()]
    text: list[str] = []
    starred = False
    for token in _tokens(content) if b"\\bin" in content else _TOKEN.finditer(content):
        word, number, code, symbol, brace, plain = token.groups()
        state = states[-1]
        if brace == b"{":
            if len(states) > limits.GROUPS:
                raise Unreadable("is nested too deeply; save it again with another program")
            states.append(_State(state))
        elif brace == b"}":
            if len(states) > 1:
                states.pop()
            if state.around is not None:  # a text box comes before the line in which it stands
                yield Paragraph(paired("".join(text)), bullet=bullet)
                text, bullet = state.around
        elif symbol == b"*":
            starred = True
            continue
        elif word in _BREAKS:
            if not state.data:
                yield Paragraph(paired("".join(text)), bullet=bullet)
                text, bullet = [], False
        elif word == b"ansicpg" and number:
            codec = _known(f"cp{int(number)}")
        elif word in _PAGES:
            codec = _PAGES[word]
        elif word in _DATA or (starred and word not in _READ):
            # The mark of a list stands in a group of its own.
            bullet = bullet or word in (b"listtext", b"pntext")
            state.data = True
        elif word in _OUT:
            state.out = state.out - {word} if number == b"0" else state.out | {word}
        elif word == b"plain":
            state.out, state.high = frozenset(), False
        elif word in _HEIGHTS:
            state.high = word == b"super" and number != b"0"
        elif word == b"shptxt" and state.around is None:
            state.around = text, bullet
            text, bullet = [], False
        elif word == b"uc":
            state.skip = int(number or 1)
        elif not (state.data or state.out):
            if word == b"u" and number:
                text.append(_character(int(number)))
                left = state.skip
                continue
            if word in _SIGNS:
                text.append(_SIGNS[word])
            elif symbol is not None:
                text.append(_SYMBOLS.get(symbol, symbol.decode(codec, "replace")))
            elif code is not None:
                if left:
                    left -= 1
                    continue
                text.append(bytes([int(code, 16)]).decode(codec, "replace"))
            elif plain is not None:
                shown = plain[left:].decode(codec, "replace")
                text.append(raised("".join(text[-_AROUND:]), shown) if state.high else shown)
        if word or plain or brace:
            left = 0
        starred = False
    yield Paragraph(paired("".join(text)), bullet=bullet)


def _tokens(content: bytes) -> Iterator[re.Match[bytes]]:
    """The tokens without the bytes of `\\bin`, which may be anything."""
    at: int | None = 0
    while at is not None:
        tokens, at = _TOKEN.finditer(content, at), None
        for token in tokens:
            if token[1] == b"bin":
                at = token.end() + max(int(token[2] or 0), 0)
                break
            yield token


def _character(number: int) -> str:
    return chr(number % 0x10000)


def _known(codec: str) -> str:
    try:
        "".encode(codec)
    except LookupError:
        return "cp1252"
    return codec
