"""A posting that the command line names: a file, standard input, or one that was saved."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from csm_advisor.cli.world import World
from csm_advisor.errors import UsageProblem

if TYPE_CHECKING:
    from csm_advisor.model.posting import Facts, Posting
    from csm_advisor.model.views.profile import SavedLine


class GivenPosting(NamedTuple):
    """A posting as it was read, with the text and the fields that it was read from."""

    posting: "Posting"
    text: str
    facts: "Facts"


def posting_given(world: World, file: Path) -> GivenPosting:
    """The posting of a file; where there is no such file, the saved one of this name.

    Raises UsageProblem.
    """
    from csm_advisor.intake.posting.read_posting import read_posting
    from csm_advisor.store.atomic import is_there

    if str(file) != "-" and file.name == str(file) and not is_there(file):
        from csm_advisor.store.people.saved_postings import load

        kept = load(world.person, file.name)
        if kept:
            posting = read_posting(kept.text, world.catalogue, kept.facts)
            saved = date.fromisoformat(kept.saved)
            return GivenPosting(_dated(posting, saved), kept.text, kept.facts)
    from csm_advisor.intake.posting.source import the_posting_in
    from csm_advisor.store.postings.files import read_source

    source = read_source(file)
    facts, text = the_posting_in(source.name, source.kind, source.text, source.subject)
    posting = read_posting(text, world.catalogue, facts, source.unread)
    return GivenPosting(_dated(posting, world.today), text, facts)


def _dated(posting: "Posting", seen: date) -> "Posting":
    """The posting with the year of its last day, which comes next from the day it was `seen`."""
    from csm_advisor.text.next_day import next_day

    if not posting.closes:
        return posting
    return posting.model_copy(update={"closes": next_day(posting.closes, seen)})


def keep_posting(world: World, file: Path, given: GivenPosting) -> str:
    """Saves a posting beside the answers and returns its name. Raises UsageProblem."""
    from csm_advisor.model.posting import SavedPosting
    from csm_advisor.store.people.saved_postings import save

    kept = SavedPosting(
        saved=world.today.isoformat(),
        file="standard input" if str(file) == "-" else file.name,
        text=given.text,
        facts=given.facts,
        read=given.posting,
    )
    return save(world.person, kept)


def saved_lines(person: str | None) -> "tuple[SavedLine, ...]":
    """The postings saved of a person; of one that is damaged, what is wrong with it."""
    from csm_advisor.store.people.saved_postings import saved_names

    names = saved_names(person)
    return tuple(line for name in names if (line := _saved_line(person, name)))


def _saved_line(person: str | None, name: str) -> "SavedLine | None":
    from csm_advisor.model.views.profile import SavedLine
    from csm_advisor.store.people.saved_postings import load

    try:
        kept = load(person, name)
    except UsageProblem as problem:
        return SavedLine(name=name, problem=str(problem))
    if kept is None:
        return None
    read = kept.read
    return SavedLine(name=name, title=read.title, employer=read.employer, saved=kept.saved)
