"""Mutation testing of `advice`: is every fault planted in it caught by some test?

    python scripts/mutants.py [--sample COUNT] [--seed SEED] [--budget SECONDS] [NAME ...]

`mutmut` makes the mutants, in the folder `mutants`; its settings are in pyproject.toml. The tests
are collected and run once without a fault, to see what each of them runs and how long it takes.
From there each mutant is forked, and runs the tests that run its function, the quickest first,
until one fails. `--budget` is how many seconds of tests that may be: what is left out could only
catch more. A mutant that needs several times as long, in processor time, counts as caught.

The sample is drawn from each module by its share of all mutants, at least FLOOR from each; the
same seed draws the same mutants from the same source. NAME picks mutants instead, `*` included.
Prints the score by module as a Markdown table and the mutants that were not caught: `mutmut show
NAME` shows one. Remove the folder after a change. docs/mutation-testing.md tells what was found.
"""

import argparse
import contextlib
import functools
import gc
import json
import os
import resource
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from fnmatch import fnmatch
from math import sqrt
from pathlib import Path
from random import Random
from time import process_time
from typing import Any, Literal, NamedTuple

import pytest
from mutmut.__main__ import copy_also_copy_files, copy_src_dir, create_mutants
from mutmut.configuration import config
from mutmut.state import state

ROOM = "csm_advisor.advice."
FOLDER = Path("mutants")
TIMES = Path("times.json")  # in the folder
FLOOR = 6
# A mutant may take so many times the processor time of its tests, and so many seconds besides.
PATIENCE, GRACE = 5, 10

Cache = functools._lru_cache_wrapper
End = Literal["caught", "not caught", "no test", "no end"]


def main() -> int:
    """Draw the mutants, run them, and say what was caught."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("names", nargs="*", metavar="NAME", help="mutants, with * for any letters")
    parser.add_argument("--sample", type=int, help="how many mutants; all where it is left out")
    parser.add_argument("--seed", default="csm-advisor")
    parser.add_argument("--budget", type=float, default=30.0, help="seconds of tests a mutant")
    parser.add_argument("--children", type=int, default=2, help="how many mutants at a time")
    given = parser.parse_args()
    config()  # while its file is where it looks for it
    copy_src_dir()
    copy_also_copy_files()
    with contextlib.redirect_stdout(None):
        create_mutants(given.children)
    population = by_module(every_mutant())
    if given.names:
        every = [name for names in population.values() for name in names]
        wanted = [name for name in every if any(fnmatch(name, one) for one in given.names)]
    else:
        wanted = drawn(population, given.sample, Random(given.seed))
    session = Session(wanted, given.budget, given.children)
    session.run()
    print_table(population, session.ends)
    return 0


def every_mutant() -> Iterable[str]:
    """The name of every mutant."""
    for path in sorted((FOLDER / "src/csm_advisor/advice").rglob("*.meta")):
        yield from json.loads(path.read_text(encoding="utf-8"))["exit_code_by_key"]


def by_module(names: Iterable[str]) -> dict[str, list[str]]:
    """The mutants of each module."""
    found: dict[str, list[str]] = {}
    for name in names:
        found.setdefault(name.removeprefix(ROOM).rpartition(".")[0], []).append(name)
    return dict(sorted(found.items()))


def drawn(population: dict[str, list[str]], count: int | None, random: Random) -> list[str]:
    """The mutants to run."""
    share = 1.0 if count is None else count / sum(map(len, population.values()))
    found = []
    for names in population.values():
        mine = max(FLOOR, round(share * len(names)))
        found += random.sample(names, min(len(names), mine))
    return found


# --- Running ------------------------------------------------------------------------------------


class Running(NamedTuple):
    """A mutant whose tests are under way."""

    name: str
    number: int


class Session:
    """One collection of the tests, from which every mutant is forked."""

    def __init__(self, wanted: Sequence[str], budget: float, children: int) -> None:
        self._wanted, self._budget, self._children = wanted, budget, children
        self.ends: dict[str, End] = {}
        self._running: dict[int, Running] = {}
        self._seconds: dict[str, float] = {}
        self._tests: dict[str, list[str]] = {}

    def run(self) -> None:
        """Collect the tests, and run every mutant."""
        os.environ["MUTANT_UNDER_TEST"] = ""
        os.chdir(FOLDER)
        sys.path[:0] = [str(Path("src").resolve()), str(Path().resolve())]
        words = ["-q", "--capture=sys", "-p", "no:cacheprovider", "-p", "no:xdist"]
        words.append("--hypothesis-profile=few")
        wanted = sorted(
            {test.partition("::")[0] for tests in self._tests.values() for test in tests}
        )
        code = pytest.main([*words, *wanted], plugins=[self])
        os.chdir("..")
        if len(self.ends) < len(self._wanted):
            raise SystemExit(f"the run broke off, pytest says {code!r}")

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """In the place of pytest's own loop: each mutant with the tests of its function."""
        items = {item.nodeid: item for item in session.items}
        self._look(items)
        for number, name in enumerate(self._wanted, start=1):
            tests = [items[test] for test in self._of(name)]
            if not tests:
                self.ends[name] = "no test"
                continue
            while len(self._running) >= self._children:
                self._wait()
            self._start(Running(name, number), tests)
        while self._running:
            self._wait()
        return True

    def _look(self, items: dict[str, pytest.Item]) -> None:
        """What each test runs and how long it takes, kept for the next time in TIMES."""
        known = json.loads(TIMES.read_text(encoding="utf-8")) if TIMES.exists() else {}
        os.environ["MUTANT_UNDER_TEST"] = "stats"
        for test, item in items.items():
            if test not in known:
                state()._stats.clear()
                began = process_time()
                if not passes(item):
                    raise SystemExit(f"{test} fails without any fault")
                known[test] = (process_time() - began, sorted(state()._stats))
        os.environ["MUTANT_UNDER_TEST"] = ""
        TIMES.write_text(json.dumps(known), encoding="utf-8")
        for test, (seconds, functions) in sorted(known.items(), key=lambda one: one[1][0]):
            if test in items:
                self._seconds[test] = seconds
                for function in functions:
                    self._tests.setdefault(function, []).append(test)

    def _of(self, mutant: str) -> list[str]:
        """The tests of the function of a mutant, the quickest first, as many as there is time."""
        left, found = self._budget, []
        for test in self._tests.get(mutant.rpartition("__mutmut_")[0], ()):
            left -= self._seconds[test]
            if left < 0:
                break
            found.append(test)
        return found

    def _start(self, mutant: Running, tests: Sequence[pytest.Item]) -> None:
        pid = os.fork()
        if pid:
            self._running[pid] = mutant
            return
        code = 3
        with contextlib.suppress(BaseException):
            os.environ["MUTANT_UNDER_TEST"] = mutant.name
            forget()
            seconds = sum(self._seconds[test.nodeid] for test in tests)
            most = int(process_time() + seconds * PATIENCE + GRACE)
            resource.setrlimit(resource.RLIMIT_CPU, (most, most + 5))
            code = 0 if all(map(passes, tests)) else 1
        os._exit(code)

    def _wait(self) -> None:
        pid, status = os.wait()
        mutant = self._running.pop(pid)
        ends: dict[int, End] = {0: "not caught", 1: "caught"}
        end = ends.get(os.waitstatus_to_exitcode(status), "no end")
        self.ends[mutant.name] = end
        if end != "caught":
            where = f"{mutant.number} of {len(self._wanted)}"
            print(f"\n{where}: {end}: {mutant.name}", file=sys.__stderr__, flush=True)


