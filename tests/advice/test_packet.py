"""The promotion packet: everything asked, nothing invented, every gap with a date or a reason."""

import re
from collections.abc import Iterable
from datetime import date
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, TypeVar

import pytest
import tomli
from dateutil.relativedelta import relativedelta
from hypothesis import given, settings
from hypothesis import strategies as st

from csm_advisor.advice.packet.packet import make_packet
from csm_advisor.advice.planning.planner import make_plan
from csm_advisor.errors import UsageProblem
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.jobs import Position
from csm_advisor.model.packet import PacketQuestion
from csm_advisor.model.plan import BARS, Plan
from csm_advisor.model.profile import Profile
from csm_advisor.model.progress import Done
from csm_advisor.model.views.packet import PacketView
from csm_advisor.render.documents.document import numbers
from csm_advisor.render.documents.packet import packet_document
from tests.hostile import PRINTABLE
from tests.ladders import SKILLS, ladders
from tests.other_data import asking, asking_only, claim, with_parts
from tests.strategies import bundled
from tests.worked_cases import CASES, answers

TODAY = date(2026, 11, 21)
HUDDLE = "run-the-shift-huddle"  # closes leadership:2 and communication:2
SOURCES = ("ten-steps", "job-description", "how-do-i-become")
SAM = {
    "rung": "representative",
    "years_in_service": 3.0,
    "years_leading": 0.0,
    "education": "high-school",
    "target": "manager",
    "skills": {"leadership": 1, "communication": 1},
}


@cache
def case_plan(path: Path) -> Plan:
    case = tomli.loads(path.read_text(encoding="utf-8"))
    return make_plan(answers(case["answers"], bundled()), bundled(), case["today"])


def every_packet(plan: Plan) -> list[PacketView]:
    return [make_packet(plan, bundled(), rung) for rung in plan.route.rungs[1:]]


def packet(*done: Done, rung: str | None = None, **more: object) -> PacketView:
    plan = make_plan(Profile(**{**SAM, **more}), bundled(), TODAY, done)  # type: ignore[arg-type]
    return make_packet(plan, bundled(), rung)


def huddle(note: str | None = None, on: date = TODAY) -> Done:
    return Done(step=HUDDLE, on=on, note=note)


T = TypeVar("T")


def only(found: Iterable[T]) -> T:
    (one,) = found
    return one


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_each_requirement_and_each_skill_stands_in_it_once(path: Path) -> None:
    for view in every_packet(case_plan(path)):
        claims = [claim.requirement for thing in view.asked for claim in thing.claims]
        assert sorted(claims) == sorted(c.id for c in bundled().requirements[view.rung])
        skills = {thing.id: thing.level for thing in view.asked if thing.level}
        assert len(skills) == sum(thing.level is not None for thing in view.asked)
        needed = {s.id: s.need(view.rung) for s in bundled().skills.values() if s.need(view.rung)}
        assert skills == needed
        assert view.met + view.not_met + view.unknown == len(claims)


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_what_is_met_at_the_target_is_what_the_plan_says(path: Path) -> None:
    plan = case_plan(path)
    view = make_packet(plan, bundled(), plan.target)
    claims = {claim.requirement: claim for thing in view.asked for claim in thing.claims}
    assert claims == {met.requirement: met for met in plan.readiness}


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_its_dates_are_those_that_the_plan_shows(path: Path) -> None:
    plan = case_plan(path)
    for stage, view in zip(plan.route.stages, every_packet(plan), strict=True):
        assert view.arrival == stage.on_this_plan


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_the_gaps_of_the_next_rung_are_those_of_the_plan_with_dates_or_a_reason(
    path: Path,
) -> None:
    plan = case_plan(path)
    first = make_packet(plan, bundled())
    told = {(gap.kind, gap.id, gap.need, bar) for gap in first.gaps for bar in gap.bars}
    mine = [gap for gap in plan.route.gaps if gap.rung == first.rung]
    assert told == {(gap.kind, gap.id, gap.need, gap.bar) for gap in mine}
    for view in every_packet(plan):
        steps = {s.id: s for stage in plan.route.stages for s in stage.steps}
        for gap in view.gaps:
            assert gap.steps or gap.why
            assert not (gap.steps and gap.why)
            for step in gap.steps:
                assert (step.starts, step.ends) == (steps[step.id].starts, steps[step.id].ends)
            if gap.kind == "skill" and plan.route.arrival[view.scheduled_for].months is not None:
                closed = {thing for step in gap.steps for thing in steps[step.id].closes}
                assert isinstance(gap.have, int)
                assert isinstance(gap.need, int)
                levels = range(gap.have + 1, gap.need + 1)
                assert {f"{gap.id}:{level}" for level in levels} <= closed
            if gap.kind == "experience":
                assert isinstance(gap.need, float)
                assert gap.by == month_after(plan, gap.need - plan.years_in_service)
        # What is missing is not said to be met, and what is met is not missing.
        missing = {(gap.kind, gap.id, bar) for gap in view.gaps for bar in gap.bars}
        for thing in view.asked:
            for bar, met in thing.bars.items():
                gone = (thing.kind, thing.id, bar) in missing
                assert met is None or met is not gone


