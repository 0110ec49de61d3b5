"""The front door: what the commands do, from Python; the examples of its page run as they stand."""

import doctest
import json
import subprocess
import sys
from collections.abc import Callable
from datetime import date, datetime
from inspect import signature
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

import csm_advisor
from csm_advisor.model.progress import Done
from tests.cli.conftest import DATA, Run

DAY = date(2026, 11, 28)
ANSWERS = {
    "rung": "representative",
    "years_in_service": 3.0,
    "years_leading": 0.0,
    "education": "high-school",
    "target": "manager",
    "skills": {"leadership": 1},
}
FLAGS = (
    "--rung", "representative", "--years-in-service", "3", "--years-leading", "0",
    "--education", "high-school", "--target", "manager", "--skill", "leadership=1",
)  # fmt: skip
ON_THE_DAY = ("--today", "2026-11-28", "--no-input")
PAGE = Path(__file__).parents[2] / "docs" / "python.md"


@pytest.mark.parametrize(("page", "least"), [(PAGE, 10), (PAGE.with_name("many-people.md"), 3)])
def test_the_examples_of_the_page_run(page: Path, least: int) -> None:
    options = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
    found = doctest.testfile(str(page), module_relative=False, optionflags=options)
    assert found.attempted > least
    assert not found.failed


def test_the_page_names_every_function() -> None:
    page = PAGE.read_text("utf-8")
    for name in filter(str.islower, csm_advisor.__all__):
        assert f"`{name}(" in page
        for parameter in signature(getattr(csm_advisor, name)).parameters:
            assert parameter in page, (name, parameter)


def test_every_name_is_there_once() -> None:
    assert csm_advisor.__all__ == sorted(set(csm_advisor.__all__))
    for name in csm_advisor.__all__:
        assert getattr(csm_advisor, name).__name__ == name


def test_what_is_not_there_is_said_as_python_does() -> None:
    with pytest.raises(AttributeError, match="no attribute 'wizard'"):
        csm_advisor.wizard  # noqa: B018


def test_to_import_the_package_loads_nothing_else() -> None:
    script = (
        "import sys; before = set(sys.modules); import csm_advisor;"
        "print(sorted(set(sys.modules) - before))"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "['csm_advisor']"


@pytest.mark.parametrize(
    ("words", "result"),
    [
        (("plan", *FLAGS), lambda: csm_advisor.plan(ANSWERS, today=DAY)),
        (("plan", *FLAGS, "--soonest", "team lead"),
         lambda: csm_advisor.plan(ANSWERS, today=DAY, soonest="team lead")),
        (("compare", *FLAGS), lambda: csm_advisor.compare(ANSWERS, today=DAY)),
        (("levers", *FLAGS), lambda: csm_advisor.levers(ANSWERS, today=DAY)),
        (("salary", "manager", "--area", "dallas", "--compare", "tulsa", "--dollars", "2013"),
         lambda: csm_advisor.salary("manager", today=DAY, areas=("dallas", "tulsa"), dollars=2013)),
        (("skills", "director"), lambda: csm_advisor.skills("director", today=DAY)),
        (("roles", "team-lead"), lambda: csm_advisor.roles("team-lead")),
        (("roles",), lambda: csm_advisor.roles()),
    ],
)  # fmt: skip
def test_a_function_gives_what_the_command_prints(
    run: Run, words: tuple[str, ...], result: Callable[[], BaseModel]
) -> None:
    day = ON_THE_DAY if words[0] in ("plan", "compare", "levers") else ON_THE_DAY[:2]
    printed = run(*words, *day, "--json").json
    assert printed == json.loads(result().model_dump_json(by_alias=True))


def test_what_if_is_the_command_s(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "me.json"
    file.write_text(json.dumps(ANSWERS), "utf-8")
    words = ("--hours", "8", "--skill", "coaching=3", "--cert", "ccxp")
    printed = run("what-if", "--profile", str(file), *words, *ON_THE_DAY[:2], "--json").json
    changes = {"hours_per_week": 8, "skills": {"coaching": 3}, "certifications": ["ccxp"]}
    found = csm_advisor.what_if(ANSWERS, changes, today=DAY)
    for name, part in found._asdict().items():
        assert printed[name] == json.loads(part.model_dump_json(by_alias=True))


def test_a_plan_that_is_there_stands_for_the_answers() -> None:
    plan = csm_advisor.plan(ANSWERS, today=DAY)
    assert csm_advisor.compare(plan, today=DAY) == csm_advisor.compare(ANSWERS, today=DAY)
    assert csm_advisor.levers(plan, today=DAY) == csm_advisor.levers(ANSWERS, today=DAY)


def test_steps_done_are_not_asked_again() -> None:
    done = [Done(step="run-the-shift-huddle", on=DAY)]
    plan = csm_advisor.plan(ANSWERS, today=DAY, done=done)
    steps = {step.id for stage in plan.route.stages for step in stage.steps}
    assert "run-the-shift-huddle" not in steps
    assert plan.done == tuple(done)


def test_years_counted_on_another_day_have_grown() -> None:
    counted = {**ANSWERS, "as_of": date(2025, 11, 28)}
    assert csm_advisor.plan(counted, today=DAY).years_in_service == pytest.approx(4.0, abs=0.01)


def test_a_folder_of_ones_own_may_be_opened_once_or_named() -> None:
    opened = csm_advisor.open_data(DATA)
    by_name = csm_advisor.plan(ANSWERS, today=DAY, data_dir=str(DATA))
    assert csm_advisor.plan(ANSWERS, today=DAY, data_dir=opened) == by_name
    assert by_name == csm_advisor.plan(ANSWERS, today=DAY)


@pytest.mark.parametrize("format", ["json", "markdown", "html", "csv"])
def test_an_export_is_the_file_of_the_command(run: Run, tmp_path: Path, format: str) -> None:
    file = tmp_path / "plan.out"
    assert run("plan", *FLAGS, *ON_THE_DAY, "--format", format, "-o", str(file)).code == 0
    assert csm_advisor.export(csm_advisor.plan(ANSWERS, today=DAY), format) == file.read_bytes()


def test_a_calendar_is_the_same_each_time_and_another_for_another_person() -> None:
    one, same, other = (
        csm_advisor.export(csm_advisor.plan({**ANSWERS, "name": name}, today=DAY), "ics")
        for name in ("Sam", "Sam", "Kim")
    )
    assert one == same
    assert one.startswith(b"BEGIN:VCALENDAR")
    assert set(one.split(b"\r\n")) & {b"BEGIN:VEVENT"}
    assert one != other


def test_a_posting_is_read_with_and_without_somebody(tmp_path: Path) -> None:
    file = tmp_path / "job.txt"
    file.write_text("Customer Service Manager\n\n- 2 years in customer service required\n", "utf-8")
    alone = csm_advisor.read_posting(file, today=DAY)
    held = csm_advisor.read_posting(file, today=DAY, answers=ANSWERS)
    assert [ask.met for ask in alone.asks] == ["unknown"]
    assert [ask.met for ask in held.asks] == ["yes"]


def test_a_resume_suggests_answers(tmp_path: Path) -> None:
    file = tmp_path / "me.json"
    work = [{"name": "Acme", "position": "Call center agent", "startDate": "2023-11"}]
    file.write_text(json.dumps({"work": work}), "utf-8")
    found = csm_advisor.import_resume(file, today=DAY)
    assert {one.field: one.value for one in found.proposals}["rung"] == "representative"


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"rung": "wizard"}, "answers: rung: 'wizard' is not a rung we know"),
        ({"wage": 1}, "answers: 'wage' is not a key of a profile"),
        ({"target": "representative"}, "the target representative is the rung you are on"),
        ({"education": None}, "answers: education: missing; a plan needs all five"),
    ],
)
def test_a_wrong_answer_is_told_in_a_sentence(wrong: dict[str, object], sentence: str) -> None:
    with pytest.raises(csm_advisor.AdvisorError) as told:
        csm_advisor.plan({**ANSWERS, **wrong}, today=DAY)
    assert sentence in str(told.value)


