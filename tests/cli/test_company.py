"""A company's own ladder: the example of docs/writing-a-ladder.md, as it stands there."""

import re
from pathlib import Path

import pytest

from csm_advisor.cli.example import example_answers
from csm_advisor.errors import UsageProblem
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.ladder import LadderFile
from tests.cli.conftest import DATA, OwnData, Run
from tests.strategies import bundled

PAGE = Path(__file__).parents[2] / "docs" / "writing-a-ladder.md"
HANDBOOK = """
[[source]]
id = "our-handbook"
kind = "standard"
title = "Our handbook"
publisher = "Example Company"
date = "2026"
"""
FIVE = [
    "--rung", "representative", "--years-in-service", "1", "--years-leading", "0",
    "--education", "high-school", "--target", "shift-lead", "--today", "2026-11-21",
]  # fmt: skip


@pytest.fixture
def company(own_data: OwnData) -> str:
    """The bundled data with the rung, transition and requirement of the page added."""
    (block,) = re.findall(r"```toml\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    folder = own_data("sources", "", "")
    for name, text in (("sources", HANDBOOK), ("ladder", f"\n{block}")):
        with Path(folder, f"{name}.toml").open("a", encoding="utf-8") as file:
            file.write(text)
    return folder


def test_the_example_of_the_page_is_sound(run: Run, company: str) -> None:
    assert run("check", company).out == "No problems found.\n"
    assert len(list(Path(company).iterdir())) == len(list(DATA.iterdir()))


def test_a_plan_on_the_own_ladder(run: Run, company: str) -> None:
    # 18 months asked, 12 served: 6 months, on every bar, because one source asks.
    route = run("plan", *FIVE, "--data-dir", company, "--json").json["routes"][0]
    assert route["rungs"] == ["representative", "shift-lead"]
    assert {bar: at["months"] for bar, at in route["arrival"].items()} == {
        "open": 6, "typical": 6, "demanding": 6,
    }  # fmt: skip
    assert route["arrival"]["typical"]["date"] == "2027-05"
    assert route["gaps"][0]["sources"] == ["our-handbook"]


def test_the_environment_names_the_folder_too(
    run: Run, company: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CSM_ADVISOR_DATA", company)
    # The fixture clears the variable once, before this test sets it.
    assert run("plan", *FIVE, "--json").json["target"] == "shift-lead"
    assert "Shift Lead" in run("roles", "--all", "shift-lead").out


# --- What a company calls its own -----------------------------------------------------------------


def test_the_example_is_that_of_the_folder(run: Run, own_data: OwnData) -> None:
    folder = own_data("example", 'name = "Sam"', 'name = "Ada"\nversion = 2')
    assert "Ada's way to" in run("plan", "--example", "--data-dir", folder).out
    assert "Sam's" not in run("packet", "--all", "--example", "--data-dir", folder).out
    assert "Sam's way to" in run("plan", "--example").out


def test_our_example_serves_a_folder_without_one_where_it_fits(run: Run, own_data: OwnData) -> None:
    folder = own_data("sources", "", "")
    Path(folder, "example.toml").unlink()
    assert run("check", folder).code == 0
    assert "Sam's way to" in run("plan", "--example", "--data-dir", folder).out
    for path in Path(folder).glob("*.toml"):
        text = path.read_text(encoding="utf-8").replace('"manager"', '"boss"')
        path.write_text(re.sub(r"(?<!-)\bmanager = ", "boss = ", text), encoding="utf-8")
    assert run("check", folder).code == 0
    # Nothing is called as our example's target: the usual one of the ladder is in its place.
    plan = run("plan", "--example", "--data-dir", folder, "--json").json
    assert plan["target"] == "boss"
    for path in Path(folder).glob("*.toml"):  # nor has a skill its name
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("empathy", "warmth"), encoding="utf-8")
    assert run("check", folder).code == 0
    assert run("plan", "--example", "--data-dir", folder).code == 0


def test_where_no_way_leads_up_there_is_no_example(tmp_path: Path) -> None:
    lone = LadderFile(rung=bundled().ladder_file.rung[:1], transition=(), requirement=(), tenure=())
    catalogue = Catalogue(
        lambda name: lone if name == "ladder" else bundled().read(name), lambda: None
    )
    with pytest.raises(UsageProblem, match=r"--example: ours does not fit this ladder; write"):
        example_answers(tmp_path, catalogue)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("years_in_service = 3", "years_in_service = 300", "years_in_service: '300' is not a"),
        ('target = "manager"', 'goal = "manager"', "'goal' is not a key of a profile"),
        ("years_in_service = 3", "version = 99", "made by a newer csm-advisor"),
        ("years_leading = 0\n", "", "not answered yet: --years-leading"),
    ],
)
def test_an_example_that_cannot_be_planned_for_is_broken_data(
    run: Run, own_data: OwnData, old: str, new: str, told: str
) -> None:
    folder = own_data("example", old, new)
    checked = run("check", folder)
    assert checked.code == 3
    assert checked.out.startswith(f"example.toml: {told}")
    for words in (["plan", "--example"], ["roles"]):
        refused = run(*words, "--data-dir", folder)
        assert (refused.code, refused.out) == (3, "")
        assert refused.err == f"csm-advisor: {checked.out.splitlines()[0]}\n"


