"""The one thing that an arrival depends on."""

from csm_advisor.advice.planning.bars import tenure_need
from csm_advisor.advice.planning.calendar import FAR
from csm_advisor.advice.planning.context import PlanContext
from csm_advisor.advice.planning.makespan import makespan
from csm_advisor.advice.planning.route_at_bar import RouteAtBar
from csm_advisor.advice.planning.set_cover import Option
from csm_advisor.advice.planning.what_moves import (
    any_hours,
    leading_sooner,
    more_at_once,
    more_hours,
    not_before,
    rung_sooner,
)
from csm_advisor.advice.sentences import arrival as told
from csm_advisor.model.plan import Bar, Binding, BindingKind, Gap
from csm_advisor.text.labels import closed


def binding_of(
    context: PlanContext, path: tuple[str, ...], worked: RouteAtBar, bar: Bar
) -> Binding:
    """What the arrival at the last rung of `path` at `bar` depends on.

    Where the rung is reached no later than the one before it, it is what that one depends on.
    """
    found = _binding_of(context, path, worked, bar)
    if not context.months_until_job or found.kind in ("no-way", "nothing"):
        return found
    served = context.profile.has_served
    return found.model_copy(update={"sentence": told.from_a_first_job(found.sentence, served)})


def _binding_of(
    context: PlanContext, path: tuple[str, ...], worked: RouteAtBar, bar: Bar
) -> Binding:
    hired = not context.months_until_job
    if worked.open_ends:
        return _nothing_closes(context, path, worked)
    place = len(worked.reached)
    while place > 1 and worked.reached[place - 1].reason == "before":
        place -= 1
    arrive = worked.reached[place - 1]
    rung = path[place]
    catalogue = context.catalogue
    title = catalogue.rungs[rung].title
    mine = {gap.kind: gap for _, gap in worked.years if gap.rung == rung}
    match arrive.reason:
        case "service":
            gap = mine["experience"]
            return _of_gap("service", gap, told.service(gap, catalogue))
        case "leading":
            gap = mine["leading"]
            if arrive.months >= FAR:
                return _of_gap("no-way", gap, told.never_leads(gap, catalogue))
            since = worked.waits[place - 1].leads_from or 0
            lever = _lever(worked, since, leading_sooner(worked))
            begin = None
            if since:
                months = worked.reached[since - 1].months
                month = context.calendar.month(months) if months else None
                begin = catalogue.rungs[path[since]].title, month
            there = hired and not since
            return _of_gap("leading", gap, told.leading(gap, lever, catalogue, begin, there))
        case "own-time":
            hours = sum(option.minutes for option in worked.chosen if option.weeks) / 60
            more_help = more_hours(context, path, worked, bar)
            waiting = None if more_help else not_before(worked)
            if waiting:
                return _waits_for_years(context, waiting, rung)
            return Binding(
                kind="own-time",
                rung=rung,
                need=hours,
                have=context.hours,
                sentence=told.own_time(hours, context.hours, more_help, bar),
                sources=catalogue.policy.hours_per_week.sources,
            )
        case "tenure":
            below = path[place - 1]
            need = tenure_need(catalogue.tenure[below], bar)
            assert need is not None, "only what is said of a rung is waited for"
            lever = _lever(worked, place - 1, rung_sooner(worked, place - 1))
            name = catalogue.rungs[below].title
            return Binding(
                kind="tenure",
                rung=rung,
                need=need.amount,
                have=None,
                sentence=told.tenure(
                    _amount(need.amount), name, title, lever, hired and place == 1, place > 1
                ),
                sources=need.sources,
            )
        case "on-the-job":
            steps = [option for option in worked.chosen if option.paid and option.due == place]
            weeks = sum(option.paid for option in steps)
            lengths = tuple(sorted((option.paid for option in steps), reverse=True))
            stay = makespan(lengths, context.at_once)
            more_help = more_at_once(context, path, worked, bar)
            return Binding(
                kind="on-the-job",
                rung=rung,
                need=weeks,
                have=context.at_once,
                sentence=told.on_the_job(
                    len(steps), weeks, context.at_once, stay, lengths[0], title, more_help
                ),
                sources=catalogue.policy.at_once.sources,
            )
        case "practice":
            weeks = worked.waits[place - 1].practice
            return Binding(
                kind="practice",
                rung=rung,
                need=None,
                have=None,
                sentence=told.practice(
                    weeks, _new_skills(context, worked, rung, weeks), title, hired
                ),
                sources=catalogue.policy.practice_weeks.sources,
            )
        case _:
            return Binding(
                kind="nothing",
                rung=None,
                need=None,
                have=None,
                sentence=told.ALL_MET,
                sources=(),
            )


def _new_skills(context: PlanContext, worked: RouteAtBar, rung: str, weeks: int) -> list[str]:
    """The names of the skills whose new levels for the rung take that many weeks to count."""
    counts_after = context.catalogue.policy.practice_weeks.value
    return [
        context.catalogue.skills[gap.id].name
        for gap in worked.gaps
        if gap.rung == rung and gap.kind == "skill" and counts_after[int(gap.need or 0)] == weeks
    ]


def _lever(worked: RouteAtBar, since: int, sooner: bool) -> told.Lever:
    """What to say of years that run from the rung at `since` of the route, 0 for today's."""
    if not since or not worked.reached[since - 1].months:
        return "no-study"
    return "rung" if sooner else "none"


def _waits_for_years(context: PlanContext, waiting: Option, rung: str) -> Binding:
    """A step in own time that cannot end before the person has worked for some years."""
    action = context.catalogue.actions[waiting.id]
    ends = context.calendar.last_day(waiting.release + waiting.weeks)
    return Binding(
        kind="service",
        rung=rung,
        need=None,
        have=None,
        sentence=told.years_before(action.title, f"{ends:%Y-%m}"),
        sources=action.sources,
    )


def _nothing_closes(context: PlanContext, path: tuple[str, ...], worked: RouteAtBar) -> Binding:
    place = min(worked.due[thing] for thing in worked.open_ends)
    first = [thing for thing in worked.open_ends if worked.due[thing] == place]
    title = context.catalogue.rungs[path[place]].title
    named = [closed(thing, context.catalogue) for thing in first]
    hours = context.hours if any_hours(context, path, worked) else None
    if hours is not None:
        sentence = told.no_hours(named, title)
    else:
        sentence = told.no_step(len(first), named[:3], title)
    return Binding(
        kind="no-way",
        rung=path[place],
        need=None,
        have=hours,
        sentence=sentence,
        sources=context.catalogue.policy.hours_per_week.sources,
    )


def _of_gap(kind: BindingKind, gap: Gap, sentence: str) -> Binding:
    return Binding(
        kind=kind,
        rung=gap.rung,
        need=gap.need,
        have=gap.have,
        sentence=sentence,
        sources=gap.sources,
    )


def _amount(amount: object) -> float:
    assert isinstance(amount, float | int)
    return float(amount)
