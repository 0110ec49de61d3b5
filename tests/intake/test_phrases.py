"""Phrases of whole words, all found in one pass."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csm_advisor.intake.posting.phrases import Lexicon, alike

KNOWN = (
    ("skill", "call center", "calls", ""),
    ("skill", "call", "calls", ""),
    ("tool", "LinkedIn", "network", ""),
    ("tool", "Access", "database", "Access"),
    ("skill", "attention to detail", "order", ""),
    ("degree", "bachelor's degree", "bachelor", ""),
    ("pay", "pay/salary", "pay", ""),
    ("place", "now", "here", ""),
    ("tool", "ServiceNow", "tickets", ""),
    ("certificate", "C++", "code", ""),
)


def found(text: str) -> list[tuple[str, str]]:
    marks = Lexicon(KNOWN).scan(text, alike(text)).all
    return [(mark.key, text[mark.start : mark.end]) for mark in marks]


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("A Call Center, call  center", [("calls", "Call Center"), ("calls", "call")]),
        ("recall callers callback", []),
        ("(call)_call-call/call", [("calls", "call")] * 4),
        ("a skillsCall Center", [("calls", "Call Center")]),  # glued
        ("callThe next", [("calls", "call")]),
        ("call2+ years, call 3, call123", [("calls", "call")] * 2),
        ("attention to detailA genuine love", [("order", "attention to detail")]),
        ("callA genuine love", []),
        ("on LinkedIn and ServiceNow", [("network", "LinkedIn"), ("tickets", "ServiceNow")]),
        ("right Now", [("here", "Now")]),
        ("Access; access ACCESS", [("database", "Access")]),
        ("a bachelor\u2019s degree, bachelors degree", [
            ("bachelor", "bachelor\u2019s degree"), ("bachelor", "bachelors degree"),
        ]),
        ("pay/salary", [("pay", "pay/salary")]),
        ("C++17", [("code", "C++")]),
        ("call\ncenter", [("calls", "call")]),
        ("\u547c\u53ebcall", [("calls", "call")]),
        ("\u00e9call", []),
        ("call\ud800 \udc80call", [("calls", "call")] * 2),  # broken characters
        ("", []),
    ],
)  # fmt: skip
def test_phrases_of_whole_words_are_found(text: str, phrases: list[tuple[str, str]]) -> None:
    assert found(text) == phrases


def test_no_phrases_are_found_where_none_are_known() -> None:
    assert Lexicon(()).scan("call center", "call center").all == []


WORDS = st.lists(st.sampled_from(("a", "b", "ab", "ba", "aba")), min_size=1, max_size=3)
PHRASES = st.lists(st.tuples(st.sampled_from("XY"), WORDS.map(" ".join)), min_size=1, max_size=6)
TEXTS = st.lists(st.sampled_from(("a", "b", "ab", "ba", "aba", "-", " ", "\n")), max_size=20)


@given(PHRASES, TEXTS.map("".join))
def test_one_pass_finds_what_looking_at_each_word_finds(
    phrases: list[tuple[str, str]], text: str
) -> None:
    expected = []
    for group in "XY":
        free = 0
        for start in range(len(text)):
            if start < free or text[start - 1 : start].isalnum():
                continue
            ends = [
                start + len(phrase)
                for of, phrase in phrases
                if of == group and text.startswith(phrase, start)
            ]
            ends = [end for end in ends if not text[end : end + 1].isalnum()]
            if ends:
                free = max(ends)
                expected.append((group, start, free))
    marks = Lexicon((group, phrase, None, "") for group, phrase in phrases).scan(text, text).all
    assert sorted((mark.group, mark.start, mark.end) for mark in marks) == sorted(expected)
