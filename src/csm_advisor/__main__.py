"""The installed command, and `python -m csm_advisor`."""

import os

from csm_advisor.memory import TOO_LITTLE, check_room, of_memory

TYPE_CHECKING = False  # that of typing takes memory, which may be what there is none of
if TYPE_CHECKING:
    from typing import NoReturn

_SENTENCE = f"csm-advisor: {TOO_LITTLE}\n".encode()  # made while there is something to make it of


def start() -> "NoReturn":
    """Run the command line of this process.

    Ctrl-C while it is still loading ends it in silence, too little memory with a sentence.
    """
    try:
        check_room()
        from csm_advisor.cli.app import run

        run()
    except KeyboardInterrupt:
        os._exit(130)
    except Exception as problem:
        if not of_memory(problem):
            raise
    try:
        os.write(2, _SENTENCE)
    finally:
        os._exit(2)


if __name__ == "__main__":
    start()
