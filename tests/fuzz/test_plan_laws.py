"""The laws of a plan at every rung of every route shown, at every bar, for random people."""

from datetime import date
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from csm_advisor.advice.planning.planner import make_plan
from csm_advisor.advice.planning.standing import assumed_levels
from csm_advisor.model.education import EDUCATION_ORDER
from csm_advisor.model.plan import BARS, Bar, Plan
from csm_advisor.model.profile import Profile
from tests.fuzz.effort import EVERY_DAY, TOTAL, tally
from tests.strategies import bundled, profiles

TODAY = date(2026, 11, 21)
NEVER = 10**9
Rung = tuple[str, str, Bar]  # the route, the rung, the bar


def arrivals(plan: Plan) -> dict[Rung, int]:
    return {
        (route.id, stage.to, bar): NEVER if months is None else months
        for route in plan.routes
        for stage in route.stages
        for bar in BARS
        for months in (stage.arrival[bar].months,)
    }


@st.composite
def better_off(draw: st.DrawFn) -> tuple[Profile, Profile]:
    """Somebody, and the same person with one thing more."""
    catalogue, person = bundled(), draw(profiles())
    person = person.model_copy(update={"at_once": draw(st.sampled_from((None, 1, 2, 3, 5)))})
    policy = catalogue.policy
    level = assumed_levels(person, catalogue) | person.skills
    hours = person.hours_per_week
    more: list[dict[str, Any]] = [
        {"years_in_service": person.years_in_service + 1},
        {"years_leading": person.years_leading + 1},
        {"hours_per_week": (policy.hours_per_week.value if hours is None else hours) + 1},
        {"at_once": (person.at_once or policy.at_once.value) + 1},
        {"certifications": (*(person.certifications or ()), *catalogue.certifications)},
        {"tools": (*(person.tools or ()), *catalogue.tools)},
        *({"skills": {**person.skills, id_: now + 1}} for id_, now in level.items() if now < 4),
        *(
            {"education": higher}
            for higher in EDUCATION_ORDER[EDUCATION_ORDER.index(person.education) + 1 :][:1]
        ),
    ]
    return person, person.model_copy(update=draw(st.sampled_from(more)))


# Once the search ended before all sets were looked at: with one more skill the date was later.
MANY_CHOICES = Profile(
    rung="representative",
    target="vice-president",
    years_in_service=3.0,
    years_leading=8.0,
    education="high-school",
    hours_per_week=40.0,
    at_once=2,
    skills={
        "administrative-procedures": 1,
        "business-principles": 0,
        "coaching": 1,
        "listening": 4,
        "negotiation": 2,
        "performance-monitoring": 1,
        "problem-solving": 2,
        "second-language": 3,
        "strategic-planning": 4,
    },
)


# A case makes two plans, so that on every day there are fewer; in `make fuzz` as many as asked for.
@settings(max_examples=40 if TOTAL == EVERY_DAY else TOTAL)
@example(
    (
        MANY_CHOICES,
        MANY_CHOICES.model_copy(update={"skills": {**MANY_CHOICES.skills, "data-analysis": 2}}),
    )
)
@given(better_off())
def test_the_laws_hold_at_every_rung(people: tuple[Profile, Profile]) -> None:
    tally["cases"] += 1
    before, after = (arrivals(make_plan(one, bundled(), TODAY)) for one in people)
    for found in (before, after):
        for route, rung, bar in found:
            easy, usual, hard = (found[route, rung, each] for each in BARS)
            assert easy <= usual <= hard, (route, rung, bar)
    later = {rung: (was, after[rung]) for rung, was in before.items() if after.get(rung, 0) > was}
    assert not later, "with one thing more no rung is reached later"
