"""Resumes as people have them, from outside: imported, planned from, and taken on."""

import json
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from benchmarks.resumes.makers import MAKERS
from benchmarks.resumes.people import people
from tests.cli.conftest import Run
from tests.json_resume_schema import json_resume_schema

DAY = ("--today", "2026-11-28")
RESUME = """Ann Example

Experience
Customer Service Representative
Acme Inc
March 2021 - Present
- Took calls in Zendesk

Education
BA in English, Lakeside University, 2019

Languages
English, Spanish
"""


@pytest.fixture
def resume(tmp_path: Path) -> str:
    path = tmp_path / "resume"
    path.write_text(RESUME)
    return str(path)


def test_evidence_says_page_and_line(run: Run, resume: str) -> None:
    ran = run("profile", "import", resume, "--dry-run", "--json", *DAY)
    assert (ran.code, ran.err) == (0, "")
    told = {proposal["field"]: proposal for proposal in ran.json["proposals"]}
    assert told["rung"]["value"] == "representative"
    assert told["rung"]["evidence"].startswith(
        "page 1, line 5: 'Customer Service Representative' at 'Acme Inc' since 2021-03"
    )
    assert told["languages"]["value"] == ["Spanish"]


def test_a_plan_in_one_go_saves_nothing(run: Run, resume: str, tmp_path: Path) -> None:
    ran = run("plan", "--resume", resume, "--target", "manager", "--json", "--no-input", *DAY)
    assert (ran.code, ran.err) == (0, "")
    assert ran.json["profile"]["rung"] == "representative"
    assert ran.json["profile"]["education"] == "bachelor"
    shown = run("plan", "--resume", resume, "--target", "manager", "--no-input", *DAY)
    assert shown.code == 0
    assert "Proposed from your resume" in shown.err
    assert not (tmp_path / "home").exists()
    asked = run("plan", "--resume", resume, "--no-input", *DAY)
    assert asked.code == 2
    assert "--target" in asked.err


@pytest.mark.parametrize("more", [("--example",), ("--diff",), ("--profile", "me.toml")])
def test_a_resume_goes_alone(run: Run, resume: str, more: tuple[str, ...]) -> None:
    ran = run("plan", "--resume", resume, *more)
    assert (ran.code, ran.out) == (2, "")
    assert "--resume goes without" in ran.err


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "is empty"),
        (b"A recipe: take two eggs.\n", "is it a resume?"),
        (b"%PDF-1.4 nothing", "is damaged and cannot be read as a PDF"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\0\0\0", "is no document that we read"),
    ],
)
def test_what_gives_nothing_is_said_in_one_sentence(
    run: Run, tmp_path: Path, content: bytes, told: str
) -> None:
    path = tmp_path / "resume"
    path.write_bytes(content)
    ran = run("profile", "import", str(path), "--dry-run", "--json", *DAY)
    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err
    assert ran.err.count("\n") == 1


def test_json_resume_out_again_reads_the_same(run: Run, resume: str, tmp_path: Path) -> None:
    assert run("profile", "import", resume, "--yes", *DAY).code == 0
    out = tmp_path / "out.json"
    assert run("profile", "export", "--format", "json-resume", "-o", str(out)).code == 0
    written: dict[str, Any] = json.loads(out.read_text())
    assert written["work"][0] == {
        "name": "Acme Inc",
        "position": "Customer Service Representative",
        "startDate": "2021-03",
        "highlights": ["Took calls in Zendesk"],
    }
    assert written["languages"] == [{"language": "English"}, {"language": "Spanish"}]
    again = run("profile", "import", str(out), "--dry-run", "--json", *DAY).json["proposals"]
    first = run("profile", "import", resume, "--dry-run", "--json", *DAY).json["proposals"]
    kept = {"name", "rung", "years_in_service", "education", "languages", "tools", "jobs"}
    values = [
        {p["field"]: p["value"] for p in told if p["field"] in kept} for told in (first, again)
    ]
    assert values[0] == values[1]


