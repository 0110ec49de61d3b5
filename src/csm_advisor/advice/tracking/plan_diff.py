"""Two plans of one person compared: what changed, and what may have caused it."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from csm_advisor.errors import quoted
from csm_advisor.model.difference import DatedStep, Difference, Facts, MovedStep
from csm_advisor.model.plan import BARS, Arrival, Bar, Plan
from csm_advisor.model.profile import Profile
from csm_advisor.text.dates import DAYS_A_YEAR
from csm_advisor.text.format import day, month, plural

Arrivals = Mapping[Bar, Arrival]
_YEARS = ("years_in_service", "years_leading")


def difference(before: Plan, after: Plan) -> Difference:
    """What changed from one plan to another; `empty` where nothing did."""
    return compare(facts_of(before), facts_of(after))


def facts_of(plan: Plan) -> Facts:
    """What a plan is compared by; answers without a bearing on it are left out."""
    route = plan.route
    return Facts(
        as_of=plan.as_of,
        profile=plan.profile.model_copy(update={"skills_mentioned": None, "jobs": None}),
        arrival=route.arrival,
        on_the_way={stage.to: stage.arrival for stage in route.stages[:-1]},
        titles={stage.to: plan.titles[stage.to] for stage in route.stages},
        binding=route.binding,
        own_hours=route.own_hours,
        cost_low=route.cost_low,
        cost_high=route.cost_high,
        steps=tuple(
            DatedStep(id=step.id, title=step.title, starts=step.starts, ends=step.ends)
            for stage in route.stages
            for step in stage.steps
        ),
        done=plan.done,
        met=sum(one.met is True for one in plan.readiness if not one.ours),
        asked=sum(not one.ours for one in plan.readiness),
        decision=plan.decision,
    )


def compare(before: Facts, after: Facts) -> Difference:
    """What changed between the facts of two plans."""
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
        *(f"New: {step.title}, {_span(step.starts, step.ends)}." for step in come),
        *_moved(moved, new),
    )
    return Difference(
        lines=lines,
        because=tuple(_because(before, after)) if lines else (),
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
    found: dict[Bar, int | None] = {}
    for bar in BARS:
        first, second = before[bar].date, after[bar].date
        found[bar] = None if first is None or second is None else _count(second) - _count(first)
    return found


def _count(month: str) -> int:
    return int(month[:4]) * 12 + int(month[5:])


def _arrivals(before: Facts, after: Facts) -> Iterator[str]:
    for bar in BARS:
        was, now = before.binding[bar], after.binding[bar]
        if moved := _moved_date(before.arrival[bar], after.arrival[bar]):
            yield f"{bar.capitalize()} bar: {moved}."
        if (was.kind, was.rung) != (now.kind, now.rung):
            yield f"The {bar} bar now depends on something else. {now.sentence}"


def _on_the_way(before: Facts, after: Facts) -> Iterator[str]:
    """What moves at the rungs before the target that both routes pass."""
    for rung, dates in before.on_the_way.items():
        for bar in BARS if rung in after.on_the_way else ():
            if moved := _moved_date(dates[bar], after.on_the_way[rung][bar]):
                yield f"On the way, {after.titles.get(rung, rung)}, {bar} bar: {moved}."


def _moved_date(before: Arrival, after: Arrival) -> str:
    """The later date instead of the earlier one; nothing where it is the same."""
    if before.date == after.date:
        return ""
    by = ""
    if before.date and after.date:
        by = f", {_later(_count(after.date) - _count(before.date))}"
    return f"{month(after.date)} instead of {month(before.date)}{by}"


def _later(months: int) -> str:
    return f"{plural(abs(months), 'month')} {'later' if months > 0 else 'earlier'}"


def _amounts(before: Facts, after: Facts) -> Iterator[str]:
    if after.own_hours != before.own_hours:
        yield f"Own time: {plural(after.own_hours, 'hour')} instead of {before.own_hours:g}."
    costs = [_cost(facts) for facts in (after, before)]
    if costs[0] != costs[1]:
        yield f"Cost where it is known: {costs[0]} instead of {costs[1]}."


def _more_met(before: Facts, after: Facts) -> int | None:
    if before.met is None or after.met is None or before.profile.target != after.profile.target:
        return None
    return after.met - before.met


def _met(before: Facts, after: Facts) -> Iterator[str]:
    """What sources ask of the target, where more or less of it is met today."""
    if _more_met(before, after):
        asked = plural(after.asked or 0, "thing")
        yield f"You meet {after.met} of the {asked} that sources ask for, instead of {before.met}."
    degree = before.decision
    if degree and degree.rung != before.profile.target and after.decision is None:
        yield (
            f"The degree is decided. With it you meet {degree.met_with} of the"
            f" {plural(degree.of, 'thing')} that sources ask of a"
            f" {before.titles.get(degree.rung, degree.rung)}, instead of {degree.met_without}."
        )


def _cost(facts: Facts) -> str:
    if facts.cost_low == facts.cost_high:
        return f"${facts.cost_low:,.0f}"
    return f"${facts.cost_low:,.0f} to ${facts.cost_high:,.0f}"


def _gone(gone: Sequence[DatedStep], after: Facts) -> Iterator[str]:
    done = {one.step for one in after.done}
    for step in gone:
        yield f"{'Done' if step.id in done else 'No longer needed'}: {step.title}."


def _moved(moved: Sequence[MovedStep], steps: dict[str, DatedStep]) -> Iterator[str]:
    """A line for each step in another month, one for all that move within theirs."""
    slight = 0
    for step in moved:
        now = _span(step.starts_after, step.ends_after)
        then = _span(step.starts_before, step.ends_before)
        if now == then:
            slight += 1
        else:
            yield f"Moved: {steps[step.id].title}, {now} instead of {then}."
    if slight:
        yield f"{plural(slight, 'step')} moved by days, within the same months."


def _span(first: date, last: date) -> str:
    begin, end = month(first.isoformat()[:7]), month(last.isoformat()[:7])
    return begin if begin == end else f"{begin} to {end}"


def _because(before: Facts, after: Facts) -> Iterator[str]:
    known = {one.step for one in before.done}
    done = {one.step for one in after.done}
    titles = {step.id: step.title for step in before.steps}
    if newly := [one.step for one in after.done if one.step not in known]:
        yield f"Done since: {'; '.join(titles.get(id_, id_) for id_ in newly)}."
    if undone := [one.step for one in before.done if one.step not in done]:
        yield f"No longer logged as done: {'; '.join(undone)}."
    days = (after.as_of - before.as_of).days
    if days:
        passed = "back" if days < 0 else "has passed" if days == 1 else "have passed"
        yield (
            f"This plan is of {day(after.as_of)}, the one before of {day(before.as_of)}:"
            f" {plural(abs(days), 'day')} {passed}."
        )
    if missed := [s.title for s in before.steps if s.ends < after.as_of and s.id not in done]:
        yield f"Not done by their day: {'; '.join(missed)}."
    yield from _answers(before.profile, after.profile)


def _answers(before: Profile, after: Profile) -> Iterator[str]:
    for key in type(after).model_fields:
        was, now = getattr(before, key), getattr(after, key)
        if was == now or key in ("as_of", "name") or (key in _YEARS and _grown(key, before, after)):
            continue
        words = key.replace("_", " ")
        if key != "skills":
            yield f"Answer changed: {words} is {_said(now)} instead of {_said(was)}."
            continue
        for skill in dict.fromkeys((*was, *now)):
            if was.get(skill) != now.get(skill):
                yield (
                    f"Answer changed: {skill} is {_said(now.get(skill))}"
                    f" instead of {_said(was.get(skill))}."
                )


def _grown(key: str, before: Profile, after: Profile) -> bool:
    """Whether the years are the same answer, counted on another day."""
    if before.as_of is None or after.as_of is None:
        return False
    since = (after.as_of - before.as_of).days / DAYS_A_YEAR
    passed: float = getattr(after, key) - getattr(before, key)
    return abs(passed - since) < 0.005  # two days


def _said(value: object) -> str:
    """An answer in a sentence; the person's own words stay quoted."""
    match value:
        case None:
            return "not given"
        case bool():
            return "yes" if value else "no"
        case float():
            return f"{value:g}"
        case tuple():
            return ", ".join(map(_said, value)) or "none"
        case str():
            return quoted(value)
        case _:
            return str(value)
