"""What is still missing for each rung of a route at each bar."""

from collections.abc import Container, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from csm_advisor.advice.citations.origins import ours
from csm_advisor.advice.planning.bars import Need
from csm_advisor.advice.planning.calendar import months_of
from csm_advisor.advice.planning.catalogue_index import index_of
from csm_advisor.advice.planning.standing import Standing, Traits
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.education import EDUCATION_ORDER
from csm_advisor.model.ladder import Requirement, RequirementKind
from csm_advisor.model.plan import Amount, Bar, Gap, Met


def _have(kind: str, of: str, person: Standing) -> float | str | None:
    match kind:
        case "experience":
            return person.service if of == "years-in-service" else None
        case "leading":
            return person.leading
        case _:
            return _has(kind, of, person.traits)


def _has(kind: str, of: str, traits: Traits) -> float | str | None:
    """What a person has of anything but years."""
    match kind:
        case "experience":
            return None
        case "education":
            return traits.education
        case "language":
            return None if traits.bilingual is None else int(traits.bilingual)
        case _:
            return 1 if of in traits.held else 0 if kind in traits.asked else None


def _meets(kind: str, amount: float | str | None, have: float | str | None) -> bool:
    """Whether `have` is what is asked; an `amount` of None asks for the thing itself."""
    if kind == "education":
        return EDUCATION_ORDER.index(have) >= EDUCATION_ORDER.index(amount)
    if amount is None:
        return have == 1
    assert isinstance(amount, float | int)
    return isinstance(have, float | int) and have >= amount


def route_gaps(person: Standing, catalogue: Catalogue, rungs: Sequence[str], bar: Bar) -> list[Gap]:
    """What is missing at `bar` for each of `rungs` in order, each thing at the first rung on
    the route that asks it, and again only where a later rung asks for more."""
    ahead = asked_ahead(catalogue, person.traits, tuple(rungs), bar)
    return in_order(things_ahead(ahead, bar), year_gaps(person, ahead, bar))


class YearsAsked(NamedTuple):
    """A rung that asks for years, the need, how many, and the number of things asked before."""

    rung: str
    need: Need
    amount: float
    before: int


class SkillAsked(NamedTuple):
    """A skill of which a rung asks more than there is by then."""

    id: str
    level: int
    have: int
    sources: tuple[str, ...]


class SkillsAhead(NamedTuple):
    """What a route asks of people with the same levels of skills, the same at any bar: for each
    rung what it asks beyond what they have by then, the levels to close, as `skill:level`, and the
    weeks that these must be practised."""

    asked: tuple[tuple[SkillAsked, ...], ...]
    levels: tuple[tuple[str, ...], ...]
    practice: tuple[int, ...]


class AskedAhead(NamedTuple):
    """What a route asks of people with the same traits: for each of its `rungs` the gaps of things
    but skills, years, and skills."""

    rungs: tuple[str, ...]
    needs: tuple[tuple[Gap, ...], ...]
    years: tuple[YearsAsked, ...]
    skills: SkillsAhead


# A gap of years, and the number of things asked before.
YearGap = tuple[int, Gap]


def things_ahead(ahead: AskedAhead, bar: Bar) -> list[Gap]:
    """The gaps of things as the rungs ask them."""
    gaps: list[Gap] = []
    for rung, needs, skills in zip(ahead.rungs, ahead.needs, ahead.skills.asked, strict=True):
        gaps += needs
        gaps += [
            _gap(rung, "skill", id_, level, have, bar, False, sources)
            for id_, level, have, sources in skills
        ]
    return gaps


def in_order(things: Sequence[Gap], years: Iterable[YearGap]) -> list[Gap]:
    """All gaps as the rungs ask them."""
    gaps: list[Gap] = []
    done = 0
    for before, gap in years:
        gaps += things[done:before]
        gaps.append(gap)
        done = before
    gaps += things[done:]
    return gaps


def year_gaps(person: Standing, ahead: AskedAhead, bar: Bar) -> list[YearGap]:
    """The gaps of years: each time that more is asked than the person has and than before."""
    gaps = []
    asked: dict[str, float] = {}
    for rung, need, amount, before in ahead.years:
        have = person.leading if need.kind == "leading" else person.service
        if amount > max(have, asked.get(need.kind, 0)):
            asked[need.kind] = amount
            assert need.amount is not None
            gap = _gap(rung, need.kind, need.of, need.amount, have, bar, False, need.sources)
            gaps.append((before, gap))
    return gaps


def asked_ahead(
    catalogue: Catalogue, traits: Traits, rungs: tuple[str, ...], bar: Bar
) -> AskedAhead:
    """What `rungs` ask in order, things as far as they are missing."""
    index = index_of(catalogue)
    skills = skills_ahead(catalogue, traits.levels, rungs)
    found: list[tuple[Gap, ...]] = []
    years: list[YearsAsked] = []
    asked: dict[tuple[str, str], Need] = {}
    things = 0
    for rung, levels in zip(rungs, skills.asked, strict=True):
        gaps: list[Gap] = []
        for need in index.needs(rung, bar):
            if not _counts(need):
                continue
            if need.kind in ("experience", "leading"):
                before = things + len(gaps)
                years.append(YearsAsked(rung, need, float(need.amount or 0), before))
                continue
            have = _has(need.kind, need.of, traits)
            earlier = asked.get((need.kind, need.of))
            if _meets(need.kind, need.amount, have) or (
                earlier and _meets(need.kind, need.amount, earlier.amount or 1)
            ):
                continue
            asked[need.kind, need.of] = need
            amount = 1 if need.amount is None else need.amount
            decision = need.kind == "education" and catalogue.education[str(amount)].decision
            gaps.append(_gap(rung, need.kind, need.of, amount, have, bar, decision, need.sources))
        found.append(tuple(gaps))
        things += len(gaps) + len(levels)
    return AskedAhead(rungs, tuple(found), tuple(years), skills)


