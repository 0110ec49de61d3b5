"""What an interview shows and says: one question, its list, and what an answer did."""

from typing import Literal, NamedTuple

REVIEW = "review"
COMMANDS = "back, skip, ? (why we ask) and quit work at every question."


class Row(NamedTuple):
    """A line of a list: its number or level, its text, and what stands behind it."""

    label: str
    text: str
    value: str = ""


class Prompt(NamedTuple):
    """A question as it is to be shown.

    `place` is like `2 of 5`, empty for the review; `again` is what to ask where the person has
    just read `ask`. `rows` are numbered choices, the skills, or the answers to review. `hint`
    says what can be typed, `enter` what Enter does (empty where it does nothing). `evidence` is
    what of a resume the proposed answer rests on, empty where none is proposed.
    """

    field: str
    place: str
    ask: str
    again: str
    rows: tuple[Row, ...]
    hint: str
    enter: str
    evidence: str = ""


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
