"""What a plan says, in the same words on a terminal and in a document.

A `Line` has the sources of each statement behind it; where it is shown decides how they look.
"""

from collections.abc import Sequence

from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.plan import (
    BARS,
    Arrival,
    Bar,
    Gap,
    Interim,
    InTime,
    Met,
    Plan,
    Route,
    SkillToBuild,
    Step,
)
from csm_advisor.model.to_do import ToDo
from csm_advisor.render.amounts import money
from csm_advisor.render.line import Line, Run
from csm_advisor.text import labels
from csm_advisor.text.format import day, meets, month, month_of, plural, years
from csm_advisor.text.labels import asked_education
from csm_advisor.text.what_to_type import EDIT, answer


def title(plan: Plan, catalogue: Catalogue) -> str:
    """Whose way to where."""
    whose = f"{plan.profile.name}'s" if plan.profile.name else "Your"
    return f"{whose} way to {catalogue.rungs[plan.target].title}"


def where_you_are(plan: Plan) -> str:
    """On the first rung already, or from when on."""
    begins = plan.getting_in
    return f"you start here in {month(begins.date)}" if begins else "you are here"


def since(plan: Plan) -> str:
    """From which month on the person is on the first rung."""
    return month(plan.getting_in.date) if plan.getting_in else "now"


def experience(plan: Plan) -> str:
    """The experience so far."""
    return f"{years(plan.years_in_service)} in service, {years(plan.years_leading)} leading people"


def what_it_is(plan: Plan, catalogue: Catalogue) -> Line:
    """What the work of the target is."""
    rung = catalogue.rungs[plan.target]
    return (Run("The work: ", strong=True), Run(rung.summary, sources=rung.sources))


def where_you_stand(plan: Plan, catalogue: Catalogue) -> list[Line]:
    """What the date depends on, how much is met already, and whether nothing is left to build."""
    route = plan.route
    binding = route.binding[route.scheduled_for]
    bar = "" if route.scheduled_for == "typical" else f" ({route.scheduled_for} bar)"
    lead = "" if binding.kind == "nothing" else f"What it depends on{bar}: "
    lines: list[Line] = [(Run(lead, strong=True), Run(binding.sentence, sources=binding.sources))]
    if route.scheduled_for != "typical":
        lines.append((Run(f"The typical bar: {route.binding['typical'].sentence}"),))
    asked = [one for one in plan.readiness if not one.ours]
    if asked:
        unknown = sum(one.met is None for one in asked)
        rest = f"; {unknown} cannot be told from your answers" if unknown else ""
        said = (
            f"you {meets(_met(asked), len(asked))} that sources ask of any"
            f" {catalogue.rungs[plan.target].title}{rest}."
        )
        sources = tuple(one.source for one in asked)
        stand = Run("Where you stand: ", strong=True)
        lines.append((stand, Run(said, sources=sources), *_ours(plan)))
    if not route.steps:
        ready = route.arrival["typical"].months == 0
        when = "Apply now" if ready else "When the date comes, apply"
        said = f"your skills meet what the route needs. {when}: csm-advisor apply"
        lines.append((Run("Nothing to build: ", strong=True), Run(said)))
    return lines


BAR_MEANS: dict[Bar, str] = {
    "open": "the easiest employers",
    "typical": "most employers",
    "demanding": "the strictest employers",
}


def how_far(plan: Plan, bar: Bar) -> str:
    """How far off the arrival at a bar is; of one that never comes, when another route does."""
    arrival = plan.route.arrival[bar]
    if arrival.months is None:
        other = plan.earliest[bar].date
        return f"on this route; by another {month(other)}" if other else "as things stand"
    if arrival.months == 0:
        return "apply now: csm-advisor apply"
    if arrival.months < 24:
        return f"in {plural(arrival.months, 'month')}"
    return f"in about {years(round(arrival.months / 6) / 2)}"


def ready(arrival: Arrival) -> str:
    """The month of an arrival as from when one is ready."""
    return "ready now" if arrival.months == 0 else month(arrival.date)


