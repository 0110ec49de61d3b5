"""What the data says of each rung and thing, gathered once: a plan looks it up time and again."""

from functools import cache, lru_cache
from typing import NamedTuple

from csm_advisor.advice.planning.bars import Need, bar_needs
from csm_advisor.model.actions import Action
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.plan import Bar


class Closing(NamedTuple):
    """An action with what it closes, what this counts for included.

    `certifications` are those among it, `minutes` the own time, `cents` the most it costs (0 where
    that is not known).
    """

    action: Action
    paid: bool
    closes: frozenset[str]
    certifications: tuple[str, ...]
    minutes: int
    cents: int


class Index:
    """Look-ups into one catalogue.

    `levels` holds for a rung the skills it needs with their levels and sources, `closers` the
    actions that close a thing by their place in `actions`, `offered` the actions that start on a
    rung, one bit for each place.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self.needs = cache(lambda rung, bar: self._needs(rung, bar))
        self._catalogue = catalogue
        self.levels: dict[str, list[tuple[str, int, tuple[str, ...]]]] = {}
        for skill in catalogue.skills.values():
            sources = (*skill.sources, *catalogue.level_sources)
            for rung, level in skill.needs.items():
                self.levels.setdefault(rung, []).append((skill.id, level, sources))
        self.actions: list[Closing] = []
        self.closers: dict[str, list[int]] = {}
        self.offered: dict[str, int] = {}
        for at, action in enumerate(catalogue.actions.values()):
            closes = frozenset(
                thing for closed in action.closes for thing in counts_for(closed, catalogue)
            )
            self.actions.append(
                Closing(
                    action=action,
                    paid=action.paid,
                    closes=closes,
                    certifications=tuple(sorted(closes & catalogue.certifications.keys())),
                    minutes=round(action.own_hours * 60),
                    cents=round((action.cost_high or 0) * 100),
                )
            )
            for thing in closes:
                self.closers.setdefault(thing, []).append(at)
            for rung in action.offered_on:
                self.offered[rung] = self.offered.get(rung, 0) | 1 << at

    def _needs(self, rung: str, bar: Bar) -> list[Need]:
        return bar_needs(self._catalogue.requirements[rung], bar)


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
