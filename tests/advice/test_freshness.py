"""When official wages are called old, and when a newer release of any source is likely out."""

from datetime import date

import pytest

from csm_advisor.advice.citations.citations import source_line
from csm_advisor.advice.citations.release_age import outdated, overdue
from csm_advisor.advice.pay.freshness import months_old, stale
from csm_advisor.advice.planning.planner import make_plan
from csm_advisor.advice.sentences.newer_releases import newer
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.profile import Profile
from csm_advisor.render.documents.plan import plan_document
from csm_advisor.render.writers.markdown import write_markdown

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


# --- The next release of any source ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("today", "out"),
    [(date(2025, 9, 1), False), (date(2026, 8, 28), False), (date(2026, 8, 29), True)],
)
def test_past_the_day_a_newer_release_is_likely_out(
    catalogue: Catalogue, today: date, out: bool
) -> None:
    source = catalogue.sources["bls-projections"]
    assert overdue(source, today) == out
    assert newer(source) == "a newer release is likely out: the next was due 28 Aug 2026"


def test_each_official_statistic_says_when_the_next_is_due_or_why_none_is(
    catalogue: Catalogue,
) -> None:
    for source in catalogue.sources.values():
        assert source.kind != "official-statistics" or source.due, source.id
        assert source.next_due is None or source.due, source.id


def test_no_other_source_is_ever_out_of_date(catalogue: Catalogue) -> None:
    lines = {id_: source_line(catalogue, id_) for id_ in catalogue.sources}
    assert outdated(lines, date(2000, 1, 1)) == {}
    late = outdated(lines, date(2099, 1, 1))
    assert len(late) == sum(source.next_due is not None for source in catalogue.sources.values())


@pytest.mark.parametrize("today", [date(2026, 8, 1), date(2026, 11, 28)])
def test_a_plan_and_its_document_say_it(catalogue: Catalogue, today: date) -> None:
    person = Profile(
        rung="representative",
        target="manager",
        years_in_service=3.0,
        years_leading=0.0,
        education="bachelor",
    )
    plan = make_plan(person, catalogue, today)
    assert plan.sources["bls-projections"].next_due == date(2026, 8, 28)
    text = write_markdown(plan_document(plan, catalogue))
    assert ("a newer release is likely out: the next was due 28 Aug 2026" in text) == (
        today > date(2026, 8, 28)
    )
