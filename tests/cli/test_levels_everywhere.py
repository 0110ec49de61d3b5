"""A ladder that `ladder new` made, in every command: on its levels, by its own titles."""

import json
from pathlib import Path
from typing import Any

import pytest

from csm_advisor.cli.mcp.assistant_tools import answer
from csm_advisor.intake.ladder.levels import levels_of
from csm_advisor.intake.posting.read_posting import read_posting
from csm_advisor.intake.proposing.job_titles import Titles
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.store.data.catalogue import open_catalogue
from csm_advisor.store.data.new_ladder import Company, write_ladder
from tests.cli.conftest import Run
from tests.strategies import bundled

LEVELS: tuple[dict[str, object], ...] = (
    {"level": "Agent I", "leads": "no", "like": "representative"},
    {"level": "Agent II", "leads": "no", "years_in_service": "1.5", "like": "representative"},
    {"level": "Squad Lead", "leads": "yes", "years_in_service": "3", "like": "team-lead"},
    {"level": "Care Manager", "leads": "yes", "years_in_service": "5", "years_leading": "2",
     "like": "manager"},
    {"level": "Head of Care", "leads": "yes", "years_in_service": "8", "like": "director"},
)  # fmt: skip
FIVE = {
    "rung": "agent-i", "years_in_service": 2, "years_leading": 0, "education": "bachelor",
    "target": "care-manager",
}  # fmt: skip
POSTING = """\
{title}
Northwind Utilities - Columbus, OH
We need at least 3 years of customer service experience. High school diploma required.
Pay: $24.50 - $28.00 per hour.
"""
TODAY = ("--today", "2026-11-29")