def month_after(plan: Plan, years: float) -> str | None:
    months = -(-round(years * 12, 6) // 1)
    return f"{plan.as_of + relativedelta(months=int(months)):%Y-%m}"


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_every_source_is_told_and_cited(path: Path) -> None:
    for view in every_packet(case_plan(path)):
        document = packet_document(view)
        assert numbers(document).keys() == view.sources.keys() <= bundled().sources.keys()
        for thing in view.asked:
            assert thing.sources


notes = st.none() | st.sampled_from(PRINTABLE) | st.text("abc 19%=<[{", min_size=1)
texts = st.sampled_from(
    (*PRINTABLE, "Coached three new agents", "Handled 40 calls a day in Zendesk", "{things} CRM")
)
jobs = st.builds(
    Position,
    title=st.sampled_from(("Agent", *PRINTABLE)),
    organisation=st.none() | st.sampled_from(("Acme", *PRINTABLE)),
    starts=st.none() | st.sampled_from(("2019", "2021-03", "2024-02-29")),
    ends=st.none() | st.sampled_from(("2025", "2026-11")),
    texts=st.lists(texts, max_size=3).map(tuple),
)


@st.composite
def people(draw: st.DrawFn) -> Plan:
    """Anybody, with any steps done, with and without notes, and any work history.

    Only what was entered is drawn: the steps ahead stay those of a worked case.
    """
    plan = case_plan(draw(st.sampled_from(CASES)))
    own = draw(st.lists(st.sampled_from(("Haka trainer", *PRINTABLE)), max_size=2).map(tuple))
    person = plan.profile.model_copy(
        update={
            "jobs": draw(st.none() | st.lists(jobs, max_size=3).map(tuple)),
            "languages": draw(st.none() | st.sampled_from((("Spanish",), PRINTABLE[:2]))),
            "name": draw(st.none() | st.sampled_from(PRINTABLE)),
            "tools": (*(plan.profile.tools or ()), *own),
            "certifications": draw(st.sampled_from((None, (), ("ccxp", "Haka trainer")))),
        }
    )
    steps = draw(st.lists(st.sampled_from(sorted(bundled().actions)), unique=True, max_size=6))
    days = st.dates(date(2024, 1, 1), TODAY)
    done = tuple(Done(step=step, on=draw(days), note=draw(notes)) for step in steps)
    return plan.model_copy(update={"profile": person, "done": done})


@settings(max_examples=40)
@given(people(), st.randoms())
def test_nothing_is_invented(plan: Plan, chance: Random) -> None:
    view = make_packet(plan, bundled(), chance.choice(plan.route.rungs[1:]))
    notes = {one.step: one.note for one in plan.done}
    lines = [text for job in plan.profile.jobs or () for text in job.texts]
    for story in view.stories:
        if story.kind == "step":
            action = bundled().actions[story.id]
            assert story.result == notes[story.id]
            assert (story.action, story.quote) == (action.how, None)
            asked = [one.text for one in story.write_down]
            assert asked == ([] if story.result else [action.evidence])
        else:
            assert story.quote in lines
            assert (story.task, story.action, story.result) == (None, None, None)
            assert story.write_down
    for thing in view.asked:
        assert thing.stories or thing.entered or thing.write_down
    named = names(plan)
    given_lines = [*lines, *(note for note in notes.values() if note)]
    told = [one.text for one in view.bullets]
    assert all(one.entries for one in view.bullets)
    assert sorted(told[: len(given_lines)]) == sorted(given_lines)
    for text in told[len(given_lines) :]:
        assert re.fullmatch("(Certifications|Software|Languages): [, ]*", without(named, text))
    for one in view.headlines:
        assert re.fullmatch(
            r"(, [\d.]+ years? in customer service)?(, [\d.]+ years? leading people)?[;, ]*",
            without(named, one.text),
        )
        for number in re.findall(r"([\d.]+) years? (?:in customer|leading)", one.text):
            assert float(number) in (plan.profile.years_in_service, plan.profile.years_leading)


def without(named: set[str], text: str) -> str:
    for name in sorted(named, key=len, reverse=True):
        text = text.replace(name, "")
    return text


def names(plan: Plan) -> set[str]:
    profile = plan.profile
    found = {bundled().rungs[profile.rung].title, *(job.title for job in profile.jobs or ())}
    for thing in (*(profile.certifications or ()), *(profile.tools or ())):
        certification = bundled().certifications.get(thing)
        tool = bundled().tools.get(thing)
        known = (certification and (certification.short or certification.name)) or (
            tool and tool.name
        )
        found.add(known or thing)
    return found | set(profile.languages or ())


def test_a_step_done_is_told_as_situation_task_action_result() -> None:
    job = Position(title="Agent", organisation="Acme", starts="2024-02")
    view = packet(huddle("12 huddles; late starts went from 9 to 3"), jobs=(job,))
    story = only(view.stories)
    action = bundled().actions[HUDDLE]
    assert story.situation == "Agent, Acme (since 2024-02)"
    assert story.task is not None
    assert action.title in story.task
    assert "Leadership to level 2" in story.task
    assert story.action == action.how
    assert story.result == "12 huddles; late starts went from 9 to 3"
    assert {thing.id for thing in view.asked if thing.stories} == {"leadership", "communication"}
    assert all(not thing.write_down for thing in view.asked if thing.stories)


def test_of_a_step_that_the_data_lost_the_note_alone_is_left() -> None:
    view = packet(Done(step="a-step-of-old", on=TODAY, note="Did it"))
    assert view.stories == ()
    bullet = only(view.bullets)
    assert bullet.text == "Did it"
    assert bullet.entries == ("log, 21 Nov 2026: a-step-of-old",)


def test_a_diploma_earned_as_a_step_speaks_for_the_education() -> None:
    earned = Done(step="earn-high-school-equivalency", on=TODAY, note="Passed at once")
    education = only(t for t in packet(earned, education="none").asked if t.id == "education")
    assert education.stories == ("earn-high-school-equivalency",)
    assert education.have == "High school diploma or equivalent"


def test_what_else_was_entered_about_a_thing_stands_beside_it() -> None:
    view = packet(education_field="History", skills_mentioned=("patience",))
    entered = {thing.id: thing.entered for thing in view.asked if thing.entered}
    assert entered == {"education": ("History",), "patience": ("your resume mentions it",)}


@pytest.mark.parametrize(
    ("job", "held"),
    [
        ({"starts": "2024"}, True),
        ({"starts": "2026-11-21"}, True),
        ({"starts": "2026-11-22"}, False),
        ({"starts": "2026-12"}, False),
        ({"starts": "2020", "ends": "2026"}, True),
        ({"starts": "2020", "ends": "2026-10"}, False),
        ({}, False),
    ],
)
def test_the_situation_is_the_job_held_on_the_day(job: dict[str, Any], held: bool) -> None:
    story = only(packet(huddle("x"), jobs=(Position(title="Agent", **job),)).stories)
    present = "Customer Service Representative, 3 years in customer service"
    assert (story.situation == present) is not held
    assert story.situation.startswith("Agent") is held


def test_a_line_of_the_work_history_counts_where_it_mentions_the_thing_in_whole_words() -> None:
    lines = ("Our CRM was Zendesk", "Precoaching and scrmming", "Coaching of starters")
    view = packet(rung="manager", jobs=(Position(title="Agent", texts=lines),))
    quoted = {story.id: story.quote for story in view.stories}
    by_thing = {thing.id: [quoted[one] for one in thing.stories] for thing in view.asked}
    assert by_thing["crm-software"] == ["Our CRM was Zendesk"]
    assert by_thing["coaching"] == ["Coaching of starters"]
    assert lines[1] not in quoted.values()
    # The rating stays what it was: a mention is no level.
    assert only(t for t in view.asked if t.id == "coaching").have == "level 1, assumed"


def test_a_skill_that_was_not_rated_is_neither_met_nor_not_met() -> None:
    view = packet(skills={"patience": 4, "teamwork": 1})
    status = {thing.id: set(thing.bars.values()) for thing in view.asked if thing.level}
    assert status.pop("patience") == {True}
    assert status.pop("teamwork") == {False}
    assert all(found == {None} for found in status.values())


def test_years_of_leading_are_dated_from_the_first_rung_that_leads() -> None:
    plan = make_plan(Profile(**SAM), bundled(), TODAY)  # type: ignore[arg-type]
    view = make_packet(plan, bundled(), "manager")
    gap = only(g for g in view.gaps if g.kind == "leading" and "typical" in g.bars)
    lead = only(stage for stage in plan.route.stages if stage.to == "team-lead")
    months = lead.scheduled["typical"].months
    assert months is not None
    arrives = TODAY + relativedelta(months=months + round(float(gap.need or 0) * 12))
    assert gap.by == f"{arrives:%Y-%m}"
    assert "Team Lead" in (gap.why or "")


def test_a_degree_is_a_decision_and_a_certification_of_the_demanding_bar_has_its_reason() -> None:
    gaps = {gap.kind: gap for gap in packet(rung="manager", certifications=()).gaps}
    assert "decision" in (gaps["education"].why or "")
    assert gaps["certification"].bars == ("demanding",)
    assert "demanding" in (gaps["certification"].why or "")


def test_a_diploma_is_closed_by_its_step() -> None:
    gap = only(gap for gap in packet(education="none").gaps if gap.kind == "education")
    assert gap.text == "High school diploma or equivalent, you have: No diploma yet"
    assert [step.id for step in gap.steps] == ["earn-high-school-equivalency"]


def test_a_gap_that_no_step_closes_has_the_reason_of_the_plan() -> None:
    still = {gap.id: gap for gap in packet(rung="manager", hours_per_week=0.0).gaps}
    plan = make_plan(Profile(**{**SAM, "hours_per_week": 0.0}), bundled(), TODAY)  # type: ignore[arg-type]
    sentence = plan.route.binding["typical"].sentence
    assert "You have no hours a week" in sentence
    assert still["negotiation"].why == f"No step on your route closes it. {sentence}"


def test_the_case_counts_skills_and_dates_each_bar() -> None:
    skills = bundled().skills
    told = [one.text for one in packet(skills=dict.fromkeys(skills, 1)).case]
    assert "Of the 25 skills needed, 6 are at the level needed and 19 below it." in told
    told = [one.text for one in packet(rung="manager", skills=dict.fromkeys(skills, 4)).case]
    assert "Of the 26 skills needed, 26 are at the level needed and 0 below it." in told
    # Half a year as team lead at the open bar; 6.5 and 10 years of service at the others.
    assert "Ready: open bar May 2027, typical bar May 2030, demanding bar Nov 2033." in told


def test_the_questions_follow_from_what_is_open() -> None:
    told = " ".join(one.text for one in packet(rung="manager").questions)
    assert "2; 3 to 10; 4 to 6; 5 to 10; 10" in told
    assert "Customer service certification" in told
    assert "$" in told
    # Two at once: the third of the steps, after the first four weeks.
    assert "Plan each shift back from its end (19 Dec 2026 to 15 Jan 2027)" in told
    every = dict.fromkeys(bundled().skills, 4)
    view = packet(target="team-lead", years_in_service=40.0, skills=every)
    assert view.gaps == ()
    assert [one.text for one in view.case if "ready now" in one.text]
    told = " ".join(one.text for one in view.questions)
    assert "I am ready for" in told
    assert "still have to build" not in told


def test_what_fills_a_question_is_not_filled_again() -> None:
    catalogue = bundled()
    rung = catalogue.rungs["team-lead"].model_copy(update={"title": "{pay} {things}"})
    ladder = catalogue.ladder_file
    rungs = tuple(rung if one.id == rung.id else one for one in ladder.rung)
    parts = {"ladder": ladder.model_copy(update={"rung": rungs})}
    odd = type(catalogue)(lambda n: parts.get(n) or catalogue.read(n), lambda: None)
    view = make_packet(make_plan(Profile(**SAM), odd, TODAY), odd)  # type: ignore[arg-type]
    assert any("{pay} {things}" in one.text for one in view.questions)


@pytest.mark.parametrize("text", ["{thing}?", "{title.x}?", "{}?", "{title", "{{title}}"])
def test_a_question_with_other_braces_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="other braces"):
        PacketQuestion.model_validate(
            {"id": "x", "cites": ["x"], "occasion": "ready", "text": text}
        )


