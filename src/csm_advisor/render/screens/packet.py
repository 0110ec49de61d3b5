"""The promotion packet on a terminal."""

from csm_advisor.render.documents.document import Document
from csm_advisor.render.screens.document import show_digest, show_document
from csm_advisor.render.screens.screen import Screen


def show_packet(screen: Screen, document: Document, all: bool) -> None:
    """Print what is in a packet, or `all` of it."""
    if all:
        show_document(screen, document)
    else:
        show_digest(screen, document)
