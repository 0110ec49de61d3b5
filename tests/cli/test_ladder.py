"""`csm-advisor ladder new`: from a table, and from answers."""

from pathlib import Path

import pytest
import tomli

from csm_advisor import limits
from csm_advisor.intake.interview.choices import present
from csm_advisor.store.data.catalogue import open_catalogue
from tests.cli.conftest import Run
from tests.terminal import Session

LEVELS = """\
Level;Leads;Years in service;Years leading;Education;Certifications;From;skills.Leadership
Agent;no;;;;;;
Shift Captain;yes;1,5;;high-school;;Agent;2
Floor Manager;yes;3;1;bachelor;ccxp;Agent, Shift Captain;
"""


@pytest.fixture
def levels(tmp_path: Path) -> str:
    file = tmp_path / "levels.csv"
    file.write_bytes(LEVELS.encode("utf-8-sig"))
    return str(file)


def test_a_table_becomes_a_ladder_that_is_planned_on(run: Run, levels: str, tmp_path: Path) -> None:
    folder = str(tmp_path / "company")
    made = run("ladder", "new", folder, "--from", levels, "--company", "Example Ltd", "--json")
    assert made.json == {
        "folder": folder, "levels": ["agent", "shift-captain", "floor-manager"], "left_out": [],
    }  # fmt: skip
    assert run("check", folder).out == "No problems found.\n"
    plan = run(
        "plan", "--rung", "agent", "--target", "shift captain", "--years-in-service", "1",
        "--years-leading", "0", "--education", "bachelor", "--no-input", "--today", "2026-11-29",
        "--data-dir", folder, "--json",
    ).json  # fmt: skip
    assert plan["routes"][0]["arrival"]["open"]["months"] >= 6
    assert plan["sources"]["our-ladder"]["publisher"] == "Example Ltd"


@pytest.mark.parametrize(
    ("table", "sentence"),
    [
        ("level\nAgent\n", "has 1 level; a ladder has from 2"),
        ("", "is empty; write the names of the columns into its first row: level, leads,"),
        ("level,Education,education\nAgent,,\n", "two columns are called 'education'"),
        ("level,skills.coaching,Skills coaching\nA,1,1\n", "are both skills.coaching; keep one"),
        ("leads\nyes\n", "no column is called level"),
        ("level,leads,Leads\nAgent,no,\n", "two columns are called 'leads'"),
        ("level\nAgent\nAGENT\n", "row 3, level: 'AGENT' is there already"),
        ("level,from\nAgent,\nLead,Boss\n", "row 3, from: 'Boss' is no level above this row"),
        ("level,leads\nAgent,maybe\nLead,yes\n", "row 2, leads: 'maybe' is neither yes nor no"),
        ("level,tools\nAgent,hammer\nLead,\n", "row 2, tools: 'hammer' is none that we know"),
        ("level,skills.juggling\nAgent,1\nLead,2\n", "skills.juggling: 'juggling' is not a skill"),
        ("level,skills.leadership\nAgent,7\nLead,2\n", "skills.leadership: '7' is no level"),
        ("level,years_in_service\nAgent,x\nLead,-1\n", "row 3, years_in_service: '-1' is not"),
    ],
)
def test_what_is_wrong_with_a_table_is_told(
    run: Run, tmp_path: Path, table: str, sentence: str
) -> None:
    file = tmp_path / "levels.csv"
    file.write_text(table)
    ran = run("ladder", "new", str(tmp_path / "company"), "--from", str(file))
    assert (ran.code, ran.out) == (2, "")
    assert sentence in ran.err
    assert not (tmp_path / "company").exists()


