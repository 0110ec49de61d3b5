"""The flags of all answers, for every command that plans."""

from collections.abc import Callable
from functools import wraps
from inspect import Parameter, signature
from typing import Any

from csm_advisor.cli import options

# By flag: the key of the profile and the option.
ANSWERS: dict[str, tuple[str, Any]] = {
    "rung": ("rung", options.Rung),
    "years_in_service": ("years_in_service", options.YearsInService),
    "years_leading": ("years_leading", options.YearsLeading),
    "education": ("education", options.Education),
    "target": ("target", options.Target),
    "skill": ("skills", options.Skill),
    "cert": ("certifications", options.Cert),
    "tool": ("tools", options.Tool),
    "language": ("languages", options.Language),
    "hours": ("hours_per_week", options.Hours),
    "at_once": ("at_once", options.AtOnce),
    "by": ("by", options.By),
    "name": ("name", options.Name),
    "education_field": ("education_field", options.EducationField),
    "area": ("area", options.Area),
    "industry": ("industry", options.Industry),
    "weekends": ("weekends", options.Weekends),
    "situation": ("situation", options.Situation),
}


def takes_answers(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command one flag for each answer; they come in as `flags`, by profile key."""
    own = [p for p in signature(command).parameters.values() if p.name != "flags"]
    answers = [
        Parameter(name, Parameter.POSITIONAL_OR_KEYWORD, default=None, annotation=option)
        for name, (_, option) in ANSWERS.items()
    ]

    @wraps(command)
    def with_answers(**given: Any) -> None:
        flags = {key: given.pop(name) for name, (key, _) in ANSWERS.items()}
        command(flags=flags, **given)

    needed = [p for p in own if p.default is Parameter.empty]  # Python wants those first
    rest = [p for p in own if p.default is not Parameter.empty]
    shown = signature(command).replace(parameters=[*needed, *answers, *rest])
    with_answers.__signature__ = shown  # type: ignore[attr-defined]
    with_answers.__annotations__ = {p.name: p.annotation for p in shown.parameters.values()}
    return with_answers
