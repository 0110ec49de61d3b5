"""How fast it is: whole commands beside a bare program, then planning in process.

    python -m benchmarks [--runs 15]

The tables are those of docs/speed.md. Ends with 1 where an aim is missed.
"""

import argparse
import os
import platform
import sys

from benchmarks import processes


def main() -> int:
    """Measure and print everything."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks")
    parser.add_argument("--runs", type=int, default=15, help="how often each command is run")
    runs = parser.parse_args().runs
    if runs < 2:
        parser.error("--runs: at least 2, for a spread")
    busy = f"other work on {os.getloadavg()[0]:.1f} of {os.cpu_count()} cores"
    print(f"Python {platform.python_version()}, {busy}; bytecode compiled beforehand.")
    print("Figures are medians, in brackets the quartiles: half of all runs lie between them.\n")
    commands_within = processes.report(runs)
    # Only now: until here this process had to be small.
    from benchmarks import planning

    return int(not (planning.report() and commands_within))


if __name__ == "__main__":
    sys.exit(main())
