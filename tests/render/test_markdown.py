"""Markdown as GitHub's own parser reads it: all text shown as it is, every footnote there."""

import re
from xml.etree import ElementTree

import pytest
from cmarkgfm import github_flavored_markdown_to_html
from cmarkgfm.cmark import Options
from hypothesis import example, given
from hypothesis import strategies as st

from csm_advisor.model.sources import SourceLine
from csm_advisor.render.documents.document import (
    Document,
    Paragraph,
    Section,
    Table,
)
from csm_advisor.render.line import Run
from csm_advisor.render.writers.markdown import BREAK, write_markdown
from tests.hostile import EVERYTHING
from tests.render.documents import CASE_NAMES, document_of, every_block, only, plan_of

# What a page of ours is made of. All else would be a text that was obeyed.
OURS = {
    *("body", "h1", "h2", "p", "ul", "ol", "li", "strong", "sup", "section", "a"),
    *("table", "thead", "tbody", "tr", "th", "td", "input", "wbr"),
}
# GitHub obeys these in finished text, after the parser.
LATER = re.compile(r"@\w|#\d|gh-\d|:[\w+-]+:|\$(?=[^\d\s])", re.IGNORECASE)


def parsed(markdown: str) -> ElementTree.Element:
    """The page as a tree, by the parser that GitHub uses with the extensions it switches on.

    Any HTML that a text brought in would come through and break the tree, or be a tag of its own.
    """
    options = Options.CMARK_OPT_FOOTNOTES | Options.CMARK_OPT_UNSAFE
    page = github_flavored_markdown_to_html(markdown, options).replace(BREAK, "<wbr/>")
    page = re.sub(r" data-footnote(s|-ref|-backref)(?=[ >])", "", page)  # not XML: no value
    return ElementTree.fromstring(f"<body>{page}</body>")


def words(element: ElementTree.Element) -> str:
    """All text below an element, with blanks as one; marks of footnotes are left out."""
    for sup in element.iter("sup"):
        for inner in list(sup):
            sup.remove(inner)
    return flat("".join(text for text in element.itertext() if text))


def flat(text: str) -> str:
    return " ".join(text.split())


def sound(markdown: str, links: bool = True) -> ElementTree.Element:
    """The tree of a page in which nothing but ours was obeyed, and all footnotes are there."""
    tree = parsed(markdown)
    tags = {element.tag for element in tree.iter() if isinstance(element.tag, str)}
    assert tags <= OURS
    addresses = [a.get("href", "") for a in tree.iter("a")]
    outside = [address for address in addresses if not address.startswith("#")]
    assert all(re.match("https?://", address) for address in outside)
    assert links or not outside
    boxes = list(tree.iter("input"))
    assert all(box.get("type") == "checkbox" for box in boxes)
    body, _, listed = markdown.partition("\n\n## Sources\n\n")
    used = set(re.findall(r"\[\^(\d+)\]", body))
    defined = re.findall(r"^\[\^(\d+)\]: ", listed, re.MULTILINE)
    assert defined == [str(n) for n in range(1, len(used) + 1)]
    assert used == set(defined)
    notes = [item for item in tree.iter("li") if item.get("id", "").startswith("fn")]
    assert len(notes) == len(defined)
    for table in tree.iter("table"):
        assert len({len(list(row)) for row in table.iter("tr")}) == 1
    return tree


@pytest.mark.parametrize("name", CASE_NAMES)
def test_a_worked_case_is_whole(name: str) -> None:
    plan, document = plan_of(name), document_of(name)
    tree = sound(write_markdown(document))
    tasks = [item for item in tree.iter("li") if item.find("input") is not None]
    steps = [step for stage in plan.route.stages for step in stage.steps]
    assert len(tasks) == len(steps)
    text = words(tree)
    for step in (*steps, *(s for r in plan.routes for stage in r.stages for s in stage.steps)):
        assert flat(step.title) in text
    for source in plan.sources.values():
        assert flat(f"{source.title}, {source.publisher}, {source.date}.") in text
    for table in (b for s in document.sections for b in s.blocks if isinstance(b, Table)):
        assert all(len(row) == len(table.columns) for row in table.rows)


def test_every_block_is_written_and_a_ticked_box_is_ticked() -> None:
    tree = sound(write_markdown(every_block()))
    boxes = [box.get("checked") is not None for box in tree.iter("input")]
    assert boxes == [True, False, False]
    assert [words(row) for row in tree.iter("td")][-3:] == ["2028", "", "never"]
    assert "Keep: notes" in words(tree)


