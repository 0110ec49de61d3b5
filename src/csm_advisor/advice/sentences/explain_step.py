"""Why a step is in a plan, in sentences."""

from collections.abc import Iterable

from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.plan import Gap, Step
from csm_advisor.text.format import day, plural
from csm_advisor.text.labels import closed
from csm_advisor.text.what_to_type import SEE_PLAN, step_done


def step_in_plan(step: Step, title: str, elsewhere: bool, catalogue: Catalogue) -> str:
    """When the step is, on the way to the rung `title`, and what it closes; `elsewhere` where the
    recommended route does not have it."""
    own = (
        "done in paid time"
        if step.kind == "on-the-job"
        else f"{plural(step.own_hours, 'hour')} of your own time"
    )
    where = " on another route than the recommended one" if elsewhere else ""
    return (
        f"{day(step.starts)} to {day(step.ends)}, {own}, on the way to {title}{where}. It closes"
        f" {', '.join(closed(thing, catalogue) for thing in step.closes)}."
    )


def skill_gap(gap: Gap, begins: int, rated: bool, catalogue: Catalogue) -> str:
    """`begins` is the level of the answers, or the one assumed where it was not `rated`."""
    built = float(gap.have or 0) > begins
    how = (
        ", counting steps done and steps for lower rungs"
        if built
        else ""
        if rated
        else ", which we assumed"
    )
    return (
        f"{catalogue.skills[gap.id].name}: {catalogue.rungs[gap.rung].title} needs level"
        f" {gap.need:.0f}, and before it you are at level {gap.have:.0f}{how}."
    )


def skill_requirement(gap: Gap, catalogue: Catalogue) -> str:
    skill = catalogue.skills[gap.id]
    return (
        f"{skill.name} is named by {plural(len(skill.sources), 'source')}; which level"
        f" {catalogue.rungs[gap.rung].title} needs is our own judgement."
    )


def unrated_level(catalogue: Catalogue) -> str:
    return (
        "A skill that you did not rate is taken at the level your present rung needs,"
        f" and at least at level {catalogue.policy.unrated_level.value}; what leading people"
        " builds, for who has led, at that of the lowest rung that leads."
    )


def practice(level: int, catalogue: Catalogue) -> str:
    weeks = plural(catalogue.policy.practice_weeks.value[level], "week")
    return f"A new level {level} must show in the work for {weeks} before it counts."


def gap(found: Gap, catalogue: Catalogue) -> str:
    school = found.kind == "education"
    asked = closed(str(found.need) if school else found.id, catalogue)
    have = closed(str(found.have), catalogue) if school else "do not have it"
    return (
        f"{catalogue.rungs[found.rung].title} asks for {asked} at the {found.bar} bar; you"
        f" {'have ' if school else ''}{have}"
        f"{', as you did not say otherwise' if found.have is None else ''}."
    )


def pace(step: Step, hours: float, assumed: bool) -> str:
    """How many weeks the step takes with so many own hours a week."""
    return (
        f"At {plural(hours, 'hour')} of your own time a week"
        f"{', which we assumed' if assumed else ', as you said'}, {plural(step.own_hours, 'hour')}"
        f" take{'s' * (step.own_hours == 1)} {plural(step.weeks, 'week')}; no step is squeezed"
        " below its length."
    )


def goes_away(step: Step, flags: Iterable[str], stays: bool) -> str:
    """What to say where one has what the step closes, or has done it; `stays` where the plan then
    has the step for something else."""
    other = " The step then stays in your plan for something else." if stays else ""
    return (
        f"If you have this already, say so: {SEE_PLAN} {' '.join(flags)}.{other}"
        f" If you have done it: {step_done(step.id)}."
    )
