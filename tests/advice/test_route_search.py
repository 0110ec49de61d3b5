"""The search for routes against brute force: every path of a small random ladder, worked out.

300 ladders of up to seven rungs. Some are searched with fewer routes compared, so that the search
leaves out what it can.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from csm_advisor.advice.planning import ranking, route_search
from csm_advisor.advice.planning.calendar import Calendar
from csm_advisor.advice.planning.context import PlanContext
from csm_advisor.advice.planning.route_at_bar import work_out
from csm_advisor.advice.planning.route_costs import route_costs_of
from csm_advisor.advice.planning.standing import standing
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.plan import BARS
from csm_advisor.model.profile import Profile
from tests.ladders import SKILLS, ladders

TODAY = date(2026, 11, 21)


def paths(catalogue: Catalogue, path: Sequence[str], target: str) -> Iterator[tuple[str, ...]]:
    if path[-1] == target:
        yield tuple(path)
        return
    for transition in catalogue.transitions:
        if transition.origin == path[-1]:
            yield from paths(catalogue, (*path, transition.to), target)


def rank(context: PlanContext, path: tuple[str, ...]) -> tuple[object, ...]:
    open_, typical, strict = (work_out(context, path, bar).months for bar in BARS)
    minutes = sum(option.minutes for option in work_out(context, path, "typical").chosen)
    return typical, minutes, strict, open_, -len(path), path


@st.composite
def people(draw: st.DrawFn, catalogue: Catalogue) -> Profile:
    return Profile(
        rung="rung-0",
        target=list(catalogue.rungs)[-1],
        years_in_service=draw(st.sampled_from((0.0, 0.7, 2.0))),
        years_leading=draw(st.sampled_from((0.0, 0.7))),
        education="bachelor",
        hours_per_week=draw(st.sampled_from((0.0, 0.5, 2.0, 10.0))),
        at_once=draw(st.integers(1, 3)),
        skills={skill: draw(st.integers(0, 2)) for skill in SKILLS},
    )


def context_of(profile: Profile, catalogue: Catalogue) -> PlanContext:
    person = standing(profile, catalogue, TODAY)
    hours, at_once = profile.hours_per_week, profile.at_once
    assert hours is not None
    assert at_once is not None
    return PlanContext(profile, catalogue, Calendar(TODAY), person, hours, at_once)


@settings(max_examples=300)
@given(st.data(), ladders(), st.sampled_from((1, 2, 8)))
def test_no_path_is_better_than_the_recommended_route(
    data: st.DataObject, catalogue: Catalogue, compared: int
) -> None:
    profile = data.draw(people(catalogue))
    every = list(paths(catalogue, ("rung-0",), profile.target))
    assume(every)
    context = context_of(profile, catalogue)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ranking, "ROUTES_COMPARED", compared)
        found, best_of_all = ranking.best_routes(context)
    ranks = sorted(rank(context, path) for path in every)
    assert best_of_all
    assert rank(context, found[0][0])[:2] == ranks[0][:2]
    if compared == 8:
        assert len(found) == min(8, len(every))
    # Of routes that tie in these, the best of those compared is shown.
    if len(every) <= compared:
        assert [path for path, _ in found] == [one[-1] for one in ranks]


@settings(max_examples=150)
@given(st.data(), ladders())
def test_a_search_cut_short_never_claims_what_it_has_not_shown(
    data: st.DataObject, catalogue: Catalogue
) -> None:
    profile = data.draw(people(catalogue))
    every = list(paths(catalogue, ("rung-0",), profile.target))
    assume(every)
    context = context_of(profile, catalogue)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(route_search, "FOLLOWED", 1)
        found, best_of_all = ranking.best_routes(context)
    assert found, "the first partial route to each rung is always followed"
    best = min(rank(context, path) for path in every)
    assert not best_of_all or rank(context, found[0][0])[:2] == best[:2]


@settings(max_examples=150)
@given(st.data(), ladders())
def test_no_route_is_ranked_before_its_bound(data: st.DataObject, catalogue: Catalogue) -> None:
    profile = data.draw(people(catalogue))
    context = context_of(profile, catalogue)
    bounds = []
    for bound, path in route_search.Routes(
        route_costs_of(context), profile.rung, profile.target, wanted=100
    ):
        months, minutes, _, *rest = rank(context, path)
        assert bound <= (months, minutes, *rest)
        assert not ranking.beyond(bound, rank(context, path))
        bounds.append(bound)
    assert bounds == sorted(bounds)
    assert len(bounds) == len(list(paths(catalogue, ("rung-0",), profile.target)))


@pytest.mark.parametrize("worse", [{"now": 9}, {"leading": 9}, {"marks": (3, 9)}])
def test_a_partial_route_that_is_later_anywhere_stays_ahead_of_none(worse: dict[str, Any]) -> None:
    clock = route_search.PartialDates(
        now=5, led=0, leading=2, things=1, own=0, story=1, marks=(3, 2)
    )
    long = route_search.PartialRoute("top", None, 3, 0, (clock, clock))
    short = long._replace(rungs=2)
    assert long.no_worse_than(short)
    assert not short.no_worse_than(long)
    for at in (0, 1):
        clocks = [clock, clock]
        clocks[at] = clock._replace(**worse)
        late = long._replace(clocks=(clocks[0], clocks[1]))
        assert not late.no_worse_than(short)
