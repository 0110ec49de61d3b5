"""`compare`, `what-if`, `levers` and `plan --by` from outside."""

import json
from pathlib import Path

import pytest
from rich.cells import cell_len

from tests.cli.conftest import OwnData, Run, Save

DAY = ("--today", "2026-11-21")
BUSY = """\
rung = "representative"
years_in_service = 10
years_leading = 5
education = "associate"
target = "manager"
hours_per_week = 1
certifications = ["ccxp"]
[skills]
leadership = 2
"""
BARS = ("open", "typical", "demanding")

SCREENS = {
    "compare": ("compare",),
    "plan --compare": ("plan", "--compare"),
    "levers": ("levers",),
    "what-if": ("what-if", "--hours", "5", "--target", "director"),
    "what-if nothing": ("what-if",),
    "plan --by": ("plan", "--by", "2028-01"),
}


@pytest.fixture
def busy(tmp_path: Path) -> str:
    """The file of somebody who has the years and little time."""
    file = tmp_path / "busy.toml"
    file.write_text(BUSY, encoding="utf-8")
    return str(file)


@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize("who", ["example", "busy"])
@pytest.mark.parametrize("screen", SCREENS)
def test_no_line_is_wider_than_the_screen(
    run: Run, busy: str, screen: str, who: str, width: int
) -> None:
    person = ("--example",) if who == "example" else ("--profile", busy)
    ran = run(*SCREENS[screen], *person, *DAY, width=width)
    assert ran.code == (1 if screen == "plan --by" else 0)
    assert ran.err == ""
    assert [line for line in ran.out.splitlines() if cell_len(line) > width] == []
    assert all(character.isprintable() for character in ran.out.replace("\n", ""))


@pytest.mark.parametrize("width", [40, 80, 120])
def test_compare_shows_every_count_of_every_alternative(run: Run, busy: str, width: int) -> None:
    view = run("compare", "--profile", busy, *DAY, "--json").json
    shown = run("compare", "--all", "--profile", busy, *DAY, width=width).flat
    assert len(view["alternatives"]) > 3
    for row in view["alternatives"]:
        assert row["name"] in shown
        assert row["gives_up"].rstrip(".") in shown
        assert row["binding"]["sentence"].rstrip(".") in shown
        if row["met"] is not None:
            assert f"{row['met']} of {row['of']}" in shown
        assert f"{row['own_hours']:,g} h" in shown
    for one in view["left_out"]:
        assert one["name"] in shown


def test_plan_compare_is_compare(run: Run, busy: str) -> None:
    for more in ((), ("--json",)):
        one = run("plan", "--compare", "--profile", busy, *DAY, *more)
        assert one.out == run("compare", "--profile", busy, *DAY, *more).out


def test_a_degree_is_shown_with_the_reason_it_is_beaten(run: Run) -> None:
    view = run("compare", "--example", *DAY, "--json").json
    later = next(one for one in view["alternatives"] if one["id"].startswith("degree-later:"))
    assert later["beaten_by"] == view["alternatives"][0]["name"]
    assert (
        f"no better on any count than {later['beaten_by']}"
        in run("compare", "--all", "--example", *DAY).flat
    )


def test_the_unknown_work_of_a_degree_stays_unknown(run: Run, own_data: OwnData, busy: str) -> None:
    data = own_data("credentials", "own_hours = 5400\n", "")
    words = ("compare", "--profile", busy, "--data-dir", data, *DAY)
    view = run(*words, "--json").json
    degree = next(one for one in view["alternatives"] if one["id"] == "degree:bachelor")
    assert degree["own_hours"] is None
    assert degree["arrival"]["typical"] == {"months": None, "date": None}
    assert "not published" in run(*words, "--all").flat


def test_the_deadline_in_json(run: Run, busy: str) -> None:
    asked = run("plan", "--profile", busy, "--by", "2028-06", *DAY, "--json").json["deadline"]
    assert asked["by"] == "2028-06-30"
    for bar in BARS:
        found = asked[bar]
        assert set(found) == {"feasible", "earliest", "binding", "reached"}
        assert found["feasible"] is (found["earliest"] <= "2028-06")
        assert found["binding"]["sentence"]
    assert asked["changes"]


def test_a_kept_deadline_asks_for_no_change(run: Run, busy: str) -> None:
    ran = run("plan", "--profile", busy, "--by", "2050-06", *DAY, "--json")
    assert ran.code == 0
    assert ran.json["deadline"]["changes"] == []


