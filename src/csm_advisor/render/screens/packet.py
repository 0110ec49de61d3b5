"""The promotion packet on a terminal."""

from csm_advisor.model.views.packet import PacketView
from csm_advisor.render.documents.document import Document
from csm_advisor.render.documents.packet import packet_document
from csm_advisor.render.screens.document import show_digest, show_document
from csm_advisor.render.screens.screen import Screen


def show_packet(screen: Screen, view: PacketView, all: bool = False) -> None:
    """Print what is in the packet, or `all` of it."""
    show_packet_document(screen, packet_document(view), all)


def show_packet_document(screen: Screen, document: Document, all: bool = False) -> None:
    """Print what is in a packet, or `all` of it."""
    if all:
        show_document(screen, document)
    else:
        show_digest(screen, document)
