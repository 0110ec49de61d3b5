"""Two plans of one person, put down by hand: every change is told, and what may be its cause."""

from datetime import date, timedelta
from typing import Any

import pytest

from csm_advisor.advice.tracking.plan_diff import compare
from csm_advisor.model.difference import MovedStep
from csm_advisor.model.plan import BARS, Arrival, Binding
from csm_advisor.model.plan_facts import DatedStep, PlanFacts
from csm_advisor.model.profile import Profile
from csm_advisor.model.progress import Done
from csm_advisor.store.data.catalogue import open_catalogue

DAY = date(2026, 11, 21)
PERSON = Profile(
    rung="representative",
    years_in_service=3.0,
    years_leading=0.0,
    education="bachelor",
    target="manager",
    hours_per_week=4.0,
    as_of=DAY,
)


def step(id_: str, starts: date, ends: date) -> DatedStep:
    return DatedStep(id=id_, title=f"The {id_} step", starts=starts, ends=ends)


def binding(kind: str, rung: str | None = "manager") -> Binding:
    return Binding(
        kind=kind,  # type: ignore[arg-type]
        rung=rung,
        need=None,
        have=None,
        sentence=f"It depends on {kind} of {rung}.",
        sources=(),
    )


CATALOGUE = open_catalogue()
CRM = CATALOGUE.tools["crm-software"].name
TALK = step("talk", date(2026, 11, 21), date(2026, 12, 4))
READ = step("read", date(2026, 12, 5), date(2027, 2, 26))
FACTS = PlanFacts(
    as_of=DAY,
    profile=PERSON,
    arrival={bar: Arrival(months=12, date="2027-11") for bar in BARS},
    binding={bar: binding("own-time") for bar in BARS},
    own_hours=40.0,
    cost_low=200.0,
    cost_high=350.0,
    steps=(TALK, READ),
    done=(),
)


def but(**changed: Any) -> PlanFacts:
    return FACTS.model_copy(update=changed)


def reaching(bar: str, month: str | None) -> PlanFacts:
    months = None if month is None else 1
    return but(arrival={**FACTS.arrival, bar: Arrival(months=months, date=month)})


def test_of_equal_plans_nothing_is_said() -> None:
    found = compare(FACTS, FACTS, CATALOGUE)
    assert found.empty
    assert (found.lines, found.because) == ((), ())
    assert found.months == {"open": 0, "typical": 0, "demanding": 0}
    assert (found.own_hours, found.cost_low, found.cost_high) == (0, 0, 0)
    assert (found.steps_gone, found.steps_new, found.steps_moved) == ((), (), ())


def test_a_cause_that_changes_nothing_is_not_told() -> None:
    later = but(profile=PERSON.model_copy(update={"hours_per_week": 9.0}))
    assert compare(FACTS, later, CATALOGUE).because == ()


@pytest.mark.parametrize(
    ("month", "line", "moved"),
    [
        ("2027-12", "Typical bar: Dec 2027 instead of Nov 2027, 1 month later.", 1),
        ("2029-01", "Typical bar: Jan 2029 instead of Nov 2027, 14 months later.", 14),
        ("2027-10", "Typical bar: Oct 2027 instead of Nov 2027, 1 month earlier.", -1),
        ("2026-12", "Typical bar: Dec 2026 instead of Nov 2027, 11 months earlier.", -11),
        (None, "Typical bar: never instead of Nov 2027.", None),
    ],
)
def test_an_arrival_in_another_month(month: str | None, line: str, moved: int | None) -> None:
    found = compare(FACTS, reaching("typical", month), CATALOGUE)
    assert found.lines == (line,)
    assert found.months == {"open": 0, "typical": moved, "demanding": 0}
    assert not found.empty


def test_what_was_never_reached_is_reached_now() -> None:
    found = compare(reaching("open", None), FACTS, CATALOGUE)
    assert found.lines == ("Open bar: Nov 2027 instead of never.",)
    assert found.months["open"] is None


