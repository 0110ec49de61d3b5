"""Makes the reference of the commands from the commands themselves.

    python docs/make_reference.py            make it anew
    python docs/make_reference.py --check    exit 1 if it is stale

Its text is that of the help, so that the two cannot differ.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from csm_advisor.cli.app import COMMANDS, load_command
from csm_advisor.errors import ExitCode

PAGE = Path(__file__).parent / "reference" / "commands.md"
# What each exit code means to whoever reads it in a script.
MEANINGS = {
    ExitCode.DONE: "done",
    ExitCode.SAYS_NO: "the answer is no: a date that cannot be met, for example",
    ExitCode.USAGE: "wrong usage or input",
    ExitCode.DATA: "the data folder is broken",
    ExitCode.INTERRUPTED: "stopped by you; answers given so far are kept",
}
HEAD = """\
# Commands

This page is made from the commands (`make reference`), and a test says when it is stale. The same
text is what `--help` prints.

Results go to standard output, questions and messages to standard error. Every command takes
`--json`, `--today DATE`, `--data-dir DIR` and `--no-input`, so that a script can give them to all
alike; they are listed where they change something.

| exit code | meaning |
|---|---|
"""


def page() -> str:
    """The whole page as Markdown."""
    codes = "".join(f"| {code:d} | {MEANINGS[code]} |\n" for code in ExitCode)
    sections = (part for name in COMMANDS for part in _sections([name], load_command(name), 2))
    return "\n".join([HEAD + codes, *sections])


def _sections(words: list[str], command: Any, level: int) -> Iterator[str]:
    """The section of a command; of a group, those of its parts too."""
    parts = getattr(command, "commands", {})
    name = " ".join(words)
    yield f"{'#' * level} {name}\n\n{_paragraphs(command.help)}"
    if not parts:
        yield _usage(name, command)
        yield from _tables(command)
    if command.epilog:
        yield _examples(command.epilog)
    for part, inner in parts.items():
        yield from _sections([*words, part], inner, level + 1)


def _usage(name: str, command: Any) -> str:
    arguments = [_argument(param) for param in _shown(command, "argument")]
    words = " ".join(["csm-advisor", name, "[OPTIONS]", *arguments])
    return f"```text\n{words}\n```\n"


def _argument(param: Any) -> str:
    name = param.metavar or param.name.upper()
    more = f"{name}..." if param.nargs == -1 else name
    return more if param.required or more.startswith("[") else f"[{more}]"


def _tables(command: Any) -> Iterator[str]:
    for kind in ("argument", "option"):
        rows = [_row(param) for param in _shown(command, kind)]
        if rows:
            yield "\n".join([f"| {kind} | what it does |", "|---|---|", *rows, ""])


def _shown(command: Any, kind: str) -> list[Any]:
    return [p for p in command.params if p.param_type_name == kind and not p.hidden]


def _row(param: Any) -> str:
    value = f" {param.metavar}" if param.metavar else ""
    names = [f"{name}{value}" for name in param.opts]
    shown = [_argument(param)] if param.param_type_name == "argument" else names
    text = " ".join((param.help or "").split())
    again = " May be given several times." if param.multiple else ""
    variable = f" Environment: `{param.envvar}`." if param.envvar else ""
    cells = [", ".join(f"`{name}`" for name in shown), text + again + variable]
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _paragraphs(text: str) -> str:
    """Help as Markdown: its lines are joined, its words are taken as they are."""
    return "".join(" ".join(part.split()) + "\n\n" for part in text.split("\n\n")).rstrip() + "\n"


def _examples(text: str) -> str:
    """The examples of a command, each on one line."""
    words = text.removeprefix("Examples:").removeprefix("Example:")
    split = re.split(r"\n\n| {5,}(?=csm-advisor )", words.strip())
    lines = "".join(f"{one.strip().replace(chr(10), ' ')}\n" for one in split)
    return f"```text\n{lines}```\n"


def main() -> int:
    """Make or check the page; the exit code."""
    text = page()
    if PAGE.exists() and PAGE.read_text(encoding="utf-8") == text:
        print("the reference is up to date")
        return 0
    if "--check" in sys.argv:
        print("stale: make reference")
        return 1
    PAGE.write_text(text, encoding="utf-8")
    print("made anew")
    return 0


if __name__ == "__main__":
    sys.exit(main())
