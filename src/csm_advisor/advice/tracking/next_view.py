"""What `next` shows: what to do this week, and the steps in it."""

from csm_advisor.advice.citations.citations import with_sources
from csm_advisor.advice.tracking.this_week import WEEK, to_do
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.plan import EntryStep, Plan, Step
from csm_advisor.model.plan_facts import DatedStep
from csm_advisor.model.views.next import NextView


def next_view(plan: Plan, catalogue: Catalogue) -> NextView:
    """What to do in the next seven days, and the steps of the recommended route in them."""
    until = plan.as_of + WEEK
    entry = plan.getting_in.steps if plan.getting_in else ()
    later = [_dated(one) for one in entry if one.starts > plan.as_of]  # the others are to do now
    later += [_dated(step) for step in plan.route.steps if step.starts > until]
    view = NextView(
        as_of=plan.as_of,
        until=until,
        target=plan.target,
        arrival=plan.route.arrival,
        binding=plan.route.binding[plan.route.scheduled_for],
        to_do=to_do(plan),
        steps=plan.week,
        now=tuple(step.id for step in plan.in_hand),
        later=min(later, key=lambda one: one.starts, default=None),
        sources={},
    )
    return with_sources(view, catalogue)


def _dated(one: EntryStep | Step) -> DatedStep:
    return DatedStep(id=one.id, title=one.title, starts=one.starts, ends=one.ends)
