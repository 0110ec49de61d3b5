"""What holds for the options of every command."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import typer

from csm_advisor.cli import output
from csm_advisor.errors import UsageProblem

_OF_TEXT: dict[Any, Callable[[Any], Any]] = {str: str, Path: Path, list[str]: list}


def prepare(command: Any) -> None:
    """Make a built command, or each command of a group, one that a script can rely on.

    It takes --plain and --no-pager; and --today, --data-dir and --no-input also where it does not
    use them: help does not list them then, and a date is checked all the same.
    """
    for part in getattr(command, "commands", {}).values():
        prepare(part)
    known = {param.name for param in command.params}
    carrier = typer.Typer(add_completion=False)
    carrier.command()(_unused)
    for param in typer.main.get_command(carrier).params:
        if param.name not in known:
            param.expose_value = False
            command.params.append(param)
    check_what_is_given(command)


def check_what_is_given(command: Any) -> None:
    """Let a command check the options that are given, each of them once."""
    check_only_given(command)
    refuse_twice(command)


def refuse_twice(command: Any) -> None:
    """Let a command refuse a second value of an option that has one: Typer would take the last."""
    make_parser = command.make_parser

    def make_strict(ctx: Any) -> Any:
        parser = make_parser(ctx)
        parse_args = parser.parse_args

        def parse_strictly(args: list[str]) -> Any:
            found, rest, given = parse_args(args)
            if not ctx.resilient_parsing:  # of a word that is completed nothing is refused
                for param in filter(_has_one_value, given):
                    if given.count(param) > 1:
                        raise UsageProblem(f"{param.opts[0]} is given twice; give it once")
            return found, rest, given

        parser.parse_args = parse_strictly
        return parser

    command.make_parser = make_strict


def _has_one_value(param: Any) -> bool:
    return param.param_type_name == "option" and not (param.multiple or param.is_flag)


def check_only_given(command: Any) -> None:
    """Let a command check only what is given, and of that what is more than text or a path.

    Typer makes a validator for each option, which loads pydantic even where a word is completed.
    """
    parse = command.parse_args

    def parse_args(ctx: Any, args: list[str]) -> Any:
        for param in command.get_params(ctx):
            if "process_value" not in vars(param):
                param.process_value = partial(_process_given, param, param.process_value)
        return parse(ctx, args)

    command.parse_args = parse_args


def _kind_of_text(param: Any) -> Callable[[Any], Any] | None:
    """What makes the value of a parameter of the text given, where any text will do."""
    known = getattr(param, "type_descriptor", None)  # before Typer 0.29 no pydantic was in it
    return _OF_TEXT.get(known.annotation) if known else None


def _process_given(param: Any, process: Callable[[Any, Any], Any], ctx: Any, value: Any) -> Any:
    several = param.multiple or param.nargs == -1
    if value is None and not param.required:
        found: Any = () if several else None
    elif value is not None and (kind := _kind_of_text(param)):
        found = kind(value)
    else:
        return process(ctx, value)
    return param.callback(ctx, param, found) if param.callback else found


def _check_day(day: str | None) -> None:
    from csm_advisor.cli.world import World  # --version can do without

    World(today_text=day)


def _make_plain(wanted: bool | None) -> None:
    output.now.plain |= bool(wanted)


def _use_no_pager(wanted: bool | None) -> None:
    output.now.paged &= not wanted


def _unused(
    plain: Annotated[
        bool,
        typer.Option(
            "--plain",
            callback=_make_plain,
            help="For a screen reader: one fact a line, no columns.",
        ),
    ] = False,
    no_pager: Annotated[
        bool,
        typer.Option(
            "--no-pager", callback=_use_no_pager, help="Never send long output to $PAGER."
        ),
    ] = False,
    today: Annotated[str | None, typer.Option(callback=_check_day, hidden=True)] = None,
    data_dir: Annotated[str | None, typer.Option(hidden=True)] = None,
    no_input: Annotated[bool, typer.Option("--no-input", hidden=True)] = False,
) -> None: ...