def test_the_years_in_a_headline_are_those_entered_or_whole_ones_grown_since() -> None:
    asked = date(2025, 1, 21)  # a year and ten months ago
    for entered, shown in ((2.5, "4 years"), (0.5, "2 years"), (3.0, "4 years")):
        headline = packet(as_of=asked, years_in_service=entered).headlines[0].text
        assert headline == f"Customer Service Representative, {shown} in customer service"
    assert "2.5 years" in packet(years_in_service=2.5).headlines[0].text
    assert "year" not in packet(years_in_service=0.0).headlines[0].text


@pytest.mark.parametrize(
    ("answers", "headlines"),
    [
        ({"situation": "student", "years_in_service": 0.0, "education": "none"}, []),
        (
            {"situation": "other-work", "years_in_service": 0.0, "education": "bachelor"},
            ["Bachelor's degree (four years)"],
        ),
        (
            {"situation": "other-work", "years_in_service": 0.0, "languages": ("Spanish",)},
            ["High school diploma or equivalent; Spanish"],
        ),
        (
            {
                "situation": "student",
                "years_in_service": 0.0,
                "education": "none",
                "languages": ("Spanish",),  # a line of its own says so
            },
            [],
        ),
        (
            {"situation": "returning", "years_in_service": 6.0, "years_leading": 1.0},
            [
                "6 years in customer service",
                "6 years in customer service, 1 year leading people",
            ],
        ),
    ],
)
def test_who_has_no_job_in_service_has_no_title_of_one_and_no_manager(
    answers: dict[str, Any], headlines: list[str]
) -> None:
    view = packet(**answers)
    assert [one.text for one in view.headlines] == headlines
    assert not any("present rung" in entry for one in view.headlines for entry in one.entries)
    document = packet_document(view)
    titles = [section.heading for section in document.sections]
    assert "Questions for an employer" in titles
    assert "Questions for your manager" not in titles
    assert view.questions
    told = " ".join(one.text for one in (*view.questions, *view.case))
    assert "working hours" not in told
    assert "From Customer Service Representative" not in told


