"""Job postings, read and held against a person."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from csm_advisor.api.answers import (
    checked_day,
    open_data,
    profile_of,
    steps_done,
    text_of,
    wrong_kind,
)

if TYPE_CHECKING:
    from csm_advisor.api.answers import Answers, Data
    from csm_advisor.model.catalogue import Catalogue
    from csm_advisor.model.posting import Posting
    from csm_advisor.model.progress import Done
    from csm_advisor.model.views.posting import PostingView
    from csm_advisor.store.postings.files import Source


def read_posting(
    path: "str | Path | Posting",
    *,
    today: date | None = None,
    answers: "Answers | None" = None,
    data_dir: "Data" = None,
    done: "Sequence[Done]" = (),
) -> "PostingView":
    """What one job posting asks, in its own words, and held against a person where `answers` are
    given: what they meet, and when they would meet the rest. `path` is its file, or the posting
    as it was read before. `today` is needed with `answers` alone, for it dates what they meet.

    Raises AdvisorError where the file cannot be read, holds none, or several.
    """
    catalogue = open_data(data_dir)
    return _matched(the_posting(path, catalogue), today, answers, catalogue, done)


def posting_of(
    text: str,
    *,
    today: date | None = None,
    answers: "Answers | None" = None,
    data_dir: "Data" = None,
    done: "Sequence[Done]" = (),
) -> "PostingView":
    """What `read_posting` says of a file with this text. Raises AdvisorError as it does."""
    from csm_advisor.store.postings.files import source_of

    catalogue = open_data(data_dir)
    posting = _posting_in(
        source_of(text_of("text", text).encode("utf-8", "replace"), "the text"), catalogue
    )
    return _matched(posting, today, answers, catalogue, done)


def the_posting(path: "str | Path | Posting", catalogue: "Catalogue") -> "Posting":
    """The posting of a file, or that which was read before. Raises UsageProblem where the file
    cannot be read, holds none, or several."""
    from csm_advisor.model.posting import Posting
    from csm_advisor.store.postings.files import read_source

    if isinstance(path, Posting):
        return path
    if not isinstance(path, str | Path):
        raise wrong_kind("posting", path, "the path of its file, or a posting that was read")
    return _posting_in(read_source(Path(path)), catalogue)


def _posting_in(source: "Source", catalogue: "Catalogue") -> "Posting":
    """The one posting in a source. Raises AdvisorError where it holds none, or several."""
    from csm_advisor.intake.posting.read_posting import read_posting as read
    from csm_advisor.intake.posting.source import the_posting_in

    facts, text = the_posting_in(source.name, source.kind, source.text, source.subject)
    return read(text, catalogue, facts, source.unread)


def _matched(
    posting: "Posting",
    today: date | None,
    answers: "Answers | None",
    catalogue: "Catalogue",
    done: "Sequence[Done]",
) -> "PostingView":
    from csm_advisor.advice.posting.posting_match import match

    if answers is None and today is None:
        # Without a person nothing is dated, so that any day does; but for a day without a year.
        if posting.closes and posting.closes.startswith("--"):
            posting = posting.model_copy(update={"closes": None})
        return match(posting, catalogue, date.min, None)
    if answers is None:
        return match(posting, catalogue, checked_day(today), None)
    from csm_advisor.advice.posting.applicant import applicant

    day = checked_day(today)
    person = applicant(profile_of(answers, catalogue, day), catalogue, day, steps_done(done))
    return match(posting, catalogue, day, person)
