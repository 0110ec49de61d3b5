"""Each bar in its own words: what is missing there, and that one applies where nothing is."""

from datetime import date

from hypothesis import given, settings

from csm_advisor.advice.planning.planner import make_plan
from csm_advisor.model.plan import BARS
from csm_advisor.model.profile import Profile
from csm_advisor.render import sentences
from csm_advisor.render.line import Line
from tests.strategies import bundled, days, profiles

TODAY = date(2026, 11, 28)


def text(line: Line) -> str:
    return "".join(run.text for run in line)


def person(**answers: object) -> Profile:
    five = {"rung": "representative", "target": "manager", "education": "high-school"}
    return Profile.model_validate(
        {**five, "years_in_service": 1.0, "years_leading": 0.0, **answers}
    )


def test_the_open_bar_lacks_a_year_and_the_demanding_one_nine_and_five_of_leading() -> None:
    plan = make_plan(person(), bundled(), TODAY)
    easy, _, hard = (text(sentences.missing_at(plan, bar)) for bar in BARS)
    assert easy.startswith(
        "Open bar (the easiest employers), Nov 2027: missing: 1 year in service (of 2 years),"
    )
    assert "9 years in service (of 10 years), 5 years of leading people," in hard
    assert "a decision, no date waits for it" in hard


def test_who_meets_a_bar_is_told_to_apply_now() -> None:
    skills = dict.fromkeys(bundled().skills, 4)
    who = person(rung="team-lead", years_in_service=12.0, years_leading=6.0, skills=skills)
    plan = make_plan(who, bundled(), TODAY)
    assert text(sentences.missing_at(plan, "typical")).endswith("you meet it: apply now.")
    assert [one.id for one in plan.meantime] == ["apply-now"]
    assert plan.meantime[0].starts == TODAY


@settings(max_examples=60)
@given(profiles(), days)
def test_nothing_that_is_met_is_called_missing(who: Profile, day: date) -> None:
    plan = make_plan(who, bundled(), day)
    for bar in BARS:
        said = text(sentences.missing_at(plan, bar))
        gaps = [gap for gap in plan.route.gaps if gap.bar == bar]
        assert ("missing:" in said) == bool(gaps)


def test_what_a_rung_on_the_way_asks_is_missing_for_the_target() -> None:
    """The diploma is a gap of the first rung that asks it, and the way up depends on it."""
    plan = make_plan(person(years_in_service=3.0, education="none"), bundled(), TODAY)
    assert {gap.rung for gap in plan.route.gaps if gap.kind == "education"} >= {"team-lead"}
    for bar in ("open", "typical"):
        assert "high school diploma" in text(sentences.missing_at(plan, bar)).casefold()