def test_the_bars_that_ask_are_those_of_the_rung() -> None:
    things = {thing.id: thing for thing in packet(rung="manager", certifications=()).asked}
    assert things["customer-service-certification"].bars == {"demanding": False}
    assert things["years-in-service"].bars == dict(zip(BARS, (True, False, False), strict=True))
    assert things["crm-software"].bars == {"demanding": None}  # not said
    assert things["business-or-ecommerce"].bars == {}


def test_what_no_answer_tells_is_neither_met_nor_not_met() -> None:
    odd = asking(claim("team-lead", "skill", "second-language"))
    view = make_packet(make_plan(Profile(**SAM), odd, TODAY), odd)  # type: ignore[arg-type]
    (skill,) = (thing for thing in view.asked if thing.id == "second-language")
    assert skill.have == "the source names no level"
    assert skill.bars == {"demanding": None}
    assert [line.met for line in skill.claims] == [None]


def test_what_is_still_to_build_is_what_the_dates_are_for() -> None:
    # More than half of the sources ask for one software: the typical bar does, the open one not.
    odd = asking_only(
        [
            *(claim("team-lead", "tool", "crm-software", source) for source in SOURCES[:2]),
            claim("team-lead", "tool", "live-chat-software", SOURCES[2]),
        ]
    )
    every = dict.fromkeys(bundled().skills, 4)
    person = Profile(**{**SAM, "target": "team-lead", "skills": every})  # type: ignore[arg-type]
    view = make_packet(make_plan(person, odd, TODAY), odd)
    told = [one.text for one in view.questions if "still have to build" in one.text]
    assert told == [
        "On the way to Team Lead I still have to build: Customer relationship management (CRM)"
        " software. Which of these must be there before I apply, and which can follow?"
    ]


