"""Which sources an answer cites."""

from datetime import date

from hypothesis import given

from csm_advisor.advice.citations.citations import with_sources
from csm_advisor.advice.planning.planner import make_plan
from csm_advisor.model.profile import Profile
from tests.strategies import bundled, profiles


@given(profiles())
def test_a_plan_lists_every_source_that_anything_in_it_cites(profile: Profile) -> None:
    plan = make_plan(profile, bundled(), date(2026, 11, 21))
    cited = with_sources(plan.model_copy(update={"sources": {}}), bundled()).sources
    settings = bundled().policy
    taken = {
        source
        for setting in (
            settings.hours_per_week,
            settings.at_once,
            settings.unrated_level,
            settings.practice_weeks,
        )
        for source in setting.sources
    }
    assert plan.sources == {**plan.sources, **cited}
    assert set(plan.sources) == set(cited) | taken | set(bundled().rungs[plan.target].sources)
