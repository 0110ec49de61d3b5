"""What a plan took for granted, and which answers would sharpen it."""

from collections.abc import Iterable, Iterator, Sequence

from csm_advisor.advice.planning.catalogue_index import index_of
from csm_advisor.advice.planning.context import PlanContext
from csm_advisor.advice.planning.gaps import first_leading, has_led
from csm_advisor.advice.planning.getting_in import entry_steps
from csm_advisor.errors import quoted
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.ladder import EDUCATION_ORDER
from csm_advisor.model.plan import Route
from csm_advisor.model.progress import Done
from csm_advisor.text.format import day, plural, years
from csm_advisor.text.labels import step_title
from csm_advisor.text.what_to_type import answer


def assumptions(context: PlanContext, routes: Iterable[Route], best_of_all: bool) -> Iterator[str]:
    """What the plan took for granted because it was not said, in sentences.

    A skill that no rung ahead needs has no bearing on it, rated or not.
    """
    if not best_of_all:
        yield (
            "This ladder has more routes than can be worked out: yours is the best of those tried,"
            " and another may be as good or better."
        )
    profile, catalogue, person = context.profile, context.catalogue, context.person
    needed = _needed(context, routes)
    unrated = needed - person.rated
    if unrated:
        whose = (
            "Your skills are"
            if unrated == needed
            else f"{len(unrated)} of {plural(len(needed), 'skill')}"
            f" {'is' if len(unrated) == 1 else 'are'}"
        )
        yield (
            f"{whose} not rated: we assume the level that your present rung needs, and at least"
            f" level {catalogue.policy.unrated_level.value}.{_led(context, unrated)}"
        )
    if person.leading > person.service:
        yield (
            f"You have led people for {years(person.leading)} and been in customer service for"
            f" {years(person.service)}: we assume that you led people elsewhere too, and count"
            f" all of it."
        )
    for step in entry_steps(profile, catalogue):
        if step.education and EDUCATION_ORDER.index(profile.education) < EDUCATION_ORDER.index(
            step.education
        ):
            yield (
                "You are finishing school: we count on your"
                f" {catalogue.education[step.education].name.lower()} by the time a rung asks"
                f" for it."
            )
    if profile.hours_per_week is None:
        yield f"You have {plural(context.hours, 'hour')} of your own time a week for it."
    if profile.at_once is None:
        yield f"You have {plural(context.at_once, 'step')} on the job under way at once."
    if profile.certifications is None:
        yield "You have no certification yet; you did not say."
    if profile.tools is None:
        yield "You have worked with no customer service software yet; you did not say."
    if not person.service and profile.situation is None:
        yield (
            "You have a job in customer service now. If not, say where you stand:"
            f" {answer('situation', 'student, other-work or returning')}."
        )
    yield "You stay in customer service the whole time, and there is an opening when you are ready."
    for thing in (*(profile.certifications or ()), *(profile.tools or ())):
        known = (
            thing in catalogue.certifications
            or thing in catalogue.tools
            or any(kind.id == thing for kind in catalogue.credentials.kind)
        )
        if not known:
            yield f"We do not know {quoted(thing)}, so it meets no requirement here."


def _led(context: PlanContext, unrated: set[str]) -> str:
    """What is taken for granted besides of who has led people for a while, if it is more."""
    profile, catalogue = context.profile, context.catalogue
    first = first_leading(catalogue)
    if first is None or catalogue.rungs[profile.rung].leads or not has_led(profile, catalogue):
        return ""
    named = [catalogue.skills[id_].name for id_ in sorted(unrated) if catalogue.skills[id_].led]
    if not named:
        return ""
    title = catalogue.rungs[first].title
    return f" You have led people, so we take {', '.join(named)} at what {title} needs."


def _needed(context: PlanContext, routes: Iterable[Route]) -> set[str]:
    """The skills that some rung ahead needs."""
    levels = index_of(context.catalogue).levels
    ahead = {rung for route in routes for rung in route.rungs[1:]}
    return {skill for rung in ahead for skill, _, _ in levels.get(rung, ())}


def done_so_far(done: Sequence[Done], catalogue: Catalogue) -> Iterator[str]:
    """The steps that the plan counts on as done, in a sentence."""
    if done:
        named = "; ".join(f"{step_title(one.step, catalogue)} ({day(one.on)})" for one in done)
        yield f"You have done {plural(len(done), 'step')}, and we count on it: {named}."


def sharpening(context: PlanContext, route: Route) -> Iterator[str]:
    """The answers still open that would change the plan, the most telling first."""
    profile = context.profile
    guessed = sum(step.assumed for stage in route.stages for step in stage.steps)
    if guessed:
        yield f"skills: rating yours would sharpen {plural(guessed, 'step')}"
    if profile.hours_per_week is None:
        yield "hours_per_week: sets the dates of all steps in your own time"
    if profile.at_once is None:
        yield "at_once: sets how many steps on the job run at the same time"
    if profile.certifications is None:
        yield "certifications: count at the demanding bar"
    if profile.tools is None:
        yield "tools: software you know counts at the demanding bar"
