"""What sources ask is the same for everybody, and what we add ourselves is told apart."""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from csm_advisor.advice.alternatives.compare import compare
from csm_advisor.advice.guide.roles import roles
from csm_advisor.advice.packet.packet import make_packet
from csm_advisor.advice.planning.planner import make_plan
from csm_advisor.advice.sentences.amounts import amounts_behind
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.decision import Decision
from csm_advisor.model.education import EDUCATION_ORDER
from csm_advisor.model.ladder import Requirement
from csm_advisor.model.plan import BARS, Gap, Plan
from csm_advisor.model.profile import Profile
from csm_advisor.render import degree, sentences
from tests.other_data import with_parts
from tests.strategies import bundled, profiles

TODAY = date(2026, 11, 21)
COUNTED = re.compile(r"\d+ (?:sources?\b|calls?\b|knows?\b|says?\b)|no source")
ASIDE = re.compile(r"\((?:the least|the middle|the most) of .*?\)")


def claimed(catalogue: Catalogue, plan: Plan) -> Iterator[tuple[object, object]]:
    """Everything that a plan tells of the sources: on what, and what."""
    yield ("asked", plan.target), tuple((m.requirement, m.ours, m.source) for m in plan.readiness)
    for skill in plan.skills:
        yield (
            ("skill", skill.id),
            (skill.priority, skill.sources, sentences.named_by(skill, catalogue)),
        )
    for route in plan.routes:
        for bar in BARS:
            found = route.binding[bar]
            if found.kind in ("service", "leading"):
                aside = ASIDE.findall(found.sentence)
                yield ("hangs", found.kind, found.rung, bar), (aside, found.sources, found.need)
    decision = plan.decision
    if decision:
        about = (decision.rung, decision.education)
        said = "".join(run.text for run in degree.decision(plan, catalogue)[0])
        yield ("degree", *about), (voices(decision), decision.of, COUNTED.findall(said))
    for row in compare(plan, catalogue).alternatives:
        yield ("compared", row.target), row.of


def voices(decision: Decision) -> tuple[tuple[str, ...], ...]:
    return (
        decision.asked_by,
        decision.not_asked_by,
        decision.asked_by_some,
        decision.helps_by,
    )


@settings(max_examples=10)
@given(st.lists(profiles(), min_size=4, max_size=4), st.data())
def test_what_sources_ask_never_depends_on_who_asks(
    catalogue: Catalogue, people: list[Profile], data: st.DataObject
) -> None:
    """Six people with the same way to go, and all else as different as can be."""
    one = people[0]
    way = {"rung": one.rung, "target": one.target}
    seen: dict[object, object] = {}
    for person in people:
        plan = make_plan(person.model_copy(update=way), catalogue, TODAY)
        for about, told in claimed(catalogue, plan):
            assert seen.setdefault(about, told) == told, about


def test_all_levels_of_education_hear_the_same_of_a_degree(catalogue: Catalogue) -> None:
    """Today's fault: who had no diploma heard that six sources ask for it and none takes less."""
    heard = defaultdict(set)
    for education in EDUCATION_ORDER[: EDUCATION_ORDER.index("bachelor")]:
        person = Profile(
            rung="representative",
            target="manager",
            years_in_service=3.0,
            years_leading=0.0,
            education=education,
        )
        plan = make_plan(person, catalogue, TODAY)
        assert plan.decision is not None
        said = "".join(run.text for run in degree.decision(plan, catalogue)[0])
        heard[plan.decision.education].add(said.partition("With it")[0])
    assert heard == {
        "bachelor": {
            "Bachelor's degree (four years). For Customer Service Manager, 2 sources call it usual;"
            " 4 call less usual; 2 know employers who ask for it; 1 says that it helps. "
        }
    }


@pytest.mark.parametrize("rung", list(bundled().rungs)[1:])
def test_the_voices_on_a_degree_are_those_of_the_ladder(catalogue: Catalogue, rung: str) -> None:
    """Counted once more from the claims themselves."""
    below = next(iter(catalogue.rungs))
    person = Profile(
        rung=below, target=rung, years_in_service=0.0, years_leading=0.0, education="high-school"
    )
    decision = make_plan(person, catalogue, TODAY).decision
    if decision is None:
        assert rung == "team-lead"
        return
    wanted = EDUCATION_ORDER.index(decision.education)
    claims = [
        claim
        for claim in catalogue.requirements[decision.rung]
        if claim.kind == "education" and claim.min
    ]
    usual = [claim for claim in claims if claim.strength in ("required", "usual")]
    levels = {claim.sources[0]: EDUCATION_ORDER.index(claim.min) for claim in usual}
    assert len(levels) == len(usual), "no source speaks twice here"
    assert set(decision.asked_by) == {one for one, level in levels.items() if level >= wanted}
    assert set(decision.not_asked_by) == {one for one, level in levels.items() if level < wanted}


