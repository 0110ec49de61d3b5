"""Which sources an answer cites."""

from datetime import date

from hypothesis import given

from csm_advisor.advice.citations.citations import with_sources
from csm_advisor.advice.planning.planner import make_plan
from csm_advisor.model.profile import Profile
from csm_advisor.model.records import View
from csm_advisor.model.sources import SourceLine
from tests.strategies import bundled, profiles


class Cited(View):
    """Cites in two fields."""

    first_sources: tuple[str, ...] = ()
    sources: dict[str, SourceLine]
    more_sources: tuple[str, ...]


def test_sources_stand_in_the_order_of_the_fields_however_an_answer_was_made() -> None:
    some, other = sorted(bundled().sources)[:2]
    for made in (
        Cited(first_sources=(other,), sources={}, more_sources=(some,)),
        Cited(more_sources=(some,), sources={}, first_sources=(other,)),
    ):
        assert list(with_sources(made, bundled()).sources) == [other, some]


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