def test_pay_is_asked_about_where_no_official_wage_is_read() -> None:
    occupations = bundled().occupation_file
    readings = tuple(one for one in occupations.reading if one.rung != "team-lead")
    odd = with_parts(
        bundled().wages, occupations=occupations.model_copy(update={"reading": readings})
    )
    view = make_packet(make_plan(Profile(**SAM), odd, TODAY), odd)  # type: ignore[arg-type]
    told = [one.text for one in view.questions if "pay here" in one.text]
    assert told == [
        "What does the job of Team Lead pay here, and where in that range would I start?"
    ]


def test_a_rung_that_is_not_ahead_is_refused() -> None:
    for rung in ("representative", "director"):
        with pytest.raises(UsageProblem, match="is not ahead on your route; name one of team-lead"):
            packet(rung=rung)


@settings(max_examples=20)
@given(ladders(most=5), st.data())
def test_any_ladder_has_a_packet_for_each_rung_ahead(
    ladder: Catalogue, data: st.DataObject
) -> None:
    rungs = list(ladder.rungs)
    rated = data.draw(st.dictionaries(st.sampled_from(SKILLS), st.integers(0, 4)))
    person = Profile(**{**SAM, "rung": rungs[0], "target": rungs[-1], "skills": rated})  # type: ignore[arg-type]
    try:
        plan = make_plan(person, ladder, TODAY)
    except UsageProblem:
        return  # no way leads there
    for rung in plan.route.rungs[1:]:
        view = make_packet(plan, ladder, rung)
        claims = [claim.requirement for thing in view.asked for claim in thing.claims]
        assert sorted(claims) == sorted(claim.id for claim in ladder.requirements[rung])
        assert all(gap.steps or gap.why for gap in view.gaps)
        assert numbers(packet_document(view)).keys() == view.sources.keys()


