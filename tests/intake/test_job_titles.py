"""What job titles are taken for: a table written by hand, and what holds for any text."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csm_advisor.intake.proposing.job_titles import Titles
from csm_advisor.model.catalogue import Catalogue
from tests.hostile import EVERYTHING
from tests.strategies import bundled

TABLE = tomllib.loads((Path(__file__).parents[1] / "data" / "titles.toml").read_text("utf-8"))
CASES = {title: wanted for group in TABLE.values() for title, wanted in group.items()}
FIELDS = {True: "service", False: "other", None: "unnamed"}


@cache
def judging() -> Titles:
    return Titles(bundled())


@pytest.fixture
def titles() -> Titles:
    return judging()


@pytest.mark.parametrize("title", CASES)
def test_a_title_is_taken_for_what_it_is(titles: Titles, title: str) -> None:
    found = titles.judge(title)
    assert [found.rung or "", FIELDS[found.service], "leads" * found.leads] == CASES[title]


def test_the_titles_of_the_ladder_that_name_the_field_tell_their_rung(
    titles: Titles, catalogue: Catalogue
) -> None:
    named = ("customer service", "customer care", "customer support", "call center", "sales")
    told = 0
    for rung in catalogue.rungs.values():
        for title in (rung.title, *rung.also):
            if any(words in title.casefold() for words in named):
                assert titles.judge(title).rung == rung.id, title
                told += 1
    assert told > 15


def test_every_official_title_of_the_work_counts_as_customer_service(
    titles: Titles, raw_occupations: dict[str, Any]
) -> None:
    found = {entry["soc"]: entry for entry in raw_occupations["occupation"]}
    for title in found["43-4051"]["titles"]:
        assert titles.judge(title)[:3] == ("representative", True, False), title
    # Records of customers are office work, not service.
    for title in set(found["43-1011"]["titles"]) - {"Customer Records Division Supervisor"}:
        assert titles.judge(title).service, title


@pytest.fixture(scope="module")
def raw_occupations() -> dict[str, Any]:
    data = Path(__file__).parents[2] / "data" / "occupations.toml"
    return tomllib.loads(data.read_text(encoding="utf-8"))


_WORDS = "customer service team lead senior manager assistant to of , / ( ) call center agent vp é"


@given(
    st.text(max_size=60)
    | st.lists(st.sampled_from(_WORDS.split()), max_size=12).map(" ".join)
    | st.sampled_from(EVERYTHING)
)
def test_any_text_is_judged_and_a_rung_needs_the_field(title: str) -> None:
    found = judging().judge(title)
    assert found.rung is None or found.rung in bundled().rungs
    assert found.service is not False or found.rung is None
    assert not found.core or found.service


def test_case_accents_and_spaces_change_nothing(titles: Titles) -> None:
    wanted = titles.judge("Customer Service Supervisor")
    assert titles.judge("  CUSTOMER   sërvice supervisor ") == wanted
