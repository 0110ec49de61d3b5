"""`skills`: what a rung needs, how many name it, how to build it, and the person beside it."""

from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Raw, Run, Save

FIVE = 'rung = "representative"\nyears_in_service = 2\nyears_leading = 0\neducation = "associate"\n'


@pytest.fixture(scope="module")
def written(raw: Raw) -> dict[str, Any]:
    return {skill["id"]: skill for skill in raw("skills")["skill"]}


@pytest.mark.parametrize("rung", ["representative", "manager", "vice-president"])
def test_json_has_each_skill_the_rung_needs_with_level_and_priority(
    run: Run, written: dict[str, Any], rung: str
) -> None:
    answer = run("skills", rung, "--json").json
    assert answer["rung"] == rung
    shown = {s["id"]: (s["name"], s["level"], s["priority"]) for s in answer["skills"]}
    assert shown == {
        id_: (skill["name"], skill["needs"][rung], len({c.split(":")[0] for c in skill["cites"]}))
        for id_, skill in written.items()
        if skill.get("needs", {}).get(rung, 0)
    }
    for skill in answer["skills"]:
        assert len(skill["sources"]) == skill["priority"]
        assert set(skill["sources"]) <= set(answer["sources"])


def test_order_is_priority_then_level_then_name(run: Run) -> None:
    keys = [
        (-s["priority"], -s["level"], s["name"])
        for s in run("skills", "manager", "--json").json["skills"]
    ]
    assert keys == sorted(keys)


def test_actions_carry_up_to_the_level_and_those_on_the_job_come_first(run: Run, raw: Raw) -> None:
    actions = {action["id"]: action for action in raw("actions")["action"]}
    for skill in run("skills", "manager", "--json").json["skills"]:
        wanted = {f"{skill['id']}:{level}" for level in range(1, skill["level"] + 1)}
        expected = {id_ for id_, a in actions.items() if wanted & set(a.get("closes", ()))}
        assert set(skill["actions"]) == expected
        kinds = [actions[id_]["kind"] != "on-the-job" for id_ in skill["actions"]]
        assert kinds == sorted(kinds)
        assert [rise["level"] for rise in skill["rises"]] == list(range(1, skill["level"] + 1))
        for rise in skill["rises"]:
            assert f"{skill['id']}:{rise['level']}" in actions[rise["action"]]["closes"]


def test_the_screen_tells_level_anchor_and_priority(run: Run, written: dict[str, Any]) -> None:
    shown = run("skills", "--all", "manager").flat
    patience = written["patience"]
    assert "▮▮▮▯ Patience level 3 [" in shown
    assert patience["anchors"][3] in shown
    assert "Named by 4 of 5 sources" in shown


def test_without_a_rung_it_is_the_saved_target_or_else_the_manager(run: Run, save: Save) -> None:
    assert run("skills", "--json").json["rung"] == "manager"
    save('target = "director"\n')
    assert run("skills", "--json").json["rung"] == "director"
    assert run("skills", "team-lead", "--json").json["rung"] == "team-lead"


def test_mine_shows_what_is_rated_and_what_is_assumed(
    run: Run, save: Save, written: dict[str, Any]
) -> None:
    save(FIVE + 'target = "manager"\n[skills]\nlistening = 0\npatience = 4\n')
    answer = run("skills", "--mine", "--json").json
    mine = {skill["id"]: skill["mine"] for skill in answer["skills"]}
    assert mine["listening"]["have"] == 0
    assert mine["listening"]["rated"] is True
    assert mine["patience"] == {"have": 4, "rated": True, "next": []}
    # Not rated: what the present rung needs, at least level 1.
    assert mine["communication"]["have"] == written["communication"]["needs"]["representative"] == 2
    assert (mine["leadership"]["have"], mine["leadership"]["rated"]) == (1, False)
    assert sum(not one["rated"] for one in mine.values()) == len(mine) - 2


def test_next_is_the_very_next_level_and_can_start_on_the_persons_rung(
    run: Run, save: Save, raw: Raw
) -> None:
    save(FIVE + 'target = "vice-president"\n[skills]\nlistening = 0\n')
    actions = {action["id"]: action for action in raw("actions")["action"]}
    rungs = [rung["id"] for rung in raw("ladder")["rung"]]
    answer = run("skills", "--mine", "--json").json
    left_out = 0
    for skill in answer["skills"]:
        have = skill["mine"]["have"]
        step = f"{skill['id']}:{have + 1}"
        closing = [id_ for id_, a in actions.items() if step in a.get("closes", ())]
        open_now = [
            id_
            for id_ in closing
            if rungs[0] in actions[id_].get("offered_on", (rungs[0],))
            and actions[id_].get("standing") != "leading"  # a representative leads nobody
        ]
        left_out += len(closing) - len(open_now)
        expected = open_now if have < skill["level"] else []
        assert sorted(skill["mine"]["next"]) == sorted(expected)
    assert left_out  # else the rung made no difference here


def test_the_comparison_says_what_it_assumed(run: Run, save: Save) -> None:
    save(FIVE + 'target = "manager"\n[skills]\nlistening = 0\n')
    ran = run("skills", "--all", "--mine")
    assert "You did not rate 25 of them" in ran.flat
    assert "Listening you 0, needed 3" in ran.flat
    assert "Leadership you 1 (assumed), needed 3" in ran.flat


def test_a_profile_file_compares_too_and_its_target_is_the_rung(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "me.toml"
    file.write_text(FIVE + 'target = "team-lead"\n', encoding="utf-8")
    answer = run("skills", "--profile", str(file), "--json").json
    assert answer["rung"] == "team-lead"
    assert all(skill["mine"] for skill in answer["skills"])


def test_a_deadline_that_has_passed_is_no_matter_here(run: Run, save: Save) -> None:
    save(FIVE + 'target = "manager"\nby = 2020-01-01\n')
    assert run("skills", "--all", "--mine").code == 0


def test_mine_without_answers_says_what_to_do(run: Run) -> None:
    ran = run("skills", "--all", "--mine")
    assert (ran.code, ran.out) == (2, "")
    assert "no saved answers" in ran.err


def test_mine_with_half_the_answers_names_what_lacks(run: Run, save: Save) -> None:
    save('target = "manager"\n')
    ran = run("skills", "--all", "--mine")
    assert ran.code == 2
    assert "--years-in-service" in ran.err
