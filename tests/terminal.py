"""A command on a real (pseudo) terminal."""

import os
import pty
import re
import select
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


class Session:
    """A person at a terminal: waits for a prompt, then types. Standard output is a file.

    `command` is run with the answers saved in `folder`.
    """

    def __init__(self, folder: Path, command: Sequence[str], **environment: str) -> None:
        self.output = folder / "output"
        self.ours, theirs = pty.openpty()
        with self.output.open("wb") as output:
            self.process = subprocess.Popen(
                [sys.executable, *command],
                stdin=theirs,
                stdout=output,
                stderr=theirs,
                start_new_session=True,
                preexec_fn=_own_the_terminal,
                env={
                    **os.environ,
                    "CSM_ADVISOR_HOME": str(folder),
                    "TERM": "xterm",
                    "COLUMNS": "80",
                    **environment,
                },
            )
        os.close(theirs)
        self.raw = ""

    def until(self, wanted: str, again: Callable[[], object] | None = None) -> str:
        """Everything printed until `wanted` comes; fails where it does not come.

        `again` is repeated while nothing comes: a Ctrl-C between the prompt and the wait for a
        key is noticed only at the next one.
        """
        seen = ""
        patience = 30
        while wanted not in ESCAPES.sub("", seen):
            ready, _, _ = select.select([self.ours], [], [], 1 if again else patience)
            if not ready and again and patience:
                patience -= 1
                again()
                continue
            try:
                chunk = os.read(self.ours, 4096).decode() if ready else ""
            except OSError:  # the other end is closed
                chunk = ""
            assert chunk, f"{wanted!r} did not come; the terminal shows: {seen}"
            seen += chunk
        self.raw += seen
        return ESCAPES.sub("", seen)

    def type(self, text: str) -> None:
        os.write(self.ours, text.encode())

    def interrupt(self) -> None:
        """Ctrl-C from outside."""
        self.process.send_signal(signal.SIGINT)

    def end(self) -> int:
        code = self.process.wait(30)
        os.close(self.ours)
        return code


def _own_the_terminal() -> None:
    """Makes standard input the controlling terminal, so that Ctrl-C is a signal.

    What runs in the background, such as these tests may, hands on to its children to ignore it.
    """
    import fcntl
    import termios

    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    signal.signal(signal.SIGINT, signal.SIG_DFL)
