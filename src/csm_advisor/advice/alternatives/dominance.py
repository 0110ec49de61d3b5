"""Alternatives set off against each other: which beats which, and what each gives up."""

from collections.abc import Iterator, Sequence

from csm_advisor.advice.pay.official_wages import told_apart
from csm_advisor.advice.planning.calendar import FAR
from csm_advisor.advice.sentences import alternative as told
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.plan import BARS, Bar
from csm_advisor.model.views.compare import Alternative


def judged(row: Alternative, rows: Sequence[Alternative], catalogue: Catalogue) -> Alternative:
    """The row with the first one that beats it, and what it gives up against the plan."""
    beaten_by = next((other.name for other in rows if beats(other, row)), None)
    gives_up = row.gives_up or _gives_up(row, rows, catalogue)
    return row.model_copy(update={"beaten_by": beaten_by, "gives_up": gives_up})


def beats(one: Alternative, other: Alternative) -> bool:
    """Whether `one` has the target of `other`, is no worse on any count and better on one."""
    if one.target != other.target:
        return False
    pairs = list(zip(_counts(one), _counts(other), strict=True))
    return all(a <= b for a, b in pairs) and any(a < b for a, b in pairs)


def _counts(row: Alternative) -> tuple[float, ...]:
    """The counts, each the better the lower."""
    return (
        *(_months(row, bar) for bar in BARS),
        FAR if row.own_hours is None else row.own_hours,
        row.cost_low,
        row.cost_high,
        row.unpriced,
        -(row.met or 0),
    )


def _months(row: Alternative, bar: Bar) -> int:
    found = row.arrival[bar].months
    return FAR if found is None else found


def _gives_up(row: Alternative, rows: Sequence[Alternative], catalogue: Catalogue) -> str:
    """What the plan does better than this row or, for the plan, what another row would add."""
    plan = rows[0]
    if _never(plan) and _never(row):
        return told.NEVER if row is plan else told.NEVER_EITHER
    if row is plan:
        best = max(
            (other for other in rows if other.target == row.target),
            key=lambda other: other.met or 0,
        )
        more = (best.met or 0) - (row.met or 0)
        if more <= 0:
            return told.NOTHING_TO_GIVE_UP
        return told.would_be_met(more, best.name)
    found = list(_worse(row, plan, catalogue))
    if plan.target not in row.rungs:
        found.insert(0, told.no_job_as(catalogue.rungs[plan.target].title))
    return told.gives_up(found)


def _never(row: Alternative) -> bool:
    return all(_months(row, bar) >= FAR for bar in BARS)


def _worse(row: Alternative, plan: Alternative, catalogue: Catalogue) -> Iterator[str]:
    for bar in BARS:
        if _months(row, bar) > _months(plan, bar):
            months = row.arrival[bar].months
            yield told.later(bar, None if months is None else months - _months(plan, bar))
    if row.own_hours is None:
        yield told.NO_HOURS_PUBLISHED
    elif plan.own_hours is not None and row.own_hours > plan.own_hours:
        yield told.more_hours(row.own_hours - plan.own_hours)
    low, high = row.cost_low - plan.cost_low, row.cost_high - plan.cost_high
    if high > 0:
        yield told.more_money(low, high)
    if row.unpriced > plan.unpriced:
        yield told.more_unpriced(row.unpriced - plan.unpriced)
    # Where the target is never reached nothing is met, and that it is not was said above.
    if row.target == plan.target and row.met is not None and row.met < (plan.met or 0):
        yield told.fewer_met((plan.met or 0) - row.met)
    apart = told_apart(catalogue, row.target, plan.target)
    if apart and row.pay and plan.pay and row.pay.middle and plan.pay.middle:
        less = plan.pay.middle.value - row.pay.middle.value
        if less > 0:
            yield told.less_pay(less)