def test_skills_shows_the_default_target_where_none_is_said(run: Run, own_data: OwnData) -> None:
    assert run("skills", "--json").json["rung"] == "manager"
    folder = own_data("questions", 'default = "manager"', 'default = "director"')
    assert run("skills", "--json", "--data-dir", folder).json["rung"] == "director"
    folder = own_data("questions", 'default = "director"\n', "")
    assert run("skills", "--json", "--data-dir", folder).json["rung"] == "team-lead"


def test_key_figures_stand_with_the_rungs_they_name_else_with_all_that_lead(
    run: Run, own_data: OwnData
) -> None:
    def judged(folder: str) -> list[str]:
        roles = run("roles", "--json", "--data-dir", folder).json["roles"]
        return [role["id"] for role in roles if role["measures"]]

    assert judged(own_data("sources", "", "")) == ["manager"]
    both = own_data("kpis", 'rungs = ["manager"]', 'rungs = ["manager", "director"]')
    assert judged(both) == ["manager", "director"]
    left_out = own_data("kpis", 'rungs = ["manager", "director"]\n', "")
    assert judged(left_out) == [
        "team-lead", "manager", "mid-manager", "senior-manager", "director", "vice-president"
    ]  # fmt: skip


def test_no_article_is_put_before_a_title(run: Run, own_data: OwnData) -> None:
    folder = own_data("ladder", '"Customer Service Manager"', '"Assistant Manager"')
    own_data("ladder", '"Customer Service Representative"', '"Hourly User Guide"')
    given = ("--example", "--data-dir", folder, "--today", "2026-11-21")
    said = [
        run(*words, *given).flat
        for words in (
            ["plan", "--all"], ["plan", "--format", "html"], ["plan", "--format", "markdown"],
            ["plan", "--format", "ics"], ["packet", "--all"], ["compare", "--all"],
        )
    ]  # fmt: skip
    me = str(Path(folder, "example.toml"))
    for words in ("outlook", "apply", "next", "skills"):
        said.append(run(words, "--all", "--profile", me, "--data-dir", folder).flat)
    assert "sources ask of any Assistant Manager; " in said[0]
    assert "What sources ask of any Assistant Manager" in said[2]
    assert "From Hourly User Guide to Assistant Manager." in said[6]
    for text in said:
        assert not re.search(r"\b[Aa]n? (\*\*)?(Assistant Manager|Hourly User)", text)


def test_no_more_sources_name_a_skill_than_name_any(run: Run, own_data: OwnData) -> None:
    four = ", ".join(f'"{id_}"' for id_ in ("onet-30", "sqm-2021", "sqm-2022", "acsi-2025"))
    folder = own_data(
        "skills", 'cites = ["ten-steps: skills list, leadership",',
        f'cites = [{four}, "ten-steps: skills list, leadership",',
    )  # fmt: skip
    shown = run("plan", "--example", "--data-dir", folder, "--today", "2026-11-21").flat
    assert re.search(r"Leadership \S+ \S+ \S+ 6 of 9 ", shown)
    assert "6 of 5" not in shown
    page = run("plan", "--example", "--format", "markdown", "--data-dir", folder).out
    assert re.search(r"Leadership.* 6 of 9 ", page)
    assert "Named by 6 of 9 sources" in run("skills", "--all", "--data-dir", folder).out


def test_a_target_that_no_way_leads_to_is_not_called_lower(run: Run, own_data: OwnData) -> None:
    folder = own_data("ladder", 'from = "senior-manager"\nto = "director"',
                      'from = "manager"\nto = "director"')  # fmt: skip
    own_data("ladder", 'id = "senior-manager-to-director"', 'id = "manager-to-director"')
    me = Path(folder, "example.toml").read_text(encoding="utf-8")
    me = me.replace('"representative"', '"senior-manager"').replace('"manager"', '"director"')
    Path(folder).with_name("me.toml").write_text(me, encoding="utf-8")
    ran = run("plan", "--profile", str(Path(folder).with_name("me.toml")), "--data-dir", folder)
    assert ran.code == 2
    assert "the target director is not reached from senior-manager, for no transitions" in ran.err
