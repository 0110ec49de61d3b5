"""Areas as people type them: a table of names, and what holds for every text."""

import csv
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csm_advisor.advice.pay.find_area import areas_in, find_area, find_areas, how_read
from csm_advisor.errors import UsageProblem
from csm_advisor.model.wages import Area, Wages
from tests.hostile import NO_NAMES
from tests.strategies import bundled, wages

TYPED = Path(__file__).parents[1] / "data" / "areas.tsv"


def with_areas(known: Mapping[str, Area]) -> Wages:
    old = wages()
    return Wages(
        lambda: old.release,
        lambda _: known,
        lambda: old.industries,
        lambda code, _: old.by_area(code),
        old.by_industry,
        lambda: old.history,
        lambda: old.price_index,
        lambda letter: old.places if letter is None else old.places_with(letter),
    )


def areas(text: str) -> list[str]:
    return [area.code for area in find_areas(text, wages(), bundled().area_aliases)]


def area(text: str) -> Area:
    return find_area(text, wages(), bundled().area_aliases)


def table() -> list[dict[str, str]]:
    with TYPED.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


@pytest.mark.parametrize("row", table(), ids=lambda row: row["text"])
def test_a_typed_name_finds_its_area_among_at_most_five(row: dict[str, str]) -> None:
    found = areas(row["text"])
    assert row["code"] in found
    assert len(found) <= 5


def test_nine_of_ten_typed_names_find_their_area_alone() -> None:
    rows = table()
    alone = [row for row in rows if areas(row["text"]) == [row["code"]]]
    assert len({row["text"] for row in rows}) >= 200
    assert sum(row["kind"] == "misspelt" for row in rows) >= 40
    assert len(alone) >= 0.9 * len(rows)


def test_every_area_is_found_by_its_code_and_by_its_own_name() -> None:
    for code, known in wages().areas.items():
        assert area(code) == known
        assert area(code.lstrip("0") or "0") == known
        if known.name not in ("New York", "Washington"):  # cities too: see below
            assert area(f" {known.name.upper()} ") == known


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        # A state that shares its name with a city: both, the city first.
        ("New York", ["0035620", "3600000"]),
        ("WASHINGTON", ["0047900", "5300000"]),
        ("new york ny", ["0035620"]),
        # The letters of a state and a nickname.
        ("LA", ["0031080", "2200000"]),
        # Cities of one name: those that the area begins with before others.
        ("portland", ["0038860", "0038900"]),
        ("arlington", ["0019100", "0047900"]),
        ("auburn", ["0012220", "0030340"]),
        ("springfield", ["0044100", "0044140", "0044180", "0044220", "0021660"]),
        ("manhattan", ["0031740", "0035620"]),
        # A further city does not stand against a state.
        ("wyoming", ["5600000"]),
        ("kansas", ["2000000"]),
        # With the state there is only one, also where the area lies in several.
        ("arlington, Virginia", ["0047900"]),
        ("charleston west virginia", ["0016620"]),
        ("kansas city ks", ["0028140"]),
        ("colombus georgia", ["0017980"]),
        ("", ["0000000"]),
        ("  ", ["0000000"]),
        ("qqqqqqq", []),
    ],
)
def test_what_a_name_can_mean(text: str, codes: list[str]) -> None:
    assert areas(text) == codes


def test_a_slip_in_a_short_word_is_not_forgiven() -> None:
    assert areas("TXS") == []
    assert areas("nyk") == []


def test_several_are_listed_with_their_codes() -> None:
    with pytest.raises(UsageProblem) as problem:
        area("portland")
    assert str(problem.value) == (
        "'portland' could be: Portland-South Portland, ME (0038860);"
        " Portland-Vancouver-Hillsboro, OR-WA (0038900); give its code"
    )


def test_more_than_five_are_counted() -> None:
    with pytest.raises(UsageProblem, match=r"San Jose.+ CA \(0041940\) or one of 7 more; give"):
        area("san")


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("nowhereville il", "near it: Illinois (1700000)"),
        ("Guaynbo", "near it: San Juan-Bayamon-Caguas, PR (0041980)"),
        ("Kalamity", "near it: Kalamazoo-Portage, MI (0028020)"),
        ("qqqqqqq", "csm-advisor areas lists them all"),
    ],
)
def test_a_miss_says_what_is_near(text: str, near: str) -> None:
    with pytest.raises(UsageProblem) as problem:
        area(text)
    assert str(problem.value).startswith(f"there is no area '{text}'; ")
    assert near in str(problem.value)


@pytest.mark.parametrize("text", NO_NAMES, ids=ascii)
def test_hostile_text_is_answered_with_one_printable_sentence(text: str) -> None:
    with pytest.raises(UsageProblem) as problem:
        area(text)
    assert str(problem.value).isprintable()
    assert len(str(problem.value)) < 400


letters = st.text(max_size=30) | st.text(alphabet="adelnorst .,-'", max_size=20)


@given(text=letters)
def test_any_text_gives_areas_or_one_problem(text: str) -> None:
    try:
        found = find_areas(text, wages(), bundled().area_aliases)
    except UsageProblem:
        return
    assert len(set(found)) == len(found) <= 5
    try:
        assert area(text) == found[0]
    except UsageProblem:
        assert len(found) != 1


