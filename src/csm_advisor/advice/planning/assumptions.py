"""What a plan took for granted, and which answers would sharpen it."""

from collections.abc import Iterable, Iterator, Sequence

from csm_advisor.advice.planning.catalogue_index import index_of
from csm_advisor.advice.planning.context import PlanContext
from csm_advisor.advice.planning.getting_in import entry_steps
from csm_advisor.advice.planning.standing import first_leading, has_led
from csm_advisor.advice.sentences import assumptions as told
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.ladder import BARS
from csm_advisor.model.plan import Route
from csm_advisor.model.profile import IN_SERVICE
from csm_advisor.model.progress import Done


def assumptions(context: PlanContext, routes: Iterable[Route], best_of_all: bool) -> Iterator[str]:
    """What the plan took for granted because it was not said, in sentences.

    A skill that no rung ahead needs has no bearing on it, rated or not.
    """
    if not best_of_all:
        yield told.ROUTES_LEFT_OUT
    profile, catalogue, person = context.profile, context.catalogue, context.person
    needed = _needed(context, routes)
    unrated = needed - person.rated
    if unrated:
        yield " ".join(
            (
                told.unrated(
                    len(unrated),
                    len(needed),
                    catalogue.policy.unrated_level.value,
                    profile.situation in IN_SERVICE,
                ),
                *_led(context, unrated),
            )
        )
    if person.leading > person.service:
        yield told.led_elsewhere(person.leading, person.service)
    for step in entry_steps(profile, catalogue):
        if step.education:
            yield told.finishes_school(catalogue.education[step.education].name)
    if profile.hours_per_week is None:
        yield told.own_hours(context.hours)
    if profile.at_once is None:
        yield told.at_once(context.at_once)
    if profile.certifications is None:
        yield told.NO_CERTIFICATION
    if profile.tools is None:
        yield told.NO_TOOL
    if not person.service and profile.situation is None:
        yield told.in_service_now()
    yield told.OPENING_THERE
    for thing in (*(profile.certifications or ()), *(profile.tools or ())):
        known = (
            thing in catalogue.certifications
            or thing in catalogue.tools
            or any(kind.id == thing for kind in catalogue.credentials.kind)
            or _has_a_kind(thing, catalogue)
        )
        if not known:
            yield told.unknown(thing)


def _has_a_kind(thing: str, catalogue: Catalogue) -> bool:
    from csm_advisor.text.product_names import has_a_kind  # few name software of their own

    return has_a_kind(thing, catalogue)


def _led(context: PlanContext, unrated: set[str]) -> Iterator[str]:
    """What is taken for granted besides of who has led people for a while, if it is more."""
    profile, catalogue = context.profile, context.catalogue
    first = first_leading(catalogue)
    if first is None or catalogue.rungs[profile.rung].leads or not has_led(profile, catalogue):
        return
    named = [catalogue.skills[id_].name for id_ in sorted(unrated) if catalogue.skills[id_].led]
    if named:
        yield told.led_before(named, catalogue.rungs[first].title)


def _needed(context: PlanContext, routes: Iterable[Route]) -> set[str]:
    """The skills that some rung ahead needs."""
    levels = index_of(context.catalogue).levels
    ahead = {rung for route in routes for rung in route.rungs[1:]}
    return {skill for rung in ahead for skill, _, _ in levels.get(rung, ())}


def done_so_far(done: Sequence[Done], catalogue: Catalogue) -> Iterator[str]:
    """The steps that the plan counts on as done, in a sentence."""
    if done:
        yield told.steps_done(done, catalogue)


def sharpening(context: PlanContext, route: Route) -> Iterator[str]:
    """The answers still open that would change the plan, the most telling first."""
    profile = context.profile
    guessed = sum(step.assumed for stage in route.stages for step in stage.steps)
    if guessed:
        yield told.rating_sharpens(guessed)
    if profile.hours_per_week is None:
        yield told.HOURS_SHARPEN
    if profile.at_once is None:
        yield told.AT_ONCE_SHARPENS
    index = index_of(context.catalogue)
    asked = {
        need.kind: bar
        for bar in reversed(BARS)
        for rung in route.rungs[1:]
        for need in index.needs(rung, bar)
    }
    if profile.certifications is None and "certification" in asked:
        yield told.certifications_sharpen(asked["certification"])
    if profile.tools is None and "tool" in asked:
        yield told.tools_sharpen(asked["tool"])
