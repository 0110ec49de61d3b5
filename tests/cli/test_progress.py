"""`next`, `done`, `undo`, `log`, `plan --diff` and `explain STEP` from outside."""

import json
import re
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run, Save

DAY = "2026-11-21"
ANSWERS = """\
rung = "representative"
years_in_service = 3
years_leading = 0
education = "high-school"
target = "manager"
hours_per_week = 4
as_of = 2026-11-21

[skills]
leadership = 1
"""
STEP = "run-the-shift-huddle"


@pytest.fixture(params=["saved", "file"])
def person(request: pytest.FixtureRequest, run: Run, save: Save, tmp_path: Path) -> Iterator[Any]:
    """Run a command for a person: from the saved answers, and from a file."""
    words: list[str] = []
    if request.param == "saved":
        save(ANSWERS)
        places = {"log": tmp_path / "home" / "log.jsonl"}
        places["last"] = tmp_path / "home" / "last-plan.json"
    else:
        file = tmp_path / "me.toml"
        file.write_text(ANSWERS, encoding="utf-8")
        words = ["--profile", str(file)]
        places = {"log": tmp_path / "me.log.jsonl", "last": tmp_path / "me.last-plan.json"}

    def person(command: str, *more: str, on: str = DAY, width: int = 80) -> Any:
        return run(command, *more, *words, "--today", on, width=width)

    person.places = places  # type: ignore[attr-defined]
    yield person
    if request.param == "file":
        assert not (tmp_path / "home").exists()


def steps(plan: dict[str, Any]) -> list[dict[str, Any]]:
    best = next(route for route in plan["routes"] if route["id"] == plan["recommended"])
    return [step for stage in best["stages"] for step in stage["steps"]]


def sentence(ran: Any) -> str:
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.count("\n") == 1
    assert ran.err.strip().isprintable()
    return str(ran.err)


def test_next_shows_how_and_what_to_keep(person: Any) -> None:
    view = person("next", "--json").json
    plan = person("plan", "--json").json
    now = [step for step in steps(plan) if step["starts"] <= "2026-11-27"]
    assert view["steps"] == now != []
    shown = person("next").flat
    for step in now:
        for part in (
            step["title"],
            step["how"],
            step["evidence"],
            f"csm-advisor done {step['id']}",
        ):
            assert part in shown


def test_a_step_done_leaves_the_plan_and_stays_as_evidence(person: Any) -> None:
    before = [step["id"] for step in steps(person("plan", "--json").json)]
    assert STEP in before
    view = person("done", STEP, "--on", "2026-11-20", "--note", "12 people [red]x[/red]", "--json")
    line = {
        "on": "2026-11-20",
        "step": STEP,
        "title": "Run the shift huddle",
        "closes": ["Leadership to level 2", "Communication to level 2"],
        "note": "12 people [red]x[/red]",
    }
    assert view.json["done"] == line
    plan = person("plan", "--json").json
    left = [step["id"] for step in steps(plan)]
    assert STEP not in left
    assert view.json["steps_left"] == len(left)
    assert plan["done"] == [{"step": STEP, "on": "2026-11-20", "note": "12 people [red]x[/red]"}]
    assert any("Run the shift huddle (20 Nov 2026)" in line for line in plan["assumptions"])
    assert "Run the shift huddle (20 Nov 2026)" in person("plan").flat
    assert person("log", "--json").json == {"done": [line]}
    assert "12 people [red]x[/red]" in person("log").flat
    assert stat.S_IMODE(person.places["log"].stat().st_mode) == 0o600


def test_done_on_the_screen_says_what_it_closed_and_what_is_next(person: Any) -> None:
    shown = person("done", "shift huddle").flat
    for part in ("Run the shift huddle", "Leadership to level 2", "Next 21 Nov 2026", "steps left"):
        assert part in shown


def test_a_level_above_one_that_is_missing_counts_later_and_is_said_to(person: Any) -> None:
    """No level is left out: level 3 counts once level 2 is there, which the huddle builds."""
    ran = person("done", "formal leadership training", "--json").json
    assert "Leadership to level 3" in ran["done"]["closes"]
    assert "Leadership to level 3" in ran["not_yet"]
    assert "Teamwork to level 2" not in ran["not_yet"]
    assert person("done", STEP, "--json").json["not_yet"] == []
    person("undo")
    person("undo")
    shown = person("done", "formal leadership training").flat
    assert "closes Decision making to level 2; Teamwork to level 2" in shown
    assert re.search(r"later Leadership to level 3; .*: once you have the level below", shown)


