"""The answers of `profile import`."""

from typing import Any

from csm_advisor.model.proposals import Proposal
from csm_advisor.model.records import View
from csm_advisor.model.views.profile import Change, OpenLine


class ProposalLine(Proposal):
    """A proposal in words."""

    label: str
    words: str


class ProposalsView(View):
    """What a resume suggests, and what could not be read."""

    proposals: tuple[ProposalLine, ...]
    unread: tuple[str, ...]


class ImportView(View):
    """What an import took over.

    `accepted` are the proposals that are answers now, `changed` is what differs from before,
    `dropped` says which older answers no longer hold, `unread` what could not be read; `missing`
    are those of the five answers of a plan that lack.
    """

    accepted: tuple[ProposalLine, ...]
    changed: tuple[Change, ...]
    dropped: tuple[str, ...]
    unread: tuple[str, ...]
    missing: tuple[OpenLine, ...]
    profile: dict[str, Any]
