"""What is known of the person who asks, for commands that fit their answer to it."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from csm_advisor.cli.answers import Given, gather, layered_answers
from csm_advisor.cli.working import PLANNING, working
from csm_advisor.cli.world import World
from csm_advisor.errors import UsageProblem, quoted

if TYPE_CHECKING:
    from csm_advisor.model.plan import Plan
    from csm_advisor.model.posting import Posting
    from csm_advisor.model.profile import Profile
    from csm_advisor.model.progress import Done


def known_answers(world: World, file: Path | None) -> dict[str, Any]:
    """The answers of the file over the saved ones; empty where there are none of either."""
    return layered_answers(world, Given({}, file))


def own_profile(world: World, answers: dict[str, Any]) -> "Profile":
    """The whole profile of someone whose deadline does not matter here. Raises UsageProblem."""
    from csm_advisor.intake.answers import complete

    if not answers:
        raise UsageProblem(
            "you have no saved answers yet; run csm-advisor plan first, or give --profile FILE"
        )
    timeless = {key: value for key, value in answers.items() if key != "by"}
    return complete(timeless, world.catalogue, world.today)


def steps_done(world: World, file: Path | None) -> "tuple[Done, ...]":
    """The steps logged as done, beside the saved answers or the file; says what it left out."""
    from csm_advisor.store.atomic import is_there
    from csm_advisor.store.people.answers_file import LOG_NAME, beside

    path = beside(file, LOG_NAME, world.person)
    if not is_there(path):
        return ()
    from csm_advisor.store.people.log import read_log

    log = read_log(path)
    if log.cut_off:
        world.messages.print(
            f"The last line of {quoted(path, 500)} was never finished and does not count:"
            f" {quoted(log.cut_off)}."
        )
    return log.done


def plan_of(
    world: World, given: Given, soonest: str | None = None, posting: "Posting | None" = None
) -> "Plan":
    """The plan for the gathered answers, after the steps done; the example has none done.

    Raises UsageProblem.
    """
    from csm_advisor.api import plans

    person = gather(world, given)
    done = () if given.example else steps_done(world, given.file)
    with working(world, PLANNING):
        return plans.plan(
            person,
            today=world.today,
            data_dir=world.catalogue,
            done=done,
            soonest=soonest,
            posting=posting,
        )


def own_plan(world: World, file: Path | None) -> "Plan":
    """The plan of the person who asks, after the steps done. Raises UsageProblem."""
    from csm_advisor.advice.planning.planner import make_plan

    person = own_profile(world, known_answers(world, file))
    with working(world, PLANNING):
        return make_plan(person, world.catalogue, world.today, steps_done(world, file))
