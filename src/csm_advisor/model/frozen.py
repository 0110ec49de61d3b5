"""What all types share: how one is made, compared, copied, checked and written.

A type is a dataclass whose functions stand here once instead of being generated for each, which
took longer than most commands. What our own typed code makes is taken as it is: mypy has checked
it. What comes from outside (data, kept files) is checked by pydantic, which is loaded where
something is checked or a JSON Schema asked for, and not before.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import MISSING, Field, FrozenInstanceError, dataclass, field, fields
from datetime import date
from functools import cache, partial
from inspect import cleandoc
from math import isfinite
from operator import attrgetter
from typing import (
    TYPE_CHECKING,
    Any,
    ClassVar,
    Literal,
    NamedTuple,
    Self,
    TypeVar,
    cast,
    dataclass_transform,
)
from uuid import UUID

if TYPE_CHECKING:
    from pydantic import ConfigDict, TypeAdapter

F = TypeVar("F", bound="Frozen")


class Constraint(NamedTuple):
    """What a value keeps to beside its type, named as pydantic does: `Annotated[int,
    Constraint(ge=0)]`. By `strict=False` a list, as files have it, is taken for a tuple."""

    ge: float | None = None
    le: float | None = None
    min_length: int | None = None
    max_length: int | None = None
    pattern: str | None = None
    strict: bool | None = None

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        """The checks of the type, and these."""
        given = {name: value for name, value in self._asdict().items() if value is not None}
        return handler(source) | given


@dataclass_transform(kw_only_default=True, frozen_default=True, field_specifiers=(field,))
class Frozen:
    """Base of all types: immutable, strict, no unknown keys; made of its fields by name.

    The methods that begin with `model_` do what those of a model of pydantic do.
    """

    _aliases: "ClassVar[Mapping[str, str]]"
    _unwritten: "ClassVar[tuple[str, ...]]"
    model_fields: "ClassVar[Mapping[str, Field[Any]]]"
    __pydantic_config__: "ClassVar[ConfigDict]"
    _values: "ClassVar[Callable[[Any], Any]]"
    _made: "ClassVar[Mapping[str, Callable[[], Any]]]"  # defaults of which each has its own

    def __init_subclass__(
        cls, aliases: Mapping[str, str] = {}, unwritten: tuple[str, ...] = ()
    ) -> None:
        """`aliases` are the names by which fields are written that cannot be called so in Python;
        `unwritten` are fields that are not written at all."""
        dataclass(init=False, repr=False, eq=False, match_args=False, kw_only=True)(cls)
        cls.model_fields = {one.name: one for one in fields(cls)}  # type: ignore[arg-type]
        cls._aliases = aliases
        cls._unwritten = unwritten
        cls._values = attrgetter(*cls.model_fields, "__class__")
        cls._made = {
            name: one.default_factory
            for name, one in cls.model_fields.items()
            if one.default_factory is not MISSING
        }
        cls.__pydantic_config__ = {"extra": "forbid", "strict": True, "allow_inf_nan": False}
        if aliases:
            cls.__pydantic_config__ |= {
                "alias_generator": lambda name: aliases.get(name, name),
                "validate_by_name": True,
            }

    def __init__(self, /, **values: Any) -> None:
        for name, make in self._made.items():
            if name not in values:
                values[name] = make()
        object.__setattr__(self, "__dict__", values)

    def __setattr__(self, name: str, value: object) -> None:
        raise FrozenInstanceError(f"cannot assign to {name} of a {type(self).__name__}")

    def __delattr__(self, name: str) -> None:
        raise FrozenInstanceError(f"cannot delete {name} of a {type(self).__name__}")

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        values = type(self)._values
        return bool(values(self) == values(other))

    def __hash__(self) -> int:
        return hash(type(self)._values(self))

    def __iter__(self) -> Iterator[tuple[str, Any]]:
        """The fields with their values; `dict` makes a dictionary of them."""
        return ((name, getattr(self, name)) for name in self.model_fields)

    def written(self) -> Iterator[tuple[str, Any]]:
        """The fields that are shown and written, with their values."""
        return ((name, value) for name, value in self if name not in self._unwritten)

    def __repr__(self) -> str:
        told = ", ".join(f"{name}={value!r}" for name, value in self)
        return f"{type(self).__name__}({told})"

    def _check(self) -> None:
        """Raises ValueError where fields that are right by themselves do not go together."""

    def model_copy(self, *, update: Mapping[str, Any] = {}) -> Self:
        """A copy with other values of some fields."""
        return type(self)(**{**dict(self), **update})

    def model_dump(
        self,
        *,
        mode: Literal["python", "json"] = "python",
        by_alias: bool = False,
        exclude_none: bool = False,
    ) -> dict[str, Any]:
        """The fields as a dictionary; as JSON has them if `mode` says so."""
        dump = partial(_dumped, json=mode == "json", by_alias=by_alias, exclude_none=exclude_none)
        return cast("dict[str, Any]", dump(self))

    def model_dump_json(self, *, indent: int | None = None, by_alias: bool = False) -> str:
        """The fields as JSON."""
        import json

        content = self.model_dump(mode="json", by_alias=by_alias)
        apart = (",", ":") if indent is None else None
        return json.dumps(content, indent=indent, separators=apart, ensure_ascii=False)

    @classmethod
    def model_validate(cls, content: Any) -> Self:
        """What comes from outside as one of this type. Raises ValueError, that of pydantic."""
        return cast("Self", cls._checks().validate_python(content))

    @classmethod
    def model_validate_json(cls, content: str | bytes) -> Self:
        """JSON from outside as one of this type. Raises ValueError, that of pydantic."""
        return cast("Self", cls._checks().validate_json(content))

    @classmethod
    def model_json_schema(
        cls, by_alias: bool = True, mode: Literal["validation", "serialization"] = "validation"
    ) -> dict[str, Any]:
        """The JSON Schema of what is read or, by its `mode`, written."""
        return cls._checks().json_schema(by_alias=by_alias, mode=mode)

    @classmethod
    @cache
    def _checks(cls) -> "TypeAdapter[Any]":
        from pydantic import TypeAdapter

        return TypeAdapter(cls)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        """What pydantic checks of a dataclass, and `_check`; a table will do for a record."""
        schema = handler(source)
        kept = handler.resolve_ref_schema(schema)
        kept["strict"] = False
        for one in kept["schema"]["fields"]:
            one["serialization_exclude"] = one["name"] in cls._unwritten
        if cls._check is not Frozen._check:
            from pydantic_core.core_schema import no_info_after_validator_function

            wrap(kept, partial(no_info_after_validator_function, _gone_over))
        return schema

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> Any:
        """What pydantic tells of a dataclass, and what the type is: not each release tells that."""
        found = handler(schema)
        handler.resolve_ref_schema(found)["description"] = cleandoc(cls.__doc__ or "")
        return found


def wrap(kept: dict[str, Any], wrapped: Callable[[Any], Any]) -> None:
    """Puts a function around the checks of a type: in the place where pydantic keeps them by a
    reference, and finds them for each field of that type."""
    checks = kept.copy()
    reference = checks.pop("ref")
    kept.clear()
    kept |= wrapped(checks) | {"ref": reference}


def _dumped(value: Any, json: bool, by_alias: bool, exclude_none: bool) -> Any:
    """A value with the records in it as dictionaries; for `json` nothing is left that it lacks."""
    part = partial(_dumped, json=json, by_alias=by_alias, exclude_none=exclude_none)
    match value:
        case Frozen():
            names = value._aliases if by_alias else {}
            return {
                names.get(name, name): part(held)
                for name, held in value.written()
                if not (exclude_none and held is None)
            }
        case dict():
            return {key: part(held) for key, held in value.items()}
        case tuple() | list():
            parts = map(part, value)
            return list(parts) if json else type(value)(parts)
        case date() | UUID() if json:
            return str(value)
        case float() if json and not isfinite(value):
            return None
    return value


def as_checked(kind: type[F], values: dict[str, Any]) -> F:
    """A record of values that were checked when they were kept (`store/data/compiled_data.py`)."""
    return kind(**values)


def _gone_over(record: Frozen) -> Frozen:
    record._check()
    return record
