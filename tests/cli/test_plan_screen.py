"""`csm-advisor plan` on one screen, its parts, and the same facts for a screen reader."""

import io
import re
from typing import Any

import pytest
import tomli
from dateutil.relativedelta import relativedelta

from csm_advisor.advice.planning.planner import make_plan
from csm_advisor.advice.tracking.this_week import to_do
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.plan import BARS, Plan
from csm_advisor.render.documents.plan import PARTS, plan_document
from csm_advisor.render.screens.plan import show_plan
from csm_advisor.render.screens.screen import make_console
from csm_advisor.store.data.catalogue import open_catalogue
from csm_advisor.text.format import month
from tests.worked_cases import CASES, answers

EXAMPLE = ("plan", "--example", "--today", "2026-11-21")
LINES = {80: 48, 120: 40}  # one screen, by its width


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return open_catalogue(None)


@pytest.fixture(scope="module")
def plans(catalogue: Catalogue) -> dict[str, Plan]:
    """The plans of all worked cases."""
    cases = {path.stem: tomli.loads(path.read_text(encoding="utf-8")) for path in CASES}
    return {
        name: make_plan(answers(case["answers"], catalogue), catalogue, case["today"])
        for name, case in cases.items()
    }


def screen_of(
    plan: Plan, catalogue: Catalogue, width: int, parts: tuple[str, ...] | None = None
) -> str:
    out = io.StringIO()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COLUMNS", str(width))
        show_plan(make_console(out), plan, catalogue, parts)
    return out.getvalue()


@pytest.mark.parametrize("width", LINES)
def test_the_plan_is_one_screen(
    width: int, plans: dict[str, Plan], catalogue: Catalogue, run: Any
) -> None:
    assert len(run(*EXAMPLE, width=width).out.splitlines()) <= LINES[width]
    shown = {name: screen_of(plan, catalogue, width) for name, plan in plans.items()}
    longer = [name for name, text in shown.items() if text.count("\n") > LINES[width]]
    assert len(longer) <= len(shown) / 10, longer


def test_the_first_screen_tells_when_what_now_what_it_pays_and_where_the_rest_is(
    plans: dict[str, Plan], catalogue: Catalogue
) -> None:
    for plan in plans.values():
        flat = " ".join(screen_of(plan, catalogue, 100).split())
        decisions = [gap for gap in plan.route.gaps if gap.decision]
        who = ("The easiest employers", "Most employers", "The strictest")
        for bar, name in zip(BARS, who, strict=True):
            arrival = plan.route.arrival[bar]
            when = (
                "now apply now: csm-advisor apply" if arrival.months == 0 else month(arrival.date)
            )
            assert re.search(rf"{name} \({bar} bar\) {re.escape(when)}", flat)
        asked = {bar: {gap.need for gap in decisions if gap.bar == bar} for bar in BARS}
        dated = [asked[bar] for bar in BARS if plan.route.arrival[bar].months]
        college = sum(needs == {"some-college"} for needs in dated)
        degrees = sum(bool(needs - {"some-college"}) for needs in dated)
        assert flat.count("; some college") == college
        assert len(re.findall(r", plus a degree|; degree \d{4}", flat)) == degrees
        for one in to_do(plan):
            assert (one.do in flat) == one.now
        entry = plan.getting_in.steps if plan.getting_in else ()
        later = [one for one in entry if one.starts > plan.as_of]
        assert ("Next, from" in flat) == bool(later)
        assert "Yearly full-time pay: government figures" in flat
        assert all(part in flat for part in PARTS)
        assert ("A degree?" in flat) == (plan.decision is not None)


def test_steps_that_are_not_drawn_are_counted_those_of_the_year_apart(
    plans: dict[str, Plan], catalogue: Catalogue
) -> None:
    for plan in plans.values():
        flat = " ".join(screen_of(plan, catalogue, 100).split())
        found = re.search(r"(\d+) more steps?(?:, (\d+) in these months)?, by", flat)
        starts = [step.starts for stage in plan.route.stages for step in stage.steps]
        entry = plan.getting_in.steps if plan.getting_in else ()
        starts += [step.starts for step in entry]
        year = [one for one in starts if one <= plan.as_of + relativedelta(months=12)]
        if found:
            drawn = len(starts) - int(found[1])
            within = len(year) - drawn
            told = int(found[2]) if found[2] else within
            assert told == within
            assert bool(found[2]) is (0 < within < int(found[1]))


