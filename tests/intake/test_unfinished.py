"""Stays at schools that are not finished, in the many words that people have for it."""

import json
from datetime import date
from typing import Any

import pytest

from csm_advisor.intake.proposing.propose import propose
from csm_advisor.intake.resume.read_resume import read_resume
from csm_advisor.model.background import Background, Document
from tests.documents import resume_of
from tests.strategies import bundled

TODAY = date(2026, 11, 28)
HEAD = "Ann Example\n\nExperience\nCall Center Agent\nAcme\n01/2020 - Present\n- Took calls\n\n"


def education(text: str) -> Background:
    return resume_of(f"{HEAD}Education\n{text}\n")


def level(background: Background) -> Any:
    found = propose(background, bundled(), TODAY).proposals
    return next((one.value for one in found if one.field == "education"), None)


@pytest.mark.parametrize(
    "line",
    [
        "Associate of Arts, Butler Community College (enrolled)",
        "MBA, Coast University, attending",
        "Attending Coast University, MBA",
        "Enrolled in MBA program, Coast University",
        "Accepted into MBA program, Coast University",
        "M.S. Organizational Leadership, started Fall 2026",
        "B.S. Business, Coast University, started 2024",
        "B.S. Business, Wichita State, dropped out 2016",
        "B.S. Business, Coast University, left 2016",
        "B.S. Business, Wichita State, ABD",
        "B.S. Business, Wichita State, junior",
        "B.S. Business, Coast University, rising senior",
        "Senior at Coast University, B.S. Business",
        "Student at Coast University\nB.S. Business",
        "Bachelor of Arts\nCoast University\nSophomore",
        "B.S. Business, Wichita State - 3 semesters left",
        "B.S. Business, Coast University (2 classes short)",
        "B.S. Business, Coast University, completed two years",
        "Bachelor's coursework, Wichita State",
        "B.S. Business, Coast University - some coursework",
        "B.S. Business, Coast University, 2010-2012, unfinished",
        "B.A. English\nCoast University\n2010-2012, never graduated",
        "B.S. Business, Coast University\n2009–2011 (did not graduate)",
        "2026 -\tM.S. Organizational Leadership, Coast University",
        "2025 to\tMBA, Coast University",
        "- B.S. Business, Coast University, junior\n- High School Diploma, East High School, 2010",
    ],
)
def test_a_degree_that_is_not_finished_is_some_college(line: str) -> None:
    assert level(education(line)) == "some-college"


@pytest.mark.parametrize(
    "line", ["MBA student, WGU", "MBA (in process), WGU", "MBA applicant, WGU"]
)
def test_who_is_a_student_has_no_degree_yet(line: str) -> None:
    found = education(line)
    assert level(found) == "some-college"
    assert found.schooling[0].field is None


@pytest.mark.parametrize(
    ("line", "is_level"),
    [
        ("Associate of Arts, Hesston Junior College, 2015", "associate"),
        ("B.A. Student Affairs, Coast University, 2015", "bachelor"),
        ("Bachelor of Arts, Coast University, 2016\n- Student body president", "bachelor"),
        ("B.S. Business, Coast University, 2011 (honors student)", "bachelor"),
        ("B.A., Coast University, 2016 (first-generation student)", "bachelor"),
        ("B.A., Coast University, 2016, study abroad semester in Spain", "bachelor"),
        ("B.A., Coast University, 2012 - Dean's List 4 semesters", "bachelor"),
        ("B.A., Coast University, 2011 - 120 semester hours", "bachelor"),
        ("B.A. English, Coast University, enrolled 2008, finished 2012", "bachelor"),
        ("B.A., Coast University, 2011\nStarted the debate club", "bachelor"),
        ("B.A., Coast University, 2011\nLeft-handed pitcher", "bachelor"),
        ("BA, Coast University, 2011, MBA student", "bachelor"),
        ("BA, Coast University, 2011\nCurrently attending WGU for MBA", "bachelor"),
        ("2012 -\t2016\tB.A. English, Coast University", "bachelor"),
    ],
)
def test_the_same_words_in_what_is_finished(line: str, is_level: str) -> None:
    assert level(education(line)) == is_level


def test_left_a_school_in_a_year_is_no_october() -> None:
    [stay] = education("B.S. Business, Coast University, dropped out 2016").schooling
    assert str(stay.ends) == "2016"
    [stay] = education("Bacharelado, Universidade do Mar, out 2012 - nov 2016").schooling
    assert (str(stay.starts), str(stay.ends)) == ("2012-10", "2016-11")


@pytest.mark.parametrize(
    ("line", "degree", "school"),
    [
        (
            "Bachelor of Science in Nursing, Wichita State (withdrew 2017)",
            "Bachelor of Science in Nursing, withdrew 2017",
            "Wichita State",
        ),
        (
            "B.S. Business, Wichita State (anticipated 2028)",
            "B.S. Business, anticipated 2028",
            "Wichita State",
        ),
        ("Enrolled in MBA program since 2025", "Enrolled in MBA program since 2025", None),
        ("B.A. English, Iowa State, Ames, IA, 2012", "B.A. English", "Iowa State"),
    ],
)
def test_what_is_said_of_a_stay_is_kept_once(line: str, degree: str, school: str | None) -> None:
    [stay] = education(line).schooling
    assert (stay.degree, stay.institution) == (degree, school)


def test_a_builders_file_says_it_in_the_name_of_the_degree() -> None:
    stay = {"institution": "Coast University", "studyType": "MBA student", "endDate": "2024"}
    content = json.dumps({"education": [stay]}).encode()
    found = read_resume(Document("'cv.json'", "json-resume", {"cv.json": content}))
    assert level(found) == "some-college"


def test_a_school_that_was_left_is_no_job() -> None:
    left = "## Coast University — B.S. Business\n2009–2011 (did not graduate)\n"
    background = resume_of(f"## Experience\n{HEAD}{left}")
    assert [job.title for job in background.jobs] == ["Call Center Agent"]
    assert any("is no job" in told for told in background.unread)