def test_what_if_gives_both_plans_and_the_difference(run: Run, busy: str) -> None:
    ran = run("what-if", "--profile", busy, "--hours", "5", "--cert", "capm", *DAY, "--json")
    answer = ran.json
    assert set(answer) == {"before", "after", "difference", "sources"}
    assert answer["before"] == run("plan", "--profile", busy, *DAY, "--json").json
    assert answer["after"]["profile"]["hours_per_week"] == 5
    assert answer["after"]["profile"]["certifications"] == ["ccxp", "capm"]
    first, second = (
        plan["routes"][0]["arrival"]["typical"]["months"]
        for plan in (answer["before"], answer["after"])
    )
    assert answer["difference"]["months"]["typical"] == second - first < 0


def test_what_if_tells_one_month_as_one(run: Run) -> None:
    run(
        "profile", "edit", "--rung=team-lead", "--years-in-service=6.4", "--years-leading=3",
        "--education=bachelor", "--target=manager", "--hours=4",
    )  # fmt: skip
    words = ("what-if", "--skill", "data-analysis=2", *DAY)
    assert 1 in map(abs, run(*words, "--json").json["difference"]["months"].values())
    assert "-1 months" not in run(*words).flat


def test_what_if_of_nothing_changes_nothing(run: Run, busy: str) -> None:
    ran = run("what-if", "--profile", busy, *DAY, "--json")
    assert ran.json["difference"]["lines"] == []
    assert ran.json["before"] == ran.json["after"]
    assert "Nothing in your plan changes." in run("what-if", "--profile", busy, *DAY).flat


def test_what_if_tells_whether_another_deadline_is_met(run: Run, busy: str) -> None:
    words = ("what-if", "--profile", busy, *DAY)
    for by in ("2027-02", "2060-01"):
        plan = run("plan", "--profile", busy, *DAY, "--by", by, "--json").json["deadline"]
        ran = run(*words, "--by", by, width=200)
        assert "Only the deadline changes." in ran.flat
        for bar in ("open", "typical", "demanding"):
            told = "in time" if plan[bar]["feasible"] else "too late"
            assert f"{bar} {told}" in ran.flat
    both = run(*words, "--by", "2060-01", "--area", "tulsa", width=200).flat
    assert "Only the deadline and pay change." in both
    assert "deadline" not in run(*words, "--hours", "9").flat


def test_what_if_tells_what_another_place_or_industry_pays(run: Run, busy: str) -> None:
    ran = run("what-if", "--profile", busy, *DAY, "--area", "tulsa")
    assert "Only the pay changes." in ran.flat
    assert "(Tulsa, OK)" in ran.flat
    both = run("what-if", "--profile", busy, *DAY, "--area", "tulsa", "--hours", "9").flat
    assert "area is Tulsa, OK instead of" in both
    assert "pay at the target" in both
    industry = run("what-if", "--profile", busy, *DAY, "--industry", "call centers").flat
    assert "in Business Support Services" in industry
    assert "pay at the target" not in run("what-if", "--profile", busy, *DAY, "--hours", "9").flat


def test_what_if_starts_from_the_saved_answers_and_saves_nothing(
    run: Run, save: Save, tmp_path: Path
) -> None:
    save(BUSY)
    ran = run("what-if", "--hours", "9", *DAY, "--json")
    assert ran.json["before"]["profile"]["hours_per_week"] == 1
    assert ran.json["after"]["profile"]["hours_per_week"] == 9
    assert (tmp_path / "home" / "profile.toml").read_text(encoding="utf-8") == BUSY


CONTRADICTIONS = {
    "target below": (["--target", "team-lead", "--rung", "manager"], "not above manager"),
    "target equal": (["--target", "representative"], "the rung you are on"),
    "skill twice": (["--skill", "coaching=1", "--skill", "coaching=3"], "rated twice"),
    "negative hours": (["--hours=-1"], "--hours"),
    "less education": (["--education", "high-school"], "you have more"),
    "past deadline": (["--by", "2020-01"], "is not after"),
    "no such skill": (["--skill", "[bold]flying[/]=2"], "is not a skill we know"),
}


@pytest.mark.parametrize("wrong", CONTRADICTIONS)
def test_a_contradiction_is_refused_with_one_sentence(run: Run, busy: str, wrong: str) -> None:
    flags, told = CONTRADICTIONS[wrong]
    ran = run("what-if", "--profile", busy, *flags, *DAY)
    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err
    assert len(ran.err.splitlines()) == 1


