"""One run over a table of people: read, planned, counted and written."""

from collections.abc import Callable, Collection, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import IO, TYPE_CHECKING, NamedTuple

from csm_advisor import __version__
from csm_advisor.advice.team.result import Result, from_json
from csm_advisor.advice.team.tally import Tally
from csm_advisor.advice.team.view import view_of
from csm_advisor.cli.output import say_written
from csm_advisor.cli.team_work import Finished, finished, planning, progress
from csm_advisor.cli.world import World
from csm_advisor.errors import UsageProblem, quoted, told_of
from csm_advisor.intake.team.columns import PERSON, check_complete, columns_of
from csm_advisor.intake.team.person import called
from csm_advisor.model.views.team import TEAM_VERSION, TeamView
from csm_advisor.store.atomic import is_there
from csm_advisor.store.exports import check_new, write_new
from csm_advisor.store.team.begun import Begun, fingerprint
from csm_advisor.store.team.people_files import People, Row, open_people

if TYPE_CHECKING:
    from csm_advisor.model.catalogue import Catalogue

KEPT_AS = 2  # the version of what is kept of a row while a run goes on
CHUNK = 20_000  # people who are read at a time, so that those who are alike meet


class _Known(NamedTuple):
    """What is known of a table so far: its columns, as they were met, and who was met in which
    row."""

    keys: dict[tuple[str, ...], Mapping[str, str]]
    left_out: dict[str, None]
    people: dict[str, int]


def plan_team(world: World, table: Path, files: list[Path], resume: bool, force: bool) -> TeamView:
    """Plan everybody in a table or folder, write the `files`, and count. Raises UsageProblem."""
    people = open_people(table)
    for file in files:  # told before the work: the table itself is none of them
        check_new(file, force)
    known = _Known({}, {}, {})
    if people.columns is not None:
        with told_of(people.where):
            columns = columns_of(people.columns, world.catalogue)
            check_complete(columns)
        known.left_out.update(dict.fromkeys(columns.left_out))
    tally = Tally()
    if not files:
        for batch in _planned(world, people, known, frozenset(), kept=False):
            tally.merge(batch.tally)
        return _whole(world, people, tally, known)
    begun = Begun(files[0], _about(world, table))
    before = begun.start(resume, force)
    told = len(before)
    done = False
    try:
        for told_before in begun.results():
            tally.add(from_json(told_before))
        for batch in _planned(world, people, known, before, kept=True):
            begun.add(batch.lines)
            tally.merge(batch.tally)
            told += len(batch.lines)
        view = _whole(world, people, tally, known)
        for file in files:
            write_new(file, _content(file, begun, view), force)
            say_written(file)
        done = True
        return view
    finally:
        begun.close(done=done or not told)
        if told and not done:
            again = "--resume --force" if any(map(is_there, files)) else "--resume"
            world.messages.print(
                f"{told} rows are finished and kept in {quoted(begun.path, 500)}: {again} goes on"
                " from there."
            )


def _whole(world: World, people: People, tally: Tally, known: _Known) -> TeamView:
    view = view_of(tally, world.catalogue, world.today, tuple(known.left_out))
    if not view.people:
        raise UsageProblem(
            f"{people.where}: has no people in it; write each of them into a row of their own"
        )
    return view


def _about(world: World, table: Path) -> dict[str, object]:
    """What a run is of: what was begun for something else must not be gone on with."""
    return {
        "team_version": TEAM_VERSION,
        "kept_as": KEPT_AS,
        "program": __version__,
        "as_of": f"{world.today}",
        "data": world.data_dir and fingerprint(world.data_dir),
        "table": fingerprint(table),
    }


def _planned(
    world: World, people: People, known: _Known, before: Collection[int], *, kept: bool
) -> Iterator[Finished]:
    """All rows but those that were finished `before`, as they are finished."""
    rows = people.rows()
    chunk = list(islice(rows, CHUNK))
    many = len(chunk)

    def total() -> int:
        return many if many < CHUNK else sum(1 for _ in people.rows())

    with (
        planning(world, many - len(before), kept) as plan,
        progress(world, "Planning the team", total) as forward,
    ):
        forward(len(before))
        while chunk:
            refused, waiting = _sorted_out(chunk, known, world.catalogue, before)
            yield finished(refused, world.catalogue, kept)
            forward(len(refused))
            for batch in plan(waiting):
                yield batch
                forward(batch.tally.planned + len(batch.tally.refused))
            chunk = list(islice(rows, CHUNK))


def _sorted_out(
    rows: list[Row], known: _Known, catalogue: "Catalogue", before: Collection[int]
) -> tuple[list[Result], list[tuple[int, Mapping[str, object]]]]:
    """Of rows that were not finished `before`: the results of those that need no plan; the numbers
    and cells of the others."""
    refused, waiting = [], []
    for row in rows:
        result = _refused(row, known, catalogue)
        if row.number in before:
            continue
        if result is None:
            waiting.append((row.number, row.cells))
        else:
            refused.append(result)
    return refused, waiting


def _refused(row: Row, known: _Known, catalogue: "Catalogue") -> Result | None:
    """A row that cannot be read, or whose person was there before; else None, and it is known."""
    name = row.name or f"row {row.number}"
    if row.problem:
        return Result(row.number, name, None, ((None, row.problem),))
    names = tuple(row.cells)
    if names not in known.keys:
        try:
            columns = columns_of(names, catalogue)
        except UsageProblem as problem:
            return Result(row.number, name, None, ((None, str(problem)),))
        known.keys[names] = columns.keys
        known.left_out.update(dict.fromkeys(columns.left_out))
    keys = known.keys[names]
    if PERSON not in keys.values():
        return None
    person = called(row.cells, keys, row.number)
    before = known.people.setdefault(person, row.number)
    if before == row.number:
        return None
    column = next(one for one, key in keys.items() if key == PERSON)
    sentence = f"{quoted(person)} is on row {before} already; name each person once"
    return Result(row.number, person, None, ((column, sentence),))


def _content(file: Path, begun: Begun, view: TeamView) -> bytes | Callable[[IO[bytes]], None]:
    """What a file holds, by how its name ends."""
    match file.suffix.lower():
        case ".csv":
            from csm_advisor.render.writers.team_rows import write_csv

            return lambda to: write_csv(to, begun.rows())
        case ".parquet":
            from csm_advisor.render.writers.team_rows import COLUMNS
            from csm_advisor.store.team.parquet import write_parquet

            return lambda to: write_parquet(to, COLUMNS, begun.rows())
        case ".jsonl" | ".ndjson":
            from csm_advisor.render.writers.team_rows import write_json_lines

            return lambda to: write_json_lines(to, begun.rows())
    from csm_advisor.render.documents.team import team_document
    from csm_advisor.render.writers.html import write_html

    return write_html(team_document(view)).encode()
