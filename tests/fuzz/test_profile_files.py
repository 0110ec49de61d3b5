"""Profile files, from right to arbitrary bytes."""

import operator
from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st

from tests.fuzz.answers import RIGHT, TODAY, days, odd, right
from tests.fuzz.effort import cases
from tests.fuzz.outside import Outside, Ran, outside
from tests.fuzz.texts import (
    as_json,
    as_toml,
    damaged,
    extremes,
    json_values,
    mutated,
    toml_values,
)

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


one_wrong = st.dictionaries(
    st.sampled_from(sorted(RIGHT)), st.one_of(extremes, toml_values), min_size=1, max_size=1
)
nearly_right = st.one_of(
    st.builds(operator.or_, right(), odd),
    st.builds(operator.or_, right(), one_wrong),
    mutated(RIGHT, toml_values),
    right().flatmap(lambda table: mutated(table, toml_values, most=1)),
)


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
