"""The interview that confirms what a resume suggests, driven without a terminal."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from csm_advisor.intake.answers import accept_all
from csm_advisor.intake.interview.interview import REVIEW, Interview, Prompt, Reply
from csm_advisor.model.proposals import Proposal
from tests.strategies import bundled

TODAY = date(2026, 11, 21)
JOBS = [{"title": "Call Center Agent", "organisation": "Acme", "starts": "2020"}]
VALUES = {
    "name": "Ana",
    "rung": "team-lead",
    "years_in_service": 5.0,
    "years_leading": 2.0,
    "education": "bachelor",
    "education_field": "History",
    "certifications": ["ccxp"],
    "languages": ["Spanish"],
    "skills_mentioned": ["coaching"],
    "jobs": JOBS,
}
ORDER = [
    *("rung", "years_in_service", "years_leading", "education", "target"),
    *("name", "education_field", "skills_mentioned", "jobs"),
    *("skills", "certifications", "languages"),
]


def start(saved: dict[str, Any] | None = None, *fields: str) -> Interview:
    proposed = [
        Proposal(field=field, value=VALUES[field], evidence=f"what speaks for {field}")
        for field in fields or VALUES
    ]
    return Interview(saved or {}, bundled(), TODAY, proposed=proposed)


def up(interview: Interview) -> Prompt:
    prompt = interview.current()
    assert prompt is not None
    return prompt


def say(interview: Interview, *texts: str) -> Reply:
    for text in texts:
        reply = interview.answer(text)
    return reply


def test_enter_takes_every_proposal() -> None:
    interview = start()
    asked = []
    while up(interview).field != REVIEW:
        asked.append(up(interview).field)
        if asked[-1] in VALUES:
            assert up(interview).evidence == f"what speaks for {asked[-1]}"
        assert interview.answer("").kind in ("accepted", "moved")
    assert asked == ORDER
    assert interview.answers == VALUES | {"target": "manager", "as_of": TODAY}
    assert len(up(interview).rows) == len(ORDER)
    assert interview.answer("").kind == "done"


def test_typing_corrects_a_proposal_and_skip_leaves_it_out() -> None:
    interview = start()
    say(interview, "representative", "skip", "1", "skip", "director", *["skip"] * 7)
    assert up(interview).field == REVIEW
    assert interview.answers == {
        "rung": "representative",
        "years_leading": 1.0,
        "target": "director",
        "as_of": TODAY,
    }


def test_skip_keeps_what_was_saved() -> None:
    saved = {"rung": "manager", "years_in_service": 9.0, "target": "director"}
    interview = start(saved, "rung", "years_in_service")
    assert up(interview).field == "rung"
    assert up(interview).enter == "takes Team Lead"
    assert not interview.answer("skip").changed
    assert interview.answer("").changed
    assert interview.answers["rung"] == "manager"
    assert interview.answers["years_in_service"] == 5.0


def test_saved_answers_that_are_not_proposed_are_not_asked() -> None:
    saved = {
        "years_in_service": 9.0,
        "years_leading": 0.0,
        "education": "none",
        "target": "manager",
    }
    interview = start(saved, "rung")
    assert interview.answer("").kind == "accepted"
    assert up(interview).field == REVIEW


def test_back_and_skip_undo_what_was_taken() -> None:
    interview = start({"rung": "manager"}, "rung", "years_in_service")
    say(interview, "", "back")
    assert interview.answers["rung"] == "team-lead"
    assert interview.answer("skip").changed
    assert interview.answers["rung"] == "manager"
    say(interview, "back")
    assert up(interview).enter == "takes Team Lead"


def test_everything_skipped_is_nothing_changed() -> None:
    interview = start()
    while up(interview).field != REVIEW:
        assert not interview.answer("skip").changed
    assert interview.answers == {}
    assert interview.answer("").kind == "done"


def test_a_target_that_the_new_rung_has_reached_is_asked_again() -> None:
    interview = start({"rung": "representative", "target": "team-lead"}, "rung")
    assert "We ask again: the target team-lead" in interview.answer("").text
    say(interview, "3", "0", "GED")
    assert up(interview).field == "target"


def test_mentions_are_shown_where_skills_are_rated() -> None:
    interview = start({}, "rung", "skills_mentioned")
    say(interview, "", "3", "1", "", "", "")
    assert up(interview).field == "skills"
    marked = [row.text for row in up(interview).rows if row.value.endswith("in your resume")]
    assert marked == ["Coaching"]
    interview.answer("")
    assert "skills" not in interview.answers


def test_jobs_are_looked_over_and_not_typed() -> None:
    interview = start({"rung": "manager"}, "jobs")
    say(interview, "skip", "skip", "skip", "skip")
    assert up(interview).field == "jobs"
    assert [row.text for row in up(interview).rows] == ["Call Center Agent, Acme"]
    assert up(interview).enter == "takes 1 job"
    assert interview.answer("Baker").kind == "wrong"
    interview.answer("")
    assert interview.answers["jobs"] == JOBS


@pytest.mark.parametrize("field", VALUES)
def test_why_is_told_of_every_proposal(field: str) -> None:
    interview = start({}, field)
    while up(interview).field != field:
        interview.answer("skip")
    reply = interview.answer("?")
    assert reply.kind == "help"
    assert "What it changes: " in reply.text


def test_the_top_rung_can_be_left_out() -> None:
    proposal = Proposal(field="rung", value="vice-president", evidence="VP")
    interview = Interview({}, bundled(), TODAY, proposed=[proposal])
    assert "skip it" in interview.answer("").text
    interview.answer("skip")
    assert up(interview).field == "years_in_service"


words = st.sampled_from(
    ["", "", "back", "skip", "?", "1", "2", "9", "director", "vice president", "2 3 - 1", "none"]
)


@settings(max_examples=60)
@given(
    texts=st.lists(words | st.text(max_size=8), max_size=40),
    fields=st.sets(st.sampled_from([*VALUES])),
)
def test_no_way_through_it_breaks_the_answers(texts: list[str], fields: set[str]) -> None:
    saved = {"rung": "manager", "target": "director", "languages": ["Thai"]}
    interview = start(saved, *sorted(fields))
    for text in texts:
        if interview.current() is None:
            break
        before = interview.answers
        reply = interview.answer(text)
        assert reply.changed == (interview.answers != before)
        assert accept_all(interview.answers, bundled(), "x") == interview.answers
