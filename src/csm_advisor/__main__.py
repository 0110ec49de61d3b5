"""The installed command, and `python -m csm_advisor`."""

import os
from typing import NoReturn


def start() -> NoReturn:
    """Run the command line of this process; Ctrl-C while it is still loading ends it in silence."""
    try:
        from csm_advisor.cli.app import run

        run()
    except KeyboardInterrupt:
        os._exit(130)


if __name__ == "__main__":
    start()
