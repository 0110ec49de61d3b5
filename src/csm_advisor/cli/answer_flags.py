"""The flags of all answers, for every command that plans."""

from collections.abc import Callable
from functools import wraps
from inspect import Parameter, signature
from typing import Annotated, Any

import typer

from csm_advisor.model.answer_fields import AnswerField
from csm_advisor.model.profile import FIELDS


def _option(field: AnswerField) -> Any:
    """The flag of an answer. It is text here: one validator serves prompt, flag and file
    (intake/answers.py)."""
    names = [name for name in (field.flag, field.also) if name]
    option = typer.Option(*names, metavar=field.metavar, help=field.help)
    return Annotated[list[str] | None, option] if field.several else Annotated[str | None, option]


# By the name of the parameter: the key of the profile and the option.
ANSWERS: dict[str, tuple[str, Any]] = {
    field.flag.removeprefix("--").replace("-", "_"): (key, _option(field))
    for key, field in FIELDS.items()
    if field.flag
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
