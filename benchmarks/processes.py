"""What commands cost as whole processes, as ratios to a bare Typer-and-Rich program; and on a long
ladder, as ratios to the same command on the bundled one.

A machine slows down and speeds up while this runs. So each command is run right after what it is
compared with; the commands take turns, in another order each round; and what counts is the median
of the ratios. Processor time is less shaken by what else runs than time on the clock, so both are
shown.

The peak memory of a child counts from that of its parent, so this program stays small: it loads
nothing but the standard library.
"""

import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from contextlib import chdir
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from typing import NamedTuple

from benchmarks.chains import write_chain
from benchmarks.installed import installed
from benchmarks.tables import middle, table, verdict

BARE = ("python", str(Path(__file__).with_name("bare.py")))
OURS = "csm-advisor"
PROFILE = """\
rung = "representative"
years_in_service = 3
years_leading = 0
education = "high-school"
target = "manager"
"""
POSTING = """\
Customer Service Manager
Acme
Tulsa, OK

Requirements
- Five years of customer service experience, two of which in a supervisory role
- Bachelor's degree or equivalent work experience
- Experience with Zendesk and Excel
- Fluent in English and Spanish
Preferred
- Contact center certification
Pay: $62,000 - $70,000 per year
"""
DUTY = (
    "- You listen to calls with each agent, write down what went well and agree on one next step.\n"
)
JOB = POSTING + "What you will do\n" + DUTY * 48  # 5,000 letters, as many postings have
PAGE = f"<!doctype html><html><body><main>{JOB.replace(chr(10), '<br>')}</main></body></html>"
COMPLETION = {
    "_CSM_ADVISOR_COMPLETE": "complete_bash",
    "COMP_WORDS": "csm-advisor sk",
    "COMP_CWORD": "1",
}
MEMORY_AIM = 1.3
PLAN = ("plan", "--profile", "me.toml")


RUNGS = 10_000  # of the long ladder
CHAIN = "chain"  # its data folder


class Command(NamedTuple):
    """A command line with the most that its time may be, as a multiple of that of another: the bare
    program, or what is named as `beside`."""

    words: tuple[str, ...]
    aim: float | None = None
    environment: Mapping[str, str] = {}
    beside: tuple[str, ...] = BARE


def on_chain(*words: str, aim: float | None = None, beside: tuple[str, ...] = ()) -> Command:
    """A command on the long ladder, beside another (the same unless given) on the bundled one."""
    return Command((*words, "--data-dir", CHAIN), aim, {}, (OURS, *(beside or words)))


COMMANDS = {
    "--version": Command(("--version",), 1.1),
    "--help": Command(("--help",)),
    "completing a word": Command((), 1.1, COMPLETION),
    "salary manager": Command(("salary", "manager"), 1.2),
    "skills manager": Command(("skills", "manager"), 1.2),
    "plan --profile": Command(PLAN, 1.4),
    "plan --profile --json": Command((*PLAN, "--json")),
    "check": Command(("check",)),
    "posting, text": Command(("posting", "job.txt"), 1.35),
    "posting, page": Command(("posting", "job.html"), 1.6),
}


LONG = {
    "check": on_chain("check", aim=3),
    "roles": on_chain("roles", aim=6),
    "roles --json": on_chain("roles", "--json"),
    "plan --profile": on_chain(*PLAN, aim=4),
    "plan to the highest rung": on_chain("plan", "--profile", "top.toml", beside=PLAN),
}


class Cost(NamedTuple):
    """Seconds on the clock, seconds of the processor, and the peak memory (in kB on Linux)."""

    clock: float
    processor: float
    memory: float


class Pair(NamedTuple):
    """A run of a command, and the run just before it of what it is compared with."""

    beside: Cost
    ours: Cost


