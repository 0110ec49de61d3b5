"""A plan before and after some answers have changed."""

from csm_advisor.model.difference import Difference
from csm_advisor.model.plan import Plan, SourceLine
from csm_advisor.model.records import View


class WhatIfView(View):
    """The plan, the plan with some answers changed, and what moved from one to the other.

    `sources` are those of both plans.
    """

    before: Plan
    after: Plan
    difference: Difference
    sources: dict[str, SourceLine]

    @classmethod
    def of(cls, before: Plan, after: Plan, difference: Difference) -> "WhatIfView":
        """The view of two plans and what moved."""
        sources = {**before.sources, **after.sources}
        return cls(before=before, after=after, difference=difference, sources=sources)


class PlanSince(Plan):
    """A plan with what moved since it was last shown: `diff`."""

    diff: Difference
