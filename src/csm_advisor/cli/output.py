"""Where the results of this run go: what was wished of the output, and the user's pager."""

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from csm_advisor.errors import quoted

if TYPE_CHECKING:
    from pathlib import Path

    from csm_advisor.render.screens.screen import Screen


class Output:
    """One run's output. `plain` has no boxes, columns or bars; `paged` lets the pager have what is
    longer than the terminal."""

    def __init__(self) -> None:
        said = os.environ.get("CSM_ADVISOR_PLAIN", "")
        self.plain = said not in ("", "0") or os.environ.get("TERM") == "dumb"
        self.paged = True
        self._screen: Screen | None = None

    @property
    def screen(self) -> "Screen":
        """Standard output, which is written when the command ends."""
        if self._screen is None:
            from csm_advisor.render.screens.screen import make_console

            self._screen = make_console(sys.stdout, self.plain)
            self._screen.begin_capture()
        return self._screen

    def finish(self) -> None:
        """Write what was put on the screen. Raises OSError where it cannot be written."""
        if self._screen is None:
            return
        screen, self._screen = self._screen, None
        lines = [line.rstrip(" ") for line in screen.end_capture().split("\n")]
        text = "\n".join(lines)
        height = screen.size.height
        if not (self.paged and screen.is_terminal and len(lines) > height and _in_pager(text)):
            sys.stdout.write(text)


def say_written(file: "Path | str") -> None:
    """Say that a file is written, on standard error."""
    print(f"Written: {quoted(file, 500)}", file=sys.stderr)


def _in_pager(text: str) -> bool:
    """Whether the user's pager took the text. One that is not there, or fails, did not."""
    import shlex
    import subprocess

    try:
        command = shlex.split(os.environ.get("PAGER", ""))
        if not command:
            return False
        sys.stdout.flush()
        # What less needs for colours, and not to stay open for what is short; as git has it.
        surroundings = {"LESS": "FRX", **os.environ}
        pager = subprocess.Popen(command, stdin=subprocess.PIPE, env=surroundings)
    except (OSError, ValueError):
        return False
    assert pager.stdin is not None
    with suppress(OSError, KeyboardInterrupt):  # it was closed before the end
        pager.stdin.write(text.encode(sys.stdout.encoding or "utf-8", "replace"))
    with suppress(OSError, KeyboardInterrupt):
        pager.stdin.close()
    while True:
        try:
            return pager.wait() <= 0
        except KeyboardInterrupt:  # meant for the pager
            continue


now = Output()


def begin() -> Output:
    """The output of a run that begins."""
    global now
    now = Output()
    return now
