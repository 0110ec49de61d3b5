"""Words for skills, in `resume.toml`: resumes and postings share them."""

from typing import Annotated

from csm_advisor.model.frozen import Constraint
from csm_advisor.model.records import Id, Record, Texts


class Phrases(Record):
    """Phrases that are taken for one thing."""

    words: Annotated[Texts, Constraint(min_length=1)]


class Mention(Phrases):
    """Words that make us think of a skill."""

    skill: Id
