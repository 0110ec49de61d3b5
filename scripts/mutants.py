"""Mutation testing of `advice`: is every fault planted in it caught by some test?

    python scripts/mutants.py [--sample COUNT] [--seed SEED] [--children COUNT]

Works in the folder `mutants`, which `mutmut` makes; its settings are in pyproject.toml. The
sample is drawn from each module by its share of all mutants, with at least FLOOR from each; the
same seed draws the same mutants from the same source. Without --sample every mutant is run,
which takes many hours. Prints the score of each module as a Markdown table, then the mutants
that no test caught: `mutmut show NAME` shows one. docs/mutation-testing.md tells what was found.
"""

import argparse
import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable
from math import sqrt
from pathlib import Path
from random import Random

ROOM = "csm_advisor.advice."
MADE = Path("mutants/src/csm_advisor/advice")
FLOOR = 6
# What `mutmut` notes of a mutant: a test failed, nothing failed, no test runs it. All the rest is
# a test run that ended in no orderly way, most often by running out of time: caught as well.
FAILED, SURVIVED, UNTESTED = 1, 0, 33

Results = dict[str, int | None]


def main() -> int:
    """Draw the mutants, run them, and say what was caught."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sample", type=int, help="how many mutants; all where it is left out")
    parser.add_argument("--seed", default="csm-advisor")
    parser.add_argument("--children", type=int, default=2, help="how many at a time")
    given = parser.parse_args()
    # There is no command that only makes the mutants: those of the smallest module go first.
    mutmut(f"{ROOM}pay.*", children=given.children)
    population = by_module(results())
    wanted = drawn(population, given.sample, Random(given.seed))
    mutmut(*wanted, children=given.children)
    found = results()
    table(population, {name: found[name] for name in wanted})
    return 0


def mutmut(*names: str, children: int) -> None:
    """Run the mutants of these names."""
    command = [str(Path(sys.executable).with_name("mutmut")), "run"]
    subprocess.run([*command, "--max-children", str(children), *names], check=True)


def results() -> Results:
    """Every mutant with the exit code of its tests, None where they were not run."""
    found: Results = {}
    for path in sorted(MADE.rglob("*.meta")):
        found |= json.loads(path.read_text(encoding="utf-8"))["exit_code_by_key"]
    return found


def by_module(names: Iterable[str]) -> dict[str, list[str]]:
    """The mutants of each module; those of an `__init__` bear the name of the package."""
    found: dict[str, list[str]] = {}
    for name in names:
        module = name.removeprefix(ROOM).rpartition(".")[0]
        found.setdefault(module, []).append(name)
    return found


def drawn(population: dict[str, list[str]], count: int | None, random: Random) -> list[str]:
    """The mutants to run."""
    every = sum(map(len, population.values()))
    share = 1.0 if count is None else count / every
    return [
        name
        for _, names in sorted(population.items())
        for name in random.sample(
            sorted(names), min(len(names), max(FLOOR, round(share * len(names))))
        )
    ]


def table(population: dict[str, list[str]], ran: Results) -> None:
    """Print the score by module and as a whole, weighted by module, with its 95 % interval."""
    print("\n| module | mutants | run | caught | not caught | no test | score |")
    print("|---|---:|---:|---:|---:|---:|---:|")
    every = sum(map(len, population.values()))
    score = variance = 0.0
    for module, names in sorted(population.items()):
        codes = Counter(ran[name] for name in names if name in ran)
        count, missed = codes.total(), codes[SURVIVED] + codes[UNTESTED]
        share, weight = 1 - missed / count, len(names) / every
        score += weight * share
        # Of few mutants all may be caught by chance: one half is added to either side.
        doubt = (missed + 0.5) / (count + 1)
        left_out = 1 - count / len(names)
        variance += weight**2 * left_out * doubt * (1 - doubt) / count
        print(
            f"| {module} | {len(names)} | {count} | {count - missed} | {codes[SURVIVED]}"
            f" | {codes[UNTESTED]} | {share:.0%} |"
        )
    missed = sum(code in (SURVIVED, UNTESTED) for code in ran.values())
    either = 1.96 * sqrt(variance)
    print(f"| all | {every} | {len(ran)} | {len(ran) - missed} | | | {score:.1%} ± {either:.1%} |")
    ends = Counter(code for code in ran.values() if code not in (FAILED, SURVIVED, UNTESTED))
    print(f"\nOf those caught, ended without a failed test, by exit code: {dict(ends) or 'none'}\n")
    for name, code in ran.items():
        if code in (SURVIVED, UNTESTED):
            print(f"{'not caught' if code == SURVIVED else 'no test   '} {name}")


if __name__ == "__main__":
    sys.exit(main())
