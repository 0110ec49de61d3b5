"""How long a plan takes in process: on the bundled ladder, and on ever larger ones.

    python benchmarks/planning.py

The larger ladders are made up: grades of rungs, five ways up from each rung to the next three
grades, more asked on each grade. Prints how the time grows: 1.0 is in step with the rungs.
"""

import random
import statistics
import sys
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from itertools import combinations, pairwise
from math import log

from csm_advisor.advice.planning.planner import make_plan
from csm_advisor.model.actions import ActionFile
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.ladder import LadderFile, Requirement, Rung, Transition
from csm_advisor.model.profile import Profile
from csm_advisor.model.skills import SkillFile
from csm_advisor.store.data.catalogue import open_catalogue

TODAY = date(2026, 11, 21)
WAYS_UP = 5
# Seconds: the most that a plan may take on the bundled ladder, and on one of 1,000 rungs.
LIMITS = {7: 0.005, 1000: 1.0}


def main() -> int:
    print(f"catalogue loaded in {1000 * least(load, 5):.1f} ms")
    catalogue = open_catalogue()
    people = [person(*pair) for pair in combinations(catalogue.rungs, 2)]
    took = [timed(partial(make_plan, one, catalogue, TODAY)) for one in people * 5]
    bundled = statistics.median(took[len(people) :])
    print(f"a plan on the bundled ladder: {1000 * bundled:.2f} ms (median of all pairs of rungs)")
    sizes = (10, 100, 1000, 10000)
    seconds = {}
    print(f"{'rungs':>6} {'transitions':>11} {'s':>7} {'again':>7}")
    for rungs in sizes:
        first, again = [], []
        for seed in range(3):
            ladder = company(catalogue, rungs, seed)
            one = person(*[list(ladder.rungs)[at] for at in (0, -1)])
            plan = partial(make_plan, one, ladder, TODAY)
            first.append(timed(plan))
            again.append(timed(plan))
        seconds[rungs] = statistics.median(first)
        print(
            f"{rungs:6} {len(ladder.transitions):11} {seconds[rungs]:7.3f}"
            f" {statistics.median(again):7.3f}"
        )
    for low, high in pairwise(sizes[1:]):
        growth = log(seconds[high] / seconds[low]) / log(high / low)
        print(f"from {low} to {high} rungs the time grows with the power {growth:.2f}")
    return int(bundled > LIMITS[7] or seconds[1000] > LIMITS[1000])


def load() -> None:
    """The whole bundled data, from its files."""
    catalogue = open_catalogue()
    for _ in catalogue.records():
        pass


def person(rung: str, target: str) -> Profile:
    return Profile(
        rung=rung,
        target=target,
        years_in_service=3.0,
        years_leading=0.0,
        education="high-school",
    )


def timed(work: Callable[[], object]) -> float:
    """Seconds that the work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def least(work: Callable[[], object], runs: int) -> float:
    return min(timed(work) for _ in range(runs))


def company(bundled: Catalogue, size: int, seed: int) -> Catalogue:
    """A ladder of `size` rungs with the skills and actions of the bundled data."""
    made = random.Random(seed)
    grades = max(3, min(20, size // 3))
    grade = sorted(min(grades - 1, at * grades // size) for at in range(size))
    rungs = [f"rung-{at}" for at in range(size)]
    cites = ("judgement-ladder",)
    on_grade = {g: [r for r, of in zip(rungs, grade, strict=True) if of == g] for g in set(grade)}
    transitions = {
        (rung, made.choice(on_grade[min(grades - 1, of + made.choice((1, 1, 1, 2, 3)))]))
        for rung, of in zip(rungs, grade, strict=True)
        for _ in range(WAYS_UP)
        if of < grades - 1
    }
    asked = [
        {"kind": "experience", "of": "years-in-service", "min": made.uniform(0.5, 0.8) * of}
        | {"id": f"{rung}-service", "rung": rung}
        for rung, of in zip(rungs, grade, strict=True)
    ] + [
        {"kind": "leading", "of": "years-leading", "min": made.uniform(0.2, 0.4) * of}
        | {"id": f"{rung}-leading", "rung": rung}
        for rung, of in zip(rungs, grade, strict=True)
        if 3 * of > grades
    ]
    ladder = LadderFile(
        rung=tuple(
            Rung(id=r, title=r, leads=4 * of > grades, summary=r, cites=cites)
            for r, of in zip(rungs, grade, strict=True)
        ),
        transition=tuple(
            Transition(id=f"{origin}-to-{to}", origin=origin, to=to, cites=cites)
            for origin, to in sorted(transitions)
        ),
        requirement=tuple(
            Requirement(**claim, strength="usual", text="x", cites=cites) for claim in asked
        ),
    )
    most = {skill.id: max(skill.needs.values(), default=0) for skill in bundled.skills.values()}
    skills = [
        skill.model_copy(
            update={
                "needs": {
                    rung: round(most[skill.id] * of / (grades - 1))
                    for rung, of in zip(rungs, grade, strict=True)
                    if made.random() < 0.5
                }
            }
        )
        for skill in bundled.skills.values()
    ]
    actions = [
        action.model_copy(update={"offered_on": tuple(rungs) if action.paid else ()})
        for action in bundled.actions.values()
    ]
    parts = {
        "ladder": ladder,
        "skills": SkillFile.model_construct(basis=bundled._skills.basis, skill=tuple(skills)),
        "actions": ActionFile.model_construct(action=tuple(actions)),
    }
    return Catalogue(lambda name: parts.get(name) or bundled._read(name), lambda: None)


if __name__ == "__main__":
    sys.exit(main())