def report(rounds: int) -> bool:
    """Measure and print; True where every aim is reached."""
    with tempfile.TemporaryDirectory() as folder, chdir(folder):
        Path("me.toml").write_text(PROFILE, encoding="utf-8")
        Path("job.txt").write_text(JOB, encoding="utf-8")
        Path("job.html").write_text(PAGE, encoding="utf-8")
        top = write_chain(Path(CHAIN), RUNGS)
        Path("top.toml").write_text(PROFILE.replace("manager", top), encoding="utf-8")
        around = surroundings(folder)
        pairs = measured(COMMANDS, rounds, around)
        long = measured(LONG, max(2, rounds // 3), around)
    bare = [pair.beside for runs in pairs.values() for pair in runs]
    clock = middle([1000 * run.clock for run in bare], 0)
    memory = middle([run.memory / 1000 for run in bare], 0)
    print(
        f"{rounds} runs of each command after one that warms up, {len(bare)} of the bare program,"
    )
    print(f"which takes {clock} ms and {memory} MB.\n")
    heads = ("command", "ms", "time to bare", "aim", "processor to bare", "MB", "to bare", "aim")
    print(table(heads, [row(name, runs) for name, runs in pairs.items()]))
    print(f"\nOn a chain of {RUNGS:,} rungs above the bundled, beside the bundled ones alone:\n")
    beside = ("command", "bundled ms", "ms", "time to bundled", "aim", "processor to bundled", "MB")
    print(table(beside, [long_row(name, runs) for name, runs in long.items()]))
    return all(
        ratio(runs, "clock") <= (COMMANDS[name].aim or float("inf"))
        and ratio(runs, "memory") <= MEMORY_AIM
        for name, runs in pairs.items()
    ) and all(
        ratio(runs, "clock") <= (LONG[name].aim or float("inf")) for name, runs in long.items()
    )


def surroundings(folder: str) -> dict[str, str]:
    """What commands run in: the program installed below an empty `folder`, and nobody's answers."""
    programs = str(installed(Path(folder)))
    return {"CSM_ADVISOR_HOME": folder, "COLUMNS": "80", "HOME": folder, "PATH": programs}


def measured(
    commands: Mapping[str, Command], rounds: int, around: Mapping[str, str]
) -> dict[str, list[Pair]]:
    """The runs of each command in what is `around` them, without those of a first round."""
    order = random.Random(0)
    pairs: dict[str, list[Pair]] = {name: [] for name in commands}
    for turn in range(rounds + 1):
        for name in order.sample(list(commands), len(commands)):
            command = commands[name]
            pair = Pair(
                cost(command.beside, around),
                cost((OURS, *command.words), {**around, **command.environment}),
            )
            if turn:
                pairs[name].append(pair)
    return pairs


def cost(command: tuple[str, ...], environment: Mapping[str, str]) -> Cost:
    """Run a command of the PATH in `environment` to its end, with nobody at the keyboard and its
    output thrown away."""
    program = str(Path(environment["PATH"], command[0]))
    silent = [(os.POSIX_SPAWN_OPEN, stream, os.devnull, os.O_RDWR, 0) for stream in range(3)]
    start = time.perf_counter()
    process = os.posix_spawn(program, command, environment, file_actions=silent)
    _, status, used = os.wait4(process, 0)
    clock = time.perf_counter() - start
    if status:
        sys.exit(f"{' '.join(command)} ended with {os.waitstatus_to_exitcode(status)}")
    if used.ru_maxrss <= getrusage(RUSAGE_SELF).ru_maxrss:
        sys.exit(f"{' '.join(command)}: its memory cannot be told from that of the benchmark")
    return Cost(clock, used.ru_utime + used.ru_stime, used.ru_maxrss)


def ratios(runs: Sequence[Pair], what: str) -> list[float]:
    """What each run cost as a multiple of the one before it."""
    return [getattr(pair.ours, what) / getattr(pair.beside, what) for pair in runs]


def ratio(runs: Sequence[Pair], what: str) -> float:
    return statistics.median(ratios(runs, what))


def row(name: str, runs: Sequence[Pair]) -> tuple[str, ...]:
    """One line of the table."""
    return (
        f"`{name}`",
        f"{1000 * statistics.median(pair.ours.clock for pair in runs):.0f}",
        middle(ratios(runs, "clock"), 2),
        verdict(ratio(runs, "clock"), COMMANDS[name].aim),
        middle(ratios(runs, "processor"), 2),
        f"{statistics.median(pair.ours.memory for pair in runs) / 1000:.0f}",
        middle(ratios(runs, "memory"), 2),
        verdict(ratio(runs, "memory"), MEMORY_AIM),
    )


def long_row(name: str, runs: Sequence[Pair]) -> tuple[str, ...]:
    """One line of the table of the long ladder."""
    return (
        f"`{name}`",
        f"{1000 * statistics.median(pair.beside.clock for pair in runs):.0f}",
        f"{1000 * statistics.median(pair.ours.clock for pair in runs):.0f}",
        middle(ratios(runs, "clock"), 2),
        verdict(ratio(runs, "clock"), LONG[name].aim),
        middle(ratios(runs, "processor"), 2),
        f"{statistics.median(pair.ours.memory for pair in runs) / 1000:.0f}",
    )