@lru_cache(maxsize=256)
def skills_ahead(
    catalogue: Catalogue, levels: tuple[int, ...], rungs: tuple[str, ...]
) -> SkillsAhead:
    """What `rungs` ask in order of people with these levels, in the order of the skills."""
    index, counts_after = index_of(catalogue), catalogue.policy.practice_weeks.value
    reached = dict(zip(catalogue.skills, levels, strict=True))
    asked = []
    for rung in rungs:
        here = []
        for skill, level, sources in index.levels.get(rung, ()):
            if level > reached[skill]:
                here.append(SkillAsked(skill, level, reached[skill], sources))
                reached[skill] = level
        asked.append(tuple(here))
    return SkillsAhead(
        tuple(asked),
        tuple(
            [
                tuple(
                    [f"{one.id}:{at}" for one in here for at in range(one.have + 1, one.level + 1)]
                )
                for here in asked
            ]
        ),
        tuple([max([counts_after[one.level] for one in here], default=0) for here in asked]),
    )


def _counts(need: Need) -> bool:
    """Whether a need is a gap of its own: skills go by level, other experience is only told."""
    if need.kind == "experience":
        return need.of == "years-in-service"
    return need.kind not in ("skill", "language")


# The routes of a plan share most of their gaps. Typed: a level 1 is not the 1.0 of a year.
@lru_cache(maxsize=4096, typed=True)
def _gap(
    rung: str,
    kind: RequirementKind,
    id_: str,
    need: Amount,
    have: Amount,
    bar: Bar,
    decision: bool,
    sources: tuple[str, ...],
) -> Gap:
    return Gap(
        rung=rung,
        kind=kind,
        id=id_,
        need=need,
        have=have,
        bar=bar,
        decision=decision,
        sources=sources,
    )


def tenure_months(catalogue: Catalogue, rung: str, bar: Bar, here: Standing | None = None) -> int:
    """Whole months that one stays on a rung before the next at `bar`, 0 where nothing is said.

    Of who stands `here`, years of leading people (of service, where the rung does not lead) are
    taken as spent on it.
    """
    need = index_of(catalogue).tenure(rung, bar)
    if need is None:
        return 0
    served = 0.0
    if here:
        served = here.leading if catalogue.rungs[rung].leads else here.service
    return max(0, months_of(float(need.amount or 0) - served))


class Asked(NamedTuple):
    """What a rung asks, were it the first on the route: years of service and of leading people,
    and the things to close."""

    service: float
    leading: float
    things: tuple[str, ...]


def asked_of(catalogue: Catalogue, traits: Traits, rung: str, bar: Bar) -> Asked:
    """What `rung` asks people with these traits: years wait for the calendar, things for steps."""
    index = index_of(catalogue)
    service = leading = 0.0
    things: list[str] = []
    for need in index.needs(rung, bar):
        if not _counts(need):
            continue
        have = _has(need.kind, need.of, traits)
        match need.kind:
            case "experience":
                service = max(service, float(need.amount or 0))
            case "leading":
                leading = max(leading, float(need.amount or 0))
            case _ if _meets(need.kind, need.amount, have):
                pass
            case "education":
                things += _schooling(have, need.amount, catalogue)
            case _:
                things.append(need.of)
    have_levels = dict(zip(catalogue.skills, traits.levels, strict=True))
    for skill, level, _ in index.levels.get(rung, ()):
        things += [f"{skill}:{at}" for at in range(have_levels[skill] + 1, level + 1)]
    return Asked(service, leading, tuple(things))


def _schooling(have: object, need: object, catalogue: Catalogue) -> list[str]:
    """The levels of education between two that are a step and no decision."""
    between = EDUCATION_ORDER[EDUCATION_ORDER.index(have) + 1 : EDUCATION_ORDER.index(need) + 1]
    return [level for level in between if not catalogue.education[level].decision]


def closable(catalogue: Catalogue, held: Container[str], ahead: AskedAhead) -> Mapping[str, int]:
    """What steps must close of the things a route asks: skill levels, tools, certifications,
    education below a degree, each with the place on the route (1 for the first rung ahead) of the
    rung that needs it.

    A level shown ahead of the one below it counts later; it need not be shown twice.
    """
    due: dict[str, int] = {}
    for place, (needs, levels) in enumerate(
        zip(ahead.needs, ahead.skills.levels, strict=True), start=1
    ):
        for gap in needs:
            if gap.kind in ("certification", "tool"):
                due.setdefault(gap.id, place)
            elif gap.kind == "education":
                for education in _schooling(gap.have, gap.need, catalogue):
                    due.setdefault(education, place)
        due |= dict.fromkeys(levels, place)
    return {thing: place for thing, place in due.items() if thing not in held}


def readiness(
    person: Standing, requirements: Iterable[Requirement], catalogue: Catalogue
) -> list[Met]:
    """Each requirement of a rung, one by one, and whether the person meets it."""
    found = []
    for claim in requirements:
        countable = claim.kind in ("experience", "leading", "education")
        have = _have(claim.kind, claim.of, person)
        known = claim.min is not None if countable else have is not None
        found.append(
            Met(
                requirement=claim.id,
                kind=claim.kind,
                text=claim.text,
                strength=claim.strength,
                met=_meets(claim.kind, claim.min, have) if known else None,
                ours=ours(claim.sources[0], catalogue),
                source=claim.sources[0],
            )
        )
    return found
