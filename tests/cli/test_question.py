"""One question as it is drawn."""

import io

import pytest

from csm_advisor.cli.asking.picker import Picker
from csm_advisor.cli.asking.question import LEAST, drawn
from csm_advisor.intake.interview.prompts import Picks, Prompt, Reply, Row
from csm_advisor.render.screens.screen import Screen, make_console

NOTHING = Reply("moved", "")
SKILLS = tuple(Row(str(n), f"Skill of the name {n}", f"you -, needs {n % 5}") for n in range(1, 27))


def screen(width: int = 80, height: int = 24, encoding: str = "utf-8") -> Screen:
    made = make_console(io.TextIOWrapper(io.BytesIO(), encoding=encoding))
    made.fit(width, height)
    return made


def lines(on: Screen, picker: Picker, said: Reply = NOTHING) -> list[str]:
    rendered = on.render_lines(drawn(on, picker, said), on.options.update(height=None), pad=False)
    return ["".join(segment.text for segment in line).rstrip() for line in rendered]


def prompt(
    picks: Picks, rows: tuple[Row, ...] = (), ask: str = "What?", evidence: str = ""
) -> Prompt:
    return Prompt("field", 2, 5, ask, ask, rows, picks, "For example: 3.", "takes 4", evidence)


def test_a_question_and_its_choices() -> None:
    rows = (Row("1", "Lead", taken=True), Row("2", "Manager"))
    picker = Picker(prompt("one", rows, evidence="Team Lead, Acme"))
    picker.press("down")
    assert lines(screen(), picker, Reply("accepted", "Present rung: Lead")) == [
        "Question 2 of 5  ━━━━",
        "✓ Present rung: Lead",
        "",
        "What?",
        "",
        "   1 Lead",
        "❯  2 Manager",
        "",
        "From your resume: Team Lead, Acme",
        "Pick with ↑↓ and Enter, or type a number or a name.",
        "Or type back, skip, ? (why we ask) or quit.",
        ">",
    ]


def test_what_is_typed_stands_on_the_last_line() -> None:
    picker = Picker(prompt("none"))
    for key in "3 years":
        picker.press(key)
    shown = lines(screen(), picker, Reply("wrong", "'x' is no number."))
    assert shown[-4:] == [
        "'x' is no number.",
        "For example: 3. Enter takes 4.",
        "Or type back, skip, ? (why we ask) or quit.",
        "> 3 years",
    ]


def test_ticks_and_levels_are_told_by_marks() -> None:
    picker = Picker(prompt("several", (Row("1", "CCXP", taken=True), Row("2", "PMP"))))
    shown = lines(screen(), picker)
    assert "❯  1 [x] CCXP" in shown
    assert "   2 [ ] PMP" in shown
    rated = (Row("1", "Patience", "you 3, needs 2", level=3), Row("2", "Humor", "you -, needs 1"))
    shown = lines(screen(), Picker(prompt("levels", rated)))
    assert "   1 Patience ▮▮▮▯" in shown
    assert "❯  2 Humor    -" in shown
    assert "Humor: you -, needs 1." in shown


def test_all_skills_are_rated_on_one_screen() -> None:
    ask = "How good are you? " + "0 not yet, 1 with help, 2 alone, 3 in hard cases. " * 4
    shown = lines(screen(), Picker(prompt("levels", SKILLS, ask)), Reply("accepted", "Skill 3"))
    assert len(shown) <= 24
    for row in SKILLS:
        assert any(row.text in line for line in shown)


@pytest.mark.parametrize("picks", ["one", "several", "levels", "review"])
@pytest.mark.parametrize("size", [LEAST, (80, 24), (120, 40)])
def test_of_many_rows_those_around_the_pointer_are_shown(
    picks: Picks, size: tuple[int, int]
) -> None:
    rows = tuple(Row(str(n), f"Row {n} " + "of a long ladder " * (n % 6)) for n in range(1, 61))
    picker = Picker(prompt(picks, rows))
    for key in ("home", *["down"] * 9, "end", "page up"):
        picker.press(key)
        shown = lines(screen(*size), picker)
        assert len(shown) <= size[1]
        assert max(map(len, shown)) <= 80
        here = next(line for line in shown if "❯" in line)
        assert str(picker.at + 1) in here or "Everything is right" in here
        assert any(line.lstrip().endswith("of " + str(60 + (picks == "review"))) for line in shown)


def test_help_stands_in_the_place_of_the_rows() -> None:
    anchors = tuple(Row(str(n), "What one sees. " * 7) for n in range(5))
    shown = lines(
        screen(*LEAST), Picker(prompt("levels", SKILLS)), Reply("help", "About.", anchors)
    )
    assert len(shown) <= LEAST[1]
    assert "About." in shown
    assert not any("Skill of the name" in line for line in shown)


@pytest.mark.parametrize("height", range(8, 24))
def test_help_says_how_to_go_back_where_there_is_room(height: int) -> None:
    """It took the line that is typed off the least terminal."""
    said = Reply("help", "Skill: what it is.\n" * 10)
    shown = lines(screen(height=height), Picker(prompt("levels", SKILLS)), said)
    assert shown[-1] == ">"
    without = [line for line in shown if not line.startswith("Enter goes back")]
    assert ("Enter goes back to the question." in shown) is (len(without) + 1 <= height)


def test_a_terminal_without_fine_characters_gets_simple_ones() -> None:
    on = screen(encoding="ascii")
    for picks in ("one", "several", "levels", "review"):
        text = "\n".join(lines(on, Picker(prompt(picks, SKILLS)), Reply("accepted", "Done")))
        assert text.replace("━", "").isascii()


def test_wide_and_endless_words_break_nothing() -> None:
    rows = (Row("1", "手" * 200), Row("2", "a" * 200), Row("3", "שלום " * 40))
    picker = Picker(prompt("one", rows))
    for key in "手" * 100:
        picker.press(key)
    shown = lines(screen(), picker)
    text = "".join("".join(shown).split()).replace("❯", "")
    assert "手" * 200 in text
    assert "a" * 200 in text
    assert len(shown) <= 24
