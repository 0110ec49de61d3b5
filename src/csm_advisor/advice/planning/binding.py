"""The one thing that an arrival depends on."""

from collections.abc import Sequence

from csm_advisor.advice.planning.bars import tenure_need
from csm_advisor.advice.planning.calendar import FAR
from csm_advisor.advice.planning.context import PlanContext
from csm_advisor.advice.planning.makespan import makespan
from csm_advisor.advice.planning.route_at_bar import RouteAtBar
from csm_advisor.advice.sentences import binding as told
from csm_advisor.model.plan import Bar, Binding, BindingKind, Gap
from csm_advisor.text.labels import closed


def binding_of(context: PlanContext, path: Sequence[str], worked: RouteAtBar, bar: Bar) -> Binding:
    """What the arrival at the last rung of `path` at `bar` depends on.

    Where the rung is reached no later than the one before it, it is what that one depends on.
    """
    if worked.open_ends:
        return _nothing_closes(context, path, worked)
    place = len(worked.reached)
    while place > 1 and worked.reached[place - 1].reason == "before":
        place -= 1
    arrive = worked.reached[place - 1]
    rung = path[place]
    catalogue = context.catalogue
    title = catalogue.rungs[rung].title
    mine = {gap.kind: gap for gap in worked.gaps if gap.rung == rung}
    match arrive.reason:
        case "service":
            gap = mine["experience"]
            return _of_gap("service", gap, told.service(gap, catalogue))
        case "leading":
            gap = mine["leading"]
            if arrive.months >= FAR:
                return _of_gap("no-way", gap, told.never_leads(gap, catalogue))
            leads_now = worked.waits[place - 1].leads_from == 0
            return _of_gap("leading", gap, told.leading(gap, leads_now, catalogue))
        case "own-time":
            own = [option for option in worked.chosen if option.weeks]
            hours = sum(option.minutes for option in own) / 60
            more_help = any(option.weeks > catalogue.actions[option.id].weeks for option in own)
            return Binding(
                kind="own-time",
                rung=rung,
                need=hours,
                have=context.hours,
                sentence=told.own_time(hours, context.hours, more_help),
                sources=catalogue.policy.hours_per_week.sources,
            )
        case "tenure":
            below = path[place - 1]
            need = tenure_need(catalogue.tenure[below], bar)
            assert need is not None, "only what is said of a rung is waited for"
            here_now = place == 1 or not worked.reached[place - 2].months
            name = catalogue.rungs[below].title
            return Binding(
                kind="tenure",
                rung=rung,
                need=need.amount,
                have=None,
                sentence=told.tenure(_amount(need.amount), name, title, here_now),
                sources=need.sources,
            )
        case "on-the-job":
            steps = [option for option in worked.chosen if option.paid and option.due == place]
            weeks = sum(option.paid for option in steps)
            lengths = tuple(sorted((option.paid for option in steps), reverse=True))
            stay = makespan(lengths, context.at_once)
            return Binding(
                kind="on-the-job",
                rung=rung,
                need=weeks,
                have=context.at_once,
                sentence=told.on_the_job(
                    len(steps), weeks, context.at_once, stay, lengths[0], title
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
                sentence=told.practice(weeks, title),
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


def _nothing_closes(context: PlanContext, path: Sequence[str], worked: RouteAtBar) -> Binding:
    place = min(worked.due[thing] for thing in worked.open_ends)
    first = [thing for thing in worked.open_ends if worked.due[thing] == place]
    title = context.catalogue.rungs[path[place]].title
    if context.hours:
        named = [closed(thing, context.catalogue) for thing in first[:3]]
        sentence = told.no_step(len(first), named, title)
    else:
        sentence = told.no_hours(len(first), title)
    return Binding(
        kind="no-way",
        rung=path[place],
        need=None,
        have=None,
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
