"""The interview where keys can be read: one question at a time, at the same place of the screen."""

import os
import sys
from collections.abc import Callable
from contextlib import suppress

from rich.console import RenderableType
from rich.live import Live

from csm_advisor.cli.asking.keys import keys
from csm_advisor.cli.asking.picker import Picker
from csm_advisor.cli.asking.question import drawn
from csm_advisor.intake.answers import Answers
from csm_advisor.intake.interview.interview import Interview
from csm_advisor.intake.interview.prompts import COMMANDS, Prompt, Reply
from csm_advisor.render.screens.screen import Screen


def ask_by_keys(asked: Interview, screen: Screen, keep: Callable[[Answers], None]) -> None:
    """Asks all questions; nothing of them stays on the screen. `keep` is called with the answers
    after each change. Raises EOFError where one stops."""
    prompt = asked.current()
    if prompt is None:
        return
    asking = _Asking(screen, prompt, asked.opening.removeprefix(COMMANDS).strip())
    with (
        Live(
            console=screen,
            get_renderable=asking.drawn,
            auto_refresh=False,
            transient=True,
            redirect_stdout=False,
            redirect_stderr=False,
        ) as live,
        keys(live.refresh) as next_key,
    ):
        screen.show_cursor()  # it stands where the typing goes
        while prompt:
            line = None
            asking.take_up(prompt)
            while line is None:
                live.refresh()
                line = asking.pressed(next_key())
                if asking.said.kind in ("wrong", "help"):  # it was read
                    asking.said = Reply("moved", "")
            asking.said = asked.answer(line)
            if asking.said.changed:
                keep(asked.answers)
            if asking.said.kind == "left":
                raise EOFError
            prompt = asked.current()


class _Asking:
    """What is on the screen: the question that is up, and what was said of the last answer."""

    def __init__(self, screen: Screen, prompt: Prompt, opening: str) -> None:
        self._screen = screen
        self.picker = Picker(prompt)
        self._size = _terminal()
        self.said = Reply("moved", opening)

    def take_up(self, prompt: Prompt) -> None:
        """The question that comes now, which may be the one before."""
        if self.picker.prompt.field == prompt.field:
            self.picker.asked_again(prompt)
        else:
            self.picker = Picker(prompt)

    def pressed(self, key: str) -> str | None:
        """The line to answer with, where the key completes one. Enter alone under a help only goes
        back: who types `? Enter` picks nothing, least of all what the help hides."""
        if key == "enter" and self.said.kind == "help" and not self.picker.typed:
            return None
        return self.picker.press(key)

    def drawn(self) -> RenderableType:
        """The screen as it is now, on a terminal that may have another size than before."""
        size = _terminal()
        if size and size != self._size:
            self._size = size
            self._screen.fit(*size)
        return drawn(self._screen, self.picker, self.said)


def _terminal() -> tuple[int, int] | None:
    """The columns and lines of the terminal; None where it does not say."""
    with suppress(OSError):
        size = os.get_terminal_size(sys.stderr.fileno())
        if all(size):
            return size
    return None
