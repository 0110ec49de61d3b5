"""Rating skills in an interview: levels down the list, one at a time, or the anchors to read."""

import re

from csm_advisor.errors import UsageProblem, quoted
from csm_advisor.intake.answers import Answers
from csm_advisor.intake.interview.prompts import Reply, Row
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.skills import LEVELS, Skill
from csm_advisor.text.format import plural

_ROW = re.compile(r"[0-4-](\s+[0-4-])*", re.ASCII)
_ONE = re.compile(r"(\d{1,3})\s*=\s*([0-4-])", re.ASCII)
_ABOUT = re.compile(r"\?\s*(\d{1,3})", re.ASCII)


class Rating:
    """The skills that the target needs, and the levels given so far; it writes into `answers`."""

    def __init__(self, answers: Answers, catalogue: Catalogue) -> None:
        self._answers = answers
        self._catalogue = catalogue
        self._next = 0

    def begin(self) -> None:
        """The next row of levels begins at the first skill that is not rated."""
        ratings, needed = self._ratings(), self._needed()
        self._next = next((n for n, s in enumerate(needed) if s.id not in ratings), len(needed))

    @property
    def is_open(self) -> bool:
        """Whether a skill is left to rate."""
        return any(skill.id not in self._ratings() for skill in self._needed())

    @property
    def shown(self) -> str:
        """How many are rated, in words."""
        rated = sum(skill.id in self._ratings() for skill in self._needed())
        return f"{rated} of {len(self._needed())} rated" if rated else "not rated"

    @property
    def next_to_rate(self) -> str:
        """Which skill the next level is for."""
        needed = self._needed()
        if self._next == len(needed):
            return "All skills on the list are rated."
        return f"Next is {self._next + 1}, {needed[self._next].name}: 0 to 4, or a row."

    @property
    def rows(self) -> tuple[Row, ...]:
        """The skills, each with its level, the one needed, and whether a resume speaks of it."""
        target = self._answers.get("target", "")
        ratings = self._ratings()
        mentioned = self._answers.get("skills_mentioned") or ()
        return tuple(
            Row(
                str(number),
                skill.name,
                f"you {ratings.get(skill.id, '-')}, needs {skill.need(target)}"
                + (", in your resume" if skill.id in mentioned else ""),
                level=ratings.get(skill.id),
            )
            for number, skill in enumerate(self._needed(), 1)
        )

    def rate(self, text: str) -> Reply:
        """Levels down the list from where the last row ended, `7=3`, or `?7`.

        Raises UsageProblem for anything else, and where the list has no such row or level.
        """
        needed = self._needed()
        if found := _ABOUT.fullmatch(text):
            skill = needed[self._place(found[1])]
            anchors = tuple(Row(str(level), skill.anchors[level]) for level in LEVELS)
            return Reply("help", f"{skill.name}: {skill.about}", anchors)
        if found := _ONE.fullmatch(text):
            first = self._place(found[1])
            levels = [found[2]]
        elif _ROW.fullmatch(text):
            first = self._next
            levels = text.split()
            if first + len(levels) > len(needed):
                left = len(needed) - first
                raise UsageProblem(
                    f"only {plural(left, 'skill')} come{'s' * (left == 1)} after the last one"
                    " rated; shorten the row, or type 7=3 to change one"
                )
            self._next = first + len(levels)
        else:
            raise UsageProblem(
                f"{quoted(text)} is not understood; type levels 0 to 4 with spaces between them"
                " (- is not rated), 7=3, ?7, or Enter to end"
            )
        return self._set_levels(needed[first : first + len(levels)], levels)

    def _ratings(self) -> dict[str, int]:
        return dict(self._answers.get("skills") or {})

    def _needed(self) -> tuple[Skill, ...]:
        """The skills that the target needs above level 0."""
        target = self._answers.get("target")
        return tuple(s for s in self._catalogue.skills.values() if target and s.need(target))

    def _place(self, number: str) -> int:
        count = len(self._needed())
        if not 1 <= int(number) <= count:
            raise UsageProblem(f"{quoted(number)} is not on the list; type 1 to {count}")
        return int(number) - 1

    def _set_levels(self, skills: tuple[Skill, ...], levels: list[str]) -> Reply:
        before = self._ratings()
        ratings = dict(before)
        for skill, level in zip(skills, levels, strict=True):
            ratings.pop(skill.id, None)
            if level != "-":
                ratings[skill.id] = int(level)
        if ratings != before:
            self._answers["skills"] = ratings
        said = ", ".join(f"{s.name} {lv}" for s, lv in zip(skills, levels, strict=True))
        return Reply("accepted", said, changed=ratings != before)
