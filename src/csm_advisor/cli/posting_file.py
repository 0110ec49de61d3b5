"""A posting that the command line names: a file, standard input, or one that was saved."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from csm_advisor.cli.world import World

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
            return GivenPosting(posting, kept.text, kept.facts)
    from csm_advisor.intake.posting.source import the_posting_in
    from csm_advisor.store.postings.files import read_source

    source = read_source(file)
    facts, text = the_posting_in(source.name, source.kind, source.text)
    return GivenPosting(read_posting(text, world.catalogue, facts, source.unread), text, facts)


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
    """The postings saved of a person. Raises UsageProblem where one is damaged."""
    from csm_advisor.store.people.saved_postings import load, saved_names

    names = saved_names(person)
    if not names:
        return ()
    from csm_advisor.model.views.profile import SavedLine

    return tuple(
        SavedLine(name=name, title=one.read.title, employer=one.read.employer, saved=one.saved)
        for name in names
        if (one := load(person, name))
    )
