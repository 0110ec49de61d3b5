"""A team is counted by several processes at once, each of which counts some of its people."""

import pickle
from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csm_advisor.advice.team.outcome import Missing
from csm_advisor.advice.team.result import Result
from csm_advisor.advice.team.tally import Tally, tally_of
from csm_advisor.advice.team.view import view_of
from csm_advisor.api.team import TeamPlanner
from csm_advisor.model.catalogue import Catalogue

TODAY = date(2026, 11, 29)
FIVE = ("rung", "target", "years_in_service", "years_leading", "education")
PEOPLE = [
    ("representative", "team-lead", 9, 0, "bachelor"),
    ("representative", "team-lead", 0, 0, "high-school"),
    ("team-lead", "manager", 1, 1, "high-school"),
    ("manager", "director", 12, 6, "bachelor"),
    ("manager", "director", 12, 5, "some-college"),
    ("nobody", "manager", 1, 0, "bachelor"),
    ("representative", "vp", -1, 0, "bachelor"),
    ("team-lead", "team-lead", 3, 1, "bachelor"),
]


@pytest.fixture(scope="module")
def results(catalogue: Catalogue) -> list[Result]:
    cells = [dict(zip(FIVE, person, strict=True)) for person in PEOPLE]
    cells[0] |= {f"skills.{skill}": 4 for skill in catalogue.skills}
    return list(TeamPlanner(catalogue, TODAY).results(enumerate(cells, start=2)))


def test_people_of_all_kinds_are_counted(results: list[Result], catalogue: Catalogue) -> None:
    view = view_of(tally_of(results), catalogue, TODAY, ())
    assert (view.people, view.planned, len(view.refused)) == (8, 5, 3)
    assert view.ready_now
    assert view.gaps
    assert view.actions


def test_amounts_stand_in_their_order(results: list[Result], catalogue: Catalogue) -> None:
    """Not in that of their letters: 11 years come after 3, a bachelor's after some college."""
    missing = [Missing("leading", "years-leading", need, None) for need in (11.0, 3.0, 3.5)] + [
        Missing("education", "education", need, None) for need in ("some-college", "bachelor")
    ]
    tally = Tally(planned=1, missing=Counter(missing))
    needs = {gap.kind: list(gap.needs) for gap in view_of(tally, catalogue, TODAY, ()).gaps}
    assert needs == {"leading": ["3", "3.5", "11"], "education": ["some-college", "bachelor"]}


@given(st.data())
def test_parts_counted_apart_are_the_whole(
    results: list[Result], catalogue: Catalogue, data: st.DataObject
) -> None:
    ordered = data.draw(st.permutations(results))
    cuts = sorted(data.draw(st.lists(st.integers(0, len(ordered)), max_size=3)))
    whole = Tally()
    for low, high in zip([0, *cuts], [*cuts, len(ordered)], strict=True):
        part = tally_of(ordered[low:high])
        whole.merge(pickle.loads(pickle.dumps(part)))  # as it comes from another process
    assert view_of(whole, catalogue, TODAY, ()) == view_of(tally_of(results), catalogue, TODAY, ())
