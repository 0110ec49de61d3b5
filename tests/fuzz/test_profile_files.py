"""Profile files, from right to arbitrary bytes."""

import operator
from datetime import date
from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st

from tests.fuzz.effort import cases
from tests.fuzz.outside import Outside, Ran, outside
from tests.fuzz.texts import (
    as_json,
    as_toml,
    damaged,
    extremes,
    json_values,
    mutated,
    one_line,
    toml_values,
)
from tests.strategies import bundled, profiles

TODAY = "2026-11-21"
RIGHT: dict[str, Any] = {
    "version": 3,
    "rung": "representative",
    "years_in_service": 2.5,
    "years_leading": 0,
    "education": "bachelor",
    "target": "manager",
    "name": "Ana B.",
    "education_field": "History",
    "certifications": ["ccxp", "one of my own"],
    "tools": ["crm-software"],
    "languages": ["Spanish"],
    "hours_per_week": 4,
    "at_once": 3,
    "by": date(2031, 6, 30),
    "area": "dallas",
    "industry": "retail trade",
    "weekends": True,
    "as_of": date(2026, 1, 31),
    "skills": {"leadership": 1, "communication": 2},
    "skills_mentioned": ["coaching"],
    "jobs": [
        {
            "title": "Agent",
            "organisation": "Acme",
            "starts": "2021-03",
            "ends": "2023",
            "texts": ["Trained 5 people"],
        },
        {"title": "Barista", "starts": "2019"},
    ],
}
reads = st.sampled_from(
    (
        ("plan",),
        ("compare",),
        ("levers",),
        ("what-if", "--hours", "7"),
        ("next",),
        ("packet",),
        ("skills",),
        ("apply",),
        ("outlook",),
        ("profile", "show"),
        ("explain", "run-the-shift-huddle"),
    )
)


@st.composite
def right(draw: st.DrawFn) -> dict[str, Any]:
    """Right answers of anybody."""
    person = draw(profiles()).model_dump(exclude_none=True)
    some = draw(st.sets(st.sampled_from(sorted(RIGHT.keys() - {"by"}))))
    answers = {key: RIGHT[key] for key in sorted(some)} | person
    if answers["education"] == "none":  # which has no field
        answers.pop("education_field", None)
    return answers


def one_or_few(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Any]]:
    return st.lists(strategy, max_size=3)


odd_years = st.floats(0, 60) | st.integers(0, 60)
# Any value that can be an answer, whatever it says.
odd = st.fixed_dictionaries(
    {"years_in_service": odd_years, "years_leading": odd_years},
    optional={
        "name": one_line,
        "education_field": one_line,
        "certifications": one_or_few(one_line | st.sampled_from(list(bundled().certifications))),
        "tools": one_or_few(one_line | st.sampled_from(list(bundled().tools))),
        "languages": one_or_few(one_line),
        "hours_per_week": odd_years,
        "at_once": st.integers(1, 6),
        "by": st.dates(min_value=date(2026, 11, 22)),
        "area": one_line | st.sampled_from(("dallas", "tx", "99", "19100")),
        "industry": one_line | st.sampled_from(("retail", "44-45", "banks")),
        "weekends": st.booleans(),
        "as_of": st.dates(),
        "skills": st.dictionaries(st.sampled_from(list(bundled().skills)), st.integers(0, 4)),
        "jobs": one_or_few(
            st.fixed_dictionaries(
                {"title": one_line},
                optional={
                    "organisation": one_line,
                    "starts": st.dates(max_value=date(2019, 12, 31)),
                    "ends": st.integers(2020, 9999),
                    "texts": one_or_few(one_line),
                },
            )
        ),
    },
)
one_wrong = st.dictionaries(
    st.sampled_from(sorted(RIGHT)), st.one_of(extremes, toml_values), min_size=1, max_size=1
)
nearly_right = st.one_of(
    st.builds(operator.or_, right(), odd),
    st.builds(operator.or_, right(), one_wrong),
    mutated(RIGHT, toml_values),
    right().flatmap(lambda table: mutated(table, toml_values, most=1)),
)
days = st.just("2026-11-21") | st.dates().map(str)


def read(
    place: Outside, name: str, content: bytes, words: tuple[str, ...], day: str = TODAY
) -> Ran:
    """A command that reads a profile file, and leaves it as it is."""
    file = place.write(name, content)
    ran = place.run(*words, "--profile", file, "--today", day, "--json")
    assert ran.code in (0, 1, 2)
    assert (place.folder / name).read_bytes() == content
    return ran


@cases(4)
@given(right(), reads)
def test_right_answers_are_taken_from_toml_and_json_alike(
    table: dict[str, Any], words: tuple[str, ...]
) -> None:
    with outside() as place:
        toml = read(place, "me.toml", as_toml(table), words)
        json = read(place, "me.json", as_json(table), words)
        assert (toml.json, toml.code, toml.err) == (json.json, json.code, json.err)
        assert toml.code in (0, 1)


@example(RIGHT | {"years_in_service": 10**4000}, True, ("plan",), TODAY)
@cases(9)
@given(nearly_right, st.booleans(), reads, days)
def test_answers_that_are_nearly_right(
    table: dict[str, Any], toml: bool, words: tuple[str, ...], day: str
) -> None:
    with outside() as place:
        if toml:
            read(place, "me.toml", as_toml(table), words, day)
        else:
            read(place, "me.json", as_json(table), words, day)


@cases(7)
@given(st.data(), st.booleans(), reads)
def test_bytes_as_a_profile(data: st.DataObject, toml: bool, words: tuple[str, ...]) -> None:
    whole = as_toml(RIGHT) if toml else as_json(RIGHT)
    anything = damaged(whole) | st.binary(max_size=200) | json_values.map(as_json)
    with outside() as place:
        read(place, "me.toml" if toml else "me.json", data.draw(anything), words)
