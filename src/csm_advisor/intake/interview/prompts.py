"""What an interview shows and says: one question, its list, and what an answer did."""

from collections.abc import Iterable
from typing import Literal, NamedTuple

REVIEW = "review"
COMMANDS = "back, skip, ? (why we ask) and quit work at every question."
_CONFIRMING = (
    "What your resume suggests is shown under each question: Enter takes it, what you type corrects"
    " it, skip leaves it out."
)

# How an answer can be picked from the rows: one of them, any of them, a level for each, one of them
# to change; or not at all.
Picks = Literal["one", "several", "levels", "review", "none"]


class Row(NamedTuple):
    """A line of a list: its number or level, its text, and what stands behind it.

    `level` is the one given so far, where levels are; `taken` says that the row belongs to the
    answer that Enter takes.
    """

    label: str
    text: str
    value: str = ""
    level: int | None = None
    taken: bool = False


class Prompt(NamedTuple):
    """A question as it is to be shown.

    It is the question `number` of `of`, both 0 for the review; `again` is what to ask where the
    person has just read `ask`. `rows` are numbered choices, the skills, or the answers to review,
    and `picks` how one can choose among them. `hint` says what can be typed, `enter` what Enter
    does (empty where it does nothing). `evidence` is what of a resume the proposed answer rests
    on, empty where none is proposed. `others` are the words of the answer that Enter takes which
    no row stands for.
    """

    field: str
    number: int
    of: int
    ask: str
    again: str
    rows: tuple[Row, ...]
    picks: Picks
    hint: str
    enter: str
    evidence: str = ""
    others: tuple[str, ...] = ()

    @property
    def place(self) -> str:
        """Like `2 of 5`; empty for the review."""
        return f"{self.number} of {self.of}" if self.number else ""


def review(answers: Iterable[Row]) -> Prompt:
    """The last step: the answers to look over."""
    return Prompt(
        REVIEW,
        number=0,
        of=0,
        ask="Your answers. Is everything right?",
        again="Is everything right?",
        rows=tuple(answers),
        picks="review",
        hint="A number changes that answer.",
        enter="accepts them all",
    )


def opening(answered: int, dropped: Iterable[str], *, confirming: bool) -> str:
    """What is said before the first question; `dropped` are words on answers that hold no more,
    `confirming` where a resume has suggested some."""
    said = [COMMANDS]
    if confirming:
        said.append(_CONFIRMING)
    if answered:
        said.append(f"{answered} answered so far: back and the review at the end show them.")
    return " ".join((*said, *dropped))


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


def sentence(text: str) -> str:
    """`text` as a sentence by itself: with a capital letter and an end."""
    return text[:1].upper() + text[1:] + ("" if text.endswith(("?", ".")) else ".")