def test_a_step_done_raises_the_level_that_skills_shows(person: Any) -> None:
    def leadership() -> int:
        lines = person("skills", "--mine", "--json").json["skills"]
        return int(next(line["mine"]["have"] for line in lines if line["id"] == "leadership"))

    assert leadership() == 1
    person("done", STEP)
    assert leadership() == 2


def test_undo_takes_back_the_last(person: Any) -> None:
    plan = person("plan", "--json").out
    first, second = [step["id"] for step in steps(json.loads(plan))][:2]
    person("done", first)
    person("done", second)
    assert "Taken back" in person("undo").flat
    assert [line["step"] for line in person("log", "--json").json["done"]] == [first]
    assert person("undo", "--json").json["undone"]["step"] == first
    assert person("plan", "--json").out == plan
    assert "nothing to undo" in sentence(person("undo"))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["huddel"], "run-the-shift-huddle"),
        (["take a"], "say which"),
        (["write-the-service-strategy"], "is no step of your plan"),
        (["\x1b[31mhuddle"], "control character"),
        ([""], "nothing is written"),
        ([STEP, "--on", "2026-11-22"], "--on: 2026-11-22 is after 2026-11-21"),
        ([STEP, "--on", "soon"], "--on: 'soon' is not a date"),
        ([STEP, "--note", "a\nb"], "--note: "),
        ([STEP, "--note", "x" * 1001], "--note: "),
        ([STEP, "--note", " "], "--note: nothing is written"),
    ],
)
def test_a_wrong_done_is_one_sentence_and_logs_nothing(
    person: Any, words: list[str], told: str
) -> None:
    assert told in sentence(person("done", *words))
    assert not person.places["log"].exists()


@pytest.mark.parametrize("words", [STEP, "Run the shift huddle", "huddle"])
def test_done_twice(person: Any, words: str) -> None:
    person("done", STEP)
    kept = person.places["log"].read_bytes()
    assert f"{STEP} is logged as done on {DAY} already" in sentence(person("done", words))
    assert person.places["log"].read_bytes() == kept


@pytest.mark.parametrize("command", ["next", "done", "log", "undo", "plan", "skills"])
def test_a_damaged_log_is_told_and_left_alone(person: Any, command: str) -> None:
    person("done", STEP)
    log = person.places["log"]
    log.write_bytes(log.read_bytes() + b"\x1b[31m\n")
    kept = log.read_bytes()
    words = {"done": ["negotiation"], "skills": ["--mine"]}.get(command, [])
    assert "log.jsonl', line 2: is not JSON" in sentence(person(command, *words))
    assert log.read_bytes() == kept


def test_a_cut_off_line_is_said_and_the_others_count(person: Any) -> None:
    person("done", STEP)
    log = person.places["log"]
    log.write_bytes(log.read_bytes() + b'{"step": "tak\x1b[31m')
    ran = person("log", "--json")
    assert [line["step"] for line in ran.json["done"]] == [STEP]
    assert "never finished and does not count" in " ".join(ran.err.split())
    assert "\x1b" not in ran.err
    assert person("done", "negotiation").code == 0
    assert len(person("log", "--json").json["done"]) == 2


@pytest.mark.parametrize("command", ["next", "done"])
def test_without_answers_it_says_what_to_do(run: Run, command: str) -> None:
    words = ["huddle"] if command == "done" else []
    assert "no saved answers yet; run csm-advisor plan first" in sentence(run(command, *words))


# --- What moved --------------------------------------------------------------------------------


def diff(person: Any, *words: str, on: str = DAY) -> dict[str, Any]:
    plan = person("plan", "--diff", "--json", *words, on=on).json
    found: dict[str, Any] = plan["diff"]
    return found


def begin(person: Any) -> None:
    """Ask what moved for the first time, which keeps the plan to compare the next one with."""
    assert "this one is kept now" in sentence(person("plan", "--diff"))


def test_nothing_to_compare_with_at_first(person: Any) -> None:
    assert person("plan", "--json").code == 0
    begin(person)
    assert diff(person)["lines"] == []