def missing_at(plan: Plan, bar: Bar) -> Line:
    """What is missing for the target and on the way to it at one bar, and by when it is there."""
    gaps = [gap for gap in plan.route.gaps if gap.bar == bar]
    parts: list[str] = []
    sources: list[str] = []
    # A thing is a gap at the first rung that asks it, and again where one asks for more: the last.
    for gap in {(gap.kind, gap.id): gap for gap in gaps}.values():
        if said := _missing(gap, plan):
            parts.append(said)
            sources += gap.sources
    levels = sum(int(gap.need or 0) - int(gap.have or 0) for gap in gaps if gap.kind == "skill")
    if levels:
        parts.append(f"{plural(levels, 'skill level')} on the way")
    arrival = plan.route.arrival[bar]
    when = ready(arrival)
    what = f"missing: {', '.join(parts)}" if parts else "you meet it: apply now"
    if not parts and arrival.months != 0:
        what = "you meet what it asks of the target; the rungs before it take the time"
    return (
        Run(f"{bar.capitalize()} bar ({BAR_MEANS[bar]}), {when}: ", strong=True),
        Run(f"{what}.", sources=tuple(dict.fromkeys(sources))),
    )


def _missing(gap: Gap, plan: Plan) -> str:
    """One requirement not met yet, in words; nothing for a skill, which is counted."""
    match gap.kind:
        case "experience" | "leading":
            need, have = float(gap.need or 0), float(gap.have or 0)
            what = "in service" if gap.kind == "experience" else "of leading people"
            less, all_ = years(need - have), years(need)
            return f"{less} {what}" + (f" (of {all_})" if less != all_ else "")
        case "education":
            said = asked_education(str(gap.need), plan.titles[str(gap.need)])
            return f"{said} (a decision, no date waits for it)" if gap.decision else said
        case "skill":
            return ""
        case _:
            return plan.titles.get(gap.id, gap.id)


def on_the_way(plan: Plan) -> list[Line]:
    """What the person gains by waiting at a rung that other steps would reach earlier, and where
    another route meets a bar earlier than this one."""
    lines: list[Line] = []
    for one in plan.sooner:
        title = plan.titles[one.rung]
        gains = []
        if one.more_hours > 0:
            gains.append(f"saves {plural(one.more_hours, 'hour')} of your own time")
        if one.target != one.target_scheduled:
            gains.append(
                f"reaches the target in {month(one.target_scheduled.date)}"
                f" instead of {month(one.target.date)}"
            )
        gain = " and ".join(gains) or "costs less, or takes fewer steps"
        said = (
            f"{title} can come in {month(one.arrival.date)} instead of"
            f" {month(one.scheduled.date)}. Waiting {gain}. To get there first:"
            f" csm-advisor plan --soonest {one.rung}"
        )
        lines.append((Run("Your choice: ", strong=True), Run(said)))
    for bar in BARS:
        best = plan.earliest[bar]
        if best.route != plan.recommended and best.date != plan.route.arrival[bar].date:
            way = " > ".join(plan.titles[rung] for rung in best.route.split(".")[1:])
            said = f"the {bar} bar comes sooner, in {month(best.date)}, by another route: {way}."
            lines.append((Run("Note: ", strong=True), Run(said)))
    return lines


def getting_in(plan: Plan) -> Line:
    """When the first job begins, and what that rests on; nothing for who has one."""
    if plan.getting_in is None:
        return ()
    title = plan.titles[plan.profile.rung]
    which = "new" if plan.profile.has_served else "first"
    return (
        Run("First, getting in: ", strong=True),
        Run(
            f"we assume a {which} job as {title} by {month(plan.getting_in.date)}. Every date"
            " counts from there.",
            sources=tuple(
                dict.fromkeys(id_ for one in plan.getting_in.steps for id_ in one.sources)
            ),
        ),
    )


def once_in() -> str:
    """What to type when the first job is found: until then every plan looks for it anew."""
    return (
        "When you have the job, say so, and the plan goes on from there:"
        f" {EDIT} {answer('situation', 'in-service')}"
    )


def tried(plan: Plan) -> str | None:
    """The rung that may take the person today, if they have the skills that they did not rate."""
    return next((one.rung for one in plan.meantime if one.kind == "try"), None)


