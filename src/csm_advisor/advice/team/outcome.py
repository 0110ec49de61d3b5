"""What the plan of one person says in short, worked out without the rest of it."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from csm_advisor.advice.planning.binding_constraint import binding_of
from csm_advisor.advice.planning.calendar import FAR
from csm_advisor.advice.planning.context import Chooser, PlanContext, context_of
from csm_advisor.advice.planning.dated_steps import in_calendar, placed_steps
from csm_advisor.advice.planning.getting_in import getting_in
from csm_advisor.advice.planning.route_at_bar import Asks, RouteAtBar, work_out
from csm_advisor.advice.team.best_route import best_route
from csm_advisor.advice.team.same_for_all import same_binding_for_all
from csm_advisor.advice.team.savings import savings
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.ladder import RequirementKind
from csm_advisor.model.plan import BARS, Bar, Gap
from csm_advisor.model.profile import Profile


class Reached(NamedTuple):
    """When the target is reached at one bar, null for never, and what it depends on."""

    months: int | None
    date: str | None
    binding: str
    why: str


class Missing(NamedTuple):
    """A gap of the recommended route at the typical bar, at the most it is asked for there."""

    kind: RequirementKind
    id: str
    need: float | str | None
    have: float | str | None


class NextUp(NamedTuple):
    """What to take up first, by its id, and the rung that it leads to."""

    id: str
    rung: str


class Outcome(NamedTuple):
    """What a team asks of one plan. It is made of plain values, so that it can go from process to
    process and into a file.

    `arrival` is in the order of the bars, `route` holds ids, `training` the steps in own time with
    the months that each would save, None where it would give a date to who has none.
    """

    rung: str
    target: str
    arrival: tuple[Reached, ...]
    route: tuple[str, ...]
    own_hours: float
    next_steps: tuple[NextUp, ...]
    in_time: bool | None
    only_years: bool
    missing: tuple[Missing, ...]
    training: tuple[tuple[str, int | None], ...]

    def at(self, bar: Bar) -> Reached:
        """The arrival at one bar."""
        return self.arrival[BARS.index(bar)]


def outcome_of(
    profile: Profile, catalogue: Catalogue, as_of: date, chooser: Chooser | None = None
) -> Outcome:
    """What the plan of this person on this day says: the same as `make_plan`, in short.

    `chooser` chooses steps in the place of the search, and remembers. Raises UsageProblem where no
    route leads up.
    """
    context = context_of(profile, catalogue, as_of)
    if chooser is not None:
        context = context._replace(chooser=chooser)
    path, by_bar = best_route(context)
    typical = by_bar["typical"]
    shown = typical if typical.months < FAR or by_bar["open"].months >= FAR else by_bar["open"]
    arrival = tuple(_reached(context, path, by_bar, bar) for bar in BARS)
    date_ = arrival[BARS.index("typical")].date
    return Outcome(
        rung=profile.rung,
        target=profile.target,
        arrival=arrival,
        route=path,
        own_hours=sum(catalogue.actions[option.id].own_hours for option in shown.chosen),
        next_steps=_next(context, path, shown, as_of),
        in_time=None
        if profile.by is None
        else date_ is not None and date_ <= f"{profile.by:%Y-%m}",
        only_years=not typical.due and 0 < typical.months < FAR,
        missing=_missing(typical),
        training=tuple(savings(context, path, typical)),
    )


def _missing(typical: RouteAtBar) -> tuple[Missing, ...]:
    """What is missing for a route: things, then years."""
    return (*_things(typical.asks), *_once_each([_of_gap(gap) for _, gap in typical.years]))


@lru_cache(maxsize=64)
def _things(asks: Asks) -> tuple[Missing, ...]:
    found: list[Missing] = []
    for gaps, skills in zip(asks.ahead.needs, asks.ahead.skills.asked, strict=True):
        found += [_of_gap(gap) for gap in gaps]
        found += [Missing("skill", id_, level, have) for id_, level, have, _ in skills]
    return _once_each(found)


def _of_gap(gap: Gap) -> Missing:
    return Missing(gap.kind, gap.id, gap.need, gap.have)


def _once_each(asked: Iterable[Missing]) -> tuple[Missing, ...]:
    """Each thing once: what the person has of it, and the most that a rung on the route asks.

    What a later rung asks begins where that of an earlier one ends.
    """
    found: dict[tuple[RequirementKind, str], Missing] = {}
    for one in asked:
        first = found.setdefault((one.kind, one.id), one)
        if first is not one:
            found[one.kind, one.id] = one._replace(have=first.have)
    return tuple(found.values())


def _reached(
    context: PlanContext, path: tuple[str, ...], by_bar: Mapping[Bar, RouteAtBar], bar: Bar
) -> Reached:
    worked = by_bar[bar]
    # The demanding bar was worked out by its date alone, the open one is so in a plan too.
    if bar == "demanding" and not same_binding_for_all(worked):
        worked = work_out(context, path, bar, by_bar["typical"])
    month = context.calendar.month(worked.months)
    binding = binding_of(context, path, worked, bar)
    return Reached(
        None if month is None else context.months_until_job + worked.months,
        month,
        binding.kind,
        binding.sentence,
    )


def _next(
    context: PlanContext, path: tuple[str, ...], worked: RouteAtBar, as_of: date
) -> tuple[NextUp, ...]:
    """What to take up first, as the week of the plan has it: into the first job, the steps in hand,
    applying where all is met. The first step ahead where there is none of these; where no step is
    ahead at all, what else the plan has for the week."""
    actions, calendar = context.catalogue.actions, context.calendar
    ahead = [
        (option.due, *span, option.id)
        for option, span in zip(*placed_steps(context, path, worked), strict=True)
        if in_calendar(calendar, span[1])
    ]
    last = (as_of + timedelta(days=6) - calendar.as_of).days // 7
    by_rung = sorted([one for one in ahead if one[1] <= last], key=lambda one: one[:3])
    week = [NextUp(id_, path[due]) for due, _, _, id_ in by_rung]
    at_work = [one for one in week if actions[one.id].kind == "on-the-job"][: context.at_once]
    own = [one for one in week if actions[one.id].kind != "on-the-job"][:1]
    way_in = getting_in(context.profile, context.catalogue, as_of)
    entry = (
        [NextUp(one.id, path[0]) for one in way_in.steps if one.starts <= as_of] if way_in else []
    )
    if now := (*entry, *at_work, *own, *_ready(context, path, worked)):
        return now
    if ahead:
        due, _, _, id_ = min(ahead, key=lambda one: (one[1], one[0], one[2]))
        return (NextUp(id_, path[due]),)
    return _besides(context.profile, context.catalogue, as_of)


def _besides(profile: Profile, catalogue: Catalogue, as_of: date) -> tuple[NextUp, ...]:
    """What a plan without steps has for the week."""
    from csm_advisor.advice.planning.planner import make_plan
    from csm_advisor.advice.tracking.this_week import to_do

    plan = make_plan(profile, catalogue, as_of)
    rungs = {one.id: one.rung for one in reversed(plan.meantime)}
    return tuple([NextUp(one.id, rungs[one.id]) for one in to_do(plan) if one.now])


def _ready(context: PlanContext, path: tuple[str, ...], worked: RouteAtBar) -> list[NextUp]:
    """Applying for the target, or else for the first rung, where all is met."""
    if context.months_until_job:
        return []
    ready = next((path[at] for at in (len(path) - 1, 1) if not worked.month_at(at)), None)
    found = [one.id for one in context.catalogue.meantime if ready and one.kind == "ready"]
    return [NextUp(id_, ready) for id_ in found if ready]
