"""The ladder: rungs, the transitions between them, and what sources ask of each rung."""

from typing import Annotated, Literal

from csm_advisor import limits
from csm_advisor.model.education import EDUCATION_ORDER, Education
from csm_advisor.model.frozen import Constraint, Frozen
from csm_advisor.model.records import Id, Record, Text, Texts

Bar = Literal["open", "typical", "demanding"]
BARS: tuple[Bar, ...] = ("open", "typical", "demanding")

RequirementKind = Literal[
    "experience", "leading", "education", "skill", "certification", "tool", "language"
]
_AMOUNTS: dict[str, type] = {"experience": float, "leading": float, "education": str}
# How firmly a source puts a requirement. `required` and `usual` make the open and the typical
# bar, `some` (some employers) counts for the demanding bar alone, `helps` for none.
Strength = Literal["required", "usual", "some", "helps"]
Years = Annotated[float, Constraint(ge=0, le=limits.YEARS)]


class Rung(Record):
    """A position on the ladder. `leads` says that years on it count as years leading people.

    `like` is the rung of the bundled ladder that a company's own is like: what the words of a
    resume or a posting say of that one is taken to be said of this.
    """

    title: Text
    also: Texts = ()
    like: Id | None = None
    leads: bool
    summary: Text
    tips: Texts = ()


class Transition(Record, aliases={"origin": "from"}):
    """A step people take from one rung to another."""

    origin: Id
    to: Id
    note: Text | None = None


class Requirement(Record):
    """What one source says a rung needs; never merged with what another says.

    `of` is what is asked for: `years-in-service`, `years-leading`, `education`, or the id of a
    skill, certification or tool. `min`, `max` and `typical` are years for experience and
    leading, a level of education for education, and absent where the source gives no amount.
    """

    rung: Id
    kind: RequirementKind
    of: Id
    min: Years | Education | None = None
    max: Years | Education | None = None
    typical: Years | None = None
    strength: Strength
    text: Text

    def _check(self) -> None:
        if len(self.cites) != 1:
            raise ValueError("a requirement is the claim of one source: cite exactly one")
        amounts = [a for a in (self.min, self.typical, self.max) if a is not None]
        wanted = _AMOUNTS.get(self.kind)
        if wanted is None and amounts:
            raise ValueError(f"a {self.kind} requirement has no amount")
        words = [a for a in amounts if isinstance(a, str)]
        if wanted is float and words:
            raise ValueError(f"the amount of a requirement of {self.kind} is a number of years")
        if wanted is str and words != amounts:
            raise ValueError("the amount of an education requirement is a level of education")
        if amounts[1:] and amounts != sorted(amounts, key=amount_rank):
            raise ValueError("the range is upside down: min, typical, max must not fall")


class Tenure(Record):
    """What one source says of how long people stay on a rung before they move up.

    `min`, `typical` and `max` are years on the rung itself. It counts from the day one gets there;
    on the rung where a person stands today it is taken as served.
    """

    rung: Id
    min: Years
    max: Years | None = None
    typical: Years | None = None
    strength: Strength
    text: Text

    def _check(self) -> None:
        if len(self.cites) != 1:
            raise ValueError("a tenure is the claim of one source: cite exactly one")
        amounts = [a for a in (self.min, self.typical, self.max) if a is not None]
        if amounts != sorted(amounts):
            raise ValueError("the range is upside down: min, typical, max must not fall")


def amount_rank(amount: float | str) -> float:
    """A requirement's amount as a number to compare: years, or the place of the education."""
    return EDUCATION_ORDER.index(amount) if isinstance(amount, str) else amount


class LadderFile(Frozen):
    """`ladder.toml`."""

    rung: Annotated[tuple[Rung, ...], Constraint(strict=False, min_length=2)]
    transition: Annotated[tuple[Transition, ...], Constraint(strict=False, min_length=1)]
    requirement: Annotated[tuple[Requirement, ...], Constraint(strict=False)] = ()
    tenure: Annotated[tuple[Tenure, ...], Constraint(strict=False)] = ()
