"""What planning costs in process: loading the data, a plan, plans on ever larger ladders.

What is measured is the time of the processor, which waiting for others on a busy machine does not
prolong. The garbage collector is off meanwhile, as it is while a command runs.
"""

import gc
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from itertools import combinations, pairwise
from math import log, nan
from typing import Any

from benchmarks.ladders import company
from benchmarks.tables import middle, table, verdict
from csm_advisor.advice.alternatives.levers import levers
from csm_advisor.advice.planning.planner import make_plan
from csm_advisor.model.catalogue import FILES, Catalogue
from csm_advisor.model.profile import Profile
from csm_advisor.store.data import data_folder
from csm_advisor.store.data.catalogue import open_catalogue

TODAY = date(2026, 11, 21)
LOAD_AIM = 15  # milliseconds, for all files of the data
PLAN_AIM = 2  # milliseconds, on the bundled ladder
LARGEST_AIM = 1  # seconds, on the largest ladder
GROWTH_AIM = 1.2  # the power of the number of rungs with which the time grows
SIZES = (10, 100, 1000, 10000)
SEEDS = 3
RUNS = 15


def report() -> bool:
    """Measure and print; True where every aim is reached."""
    gc.disable()
    catalogue = open_catalogue()
    people = {pair: person(*pair) for pair in combinations(catalogue.rungs, 2)}
    times = in_turn({"load": load, "parse": parse}, RUNS)
    first = [timed(partial(make_plan, one, load(), TODAY)) for one in people.values()]
    for pair, one in people.items():
        times |= in_turn({pair: partial(make_plan, one, catalogue, TODAY)}, RUNS)
    later = [statistics.median(times[pair]) for pair in people]
    hard = slowest(catalogue)
    times |= in_turn(hard, RUNS)
    rows = [
        line("all TOML files loaded", times["load"], LOAD_AIM),
        line("of that, reading and parsing them", times["parse"]),
        line("the first plan after loading, over all pairs of rungs", first),
        line("a further plan, over all pairs of rungs", later, PLAN_AIM),
        line("of these, from representative to manager", times["representative", "manager"]),
        *(line(what, times[what]) for what in hard),
    ]
    print("\n" + table(("in process", "least ms", "median ms", "runs", "aim"), rows) + "\n")
    within = statistics.median(times["load"]) <= LOAD_AIM and statistics.median(later) <= PLAN_AIM
    return report_growth(catalogue) and within


def report_growth(bundled: Catalogue) -> bool:
    """Plans from the lowest rung to the highest of ladders that are ten times as large each."""
    first: dict[int, list[float]] = {size: [] for size in SIZES}
    again: dict[int, list[float]] = {size: [] for size in SIZES}
    ways = {}
    for seed in range(SEEDS):
        for size in SIZES:
            ladder = company(bundled, size, seed)
            ways[size] = len(ladder.transitions)
            rungs = list(ladder.rungs)
            plan = partial(make_plan, person(rungs[0], rungs[-1]), ladder, TODAY)
            gc.collect()
            first[size].append(timed(plan) / 1000)
            again[size].append(timed(plan) / 1000)
    seconds = {size: statistics.median(times) for size, times in first.items()}
    steps = {high: slope([low, high], seconds) for low, high in pairwise(SIZES)}
    growth = slope(SIZES, seconds)
    rows = [
        (
            f"{size:,}",
            f"{ways[size]:,}",
            f"{seconds[size]:.3f} ({min(first[size]):.3f}–{max(first[size]):.3f})",
            f"{statistics.median(again[size]):.3f}",
            f"{steps.get(size, nan):.2f}".replace("nan", ""),
            verdict(seconds[size], LARGEST_AIM) if size == SIZES[-1] else "",
        )
        for size in SIZES
    ]
    print(f"A plan on {SEEDS} made-up ladders of each size: median, and the range.\n")
    heads = ("rungs", "ways up", "first plan, s", "the same again, s", "power", "aim")
    print(table(heads, rows))
    print(f"\nOver all sizes the time grows with the power {growth:.2f} of the rungs")
    print(f"(aim {verdict(growth, GROWTH_AIM)}).")
    return seconds[SIZES[-1]] <= LARGEST_AIM and growth <= GROWTH_AIM


def slope(sizes: Sequence[int], seconds: dict[int, float]) -> float:
    """The power of growth that fits these sizes best: a line through the logarithms."""
    fitted = statistics.linear_regression(
        [log(size) for size in sizes], [log(seconds[size]) for size in sizes]
    )
    return fitted.slope


def slowest(catalogue: Catalogue) -> dict[str, Callable[[], object]]:
    """What takes longest of all that the laws of a plan are tried with.

    Many small things to learn and next to no time for them; and what would change such a plan.
    """
    whole_way = person("representative", "vice-president", education="none")
    tight = {hours: whole_way.model_copy(update={"hours_per_week": hours}) for hours in (2.0, 0.5)}
    hardly = Profile(
        rung="representative",
        target="vice-president",
        years_in_service=13.0,
        years_leading=1.0,
        education="doctorate",
        hours_per_week=0.0005,
        skills={
            "computer-skills": 2,
            "empathy": 3,
            "listening": 1,
            "people-management": 4,
            "product-knowledge": 2,
            "readiness-to-learn": 2,
            "second-language": 1,
            "strategic-planning": 4,
        },
    )
    return {
        "levers from bottom to top, no school, 2 hours a week": partial(
            levers, make_plan(tight[2.0], catalogue, TODAY), catalogue
        ),
        "the same, half an hour a week": partial(
            levers, make_plan(tight[0.5], catalogue, TODAY), catalogue
        ),
        "the slowest plan of 1,200 random people": partial(make_plan, hardly, catalogue, TODAY),
    }


def load() -> Catalogue:
    """The bundled data from its files, but for the wage tables."""
    catalogue = open_catalogue()
    for _ in catalogue.records():
        pass
    return catalogue


def parse() -> None:
    """What loading cannot do without: the same files, read and parsed."""
    for name in FILES:
        data_folder.read_toml(data_folder.bundled(), name)


def person(rung: str, target: str, education: str = "high-school") -> Profile:
    """Five answers."""
    return Profile.model_validate(
        {"rung": rung, "target": target, "education": education}
        | {"years_in_service": 3.0, "years_leading": 0.0}
    )


def in_turn(works: Mapping[Any, Callable[[], object]], runs: int) -> dict[Any, list[float]]:
    """Milliseconds of each run of each work but a first one. They take turns, so that a machine
    that slows down for a while slows all of them."""
    times: dict[Any, list[float]] = {name: [] for name in works}
    for turn in range(runs + 1):
        gc.collect()
        for name, work in works.items():
            took = timed(work)
            if turn:
                times[name].append(took)
    return times


def timed(work: Callable[[], object]) -> float:
    """Milliseconds that the work takes."""
    start = time.process_time()
    work()
    return 1000 * (time.process_time() - start)


def line(what: str, times: Sequence[float], aim: float | None = None) -> tuple[str, ...]:
    """One line of the table."""
    median = statistics.median(times)
    return what, f"{min(times):.2f}", middle(times, 2), str(len(times)), verdict(median, aim)
