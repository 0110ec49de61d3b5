"""`csm-advisor plan`."""

from pathlib import Path
from typing import Annotated, Any

import typer

from csm_advisor.cli import options
from csm_advisor.cli.answer_flags import takes_answers
from csm_advisor.cli.answers import Given
from csm_advisor.cli.comparing import compared, show
from csm_advisor.cli.export import SUFFIXES, asked_export, check_deliverable, deliver, plan_as
from csm_advisor.cli.last_plan import keep_shown, since_last_shown, with_difference
from csm_advisor.cli.posting_file import posting_given
from csm_advisor.cli.session import plan_of
from csm_advisor.cli.world import World, as_json
from csm_advisor.errors import ExitCode, UsageProblem, quoted

EXAMPLES = """\
Examples:

csm-advisor plan                      ask, and plan

csm-advisor plan --example            the plan of a made-up person

csm-advisor plan --resume cv.pdf --target manager      from your resume, saving nothing

csm-advisor plan --diff               what moved since you last looked

csm-advisor plan -o plan.html         the plan as a page; .md, .ics, .csv and .json too

csm-advisor plan --posting job.txt    to one job, with its asks as a bar of their own

csm-advisor plan --profile me.toml --hours 6 --by 2029-06

csm-advisor plan --rung representative --years-in-service 2 --years-leading 0
--education bachelor --target manager --json
"""


@takes_answers
def plan(
    flags: dict[str, Any],
    profile: options.ProfileFile = None,
    person: options.NewPerson = None,
    example: options.Example = False,
    resume: Annotated[
        Path | None,
        typer.Option("--resume", metavar="FILE", help="Take answers from a resume; saves nothing."),
    ] = None,
    sharpen: Annotated[
        bool, typer.Option("--sharpen", help="Ask the other questions, and review all answers.")
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="What moved since the plan was last shown, and why.")
    ] = False,
    compare: Annotated[
        bool, typer.Option("--compare", help="Show the alternatives side by side instead.")
    ] = False,
    all: options.All = False,
    parts: Annotated[
        str | None,
        typer.Option(
            "--show",
            metavar="PARTS",
            help="Show these parts of the plan, with commas between them: dates, week, steps,"
            " skills, asked, degree, notes, pay, routes, assumptions, sources.",
        ),
    ] = None,
    soonest: Annotated[
        str | None,
        typer.Option(
            "--soonest",
            metavar="RUNG",
            help="Reach this rung on the way as early as possible, even if later rungs take"
            " longer.",
        ),
    ] = None,
    posting: options.PostingFile = None,
    format: options.Format = None,
    output: options.Output = None,
    force: options.Force = False,
    no_input: options.NoInput = False,
    json: options.Json = False,
    today: options.Today = None,
    data_dir: options.DataDir = None,
) -> None:
    """Your plan: the rungs ahead, what is missing, what to do and by when.

    Answers come from flags, else from --resume or --profile, else from what you saved, else you
    are asked.
    """
    if diff and compare:
        raise UsageProblem("--diff and --compare are two answers; ask for one of them")
    if diff and example:
        raise UsageProblem("--diff: the example is never kept; give your own answers to compare")
    if sharpen and no_input:
        raise UsageProblem("--sharpen asks, and --no-input never does; leave out one of them")
    export = asked_export(format, output, force, json, SUFFIXES)
    if (diff or compare) and export and export.format != "json":
        raise UsageProblem(
            f"--{'diff' if diff else 'compare'} is for the screen, or JSON; for a file of the"
            f" plan as {export.format} leave it out"
        )
    if resume is not None and (example or diff or profile is not None):
        raise UsageProblem("--resume goes without --profile, --example and --diff; leave them out")
    if posting is not None and (diff or compare):
        raise UsageProblem("--posting goes without --diff and --compare; leave them out")
    wanted = asked_parts(parts, all)
    world = World(data_dir, today, person)
    check_deliverable(export)
    if sharpen and not (example or world.may_ask):
        raise UsageProblem(
            "--sharpen asks on a terminal; without one give the answers as flags, or in a file with"
            " --profile FILE"
        )
    answers = None if resume is None else _from_resume(resume, world, shown=export is None)
    given = Given(flags, profile, example, no_input, sharpen, answers)
    job = None if posting is None else posting_given(world, Path(posting)).posting
    found = plan_of(world, given, soonest, job)
    moved = since_last_shown(world, found, profile) if diff else None
    view = compared(world, found) if compare else None
    if export and export.format == "json":
        deliver(as_json(view or with_difference(found, moved)).encode(), export)
    elif view:
        show(world, view, all)
    elif moved:
        from csm_advisor.render.screens.progress import show_difference

        show_difference(world.screen, moved)
    else:
        if export:
            deliver(plan_as(export, world, found, given), export)
        else:
            from csm_advisor.render.screens.plan import show_plan

            show_plan(world.screen, found, world.catalogue, wanted)
        if not example and resume is None and posting is None:
            keep_shown(world, found, profile)
    if found.deadline and not found.deadline.typical.feasible:
        raise typer.Exit(ExitCode.SAYS_NO)


def asked_parts(names: str | None, all: bool) -> tuple[str, ...] | None:
    """The parts of the plan that are asked for; None for what one screen holds.

    Raises UsageProblem.
    """
    if names is None and not all:
        return None
    from csm_advisor.render.documents.plan import PARTS

    if all or names is None:
        return PARTS
    wanted = tuple(name.strip() for name in names.split(",") if name.strip())
    for name in wanted or (names,):
        if name not in PARTS:
            raise UsageProblem(
                f"--show: {quoted(name)} is no part of a plan; there are {', '.join(PARTS)}"
            )
    return wanted


def _from_resume(file: Path, world: World, shown: bool) -> dict[str, Any]:
    """All that a resume suggests as answers of today; `shown` with the evidence."""
    from csm_advisor.api.resumes import import_resume
    from csm_advisor.intake.import_resume import proposals_view, take_all

    found = import_resume(file, today=world.today, data_dir=world.catalogue)
    if shown:
        from csm_advisor.render.screens.proposals import show_proposals

        show_proposals(world.messages, proposals_view(found, world.catalogue))
    return take_all({}, found.proposals, world.catalogue, world.today)[0]
