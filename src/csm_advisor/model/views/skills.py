"""The answer of `skills`."""

from csm_advisor.model.actions import ActionKind
from csm_advisor.model.records import View
from csm_advisor.model.sources import SourceLine


class ActionLine(View):
    """An action in short. `own_hours` are hours of one's own time."""

    title: str
    kind: ActionKind
    own_hours: float
    sources: tuple[str, ...]


class Rise(View):
    """The first action to take for one level of a skill."""

    level: int
    action: str


class Compared(View):
    """A skill beside the person's own level.

    Where the person did not rate it (`rated` is false), `have` is assumed. `next` are the
    actions that carry from `have` to the level above; none where the level is reached.
    """

    have: int
    rated: bool
    next: tuple[str, ...]


class SkillLine(View):
    """A skill that a rung needs.

    `level` is the level needed (1 to 4) and `anchor` what it looks like. `priority` is the
    number of sources that name the skill. `actions` build it up to that level, those on the
    job first; `rises` has the first of them for each level. `mine` is null where no profile is
    compared.
    """

    id: str
    name: str
    about: str
    level: int
    anchor: str
    priority: int
    actions: tuple[str, ...]
    rises: tuple[Rise, ...]
    mine: Compared | None
    sources: tuple[str, ...]


class SkillsView(View):
    """The skills of one rung, those that most sources name first.

    `naming_sources` is how many sources name any skill at all. `level_sources` are the sources
    of the levels needed. `actions` tells the actions named in `skills` by id.
    """

    rung: str
    title: str
    naming_sources: int
    level_sources: tuple[str, ...]
    skills: tuple[SkillLine, ...]
    actions: dict[str, ActionLine]
    sources: dict[str, SourceLine]
