"""Texts with markup in them: what is struck out, hidden or set high is read as it is shown."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csm_advisor import limits
from csm_advisor.intake.posting.read_posting import read_posting
from csm_advisor.intake.posting.source import postings_in
from csm_advisor.store.data.catalogue import open_catalogue
from csm_advisor.text.html_fragment import shown_fragment
from tests.documents import texts

CATALOGUE = open_catalogue()
SHOWN = {
    "<p>Pay: <del>$18.00</del> <ins>$21.00</ins> an hour</p>": "<p>Pay: $21.00 an hour</p>",
    "&lt;p&gt;Pay: &lt;s&gt;$18&lt;/s&gt; $21&lt;/p&gt;": "<p>Pay: $21</p>",
    "&amp;lt;p&amp;gt;$21&amp;lt;sup&amp;gt;50&amp;lt;/sup&amp;gt; an hour": "<p>$21.50 an hour",
    '<ul><li style="display: none">Old<li>A &amp; B, &lt;5<br>C</ul>': (
        "<ul><li>A &amp; B, &lt;5<br>C</ul>"
    ),
    "<p hidden>Old</p><p>New</p>": "<p>New</p>",
    '<b style="text-decoration: red line-through">Old</b> New': " New",
    '<p>$21<i style="vertical-align: super">50</i></p>': "<p>$21.50</p>",
    "Pay: <s>$18</s> $21\nan hour": "Pay: $21\nan hour",
    "Pay: ~~$18.00~~ $21.00 an hour": "Pay: $21.00 an hour",
    # Nothing of the kind: as it was.
    "<p>Answer <b>calls</b>, <5 a day</p>": "<p>Answer <b>calls</b>, <5 a day</p>",
    "No hidden fees, style: none & more": "No hidden fees, style: none & more",
    "~~~~\n~~ Duties~~\n~~~text~~\n~~a~~~": "~~~~\n~~ Duties~~\n~~~text~~\n~~a~~~",
}


@pytest.mark.parametrize("text", SHOWN)
def test_what_a_fragment_shows(text: str) -> None:
    assert shown_fragment(text) == SHOWN[text]


@given(st.text("<>/sup del&;~a1 \n"))
def test_a_text_without_marks_stays_as_it_is(text: str) -> None:
    if "<s" not in text and "<d" not in text and "~~" not in text and "&" not in text:
        assert shown_fragment(text) == text


def test_what_is_longer_than_a_posting_is_not_looked_at() -> None:
    text = "<s>" * limits.POSTING
    assert shown_fragment(text) == text


PAY = {
    "<p>Pay: <del>$18.00</del> <ins>$21.00</ins> an hour</p>": 21,
    "<p>Pay: $<del>18.00</del><ins>21.00</ins> an hour</p>": 21,
    "<p>Pay: $21<sup>50</sup> an hour</p>": 21.5,
}


@pytest.mark.parametrize("text", PAY)
@pytest.mark.parametrize("kind", ["text", "html", "json", "json-ld"])
def test_pay_that_was_changed_is_that_of_today_in_every_kind_of_file(text: str, kind: str) -> None:
    board = {"title": "Agent", "content": text}
    declared = {"@type": "JobPosting", "title": "Agent", "description": text}
    page = f'<script type="application/ld+json">{json.dumps(declared)}</script>'
    match kind:
        case "text":
            found = postings_in("text", text)
        case "html":
            found = postings_in("html", f"<html><body>{text}</body></html>")
        case "json":
            found = postings_in("json", json.dumps(board))
        case _:
            found = postings_in("html", page)
    [(facts, shown)] = found
    pay = read_posting(shown, CATALOGUE, facts).pay
    assert pay is not None
    assert (pay.low, pay.high, pay.unit) == (PAY[text], PAY[text], "hour")


def test_a_resume_in_markdown_is_read_without_what_is_struck_out() -> None:
    assert texts(b"# Maria\n\n**Agent** ~~Team Lead~~ at Acme") == ["Maria", "Agent at Acme"]
