"""Bytes to text, whichever program wrote them."""

import codecs

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # begins with the mark of UTF-16
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def encoding_of(content: bytes) -> str:
    """The encoding that a byte-order mark tells; `utf-8` where there is none."""
    return next((name for mark, name in _MARKS if content.startswith(mark)), "utf-8")


def decoded(content: bytes, before: str, unread: list[str]) -> str:
    """The text: by its byte-order mark, else as UTF-8, and as a last resort as Windows-1252.

    What had to be guessed or is damaged is told in `unread`, with `before` before it.
    """
    encoding = encoding_of(content)
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        problem = "holds damaged characters, shown as \ufffd"
        if encoding == "utf-8":
            encoding = "cp1252"
            problem = (
                "is not UTF-8 text and was read as Windows-1252; accented letters may be wrong"
            )
    unread.append(before + problem)
    return content.decode(encoding, errors="replace")
