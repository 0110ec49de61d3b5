"""`roles`: the ladder, and one rung in full."""

from typing import Any

import pytest

from tests.cli.conftest import Raw, Run


def test_json_lists_the_rungs_lowest_first(run: Run, raw: Raw) -> None:
    roles = run("roles", "--json").json["roles"]
    assert [(r["id"], r["title"]) for r in roles] == [
        (r["id"], r["title"]) for r in raw("ladder")["rung"]
    ]


def test_one_rung_is_one_entry_and_the_same_as_in_the_list(run: Run) -> None:
    everything = run("roles", "--json").json["roles"]
    (one,) = run("roles", "mid-manager", "--json").json["roles"]
    assert one in everything


def test_each_claim_is_there_by_itself_as_the_data_has_it(run: Run, raw: Raw) -> None:
    for role in run("roles", "--json").json["roles"]:
        shown = [
            (c["record"], c["kind"], c["id"], c["min"], c["max"], c["strength"], c["source"])
            for c in role["requirements"]
            if c["kind"] != "skill"
        ]
        assert shown == [
            (
                c["id"],
                c["kind"],
                c["of"],
                c.get("min"),
                c.get("max"),
                c["strength"],
                c["cites"][0].split(":")[0],
            )
            for c in raw("ladder")["requirement"]
            if c["rung"] == role["id"]
        ]


def test_skills_are_claims_too_the_level_as_our_own_judgement(run: Run, raw: Raw) -> None:
    written = {skill["id"]: skill for skill in raw("skills")["skill"]}
    (role,) = run("roles", "manager", "--json").json["roles"]
    by_skill: dict[str, list[tuple[str, float]]] = {}
    for claim in role["requirements"]:
        if claim["kind"] == "skill":
            by_skill.setdefault(claim["id"], []).append((claim["source"], claim["min"]))
    assert by_skill.keys() == {
        i for i, s in written.items() if s.get("needs", {}).get("manager", 0)
    }
    for id_, claims in by_skill.items():
        named = dict.fromkeys(cite.split(":")[0] for cite in written[id_]["cites"])
        level = written[id_]["needs"]["manager"]
        assert claims == [*((source, None) for source in named), ("judgement-levels", level)]


def test_duties_are_those_of_the_rung_each_cited(run: Run, raw: Raw) -> None:
    for role in run("roles", "--json").json["roles"]:
        expected = [d["id"] for d in raw("guide")["duty"] if role["id"] in d["rungs"]]
        assert [duty["id"] for duty in role["duties"]] == expected
        assert all(duty["sources"] for duty in role["duties"])


def test_one_rung_in_full_leaves_nothing_out(run: Run, raw: Raw) -> None:
    shown = run("roles", "--all", "manager").flat
    guide, ladder = raw("guide"), raw("ladder")
    texts = [d["text"] for d in guide["duty"] if "manager" in d["rungs"]]
    texts += [c["text"] for c in ladder["requirement"] if c["rung"] == "manager"]
    topics = ("environment", "tenure", "motive", "path")
    texts += [
        note["text"]
        for note in guide["note"]
        if note["topic"] in topics and "manager" in note.get("about", ())
    ]
    texts += next(r["tips"] for r in ladder["rung"] if r["id"] == "manager")
    texts += [kpi["definition"] for kpi in raw("kpis")["kpi"]]
    texts += [kpi["caution"] for kpi in raw("kpis")["kpi"] if "caution" in kpi]
    for text in texts:
        assert f"{text} " in shown


def test_figures_a_manager_is_judged_by_stand_with_the_manager_alone(run: Run) -> None:
    heading = "Numbers this rung is judged by"
    assert heading in run("roles", "--all", "manager").out
    assert heading not in run("roles", "--all", "team-lead").out


def test_the_ladder_goes_top_down_with_the_ways_in(run: Run, raw: Raw) -> None:
    shown = run("roles", "--all").flat
    titles = [f"▲ {rung['title']} {rung['id']}" for rung in raw("ladder")["rung"]]
    places = [shown.index(title) for title in titles]
    assert places == sorted(places, reverse=True)
    manager = shown[shown.index("▲ Customer Service Manager manager") :]
    assert "Reached from Customer Service Representative" in manager
    assert "Team Lead" in manager


@pytest.mark.parametrize(
    ("bar", "service", "education"),
    [("open", 2, "high-school"), ("typical", 6.5, "high-school"), ("demanding", 10, "bachelor")],
)
def test_three_bars_of_the_manager(run: Run, bar: str, service: float, education: str) -> None:
    (role,) = run("roles", "manager", "--json").json["roles"]
    needs = {need["id"]: need["amount"] for need in role["bars"][bar]}
    assert needs["years-in-service"] == service
    assert needs["education"] == education


def test_every_source_of_the_answer_is_listed_and_no_other(run: Run) -> None:
    answer = run("roles", "--json").json
    cited = set()

    def walk(part: Any) -> None:
        if isinstance(part, dict):
            for key, value in part.items():
                if key == "source":
                    cited.add(value)
                elif key == "sources":
                    cited.update(value)
                else:
                    walk(value)
        elif isinstance(part, list):
            for item in part:
                walk(item)

    walk(answer["roles"])
    assert cited == answer["sources"].keys()
