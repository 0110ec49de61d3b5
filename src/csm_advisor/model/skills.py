"""Skills with anchored levels, and the level each rung needs."""

from dataclasses import field
from typing import Annotated

from csm_advisor.model.frozen import Constraint, Frozen
from csm_advisor.model.records import Id, Level, Record, Text, Texts

LEVELS = range(5)
SECOND_LANGUAGE = "second-language"  # the skill that languages by name stand for


class Skill(Record):
    """A skill. `anchors` holds one observable example for each level 0 to 4.

    `needs` gives the level that each rung needs; a rung left out needs none in particular.
    `cites` are the sources that name the skill; the levels rest on `SkillFile.basis`. `led` says
    that leading people builds it, wherever that was. `besides` are names that do not count as it:
    of a second language, English.
    """

    name: Text
    about: Text
    anchors: Annotated[tuple[Text, Text, Text, Text, Text], Constraint(strict=False)]
    needs: dict[Id, Level] = field(default_factory=dict)
    led: bool = False
    besides: Texts = ()

    def need(self, rung: str) -> int:
        """The level a rung needs, 0 where it needs none in particular."""
        return self.needs.get(rung, 0)


class Basis(Record):
    """What a whole column of our own figures rests on."""

    text: Text


class SkillFile(Frozen):
    """`skills.toml`."""

    basis: Basis
    skill: Annotated[tuple[Skill, ...], Constraint(strict=False)]
