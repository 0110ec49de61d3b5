"""A degree as a decision: what it opens, what it takes, and never a push."""

from collections.abc import Sequence

from csm_advisor.advice.bars import bar_needs
from csm_advisor.advice.gaps import Standing, readiness
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.ladder import EDUCATION_ORDER, Education
from csm_advisor.model.plan import BARS, Decision, Route
from csm_advisor.model.profile import Profile

WEEKS_A_YEAR = 52


def decision(
    profile: Profile, catalogue: Catalogue, person: Standing, route: Route, hours: float
) -> Decision | None:
    """The highest degree that some source asks for on the route and the person lacks."""
    have = EDUCATION_ORDER.index(profile.education)
    asked: list[tuple[int, str]] = []
    for rung in route.rungs[1:]:
        for bar in BARS:
            for need in bar_needs(catalogue.requirements[rung], bar):
                if need.kind == "education" and catalogue.education[str(need.amount)].decision:
                    asked.append((EDUCATION_ORDER.index(need.amount), rung))  # type: ignore[arg-type]
    above = [level for level, _ in asked if level > have]
    if not above:
        return None
    # The rung to decide for: the target where it asks, else the last rung that does.
    wanted = EDUCATION_ORDER[max(above)]
    rung = [rung for level, rung in asked if level == max(above)][-1]
    claims = [c for c in catalogue.requirements[rung] if c.kind == "education" and c.min]
    asking = {c.sources[0] for c in claims if c.strength != "helps" and _rank(c.min) > have}
    silent = {c.sources[0] for c in claims if c.strength in ("required", "usual")} - asking
    level = catalogue.education[wanted]
    work = _work(catalogue, have, wanted)
    claims_of_rung = catalogue.requirements[rung]
    after = person._replace(education=wanted)
    return Decision(
        education=wanted,
        name=level.name,
        rung=rung,
        asked_by=tuple(sorted(asking)),
        not_asked_by=tuple(sorted(silent)),
        own_hours=work,
        years_at_this_pace=round(work / hours / WEEKS_A_YEAR, 1) if work and hours else None,
        cost_low=level.cost_low,
        cost_high=level.cost_high,
        cost_year=level.cost_year,
        met_without=_met(readiness(person, claims_of_rung)),
        met_with=_met(readiness(after, claims_of_rung)),
        of=len(claims_of_rung),
        sources=tuple(dict.fromkeys((*sorted(asking), *sorted(silent), *level.sources))),
    )


def _rank(amount: object) -> int:
    return EDUCATION_ORDER.index(amount)  # type: ignore[arg-type]


def _met(found: Sequence[object]) -> int:
    return sum(getattr(one, "met", None) is True for one in found)


def _work(catalogue: Catalogue, have: int, wanted: Education) -> float | None:
    """Hours of work from the person's education to `wanted`; None where no figure is known.

    An associate degree counts toward a bachelor's with its full credits.
    """
    level = catalogue.education[wanted]
    if level.own_hours is None or level.after is None:
        return None
    before = EDUCATION_ORDER.index(level.after)
    if before > have:
        below = _work(catalogue, have, level.after)
        return None if below is None else below + level.own_hours
    held = catalogue.education[EDUCATION_ORDER[have]]
    saved = held.own_hours or 0 if before < have and held.after == level.after else 0
    return level.own_hours - saved
