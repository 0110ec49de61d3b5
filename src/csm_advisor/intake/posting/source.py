"""From what a file holds to its postings: a page, the JSON of a board, or plain text."""

from typing import Any, Literal

from csm_advisor import limits
from csm_advisor.errors import UsageProblem
from csm_advisor.intake.posting.as_read import plain_signs
from csm_advisor.model.posting import Facts
from csm_advisor.text.html_fragment import shown_fragment

Kind = Literal["html", "json", "text"]
_LISTS = ("jobs", "content", "offers", "postings", "results", "data")


def postings_in(kind: Kind, text: str, subject: str | None = None) -> list[tuple[Facts, str]]:
    """The fields and the text of every posting in a file; empty where JSON holds none. The
    `subject` that it was saved or sent with stands over a text without a title of its own."""
    found = [(_plain(facts), read) for facts, read in _found(kind, text)]
    if subject is None:
        return found
    return [
        (facts, text if facts.title else f"Subject: {subject}\n\n{text}") for facts, text in found
    ]


def _plain(facts: Facts) -> Facts:
    """Without signs that a page's program sets into words and nobody sees."""
    said = {name: getattr(facts, name) for name in ("title", "employer", "place")}
    plain = {name: plain_signs(value) for name, value in said.items() if value}
    return facts.model_copy(update=plain) if plain else facts


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
