"""A plan beside its alternatives: for `compare`, and for `plan --compare`."""

from typing import TYPE_CHECKING

from csm_advisor.api import plans
from csm_advisor.cli.working import working
from csm_advisor.cli.world import World

if TYPE_CHECKING:
    from csm_advisor.model.plan import Plan
    from csm_advisor.model.views.compare import Comparison


def compared(world: World, plan: "Plan") -> "Comparison":
    """The comparison of a plan with its alternatives."""
    with working(world, "Comparing the alternatives"):
        return plans.compare(plan, today=world.today, data_dir=world.catalogue)


def show(world: World, view: "Comparison", all: bool) -> None:
    """Print the comparison."""
    from csm_advisor.render.screens.compare import show_comparison

    show_comparison(world.screen, view, world.catalogue, all)
    world.say_age(view.sources, all)
