"""A word on a terminal about what takes long."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from csm_advisor.cli.world import World

PLANNING = "Working out the plan"
PATIENCE = 1  # seconds that nobody minds


@contextmanager
def working(world: World, doing: str) -> Iterator[None]:
    """Say on standard error what is being done once it takes over a second, where it is a terminal.

    Nothing may be asked meanwhile.
    """
    if not sys.stderr.isatty():
        yield
        return
    from threading import Event, Thread

    done = Event()

    def tell() -> None:
        if done.wait(PATIENCE):
            return
        if world.messages.plain:
            world.messages.print(f"{doing} ...")
            return
        with world.messages.status(f"{doing} ..."):
            done.wait()

    thread = Thread(target=tell, daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()
