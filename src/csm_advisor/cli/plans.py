"""From what the command line gave to the plan."""

from typing import TYPE_CHECKING

from csm_advisor.api import plans
from csm_advisor.cli.answers import Given, gather
from csm_advisor.cli.session import steps_done
from csm_advisor.cli.working import PLANNING, working
from csm_advisor.cli.world import World

if TYPE_CHECKING:
    from csm_advisor.model.plan import Plan


def plan_of(world: World, given: Given) -> "Plan":
    """The plan for the gathered answers, after the steps done; the example has none done.

    Raises UsageProblem.
    """
    person = gather(world, given)
    done = () if given.example else steps_done(world, given.file)
    with working(world, PLANNING):
        return plans.plan(person, today=world.today, data_dir=world.catalogue, done=done)
