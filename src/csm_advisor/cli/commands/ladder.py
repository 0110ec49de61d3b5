"""`csm-advisor ladder`."""

import shlex
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from csm_advisor import limits
from csm_advisor.cli import options
from csm_advisor.cli.world import World, print_json
from csm_advisor.errors import Interrupted, UsageProblem, one_line, quoted, told_of
from csm_advisor.text.format import plural

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import TypeAlias

    from csm_advisor.model.catalogue import Catalogue

    Rows: TypeAlias = list[tuple[int, dict[str, object]]]

app = typer.Typer(
    add_completion=False, no_args_is_help=True, help="A ladder of your own, for a company."
)

EXAMPLES = """\
Examples:

csm-advisor ladder new my-company --from levels.csv --company "Example Company"

csm-advisor ladder new my-company              ask for the levels

csm-advisor check my-company                   any problems? then: plan --data-dir my-company

A table of levels, the lowest first: level, leads, years_in_service, years_leading, education,
certifications, tools, from, like, summary; skills.leadership and the like for levels of skills.
"""
NAME_HELP = "What your company calls it, such as Shift Captain. Enter alone ends the ladder."
# What is asked of a level: the column, the question, and what ? tells.
ASKED = (
    (
        "leads",
        "Does it lead people? yes or no",
        "Yes, if others report to it. Enter takes it to be as the level before.",
    ),
    (
        "years_in_service",
        "Years in customer service that it asks for, or Enter for none",
        "Counted over all employers, like 1.5. Plans say when somebody has them.",
    ),
    (
        "years_leading",
        "Years of leading people that it asks for, or Enter for none",
        "Counted over all employers, like 1.5. A level below must lead people, to gain them.",
    ),
    (
        "education",
        "Education that it asks for, or Enter for none",
        "The least that will do, such as high-school or bachelor.",
    ),
)


@app.callback(epilog="Example: csm-advisor ladder new my-company --from levels.csv")
def _ladder() -> None:
    """A ladder of your own, for a company."""


@app.command(epilog=EXAMPLES)
def new(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder to make.")],
    levels: Annotated[
        Path | None,
        typer.Option("--from", metavar="FILE", help="A table (CSV) of levels; else you are asked."),
    ] = None,
    company: Annotated[
        str | None, typer.Option("--company", metavar="NAME", help="Whose ladder it is.")
    ] = None,
    no_input: options.NoInput = False,
    json: options.Json = False,
    today: options.Today = None,
) -> None:
    """Make a data folder for the levels of a company, free of problems from the start.

    Each level takes its skills, duties, steps and pay from the rung of ours that is like it,
    unless the table says otherwise. What it asks for is its own.
    """
    from csm_advisor.intake.ladder.levels import levels_of
    from csm_advisor.model.views.ladder import LadderView
    from csm_advisor.render.screens.check import show_warnings
    from csm_advisor.store.data.catalogue import catalogue_of
    from csm_advisor.store.data.doubts import doubts
    from csm_advisor.store.data.new_ladder import Company, check_new, write_ladder
    from csm_advisor.text.normalize import plain

    world = World(None, today)
    day = f"{world.today}"
    with told_of("--company"):
        name = "your company" if company is None else plain(company)
    left_out: tuple[str, ...] = ()
    if levels is not None:
        where = quoted(levels, 500)
        rows, left_out = _table(levels, where, world.catalogue)
    elif no_input or not world.may_ask:
        raise UsageProblem(
            "the levels are asked on a terminal; without one give a table with --from FILE"
        )
    else:
        check_new(folder)  # before anything is typed
        where, rows = "the answers", list(enumerate(_asked(world), start=1))
    found = levels_of(rows, world.catalogue, where)
    write_ladder(folder, found, Company(name, day))
    if json:
        ids = tuple(one.id for one in found)
        print_json(LadderView(folder=str(folder), levels=ids, left_out=left_out))
        return
    if left_out:
        world.messages.print(
            "Columns that were left out, because no table of levels has them:"
            f" {', '.join(left_out)}."
        )
    world.messages.print(f"Written: {quoted(folder, 500)}, {plural(len(found), 'level')}.")
    show_warnings(world.messages, doubts(catalogue_of(folder, {}).ladder_file))
    named = shlex.quote(one_line(folder, 500))
    world.messages.print(
        f"Next: change what is not right, then csm-advisor check {named} and csm-advisor plan"
        f" --data-dir {named}.",
        soft_wrap=True,
    )


def _table(file: Path, where: str, catalogue: "Catalogue") -> "tuple[Rows, tuple[str, ...]]":
    """The rows of a table of levels, and the columns that are left out. Raises UsageProblem."""
    from csm_advisor.intake.ladder.levels import COLUMNS, columns_of
    from csm_advisor.store.team.csv_rows import csv_rows

    if_empty = f"write the names of the columns into its first row: {', '.join(COLUMNS)}"
    table = csv_rows(file, where, if_empty)
    columns = columns_of(table.columns, catalogue, where)
    rows: Rows = []
    for number, cells, problem in table.rows():
        if problem:
            raise UsageProblem(f"{where}: row {number} {problem}")
        held = ((columns.keys.get(name), cell) for name, cell in cells.items())
        rows.append((number, {key: cell for key, cell in held if key}))
    return rows, tuple(one_line(name, 100) for name in columns.left_out)


def _asked(world: World) -> "Iterator[dict[str, object]]":
    """The levels as somebody tells them, the lowest first."""
    world.messages.print(
        "The levels of your company, the lowest first. Press Enter alone to finish; ? explains a"
        " question."
    )
    from csm_advisor.intake.ladder.levels import LEAST, level_answer, level_title

    titles: list[str] = []
    while len(titles) < limits.LEVELS:
        title = _answer(
            world, "Name of the next level", NAME_HELP, lambda text: level_title(text, titles)
        )
        if title:
            titles.append(title)
            asked = {
                column: _answer(
                    world, asks, help, partial(level_answer, column, catalogue=world.catalogue)
                )
                for column, asks, help in ASKED
            }
            yield {"level": title, **asked}
        elif len(titles) < LEAST:
            world.messages.print(
                f"A ladder has at least {LEAST} levels; name another, or stop with Ctrl-C."
            )
        else:
            return
    world.messages.print(f"A ladder has at most {limits.LEVELS} levels; these are all.")


def _answer(world: World, asks: str, help: str, read: "Callable[[str], object]") -> str:
    """What is typed, asked again until `read` takes it: at the end all would be typed in vain."""
    from csm_advisor.intake.interview.prompts import sentence

    while text := _line(world, asks):
        if text == "?":
            world.messages.print(help)
            continue
        try:
            read(text)
            break
        except UsageProblem as problem:
            world.messages.print(sentence(f"{problem}"))
    return text


def _line(world: World, asks: str) -> str:
    world.messages.print(f"{asks}:")
    line = sys.stdin.readline()
    if not line:
        raise Interrupted("stopped; nothing was written")
    return line.strip()
