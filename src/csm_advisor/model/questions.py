"""The questions of the interview, in the order asked."""

from typing import TYPE_CHECKING, Annotated, Literal

from csm_advisor.model.frozen import Constraint, Frozen
from csm_advisor.model.profile import FIELDS, FIVE, Situation
from csm_advisor.model.records import Id, Record, Text

if TYPE_CHECKING:
    AskedField = str
else:

    class AskedField:
        """The key of an answer that a flag can give."""

        @classmethod
        def __get_pydantic_core_schema__(cls, source, handler):
            """One of the rows."""
            from pydantic_core import core_schema

            return core_schema.literal_schema([key for key, row in FIELDS.items() if row.flag])


FLAG = r"^--[a-z]+(-[a-z]+)*$"
Flag = Annotated[str, Constraint(pattern=FLAG)]


class QuestionItem(Record):
    """A question for one key of the profile.

    `why` says why we ask, `changes` what the answer changes, `example` what an answer looks
    like; `label` names the answer in a list. `flag` gives the answer on the command line.
    `default` is the target that is offered to those who can reach it, `outside` are the situations
    that are offered with the rungs, to those who are on none.
    """

    field: AskedField
    label: Text
    ask: Text
    why: Text
    changes: Text
    example: Text
    flag: Flag
    default: Id | None = None
    outside: Annotated[tuple[Situation, ...], Constraint(strict=False)] = ()
    group: Literal["five", "sharpen"]


class QuestionFile(Frozen):
    """`questions.toml`."""

    question: Annotated[tuple[QuestionItem, ...], Constraint(strict=False)]

    def _check(self) -> None:
        fields = [question.field for question in self.question]
        five = [question.field for question in self.question if question.group == "five"]
        if five != list(FIVE) or fields[: len(FIVE)] != five:
            raise ValueError(f"the five come first and in this order: {', '.join(FIVE)}")
        if len(set(fields)) != len(fields):
            raise ValueError("a field is asked twice; remove one question")
        if any(question.default for question in self.question if question.field != "target"):
            raise ValueError("only the question for the target has a default")
        if any(question.outside for question in self.question if question.field != "rung"):
            raise ValueError("only the question for the rung has outside")
