"""What a plan says of more hours, more at a time or a rung sooner is so when one tries it."""

from datetime import date
from typing import Any

from hypothesis import event, given, settings
from hypothesis import strategies as st

from csm_advisor import limits
from csm_advisor.advice.planning.planner import make_plan
from csm_advisor.errors import UsageProblem
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.plan import BARS, Plan
from csm_advisor.model.profile import Profile
from tests.ladders import ladders
from tests.strategies import profiles

TODAY = date(2026, 11, 29)
NEVER = 10**9
# What the sentence says, what to change for it, and whether the date then moves.
CLAIMS: tuple[tuple[str, dict[str, Any], bool], ...] = (
    ("More hours a week bring the date closer.", {"hours_per_week": limits.HOURS_A_WEEK}, True),
    ("more hours a week do not help.", {"hours_per_week": limits.HOURS_A_WEEK}, False),
    (
        "More hours a week do not move the date.",
        {"hours_per_week": limits.HOURS_A_WEEK},
        False,
    ),
    (" adds years.", {"hours_per_week": limits.HOURS_A_WEEK}, False),
    (
        "from your start in customer service: starting sooner brings them closer.",
        {"situation": "in-service"},
        True,
    ),
    ("Taking on more at a time brings the date closer.", {"at_once": limits.STEPS_AT_ONCE}, True),
    (
        "aking on more at a time does not move the date.",
        {"at_once": limits.STEPS_AT_ONCE},
        False,
    ),
    ("Leading people sooner brings the date closer.", {"years_leading": 40.0}, True),
    ("One hour a week opens the way.", {"hours_per_week": 1.0}, True),
)


def check(plan: Plan, catalogue: Catalogue) -> None:
    for route in plan.routes[:3]:
        for bar in BARS:
            said, now = route.binding[bar].sentence, route.arrival[bar].months
            for claim, change, moves in CLAIMS:
                if claim not in said:
                    continue
                event(claim)
                other = make_plan(plan.profile.model_copy(update=change), catalogue, TODAY)
                then = [one.arrival[bar].months for one in other.routes if one.id == route.id]
                if then:  # else it is no longer among those compared
                    earlier = (NEVER if then[0] is None else then[0]) < (
                        NEVER if now is None else now
                    )
                    assert earlier is moves, (route.id, bar, said, now, then[0])


@settings(max_examples=12)
@given(profiles(), st.sampled_from((None, 1, 2, 3)))
def test_what_moves_a_date_does_and_what_does_not_does_not(
    catalogue: Catalogue, profile: Profile, at_once: int | None
) -> None:
    check(make_plan(profile.model_copy(update={"at_once": at_once}), catalogue, TODAY), catalogue)


@settings(max_examples=12)
@given(ladders(5), st.data())
def test_it_does_so_on_any_ladder(ladder: Catalogue, data: st.DataObject) -> None:
    rungs = list(ladder.rungs)
    person = Profile(
        rung=rungs[0],
        target=rungs[-1],
        years_in_service=data.draw(st.sampled_from((0.0, 1.0, 4.0))),
        years_leading=data.draw(st.sampled_from((0.0, 2.0))),
        education="high-school",
        hours_per_week=data.draw(st.sampled_from((0.0, 1.0, 4.0, 12.0))),
        at_once=data.draw(st.sampled_from((1, 2))),
    )
    try:
        plan = make_plan(person, ladder, TODAY)
    except UsageProblem:
        return
    check(plan, ladder)
