"""The interview, driven without a terminal."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csm_advisor.errors import UsageProblem
from csm_advisor.intake.answers import complete, rungs_above
from csm_advisor.intake.interview.choices import choices, outside
from csm_advisor.intake.interview.interview import REVIEW, Interview, Prompt, Reply
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.profile import FIVE
from csm_advisor.model.questions import QuestionFile
from tests.other_data import with_parts
from tests.strategies import bundled

TODAY = date(2026, 11, 21)
LEAD = {
    "rung": "team-lead",
    "years_in_service": 3.0,
    "years_leading": 1.0,
    "education": "bachelor",
    "target": "manager",
}
SHARPENING = [
    *("skills", "certifications", "tools", "languages", "hours_per_week", "at_once"),
    *("area", "industry", "by"),
]


def up(interview: Interview) -> Prompt:
    prompt = interview.current()
    assert prompt is not None
    return prompt


def say(interview: Interview, *texts: str) -> Reply:
    for text in texts:
        reply = interview.answer(text)
    return reply


def start(answers: dict[str, Any], which: Any = "five") -> Interview:
    return Interview(answers, bundled(), TODAY, which)


def at(field: str) -> Interview:
    """All five answered, and `field` up."""
    interview = start(LEAD, "all")
    for _ in range(len(FIVE) + len(SHARPENING)):
        if up(interview).field != field:
            interview.answer("back" if field in FIVE else "skip")
    assert up(interview).field == field
    return interview


def test_five_answers_then_review_then_done() -> None:
    interview = start({})
    asked = []
    for text in ("2", "3", "18 months", "BA", "1"):
        asked.append(up(interview).field)
        assert interview.answer(text).kind == "accepted"
    assert asked == list(FIVE)
    review = up(interview)
    assert review.field == REVIEW
    assert [(row.label, row.value) for row in review.rows] == [
        ("1", "Team Lead"),
        ("2", "3 years"),
        ("3", "1.5 years"),
        ("4", "Bachelor's degree (four years)"),
        ("5", "Customer Service Manager"),
    ]
    assert interview.answer("").kind == "done"
    assert interview.current() is None
    assert complete(interview.answers, bundled(), TODAY).target == "manager"


def test_all_goes_on_with_what_sharpens() -> None:
    interview = start(LEAD, "all")
    asked = []
    for _ in SHARPENING:
        asked.append(up(interview).field)
        interview.answer("skip")
    assert asked == SHARPENING
    assert up(interview).field == REVIEW
    assert interview.answers == LEAD


def test_an_interrupted_interview_goes_on_where_it_stopped() -> None:
    interview = start({"rung": "team-lead", "years_in_service": 3.0})
    assert up(interview).field == "years_leading"
    assert "2 answered so far" in interview.opening


@pytest.mark.parametrize("field", [*FIVE, *SHARPENING, REVIEW])
def test_question_mark_explains_and_asks_again(field: str) -> None:
    interview = at(field)
    before = interview.answers
    reply = interview.answer("?")
    assert reply.kind == "help"
    assert not reply.changed
    if field != REVIEW:
        question = bundled().questions[field]
        assert question.why in reply.text
        assert question.changes in reply.text
    assert up(interview).field == field
    assert interview.answers == before


@pytest.mark.parametrize("field", [*FIVE, *SHARPENING, REVIEW])
def test_quit_ends_it_anywhere_and_keeps_the_answers(field: str) -> None:
    interview = at(field)
    assert interview.answer("QUIT").kind == "left"
    assert interview.current() is None
    assert interview.answers == LEAD


def test_back_goes_through_every_question_to_the_first() -> None:
    interview = at(REVIEW)
    fields = []
    for _ in (*SHARPENING, *FIVE):
        assert interview.answer("back").kind == "moved"
        fields.append(up(interview).field)
    assert fields == [*reversed(SHARPENING), *reversed(FIVE)]
    assert "first question" in interview.answer("back").text
    assert interview.answers == LEAD


@pytest.mark.parametrize("field", FIVE)
def test_a_saved_answer_is_the_default_that_enter_and_skip_keep(field: str) -> None:
    for key in ("", "skip"):
        interview = at(field)
        assert up(interview).enter.startswith("takes ")
        reply = interview.answer(key)
        assert (reply.kind, reply.changed) == ("accepted", False)
        assert interview.answers == LEAD


def test_a_sensible_default_where_nothing_was_answered() -> None:
    interview = start({})
    say(interview, "", "2", "", "", "")
    assert interview.answers == {
        "rung": "representative",
        "years_in_service": 2.0,
        "years_leading": 0.0,
        "education": "high-school",
        "target": "manager",
        "as_of": TODAY,
    }


@pytest.mark.parametrize("rung", ["team-lead", "manager", "director"])
def test_leaders_are_not_taken_to_have_led_nobody(rung: str) -> None:
    interview = start({"rung": rung, "years_in_service": 9.0})
    assert up(interview).enter == ""
    for key in ("", "skip"):
        assert interview.answer(key).kind == "wrong"
        assert up(interview).field == "years_leading"


def test_years_of_service_are_never_guessed() -> None:
    interview = start({"rung": "representative"})
    assert "we will not guess" in interview.answer("skip").text
    assert interview.answer("").kind == "wrong"
    assert "years_in_service" not in interview.answers


@pytest.mark.parametrize("field", SHARPENING)
def test_skip_leaves_a_sharpening_answer_open(field: str) -> None:
    interview = at(field)
    assert interview.answer("skip").kind == "moved"
    assert field not in interview.answers
    assert up(interview).field != field


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("rung", "astronaut"),
        ("rung", "11"),
        ("rung", "0"),
        ("years_in_service", "-1"),
        ("years_leading", "many"),
        ("education", "9"),
        ("target", "team-lead"),
        ("target", "representative"),
        ("skills", "5"),
        ("skills", "2 9"),
        ("skills", "27=3"),
        ("skills", "?99"),
        ("skills", "3 " * 27),
        ("certifications", "CCSM"),
        ("certifications", "1, 99"),
        ("tools", "9"),
        ("languages", "\x1b[2J"),
        ("hours_per_week", "200"),
        ("at_once", "7"),
        ("area", "portland"),
        ("area", "qqqqqqq"),
        ("industry", "transportation"),
        ("industry", "zzz"),
        ("by", "2026-11-21"),
        ("by", "yesterday"),
        (REVIEW, "15"),
        (REVIEW, "yes"),
    ],
)
def test_a_wrong_answer_is_told_and_changes_nothing(field: str, text: str) -> None:
    interview = at(field)
    reply = interview.answer(text)
    assert reply.kind == "wrong"
    assert reply.text.isprintable()
    assert reply.text[-1] in ".?"
    assert up(interview).field == field
    assert interview.answers == LEAD


def test_a_new_rung_drops_a_target_that_is_no_longer_above_and_keeps_the_ratings() -> None:
    interview = start(LEAD | {"skills": {"leadership": 2}})
    interview.answer("1")
    reply = interview.answer("Director of Customer Service")
    assert reply.changed
    assert "We ask again: the target manager is not above director" in reply.text
    assert interview.answers["skills"] == {"leadership": 2}
    assert "target" not in interview.answers
    assert up(interview).field == "target"
    assert [row.text for row in up(interview).rows] == ["Vice President of Customer Service"]
    interview.answer("1")
    assert up(interview).field == REVIEW


def test_a_new_rung_keeps_a_target_that_is_still_above() -> None:
    interview = start(LEAD)
    say(interview, "1", "representative")
    assert interview.answers["target"] == "manager"
    assert up(interview).field == REVIEW


def test_the_top_rung_has_nothing_to_plan_for() -> None:
    interview = start({})
    reply = interview.answer("vice president")
    assert reply.kind == "wrong"
    assert "leads up from vice-president" in reply.text
    interview = start(LEAD | {"rung": "vice-president"})
    assert up(interview).field == "rung"
    assert "leads up from vice-president" in interview.opening


def test_a_saved_deadline_that_has_passed_is_asked_again() -> None:
    interview = start(LEAD | {"by": date(2020, 1, 1)}, "all")
    assert "by" not in interview.answers
    assert "2020-01-01" in interview.opening


def test_the_review_leads_to_an_answer_and_back() -> None:
    interview = start(LEAD)
    interview.answer("2")
    assert up(interview).field == "years_in_service"
    assert interview.answer("4").changed
    assert up(interview).field == REVIEW
    assert interview.answers["years_in_service"] == 4.0


def test_skills_are_those_the_target_needs() -> None:
    rows = up(at("skills")).rows
    needed = [s for s in bundled().skills.values() if s.need("manager") > 0]
    assert [row.text for row in rows] == [skill.name for skill in needed]
    assert rows[0].value == f"you -, needs {needed[0].need('manager')}"


def test_rows_of_levels_go_down_the_list_and_one_can_be_set() -> None:
    interview = at("skills")
    ids = [s.id for s in bundled().skills.values() if s.need("manager")]
    assert interview.answer("2 3 - 1").changed
    assert interview.answers["skills"] == {ids[0]: 2, ids[1]: 3, ids[3]: 1}
    assert ids[4].replace("-", " ").capitalize() in up(interview).again
    interview.answer("4")
    interview.answer("7=0")
    interview.answer("2 = -")
    assert not interview.answer("1=2").changed
    assert interview.answers["skills"] == {ids[0]: 2, ids[3]: 1, ids[4]: 4, ids[6]: 0}
    assert up(interview).rows[4].value.startswith("you 4,")
    assert interview.answer("").text == "Skills: 4 of 26 rated"
    assert up(interview).field == "certifications"


def test_rating_goes_on_at_the_first_skill_that_is_not_rated() -> None:
    ids = [s.id for s in bundled().skills.values() if s.need("manager")]
    interview = start(LEAD | {"skills": {ids[0]: 2, ids[2]: 2}}, "all")
    interview.answer("3 1")
    assert interview.answers["skills"] == {ids[0]: 2, ids[1]: 3, ids[2]: 1}


def test_the_anchors_of_a_skill_can_be_read() -> None:
    interview = at("skills")
    reply = interview.answer("?2")
    skill = bundled().skills["listening"]
    assert [(row.label, row.text) for row in reply.rows] == [
        (str(level), anchor) for level, anchor in enumerate(skill.anchors)
    ]
    assert not reply.changed


def test_all_rated_skills_are_not_asked_again() -> None:
    rated = dict.fromkeys(bundled().skills, 2)
    assert up(start(LEAD | {"skills": rated}, "all")).field == "certifications"


def test_what_was_not_rated_and_is_not_is_no_answer() -> None:
    interview = at("skills")
    assert not interview.answer("-").changed
    assert "skills" not in interview.answers


def test_things_we_do_not_know_are_kept_and_told() -> None:
    interview = at("certifications")
    reply = interview.answer("PMP, Forklift [b]licence[/b], 1")
    assert interview.answers["certifications"] == [
        "pmp",
        "Forklift [b]licence[/b]",
        "customer-service-certification",
    ]
    assert "We do not know 'Forklift [b]licence[/b]'" in reply.text


def test_a_product_of_a_kind_that_we_know_is_not_called_unknown() -> None:
    reply = at("tools").answer("zendesk, MS Excel, HubSpot, Acme Desk")
    assert "We do not know 'Acme Desk': it is kept as you wrote it, but it meets no" in reply.text


def test_several_things_that_we_do_not_know_are_they() -> None:
    reply = at("tools").answer("Acme Desk, Acme Chatter")
    said = "We do not know 'Acme Desk' or 'Acme Chatter': they are kept as you wrote them, but they"
    assert f"{said} meet no requirement." in reply.text


def test_the_area_and_the_industry_are_kept_as_codes_and_told_by_name() -> None:
    interview = at("area")
    assert interview.answer("austn").text == "Area: Austin-Round Rock-San Marcos, TX"
    assert interview.answer("retail").text == "Industry: Retail Trade"
    assert interview.answers == LEAD | {"area": "0012420", "industry": "44--46"}


@pytest.mark.parametrize("field", ["hours_per_week", "at_once"])
def test_enter_takes_what_a_plan_would_assume(field: str) -> None:
    interview = at(field)
    interview.answer("")
    assert interview.answers[field] == getattr(bundled().policy, field).value


words = st.sampled_from(
    ["", "back", "skip", "?", "1", "2", "5", "3 years", "director", "2 3 - 1", "7=3", "2029-06"]
)


@given(texts=st.lists(words | st.text(max_size=12), max_size=40))
def test_no_way_through_it_breaks_the_answers(texts: list[str]) -> None:
    interview = start({}, "all")
    for text in texts:
        if interview.current() is None:
            break
        before = interview.answers
        reply = interview.answer(text)
        assert reply.changed == (interview.answers != before)
        answers = interview.answers
        if {"rung", "target"} <= answers.keys():
            assert answers["target"] in rungs_above(answers["rung"], bundled())
        if reply.kind == "done":
            assert complete(answers, bundled(), TODAY)


def test_the_data_asks_in_the_order_and_groups_that_hold(catalogue: Catalogue) -> None:
    assert list(catalogue.questions) == [*FIVE, *SHARPENING]


@pytest.mark.parametrize("fault", ["order", "twice"])
def test_questions_out_of_order_or_asked_twice_are_refused(
    catalogue: Catalogue, fault: str
) -> None:
    from csm_advisor.model.questions import QuestionFile

    items = [item.model_dump() for item in catalogue.questions.values()]
    for item in items:
        item["cites"] = ["judgement-questions"]
    assert QuestionFile.model_validate({"question": items})
    broken = [*items[1:], items[0]] if fault == "order" else [*items, items[-1]]
    with pytest.raises(ValueError, match="in this order" if fault == "order" else "twice"):
        QuestionFile.model_validate({"question": broken})


def test_no_profile_is_made_of_half_an_interview() -> None:
    with pytest.raises(UsageProblem, match="--target"):
        complete(start({"rung": "team-lead"}).answers, bundled(), TODAY)


def test_years_answered_are_counted_on_the_day() -> None:
    for field, years in (("years_in_service", 5), ("years_leading", 2)):
        interview = at(field)
        say(interview, str(years))
        assert interview.answers["as_of"] == TODAY
        assert interview.answers[field] == years


@pytest.mark.parametrize(
    ("typed", "told", "meant"),
    [
        ("9", "9 years", "Did you mean 9 months?"),
        ("36", "36 years", "Did you mean 36 months?"),
        ("37", "37 years", "Did you mean it the other way round?"),
        ("3.5", "3.5 years", "Did you mean it the other way round?"),
        ("37 months", "3.08 years", "Did you mean it the other way round?"),
    ],
)
@pytest.mark.parametrize("again", ["", "typed"])
def test_longer_leading_than_in_service_is_asked_about_once_and_can_be_right(
    typed: str, told: str, meant: str, again: str
) -> None:
    interview = at("years_leading")
    before = interview.answers
    reply = interview.answer(typed)
    assert reply.kind == "wrong"
    assert f"leading people ({told}) than in customer service (3 years). {meant}" in reply.text
    assert "led people elsewhere" in reply.text
    assert up(interview).enter == f"takes {told}"
    assert interview.answers == before
    assert interview.answer(again and typed).kind == "accepted"
    assert interview.answers["years_leading"] > 3


def test_what_was_meant_is_taken_at_once() -> None:
    interview = at("years_leading")
    assert interview.answer("9").kind == "wrong"
    assert interview.answer("9 months").kind == "accepted"
    assert interview.answers["years_leading"] == 0.75
    interview = at("years_leading")
    interview.answer("9")
    assert interview.answer("10").kind == "wrong"
    say(interview, "back")
    say(interview, "0.5")
    assert interview.answers["years_in_service"] == 3.0  # it is asked about, and not taken
    assert say(interview, "0.5").kind == "accepted"
    assert interview.answers["years_in_service"] == 0.5


def test_years_that_were_accepted_are_not_doubted_again() -> None:
    interview = start(LEAD | {"years_leading": 9.0}, "all")
    say(interview, *["back"] * 3)
    assert up(interview).field == "years_leading"
    assert say(interview, "").kind == "accepted"


def test_no_education_has_no_field() -> None:
    interview = start(LEAD | {"education_field": "History"}, "all")
    say(interview, "back", "back")
    assert "Left out: the field 'History'" in say(interview, "none").text
    assert "education_field" not in interview.answers


def test_years_counted_before_have_grown_when_they_are_shown_and_kept() -> None:
    earlier = TODAY - timedelta(days=731)
    interview = start(LEAD | {"as_of": earlier})
    grown = {"years_in_service": 5.0, "years_leading": 3.0, "as_of": TODAY}
    assert interview.answers == LEAD | grown
    learner = start(LEAD | {"rung": "representative", "as_of": earlier})
    assert learner.answers["years_leading"] == 1.0


@pytest.mark.parametrize(
    ("typed", "situation"),
    [
        ("8", "student"),
        ("9", "other-work"),
        ("10", "returning"),
        ("Other work", "other-work"),
        ("in other work", "other-work"),
        ("None now: still in school", "student"),
    ],
)
def test_who_has_no_job_in_service_says_so_at_the_first_question(
    typed: str, situation: str
) -> None:
    interview = start({})
    assert [row.text for row in up(interview).rows][7:] == [
        "None now: still in school",
        "None now: in other work",
        "None now: coming back to customer service",
    ]
    reply = interview.answer(typed)
    assert (reply.kind, reply.changed) == ("accepted", True)
    assert "begins with the way into that job" in reply.text
    say(interview, "0", "0", "none", "manager")
    profile = complete(interview.answers, bundled(), TODAY)
    assert (profile.rung, profile.situation) == ("representative", situation)
    assert up(interview).rows[0].value.startswith("Customer Service Representative (")


def test_who_names_a_job_that_is_no_rung_hears_of_the_places_outside_too() -> None:
    reply = start({}).answer("retail cashier")
    assert reply.kind == "wrong"
    assert reply.text.endswith("; without such a job, say student, other-work or returning.")


def test_a_suggestion_ends_its_sentence_before_the_places_outside() -> None:
    reply = start({}).answer("diretor")
    assert "; do you mean director? Without such a job, say student" in reply.text


def test_who_names_a_job_is_in_service_again() -> None:
    interview = start({**LEAD, "situation": "returning"})
    say(interview, "1")
    assert say(interview, "9").changed
    assert interview.answers["rung"] == "team-lead", "the job that goes with it is kept"
    say(interview, "1")
    assert say(interview, "").kind == "accepted", "Enter changes nothing"
    assert interview.answers["situation"] == "other-work"
    say(interview, "1")
    assert say(interview, "2").changed
    assert interview.answers["situation"] == "in-service"


def test_where_the_data_names_no_place_outside_only_its_rungs_are_offered() -> None:
    data, bare = bundled(), bundled().questions["rung"].model_copy(update={"outside": ()})
    assert outside(data) == ("student", "other-work", "returning")
    without = with_parts(questions=QuestionFile(question=(bare,)))
    assert choices("rung", {}, without) == [*data.rungs]
