"""`csm-advisor team`: whole runs over tables of people."""

import csv
import json
import os
import re
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path
from stat import S_IMODE
from typing import Any

import pyarrow.parquet as pq
import pytest

import csm_advisor
from csm_advisor.store.exports import write_new
from tests.cli.conftest import OwnData, Run

TODAY = date(2026, 11, 29)
DAY = ("--today", f"{TODAY}")
FIVE = ("person", "rung", "target", "years_in_service", "years_leading", "education")
TEAM = """\
Person;Present rung;Target;Years in service;years-leading;Education;Hours;Shoes;skills.Leadership
Ana;Representative;manager;3,5;0;Bachelor;4;38;2
;;;;;;;;
=cmd|' /C calc'!A0;team lead;Manager;12;5,5;high school;;;4
Bo;wizard;manager;abc;0;bachelor;;;
<b>Cy</b>;director;manager;3;0;bachelor;;;
Ana;team-lead;manager;3;0;bachelor;;;
"""


@pytest.fixture
def team(tmp_path: Path) -> str:
    file = tmp_path / "team.csv"
    file.write_bytes(TEAM.encode("utf-8-sig"))
    return str(file)


def many(folder: Path, count: int) -> Path:
    """A table of so many people, who are planned in several processes."""
    file = folder / "many.csv"
    rungs = ("representative", "team-lead", "manager")
    with file.open("w", newline="") as to:
        lines = csv.writer(to)
        lines.writerow((*FIVE, "hours_per_week"))
        for at in range(count):
            row = (f"P{at}", rungs[at % 3], "mid-manager", at % 7, at % 3, "bachelor", 1 + at % 4)
            lines.writerow(row)
    return file


def test_rows_that_are_wrong_are_named_and_stop_nobody(run: Run, team: str) -> None:
    ran = run("team", team, *DAY, "--json")
    assert ran.code == 1
    told = ran.json
    assert (told["people"], told["planned"]) == (5, 2)
    assert told["left_out"] == ["Shoes"]
    refused = [(one["row"], one["person"], one["column"]) for one in told["refused"]]
    assert refused == [
        (5, "Bo", "Present rung"), (6, "<b>Cy</b>", "Target"), (7, "Ana", "Person")
    ]  # fmt: skip
    assert "Years in service: 'abc' is not a number of years" in told["refused"][0]["problem"]
    assert "'Ana' is on row 2 already" in told["refused"][2]["problem"]


def test_a_sound_team_ends_with_0(run: Run, tmp_path: Path) -> None:
    assert run("team", str(many(tmp_path, 3)), *DAY).code == 0


def test_the_screen_tells_the_team(run: Run, team: str) -> None:
    shown = run("team", team, *DAY).flat
    for part in (
        "Your team 5 people",
        "of 2 ready now.",
        "3 rows could not be read.",
        "How many arrive by the end of each year",
        "What they lack, most often first",
        "row 6, <b>Cy</b>: Target: the target manager is not above director",
        "Columns that were left out, because no answer has that name: Shoes.",
    ):
        assert part in shown


