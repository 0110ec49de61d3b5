"""Which column holds which answer."""

import pytest

from csm_advisor.errors import UsageProblem
from csm_advisor.intake.team.columns import check_complete, columns_of, key_of
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.profile import FIVE


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("rung", "rung"),
        ("Present Rung", "rung"),
        ("YEARS IN SERVICE", "years_in_service"),
        (" years-leading ", "years_leading"),
        ("Years in customer service", "years_in_service"),
        ("Hours", "hours_per_week"),
        ("hours_per_week", "hours_per_week"),
        ("Person", "person"),
        ("skills.leadership", "skills.leadership"),
        ("Skill: Data analysis", "skills.data-analysis"),
        ("skills", "skills"),
        ("skills.juggling", None),
        ("salary", None),
        ("jobs", None),
        ("", None),
    ],
)
def test_a_column_by_the_name_that_people_give_it(
    catalogue: Catalogue, name: str, key: str | None
) -> None:
    assert key_of(name, catalogue) == key


def test_columns_that_are_none_of_ours_are_named(catalogue: Catalogue) -> None:
    columns = columns_of(["person", "Rung", " ", "Shoe size"], catalogue)
    assert columns.keys == {"person": "person", "Rung": "rung"}
    assert columns.left_out == ("a column without a name", "Shoe size")


def test_columns_that_are_none_of_ours_may_have_one_name(catalogue: Catalogue) -> None:
    columns = columns_of(["person", "Note", "rung", "Note"], catalogue)
    assert columns.keys == {"person": "person", "rung": "rung"}
    assert columns.left_out == ("Note",)


def test_keys_of_a_profile_are_not_called_unknown(catalogue: Catalogue) -> None:
    columns = columns_of(["rung", "jobs", "skills_mentioned"], catalogue)
    assert columns.left_out == ()


def test_one_answer_has_one_column(catalogue: Catalogue) -> None:
    with pytest.raises(UsageProblem, match="'Rung' and 'present rung' are both rung"):
        columns_of(["Rung", "present rung"], catalogue)
    with pytest.raises(UsageProblem, match="two columns are called 'rung'; keep one of them"):
        columns_of(["rung", "rung"], catalogue)


def test_the_five_answers_need_columns(catalogue: Catalogue) -> None:
    check_complete(columns_of(FIVE, catalogue))
    with pytest.raises(UsageProblem, match="no column is called education or target"):
        check_complete(columns_of(FIVE[:3], catalogue))