@pytest.mark.parametrize("other", [binding("service"), binding("own-time", "team-lead")])
def test_what_a_bar_hangs_on_now(other: Binding) -> None:
    found = compare(FACTS, but(binding={**FACTS.binding, "demanding": other}), CATALOGUE)
    assert found.lines == (f"The demanding bar now depends on something else. {other.sentence}",)


def test_the_same_thing_in_other_words_is_no_change() -> None:
    other = binding("own-time").model_copy(update={"sentence": "5 hours less.", "need": 5.0})
    assert compare(FACTS, but(binding={**FACTS.binding, "open": other}), CATALOGUE).empty


def test_hours_and_dollars() -> None:
    after = but(own_hours=52.5, cost_low=1500.0, cost_high=1500.0)
    found, back = compare(FACTS, after, CATALOGUE), compare(after, FACTS, CATALOGUE)
    assert found.lines == (
        "Own time: 52.5 hours instead of 40.",
        "Cost where it is known: $1,500 instead of $200 to $350.",
    )
    assert (found.own_hours, found.cost_low, found.cost_high) == (12.5, 1300.0, 1150.0)
    assert (back.own_hours, back.cost_low, back.cost_high) == (-12.5, -1300.0, -1150.0)
    assert back.lines[1] == "Cost where it is known: $200 to $350 instead of $1,500."


@pytest.mark.parametrize("end", ["cost_low", "cost_high"])
def test_either_end_of_the_cost(end: str) -> None:
    (line,) = compare(FACTS, but(**{end: 300.0}), CATALOGUE).lines
    low, high = (300, 350) if end == "cost_low" else (200, 300)
    assert line == f"Cost where it is known: ${low} to ${high} instead of $200 to $350."


def test_a_step_that_is_new_and_one_that_is_not_needed() -> None:
    course = step("course", date(2027, 3, 1), date(2027, 3, 28))
    found = compare(FACTS, but(steps=(TALK, course)), CATALOGUE)
    assert found.lines == ("No longer needed: The read step.", "New: The course step, Mar 2027.")
    assert (found.steps_gone, found.steps_new) == (("read",), ("course",))
    assert found.steps_moved == ()


def test_a_step_in_other_months_and_steps_that_move_within_theirs() -> None:
    later = step("talk", date(2026, 12, 21), date(2027, 1, 3))
    slight = step("read", READ.starts + timedelta(days=1), READ.ends)
    found = compare(FACTS, but(steps=(later, slight)), CATALOGUE)
    assert found.lines == (
        "Moved: The talk step, Dec 2026 to Jan 2027 instead of Nov 2026 to Dec 2026.",
        "1 step moved by days, within the same months.",
    )
    assert found.steps_moved == (
        MovedStep(
            id="talk",
            starts_before=TALK.starts,
            starts_after=later.starts,
            ends_before=TALK.ends,
            ends_after=later.ends,
        ),
        MovedStep(
            id="read",
            starts_before=READ.starts,
            starts_after=slight.starts,
            ends_before=READ.ends,
            ends_after=READ.ends,
        ),
    )


def test_several_slight_moves_are_one_line_and_an_end_counts_as_a_start() -> None:
    a_day = timedelta(days=1)
    steps = [step(one.id, one.starts, one.ends + a_day) for one in FACTS.steps]
    assert compare(FACTS, but(steps=tuple(steps)), CATALOGUE).lines == (
        "2 steps moved by days, within the same months.",
    )


# --- Because ------------------------------------------------------------------------------------


def because(before: PlanFacts, **changed: Any) -> tuple[str, ...]:
    """What is said to be the cause, where something did change."""
    return compare(before, but(own_hours=1.0, **changed), CATALOGUE).because


