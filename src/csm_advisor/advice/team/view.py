"""What is said of a whole team: who is ready, when the others arrive, what they share."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from csm_advisor.advice.citations.citations import source_line
from csm_advisor.advice.planning.catalogue_index import index_of
from csm_advisor.advice.team.tally import Tally
from csm_advisor.errors import one_line
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.education import EDUCATION_ORDER
from csm_advisor.model.ladder import RequirementKind
from csm_advisor.model.plan import BARS
from csm_advisor.model.views.team import (
    TEAM_VERSION,
    RungOfTarget,
    SharedGap,
    SharedTraining,
    TeamTarget,
    TeamView,
    YearOfArrivals,
)
from csm_advisor.text.labels import closed

Amount = float | str | None

_YEARS = ("experience", "leading")
# What nobody gives to several people at once.
_NOT_TRAINING = ("on-the-job", "networking", "applying")


def view_of(tally: Tally, catalogue: Catalogue, today: date, left_out: tuple[str, ...]) -> TeamView:
    """The team that was counted; `left_out` are columns that nothing was read from."""
    gaps = tuple(_shared_gaps(tally, catalogue))
    actions = tuple(_shared_training(tally, catalogue))
    cited = [source for gap in gaps for source in gap.sources]
    cited += [source for action in actions for source in action.sources]
    targets = {target for target, _ in tally.people}
    return TeamView(
        schema_version=TEAM_VERSION,
        as_of=f"{today}",
        people=tally.planned + len(tally.refused),
        planned=tally.planned,
        refused=tuple(sorted(tally.refused, key=lambda one: one.row)),
        left_out=tuple(one_line(name, 100) for name in left_out),
        ready_now=sum(map(len, tally.ready.values())),
        by_target={
            rung: _target(tally, catalogue, today, rung)
            for rung in catalogue.rungs
            if rung in targets
        },
        gaps=gaps,
        actions=actions,
        waiting_for_years=tuple(sorted(tally.waiting, key=lambda one: (one.date, one.row))),
        unplaced=tuple(sorted(tally.unplaced, key=lambda one: one.row)),
        sources={id_: source_line(catalogue, id_) for id_ in dict.fromkeys(cited)},
    )


def _target(tally: Tally, catalogue: Catalogue, today: date, target: str) -> TeamTarget:
    rungs = catalogue.rungs
    here = [rung for rung in rungs if (target, rung) in tally.people]
    ready = {rung: tally.ready.get((target, rung), []) for rung in here}
    years = {bar: Counter[int]() for bar in BARS}
    for (aim, bar, year), people in tally.years.items():
        if aim == target and year is not None:
            years[bar][year] = people
    last = max((max(by_bar, default=0) for by_bar in years.values()), default=0)
    return TeamTarget(
        title=rungs[target].title,
        people=sum(tally.people[target, rung] for rung in here),
        ready_now=sum(map(len, ready.values())),
        by_rung={
            rung: RungOfTarget(
                title=rungs[rung].title,
                people=tally.people[target, rung],
                ready_now=len(ready[rung]),
                ready=tuple(sorted(ready[rung], key=lambda one: one.row)),
            )
            for rung in here
        },
        arrivals=tuple(
            YearOfArrivals(
                year=year,
                arrived={bar: sum(n for at, n in years[bar].items() if at <= year) for bar in BARS},
            )
            for year in range(today.year, last + 1)
        ),
        never={bar: tally.years[target, bar, None] for bar in BARS},
    )


def _shared_gaps(tally: Tally, catalogue: Catalogue) -> Iterator[SharedGap]:
    """The gaps, those of most people first; years come by themselves, and last."""
    gaps: dict[tuple[RequirementKind, str], Counter[Amount]] = {}
    levels: Counter[str] = Counter()
    for gap, people in tally.missing.items():
        gaps.setdefault((gap.kind, gap.id), Counter())[gap.need] += people
        if gap.kind == "skill":
            levels[gap.id] += people * (int(gap.need or 0) - int(gap.have or 0))
    found = sorted(gaps.items(), key=lambda item: (item[0][0] in _YEARS, -item[1].total(), item[0]))
    for (kind, id_), needs in found:
        yield SharedGap(
            id=id_,
            title=_title(catalogue, kind, id_),
            kind=kind,
            people=needs.total(),
            levels=levels[id_] if kind == "skill" else None,
            needs={_told(need): needs[need] for need in sorted(needs, key=_size)},
            sources=_sources(catalogue, kind, id_),
        )


def _title(catalogue: Catalogue, kind: str, id_: str) -> str:
    if kind == "skill":
        return catalogue.skills[id_].name
    name = closed(id_, catalogue)
    return name[:1].upper() + name[1:]


def _sources(catalogue: Catalogue, kind: str, id_: str) -> tuple[str, ...]:
    """Who asks for it: of a skill those that name it, else those of the rungs aimed at."""
    if kind == "skill":
        return catalogue.skills[id_].sources
    index = index_of(catalogue)
    needs = (
        need
        for rung in catalogue.rungs
        for need in index.needs(rung, "typical")
        if (need.kind, need.of) == (kind, id_)
    )
    return tuple(dict.fromkeys(source for need in needs for source in need.sources))


def _shared_training(tally: Tally, catalogue: Catalogue) -> Iterator[SharedTraining]:
    """The steps that two or more have ahead and can be given at once: those first that give a date
    to most people for an hour of training, then those that save most months."""
    actions = catalogue.actions
    ids = [
        id_
        for id_, months in tally.training.items()
        if len(months) > 1 and actions[id_].kind not in _NOT_TRAINING
    ]
    for id_ in sorted(ids, key=lambda id_: _rank(tally, catalogue, id_)):
        action, months = actions[id_], tally.training[id_]
        yield SharedTraining(
            id=id_,
            title=action.title,
            kind=action.kind,
            people=len(months),
            sooner=sum(bool(one) for one in months),
            get_a_date=months.count(None),
            months_saved=_saved(months),
            own_hours=action.own_hours,
            sources=action.sources,
        )


def _rank(tally: Tally, catalogue: Catalogue, id_: str) -> tuple[float, float, int, float, str]:
    months, hours = tally.training[id_], catalogue.actions[id_].own_hours
    dates, saved = months.count(None), _saved(months)
    return -dates / max(hours, 1), -saved / max(hours, 1), -len(months), hours, id_


def _saved(months: list[int | None]) -> int:
    return sum(one or 0 for one in months)


def _told(need: Amount) -> str:
    """How much is needed, as text: `3`, `bachelor`."""
    return f"{need:g}" if isinstance(need, int | float) else str(need)


def _size(need: Amount) -> tuple[float, str]:
    """What amounts of one thing are ordered by, the least first."""
    if isinstance(need, int | float):
        return need, ""
    return next((at for at, one in enumerate(EDUCATION_ORDER) if one == need), 0), str(need)
