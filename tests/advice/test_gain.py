"""What the way is worth: gains in one place, and how long they pay for a degree."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from csm_advisor.advice.alternatives.compare import compare
from csm_advisor.advice.pay.official_wages import reading_of, told_apart
from csm_advisor.advice.planning.planner import make_plan
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.figures import Figure
from csm_advisor.model.occupations import Reading
from csm_advisor.model.plan import Plan
from csm_advisor.model.profile import Profile
from csm_advisor.model.wages import Cell, WageRow, Wages
from csm_advisor.render import pay as pay_told
from tests.other_data import with_parts
from tests.strategies import bundled

DAY = date(2026, 11, 21)
RUNGS = tuple(bundled().rungs)


def plan_for(
    catalogue: Catalogue, area: str | None = None, target: str = "manager", rung: str = RUNGS[0]
) -> Plan:
    person = Profile(
        rung=rung,
        years_in_service=3,
        years_leading=1,
        education="high-school",
        target=target,
        area=area,
    )
    return make_plan(person, catalogue, DAY)


AREAS = tuple(wages.areas) if (wages := bundled().wages) else ()


@settings(max_examples=25)
@given(area=st.sampled_from(AREAS), target=st.sampled_from(RUNGS[1:]))
def test_all_rungs_are_read_in_one_place_and_the_gain_is_their_difference(
    area: str, target: str
) -> None:
    plan = plan_for(bundled(), area, target)
    worth = plan.worth
    assert worth is not None
    assert (worth.instead is None) == (worth.area_code == area)
    assert [gain.rung for gain in worth.gains] == list(plan.route.rungs[1:])
    for gain in worth.gains:
        assert gain.pay.area_code == worth.now.area_code == worth.area_code
        pairs = (
            (gain.low, gain.pay.low, worth.now.low),
            (gain.middle, gain.pay.middle, worth.now.middle),
            (gain.high, gain.pay.high, worth.now.high),
        )
        apart = told_apart(bundled(), plan.profile.rung, gain.rung)
        assert (plan.profile.rung in gain.like) is not apart
        for more, there, here in pairs:
            if not apart:
                assert more is None
                continue
            assert more
            assert there
            assert here
            assert more.value == pytest.approx(there.value - here.value)
            assert more.year == there.year == 2025
            assert "oews-2025" in more.sources


@pytest.mark.parametrize(
    ("area", "used", "said"),
    [
        ("bozeman", "3000000", "released for Bozeman, MT: these are of Montana"),
        ("0014010", "1700000", "released for Bloomington, IL: these are of Illinois"),
        ("0019100", "0019100", None),
        (None, "0000000", None),
    ],
)
def test_where_something_is_not_released_the_state_stands_in_and_it_is_said(
    catalogue: Catalogue, area: str | None, used: str, said: str | None
) -> None:
    worth = plan_for(catalogue, area).worth
    assert worth is not None
    assert worth.area_code == used
    assert (worth.instead is None) if said is None else (said in (worth.instead or ""))


def with_wages(catalogue: Catalogue, soc: str, cells: dict[str, Cell]) -> Catalogue:
    """The data with some of the nation's wages of one occupation replaced."""
    old = catalogue.wages
    assert old is not None
    row = WageRow._make({**old.by_area(soc)["0000000"]._asdict(), **cells}.values())
    wages = Wages(
        lambda: old.release,
        lambda _: {"0000000": old.areas["0000000"]},
        lambda: old.industries,
        lambda code, _: {"0000000": row} if code == soc else old.by_area(code),
        old.by_industry,
        lambda: old.history,
        lambda: old.price_index,
    )
    return with_parts(wages)


def test_the_nation_stands_in_for_a_state_that_is_not_released(catalogue: Catalogue) -> None:
    """The nation is the last resort; where it lacks a value too, the gap is shown as a gap."""
    planted = with_wages(catalogue, "43-1011", {"p50": Cell(None, "8")})
    worth = plan_for(planted).worth
    assert worth is not None
    assert (worth.area_code, worth.instead) == ("0000000", None)
    last = worth.gains[-1]
    assert (last.pay.middle, last.middle) == (None, None)
    assert last.low
    assert last.low.value == 55950 - 36870


def test_the_nation_stands_in_where_the_data_has_no_such_state(catalogue: Catalogue) -> None:
    old = catalogue.wages
    assert old is not None
    areas = {code: old.areas[code] for code in ("0000000", "0014580")}  # the nation, Bozeman
    wages = Wages(
        lambda: old.release,
        lambda _: areas,
        lambda: old.industries,
        lambda code, _: old.by_area(code),
        old.by_industry,
        lambda: old.history,
        lambda: old.price_index,
    )
    worth = plan_for(with_parts(wages), "bozeman").worth
    assert worth is not None
    assert worth.area_code == "0000000"
    assert worth.instead == (
        "Some of the wages that this needs are not released for Bozeman, MT: these are of the"
        " US, so that all compare."
    )


def test_a_lower_bound_gives_a_gain_that_is_one_and_pays_back_nothing(
    catalogue: Catalogue,
) -> None:
    sure = plan_for(catalogue).worth
    planted = with_wages(catalogue, "43-1011", {"p75": Cell(239200, "5")})
    worth = plan_for(planted).worth
    assert sure is not None
    assert worth is not None
    gain = worth.gains[-1].high
    assert gain
    assert gain.at_least
    assert gain.value == 239200 - 51780
    assert sure.degree_years
    assert worth.degree_years
    # The longest time depends on the least gain, which is known as before; the shortest does not
    # depend on the bound.
    assert worth.degree_years[1] == sure.degree_years[1]
    assert worth.degree_years[0].value == pytest.approx(47800 / (69500 - 44770))


