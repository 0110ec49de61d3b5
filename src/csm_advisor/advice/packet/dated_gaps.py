"""The gaps of the rung, each with the step that closes it and its dates, or why there is none."""

from csm_advisor.advice.packet.context import Case
from csm_advisor.advice.planning.calendar import FAR, calendar_from, months_of
from csm_advisor.advice.planning.catalogue_index import counts_for
from csm_advisor.advice.sentences import gap as told
from csm_advisor.model.education import EDUCATION_ORDER
from csm_advisor.model.plan import BARS, Bar, Gap, Month
from csm_advisor.model.views.packet import ClosingStep, DatedGap


def dated_gaps(case: Case) -> tuple[DatedGap, ...]:
    """Every gap at any bar once, those of the bar that the steps are dated for first."""
    at: dict[tuple[str, str, object], list[tuple[Bar, Gap]]] = {}
    for bar in case.bars:
        for gap in case.gaps[bar]:
            at.setdefault((gap.kind, gap.id, gap.need), []).append((bar, gap))
    return tuple(_dated(case, found) for found in at.values())


def _dated(case: Case, found: list[tuple[Bar, Gap]]) -> DatedGap:
    bar, gap = found[0]
    steps = tuple(
        ClosingStep.copied_from(step)
        for step in case.steps
        if _things(case, gap).intersection(step.closes)
    )
    by, why = (None, None) if steps else _without_step(case, bar, gap)
    return DatedGap.copied_from(
        gap,
        text=wording(case, gap),
        bars=tuple(bar for bar in BARS if bar in dict(found)),
        steps=steps,
        by=by,
        why=why,
        sources=tuple(dict.fromkeys(source for _, one in found for source in one.sources)),
    )


def wording(case: Case, gap: Gap) -> str:
    """A gap in words: `Leadership: level 2, you are at 1`."""
    return told.in_words(gap, case.name(gap.id), gap.id in case.person.rated, case.catalogue)


def _things(case: Case, gap: Gap) -> set[str]:
    """What steps can close of a gap."""
    if gap.kind == "skill":
        return {f"{gap.id}:{at}" for at in range(int(gap.have or 0) + 1, int(gap.need or 0) + 1)}
    if gap.kind == "education":
        first, last = (EDUCATION_ORDER.index(level) for level in (gap.have, gap.need))
        between = EDUCATION_ORDER[first + 1 : last + 1]
        return {level for level in between if not case.catalogue.education[level].decision}
    return {gap.id}


def _without_step(case: Case, bar: Bar, gap: Gap) -> tuple[Month | None, str]:
    """When a gap closes that no step closes, and why none does."""
    catalogue, route = case.catalogue, case.plan.route
    if gap.kind == "experience":
        missing = months_of(float(gap.need or 0) - case.person.service)
        return _month(case, case.starts + missing), told.BY_CALENDAR
    if gap.kind == "leading":
        return _leading(case, bar, gap)
    if gap.decision:
        return None, told.DEGREE
    if gap.kind == "education" and _reaches(case.counted_on, gap.need):
        return _month(case, case.starts), told.AT_SCHOOL
    extra = [
        catalogue.actions[id_].title for id_ in route.also_demanding if _closes(case, id_, gap.id)
    ]
    if extra and bar != route.scheduled_for:
        return None, told.only_at(bar, route.scheduled_for, extra)
    binding = route.binding[bar]
    if binding.kind == "no-way":
        return None, told.no_way(binding.sentence)
    return None, told.NO_STEP


def _reaches(education: str, need: object) -> bool:
    return EDUCATION_ORDER.index(education) >= EDUCATION_ORDER.index(need)


def _closes(case: Case, action: str, thing: str) -> bool:
    closed = (one.partition(":")[0] for one in case.catalogue.actions[action].closes)
    return any(thing in counts_for(one, case.catalogue) for one in closed)


def _leading(case: Case, bar: Bar, gap: Gap) -> tuple[Month | None, str]:
    """Years of leading people run from the first rung of the route that leads."""
    rungs = case.catalogue.rungs
    missing = months_of(float(gap.need or 0) - case.person.leading)
    if rungs[case.origin].leads:
        return _month(case, case.starts + missing), told.BY_CALENDAR
    for stage in case.stages[:-1]:
        if rungs[stage.to].leads:
            begins = stage.scheduled[bar].months
            by = None if begins is None else _month(case, begins + missing)
            return by, told.leading_from(rungs[stage.to].title)
    return None, told.no_leading_before(case.title)


def _month(case: Case, months: int) -> Month | None:
    return calendar_from(case.plan.as_of).month(min(months, FAR))
