"""Mutation testing of `advice`: is every fault planted in it caught by some test?

    python scripts/mutants.py [--sample COUNT] [--seed SEED] [--budget SECONDS] [NAME ...]

`mutmut` makes the mutants, in the folder `mutants`; its settings are in pyproject.toml. The tests
are collected and run once without a fault, to see what each of them runs and how long it takes.
From there each mutant is forked, and runs the tests that run its function, the quickest of each
kind first, until one fails. `--budget` is how many seconds of tests that may be: what is left
out could only catch more. A mutant that needs several times as long, in processor time, counts
as caught.

The sample is drawn from each module by its share of all mutants, at least FLOOR from each; the
same seed draws the same mutants from the same source. NAME picks mutants instead, `*` included.
Prints the score by module as a Markdown table and the mutants that were not caught: `mutmut show
NAME` shows one. What was caught is kept in the folder and not run again, so a run can go on where
it broke off, or look whether new tests catch the rest; remove the folder after any other change.
docs/mutation-testing.md tells what was found.
"""

import argparse
import contextlib
import functools
import json
import os
import resource
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from fnmatch import fnmatch
from math import sqrt
from pathlib import Path
from random import Random
from time import process_time
from typing import Any, Literal

import pytest
from mutmut.__main__ import copy_also_copy_files, copy_src_dir, create_mutants
from mutmut.configuration import config
from mutmut.state import state

ROOM = "csm_advisor.advice."
FOLDER = Path("mutants")
# In the folder: what each test runs and how long it takes; how each mutant ended.
TIMES, ENDS = Path("times.json"), Path("ends.json")
FLOOR = 6
# A mutant may take so many times the processor time of its tests, and so many seconds besides.
PATIENCE, GRACE = 5, 10
MEMORY = 4 * 2**30  # and so many bytes

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
        wanted = drawn(population, given.sample, given.seed)
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


def drawn(population: dict[str, list[str]], count: int | None, seed: str) -> list[str]:
    """The mutants to run. What is drawn from a module depends on no other one, and a larger
    sample holds the smaller ones."""
    share = 1.0 if count is None else count / sum(map(len, population.values()))
    found = []
    for module, names in population.items():
        mine = max(FLOOR, round(share * len(names)))
        found += Random(f"{seed} {module}").sample(names, len(names))[:mine]
    return found


# --- Running ------------------------------------------------------------------------------------


class Session:
    """One collection of the tests, from which every mutant is forked."""

    def __init__(self, wanted: Sequence[str], budget: float, children: int) -> None:
        self._wanted, self._budget, self._children = wanted, budget, children
        self.ends: dict[str, End] = {}
        self._running: dict[int, str] = {}
        self._seconds: dict[str, float] = {}
        self._tests: dict[str, list[str]] = {}
        self._ended: dict[str, End] = {}

    def run(self) -> None:
        """Collect the tests, and run every mutant."""
        os.environ["MUTANT_UNDER_TEST"] = ""
        os.chdir(FOLDER)
        self._ended = kept(ENDS)
        sys.path[:0] = [str(Path("src").resolve()), str(Path().resolve())]
        words = ["-q", "--capture=sys", "-p", "no:cacheprovider", "-p", "no:xdist"]
        words += ["--hypothesis-profile=few", *config().pytest_add_cli_args_test_selection]
        code = pytest.main(words, plugins=[self])
        os.chdir("..")
        if len(self.ends) < len(self._wanted):
            raise SystemExit(f"the run broke off, pytest says {code!r}")

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """In the place of pytest's own loop: each mutant with the tests of its function."""
        items = {item.nodeid: item for item in session.items}
        self._look(items)
        for name in self._wanted:
            tests = [items[test] for test in self._of(name)]
            if self._ended.get(name) in ("caught", "no end"):
                self.ends[name] = self._ended[name]
            elif not tests:
                self.ends[name] = "no test"
            else:
                while len(self._running) >= self._children:
                    self._wait()
                self._start(name, tests)
        while self._running:
            self._wait()
        return True

    def _look(self, items: dict[str, pytest.Item]) -> None:
        """What each test runs and how long it takes, kept for the next time in TIMES."""
        known = kept(TIMES)
        os.environ["MUTANT_UNDER_TEST"] = "stats"
        try:
            for test in [test for test in items if test not in known]:
                forget()
                state()._stats.clear()
                began = process_time()
                if passes(items[test]):
                    known[test] = (process_time() - began, sorted(state()._stats))
                else:
                    tell(f"left out, as it fails without any fault: {test}")
        finally:
            os.environ["MUTANT_UNDER_TEST"] = ""
            TIMES.write_text(json.dumps(known))
        self._seconds = {test: known[test][0] for test in items if test in known}
        for test in self._seconds:
            for function in known[test][1]:
                self._tests.setdefault(function, []).append(test)

    def _of(self, mutant: str) -> list[str]:
        """The tests of the function of a mutant, as many as there is time."""
        left, found = self._budget, []
        running = self._tests.get(mutant.rpartition("__mutmut_")[0], ())
        for test in in_turn({test: self._seconds[test] for test in running}):
            left -= self._seconds[test]
            if left < 0:
                break
            found.append(test)
        return found

    def _start(self, mutant: str, tests: Sequence[pytest.Item]) -> None:
        pid = os.fork()
        if pid:
            self._running[pid] = mutant
            return
        code = 3
        with contextlib.suppress(BaseException):
            os.environ["MUTANT_UNDER_TEST"] = mutant
            forget()
            seconds = sum(self._seconds[test.nodeid] for test in tests)
            most = int(process_time() + seconds * PATIENCE + GRACE)
            resource.setrlimit(resource.RLIMIT_CPU, (most, most + 5))
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
            code = 0 if all(map(passes, tests)) else 1
        os._exit(code)

    def _wait(self) -> None:
        pid, status = os.wait()
        mutant = self._running.pop(pid)
        ends: dict[int, End] = {0: "not caught", 1: "caught"}
        end = self.ends[mutant] = ends.get(os.waitstatus_to_exitcode(status), "no end")
        ENDS.write_text(json.dumps({**self._ended, **self.ends}))
        if end != "caught":
            tell(f"{len(self.ends)} of {len(self._wanted)}: {end}: {mutant}")


def in_turn(seconds: Mapping[str, float]) -> list[str]:
    """Tests, the quickest first, but the second case of one after the first case of every other."""
    cases: Counter[str] = Counter()
    place: dict[str, tuple[int, float]] = {}
    for test in sorted(seconds, key=seconds.__getitem__):
        written = test.partition("[")[0]
        place[test] = (cases[written], seconds[test])
        cases[written] += 1
    return sorted(place, key=place.__getitem__)


def kept(path: Path) -> dict[str, Any]:
    """What an earlier run left."""
    found: dict[str, Any] = json.loads(path.read_text()) if path.exists() else {}
    return found


def tell(sentence: str) -> None:
    """Say how it goes, past pytest's own output."""
    print(sentence, file=sys.__stderr__, flush=True)


def forget() -> None:
    """Empty the caches of what the advice said without a fault; the data may stay."""
    for name, module in list(sys.modules.items()):
        if name.startswith((ROOM, "tests.")):
            for thing in vars(module).values():
                if isinstance(thing, functools._lru_cache_wrapper) and thing.__name__ != "bundled":
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
