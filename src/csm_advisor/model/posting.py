"""A job posting as it was read: what one employer asks, in the posting's own words."""

from csm_advisor.model.asks import Ask
from csm_advisor.model.posting_kinds import PayUnit, Remote
from csm_advisor.model.records import View


class Pay(View):
    """The pay as printed; `low` or `high` is None where only the other is said ("up to"), and the
    quote empty where it stood in fields. `currency` is an ISO code; it and `unit` are None where
    they cannot be told. `other_unit` are the words for a time that no unit is ("bi-weekly")."""

    low: float | None
    high: float | None
    unit: PayUnit | None
    currency: str | None
    quote: str
    other_unit: str | None = None


class Facts(View):
    """What a page or a board says of a posting in fields of its own; None where it says nothing."""

    title: str | None = None
    employer: str | None = None
    place: str | None = None
    remote: Remote | None = None
    posted: str | None = None
    closes: str | None = None
    pay: Pay | None = None


class Posting(View):
    """One posting. `posted`, and `closes`, the last day to apply, are YYYY-MM-DD, the
    latter --MM-DD where the text tells neither its year nor when it was posted; `rung` is the
    rung that the title and the text tell, with what it rests on; `not_read` says in sentences what
    was left out and why. `language` is the one that most of it is in, where that is not read."""

    title: str | None
    employer: str | None
    place: str | None
    remote: Remote | None
    posted: str | None
    rung: str | None
    leads_people: bool | None
    rung_evidence: str
    asks: tuple[Ask, ...]
    pay: Pay | None
    not_read: tuple[str, ...]
    language: str | None = None
    closes: str | None = None


class SavedPosting(View):
    """A posting as it is kept: its text and fields as they were given, what was read of it, the
    day on which it was saved, and the file it came from."""

    saved: str
    file: str
    text: str
    facts: Facts
    read: Posting