def test_a_format_that_is_none_is_told_with_those_there_are() -> None:
    plan = csm_advisor.plan(ANSWERS, today=DAY)
    with pytest.raises(csm_advisor.AdvisorError, match="none of the formats json, markdown"):
        csm_advisor.export(plan, "docx")


API: Any = csm_advisor  # which takes what its types forbid


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        (lambda: API.plan(ANSWERS, today=None), "today: is None; give a date"),
        (lambda: API.plan(ANSWERS, today="2026-11-29"), "today: is text; give a date"),
        (lambda: API.salary(today=datetime(2026, 11, 29)), "today: is a date with a time"),
        (lambda: API.compare(API.plan(ANSWERS, today=DAY), today=None), "today:"),
        (lambda: API.levers(ANSWERS, today=5), "today: is a number"),
        (lambda: API.explain("leadership", today=None), "today: is None"),
        (lambda: API.skills("manager", today=None), "today: is None"),
        (lambda: API.team([ANSWERS], today=None), "today: is None"),
        (lambda: API.plan(None, today=DAY), "answers: is None; give a mapping"),
        (lambda: API.plan([], today=DAY), "answers: is a list; give a mapping"),
        (lambda: API.plan({1: 2}, today=DAY), "answers: a key: is a number; give text"),
        (lambda: API.plan({}, today=DAY), "answers: rung, years_in_service, years_leading"),
        (lambda: API.plan({**ANSWERS, "tools": {"crm"}}, today=DAY), "of the type set"),
        (lambda: API.plan(ANSWERS, today=DAY, data_dir=5), "data_dir: is a number"),
        (lambda: API.plan(ANSWERS, today=DAY, soonest=5), "soonest: is a number"),
        (lambda: API.plan(ANSWERS, today=DAY, posting=5), "posting: is a number"),
        (lambda: API.plan(ANSWERS, today=DAY, done=["x"]), "done: 1: is text; give a csm_advisor"),
        (lambda: API.plan(ANSWERS, today=DAY, done=[Done(step="x", on=API)]), "done: 1: is no st"),
        (lambda: API.what_if(ANSWERS, None, today=DAY), "changes: is None"),
        (lambda: API.what_if(ANSWERS, {"rung": "zz"}, today=DAY), "changes: rung: 'zz'"),
        (lambda: API.what_if(ANSWERS, {"skills": 5}, today=DAY), "changes: skills: is a n"),
        (lambda: API.salary(today=DAY, areas=5), "areas: is a number"),
        (lambda: API.salary(today=DAY, areas=[5]), "areas: is a number"),
        (lambda: API.salary(today=DAY, industry=5), "industry: is a number"),
        (lambda: API.salary(today=DAY, dollars="x"), "dollars: is text"),
        (lambda: API.salary(today=DAY, occupation=5), "occupation: is a number"),
        (lambda: API.roles(3), "rung: is a number"),
        (lambda: API.roles(most="x"), "most: is text"),
        (lambda: API.explain(3, today=DAY), "thing: is a number"),
        (lambda: API.export(ANSWERS, "json"), "plan: is a table; give a plan"),
        (lambda: API.import_resume(5), "path: is a number"),
        (lambda: API.read_posting(5), "posting: is a number"),
        (lambda: API.posting_of(5), "text: is a number"),
        (lambda: API.posting_of(POSTING, answers=ANSWERS), "today: is None"),
        (lambda: API.team(None, today=DAY), "people: is None; give a list"),
        (lambda: API.team(ANSWERS, today=DAY), "people: is a table; give a list"),
        (lambda: API.team([], today=DAY, first_row="2"), "first_row: is text; give a whole number"),
        (lambda: API.team([], today=DAY, first_row=0), "first_row: is a number; give a whole numb"),
    ],
)  # fmt: skip
def test_an_argument_of_another_kind_is_told_in_a_sentence(
    wrong: Callable[[], object], sentence: str
) -> None:
    with pytest.raises(csm_advisor.AdvisorError) as told:
        wrong()
    assert sentence in str(told.value)
    assert "--" not in str(told.value)