def test_nobody_below_a_stray_quotation_mark_is_lost(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    five = "team-lead,manager,3,1,bachelor"
    people = "\n".join((f"Ana,{five}", f'"Bo,{five}', f"Cy,{five}", f'Di,{five},"', f"Ed,{five}"))
    file.write_text(f"{','.join(FIVE)}\n{people}\n")
    told = run("team", str(file), *DAY, "--json").json
    assert (told["people"], told["planned"]) == (5, 3)
    assert [one["row"] for one in told["refused"]] == [3, 5]
    assert told["refused"][0]["problem"].startswith("(line 3 of the file): ")


def test_notes_beside_the_table_are_named_and_stop_nobody(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    row = "Ana,team-lead,manager,3,1,bachelor,a,,call her,b"
    file.write_text(f"{','.join(FIVE)},Note,,,Note\n{row}\n")
    told = run("team", str(file), *DAY, "--json").json
    assert (told["planned"], told["left_out"]) == (1, ["Note", "column I (no name)"])


@pytest.mark.parametrize(("people", "shared"), [(1, False), (2, True), (3, True)])
def test_training_is_told_where_two_or_more_need_it(
    run: Run, tmp_path: Path, people: int, shared: bool
) -> None:
    file = tmp_path / "people.csv"
    rows = [f"P{at},representative,manager,9,6,bachelor" for at in range(people)]
    file.write_text("\n".join((",".join(FIVE), *rows, "Di,director,vice-president,20,15,master")))
    told = run("team", str(file), *DAY, "--json").json["actions"]
    assert bool(told) is shared
    assert all(2 <= one["people"] <= people + 1 for one in told)
    assert ("Training that several people need" in run("team", str(file), *DAY).flat) is shared
    page = tmp_path / "team.html"
    assert run("team", str(file), *DAY, "-o", str(page)).code == 0
    assert ("Training that several people need" in page.read_text()) is shared


def test_the_report_draws_what_the_screen_draws_and_json_tells(run: Run, tmp_path: Path) -> None:
    people, page = str(many(tmp_path, 12)), tmp_path / "team.html"
    told = run("team", people, *DAY, "--json").json
    arrived = {
        year["year"]: year["arrived"]["typical"]
        for target in told["by_target"].values()
        for year in target["arrivals"]
    }
    last = min(year for year, count in arrived.items() if count == max(arrived.values()))
    counts = [(f"{year}", f"{count}") for year, count in arrived.items() if year <= last]
    assert run("team", people, *DAY, "-o", str(page)).code == 0
    html = page.read_text(encoding="utf-8")
    drawn = re.findall(r"by the end of (\d+): (\d+) of 12</text>", html)
    assert drawn == [*counts, *counts]  # for a phone and for a sheet
    assert re.findall(r"by (\d{4}) +(\d+)", run("team", people, *DAY).out)[-1] == counts[-1]
    assert "As of 29 Nov 2026" in html


def test_all_shows_each_target_and_the_sources(run: Run, team: str) -> None:
    shown = run("team", team, *DAY, "--all").flat
    assert "To Customer Service Manager 2 people" in shown
    assert "from Team Lead" in shown
    assert "Sources" in shown


def test_every_row_says_what_the_plan_says(run: Run, tmp_path: Path) -> None:
    table = many(tmp_path, 12)
    run("team", str(table), "-o", str(tmp_path / "plans.jsonl"), *DAY)
    rows = [json.loads(line) for line in (tmp_path / "plans.jsonl").read_text().splitlines()]
    with table.open(newline="") as file:
        people = list(csv.DictReader(file))
    assert [row["person"] for row in rows] == [one["person"] for one in people]
    for row, one in zip(rows, people, strict=True):
        answers: dict[str, Any] = {key: one[key] for key in ("rung", "target", "education")}
        numbers = ("years_in_service", "years_leading", "hours_per_week")
        answers |= {key: float(one[key]) for key in numbers}
        route = csm_advisor.plan(answers, today=TODAY).route
        for bar, arrival in route.arrival.items():
            assert row[f"arrival_{bar}"] == (arrival.date or "never")
            assert row[f"months_{bar}"] == arrival.months
            assert row[f"why_{bar}"] == route.binding[bar].sentence
        assert row["own_hours"] == route.own_hours


def test_from_python_the_rows_are_the_same(run: Run, tmp_path: Path) -> None:
    table = many(tmp_path, 5)
    run("team", str(table), "-o", str(tmp_path / "plans.jsonl"), *DAY)
    rows = [json.loads(line) for line in (tmp_path / "plans.jsonl").read_text().splitlines()]
    with table.open(newline="") as file:
        found = list(csm_advisor.team(csv.DictReader(file), today=TODAY))
    assert [one.person for one in found] == [row["person"] for row in rows]
    assert [one.arrival["open"].date for one in found] == [row["arrival_open"] for row in rows]


def test_several_processes_give_what_one_gives(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = str(many(tmp_path, 90))
    one, several = tmp_path / "one.csv", tmp_path / "several.csv"
    told = run("team", table, "-o", str(several), *DAY, "--json")
    monkeypatch.setattr("csm_advisor.cli.team_work.PAYS_FROM", 1000)
    assert run("team", table, "-o", str(one), *DAY, "--json").out == told.out
    assert one.read_bytes() == several.read_bytes()


def test_files_of_every_kind_are_written_for_their_owner_alone(
    run: Run, team: str, tmp_path: Path
) -> None:
    files = [tmp_path / f"plans.{ending}" for ending in ("csv", "jsonl", "parquet", "html")]
    given = [word for file in files for word in ("-o", str(file))]
    ran = run("team", team, *DAY, *given)
    assert ran.code == 1
    assert ran.err.count("Written: ") == 4
    assert [S_IMODE(file.stat().st_mode) for file in files] == [0o600] * 4
    with files[0].open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["row"] for row in rows] == ["2", "4", "5", "6", "7"]
    assert rows[1]["person"] == "'=cmd|' /C calc'!A0"
    assert rows[2]["problems"].startswith("Present rung: 'wizard' is not a rung we know")
    table = pq.read_table(files[2]).to_pylist()
    names = ["Ana", "=cmd|' /C calc'!A0", "Bo", "<b>Cy</b>", "Ana"]
    assert [row["person"] for row in table] == names
    assert [row["arrival_open"] or "" for row in table] == [row["arrival_open"] for row in rows]
    page = files[3].read_text("utf-8")
    assert "&lt;b&gt;Cy&lt;/b&gt;" in page
    assert "<b>Cy" not in page
    assert not list(tmp_path.glob("*.part"))


def test_nothing_is_kept_where_nothing_is_asked_for(run: Run, team: str, tmp_path: Path) -> None:
    run("team", team, *DAY)
    assert {path.name for path in tmp_path.iterdir()} == {"team.csv"}


@pytest.mark.parametrize("name", ["people.csv", "people.jsonl", "people.NDJSON"])
def test_the_template_can_be_filled_in(run: Run, tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    assert run("team", "--template", "-o", str(file)).code == 0
    assert file.read_bytes().startswith(b"{") == (name != "people.csv")
    told = run("team", str(file), *DAY, "--json").json
    assert (told["people"], told["planned"], told["left_out"]) == (2, 2, [])
    file.write_text("old")
    assert "--force to replace it" in run("team", "--template", "-o", str(file)).err
    assert file.read_text() == "old"
    assert run("team", "--template", "-o", str(file), "--force").code == 0
    assert file.read_text() != "old"


@pytest.mark.parametrize("name", ["people.parquet", "people.html", "people", "people.xlsx"])
def test_no_template_is_written_under_another_ending(run: Run, tmp_path: Path, name: str) -> None:
    ran = run("team", "--template", "-o", str(tmp_path / name))
    assert ran.code == 2
    assert "a table to fill in ends in .csv or .jsonl or .ndjson; name it so" in ran.err
    assert not list(tmp_path.iterdir())


def test_where_nobody_can_be_planned_that_is_all_that_is_told(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_text(
        "rung,years_in_service,years_leading,education,target\nx,1,0,bachelor,manager\n"
    )
    ran = run("team", str(file), *DAY)
    assert ran.code == 1
    assert "Your team 1 person" in ran.flat
    assert "Nobody could be planned. 1 row could not be read." in ran.flat
    assert "row 2: " in ran.flat
    for unwanted in ("0 of 0", "row 2, row 2", "Ready now", "Arrived by"):
        assert unwanted not in ran.flat


def test_a_level_that_is_none_is_told_as_a_cell(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    rows = ("skills.leadership,9", "skills.leadership,high")
    for row in rows:
        column, level = row.split(",")
        file.write_text(f"{','.join(FIVE)},{column}\nAna,team-lead,manager,3,1,bachelor,{level}\n")
        (refused,) = run("team", str(file), *DAY, "--json").json["refused"]
        assert f"'{level}' is no level from 0 to 4; write it like 3" in refused["problem"]


def test_years_in_which_nothing_changes_are_not_drawn(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    rows = ("Ana,team-lead,manager,3,2,bachelor", "Bo,representative,director,1,0,none")
    file.write_text("\n".join((",".join(FIVE), *rows)) + "\n")
    shown = run("team", str(file), *DAY, "--all").out
    for section in shown.split("To ")[1:]:
        counts = [line.split()[2] for line in section.splitlines() if line.startswith(" by 2")]
        assert len(counts) < 2 or counts[-1] != counts[-2]


def test_a_company_s_own_ladder_is_planned_on(run: Run, own_data: OwnData, tmp_path: Path) -> None:
    data = own_data("ladder", 'title = "Team Lead"', 'title = "Shift Captain"')
    file = tmp_path / "team.csv"
    file.write_text(",".join(FIVE) + "\nAna,representative,Shift Captain,3,0,bachelor\n")
    told = run("team", str(file), *DAY, "--data-dir", data, "--json").json
    assert told["by_target"]["team-lead"]["title"] == "Shift Captain"


def test_what_is_lacked_keeps_the_capitals_of_its_name(run: Run, tmp_path: Path) -> None:
    levels, people = tmp_path / "levels.csv", tmp_path / "team.csv"
    levels.write_text("level,leads,certifications\nAgent,no,\nCaptain,yes,ccxp\n")
    people.write_text(",".join(FIVE) + "\nAna,agent,captain,9,9,bachelor\n")
    company = str(tmp_path / "company")
    assert run("ladder", "new", company, "--from", str(levels)).code == 0
    told = run("team", str(people), *DAY, "--data-dir", company, "--json").json
    titles = {gap["id"]: gap["title"] for gap in told["gaps"]}
    assert titles["ccxp"] == "Certified Customer Experience Professional"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ([], "name a table of people"),
        (["nobody.csv"], "'nobody.csv': cannot be read"),
        (["team.csv", "-o", "plans.docx"], "its name ends like none of"),
        (["team.csv", "-o", "team.csv"], "'team.csv': exists already"),
        (["team.csv", "-o", "a.csv", "-o", "a.csv"], "is given twice"),
        (["team.csv", "-o", "a.csv", "-o", "here/a.csv"], "is given twice"),
        (["team.csv", "-o", "pipe.csv"], "'pipe.csv': is not an ordinary file; name another\n"),
        (["team.csv", "-o", "no/where.csv"], "there is no folder 'no'"),
        (["team.csv", "--resume"], "--resume goes on with a file"),
        (["team.csv", "-o", "new.csv", "--resume"], "nothing to go on with"),
        (["team.csv", "--template"], "--template writes a table to fill in"),
        (["--template", "--json"], "leave out --json"),
        (["--template", "--force"], "--force replaces a file; name it with -o FILE"),
        (["bare.csv"], "'bare.csv': no column is called rung, years_in_service"),
        (["header.csv"], "'header.csv': has no people in it"),
    ],
)
def test_what_cannot_be_done_is_told(
    run: Run, team: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    words: list[str], sentence: str,
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    (tmp_path / "bare.csv").write_text("person,age\nAna,30\n")
    (tmp_path / "header.csv").write_text(",".join(FIVE) + "\n")
    (tmp_path / "here").symlink_to(tmp_path)
    os.mkfifo(tmp_path / "pipe.csv")
    ran = run("team", *words, *DAY)
    assert (ran.code, ran.out) == (2, "")
    assert sentence in ran.err
    assert not list(tmp_path.glob("*.part"))


def test_without_pyarrow_parquet_says_what_to_install(
    run: Run, team: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    ran = run("team", team, "-o", str(tmp_path / "plans.parquet"), *DAY)
    assert ran.code == 2
    assert "pip install 'csm-advisor[parquet]'" in ran.err


def test_a_run_that_is_interrupted_leaves_no_file_and_is_gone_on_with(tmp_path: Path) -> None:
    table, plans = many(tmp_path, 5_000), tmp_path / "plans.csv"
    command = [sys.executable, "-m", "csm_advisor", "team", str(table), *DAY]
    started = subprocess.Popen(
        [*command, "-o", str(plans)], stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True
    )
    part = tmp_path / "plans.csv.part"
    while started.poll() is None and not (part.exists() and part.stat().st_size > 10_000):
        time.sleep(0.02)
    os.kill(started.pid, signal.SIGINT)
    _, said = started.communicate(timeout=60)
    assert started.returncode == 130, said
    assert "--resume goes on" in said
    assert "Traceback" not in said
    assert not plans.exists()
    before = len(part.read_text().splitlines())
    assert 1 < before < 1501
    subprocess.run([*command, "-o", str(plans), "--resume"], check=True, capture_output=True)
    whole = tmp_path / "whole.csv"
    subprocess.run([*command, "-o", str(whole)], check=True, capture_output=True)
    assert plans.read_bytes() == whole.read_bytes()
    assert not part.exists()


def test_what_is_kept_of_a_run_and_damaged_is_told(
    run: Run, team: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No cell of it is shown that is not as it was planned, and nothing is lost."""

    def stop(file: Path, content: Any, force: bool) -> None:
        raise KeyboardInterrupt

    words = ("team", team, *DAY, "-o", str(tmp_path / "a.csv"))
    with monkeypatch.context() as stopped:
        stopped.setattr("csm_advisor.cli.team_run.write_new", stop)
        assert run(*words).code == 130
    part = tmp_path / "a.csv.part"
    about, first, *others = part.read_bytes().splitlines(keepends=True)
    values, result, *rest = first.split(b"\t")
    for damaged in ((b"[x", result, *rest), (values, b'{"number":2}', *rest), (b"[x", result)):
        kept = b"".join((about, b"\t".join(damaged).rstrip(b"\n"), b"\n", *others))
        part.write_bytes(kept)
        ran = run(*words, "--resume")
        assert (ran.code, ran.out) == (2, "")
        assert "a.csv.part': is damaged; --force begins anew" in ran.err
        assert part.read_bytes() == kept
    assert run(*words, "--force").code == 1


@pytest.mark.parametrize(
    ("written", "again"), [([], ["--resume"]), (["a.csv"], ["--resume", "--force"])]
)
def test_stopped_between_two_files_what_goes_on_is_told(
    run: Run, team: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    written: list[str], again: list[str],
) -> None:  # fmt: skip
    """A file that was written stands in the way of --resume alone."""

    def until_stopped(file: Path, content: Any, force: bool) -> None:
        if file.name not in written:
            raise KeyboardInterrupt
        write_new(file, content, force)

    words = ("team", team, *DAY, "-o", str(tmp_path / "a.csv"), "-o", str(tmp_path / "b.html"))
    with monkeypatch.context() as stopped:
        stopped.setattr("csm_advisor.cli.team_run.write_new", until_stopped)
        ran = run(*words)
    assert ran.code == 130
    assert f": {' '.join(again)} goes on from there." in " ".join(ran.err.split())
    ran = run(*words, *again)
    assert (ran.code, ran.err.count("Written: ")) == (1, 2)
    assert not list(tmp_path.glob("*.part"))


def test_never_is_said_of_the_recommended_route_alone(run: Run, tmp_path: Path) -> None:
    """Another route of this plan reaches the demanding bar."""
    person = {
        "rung": "representative", "years_in_service": 7, "years_leading": 4,
        "education": "bachelor", "target": "manager", "hours_per_week": 4,
        "certifications": "CCXP", "tools": "CRM", "situation": "returning",
        "skills.leadership": 4, "skills.communication": 4,
    }  # fmt: skip
    table = tmp_path / "one.csv"
    with table.open("w", newline="") as file:
        lines = csv.writer(file)
        lines.writerows((("person", *person), ("Kit", *person.values())))
    answers = {key: value for key, value in person.items() if not key.startswith("skills.")}
    answers |= {"certifications": ["CCXP"], "tools": ["CRM"]}
    answers["skills"] = {"leadership": 4, "communication": 4}
    plan = csm_advisor.plan(answers, today=TODAY)
    assert plan.route.arrival["demanding"].date is None
    assert plan.earliest["demanding"].date is not None
    told = "Never on the route recommended to them: 1 at the demanding bar."
    assert told in run("team", str(table), *DAY).flat
    page = tmp_path / "team.html"
    run("team", str(table), *DAY, "-o", str(page))
    assert told in page.read_text()


def test_a_profile_in_a_folder_is_called_as_its_file(run: Run, tmp_path: Path) -> None:
    """A coach finds the person by it; a name in the answers is not looked at."""
    folder = tmp_path / "clients"
    folder.mkdir()
    five = 'rung = "{}"\nyears_in_service = 3\nyears_leading = 0\neducation = "bachelor"\n'
    for name, rung in (("ana", "representative"), ("bo", "director"), ("cy", "team-lead")):
        text = f'{five.format(rung)}target = "manager"\nname = "Somebody"\n'
        text += '[[jobs]]\ntitle = "Agent"\n'
        (folder / f"{name}.toml").write_text(text)
    out = tmp_path / "out.jsonl"
    told = run("team", str(folder), "-o", str(out), *DAY, "--json").json
    assert [one["person"] for one in map(json.loads, out.read_text().splitlines())] == [
        "ana",
        "bo",
        "cy",
    ]
    assert [one["person"] for one in told["refused"]] == ["bo"]
    assert told["left_out"] == []  # a key of a profile is none that nobody knows
