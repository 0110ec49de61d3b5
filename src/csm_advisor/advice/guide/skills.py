"""The skills a rung needs, how to build them, and how a person compares."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from csm_advisor.advice.citations.citations import with_sources
from csm_advisor.model.actions import Action
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.profile import Profile
from csm_advisor.model.progress import Done
from csm_advisor.model.skills import Skill
from csm_advisor.model.views.skills import ActionLine, Compared, Rise, SkillLine, SkillsView

if TYPE_CHECKING:
    from csm_advisor.advice.planning.standing import Standing


def skills_of(
    catalogue: Catalogue,
    rung: str,
    profile: Profile | None,
    as_of: date,
    done: Sequence[Done] = (),
) -> SkillsView:
    """The skills of `rung`, compared with `profile`, on a day and after the steps done.

    Those that most sources name come first, then the higher level, then by name.
    """
    person = here = None
    if profile is not None:
        from csm_advisor.advice.planning.standing import standing  # only who compares needs it

        person, here = standing(profile, catalogue, as_of, done), profile.rung
    needed = [skill for skill in catalogue.skills.values() if skill.need(rung)]
    needed.sort(key=lambda skill: (-len(skill.sources), -skill.need(rung), skill.name))
    lines = tuple(
        SkillLine.copied_from(
            skill,
            level=skill.need(rung),
            anchor=skill.anchors[skill.need(rung)],
            priority=len(skill.sources),
            actions=_ids(_closing(catalogue, skill, range(1, skill.need(rung) + 1))),
            rises=tuple(_rises(catalogue, skill, skill.need(rung))),
            mine=None
            if person is None or here is None
            else _compared(catalogue, skill, rung, person, here),
        )
        for skill in needed
    )
    used = dict.fromkeys(id_ for line in lines for id_ in line.actions)
    view = SkillsView(
        rung=rung,
        title=catalogue.rungs[rung].title,
        naming_sources=len(catalogue.naming_sources),
        level_sources=catalogue.level_sources,
        skills=lines,
        actions={id_: ActionLine.copied_from(catalogue.actions[id_]) for id_ in used},
        sources={},
    )
    return with_sources(view, catalogue)


def _compared(
    catalogue: Catalogue, skill: Skill, rung: str, person: "Standing", here: str
) -> Compared:
    have = person.levels[skill.id]
    missing = have < skill.need(rung)
    return Compared(
        have=have,
        rated=skill.id in person.rated,
        next=_ids(
            action
            for action in _closing(catalogue, skill, range(have + 1, have + 2))
            if _open_on(catalogue, action, here) and action.suits(person.leads)
        )
        if missing
        else (),
    )


def _rises(catalogue: Catalogue, skill: Skill, need: int) -> Iterator[Rise]:
    for level in range(1, need + 1):
        for action in _closing(catalogue, skill, range(level, level + 1))[:1]:
            yield Rise(level=level, action=action.id)


def _closing(catalogue: Catalogue, skill: Skill, levels: range) -> list[Action]:
    """The actions that close one of `levels`: on the job first, then low levels, then hours."""
    wanted = {f"{skill.id}:{level}" for level in levels}
    found = [
        (min(wanted.intersection(action.closes)), action)
        for action in catalogue.actions.values()
        if wanted.intersection(action.closes)
    ]
    found.sort(key=lambda one: (not one[1].paid, one[0], one[1].own_hours, one[1].id))
    return [action for _, action in found]


def _open_on(catalogue: Catalogue, action: Action, rung: str) -> bool:
    """True where someone on `rung` can start the action: paid time opens on a certain rung."""
    order = list(catalogue.rungs)
    return not action.paid or order.index(rung) >= min(map(order.index, action.offered_on))


def _ids(actions: Iterable[Action]) -> tuple[str, ...]:
    return tuple(action.id for action in actions)
