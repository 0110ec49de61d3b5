"""A bundled file that stands in for a folder's own: what it says of our rungs, said of theirs."""

from collections.abc import Iterable
from typing import TypeVar

from csm_advisor.model.frozen import Frozen
from csm_advisor.model.ladder import Rung
from csm_advisor.model.records import Record

F = TypeVar("F", bound=Frozen)
_NAMING = ("rung", "senior")  # the fields of a record that name a rung


def levels_like(rungs: Iterable[Rung]) -> dict[str, str]:
    """The rung of a folder that stands for each of ours: the lowest that is like it, else that
    with its id. One that nothing stands for is absent."""
    found: dict[str, str] = {}
    for rung in rungs:
        found.setdefault(rung.like or rung.id, rung.id)
    return found


def onto_levels(part: F, rungs: Iterable[Rung]) -> F:
    """The content of a file with the folder's rungs in the place of ours; None where there is
    none for it."""
    like = levels_like(rungs)

    def moved(value: object) -> object:
        if isinstance(value, tuple):
            return tuple(map(moved, value))
        if not isinstance(value, Record):
            return value
        named = {name: like.get(rung) for name in _NAMING if (rung := getattr(value, name, None))}
        return value.model_copy(update=named) if named else value

    return part.model_copy(
        update={name: moved(getattr(part, name)) for name in type(part).model_fields}
    )
