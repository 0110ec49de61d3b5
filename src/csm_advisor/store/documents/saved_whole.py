"""A page or a mail that a program saved whole, as one file: MHTML (`.mhtml`, `.mht`), a mail
(`.eml`), Safari's web archive. Only its text is taken; what it refers to or brings along is never
opened."""

import re
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from csm_advisor.errors import quoted
from csm_advisor.store.documents.unreadable import Unreadable
from csm_advisor.text.decoding import decoded
from csm_advisor.text.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from email.message import Message

_WEB_ARCHIVE = b"bplist00"
# The head of a mail, up to a line about what is in it (RFC 2045, sections 4 and 5).
_HEAD_WITHIN = 64 * 1024  # bytes; what stations on the way wrote stands in it
_HEAD = lazy_pattern(
    r"(?:From [^\n]*\n)?(?:[^\s:]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?"
    r"(?:mime-version|content-type)[ \t]*:",
    re.IGNORECASE,
)
# Fields about a part: a line has at most 998 letters (RFC 5322), and a long one could take hours.
_FIELD = lazy_pattern(
    r"^content-(?:type|disposition|transfer-encoding)[ \t]*:[^\n]*(?:\n[ \t][^\n]*)*",
    re.IGNORECASE | re.MULTILINE,
)
_LONGEST_FIELD = 4096
# Encodings that programs write text in; others that Python knows are none, or may take hours.
_CHARSET = lazy_pattern(
    r"(?:utf|us-ascii|iso|latin|windows|cp|koi|gb|big5|shift|euc|mac)[\w-]*", re.IGNORECASE
)
_SUBJECT = 300  # characters
_NAMED = 5  # attachments; of more the number is enough
_NESTED = "is nested too deeply; save it again with another program"


class SavedWhole(NamedTuple):
    """The text of a file, `page` where it is HTML; of a mail its `subject`. `unread` says in
    sentences what of it was not read."""

    text: str
    page: bool
    subject: str | None = None
    unread: tuple[str, ...] = ()


def saved_whole(content: bytes) -> SavedWhole | None:
    """What such a file holds; None where the content is none of them.

    Raises Unreadable where it is one, but damaged or without text.
    """
    if content.startswith(_WEB_ARCHIVE):
        return _of_web_archive(content)
    head = content[:_HEAD_WITHIN].decode("latin-1")  # letter by letter, whatever it is
    is_told = any(field in head.lower() for field in ("mime-version", "content-type"))
    return _of_mime(content) if is_told and _HEAD.match(head) else None


def _of_mime(content: bytes) -> SavedWhole:
    if any(len(field[0]) > _LONGEST_FIELD for field in _FIELD.finditer(content.decode("latin-1"))):
        raise Unreadable("holds a field that is far too long; save it again with another program")
    from email import message_from_bytes

    try:
        whole = message_from_bytes(content)
        parts = [part for part in whole.walk() if not part.is_multipart()]
        # Of a saved page the first is the page, and the others are what stands in it.
        body = _body(parts, first=whole.get_content_type() == "multipart/related")
    except RecursionError:
        raise Unreadable(_NESTED) from None
    unread: list[str] = []
    attached = [part for part in parts if part.get_content_disposition() == "attachment"]
    if attached:
        unread.append(_told_of(attached))
    if body is None:
        raise Unreadable(" and ".join(("holds no text", *unread)))
    text = _text(_bytes(body), body.get_content_charset(), unread)
    page = body.get_content_subtype() == "html"
    return SavedWhole(text, page, _subject(whole), tuple(unread))


def _body(parts: "list[Message]", first: bool) -> "Message | None":
    """The part to read: HTML before plain text, which some mails have a mere hint in; of several
    the longest, for a mail sent on says little itself."""
    for kind in ("text/html", "text/plain"):
        of_kind = [
            part
            for part in parts
            if part.get_content_type() == kind and part.get_content_disposition() != "attachment"
        ]
        if of_kind:
            return of_kind[0] if first else max(of_kind, key=lambda part: len(_bytes(part)))
    return None


def _bytes(part: "Message") -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _told_of(attached: "list[Message]") -> str:
    names = [quoted(part.get_filename() or "without a name") for part in attached[:_NAMED]]
    more = ["…"] if attached[_NAMED:] else []
    count = "a file" if len(attached) == 1 else f"{len(attached)} files"
    which = ", ".join((*names, *more))
    them = "save it and give that" if len(attached) == 1 else "save them and give each by itself"
    return f"has {count} attached, which we do not read ({which}); {them}"


def _subject(whole: "Message") -> str | None:
    from email.errors import HeaderParseError
    from email.header import decode_header, make_header

    written = str(whole.get("subject") or "")[:_SUBJECT]
    with suppress(HeaderParseError, LookupError, ValueError):  # shown as it is written
        written = str(make_header(decode_header(written)))
    return " ".join(written.split()) or None


def _of_web_archive(content: bytes) -> SavedWhole:
    from plistlib import FMT_BINARY, InvalidFileException, loads

    try:
        page = loads(content, fmt=FMT_BINARY)["WebMainResource"]
        data, encoding = page["WebResourceData"], page.get("WebResourceTextEncodingName")
    except RecursionError:
        raise Unreadable(_NESTED) from None
    except (InvalidFileException, LookupError, TypeError, AttributeError, ValueError):
        data = None
    if not isinstance(data, bytes):
        raise Unreadable("is no page that Safari saved, or only its beginning; save it again")
    unread: list[str] = []
    text = _text(data, encoding if isinstance(encoding, str) else None, unread)
    return SavedWhole(text, page=True, unread=tuple(unread))


def _text(content: bytes, charset: str | None, unread: list[str]) -> str:
    """The text by the encoding that it names, where there is such a one and it fits."""
    if charset and _CHARSET.fullmatch(charset):
        with suppress(LookupError, ValueError):
            return content.decode(charset)
    return decoded(content, "", unread)
