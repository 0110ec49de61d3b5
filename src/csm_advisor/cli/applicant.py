"""The person that postings are held against, where their answers are there; nothing is asked."""

from typing import TYPE_CHECKING, NamedTuple

from csm_advisor.cli.answers import Given, layered_answers
from csm_advisor.cli.session import steps_done
from csm_advisor.cli.world import World
from csm_advisor.model.profile import FIVE

if TYPE_CHECKING:
    from csm_advisor.model.profile import Profile
    from csm_advisor.model.progress import Done

AGAINST_NOBODY = (
    "Not compared with anybody: your five answers are not complete. csm-advisor plan asks for"
    " them; or give them with --profile FILE or as flags."
)


class Person(NamedTuple):
    """Who applies, and the steps they have done; `profile` is None where some of the five answers
    lack."""

    profile: "Profile | None"
    done: "tuple[Done, ...]" = ()


def person_of(world: World, given: Given) -> Person:
    """Who applies. Raises UsageProblem for wrong answers."""
    if world.person is not None:
        from csm_advisor.store.people.kept_files import check_kept

        check_kept(world.person)
    answers = layered_answers(world, given)
    if any(key not in answers for key in FIVE):
        return Person(None)
    from csm_advisor.intake.answers import complete

    profile = complete(answers, world.catalogue, world.today)
    return Person(profile, () if given.example else steps_done(world, given.file))
