"""What a resume proposes, laid over a person's answers, and told in words."""

from collections.abc import Iterable
from datetime import date

from csm_advisor.errors import UsageProblem
from csm_advisor.intake.answers import Answers, check_target
from csm_advisor.intake.summary import changes, label
from csm_advisor.intake.years import before_today
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.profile import FIVE
from csm_advisor.model.proposals import Proposal, Proposals
from csm_advisor.model.views.profile import OpenLine
from csm_advisor.model.views.profile_import import ImportView, ProposalLine, ProposalsView
from csm_advisor.text.answers_in_words import in_words


def take_all(
    before: Answers, proposals: Iterable[Proposal], catalogue: Catalogue, today: date
) -> tuple[Answers, tuple[str, ...]]:
    """The answers with every proposal laid over them, and which older ones no longer hold."""
    values = {proposal.field: proposal.value for proposal in proposals}
    after = before_today(before, values, catalogue, today) | values
    if {"rung", "target"} <= after.keys():
        try:
            check_target(after, catalogue)
        except UsageProblem as problem:
            del after["target"]
            return after, (f"your target is left out: {problem}",)
    return after, ()


def proposals_view(found: Proposals, catalogue: Catalogue) -> ProposalsView:
    """The proposals in words."""
    return ProposalsView(
        proposals=tuple(_line(proposal, catalogue) for proposal in found.proposals),
        unread=found.unread,
    )


def import_view(
    found: Proposals,
    before: Answers,
    after: Answers,
    dropped: tuple[str, ...],
    catalogue: Catalogue,
) -> ImportView:
    """What an import did to the answers, and what still lacks."""
    questions = catalogue.questions
    return ImportView(
        accepted=tuple(
            _line(proposal, catalogue)
            for proposal in found.proposals
            if after.get(proposal.field) == proposal.value
        ),
        changed=changes(before, after, catalogue),
        dropped=dropped,
        unread=found.unread,
        missing=tuple(
            OpenLine(field=field, label=questions[field].label, flag=questions[field].flag)
            for field in FIVE
            if after.get(field) is None
        ),
        profile=after,
    )


def _line(proposal: Proposal, catalogue: Catalogue) -> ProposalLine:
    return ProposalLine(
        field=proposal.field,
        value=proposal.value,
        evidence=proposal.evidence,
        label=label(proposal.field, catalogue),
        words=in_words(proposal.field, proposal.value, catalogue),
    )
