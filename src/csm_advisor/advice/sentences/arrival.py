"""What an arrival depends on, in a sentence."""

from collections.abc import Sequence
from typing import Literal

from csm_advisor.advice.sentences.amounts import amounts_behind
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.plan import Bar, Gap
from csm_advisor.text.format import month, plural, years

# Of years that run from a rung: they run already and nothing helps, being on the rung sooner does,
# or something else holds the date as well.
Lever = Literal["no-study", "rung", "none"]

ALL_MET = "You meet everything that is asked at this bar."


def from_a_first_job(sentence: str, served: bool) -> str:
    """What a date depends on, for who has no job in customer service now: every date of theirs
    counts from the next one, the first where they have not `served` before."""
    if served:
        return (
            f"{sentence} All dates count from your return to customer service: returning sooner"
            " brings them closer."
        )
    from_the_start = "All dates count from your start in customer service"
    return f"{sentence} {from_the_start}: starting sooner brings them closer."


def service(gap: Gap, catalogue: Catalogue) -> str:
    asked = _years_asked(gap, catalogue)
    return f"Years of service: {asked} Only time in customer service, on any rung, adds years."


def leading(
    gap: Gap,
    lever: Lever,
    catalogue: Catalogue,
    begin: tuple[str, str | None] | None,
    there: bool,
) -> str:
    """Years of leading people, and what moves their end. `begin` is the rung from which they run,
    where it is still ahead, and its month, none where one is ready for it; `there` is who is on the
    rung that adds them."""
    need, have = (float(amount) for amount in (gap.need or 0, gap.have or 0))
    rest = f"The other {years(need - have)}" if have else f"The {years(need)}"
    yours = ""
    if begin:
        title, since = begin
        when = f": {month(since)} at the earliest" if since else ", which you are ready for now"
        yours = f" {rest} can start once you are {title}{when}."
    return (
        f"Years of leading people: {_years_asked(gap, catalogue)}{yours}"
        f"{_moved_by(lever, 'Leading people', 'time leading people', there)}"
    )


def never_leads(gap: Gap, catalogue: Catalogue) -> str:
    """Years of leading people on a route that has none."""
    return (
        f"Years of leading people: {_years_asked(gap, catalogue)}"
        " No rung before it on this route leads people."
    )


def own_time(hours: float, a_week: float, more_help: bool, bar: Bar) -> str:
    """So many hours of steps; `more_help` where more hours a week bring the date closer.

    Steps are shown for the typical bar, and other steps may be sooner at another.
    """
    if not more_help:
        where = "" if bar == "typical" else " at this bar"
        return (
            f"The steps in your own time{where}, {plural(hours, 'hour')} in all: each takes a set"
            " number of weeks, so more hours a week do not help."
        )
    where = "" if bar == "typical" else "at this bar, "
    return (
        f"Your own time: {where}the steps take {plural(hours, 'hour')}, and you have"
        f" {plural(a_week, 'hour')} a week. More hours a week bring the date closer."
    )


def years_before(title: str, ends: str) -> str:
    """A step that cannot end before the month `ends`, since it asks for years of work first."""
    return (
        f'Years before a step: "{title}" asks for more years of work than you have, so it cannot be'
        f" done before {month(ends)}. More hours a week do not move the date."
    )


def tenure(need: float, below: str, title: str, lever: Lever, there: bool, ready: bool) -> str:
    """Years on the rung `below` before the next, and what moves their end; `there` as above,
    `ready` is who could be on that rung today."""
    return (
        f"Time on the rung: at this bar, people work {years(need)} as {below} before they move up"
        f" to {title}.{_moved_by(lever, f'Reaching {below}', f'time as {below}', there, ready)}"
    )


def on_the_job(
    steps: int, weeks: int, at_once: int, stay: int, longest: int, title: str, more_help: bool
) -> str:
    """Steps on the job of so many weeks in all, which take `stay` weeks side by side; `more_help`
    where more at a time bring the date closer."""
    no_help = "taking on more at a time does not move the date."
    all_weeks = plural(weeks, "week")
    long = (
        f"which takes {all_weeks}"
        if steps == 1
        else f"{all_weeks} one after another. With {at_once} at a time, they take"
        f" {plural(stay, 'week')}"
    )
    lever = (
        "Taking on more at a time brings the date closer."
        if more_help
        else f"The longest takes {plural(longest, 'week')}, so {no_help}"
        if stay == longest
        else f"{no_help[:1].upper()}{no_help[1:]}"
    )
    return f"Steps on the job: {plural(steps, 'step')} before {title}, {long}. {lever}"


def practice(weeks: int, skills: Sequence[str], title: str, hired: bool) -> str:
    """How long skills that are new must be used on the job; `skills` are their names, `hired` who
    is in customer service now."""
    faster = " Nothing is faster, unless you have it already." if hired else ""
    needs = (
        f"more {skills[0]} than you have"
        if len(skills) == 1
        else f"higher levels of {len(skills)} skills, such as {skills[0]}"
    )
    return (
        f"Practice: {title} needs {needs}. A new level counts after {plural(weeks, 'week')} of use"
        f" on the job.{faster}"
    )


def no_hours(named: Sequence[str], title: str) -> str:
    """What needs own time where there is none, by name."""
    more = f", and {len(named) - 1} more" if len(named) > 1 else ""
    return (
        f"Your own time: {title} needs {plural(len(named), 'thing')} that work alone does not give:"
        f" {named[0]}{more}. You have no hours a week for {'them' if more else 'it'}."
        " One hour a week opens the way."
    )


def no_step(number: int, named: Sequence[str], title: str) -> str:
    """No step closes so many things, some of which are named."""
    return f"No step on this route closes {_things(number, title)}: {'; '.join(named)}."


def _moved_by(lever: Lever, what: str, time: str, there: bool, ready: bool = False) -> str:
    match lever:
        case "no-study":
            now = ", and you are ready for that job now" if ready else ""
            now = ", and you are adding them now" if there else now
            return f" Only {time} adds years{now}."
        case "rung":
            return f" {what} sooner brings the date closer."
        case "none":
            return ""


def _things(number: int, title: str) -> str:
    return f"{plural(number, 'thing')} that {title} needs"


def _years_asked(gap: Gap, catalogue: Catalogue) -> str:
    need, have = (float(amount) for amount in (gap.need or 0, gap.have or 0))
    months = "" if (2 * need).is_integer() else f" ({plural(round(12 * need), 'month')})"
    return (
        f"the {gap.bar} bar for {catalogue.rungs[gap.rung].title} is {years(need)}{months}, and you"
        f" have {have:.3g}.{amounts_behind(gap, catalogue)}"
    )
