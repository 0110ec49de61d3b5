"""`csm-advisor profile edit`."""

from typing import Annotated, Any

import typer

from csm_advisor import limits
from csm_advisor.cli import options
from csm_advisor.cli.answer_flags import takes_answers
from csm_advisor.cli.answers import accepted_flags, flag_of, saved_answers
from csm_advisor.cli.save_answers import change_saved, keeper
from csm_advisor.cli.world import World, print_json
from csm_advisor.errors import UsageProblem, quoted

EXAMPLES = """\
Examples:

csm-advisor profile edit                               ask, and review all answers

csm-advisor profile edit --hours 6 --skill leadership=2

csm-advisor profile edit --clear hours --clear tools
"""


@takes_answers
def edit(
    flags: dict[str, Any],
    clear: Annotated[
        list[str] | None,
        typer.Option(metavar="ANSWER", help="Forget this answer, such as hours or tools."),
    ] = None,
    person: options.NewPerson = None,
    no_input: options.NoInput = False,
    json: options.Json = False,
    today: options.Today = None,
    data_dir: options.DataDir = None,
) -> None:
    """Change saved answers: those given as flags, else all are asked for review."""
    from csm_advisor.intake.summary import changes
    from csm_advisor.model.views.profile import EditView

    world = World(data_dir, today, person)
    cleared = [_field(text) for text in clear or ()]
    given = accepted_flags(world, flags)
    for field in cleared:
        if field in given:
            raise UsageProblem(f"{flag_of(field)} is given and cleared; leave out one of them")
    if given or cleared:
        before, after = change_saved(world, lambda old: _changed(world, old, given, cleared))
    else:
        before = saved_answers(world)
        after = _asked(world, before, no_input)
    view = EditView(changed=changes(before, after, world.catalogue), profile=after)
    if json:
        print_json(view)
        return
    from csm_advisor.render.screens.profile import show_changes

    show_changes(world.screen, view)


def _changed(
    world: World, before: dict[str, Any], given: dict[str, Any], cleared: list[str]
) -> dict[str, Any]:
    """The answers without what is cleared and with what is given. Raises UsageProblem where they
    do not go together."""
    from csm_advisor.intake.answers import check_deadline, check_field, check_target, layered
    from csm_advisor.intake.years import before_today

    kept = before_today(before, (*given, *cleared), world.catalogue, world.today)
    kept = {key: value for key, value in kept.items() if key not in cleared}
    after = layered(given, {}, kept)
    if {"rung", "target"} & given.keys() and {"rung", "target"} <= after.keys():
        check_target(after, world.catalogue)
    if {"education", "education_field"} & given.keys():
        check_field(after)
    if "by" in given:
        check_deadline(given["by"], world.today)
    return after


def _asked(world: World, before: dict[str, Any], no_input: bool) -> dict[str, Any]:
    """The answers after the interview. Raises UsageProblem where nobody can be asked."""
    if no_input or not world.may_ask:
        raise UsageProblem(
            "profile edit asks on a terminal; without one give answers as flags, such as --hours 6"
            " or --clear hours, or write them into the file that csm-advisor profile path names"
        )
    from csm_advisor.cli.prompt import interview

    keep = keeper(world)
    return interview(before, world.catalogue, world.messages, keep, world.today, which="all")


def _field(text: str) -> str:
    """The key of the answer that `text` names, by key or by flag. Raises UsageProblem."""
    from csm_advisor.model.profile import Profile

    fields = [field for field in Profile.model_fields if field != "as_of"]
    names = {flag_of(field).lstrip("-"): field for field in fields}
    names |= {field.replace("_", "-"): field for field in fields}
    from csm_advisor.text.normalize import fold

    wanted = "-".join(fold(text))
    if wanted in names:
        return names[wanted]
    from csm_advisor.text.find_by_name import nearest

    near = nearest(wanted[: limits.NAME], names)
    hint = f"do you mean {near[0]}?" if near else f"use one of {', '.join(names)}"
    raise UsageProblem(f"--clear: {quoted(text)} is not an answer; {hint}")