def forget() -> None:
    """Empty the caches of what the advice said without a fault; the data may stay."""
    for thing in gc.get_objects():
        if (
            isinstance(thing, Cache)
            and thing.__module__.startswith((ROOM, "tests."))
            and thing.__name__ != "bundled"
        ):
            thing.cache_clear()


def passes(item: pytest.Item) -> bool:
    """Whether a test passes, set up and taken down on its own."""
    from _pytest.runner import runtestprotocol

    reports: list[Any] = runtestprotocol(item, nextitem=None, log=False)
    return not any(report.failed for report in reports)


# --- Telling ------------------------------------------------------------------------------------


def print_table(population: dict[str, list[str]], ends: dict[str, End]) -> None:
    """Print the score by module and as a whole, weighted by module, with its 95 % interval."""
    print("\n| module | mutants | run | caught | not caught | no test | score |")
    print("|---|---:|---:|---:|---:|---:|---:|")
    every = sum(len(names) for names in population.values() if not ends.keys().isdisjoint(names))
    score = variance = 0.0
    for module, names in population.items():
        found = Counter(ends[name] for name in names if name in ends)
        count, missed = found.total(), found["not caught"] + found["no test"]
        if not count:
            continue
        weight = len(names) / every
        score += weight * (1 - missed / count)
        # Of few mutants all may be caught by chance: half a mutant is added to either side.
        doubt = (missed + 0.5) / (count + 1)
        variance += weight**2 * (1 - count / len(names)) * doubt * (1 - doubt) / count
        print(
            f"| {module} | {len(names)} | {count} | {count - missed} | {found['not caught']}"
            f" | {found['no test']} | {1 - missed / count:.0%} |"
        )
    total = Counter(ends.values())
    caught = total["caught"] + total["no end"]
    print(
        f"| all | {every} | {len(ends)} | {caught} | {total['not caught']} | {total['no test']}"
        f" | {score:.1%} ± {1.96 * sqrt(variance):.1%} |"
    )
    print(f"\nCaught by running out of time or by a crash: {total['no end']}\n")
    for name, end in ends.items():
        if end != "caught":
            print(f"{end}: {name}")


if __name__ == "__main__":
    sys.exit(main())
