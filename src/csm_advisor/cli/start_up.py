"""What is done for the sake of a quick start alone, each with what it gains.

A command is a process of its own, and most of its time is starting up. The gains are shares of the
processor time of a whole `plan --profile`; docs/speed.md says how they are measured. Loading only
what a command needs is no trick and has no place here: each module imports what it takes.
"""

import gc
import os
from typing import NoReturn


def look_for_no_plugins() -> None:
    """Let pydantic not search all installed packages for plugins, none of which may change how our
    data is validated."""
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")


def collect_no_garbage() -> None:
    """Let nothing be searched for garbage while thousands of types and records are made: the
    process ends before there is any worth collecting."""
    gc.disable()


def leave(code: int) -> NoReturn:
    """End the process without taking apart all that it has made.

    All files are closed and all streams flushed by then, which is the caller's part.
    """
    os._exit(code)