# --- Ours apart -------------------------------------------------------------------------------


def to_director(**more: object) -> Profile:
    answers = {
        "rung": "manager",
        "target": "director",
        "years_in_service": 8.0,
        "years_leading": 9.0,
        "education": "bachelor",
    }
    return Profile.model_validate({**answers, **more})


def test_our_own_judgement_is_no_source_that_asks(catalogue: Catalogue) -> None:
    plan = make_plan(to_director(), catalogue, TODAY)
    own = [one for one in plan.readiness if one.ours]
    assert [one.source for one in own] == ["judgement-upper-rungs"]
    lines = sentences.where_you_stand(plan, catalogue)
    said = "".join(run.text for line in lines for run in line)
    asked = len(catalogue.requirements["director"]) - 1
    assert f"of the {asked} things that sources ask of a" in said
    assert "Of 1 that we add ourselves you meet 1." in said
    assert compare(plan, catalogue).alternatives[0].of == asked


@settings(max_examples=20)
@given(profiles())
def test_no_judgement_is_counted_among_the_sources(catalogue: Catalogue, profile: Profile) -> None:
    plan = make_plan(profile, catalogue, TODAY)
    kinds = {one.id: one.kind for one in catalogue.sources.values()}
    for one in plan.readiness:
        assert one.ours == (kinds[one.source] == "judgement")
    if plan.decision:
        assert "judgement" not in {kinds[id_] for some in voices(plan.decision) for id_ in some}


def test_a_degree_that_we_alone_ask_for_is_asked_by_no_source() -> None:
    catalogue = bundled()
    ladder = catalogue.ladder_file
    changed = tuple(
        Requirement.model_validate({**claim.model_dump(), "cites": ["judgement-degree"]})
        if claim.rung == "manager" and claim.kind == "education"
        else claim
        for claim in ladder.requirement
    )
    odd = with_parts(ladder=ladder.model_copy(update={"requirement": changed}))
    person = to_director(rung="representative", target="manager", education="high-school")
    plan = make_plan(person, odd, TODAY)
    assert plan.decision is not None
    assert voices(plan.decision) == ((), (), (), ())
    said = "".join(run.text for run in degree.decision(plan, odd)[0])
    assert "For Customer Service Manager, no source calls it usual. With it" in said


def test_where_a_middle_is_found_the_plan_says_how(catalogue: Catalogue) -> None:
    person = Profile(
        rung="representative",
        target="manager",
        years_in_service=1.0,
        years_leading=0.0,
        education="high-school",
    )
    binding = make_plan(person, catalogue, TODAY).route.binding
    amounts = "Sources ask for between 2 and 10 years"
    assert f"{amounts}; the median is 6.5." in binding["typical"].sentence
    assert f"{amounts}; the highest is 10." in binding["demanding"].sentence
    lead = make_plan(person.model_copy(update={"target": "team-lead"}), catalogue, TODAY)
    both = "Sources ask for 2.5 years (1.7 to 3.8), and our own estimate is 1; the median is"
    assert both in lead.route.binding["typical"].sentence


def test_a_packet_asks_the_manager_only_what_sources_differ_on(catalogue: Catalogue) -> None:
    person = Profile(
        rung="representative",
        target="team-lead",
        years_in_service=1.0,
        years_leading=0.0,
        education="high-school",
    )
    view = make_packet(make_plan(person, catalogue, TODAY), catalogue, None)
    assert not [one.text for one in view.questions if "sources differ" in one.text]


def test_roles_shows_what_we_add_apart(catalogue: Catalogue) -> None:
    view = roles(catalogue, "director")
    own = [c for c in view.roles[0].requirements if view.sources[c.source].kind == "judgement"]
    assert "director-leading-judgement" in {claim.record for claim in own}


@pytest.mark.parametrize(
    ("strength", "said"),
    [("usual", " Only one source gives years, so every bar asks for the same."), ("some", "")],
)
def test_one_source_is_all_bars_unless_only_the_strictest_count_it(
    catalogue: Catalogue, strength: str, said: str
) -> None:
    (claim,) = (one for one in catalogue.requirements["senior-manager"] if one.kind == "leading")
    told = claim.model_copy(update={"strength": strength})
    ladder: Any = SimpleNamespace(
        requirements={"senior-manager": (told,)}, sources=catalogue.sources
    )
    gap = Gap(
        rung="senior-manager",
        kind="leading",
        id=claim.of,
        bar="demanding",
        need=5.0,
        have=4.0,
        sources=("ten-steps",),
        decision=False,
    )
    assert amounts_behind(gap, ladder) == said