VALID = jsonschema.Draft7Validator(json_resume_schema())
FULL: dict[str, Any] = {
    "basics": {
        "name": "Kim Reyes",
        "label": "Service lead",
        "email": "kim@example.com",
        "summary": "Calm on the phone.",
        "location": {"city": "Tampa"},
    },
    "work": [
        {
            "name": "Harbor Energy",
            "location": "Tampa, FL",
            "position": "Customer Service Team Lead",
            "startDate": "2020-05",
            "summary": "Night shift.",
            "highlights": ["Led 9 agents."],
        }
    ],
    "volunteer": [{"organization": "Food bank", "position": "Driver", "startDate": "2018"}],
    "education": [
        {
            "institution": "Lakeside College",
            "area": "Communication",
            "studyType": "Bachelor of Arts",
            "startDate": "2012",
            "endDate": "2016",
            "courses": ["Rhetoric"],
        },
        {"institution": "North High", "studyType": "High school diploma", "endDate": "2012"},
    ],
    "awards": [{"title": "Agent of the year", "date": "2019-12", "awarder": "Harbor Energy"}],
    "certificates": [{"name": "HDI-SCA", "date": "2021-02", "issuer": "HDI"}],
    "skills": [{"name": "Software", "level": "Daily", "keywords": ["Zendesk", "Excel"]}],
    "languages": [{"language": "Spanish", "fluency": "Native"}],
    "projects": [{"name": "New scripts", "description": "Shorter calls.", "roles": ["Lead"]}],
}


def test_what_was_imported_is_kept_and_valid_as_json_resume(run: Run, tmp_path: Path) -> None:
    path, out = tmp_path / "in.json", tmp_path / "me.json"
    path.write_text(json.dumps(FULL))
    assert run("profile", "import", str(path), "--yes", *DAY).code == 0
    assert run("profile", "edit", "--target", "manager", "--cert", "COPC", *DAY).code == 0
    assert run("profile", "export", "-o", str(out)).code == 0
    written: dict[str, Any] = json.loads(out.read_text())
    VALID.validate(written)
    basics = {key: FULL["basics"][key] for key in ("name", "label", "summary")}
    assert written["basics"] == basics  # address and email are never kept
    for section in ("work", "volunteer", "education", "awards", "languages", "projects"):
        assert written[section] == FULL[section], section
    assert {"name": "HDI-SCA", "date": "2021-02", "issuer": "HDI"} in written["certificates"]
    assert FULL["skills"][0] in written["skills"]
    assert "kim@example.com" not in out.read_text()
    # The same file is a profile, too.
    plan = run("plan", "--profile", str(out), "--json", *DAY).json
    assert (plan["profile"]["rung"], plan["target"]) == ("team-lead", "manager")


@pytest.mark.parametrize(
    ("listed", "answered", "certificates"),
    [
        (["CCXP", "HDI Support Center Manager"], "", ["CCXP", "HDI Support Center Manager"]),
        (
            ["Certified Customer Experience Professional (CCXP)"],
            "",
            ["Certified Customer Experience Professional (CCXP)"],
        ),
        (["Support Center Manager", "HDI-SCTL"], "", ["Support Center Manager", "HDI-SCTL"]),
        (["First aid"], "", ["First aid"]),
        (["CCXP"], "ccxp,hdi-support-center-manager", ["CCXP", "HDI Support Center Manager"]),
    ],
)
def test_a_certification_is_one_entry_by_whichever_name(
    run: Run, tmp_path: Path, listed: list[str], answered: str, certificates: list[str]
) -> None:
    path, out = tmp_path / "r.txt", tmp_path / "pat.json"
    job = "Customer Service Representative, Example Co, 2019 - 2023\n- answered calls"
    path.write_text(
        "\n".join(["Pat Example", "", "EXPERIENCE", job, "", "CERTIFICATIONS", *listed, ""])
    )
    assert run("profile", "import", str(path), "--yes", *DAY).code == 0
    if answered:
        assert run("profile", "edit", "--cert", answered, *DAY).code == 0
    assert run("profile", "export", "-o", str(out)).code == 0
    written: dict[str, Any] = json.loads(out.read_text())
    VALID.validate(written)
    assert [one["name"] for one in written["certificates"]] == certificates


