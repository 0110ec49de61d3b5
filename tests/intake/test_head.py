"""Who is hiring and where, by the first lines of a posting."""

from pathlib import Path

import pytest
import tomli

from csm_advisor.intake.posting.read_posting import read_posting
from csm_advisor.store.data.catalogue import open_catalogue

FILE = Path(__file__).parents[1] / "postings" / "heads.toml"
HEADS = tomli.loads(FILE.read_text(encoding="utf-8"))["head"]


@pytest.mark.parametrize("known", HEADS, ids=lambda known: known["text"][:50])
def test_the_first_lines_tell_the_employer_and_the_place(known: dict[str, str]) -> None:
    posting = read_posting(known["text"], open_catalogue())
    assert (posting.employer, posting.place) == (known.get("employer"), known.get("place"))


def test_a_sentence_at_the_top_is_no_employer() -> None:
    text = "Support Agent\nOur agents answer calls in the city of Boise\nBoise, ID"
    assert read_posting(text, open_catalogue()).employer is None


@pytest.mark.parametrize(
    ("text", "title", "rung"),
    [
        (
            "Fernway Lamps is seeking a Customer Service Supervisor who will lead our phone team.\n"
            "Check data entry at the end of each shift",
            "Customer Service Supervisor",
            "team-lead",
        ),
        (
            "Job Description\nThe Director of Client Services sets how we answer our clients.",
            "Director of Client Services",
            "director",
        ),
        (
            "Position Summary:\nThe Customer Care Representative answers calls and reports to the"
            " Customer Care Manager.",
            "Customer Care Representative",
            "representative",
        ),
        (
            "Reporting to the Customer Care Manager, the Customer Care Representative answers calls"
            " and takes orders all day.",
            "Customer Care Representative",
            "representative",
        ),
        (
            "Fernway Lamps is a family of 40 people who have made lamps in Boise for 30 years.\n"
            "Customer Service Manager\nWe look for somebody who leads our agents.",
            "Customer Service Manager",
            "manager",
        ),
        (
            "Greeter\nYou welcome our guests, and a Guest Services Manager helps you at any time.",
            "Greeter",
            None,
        ),
    ],
)
def test_the_title_is_named_in_the_first_sentence_where_none_stands_above_it(
    text: str, title: str, rung: str | None
) -> None:
    posting = read_posting(text, open_catalogue())
    assert (posting.title, posting.rung) == (title, rung)
