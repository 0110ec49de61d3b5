"""Whole answers of a few people, every sentence and figure of them, kept as files to be read.

What else is tested of these answers holds for anybody; here each word is looked at once. The
people differ in what they leave open, so that together they are told most that can be told.
"""

from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from typing import Any

import pytest
from pydantic import BaseModel

from csm_advisor.advice.alternatives.compare import compare
from csm_advisor.advice.alternatives.levers import levers
from csm_advisor.advice.guide.explain_step import chain
from csm_advisor.advice.packet.packet import make_packet
from csm_advisor.advice.planning.planner import make_plan
from csm_advisor.advice.tracking.next_view import next_view
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.plan import Plan
from csm_advisor.model.profile import Profile
from csm_advisor.model.progress import Done
from tests.other_data import asking_only, claim
from tests.records import of_its_type
from tests.snapshots import assert_same
from tests.strategies import bundled

TODAY = date(2026, 11, 21)
WIDTH = 120  # what is longer than that is put on lines of its own, but for text

PEOPLE: dict[str, dict[str, Any]] = {
    # The years are there and the hours are few; the degree of the decision is half done.
    "busy": {
        "rung": "representative",
        "target": "manager",
        "years_in_service": 10.0,
        "years_leading": 5.0,
        "education": "associate",
        "hours_per_week": 1.0,
        "certifications": ("ccxp",),
        "skills": {"leadership": 2},
        "by": date(2028, 1, 31),
    },
    # All the way up from the second rung, in an area of their own, with words we do not know.
    "climber": {
        "rung": "team-lead",
        "target": "vice-president",
        "years_in_service": 6.0,
        "years_leading": 1.5,
        "education": "high-school",
        "hours_per_week": 6.0,
        "certifications": (),
        "tools": ("crm-software", "Acme Desk"),
        "area": "Dallas",
        "by": date(2035, 6, 30),
    },
    # No time of their own at all.
    "still": {
        "rung": "representative",
        "target": "director",
        "years_in_service": 10.0,
        "years_leading": 5.0,
        "education": "bachelor",
        "hours_per_week": 0.0,
        "by": date(2027, 12, 31),
    },
    # Has written down much, and done some steps.
    "noted": {
        "name": "Kim",
        "rung": "representative",
        "target": "mid-manager",
        "years_in_service": 3.5,
        "years_leading": 1.0,
        "education": "some-college",
        "certifications": ("capm", "Forklift licence"),
        "tools": ("crm-software", "Acme Desk"),
        "languages": ("Spanish", "Polish"),
        "as_of": date(2026, 2, 21),
        "skills": {"leadership": 1, "communication": 1, "patience": 4, "coaching": 2},
        "jobs": [
            {"title": "Cashier", "ends": "2023"},
            {
                "title": "Agent",
                "organisation": "Acme",
                "starts": "2023-05",
                "texts": (
                    "Our CRM was Zendesk, and our CRM was slow",
                    "Coached three starters",
                    "Ate lunch",
                ),
            },
        ],
    },
    # Has nothing yet.
    "new": {
        "rung": "representative",
        "target": "manager",
        "years_in_service": 0.0,
        "years_leading": 0.0,
        "education": "none",
        "skills": dict.fromkeys(bundled().skills, 0),
    },
    # Has all but a diploma.
    "unschooled": {
        "rung": "representative",
        "target": "manager",
        "years_in_service": 20.0,
        "years_leading": 20.0,
        "education": "none",
        "skills": dict.fromkeys(bundled().skills, 4),
    },
    # Has all but what a company of its own kind asks for.
    "elsewhere": {
        "rung": "representative",
        "target": "manager",
        "years_in_service": 20.0,
        "years_leading": 20.0,
        "education": "bachelor",
        "hours_per_week": 4.0,
        "certifications": ("capm",),
        "skills": dict.fromkeys(bundled().skills, 4),
    },
    # One step of the ladder left, nearly all met.
    "near": {
        "rung": "director",
        "target": "vice-president",
        "years_in_service": 20.0,
        "years_leading": 12.0,
        "education": "master",
        "skills": dict.fromkeys(bundled().skills, 3),
        "tools": (),
    },
}
DONE = {
    "noted": (
        Done(step="run-the-shift-huddle", on=date(2026, 10, 5), note="12 huddles, nobody late"),
        Done(step="read-a-first-book-on-leading", on=date(2026, 9, 1)),
    ),
}