def test_steps_done_since_and_steps_no_longer_done() -> None:
    talk, other = Done(step="talk", on=DAY), Done(step="gone-from-the-data", on=DAY)
    assert because(FACTS, done=(talk, other)) == ("Done since: The talk step; gone-from-the-data.",)
    assert because(but(done=(other, talk))) == (
        "No longer logged as done: gone-from-the-data; talk.",
    )
    assert because(but(done=(talk,)), done=(talk,)) == ()
    found = compare(FACTS, but(done=(talk,), steps=(READ,)), CATALOGUE)
    assert found.lines == ("Done: The talk step.",)


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (1, "This plan is of 22 Nov 2026, the one before of 21 Nov 2026: 1 day has passed."),
        (9, "This plan is of 30 Nov 2026, the one before of 21 Nov 2026: 9 days have passed."),
        (-2, "This plan is of 19 Nov 2026, the one before of 21 Nov 2026: 2 days back."),
    ],
)
def test_days_that_passed(days: int, said: str) -> None:
    assert because(FACTS, as_of=DAY + timedelta(days=days)) == (said,)


def test_steps_not_done_by_their_day() -> None:
    """A step is late from the day after its last, unless it was done."""
    assert len(because(FACTS, as_of=TALK.ends)) == 1
    after = TALK.ends + timedelta(days=1)
    assert because(FACTS, as_of=after)[1:] == ("Not done by their day: The talk step.",)
    assert because(FACTS, as_of=date(2030, 1, 1))[1:] == (
        "Not done by their day: The talk step; The read step.",
    )
    done = (Done(step="talk", on=DAY),)
    assert because(but(done=done), as_of=after, done=done)[1:] == ()


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ({"hours_per_week": 0.5}, "hours per week is 0.5 instead of 4"),
        ({"hours_per_week": None}, "hours per week is not given instead of 4"),
        ({"weekends": True}, "weekends is yes instead of not given"),
        ({"weekends": False}, "weekends is no instead of not given"),
        ({"tools": ()}, "tools is none instead of not given"),
        ({"tools": ("a b", "crm-software")}, f"tools is a b, {CRM} instead of not given"),
        ({"area": "0046140"}, "area is Tulsa, OK instead of not given"),
        (
            {"target": "director"},
            "target is Director of Customer Service instead of Customer Service Manager",
        ),
        ({"target": "gone-since"}, "target is 'gone-since' instead of Customer Service Manager"),
        ({"situation": "student"}, "situation is still in school instead of not given"),
        ({"by": date(2028, 1, 31)}, "by is 2028-01-31 instead of not given"),
        ({"area": "Texas"}, "area is 'Texas' instead of not given"),
        ({"skills": {"coaching": 2}}, "Coaching is 2 instead of not given"),
    ],
    ids=str,
)
def test_an_answer_that_changed(answer: dict[str, Any], said: str) -> None:
    changed = PERSON.model_copy(update=answer)
    assert because(FACTS, profile=changed) == (f"Answer changed: {said}.",)


def test_only_skills_that_changed_are_told() -> None:
    def rated(**skills: int) -> Profile:
        return PERSON.model_copy(update={"skills": skills})

    before = but(profile=rated(coaching=1, patience=2, teamwork=3))
    assert because(before, profile=rated(coaching=1, patience=4, listening=0)) == (
        "Answer changed: Patience is 4 instead of 2.",
        "Answer changed: Teamwork is not given instead of 3.",
        "Answer changed: Listening is 0 instead of not given.",
    )


@pytest.mark.parametrize("private", [{"name": "Ana"}, {"as_of": date(2026, 1, 1)}], ids=str)
def test_a_name_and_the_day_of_counting_are_no_causes(private: dict[str, Any]) -> None:
    assert because(FACTS, profile=PERSON.model_copy(update=private)) == ()


def test_years_count_as_grown_only_where_both_days_of_counting_are_known() -> None:
    grown = PERSON.model_copy(update={"years_in_service": 4.0, "as_of": date(2027, 11, 21)})
    assert because(FACTS, profile=grown) == ()
    more = grown.model_copy(update={"years_in_service": 4.01})
    changed = "Answer changed: years in service is {} instead of 3."
    assert because(FACTS, profile=more) == (changed.format("4.01"),)
    for one, other in ((None, DAY), (DAY, None)):
        before = but(profile=PERSON.model_copy(update={"as_of": one}))
        after = grown.model_copy(update={"as_of": other, "years_in_service": 3.001})
        assert because(before, profile=after) == (changed.format("3.001"),)