def test_looking_at_the_plan_of_a_file_leaves_nothing_beside_it(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "me.toml"
    file.write_text(ANSWERS, encoding="utf-8")
    assert run("plan", "--profile", str(file), "--today", DAY).code == 0
    assert list(tmp_path.iterdir()) == [file]


def test_the_example_is_neither_kept_nor_compared(run: Run, tmp_path: Path) -> None:
    assert run("plan", "--example", "--today", DAY).code == 0
    assert not (tmp_path / "home").exists()
    assert "--diff: the example" in sentence(run("plan", "--example", "--diff"))


def test_nothing_moved(person: Any) -> None:
    begin(person)
    person("plan")
    assert diff(person)["lines"] == []
    assert "Nothing." in person("plan", "--diff").flat
    assert stat.S_IMODE(person.places["last"].stat().st_mode) == 0o600


def test_missed_time_moves_the_plan_and_says_why(person: Any) -> None:
    begin(person)
    person("plan")
    planned = steps(person("plan", "--json").json)
    missed = [s for s in planned if s["ends"] < "2027-01-21"]
    found = diff(person, on="2027-01-21")
    # The years in service grow with the days, so that only the steps hold it up.
    assert found["months"]["open"] == 2
    assert found["months"]["typical"] == 0
    assert any(
        line.startswith("Open bar: ") and "2 months later" in line for line in found["lines"]
    )
    assert "61 days have passed" in found["because"][0]
    for step in missed:
        assert step["title"] in found["because"][1]
    moved = {one["id"]: one for one in found["steps_moved"]}
    assert moved[missed[0]["id"]]["starts_before"] == missed[0]["starts"]
    assert moved[missed[0]["id"]]["starts_after"] >= "2027-01-21"
    assert "Because" in person("plan", "--diff", on="2027-01-21").out


def test_a_step_done_is_the_reason_it_is_gone(person: Any) -> None:
    begin(person)
    person("plan")
    person("done", STEP)
    found = diff(person)
    assert found["steps_gone"] == [STEP]
    assert "Done: Run the shift huddle." in found["lines"]
    assert found["because"] == ["Done since: Run the shift huddle."]
    person("plan")
    person("undo")
    assert diff(person)["steps_new"] == [STEP]


def test_a_changed_answer_is_the_reason(person: Any) -> None:
    begin(person)
    person("plan")
    found = diff(person, "--hours", "1", "--skill", "leadership=2")
    assert "Answer changed: hours per week is 1 instead of 4." in found["because"]
    assert "Answer changed: Leadership is 2 instead of 1." in found["because"]
    assert diff(person)["lines"] == []  # looking at the difference is not showing the plan


@pytest.mark.parametrize("content", [b"", b"{}", b"[1", b"\xff", b'{"as_of": "x"}'])
def test_a_damaged_last_plan_is_told_and_the_next_plan_mends_it(
    person: Any, content: bytes
) -> None:
    begin(person)
    person.places["last"].write_bytes(content)
    assert "last-plan.json'" in sentence(person("plan", "--diff"))
    assert person("plan").code == 0
    assert diff(person)["lines"] == []


def test_a_link_in_the_place_of_the_last_plan_is_replaced(person: Any, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.write_text("precious", encoding="utf-8")
    person.places["last"].symlink_to(other)
    person("plan")
    assert other.read_text(encoding="utf-8") == "precious"
    assert not person.places["last"].is_symlink()


# --- Years that grow ---------------------------------------------------------------------------


def service(ran: Any) -> float:
    years: float = ran.json["years_in_service"]
    return years


def test_years_grow_from_the_day_they_were_counted(person: Any) -> None:
    assert service(person("plan", "--json")) == 3
    assert service(person("plan", "--json", on="2028-11-21")) == pytest.approx(5, abs=0.01)


def test_years_given_today_do_not_grow_by_the_days_of_older_answers(person: Any) -> None:
    plan = person("plan", "--json", "--years-in-service", "6", on="2028-11-21")
    assert service(plan) == 6


def test_time_before_a_rung_was_taken_is_not_time_of_leading(person: Any) -> None:
    plan = person("plan", "--json", "--rung", "team-lead", on="2028-11-21")
    assert plan.json["years_leading"] == 0
    assert service(plan) == pytest.approx(5, abs=0.01)


def test_who_looks_for_a_first_job_hears_how_to_say_that_it_is_found(run: Run, save: Save) -> None:
    """Until it is said, every later plan looks for the job anew."""
    save(f'situation = "other-work"\n{ANSWERS}')
    told = "csm-advisor profile edit --situation in-service"
    for words in (
        ("next",),
        ("plan", "--show", "dates"),
        ("plan", "--format", "markdown", "-o", "-"),
    ):
        assert told in run(*words, "--no-input", "--today", DAY, width=200).out
    assert run(*told.split()[1:], "--today", "2027-03-01").code == 0
    plan = run("plan", "--no-input", "--json", "--today", "2027-03-01").json
    assert (plan["getting_in"], plan["years_in_service"]) == (None, 3)
    assert told not in run("next", "--no-input", "--today", "2027-03-01", width=200).out


def test_a_level_that_a_step_before_builds_is_not_called_assumed(run: Run, save: Save) -> None:
    save(ANSWERS)
    words = ("explain", "take-leadership-training", "--json", "--today", DAY)
    texts = [link["text"] for link in run(*words).json["chain"]]
    assert any(
        "needs level 3, and before it you are at level 2, counting steps done" in text
        for text in texts
    )
    assert any(
        "needs level 2, and before it you are at level 1, which we assumed." in text
        for text in texts
    )


def test_after_this_week_comes_what_the_first_screen_says_comes_next(run: Run, save: Save) -> None:
    """The way into a first job goes on before the steps at work do."""
    save(f'situation = "other-work"\n{ANSWERS}')
    view = run("next", "--no-input", "--json", "--today", DAY).json
    entry = run("plan", "--no-input", "--json", "--today", DAY).json["getting_in"]["steps"]
    assert [one["id"] for one in view["to_do"]] == [entry[0]["id"]]
    assert (view["later"]["id"], view["later"]["starts"]) == (entry[1]["id"], entry[1]["starts"])
    first_screen = run("plan", "--no-input", "--today", DAY).flat
    assert f"{view['later']['title']}" in first_screen.partition("Next, from ")[2]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("service stories", "is on the way into a first job, which is not logged"),
        ("Apply for a job", "csm-advisor profile edit --situation in-service"),
        ("what changed", "is advice beside the steps and is not logged"),
    ],
)
def test_what_is_shown_and_is_no_step_says_so(run: Run, save: Save, words: str, told: str) -> None:
    save(f'situation = "other-work"\n{ANSWERS}')
    ran = run("done", words, "--today", DAY)
    assert ran.code == 2
    assert told in ran.err


