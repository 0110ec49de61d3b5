"""What kind of value stands in a file, in words."""

from datetime import date, datetime, time

from csm_advisor.errors import UsageProblem


def kind_of(raw: object) -> str:
    """What kind of value something is, in words."""
    match raw:
        case bool():
            kind = "true or false"
        case str():
            kind = "text"
        case int() | float():
            kind = "a number"
        case list() | tuple():
            kind = "a list"
        case dict():
            kind = "a table"
        case datetime():
            kind = "a date with a time"
        case date():
            kind = "a date"
        case None:
            kind = "null"
        case time():
            kind = "a time"
        case _:
            kind = f"of the type {type(raw).__name__}"
    return kind


def wrong_kind(raw: object, wanted: str) -> UsageProblem:
    """The sentence for a value of another kind than is `wanted`."""
    return UsageProblem(f"is {kind_of(raw)}; write {wanted}")
