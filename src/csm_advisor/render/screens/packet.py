"""The promotion packet on a terminal."""

from csm_advisor.model.views.packet import PacketView
from csm_advisor.render.documents.packet import packet_document
from csm_advisor.render.screens.document import show_digest, show_document
from csm_advisor.render.screens.screen import Screen


def show_packet(screen: Screen, view: PacketView, all: bool = False) -> None:
    """Print what is in the packet, or `all` of it."""
    document = packet_document(view)
    if all:
        show_document(screen, document)
    else:
        show_digest(screen, document)
