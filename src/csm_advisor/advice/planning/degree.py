"""A degree as a decision: what it opens, what it takes, and never a push."""

from collections.abc import Iterable, Sequence
from math import ceil
from typing import NamedTuple

from csm_advisor.advice.citations.origins import published
from csm_advisor.advice.planning.bars import FIRM
from csm_advisor.advice.planning.catalogue_index import index_of
from csm_advisor.advice.planning.gaps import readiness
from csm_advisor.advice.planning.standing import Standing
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.credentials import CredentialNote, EducationLevel
from csm_advisor.model.decision import Decision, Study
from csm_advisor.model.education import EDUCATION_ORDER, Education
from csm_advisor.model.ladder import Requirement
from csm_advisor.model.plan import BARS, Met, Route
from csm_advisor.model.sources import Statement

WEEKS_A_YEAR = 52


class Work(NamedTuple):
    """What is left to earn: hours of work, and the credit hours that they stand for."""

    hours: float
    credits: int


def decision(
    catalogue: Catalogue, person: Standing, route: Route, hours: float, *, at_school: bool = False
) -> Decision | None:
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
    asked_there = published(catalogue.requirements[rung], catalogue)
    asking, content, some, helps = _voices(asked_there, wanted)
    level = catalogue.education[wanted]
    work = work_for(catalogue, have, wanted)
    study = study_of(catalogue, wanted, work.credits if work else 0)
    after = person._replace(education=wanted)
    return Decision(
        education=wanted,
        name=level.name,
        rung=rung,
        asked_by=asking,
        asked_by_some=some,
        not_asked_by=content,
        helps_by=helps,
        credits=work and work.credits,
        own_hours=work and work.hours,
        study=study,
        pace=pace.pace if (pace := pace_of(study, hours, at_school=at_school)) else None,
        others_took=_said(_notes(catalogue, "degree-time", wanted, rung, have)),
        instead=_said(_notes(catalogue, "degree-instead", wanted, rung, have)),
        cost_low=_left_to_pay(level.cost_low, level, work),
        cost_high=_left_to_pay(level.cost_high, level, work),
        cost_year=level.cost_year,
        met_without=_met(readiness(person.today, asked_there, catalogue)),
        met_with=_met(readiness(after, asked_there, catalogue)),
        of=len(asked_there),
        sources=tuple(dict.fromkeys((*asking, *some, *content, *helps, *level.sources))),
    )


def _left_to_pay(price: float | None, level: EducationLevel, work: Work | None) -> float | None:
    """The share of a degree's price, in dollars, that its credits still to earn stand for."""
    if price is None or work is None or not level.credits:
        return price
    return float(round(price * min(1.0, work.credits / level.credits)))


def _voices(claims: Iterable[Requirement], wanted: Education) -> tuple[tuple[str, ...], ...]:
    """The sources that call the degree usual, less than it usual, asked by some, and helpful.

    It is what they say of the rung, whoever asks.
    """
    about = [claim for claim in claims if claim.kind == "education" and claim.min is not None]
    firm = [claim for claim in about if claim.strength in FIRM]
    return (
        _sources(claim for claim in firm if _rank(claim.min) >= _rank(wanted)),
        _sources(claim for claim in firm if _rank(claim.min) < _rank(wanted)),
        *(
            _sources(
                claim
                for claim in about
                if claim.strength == strength and _rank(claim.max or claim.min) >= _rank(wanted)
            )
            for strength in ("some", "helps")
        ),
    )


def _rank(amount: object) -> int:
    return EDUCATION_ORDER.index(amount)


def _sources(claims: Iterable[Requirement]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(claim.sources[0] for claim in claims))


def _met(found: Sequence[Met]) -> int:
    return sum(one.met is True for one in found)


def _notes(
    catalogue: Catalogue, topic: str, wanted: Education, rung: str, have: int
) -> Iterable[CredentialNote]:
    """What is said on a topic of this degree and rung; not what the person has already."""
    for note in catalogue.credentials.note:
        fits = note.level in (None, wanted) and (not note.rungs or rung in note.rungs)
        if note.topic == topic and fits and (note.offers is None or _rank(note.offers) > have):
            yield note


def _said(notes: Iterable[CredentialNote]) -> tuple[Statement, ...]:
    return tuple(Statement(text=note.text, sources=note.sources) for note in notes)


def study_of(catalogue: Catalogue, wanted: Education, credits: int) -> tuple[Study, ...]:
    """What `credits` left of a degree are in years at each known pace, the fastest first."""
    level = catalogue.education[wanted]
    if not credits or not level.credits or level.own_hours is None:
        return ()
    paces = sorted(catalogue.credentials.pace, key=lambda pace: -pace.credits_a_year)
    hours_a_credit = level.own_hours / level.credits
    return tuple(
        Study(
            pace=pace.name,
            years=round(credits / pace.credits_a_year, 1),
            hours_a_week=round(pace.credits_a_year * hours_a_credit / pace.weeks_a_year, 1),
            sources=pace.sources,
        )
        for pace in paces
    )


def pace_of(study: Sequence[Study], hours: float, *, at_school: bool = False) -> Study | None:
    """The fastest pace that the hours a week allow, else the slowest; none without any hours. Who
    is at school goes on full-time."""
    if study and at_school:
        return study[0]
    if not study or not hours:
        return None
    return next((one for one in study if one.hours_a_week <= hours), study[-1])


def weeks_of(work: float | None, pace: Study | None, hours: float) -> int | None:
    """The weeks that a degree takes: at its pace, else at the hours a week; None where there are
    none, or where nobody has published the work."""
    if pace:
        return ceil(pace.years * WEEKS_A_YEAR)
    return ceil(work / hours) if work is not None and hours else None


def work_for(catalogue: Catalogue, have: int, wanted: Education) -> Work | None:
    """The work from the person's education to `wanted`; None where no figure is known.

    An associate degree counts toward a bachelor's with its full credits.
    """
    level = catalogue.education[wanted]
    if level.own_hours is None or level.after is None:
        return None
    left = Work(level.own_hours, level.credits or 0)
    before = EDUCATION_ORDER.index(level.after)
    if before > have:
        below = work_for(catalogue, have, level.after)
        return below and Work(below.hours + left.hours, below.credits + left.credits)
    held = catalogue.education[EDUCATION_ORDER[have]]
    if before < have and held.after == level.after:
        return Work(left.hours - (held.own_hours or 0), left.credits - (held.credits or 0))
    return left
