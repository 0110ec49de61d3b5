"""Applying and interviewing, as lists to check off."""

from collections.abc import Sequence

from rich.text import Text

from csm_advisor.model.views.apply import Advice, ApplyView
from csm_advisor.render.screens.citations import Citations
from csm_advisor.render.screens.screen import Screen, grid

MOST = 8  # pieces of advice of a kind on one screen
CONDITIONS = {
    "leading": "you have led people",
    "college": "you went to college",
    "bachelor": "you have a bachelor's degree",
    "certification": "you hold a certification",
    "master": "you have a master's degree",
    "language": "you speak a second language",
    "weekends": "you can work weekends",
    "no-weekends": "you cannot work weekends",
    "student": "you are at school",
    "returning": "you return to customer service",
    "outside": "you are not in customer service now",
}


def show_apply(screen: Screen, view: ApplyView, all: bool = False) -> None:
    """Print what to do, and with `all` how."""
    cites = Citations(view.sources)
    screen.heading("Applying for the next rung")
    if view.fitted:
        screen.paragraph(
            "This fits your answers: what does not apply to you, or is done, is left out."
        )
    else:
        screen.paragraph(
            "For everybody: advice that has a condition says so. Answer csm-advisor plan, or"
            " give --profile FILE, and it is fitted to you."
        )
    if view.steps:
        screen.heading("The way there")
        some = view.steps if all else view.steps[:MOST]
        screen.bullets(_advice(advice, cites, all) for advice in some)
        _more(screen, len(view.steps) - len(some))
    _checklist(screen, "The application", view.application, cites, all)
    _checklist(screen, "The interview", view.interview, cites, all)
    if all:
        screen.listed("Also", (_advice(advice, cites, all) for advice in view.related))
    screen.ending(cites, all, "How to do each")


def _checklist(
    screen: Screen, title: str, some: Sequence[Advice], cites: Citations, all: bool
) -> None:
    if not some:
        return
    screen.heading(title)
    made = grid(3, None)
    listed = some if all else some[:MOST]
    for advice in listed:
        made.add_row(screen.glyph("☐", "[ ]"), _advice(advice, cites, all))
    screen.show_grid(made)
    _more(screen, len(some) - len(listed))


def _more(screen: Screen, count: int) -> None:
    if count:
        screen.paragraph((f"and {count} more", "aside"))


def _advice(advice: Advice, cites: Citations, all: bool) -> Text:
    told = [f"if {CONDITIONS[advice.when]}"] if advice.when else []
    told += [f"if you work in {advice.where}"] if advice.where else []
    told += [f"unless {CONDITIONS[one]}" for one in advice.unless]
    condition = f" ({', '.join(told)})" if told and not advice.fits else ""
    if not all:
        return cites.cited(advice.sources, f"{advice.title}{condition}")
    return cites.cited(advice.sources, (advice.title, "strong"), f"{condition}: ", advice.text)
