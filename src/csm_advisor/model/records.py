"""What every record of the data shares: an id, plain text, and its citations."""

from collections.abc import Callable, Iterable
from functools import cache, cached_property
from typing import Annotated, Any, Self, TypeVar

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from csm_advisor import limits

# Control characters and bidirectional controls never come in: a company's ladder or a
# profile is shown in terminals and pages, where they could rewrite what the reader sees.
_PRINTABLE = r"^[^\x00-\x1f\x7f-\x9f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]+$"

type_text = StringConstraints(min_length=1, max_length=2000, pattern=_PRINTABLE)
Text = Annotated[str, type_text]
ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"
Id = Annotated[str, StringConstraints(max_length=80, pattern=ID)]
Level = Annotated[int, Field(ge=0, le=4)]
AtOnce = Annotated[
    int, Field(ge=1, le=limits.STEPS_AT_ONCE)
]  # steps on the job that are under way at once


F = TypeVar("F", bound="Frozen")


class Frozen(BaseModel):
    """Base of all types: immutable, strict, no unknown keys, built on first use."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, defer_build=True)


def _take(record: Frozen, values: dict[str, Any], given: Iterable[str]) -> None:
    """Gives a record the values of all its fields, as they are; some may have been `given`, the
    others are defaults."""
    object.__setattr__(record, "__dict__", values)
    object.__setattr__(record, "__pydantic_fields_set__", set(given))
    object.__setattr__(record, "__pydantic_extra__", None)
    object.__setattr__(record, "__pydantic_private__", None)


def as_checked(kind: type[F], values: dict[str, Any]) -> F:
    """A record of values that were checked when they were kept (`store/data/compiled_data.py`)."""
    record = kind.__new__(kind)
    _take(record, values, values)
    return record


class Cite(Frozen):
    """One citation: a registered source and the place in it.

    In the data it is written as one string, `source-id: place`, or `source-id` alone.
    """

    source: Id
    place: Text | None = None

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:
        if isinstance(value, str):
            source, _, place = value.partition(":")
            return {"source": source.strip(), "place": place.strip() or None}
        if not isinstance(value, dict | Cite):
            raise ValueError("is no citation; write text like 'source: place in it'")
        return value


Cites = Annotated[tuple[Cite, ...], Field(min_length=1, strict=False)]
Texts = Annotated[tuple[Text, ...], Field(strict=False)]
Ids = Annotated[tuple[Id, ...], Field(strict=False)]


class Record(Frozen):
    """A record of the data: it has an id, unique in the whole catalogue, and it cites."""

    model_config = ConfigDict(allow_inf_nan=False)

    id: Id
    cites: Cites

    @cached_property
    def sources(self) -> tuple[str, ...]:
        """The ids of the cited sources, each once, in the order cited."""
        return tuple(dict.fromkeys(cite.source for cite in self.cites))


@cache
def _defaults(view: type[BaseModel]) -> dict[str, Any]:
    """The default of each field, in the order of the fields; none of a view's can be changed."""
    return {name: field.get_default() for name, field in view.__pydantic_fields__.items()}


# What shows an answer in a notebook, where the front door has set it.
notebook: Callable[[BaseModel], str] | None = None


class View(Frozen):
    """Base of what advice answers and renderers show.

    The values come from our own typed code and are taken as they are: building a validator for
    each of these types would cost every plan a good part of its start.
    """

    def __init__(self, /, **values: Any) -> None:
        _take(self, _defaults(type(self)) | values, values)

    # What is read from a file (the plan last shown) is checked all the same: for that, pydantic
    # must not come this way.
    __init__.__pydantic_base_init__ = True  # type: ignore[attr-defined]

    @classmethod
    def copied_from(cls, part: object, **values: Any) -> Self:
        """A view of `part`: its fields by the same names, beside those given here."""
        own = {name: getattr(part, name) for name in cls.__pydantic_fields__ if name not in values}
        return cls(**own, **values)

    def _repr_html_(self) -> str | None:
        """The answer as a notebook shows it."""
        return None if notebook is None else notebook(self)
