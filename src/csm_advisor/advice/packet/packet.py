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
from csm_advisor.advice.sentences import packet_words as told
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.plan import BARS, Plan
from csm_advisor.model.views.packet import Asked, PacketView, Statement


def make_packet(plan: Plan, catalogue: Catalogue, rung: str | None = None) -> PacketView:
    """The packet for a rung ahead on the recommended route, the next one where none is named.

    Raises UsageProblem where the rung is not ahead on the route.
    """
    case = Case(plan, catalogue, rung)
    found = stories(case)
    things = asked(case, found)
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
        arrival=case.stages[-1].on_this_plan,
        scheduled_for=plan.route.scheduled_for,
        met=met.count(True),
        not_met=met.count(False),
        unknown=met.count(None),
        case=tuple(_case(case, things)),
        asked=things,
        level_sources=catalogue.level_sources if any(one.level for one in things) else (),
        stories=tuple(one.story for one in found if one.story.id in used),
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
    way = told.way(
        origin, title, plan.getting_in is None, plan.years_in_service, plan.years_leading
    )
    yield Statement(text=way, sources=())
    claims = [claim for thing in things for claim in thing.claims if not claim.ours]
    if claims:
        yield Statement(
            text=told.met([claim.met for claim in claims], title),
            sources=tuple(dict.fromkeys(claim.source for claim in claims)),
        )
    yield from _skills(case, things)
    yield from _dates(case)
    if plan.done:
        noted = sum(one.note is not None for one in plan.done)
        yield Statement(text=told.done(len(plan.done), noted), sources=())


def _skills(case: Case, things: Sequence[Asked]) -> Iterator[Statement]:
    """How many skills are at the level needed; one that was not rated cannot be told."""
    at_level = [thing.bars["typical"] for thing in things if thing.level]
    if at_level:
        yield Statement(text=told.at_level(at_level), sources=case.catalogue.level_sources)


def _dates(case: Case) -> Iterator[Statement]:
    arrival = case.stages[-1].on_this_plan
    if all(arrival[bar].months == 0 for bar in BARS):
        yield Statement(text=told.READY, sources=())
        return
    yield Statement(text=told.ready(arrival), sources=())
    bar = case.plan.route.scheduled_for
    binding = case.plan.route.binding[bar]
    if case.rung == case.plan.target and binding.kind != "nothing":
        yield Statement(text=told.depends_on(bar, binding), sources=binding.sources)
