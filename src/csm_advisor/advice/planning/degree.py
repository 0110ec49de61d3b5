"""A degree as a decision: what it opens, what it takes, and never a push."""

from collections.abc import Iterable, Sequence

from csm_advisor.advice.planning.bars import FIRM
from csm_advisor.advice.planning.gaps import Standing, readiness
from csm_advisor.advice.planning.index import index_of
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.ladder import EDUCATION_ORDER, Education, Requirement
from csm_advisor.model.plan import BARS, Decision, Met, Route

WEEKS_A_YEAR = 52


def decision(catalogue: Catalogue, person: Standing, route: Route, hours: float) -> Decision | None:
    """The highest degree that some source asks for on the route and the person lacks."""
    have = EDUCATION_ORDER.index(person.education)
    asked: list[tuple[int, str]] = []
    for rung in route.rungs[1:]:
        for bar in BARS:
            for need in index_of(catalogue).needs(rung, bar):
                if need.kind == "education" and catalogue.education[str(need.amount)].decision:
                    asked.append((EDUCATION_ORDER.index(need.amount), rung))
    above = [level for level, _ in asked if level > have]
    if not above:
        return None
    # The rung to decide for: the target where it asks, else the last rung that does.
    wanted = EDUCATION_ORDER[max(above)]
    rung = [rung for level, rung in asked if level == max(above)][-1]
    claims = [c for c in catalogue.requirements[rung] if c.kind == "education" and c.min]
    firm = [claim for claim in claims if claim.strength in FIRM]
    asking = _sources(claim for claim in firm if _rank(claim.min) > have)
    content = _sources(claim for claim in firm if _rank(claim.min) <= have)
    some = _sources(claim for claim in claims if claim.strength == "some")
    level = catalogue.education[wanted]
    work = work_for(catalogue, have, wanted)
    after = person._replace(education=wanted)
    return Decision(
        education=wanted,
        name=level.name,
        rung=rung,
        asked_by=asking,
        asked_by_some=some,
        not_asked_by=content,
        own_hours=work,
        years_at_this_pace=round(work / hours / WEEKS_A_YEAR, 1) if work and hours else None,
        cost_low=level.cost_low,
        cost_high=level.cost_high,
        cost_year=level.cost_year,
        met_without=_met(readiness(person, catalogue.requirements[rung])),
        met_with=_met(readiness(after, catalogue.requirements[rung])),
        of=len(catalogue.requirements[rung]),
        sources=tuple(dict.fromkeys((*asking, *some, *content, *level.sources))),
    )


def _rank(amount: object) -> int:
    return EDUCATION_ORDER.index(amount)


def _sources(claims: Iterable[Requirement]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(claim.sources[0] for claim in claims))


def _met(found: Sequence[Met]) -> int:
    return sum(one.met is True for one in found)


def work_for(catalogue: Catalogue, have: int, wanted: Education) -> float | None:
    """Hours of work from the person's education to `wanted`; None where no figure is known.

    An associate degree counts toward a bachelor's with its full credits.
    """
    level = catalogue.education[wanted]
    if level.own_hours is None or level.after is None:
        return None
    before = EDUCATION_ORDER.index(level.after)
    if before > have:
        below = work_for(catalogue, have, level.after)
        return None if below is None else below + level.own_hours
    held = catalogue.education[EDUCATION_ORDER[have]]
    saved = held.own_hours or 0 if before < have and held.after == level.after else 0
    return level.own_hours - saved
