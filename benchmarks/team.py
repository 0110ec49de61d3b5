"""How fast `csm-advisor team` is beside a loop over `csm_advisor.plan`, and how it grows.

    python -m benchmarks.team [--people 1000 10000] [--most 100000] [--loop 60]

The people are random, from a seed: those who gave the five answers and their hours, and those of
whom half have rated their skills too. `team` is the command, with all processes that it
starts; the loop is one process over the first people of the same table. Both are told in people a
second by the clock, and in processor time a person.
"""

import argparse
import csv
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from itertools import islice
from math import log
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from typing import Any

import csm_advisor
from benchmarks.tables import table, verdict
from csm_advisor.model.education import EDUCATION_ORDER

TODAY = date(2026, 11, 29)
FASTER_AIM = 12  # times as many people a second
MEMORY_AIM = 400  # megabytes, at most people
GROWTH_AIM = 1.05  # the power of the number of people with which the time grows


def people(rated: bool) -> Iterator[dict[str, Any]]:
    """Random people without end."""
    chance = random.Random(17)
    catalogue = csm_advisor.open_data()
    rungs = list(catalogue.rungs)
    while True:
        low = chance.choices(range(len(rungs) - 1), (40, 20, 15, 10, 7, 4))[0]
        service = chance.randrange(31) / 2
        one = {
            "rung": rungs[low],
            "target": rungs[chance.randrange(low + 1, len(rungs))],
            "years_in_service": service,
            "years_leading": chance.randrange(int(service * 2) + 1) / 2 if low else 0.0,
            "education": chance.choice(EDUCATION_ORDER[1:6]),
            "hours_per_week": chance.choice((None, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0)),
        }
        if rated and chance.random() < 0.5:
            level = (min(4, max(0, int(chance.gauss(1.2 + low / 2, 1)))) for _ in catalogue.skills)
            levels = zip(catalogue.skills, level, strict=True)
            one["skills"] = {skill: at for skill, at in levels if chance.random() < 0.5}
        yield one


def write(path: Path, count: int, rated: bool) -> None:
    """A table of so many people."""
    skills = list(csm_advisor.open_data().skills) if rated else []
    with path.open("w", newline="") as file:
        lines = csv.writer(file)
        five = ("rung", "target", "years_in_service", "years_leading", "education")
        keys = (*five, "hours_per_week")
        lines.writerow(("person", *keys, *(f"skills.{skill}" for skill in skills)))
        for at, one in enumerate(islice(people(rated), count)):
            levels = one.get("skills", {})
            lines.writerow((f"P{at}", *(one[key] for key in keys), *map(levels.get, skills)))


def loop(count: int, rated: bool) -> tuple[float, float]:
    """Seconds by the clock and of the processor for a plan of each of the first people."""
    data = csm_advisor.open_data()
    clock, processor = time.perf_counter(), time.process_time()
    for one in islice(people(rated), count):
        csm_advisor.plan(one, today=TODAY, data_dir=data)
    return time.perf_counter() - clock, time.process_time() - processor


def team(path: Path) -> tuple[float, float, float]:
    """Seconds by the clock and of the processor, and the most megabytes of all its processes."""
    command = [sys.executable, "-m", "csm_advisor", "team", str(path), "--json"]
    before = getrusage(RUSAGE_CHILDREN)
    clock = time.perf_counter()
    plans = path.with_suffix(".plans.csv")
    plans.unlink(missing_ok=True)
    most = 0.0
    with subprocess.Popen(
        [*command, "--today", f"{TODAY}", "-o", str(plans)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        while process.poll() is None:
            most = max(most, memory(process.pid))
            time.sleep(0.1)
    took = time.perf_counter() - clock
    after = getrusage(RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return took, used, most


def memory(pid: int) -> float:
    """Megabytes of a process and those that it started; what they share counts once for each
    part of it. 0 where the system does not tell."""
    total = 0.0
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                total += int(line.split()[1]) / 1024
        total += sum(memory(int(child)) for child in children)
    except OSError:
        pass
    return total


def main() -> int:
    """Measure and print; 1 where an aim is missed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.team")
    parser.add_argument(
        "--people", type=int, nargs="*", default=(1_000, 10_000), help="in each comparison"
    )
    parser.add_argument("--loop", type=int, default=60, help="of them planned one by one")
    parser.add_argument("--most", type=int, default=100_000, help="in the largest table")
    args = parser.parse_args()
    busy = f"other work on {os.getloadavg()[0]:.1f} of {os.cpu_count()} cores"
    print(f"{busy}.\n")
    within = True
    with tempfile.TemporaryDirectory() as folder:
        rows = []
        for what, rated in (("five answers and hours", False), ("half rate skills", True)):
            one_by_one, alone = (seconds / args.loop for seconds in loop(args.loop, rated))
            for count in args.people:
                path = Path(folder, f"{rated}.csv")
                write(path, count, rated)
                took, used, most = team(path)
                faster = one_by_one / (took / count)
                within &= faster >= FASTER_AIM
                rows.append(
                    (
                        what,
                        f"{count:,}",
                        f"{1 / one_by_one:.1f}",
                        f"{count / took:.1f}",
                        f"{alone * 1000:.1f}",
                        f"{used / count * 1000:.1f}",
                        f"{most:.0f}",
                        verdict(-faster, -FASTER_AIM).replace("-", ""),
                    )
                )
        heads = (
            "", "people", "loop, people/s", "team, people/s", "loop, ms of processor",
            "team, ms of processor", "team, MB", "times faster (aim)",
        )  # fmt: skip
        print(table(heads, rows))
        within &= growth(Path(folder), args.most)
    return int(not within)


def growth(folder: Path, most: int) -> bool:
    """The command over tables that are ten times as large each."""
    sizes = [size for size in (1_000, 10_000, 100_000) if size <= most]
    if not sizes:
        return True
    seconds, megabytes, rows = {}, {}, []
    for size in sizes:
        path = folder / f"{size}.csv"
        write(path, size, rated=False)
        seconds[size], used, megabytes[size] = team(path)
        per_second = f"{size / seconds[size]:.0f}"
        rows.append((f"{size:,}", f"{seconds[size]:.1f}", per_second, f"{used:.1f}",
                     f"{megabytes[size]:.0f}"))  # fmt: skip
    print("\n" + table(("people", "s", "people/s", "s of processor", "MB"), rows))
    within = megabytes[sizes[-1]] <= MEMORY_AIM
    print(f"\nMemory at most {megabytes[sizes[-1]]:.0f} MB (aim {MEMORY_AIM}).")
    if len(sizes) > 1:
        logs = [[log(size) for size in sizes], [log(seconds[size]) for size in sizes]]
        power = statistics.linear_regression(*logs).slope
        print(f"The time grows with the power {power:.2f} of the people (aim {GROWTH_AIM}).")
        within &= power <= GROWTH_AIM
    return within


if __name__ == "__main__":
    sys.exit(main())