def test_a_tuple_is_a_list_and_one_place_is_a_place() -> None:
    both = ({**ANSWERS, "languages": kind(["Spanish"])} for kind in (tuple, list))
    one, other = (csm_advisor.plan(answers, today=DAY) for answers in both)
    assert one == other
    ohio = csm_advisor.salary("manager", today=DAY, areas="Ohio")
    assert ohio == csm_advisor.salary("manager", today=DAY, areas=["Ohio"])


def test_who_is_no_mapping_is_a_refused_row_and_stops_nobody() -> None:
    people: list[Any] = [ANSWERS, 5, None, {1: 2}, ANSWERS]
    rows = list(csm_advisor.team(people, today=DAY))
    assert [bool(row.problems) for row in rows] == [False, True, True, True, False]
    assert rows[1].problems[0].sentence.startswith("the person: is a number; give a mapping")


def test_a_part_of_a_table_counts_its_rows_as_the_whole_does() -> None:
    """Also of those without a name, who are called by their row."""
    people: list[dict[str, Any]] = [{**ANSWERS, "years_in_service": years} for years in (1, 2, 3)]
    whole = list(csm_advisor.team(people, today=DAY))
    assert list(csm_advisor.team(people[1:], today=DAY, first_row=2)) == whole[1:]
    assert [row.person for row in whole] == ["row 1", "row 2", "row 3"]


def test_who_comes_twice_has_two_rows() -> None:
    """The command refuses the second; names of a stream are not remembered."""
    ana = {**ANSWERS, "person": "Ana"}
    assert [row.problems for row in csm_advisor.team([ana, ana], today=DAY)] == [(), ()]


POSTING = "Customer Service Team Lead\nRequirements:\n- 2 years of customer service\n"


def test_a_posting_is_read_without_a_day(tmp_path: Path) -> None:
    file = tmp_path / "job.txt"
    file.write_text(POSTING)
    assert csm_advisor.read_posting(file) == csm_advisor.read_posting(file, today=DAY)
    assert csm_advisor.posting_of(POSTING).rung == "team-lead"


def test_a_resume_without_a_day_is_counted_up_to_the_latest_date_of_a_job(tmp_path: Path) -> None:
    def job(starts: str, **ends: str) -> dict[str, str]:
        return {"name": "A", "position": "Customer Service Representative", "startDate": starts,
                **ends}  # fmt: skip

    def found(*work: dict[str, str], day: date | None = None) -> tuple[float, tuple[str, ...]]:
        file = tmp_path / "me.json"
        file.write_text(json.dumps({"work": work}))
        proposals = csm_advisor.import_resume(file, today=day)
        values = {one.field: one.value for one in proposals.proposals}
        return values["years_in_service"], proposals.unread

    closed = job("2018-06-01", endDate="2020-06-01")
    assert found(closed) == found(closed, day=DAY)
    goes_on = job("2021-06-01")
    years, unread = found(closed, goes_on)
    assert years == pytest.approx(2.0, abs=0.01)
    assert "what goes on is counted up to 2021-06-01, the latest date of a job in it" in unread[-1]
    assert found(closed, goes_on, day=DAY)[0] == pytest.approx(7.5, abs=0.02)
