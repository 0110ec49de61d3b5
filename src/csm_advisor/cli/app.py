"""The entry point: finds the command, and turns every problem into a sentence and an exit code."""

import os
import sys
from contextlib import suppress
from errno import EBADF
from importlib import import_module
from io import FileIO
from typing import Annotated, Any, NoReturn

import typer
from typer.core import TyperCommand, TyperGroup

from csm_advisor import __version__
from csm_advisor.cli import output, start_up
from csm_advisor.cli.common_options import check_what_is_given, prepare
from csm_advisor.errors import AdvisorError, ExitCode, one_line, quoted
from csm_advisor.memory import TOO_LITTLE, of_memory

# Commands in the order in which help lists them, with the line that it shows for each: help and
# the completion of a word need no more. Each command lives in the module of its name, whose own
# help begins with the same words.
COMMANDS = {
    "plan": "Your plan: the rungs ahead, what is missing, what to do and by when.",
    "compare": "Your plan next to its alternatives: other routes, a degree, a certification, other"
    " targets.",
    "what-if": "What would change in your plan, in months, dollars and steps, if some answers were"
    " different.",
    "levers": "Your best next moves: the single changes that save the most months for an hour of"
    " your own time.",
    "next": "This week: the steps of your plan for the next seven days, how to do them, what to"
    " keep.",
    "done": "Log a step of your plan as done. The next plan starts from there.",
    "undo": "Take back the last step that you logged.",
    "log": "The steps you have done: your evidence for the promotion talk.",
    "packet": "Your promotion packet for the next rung: what is asked, your evidence, the gaps with"
    " their dates, questions for your manager, lines for your resume, the interview.",
    "posting": "A job posting compared with your answers: what it asks, in its own words, what you"
    " meet, and when you would meet the rest.",
    "postings": "What the postings you saved ask, counted by rung; how many of them you meet now,"
    " and month by month.",
    "team": "Many people at once: who is ready now, when the others are, what they share.",
    "profile": "Your saved answers, and those of other people: see, change, copy or delete them.",
    "salary": "Pay by rung: official wages where you live, and every published figure with what it"
    " measures, when, and who published it.",
    "areas": "The areas that have official pay, by their codes and names.",
    "industries": "The industries that have official pay, by their codes and names.",
    "skills": "The skills of a rung by priority: the level needed, and how to build it.",
    "roles": "The ladder; or one rung in full: duties, who asks for what, tips, the work.",
    "certs": "Certifications and education: what each asks for and costs, and what we could not"
    " find.",
    "tools": "The software used in service: what it does, who asks for it, how to learn it.",
    "apply": "Applying and interviewing, as a checklist that fits your answers if you gave any.",
    "faq": "Frequent questions: all, or those that match your words, best match first.",
    "outlook": "The future of the work: official projections, what they mean for your plan if you"
    " have answers, and what the articles said before.",
    "sources": "Every source with its license and our caution; or one, with everything that"
    " rests on it.",
    "explain": "Anything that has an id: what it is, what it rests on, and what refers to it.",
    "ladder": "A ladder of your own, for a company.",
    "check": "Check a data folder: every problem at once, by file, record and field.",
    "mcp": "Serve assistants over standard input and output (Model Context Protocol).",
    "schema": "The JSON Schema of what --json prints, of every command, and of a profile file.",
}


def load_command(name: str) -> Any:
    """The command of this name, built from the function that its module has under it, with its
    `EXAMPLES` below the help; a group of commands is built from `app`."""
    word = name.replace("-", "_")
    module = import_module(f"csm_advisor.cli.commands.{word}")
    app = getattr(module, "app", None)
    if app is None:
        app = typer.Typer(add_completion=False)
        app.command(epilog=module.EXAMPLES)(getattr(module, word))
    command = typer.main.get_command(app)
    command.name = name
    prepare(command)
    return command


