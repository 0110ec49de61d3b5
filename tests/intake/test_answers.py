"""One validator for prompt, flag and file: tables of good and bad answers."""

from datetime import date, datetime, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csm_advisor.errors import UsageProblem
from csm_advisor.intake.answers import accept, accept_all, complete, layered
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.education import EDUCATION_ORDER
from csm_advisor.model.profile import FIVE, Profile
from tests.strategies import bundled

TODAY = date(2026, 11, 21)
FIVE_ANSWERS: dict[str, Any] = {
    "rung": "team-lead",
    "years_in_service": 3.0,
    "years_leading": 0.5,
    "education": "bachelor",
    "target": "manager",
}

# field, what is typed at a prompt or after a flag, what it means
GOOD_TEXT: list[tuple[str, str, Any]] = [
    ("as_of", "2026-11-21", date(2026, 11, 21)),
    ("rung", "team-lead", "team-lead"),
    ("rung", "  Team Lead ", "team-lead"),
    ("rung", "TEAM LEADER", "team-lead"),
    ("rung", "teamlead", "team-lead"),
    ("rung", "manager", "manager"),
    ("rung", "Customer Service Manager", "manager"),
    ("rung", "supervisor", "manager"),
    ("rung", "rep", "representative"),
    ("rung", "vice", "vice-president"),
    ("rung", "VP", "vice-president"),
    ("rung", "mid", "mid-manager"),
    ("rung", "CSR", "representative"),
    ("rung", "Call center agent II", "representative"),
    ("rung", "help desk technician", "representative"),
    ("rung", "contact center supervisor", "manager"),
    ("target", "shift supervisor", "team-lead"),
    ("target", "director of", "director"),
    ("years_in_service", "1", 1.0),
    ("years_in_service", "1.5", 1.5),
    ("years_in_service", ".5", 0.5),
    ("years_in_service", "0", 0.0),
    ("years_in_service", "60", 60.0),
    ("years_in_service", "2 years", 2.0),
    ("years_in_service", "1yr", 1.0),
    ("years_in_service", "18 months", 1.5),
    ("years_in_service", "118 months", 118 / 12),
    ("years_in_service", "1 year and 6 months", 1.5),
    ("years_leading", "2 years, 3 mo", 2.25),
    ("education", "bachelor", "bachelor"),
    ("education", "Bachelor's", "bachelor"),
    ("education", "bachelor\u2019s degree", "bachelor"),
    ("education", "BA", "bachelor"),
    ("education", "GED", "high-school"),
    ("education", "high school", "high-school"),
    ("education", "Associate degree (two years)", "associate"),
    ("education", "some college", "some-college"),
    ("education", "MBA", "master"),
    ("education", "PhD", "doctorate"),
    ("education", "none", "none"),
    ("education", "Bachelor of Science", "bachelor"),
    ("education", "Associate of Arts", "associate"),
    ("education", "4-year degree", "bachelor"),
    ("education", "Some HS", "none"),
    ("education", "some high school", "none"),
    ("education", "High school graduate", "high-school"),
    ("education", "HS diploma", "high-school"),
    ("education", "HS/GED", "high-school"),
    ("education", "High School / GED", "high-school"),
    ("education", "high school dropout", "none"),
    ("education", "Didn't finish high school", "none"),
    ("education", "11th grade", "none"),
    ("certifications", "none", []),
    ("certifications", "CCXP", ["ccxp"]),
    ("certifications", "ccxp, Project Management Professional, ccxp", ["ccxp", "pmp"]),
    ("certifications", "customer-service-certification", ["customer-service-certification"]),
    ("certifications", "Yellow Belt, Welding", ["six-sigma-yellow-belt", "Welding"]),
    ("certifications", "HR", ["HR"]),
    ("certifications", "itil, Capm, Associate", ["itil-4-foundation", "capm", "Associate"]),
    (
        "certifications",
        "PMP certification, ITIL Foundation (v4), HDI Support Center Team Lead (HDI-SCTL)",
        ["pmp", "itil-4-foundation", "hdi-support-center-team-lead"],
    ),
    ("certifications", "Craft (Y), Certificate", ["Craft (Y)", "Certificate"]),
    ("tools", "Zendesk, Excel", ["crm-software", "Zendesk", "analytics-tools", "Excel"]),
    (  # as they count on a resume
        "tools",
        "HubSpot, Zendesk Support, MS Excel, a hammer",
        ["crm-software", "HubSpot", "Zendesk Support", "analytics-tools", "MS Excel", "a hammer"],
    ),
    (
        "tools",
        "live chat, My own CRM (home made)",
        ["live-chat-software", "My own CRM (home made)"],
    ),
    ("languages", "Spanish, español de México", ["Spanish", "español de México"]),
    ("hours_per_week", "4", 4.0),
    ("hours_per_week", "2.5 hours", 2.5),
    ("at_once", "1", 1),
    ("at_once", " 6 ", 6),
    ("by", "2029-06-30", date(2029, 6, 30)),
    ("by", "2029-06", date(2029, 6, 30)),
    ("by", "2028-02", date(2028, 2, 29)),
    ("area", "San Antonio, TX", "0041700"),
    ("area", "0041700", "0041700"),
    ("industry", "retail", "44--46"),
    ("industry", "561400", "561400"),
    ("name", "نرگس می\u200cخواهد", "نرگس می\u200cخواهد"),
    ("education_field", "History", "History"),
    ("weekends", "Yes", True),
    ("weekends", "n", False),
    ("by", "Jun-29", date(2029, 6, 30)),
    ("by", "31.12.2029", date(2029, 12, 31)),
    ("by", "31.12.29", date(2029, 12, 31)),
    ("by", "1.1.2029", date(2029, 1, 1)),
    ("by", "31-12-2029", date(2029, 12, 31)),
    ("by", "12.2029", date(2029, 12, 31)),
    ("by", "2029-12-31T00:00:00", date(2029, 12, 31)),
    ("by", "2029-06-30 00:00:00", date(2029, 6, 30)),
    ("by", "2029-06-30T23:30:00.000+02:00", date(2029, 6, 30)),
    ("by", "6/30/2029 0:00", date(2029, 6, 30)),
    ("by", "31.12.2029 00:00", date(2029, 12, 31)),
    ("as_of", "30.11.2026", date(2026, 11, 30)),
    ("as_of", "2026-11-30T00:00:00", date(2026, 11, 30)),
    ("weekends", "1", True),
    ("weekends", "0", False),
    ("weekends", "TRUE", True),
    ("weekends", "False", False),
    ("by", "Dec 2028", date(2028, 12, 31)),
    ("by", "December 31, 2028", date(2028, 12, 31)),
    ("by", "12/31/2028", date(2028, 12, 31)),
    ("by", "6/30/29", date(2029, 6, 30)),
    ("by", "06/2029", date(2029, 6, 30)),
    ("certifications", "no", []),
    ("tools", "Nope", []),
    ("languages", "N/A", []),
    ("languages", "-", []),
    ("languages", "only English", ["English"]),
    ("languages", "just English", ["English"]),
    ("languages", "English only", ["English"]),
    ("languages", "nothing but English", ["English"]),
    ("languages", "Spanish (none)", []),
    ("languages", "Spanish - not at all, French", ["French"]),
    ("languages", "Spanish and French", ["Spanish", "French"]),
    ("languages", "Tagalog/Vietnamese", ["Tagalog", "Vietnamese"]),
    ("years_in_service", "three and a half", 3.5),
    ("years_in_service", "2 1/2 years", 2.5),
    ("years_in_service", "2\u00bd", 2.5),
    ("situation", "student", "student"),
    ("situation", " Other work ", "other-work"),
    ("situation", "IN-SERVICE", "in-service"),
    ("skills", "leadership=3, listening=2", {"leadership": 3, "listening": 2}),
    ("skills", "Problem solving: 0", {"problem-solving": 0}),
    ("skills", "none", {}),
    ("hours_per_week", "0.1", 0.1),
    ("hours_per_week", "0", 0.0),
    ("years_in_service", "Two", 2.0),
    ("years_in_service", "two years six months", 2.5),
    ("years_in_service", "eighteen months", 1.5),
    ("years_leading", "none", 0.0),
    ("years_leading", "no years", 0.0),
    ("hours_per_week", "four hours", 4.0),
    ("hours_per_week", "zero", 0.0),
    ("tools", " None, NONE", []),
]

