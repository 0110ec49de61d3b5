"""The one thing that an arrival depends on, in a sentence."""

from collections.abc import Sequence

from csm_advisor.advice.citations.origins import amounts_behind
from csm_advisor.advice.planning.bars import tenure_need
from csm_advisor.advice.planning.calendar import FAR
from csm_advisor.advice.planning.context import PlanContext
from csm_advisor.advice.planning.makespan import makespan
from csm_advisor.advice.planning.route_at_bar import RouteAtBar
from csm_advisor.model.plan import Bar, Binding, Gap
from csm_advisor.text.format import plural, years
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
    title = context.catalogue.rungs[rung].title
    mine = {gap.kind: gap for gap in worked.gaps if gap.rung == rung}
    match arrive.reason:
        case "service":
            gap = mine["experience"]
            sentence = (
                f"Years of service: {_asked(gap, title)}, and you have {_amount(gap.have)}."
                f"{amounts_behind(gap, context.catalogue)} More study does not move the date."
            )
            return _binding("service", gap, sentence)
        case "leading":
            gap = mine["leading"]
            if arrive.months >= FAR:
                sentence = (
                    f"Years of leading people: {_asked(gap, title)}, and you have"
                    f" {_amount(gap.have)}.{amounts_behind(gap, context.catalogue)}"
                    " No rung before it on this route leads people."
                )
                return _binding("no-way", gap, sentence)
            leads_now = worked.waits[place - 1].leads_from == 0
            sentence = (
                f"Years of leading people: {_asked(gap, title)}, and you have"
                f" {_amount(gap.have)}.{amounts_behind(gap, context.catalogue)}"
                f" {'More study does not move' if leads_now else 'Leading people sooner moves'}"
                " the date."
            )
            return _binding("leading", gap, sentence)
        case "own-time":
            own = [option for option in worked.chosen if option.weeks]
            hours = sum(option.minutes for option in own) / 60
            actions = context.catalogue.actions
            lever = (
                "More hours a week bring the date closer."
                if any(option.weeks > actions[option.id].weeks for option in own)
                else "Each step takes a set number of weeks, so more hours a week do not help."
            )
            return Binding(
                kind="own-time",
                rung=rung,
                need=hours,
                have=context.hours,
                sentence=f"Your own time: the steps take {plural(hours, 'hour')}, and you have"
                f" {plural(context.hours, 'hour')} a week. {lever}",
                sources=context.catalogue.policy.hours_per_week.sources,
            )
        case "tenure":
            below = path[place - 1]
            need = tenure_need(context.catalogue.tenure[below], bar)
            assert need is not None, "only what is said of a rung is waited for"
            here_now = place == 1 or not worked.reached[place - 2].months
            name = context.catalogue.rungs[below].title
            return Binding(
                kind="tenure",
                rung=rung,
                need=need.amount,
                have=None,
                sentence=f"Time on the rung: at this bar, people work {_years(need.amount)} as"
                f" {name} before they move up to {title}."
                f" {'More study does not move' if here_now else f'Reaching {name} sooner moves'}"
                " the date.",
                sources=need.sources,
            )
        case "on-the-job":
            steps = [option for option in worked.chosen if option.paid and option.due == place]
            weeks = sum(option.paid for option in steps)
            lengths = tuple(sorted((option.paid for option in steps), reverse=True))
            stay = makespan(lengths, context.at_once)
            lever = (
                "Taking on more at a time brings the date closer."
                if stay > lengths[0]
                else f"The longest takes {plural(lengths[0], 'week')}, so taking on more at a time"
                " does not move the date."
            )
            return Binding(
                kind="on-the-job",
                rung=rung,
                need=weeks,
                have=context.at_once,
                sentence=f"Steps on the job: {plural(len(steps), 'step')} before {title},"
                f" {plural(weeks, 'week')} of work in all. At {context.at_once} at a time, that"
                f" takes {plural(stay, 'week')}. {lever}",
                sources=context.catalogue.policy.at_once.sources,
            )
        case "practice":
            weeks = worked.waits[place - 1].practice
            return Binding(
                kind="practice",
                rung=rung,
                need=None,
                have=None,
                sentence=f"Practice: a skill that is new for {title} counts after"
                f" {plural(weeks, 'week')} of use on the job.",
                sources=context.catalogue.policy.practice_weeks.sources,
            )
        case _:
            return Binding(
                kind="nothing",
                rung=None,
                need=None,
                have=None,
                sentence="You meet everything that is asked at this bar.",
                sources=(),
            )


def _nothing_closes(context: PlanContext, path: Sequence[str], worked: RouteAtBar) -> Binding:
    place = min(worked.due[thing] for thing in worked.open_ends)
    first = [thing for thing in worked.open_ends if worked.due[thing] == place]
    what = f"{plural(len(first), 'thing')} that {context.catalogue.rungs[path[place]].title} needs"
    if not context.hours:
        sentence = (
            f"Your own time: with no hours a week, you cannot learn {what}. Work alone does not"
            f" teach {'it' if len(first) == 1 else 'them'}. One hour a week opens the way."
        )
    else:
        named = "; ".join(closed(thing, context.catalogue) for thing in first[:3])
        sentence = f"No step on this route closes {what}: {named}."
    return Binding(
        kind="no-way",
        rung=path[place],
        need=None,
        have=None,
        sentence=sentence,
        sources=context.catalogue.policy.hours_per_week.sources,
    )


def _binding(kind: str, gap: Gap, sentence: str) -> Binding:
    return Binding(
        kind=kind,  # type: ignore[arg-type]
        rung=gap.rung,
        need=gap.need,
        have=gap.have,
        sentence=sentence,
        sources=gap.sources,
    )


def _asked(gap: Gap, title: str) -> str:
    """What a bar asks for a rung in years."""
    return f"the {gap.bar} bar for {title} is {_years(gap.need)}"


def _amount(amount: object) -> str:
    return f"{float(amount):.3g}"  # type: ignore[arg-type]


def _years(amount: object) -> str:
    return years(float(amount))  # type: ignore[arg-type]
