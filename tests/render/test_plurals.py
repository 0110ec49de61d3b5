"""One of a thing is one thing, on every screen and in every document."""

import re
from datetime import date
from io import StringIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from csm_advisor.advice.alternatives.compare import compare
from csm_advisor.advice.guide.certs import all_certs
from csm_advisor.advice.guide.roles import roles
from csm_advisor.advice.packet.packet import make_packet
from csm_advisor.advice.planning.planner import make_plan
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.profile import Profile
from csm_advisor.render.documents.packet import packet_document
from csm_advisor.render.documents.plan import PARTS, plan_document
from csm_advisor.render.screens.certs import show_certs
from csm_advisor.render.screens.compare import show_comparison
from csm_advisor.render.screens.plan import show_plan
from csm_advisor.render.screens.roles import show_role
from csm_advisor.render.screens.screen import Screen
from csm_advisor.render.screens.theme import THEME
from csm_advisor.render.writers.markdown import write_markdown
from tests.strategies import profiles

TODAY = date(2026, 11, 21)
NOUNS = (
    "steps|things|hours|weeks|months|years|skills|sources|duties|prices|requirements|areas"
    "|people|levels|rows|cells|values|columns|postings|are"
)
# "1 years", "1 own hours"; not "of 1 to 2 years", nor "2.1 years", nor "1 more price".
WRONG = re.compile(rf"(?<![\d.,])1 (?:own |more |more own )?(?:{NOUNS})\b")


def wrong_in(text: str) -> list[str]:
    return WRONG.findall(" ".join(text.split()))


def screen() -> Screen:
    return Screen(file=StringIO(), width=100, color_system=None, theme=THEME)


def shown(console: Screen) -> str:
    file = console.file
    assert isinstance(file, StringIO)
    return file.getvalue()


@settings(max_examples=30)
@given(profiles(), st.sampled_from((None, 1.0, 0.5, 2.0)), st.sampled_from((0.0, 1.0, 3.0)))
def test_one_is_never_many(
    catalogue: Catalogue, profile: Profile, hours: float | None, years: float
) -> None:
    person = profile.model_copy(
        update={"hours_per_week": hours, "years_in_service": years, "years_leading": years}
    )
    plan = make_plan(person, catalogue, TODAY)
    console = screen()
    show_plan(console, plan, catalogue)
    show_plan(console, plan, catalogue, PARTS)
    show_comparison(console, compare(plan, catalogue), catalogue, all=True)
    told = [
        shown(console),
        write_markdown(plan_document(plan, catalogue)),
        write_markdown(packet_document(make_packet(plan, catalogue))),
    ]
    assert [wrong_in(text) for text in told] == [[], [], []]


@pytest.mark.parametrize("wrong", ["1 steps", "1 own hours", "takes 1 weeks", "1 of the 1 things"])
def test_the_wrong_ones_would_be_found(wrong: str) -> None:
    assert wrong_in(wrong)
    assert wrong_in("1 people, has 1 levels, 1 are ready")
    assert not wrong_in("11 steps, 1.1 years, 1 step, 1 to 2 years, 1 price")


def test_the_rungs_and_certificates_count_right(catalogue: Catalogue) -> None:
    console = screen()
    for rung in catalogue.rungs:
        show_role(console, roles(catalogue, rung), all=True)
    show_certs(console, all_certs(catalogue), all=True)
    assert wrong_in(shown(console)) == []