CRM = "Customer relationship management (CRM) software"


@pytest.mark.parametrize(
    ("listed", "answers", "name", "added"),
    [
        ("Zendesk", ("--tool", "zendesk"), CRM, False),
        ("customer-relationship-management (crm) software", ("--tool", "crm"), CRM, False),
        ("Relations", ("--tool", "crm"), CRM, True),
        ("crm-proficiency", ("--skill", "crm-proficiency=3"), "CRM proficiency", False),
        ("Baking", ("--skill", "coaching=3"), "Coaching", True),
    ],
)
def test_a_skill_is_one_entry_by_whichever_name(
    run: Run, tmp_path: Path, listed: str, answers: tuple[str, ...], name: str, added: bool
) -> None:
    path, out = tmp_path / "in.json", tmp_path / "me.json"
    path.write_text(json.dumps({**FULL, "skills": [{"name": listed}]}))
    assert run("profile", "import", str(path), "--yes", *DAY).code == 0
    assert run("profile", "edit", *answers, *DAY).code == 0
    assert run("profile", "export", "-o", str(out)).code == 0
    names = [one["name"] for one in json.loads(out.read_text())["skills"]]
    assert names[0] == listed
    assert (name in names) is added


@pytest.mark.parametrize("name", ["cv.pdf", "cv.docx"])
def test_of_a_document_what_was_read_is_kept(run: Run, tmp_path: Path, name: str) -> None:
    path, out = tmp_path / name, tmp_path / "me.json"
    person = next(person for person in people() if person["name"] == "Maria Lopez")
    maker = "one-column.pdf" if name.endswith("pdf") else "styles.docx"
    path.write_bytes(MAKERS[maker](person))
    assert run("profile", "import", str(path), "--yes", *DAY).code == 0
    assert run("profile", "export", "-o", str(out)).code == 0
    written: dict[str, Any] = json.loads(out.read_text())
    VALID.validate(written)
    assert written["basics"]["summary"] == person["summary"]
    assert [job["position"] for job in written["work"]] == [job["title"] for job in person["job"]]
    assert written["education"][0]["institution"] == person["school"][0]["school"]
    assert set(person["skills"]) <= {skill["name"] for skill in written["skills"]}


def test_the_kept_resume_is_deleted_with_the_rest(run: Run, resume: str, tmp_path: Path) -> None:
    assert run("profile", "import", resume, "--yes", *DAY).code == 0
    assert (tmp_path / "home" / "resume.json").stat().st_mode & 0o777 == 0o600
    assert run("profile", "delete", "--yes").code == 0
    assert not (tmp_path / "home" / "resume.json").exists()


def test_a_damaged_kept_resume_is_one_sentence(run: Run, resume: str, tmp_path: Path) -> None:
    assert run("profile", "import", resume, "--yes", *DAY).code == 0
    (tmp_path / "home" / "resume.json").write_text("[")
    ran = run("profile", "export", "-o", str(tmp_path / "home" / "me.json"))
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert "import your resume again" in ran.err


@pytest.mark.parametrize("maker", ["browser-page.pdf", "styles.docx", "text.txt"])
@pytest.mark.parametrize("words", [("profile", "import"), ("plan", "--resume")])
def test_a_resume_may_come_on_standard_input(
    run: Run, monkeypatch: pytest.MonkeyPatch, maker: str, words: tuple[str, ...]
) -> None:
    content = MAKERS[maker](people()[0])
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(content)))
    more = ("--dry-run",) if words[0] == "profile" else ("--target", "manager", "--no-input")
    ran = run(*words, "-", *more, "--json", *DAY)
    assert ran.code == 0, ran.err
    shown = ran.json
    told = {p["field"]: p["value"] for p in shown.get("proposals", ())} or shown["profile"]
    assert (told["rung"], told["education"]) == ("team-lead", "bachelor")
