"""XML that nobody has vouched for, as a tree: no document type, hence no entities at all."""

from xml.etree.ElementTree import Element, ParseError, fromstring
from xml.parsers import expat

from csm_advisor.store.documents.unreadable import Unreadable

_BROKEN = "is damaged: its XML is broken; save it again and give that"


def xml_tree(content: bytes) -> Element:
    """The root; names are written `{namespace}name`. Raises Unreadable."""
    first = expat.ParserCreate()
    first.StartDoctypeDeclHandler = _refuse
    try:
        first.Parse(content, True)
        return fromstring(content)
    except (expat.ExpatError, ParseError, ValueError, LookupError):
        raise Unreadable(_BROKEN) from None


def _refuse(*_: object) -> None:
    raise Unreadable("defines entities of its own, which are never read; save it again")
