"""A team counted person by person: who is ready, when the others arrive, what they share."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from csm_advisor.advice.citations.citations import source_line
from csm_advisor.advice.planning.catalogue_index import index_of
from csm_advisor.advice.team.outcome import Missing
from csm_advisor.advice.team.result import Result, sentence_of
from csm_advisor.errors import one_line
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.ladder import RequirementKind
from csm_advisor.model.plan import BARS, Bar
from csm_advisor.model.views.team import (
    TEAM_VERSION,
    Ready,
    Refused,
    RungOfTarget,
    SharedGap,
    SharedTraining,
    TeamTarget,
    TeamView,
    Unplaced,
    Waiting,
    YearOfArrivals,
)
from csm_advisor.text.labels import closed

_YEARS = ("experience", "leading")
# What nobody gives to several people at once.
_NOT_TRAINING = ("on-the-job", "networking", "applying")


class Tally:
    """Counts results, one after the other, in any order."""

    def __init__(self, catalogue: Catalogue, today: date) -> None:
        self._catalogue, self._today = catalogue, today
        self._planned = 0
        self._refused: list[Refused] = []
        self._people: Counter[tuple[str, str]] = Counter()  # by target and rung
        self._ready: dict[tuple[str, str], list[Ready]] = {}
        self._years: dict[str, dict[Bar, Counter[int | None]]] = {}
        self._missing: Counter[Missing] = Counter()
        self._training: dict[str, list[int]] = {}
        self._waiting: list[Waiting] = []
        self._unplaced: list[Unplaced] = []

    def add(self, result: Result) -> None:
        """Count one more."""
        found = result.outcome
        if found is None:
            self._refused.append(
                Refused(
                    row=result.number,
                    person=result.person,
                    column=result.problems[0][0],
                    problem=sentence_of(result),
                )
            )
            return
        self._planned += 1
        place = (found.target, found.rung)
        self._people[place] += 1
        typical = found.at("typical")
        if typical.months == 0:
            self._ready.setdefault(place, []).append(Ready(row=result.number, person=result.person))
        years = self._years.setdefault(found.target, {bar: Counter() for bar in BARS})
        for bar, reached in zip(BARS, found.arrival, strict=True):
            years[bar][None if reached.date is None else int(reached.date[:4])] += 1
        # Years that people have differ; only of skills it is told how many levels are missing.
        self._missing.update(
            [gap if gap.kind == "skill" else gap._replace(have=None) for gap in found.missing]
        )
        for id_, months in found.training:
            self._training.setdefault(id_, []).append(months)
        if typical.date is None:
            self._unplaced.append(
                Unplaced(
                    row=result.number, person=result.person, target=found.target, why=typical.why
                )
            )
        elif found.only_years:
            self._waiting.append(
                Waiting(row=result.number, person=result.person, date=typical.date, why=typical.why)
            )

    def view(self, left_out: tuple[str, ...]) -> TeamView:
        """The team so far; `left_out` are columns that nothing was read from."""
        gaps, actions = tuple(self._shared_gaps()), tuple(self._shared_training())
        cited = [source for gap in gaps for source in gap.sources]
        cited += [source for action in actions for source in action.sources]
        rungs = list(self._catalogue.rungs)
        return TeamView(
            schema_version=TEAM_VERSION,
            as_of=f"{self._today}",
            people=self._planned + len(self._refused),
            planned=self._planned,
            refused=tuple(sorted(self._refused, key=lambda one: one.row)),
            left_out=tuple(one_line(name, 100) for name in left_out),
            ready_now=sum(map(len, self._ready.values())),
            by_target={id_: self._target(id_) for id_ in sorted(self._years, key=rungs.index)},
            gaps=gaps,
            actions=actions,
            waiting_for_years=tuple(sorted(self._waiting, key=lambda one: (one.date, one.row))),
            unplaced=tuple(sorted(self._unplaced, key=lambda one: one.row)),
            sources={id_: source_line(self._catalogue, id_) for id_ in dict.fromkeys(cited)},
        )

    def _target(self, target: str) -> TeamTarget:
        rungs = self._catalogue.rungs
        here = [rung for rung in rungs if (target, rung) in self._people]
        ready = {rung: self._ready.get((target, rung), []) for rung in here}
        years = self._years[target]
        known = [year for by_bar in years.values() for year in by_bar if year is not None]
        span = range(self._today.year, max(known) + 1) if known else range(0)
        return TeamTarget(
            title=rungs[target].title,
            people=sum(self._people[target, rung] for rung in here),
            ready_now=sum(map(len, ready.values())),
            by_rung={
                rung: RungOfTarget(
                    title=rungs[rung].title,
                    people=self._people[target, rung],
                    ready_now=len(ready[rung]),
                    ready=tuple(sorted(ready[rung], key=lambda one: one.row)),
                )
                for rung in here
            },
            arrivals=tuple(
                YearOfArrivals(
                    year=year,
                    arrived={
                        bar: sum(n for at, n in years[bar].items() if at is not None and at <= year)
                        for bar in BARS
                    },
                )
                for year in span
            ),
            never={bar: years[bar][None] for bar in BARS},
        )

    def _shared_gaps(self) -> Iterator[SharedGap]:
        """The gaps, those of most people first; years come by themselves, and last."""
        gaps: dict[tuple[RequirementKind, str], Counter[str]] = {}
        levels: Counter[str] = Counter()
        for gap, people in self._missing.items():
            gaps.setdefault((gap.kind, gap.id), Counter())[_need(gap)] += people
            if gap.kind == "skill":
                levels[gap.id] += people * (int(gap.need or 0) - int(gap.have or 0))
        found = sorted(
            gaps.items(), key=lambda item: (item[0][0] in _YEARS, -item[1].total(), item[0])
        )
        for (kind, id_), needs in found:
            yield SharedGap(
                id=id_,
                title=self._title(kind, id_),
                kind=kind,
                people=needs.total(),
                levels=levels[id_] if kind == "skill" else None,
                needs=dict(sorted(needs.items())),
                sources=self._sources(kind, id_),
            )

    def _title(self, kind: str, id_: str) -> str:
        if kind == "skill":
            return self._catalogue.skills[id_].name
        name = closed(id_, self._catalogue)
        return name[:1].upper() + name[1:]

    def _sources(self, kind: str, id_: str) -> tuple[str, ...]:
        """Who asks for it: of a skill those that name it, else those of the rungs aimed at."""
        if kind == "skill":
            return self._catalogue.skills[id_].sources
        index = index_of(self._catalogue)
        needs = (
            need
            for rung in self._catalogue.rungs
            for need in index.needs(rung, "typical")
            if (need.kind, need.of) == (kind, id_)
        )
        return tuple(dict.fromkeys(source for need in needs for source in need.sources))

    def _shared_training(self) -> Iterator[SharedTraining]:
        """The steps that two or more have ahead and can be given at once, those first that save
        most months for an hour of training."""
        actions = self._catalogue.actions
        ids = [
            id_
            for id_, months in self._training.items()
            if len(months) > 1 and actions[id_].kind not in _NOT_TRAINING
        ]
        for id_ in sorted(ids, key=self._rank):
            action, months = actions[id_], self._training[id_]
            yield SharedTraining(
                id=id_,
                title=action.title,
                kind=action.kind,
                people=len(months),
                sooner=sum(one > 0 for one in months),
                months_saved=sum(months),
                own_hours=action.own_hours,
                sources=action.sources,
            )

    def _rank(self, id_: str) -> tuple[float, int, float, str]:
        months, hours = self._training[id_], self._catalogue.actions[id_].own_hours
        return -sum(months) / max(hours, 1), -len(months), hours, id_


def _need(gap: Missing) -> str:
    """How much is needed, as text: `3`, `bachelor`."""
    return f"{gap.need:g}" if isinstance(gap.need, int | float) else str(gap.need)