@pytest.fixture(scope="module")
def company(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("company") / "ladder"
    rows = list(enumerate(LEVELS, start=2))
    write_ladder(folder, levels_of(rows, bundled(), "'x'"), Company("Example", "2026-11-29"))
    return str(folder)


@pytest.fixture(scope="module")
def catalogue(company: str) -> Catalogue:
    return open_catalogue(Path(company))


@pytest.fixture
def me(tmp_path: Path) -> str:
    file = tmp_path / "me.json"
    file.write_text(json.dumps(FIVE))
    return str(file)


@pytest.fixture
def job(tmp_path: Path) -> str:
    file = tmp_path / "job.txt"
    file.write_text(POSTING.format(title="Squad Lead, Customer Care"))
    return str(file)


@pytest.mark.parametrize(
    ("title", "rung"),
    [
        ("Squad Lead, Customer Care", "squad-lead"),  # the company's own title
        ("Squad Lead", "squad-lead"),
        ("Head of Care", "head-of-care"),
        ("Agent II - Night shift, Customer Care", "agent-ii"),
        ("Customer Service Representative", "agent-i"),  # as ours are called: the lowest like it
        ("Customer Service Team Lead", "squad-lead"),
        ("Customer Service Manager", "care-manager"),
        ("Director of Customer Service", "head-of-care"),
        ("Vice President of Customer Service", None),  # no level is like it
        ("Squad Lead, Software Engineering", None),
        ("Assistant to the Squad Lead, Customer Care", "agent-i"),
    ],
)
def test_a_posting_is_for_the_company_s_level(
    catalogue: Catalogue, title: str, rung: str | None
) -> None:
    read = read_posting(POSTING.format(title=title), catalogue)
    if title.startswith("Assistant to"):
        assert read.rung != "care-manager"
        assert "is that of" not in read.rung_evidence
    else:
        assert read.rung == rung


@pytest.mark.parametrize(
    ("title", "rung", "leads"),
    [
        ("Squad Lead", "squad-lead", True),
        ("Agent I", "agent-i", False),
        ("Agent II", "agent-ii", False),
        ("Customer Service Representative", "agent-i", False),
        ("Call Center Team Leader", "squad-lead", True),
        ("Customer Service Manager", "care-manager", True),
        ("Director of Customer Service", "head-of-care", True),
        ("Vice President of Customer Service", None, True),
    ],
)
def test_a_job_of_a_resume_is_on_the_company_s_level(
    catalogue: Catalogue, title: str, rung: str | None, leads: bool
) -> None:
    verdict = Titles(catalogue).judge(title)
    assert (verdict.rung, verdict.leads) == (rung, leads)


def test_each_level_has_the_official_pay_of_the_rung_it_is_like(run: Run, company: str) -> None:
    def points(*words: str) -> Any:
        view = run("salary", *words, "--json", *TODAY).json
        return [rung["official"] for rung in view["rungs"]]

    (ours,) = points("manager")
    (theirs,) = points("care-manager", "--data-dir", company)
    assert ours
    assert [one["p50"] for one in theirs] == [one["p50"] for one in ours]


def test_the_example_is_put_on_the_company_s_levels(run: Run, company: str) -> None:
    plan = run("plan", "--example", "--json", "--data-dir", company, *TODAY).json
    assert (plan["profile"]["rung"], plan["target"]) == ("agent-i", "care-manager")


def test_every_command_answers_on_the_company_s_levels(
    run: Run, company: str, me: str, job: str, tmp_path: Path
) -> None:
    there = ("--data-dir", company, *TODAY)
    mine = ("--profile", me, *there)

    def view(*words: str) -> Any:
        ran = run(*words, "--json")
        assert ran.code == 0, (words, ran.err)
        return ran.json

    assert view("plan", *mine)["target"] == "care-manager"
    assert view("plan", "--posting", job, *mine)["posting"]["rung"] == "squad-lead"
    posting = view("posting", job, *mine)
    assert posting["rung"] == "squad-lead"
    assert posting["pay"]["official"]
    assert posting["arrival"]["required"]["months"] >= 12
    market = view("postings", job, *mine)
    assert {rung: one["n"] for rung, one in market["by_rung"].items()} == {"squad-lead": 1}
    assert market["you"]["meet_now"] == 0
    assert market["you"]["meet_by"]
    assert view("packet", *mine)["rung"] == "agent-ii"
    assert view("packet", "--posting", job, *mine)["rung"] == "squad-lead"
    people = tmp_path / "people.csv"
    people.write_text(
        "person,rung,years_in_service,years_leading,education,target\n"
        "Ana,agent-i,2,0,bachelor,care-manager\nBo,Squad Lead,6,3,bachelor,head-of-care\n"
    )
    assert view("team", str(people), *there)["planned"] == 2
    resume = tmp_path / "resume.json"
    work = {"name": "Example", "position": "Squad Lead", "startDate": "2022-01",
            "summary": "Customer service squad of eight."}  # fmt: skip
    resume.write_text(json.dumps({"basics": {"name": "Ana"}, "work": [work]}))
    found = view("profile", "import", str(resume), "--dry-run", *there)["proposals"]
    assert {one["field"]: one["value"] for one in found}["rung"] == "squad-lead"
    assert view("skills", *mine)["rung"] == "care-manager"
    assert [one["id"] for one in view("roles", "--data-dir", company)["roles"]] == [
        "agent-i", "agent-ii", "squad-lead", "care-manager", "head-of-care"
    ]  # fmt: skip
    assert view("apply", *mine)
    assert view("compare", *mine)["alternatives"]
    assert "levers" in view("levers", *mine)
    assert view("what-if", "--years-leading", "1", *mine)["after"]["target"] == "care-manager"
    assert view("next", *mine)
    assert view("outlook", *mine)
    assert view("explain", "squad-lead", "--data-dir", company)["id"] == "squad-lead"


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("plan", {"answers": FIVE}),
        ("compare", {"answers": FIVE}),
        ("what_if", {"answers": FIVE, "changes": {"years_leading": 1}}),
        ("salary", {"rung": "squad lead"}),
        ("skills", {"rung": "squad-lead", "answers": FIVE}),
        ("roles", {"rung": "squad-lead"}),
        ("posting", {"text": POSTING.format(title="Customer Service Team Lead"), "answers": FIVE}),
        ("explain", {"thing": "squad-lead"}),
    ],
)
def test_an_assistant_is_answered_on_the_company_s_levels(
    catalogue: Catalogue, name: str, arguments: dict[str, Any]
) -> None:
    day = {} if name == "roles" else {"today": "2026-11-29"}
    told = answer(name, {**arguments, **day}, catalogue).model_dump(mode="json", by_alias=True)
    assert any(level in json.dumps(told) for level in ("squad-lead", "care-manager"))