def test_from_a_lower_bound_no_gain_is_known(catalogue: Catalogue) -> None:
    worth = plan_for(with_wages(catalogue, "43-4051", {"p75": Cell(239200, "5")})).worth
    assert worth is not None
    assert worth.gains[-1].high is None


def test_a_degree_is_paid_back_between_the_least_and_the_most(catalogue: Catalogue) -> None:
    plan = plan_for(catalogue)
    assert plan.worth is not None
    assert plan.worth.degree_years is not None
    soonest, latest = plan.worth.degree_years
    assert soonest.value == pytest.approx(47800 / (85090 - 51780))
    assert latest.value == pytest.approx(180000 / (55950 - 36870))
    assert soonest.unit == latest.unit == "years"
    assert {"oews-2025", "college-pricing-2025"} <= set(soonest.sources)
    assert f"{soonest.value:.1f} to {latest.value:.1f} years" in plan.worth.sentence


# A representative's low is 36,870 dollars.
@pytest.mark.parametrize("low", [20000, 36870])
def test_no_years_are_told_where_the_target_pays_no_more(catalogue: Catalogue, low: int) -> None:
    planted = with_wages(catalogue, "43-1011", {"p25": Cell(low)})
    worth = plan_for(planted).worth
    assert worth is not None
    assert worth.degree_years is None
    assert "not sure enough" in worth.sentence


def test_what_is_read_of_the_rungs_ahead_is_a_source_too(catalogue: Catalogue) -> None:
    occupations = catalogue.occupation_file
    readings = [
        Reading.model_validate({**dict(one), "cites": ["resume-sample"]})
        if one.rung == "manager"
        else one
        for one in occupations.reading
    ]
    occupations = occupations.model_copy(update={"reading": tuple(readings)})
    worth = plan_for(with_parts(catalogue.wages, occupations=occupations)).worth
    assert worth is not None
    assert worth.sources == ("judgement-occupations", "oews-2025", "resume-sample")


@given(st.sampled_from(AREAS), st.sampled_from(RUNGS))
def test_low_middle_and_high_rise(area: str, rung: str) -> None:
    catalogue = bundled()
    assert catalogue.wages is not None
    reading = reading_of(catalogue, rung, catalogue.wages.areas[area])
    assert reading is not None
    points: list[Figure] = [p for p in (reading.low, reading.middle, reading.high) if p]
    assert [p.value for p in points] == sorted(p.value for p in points)
    assert reading.released == (len(points) == 3)


# --- Rungs that one occupation stands for ---------------------------------------------------------


# By hand from occupations.toml: representatives stand for representative and team lead, office
# supervisors for the three managers, general managers with them for director and vice president.
APART = [
    ("representative", "team-lead", False),
    ("representative", "manager", True),
    ("team-lead", "manager", True),
    ("manager", "mid-manager", False),
    ("manager", "senior-manager", False),
    ("manager", "director", True),
    ("senior-manager", "director", False),
    ("senior-manager", "vice-president", True),
    ("director", "vice-president", False),
]


@pytest.mark.parametrize(("one", "other", "apart"), APART)
def test_an_occupation_does_not_tell_its_own_slices_apart(
    catalogue: Catalogue, one: str, other: str, apart: bool
) -> None:
    assert told_apart(catalogue, one, other) is apart
    assert told_apart(catalogue, other, one) is apart


def test_a_director_is_promised_no_raise_from_senior_manager(catalogue: Catalogue) -> None:
    """104,710 and 105,770 dollars are the top of one occupation and the middle of another."""
    plan = plan_for(catalogue, None, "director", "senior-manager")
    assert plan.worth is not None
    (gain,) = plan.worth.gains
    assert (gain.low, gain.middle, gain.high) == (None, None, None)
    assert gain.like == ("senior-manager",)
    ((_, _, now), (_, _, said)) = pay_told.official_pay(plan, plan.worth, catalogue)
    assert (now, said) == (
        "now",
        "not different in official wages from Senior Customer Service Manager",
    )
    meant = "".join(run.text for run in pay_told.what_gains_mean(plan.worth))
    assert "wages do not tell them apart" in meant
    (row,) = (one for one in compare(plan, catalogue).alternatives if one.id == "plan")
    assert "of official pay" not in row.gives_up


def test_a_gain_stands_beside_the_rung_that_it_is_not_told_from(catalogue: Catalogue) -> None:
    plan = plan_for(catalogue, None, "mid-manager")
    assert plan.worth is not None
    told = {rung: said for rung, _, said in pay_told.official_pay(plan, plan.worth, catalogue)}
    assert told["manager"] == "+$24,730 a year"
    assert (
        told["mid-manager"]
        == "+$32,525 a year, not different in official wages from Customer Service Manager"
    )


def test_no_two_targets_are_set_off_by_slices_of_one_occupation(catalogue: Catalogue) -> None:
    plan = plan_for(catalogue, None, "mid-manager", "team-lead")
    rows = {row.id: row for row in compare(plan, catalogue).alternatives}
    assert "of official pay" not in rows["target:manager"].gives_up
    below = plan_for(catalogue, None, "manager", "representative")
    stop = {row.id: row for row in compare(below, catalogue).alternatives}["target:team-lead"]
    assert "less official pay at the middle" in stop.gives_up
