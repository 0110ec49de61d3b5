"""`csm-advisor plan` from outside: the contract, wrong input, and what a reader sees."""

import json
import os
import re
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from csm_advisor.cli.app import main
from csm_advisor.text.format import month
from tests.cli.conftest import Run
from tests.strategies import bundled

FIVE = """\
rung = "representative"
years_in_service = 1
years_leading = 0
education = "high-school"
target = "manager"
"""
DAY = ["--today", "2026-11-21"]


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CSM_ADVISOR_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm")
    return tmp_path / "home"


@pytest.fixture
def five(tmp_path: Path) -> str:
    file = tmp_path / "me.toml"
    file.write_text(FIVE, encoding="utf-8")
    return str(file)


def plan_of(capsys: pytest.CaptureFixture[str], *words: str, code: int = 0) -> dict[str, Any]:
    assert main(["plan", *words, *DAY, "--json"]) == code
    captured = capsys.readouterr()
    answer: dict[str, Any] = json.loads(captured.out)
    return answer


def sentence_of(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    """The one sentence with which a wrong input is refused."""
    assert main(["plan", *words, *DAY, "--no-input"]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    lines = captured.err.strip().splitlines()
    assert len(lines) == 1
    assert lines[0].startswith("csm-advisor: ")
    assert lines[0].isprintable()
    return lines[0]


def test_the_json_keeps_the_contract(five: str, capsys: pytest.CaptureFixture[str]) -> None:
    plan = plan_of(capsys, "--profile", five)
    assert {
        "schema_version",
        "as_of",
        "profile",
        "target",
        "recommended",
        "routes",
        "assumptions",
        "sources",
    } <= set(plan)
    assert plan["recommended"] in [route["id"] for route in plan["routes"]]
    for route in plan["routes"]:
        assert {"id", "rungs", "arrival", "binding", "own_hours", "gaps", "stages"} <= set(route)
        assert set(route["arrival"]) == set(route["binding"]) == {"open", "typical", "demanding"}
        for arrival in route["arrival"].values():
            assert (arrival["months"] is None) == (arrival["date"] is None)
        for gap in route["gaps"]:
            assert {"rung", "kind", "id", "need", "have", "bar", "sources"} <= set(gap)
        for stage in route["stages"]:
            assert {"from", "to", "steps", "pay"} <= set(stage)
            for step in stage["steps"]:
                wanted = {"id", "title", "kind", "own_hours", "starts", "ends", "closes", "sources"}
                assert wanted <= set(step)
    for source in plan["sources"].values():
        assert {"title", "publisher", "date", "address"} <= set(source)


def test_the_json_is_valid_against_the_published_schema(
    five: str, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = plan_of(capsys, "--profile", five, "--by", "2040-01")
    assert main(["schema", "plan"]) == 0
    schema = json.loads(capsys.readouterr().out)
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(plan, schema)
    plan["routes"][0]["arrival"]["typical"]["months"] = "soon"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(plan, schema)


def test_the_worked_example_of_the_docs(five: str, capsys: pytest.CaptureFixture[str]) -> None:
    route = plan_of(capsys, "--profile", five)["routes"][0]
    assert route["rungs"] == ["representative", "team-lead", "manager"]
    assert route["arrival"] == {
        "open": {"months": 12, "date": "2027-11"},
        "typical": {"months": 66, "date": "2032-05"},
        "demanding": {"months": 108, "date": "2035-11"},
    }
    assert route["stages"][0]["arrival"]["typical"]["date"] == "2027-08"
    assert route["binding"]["typical"]["kind"] == "service"
    assert route["own_hours"] == 128


def test_flags_over_file_over_saved(
    five: str, own_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own_home.mkdir()
    (own_home / "profile.toml").write_text(
        'rung = "team-lead"\neducation = "master"\nhours_per_week = 7.0\n', encoding="utf-8"
    )
    profile = plan_of(capsys, "--profile", five, "--education", "bachelor")["profile"]
    assert profile["education"] == "bachelor"
    assert profile["rung"] == "representative"
    assert profile["hours_per_week"] == 7


def test_every_question_has_a_flag_that_says_the_same_as_the_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "all.toml"
    file.write_text(
        'rung = "team-lead"\nyears_in_service = 4.5\nyears_leading = 1\neducation = "bachelor"\n'
        'target = "director"\ncertifications = ["ccxp"]\ntools = ["crm-software"]\n'
        'languages = ["Spanish"]\nhours_per_week = 6\nby = 2040-01-31\n'
        "[skills]\nleadership = 3\nlistening = 2\n",
        encoding="utf-8",
    )
    from_file = plan_of(capsys, "--profile", str(file))
    from_flags = plan_of(
        capsys, "--rung", "Team Lead", "--years-in-service", "4.5", "--years-leading", "1",
        "--education", "bachelor", "--target", "director", "--cert", "CCXP", "--tool",
        "crm-software", "--language", "Spanish", "--hours", "6", "--by", "2040-01", "--skill",
        "leadership=3", "--skill", "listening=2",
    )  # fmt: skip
    assert from_flags == from_file


WRONG_PROFILES = {
    "wrong key": ('colour = "red"\n', "is not a key of a profile"),
    "near key": ("hours_per_weak = 3\n", "do you mean hours_per_week"),
    "wrong type": ('hours_per_week = "many"\n', "is text"),
    "bool for number": ("hours_per_week = true\n", "is true or false"),
    "negative": ("hours_per_week = -1\n", "0 to 60"),
    "absurd": ("hours_per_week = 1e9\n", "0 to 60"),
    "not a number": ("hours_per_week = nan\n", "0 to 60"),
    "unknown skill": ("[skills]\nflying = 2\n", "is not a skill we know"),
    "level out of range": ("[skills]\nleadership = 7\n", "0 to 4"),
    "level as text": ('[skills]\nleadership = "2"\n', "leadership"),
    "escape sequence": ('name = "\\u001b[31mred"\n', "control character"),
    "turned text": ('name = "\\u202eabc"\n', "control character"),
    "broken TOML": ("[skills\n", "not valid TOML"),
    "key twice": ('education = "master"\n', "not valid TOML"),
}


@pytest.mark.parametrize("wrong", WRONG_PROFILES)
def test_a_wrong_profile_is_refused_with_one_sentence(
    wrong: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines, told = WRONG_PROFILES[wrong]
    file = tmp_path / "wrong.toml"
    file.write_text(FIVE + lines, encoding="utf-8")
    sentence = sentence_of(capsys, "--profile", str(file))
    assert "wrong.toml" in sentence
    assert told in sentence


WRONG_FLAGS = {
    "no such rung": (["--rung", "boss"], "is not a rung we know"),
    "target below": (["--rung", "director"], "not above director"),
    "target equal": (["--rung", "manager"], "the rung you are on"),
    "negative years": (["--years-in-service=-3"], "--years-in-service"),
    "too many years": (["--years-leading", "99"], "--years-leading"),
    "past deadline": (["--by", "2026-11-21"], "is not after"),
    "no date": (["--by", "soon"], "is not a date"),
    "skill without level": (["--skill", "leadership"], "has no level"),
    "no such option": (["--colour"], "No such option"),
    "no such file": (["--profile", "nowhere.toml"], "cannot be read"),
    "a folder": (["--profile", "."], "is a folder"),
}


@pytest.mark.parametrize("wrong", WRONG_FLAGS)
def test_a_wrong_flag_is_refused_with_one_sentence(
    wrong: str, five: str, capsys: pytest.CaptureFixture[str]
) -> None:
    flags, told = WRONG_FLAGS[wrong]
    file = [] if "--profile" in flags else ["--profile", five]
    assert told in sentence_of(capsys, *file, *flags)


def test_a_wrong_day_is_refused(five: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plan", "--profile", five, "--today", "yesterday"]) == 2
    assert "--today: 'yesterday' is not a date" in capsys.readouterr().err


def test_a_hundred_megabytes_of_noise_are_refused_unread(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "noise.toml"
    with file.open("wb") as out:
        out.truncate(100 * 2**20)
    assert "larger than 1 MB" in sentence_of(capsys, "--profile", str(file))


def test_without_a_terminal_nothing_is_asked(capsys: pytest.CaptureFixture[str]) -> None:
    sentence = sentence_of(capsys)
    for flag in ("--rung", "--years-in-service", "--years-leading", "--education", "--target"):
        assert flag in sentence
    assert "--profile" in sentence


HOSTILE = ("[bold red]x[/]", "[link=https://example.org]y[/link]", "<b>z</b>", "=1+1", ":smile:")


@pytest.mark.parametrize("text", HOSTILE)
def test_markup_in_a_text_field_is_shown_as_it_is(
    text: str, five: str, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["--profile", five, "--name", text, "--cert", text, "--tool", text]
    assert main(["plan", *words, *DAY]) == 0
    out = capsys.readouterr().out
    assert f"{text}'s way to" in out
    assert "\x1b" not in out


def test_a_missed_deadline_says_no_and_still_plans(
    five: str, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = plan_of(capsys, "--profile", five, "--by", "2028-01", code=1)
    asked = plan["deadline"]
    assert asked["by"] == "2028-01-31"
    assert [asked[bar]["feasible"] for bar in ("open", "typical", "demanding")] == [
        True,
        False,
        False,
    ]
    assert asked["typical"]["earliest"] == "2032-05"
    assert asked["typical"]["reached"] == "team-lead"
    assert asked["typical"]["binding"]["kind"] == "service"
    assert main(["plan", "--profile", five, "--by", "2028-01", *DAY]) == 1
    shown = capsys.readouterr().out
    assert "(open bar)  Nov 2027  before your deadline 31 Jan 2028" in shown
    assert "(typical bar)      May 2032  after your deadline 31 Jan 2028" in shown


def test_the_first_steps_are_those_of_this_week(
    five: str, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = plan_of(capsys, "--profile", five)
    now = [
        step["first_step"]
        for stage in plan["routes"][0]["stages"]
        for step in stage["steps"]
        if date.fromisoformat(step["starts"]) < date(2026, 11, 28)
    ]
    assert now
    main(["plan", "--profile", five, *DAY])
    out = capsys.readouterr().out
    week = out[out.index("Do this week") : out.index("Biggest gaps")]
    for first_step in now:
        assert first_step in week


def test_every_number_in_brackets_is_a_listed_source(
    five: str, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["plan", "--profile", five, "--all", *DAY])
    body, _, listed = capsys.readouterr().out.partition("\nSources ")
    cited = set(re.findall(r"\[\d+\]", body))
    assert cited
    assert cited == set(re.findall(r"^ (\[\d+\])", listed, re.MULTILINE))
    main(["plan", "--profile", five, *DAY])
    assert set(re.findall(r"\[\d+\]", capsys.readouterr().out)) <= cited


@pytest.mark.parametrize("columns", [20, 40, 60, 80, 100, 120, 400])
@pytest.mark.parametrize("words", [("--target", "vice-president"), ("--all",)])
def test_no_line_is_wider_than_the_terminal(
    columns: int, words: tuple[str], five: str, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.setenv("COLUMNS", str(columns))
    main(["plan", "--profile", five, *words, *DAY])
    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if len(line) > columns] == []


def test_a_terminal_without_box_characters(five: str) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = subprocess.run(
        [sys.executable, "-m", "csm_advisor", "plan", "--profile", five, *DAY],
        capture_output=True,
        env=environment,
        check=True,
    )
    text = done.stdout.decode("ascii")
    assert "Customer Service Manager" in text
    assert "?" not in text.split("Biggest gaps")[0].replace("typical date?", "")


def test_a_reader_who_has_seen_enough_is_no_error(five: str) -> None:
    command = f'"{sys.executable}" -m csm_advisor plan --profile "{five}" | head -n 1'
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=True)
    assert done.stderr == ""


@pytest.mark.parametrize("day", ["20261129", "2026-W48-7", "2026-333", "26-11-29"])
def test_a_day_is_written_in_one_way_everywhere(
    run: Run, save: Any, tmp_path: Path, day: str
) -> None:
    save('rung = "representative"\nyears_in_service = 3\nyears_leading = 0\neducation = "none"\n')
    (tmp_path / "me.toml").write_text(f'by = "{day}"\n')
    (tmp_path / "as_of.json").write_text(f'{{"as_of": "{day}"}}')
    for words in (
        ["plan", "--today", day],
        ["roles", "--today", day],
        ["plan", "--by", day],
        ["done", "run-the-shift-huddle", "--on", day],
        ["plan", "--profile", str(tmp_path / "me.toml")],
        ["plan", "--profile", str(tmp_path / "as_of.json")],
    ):
        ran = run(*words)
        assert (ran.code, ran.out) == (2, ""), words
        assert f"'{day}' is not a date on the calendar; write a date like" in ran.err
    (tmp_path / "home" / "log.jsonl").write_text(f'{{"step": "x", "on": "{day}"}}\n{{}}\n')
    assert "has no day 'on' like 2026-11-21" in run("log").err


def test_a_day_with_a_time_is_read_in_answers_alone(run: Run, tmp_path: Path) -> None:
    """Tables and exports have it; who types a day of this command does not."""
    day = "2029-11-30T00:00"
    words = ["plan", "--example", "--today", "2026-11-21", "--json", "--by"]
    assert run(*words, day).json == run(*words, "2029-11-30").json
    for typed in (["plan", "--example", "--today", day], ["done", "x", "--on", day]):
        assert f"'{day}' is not a date on the calendar" in run(*typed).err


TARGETS = ("team-lead", "manager", "mid-manager", "senior-manager", "director", "vice-president")


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("width", [72, 80, 81, 100, 120])
def test_each_date_of_the_ladder_stands_under_its_bar(run: Run, target: str, width: int) -> None:
    who = ("--rung", "representative", "--years-in-service", "3", "--years-leading", "0")
    words = ("plan", *who, "--education", "none", "--target", target, *DAY)
    lines = run(*words, width=width).out.splitlines()
    header = next(n for n, line in enumerate(lines) if "Strictest" in line)
    ladder = [line for line in lines[header + 1 : header + 30] if line[1:2] in ("◎", "○")]
    plan = run(*words, "--json").json
    stages = plan["routes"][0]["stages"]
    assert len(ladder) == len(stages)
    heads = {"open": "Easiest", "typical": "Typical", "demanding": "Strictest"}
    for line, stage in zip(ladder, reversed(stages), strict=True):
        for bar, head in heads.items():
            shown = line[lines[header].index(head) :].split("  ")[0]
            # On the way the schedule's, which is there at the latest when a stricter bar is met.
            stricter = [stage["scheduled"][one] for one in list(heads)[list(heads).index(bar) :]]
            known = [one for one in stricter if one["date"]] or stricter
            soonest = min(known, key=lambda one: one["months"] or 0)
            told = stage["arrival"][bar] if stage["to"] == target else soonest
            assert shown == ("now" if told["months"] == 0 else month(told["date"]))


@pytest.mark.parametrize("rung", ["team-lead", "manager", "mid-manager", "director"])
def test_who_leads_is_not_told_to_ask_a_lead(run: Run, rung: str) -> None:
    """They have a manager. With no skill at all, they are given every step."""
    none = [word for id_ in bundled().skills for word in ("--skill", f"{id_}=0")]
    person = (
        "--rung", rung, "--target", "vice-president", "--years-in-service", "9",
        "--years-leading", "4", "--education", "high-school", "--no-input", *none, *DAY,
    )  # fmt: skip
    for form in ("--all", "--json"):
        ran = run("plan", *person, form)
        assert ran.code == 0
        assert not re.search(r"your (team )?lead\b", " ".join(ran.out.split()))


def test_only_a_step_for_those_who_do_not_lead_speaks_of_their_lead() -> None:
    data = bundled()
    for one in (*data.actions.values(), *data.entry, *data.meantime):
        if getattr(one, "standing", None) != "not-leading":
            assert not re.search(r"your (team )?lead\b", one.model_dump_json()), one.id


def test_a_date_that_never_comes_is_not_the_earliest(run: Any) -> None:
    """`earliest never` was said of who has no hours of their own."""
    answers = "--rung representative --target manager --years-in-service 3 --years-leading 0"
    asked = ("--education", "high-school", "--hours", "0", "--by", "2028-06", "--no-input")
    shown = run("plan", *answers.split(), *asked, "--show", "dates", width=120).flat
    assert "never as things stand; by then Team Lead." in shown
    assert "earliest never" not in shown


def test_what_this_route_never_meets_another_may(run: Run) -> None:
    """Straight to manager is a month sooner for most employers, and gives no more years leading."""
    me = (
        "--rung=representative", "--years-in-service=6.5", "--years-leading=3",
        "--education=high-school", "--target=manager", "--by=2029-01", "--today=2026-11-30",
    )  # fmt: skip
    plan = run("plan", *me, "--json").json
    assert plan["routes"][0]["arrival"]["demanding"]["date"] is None
    assert plan["earliest"]["demanding"]["date"] == "2030-05"
    told = "on this route; by another May 2030"
    assert f"The strictest (demanding bar) never {told}" in run("plan", *me).flat
    assert f"demanding no never {told}; by then" in run("plan", *me, "--show", "dates").flat
    calendar = run("plan", *me, "--format", "ics", "-o", "-").out
    assert "by another May 2030" in calendar.replace("\r\n ", "")
