"""The interview without a terminal: which question comes next, and what an answer does."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any, Literal, NamedTuple

from csm_advisor.advice import lookup
from csm_advisor.advice.words import either
from csm_advisor.errors import UsageProblem, quoted
from csm_advisor.intake.answers import (
    Answers,
    accept,
    check_deadline,
    check_target,
    rungs_above,
)
from csm_advisor.intake.wording import in_words
from csm_advisor.intake.years import YEARS, counted_on
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.questions import QuestionItem
from csm_advisor.model.skills import LEVELS, Skill

REVIEW = "review"
COMMANDS = "back, skip, ? (why we ask) and quit work at every question."

_ROW = re.compile(r"[0-4-](\s+[0-4-])*", re.ASCII)
_ONE = re.compile(r"(\d{1,3})\s*=\s*([0-4-])", re.ASCII)
_ABOUT = re.compile(r"\?\s*(\d{1,3})", re.ASCII)
_INDEX = re.compile(r"\d{1,3}", re.ASCII)


class Row(NamedTuple):
    """A line of a list: its number or level, its text, and what stands behind it."""

    label: str
    text: str
    value: str = ""


class Prompt(NamedTuple):
    """A question as it is to be shown.

    `place` is like `2 of 5`, empty for the review; `again` is what to ask where the person has
    just read `ask`. `rows` are numbered choices, the skills, or the answers to review. `hint`
    says what can be typed, `enter` what Enter does (empty where it does nothing).
    """

    field: str
    place: str
    ask: str
    again: str
    rows: tuple[Row, ...]
    hint: str
    enter: str


class Reply(NamedTuple):
    """What an answer did. `text` is to be said (it may be empty), then `rows` are to be shown.

    `accepted`: taken; `wrong`: not understood, ask again; `help`: explained, ask again;
    `moved`: another question is up; `left`: the person quit; `done`: the review is accepted.
    `changed` says that the answers are no longer what they were.
    """

    kind: Literal["accepted", "wrong", "help", "moved", "left", "done"]
    text: str
    rows: tuple[Row, ...] = ()
    changed: bool = False


class Interview:
    """The state of one interview: the answers so far and the question that is up.

    It begins at the first question without an answer, so that an interrupted interview goes
    on where it stopped. `which` says whether the five are asked, or all.
    """

    def __init__(
        self,
        answers: Mapping[str, Any],
        catalogue: Catalogue,
        today: date,
        which: Literal["five", "all"] = "five",
    ) -> None:
        self._answers: Answers = dict(counted_on(dict(answers), catalogue, today))
        self._catalogue = catalogue
        self._today = today
        self._questions: dict[str, QuestionItem] = {
            field: question
            for field, question in catalogue.questions.items()
            if which == "all" or question.group == "five"
        }
        self._order = list(self._questions)
        self._passed: set[str] = set()  # done with, whether answered or not
        dropped = self._drop_what_no_longer_holds()
        kept = sum(field in self._answers for field in self._order)
        self.opening = " ".join(
            part
            for part in (
                COMMANDS,
                f"{kept} answered so far: back and the review at the end show them."
                if kept
                else "",
                dropped,
            )
            if part
        )
        self._field = ""
        self._go_on()

    @property
    def answers(self) -> Answers:
        """The answers so far."""
        return dict(self._answers)

    def current(self) -> Prompt | None:
        """The question that is up; None once the interview is over."""
        if not self._field:
            return None
        if self._field == REVIEW:
            return Prompt(
                REVIEW,
                "",
                "Your answers. Is everything right?",
                "Is everything right?",
                tuple(
                    Row(str(number), self._questions[field].label, self._shown(field))
                    for number, field in enumerate(self._order, 1)
                ),
                "A number changes that answer.",
                "accepts them all",
            )
        question = self._questions[self._field]
        return Prompt(
            self._field,
            f"{self._order.index(self._field) + 1} of {len(self._order)}",
            question.ask,
            self._next_to_rate() if self._field == "skills" else question.ask,
            self._rows(),
            f"For example: {question.example}.",
            self._enter(),
        )

    def answer(self, text: str) -> Reply:
        """What the person typed at the question that is up, a command included."""
        text = text.strip()
        match text.casefold():
            case "quit":
                self._field = ""
                return Reply("left", "")
            case "back":
                return self._back()
            case "skip":
                return self._skip()
            case "?":
                return self._explain()
        try:
            if self._field == REVIEW:
                return self._reviewed(text)
            if self._field == "skills":
                return self._rated(text)
            if not text:
                return self._entered()
            return self._take(self._field, self._by_number(text))
        except UsageProblem as problem:
            return Reply("wrong", _sentence(str(problem)))

    # --- Moving ------------------------------------------------------------------------------

    def _open(self, field: str) -> bool:
        if field in self._passed:
            return False
        if field == "skills":
            return not all(skill.id in self._ratings() for skill in self._needed())
        return field not in self._answers

    def _go_on(self) -> None:
        """To the first question that is still open, or to the review."""
        self._field = next((field for field in self._order if self._open(field)), REVIEW)
        self._to_rate = self._first_unrated()

    def _go_to(self, field: str) -> None:
        self._field = field
        self._to_rate = self._first_unrated()

    def _back(self) -> Reply:
        place = len(self._order) if self._field == REVIEW else self._order.index(self._field)
        if place == 0:
            return Reply("wrong", "This is the first question; there is nothing before it.")
        self._go_to(self._order[place - 1])
        return Reply("moved", "")

    def _skip(self) -> Reply:
        if self._field == REVIEW:
            return Reply("wrong", "There is nothing to skip here; Enter accepts your answers.")
        question = self._questions[self._field]
        if question.group == "five" and self._default() is None:
            return Reply(
                "wrong",
                "No plan can be made without this answer, and we will not guess it;"
                f" give a rough one, for example {question.example}.",
            )
        if question.group == "five":
            return self._entered()
        return self._pass_over()

    def _pass_over(self) -> Reply:
        label = self._questions[self._field].label
        said = f"{label}: {self._shown(self._field)}"
        self._passed.add(self._field)
        self._go_on()
        return Reply("moved", said)

    def _explain(self) -> Reply:
        if self._field == REVIEW:
            return Reply("help", "Nothing is asked here: look it over before the plan is made.")
        question = self._questions[self._field]
        return Reply(
            "help",
            f"Why we ask: {question.why}\nWhat it changes: {question.changes}\n"
            f"As a flag: {question.flag}",
        )

    # --- Answers -----------------------------------------------------------------------------

    def _entered(self) -> Reply:
        """Enter alone: the default where there is one."""
        default = self._default()
        if default is not None:
            return self._keep(self._field, default)
        if self._questions[self._field].group == "sharpen":
            return self._pass_over()
        return Reply("wrong", "This one has no default; please type an answer.")

    def _take(self, field: str, text: str) -> Reply:
        value = accept(field, text, self._catalogue)
        if field == "rung" and not rungs_above(value, self._catalogue):
            raise UsageProblem(
                f"no rung leads up from {value}, so there is no target to plan for;"
                " choose another, or quit"
            )
        if field == "target":
            check_target(self._answers["rung"], value, self._catalogue)
        if field == "by":
            check_deadline(value, self._today)
        return self._keep(field, value)

    def _keep(self, field: str, value: Any) -> Reply:
        changed = field not in self._answers or self._answers[field] != value
        self._answers[field] = value
        if changed and field in YEARS:
            self._answers["as_of"] = self._today
        said = [f"{self._questions[field].label}: {self._shown(field)}", *self._unknown(field)]
        if field == "rung" and (dropped := self._drop_what_no_longer_holds()):
            said.append(dropped)
        self._passed.add(field)
        self._go_on()
        return Reply("accepted", "\n".join(said), changed=changed)

    def _drop_what_no_longer_holds(self) -> str:
        """Drops answers that others or the calendar have overtaken; says which."""
        said = []
        answers = self._answers

        def check(field: str) -> None:
            if field == "by":
                check_deadline(answers["by"], self._today)
            elif "rung" in answers:
                check_target(answers["rung"], answers["target"], self._catalogue)

        rung = answers.get("rung")
        if rung is not None and not rungs_above(rung, self._catalogue):
            del answers["rung"]
            said.append(f"No rung leads up from {rung}, so we ask for yours again.")
        for field in ("target", "by"):
            try:
                if field in answers:
                    check(field)
            except UsageProblem as problem:
                del answers[field]
                self._passed.discard(field)
                said.append(f"We ask again: {problem}.")
        return " ".join(said)

    def _unknown(self, field: str) -> list[str]:
        """A word about things that are kept in the person's own words."""
        known = {thing.id for thing in self._things(field)}
        if not known:
            return []
        strange = [quoted(item) for item in self._answers[field] if item not in known]
        if not strange:
            return []
        return [f"We do not know {either(strange)}: kept as you wrote it, but it meets nothing."]

    def _things(self, field: str) -> list[lookup.Known]:
        match field:
            case "certifications":
                return lookup.certifications_and_kinds(self._catalogue)
            case "tools":
                return lookup.tools(self._catalogue)
            case _:
                return []

    def _reviewed(self, text: str) -> Reply:
        if not text:
            self._field = ""
            return Reply("done", "")
        if _INDEX.fullmatch(text) and 1 <= int(text) <= len(self._order):
            self._go_to(self._order[int(text) - 1])
            return Reply("moved", "")
        raise UsageProblem(
            f"{quoted(text)} is not the number of an answer; type 1 to {len(self._order)},"
            " or Enter to accept"
        )

    # --- Choices and defaults ----------------------------------------------------------------

    def _choices(self) -> list[str]:
        """The ids that the question offers by number."""
        match self._field:
            case "rung":
                return list(self._catalogue.rungs)
            case "education":
                return list(self._catalogue.education)
            case "target":
                return rungs_above(self._answers["rung"], self._catalogue)
            case field:
                return [thing.id for thing in self._things(field)]

    def _by_number(self, text: str) -> str:
        """`text` with numbers of choices replaced by what they stand for."""
        choices = self._choices()
        if not choices:
            return text
        items = [item.strip() for item in text.split(",")]
        for place, item in enumerate(items):
            if _INDEX.fullmatch(item):
                if not 1 <= int(item) <= len(choices):
                    raise UsageProblem(
                        f"{quoted(item)} is not on the list; type 1 to {len(choices)}"
                    )
                items[place] = choices[int(item) - 1]
        return ", ".join(items)

    def _rows(self) -> tuple[Row, ...]:
        if self._field == "skills":
            target = self._answers["target"]
            ratings = self._ratings()
            return tuple(
                Row(
                    str(number),
                    skill.name,
                    f"you {ratings.get(skill.id, '-')}, needs {skill.need(target)}",
                )
                for number, skill in enumerate(self._needed(), 1)
            )
        return tuple(
            Row(str(number), in_words(self._field, id_, self._catalogue))
            for number, id_ in enumerate(self._choices(), 1)
        )

    def _default(self) -> Any:
        """The answer that Enter takes: the one given before, else a sensible one, else None.

        Years in service have no default: a plan on a figure nobody gave would be a guess.
        """
        if self._field in self._answers:
            return self._answers[self._field]
        match self._field:
            case "rung":
                return next(iter(self._catalogue.rungs))
            case "years_leading":
                return None if self._catalogue.rungs[self._answers["rung"]].leads else 0.0
            case "education":
                return "high-school"
            case "target":
                above = self._choices()
                return "manager" if "manager" in above else above[0]
            case "hours_per_week":
                return self._catalogue.policy.hours_per_week.value
            case _:
                return None

    def _enter(self) -> str:
        """What Enter does at the question that is up."""
        if self._field == "skills":
            return "ends the rating"
        default = self._default()
        if default is not None:
            return f"takes {in_words(self._field, default, self._catalogue)}"
        return "leaves it open" if self._questions[self._field].group == "sharpen" else ""

    def _shown(self, field: str) -> str:
        if field == "skills":
            rated = sum(skill.id in self._ratings() for skill in self._needed())
            return f"{rated} of {len(self._needed())} rated" if rated else "not rated"
        if field not in self._answers:
            return "not answered"
        return in_words(field, self._answers[field], self._catalogue)

    # --- Skills ------------------------------------------------------------------------------

    def _ratings(self) -> dict[str, int]:
        return dict(self._answers.get("skills") or {})

    def _needed(self) -> tuple[Skill, ...]:
        """The skills that the target needs above level 0."""
        target = self._answers.get("target")
        return tuple(s for s in self._catalogue.skills.values() if target and s.need(target))

    def _first_unrated(self) -> int:
        """The place in the list of the skill that a level typed next will rate."""
        if self._field != "skills":
            return 0
        ratings, needed = self._ratings(), self._needed()
        return next((n for n, s in enumerate(needed) if s.id not in ratings), len(needed))

    def _next_to_rate(self) -> str:
        needed = self._needed()
        if self._to_rate == len(needed):
            return "The list is rated to its end."
        return f"Next is {self._to_rate + 1}, {needed[self._to_rate].name}: 0 to 4, or a row."

    def _rated(self, text: str) -> Reply:
        """Levels down the list from where the last row ended, `7=3`, `?7`, or Enter to end."""
        needed = self._needed()
        if not text:
            return self._pass_over()
        if found := _ABOUT.fullmatch(text):
            skill = needed[self._skill_place(found[1])]
            return Reply("help", f"{skill.name}: {skill.about}", self._anchors(skill))
        if found := _ONE.fullmatch(text):
            first = self._skill_place(found[1])
            levels = [found[2]]
        elif _ROW.fullmatch(text):
            first = self._to_rate
            levels = text.split()
            if first + len(levels) > len(needed):
                raise UsageProblem(
                    f"only {len(needed) - first} skills come after the last one rated; shorten the"
                    " row, or type 7=3 to change one"
                )
            self._to_rate = first + len(levels)
        else:
            raise UsageProblem(
                f"{quoted(text)} is not understood; type levels 0 to 4 with spaces between them"
                " (- is not rated), 7=3, ?7, or Enter to end"
            )
        return self._set_levels(needed[first : first + len(levels)], levels)

    def _skill_place(self, number: str) -> int:
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
        self._answers["skills"] = ratings
        said = ", ".join(f"{s.name} {lv}" for s, lv in zip(skills, levels, strict=True))
        return Reply("accepted", said, changed=ratings != before)

    def _anchors(self, skill: Skill) -> tuple[Row, ...]:
        return tuple(Row(str(level), skill.anchors[level]) for level in LEVELS)


def _sentence(text: str) -> str:
    """`text` as a sentence by itself: with a capital letter and an end."""
    return text[:1].upper() + text[1:] + ("" if text.endswith(("?", ".")) else ".")
