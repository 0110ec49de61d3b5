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
