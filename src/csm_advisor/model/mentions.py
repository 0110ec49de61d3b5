"""Words for skills, in `resume.toml`: resumes and postings share them."""

from typing import Annotated

from pydantic import ConfigDict, Field

from csm_advisor.model.records import Frozen, Id, Record, Texts


class Phrases(Record):
    """Phrases that are taken for one thing."""

    words: Annotated[Texts, Field(min_length=1)]


class Mention(Phrases):
    """Words that make us think of a skill."""

    skill: Id


class MentionFile(Frozen):
    """Of `resume.toml` the words for skills alone, for who needs nothing else of it."""

    model_config = ConfigDict(extra="ignore")

    mention: Annotated[tuple[Mention, ...], Field(strict=False)]
