"""The profile: what a person told us about themselves."""

from collections.abc import Mapping
from typing import Any

from csm_advisor.model.answer_fields import FIELDS, Answers, Kind
from csm_advisor.model.jobs import Position


class Profile(Answers):
    """The answers of one person, checked; what each of them means stands with `Answers`."""

    @classmethod
    def of(cls, answers: Mapping[str, Any]) -> "Profile":
        """The profile of clean answers, as `intake` gives them and files hold them."""
        return cls(**{key: _kept(FIELDS[key].kind, value) for key, value in answers.items()})

    @property
    def has_served(self) -> bool:
        """Whether they were in customer service before: who comes back has no first job ahead."""
        return self.years_in_service > 0 or self.situation == "returning"


def _kept(kind: Kind, value: Any) -> Any:
    """A clean answer as a profile has it: nothing in it can be changed from outside."""
    match value:
        case list() if kind == "jobs":
            return tuple(map(Position.of, value))
        case list():
            return tuple(value)
        case dict():
            return dict(value)
        case int() if kind in ("years", "hours"):
            return float(value)
    return value
