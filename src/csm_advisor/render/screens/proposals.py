"""What a resume proposes, and what an import took over."""

from collections.abc import Sequence

from rich.text import Text

from csm_advisor.model.views.profile_import import ImportView, ProposalLine, ProposalsView
from csm_advisor.render.screens.screen import Screen

LABEL = 25  # columns: the longest label of an answer
LEFT_OUT = "Left out on purpose: birth date, address, contacts and photo."


def show_proposals(screen: Screen, view: ProposalsView) -> None:
    """Print the proposals, each with what it rests on."""
    screen.heading("Proposed from your resume", "nothing is written")
    _proposals(screen, view.proposals)
    if not view.proposals:
        screen.paragraph("Nothing in it suggests an answer.")
    _unread(screen, view.unread)


def show_import(screen: Screen, view: ImportView) -> None:
    """Print what was taken over, what it replaced, and what lacks."""
    screen.heading("Taken from your resume" if view.accepted else "Nothing taken over")
    _proposals(screen, view.accepted)
    replaced = [line for line in view.changed if line.before is not None]
    if replaced:
        screen.heading("Replaced")
        screen.pairs(
            [
                (line.label, f"{line.after or 'not answered'} (was {line.before})")
                for line in replaced
            ],
            LABEL,
        )
    screen.listed("No longer holds", view.dropped)
    _unread(screen, view.unread)
    if view.missing:
        screen.heading("Still missing for a plan", "csm-advisor plan asks, or takes the flag")
        screen.pairs([(line.label, line.flag) for line in view.missing], LABEL)
    else:
        screen.paragraph("\nYour plan: csm-advisor plan")


def _proposals(screen: Screen, lines: Sequence[ProposalLine]) -> None:
    for line in lines:
        screen.pairs([(line.label, Text(line.words, "strong"))], LABEL)
        screen.paragraph((line.evidence, "aside"), indent=3)


def _unread(screen: Screen, unread: Sequence[str]) -> None:
    screen.listed("Not read", unread)
    screen.paragraph((f"\n{LEFT_OUT}", "aside"))
