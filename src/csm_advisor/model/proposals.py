"""Answers that a resume suggests, each with the words that made us think so."""

from dataclasses import field
from typing import Any

from csm_advisor.model.frozen import Frozen
from csm_advisor.model.records import Text, View


class Proposal(Frozen):
    """One answer of the profile as the resume suggests it: `value` is a clean answer."""

    field: Text
    value: Any
    evidence: Text


class Proposals(View, unwritten=("resume",)):
    """All that a resume suggests, and what could not be read, in sentences. `resume` is what is
    kept of it for exporting it again, as JSON Resume; it is no part of what is shown."""

    proposals: tuple[Proposal, ...]
    unread: tuple[Text, ...]
    resume: dict[str, Any] = field(default_factory=dict)
