"""RTF: the text a reader sees; deleted and hidden text and all data of the program left out."""

import re
from collections.abc import Iterator

from csm_advisor.model import limits
from csm_advisor.store.documents.lines import Paragraph
from csm_advisor.store.documents.unreadable import Unreadable

_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|[\r\n]+"
    rb"|([^\\{}\r\n]+)"
)
_DATA = frozenset(
    b"fonttbl colortbl stylesheet info pict object themedata colorschememapping datastore listtable"
    b" listoverridetable rsidtbl generator fldinst xe tc bkmkstart bkmkend latentstyles pgptbl"
    b" listtext pntext filetbl revtbl nonshppict objdata annotation atnid atnauthor".split()
)
_SIGNS = {
    b"tab": "\t", b"cell": "\t", b"line": "\n", b"bullet": "\u2022 ", b"emdash": "—",
    b"endash": "–", b"lquote": "‘", b"rquote": "’", b"ldblquote": "“", b"rdblquote": "”",
    b"emspace": " ", b"enspace": " ",
}  # fmt: skip
_BREAKS = frozenset((b"par", b"row", b"sect", b"page", b"nestrow"))
_SYMBOLS = {b"~": " ", b"_": "-", b"-": "", b"\n": "\n", b"\r": "\n"}
_PAGES = {b"mac": "mac_roman", b"pc": "cp437", b"pca": "cp850"}


class _State:
    """What holds inside a group: whether text is shown, and how many stand-ins follow `\\u`."""

    def __init__(self, outer: "_State | None" = None) -> None:
        self.data: bool = outer is not None and outer.data
        self.hidden: bool = outer is not None and outer.hidden
        self.deleted: bool = outer is not None and outer.deleted
        self.skip: int = outer.skip if outer else 1


def rtf_paragraphs(content: bytes) -> Iterator[Paragraph]:
    """The paragraphs. Raises Unreadable where groups are nested without end."""
    codec, bullet, left = "cp1252", False, 0
    states = [_State()]
    text: list[str] = []
    starred = False
    for token in _TOKEN.finditer(content):
        word, number, code, symbol, brace, plain = token.groups()
        state = states[-1]
        if brace == b"{":
            if len(states) > limits.GROUPS:
                raise Unreadable("is nested too deeply; save it again with another program")
            states.append(_State(state))
        elif brace == b"}":
            if len(states) > 1:
                states.pop()
        elif symbol == b"*":
            starred = True
            continue
        elif word in _BREAKS:
            if not state.data:
                yield Paragraph(_paired("".join(text)), bullet=bullet)
                text, bullet = [], False
        elif word == b"ansicpg" and number:
            codec = _known(f"cp{int(number)}")
        elif word in _PAGES:
            codec = _PAGES[word]
        elif word in _DATA or (starred and word not in (b"shpinst", b"shptxt", b"shppict")):
            # The mark of a list stands in a group of its own.
            bullet = bullet or word in (b"listtext", b"pntext")
            state.data = True
        elif word == b"v":
            state.hidden = number != b"0"
        elif word == b"deleted":
            state.deleted = number != b"0"
        elif word == b"plain":
            state.hidden = state.deleted = False
        elif word == b"uc":
            state.skip = int(number or 1)
        elif not (state.data or state.hidden or state.deleted):
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
                text.append(plain[left:].decode(codec, "replace"))
        if word or plain or brace:
            left = 0
        starred = False
    yield Paragraph(_paired("".join(text)), bullet=bullet)


def _character(number: int) -> str:
    return chr(number % 0x10000)


def _paired(text: str) -> str:
    """Characters beyond the first plane are written as pairs of halves."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _known(codec: str) -> str:
    try:
        "".encode(codec)
    except LookupError:
        return "cp1252"
    return codec
