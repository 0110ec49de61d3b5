"""`csm-advisor what-if`."""

from typing import Any

from csm_advisor.api import plans
from csm_advisor.cli import options
from csm_advisor.cli.answer_flags import takes_answers
from csm_advisor.cli.answers import Given, gather
from csm_advisor.cli.session import known_answers, plan_of
from csm_advisor.cli.working import PLANNING, working
from csm_advisor.cli.world import World, print_json
from csm_advisor.errors import UsageProblem

EXAMPLES = (
    "Examples:\n\ncsm-advisor what-if --hours 3\n\n"
    "csm-advisor what-if --education bachelor --skill leadership=3\n\n"
    "csm-advisor what-if --profile me.toml --target director --cert ccxp"
)


@takes_answers
def what_if(
    flags: dict[str, Any],
    profile: options.ProfileFile = None,
    person: options.Person = None,
    example: options.Example = False,
    json: options.Json = False,
    today: options.Today = None,
    data_dir: options.DataDir = None,
) -> None:
    """What would change in your plan, in months, dollars and steps, if some answers were different.

    It starts from the answers in --profile, else from those you saved. What you name with
    --cert, --tool and --language is added to what you have.
    """
    world = World(data_dir, today, person)
    given = Given({}, profile, example)
    if not (profile or example or known_answers(world, None)):
        raise UsageProblem(
            "there are no saved answers to compare these with; run csm-advisor plan first, or give"
            " those you have now with --profile FILE"
        )
    before = plan_of(world, given)
    changed = gather(world, given._replace(flags=flags))
    with working(world, PLANNING):
        found = plans.what_if(before, changed, today=world.today, data_dir=world.catalogue)
    if json:
        from csm_advisor.model.views.what_if import WhatIfView

        print_json(WhatIfView.of(*found))
        return
    from csm_advisor.render.screens.what_if import show_what_if

    show_what_if(world.screen, *found, world.catalogue)
