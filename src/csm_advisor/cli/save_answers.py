"""Changing saved answers, which another command may be changing too."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from csm_advisor.cli.answers import saved_answers

if TYPE_CHECKING:
    from csm_advisor.cli.world import World
    from csm_advisor.intake.answers import Answers


def change_saved(
    world: "World", change: Callable[["Answers"], "Answers"]
) -> tuple["Answers", "Answers"]:
    """The saved answers before and after `change`, which are kept where they differ.

    No other command's edit is lost: `change` gets the answers as they are while nobody else can
    write. Raises UsageProblem, and leaves no trace where `change` does.
    """
    from csm_advisor.store.people.answers_file import changing, save

    before = saved_answers(world)
    if change(before) == before:
        return before, before
    with changing(world.person):
        before = saved_answers(world)
        after = change(before)
        if after != before:
            save(after, world.person)
    return before, after


def keeper(world: "World") -> Callable[[Mapping[str, Any]], None]:
    """A function that keeps what differs between the answers it is given and those of the call
    before; at first, those that are saved now. It raises UsageProblem."""
    from csm_advisor.intake.edits import with_edits
    from csm_advisor.intake.years import counted_on

    def today(answers: "Answers") -> "Answers":
        return counted_on(answers, world.catalogue, world.today)

    told = today(saved_answers(world))

    def keep(answers: Mapping[str, Any]) -> None:
        nonlocal told
        before, told = told, dict(answers)
        change_saved(world, lambda saved: with_edits(today(saved), before, told))

    return keep