@given(data=st.data())
def test_case_and_punctuation_do_not_matter(data: st.DataObject) -> None:
    known = data.draw(st.sampled_from(list(wages().areas.values())))
    cut = known.name.replace(",", data.draw(st.sampled_from(["", " ,", ".", " "])))
    typed = cut.replace("-", data.draw(st.sampled_from([" ", "-", " - ", "/", "–"])))
    typed = data.draw(st.sampled_from([typed.upper(), typed.lower(), typed.swapcase()]))
    assert known.code in areas(typed)


def test_the_areas_of_a_state_are_those_that_touch_it() -> None:
    kansas = {found.code for found in areas_in(wages().areas["2000000"], wages().areas)}
    assert {"0028140", "0048620", "2000006"} <= kansas
    assert "2000000" not in kansas
    assert "0036420" not in kansas
    assert areas_in(wages().areas["0028140"], wages().areas) == []


def test_every_alias_means_an_area_that_there_is() -> None:
    for alias in bundled().area_aliases:
        assert set(alias.codes) <= wages().areas.keys(), alias.id
        for name in alias.names:
            assert alias.codes[0] in areas(name), name


def test_an_alias_of_an_area_that_is_not_there_finds_nothing() -> None:
    some = {code: found for code, found in wages().areas.items() if code != "0029820"}
    less = with_areas(some)
    assert find_areas("vegas nv", less, bundled().area_aliases) == []
    assert find_areas("henderson nv", less, bundled().area_aliases) == []


@pytest.mark.parametrize(
    ("text", "needed"), [("0019100", False), ("dallas", False), ("dalas", True)]
)
def test_only_a_slip_costs_the_import_of_the_matcher(text: str, needed: bool) -> None:
    program = (
        "import sys; from csm_advisor.advice.pay.find_area import find_area;"
        " from csm_advisor.store.data.catalogue import open_catalogue; c = open_catalogue();"
        f" find_area({text!r}, c.wages, c.area_aliases); print('rapidfuzz' in sys.modules)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert ran.stdout == f"{needed}\n"


# --- Counties, municipalities and cities in an area ---------------------------------------------


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Guaynabo", ["0041980"]),
        ("guaynabo, Puerto Rico", ["0041980"]),
        ("Guaynabo Municipio", ["0041980"]),
        ("Cataño", ["0041980"]),
        ("Yauco", ["0038660"]),
        ("Harris County TX", ["0026420"]),
        ("Bexar County", ["0041700"]),
        ("aurora il", ["0016980"]),
        ("Canton GA", ["0012060"]),
        ("Canton", ["0015940"]),  # the city that names an area, as ever
        ("The Colony TX", ["0019100"]),
        ("Naples ME", ["0038860"]),
        ("Pittsburgh", ["0038300"]),
    ],
)
def test_a_place_inside_an_area_is_answered_with_that_area(text: str, codes: list[str]) -> None:
    assert areas(text) == codes


def test_a_place_that_several_areas_have_finds_them_all() -> None:
    assert areas("Orange County")[:2] == ["0031080", "0036740"]
    assert areas("Pittsburg")[0] == "0038300"  # by a slip, beside the Pittsburgs there are
    assert len(areas("Pittsburg")) > 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Guaynabo", "'Guaynabo' lies in San Juan-Bayamon-Caguas, PR: the wages are of that area."),
        (
            "san antinio",
            "There is no area 'san antinio': read as San Antonio-New Braunfels, TX. If you mean"
            " another place, give its state.",
        ),
        ("San Antonio", None),
        ("DFW", None),
        ("", None),
        ("0041980", None),
        ("Orange County", None),
        ("qqqqqqq", None),
    ],
)
def test_what_a_text_was_taken_for_is_said_where_it_is_no_name(text: str, said: str | None) -> None:
    assert how_read(text, wages(), bundled().area_aliases) == said


@given(data=st.data())
def test_every_place_with_its_state_finds_its_area_or_a_namesake(data: st.DataObject) -> None:
    place = data.draw(st.sampled_from(wages().places))
    found = areas(f"{place.name}, {place.state}")
    assert found
    near = {wages().areas[code].name.rpartition(", ")[2] for code in found}
    # An area that bears the name goes before; it lies in that state as well.
    assert place.area in found or any(place.state in name for name in near)


@given(data=st.data())
def test_the_places_of_a_letter_are_all_that_begin_with_it(data: st.DataObject) -> None:
    place = data.draw(st.sampled_from(wages().places))
    first = place.name.removeprefix("The ")[0].lower()
    assert place in wages().places_with(first)
    assert set(wages().places_with(first)) <= set(wages().places)


def test_no_name_of_another_place_is_the_answer_in_silence() -> None:
    """Whatever is found by a slip alone is said to be that."""
    for row in table():
        if row["kind"] == "misspelt" and len(areas(row["text"])) == 1:
            begun = area(row["text"]).name.casefold().startswith(row["text"].casefold())
            said = how_read(row["text"], wages(), bundled().area_aliases)
            assert begun is not bool(said), row["text"]
