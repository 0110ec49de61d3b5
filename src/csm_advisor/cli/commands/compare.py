"""`csm-advisor compare`."""

from typing import Any

from csm_advisor.cli import options
from csm_advisor.cli.answer_flags import takes_answers
from csm_advisor.cli.answers import Given
from csm_advisor.cli.comparing import compared, show
from csm_advisor.cli.session import plan_of
from csm_advisor.cli.world import World, print_json

EXAMPLES = "Examples:\n\ncsm-advisor compare\n\ncsm-advisor compare --profile me.toml --hours 8"


@takes_answers
def compare(
    flags: dict[str, Any],
    profile: options.ProfileFile = None,
    person: options.NewPerson = None,
    example: options.Example = False,
    no_input: options.NoInput = False,
    all: options.All = False,
    json: options.Json = False,
    today: options.Today = None,
    data_dir: options.DataDir = None,
) -> None:
    """Your plan next to its alternatives: other routes, a degree, a certification, other
    targets."""
    world = World(data_dir, today, person)
    plan = plan_of(world, Given(flags, profile, example, no_input))
    view = compared(world, plan)
    if json:
        print_json(view)
    else:
        show(world, view, all)
