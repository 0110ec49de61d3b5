"""The entry point: finds the command, and turns every problem into a sentence and an exit code."""

import gc
import os
import sys
from contextlib import suppress
from importlib import import_module
from typing import Annotated, Any, NoReturn

import typer
from typer.core import TyperGroup

from csm_advisor import __version__
from csm_advisor.cli.everywhere import accept_everywhere
from csm_advisor.errors import AdvisorError, ExitCode

# Commands in the order in which help lists them; each lives in the module of its name.
COMMANDS = (
    "plan",
    "compare",
    "what-if",
    "levers",
    "next",
    "done",
    "undo",
    "log",
    "packet",
    "profile",
    "salary",
    "areas",
    "industries",
    "skills",
    "roles",
    "certs",
    "tools",
    "apply",
    "faq",
    "outlook",
    "sources",
    "explain",
    "check",
    "schema",
)


class LazyGroup(TyperGroup):
    """A group that imports a command's module only when the command is asked for."""

    def list_commands(self, ctx: Any) -> list[str]:
        """All command names."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of this name, built from its module; None if there is none."""
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"csm_advisor.cli.commands.{cmd_name.replace('-', '_')}")
        command = typer.main.get_command(module.app)
        command.name = cmd_name
        accept_everywhere(command)
        return command

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command; a miss names what is near."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from difflib import get_close_matches

            from csm_advisor.errors import UsageProblem, quoted

            near = get_close_matches(args[0], COMMANDS, 1)
            hint = f"did you mean {near[0]}?" if near else "see csm-advisor --help"
            raise UsageProblem(f"there is no command {quoted(args[0])}; {hint}")
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: Any) -> Any:
        """Run the command; a reader who has seen enough (`| head`) is no error."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
            return result
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return None


app = typer.Typer(
    cls=LazyGroup,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    rich_markup_mode="rich",
)


def _show_version(wanted: bool) -> None:
    if wanted:
        print(f"csm-advisor {__version__}")
        raise typer.Exit


@app.callback(
    epilog="Start with: csm-advisor plan     A look first: csm-advisor plan --example",
)
def _csm_advisor(
    version: Annotated[
        bool,
        typer.Option("--version", help="Print the version.", callback=_show_version, is_eager=True),
    ] = False,
) -> None:
    """Plan a career in customer service: the rungs ahead, what is missing for each, what to do
    and by when, what it pays, and which source says so.
    """


def main(args: list[str] | None = None) -> int:
    """Run the command line; returns the exit code. `args` are those of the process if None."""
    # No plugin that happens to be installed may change how data is validated, and looking for
    # them costs every start a tenth of its time.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show a character gets a stand-in, never a crash.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        code = app(args, prog_name="csm-advisor", standalone_mode=False)
        return code if isinstance(code, int) else ExitCode.DONE
    except AdvisorError as problem:
        return _say(str(problem), problem.exit_code)
    except typer.Abort:
        return _say("stopped", ExitCode.INTERRUPTED)
    except OSError as problem:
        return _say(f"the result cannot be written ({problem.strerror})", ExitCode.USAGE)
    except Exception as problem:
        message = getattr(problem, "format_message", None)
        if message is None:
            raise
        return _usage(message(), getattr(problem, "ctx", None))


def _usage(message: str, context: Any) -> int:
    """What Typer found wrong with the words on the command line, as one sentence."""
    command = context.command_path if context else "csm-advisor"
    if not message:  # no arguments at all: the help has been shown
        return ExitCode.USAGE
    sentence = " ".join(message.replace("Value error, ", "").split()).rstrip(".")
    return _say(f"{sentence}; see {command} --help", ExitCode.USAGE)


def _say(sentence: str, code: ExitCode) -> int:
    sys.stdout.flush()
    print(f"csm-advisor: {sentence}", file=sys.stderr)
    return code


def run() -> NoReturn:
    """The installed command."""
    # The process ends before there is garbage worth collecting: looking for it while thousands
    # of types and records are made costs a fourteenth of a plan's time, and taking all of them
    # apart at the end as much again. All files are closed by then; only the streams are not.
    gc.disable()
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:  # closed by whoever started us
            setattr(sys, name, open(os.devnull, mode))  # noqa: SIM115 (for good)
    code = main()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):  # nobody is there to be told
            stream.flush()
    os._exit(code)
