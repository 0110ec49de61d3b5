"""What a posting comes to, in sentences."""

import pytest

from csm_advisor.advice.sentences import posting as told
from csm_advisor.model.asks import Ask, HeldAsk
from csm_advisor.model.posting_kinds import MetWord
from csm_advisor.store.data.catalogue import open_catalogue


def _ask(in_short: str, met: MetWord = "unknown", when: str | None = None) -> HeldAsk:
    return HeldAsk(
        kind="skill",
        id="coaching",
        text=in_short,
        min=None,
        max=None,
        strength="required",
        or_equivalent=None,
        quote=in_short,
        met=met,
        have=None,
        when=when,
        in_short=in_short,
    )


@pytest.mark.parametrize(
    ("yes", "unknown", "said"),
    [
        (1, 0, "Apply now: you meet the one thing it requires."),
        (3, 0, "Apply now: you meet all 3 things it requires."),
        (
            2,
            1,
            "Apply if the rest is true of you: you meet 2 of the 3 things it requires. Your answers"
            " do not tell: coaching.",
        ),
        (
            0,
            5,
            "Apply if it is true of you: your answers do not tell whether you meet any of the 5"
            " things it requires (coaching, coaching, coaching and 2 more).",
        ),
    ],
)
def test_nothing_is_missing(yes: int, unknown: int, said: str) -> None:
    assert told.all_told(yes, [_ask("Coaching")] * unknown) == said


@pytest.mark.parametrize(
    ("way", "shown"),
    [
        (
            "or equivalent combination of education and work experience",
            "equivalent combination of education and work experience",
        ),
        (
            "or an equivalent of eight years of work in the retail trade and of the service desk",
            "an equivalent of eight years of work in the retail trade …",
        ),
    ],
)
def test_another_way_in_is_cut_behind_a_word_that_says_something(way: str, shown: str) -> None:
    ask = Ask(
        kind="education",
        id=None,
        text="Bachelor's degree",
        min="bachelor",
        max=None,
        strength="required",
        or_equivalent=way,
        quote="Bachelor's degree",
    )
    assert told.in_short(ask, open_catalogue()) == f"Bachelor's degree, or {shown}"


def test_what_is_missing_has_its_date() -> None:
    no = [_ask("Coaching", "no", "2027-03"), _ask("CRM use", "no")]
    assert told.missing(0, no, [], worth_a_try=False) == (
        "Not yet, by our own judgement: you meet none of the 2 things it requires. Missing:"
        " coaching (in Mar 2027) and CRM use (no step in your plan brings it)."
    )
    assert told.missing(0, no[:1], [], worth_a_try=True) == (
        "Worth a try now, by our own judgement: you do not meet the one thing it requires. Missing:"
        " coaching (in Mar 2027)."
    )


def test_days_keep_their_capital_within_a_sentence() -> None:
    assert told.within(_ask("Saturdays").model_copy(update={"kind": "schedule"})) == "Saturdays"
    assert told.within(_ask("Nights").model_copy(update={"kind": "schedule"})) == "nights"


def test_nobody_asks_for_no_degree() -> None:
    ask = Ask(
        kind="education",
        id=None,
        text="some college",
        min="some-college",
        max=None,
        strength="preferred",
        or_equivalent=None,
        quote="some college preferred",
    )
    assert told.in_short(ask, open_catalogue()) == "Some college"
