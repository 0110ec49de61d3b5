"""`profile show | edit | path | list | export | delete`, and `--person`, from outside."""

import json
import os
import stat
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import jsonschema
import pytest
import tomli
from hypothesis import given, settings
from hypothesis import strategies as st

from csm_advisor.cli.app import main
from csm_advisor.errors import UsageProblem
from csm_advisor.intake.answers import accept_all
from csm_advisor.store.people.answers_file import as_file, load_saved, read_file, save
from csm_advisor.store.people.folder_names import folder_name, person_of
from tests import hostile
from tests.cli.conftest import Run, Save
from tests.snapshots import assert_same
from tests.strategies import bundled, profiles
from tests.terminal import Session

DAY = ("--today", "2026-11-21")
FLAGS = (
    *("--rung", "representative", "--years-in-service", "3", "--years-leading", "0"),
    *("--education", "high-school", "--target", "manager"),
)
ANSWERS = """\
rung = "representative"
years_in_service = 3
years_leading = 0
education = "high-school"
target = "manager"
as_of = 2025-11-21
weekends = true
skills_mentioned = ["coaching"]

[skills]
leadership = 1

[[jobs]]
title = "Agent"
organisation = "Acme"
starts = "2021-03"
texts = ["Answered 40 calls a day"]
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


def sentence(ran: Any) -> str:
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.count("\n") == 1
    assert ran.err.strip().isprintable()
    return str(ran.err)


# --- People ----------------------------------------------------------------------------------


def test_two_people_do_not_see_each_other(run: Run, home: Path) -> None:
    assert run("profile", "edit", "--person", "Ana", *FLAGS, *DAY).code == 0
    assert run("profile", "edit", "--person", "Bo", *FLAGS, "--hours", "9", *DAY).code == 0
    assert run("profile", "edit", *FLAGS[:-1], "director", *DAY).code == 0

    def hours(*who: str) -> object:
        return run("plan", "--json", *who, *DAY).json["profile"]["hours_per_week"]

    assert (hours("--person", "ana"), hours("--person", "BO")) == (None, 9)
    done = run("done", "shift huddle", "--person", "Bo", *DAY, "--json").json["done"]["step"]
    assert [line["step"] for line in run("log", "--json", "--person", "Bo").json["done"]] == [done]
    assert run("log", "--json", "--person", "Ana").json["done"] == []
    assert run("log", "--json").json["done"] == []
    assert done in str(run("plan", "--json", "--person", "Bo", *DAY).json["done"])
    assert run("plan", "--json", *DAY).json["target"] == "director"
    assert run("plan", "--person", "Bo", *DAY).code == 0
    assert run("plan", "--diff", "--person", "Bo", "--hours", "2", *DAY).code == 0
    assert "no plan has been kept" in sentence(run("plan", "--diff", "--person", "Ana", *DAY))
    bo = home / "people" / "bo"
    files = {"profile.toml", "log.jsonl", "last-plan.json"}
    assert files <= {path.name for path in bo.iterdir()}
    assert {stat.S_IMODE(path.stat().st_mode) for path in bo.iterdir()} == {0o600}
    for folder in (home, home / "people", bo):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert run("undo", "--person", "Bo", "--json").json["undone"]["step"] == done
    assert not (home / "log.jsonl").exists()


EVERY_PERSONAL_COMMAND = [
    *(["plan"], ["compare"], ["levers"], ["what-if", "--hours", "9"], ["next"], ["undo"], ["log"]),
    *(["done", "huddle"], ["explain", "leadership"], ["skills"], ["apply"], ["outlook"]),
    *(["profile", "show"], ["profile", "export"], ["profile", "delete", "--yes"]),
]


@pytest.mark.parametrize("words", EVERY_PERSONAL_COMMAND, ids=" ".join)
def test_somebody_unknown_is_told_and_nothing_is_made(
    run: Run, home: Path, words: list[str]
) -> None:
    assert "no names are kept yet" in sentence(run(*words, "--person", "Ana"))
    assert not home.exists()
    for name in ("bernd", "anna"):
        run("profile", "edit", "--person", name, *FLAGS)
    told = sentence(run(*words, "--person", "Ana"))
    assert "nothing is kept of 'Ana'; kept are 'anna', 'bernd'" in told
    assert not (home / "people" / "ana").exists()


def test_many_people_are_not_all_named(run: Run, home: Path) -> None:
    for number in range(13):
        (home / "people" / f"p{number}").mkdir(parents=True)
        (home / "people" / f"p{number}" / "log.jsonl").touch()
    assert "and 3 more" in sentence(run("log", "--person", "zz"))


@pytest.mark.parametrize("name", [*hostile.EVERYTHING, "", " ", "a\u200fb", "x" * 101, "語" * 90])
def test_a_name_that_cannot_be_one_is_refused(run: Run, home: Path, name: str) -> None:
    ran = run("profile", "path", "--person", name)
    if ran.code == 0:  # markup is an odd name, but one
        assert name.strip() in hostile.PRINTABLE
        assert Path(ran.out.removesuffix("\n")).parent.parent == home / "people"
    else:
        assert "--person: " in sentence(ran)


@given(
    st.text(max_size=120) | st.sampled_from(["../x", "/", ".", "..", "~", "a/../../b", "ß", "İ"])
)
def test_a_folder_name_is_safe_and_can_be_turned_back(name: str) -> None:
    try:
        folder = folder_name(name)
    except UsageProblem:
        return
    assert folder.isascii()
    assert not set(folder) & set('/\\.:*?"<>|\0 ')
    assert 0 < len(folder) <= 240
    person = person_of(folder)
    assert person == unquote(folder)
    assert folder_name(person or "") == folder
    assert folder_name(name.upper().lower()) == folder_name(name.lower())


def test_a_person_with_a_file_keeps_things_beside_the_file(
    run: Run, home: Path, tmp_path: Path
) -> None:
    run("profile", "edit", "--person", "Ana", *FLAGS, "--hours", "7", *DAY)
    file = tmp_path / "me.toml"
    file.write_text('target = "director"\n', encoding="utf-8")
    who = ("--profile", str(file), "--person", "Ana")
    plan = run("plan", "--json", *who, *DAY).json
    assert (plan["target"], plan["profile"]["hours_per_week"]) == ("director", 7)
    assert run("done", "huddle", *who, *DAY).code == 0
    assert (tmp_path / "me.log.jsonl").exists()
    names = {path.name for path in (home / "people" / "ana").iterdir()}
    assert names == {"profile.toml", "profile.toml.lock"}


def test_plan_on_a_terminal_asks_somebody_new(home: Path) -> None:
    home.mkdir()
    session = Session(home, ["-m", "csm_advisor", "plan", "--person", "Ana", *DAY])
    for text in ("1", "2", "0", "GED", "manager", ""):
        session.until("\n> ")
        session.type(text + "\n")
    assert session.end() == 0
    saved = tomli.loads((home / "people" / "ana" / "profile.toml").read_text())
    assert (saved["version"], saved["target"]) == (3, "manager")
    assert not (home / "profile.toml").exists()


# --- show ------------------------------------------------------------------------------------


def test_show_says_every_answer_and_what_is_open(run: Run, save: Save) -> None:
    save(ANSWERS)
    shown = run("profile", "show", *DAY).flat
    for part in (
        "as of 21 Nov 2025",
        "Years in customer service 3 years (4 years by now)",
        "Target Customer Service Manager",
        "Weekends yes",
        "Leadership",
        "Coaching",
        "Agent, Acme since 2021-03",
        "Answered 40 calls a day",
    ):
        assert part in shown
    answered, still_open = shown.split("Not answered yet")
    assert "Years leading people 0 years" in answered  # nothing grows that the rung does not give
    assert "--hours" in still_open
    assert "--rung" not in still_open
    view = run("profile", "show", "--json", *DAY).json
    assert view["profile"] == json.loads(json.dumps(tomli.loads(ANSWERS), default=str))
    flags = {line["field"]: line["flag"] for line in view["not_answered"]}
    assert flags["certifications"] == "--cert"
    assert not flags.keys() & view["profile"].keys()


def test_every_flag_that_show_names_answers_its_question(run: Run) -> None:
    answers = {
        **{"rung": "representative", "years_in_service": "3", "years_leading": "0"},
        **{"education": "GED", "target": "manager", "skills": "leadership=2", "by": "2030-01"},
        **{"certifications": "none", "tools": "Excel", "languages": "Spanish"},
        **{"hours_per_week": "4", "at_once": "3", "area": "dallas", "industry": "business support"},
        **{"name": "Sam", "education_field": "law", "weekends": "no"},
        **{"situation": "in-service"},
    }
    for line in run("profile", "show", "--json").json["not_answered"]:
        assert run("profile", "edit", line["flag"], answers[line["field"]], *DAY).code == 0
    view = run("profile", "show", "--json", *DAY).json
    assert view["not_answered"] == []
    assert answers.keys() <= view["profile"].keys()


def test_show_of_nothing_saved_says_how_to_begin(run: Run, home: Path) -> None:
    ran = run("profile", "show")
    assert ran.code == 0
    assert "profile edit asks for them" in ran.flat
    assert not home.exists()


def test_the_screens_as_a_whole(run: Run, save: Save) -> None:
    save(ANSWERS)
    run("profile", "edit", "--person", "Ána B.", *FLAGS, "--name", "Ána", *DAY)
    assert_same("profile-show", run("profile", "show", *DAY).out)
    assert_same("profile-list", run("profile", "list").out)


def test_no_line_is_wider_than_a_narrow_screen(run: Run, save: Save) -> None:
    save(ANSWERS)
    for words in (["show"], ["list"], ["edit", "--hours", "3"]):
        shown = run("profile", *words, *DAY, width=40).out
        assert max(map(len, shown.splitlines())) <= 40


@pytest.mark.parametrize("text", hostile.PRINTABLE)
def test_odd_text_is_shown_as_it_stands(run: Run, home: Path, text: str) -> None:
    text = text[:100]
    person = text[:12].strip()
    job = {"title": text, "organisation": text, "texts": [text]}
    answers = {"name": text, "languages": [text], "education_field": text, "jobs": [job]}
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CSM_ADVISOR_HOME", str(home))
        save(answers, person)
    shown = run("profile", "show", "--person", person, width=200)
    assert shown.code == 0
    assert shown.out.count(text) >= 5
    assert person.casefold() in run("profile", "list").out
    assert run("profile", "list", "--json").json["people"][0]["name"] == text
    exported = run("profile", "export", "--person", person, "--format", "json")
    assert exported.json["jobs"] == [job]


# --- edit ------------------------------------------------------------------------------------


def test_edit_saves_flags_and_says_what_changed(run: Run, save: Save, home: Path) -> None:
    save(ANSWERS)
    ran = run(
        "profile", "edit", "--hours", "6", "--skill", "coaching=2", "--clear", "weekends", *DAY
    )
    assert ran.code == 0
    for part in (
        "Own hours a week 6 hours a week (was not answered)",
        "Coaching level 2 (was not answered)",
        "Weekends not answered (was yes)",
    ):
        assert part in ran.flat
    assert "Leadership" not in ran.flat
    after = read_file(home / "profile.toml")
    before = tomli.loads(ANSWERS)
    skills = {"leadership": 1, "coaching": 2}
    del before["weekends"]
    assert after == before | {"hours_per_week": 6.0, "skills": skills}
    assert (home / "profile.toml.last").read_text() == ANSWERS


def test_years_that_are_edited_count_from_today(run: Run, save: Save) -> None:
    save(ANSWERS)
    view = run("profile", "edit", "--years-leading", "1", "--json", *DAY).json
    assert view["profile"]["as_of"] == "2026-11-21"
    assert round(view["profile"]["years_in_service"], 2) == 4
    assert view["profile"]["years_leading"] == 1


@pytest.mark.parametrize("situation", ["student", "other-work", "returning"])
def test_years_do_not_grow_before_the_first_job(run: Run, save: Save, situation: str) -> None:
    """Who is not in customer service has no more years a year later, on any screen."""
    text = ANSWERS.replace('rung = "representative"', 'rung = "team-lead"')
    save(f'situation = "{situation}"\n{text}')
    lines = {one["field"]: one for one in run("profile", "show", "--json", *DAY).json["answers"]}
    assert lines["years_in_service"]["grown"] is None
    packet = run("packet", "manager", "--no-input", *DAY).flat
    assert "3 years in customer service, 0 years of leading people" in packet


@pytest.mark.parametrize(
    "change", [("--situation", "in-service"), ("--clear", "situation")], ids=["in service", "clear"]
)
def test_years_grow_from_the_day_of_the_first_job(
    run: Run, save: Save, change: tuple[str, str]
) -> None:
    save(f'situation = "other-work"\n{ANSWERS}')
    view = run("profile", "edit", *change, "--json", *DAY).json
    assert view["profile"]["as_of"] == "2026-11-21"
    assert view["profile"]["years_in_service"] == 3


def test_a_flag_that_says_in_service_begins_today(run: Run, save: Save) -> None:
    save(f'situation = "other-work"\n{ANSWERS}')
    plan = run("plan", "--situation", "in-service", "--no-input", "--json", *DAY).json
    assert plan["getting_in"] is None
    (service,) = {
        gap["have"]
        for route in plan["routes"]
        for gap in route["gaps"]
        if gap["id"] == "years-in-service" and gap["rung"] == "manager"
    }
    assert service == 3


def test_an_edit_without_a_change_writes_nothing(run: Run, save: Save, home: Path) -> None:
    save(ANSWERS)
    assert "Nothing changed" in run("profile", "edit", "--clear", "hours").out
    assert (home / "profile.toml").read_text() == ANSWERS
    assert not (home / "profile.toml.last").exists()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--hours", "lots"], "--hours: 'lots'"),
        (["--hours", "0.01"], "too little to plan with"),
        (["--cert", "none", "--cert", "CCXP"], "--cert: none stands for no name at all"),
        (["--target", "representative"], "the rung you are on"),
        (["--rung", "director"], "the target manager is not above director"),
        (["--by", "2026-01"], "is not after"),
        (["--clear", "hous"], "do you mean hours?"),
        (["--clear", "\x1b[2J" * 5000], "--clear: "),
        (["--clear", "as_of"], "is not an answer"),
        ([], "--hours 6"),
        (["--no-input"], "--clear hours"),
    ],
)
def test_an_edit_that_cannot_be_is_refused_whole(
    run: Run, save: Save, home: Path, words: list[str], told: str
) -> None:
    save(ANSWERS)
    assert told in sentence(run("profile", "edit", *words, *DAY))
    assert [path.name for path in home.iterdir()] == ["profile.toml"]
    assert (home / "profile.toml").read_text() == ANSWERS


@pytest.mark.parametrize("name", ["hours", "--hours", "hours_per_week", "hours-per-week", "HOURS"])
def test_an_answer_is_cleared_by_key_or_flag(run: Run, save: Save, home: Path, name: str) -> None:
    save(f"hours_per_week = 4\n{ANSWERS}")
    assert run("profile", "edit", f"--clear={name}").code == 0
    assert read_file(home / "profile.toml") == tomli.loads(ANSWERS)


def test_edit_on_a_terminal_asks_and_keeps_each_answer(home: Path) -> None:
    home.mkdir()
    (home / "profile.toml").write_text(ANSWERS)
    session = Session(home, ["-m", "csm_advisor", "profile", "edit", *DAY])
    session.until("\n> ")
    session.type("quit\n")
    session.until("answers are kept")
    assert session.end() == 130
    session = Session(home, ["-m", "csm_advisor", "profile", "edit", *DAY])
    session.until("\n> ")
    for text in ("", "none", "quit"):  # skills, certifications
        session.type(f"{text}\n")
        session.until("\n> " if text != "quit" else "are kept")
    assert session.end() == 130
    saved = read_file(home / "profile.toml")
    assert saved["certifications"] == []
    assert saved["jobs"] == tomli.loads(ANSWERS)["jobs"]


# --- path, list ------------------------------------------------------------------------------


def test_path_is_the_file_and_nothing_else(run: Run, home: Path) -> None:
    assert run("profile", "path").out == f"{home / 'profile.toml'}\n"
    person = run("profile", "path", "--person", "Ána B.").out
    assert person == f"{home / 'people' / '%C3%A1na%20b%2E' / 'profile.toml'}\n"
    assert not home.exists()


def test_list_names_everybody_and_survives_what_is_damaged(
    run: Run, save: Save, home: Path
) -> None:
    assert run("profile", "list", "--json").json == {"people": []}
    assert "Nobody yet" in run("profile", "list").flat
    save(ANSWERS)
    run("profile", "edit", "--person", "Ána B.", *FLAGS, "--name", "Ána", *DAY)
    run("profile", "edit", "--person", "Bo", *FLAGS)
    (home / "people" / "bo" / "profile.toml").write_text("rung = ")
    for foreign in ("Not ours", ".hidden", "%FF", "%2e", "empty"):
        (home / "people" / foreign).mkdir()
    (home / "people" / "Not ours" / "profile.toml").write_text(ANSWERS)
    people = run("profile", "list", "--json").json["people"]
    assert [line["person"] for line in people] == [None, "bo", "ána b."]
    assert (people[0]["target"], people[0]["as_of"]) == ("manager", "2025-11-21")
    assert "is not valid TOML" in people[1]["problem"]
    assert people[2]["name"] == "Ána"
    shown = run("profile", "list").flat
    for part in ("(you) 21 Nov 2025 Customer Service Manager", "ána b., Ána", "not valid TOML"):
        assert part in shown


# --- export ----------------------------------------------------------------------------------

texts = st.text(
    st.characters(exclude_categories=["C", "Zl", "Zp"]), min_size=1, max_size=30
).filter(lambda text: text.strip() == text and text.casefold() != "none")
jobs = st.fixed_dictionaries(
    {"title": texts},
    optional={
        "organisation": texts,
        "starts": st.sampled_from(["1999", "2001-02", "2003-02-28"]),
        "ends": st.sampled_from(["2003-02", "2020", "2024-02-29"]),
        "texts": st.lists(texts, max_size=3),
    },
)


@settings(max_examples=60)
@given(
    profile=profiles(),
    extra=st.fixed_dictionaries(
        {},
        optional={
            "name": texts,
            "languages": st.lists(texts, max_size=3, unique=True),
            "by": st.dates(),
            "weekends": st.booleans(),
            "as_of": st.dates(),
            "jobs": st.lists(jobs, max_size=3),
            "skills_mentioned": st.lists(st.sampled_from(["coaching", "leadership"]), unique=True),
        },
    ),
    suffix=st.sampled_from(["toml", "json"]),
)
def test_what_is_exported_reads_back_equal(
    tmp_path_factory: pytest.TempPathFactory, profile: Any, extra: dict[str, Any], suffix: str
) -> None:
    folder = tmp_path_factory.mktemp("export")
    said = {k: v for k, v in profile.model_dump().items() if v is not None} | extra
    answers = accept_all(
        {k: list(v) if isinstance(v, tuple) else v for k, v in said.items()}, bundled(), "x"
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CSM_ADVISOR_HOME", str(folder))
        patch.delenv("CSM_ADVISOR_DATA", raising=False)
        save(answers)
        assert load_saved() == answers
        file = folder / f"out.{suffix}"
        assert main(["profile", "export", "-o", str(file)]) == 0
    assert accept_all(read_file(file), bundled(), "file") == answers


def test_an_export_is_private_and_replaces_nothing_unasked(
    run: Run, save: Save, tmp_path: Path
) -> None:
    save(ANSWERS)
    file, other = tmp_path / "out.toml", tmp_path / "other.toml"
    ran = run("profile", "export", "-o", str(file))
    assert (ran.code, ran.out) == (0, "")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert "exists already" in sentence(run("profile", "export", "-o", str(file)))
    file.unlink()
    other.write_text("mine")
    file.symlink_to(other)
    assert "exists already" in sentence(run("profile", "export", "-o", str(file)))
    assert run("profile", "export", "-o", str(file), "--force").code == 0
    assert (other.read_text(), file.is_symlink()) == ("mine", False)
    written = read_file(file)
    standard = run("profile", "export", "-o", "-")
    assert tomli.loads(standard.out) == {"version": 3, **written}
    assert run("profile", "export").out == standard.out
    assert run("plan", "--profile", str(file), "--json", *DAY).code == 0


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--format", "yaml"], "'yaml' is none of toml, json, json-resume"),
        (["--format", "json", "-o", "me.toml"], "let its name end in .json"),
        (["--format", "toml", "-o", "me.JSON"], "let its name end in .toml"),
        (["--force"], "name it with -o FILE"),
        (["-o", "nowhere/me.toml"], "there is no folder"),
    ],
)
def test_an_export_that_cannot_be_is_one_sentence(
    run: Run, save: Save, words: list[str], told: str
) -> None:
    save(ANSWERS)
    assert told in sentence(run("profile", "export", *words))


def test_an_export_is_as_the_schema_of_a_profile_says(run: Run, save: Save) -> None:
    schema = run("schema", "profile").json
    jsonschema.Draft202012Validator.check_schema(schema)
    check = jsonschema.Draft202012Validator(schema)
    save(ANSWERS)
    exported = run("profile", "export", "--format", "json").json
    check.validate(exported)
    for wrong in (
        {"version": 4},
        {"jobs": [{"organisation": "Acme"}]},
        {"jobs": [{"title": "Agent", "starts": "March"}]},
        {"jobs": [{"title": "Agent"}] * 61},
        {"skills_mentioned": ["No id"]},
    ):
        assert not check.is_valid(exported | wrong)


def test_nothing_saved_cannot_be_exported(run: Run) -> None:
    assert "no answers are saved yet" in sentence(run("profile", "export"))


# --- delete ----------------------------------------------------------------------------------


def filled(home: Path, person: str) -> Path:
    """Somebody of whom everything is kept, and a file that is not ours."""
    folder = home / "people" / person
    folder.mkdir(parents=True)
    for name in (
        *("profile.toml", "profile.toml.last", "log.jsonl", "log.jsonl.lock", "log.jsonl.cut-off"),
        *("last-plan.json", "calendar.json", "calendar.json.lock", ".csm-advisor-abc.tmp"),
    ):
        (folder / name).write_text(ANSWERS)
    return folder


def test_delete_takes_all_that_is_ours_and_nothing_else(run: Run, home: Path) -> None:
    ana, bo = filled(home, "ana"), filled(home, "bo")
    (bo / "notes.txt").write_text("mine")
    (bo / "profile.toml").unlink()
    target = home / "elsewhere.toml"
    target.write_text("mine")
    (bo / "profile.toml").symlink_to(target)
    ran = run("profile", "delete", "--person", "Ana", "--yes")
    assert (ran.code, ran.out.count("Deleted: ")) == (0, 9)
    assert not ana.exists()
    assert run("profile", "delete", "--person", "Bo", "--yes").code == 0
    assert [path.name for path in bo.iterdir()] == ["notes.txt"]
    assert target.read_text() == "mine"
    assert "no names are kept" in sentence(run("profile", "delete", "--person", "Bo", "--yes"))


def test_delete_without_a_name_leaves_the_others(run: Run, save: Save, home: Path) -> None:
    filled(home, "ana")
    save(ANSWERS)
    assert run("profile", "delete", "--yes").code == 0
    assert [path.name for path in home.iterdir()] == ["people"]
    assert len(list((home / "people" / "ana").iterdir())) == 9
    again = run("profile", "delete", "--yes")
    assert (again.code, again.out) == (0, "")
    assert "Nothing is kept of you" in again.err


def test_a_folder_that_is_a_link_is_removed_and_not_followed(
    run: Run, home: Path, tmp_path: Path
) -> None:
    real = filled(tmp_path / "elsewhere", "ana")
    (home / "people").mkdir(parents=True)
    (home / "people" / "ana").symlink_to(real)
    assert run("profile", "delete", "--person", "Ana", "--yes").code == 0
    assert not os.path.lexists(home / "people" / "ana")
    assert len(list(real.iterdir())) == 9


def test_delete_says_what_it_cannot_delete(run: Run, home: Path) -> None:
    (home / "profile.toml").mkdir(parents=True)
    assert "profile.toml': cannot be deleted" in sentence(run("profile", "delete", "--yes"))


@pytest.mark.parametrize("words", [[], ["--no-input"]])
def test_delete_asks_nobody_without_a_terminal(
    run: Run, save: Save, home: Path, words: list[str]
) -> None:
    save(ANSWERS)
    assert "--yes" in sentence(run("profile", "delete", *words))
    assert (home / "profile.toml").exists()


@pytest.mark.parametrize(("answer", "code"), [("yes\n", 0), ("y\n", 1), ("\x04", 1)])
def test_delete_on_a_terminal_lists_and_wants_a_yes(home: Path, answer: str, code: int) -> None:
    home.mkdir()
    (home / "profile.toml").write_text(ANSWERS)
    session = Session(home, ["-m", "csm_advisor", "profile", "delete"])
    assert "profile.toml" in session.until("Type yes")
    session.type(answer)
    assert session.end() == code
    assert (home / "profile.toml").exists() == (code == 1)


# --- The rest --------------------------------------------------------------------------------


def test_a_newer_file_is_neither_read_nor_replaced(run: Run, home: Path) -> None:
    home.mkdir()
    newer = 'version = 4\nrung = {at = "manager"}\n'
    (home / "profile.toml").write_text(newer)
    for words in (
        ["plan"],
        ["profile", "show"],
        ["profile", "edit", *FLAGS],
        ["profile", "export"],
    ):
        assert "made by a newer csm-advisor" in sentence(run(*words))
    assert [path.name for path in home.iterdir()] == ["profile.toml"]
    assert (home / "profile.toml").read_text() == newer
    assert "newer csm-advisor" in run("profile", "list", "--json").json["people"][0]["problem"]


def test_a_long_work_history_does_not_hinder_the_next_plan(run: Run, home: Path) -> None:
    history = [{"title": "Agent", "texts": ["y" * 2000] * 30}] * 12
    answers = {**tomli.loads(ANSWERS), "as_of": date(2026, 11, 21)}
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CSM_ADVISOR_HOME", str(home))
        save(answers | {"jobs": history})
        assert run("plan", *DAY).code == 0
        save(answers)
    because = run("plan", "--diff", "--hours", "1", "--json", *DAY).json["diff"]["because"]
    assert because == ["Answer changed: hours per week is 1 instead of not given."]


def test_a_plan_kept_with_a_part_that_is_none_is_told(run: Run, save: Save, home: Path) -> None:
    save(ANSWERS)
    run("plan", *DAY)
    kept = json.loads((home / "last-plan.json").read_text())
    for part, wrong in (("arrival", {"open": {"months": "x"}}), ("binding", {"open": {}})):
        (home / "last-plan.json").write_text(json.dumps(kept | {part: wrong}))
        assert "is not a plan that was kept" in sentence(run("plan", "--diff", *DAY))


def test_a_plan_without_jobs_builds_nothing_for_them(tmp_path: Path) -> None:
    file = tmp_path / "me.toml"
    file.write_bytes(as_file({"rung": "representative", "years_in_service": 3.0}, "toml"))
    code = """
import sys
from csm_advisor.cli.app import main
main(["plan", "--profile", sys.argv[1], "--years-leading", "0", "--education", "GED",
      "--target", "manager", "--no-input"])
loaded = {"csm_advisor.intake.work_history",
          "csm_advisor.store.people.folder_names", "csm_advisor.store.people.kept_files",
          } & set(sys.modules)
sys.exit(str(loaded) if loaded else 0)
"""
    environment = os.environ | {"CSM_ADVISOR_HOME": str(tmp_path / "home")}
    done = subprocess.run(
        [sys.executable, "-c", code, str(file)], env=environment, capture_output=True, text=True
    )
    assert (done.returncode, done.stderr) == (0, "")
