"""`csm-advisor done`."""

from datetime import date
from typing import Annotated

import typer

from csm_advisor import limits
from csm_advisor.cli import options
from csm_advisor.cli.session import known_answers, own_profile, steps_done
from csm_advisor.cli.world import World, print_json
from csm_advisor.errors import UsageProblem, told_of

EXAMPLES = (
    "Examples:\n\ncsm-advisor done run-the-shift-huddle\n\n"
    'csm-advisor done "shift huddle" --on 2026-12-01 --note "12 people, weekly since October"'
)


def done(
    step: Annotated[
        str,
        typer.Argument(metavar="STEP", help="A step of your plan: id, title, or part of one."),
    ],
    on: Annotated[
        str | None, typer.Option(metavar="DATE", help="The day it was done, if not today.")
    ] = None,
    note: Annotated[
        str | None, typer.Option(metavar="TEXT", help="What shows it: your evidence later.")
    ] = None,
    profile: options.ProfileFile = None,
    person: options.Person = None,
    json: options.Json = False,
    today: options.Today = None,
    data_dir: options.DataDir = None,
) -> None:
    """Log a step of your plan as done. The next plan starts from there."""
    from csm_advisor.advice.planning.planner import make_plan
    from csm_advisor.advice.planning.standing import standing
    from csm_advisor.advice.tracking.next_view import next_view
    from csm_advisor.advice.tracking.progress import log_line, not_yet, open_step
    from csm_advisor.model.progress import Done
    from csm_advisor.model.views.progress import DoneView
    from csm_advisor.store.people.answers_file import LOG_NAME, beside
    from csm_advisor.store.people.log import add

    world = World(data_dir, today, person)
    day = _day(on, world.today)
    words = None if note is None else _note(note)
    own = own_profile(world, known_answers(world, profile))
    before = steps_done(world, profile)
    plan = make_plan(own, world.catalogue, world.today, before)
    entry = Done(step=open_step(step, plan, world.catalogue), on=day, note=words)
    add(beside(profile, LOG_NAME, person), entry)
    after = (*before, entry)
    plan = make_plan(own, world.catalogue, world.today, after)
    stands = standing(own, world.catalogue, world.today, after)
    view = DoneView(
        done=log_line(entry, world.catalogue),
        not_yet=not_yet(entry, stands, world.catalogue),
        steps_left=len(plan.route.steps),
        next=next_view(plan, world.catalogue),
    )
    if json:
        print_json(view)
        return
    from csm_advisor.render.screens.progress import show_done

    show_done(world.screen, view, world.catalogue)


def _day(text: str | None, today: date) -> date:
    if text is None:
        return today
    from csm_advisor.text.dates import read_day

    with told_of("--on"):
        day = read_day(text)
        if day > today:
            raise UsageProblem(f"{day} is after {today}; log the step once it is done")
    return day


def _note(text: str) -> str:
    from csm_advisor.text.normalize import plain

    with told_of("--note"):
        return plain(text, limits.NOTE)
