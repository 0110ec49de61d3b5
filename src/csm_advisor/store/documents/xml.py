"""XML that nobody has vouched for, as a tree: no document type, hence no entities at all."""

from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from csm_advisor.store.documents.limits import DEEPEST, Unreadable


def xml_tree(content: bytes) -> Element:
    """The root; names are written `{namespace}name`. Raises Unreadable."""
    builder = TreeBuilder()
    parser = expat.ParserCreate(namespace_separator="}")
    depth = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            raise Unreadable("is nested too deeply; save it again with another program")
        builder.start(_named(name), {_named(key): value for key, value in attributes.items()})

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(_named(name))

    def refuse(*_: object) -> None:
        raise Unreadable("defines entities of its own, which are never read; save it again")

    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = builder.data
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(content, True)
        return builder.close()
    except (expat.ExpatError, ValueError, LookupError):
        raise Unreadable("is damaged: its XML is broken; save it again and give that") from None


def _named(name: str) -> str:
    return "{" + name if "}" in name else name
