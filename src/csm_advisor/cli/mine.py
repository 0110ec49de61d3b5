"""What is known of the person who asks, for commands that fit their answer to it."""

from pathlib import Path
from typing import Any

from csm_advisor.cli.world import World
from csm_advisor.errors import UsageProblem
from csm_advisor.model.profile import Profile


def known_answers(world: World, file: Path | None) -> dict[str, Any]:
    """The answers of the file over the saved ones; empty where there are none of either."""
    from csm_advisor.cli.answers import Given, below
    from csm_advisor.intake.answers import layered

    return layered({}, *below(world, Given({}, file, example=False, sharpen=False, may_ask=False)))


def own_profile(world: World, answers: dict[str, Any]) -> Profile:
    """The whole profile of someone whose deadline does not matter here. Raises UsageProblem."""
    from csm_advisor.intake.answers import complete

    if not answers:
        raise UsageProblem(
            "you have no saved answers to compare with;"
            " run csm-advisor plan first, or give --profile FILE"
        )
    timeless = {key: value for key, value in answers.items() if key != "by"}
    return complete(timeless, world.catalogue, world.today)
