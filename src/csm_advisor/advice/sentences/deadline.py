"""What would have to change to reach the target by a date, in sentences."""

from collections.abc import Sequence

from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.plan import BindingKind
from csm_advisor.text.format import month, plural
from csm_advisor.text.what_to_type import flag_of

# In few words, what an arrival depends on.
_HOLDS: dict[BindingKind, str] = {
    "service": "the years in service decide",
    "leading": "the years of leading people decide",
    "own-time": "the shortest length of the steps decides",
    "on-the-job": "the steps on the job decide",
    "tenure": "the time people stay on each rung decides",
    "practice": "practice on the job decides",
    "no-way": "no step closes what is asked",
    "nothing": "nothing holds it up",
}


def hours_enough(enough: int, now: float) -> str:
    """So many own hours a week make it, instead of those there are."""
    make = "makes" if enough == 1 else "make"
    return f"Hours: {plural(enough, 'hour')} of your own time a week {make} it, instead of {now:g}."


def no_hours_enough(most: int, arrives: str | None, kind: BindingKind) -> str:
    """With the `most` hours a week it arrives in the month `arrives`, and what decides that."""
    return (
        f"Hours: no number of hours makes it; even with {most} a week it is {month(arrives)},"
        f" because {_HOLDS[kind]}."
    )


def more_hours_no_answer(now: float, kind: BindingKind) -> str:
    """There are more hours a week already than is worth proposing, and what decides instead."""
    return f"Hours: more than {now:g} a week do not help; {_HOLDS[kind]}."


def unrated_enough(levels: Sequence[tuple[str, int]], catalogue: Catalogue) -> str:
    """Skills that were not rated, with the levels at which it is made."""
    listed = ", ".join(f"{catalogue.skills[id_].name} {level}" for id_, level in levels)
    which = "it" if len(levels) == 1 else "them"
    return (
        f"Skills: you make it if you already have {listed}; you did not rate {which}, so"
        f" say where you are with {flag_of('skills')}."
    )


def easier_employer(title: str, when: str | None) -> str:
    """An employer who asks only what the open bar asks takes one in the month `when`."""
    return (
        f"Employer: where one asks only what the open bar asks, you can be {title} in"
        f" {month(when)}."
    )


def nearer_target(title: str, when: str | None) -> str:
    """The highest rung that is reached by then, in the month `when`."""
    return f"Target: {title} is reached by then, in {month(when)}."
