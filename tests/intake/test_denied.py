"""What a posting says that nobody needs is no ask; what only looks like it stays one."""

import pytest

from csm_advisor.intake.posting.denied import without_denied
from csm_advisor.intake.posting.layout import sheet_of
from csm_advisor.intake.posting.read_posting import read_posting
from csm_advisor.store.data.catalogue import open_catalogue

CATALOGUE = open_catalogue()


def asked(words: str) -> list[str]:
    """What is asked: its kind, how much or its name, and how firmly where it is not required."""
    text = f"Customer Service Manager\nAcme, Denver, CO\nRequirements\n- On time\n{words}\n"
    return [
        " ".join([
            ask.kind, f"{ask.min:g}" if isinstance(ask.min, float) else ask.min or ask.text,
            *([ask.strength] if ask.strength != "required" else []),
        ])
        for ask in read_posting(text, CATALOGUE).asks
    ]  # fmt: skip


@pytest.mark.parametrize(
    "words",
    [
        # behind the words that deny it
        "We don't require a college degree.",
        "You do not need a bachelor's degree.",
        "We do not require a bachelor's degree.",
        "This position does not require a degree.",
        "We are not looking for a bachelor's degree.",
        "There is no need for a degree.",
        "You do not have to have a degree; we look at your attitude.",
        "You don't need Zendesk experience; we train you",
        "You don't need to speak Spanish",
        "It is not necessary to have a degree or speak Spanish.",
        "We don't ask for certifications such as CCXP",
        "You won't work weekends",
        "You will not work weekends or holidays.",
        "We're not looking for 10 years of call center experience.",
        "You are not expected to work weekends.",
        "Applicants are not required to have call center experience.",
        # before them
        "A college degree is not necessary.",
        "college degree not required",
        "Degree: not required",
        "Zendesk experience isn't required",
        "Prior supervisory experience not necessary.",
        "Supervisory experience: none required",
        "Supervisory experience: none",
        "5 years of experience are not required.",
        "Overtime is not expected.",
        # between a "no" and what is required
        "No college degree required",
        "No supervisory experience needed",
        "No Salesforce experience required",
        "No certification required",
        # in a question to whoever lacks it
        "No call center experience? No problem, we train you.",
        "Don't have a degree? Apply anyway.",
    ],
)
def test_what_nobody_needs_is_not_asked(words: str) -> None:
    assert asked(words) == []


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("You don't need a degree, but 2 years of call center experience.", ["service 2"]),
        ("You don't need a degree, just 2 years of call center experience.", ["service 2"]),
        ("No degree required, 2 years of call center experience", ["service 2"]),
        ("We require no degree, only 1 year of call center experience.", ["service 1"]),
        ("A degree isn't a must, 3 years of call center experience is.", ["service 3"]),
        ("High school diploma required, college not required", ["education high-school"]),
        ("Must be able to work nights; weekends not required", ["schedule nights"]),
        ("No weekends required. Nights required.", ["schedule Nights"]),
        ("No cold calls, Spanish required", ["language Spanish"]),
        ("No call center experience is required, but 1 year is preferred.",
         ["service 1 preferred"]),
        ("Bachelor's degree is required and experience cannot be substituted.",
         ["education bachelor"]),
    ],
)  # fmt: skip
def test_what_is_asked_beside_it_stays(words: str, left: list[str]) -> None:
    assert asked(words) == left


@pytest.mark.parametrize(
    ("words", "wish"),
    [
        ("Bachelor's degree preferred but not required", "education bachelor preferred"),
        ("Bachelor's degree not required but preferred", "education bachelor preferred"),
        ("Spanish is not required, but it is a plus.", "language Spanish preferred"),
        ("An MBA is not required but would be viewed favourably.", "education master preferred"),
        ("Spanish helpful but not required", "language Spanish preferred"),
        ("You don't need Zendesk experience, but it's a plus", "tool Zendesk preferred"),
        ("CCXP not required but preferred", "certification CCXP preferred"),
        ("Nice to have:\n- Zendesk (not required)", "tool Zendesk preferred"),
    ],
)
def test_what_is_wished_for_all_the_same_stays(words: str, wish: str) -> None:
    assert asked(words) == [wish]


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("Not only a degree in law, but also 3 years of call center experience is required.",
         ["service 3", "education bachelor"]),
        ("No less than 2 years of call center experience required", ["service 2"]),
        ("Apply no later than Friday, 2 years of call center experience required", ["service 2"]),
        ("Must not need sponsorship and have a bachelor's degree", ["education bachelor"]),
        ("Weekends are non-negotiable.", ["schedule Weekends"]),
        ("Please do not apply unless you have 3 years of call center experience.", ["service 3"]),
        ("Candidates without a bachelor's degree will not be accepted.", ["education bachelor"]),
        ("You do not need a degree if you have 4 years of call center experience.",
         ["service 4"]),
    ],
)  # fmt: skip
def test_a_bound_or_a_condition_denies_nothing(words: str, left: list[str]) -> None:
    assert asked(words) == left


def test_a_sentence_keeps_its_length_and_its_words() -> None:
    """Quotes are cut from the text by places, so what is left out must take no place away."""
    sheet = sheet_of("Agent\nNo degree needed, 2 years of service.", CATALOGUE)
    (piece,) = without_denied(sheet.pieces)
    assert piece.text == "No degree needed, 2 years of service."
    assert piece.low == " " * 16 + ", 2 years of service."


@pytest.mark.parametrize(
    "words",
    [
        "No prior experience required, high school diploma or GED required.",
        "No degree needed, 1 year of customer service or retail experience required.",
        "Monday to Friday, no weekends, Spanish or Portuguese required.",
        "No visa sponsorship, bachelor's degree or equivalent experience required.",
        "100% remote with no travel and 2 years of customer service experience required.",
        "No travel is expected and a bachelor's degree is required.",
        "There is no dress code and Spanish is required.",
        "Ability to work with no supervision and Excel skills required.",
        "No two calls are alike so Zendesk is a must.",
        "This position does not require a degree and requires 1 year of call center experience.",
        "We don't require a degree and look for 2 years of customer service experience.",
        "You will not be required to make outbound calls and should have 2 years of customer"
        " service experience.",
        "No need to cold call and a high school diploma is required.",
        "You don't need a BA. You need 3 years of customer service experience.",
        "We don't require a BS. 3 years of call center experience needed.",
        "No OT. 2 years of customer service experience required.",
        "No 2. High school diploma required.",
        "Ref no 1234, Spanish or French required.",
        "Excellent Excel skills to remove unnecessary steps.",
        "Never missed a deadline in your 3 years of customer service experience?",
        "No stranger to Zendesk and Excel, are you, after 3 years of call center experience?",
        "Experience cannot be substituted for a bachelor's degree.",
    ],
)
def test_what_is_asked_beside_a_denial_is_asked(words: str) -> None:
    """Rather too little is taken for denied than something that is asked."""
    assert asked(words)
