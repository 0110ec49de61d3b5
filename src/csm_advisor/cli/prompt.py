"""The interview on a terminal: prints the questions on standard error and reads the answers."""

import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import date
from typing import Any, Literal

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from csm_advisor.errors import Interrupted, UsageProblem
from csm_advisor.intake.answers import Answers
from csm_advisor.intake.interview.interview import Interview
from csm_advisor.intake.interview.prompts import Prompt, Reply, Row
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.proposals import Proposal
from csm_advisor.render.screens.screen import Screen

_WIDEST = 80  # longer lines are hard to read
_LONG = 160  # two lines
_PROMPT = "> "


def interview(
    answers: Mapping[str, Any],
    catalogue: Catalogue,
    console: Screen,
    save: Callable[[Answers], None] | None,
    today: date,
    which: Literal["five", "all"] = "five",
    proposed: Sequence[Proposal] = (),
) -> Answers:
    """Asks what `answers` leave open and returns all answers, reviewed and accepted.

    `console` writes to standard error. `save` is called with the answers after each change
    (None saves nothing: they are somebody else's); if it raises UsageProblem, that is said once
    and the interview goes on. What a resume `proposed` is asked with its evidence, and is the
    default. Raises Interrupted where the person quits, ends the input or presses Ctrl-C.
    """
    asked = Interview(answers, catalogue, today, which, proposed)
    again = "asks again; skip keeps an answer" if proposed else "goes on from here"
    keep = _Keeper(save, console, again)
    try:
        if _can_pick(console):
            from csm_advisor.cli.asking.picking import ask_by_keys

            ask_by_keys(asked, console, keep)
        else:
            _paragraph(console, asked.opening, "aside")
            _ask_by_lines(asked, console, keep)
    except (KeyboardInterrupt, EOFError):
        console.print()
        raise Interrupted(keep.farewell()) from None
    return asked.answers


def _can_pick(console: Screen) -> bool:
    """Whether keys can be read one by one and the screen drawn anew, and there is room for it."""
    if console.plain or not (console.is_terminal and sys.stdin.isatty()):
        return False
    from csm_advisor.cli.asking.keys import HAS_KEYS
    from csm_advisor.cli.asking.question import LEAST

    return HAS_KEYS and console.width >= LEAST[0] and console.height >= LEAST[1]


def _ask_by_lines(asked: Interview, console: Screen, keep: "_Keeper") -> None:
    shown = ""
    while prompt := asked.current():
        _show(console, prompt, again=prompt.field == shown)
        try:
            reply = asked.answer(_read_line(_PROMPT))
        except UnicodeDecodeError:
            reply = Reply("wrong", "That cannot be read as text; please type it again.")
        _say(console, reply)
        if reply.changed:
            keep(asked.answers)
        if reply.kind == "left":
            raise EOFError
        # The list comes up again once something long has pushed it away.
        shown = "" if reply.kind == "moved" or len(reply.text) > _LONG else prompt.field


class _Keeper:
    """Saves the answers, and knows whether the last ones were kept.

    `again` says what the same command does when it is given once more.
    """

    def __init__(self, save: Callable[[Answers], None] | None, console: Screen, again: str) -> None:
        self._save = save
        self._console = console
        self._again = again
        self._works = True

    def __call__(self, answers: Answers) -> None:
        if not self._works:
            return
        try:
            if self._save:
                self._save(answers)
        except UsageProblem as problem:
            self._works = False
            _paragraph(self._console, f"{problem}. We go on without saving.", "bad")

    def farewell(self) -> str:
        """The sentence for someone who stops here."""
        if self._save is None:
            return "stopped; answers about the person of a file are not saved"
        if self._works:
            return f"stopped; your answers are kept, and the same command {self._again}"
        return "stopped; your answers could not be saved"


def _show(console: Screen, prompt: Prompt, again: bool) -> None:
    """The question; where it is asked `again` at once, without the list that is still in view."""
    words = prompt.again if again else prompt.ask
    console.print()
    _paragraph(console, "  ".join(part for part in (prompt.place, words) if part), "heading")
    if not again:
        _show_rows(console, prompt.rows)
        if prompt.evidence:
            _paragraph(console, f"From your resume: {prompt.evidence}", "aside")
        if prompt.hint:
            _paragraph(console, prompt.hint, "aside")
    if prompt.enter:
        _paragraph(console, f"Enter {prompt.enter}.", "aside")


def _show_rows(console: Screen, rows: Sequence[Row]) -> None:
    if not rows:
        return
    # An empty column would still take its share of the width.
    columns = 3 if any(row.value for row in rows) else 2
    table = Table.grid(*[""] * columns, padding=(0, 2, 0, 0))
    table.columns[0].justify = "right"
    table.columns[0].style = "strong"
    for row in rows:
        table.add_row(*(Text(part) for part in (row.label, row.text, row.value)[:columns]))
    console.print(Padding(table, (0, 0, 0, 2), expand=False), width=min(console.width, _WIDEST))


def _say(console: Screen, reply: Reply) -> None:
    if reply.text:
        style = {"wrong": "warn", "accepted": "good", "moved": "good"}.get(reply.kind, "")
        for line in reply.text.splitlines():
            _paragraph(console, line, style)
    _show_rows(console, reply.rows)


def _paragraph(console: Screen, text: str, style: str) -> None:
    # A Text is printed as it stands: no markup, no emoji names, nothing highlighted.
    console.print(Text(text, style=style), width=min(console.width, _WIDEST))


def _read_line(prompt: str) -> str:
    """A line from standard input, with the prompt on standard error."""
    with suppress(ImportError):
        import readline  # noqa: F401  (input() edits lines with it once it is there)
    sys.stdout.flush()
    sys.stderr.flush()
    with _output_to_errors():
        return input(prompt)


@contextmanager
def _output_to_errors() -> Iterator[None]:
    """What is written to standard output goes to standard error.

    `input` and readline write the prompt to the descriptor of standard output and to no
    other; there it would end up among the results.
    """
    kept = os.dup(1)
    os.dup2(2, 1)
    try:
        yield
    finally:
        os.dup2(kept, 1)
        os.close(kept)
