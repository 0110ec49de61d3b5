"""The recommended route, found without working out what is not better."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings

from csm_advisor.advice.planning.context import PlanContext, context_of
from csm_advisor.advice.planning.ranking import best_routes, rank
from csm_advisor.advice.planning.route_at_bar import RouteAtBar, work_out
from csm_advisor.advice.planning.route_search import Path
from csm_advisor.advice.team.best_route import best_route
from csm_advisor.model.profile import Profile
from tests.strategies import bundled, profiles

DAY = date(2026, 11, 29)
# Three routes tie, whose date and own time hang on the first rung, which all of them begin with.
TIED = Profile(
    rung="representative",
    target="vice-president",
    years_in_service=9.0,
    years_leading=0.0,
    education="associate",
    hours_per_week=2.0,
)


@settings(max_examples=40)
@given(profiles())
def test_it_is_the_first_of_the_best_routes(profile: Profile) -> None:
    context = context_of(profile, bundled(), DAY)
    worked_out, _ = best_routes(context)
    assert rank(best_route(context)) == rank(worked_out[0])


def test_routes_that_tie_are_not_worked_out(monkeypatch: pytest.MonkeyPatch) -> None:
    context = context_of(TIED, bundled(), DAY)
    shown = best_routes(context)[0]
    assert rank(shown[0])[:2] == rank(shown[1])[:2]
    worked_out = set()

    def counting(context: PlanContext, path: Path, *more: Any, **others: Any) -> RouteAtBar:
        worked_out.add(path)
        return work_out(context, path, *more, **others)

    monkeypatch.setattr("csm_advisor.advice.planning.ranking.work_out", counting)
    best_route(context)
    assert worked_out == {shown[0][0]}
