"""What a change would do to the plan, on a terminal."""

from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.difference import Difference
from csm_advisor.model.plan import BARS, Plan
from csm_advisor.render.amounts import money
from csm_advisor.render.pay import middle_half, official_pay, place
from csm_advisor.render.screens.screen import Screen, table
from csm_advisor.text.arrival import arrives
from csm_advisor.text.format import day


def show_what_if(
    screen: Screen, before: Plan, after: Plan, found: Difference, catalogue: Catalogue
) -> None:
    """Print both plans in short, then the difference line by line."""
    titles = [catalogue.rungs[plan.target].title for plan in (before, after)]
    screen.heading("What if")
    screen.bullets(found.because)
    aside = {
        name: both
        for name, told in (("deadline", _in_time), ("pay at the target", _paid))
        if len(set(both := [told(plan, catalogue) for plan in (before, after)])) > 1
    }
    if found.empty:
        only = " and ".join(name.split()[0] for name in aside)
        changes = f"Only the {only} {'change' if len(aside) > 1 else 'changes'}."
        screen.paragraph(changes if aside else "Nothing in your plan changes.")
        if not aside:
            return
        made = table("", "Now", "Then", lines=True)
        for name, both in aside.items():
            made.add_row(name, *both)
        screen.show_table(made)
        return
    screen.print()
    made = table("", "Now", "Then", "Difference", lines=True)
    if titles[0] != titles[1]:
        made.add_row("target", *titles)
    for bar in BARS:
        dates = [arrives(plan.route.arrival[bar]) for plan in (before, after)]
        months = found.months[bar]
        unit = "month" if months in (1, -1) else "months"
        made.add_row(f"{bar} bar", *dates, "" if months is None else _signed(months, unit))
    hours = [f"{plan.route.own_hours:,g} h" for plan in (before, after)]
    made.add_row("own time", *hours, _signed(found.own_hours, "h"))
    dollars = [money(plan.route.cost_low) for plan in (before, after)]
    made.add_row("known cost", *dollars, _dollars(found.cost_low))
    if found.met is not None:
        met = [sum(m.met is True for m in p.readiness if not m.ours) for p in (before, after)]
        made.add_row("met today", *map(str, met), _signed(found.met, ""))
    steps = [len(plan.route.steps) for plan in (before, after)]
    made.add_row("steps", *map(str, steps), _signed(steps[1] - steps[0], ""))
    for name, both in aside.items():
        made.add_row(name, *both, "")
    screen.show_table(made, close=True)
    screen.heading("Line by line")
    screen.bullets(found.lines)


def _in_time(plan: Plan, catalogue: Catalogue) -> str:
    """The deadline, and at which bars it is met."""
    found = plan.deadline
    if found is None:
        return "none"
    told = (f"{bar} {'in time' if getattr(found, bar).feasible else 'too late'}" for bar in BARS)
    return f"{day(found.by)}: {', '.join(told)}"


def _paid(plan: Plan, catalogue: Catalogue) -> str:
    """What the middle half earn on the target's rung, where, and in the person's industry."""
    worth = plan.worth
    if worth is None:
        return ""
    at_target = next(
        (pay for rung, pay, _ in official_pay(plan, worth, catalogue) if rung == plan.target), None
    )
    told = f"{middle_half(at_target)} ({place(worth)})"
    for one in worth.in_industry:
        if one.rung == plan.target:
            told += f"; {middle_half(one.pay)} in {worth.industry}"
    return told


def _signed(amount: float, unit: str) -> str:
    if not amount:
        return "same"
    return f"{'+' if amount > 0 else '-'}{abs(amount):,g} {unit}".rstrip()


def _dollars(amount: float) -> str:
    if not amount:
        return "same"
    return f"{'+' if amount > 0 else '-'}{money(abs(amount))}"
