"""The person that postings are held against, where their answers are there; nothing is asked."""

from typing import TYPE_CHECKING

from csm_advisor.cli.answers import Given, accepted_flags, below
from csm_advisor.cli.mine import steps_done
from csm_advisor.cli.world import World

if TYPE_CHECKING:
    from csm_advisor.advice.posting.person import Applicant


def person_of(world: World, given: Given) -> "Applicant | None":
    """Who applies; None, said on standard error, where some of the five answers lack.

    Raises UsageProblem for wrong answers.
    """
    from csm_advisor.intake.answers import complete, layered
    from csm_advisor.intake.years import on_one_day
    from csm_advisor.model.profile import FIVE

    if world.person is not None:
        from csm_advisor.store.people.kept import check_kept

        check_kept(world.person)
    layers = (accepted_flags(world, given.flags), *below(world, given))
    answers = layered(*on_one_day(layers, world.catalogue, world.today))
    if any(key not in answers for key in FIVE):
        world.say_once(
            "Held against nobody: your five answers are not complete. csm-advisor plan asks them;"
            " or give them with --profile FILE or as flags."
        )
        return None
    from csm_advisor.advice.posting.person import applicant

    profile = complete(answers, world.catalogue, world.today)
    done = () if given.example else steps_done(world, given.file)
    return applicant(profile, world.catalogue, world.today, tuple(done))
