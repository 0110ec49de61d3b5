"""Where a person stands: what they have of all that rungs ask."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from csm_advisor.advice.planning.bars import tenure_need
from csm_advisor.advice.planning.catalogue_index import counts_for
from csm_advisor.advice.planning.getting_in import entry_steps
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.education import EDUCATION_ORDER, Education
from csm_advisor.model.profile import IN_SERVICE, Profile
from csm_advisor.model.progress import Done
from csm_advisor.text.dates import grown
from csm_advisor.text.languages import beside_english


class Traits(NamedTuple):
    """What decides which things a person lacks: all of their standing but the years.

    `levels` are in the order of the skills in the data.
    """

    education: Education
    levels: tuple[int, ...]
    held: frozenset[str]
    asked: frozenset[str]
    bilingual: bool | None


class Standing(NamedTuple):
    """What a person has: skill levels (assumed where not rated), education, things held.

    `held` are ids of certifications, the kinds they count as, and tools. `asked` names the
    kinds of thing (`certification`, `tool`) that the person has told us about. `leads` says that
    they lead people on their present rung: who led before has no team now. `bilingual` tells
    whether they speak a language beside English, None where they did not say. `education` may be
    under way; `earned` is what they have of it today.
    """

    service: float
    leading: float
    education: Education
    levels: dict[str, int]
    rated: frozenset[str]
    held: frozenset[str]
    asked: frozenset[str]
    leads: bool
    bilingual: bool | None
    earned: Education

    @property
    def today(self) -> "Standing":
        """The same with the education of today alone: for what is said of today."""
        return self._replace(education=self.earned)

    @property
    def traits(self) -> Traits:
        """All that decides which things are missing."""
        levels = tuple(self.levels.values())
        return Traits(self.education, levels, self.held, self.asked, self.bilingual)


def standing(
    profile: Profile, catalogue: Catalogue, as_of: date, done: Iterable[Done] = ()
) -> Standing:
    """Where the person stands on a day, with the steps done so far.

    A skill that was not rated is taken at its level of `assumed_levels`. Steps done raise skills
    as far as no level is left out. Years answered on an earlier day (`profile.as_of`) have grown
    since, for who is in customer service. Education that is under way on the way into the first job
    counts as there.
    """
    closed = {thing for step in done for thing in _closed_by(step, catalogue)}
    levels = {
        id_: profile.skills.get(id_, assumed)
        for id_, assumed in assumed_levels(profile, catalogue).items()
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
    counted = profile.as_of if profile.situation in IN_SERVICE and profile.as_of else as_of
    leads = catalogue.rungs[profile.rung].leads
    earned = max(
        (profile.education, *(level for level in closed if level in EDUCATION_ORDER)),
        key=EDUCATION_ORDER.index,
    )
    under_way = (one.education for one in entry_steps(profile, catalogue) if one.education)
    education = max((earned, *under_way), key=EDUCATION_ORDER.index)
    return Standing(
        grown(profile.years_in_service, counted, as_of),
        grown(profile.years_leading, counted if leads else as_of, as_of),
        education,
        levels,
        frozenset(profile.skills),
        frozenset(held),
        frozenset(asked),
        leads,
        None if profile.languages is None else bool(beside_english(profile.languages, catalogue)),
        earned,
    )


def assumed_levels(profile: Profile, catalogue: Catalogue) -> dict[str, int]:
    """The level of each skill while it is not rated: what the present rung needs, and at least the
    policy's `unrated_level`. Who has led people for a while, wherever, has what leading builds as
    the lowest rung that leads needs it."""
    return {**_assumed(catalogue, profile.rung, has_led(profile, catalogue))}


@lru_cache(maxsize=64)
def _assumed(catalogue: Catalogue, rung: str, led: bool) -> Mapping[str, int]:
    least = catalogue.policy.unrated_level.value
    first = first_leading(catalogue) if led else None
    return {
        skill.id: max(least, skill.need(rung), skill.need(first) if first and skill.led else 0)
        for skill in catalogue.skills.values()
    }


def has_led(profile: Profile, catalogue: Catalogue) -> bool:
    """Whether the person has led for as long as people stay on the lowest rung that leads."""
    first = first_leading(catalogue)
    stay = tenure_need(catalogue.tenure.get(first, ()), "typical") if first else None
    least = float(stay.amount or 0) if stay else 0.0
    return profile.years_leading >= least and profile.years_leading > 0


def first_leading(catalogue: Catalogue) -> str | None:
    """The lowest rung that leads people; None on a ladder without one."""
    return next((rung.id for rung in catalogue.rungs.values() if rung.leads), None)


def _closed_by(done: Done, catalogue: Catalogue) -> tuple[str, ...]:
    """What a done step closes; nothing where the data no longer knows the step."""
    action = catalogue.actions.get(done.step)
    return action.closes if action else ()
