"""What the data says of rungs, records and sources, as the commands get it."""

from datetime import date

import pytest

from csm_advisor.advice.guide.explain import explain
from csm_advisor.advice.guide.roles import roles
from csm_advisor.advice.guide.sources import one_source
from csm_advisor.errors import UsageProblem
from csm_advisor.model.catalogue import Catalogue
from tests.other_data import with_parts

TODAY = date(2026, 11, 21)


def test_a_rung_is_told_with_every_claim_and_every_skill(catalogue: Catalogue) -> None:
    for rung in catalogue.rungs:
        (role,) = roles(catalogue, rung).roles
        told = [(line.record, line.source, line.min, line.text) for line in role.requirements]
        expected = [
            (claim.id, claim.sources[0], claim.min, claim.text)
            for claim in catalogue.requirements[rung]
        ]
        for skill in catalogue.skills.values():
            if level := skill.need(rung):
                named = f"{skill.name} is named as a skill."
                expected += [(skill.id, source, None, named) for source in skill.sources]
                judged = f"{skill.name} at level {level} of 4."
                expected.append((skill.id, catalogue.level_sources[0], level, judged))
        assert told == expected


def test_the_key_figures_are_those_of_the_manager(catalogue: Catalogue) -> None:
    told = {role.id: [one.id for one in role.measures] for role in roles(catalogue, None).roles}
    assert told.pop("manager") == [measure.id for measure in catalogue.measures]
    assert not any(told.values())


def test_the_ways_to_a_rung_and_on_from_it_are_those_of_the_ladder(catalogue: Catalogue) -> None:
    every = roles(catalogue, None).roles
    assert [role.id for role in every] == list(catalogue.rungs)
    ways_in = {(way.rung, role.id) for role in every for way in role.ways_in}
    ways_up = {(role.id, way.rung) for role in every for way in role.ways_up}
    ladder = {(one.origin, one.to) for one in catalogue.transitions}
    assert ways_in == ways_up == ladder
    for way in (way for role in every for way in (*role.ways_in, *role.ways_up)):
        assert way.title == catalogue.rungs[way.rung].title


@pytest.mark.parametrize(("rung", "leads"), [("representative", "no"), ("manager", "yes")])
def test_whether_a_rung_leads_is_said_either_way(
    catalogue: Catalogue, rung: str, leads: str
) -> None:
    details = {detail.name: detail.value for detail in explain(catalogue, rung).details}
    assert details["years on it count as leading people"] == leads


def test_an_unknown_source_is_told_as_one(catalogue: Catalogue) -> None:
    with pytest.raises(UsageProblem, match="'qqqqqq' is not a source we know;"):
        one_source(catalogue, "qqqqqq", TODAY)


def test_a_source_is_told_from_data_without_wages() -> None:
    view = one_source(with_parts(), "ten-steps", TODAY)
    assert view.records
    assert view.wage_tables is None