# field, what is typed, a piece of the sentence that answers it
BAD_TEXT: list[tuple[str, str, str]] = [
    ("rung", "", "nothing is written"),
    ("rung", "manger", "do you mean manager"),
    ("rung", "astronaut zzz", "use representative, team-lead"),
    ("rung", "cashier", "not a rung"),
    ("rung", "insurance agent", "not a rung"),
    ("rung", "warehouse supervisor", "not a rung"),
    ("rung", "customer success manager", "not a rung"),
    ("rung", "service", "could be representative, manager, mid-manager"),
    ("rung", "?!", "not a rung"),
    ("years_in_service", "-1", "from 0 to 60"),
    ("years_in_service", "61", "from 0 to 60"),
    ("years_in_service", "nan", "from 0 to 60"),
    ("years_in_service", "inf", "from 0 to 60"),
    ("years_in_service", "1e3", "from 0 to 60"),
    ("years_in_service", "1" * 90, "from 0 to 60"),
    ("years_in_service", "a few", "18 months"),
    ("years_in_service", "\u0663", "from 0 to 60"),
    ("years_in_service", "yes", "from 0 to 60"),
    ("years_leading", "721 months", "from 0 to 60"),
    ("education", "degree", "could be"),
    ("education", "college degree", "could be associate or bachelor"),
    ("education", "College graduate", "could be associate or bachelor"),
    ("education", "no college", "could be none or high-school"),
    ("education", "no degree", "could be none, high-school or some-college"),
    ("education", "kindergarten", "not a level of education"),
    ("certifications", "CCSM", "ccsm-ciscsm or ccsm-gsqi"),
    ("certifications", "HDI", "say which"),
    ("certifications", ",,", "nothing is written"),
    ("certifications", ",".join(f"c{n}" for n in range(51)), "51 things"),
    ("tools", "x" * 101, "longer than 100"),
    ("hours_per_week", "60.5", "from 0 to 60"),
    ("hours_per_week", "a few", "from 0 to 60"),
    ("at_once", "0", "'0' is not a whole number from 1 to 6; write it like 2"),
    ("at_once", "7", "from 1 to 6"),
    ("at_once", "2.5", "from 1 to 6"),
    ("at_once", "\u0663", "from 1 to 6"),
    ("hours_per_week", "0.099", "'0.099' is too little to plan with; write at least 0.1, or 0"),
    ("certifications", "none, CCXP", "none stands for no name at all; give it alone"),
    ("languages", "Spanish, NONE", "none stands for no name at all"),
    ("jobs", "Agent", "is not a list of jobs"),
    ("by", "2029", "not a date"),
    ("by", "2029-13", "not a date"),
    ("by", "2029-02-30", "not a date"),
    ("by", "0000-01", "not a date"),
    ("by", "20290630", "not a date"),
    ("by", "2029-W26-6", "not a date"),
    ("by", "2029-06-30T00", "not a date"),
    ("by", "\u0662029-06-30", "not a date"),
    ("as_of", "2029-06", "not a date on the calendar; write a date like 2029-06-30"),
    ("as_of", "20290630", "not a date"),
    ("by", "tomorrow", "not a date"),
    ("by", "3/4/2029", "'3/4/2029' may be two days; write a date like 2029-06-30, or a month"),
    ("by", "03.04.2029 00:00", "may be two days"),
    ("by", "31.04.2029", "not a date"),
    ("by", "2029-02-30 00:00", "not a date"),
    ("by", "26-11-29", "not a date"),
    ("by", "12.29", "not a date"),
    ("by", "2029.5", "not a date"),
    ("by", "31.13.2029", "not a date"),
    ("as_of", "12.2029", "not a date"),
    ("by", "31 April 2029", "not a date"),
    ("by", "Jun 29", "not a date"),
    ("by", "Q3 2029", "not a date"),
    ("as_of", "Jun-29", "not a date"),
    ("area", "portland", "could be: Portland-South Portland, ME (0038860)"),
    ("area", "qqqqqqq", "there is no area"),
    ("industry", "transportation", "could be: Transportation and Warehousing (48--50)"),
    ("industry", "zzz", "there is no industry"),
    ("weekends", "maybe", "neither yes nor no"),
    ("weekends", "2", "neither yes nor no"),
    ("situation", "retired", "write one of in-service, student, other-work, returning"),
    ("situation", "", "nothing is written"),
    ("rung", "Student", "is a situation, not a rung; it goes to situation (--situation), and here"),
    ("rung", "other work", "is a situation, not a rung"),
    ("rung", "entry level", "is said of several rungs; write the whole title of the job"),
    ("rung", "Senior", "is said of several rungs"),
    ("skills", "leadership", "leadership has no level"),
    ("skills", "leadership=5", "from 0 to 4"),
    ("skills", "leadership=-1", "from 0 to 4"),
    ("skills", "leadership=2.5", "from 0 to 4"),
    ("skills", "leadership=3, Leadership=2", "twice"),
    ("skills", "leadershp=3", "do you mean leadership"),
    ("skills", "management=3", "could be"),
]

