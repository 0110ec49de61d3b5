"""Where a person stands, and what is still missing for each rung of a route at each bar."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from csm_advisor.advice.bars import Need, bar_needs
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.ladder import EDUCATION_ORDER, Requirement
from csm_advisor.model.plan import Bar, Gap, Met
from csm_advisor.model.profile import Profile
from csm_advisor.model.progress import Done

DAYS_A_YEAR = 365.25


class Standing(NamedTuple):
    """What a person has: skill levels (assumed where not rated), education, things held.

    `held` are ids of certifications, the kinds they count as, and tools. `asked` names the
    kinds of thing (`certification`, `tool`) that the person has told us about.
    """

    service: float
    leading: float
    education: str
    levels: dict[str, int]
    rated: frozenset[str]
    held: frozenset[str]
    asked: frozenset[str]


def standing(
    profile: Profile, catalogue: Catalogue, as_of: date, done: Iterable[Done] = ()
) -> Standing:
    """Where the person stands on a day, with the steps done so far.

    A skill that was not rated is taken at the level that the present rung needs, and at least
    at the policy's `unrated_level`. Steps done raise skills as far as no level is left out.
    Years answered on an earlier day (`profile.as_of`) have grown since.
    """
    closed = {thing for step in done for thing in _closed_by(step, catalogue)}
    least = catalogue.policy.unrated_level.value
    levels = {
        skill.id: profile.skills.get(skill.id, max(least, skill.need(profile.rung)))
        for skill in catalogue.skills.values()
    }
    for id_ in levels:
        while f"{id_}:{levels[id_] + 1}" in closed:
            levels[id_] += 1
    held: set[str] = set()
    for thing in (*(profile.certifications or ()), *(profile.tools or ()), *closed):
        held |= counts_for(thing, catalogue)
    asked = {
        kind
        for kind, answer in (("certification", profile.certifications), ("tool", profile.tools))
        if answer is not None
    }
    since = 0 if profile.as_of is None else max(0, (as_of - profile.as_of).days) / DAYS_A_YEAR
    leads = catalogue.rungs[profile.rung].leads
    education = max(
        (profile.education, *(level for level in closed if level in EDUCATION_ORDER)),
        key=EDUCATION_ORDER.index,
    )
    return Standing(
        profile.years_in_service + since,
        profile.years_leading + (since if leads else 0),
        education,
        levels,
        frozenset(profile.skills),
        frozenset(held),
        frozenset(asked),
    )


def _closed_by(done: Done, catalogue: Catalogue) -> tuple[str, ...]:
    """What a done step closes; nothing where the data no longer knows the step."""
    action = catalogue.actions.get(done.step)
    return action.closes if action else ()


def counts_for(thing: str, catalogue: Catalogue) -> set[str]:
    """What holding a certification or tool counts for: itself and the kinds it belongs to."""
    if thing in catalogue.certifications:
        return {thing, *catalogue.certifications[thing].counts_as}
    if thing in catalogue.tools:
        return {thing, *catalogue.tools[thing].counts_as}
    return {thing}


def _have(need: Need, person: Standing) -> float | str | None:
    match need.kind:
        case "experience":
            return person.service if need.of == "years-in-service" else None
        case "leading":
            return person.leading
        case "education":
            return person.education
        case _:
            return 1 if need.of in person.held else 0 if need.kind in person.asked else None


def _meets(need: Need, have: float | str | None) -> bool:
    if need.kind == "education":
        return EDUCATION_ORDER.index(have) >= EDUCATION_ORDER.index(need.amount)
    if need.amount is None:
        return have == 1
    assert isinstance(need.amount, float | int)
    return isinstance(have, float | int) and have >= need.amount


def route_gaps(person: Standing, catalogue: Catalogue, rungs: Sequence[str], bar: Bar) -> list[Gap]:
    """What is missing at `bar` for each of `rungs` in order, each thing at the first rung on
    the route that asks it, and again only where a later rung asks for more."""
    gaps: list[Gap] = []
    asked: dict[tuple[str, str], Need] = {}
    levels = dict(person.levels)
    for rung in rungs:
        for need in bar_needs(catalogue.requirements[rung], bar):
            have = _have(need, person)
            before = asked.get((need.kind, need.of))
            if _meets(need, have) or (before and _meets(need, before.amount or 1)):
                continue
            asked[need.kind, need.of] = need
            if need.kind in ("skill", "language") or (
                need.kind == "experience" and need.of != "years-in-service"
            ):
                continue
            gaps.append(
                Gap(
                    rung=rung,
                    kind=need.kind,  # type: ignore[arg-type]
                    id=need.of,
                    need=1 if need.amount is None else need.amount,
                    have=have,
                    bar=bar,
                    decision=need.kind == "education"
                    and catalogue.education[str(need.amount)].decision,
                    sources=need.sources,
                )
            )
        for skill in catalogue.skills.values():
            level = skill.need(rung)
            if level > levels[skill.id]:
                gaps.append(
                    Gap(
                        rung=rung,
                        kind="skill",
                        id=skill.id,
                        need=level,
                        have=levels[skill.id],
                        bar=bar,
                        decision=False,
                        sources=(*skill.sources, *catalogue.level_sources),
                    )
                )
                levels[skill.id] = level
    return gaps


def closable(gaps: Iterable[Gap], rungs: Sequence[str], catalogue: Catalogue) -> dict[str, int]:
    """What steps must close: skill levels, tools, certifications, education below a degree,
    each with the place on the route (1 for the first rung ahead) of the rung that needs it."""
    due: dict[str, int] = {}
    for gap in gaps:
        place = rungs.index(gap.rung) + 1
        if gap.kind == "skill":
            for level in range(int(gap.have or 0) + 1, int(gap.need or 0) + 1):
                due.setdefault(f"{gap.id}:{level}", place)
        elif gap.kind in ("certification", "tool"):
            due.setdefault(gap.id, place)
        elif gap.kind == "education":
            have, need = EDUCATION_ORDER.index(gap.have), EDUCATION_ORDER.index(gap.need)
            for education in EDUCATION_ORDER[have + 1 : need + 1]:
                if not catalogue.education[education].decision:
                    due.setdefault(education, place)
    return due


def readiness(person: Standing, requirements: Iterable[Requirement]) -> list[Met]:
    """Each published requirement of a rung, one by one, and whether the person meets it."""
    found = []
    for claim in requirements:
        need = Need(claim.kind, claim.of, claim.min, claim.sources)
        countable = claim.kind in ("experience", "leading", "education")
        have = _have(need, person)
        known = claim.min is not None if countable else have is not None
        found.append(
            Met(
                requirement=claim.id,
                kind=claim.kind,
                text=claim.text,
                strength=claim.strength,
                met=_meets(need, have) if known else None,
                source=claim.sources[0],
            )
        )
    return found
