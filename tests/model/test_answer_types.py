"""Each answer is checked by the type and the limits of its row."""

from typing import Any, get_args

import pytest
from pydantic import TypeAdapter, ValidationError

from csm_advisor.model.answer_fields import AnswerField
from csm_advisor.model.answer_types import checked
from csm_advisor.model.profile import FIELDS, Profile


def _json_types(schema: Any) -> set[str]:
    return {part["type"] for part in schema.get("anyOf", [schema])}


@pytest.mark.parametrize("name", FIELDS)
def test_each_answer_is_checked_as_the_type_that_its_row_gives(name: str) -> None:
    written = TypeAdapter(get_args(Profile.__annotations__[name])[0]).json_schema()
    checked = Profile.model_json_schema()["properties"][name]
    assert _json_types(checked) == _json_types(written)


def test_a_count_is_checked_by_the_limits_of_its_row() -> None:
    weeks = TypeAdapter[Any](checked(AnswerField("count", least=1, most=52), or_none=False))
    assert weeks.validate_python(52) == 52
    for refused in (0, 53, None):
        with pytest.raises(ValidationError):
            weeks.validate_python(refused)
