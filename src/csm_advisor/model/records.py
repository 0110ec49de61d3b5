"""What every record of the data shares: an id, plain text, and its citations."""

from collections.abc import Callable
from functools import cached_property, partial
from typing import Annotated, Any, Self

from csm_advisor import limits
from csm_advisor.model.frozen import Constraint, Frozen, wrap

# Control characters and bidirectional controls never come in: a company's ladder or a
# profile is shown in terminals and pages, where they could rewrite what the reader sees.
_PRINTABLE = r"^[^\x00-\x1f\x7f-\x9f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]+$"

type_text = Constraint(min_length=1, max_length=2000, pattern=_PRINTABLE)
Text = Annotated[str, type_text]
ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"
Id = Annotated[str, Constraint(max_length=80, pattern=ID)]
Level = Annotated[int, Constraint(ge=0, le=4)]
AtOnce = Annotated[
    int, Constraint(ge=1, le=limits.STEPS_AT_ONCE)
]  # steps on the job that are under way at once

Cost = Annotated[float, Constraint(ge=0, le=limits.COST)]  # dollars


class Cite(Frozen):
    """One citation: a registered source and the place in it.

    In the data it is written as one string, `source-id: place`, or `source-id` alone.
    """

    source: Id
    place: Text | None = None

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        """The checks of a record, after the string was parted."""
        from pydantic_core.core_schema import no_info_before_validator_function

        schema = super().__get_pydantic_core_schema__(source, handler)
        kept = handler.resolve_ref_schema(schema)
        wrap(kept, partial(no_info_before_validator_function, cls._from_text))
        return schema

    @staticmethod
    def _from_text(value: Any) -> Any:
        if isinstance(value, str):
            source, _, place = value.partition(":")
            return {"source": source.strip(), "place": place.strip() or None}
        if not isinstance(value, dict | Cite):
            raise ValueError("is no citation; write text like 'source: place in it'")
        return value


Cites = Annotated[tuple[Cite, ...], Constraint(min_length=1, strict=False)]
Texts = Annotated[tuple[Text, ...], Constraint(strict=False)]
Ids = Annotated[tuple[Id, ...], Constraint(strict=False)]


class Record(Frozen):
    """A record of the data: it has an id, unique in the whole catalogue, and it cites."""

    id: Id
    cites: Cites

    @cached_property
    def sources(self) -> tuple[str, ...]:
        """The ids of the cited sources, each once, in the order cited."""
        return tuple(dict.fromkeys(cite.source for cite in self.cites))


# What shows an answer in a notebook, where the front door has set it.
notebook: Callable[[Frozen], str] | None = None


class View(Frozen):
    """Base of what advice answers and renderers show."""

    @classmethod
    def copied_from(cls, part: object, **values: Any) -> Self:
        """A view of `part`: its fields by the same names, beside those given here."""
        own = {name: getattr(part, name) for name in cls.model_fields if name not in values}
        return cls(**own, **values)

    def _repr_html_(self) -> str | None:
        """The answer as a notebook shows it."""
        return None if notebook is None else notebook(self)