class LazyGroup(TyperGroup):
    """A group that imports a command's module only when the command is asked for."""

    def list_commands(self, ctx: Any) -> list[str]:
        """All command names."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of this name as help lists it, None if there is none; it does nothing."""
        line = COMMANDS.get(cmd_name)
        return line and TyperCommand(cmd_name, help=line)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find and load the command. Raises UsageProblem, which names what is near."""
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from difflib import get_close_matches

            from csm_advisor.errors import UsageProblem

            near = get_close_matches(args[0], COMMANDS, 1)
            hint = f"did you mean {near[0]}?" if near else "see csm-advisor --help"
            raise UsageProblem(f"there is no command {quoted(args[0])}; {hint}")
        name, _, rest = super().resolve_command(ctx, args)
        return name, load_command(name) if name else None, rest


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
    # No plugin that happens to be installed may change how data is validated.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show a character gets a stand-in, never a crash.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    mend_width()
    code: int = ExitCode.DONE
    shown = output.begin()
    try:
        command: Any = typer.main.get_command(app)
        check_what_is_given(command)
        try:
            answer = command(args, prog_name="csm-advisor", standalone_mode=False)
        finally:
            shown.finish()
        code = answer if isinstance(answer, int) else code
        sys.stdout.flush()
        return say("stopped", code) if code == ExitCode.INTERRUPTED else code
    except AdvisorError as problem:
        return say(str(problem), problem.exit_code)
    except typer.Abort:
        return say("stopped", ExitCode.INTERRUPTED)
    except (BrokenPipeError, SystemExit):
        # A reader who has seen enough (`| head`) is no error. Typer and Rich would end the process.
        return code
    except OSError as problem:
        return say(TOO_LITTLE if of_memory(problem) else _unusable(problem), ExitCode.USAGE)
    except Exception as problem:
        if of_memory(problem):
            return say(TOO_LITTLE, ExitCode.USAGE)
        message = getattr(problem, "format_message", None)
        if message is None:
            raise
        return _usage(message(), getattr(problem, "ctx", None))


def mend_width() -> None:
    """Forget a width that is none, and take one beyond all screens for the widest that we fill:
    what prints the help fails on it, or fills the memory."""
    for name in ("COLUMNS", "LINES", "TERMINAL_WIDTH"):
        value = os.environ.get(name, "").lstrip("0")
        if len(value) > 3 and value.isascii() and value.isdigit():
            os.environ[name] = "120"
        elif not (value.isascii() and value.isdigit()):
            os.environ.pop(name, None)


def _unusable(problem: OSError) -> str:
    """What the system refused: a file that it names, or else the result."""
    if problem.filename is None:
        closed = problem.errno == EBADF
        why = "standard output is closed" if closed else problem.strerror
        return f"the result cannot be written ({why})"
    named = quoted(os.fsdecode(problem.filename), 500)
    return f"{named}: cannot be used ({problem.strerror}); check its name and permissions"


def _usage(message: str, context: Any) -> int:
    """What Typer found wrong with the words on the command line, as one sentence."""
    command = context.command_path if context else "csm-advisor"
    if not message:  # no arguments at all: the help has been shown
        return ExitCode.USAGE
    sentence = one_line(" ".join(message.replace("Value error, ", "").split()), 500).rstrip(".")
    return say(f"{sentence}; see {command} --help", ExitCode.USAGE)


def say(sentence: str, code: int) -> int:
    """A sentence on standard error, and the exit code that goes with it."""
    with suppress(OSError):  # what cannot be written is what is said
        sys.stdout.flush()
    with suppress(OSError):  # nobody is there to be told
        _tell(f"csm-advisor: {sentence}")
    return code


def _tell(line: str) -> None:
    """A line on standard error; on a terminal that is narrower it breaks between words."""
    if sys.stderr.isatty() and not output.now.plain and TOO_LITTLE not in line:
        from shutil import get_terminal_size

        if len(line) * 2 > get_terminal_size().columns:  # a letter may be two columns wide
            from rich.text import Text

            from csm_advisor.render.screens.screen import make_console

            return make_console(sys.stderr).say(Text(line))
    return print(line, file=sys.stderr)


def run() -> NoReturn:
    """The installed command."""
    start_up.collect_no_garbage()
    # What whoever started us has closed is put in place again, so that no file is taken for it:
    # nothing is read, nobody is told, and a result that has nowhere to go is an error.
    for name, mode, flags in (
        ("stdin", "r", os.O_RDONLY), ("stdout", "w", os.O_RDONLY), ("stderr", "w", os.O_WRONLY)
    ):  # fmt: skip
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.open(os.devnull, flags), mode))  # noqa: SIM115 (for good)
    if isinstance(sys.stdout.buffer, FileIO):
        # `python -u`: such a stream does not notice that a full disk took only a part.
        sys.stdout = open(1, "w", encoding=sys.stdout.encoding, closefd=False)  # noqa: SIM115
    code = main()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):  # nobody is there to be told
            stream.flush()
    start_up.leave(code)