def test_an_ordinary_web_address_is_the_only_link() -> None:
    markdown = write_markdown(every_block())
    outside = [a.get("href", "") for a in parsed(markdown).iter("a")]
    assert [a for a in outside if "://" in a] == ["https://example.test/lead?a=1&b=2"]
    assert "javascript" not in "".join(outside)


STARTS = ("1. x", "12) x", "- x", "+ x", "* x", "> x", "# x", "=== ", "---", "    x", "\tx", "| x")
INLINE = (
    "[^1] and [^1]: x", "[x]: http://x.test", "<http://x.test> <a@x.test>", "http://x.test/a",
    "HTTPS://X.TEST", "www.x.test", "ftp://x.test", "a.b@x.test", "mailto:a@x.test",
    "@octo #1 gh-2", ":smile: :+1:", "$x$ and $$y$$", "&lt;b&gt; &#60; &copy;", "a\\",
    "a\\|b", "a | b", "hello!", "a  ", "~~x~~", "``` x", "~~~ x", "<!-- x", "<?x ?>",
    "x^2^ ==y==", "[ ] x", "[x] x", "**", "* * *", "_ _ _", "(x)", ": x", "!", "#", "x\ny",
    "\u00a0x\u00a0", "\u2014x\u2014",
)  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [*STARTS, *INLINE, *(text[:999] for text in EVERYTHING)],
    ids=lambda text: repr(text[:20]),
)
def test_a_hostile_text_is_shown_as_it_is_in_every_place(text: str) -> None:
    assert_shown_everywhere(text)


@given(st.text(st.sampled_from("\\`*_[](){}<>#+-.!|~&;:@/$^=\"' \t\n1aBwé—😀"), max_size=12))
@example("a*b_c")
def test_any_text_is_shown_as_it_is_in_every_place(text: str) -> None:
    assert_shown_everywhere(text)


def assert_shown_everywhere(text: str) -> None:
    document = only(text)
    markdown = write_markdown(document)
    tree = sound(markdown, links=bool(re.match("https?://", text)))
    shown = flat(clean(text))
    twice = flat(clean(text) + clean(text))
    assert words(tree.find("h1")) == shown  # type: ignore[arg-type]
    headings = [flat(clean(section.heading)) for section in document.sections]
    assert [words(heading) for heading in tree.iter("h2")] == [*headings, "Sources"]
    assert {words(cell) for cell in tree.iter("td")} == {twice}
    assert {words(cell) for cell in tree.iter("th")} == {shown}
    assert len(list(tree.iter("td"))) == 3 * 4
    assert len(list(tree.iter("input"))) == 3
    for element in tree.iter():
        for part in (element.text, element.tail):
            assert not LATER.search(part or "")


def clean(text: str) -> str:
    """Without what no page may hold, in the test's own terms."""
    kept = (
        " " if c in "\t\n\x0b\x0c\r\x85\u2028\u2029"
        else "\ufffd" if ord(c) < 32 or 127 <= ord(c) < 160 or c in BIDI
        else c
        for c in text
    )  # fmt: skip
    return "".join(kept)


BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
pieces = st.text(st.sampled_from("ab*_([:.!)\\|1é— "), max_size=4)
runs = st.builds(Run, pieces, st.booleans(), st.sampled_from(((), ("it",), ("it", "other"))))


@given(st.lists(runs, min_size=1, max_size=6))
@example([Run("a", sources=("it",)), Run("(b)")])
@example([Run("", sources=("it",)), Run(": b")])
def test_bold_and_footnotes_stand_where_they_should_whatever_is_beside_them(
    line: list[Run],
) -> None:
    ours = SourceLine(title="T", publisher="P", date="D", address=None, kind="x", caution=None)
    blocks = (Paragraph((*line, Run(" end", sources=("it", "other")))),)
    document = Document("", "", (Section("", blocks),), {"it": ours, "other": ours})
    tree = sound(write_markdown(document), links=False)
    marks = [a for a in tree.iter("a") if a.get("href", "").startswith("#fn-")]
    assert len(marks) == 2 + sum(len(run.sources) for run in line)
    (paragraph,) = (p for p in tree.iter("p") if "end" in "".join(p.itertext()))
    bold = [c for strong in paragraph.iter("strong") for c in "".join(strong.itertext())]
    wanted = [c for run in line if run.strong for c in run.text]
    assert [c for c in bold if c.strip()] == [c for c in wanted if c.strip()]
    assert words(paragraph) == flat("".join(run.text for run in line) + " end")


def test_equal_documents_give_equal_text_without_needless_marks() -> None:
    assert write_markdown(document_of("example")) == write_markdown(document_of("example"))
    assert BREAK not in write_markdown(document_of("example"))
