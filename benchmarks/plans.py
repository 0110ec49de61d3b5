"""How much quicker one plan is than with another build, over random people.

    python -m benchmarks.plans --build PYTHON [--people 300] [--runs 3]

PYTHON is that of an environment in which the other build is installed. Both make one plan of each
person, in turns, each time in a fresh process; of its runs the quickest counts for a person. What
is measured is the time of the processor. The people are those of `benchmarks.team`, both kinds.
"""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
from itertools import islice
from pathlib import Path

from benchmarks.tables import table, verdict
from benchmarks.team import TODAY, people

FASTER_AIM = 1.5  # times, over all people
# What runs in each process: it knows nothing of the builds but the call itself.
PLANS = """
import gc, json, sys, time
from datetime import date
import csm_advisor
gc.disable()
data, day = csm_advisor.open_data(), date.fromisoformat(sys.argv[2])
took = []
for person in json.load(open(sys.argv[1])):
    began = time.process_time()
    csm_advisor.plan(person, today=day, data_dir=data)
    took.append(time.process_time() - began)
print(json.dumps(took))
"""


def milliseconds(python: Path, given: Path) -> list[float]:
    """What a plan of each person in a file takes in one fresh process."""
    command = [str(python), "-c", PLANS, str(given), f"{TODAY}"]
    # Away from the checkout, so that each has the build that is installed for it.
    told = subprocess.run(command, check=True, capture_output=True, text=True, cwd=given.parent)
    return [seconds * 1000 for seconds in json.loads(told.stdout)]


def main() -> int:
    """Measure and print; 1 where the aim is missed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.plans")
    parser.add_argument("--build", type=Path, required=True, help="PYTHON with the other build")
    parser.add_argument("--people", type=int, default=300, help="of each kind")
    parser.add_argument("--runs", type=int, default=3, help="of each build")
    args = parser.parse_args()
    rows, within = [], True
    with tempfile.TemporaryDirectory() as folder:
        given = Path(folder, "people.json")
        for what, rated in (("five answers and hours", False), ("half rate skills", True)):
            given.write_text(json.dumps(list(islice(people(rated), args.people))))
            runs: tuple[list[list[float]], list[list[float]]] = ([], [])
            for _ in range(args.runs):
                for found, python in zip(runs, (args.build, Path(sys.executable)), strict=True):
                    found.append(milliseconds(python, given))
            theirs, ours = ([min(times) for times in zip(*run, strict=True)] for run in runs)
            faster = sum(theirs) / sum(ours)
            within &= faster >= FASTER_AIM
            medians = [statistics.median(times) for times in (theirs, ours)]
            by_person = statistics.median(a / b for a, b in zip(theirs, ours, strict=True))
            rows.append(
                (
                    what,
                    f"{sum(theirs) / len(theirs):.1f}",
                    f"{sum(ours) / len(ours):.1f}",
                    verdict(-faster, -FASTER_AIM).replace("-", ""),
                    f"{faster:.2f}",
                    f"{medians[0] / medians[1]:.2f}",
                    f"{by_person:.2f}",
                )
            )
    heads = (
        "one plan, ms of the processor", "that build, mean", "this, mean", "aim",
        "times faster over all", "of the medians", "median of people",
    )  # fmt: skip
    print(table(heads, rows))
    return int(not within)


if __name__ == "__main__":
    sys.exit(main())
