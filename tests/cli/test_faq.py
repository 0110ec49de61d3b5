"""`faq`: all questions, or those that match."""

import pytest

from tests.cli.conftest import Raw, Run


def test_all_questions_with_their_answers(run: Run, raw: Raw) -> None:
    shown = run("faq", "--all").flat
    for one in raw("guide")["question"]:
        assert f"{one['question']} {one['answer']} [" in shown


@pytest.mark.parametrize(
    ("words", "first"),
    [
        (["without", "degree"], "faq-without-degree"),
        (["WITHOUT a degree?"], "faq-without-degree"),
        (["certificate"], "faq-certifications"),
        (["stresful"], "faq-stressful"),
        (["second", "langauge"], "faq-second-language"),
        (["is it stressful"], "faq-stressful"),
        (["AI"], "faq-prospects"),
    ],
)
def test_the_best_match_comes_first(run: Run, words: list[str], first: str) -> None:
    questions = run("faq", *words, "--json").json["questions"]
    assert questions[0]["id"] == first


def test_a_rare_word_weighs_more_than_a_common_one(run: Run) -> None:
    found = run("faq", "do", "I", "need", "a", "degree", "--json").json["questions"]
    ids = [one["id"] for one in found]
    assert ids.index("faq-bachelor") < ids.index("faq-second-language")


def test_words_leave_out_what_does_not_match(run: Run, raw: Raw) -> None:
    found = run("faq", "degree", "--json").json["questions"]
    assert 0 < len(found) < len(raw("guide")["question"])


@pytest.mark.parametrize("words", ["xyzzy", "\x1b[31m[bold]", "???"])
def test_no_match_is_said_in_one_sentence(run: Run, words: str) -> None:
    ran = run("faq", "--all", words)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "\x1b" not in ran.err


def test_a_flood_of_words_is_no_trouble(run: Run) -> None:
    assert run("faq", "--all", "degree " * 5000).code == 0
