"""Why a step is in a plan: from the step back to gaps, requirements, figures and settings."""

from collections.abc import Iterable, Iterator

from csm_advisor.advice.citations.citations import with_sources
from csm_advisor.advice.planning.planner import make_plan
from csm_advisor.advice.planning.standing import assumed_levels
from csm_advisor.advice.sentences import explain_step as told
from csm_advisor.advice.tracking.progress import steps_of
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.education import EDUCATION_ORDER
from csm_advisor.model.plan import Gap, Plan, Route, Step
from csm_advisor.model.profile import Profile
from csm_advisor.model.views.explain import ExplainView, Link
from csm_advisor.text.what_to_type import answer, rating


def chain(plan: Plan, catalogue: Catalogue, id_: str) -> tuple[Link, ...]:
    """The links from the step `id_` to what it rests on, and what would make it go away; empty
    where no route of the plan has the step."""
    step = steps_of(plan).get(id_)
    if step is None:
        return ()
    order = sorted(plan.routes, key=lambda route: route.id != plan.recommended)
    route = next(r for r in order if any(step.id == id_ for step in r.steps))
    closes = [(thing, _gap(thing, route)) for thing in step.closes]
    links = [_step(step, route, plan, catalogue)]
    for thing, gap in closes:
        links += _links(thing, gap, plan, catalogue)
    if step.kind != "on-the-job":
        links.append(_pace(step, plan, catalogue))
    # One setting can stand behind several gaps; it is said once.
    return tuple(dict.fromkeys((*links, *_goes_away(step, plan, catalogue))))


def in_plan(view: ExplainView, plan: Plan, catalogue: Catalogue) -> ExplainView:
    """The explanation of an action, with why it is a step of the plan where it is one."""
    links = chain(plan, catalogue, view.id)
    return with_sources(view.model_copy(update={"chain": links}), catalogue)


def _gap(thing: str, route: Route) -> Gap:
    """The gap that a step closes: that of the first rung which needs the thing."""
    id_, _, level = thing.partition(":")

    def asks(gap: Gap) -> bool:
        if level:
            return gap.id == id_ and int(gap.need or 0) >= int(level)
        if gap.kind == "education":
            return id_ in EDUCATION_ORDER[: EDUCATION_ORDER.index(gap.need) + 1]
        return gap.id == id_

    return next(gap for gap in route.gaps if gap.bar == route.scheduled_for and asks(gap))


def _step(step: Step, route: Route, plan: Plan, catalogue: Catalogue) -> Link:
    stage = next(s for s in route.stages if any(one.id == step.id for one in s.steps))
    elsewhere = route.id != plan.recommended
    text = told.step_in_plan(step, catalogue.rungs[stage.to].title, elsewhere, catalogue)
    return Link.copied_from(step, kind="step", text=text)


def _links(thing: str, gap: Gap, plan: Plan, catalogue: Catalogue) -> Iterator[Link]:
    """The gap behind one thing that the step closes, what asks for it, the settings used."""
    level = thing.partition(":")[2]
    yield from _skill(gap, int(level), plan, catalogue) if level else _held(gap, catalogue)


def _skill(gap: Gap, level: int, plan: Plan, catalogue: Catalogue) -> Iterator[Link]:
    policy = catalogue.policy
    rated = gap.id in plan.profile.skills
    begins = plan.profile.skills.get(gap.id, assumed_levels(plan.profile, catalogue)[gap.id])
    text = told.skill_gap(gap, begins, rated, catalogue)
    yield Link.copied_from(gap, kind="gap", text=text, sources=())
    text = told.skill_requirement(gap, catalogue)
    yield Link.copied_from(gap, kind="requirement", text=text)
    if not rated:
        text = told.unrated_level(catalogue)
        yield Link.copied_from(policy.unrated_level, kind="setting", text=text)
    text = told.practice(level, catalogue)
    yield Link.copied_from(policy.practice_weeks, kind="setting", text=text)


def _held(gap: Gap, catalogue: Catalogue) -> Iterator[Link]:
    yield Link.copied_from(gap, kind="gap", text=told.gap(gap, catalogue))
    for claim in catalogue.requirements[gap.rung]:
        if claim.of == gap.id and claim.strength != "helps":
            yield Link.copied_from(claim, kind="requirement")


def _pace(step: Step, plan: Plan, catalogue: Catalogue) -> Link:
    setting = catalogue.policy.hours_per_week
    assumed = plan.profile.hours_per_week is None
    sources = setting.sources if assumed else step.sources
    text = told.pace(step, plan.hours_per_week, assumed)
    return Link.copied_from(setting, kind="setting", text=text, sources=sources)


def _goes_away(step: Step, plan: Plan, catalogue: Catalogue) -> Iterator[Link]:
    """What would take the step out of the plan: having all that it closes, or having done it. It is
    tried: a step can be of use for something else that another one closes now."""
    things = _highest(step.closes)
    having = _having(plan.profile, things, catalogue)
    stays = step.id in steps_of(make_plan(having, catalogue, plan.as_of, plan.done))
    text = told.goes_away(step, [_flag(thing, catalogue) for thing in things], stays)
    yield Link(kind="goes-away", id=step.id, text=text, sources=())


def _having(profile: Profile, things: Iterable[str], catalogue: Catalogue) -> Profile:
    """The person with what a step closes."""
    skills, more = dict(profile.skills), {}
    held = {"certifications": profile.certifications, "tools": profile.tools}
    for thing in things:
        id_, _, level = thing.partition(":")
        if level:
            skills[id_] = int(level)
        elif thing in catalogue.education:
            more["education"] = thing
        else:
            key = "certifications" if thing in catalogue.certifications else "tools"
            held[key] = (*(held[key] or ()), thing)
    return profile.model_copy(update={**more, **held, "skills": skills})


def _highest(things: Iterable[str]) -> list[str]:
    """The things with only the highest level of each skill."""
    most = {thing.partition(":")[0]: thing for thing in sorted(things)}
    return list(most.values())


def _flag(thing: str, catalogue: Catalogue) -> str:
    id_, _, level = thing.partition(":")
    if level:
        return rating(id_, level)
    if id_ in EDUCATION_ORDER:
        return answer("education", id_)
    return answer("tools" if id_ in catalogue.tools else "certifications", id_)
