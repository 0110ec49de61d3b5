"""The options that a script may give to any command, also where they change nothing."""

from typing import Annotated, Any

import typer


def accept_everywhere(command: Any) -> None:
    """Let a built command, or each command of a group, take --today and --no-input.

    Where a command does not use them, help does not list them; a date is checked all the same.
    """
    for part in getattr(command, "commands", {}).values():
        accept_everywhere(part)
    known = {param.name for param in command.params}
    if {"today", "no_input"} <= known:
        return
    carrier = typer.Typer(add_completion=False)
    carrier.command()(_unused)
    for param in typer.main.get_command(carrier).params:
        if param.name not in known:
            param.expose_value = False
            command.params.append(param)


def _check_day(day: str | None) -> None:
    from csm_advisor.cli.world import World  # it needs pydantic, which --version can do without

    World(today_text=day).check_day()


def _unused(
    today: Annotated[str | None, typer.Option(callback=_check_day, hidden=True)] = None,
    no_input: Annotated[bool, typer.Option("--no-input", hidden=True)] = False,
) -> None: ...
