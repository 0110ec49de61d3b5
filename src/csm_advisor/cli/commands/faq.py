"""`csm-advisor faq`."""

from typing import Annotated

import typer

from csm_advisor.cli import options
from csm_advisor.cli.world import World, print_json

EXAMPLES = "Examples: csm-advisor faq     csm-advisor faq without degree"


def faq(
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="WORDS", help="What you want to know; all if left out."),
    ] = None,
    all: options.All = False,
    json: options.Json = False,
    today: options.Today = None,
    data_dir: options.DataDir = None,
) -> None:
    """Frequent questions: all, or those that match your words, best match first."""
    from csm_advisor.advice.guide.faq import frequent_questions

    world = World(data_dir, today)
    view = frequent_questions(world.catalogue, " ".join(words or ()))
    if json:
        print_json(view)
        return
    from csm_advisor.render.screens.faq import show_faq

    show_faq(world.screen, view, found=bool(words), all=all)
    world.say_age(view.sources, all)
