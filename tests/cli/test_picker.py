"""What keys make of one question: the line that is its answer."""

from typing import Any

import pytest

from csm_advisor.cli.asking.picker import Picker
from csm_advisor.intake.interview.prompts import Picks, Prompt, Row

ROWS = tuple(Row(str(n), f"Choice {n}") for n in range(1, 13))


def prompt(picks: Picks, rows: tuple[Row, ...] = ROWS, **more: Any) -> Prompt:
    return Prompt("field", 1, 5, "What?", "What?", rows, picks, "", "", **more)


def taking(*places: int) -> tuple[Row, ...]:
    return tuple(row._replace(taken=n in places) for n, row in enumerate(ROWS))


def press(picker: Picker, keys: str) -> str | None:
    """The answer after keys with blanks between them; ␣ is the space bar."""
    for key in keys.split():
        line = picker.press({"␣": " ", "pgdn": "page down", "^u": "clear"}.get(key, key))
    return line


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        ("enter", ""),  # what Enter takes stands there already
        ("down enter", "5"),
        ("down up enter", ""),
        ("up enter", "3"),
        ("home enter", "1"),
        ("home up enter", "1"),
        ("end enter", "12"),
        ("end down enter", "12"),
        ("pgdn enter", "12"),
        ("1 1 enter", "11"),
        ("1 1 down enter", "12"),
        ("1 1 backspace backspace enter", "1"),
        ("b a c k enter", "back"),
        ("b a ^u escape enter", ""),
        ("?", "?"),
        ("w h y ? enter", "why?"),
        ("␣ enter", ""),
        ("left right enter", ""),
    ],
)
def test_one_of_several(keys: str, line: str) -> None:
    assert press(Picker(prompt("one", taking(3))), keys) == line


def test_one_of_several_where_enter_takes_nothing() -> None:
    assert press(Picker(prompt("one")), "enter") == "1"


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        ("enter", ""),
        ("␣ enter", "3, PMP"),
        ("down ␣ enter", "2, PMP"),
        ("down down ␣ enter", "2, 3, 4, PMP"),
        ("␣ ␣ enter", ""),
        ("C C X P enter", "CCXP"),
        ("a ␣ b enter", "a b"),
    ],
)
def test_any_of_several(keys: str, line: str) -> None:
    assert press(Picker(prompt("several", taking(1, 2), others=("PMP",))), keys) == line


def test_nothing_ticked_any_more_is_none() -> None:
    assert press(Picker(prompt("several", taking(1))), "␣ enter") == "none"


RATED = (Row("1", "Patience", level=2), Row("2", "Coaching"), Row("3", "Humor", level=4))


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        ("3", "2=3"),  # the first that is not rated
        ("up 0", "1=0"),
        ("up -", "1=-"),
        ("up right", "1=3"),
        ("up left", "1=1"),
        ("left", "2=0"),
        ("right", "2=1"),
        ("down right", None),
        ("down left", "3=3"),
        ("?", "?2"),
        ("enter", ""),
        ("␣", None),
        ("7 = 3 enter", "7=3"),
        ("b a c k enter", "back"),
    ],
)
def test_levels(keys: str, line: str | None) -> None:
    assert press(Picker(prompt("levels", RATED)), keys) == line


def test_a_row_of_levels_goes_down_the_list() -> None:
    picker = Picker(prompt("levels", tuple(Row(str(n), "") for n in range(1, 4))))
    lines = [picker.press(key) for key in "2 3 - 1"]
    assert [line for line in lines if line] == ["1=2", "2=3", "3=-", "3=1"]
    picker.asked_again(prompt("levels", RATED[:1]))
    assert picker.at == 0


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        ("enter", ""),
        ("up enter", "12"),
        ("up down enter", ""),
        ("3 enter", "3"),
        ("home enter", "1"),
    ],
)
def test_the_review(keys: str, line: str) -> None:
    assert press(Picker(prompt("review")), keys) == line


def test_text_alone() -> None:
    picker = Picker(prompt("none", ()))
    assert press(picker, "up down left home 3 ␣ y r s") is None
    picker.press("clear word")
    assert picker.typed == "3 "
    assert press(picker, "backspace . 5 enter") == "3.5"


def test_the_end_of_input_ends_it_where_nothing_is_typed() -> None:
    picker = Picker(prompt("none", ()))
    assert press(picker, "3") is None
    assert picker.press("end of input") is None
    picker.press("clear")
    with pytest.raises(EOFError):
        picker.press("end of input")