@pytest.mark.parametrize("three", ["3", "3.0", "3,0"])
def test_a_table_is_read_as_one_of_people_is(run: Run, tmp_path: Path, three: str) -> None:
    """The names of columns and what spreadsheets make of numbers and lists."""
    file, folder = tmp_path / "levels.csv", tmp_path / "company"
    file.write_text(
        "LEVEL;Leads;Years in customer service;Skills coaching;tools;From;Notes;Hours;;pay [red]\n"
        f"Agent;no;;n/a;;;;;;\nLead;yes;{three};{three};;Agent;call Eve;;;9\n"
        f"Boss;yes;4,5;;Zendesk | Microsoft Excel;Agent | Lead;;5;;\n"
    )
    made = run("ladder", "new", str(folder), "--from", str(file))
    assert made.code == 0
    told = " ".join(made.err.split())
    assert "left out, because no table of levels has them: Hours, Notes, pay [red]." in told
    ladder = tomli.loads((folder / "ladder.toml").read_text())
    ways = {(one["from"], one["to"]) for one in ladder["transition"]}
    assert ways == {("agent", "lead"), ("agent", "boss"), ("lead", "boss")}
    asked = {one["id"]: one.get("min") for one in ladder["requirement"]}
    assert asked == {
        "lead-asks-service": 3, "boss-asks-service": 4.5, "boss-asks-crm-software": None,
        "boss-asks-analytics-tools": None,
    }  # fmt: skip
    skills = tomli.loads((folder / "skills.toml").read_text())["skill"]
    (coaching,) = (one for one in skills if one["id"] == "coaching")
    assert coaching["needs"]["lead"] == 3


def test_a_product_asks_for_its_kind_of_software(run: Run, tmp_path: Path) -> None:
    """`csm-advisor tools` lists products by their kinds; a rung asks for a kind."""
    table = tmp_path / "levels.csv"
    table.write_text('level,tools\nAgent,\nLead,"Zendesk, Salesforce, Microsoft Excel"\n')
    folder = str(tmp_path / "own")
    assert run("ladder", "new", folder, "--from", str(table)).code == 0
    assert run("check", folder).code == 0
    (lead,) = run("roles", "lead", "--data-dir", folder, "--json").json["roles"]
    asked = {one["id"] for one in lead["requirements"] if one["kind"] == "tool"}
    assert asked == {"crm-software", "analytics-tools"}


def test_a_row_that_is_refused_is_told_once(run: Run, tmp_path: Path) -> None:
    """The rows that lead on from it are right."""
    table = tmp_path / "levels.csv"
    table.write_text("level,tools,from\nAgent,,\nLead,hammer,Agent\nHead,,Lead\nVP,,Leed\n")
    ran = run("ladder", "new", str(tmp_path / "own"), "--from", str(table))
    assert ran.code == 2
    assert "row 3, tools: 'hammer'" in ran.err
    assert "row 4" not in ran.err
    assert "row 5, from: 'Leed' is no level above this row" in ran.err


def test_a_level_called_like_a_place_outside_can_be_picked(tmp_path: Path, run: Run) -> None:
    """The interview offers the levels, and below them where else one can stand: by their ids."""
    file, folder = tmp_path / "levels.csv", tmp_path / "company"
    file.write_text("level\nStudent\nAgent\nLead\n")
    made = run("ladder", "new", str(folder), "--from", str(file), "--json").json
    assert made["levels"][0] == "student-level"
    catalogue = open_catalogue(folder)
    assert present("student-level", {}, catalogue) == ("student-level", None)
    assert present("student", {}, catalogue) == ("student-level", "student")


def test_without_a_terminal_a_table_is_asked_for(run: Run, tmp_path: Path) -> None:
    ran = run("ladder", "new", str(tmp_path / "company"))
    assert ran.code == 2
    assert "give a table with --from FILE" in ran.err


def test_on_a_terminal_the_levels_are_asked(run: Run, tmp_path: Path) -> None:
    folder = str(tmp_path / "company")
    session = Session(tmp_path, ["-m", "csm_advisor", "ladder", "new", folder])
    for asked, answer in (
        ("Name of the next level:", "Agent"), ("lead people?", "no"), ("in customer service", ""),
        ("leading people", ""), ("Education", ""),
        ("Name of the next level:", "Captain"), ("lead people?", "yes"),
        ("in customer service", "2"), ("leading people", ""), ("Education", "bachelor"),
        ("Name of the next level:", ""),
    ):  # fmt: skip
        session.until(asked)
        session.type(f"{answer}\n")
    session.end()
    assert run("check", folder).out == "No problems found.\n"