GOOD_TYPED: list[tuple[str, Any, Any]] = [
    ("situation", "other work", "other-work"),
    ("rung", "Team Lead", "team-lead"),
    ("years_in_service", 3, 3.0),
    ("years_in_service", 1.25, 1.25),
    ("certifications", ["CCXP", "Welding"], ["ccxp", "Welding"]),
    ("certifications", [], []),
    ("languages", ["Spanish, of Spain"], ["Spanish, of Spain"]),
    ("hours_per_week", 0, 0.0),
    ("at_once", 3, 3),
    ("by", date(2029, 6, 1), date(2029, 6, 1)),
    ("by", "2029-06", date(2029, 6, 30)),
    ("weekends", False, False),
    ("situation", "returning", "returning"),
    ("skills", {"leadership": 3, "Listening": 0}, {"leadership": 3, "listening": 0}),
    ("certifications", ["none"], []),
    ("skills_mentioned", ["Listening", "leadership", "listening"], ["listening", "leadership"]),
    ("skills_mentioned", [], []),
    ("jobs", [], []),
    ("jobs", [{"title": " Agent "}], [{"title": "Agent"}]),
    (
        "jobs",
        [{"texts": ["Led 5", "=1+1"], "starts": "2021-03", "ends": "2021", "title": "Agent"}],
        [{"title": "Agent", "starts": "2021-03", "ends": "2021", "texts": ["Led 5", "=1+1"]}],
    ),
    (
        "jobs",
        [{"title": "Agent", "organisation": "Acme", "starts": 2021, "ends": date(2024, 2, 29)}],
        [{"title": "Agent", "organisation": "Acme", "starts": "2021", "ends": "2024-02-29"}],
    ),
]