def test_pay_is_told_beside_a_first_job_of_who_has_none(run: Run, save: Save) -> None:
    words = ("plan", "--show", "pay", "--no-input", "--today", DAY)
    save(ANSWERS)
    assert "Beside now" in run(*words, width=120).out
    save(f'situation = "other-work"\n{ANSWERS}')
    shown = run(*words, width=120).out
    assert "Beside the start" in shown
    assert "now" not in shown.split()


# --- Why a step --------------------------------------------------------------------------------


def test_a_step_of_the_plan_is_traced_back(person: Any) -> None:
    view = person("explain", "take-leadership-training", "--json").json
    assert view["chain"][0]["kind"] == "step"
    said = {link["kind"]: link["text"] for link in view["chain"]}
    assert "24 hours of your own time" in said["step"]
    assert "--skill leadership=3" in said["goes-away"]
    texts = [link["text"] for link in view["chain"]]
    gap = "Leadership: Customer Service Manager needs level 3, and before it you are at level 2, "
    assert any(text.startswith(gap) for text in texts)
    assert any("13 weeks" in text for text in texts)
    assert len(texts) == len(set(texts))
    assert {s for link in view["chain"] for s in link["sources"]} <= set(view["sources"])
    assert "Why it is in your plan" in person("explain", "take-leadership-training").out


def test_what_is_no_step_has_no_chain(person: Any) -> None:
    for id_ in ("leadership", "write-the-service-strategy"):
        with_plan = person("explain", id_, "--json")
        assert with_plan.code == 0
        assert with_plan.json["chain"] == []


def test_without_answers_a_step_is_explained_without_a_plan(run: Run) -> None:
    assert run("explain", STEP, "--json").json["chain"] == []
