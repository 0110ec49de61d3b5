"""The interview without a terminal: which question comes next, and what an answer does."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Literal

from csm_advisor.errors import UsageProblem, quoted
from csm_advisor.intake.answers import Answers, accept
from csm_advisor.intake.interview.choices import (
    by_number,
    choices,
    default,
    how_picked,
    index,
    items,
    offer,
    present,
    things,
)
from csm_advisor.intake.interview.consistency import check, doubt, overtaken
from csm_advisor.intake.interview.prompts import (
    REVIEW,
    Prompt,
    Reply,
    Row,
    opening,
    review,
    sentence,
)
from csm_advisor.intake.interview.question_selection import Asked, asked, job_rows
from csm_advisor.intake.interview.rating import Rating
from csm_advisor.intake.years import YEARS, counted_on
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.profile import IN_SERVICE
from csm_advisor.model.proposals import Proposal
from csm_advisor.text.answers_in_words import in_words
from csm_advisor.text.normalize import either

__all__ = ["REVIEW", "Interview", "Prompt", "Reply"]


class Interview:
    """The state of one interview: the answers so far and the question that is up.

    It begins at the first question without an answer, so that an interrupted interview goes
    on where it stopped. `which` says whether the five are asked, or all. `proposed` are answers
    that a resume suggests: each is asked, also where there is an answer, and it is the default;
    of the others only what lacks of the five is asked, and every question can be skipped.
    """

    def __init__(
        self,
        answers: Mapping[str, Any],
        catalogue: Catalogue,
        today: date,
        which: Literal["five", "all"] = "five",
        proposed: Sequence[Proposal] = (),
    ) -> None:
        self._answers: Answers = dict(counted_on(dict(answers), catalogue, today))
        self._catalogue = catalogue
        self._today = today
        self._proposed = {proposal.field: proposal for proposal in proposed}
        self._questions: dict[str, Asked] = asked(catalogue, which, self._proposed)
        self._order = list(self._questions)
        self._passed: set[str] = set()  # done with, whether answered or not
        self._before = dict(self._answers)
        self._taken: set[str] = set()  # answered in this interview
        self._doubted: Any = None  # an answer that we have asked about, once
        self._rating = Rating(self._answers, catalogue)
        dropped = self._drop_what_no_longer_holds()
        answered = sum(field in self._answers for field in self._order)
        self.opening = opening(answered, dropped, confirming=bool(self._proposed))
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
            return review(
                Row(str(number), self._questions[field].label, self._shown(field))
                for number, field in enumerate(self._order, 1)
            )
        question = self._questions[self._field]
        rating = self._field == "skills"
        offered = self._offered()
        taken = items(self._field, self._default(), self._answers)
        return Prompt(
            self._field,
            number=self._order.index(self._field) + 1,
            of=len(self._order),
            ask=question.ask,
            again=self._rating.next_to_rate if rating else question.ask,
            rows=self._rows(),
            picks="levels" if rating else how_picked(self._field, offered),
            hint=f"For example: {question.example}." if question.example else "",
            enter=self._enter(),
            evidence=self._evidence(),
            others=tuple(one for one in taken if offered and one not in offered),
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
                return self._rating.rate(text) if text else self._pass_over()
            if not text:
                return self._entered()
            return self._take(self._field, by_number(text, self._offered()))
        except UsageProblem as problem:
            return Reply("wrong", sentence(str(problem)))

    # --- Moving ------------------------------------------------------------------------------

    def _open(self, field: str) -> bool:
        if field in self._passed:
            return False
        if field == "skills":
            return self._rating.is_open
        if field == "target" and "rung" not in self._answers:
            return False  # it was skipped
        return field in self._proposed or field not in self._answers

    def _go_on(self) -> None:
        """To the first question that is still open, or to the review."""
        self._go_to(next((field for field in self._order if self._open(field)), REVIEW))

    def _go_to(self, field: str) -> None:
        self._field = field
        self._doubted = None
        self._rating.begin()

    def _back(self) -> Reply:
        place = len(self._order) if self._field == REVIEW else self._order.index(self._field)
        if place == 0:
            return Reply("wrong", "This is the first question; there is nothing before it.")
        self._go_to(self._order[place - 1])
        return Reply("moved", "")

    def _skip(self) -> Reply:
        if self._field == REVIEW:
            return Reply("wrong", "There is nothing to skip here; Enter accepts your answers.")
        if self._proposed:
            return self._leave_out()
        question = self._questions[self._field]
        if question.group == "five" and self._default() is None:
            return Reply(
                "wrong",
                "We cannot make a plan without this answer, and we will not guess it; give a rough"
                f" one, such as {question.example}.",
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

    def _leave_out(self) -> Reply:
        """Skips what a resume proposes: the answer from before stands, if there was one."""
        field, answers = self._field, self.answers
        if field in self._taken:
            self._taken.discard(field)
            del self._answers[field]
            if field in self._before:
                self._answers[field] = self._before[field]
        dropped = self._drop_what_no_longer_holds()
        reply = self._pass_over()
        said = "\n".join([reply.text, *dropped])
        return reply._replace(text=said, changed=self._answers != answers)

    def _explain(self) -> Reply:
        if self._field == REVIEW:
            return Reply(
                "help", "Nothing is asked here: look over your answers before the plan is made."
            )
        question = self._questions[self._field]
        return Reply(
            "help",
            f"Why we ask: {question.why}\nWhat it changes: {question.changes}"
            + (f"\nAs a flag: {question.flag}" if question.flag else ""),
        )

    # --- Answers -----------------------------------------------------------------------------

    def _entered(self) -> Reply:
        """Enter alone: the default where there is one."""
        value = self._default()
        if value is not None:
            return self._keep(self._field, value)
        if self._questions[self._field].group == "sharpen":
            return self._pass_over()
        return Reply("wrong", "This one has no default; please type an answer.")

    def _take(self, field: str, text: str) -> Reply:
        if field == "jobs":
            raise UsageProblem(
                "jobs are taken as they stand or left out, with Enter or skip; change them later"
                " in the file that csm-advisor profile path names"
            )
        if field == "rung":
            return self._take_rung(text)
        return self._keep(field, accept(field, text, self._catalogue))

    def _take_rung(self, text: str) -> Reply:
        """The present rung, or where somebody stands who is on none."""
        before = self._answers.get("situation")
        rung, stands = present(text, self._answers, self._catalogue)
        reply = self._keep("rung", rung)
        if stands != before:
            self._answers["situation"] = stands
            reply = reply._replace(changed=True)
        if stands in IN_SERVICE:
            return reply
        return reply._replace(text=f"{reply.text}\nThe plan begins with the way into that job.")

    def _keep(self, field: str, value: Any) -> Reply:
        """Raises UsageProblem where the answer does not go with the others or the calendar."""
        otherwise = "skip it" if self._proposed else "quit"
        check(field, value, self._answers, self._catalogue, self._today, otherwise)
        asks = doubt(field, value, self._answers, self._catalogue)
        if asks and self._doubted != value:
            self._doubted = value
            return Reply("wrong", asks)
        changed = field not in self._answers or self._answers[field] != value
        self._answers[field] = value
        if changed and field in YEARS:
            self._answers["as_of"] = self._today
        said = [f"{self._questions[field].label}: {self._shown(field)}", *self._unknown(field)]
        if field in ("rung", "education"):
            said += self._drop_what_no_longer_holds()
        self._passed.add(field)
        self._taken.add(field)
        self._go_on()
        return Reply("accepted", "\n".join(said), changed=changed)

    def _drop_what_no_longer_holds(self) -> list[str]:
        """Drops answers that others or the calendar have overtaken; says which."""
        said = []
        for field, why in [*overtaken(self._answers, self._catalogue, self._today)]:
            del self._answers[field]
            self._passed.discard(field)
            said.append(why)
        return said

    def _unknown(self, field: str) -> list[str]:
        """A word about things that are kept in the person's own words."""
        known = {thing.id for thing in things(field, self._catalogue)}
        if not known:
            return []
        from csm_advisor.text.product_names import has_a_kind  # of one question of fourteen

        strange = [
            quoted(item)
            for item in self._answers[field]
            if item not in known and not (field == "tools" and has_a_kind(item, self._catalogue))
        ]
        if not strange:
            return []
        it = (
            "they are kept as you wrote them, but they meet"
            if strange[1:]
            else ("it is kept as you wrote it, but it meets")
        )
        return [f"We do not know {either(strange)}: {it} no requirement."]

    def _reviewed(self, text: str) -> Reply:
        if not text:
            self._field = ""
            return Reply("done", "")
        wrong = "is not the number of an answer"
        number = index(text, len(self._order), wrong, ", or Enter to accept")
        self._go_to(self._order[number - 1])
        return Reply("moved", "")

    # --- What is shown -------------------------------------------------------------------------

    def _rows(self) -> tuple[Row, ...]:
        if self._field == "skills":
            return self._rating.rows
        if self._field == "jobs":
            return job_rows(self._proposed["jobs"].value)
        taken = items(self._field, self._default(), self._answers)
        return tuple(
            Row(str(number), offer(self._field, id_, self._catalogue), taken=id_ in taken)
            for number, id_ in enumerate(self._offered(), 1)
        )

    def _offered(self) -> list[str]:
        return choices(self._field, self._answers, self._catalogue)

    def _default(self) -> Any:
        """The answer that Enter takes: what a resume proposes until it is taken, the one given
        before, else a sensible one, else None."""
        field = self._field
        if self._doubted is not None:
            return self._doubted
        if field in self._proposed and field not in self._taken:
            return self._proposed[field].value
        if field in self._answers:
            return self._answers[field]
        return default(field, self._answers, self._catalogue)

    def _enter(self) -> str:
        """What Enter does at the question that is up."""
        if self._field == "skills":
            return "ends the rating"
        value = self._default()
        if value is not None:
            return f"takes {in_words(self._field, value, self._catalogue)}"
        return "leaves it open" if self._questions[self._field].group == "sharpen" else ""

    def _evidence(self) -> str:
        """What of the resume the proposed answer rests on."""
        proposal = self._proposed.get(self._field)
        return proposal.evidence if proposal else ""

    def _shown(self, field: str) -> str:
        if field == "skills":
            return self._rating.shown
        if field not in self._answers:
            return "not answered"
        words = in_words(field, self._answers[field], self._catalogue)
        stands = self._answers.get("situation", "in-service")
        if field == "rung" and stands != "in-service":
            words += f" ({in_words('situation', stands, self._catalogue)})"
        return words
