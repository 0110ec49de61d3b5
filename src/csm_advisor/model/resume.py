"""What the words of a resume are taken for: titles, degrees, mentions of skills and software.

A phrase matches whole words, case, accents and a plural `s` aside. Where one of two letters is
written in capitals here (`BA`), it matches only in capitals.
"""

from typing import Annotated, Literal

from csm_advisor.model.education import Education
from csm_advisor.model.frozen import Constraint, Frozen
from csm_advisor.model.mentions import Mention, Phrases
from csm_advisor.model.occupations import Soc
from csm_advisor.model.records import Id, Record, Text, Texts


class Spellings(Record):
    """Single words, and what they stand for in a title: `csr`, customer service representative."""

    words: dict[Text, Text]


class TitleGroup(Record):
    """Whole titles: `titles`, and those that `occupations.toml` lists under `occupation`.

    `rung` is None where none is near enough to propose.
    """

    titles: Texts = ()
    occupation: Soc | None = None
    rung: Id | None = None
    service: bool
    leads: bool


class ServiceField(Phrases):
    """Words that make a title one of customer service.

    `rungs`: with a word for a position it tells a rung; `alone`: nothing else may stand beside it,
    because the word has other meanings (`server`).
    """

    rungs: bool
    alone: bool = False


class PositionWords(Phrases):
    """Words for a position, lowest first in the file.

    `rung` is the rung they tell in customer service and `senior` the one with that word before
    them, None where it cannot be told; `leads` says that one who holds it leads people, with
    `anywhere` outside customer service too; `alone` that any word we do not know makes the rung
    untold, `named` that it is told only where the title names the field.
    """

    rung: Id | None = None
    senior: Id | None = None
    leads: bool
    anywhere: bool = False
    alone: bool = False
    named: bool = False


class DegreeWords(Phrases):
    """Words for a level of education. `typed` are taken only as a whole answer: on a resume they
    are too vague."""

    level: Education
    typed: Texts = ()


class SchoolWords(Phrases):
    """Words in a school's name, and the level of a stay there that names no degree."""

    level: Education


class Product(Phrases):
    """Software by kind, beside the examples of `tools.toml`."""

    tool: Id


class Confirmation(Record):
    """A question for something that only a resume tells: is this right?"""

    field: Literal["name", "education_field", "skills_mentioned", "jobs"]
    label: Text
    ask: Text
    why: Text
    changes: Text


class ResumeFile(Frozen):
    """`resume.toml`.

    `outside`: words that take a title out of customer service. `beneath`: words that make a
    position less than it is called (`trainee`), `deputies` those of people who lead all the same
    (`assistant manager`). `leading`: titles of any field in which a manager leads people.
    `following`: titles with a leader's word whose holders lead nobody. `harmless` and `grades`:
    words that change nothing. `context`: words in the text of a job that show customer service
    where its title says no field.
    """

    spellings: Spellings
    outside: Phrases
    beneath: Phrases
    deputies: Phrases
    leading: Phrases
    following: Phrases
    grades: Phrases
    harmless: Phrases
    context: Phrases
    unfinished: Phrases
    no_degree: Phrases
    english: Phrases | None = None  # of ladders made before skills had `besides`
    title: Annotated[tuple[TitleGroup, ...], Constraint(strict=False)]
    service: Annotated[tuple[ServiceField, ...], Constraint(strict=False)]
    position: Annotated[tuple[PositionWords, ...], Constraint(strict=False)]
    degree: Annotated[tuple[DegreeWords, ...], Constraint(strict=False)]
    school: Annotated[tuple[SchoolWords, ...], Constraint(strict=False)]
    mention: Annotated[tuple[Mention, ...], Constraint(strict=False)]
    product: Annotated[tuple[Product, ...], Constraint(strict=False)]
    confirmation: Annotated[tuple[Confirmation, ...], Constraint(strict=False)]