@pytest.mark.parametrize("command", ["compare", "what-if", "levers"])
def test_without_answers_nothing_is_asked(run: Run, command: str) -> None:
    ran = run(command, *DAY)
    assert (ran.code, ran.out) == (2, "")
    assert "--profile" in ran.err


def test_levers_in_json_are_on_the_screen_in_order(run: Run, busy: str) -> None:
    view = run("levers", "--profile", busy, *DAY, "--json").json
    shown = run("levers", "--all", "--profile", busy, *DAY, width=120).flat
    assert view["levers"]
    places = []
    for lever in view["levers"]:
        assert {"change", "months_saved", "own_hours"} <= set(lever)
        places.append(shown.index(f"csm-advisor what-if {lever['flags']}"))
        assert lever["change"] in shown
    assert places == sorted(places)


def test_what_a_lever_names_can_be_tried(run: Run, busy: str) -> None:
    lever = run("levers", "--profile", busy, *DAY, "--json").json["levers"][0]
    ran = run("what-if", "--profile", busy, *lever["flags"].split(), *DAY, "--json")
    assert ran.json["difference"]["months"]["typical"] == -lever["months_saved"]


def test_where_no_change_helps_it_says_what_holds_the_date(run: Run) -> None:
    view = run("levers", "--example", *DAY, "--json").json
    assert view["levers"] == []
    assert view["binding"]["kind"] == "service"
    shown = run("levers", "--all", "--example", *DAY).flat
    assert view["binding"]["sentence"] in shown
    assert "No single change" in shown


def test_who_is_ready_is_told_to_apply_and_not_that_nothing_helps(run: Run) -> None:
    skills = [f"--skill={one['id']}=4" for one in run("skills", "manager", "--json").json["skills"]]
    run(
        "profile", "edit", "--rung=team-lead", "--years-in-service=20", "--years-leading=9",
        "--education=bachelor", "--target=manager", *skills,
    )  # fmt: skip
    told = run("levers", *DAY).flat
    assert "Customer Service Manager at the typical bar: now." in told
    assert "Your best next move is to apply: csm-advisor apply" in told
    assert "No single change" not in told


def test_steps_done_count(run: Run, busy: str, tmp_path: Path) -> None:
    before = run("levers", "--profile", busy, *DAY, "--json").json
    steps = run("plan", "--profile", busy, *DAY, "--json").json["routes"][0]["stages"]
    own = next(s for stage in steps for s in stage["steps"] if s["own_hours"])
    assert run("done", own["id"], "--profile", busy, "--on", "2026-11-20", *DAY).code == 0
    after = run("levers", "--profile", busy, *DAY, "--json").json
    assert after["arrival"]["months"] < before["arrival"]["months"]
    view = run("compare", "--profile", busy, *DAY, "--json").json
    assert view["alternatives"][0]["arrival"]["typical"] == after["arrival"]


def test_only_strict_json_goes_out(run: Run, busy: str) -> None:
    def refuse(constant: str) -> None:
        raise AssertionError(f"{constant} is no JSON")

    for words in SCREENS.values():
        ran = run(*words, "--profile", busy, *DAY, "--json", "--no-input")
        json.loads(ran.out, parse_constant=refuse)
        assert ran.err == ""


@pytest.mark.parametrize("target", ["manager", "senior-manager"])
def test_a_degree_that_moves_no_date_says_what_it_opens(run: Run, save: Save, target: str) -> None:
    save(
        'rung = "team-lead"\nyears_in_service = 12\nyears_leading = 6\n'
        f'education = "high-school"\ntarget = "{target}"\n'
    )
    decision = run("plan", "--no-input", *DAY, "--json").json["decision"]
    shown = run("what-if", "--education", decision["education"], *DAY).flat
    met, without = decision["met_with"], decision["met_without"]
    assert met > without
    assert f"eet {met} of the {decision['of']} things" in shown
    assert f"instead of {without}." in shown


def test_with_nothing_saved_there_is_nothing_to_compare_with(run: Run) -> None:
    five = (
        *("--rung", "team-lead", "--years-in-service", "5", "--years-leading", "2"),
        *("--education", "bachelor", "--target", "vice-president"),
    )
    ran = run("what-if", *five, *DAY)
    assert (ran.code, ran.out) == (2, "")
    assert "no saved answers to compare these with" in ran.err
    assert "give each as a flag" not in ran.err
