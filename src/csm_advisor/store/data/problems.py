"""What is wrong with a data folder, in plain words."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from pydantic import ValidationError

from csm_advisor.errors import DataProblem, quoted


class Problem(NamedTuple):
    """One thing that is wrong: the file, the record in it, the field, and a sentence."""

    file: str
    record: str
    field: str
    sentence: str

    def __str__(self) -> str:
        place = ", ".join(part for part in (self.file, self.record, self.field) if part)
        return f"{place}: {self.sentence}"

    @classmethod
    def of(cls, problem: DataProblem) -> "Problem":
        """A problem of a whole file, told as `file: sentence`."""
        file, _, sentence = str(problem).partition(": ")
        return cls(file, "", "", sentence)


def explain(file: str, content: dict[str, Any], error: ValidationError) -> Iterator[Problem]:
    """Each pydantic error as a problem with record, field and a plain sentence."""
    for found in error.errors(include_url=False):
        place: Any = content
        record = ""
        field = ""
        for step in found["loc"]:
            if place is not None and not isinstance(place, dict | list):
                break  # what follows is no place: it names a type that the value does not have
            place = _inside(place, step)
            if isinstance(place, dict) and isinstance(place.get("id"), str):
                record, field = quoted(place["id"]).strip("'"), ""
            elif isinstance(step, int):
                field = f"{field} {step + 1}"
            else:
                field = str(step)
        yield Problem(file, record, quoted(field).strip("'"), plain_sentence(found))


def _inside(place: Any, step: int | str) -> Any:
    try:
        return place[step]
    except (KeyError, IndexError, TypeError):
        return None


def plain_sentence(found: Any) -> str:
    """A pydantic error in plain words. `found` is one entry of `ValidationError.errors()`."""
    context = found.get("ctx", {})
    value = found.get("input")
    match found["type"]:
        case "missing":
            return "is missing; add it"
        case "extra_forbidden":
            return "is not a known key; check the spelling or remove it"
        case "value_error":
            return str(context["error"])
        case "too_short":
            return f"needs at least {context['min_length']}; add one"
        case "string_too_short":
            return "is empty; write something"
        case "string_too_long":
            return f"is longer than {context['max_length']} characters; shorten it"
        case "string_pattern_mismatch":
            if _unprintable(value):
                return "contains a line break or control character; remove it"
            return f"is {quoted(value)}, which is not written like an id (lower-case-words)"
        case "literal_error":
            return f"is {quoted(value)}; it must be one of {quoted(context['expected'], 200)}"
        case "greater_than_equal":
            return f"is {quoted(value)}; it must be at least {context['ge']:g}"
        case "less_than_equal":
            return f"is {quoted(value)}; it must be at most {context['le']:g}"
        case "finite_number":
            return "must be a finite number"
        case kind if kind.endswith(("_type", "_parsing")):
            wanted = (
                kind.rsplit("_", 1)[0].replace("float", "number").replace("int", "whole number")
            )
            names = {"tuple": "list", "dict": "table", "model": "table", "string": "text"}
            return f"is {quoted(value)}; it must be a {names.get(wanted, wanted)}"
        case _:
            return quoted(found["msg"], 200).strip("'")


def _unprintable(value: object) -> bool:
    return isinstance(value, str) and not value.isprintable()
