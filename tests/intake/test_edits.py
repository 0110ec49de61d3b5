"""Edits laid over answers that others may have changed meanwhile."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csm_advisor.intake.edits import with_edits

Answers = dict[str, Any]


@pytest.mark.parametrize(
    ("saved", "before", "after", "kept"),
    [
        ({"a": 1, "b": 9}, {"a": 1, "b": 2}, {"a": 3, "b": 2}, {"a": 3, "b": 9}),
        ({"a": 1}, {"a": 1}, {"a": 1, "b": 2}, {"a": 1, "b": 2}),
        ({"a": 1, "b": 2}, {"a": 1, "b": 2}, {"b": 2}, {"b": 2}),
        ({"b": 2}, {"a": 1, "b": 2}, {"b": 2}, {"b": 2}),  # gone here and there
        (
            {"skills": {"x": 1, "y": 2}},
            {},
            {"skills": {"z": 3}},
            {"skills": {"x": 1, "y": 2, "z": 3}},
        ),
        ({"skills": {"x": 1}}, {"skills": {"x": 1}}, {"skills": {}}, {"skills": {}}),
        ({"skills": {"x": 1, "y": 2}}, {"skills": {"x": 1}}, {}, {"skills": {"y": 2}}),
        ({"skills": {"x": 1}}, {"skills": {"x": 1}}, {}, {}),
        ({"skills": {"x": 1}}, {}, {"a": 1}, {"skills": {"x": 1}, "a": 1}),
    ],
)
def test_what_was_edited_and_nothing_else(
    saved: Answers, before: Answers, after: Answers, kept: Answers
) -> None:
    assert with_edits(saved, before, after) == kept


answers = st.fixed_dictionaries(
    {},
    optional={
        "a": st.integers(0, 2),
        "b": st.integers(0, 2),
        "skills": st.dictionaries(st.sampled_from("xyz"), st.integers(0, 2), min_size=1),
    },
)


@given(answers, answers)
def test_where_nobody_else_edits_it_is_what_was_edited(before: Answers, after: Answers) -> None:
    assert with_edits(before, before, after) == after


@given(answers, answers)
def test_who_edits_nothing_changes_nothing(saved: Answers, answers: Answers) -> None:
    assert with_edits(saved, answers, answers) == saved
