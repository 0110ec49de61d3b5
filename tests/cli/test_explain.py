"""`explain`: anything that has an id."""

from typing import Any

import pytest

from csm_advisor.advice.guide.explain import explain
from csm_advisor.model.catalogue import Catalogue
from tests.cli.conftest import Raw, Run


def test_everything_that_has_an_id_is_explained_under_it(catalogue: Catalogue) -> None:
    ids = [record.id for _, record in catalogue.records()]
    for id_ in (*ids, *catalogue.sources):
        view = explain(catalogue, id_)
        assert view.id == id_
        assert view.title
        assert view.cites
        assert {cite.source for cite in view.cites} <= view.sources.keys()


def test_a_skill_shows_anchors_levels_actions_and_what_its_levels_rest_on(
    run: Run, raw: Raw
) -> None:
    skill = next(s for s in raw("skills")["skill"] if s["id"] == "leadership")
    shown = run("explain", "leadership", "--all").flat
    for level, anchor in enumerate(skill["anchors"]):
        assert f"level {level} {anchor}" in shown
    assert "team-lead 2; manager 3" in shown
    assert "judgement-levels" in shown
    for action in raw("actions")["action"]:
        if any(step.startswith("leadership:") for step in action.get("closes", ())):
            assert action["id"] in shown
    for cite in skill["cites"]:
        assert cite.split(": ")[1] in shown


def test_an_action_shows_hours_evidence_and_what_it_closes(run: Run, raw: Raw) -> None:
    action = next(a for a in raw("actions")["action"] if a["id"] == "take-leadership-training")
    shown = run("explain", action["id"], "--all").flat
    for text in (action["how"], "; ".join(action["closes"])):
        assert text in shown
    details = _details(run, action["id"])
    assert details["hours of your own time"] == f"{action['own_hours']:g}"
    assert details["what to write down"] == action["evidence"]


def _details(run: Run, id_: str) -> dict[str, Any]:
    return {d["name"]: d["value"] for d in run("explain", id_, "--json").json["details"]}


def test_a_requirement_shows_which_bar_it_moves(run: Run) -> None:
    shown = _details(run, "manager-service-ten-years")
    # 2, 3 to 10, 5 to 10, 10 and 4 to 6 years: middles 2, 6.5, 7.5, 10, 5; without the 10: 5.75.
    assert shown["open bar of manager"] == "2 years (without this claim: the same)"
    assert shown["typical bar of manager"] == "6.5 years (without this claim: 5.75 years)"
    assert shown["demanding bar of manager"] == "10 years (without this claim: the same)"
    assert _details(run, "manager-service-two-years")["open bar of manager"] == (
        "2 years (without this claim: 3 years)"
    )


def test_a_setting_shows_its_value_and_its_rationale_is_one_step_away(run: Run, raw: Raw) -> None:
    assert _details(run, "policy-hours-per-week")["value"] == "4"
    rationale = next(
        s["rationale"] for s in raw("sources")["source"] if s["id"] == "judgement-hours"
    )
    assert rationale in run("explain", "judgement-hours", "--all").flat


def test_a_key_figure_shows_definition_benchmark_and_caution(run: Run, raw: Raw) -> None:
    kpi = next(k for k in raw("kpis")["kpi"] if k["id"] == "kpi-fcr")
    shown = run("explain", "first contact resolution", "--all").flat
    for key in ("name", "definition", "benchmark", "caution"):
        assert kpi[key] in shown


def test_what_refers_to_a_rung(run: Run, raw: Raw) -> None:
    found = {r["how"]: r["ids"] for r in run("explain", "team-lead", "--json").json["references"]}
    ladder = raw("ladder")
    assert found["what is asked on it"] == [
        r["id"] for r in ladder["requirement"] if r["rung"] == "team-lead"
    ]
    assert found["ways up from it"] == ["team-lead-to-manager"]
    assert found["duties on it"] == [
        d["id"] for d in raw("guide")["duty"] if "team-lead" in d["rungs"]
    ]


def test_what_refers_to_another_rung_of_a_longer_name_does_not_count(run: Run) -> None:
    shown = run("explain", "manager", "--json").json["references"]
    found = {one["how"]: one["ids"] for one in shown}
    assert found["ways to it"] == ["representative-to-manager", "team-lead-to-manager"]


@pytest.mark.parametrize(
    ("words", "id_"),
    [("VP", "vice-president"), ("Leadership", "leadership"), ("ccsm gsqi", "ccsm-gsqi")],
)
def test_found_by_title_or_part(run: Run, words: str, id_: str) -> None:
    assert run("explain", words, "--json").json["id"] == id_


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("leadrship", "leadership"),
        ("education", "say which"),
        ("[red]zq[/red]\x1b[0m", "control character"),
    ],
)
def test_a_miss_says_what_is_near(run: Run, words: str, told: str) -> None:
    ran = run("explain", words)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert told in ran.err
    assert "\x1b" not in ran.err
