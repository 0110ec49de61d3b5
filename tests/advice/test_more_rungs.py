"""Routes that pass more rungs than another one, and are shown to be no better."""

from datetime import date
from itertools import permutations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from csm_advisor.advice.planning import branch_and_bound
from csm_advisor.advice.planning.calendar import Calendar
from csm_advisor.advice.planning.context import context_of
from csm_advisor.advice.planning.ranking import easier_bars, rank
from csm_advisor.advice.planning.route_costs import above_of
from csm_advisor.advice.planning.route_search import every_path
from csm_advisor.advice.planning.route_timing import RouteTiming
from csm_advisor.advice.planning.schedule import Wait
from csm_advisor.advice.planning.set_cover import Option, key_of
from csm_advisor.advice.team.more_rungs import Way, no_better, none_sooner
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.profile import Profile
from tests.ladders import SKILLS, ladders
from tests.strategies import bundled, profiles

DAY = date(2026, 11, 30)


def no_better_ones(profile: Profile, catalogue: Catalogue) -> int:
    """Of so many routes it is shown that they are no better than another one, and they are not."""
    context = context_of(profile, catalogue, DAY)
    above = above_of(catalogue, profile.rung, profile.target)
    routes = every_path(above, profile.rung, profile.target, 30) or ()
    worked = {path: easier_bars(context, path) for path in routes}
    shown = 0
    for longer, shorter in permutations(routes, 2):
        if no_better(context, longer, worked[shorter]):
            assert rank(worked[longer])[:2] >= rank(worked[shorter])[:2]
            shown += 1
    return shown


@settings(max_examples=60)
@given(profiles())
def test_what_is_shown_to_be_no_better_is_not(profile: Profile) -> None:
    no_better_ones(profile, bundled())


@settings(max_examples=300)
@given(st.data(), ladders(most=5))
def test_nor_is_it_on_ladders_whose_rungs_ask_in_no_order(
    data: st.DataObject, catalogue: Catalogue
) -> None:
    profile = Profile(
        rung="rung-0",
        target=list(catalogue.rungs)[-1],
        years_in_service=data.draw(st.sampled_from((0.0, 0.7, 2.0))),
        years_leading=data.draw(st.sampled_from((0.0, 0.7))),
        education="bachelor",
        hours_per_week=data.draw(st.sampled_from((0.5, 2.0, 10.0))),
        at_once=data.draw(st.integers(1, 3)),
        skills={skill: data.draw(st.integers(0, 2)) for skill in SKILLS},
    )
    no_better_ones(profile, catalogue)


# To whom the rungs between those of the shortest way are of no use.
LEAD = Profile(
    rung="team-lead",
    target="vice-president",
    years_in_service=9.0,
    years_leading=4.0,
    education="bachelor",
    hours_per_week=1.25,
)


def test_a_route_with_more_rungs_is_shown_to_be_no_better() -> None:
    assert no_better_ones(LEAD, bundled())


def test_nothing_is_shown_of_a_date_that_a_search_found_at_its_limit() -> None:
    """Nobody else in these tests has so many hours: what a search has found out is kept."""
    person = LEAD.model_copy(update={"hours_per_week": 1.35})
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(branch_and_bound, "SEARCHED", -1)
        patch.setattr(branch_and_bound, "COMPARED", -1)
        assert not no_better_ones(person, bundled())


def way(path: str, waits: list[Wait], *options: Option) -> Way:
    timing = RouteTiming(Calendar(DAY), 2, waits)
    return Way(tuple(path), 0b11, options, timing)


def course(due: int, covers: int = 0b11, *, weeks: int = 6, paid: int = 0) -> Option:
    return Option("course", covers, 600, key_of(600, 0, 0, 2), due, weeks, 0, paid)


def step(due: int, weeks: int) -> Option:
    return Option("step", 0b10, 0, key_of(0, 0, 1, 2), due, paid=weeks)


YEAR = Wait(0, 0, None, 0, tenure=12)
LONG = way("abc", [YEAR._replace(service=24, practice=13), YEAR], course(1), step(2, 26))
SHORT = way("ac", [YEAR._replace(service=24, practice=13)], course(1), step(1, 26))


@pytest.mark.parametrize(
    ("longer", "shorter", "shown"),
    [
        pytest.param(LONG, SHORT, True, id="the same choices and waits"),
        pytest.param(LONG._replace(needed=0b01), SHORT, False, id="less to close"),
        pytest.param(LONG._replace(options=[course(1), step(1, 26), step(2, 26)]), SHORT, True,
                     id="a step for either rung"),
        pytest.param(LONG, SHORT._replace(options=[course(1)]), False, id="a step more"),
        pytest.param(LONG, SHORT._replace(options=[course(1, 0b01), step(1, 26)]), False,
                     id="a step that closes more"),
        pytest.param(LONG, SHORT._replace(options=[course(1, weeks=7), step(1, 26)]), False,
                     id="a quicker step"),
        pytest.param(LONG._replace(options=[step(2, 104)]),
                     SHORT._replace(options=[step(1, 104)]), False,
                     id="work that may not be done on the rung before"),
    ],
)  # fmt: skip
def test_all_that_can_be_chosen_must_be_possible_on_the_shorter_way(
    longer: Way, shorter: Way, shown: bool
) -> None:
    assert none_sooner(longer, shorter) == shown


@pytest.mark.parametrize(
    ("more", "shown"),
    [
        ({"service": 24, "practice": 13, "tenure": 24}, True),
        ({"service": 25}, False),
        ({"leading": 1, "leads_from": 0}, False),
        ({"practice": 14}, False),
        ({"tenure": 25}, False),
    ],
)
def test_nothing_may_wait_longer_on_the_shorter_way(more: dict[str, Any], shown: bool) -> None:
    waits = [wait._replace(**more) for wait in SHORT.timing.waits]
    assert none_sooner(LONG, SHORT._replace(timing=SHORT.timing.with_waits(waits))) == shown


@pytest.mark.parametrize(("since", "shown"), [((0, 0, 0), True), ((1, 1, 1), False)])
def test_leading_must_begin_on_the_same_rung(since: tuple[int, ...], shown: bool) -> None:
    """On rung a for both; on rung b, which the shorter way leaves out, and on c."""
    waits = [YEAR._replace(leading=24, leads_from=at) for at in since]
    longer, shorter = way("abcd", [YEAR, *waits[:2]]), way("acd", [YEAR, waits[2]])
    assert none_sooner(longer, shorter) == shown
