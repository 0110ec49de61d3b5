"""The packet put together."""

from collections.abc import Iterator, Sequence

from csm_advisor.advice.citations.citations import with_sources
from csm_advisor.advice.guide.apply import how_to_apply
from csm_advisor.advice.packet.context import Case
from csm_advisor.advice.packet.dated_gaps import dated_gaps
from csm_advisor.advice.packet.questions import questions
from csm_advisor.advice.packet.requirements import asked
from csm_advisor.advice.packet.resume_lines import bullets, headlines
from csm_advisor.advice.packet.stories import stories
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.plan import BARS, Arrival, Plan
from csm_advisor.model.views.packet import Asked, PacketView, Statement
from csm_advisor.text.format import month, plural, years


def make_packet(plan: Plan, catalogue: Catalogue, rung: str | None = None) -> PacketView:
    """The packet for a rung ahead on the recommended route, the next one where none is named.

    Raises UsageProblem where the rung is not ahead on the route.
    """
    case = Case(plan, catalogue, rung)
    told = stories(case)
    things = asked(case, told)
    used = {id_ for thing in things for id_ in thing.stories}
    claims = [claim for thing in things for claim in thing.claims]
    met = [claim.met for claim in claims]
    view = PacketView(
        as_of=plan.as_of,
        name=plan.profile.name,
        origin=case.origin,
        origin_title=catalogue.rungs[case.origin].title,
        rung=case.rung,
        title=case.title,
        arrival=case.stages[-1].arrival,
        scheduled_for=plan.route.scheduled_for,
        met=met.count(True),
        not_met=met.count(False),
        unknown=met.count(None),
        case=tuple(_case(case, things)),
        asked=things,
        level_sources=catalogue.level_sources if any(one.level for one in things) else (),
        stories=tuple(one.story for one in told if one.story.id in used),
        gaps=dated_gaps(case),
        questions=questions(case, things),
        in_service=plan.getting_in is None,
        headlines=headlines(case),
        bullets=bullets(case),
        interview=how_to_apply(catalogue, plan.profile.model_dump()).interview,
        sources={},
    )
    return with_sources(view, catalogue)


def _case(case: Case, things: Sequence[Asked]) -> Iterator[Statement]:
    """The case in sentences of the plan's own figures."""
    plan, title = case.plan, case.title
    origin = case.catalogue.rungs[case.origin].title
    way = f"From {origin} to {title}"
    if plan.getting_in:
        way = f"To {title}, from a job as {origin} that is still to find"
    yield Statement(
        text=f"{way}: {years(plan.years_in_service)} in customer service,"
        f" {years(plan.years_leading)} of leading people.",
        sources=(),
    )
    claims = [claim for thing in things for claim in thing.claims if not claim.ours]
    if claims:
        met = [claim.met for claim in claims]
        unknown = met.count(None)
        rest = f"; {unknown} cannot be told from your answers" if unknown else ""
        yield Statement(
            text=f"You meet {met.count(True)} of the {plural(len(met), 'thing')} that sources ask"
            f" of any {title}{rest}.",
            sources=tuple(dict.fromkeys(claim.source for claim in claims)),
        )
    yield from _skills(case, things)
    yield from _dates(case)
    if plan.done:
        noted = sum(one.note is not None for one in plan.done)
        yield Statement(
            text=f"{plural(len(plan.done), 'step')} of your plan done, {noted} with a note.",
            sources=(),
        )


def _skills(case: Case, things: Sequence[Asked]) -> Iterator[Statement]:
    """How many skills are at the level needed; one that was not rated cannot be told."""
    at_level = [thing.bars["typical"] for thing in things if thing.level]
    if not at_level:
        return
    there, below, unrated = (at_level.count(known) for known in (True, False, None))
    text = f"You have rated none of the {plural(unrated, 'skill')} needed."
    if unrated < len(at_level):
        rest = f", and {unrated} you did not rate" if unrated else ""
        text = (
            f"Of the {plural(len(at_level), 'skill')} needed, {there}"
            f" {'is' if there == 1 else 'are'} at the level needed and {below} below it{rest}."
        )
    yield Statement(text=text, sources=case.catalogue.level_sources)


def _dates(case: Case) -> Iterator[Statement]:
    arrival = case.stages[-1].arrival
    if all(arrival[bar].months == 0 for bar in BARS):
        yield Statement(text="You are ready now, at every bar: apply.", sources=())
        return
    dates = ", ".join(f"{bar} bar {_when(arrival[bar])}" for bar in BARS)
    yield Statement(text=f"Ready: {dates}.", sources=())
    bar = case.plan.route.scheduled_for
    binding = case.plan.route.binding[bar]
    if case.rung == case.plan.target and binding.kind != "nothing":
        yield Statement(
            text=f"What the {bar} date depends on: {binding.sentence}", sources=binding.sources
        )


def _when(arrival: Arrival) -> str:
    return "now" if arrival.months == 0 else month(arrival.date)
