"""What can be done this week: one thing for whatever it starts.

The first screen of a plan loads it, so it loads little.
"""

from collections.abc import Iterator
from datetime import timedelta

from csm_advisor.advice.sentences import where as told
from csm_advisor.model.plan import EntryStep, Interim, Plan, Step
from csm_advisor.model.to_do import ToDo

WEEK = timedelta(days=6)  # from the first day to the last of seven
# What is asked of others or of oneself, from its day on.
TALKS = ("ready", "try", "apply", "hours", "ask")
IDLE = ("lead", "practice", "evidence")  # for a week that has nothing else


def to_do(plan: Plan) -> tuple[ToDo, ...]:
    """What can be done in the seven days from the day of the plan, the first things first: into the
    first job, the steps in hand, whom to ask, and then the steps that have to wait for room.

    Each is one thing for these days, the first of what it starts.
    """
    return tuple(_to_do(plan))


def _to_do(plan: Plan) -> Iterator[ToDo]:
    until = plan.as_of + WEEK
    entry = plan.getting_in.steps if plan.getting_in else ()
    ahead = [_entry(one) for one in entry if one.starts <= plan.as_of]
    ahead += [_step(one, now=True) for one in plan.in_hand]
    ahead += [_talk(one) for one in plan.meantime if one.kind in TALKS and one.starts <= until]
    if not ahead:
        ahead = [_talk(one) for one in plan.meantime if one.kind in IDLE and one.starts <= until]
    yield from ahead
    yield from (_step(one, now=False) for one in plan.week if one not in plan.in_hand)


def _entry(one: EntryStep) -> ToDo:
    return ToDo.copied_from(
        one, kind="getting-in", do=one.first_step or one.title, where=told.BEFORE_THE_JOB, now=True
    )


def _step(one: Step, *, now: bool) -> ToDo:
    at_work = one.kind == "on-the-job"
    return ToDo.copied_from(
        one,
        kind="step",
        do=one.first_step or one.title,
        where=told.ON_THE_JOB if at_work else told.in_own_time(one.own_hours),
        now=now,
    )


def _talk(one: Interim) -> ToDo:
    return ToDo.copied_from(
        one,
        kind="talk",
        do=one.first_step or one.title,
        how=one.text,
        evidence=None,
        where="",
        ends=None,
        now=True,
    )