def test_what_would_be_refused_at_the_end_is_said_at_once(run: Run, tmp_path: Path) -> None:
    """One level is no ladder, and no name stands for two."""
    folder = str(tmp_path / "company")
    session = Session(tmp_path, ["-m", "csm_advisor", "ladder", "new", folder])
    rest = (("lead people?", "no"), ("in customer", ""), ("leading", ""), ("Education", ""))
    for asked, answer in (
        ("Name of the next level:", "Agent"), *rest,
        ("Name of the next level:", ""), ("has at least 2 levels", "agent"),
        ("'agent' is there already", "Captain"), *rest,
        ("Name of the next level:", ""),
    ):  # fmt: skip
        session.until(asked)
        session.type(f"{answer}\n")
    session.end()
    assert run("check", folder).out == "No problems found.\n"


@pytest.mark.parametrize("name", ["-", "n/a", "nan", "\u0301"])
def test_a_name_that_names_nothing_is_asked_again(run: Run, tmp_path: Path, name: str) -> None:
    """In a table these say that nothing is known: at the end all answers would be refused."""
    folder = str(tmp_path / "company")
    session = Session(tmp_path, ["-m", "csm_advisor", "ladder", "new", folder])
    rest = (("lead people?", "no"), ("in customer", ""), ("leading", ""), ("Education", ""))
    for asked, answer in (
        ("Name of the next level:", "?"), ("such as Shift Captain", name),
        ("names nothing", "Agent"), *rest, ("Name of the next level:", "Captain"), *rest,
        ("Name of the next level:", ""),
    ):  # fmt: skip
        session.until(asked)
        session.type(f"{answer}\n")
    assert session.end() == 0
    assert run("check", folder).out == "No problems found.\n"


def test_more_levels_than_a_ladder_has_are_not_asked(run: Run, tmp_path: Path) -> None:
    folder = str(tmp_path / "company")
    session = Session(tmp_path, ["-m", "csm_advisor", "ladder", "new", folder])
    for number in range(limits.LEVELS):
        session.until("Name of the next level:")
        session.type(f"Grade {number}\n\n\n\n\n")
    session.until("at most 60 levels")
    assert session.end() == 0
    assert run("check", folder).out == "No problems found.\n"


@pytest.mark.parametrize("name", ["W" * 100, "Customer service agent of the night shift " * 2])
def test_a_name_may_be_long(run: Run, tmp_path: Path, name: str) -> None:
    """Ids of records that are made of two such names are within what an id may be, too."""
    file, folder = tmp_path / "levels.csv", str(tmp_path / "company")
    file.write_text(f"level,tools,from\n{name},,\nx{name[1:]},zendesk,{name}\n")
    assert run("ladder", "new", folder, "--from", str(file)).code == 0
    assert run("check", folder).out == "No problems found.\n"


@pytest.mark.parametrize(("name", "told"), [("full", "exists already"), ("no/where", "no folder")])
def test_where_no_folder_can_be_made_nothing_is_asked(name: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "file").touch()
    command = ["-m", "csm_advisor", "ladder", "new", str(tmp_path / name)]
    session = Session(tmp_path, command, COLUMNS="500")  # one line, however long the path is
    assert "Name of the next level" not in session.until(told)
    assert session.end() == 2


def test_an_answer_that_cannot_be_read_is_asked_again(run: Run, tmp_path: Path) -> None:
    folder = str(tmp_path / "company")
    session = Session(tmp_path, ["-m", "csm_advisor", "ladder", "new", folder])
    for asked, answer in (
        ("Name of the next level:", "Agent"), ("lead people?", "?"), ("report to it", "-"),
        ("'-' is neither yes nor no", "no"),
        ("in customer service", "[red]two"), ("'[red]two' is not a number of years", "0,5"),
        ("leading people", ""), ("Education", "hammer"), ("not a level of education", ""),
        ("Name of the next level:", "Captain"), ("lead people?", ""), ("in customer service", ""),
        ("leading people", ""), ("Education", ""), ("Name of the next level:", ""),
    ):  # fmt: skip
        session.until(asked)
        session.type(f"{answer}\n")
    session.end()
    assert run("check", folder).out == "No problems found.\n"