def test_some_college_is_no_degree(run: Any) -> None:
    """Most employers ask a director for some college; a degree only the strictest."""
    five = "--rung manager --years-in-service 8 --years-leading 3 --education high-school"
    words = ("plan", *five.split(), "--target", "director", "--today", "2026-11-30", "--no-input")
    shown = run(*words, width=100).flat
    assert shown.count("; some college") == 2
    assert "A degree? The strictest employers ask for one." in shown
    assert "By then you meet what they ask, education aside." in shown
    asked = run(*words, "--show", "dates").flat
    assert "Some college (a decision" in asked
    assert "no degree" not in asked


def test_who_has_no_diploma_begins_a_degree_after_it(run: Any) -> None:
    five = "--rung director --years-in-service 35 --years-leading 1 --education none"
    words = ("plan", *five.split(), "--target", "vice-president", "--hours", "1", "--no-input")
    shown = run(*words, "--today", "2026-11-30").flat
    assert "Half-time after your diploma, it takes about 10 years (to 2038)" in shown
    student = "--situation student --rung representative --years-in-service 0 --years-leading 0"
    words = ("plan", *student.split(), "--education", "none", "--target", "manager", "--no-input")
    assert "Full-time after your diploma, it takes about 5 years and costs" in run(*words).flat


def test_a_degree_that_ends_after_a_date_has_its_year_beside_it(run: Any) -> None:
    """Sam of the example has high school and five hours: half-time it takes ten years."""
    assert "Nov 2033 in about 7 years; degree 2036" in " ".join(run(*EXAMPLE).out.split())
    with_half = run(*EXAMPLE, "--education", "associate", "--hours", "20").out
    assert "in about 7 years, plus a degree" in " ".join(with_half.split())


def test_the_biggest_gaps_come_first(plans: dict[str, Plan], catalogue: Catalogue) -> None:
    for plan in plans.values():
        found = screen_of(plan, catalogue, 80)
        shown = re.findall(r"([▮▯]{4}) +([▮▯]{4}) +\d of", found)
        missing = [need.count("▮") - have.count("▮") for have, need in shown]
        assert len(shown) == min(4, len(plan.skills))
        every = sorted((one.need - one.have for one in plan.skills), reverse=True)
        assert missing == every[: len(missing)]


@pytest.mark.parametrize(("today", "first"), [("2026-11-24", "N"), ("2026-11-25", "D")])
def test_the_year_begins_with_the_next_month_where_this_one_is_nearly_over(
    run: Any, today: str, first: str
) -> None:
    shown = run("plan", "--example", "--today", today).out
    assert re.search(rf"The next 12 months +{first} ", shown)


def test_all_that_lies_in_the_last_days_of_a_month_is_drawn_in_it(run: Any) -> None:
    """Who has everything but years has one date; as of the 30th it lies on a 30th."""
    rated = [f"{skill}=4" for skill in open_catalogue(None).skills]
    answers = (
        "--rung team-lead --target manager --years-in-service 12 --years-leading 1"
        " --education bachelor --cert ccxp --hours 3 --today 2026-11-30"
    )
    shown = run("plan", "--all", *answers.split(), *(w for r in rated for w in ("--skill", r)))
    assert shown.code == 0, shown.err
    assert re.search(r"calendar +Nov\n", shown.out), "of November 2028"
    assert "◆ Ready: Customer Service Manager" in shown.out


@pytest.mark.parametrize(
    ("years", "situation", "which"),
    [("6", "returning", "new"), ("1", "other-work", "new"), ("0", "other-work", "first")],
)
def test_who_was_in_service_before_has_no_first_job_ahead(
    years: str, situation: str, which: str, run: Any
) -> None:
    answers = f"--rung team-lead --target manager --years-leading 0 --situation {situation}"
    told = ("--years-in-service", years, "--education", "bachelor", "--no-input")
    shown = run("plan", *answers.split(), *told, width=120).out
    assert f"we assume a {which} job as Team Lead" in shown
    assert f"Team Lead ({which} job)" in shown