BAD_TYPED: list[tuple[str, Any, str]] = [
    ("rung", 3, "is a number; write text"),
    ("rung", ["manager"], "is a list"),
    ("rung", None, "is null"),
    ("years_in_service", "3", "is text; write a number"),
    ("years_in_service", True, "is true or false; write a number"),
    ("years_in_service", float("nan"), "from 0 to 60"),
    ("years_in_service", float("inf"), "from 0 to 60"),
    ("years_in_service", -0.5, "from 0 to 60"),
    # Too long for Python to write out.
    pytest.param("years_in_service", 16**6000, "from 0 to 60", id="huge"),  # type: ignore[list-item]
    ("certifications", "CCXP", "is text; write a list"),
    ("certifications", ["CCXP", 3], "write a list of texts"),
    ("languages", [""], "nothing is written"),
    ("hours_per_week", {}, "is a table"),
    ("at_once", "2", "is text; write a whole number from 1 to 6"),
    ("at_once", True, "is true or false"),
    ("at_once", 2.0, "is a number; write a whole number"),
    ("at_once", 0, "'0' is not a whole number from 1 to 6"),
    pytest.param("at_once", 16**6000, "it is not a whole", id="many"),  # type: ignore[list-item]
    ("by", datetime(2029, 6, 1, 12, 0), "is a date with a time"),
    ("by", time(12, 0), "is a time"),
    ("by", 2029, "is a number"),
    ("weekends", "yes", "is text; write true or false"),
    ("weekends", 1, "is a number"),
    ("situation", ["student"], "is a list"),
    ("situation", False, "is true or false"),
    ("skills", ["leadership"], "is a list; write a table"),
    ("skills", {"leadership": "3"}, "whole number from 0 to 4"),
    ("skills", {"leadership": 3.0}, "whole number from 0 to 4"),
    ("skills", {"leadership": True}, "whole number from 0 to 4"),
    ("skills", {"leadership": 5}, "whole number from 0 to 4"),
    ("skills", {"": 3}, "nothing is written"),
    ("hours_per_week", 1e-300, "too little to plan with"),
    ("certifications", ["CCXP", "none"], "none stands for no name at all"),
    ("skills_mentioned", {"leadership": 3}, "is a table; write a list"),
    ("skills_mentioned", ["juggling qq"], "not a skill we know"),
    ("jobs", {"title": "Agent"}, "is not a list of jobs"),
    ("jobs", ["Agent"], "is not a list of jobs"),
    ("jobs", [{"title": "a"}, {}], "job 2: has no title"),
    ("jobs", [{"title": 3}], "job 1: title: is not text"),
    ("jobs", [{"title": "a", "company": "b"}], "job 1: 'company' is not a key of a job"),
    ("jobs", [{"title": "a", "starts": "March 2021"}], "job 1: starts: 'March 2021' is not a date"),
    ("jobs", [{"title": "a", "starts": "2021-13"}], "is not a date"),
    ("jobs", [{"title": "a", "ends": "2021-02-29"}], "ends: '2021-02-29' is not a date"),
    ("jobs", [{"title": "a", "ends": 16**6000}], "ends: it is not a date"),
    ("jobs", [{"title": "a", "ends": datetime(2029, 6, 1)}], "ends: it is not a date"),
    ("jobs", [{"title": "a", "starts": "2021-03", "ends": "2021-02-28"}], "before it starts"),
    ("jobs", [{"title": "a", "starts": "2022", "ends": "2021-12"}], "before it starts"),
    ("jobs", [{"title": "a", "texts": "b"}], "texts: is not a list of texts"),
    ("jobs", [{"title": "a", "texts": ["b", 3]}], "texts: is not text"),
    ("jobs", [{"title": "a", "texts": ["x" * 2001]}], "longer than 2000 characters"),
    ("jobs", [{"title": "a", "texts": ["x"] * 31}], "lists 31 texts"),
    ("jobs", [{"title": "a"}] * 61, "lists 61 jobs"),
    ("jobs", [{"title": "a\x1b[2J"}], "contains a control character"),
]

