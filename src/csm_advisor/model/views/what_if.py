"""A plan before and after some answers have changed."""

from csm_advisor.model.difference import Difference
from csm_advisor.model.plan import Plan
from csm_advisor.model.records import View


class WhatIfView(View):
    """The plan, the plan with some answers changed, and what moved from one to the other."""

    before: Plan
    after: Plan
    difference: Difference


class PlanSince(Plan):
    """A plan with what moved since it was last shown: `diff`."""

    diff: Difference
