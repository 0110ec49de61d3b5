"""From what a file holds to its postings: a page, the JSON of a board, or plain text."""

from typing import Any, Literal

from csm_advisor import limits
from csm_advisor.errors import UsageProblem
from csm_advisor.model.posting import Facts
from csm_advisor.text.html_fragment import shown_fragment

Kind = Literal["html", "json", "text"]
# Where a word may be broken, or must not be: set by a page's program into words, and never shown.
# Hyphens at which no line may end, and a minus, stand in ranges as the plain one does.
_SIGNS = str.maketrans(dict.fromkeys("\u00ad\u200b\u2060\ufeff", "")) | str.maketrans(
    "\u2010\u2011\u2012\u2212", "----"
)
_LISTS = ("jobs", "content", "offers", "postings", "results", "data")


def postings_in(kind: Kind, text: str, subject: str | None = None) -> list[tuple[Facts, str]]:
    """The fields and the text of every posting in a file; empty where JSON holds none. The
    `subject` that it was saved or sent with stands over a text without a title of its own."""
    found = [_whole(facts, shown) for facts, shown in _found(kind, text)]
    if subject is None:
        return found
    return [
        (facts, text if facts.title else f"Subject: {subject}\n\n{text}") for facts, text in found
    ]


def _whole(facts: Facts, text: str) -> tuple[Facts, str]:
    """Its words without breaks in them and with plain hyphens: a page may name these signs as HTML
    or JSON escapes them."""
    said = {
        name: value.translate(_SIGNS)
        for name in ("title", "employer", "place")
        if (value := getattr(facts, name)) and not value.isascii()
    }
    facts = facts.model_copy(update=said) if said else facts
    return facts, text if text.isascii() else text.translate(_SIGNS)


def _found(kind: Kind, text: str) -> list[tuple[Facts, str]]:
    if kind == "html":
        from csm_advisor.intake.posting.web_page import read_page

        return read_page(text)
    if kind == "json":
        import json

        return _of_json(json.loads(text))[: limits.POSTINGS_OF_A_FILE]
    return [(Facts(), shown_fragment(text))]


def the_posting_in(
    name: str, kind: Kind, text: str, subject: str | None = None
) -> tuple[Facts, str]:
    """The one posting of a file called `name`. Raises UsageProblem where there is none, or more."""
    found = postings_in(kind, text, subject)
    if not found:
        raise UsageProblem(f"{name}: JSON without a posting; give the JSON of one posting")
    if len(found) > 1:
        raise UsageProblem(
            f"{name}: holds {len(found)} postings; csm-advisor postings counts them all"
        )
    return found[0]


def _of_json(content: Any) -> list[tuple[Facts, str]]:
    from csm_advisor.intake.posting.structured_data import from_board, from_job_posting

    if isinstance(content, dict):
        kind = content.get("@type")
        if kind is not None and "JobPosting" in (kind if isinstance(kind, list) else [kind]):
            return [from_job_posting(content)]
        for key in ("@graph", *_LISTS):
            if (
                isinstance(content.get(key), list)
                and content[key]
                and isinstance(content[key][0], dict)
            ):
                return _of_json(content[key])
        one = from_board(content)
        return [one] if one else []
    if isinstance(content, list):
        return [
            one
            for item in content[: limits.POSTINGS_OF_A_FILE]
            if isinstance(item, dict)
            for one in _of_json(item)
        ]
    return []