# Text that could rewrite what a reader sees, or could not be saved.
HOSTILE = [
    "\x1b[2J\x1b[31mred",
    "bell\x07",
    "line\nbreak",
    "right\u202eleft",
    "iso\u2066late",
    "mark\u200e",
    "para\u2029graph",
    "broken\udc80",
    "null\x00",
    "\u009b31m",
]
PLAIN_FIELDS = ["name", "area", "industry", "education_field", "languages", "tools", "rung", "by"]


@pytest.mark.parametrize(("field", "text", "value"), GOOD_TEXT)
def test_text_is_understood(catalogue: Catalogue, field: str, text: str, value: Any) -> None:
    assert accept(field, text, catalogue) == value


@pytest.mark.parametrize(("field", "text", "sentence"), BAD_TEXT)
def test_bad_text_is_answered(catalogue: Catalogue, field: str, text: str, sentence: str) -> None:
    with pytest.raises(UsageProblem) as problem:
        accept(field, text, catalogue)
    assert sentence in str(problem.value)
    assert len(str(problem.value)) < 400


@pytest.mark.parametrize(("field", "raw", "value"), GOOD_TYPED)
def test_file_values_are_understood(catalogue: Catalogue, field: str, raw: Any, value: Any) -> None:
    found = accept(field, raw, catalogue, typed=True)
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(("field", "raw", "sentence"), BAD_TYPED)
def test_bad_file_values_are_answered(
    catalogue: Catalogue, field: str, raw: Any, sentence: str
) -> None:
    with pytest.raises(UsageProblem) as problem:
        accept(field, raw, catalogue, typed=True)
    assert sentence in str(problem.value)


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("field", PLAIN_FIELDS)
@pytest.mark.parametrize("typed", [False, True])
def test_hostile_text_never_comes_in_or_out(
    catalogue: Catalogue, field: str, text: str, typed: bool
) -> None:
    raw = [text] if typed and field in ("languages", "tools") else text
    with pytest.raises(UsageProblem) as problem:
        accept(field, raw, catalogue, typed=typed)
    assert str(problem.value).isprintable()


def test_markup_is_only_text(catalogue: Catalogue) -> None:
    assert accept("name", "[bold red]Jo[/] :smile:", catalogue) == "[bold red]Jo[/] :smile:"


def kept_as_checked(answers: dict[str, Any]) -> None:
    """What is accepted, pydantic finds right too, and it makes the same profile of it."""
    assert repr(Profile.of(answers)) == repr(Profile.model_validate(answers))


@given(field=st.sampled_from(sorted(Profile.model_fields)), text=st.text(max_size=120))
def test_any_text_gives_a_value_of_a_profile_or_one_problem(field: str, text: str) -> None:
    try:
        value = accept(field, text, bundled())
    except UsageProblem:
        return
    kept_as_checked(FIVE_ANSWERS | {field: value})


toml_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | st.dates(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner),
    max_leaves=5,
)


