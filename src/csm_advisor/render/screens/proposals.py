"""What a resume proposes, and what an import took over."""

from collections.abc import Sequence

from rich.console import Console
from rich.text import Text

from csm_advisor.model.views.profile_import import ImportView, ProposalLine, ProposalsView
from csm_advisor.render.screens.pieces import bullets, pairs
from csm_advisor.render.screens.screen import heading, paragraph

LABEL = 25  # columns: the longest label of an answer
LEFT_OUT = "Left out on purpose: birth date, address, contacts and photo."


def show_proposals(console: Console, view: ProposalsView) -> None:
    """Print the proposals, each with what it rests on."""
    heading(console, "PROPOSED FROM YOUR RESUME", "nothing is written")
    _proposals(console, view.proposals)
    if not view.proposals:
        paragraph(console, "Nothing in it suggests an answer.")
    _unread(console, view.unread)


def show_import(console: Console, view: ImportView) -> None:
    """Print what was taken over, what it replaced, and what lacks."""
    heading(console, "TAKEN OVER FROM YOUR RESUME" if view.accepted else "NOTHING TAKEN OVER")
    _proposals(console, view.accepted)
    replaced = [line for line in view.changed if line.before is not None]
    if replaced:
        heading(console, "REPLACED")
        pairs(
            console,
            [
                (line.label, f"{line.after or 'not answered'} (was {line.before})")
                for line in replaced
            ],
            LABEL,
        )
    if view.dropped:
        heading(console, "NO LONGER HOLDS")
        bullets(console, view.dropped)
    _unread(console, view.unread)
    if view.missing:
        heading(console, "STILL MISSING FOR A PLAN", "csm-advisor plan asks, or takes the flag")
        pairs(console, [(line.label, line.flag) for line in view.missing], LABEL)
    else:
        paragraph(console, "\nYour plan: csm-advisor plan")


def _proposals(console: Console, lines: Sequence[ProposalLine]) -> None:
    for line in lines:
        pairs(console, [(line.label, Text(line.words, "bold"))], LABEL)
        paragraph(console, (line.evidence, "dim"), indent=3)


def _unread(console: Console, unread: Sequence[str]) -> None:
    if unread:
        heading(console, "NOT READ")
        bullets(console, unread)
    paragraph(console, (f"\n{LEFT_OUT}", "dim"))
