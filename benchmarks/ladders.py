"""Ladders of any size, made up: what a large company would give us.

Grades of rungs; five ways up from each rung, into the next three grades; more asked on each grade.
"""

import random

from csm_advisor.model.actions import ActionFile
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.ladder import LadderFile
from csm_advisor.model.skills import SkillFile

WAYS_UP = 5
MOST_GRADES = 20


def company(bundled: Catalogue, size: int, seed: int) -> Catalogue:
    """A ladder of `size` rungs with the skills and actions of the bundled data."""
    made = random.Random(seed)
    grades = max(3, min(MOST_GRADES, size // 3))
    grade = {f"rung-{at}": at * grades // size for at in range(size)}
    parts = {
        "ladder": _ladder(made, grade, grades),
        "skills": _skills(made, grade, grades, bundled),
        "actions": _actions(tuple(grade), bundled),
    }
    return Catalogue(lambda name: parts.get(name) or bundled.read(name), lambda: None)


def _ladder(made: random.Random, grade: dict[str, int], grades: int) -> LadderFile:
    """Rungs by their grade, ways up, and the years that each rung asks."""
    on_grade = [[rung for rung, of in grade.items() if of == at] for at in range(grades)]
    ways_up = {
        (rung, made.choice(on_grade[min(grades - 1, of + made.choice((1, 1, 1, 2, 3)))]))
        for rung, of in grade.items()
        for _ in range(WAYS_UP)
        if of < grades - 1
    }
    cites = ("judgement-ladder",)
    asks = {"strength": "usual", "text": "x", "cites": cites}
    service = [
        {"id": f"{rung}-service", "rung": rung, "min": made.uniform(0.5, 0.8) * of}
        | {"kind": "experience", "of": "years-in-service", **asks}
        for rung, of in grade.items()
    ]
    leading = [
        {"id": f"{rung}-leading", "rung": rung, "min": made.uniform(0.2, 0.4) * of}
        | {"kind": "leading", "of": "years-leading", **asks}
        for rung, of in grade.items()
        if 3 * of > grades
    ]
    return LadderFile.model_validate(
        {
            "rung": [
                {"id": rung, "title": rung, "summary": rung, "leads": 4 * of > grades}
                | {"cites": cites}
                for rung, of in grade.items()
            ],
            "transition": [
                {"id": f"{origin}-to-{to}", "from": origin, "to": to, "cites": cites}
                for origin, to in sorted(ways_up)
            ],
            "requirement": service + leading,
        }
    )


def _skills(
    made: random.Random, grade: dict[str, int], grades: int, bundled: Catalogue
) -> SkillFile:
    """The bundled skills; half of all rungs need each, the higher the grade the more of it."""
    skills = tuple(
        skill.model_copy(
            update={
                "needs": {
                    rung: round(max(skill.needs.values(), default=0) * of / (grades - 1))
                    for rung, of in grade.items()
                    if made.random() < 0.5
                }
            }
        )
        for skill in bundled.skills.values()
    )
    return SkillFile(basis=bundled.skill_file.basis, skill=skills)


def _actions(rungs: tuple[str, ...], bundled: Catalogue) -> ActionFile:
    """The bundled actions; every rung offers those in paid time."""
    actions = tuple(
        action.model_copy(update={"offered_on": rungs if action.paid else ()})
        for action in bundled.actions.values()
    )
    return ActionFile(action=actions)
