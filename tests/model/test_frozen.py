"""What all types share: how one is made, compared, copied, checked and written."""

from collections.abc import Iterator
from dataclasses import FrozenInstanceError, field
from datetime import date
from typing import Annotated, Any
from uuid import UUID

import pytest
from pydantic import TypeAdapter, ValidationError

from csm_advisor.model.catalogue import FILES, Catalogue
from csm_advisor.model.frozen import Constraint, Frozen, as_checked
from csm_advisor.model.records import Cite, Cites, Text


class Step(Frozen):
    """A small type with a rule of its own."""

    first: int
    last: Annotated[int, Constraint(ge=0, le=99)]
    note: Text | None = None

    def _check(self) -> None:
        if self.last < self.first:
            raise ValueError("ends before it starts")


class Way(Frozen, aliases={"origin": "from"}, unwritten=("kept",)):
    """A type with a bit of everything."""

    origin: str
    steps: Annotated[tuple[Step, ...], Constraint(strict=False)] = ()
    more: Annotated[tuple[Step, ...], Constraint(strict=False, max_length=1)] = ()
    by_day: dict[str, date] = field(default_factory=dict)
    identity: UUID | None = None
    kept: dict[str, int] = field(default_factory=dict)


class Amount(Frozen):
    """A number."""

    dollars: float


DAY = date(2026, 11, 21)
WAY = Way(
    origin="here",
    steps=(Step(first=1, last=2), Step(first=3, last=3, note="é")),
    by_day={"x": DAY},
    identity=UUID(int=7),
    kept={"a": 1},
)
TABLE: dict[str, Any] = {"from": "here", "steps": [{"first": 1, "last": 2}]}


def test_nothing_in_it_can_be_changed() -> None:
    step = Step(first=1, last=2)
    with pytest.raises(FrozenInstanceError, match="first of a Step"):
        step.first = 3  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError, match="first of a Step"):
        del step.first
    assert step.first == 1


def test_it_is_equal_to_what_is_of_its_type_and_has_its_values() -> None:
    class Other(Step):
        """Has the same fields."""

    assert Step(first=1, last=2) == Step(first=1, last=2, note=None)
    assert hash(Step(first=1, last=2)) == hash(Step(first=1, last=2, note=None))
    assert Step(first=1, last=2) != Step(first=1, last=3)
    assert Step(first=1, last=2) != Other(first=1, last=2)
    assert Step(first=1, last=2) != {"first": 1, "last": 2, "note": None}


def test_a_default_that_can_change_is_nobody_elses() -> None:
    one, other = Way(origin="a"), Way(origin="b")
    one.by_day["x"] = DAY
    assert other.by_day == {}
    assert as_checked(Way, {"origin": "c"}).by_day == {}


def test_it_tells_what_it_holds() -> None:
    assert repr(Step(first=1, last=2)) == "Step(first=1, last=2, note=None)"
    assert dict(Step(first=1, last=2)) == {"first": 1, "last": 2, "note": None}
    assert list(Step.model_fields) == ["first", "last", "note"]


def test_a_copy_has_other_values_and_the_first_one_its_own() -> None:
    copy = WAY.model_copy(update={"origin": "there", "kept": {}})
    assert (copy.origin, copy.kept, copy.steps) == ("there", {}, WAY.steps)
    assert WAY.origin == "here"


def test_what_comes_from_outside_is_checked() -> None:
    made = Way.model_validate(TABLE)
    assert made == Way(origin="here", steps=(Step(first=1, last=2),))
    assert made == Way.model_validate_json('{"from": "here", "steps": [{"first": 1, "last": 2}]}')
    assert made == Way.model_validate({"origin": "here", "steps": made.steps})


@pytest.mark.parametrize(
    ("more", "kind"),
    [
        ({"to": "x"}, "unexpected_keyword_argument"),
        ({"steps": [{"first": 1}]}, "missing"),
        ({"steps": [{"first": "1", "last": 2}]}, "int_type"),
        ({"steps": [{"first": 1, "last": 100}]}, "less_than_equal"),
        ({"steps": [{"first": 1, "last": 2, "note": "\x1b[1m"}]}, "string_pattern_mismatch"),
        ({"steps": [{"first": 2, "last": 1}]}, "value_error"),
        ({"steps": [], "more": [{"first": 2, "last": 1}]}, "value_error"),  # each time it is met
        ({"more": [{"first": 1, "last": 1}, {"first": 2, "last": 2}]}, "too_long"),
        ({"steps": "none"}, "tuple_type"),
        ({"steps": [3]}, "dataclass_type"),
    ],
)
def test_what_is_wrong_is_refused(more: dict[str, Any], kind: str) -> None:
    with pytest.raises(ValidationError) as wrong:
        Way.model_validate(TABLE | more)
    assert [one["type"] for one in wrong.value.errors()] == [kind]


def test_a_number_without_end_is_none() -> None:
    for endless in ("nan", "inf"):
        with pytest.raises(ValidationError):
            Amount.model_validate({"dollars": float(endless)})


def test_a_citation_is_read_of_text_wherever_it_stands() -> None:
    class Two(Frozen):
        """Cites in two places."""

        here: Cites
        there: Cites

    two = Two.model_validate({"here": ["a: page 1"], "there": ["b"]})
    assert (two.here, two.there) == ((Cite(source="a", place="page 1"),), (Cite(source="b"),))


def test_it_is_written_as_pydantic_writes_it() -> None:
    pydantic = TypeAdapter(Way)
    assert WAY.model_dump(by_alias=True) == pydantic.dump_python(WAY, by_alias=True)
    assert WAY.model_dump(mode="json") == pydantic.dump_python(WAY, mode="json", by_alias=False)
    assert WAY.model_dump(exclude_none=True) == pydantic.dump_python(
        WAY, exclude_none=True, by_alias=False
    )
    for indent in (None, 2):
        written = pydantic.dump_json(WAY, indent=indent, by_alias=True).decode()
        assert WAY.model_dump_json(indent=indent, by_alias=True) == written


def parts(catalogue: Catalogue) -> Iterator[Frozen]:
    yield from map(catalogue.read, FILES)


@pytest.mark.parametrize("endless", [float("inf"), float("-inf"), float("nan")])
def test_json_has_no_number_without_end(endless: float) -> None:
    assert Amount(dollars=endless).model_dump_json() == '{"dollars":null}'
    assert Amount(dollars=endless).model_dump() == pytest.approx({"dollars": endless}, nan_ok=True)


def test_all_data_is_written_as_pydantic_writes_it(catalogue: Catalogue) -> None:
    for part in parts(catalogue):
        written = TypeAdapter(type(part)).dump_json(part, by_alias=True).decode()
        assert part.model_dump_json(by_alias=True) == written


def test_its_schema_names_what_is_written_and_what_is_read() -> None:
    read, written = Way.model_json_schema(), Way.model_json_schema(mode="serialization")
    assert list(read["properties"]) == ["from", "steps", "more", "by_day", "identity", "kept"]
    assert list(written["properties"]) == ["from", "steps", "more", "by_day", "identity"]
    assert read["required"] == ["from"]
    assert read["additionalProperties"] is False
    assert read["description"] == "A type with a bit of everything."
