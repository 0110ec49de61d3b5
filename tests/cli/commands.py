"""All commands, as the program itself has them."""

from collections.abc import Iterator
from typing import Any

from csm_advisor.cli.app import COMMANDS, load_command


def every_command() -> Iterator[tuple[tuple[str, ...], Any]]:
    """The words of each command, and the command; of a group, those in it."""
    for name in COMMANDS:
        command = load_command(name)
        inner = getattr(command, "commands", None)
        if inner is None:
            yield (name,), command
        else:
            yield from (((name, part), inner[part]) for part in inner)


def all_commands() -> list[list[str]]:
    """The words of each command, those of a group too."""
    return [
        [name, *part]
        for name in COMMANDS
        for part in ([], *([p] for p in getattr(load_command(name), "commands", ())))
    ]
