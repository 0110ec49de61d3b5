"""The bundled data with something changed in memory, for what the bundled data does not show."""

from collections.abc import Callable, Iterable
from typing import Any

from csm_advisor.model.actions import Action, ActionFile
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.ladder import LadderFile, Requirement
from csm_advisor.model.wages import Wages
from tests.strategies import bundled


def with_parts(wages: Wages | None = None, **parts: Any) -> Catalogue:
    """The bundled data with these files in the place of its own, and no other wages."""
    return Catalogue(lambda name: parts.get(name) or bundled().read(name), lambda: wages)


def with_actions(change: Callable[[Action], Action | None]) -> Catalogue:
    """The bundled data with each action changed, or left out where the change gives None."""
    changed = (change(action) for action in bundled().actions.values())
    return with_parts(actions=ActionFile(action=tuple(filter(None, changed))))


def without_closing(*things: str) -> Catalogue:
    """The bundled data without the actions that close one of `things`."""
    return with_actions(lambda one: None if set(things).intersection(one.closes) else one)


def asking(*claims: Requirement) -> Catalogue:
    """The bundled data with more claims about what rungs ask."""
    ladder = bundled().ladder_file
    asked = (*ladder.requirement, *claims)
    return with_parts(ladder=ladder.model_copy(update={"requirement": asked}))


def asking_only(claims: Iterable[Requirement]) -> Catalogue:
    """The bundled data with other claims in the place of all its own."""
    ladder: LadderFile = bundled().ladder_file
    return with_parts(ladder=ladder.model_copy(update={"requirement": tuple(claims)}))


def without_tenure() -> Catalogue:
    """The bundled data where nobody says how long people stay on a rung."""
    return with_parts(ladder=bundled().ladder_file.model_copy(update={"tenure": ()}))


def claim(rung: str, kind: str, of: str, source: str = "ten-steps", **more: Any) -> Requirement:
    """What a source claims of a rung; usual where nothing else is said."""
    return Requirement.model_validate(
        {
            "id": f"{rung}-{kind}-{source}",
            "rung": rung,
            "kind": kind,
            "of": of,
            "strength": "usual",
            "text": "A claim.",
            "cites": [source],
            **more,
        }
    )
