"""A view of something: its fields by the same names."""

from typing import NamedTuple

import pytest

from csm_advisor.model.records import View


class Part(NamedTuple):
    """What is viewed; it has more than is shown."""

    id: str
    weeks: int
    kept: str = "to itself"


class Line(View):
    """A view that names all, adds one field and words another in its own way."""

    id: str
    weeks: int | str
    title: str = ""


def test_a_view_takes_the_fields_of_its_part_and_those_given_beside_them() -> None:
    line = Line.copied_from(Part("a", 3), title="A step")
    assert line == Line(id="a", weeks=3, title="A step")
    assert Line.copied_from(Part("a", 3), weeks="3 weeks", title="").weeks == "3 weeks"


def test_a_field_that_the_part_lacks_is_not_made_up() -> None:
    with pytest.raises(AttributeError):
        Line.copied_from(Part("a", 3))
