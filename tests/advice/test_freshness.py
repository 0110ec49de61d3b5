"""When official wages are called old."""

from datetime import date

import pytest

from csm_advisor.advice.pay.freshness import months_old, stale
from csm_advisor.model.catalogue import Catalogue

PUBLISHED = date(2026, 5, 15)


@pytest.mark.parametrize(
    ("today", "months"),
    [
        (date(2026, 5, 15), 0),
        (date(2026, 6, 14), 0),
        (date(2026, 6, 15), 1),
        (date(2027, 5, 14), 11),
        (date(2027, 5, 15), 12),
        (date(2026, 5, 14), -1),
        (date(2025, 5, 15), -12),
    ],
)
def test_age_in_whole_months(catalogue: Catalogue, today: date, months: int) -> None:
    assert catalogue.wages is not None
    assert catalogue.wages.release.published == PUBLISHED
    assert months_old(catalogue.wages.release, today) == months


@pytest.mark.parametrize(
    ("today", "old"),
    [
        (date(1990, 1, 1), False),
        (date(2026, 11, 21), False),
        (date(2027, 11, 14), False),
        (date(2027, 11, 15), False),  # eighteen months old to the day
        (date(2027, 11, 16), True),
        (date(2027, 12, 15), True),
        (date(2040, 1, 1), True),
    ],
)
def test_old_is_older_than_eighteen_months(catalogue: Catalogue, today: date, old: bool) -> None:
    assert (stale(catalogue, today) is not None) == old


def test_the_sentence_says_which_release_and_how_old(catalogue: Catalogue) -> None:
    assert stale(catalogue, date(2028, 1, 1)) == (
        "The official wages are those of May 2025, published 19 months ago; a newer release is"
        " probably out: look for a newer version of csm-advisor."
    )


def test_no_tables_are_never_old(catalogue: Catalogue) -> None:
    bare = Catalogue(lambda name: catalogue.policy, lambda: None)
    assert stale(bare, date(2040, 1, 1)) is None
