"""Planning many people: in this process, or in several where there are enough of them to pay.

Nothing of our own spreads work over machines; docs/many-people.md shows what does.
"""

import os
import signal
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from itertools import islice, pairwise
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from csm_advisor.advice.team.result import Result, row_of
from csm_advisor.advice.team.tally import Tally, tally_of
from csm_advisor.cli.world import World
from csm_advisor.errors import UsageProblem
from csm_advisor.store.team.begun import line_of

if TYPE_CHECKING:
    from csm_advisor.api.team import TeamPlanner
    from csm_advisor.model.catalogue import Catalogue

Batch = Sequence[tuple[int, Mapping[str, object]]]
Plan = Callable[[Batch], "Iterator[Finished]"]

PAYS_FROM = 64  # people: starting another process takes as long as planning some of them
MOST_PROCESSES = 4  # each holds the data
LEAST_BATCH, MOST_BATCH = 8, 200  # people; the more, the more neighbours share


class Finished(NamedTuple):
    """What became of some rows: their counts, and of each its number and the line that is kept."""

    tally: Tally
    lines: list[tuple[int, bytes]]


def finished(results: Sequence[Result], catalogue: "Catalogue", kept: bool) -> Finished:
    """The results counted, and as lines where they are `kept`."""
    return Finished(tally_of(results), [_line(one, catalogue) for one in results] if kept else [])


def _line(result: Result, catalogue: "Catalogue") -> tuple[int, bytes]:
    from csm_advisor.render.writers.team_rows import values_of

    values = values_of(row_of(result, catalogue))
    return result.number, line_of(values, result.as_json())


@contextmanager
def planning(world: World, people: int, kept: bool) -> "Iterator[Plan]":
    """What plans the rows of a table, given by numbers and cells; they are finished in any order.

    Those who are alike are planned one after the other: what they share is worked out once.
    Raises UsageProblem where a process was ended from outside.
    """
    workers = min(MOST_PROCESSES, _cores())
    if people < PAYS_FROM or workers < 2:
        from csm_advisor.api.team import TeamPlanner

        alone = TeamPlanner(world.catalogue, world.today)

        def here(rows: Batch) -> Iterator[Finished]:
            for result in alone.results(sorted(rows, key=_alike)):
                yield finished([result], world.catalogue, kept)

        yield here
        return
    from concurrent.futures import FIRST_COMPLETED, ProcessPoolExecutor, wait
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import active_children

    _read_ahead(world)
    pool = ProcessPoolExecutor(workers, initializer=_begin, initargs=(world.data_dir, world.today))

    def spread(rows: Batch) -> Iterator[Finished]:
        batches = _batches(rows, workers)
        waiting = {pool.submit(_plan, batch, kept) for batch in islice(batches, 2 * workers)}
        while waiting:  # only so many are under way at a time, for what they give takes room
            finished, waiting = wait(waiting, return_when=FIRST_COMPLETED)
            waiting |= {pool.submit(_plan, batch, kept) for batch in islice(batches, len(finished))}
            for done in finished:
                yield done.result()

    try:
        yield spread
    except BaseException as problem:
        for process in active_children():  # whoever interrupts does not wait for them
            process.terminate()
        # Nor for the rest of what one of them was handing over: concurrent.futures of Python 3.11
        # waits for it forever.
        pool.shutdown(wait=False, cancel_futures=True)
        if isinstance(problem, BrokenProcessPool):
            raise UsageProblem(
                "a process of this command was ended from outside, as systems do that run out of"
                " memory; close other programs and run it again"
            ) from None
        raise
    pool.shutdown()


def _batches(rows: Batch, workers: int) -> Iterator[Batch]:
    """The rows in smaller and smaller batches: no process waits long for the last batch of another
    (guided self-scheduling). Neighbours, who share, stay together: a batch rather ends where people
    have another target or rung."""
    ordered = sorted(((_alike(row), row) for row in rows), key=itemgetter(0))
    begins = [True, *(one[0][:2] != two[0][:2] for one, two in pairwise(ordered)), True]
    at = 0
    while at < len(ordered):
        size = min(max(LEAST_BATCH, (len(ordered) - at) // (2 * workers)), MOST_BATCH)
        most = min(at + size, len(ordered))
        end = next((end for end in range(most, at + size // 2, -1) if begins[end]), most)
        yield [row for _, row in ordered[at:end]]
        at = end


def _alike(row: tuple[int, Mapping[str, object]]) -> tuple[str, ...]:
    """What people are ordered by: first what most decides which steps are open to them."""
    cells = {name.casefold().replace(" ", "_"): str(value) for name, value in row[1].items()}
    last = [cells.pop(name, "") for name in ("education", "years_leading", "years_in_service")]
    first = [cells.pop(name, "") for name in ("target", "rung", "hours_per_week")]
    for name in ("person", "name", "area", "industry"):
        cells.pop(name, "")
    return (*first, *cells.values(), *last)


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


# Of a process that plans for another.
_planner: "TeamPlanner | None" = None


def _read_ahead(world: World) -> None:
    """Read the data for all processes at once: those that are forked from this one have it."""
    global _planner
    from csm_advisor.advice.planning.catalogue_index import index_of
    from csm_advisor.api.team import TeamPlanner

    index_of(world.catalogue)  # the data that a plan is made of is read for this
    _planner = TeamPlanner(world.catalogue, world.today)


def _begin(data_dir: Path | None, today: date) -> None:
    """Prepare a process: it ends with the one that started it, and leaves Ctrl-C to that."""
    global _planner
    from threading import Thread

    from csm_advisor.api.answers import open_data
    from csm_advisor.api.team import TeamPlanner

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()
    if _planner is None:  # where processes are not forked
        _planner = TeamPlanner(open_data(data_dir), today)


def _end_with_parent() -> None:
    from multiprocessing import parent_process

    parent = parent_process()
    assert parent is not None
    parent.join()
    os._exit(1)


def _plan(rows: Batch, kept: bool) -> Finished:
    assert _planner is not None
    return finished(list(_planner.results(rows)), _planner.catalogue, kept)


@contextmanager
def progress(world: World, doing: str, total: Callable[[], int]) -> Iterator[Callable[[int], None]]:
    """A bar on standard error, where it is a terminal; gives what moves it on by so many."""
    if not sys.stderr.isatty():
        yield lambda more: None
        return
    if world.messages.plain:
        world.messages.print(f"{doing} ...")
        yield lambda more: None
        return
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    columns = (TextColumn(doing), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=world.messages, transient=True) as shown:
        task = shown.add_task(doing, total=total())
        yield lambda more: shown.advance(task, more)
