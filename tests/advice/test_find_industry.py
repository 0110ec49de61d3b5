"""Industries as people type them: a table of names, and what holds for every text."""

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csm_advisor.advice.pay.find_industry import (
    find_industries,
    find_industry,
    lies_inside,
)
from csm_advisor.advice.pay.wage_rows import industry_row
from csm_advisor.errors import UsageProblem
from csm_advisor.model.wages import Industry
from csm_advisor.text.labels import industry_name
from tests.hostile import NO_NAMES
from tests.strategies import bundled, wages

TYPED = Path(__file__).parents[1] / "data" / "industries.tsv"


def industries(text: str) -> list[str]:
    found = find_industries(text, wages().industries, bundled().industry_aliases)
    return [industry.code for industry in found]


def industry(text: str) -> Industry:
    return find_industry(text, wages().industries, bundled().industry_aliases)


def table() -> list[tuple[str, str]]:
    with TYPED.open(encoding="utf-8", newline="") as file:
        return [(row["text"], row["code"]) for row in csv.DictReader(file, delimiter="\t")]


@pytest.mark.parametrize(("text", "code"), table())
def test_a_typed_name_finds_its_industry_among_at_most_five(text: str, code: str) -> None:
    found = industries(text)
    assert code in found
    assert len(found) <= 5


def test_nine_of_ten_typed_names_find_their_industry_alone() -> None:
    rows = table()
    alone = [text for text, code in rows if industries(text) == [code]]
    assert len(rows) >= 30
    assert len(alone) >= 0.9 * len(rows)


def test_every_industry_is_found_by_its_code() -> None:
    for code, known in wages().industries.items():
        assert industry(code) == known


def test_every_industry_is_found_by_its_name_unless_a_broader_one_bears_it() -> None:
    for known in wages().industries.values():
        found = industry(industry_name(known))
        assert found == known or (
            industry_name(found) == industry_name(known) and lies_inside(known, found)
        )


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        # One name at two levels: the broader.
        ("Utilities", ["22--23"]),
        ("oil and gas extraction", ["211000"]),
        # By ownership only where it is asked for.
        ("hospitals", ["622000"]),
        ("private hospitals", ["622005"]),
        ("Hospitals, Local Government Owned", ["622003"]),
        # A sector holds what lies inside it.
        ("retail", ["44--46"]),
        ("education", ["61--62"]),
        # A name of two industries apart from each other finds both.
        ("transportation", ["48--50", "336000"]),
        # Codes may be cut short; two digits are a sector, also the second of a pair.
        ("5614", ["561400"]),
        ("45", ["44--46"]),
        ("44-45", ["44--46"]),
        ("5220a1", ["5220A1"]),
        ("", ["000000"]),
        ("zzz", []),
    ],
)
def test_what_a_name_can_mean(text: str, codes: list[str]) -> None:
    assert industries(text) == codes


def test_several_are_listed_with_their_codes_and_a_miss_says_what_is_near() -> None:
    with pytest.raises(UsageProblem) as problem:
        industry("transportation")
    assert str(problem.value) == (
        "'transportation' could be: Transportation and Warehousing (48--50);"
        " Transportation Equipment Manufacturing (336000); give its code"
    )
    with pytest.raises(UsageProblem, match=r"^there is no industry 'telephony'; near it: Tele"):
        industry("telephony")


@pytest.mark.parametrize("text", NO_NAMES, ids=ascii)
def test_hostile_text_is_answered_with_one_printable_sentence(text: str) -> None:
    with pytest.raises(UsageProblem) as problem:
        industry(text)
    assert str(problem.value).isprintable()
    assert len(str(problem.value)) < 500


@given(text=st.text(max_size=30) | st.text(alphabet="aceinorst ,&012", max_size=12))
def test_any_text_gives_industries_or_one_problem(text: str) -> None:
    try:
        found = find_industries(text, wages().industries, bundled().industry_aliases)
    except UsageProblem:
        return
    assert len(set(found)) == len(found) <= 5
    try:
        assert industry(text) == found[0]
    except UsageProblem:
        assert len(found) != 1


def test_every_alias_means_an_industry_that_there_is() -> None:
    for alias in bundled().industry_aliases:
        assert set(alias.codes) <= wages().industries.keys(), alias.id
        for name in alias.names:
            assert industries(name) == list(alias.codes), name


def test_a_slip_in_one_of_two_words_is_forgiven() -> None:
    assert industry("call centr").code == industry("call center").code
    assert industry("debt colection").code == industry("debt collection").code


def test_an_occupation_that_an_industry_does_not_have_is_told_with_both_names() -> None:
    with pytest.raises(UsageProblem) as problem:
        industry_row(bundled(), "43-4051", industry("113300"))
    assert str(problem.value) == (
        "the release has no wages of Customer service representatives (43-4051) in 'Logging';"
        " choose another industry, such as a wider one: csm-advisor industries"
    )
