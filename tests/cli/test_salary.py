"""`salary`: official wages as released, and every published figure with what it measures."""

import csv
import random
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from csm_advisor.model.catalogue import Catalogue
from tests.cli.conftest import OwnData, Raw, Run

DATA = Path(__file__).parents[2] / "data"
FIGURES = ("low", "high", "value")
VALUES = ("employment", "mean", "p10", "p25", "p50", "p75", "p90")
CONTRACT = {"soc", "area_code", "industry_code", *VALUES, "release"}
CELLS, SEED = 2000, 20261121
NOT_RELEASED = "BLS did not release this estimate."
TOP = ">=239200*5"  # how the release writes that a wage is too high to be told


def _claims(raw: Raw, rung: str) -> list[dict[str, Any]]:
    return [
        claim
        for claim in raw("pay")["pay"]
        if rung in claim.get("rungs", ()) and any(name in claim for name in FIGURES)
    ]


def _table(name: str) -> dict[str, dict[str, str]]:
    """A wage table as its file has it, read past the product's own loader."""
    with (DATA / "wages" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return {row.pop(next(iter(row))): row for row in csv.DictReader(file)}


def _number(text: str) -> int | None:
    """What the contract shows of a value: the number of the release, None where there is none."""
    text = text.removeprefix(">=").partition("*")[0]
    return int(text) if text else None


# --- The articles' figures ---------------------------------------------------------------------


def test_json_carries_every_claim_of_every_rung_as_the_data_has_it(run: Run, raw: Raw) -> None:
    answer = run("salary", "--json").json
    assert [one["rung"] for one in answer["rungs"]] == [r["id"] for r in raw("ladder")["rung"]]
    for one in answer["rungs"]:
        expected = [
            {
                "source": claim["cites"][0].split(":")[0],
                "measure": claim["measure"],
                "low": claim.get("low"),
                "high": claim.get("high"),
                "value": claim.get("value"),
                "year": claim.get("year"),
                "unit": "USD per year",
            }
            for claim in _claims(raw, one["rung"])
        ]
        shown = [{key: figure[key] for key in expected[0]} for figure in one["published"]]
        assert shown == expected


def test_what_is_not_known_is_null_and_never_0(run: Run) -> None:
    answer = run("salary", "manager", "--json").json
    average = next(f for f in answer["rungs"][0]["published"] if f["measure"] == "average")
    assert (average["low"], average["high"], average["year"]) == (None, None, None)


def test_the_figure_of_another_occupation_stands_apart_with_its_caution(run: Run) -> None:
    shown = run("salary", "--all").flat
    before, after = shown.split("Not a pay figure for this career")
    assert "$111,260" not in before
    assert "$111,260" in after
    assert "public relations and fundraising managers" in after
    answer = run("salary", "--json").json
    assert all(f["value"] != 111260 for one in answer["rungs"] for f in one["published"])


def test_a_rung_without_an_articles_figure_has_the_official_wages_alone(run: Run) -> None:
    shown = run("salary", "--all", "team-lead").flat
    assert "As the articles print it" not in shown
    assert "$63,590" in shown


def test_one_amount_alone_needs_no_scale(run: Run, own_data: OwnData) -> None:
    folder = own_data("pay", "[[pay]]", "[[pay]]")
    Path(folder, "pay.toml").write_text(
        '[[pay]]\nid = "only"\nrungs = ["representative"]\nmeasure = "mean"\nvalue = 5\n'
        'text = "One."\ncites = ["ten-steps: x"]\n',
        encoding="utf-8",
    )
    ran = run("salary", "--all", "representative", "--area", "0014580", "--data-dir", folder)
    assert ran.code == 0
    assert "$5: mean, year not stated" in ran.out
    assert "scale" not in ran.out
    assert "\n\n\n" not in ran.out


# --- The numbers of the release ----------------------------------------------------------------


def test_the_contract_of_an_official_row(run: Run) -> None:
    row = run("salary", "manager", "--area", "0019100", "--json").json["rungs"][0]["official"][0]
    assert row.keys() >= CONTRACT
    assert (row["soc"], row["area_code"], row["industry_code"]) == ("43-1011", "0019100", "000000")
    assert [row[name] for name in VALUES] == [
        _number(_table("area-43-1011")["0019100"][name]) for name in VALUES
    ]
    assert row["release"] == "May 2025"


def test_random_cells_are_the_numbers_of_the_release(catalogue: Catalogue) -> None:
    from csm_advisor.advice.pay.official_wages import area_named
    from csm_advisor.advice.pay.salary import Wish, pay_by_rung

    socs = sorted(catalogue.occupations)
    tables = {soc: _table(f"area-{soc}") for soc in socs}
    areas = sorted(_table("areas"))
    chance = random.Random(SEED)
    wanted = [(chance.choice(areas), chance.choice(socs)) for _ in range(CELLS // len(VALUES) + 1)]
    assert catalogue.wages is not None
    day = catalogue.wages.release.published
    checked = 0
    for area, soc in wanted:
        assert area_named(catalogue, area).code == area
        view = pay_by_rung(catalogue, "manager", Wish([area], None, None, soc), day)
        (row,) = view.model_dump(mode="json")["rungs"][0]["official"]
        expected = tables[soc].get(area, dict.fromkeys(VALUES, "*"))
        for name in VALUES:
            assert row[name] == _number(expected[name]), (area, soc, name)
            assert (row[name] is None) == bool(row["not_released"].get(name)), (area, soc)
            checked += 1
    assert checked >= CELLS


@pytest.mark.parametrize("soc", ["43-4051", "43-1011", "11-1021"])
def test_each_industry_has_the_numbers_of_the_release(catalogue: Catalogue, soc: str) -> None:
    from csm_advisor.advice.pay.wage_rows import industry_row

    table = _table(f"industry-{soc}")
    assert catalogue.wages is not None
    for code, industry in catalogue.wages.industries.items():
        if code in table:
            row = industry_row(catalogue, soc, industry)
            assert (row.area_code, row.industry_code) == ("0000000", code)
            assert [getattr(row, name) for name in VALUES] == [
                _number(table[code][name]) for name in VALUES
            ]


def test_what_is_not_released_is_null_with_the_reason_and_never_0(run: Run) -> None:
    answer = run("salary", "representative", "--area", "bozeman", "--json").json["rungs"][0]
    (row,) = answer["official"]
    assert row["employment"] == 760
    assert [row[name] for name in VALUES[1:]] == [None] * 6
    assert row["not_released"] == dict.fromkeys(VALUES[1:], NOT_RELEASED)
    (reading,) = answer["readings"]
    assert (reading["low"], reading["middle"], reading["high"]) == (None, None, None)
    shown = run("salary", "--all", "representative", "--area", "bozeman").flat
    assert f"not released: {NOT_RELEASED}" in shown
    assert "nothing, it is not released" in shown
    assert "$0" not in shown


@pytest.fixture
def planted(own_data: OwnData) -> Callable[[str], str]:
    """The data with the values of the nation's supervisors put in place of the released ones."""

    def planted(values: str) -> str:
        path = Path(own_data("pay", "[[pay]]", "[[pay]]"), "wages", "area-43-1011.csv")
        path.write_text(
            re.sub("^0000000,.*$", f"0000000,{values}", path.read_text(), flags=re.MULTILINE)
        )
        return str(path.parents[1])

    return planted


def test_a_wage_too_high_to_be_told_is_at_least_so_much(
    run: Run, planted: Callable[[str], str]
) -> None:
    folder = planted(f"100,90000,45610,55950,69500,85090,{TOP}")
    answer = run("salary", "director", "--data-dir", folder, "--json").json["rungs"][0]
    row = answer["official"][0]
    assert (row["p90"], row["at_least"], row["not_released"]) == (239200, ["p90"], {})
    shown = run("salary", "--all", "manager", "--data-dir", folder).flat
    assert "90% at least $239,200" in shown
    moved = 239200 * 232.957 / 321.943  # the index of 2013 and of 2025
    shown = run("salary", "--all", "manager", "--data-dir", folder, "--dollars", "2013").flat
    assert f"90% at least ${moved:,.0f}" in shown
    assert "90% at least $239,200" in shown
    plan = run(
        "plan", "--rung", "representative", "--years-in-service", "9", "--years-leading", "5",
        "--education", "master", "--target", "director", "--no-input", "--data-dir", folder,
    )  # fmt: skip
    assert "$105,770 to at least" in plan.flat


def test_a_row_with_some_wages_shows_them_and_says_what_lacks(
    run: Run, planted: Callable[[str], str]
) -> None:
    folder = planted("100,90000,45610,55950,*8,85090,104710")
    shown = run("salary", "--all", "manager", "--data-dir", folder).flat
    assert "25% $55,950 median not released 75% $85,090" in shown
    assert f"not released: {NOT_RELEASED}" in shown
    assert "$55,950 to $85,090, middle not released" in shown


# --- Dollars, areas, industries, another occupation --------------------------------------------


def test_dollars_of_a_year_move_every_dated_figure_by_the_index(run: Run) -> None:
    index = {int(year): float(row["index"]) for year, row in _table("price-index").items()}
    answer = run("salary", "representative", "--dollars", "2013", "--json").json
    assert answer["dollars"] == 2013
    (rung,) = answer["rungs"]
    (row,) = rung["official"]
    factor = index[2013] / index[2025]
    for name in VALUES[1:]:
        moved = row["adjusted"][name]
        assert moved["value"] == pytest.approx(row[name] * factor)
        assert (moved["year"], moved["kind"]) == (2013, "derived")
        assert moved["sources"] == ["cpi-u", "oews-2025"]
    assert row["p50"] == 44770  # the release's own number stays
    assert rung["readings"][0]["middle"]["value"] == pytest.approx(44770 * factor)
    shown = run("salary", "--all", "representative", "--dollars", "2013").flat
    assert f"median ${44770 * factor:,.0f}" in shown
    assert "as released, in dollars of 2025: 10% $31,750" in shown
    assert "We read for this rung, May 2025, in dollars of 2013: $" in shown


def test_by_default_an_old_figure_is_shown_in_both_years(run: Run) -> None:
    assert (
        "$33,370 then, $46,117 in dollars of 2025: mean annual wage, 2013"
        in run("salary", "--all").flat
    )


def test_several_areas_stand_side_by_side(run: Run) -> None:
    words = ("salary", "manager", "--area", "tulsa", "--compare", "dallas", "--compare", "TX")
    rung = run(*words, "--json").json["rungs"][0]
    codes = ["0046140", "0019100", "4800000"]
    assert [row["area_code"] for row in rung["official"]] == codes
    assert [one["area_code"] for one in rung["readings"]] == codes
    shown = run(*words, "--all").flat
    for name in ("Tulsa, OK", "Dallas-Fort Worth-Arlington, TX", "Texas"):
        assert f"{name}: First-line supervisors" in shown
        assert f"We read for this rung, May 2025 in {name}: $" in shown


def test_an_industry_is_the_nations_and_says_so(run: Run) -> None:
    words = ("salary", "manager", "--area", "dallas", "--industry", "business support")
    area, industry = run(*words, "--json").json["rungs"][0]["official"]
    assert (area["area_code"], area["industry_code"]) == ("0019100", "000000")
    assert (industry["area_code"], industry["industry_code"]) == ("0000000", "561400")
    assert (
        "National, Business Support Services: First-line supervisors" in run(*words, "--all").flat
    )


@pytest.mark.parametrize("words", ["11-2032", "public relations managers", "Public relations"])
def test_another_occupation_stands_beside_our_own_reading(run: Run, words: str) -> None:
    answer = run("salary", "manager", "--as", words, "--json").json
    (rung,) = answer["rungs"]
    assert [row["soc"] for row in rung["official"]] == ["11-2032"]
    assert answer["another"]["titles"] == ["Customer Service Manager"]
    assert rung["readings"][0]["occupations"] == ["43-1011"]
    shown = run("salary", "--all", "manager", "--as", words).flat
    assert "Not the manager's pay" in shown
    assert "Under our own mapping we read for this rung, May 2025: $55,950 to $85,090" in shown


def test_wages_are_never_said_to_come_from_an_article(run: Run) -> None:
    """The mapping to an occupation may rest on an article; its wages are those of the release."""
    rows = run("salary", "manager", "--as", "11-2032", "--json").json["rungs"][0]["official"]
    assert [row["sources"] for row in rows] == [["oews-2025"]]


def test_earlier_years_are_the_nations_history(run: Run) -> None:
    with (DATA / "wages" / "history.csv").open(encoding="utf-8", newline="") as file:
        history = {
            int(r["year"]): int(r["p50"]) for r in csv.DictReader(file) if r["soc"] == "43-1011"
        }
    past = run("salary", "manager", "--json").json["past"]
    assert {one["year"]: one["median"]["value"] for one in past} == history
    assert all(one["adjusted"]["year"] == 2025 for one in past)


@pytest.mark.parametrize(("day", "old"), [("2027-11-15", False), ("2027-11-16", True)])
def test_a_release_older_than_18_months_is_pointed_out_wherever_it_is_used(
    run: Run, day: str, old: bool
) -> None:
    warning = "The official wages are those of May 2025, published 18 months ago"
    example = ("plan", "--example", "--no-input")
    for words in (("salary",), ("salary", "manager"), example):
        assert (warning in run(*words, "--today", day).flat) == old


# --- What each figure on the screen carries ----------------------------------------------------


@pytest.mark.parametrize("width", [80, 100, 120])
def test_each_articles_figure_says_what_it_measures_when_and_who_says_so(
    run: Run, raw: Raw, width: int
) -> None:
    shown = run("salary", "--all", width=width).flat
    notes = dict(re.findall(r"\[(\d+)\] (.+?)(?= \[\d+\] |$)", shown.rpartition(" Sources ")[2]))
    title = {source["id"]: source["title"] for source in raw("sources")["source"]}
    claims = [c for c in raw("pay")["pay"] if any(name in c for name in FIGURES)]
    assert claims
    for claim in claims:
        year = str(claim["year"]) if "year" in claim else "year not stated"
        found = re.search(
            re.escape(_amount(claim))
            + r"(?: then, \S+ in dollars of 2025)?:? "
            + re.escape(f"{claim['measure']}, {year} ")
            + r"((?:\[\d+\])+)",
            shown,
        )
        assert found, claim["id"]
        cited = {notes[number].split(",")[0] for number in re.findall(r"\d+", found[1])}
        wanted = {title[cite.split(":")[0]].split(",")[0] for cite in claim["cites"]}
        assert {name.removesuffix(" (our own judgement") for name in cited} == wanted


def _amount(claim: dict[str, Any]) -> str:
    def dollars(value: float) -> str:
        return f"${value:,.2f}".removesuffix(".00")

    if "value" in claim:
        return dollars(claim["value"])
    plus = "+" if claim.get("open_ended") else ""
    return f"{dollars(claim['low'])}-{dollars(claim['high'])}{plus}"


def _number_of_release(text: str) -> str:
    found = re.search(r"\[(\d+)\] +Occupational Employment and Wage Statistics, May 2025", text)
    assert found is not None
    return found[1]


@pytest.mark.parametrize("width", [80, 120])
@pytest.mark.parametrize("words", [(), ("manager", "--area", "dallas", "--industry", "561400")])
def test_each_official_line_says_of_whom_when_and_from_which_release(
    run: Run, width: int, words: tuple[str, ...]
) -> None:
    answer = run("salary", *words, "--json").json
    shown = run("salary", "--all", *words, width=width).flat
    oews = _number_of_release(shown)
    for rung in answer["rungs"]:
        assert rung["official"]
        assert rung["readings"]
        for row in rung["official"]:
            every = row["industry_code"] == "000000"
            place = row["area"] if every else f"{row['area']}, {row['industry']}"
            said = f"{place}: {row['occupation']} ({row['soc']}), May 2025 [{oews}]"
            figures = f"10% ${row['p10']:,} 25% ${row['p25']:,} median ${row['p50']:,}"
            assert re.search(re.escape(said) + r" [^$]* " + re.escape(figures), shown), said
        for one in rung["readings"]:
            low, high = round(one["low"]["value"]), round(one["high"]["value"])
            said = f"May 2025: ${low:,} to ${high:,}, middle"
            assert re.search(
                re.escape(said) + r" \$[\d,]+\. " + re.escape(f"{one['text']} [{oews}]"), shown
            )
        for one in rung["occupations"]:
            assert one["caution"] in shown


def test_bars_lie_where_their_figures_lie(run: Run) -> None:
    """The lowest figure starts its bar at the left end of the scale; the median is at its place."""
    lines = run("salary", "--all", "manager", width=120).out.splitlines()
    least, most = run("salary", "manager", "--json").json["scale"]
    at = next(n for n, line in enumerate(lines) if "$20,000-$141,000" in line)
    assert least == 20000
    assert lines[at - 1].strip().startswith("├")
    assert lines[at - 1].index("├") == 5
    bar = next(line for line in lines if "█" in line)
    width = len(bar.strip())
    place = bar.strip().index("◆") / (width - 1)
    assert place == pytest.approx((69500 - least) / (most - least), abs=1 / width)


# --- Finding, and bad input --------------------------------------------------------------------


def test_sources_are_those_cited_and_each_is_told_in_full(run: Run) -> None:
    answer = run("salary", "representative", "--json").json

    def cited(part: Any) -> set[str]:
        if isinstance(part, list):
            return {id_ for item in part for id_ in cited(item)}
        if isinstance(part, dict):
            own = {id_ for key, v in part.items() if key.endswith("sources") for id_ in v}
            return own | {id_ for value in part.values() for id_ in cited(value)}
        return set()

    assert set(answer["sources"]) == cited({**answer, "sources": []})
    for line in answer["sources"].values():
        told = {"title", "publisher", "date", "address", "kind", "caution", "next_due"}
        assert line.keys() == told


@pytest.mark.parametrize("words", ["manager", "MANAGER", "Customer Service Manager", "Supervisor"])
def test_a_rung_is_found_by_id_title_or_other_name(run: Run, words: str) -> None:
    assert [one["rung"] for one in run("salary", words, "--json").json["rungs"]] == ["manager"]


def test_markup_in_the_data_is_shown_and_not_obeyed(run: Run, own_data: OwnData) -> None:
    folder = own_data("ladder", 'title = "Team Lead"', 'title = "[bold red]Lead[/] :smile:"')
    for command in ("salary", "roles"):
        assert "[bold red]Lead[/] :smile:" in run(command, "--all", "--data-dir", folder).out


@pytest.mark.parametrize("words", ["nonsense", "[bold]x[/]", "\x1b[31m", "", "customer service"])
def test_a_miss_is_one_sentence_and_exit_2(run: Run, words: str) -> None:
    ran = run("salary", "--all", words)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "\x1b" not in ran.err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--area", "springfield"], "give its code"),
        (["--area", "xyzzy"], "'xyzzy'"),
        (["--compare", "\x1b[31mred"], "control character"),
        (["--industry", "xyzzy"], "'xyzzy'"),
        (["--as", "wizard"], "is not a job code or title we know"),
        (["--as", "call center manager"], "could be 43-1011 or 11-9199"),
        (["--as", "11-2032", "--industry", "561400"], "leave out --industry"),
        (["--dollars", "1912"], "choose a year from 1913 to 2025"),
        (["--dollars", "2026"], "choose a year from 1913 to 2025"),
        (["--dollars", "-5"], "choose a year from 1913 to 2025"),
    ],
)
def test_what_there_are_no_wages_for_is_told_in_one_sentence(
    run: Run, words: list[str], told: str
) -> None:
    ran = run("salary", "--all", "manager", *words)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert told in ran.err
    assert "\x1b" not in ran.err


def test_an_industry_without_the_occupation_is_told_with_both_names(
    run: Run, catalogue: Catalogue
) -> None:
    wages = catalogue.wages
    assert wages is not None
    code = next(code for code in wages.industries if code not in wages.by_industry("43-4051"))
    ran = run("salary", "--all", "representative", "--industry", code)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "the release has no wages of Customer service representatives (43-4051) in" in ran.err
    assert "csm-advisor industries" in ran.err


def test_a_folder_without_wages_has_the_articles_figures(run: Run, own_data: OwnData) -> None:
    from shutil import rmtree

    folder = own_data("pay", "[[pay]]", "[[pay]]")
    rmtree(Path(folder, "wages"))
    answer = run("salary", "manager", "--data-dir", folder, "--json").json
    assert answer["dollars"] is None
    assert answer["rungs"][0]["official"] == []
    assert len(answer["rungs"][0]["published"]) == 5
    ran = run("salary", "--all", "--data-dir", folder, "--dollars", "2013")
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert "no official wages" in ran.err


@pytest.mark.parametrize("width", [80, 120])
@pytest.mark.parametrize("area", ["dallas", "bozeman"])
def test_each_official_line_of_a_plan_says_the_same(run: Run, width: int, area: str) -> None:
    words = ("plan", "--example", "--no-input", "--area", area)
    worth = run(*words, "--json").json["worth"]
    flat = run(*words, width=width).flat
    assert (worth["instead"] or "Yearly full-time pay: government figures") in flat
    shown = run(*words, "--all", "--plain", width=width).out
    assert f"\nPay in {worth['area']}\n" in shown
    assert "\nOfficial wages, May 2025, dollars a year.\n" in shown
    oews = f"[{_number_of_release(shown)}]"
    for reading in (worth["now"], *(gain["pay"] for gain in worth["gains"])):
        low, middle, high = (round(reading[name]["value"]) for name in ("low", "middle", "high"))
        points = f"Low: ${low:,}\nMiddle: ${middle:,}\nHigh: ${high:,}\n"
        said = re.search(
            rf"{re.escape(points)}.*\nWhat is counted: {re.escape(reading['text'])} (.*)\n", shown
        )
        assert said is not None
        assert oews in said[1]