def test_parts_are_shown_in_the_order_of_the_plan_whatever_the_order_asked(run: Any) -> None:
    both = run(*EXAMPLE, "--show", "pay,skills").out
    assert both == run(*EXAMPLE, "--show", "skills, pay").out
    assert both.index("Skills to build") < both.index("Pay in the US")
    assert "This week" not in both


@pytest.mark.parametrize("wrong", ["wages", "pay,wages", "", ","])
def test_a_wrong_part_says_which_there_are(run: Any, wrong: str) -> None:
    ran = run(*EXAMPLE, "--show", wrong)
    assert (ran.code, ran.out) == (2, "")
    assert all(part in ran.err for part in PARTS)


def test_every_part_together_is_all(run: Any, catalogue: Catalogue, plans: dict[str, Plan]) -> None:
    assert run(*EXAMPLE, "--show", ",".join(PARTS)).out == run(*EXAMPLE, "--all").out
    for plan in plans.values():
        parts = {section.part for section in plan_document(plan, catalogue).sections}
        assert parts < set(PARTS)


def test_a_number_means_the_same_source_on_every_screen(run: Any) -> None:
    whole = run(*EXAMPLE, "--all").flat
    for words, cited in (((), "Leadership"), (("--show", "steps"), "Run the shift huddle")):
        marks = re.search(rf"{cited} ((\[\d+\])+)", run(*EXAMPLE, *words).flat)
        assert marks
        assert f"{cited} {marks[1]}" in whole


def told(plan: dict[str, Any]) -> set[str]:
    """What `--json` tells of a plan, in the words and figures of a screen."""
    route = next(one for one in plan["routes"] if one["id"] == plan["recommended"])
    facts = {month(route["arrival"][bar]["date"]) for bar in BARS}
    for stage in route["stages"]:
        facts |= {month(one["date"]) for one in stage["arrival"].values() if one["months"]}
        for step in stage["steps"]:
            facts |= {step["title"], step["how"], step["evidence"]}
    facts |= {one["name"] for one in plan["skills"]}
    facts |= {one["text"] for part in ("readiness", "meantime", "remarks") for one in plan[part]}
    facts |= {*plan["assumptions"], *plan["sharpen"], plan["worth"]["sentence"]}
    facts |= {source["title"] for source in plan["sources"].values()}
    facts |= {one["text"] for one in plan["decision"]["instead"]}
    return {" ".join(fact.split()) for fact in facts}


def test_plain_lines_tell_the_same_as_json(run: Any) -> None:
    plain = run(*EXAMPLE, "--all", "--plain").out
    assert [fact for fact in told(run(*EXAMPLE, "--json").json) if fact not in plain] == []


@pytest.mark.parametrize("words", [(), ("--all",)])
def test_plain_has_no_box_no_bar_and_no_columns(
    words: tuple[str, ...], run: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = run(*EXAMPLE, *words, "--plain").out
    assert not set("│╭╮╰╯─━▮▯◆├┤·") & set(plain)
    assert plain == run(*EXAMPLE, *words, "--plain", width=40).out
    monkeypatch.setenv("CSM_ADVISOR_PLAIN", "1")
    assert plain == run(*EXAMPLE, *words).out
    monkeypatch.delenv("CSM_ADVISOR_PLAIN")
    monkeypatch.setenv("TERM", "dumb")
    assert plain == run(*EXAMPLE, *words).out


@pytest.mark.parametrize(
    ("target", "whose"),
    [("manager", "Today"), ("mid-manager", "For Customer Service Manager")],
)
def test_what_a_degree_adds_is_told_of_the_rung_that_asks_for_it(
    run: Any, target: str, whose: str
) -> None:
    person = (
        "--rung", "representative", "--years-in-service", "3", "--years-leading", "0",
        "--education", "high-school", "--target", target, "--today", "2026-11-29", "--no-input",
    )  # fmt: skip
    decision = run("plan", *person, "--json").json["decision"]
    assert decision["rung"] == "manager"
    counted = f"{decision['met_without']} of the {decision['of']} things sources name, with one"
    for width, most in {80: 3, 120: 2}.items():
        told = run("plan", *person, width=width).out.partition(" A degree? ")[2]
        told = told.partition(" More: ")[0]
        assert f"ask for one. {whose} you meet {counted}" in " ".join(told.split())
        assert told.count("\n") == most
