"""`areas` and `industries`: everything there is, or what a text can mean."""

import csv

import pytest

from tests.cli.conftest import DATA, Run


def test_all_areas_the_nation_and_the_states_first(run: Run) -> None:
    lines = run("areas", "--json").json["areas"]
    kinds = [line["kind"] for line in lines]
    assert kinds == ["nation"] + ["state"] * 54 + ["metro"] * 528
    assert lines[0] == {"code": "0000000", "kind": "nation", "state": None, "name": "National"}
    shown = run("areas", "--all").flat
    for line in lines:
        assert f"{line['code']} {line['name']}" in shown


def test_areas_that_a_text_can_mean(run: Run) -> None:
    answer = run("areas", "portland", "--json").json
    assert answer["areas"] == [
        {
            "code": "0038860",
            "kind": "metro",
            "state": "ME",
            "name": "Portland-South Portland, ME",
        },
        {
            "code": "0038900",
            "kind": "metro",
            "state": "OR",
            "name": "Portland-Vancouver-Hillsboro, OR-WA",
        },
    ]
    assert list(answer["sources"]) == [answer["source"]] == ["oews-2025"]


def test_a_state_brings_the_areas_in_it(run: Run) -> None:
    codes = [line["code"] for line in run("areas", "RI", "--json").json["areas"]]
    assert codes == ["4400000", "0039300"]


def test_an_industry_brings_those_inside_it(run: Run) -> None:
    lines = run("industries", "hospitals", "--json").json["industries"]
    assert lines[0] == {"code": "622000", "name": "Hospitals", "level": 3}
    assert {line["code"][:3] for line in lines} == {"622"}
    assert "622305" in [line["code"] for line in lines]


def test_all_industries_each_under_the_one_it_is_part_of(run: Run) -> None:
    with (DATA / "wages" / "industries.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    lines = run("industries", "--json").json["industries"]
    assert [line["code"] for line in lines] == [row["code"] for row in rows]
    shown = run("industries", "--all", width=120).out
    assert "\n 622000        Hospitals\n" in shown
    assert "\n 622100          General Medical and Surgical Hospitals\n" in shown


@pytest.mark.parametrize("command", ["areas", "industries"])
@pytest.mark.parametrize("text", ["qqqqqqq", "[red]zzzzz[/]", "\x1b[2J", "x" * 10_000])
def test_what_is_not_there_is_one_sentence(run: Run, command: str, text: str) -> None:
    ran = run(command, text)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert ran.err.replace("\n", "").isprintable()
    assert len(ran.err) < 400


@pytest.mark.parametrize(
    ("flag", "text", "code"),
    [("area", "dalas tx", "0019100"), ("industry", "call center", "561400")],
)
def test_a_profile_keeps_the_code(run: Run, flag: str, text: str, code: str) -> None:
    words = ("plan", "--example", "--json", f"--{flag}", text)
    assert run(*words).json["profile"][flag] == code


@pytest.mark.parametrize(
    ("flag", "sentence"),
    [
        ("--area", "--area: 'portland' could be: Portland"),
        ("--industry", "--industry: there is no"),
    ],
)
def test_a_flag_that_is_not_clear_is_refused(run: Run, flag: str, sentence: str) -> None:
    ran = run("plan", "--example", flag, "portland")
    assert (ran.code, ran.out) == (2, "")
    assert sentence in ran.err


def test_a_municipality_is_answered_with_its_area_and_it_is_said(run: Run) -> None:
    for words in (("areas", "Guaynabo"), ("salary", "manager", "--area", "Guaynabo")):
        ran = run(*words)
        assert ran.code == 0
        assert "'Guaynabo' lies in San Juan-Bayamon-Caguas, PR" in " ".join(ran.err.split())
        assert "San Juan-Bayamon-Caguas" in ran.flat
        assert "Guam" not in ran.flat
    assert run("areas", "San Juan").err == ""