def worth_a_try(plan: Plan) -> Line:
    """The rung that may take the person today, and what that takes; nothing where none may."""
    rung = tried(plan)
    if rung is None:
        return ()
    later = ""
    if rung != plan.target:  # its date stands at the top
        stage = next(stage for stage in plan.route.stages if stage.to == rung)
        when = stage.on_this_plan["open"]
        there = f"you are ready in {month(when.date)}" if when.date else "you never are"
        later = f" If not, {there}, by our guess."
    return (
        Run(f"{plan.titles[rung]}, open bar: ", strong=True),
        Run(
            "you may be ready now. Only skills that you have not rated stand in the way. If they"
            f" are high enough, apply.{later}"
        ),
    )


def interim(one: Interim) -> str:
    """When something is to be done besides the steps."""
    if one.kind in ("ready", "try"):
        return "from today"
    if one.kind == "ask":
        return f"in {month_of(one.starts)}"
    begin, end = map(month_of, (one.starts, one.ends))
    often = f", every {plural(one.months, 'month')}" if one.months else ""
    return (f"in {begin}" if begin == end else f"{begin} to {end}") + often


def _met(some: Sequence[Met]) -> int:
    return sum(one.met is True for one in some)


def _ours(plan: Plan) -> Line:
    """How much is met of what we add to what sources ask; nothing where we add nothing."""
    own = [one for one in plan.readiness if one.ours]
    if not own:
        return ()
    sources = tuple(one.source for one in own)
    return (Run(f" Of {len(own)} that we add ourselves you meet {_met(own)}.", sources=sources),)


def in_time(plan: Plan, found: InTime, bar: Bar, catalogue: Catalogue) -> Line:
    """Whether a date is kept at one bar, and what holds it up."""
    earliest = f"earliest {month(found.earliest)}"
    if not found.earliest:
        earliest = f"never {how_far(plan, bar)}"
    if found.feasible:
        return (Run(earliest),)
    reached = (
        f"by then {catalogue.rungs[found.reached].title}"
        if found.reached
        else "by then no job in customer service yet"
    )
    said = f"{earliest}; {reached}. {found.binding.sentence}"
    return (Run(said, sources=found.binding.sources),)


def started(one: ToDo) -> str:
    """What a thing to do this week starts, where that is done, and until when it runs."""
    until = f"until {day(one.ends)}" if one.ends else ""
    return ", ".join(part for part in (one.title, one.where, until) if part)


def effort(plan: Plan) -> str:
    """What the whole route takes: own time, and money where prices are known."""
    route = plan.route
    known = f", {money(route.cost_low)}" if route.cost_high else ""
    unpriced = plural(route.unpriced_steps, "step")
    rest = f", {unpriced} with no published price" if route.unpriced_steps else ""
    return f"own time {route.own_hours:g} h at {plan.hours_per_week:g} h a week{known}{rest}"


def closes(step: Step, catalogue: Catalogue) -> str:
    """What a step closes: skills with their levels, tools, certifications."""
    named = ", ".join(_closed(thing, catalogue) for thing in step.closes)
    more = ", ".join(_closed(thing, catalogue) for thing in step.closes_demanding)
    return f"{named}; for the demanding bar also {more}" if more else named


def _closed(thing: str, catalogue: Catalogue) -> str:
    id_, _, level = thing.partition(":")
    if level:
        return f"{catalogue.skills[id_].name} {int(level) - 1}>{level}"
    return labels.closed(thing, catalogue)


def named_by(skill: SkillToBuild, catalogue: Catalogue) -> str:
    """How many of the sources that name skills name this one."""
    return f"{skill.priority} of {len(catalogue.naming_sources)}"


def whose_levels(catalogue: Catalogue) -> Line:
    """Who says how high a skill is needed, and who names it."""
    return (
        Run("How high each is needed is our own judgement", sources=catalogue.level_sources),
        Run(". Named by tells how many of the articles that name skills name this one."),
    )


def also_demanding(route: Route, catalogue: Catalogue) -> str:
    """What only the demanding bar takes; empty where it takes nothing more."""
    extra = [catalogue.actions[id_].title for id_ in route.also_demanding]
    return f"The demanding bar also takes: {'; '.join(extra)}." if extra else ""


def remarks(plan: Plan) -> list[Line]:
    """What is worth knowing beside the steps."""
    return [
        (Run(f"{one.title}: ", strong=True), Run(one.text, sources=one.sources))
        for one in plan.remarks
    ]
