"""What a browser shows of a page, whichever reader asks: that of resumes and that of postings."""

from collections.abc import Callable

import pytest

from csm_advisor.intake.posting.source import postings_in
from csm_advisor.store.documents.read_document import read_document


def as_document(body: str) -> str:
    lines = read_document(f"<html><body><p>First</p>{body}".encode(), "it").lines
    return "|".join(line.text for line in lines[1:])


def as_posting(body: str) -> str:
    [(_, text)] = postings_in("html", f"<html><body><p>First</p>{body}")
    return "|".join(text.split("\n")[1:])


@pytest.fixture(params=[as_document, as_posting])
def shown(request: pytest.FixtureRequest) -> Callable[[str], str]:
    """A reader of HTML: from elements to lines."""
    reader: Callable[[str], str] = request.param
    return reader


Reader = Callable[[str], str]

STRUCK = {
    "<p>Pay: $<del>18.00</del><ins>21.00</ins> an hour</p>": "Pay: $21.00 an hour",
    "<p><s>Team Lead, 2015</s>Agent</p>": "Agent",
    "<p><strike>3</strike> 5 years</p>": "5 years",
    "<p>Pay <s>of <s>$17</s> or $18</s> $21</p>": "Pay $21",
    "<del><p>Team Lead<p>2015 - 2019</del><p>Agent</p>": "Agent",
    # A forgotten end: that of the item or the paragraph around it counts.
    "<ul><li><del>Team Lead<li>Agent</ul><p>Now</p>": "Agent|Now",
    "<table><tr><td><s>Team Lead</td><td>Agent</table>Now": "Agent|Now",
    "<div><p><s>Team Lead</p><p>Agent</p></div>": "Agent",
    "<del><ul><li>Team Lead<li>Trainer</ul><table><tr><td>2</table></del>Agent": "Agent",
    '<p><span style="text-decoration: line-through">$18</span> $21</p>': "$21",
    '<p><b style="TEXT-DECORATION-LINE: blink line-through">$18</b> $21': "$21",
    '<p><span style="text-decoration:line-through;text-decoration:none">$18</span></p>': "$18",
}


@pytest.mark.parametrize("body", STRUCK)
def test_what_is_struck_out_is_not_read(body: str, shown: Reader) -> None:
    assert shown(body) == STRUCK[body]


HIDDEN = {
    "<p hidden>Old<p>New": "New",
    "<p hidden>Old <b>job</b><ul><li>New</ul>": "New",
    '<div hidden="">Old<div>job</div>too</div>New': "New",
    '<p hidden="false">Old</p>New': "New",  # any value hides
    "<div><p hidden>Old</div>New": "New",
    "<ul><li hidden>Old<ul><li>a<li>b</ul>more<li>New</ul>": "New",
    "<ul><li hidden>Old</ul>New": "New",
    "<dl><dt hidden>Old<dd hidden>job<dt>New</dl>": "New",
    "<table><tr hidden><td>Old<tr><td>New</table>": "New",
    "<table><tr><td hidden><table><tr><td>Old</table>too<td>New</table>": "New",
    "<table><thead hidden><tr><th>Old<tbody><tr><td>New</table>": "New",
    "<table><tr><td>New<td hidden>Old</table>More": "New|More",
    "<dialog><p>Old</p></dialog>New": "New",
    "<dialog open><p>New</p></dialog>": "New",
    "<template><div>Old</div></template>New": "New",
    "<noscript>Old</noscript>New": "New",
    "<datalist><option>Old</datalist>New": "New",
    "<video>Old</video><audio>Old</audio><canvas>Old</canvas>New": "New",
    '<p style="display:none">Old</p>New': "New",
    '<span style="margin:0;DISPLAY : None !important">Old</span>New': "New",
    '<span style="visibility: hidden">Old</span>New': "New",
    '<div style="display:none;display:block">New</div>': "New",
    '<input hidden><br style="display:none">New': "New",
    '<p aria-hidden="true">New</p>': "New",
    "<details><summary>Duties</summary>Calls</details>": "Duties|Calls",
    '<div hidden="until-found">New</div>': "New",
    "<p>New&#1;<b>&#1;</b></p>": "New",  # references to no character
    "One<hr>Two<fieldset><legend>Three</legend>Four</fieldset>": "One|Two|Three|Four",
}


@pytest.mark.parametrize("body", HIDDEN)
def test_what_a_browser_does_not_show_is_not_read(body: str, shown: Reader) -> None:
    assert shown(body) == HIDDEN[body]


RAISED = {
    "<p>$21<sup>50</sup> an hour</p>": "$21.50 an hour",
    "<p><sup>$</sup>21<sup><u>50</u></sup>/hr</p>": "$21.50/hr",
    "<p><b>$</b><b>21</b><sup>50</sup> an hour</p>": "$21.50 an hour",
    '<p>$21<span style="vertical-align: super">50</span> an hour</p>': "$21.50 an hour",
    "<p>2 years<sup>1</sup> of work</p>": "2 years 1 of work",
    "<p>a team of 12<sup>3</sup></p>": "a team of 12 3",
    "<p>1<sup>1</sup>/<sub>2</sub> years</p>": "1 1/2 years",
    "<p>the 2<sup>nd</sup> shift</p>": "the 2nd shift",
    "<p>$21</p><p><sup>50</sup>A note</p>": "$21|50A note",
    "<p>$21<sup></sup>50</p>": "$2150",
}


@pytest.mark.parametrize("body", RAISED)
def test_a_raised_number_makes_no_other_longer(body: str, shown: Reader) -> None:
    assert shown(body) == RAISED[body]


def test_a_page_that_its_script_will_show_is_read() -> None:
    page = b'<html style="visibility:hidden"><body style="display:none"><p>Agent</p></body></html>'
    assert [line.text for line in read_document(page, "it").lines] == ["Agent"]


@pytest.mark.parametrize("head", ["<html><head>", "<!doctype html>"])
def test_a_head_without_an_end_ends_where_the_page_begins(head: str) -> None:
    page = f"{head}<title>The name of the window</title><p>Agent</p><p>2018</p>".encode()
    assert [line.text for line in read_document(page, "it").lines] == ["Agent", "2018"]


def test_a_preformatted_posting_keeps_its_lines() -> None:
    [(_, text)] = postings_in("html", "<html><pre>Agent\nNeeds:\n2 years</pre>  and \n more")
    assert text == "Agent\nNeeds:\n2 years\nand more"


@pytest.mark.parametrize(
    "body",
    [
        "<svg>" * 20_000 + "</nav>" * 20_000,
        "<div hidden>" * 20_000 + "</p>" * 20_000,
        "<main>" * 20_000,
        "<main>x</article>" * 20_000,
        "</script>" + "<script type='application/ld+json'>" * 20_000,
        "<s>" * 20_000 + "<sup>1" * 20_000,
    ],
)
def test_a_page_that_ends_nothing_is_read_in_time_that_grows_with_its_length(body: str) -> None:
    """Where each end is looked for from each begin, each of these takes a minute or more."""
    [(_, text)] = postings_in("html", f"<html><body><p>First</p>{body}")
    assert text.startswith("First")
    assert read_document(f"<html><body><p>First</p>{body}".encode(), "it").lines[0].text == "First"
