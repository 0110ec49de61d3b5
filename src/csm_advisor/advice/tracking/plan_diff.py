"""Two plans of one person compared: what changed, and what may have caused it."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress

from csm_advisor.advice.sentences import what_changed as told
from csm_advisor.advice.tracking.plan_facts import facts_of
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.difference import Difference, MovedStep
from csm_advisor.model.plan import BARS, Arrival, Bar, Plan
from csm_advisor.model.plan_facts import DatedStep, PlanFacts
from csm_advisor.model.profile import FIELDS, Profile
from csm_advisor.text.answers_in_words import in_words
from csm_advisor.text.dates import grown

Arrivals = Mapping[Bar, Arrival]
_YEARS = ("years_in_service", "years_leading")
# Kinds of answers that are ids, or hold some.
_BY_ID = ("area", "certifications", "choice", "education", "industry", "rung", "tools")


def difference(before: Plan, after: Plan, catalogue: Catalogue) -> Difference:
    """What changed from one plan to another; `empty` where nothing did."""
    return compare(facts_of(before), facts_of(after), catalogue)


def compare(before: PlanFacts, after: PlanFacts, catalogue: Catalogue) -> Difference:
    """What changed between the facts of two plans; answers are told in the words of the data."""
    old = {step.id: step for step in before.steps}
    new = {step.id: step for step in after.steps}
    gone = [step for step in before.steps if step.id not in new]
    come = [step for step in after.steps if step.id not in old]
    moved = tuple(
        MovedStep(
            id=step.id,
            starts_before=old[step.id].starts,
            starts_after=step.starts,
            ends_before=old[step.id].ends,
            ends_after=step.ends,
        )
        for step in after.steps
        if step.id in old and (step.starts, step.ends) != (old[step.id].starts, old[step.id].ends)
    )
    lines = (
        *_arrivals(before, after),
        *_on_the_way(before, after),
        *_amounts(before, after),
        *_met(before, after),
        *_gone(gone, after),
        *map(told.step_new, come),
        *_moved(moved, new),
    )
    return Difference(
        lines=lines,
        because=tuple(_because(before, after, catalogue)) if lines else (),
        months=_months_later(before.arrival, after.arrival),
        on_the_way={
            rung: _months_later(arrival, after.on_the_way[rung])
            for rung, arrival in before.on_the_way.items()
            if rung in after.on_the_way
        },
        own_hours=after.own_hours - before.own_hours,
        cost_low=after.cost_low - before.cost_low,
        cost_high=after.cost_high - before.cost_high,
        met=_more_met(before, after),
        steps_gone=tuple(step.id for step in gone),
        steps_new=tuple(step.id for step in come),
        steps_moved=moved,
    )


def _months_later(before: Arrivals, after: Arrivals) -> dict[Bar, int | None]:
    # By the calendar, not by the months of each plan: the two may be made on different days.
    return {bar: _later(before[bar], after[bar]) for bar in BARS}


def _later(before: Arrival, after: Arrival) -> int | None:
    if before.date is None or after.date is None:
        return None
    return _count(after.date) - _count(before.date)


def _count(month: str) -> int:
    return int(month[:4]) * 12 + int(month[5:])


def _arrivals(before: PlanFacts, after: PlanFacts) -> Iterator[str]:
    for bar in BARS:
        was, now = before.arrival[bar], after.arrival[bar]
        if was.date != now.date:
            yield told.arrival(bar, was, now, _later(was, now))
        held, holds = before.binding[bar], after.binding[bar]
        if (held.kind, held.rung) != (holds.kind, holds.rung):
            yield told.depends_otherwise(bar, holds)


def _on_the_way(before: PlanFacts, after: PlanFacts) -> Iterator[str]:
    """What moves at the rungs before the target that both routes pass."""
    for rung, dates in before.on_the_way.items():
        for bar in BARS if rung in after.on_the_way else ():
            was, now = dates[bar], after.on_the_way[rung][bar]
            if was.date != now.date:
                yield told.on_the_way(after.titles.get(rung, rung), bar, was, now, _later(was, now))


def _amounts(before: PlanFacts, after: PlanFacts) -> Iterator[str]:
    if after.own_hours != before.own_hours:
        yield told.own_time(before.own_hours, after.own_hours)
    if costs := told.cost(before, after):
        yield costs


def _more_met(before: PlanFacts, after: PlanFacts) -> int | None:
    if before.met is None or after.met is None or before.profile.target != after.profile.target:
        return None
    return after.met - before.met


def _met(before: PlanFacts, after: PlanFacts) -> Iterator[str]:
    """What sources ask of the target, where more or less of it is met today."""
    if _more_met(before, after):
        yield told.met(before.met, after.met, after.asked)
    degree = before.decision
    if degree and degree.rung != before.profile.target and after.decision is None:
        yield told.degree_decided(degree, before.titles.get(degree.rung, degree.rung))


def _gone(gone: Sequence[DatedStep], after: PlanFacts) -> Iterator[str]:
    done = {one.step for one in after.done}
    for step in gone:
        yield told.step_gone(step, step.id in done)


def _moved(moved: Sequence[MovedStep], steps: dict[str, DatedStep]) -> Iterator[str]:
    """A line for each step in another month, one for all that move within theirs."""
    slight = 0
    for step in moved:
        then, now = (step.starts_before, step.ends_before), (step.starts_after, step.ends_after)
        if line := told.step_moved(steps[step.id].title, then, now):
            yield line
        else:
            slight += 1
    if slight:
        yield told.moved_by_days(slight)


def _because(before: PlanFacts, after: PlanFacts, catalogue: Catalogue) -> Iterator[str]:
    known = {one.step for one in before.done}
    done = {one.step for one in after.done}
    titles = {step.id: step.title for step in before.steps}
    if newly := [one.step for one in after.done if one.step not in known]:
        yield told.done_since([titles.get(id_, id_) for id_ in newly])
    if undone := [one.step for one in before.done if one.step not in done]:
        yield told.no_longer_done(undone)
    if before.as_of != after.as_of:
        yield told.another_day(before.as_of, after.as_of)
    if missed := [s.title for s in before.steps if s.ends < after.as_of and s.id not in done]:
        yield told.not_done(missed)
    yield from _answers(before.profile, after.profile, catalogue)


def _answers(before: Profile, after: Profile, catalogue: Catalogue) -> Iterator[str]:
    for key in type(after).model_fields:
        was, now = getattr(before, key), getattr(after, key)
        if was == now or key in ("as_of", "name") or (key in _YEARS and _grown(key, before, after)):
            continue
        if key != "skills":
            both = (_shown(key, value, catalogue) for value in (was, now))
            yield told.answer_changed(key.replace("_", " "), *both)
            continue
        for skill in dict.fromkeys((*was, *now)):
            if was.get(skill) != now.get(skill):
                name = catalogue.skills[skill].name if skill in catalogue.skills else skill
                levels = (told.said(rated.get(skill)) for rated in (was, now))
                yield told.answer_changed(name, *levels)


def _shown(key: str, value: object, catalogue: Catalogue) -> str:
    """An answer as a sentence has it: what ids stand for, in words. What the data does not know
    any more, as it may be in a plan that was kept, stays as it is."""
    if value is not None and FIELDS[key].kind in _BY_ID:
        with suppress(KeyError):
            return in_words(key, list(value) if isinstance(value, tuple) else value, catalogue)
    return told.said(value)


def _grown(key: str, before: Profile, after: Profile) -> bool:
    """Whether the years are the same answer, counted on another day."""
    if before.as_of is None or after.as_of is None:
        return False
    years: float = getattr(after, key)
    return abs(years - grown(getattr(before, key), before.as_of, after.as_of)) < 0.005
