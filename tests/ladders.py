"""Small random ladders, built in memory from the skills and actions of the bundled data."""

from functools import cache

from hypothesis import strategies as st

from csm_advisor.model.actions import ActionFile
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.ladder import LadderFile, Requirement, RequirementKind, Rung, Transition
from csm_advisor.model.records import Cite
from csm_advisor.model.skills import SkillFile
from tests.strategies import bundled

CITES = (Cite(source="judgement-ladder"),)
# Enough for needs that overlap, few enough that the choice of actions stays small.
SKILLS = ("leadership", "coaching", "data-analysis", "communication", "crm-proficiency")


@st.composite
def ladders(draw: st.DrawFn, most: int = 7) -> Catalogue:
    """A ladder of up to `most` rungs, `rung-0` the lowest, whose needs do not rise in order.

    Rungs ask for years, skill levels, a tool or a certification; paid actions are offered on some.
    """
    rungs = [f"rung-{at}" for at in range(draw(st.integers(3, most)))]
    pairs = [(a, b) for at, a in enumerate(rungs) for b in rungs[at + 1 :]]
    ways = draw(st.sets(st.sampled_from(pairs), min_size=len(pairs) // 2))
    ways |= {(a, b) for a, b in pairs if draw(st.booleans()) and rungs.index(b) < 3}
    claims: list[tuple[str, RequirementKind, str, float | None]] = []
    for rung in rungs[1:]:
        if draw(st.booleans()):
            years = draw(st.sampled_from((1, 2, 3, 5)))
            claims.append((rung, "experience", "years-in-service", years))
        if draw(st.integers(0, 3)) == 0:
            claims.append((rung, "leading", "years-leading", draw(st.sampled_from((0.5, 1, 2)))))
        if draw(st.integers(0, 4)) == 0:
            claims.append((rung, "tool", "crm-software", None))
    asked = [
        Requirement(
            id=f"{rung}-{kind}",
            rung=rung,
            kind=kind,
            of=of,
            min=None if amount is None else float(amount),
            max=None if amount is None else float(amount) + draw(st.sampled_from((0, 1, 3))),
            strength="usual",
            text="x",
            cites=CITES,
        )
        for rung, kind, of, amount in claims
    ]
    skills = tuple(
        skill.model_copy(
            update={
                "needs": {rung: draw(st.integers(0, 3)) for rung in rungs if draw(st.booleans())}
                if skill.id in SKILLS
                else {}
            }
        )
        for skill in bundled().skills.values()
    )
    parts = {
        "ladder": LadderFile(
            rung=tuple(
                Rung(id=r, title=r, leads=draw(st.integers(0, 2)) == 0, summary=r, cites=CITES)
                for r in rungs
            ),
            transition=tuple(
                Transition(id=f"{a}-to-{b}", origin=a, to=b, cites=CITES) for a, b in sorted(ways)
            ),
            requirement=tuple(asked),
        ),
        "skills": SkillFile(basis=bundled().skill_file.basis, skill=skills),
        "actions": _actions(
            tuple(rung for rung in rungs if draw(st.booleans())) or (rungs[0],), tuple(rungs)
        ),
    }
    return Catalogue(lambda name: parts.get(name) or bundled().read(name), lambda: None)


@cache
def _actions(some: tuple[str, ...], rungs: tuple[str, ...]) -> ActionFile:
    """The bundled actions; of those in paid time every other is offered on some rungs only."""
    return ActionFile(
        action=tuple(
            action.model_copy(
                update={"offered_on": (some if at % 2 else rungs) if action.paid else ()}
            )
            for at, action in enumerate(bundled().actions.values())
        )
    )