@given(field=st.sampled_from(sorted(Profile.model_fields)), raw=toml_values)
def test_any_file_value_gives_a_value_of_a_profile_or_one_problem(field: str, raw: Any) -> None:
    try:
        answers = accept_all({field: raw}, bundled(), "me.toml")
    except UsageProblem as problem:
        answers, said = {}, str(problem)
    else:
        said = ""
    assert not said or said.startswith(f"me.toml: {field}: ")
    kept_as_checked(FIVE_ANSWERS | answers)


def test_every_id_finds_itself(catalogue: Catalogue) -> None:
    for rung in catalogue.rungs.values():
        assert accept("rung", rung.id, catalogue) == rung.id
        assert accept("rung", rung.title.upper(), catalogue) == rung.id
    for level, found in catalogue.education.items():
        assert accept("education", found.name, catalogue) == level
    for skill in catalogue.skills.values():
        assert accept("skills", f"{skill.name}=2", catalogue) == {skill.id: 2}
    for field, things in (("certifications", catalogue.certifications), ("tools", catalogue.tools)):
        for id_, thing in things.items():
            assert accept(field, [id_], catalogue, typed=True) == [id_]
            assert accept(field, [thing.name], catalogue, typed=True) == [id_]
    assert set(catalogue.education) == set(EDUCATION_ORDER)


def test_every_key_of_a_profile_can_be_given(catalogue: Catalogue) -> None:
    given_keys = {field for field, _, _ in (*GOOD_TEXT, *GOOD_TYPED)}
    assert given_keys == set(Profile.model_fields)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ({"rang": "manager"}, "me.toml: 'rang' is not a key of a profile; do you mean rung?"),
        ({"Rung": "manager"}, "do you mean rung?"),
        ({"qqqq": 1}, "the keys are rung, years_in_service"),
        ({"rung": "manager", "target": "directr"}, "me.toml: target: 'directr'"),
        ({"skills": {"leadrship": 3}}, "me.toml: skills: 'leadrship'"),
        ({"\x1b[2J": 1}, "me.toml: '\ufffd[2J'"),
        ({"x" * 5000: 1}, "is not a key"),
    ],
)
def test_a_bad_file_is_told_by_file_and_key(
    catalogue: Catalogue, content: dict[str, Any], sentence: str
) -> None:
    with pytest.raises(UsageProblem) as problem:
        accept_all(content, catalogue, "me.toml")
    assert sentence in str(problem.value)
    assert len(str(problem.value)) < 400


def test_flags_over_file_over_saved() -> None:
    saved = {"rung": "a", "area": "saved", "skills": {"x": 1, "y": 1}}
    file = {"area": "file", "name": "file", "skills": {"y": 2, "z": 2}}
    flags = {"name": "flag", "area": None, "skills": {"z": 3}}
    assert layered(flags, file, saved) == {
        "rung": "a",
        "area": "file",
        "name": "flag",
        "skills": {"x": 1, "y": 2, "z": 3},
    }
    assert saved["skills"] == {"x": 1, "y": 1}


def test_five_answers_make_a_profile(catalogue: Catalogue) -> None:
    assert complete(FIVE_ANSWERS, catalogue, TODAY) == Profile(**FIVE_ANSWERS)


@pytest.mark.parametrize("field", FIVE)
def test_a_missing_answer_is_named_by_its_flag(catalogue: Catalogue, field: str) -> None:
    answers = {key: value for key, value in FIVE_ANSWERS.items() if key != field}
    with pytest.raises(UsageProblem) as problem:
        complete(answers, catalogue, TODAY)
    named = [word.strip(",;") for word in str(problem.value).split() if word.startswith("--")]
    assert named == ["--" + field.replace("_", "-"), "--profile"]


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"target": "team-lead"}, "the rung you are on; choose manager, mid-manager"),
        (
            {"rung": "representative", "target": "representative", "situation": "student"},
            "is the first job that your plan begins with; choose team-lead",
        ),
        ({"rung": "director"}, "not above director; choose vice-president"),
        ({"rung": "vice-president"}, "no rung leads up from vice-president, .* roles need none"),
        ({"by": TODAY}, "the deadline 2026-11-21 is not after 2026-11-21"),
        ({"by": date(1999, 1, 1)}, "is not after"),
    ],
)
def test_answers_that_do_not_fit_together(
    catalogue: Catalogue, changed: dict[str, Any], sentence: str
) -> None:
    with pytest.raises(UsageProblem, match=sentence):
        complete(FIVE_ANSWERS | changed, catalogue, TODAY)
