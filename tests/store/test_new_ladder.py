"""A company's ladder is sound from the start, whatever its levels."""

from pathlib import Path
from stat import S_IMODE
from tempfile import TemporaryDirectory

import pytest
import tomli
from hypothesis import given, settings
from hypothesis import strategies as st

from csm_advisor.errors import UsageProblem
from csm_advisor.intake.ladder.levels import levels_of
from csm_advisor.store.data.catalogue import open_catalogue
from csm_advisor.store.data.check import find_problems
from csm_advisor.store.data.new_ladder import Company, write_ladder
from tests.strategies import bundled

COMPANY = Company("Example Ltd", "2026-11-29")
NAMES = ("Agent", "Shift Captain", "Floor Manager", "Leadership", "Head of Care", "Manager", "Ödön")


def made(folder: Path, rows: list[dict[str, object]]) -> Path:
    levels = levels_of(list(enumerate(rows, start=2)), bundled(), "'levels.csv'")
    write_ladder(folder / "company", levels, COMPANY)
    return folder / "company"


@settings(max_examples=10)
@given(st.data())
def test_every_ladder_is_sound(data: st.DataObject) -> None:
    names = data.draw(st.lists(st.sampled_from(NAMES), min_size=2, max_size=6, unique=True))
    rows: list[dict[str, object]] = []
    for at, name in enumerate(names):
        row: dict[str, object] = {"level": name, "leads": data.draw(st.sampled_from(("yes", "no")))}
        if at:
            row["from"] = data.draw(st.sampled_from(names[:at]))
        row["years_in_service"] = data.draw(st.sampled_from(("", "1,5", "8")))
        row["education"] = data.draw(st.sampled_from(("", "bachelor", "High School")))
        row["certifications"] = data.draw(st.sampled_from(("", "none", "CCXP")))
        row["like"] = data.draw(st.sampled_from(("", "director", "representative")))
        row["skills.leadership"] = data.draw(st.sampled_from(("", "0", "4")))
        rows.append(row)
    with TemporaryDirectory() as folder:
        company = made(Path(folder), rows)
        assert find_problems(company) == []
        assert len(open_catalogue(company).rungs) == len(names)


def test_what_a_level_asks_is_the_company_s_own_claim(tmp_path: Path) -> None:
    company = made(
        tmp_path,
        [
            {"level": "Agent"},
            {
                "level": "Captain",
                "leads": "yes",
                "years_in_service": "1,5",
                "tools": "CRM software",
            },
        ],
    )
    ladder = tomli.loads((company / "ladder.toml").read_text("utf-8"))
    assert [one["id"] for one in ladder["rung"]] == ["agent", "captain"]
    assert [(one["of"], one.get("min")) for one in ladder["requirement"]] == [
        ("years-in-service", 1.5),
        ("crm-software", None),
    ]
    assert {cite for one in ladder["requirement"] for cite in one["cites"]} == {"our-ladder"}
    skills = tomli.loads((company / "skills.toml").read_text("utf-8"))["skill"]
    assert all(set(one.get("needs", {})) <= {"agent", "captain"} for one in skills)
    assert next(one for one in skills if one["id"] == "communication")["needs"] == {
        "agent": 2,
        "captain": 2,
    }


def test_each_file_says_what_is_in_it_and_is_for_its_owner_alone(tmp_path: Path) -> None:
    company = made(tmp_path, [{"level": "Agent"}, {"level": "Captain", "leads": "yes"}])
    files = list(company.glob("*.toml"))
    assert len(files) > 12
    for file in files:
        text = file.read_text("utf-8")
        assert text.startswith("# ")
        assert "# Made on 2026-11-29 from the levels of Example Ltd" in text
        assert S_IMODE(file.stat().st_mode) == 0o600
    assert S_IMODE(company.stat().st_mode) == 0o700


def test_what_is_there_is_kept(tmp_path: Path) -> None:
    (tmp_path / "company").mkdir()
    (tmp_path / "company" / "mine.txt").write_text("mine")
    with pytest.raises(UsageProblem, match="exists already"):
        made(tmp_path, [{"level": "Agent"}, {"level": "Captain"}])
    assert [path.name for path in tmp_path.rglob("*.*")] == ["mine.txt"]
    with pytest.raises(UsageProblem, match="there is no folder"):
        made(tmp_path / "nowhere", [{"level": "Agent"}, {"level": "Captain"}])