@pytest.mark.parametrize(
    ("table", "warnings"),
    [
        (
            "level,leads,years_leading\nAgent,no,\nCaptain,yes,3\n",
            ["captain: Captain asks 3 years of leading people, and no rung below it leads people"],
        ),
        (
            "level,leads,years_in_service\nAgent,no,5\nCaptain,yes,2\n",
            ["captain: Captain asks 2 years in customer service, fewer than the 5 of Agent below"],
        ),
        (
            "level,leads,years_leading\nAgent,no,\nCaptain,yes,1\n",
            ["captain: Captain asks 1 year of leading people, and no rung below it leads people"],
        ),
        ("level,leads,years_leading\nLead,yes,\nAide,no,\nCaptain,yes,3\n", []),
        ("level,leads,years_in_service\nAgent,no,2\nLead,yes,\nCaptain,yes,3\n", []),
    ],
)
def test_what_is_hardly_meant_is_a_warning(
    run: Run, tmp_path: Path, table: str, warnings: list[str]
) -> None:
    file, folder = tmp_path / "levels.csv", str(tmp_path / "com pany")
    file.write_text(table)
    made = run("ladder", "new", folder, "--from", str(file))
    assert made.code == 0
    assert f"csm-advisor check '{folder}' and csm-advisor plan --data-dir '{folder}'." in made.err
    told = run("check", folder, "--json")
    assert (told.code, told.json["problems"]) == (0, [])
    shown = run("check", folder).out
    assert len(told.json["warnings"]) == len(warnings) == made.err.count("Warning: ")
    for warning, sentence in zip(told.json["warnings"], warnings, strict=True):
        assert warning.startswith(f"ladder.toml, {sentence}")
        for text in (shown, made.err):
            assert f"Warning: {warning}." in " ".join(text.split())
            told_in = text[text.index("Warning: ") :].partition("No problems")[0]
            assert all(len(line) <= 80 for line in told_in.partition("Next: ")[0].splitlines())
    assert shown.endswith("No problems found.\n")


def test_of_the_bundled_ladder_nothing_is_doubted(run: Run) -> None:
    assert run("check").out == "No problems found.\n"


TWO_LEVELS = """\
level,leads,years_in_service,years_leading,education,certifications,from
Agent,{leads},,,,,
Boss,yes,2,1,bachelor,ccxp,Agent
"""


@pytest.mark.parametrize(
    ("leads", "hours", "never", "told"),
    [
        # No rung below leads people, and no hour of study changes that.
        ("no", "10", True, False),
        ("no", "0", True, False),
        ("yes", "0", True, True),
        ("yes", "10", False, False),
    ],
)
def test_nobody_is_told_to_find_an_hour_that_opens_nothing(
    run: Run, tmp_path: Path, leads: str, hours: str, never: bool, told: bool
) -> None:
    file, folder = tmp_path / "levels.csv", str(tmp_path / "company")
    file.write_text(TWO_LEVELS.format(leads=leads))
    assert run("ladder", "new", folder, "--from", str(file)).code == 0
    person = (
        "--rung", "agent", "--years-in-service", "2", "--years-leading", "0", "--education",
        "bachelor", "--target", "boss", "--hours", hours, "--today", "2026-11-29", "--no-input",
    )  # fmt: skip
    plan = run("plan", "--data-dir", folder, *person, "--json").json
    assert (plan["routes"][0]["arrival"]["typical"]["months"] is None) is never
    assert ("find-an-hour" in [one["id"] for one in plan["meantime"]]) is told
    screen = " ".join(run("plan", "--data-dir", folder, *person).out.split())
    assert ("Pick one hour a week" in screen) is told
