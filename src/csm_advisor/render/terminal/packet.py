"""The promotion packet on a terminal."""

from csm_advisor.model.views.packet import PacketView
from csm_advisor.render.files.packet_document import packet_document
from csm_advisor.render.terminal.document import show_document
from csm_advisor.render.terminal.screen import Screen


def show_packet(screen: Screen, view: PacketView) -> None:
    """Print the whole packet."""
    show_document(screen, packet_document(view))
