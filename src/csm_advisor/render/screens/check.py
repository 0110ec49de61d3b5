"""What is wrong with a data folder, and what is doubted in it."""

from collections.abc import Iterable, Sequence

from rich.text import Text

from csm_advisor.render.screens.screen import Screen
from csm_advisor.text.format import plural


def show_check(screen: Screen, problems: Sequence[object], warnings: Iterable[str]) -> None:
    """Print each problem on one line, however long, so that tools find them; then the warnings."""
    for problem in problems:
        screen.print(Text(str(problem)), soft_wrap=True)
    show_warnings(screen, warnings)
    screen.print(plural(len(problems), "problem") if problems else "No problems found.")


def show_warnings(screen: Screen, warnings: Iterable[str]) -> None:
    """Print what is sound and hardly meant, each as a paragraph."""
    for warning in warnings:
        screen.say(Text(f"Warning: {warning}."))
