"""What the data says of each rung and thing, gathered once: a plan looks it up time and again."""

from collections.abc import Iterable
from functools import cache, lru_cache, reduce
from operator import or_
from typing import NamedTuple

from csm_advisor.advice.planning.bars import Need, bar_needs, tenure_need
from csm_advisor.advice.planning.bit_sets import places
from csm_advisor.advice.planning.set_cover import Key, key_of
from csm_advisor.model.actions import Action
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.education import EDUCATION_ORDER, Education
from csm_advisor.model.ladder import Bar


class Closing(NamedTuple):
    """An action with what it closes, what this counts for included.

    `covers` has one bit for each thing among it, `certifications` are those among it, `minutes` the
    own time, `key` says which of two sets of actions is taken where both are as early.
    """

    action: Action
    paid: bool
    closes: frozenset[str]
    covers: int
    certifications: tuple[str, ...]
    minutes: int
    key: Key


class Index:
    """Look-ups into one catalogue.

    `needs` gives what a rung asks at a bar, `tenure` how long one stays on it, None where nothing
    is said. `levels` holds for a rung the skills it needs with their levels and sources, `closers`
    the actions that close a thing by their place in `actions`, `offered` the actions that start on
    a rung, one bit for each place. `bit_of` numbers the things that anything closes: those that few
    actions close come first, as the choice of actions wants them. `closes` has for the id of an
    action all that it closes.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self.needs = cache(lambda rung, bar: self._needs(rung, bar))
        self.tenure = cache(lambda rung, bar: tenure_need(catalogue.tenure.get(rung, ()), bar))
        self._catalogue = catalogue
        self.levels: dict[str, list[tuple[str, int, tuple[str, ...]]]] = {}
        for skill in catalogue.skills.values():
            sources = (*skill.sources, *catalogue.level_sources)
            for rung, level in skill.needs.items():
                self.levels.setdefault(rung, []).append((skill.id, level, sources))
        self.builds = cache(self._builds)
        actions = sorted(catalogue.actions.values(), key=lambda action: action.id)
        closes = [
            frozenset(thing for closed in one.closes for thing in counts_for(closed, catalogue))
            for one in actions
        ]
        self.closers: dict[str, list[int]] = {}
        self.offered: dict[str, int] = {}
        for at, action in enumerate(actions):
            for thing in closes[at]:
                self.closers.setdefault(thing, []).append(at)
            for rung in action.offered_on:
                self.offered[rung] = self.offered.get(rung, 0) | 1 << at
        things = sorted(self.closers, key=lambda thing: (len(self.closers[thing]), thing))
        self._things = things
        self.bit_of = {thing: 1 << at for at, thing in enumerate(things)}
        self.actions = [
            Closing(
                action=action,
                paid=action.paid,
                closes=closes[at],
                covers=sum(self.bit_of[thing] for thing in closes[at]),
                certifications=tuple(sorted(closes[at] & catalogue.certifications.keys())),
                minutes=round(action.own_hours * 60),
                key=key_of(
                    round(action.own_hours * 60),
                    round((action.cost_high or 0) * 100),
                    at,
                    len(actions),
                ),
            )
            for at, action in enumerate(actions)
        ]
        self.closes = {one.action.id: one.closes for one in self.actions}

        # What leads to a certification for which one must have served some years, and how many.
        years = {
            id_: max(condition.years for condition in one.eligibility)
            for id_, one in catalogue.certifications.items()
            if one.eligibility
        }
        self._conditional = frozenset(
            thing for closed in closes if not closed.isdisjoint(years) for thing in closed
        )
        self._years_asked = max(years.values(), default=0)

    def admission(
        self, due: Iterable[str], service: float, education: Education
    ) -> tuple[float, Education]:
        """Service and education as far as they decide what can be done to close these things."""
        if self._conditional.isdisjoint(due):
            return 0, EDUCATION_ORDER[0]
        return min(service, self._years_asked), education

    def things(self, covers: int) -> list[str]:
        """The things of a set of bits."""
        return [self._things[at] for at in places(covers)]

    def _builds(self, rung: str) -> int:
        """The actions that close anything the rung asks of anybody at any bar, one bit each."""
        asked: list[str] = []
        for need in self.needs(rung, "demanding"):
            if need.kind == "education":
                asked += EDUCATION_ORDER[: EDUCATION_ORDER.index(need.amount) + 1]
            elif need.amount is None:
                asked.append(need.of)
        for skill, level, _ in self.levels.get(rung, ()):
            asked += [f"{skill}:{at}" for at in range(1, level + 1)]
        return reduce(or_, (1 << at for thing in asked for at in self.closers.get(thing, ())), 0)

    def _needs(self, rung: str, bar: Bar) -> list[Need]:
        return bar_needs(self._catalogue.requirements[rung], bar)


@lru_cache(maxsize=1024)
def level_of(thing: str) -> tuple[str, int]:
    """The skill and the level that a thing to close is, level 0 where it is something else."""
    skill, _, level = thing.partition(":")
    return skill, int(level or 0)


@lru_cache(maxsize=8)
def index_of(catalogue: Catalogue) -> Index:
    """The index of a catalogue, built when first asked for."""
    return Index(catalogue)


def counts_for(thing: str, catalogue: Catalogue) -> set[str]:
    """What holding a certification or tool counts for: itself and the kinds it belongs to."""
    if thing in catalogue.certifications:
        return {thing, *catalogue.certifications[thing].counts_as}
    if thing in catalogue.tools:
        return {thing, *catalogue.tools[thing].counts_as}
    return {thing}