@pytest.mark.parametrize(
    ("answers", "thing"),
    [
        ({"situation": "other-work"}, "years-in-service"),
        ({"situation": "student", "education": "none"}, "years-in-service"),
        ({"situation": "returning", "rung": "team-lead", "years_in_service": 9.0}, "years-leading"),
    ],
)
def test_years_of_who_has_no_job_yet_are_there_when_the_plan_says(
    answers: dict[str, Any], thing: str
) -> None:
    """They run from the first job; a packet said months before its own date."""
    able = dict.fromkeys(bundled().skills, 4)
    who = {"years_in_service": 0.0, "years_leading": 0.0, "skills": able, **answers}
    plan = make_plan(Profile(**{**SAM, **who}), bundled(), TODAY)
    view = make_packet(plan, bundled(), None)
    gap = only(one for one in view.gaps if one.id == thing and "typical" in one.bars)
    assert plan.route.stages[0].arrival["typical"].date == gap.by


def test_a_diploma_that_school_will_give_is_not_there_today() -> None:
    """The plan counts on it by the first job; who says "no diploma" is not told they have one."""
    pupil = {"situation": "student", "education": "none", "years_in_service": 0.0}
    plan = make_plan(Profile(**{**SAM, **pupil}), bundled(), TODAY)  # type: ignore[arg-type]
    assert plan.getting_in
    asking = {one.requirement for one in plan.readiness if one.kind == "education"}
    assert {one.requirement for one in plan.readiness if one.met}.isdisjoint(asking)
    view = make_packet(plan, bundled(), "manager")
    (asked,) = (one for one in view.asked if one.kind == "education")
    assert (asked.have, asked.bars["typical"]) == ("No diploma yet", False)
    gap = only(one for one in view.gaps if one.kind == "education" and "typical" in one.bars)
    assert (gap.need, gap.by) == ("high-school", plan.getting_in.date)
    assert "at school" in (gap.why or "")
