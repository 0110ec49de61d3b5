"""What a plan says of a degree, in the same words on a terminal and in a document."""

from datetime import date

from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.decision import Decision, Study
from csm_advisor.model.education import EDUCATION_ORDER
from csm_advisor.model.plan import BARS, Bar, Plan
from csm_advisor.render.amounts import price
from csm_advisor.render.line import Line, Run
from csm_advisor.text.format import plural

NO_DEGREE = (None, "some-college")
_DIPLOMA = EDUCATION_ORDER.index("high-school")


def decision(plan: Plan, catalogue: Catalogue) -> list[Line]:
    """The degree that sources differ on: who asks for it, what it opens, what it takes."""
    found = plan.decision
    return [] if found is None else [_asked(found, catalogue), _takes(found, plan)]


def in_short(plan: Plan, catalogue: Catalogue) -> Line:
    """The degree in a few lines: what it opens, how long it takes and what it costs."""
    found = plan.decision
    if found is None:
        return ()
    study = _at_own_pace(found)
    begin, takes = "It", []
    if study:
        since = "from now" if _begins(plan) == plan.as_of else "after your diploma"
        begin = f"{study.pace.capitalize()} {since}, it"
        year = year_done(plan)
        takes.append(f"takes about {plural(study.years, 'year')}{f' (to {year})' if year else ''}")
    if found.cost_low is not None:
        takes.append(f"costs {price(found.cost_low, found.cost_high)}")
    cost = Run(
        f"{begin} {' and '.join(takes)}.", sources=catalogue.education[found.education].sources
    )
    rung = found.rung  # the last of the route that asks for it, whose things are counted
    whose = "Today" if rung == plan.target else f"For {catalogue.rungs[rung].title}"
    return (
        Run("A degree? ", strong=True),
        Run(
            f"{_who_asks(plan)} ask for one. {whose} you meet"
            f" {found.met_without} of the {plural(found.of, 'thing')} sources name, with one"
            f" {found.met_with}. "
        ),
        *([cost] if takes else []),
    )


def year_done(plan: Plan) -> int | None:
    """The year in which the degree is done if it is begun as soon as can be; None where nobody says
    how long it takes, or when school ends."""
    study = _at_own_pace(plan.decision) if plan.decision else None
    begins = _begins(plan)
    if study is None or begins is None:
        return None
    months = begins.year * 12 + begins.month - 1 + round(12 * study.years)
    return months // 12  # no date: a calendar ends, and years go on


def _begins(plan: Plan) -> date | None:
    """The day of the plan or, for who has no diploma yet, that of the step that gives it; None
    where no step does."""
    if EDUCATION_ORDER.index(plan.profile.education) >= _DIPLOMA:
        return plan.as_of
    steps = [step for stage in plan.route.stages for step in stage.steps]
    gives = (step.ends for step in steps if EDUCATION_ORDER[_DIPLOMA] in step.closes)
    return next(gives, None)


def _at_own_pace(found: Decision) -> Study | None:
    """What it takes at the pace that the person's own hours allow, or else at the slowest."""
    fitting = [one for one in found.study if one.pace == found.pace]
    return next(iter(fitting or found.study[-1:]), None)


def asked_at(plan: Plan, bar: Bar) -> str | None:
    """The level of education that the person lacks and a bar asks for, though no date waits for
    it; the highest."""
    asked = {gap.need for gap in plan.route.gaps if gap.decision and gap.bar == bar}
    return next((level for level in reversed(EDUCATION_ORDER) if level in asked), None)


def _who_asks(plan: Plan) -> str:
    """Which employers ask for a degree, by the easiest bar that does."""
    bars = {bar for bar in BARS if asked_at(plan, bar) not in NO_DEGREE}
    if "typical" in bars or "open" in bars:
        return "Most employers"
    return "The strictest employers" if bars else "Some sources"


def instead(plan: Plan) -> list[Line]:
    """What one can do without the degree."""
    said = plan.decision.instead if plan.decision else ()
    return [(Run(one.text, sources=one.sources),) for one in said]


def _asked(found: Decision, catalogue: Catalogue) -> Line:
    """What sources ask of the rung, whoever reads it, and then what it would be to this person."""
    asking = len(found.asked_by)
    many = plural(asking, "source") if asking else "no source"
    said = [
        (f"{many} {_verb(asking, 'call')} it usual", found.asked_by),
        (f"{_count(found.not_asked_by, 'call')} less usual", found.not_asked_by),
        (f"{_count(found.asked_by_some, 'know')} employers who ask for it", found.asked_by_some),
        (f"{_count(found.helps_by, 'say')} that it helps", found.helps_by),
    ]
    told = [(text, sources) for text, sources in said if sources] or said[:1]
    return (
        Run(f"{found.name}. ", strong=True),
        Run(f"For {catalogue.rungs[found.rung].title}, "),
        *(
            Run(f"{'; ' if at else ''}{text}", sources=sources)
            for at, (text, sources) in enumerate(told)
        ),
        Run(
            f". With it you meet {found.met_with} of the {plural(found.of, 'thing')} that sources"
            f" ask there, without it {found.met_without}. No date above waits for it."
        ),
    )


def _count(sources: tuple[str, ...], verb: str) -> str:
    return f"{len(sources)} {_verb(len(sources), verb)}"


def _verb(count: int, verb: str) -> str:
    return f"{verb}s" if count in (0, 1) else verb


def _takes(found: Decision, plan: Plan) -> Line:
    """The years at each pace, how long it took others, and the price."""
    runs = [Run("What it takes: ", strong=True)]
    if not found.own_hours:
        runs.append(Run("nobody has published it."))
    elif not found.study:
        runs.append(
            Run(f"{plural(round(found.own_hours), 'hour')} of work.", sources=found.sources)
        )
    for at, one in enumerate(found.study):
        runs.append(
            Run(
                f"{', ' if at else ''}{one.pace} about {plural(one.years, 'year')} (about"
                f" {plural(one.hours_a_week, 'hour')} a week while classes run)",
                sources=one.sources,
            )
        )
    if found.study:
        least = found.study[-1].hours_a_week
        beside = (
            f"; you have {plan.hours_per_week:g} for all of it."
            if plan.hours_per_week < least
            else "."
        )
        runs.append(Run(beside))
    runs += [Run(f" {one.text}", sources=one.sources) for one in found.others_took]
    if found.cost_low is not None and found.cost_high is not None:
        runs.append(
            Run(
                f" Tuition and fees: {price(found.cost_low, found.cost_high)} at"
                f" {found.cost_year} published prices, before any grant.",
                sources=found.sources,
            )
        )
    return tuple(runs)
