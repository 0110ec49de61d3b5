"""`profile import` from outside: resumes of made-up people, what is kept, hostile text."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
import tomli

from tests.cli.conftest import Run
from tests.hostile import EVERYTHING, FORMULAS, HTML, MARKUP
from tests.terminal import Session

RESUMES = Path(__file__).parents[1] / "resumes"
EXPECTED = {path.stem: path for path in sorted(RESUMES.glob("*/*.toml"))}
DAY = ("--today", "2026-11-21")
LISTS = ("certifications", "tools", "languages")


def resume(name: str) -> str:
    """The resume beside its table: a JSON file or the folder of an export."""
    folder = EXPECTED[name].with_suffix("")
    return str(folder if folder.is_dir() else EXPECTED[name].with_suffix(".json"))


def kept(tmp_path: Path, *inside: str) -> dict[str, Any]:
    return tomli.loads(tmp_path.joinpath("home", *inside, "profile.toml").read_text("utf-8"))


@pytest.mark.parametrize("name", EXPECTED)
def test_a_resume_suggests_what_it_says(run: Run, tmp_path: Path, name: str) -> None:
    wanted = tomllib.loads(EXPECTED[name].read_text(encoding="utf-8"))
    ran = run("profile", "import", resume(name), "--dry-run", "--json", *DAY)
    assert (ran.code, ran.err) == (0, "")
    assert set(ran.json) == {"proposals", "unread"}
    for proposal in ran.json["proposals"]:
        assert set(proposal) == {"field", "value", "evidence"}
        assert proposal["evidence"]
    values = {proposal["field"]: proposal["value"] for proposal in ran.json["proposals"]}
    expected = dict(wanted["proposed"])
    tolerance = expected.pop("tolerance", 0.01)
    for field, value in expected.items():
        if isinstance(value, float):
            assert values.get(field, 0) == pytest.approx(value, abs=tolerance), field
        elif field in LISTS:
            assert sorted(values[field]) == sorted(value), field
        else:
            assert values.get(field) == value, field
    assert not values.keys() & set(wanted.get("absent", ()))
    mentioned = set(values.get("skills_mentioned", ()))
    assert mentioned >= set(wanted.get("mentions", ()))
    assert not mentioned & set(wanted.get("no_mentions", ()))
    for words in wanted["read"]["unread"]:
        assert any(words in sentence for sentence in ran.json["unread"]), words
    assert not (tmp_path / "home").exists()


def test_it_is_shown_in_words_too_and_nothing_is_written(run: Run, tmp_path: Path) -> None:
    ran = run("profile", "import", resume("wrong-shapes"), "--dry-run", *DAY)
    assert ran.code == 0
    assert "Present rung Customer Service Representative" in ran.flat
    assert "work[0]: 'Customer Service Agent' at 'Parcel Point'" in ran.flat
    assert "Not read - basics.label" in ran.flat
    assert "birth date, address, contacts and photo" in ran.flat
    assert not (tmp_path / "home").exists()


def test_yes_takes_all_and_tells_what_is_missing(run: Run, tmp_path: Path) -> None:
    ran = run("profile", "import", resume("promoted-inside"), "--yes", *DAY)
    assert ran.code == 0
    assert "Present rung Team Lead" in ran.flat
    assert "'Senior Customer Service Representative'" in ran.flat
    assert ran.flat.endswith(
        "Still missing for a plan csm-advisor plan asks, or takes the flag Target --target"
    )
    saved = kept(tmp_path)
    assert saved["rung"] == "team-lead"
    assert [job["starts"] for job in saved["jobs"]] == ["2023-08-01", "2020-01-15"]
    assert str(saved["as_of"]) == "2026-11-21"
    assert "skills" not in saved
    plan = run("plan", "--target", "manager", "--json", *DAY)
    assert plan.code == 0
    assert plan.json["profile"]["education"] == "some-college"


def test_yes_says_what_it_replaced_and_keeps_the_rest(run: Run, tmp_path: Path, save: Any) -> None:
    save('rung = "representative"\ntarget = "team-lead"\nhours_per_week = 6\n')
    ran = run("profile", "import", resume("director"), "--yes", *DAY)
    assert "Present rung Director of Customer Service (was Customer Service" in ran.flat
    assert "your target is left out: the target team-lead is not above director" in ran.flat
    assert kept(tmp_path)["hours_per_week"] == 6
    assert "target" not in kept(tmp_path)
    again = run("profile", "import", resume("director"), "--yes", "--json", *DAY)
    assert again.json["changed"] == []
    assert [line["field"] for line in again.json["missing"]] == ["target"]


def test_older_years_grow_up_to_the_day_of_the_import(run: Run, tmp_path: Path, save: Any) -> None:
    save('rung = "team-lead"\nyears_in_service = 3\nyears_leading = 1\nas_of = 2025-11-21\n')
    file = tmp_path / "resume.json"
    file.write_text(json.dumps({"work": [], "education": [{"studyType": "MBA"}]}))
    run("profile", "import", str(file), "--yes", *DAY)
    assert str(kept(tmp_path)["as_of"]) == "2025-11-21"  # nothing was said of the years
    run("profile", "import", resume("bilingual-agent"), "--yes", *DAY)
    assert str(kept(tmp_path)["as_of"]) == "2026-11-21"


def test_somebody_else_is_kept_apart(run: Run, tmp_path: Path) -> None:
    words = ("profile", "import", resume("bilingual-agent"), "--yes", "--person", "maria")
    assert run(*words, *DAY).code == 0
    assert not (tmp_path / "home" / "profile.toml").exists()
    assert kept(tmp_path, "people", "maria")["rung"] == "representative"


@pytest.mark.parametrize("flags", [(), ("--no-input",), ("--json",)])
def test_without_a_terminal_one_has_to_decide(run: Run, tmp_path: Path, flags: Any) -> None:
    ran = run("profile", "import", resume("director"), *flags)
    assert (ran.code, ran.out) == (2, "")
    assert "--yes" in ran.err
    assert "--dry-run" in ran.err
    assert ran.err.count("\n") == 1
    assert not (tmp_path / "home").exists()


@pytest.mark.parametrize("content", ["", "[]", "no json", '{"work": [{}]}'])
def test_a_file_with_nothing_in_it_changes_nothing(run: Run, tmp_path: Path, content: str) -> None:
    file = tmp_path / "resume.json"
    file.write_text(content)
    ran = run("profile", "import", str(file), "--yes", *DAY)
    assert ran.code in (0, 2)
    assert not (tmp_path / "home").exists()


def hostile(text: str) -> dict[str, Any]:
    return {
        "basics": {"name": text, "label": text, "summary": f"{text} leadership {text}"},
        "work": [
            {"name": text, "position": f"Call Center Agent {text}", "startDate": "2020",
             "highlights": [text, f"Zendesk {text}"]}
        ],
        "education": [{"institution": text, "studyType": f"BA {text}", "endDate": "2015"}],
        "certificates": [{"name": text}, {"name": f"CCXP {text}"}],
        "skills": [{"name": text, "keywords": [f"Coaching {text}"]}],
        "languages": [{"language": text}],
    }  # fmt: skip


@pytest.mark.parametrize("text", EVERYTHING, ids=range(len(EVERYTHING)))
def test_hostile_text_is_shown_and_kept_as_text(run: Run, tmp_path: Path, text: str) -> None:
    file = tmp_path / "resume.json"
    file.write_text(json.dumps(hostile(text)), encoding="utf-8")
    dry = run("profile", "import", str(file), "--dry-run", *DAY)
    ran = run("profile", "import", str(file), "--yes", *DAY)
    assert (dry.code, ran.code) == (0, 0)
    for shown in (dry.out, ran.out):
        assert all(character.isprintable() or character == "\n" for character in shown)
        assert "Traceback" not in shown
    assert run("profile", "show").code == 0
    if text in (MARKUP, HTML, *FORMULAS[:4]):
        assert kept(tmp_path)["name"] == text
        assert "".join(text.split()) in "".join(ran.out.split())


def test_a_folder_without_the_words_takes_the_bundled_ones(
    run: Run, own_data: Any, tmp_path: Path
) -> None:
    folder = Path(own_data("ladder", 'title = "Team Lead"', 'title = "Crew Captain"'))
    (folder / "resume.toml").unlink()
    assert run("check", str(folder)).out == "No problems found.\n"
    assert run("sources", "--data-dir", str(folder)).code == 0
    words = ("profile", "import", resume("ukrainian-team-leader"), "--dry-run", "--json")
    found = run(*words, "--data-dir", str(folder), *DAY).json["proposals"]
    assert {"field": "rung", "value": "team-lead"}.items() <= found[1].items()
    file = tmp_path / "own.json"
    job = {"position": "Crew Captain", "name": "Acme", "startDate": "2020-01"}
    file.write_text(json.dumps({"work": [job]}))
    words = ("profile", "import", str(file), "--dry-run", "--json")
    assert run(*words, "--data-dir", str(folder), *DAY).json["proposals"][0]["value"] == "team-lead"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('rung = "team-lead"', 'rung = "captain"', "'captain' is not a known id"),
        ('skill = "coaching"', 'skill = "cooking"', "'cooking' is not a known id"),
        ('tool = "crm-software"', 'tool = "crm"', "'crm' is not a known id"),
        ('level = "master"', 'level = "bachelor"', "is told twice"),
        ("leads = false", 'leads = "no"', "resume.toml"),
    ],
)
def test_a_fault_in_the_words_is_found(
    run: Run, own_data: Any, old: str, new: str, told: str
) -> None:
    ran = run("check", own_data("resume", old, new))
    assert ran.code == 3
    assert told in ran.out


# --- On a terminal ---------------------------------------------------------------------------


def test_each_proposal_is_confirmed_on_a_terminal(tmp_path: Path) -> None:
    words = ("profile", "import", resume("bilingual-agent"), *DAY)
    session = Session(tmp_path, ["-m", "csm_advisor", *words], NO_COLOR="1", CSM_ADVISOR_PLAIN="1")
    first = " ".join(session.until("\n> ").split())
    assert "1 of 11" in first
    assert "From your resume: work[0]: 'Customer Service Representative'" in first
    assert "Enter takes Customer Service Representative." in first
    shown = ""
    # The rung, years corrected, no leading, education, the target, the name left out, the rest.
    for text in ("", "7", "", "", "manager", "skip", "", "", "", "", ""):
        session.type(text + "\n")
        shown = session.until("\n> ")
    assert "Is everything right?" in shown
    session.type("\n")
    assert session.end() == 0
    saved = tomli.loads((tmp_path / "profile.toml").read_text(encoding="utf-8"))
    assert saved["years_in_service"] == 7
    assert saved["target"] == "manager"
    assert saved["languages"] == ["Spanish"]
    assert "name" not in saved
    out = " ".join(session.output.read_text(encoding="utf-8").replace("─", " ").split())
    assert out.startswith("Taken from your resume Present rung")
    assert "Maria" not in out