# What a company of another kind asks.
DATA = {
    "elsewhere": asking_only(
        (
            claim("manager", "certification", "customer-service-certification"),
            claim("manager", "tool", "crm-software", text="Knows a CRM."),
        )
    )
}


def data_of(who: str) -> Catalogue:
    return DATA.get(who, bundled())


@cache
def plan_of(who: str) -> Plan:
    return make_plan(Profile.of(PEOPLE[who]), data_of(who), TODAY, DONE.get(who, ()))


ANSWERS: dict[str, Callable[[Plan, Catalogue], Any]] = {
    "compare": compare,
    "levers": levers,
    # What it says of interviews is the same for all, and stands in the data.
    "packet": lambda plan, data: make_packet(plan, data, "manager").model_copy(
        update={"interview": ()}
    ),
    "deadline": lambda plan, data: plan.deadline,
    "plan": lambda plan, data: plan.model_copy(update={"routes": (), "deadline": None}),
    "route": lambda plan, data: plan.route,
    "week": next_view,
}
ASKED = {
    "compare": ("busy", "climber", "still", "noted"),
    "levers": ("busy", "still", "unschooled", "elsewhere"),
    "deadline": ("busy", "climber", "still"),
    "packet": ("noted",),
    "plan": ("busy", "climber", "near"),
    "route": ("near",),
    "week": ("noted",),
}


@pytest.mark.parametrize(("answer", "who"), [(a, who) for a in ASKED for who in ASKED[a]])
def test_a_whole_answer(answer: str, who: str) -> None:
    assert_same(f"whole-{answer}-{who}", told(ANSWERS[answer](plan_of(who), data_of(who))))


@pytest.mark.parametrize("who", PEOPLE)
@pytest.mark.parametrize("answer", ANSWERS)
def test_pydantic_finds_each_answer_to_be_of_its_type(answer: str, who: str) -> None:
    if (answer, who) == ("packet", "near"):  # the rung of the packet lies behind them
        return
    view = ANSWERS[answer](plan_of(who), data_of(who))
    if view is not None:  # nobody asked for a day
        of_its_type(view)


@pytest.mark.parametrize(
    ("who", "step"),
    [
        ("busy", "take-a-business-basics-course"),
        ("busy", "take-a-decision-course"),  # on another route than the recommended one
        ("noted", "take-leadership-training"),
        ("new", "earn-high-school-equivalency"),
        ("elsewhere", "ask-for-crm-training"),
        ("elsewhere", "earn-hdi-scm"),
    ],
)
def test_why_a_step_is_there(who: str, step: str) -> None:
    links = chain(plan_of(who), data_of(who), step)
    assert_same(f"whole-why-{step}-{who}", "\n".join(lines([dict(link) for link in links])))


def told(view: BaseModel) -> str:
    """All of an answer but its register of sources, a line for each thing that is said."""
    said = view.model_dump(mode="json")
    return "\n".join(lines({key: value for key, value in said.items() if key != "sources"}))


def lines(value: Any, ahead: str = "") -> Iterator[str]:
    pairs = value.items() if isinstance(value, dict) else (("-", one) for one in value)
    for key, one in pairs:
        if isinstance(one, dict | list | tuple) and len(flat(one)) > WIDTH:
            yield f"{ahead}{key}:"
            yield from lines(one, f"{ahead}  ")
        else:
            yield f"{ahead}{key}: {flat(one)}"


def flat(value: Any) -> str:
    match value:
        case dict():
            return "; ".join(f"{key} {flat(one)}" for key, one in value.items()) or "none"
        case list() | tuple():
            return ", ".join(map(flat, value)) or "none"
        case _:
            return "-" if value is None else str(value)
