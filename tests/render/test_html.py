"""The page as a parser reads it: valid, whole, inert, and the same each time."""

import re
from xml.etree import ElementTree

import html5lib
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from csm_advisor.render.documents.document import Document
from csm_advisor.render.writers.html import write_html
from tests.hostile import EVERYTHING
from tests.render.documents import CASE_NAMES, document_of, every_block, only, plan_of

# All that a browser would load, run or send without being asked.
FETCHES = {"src", "srcset", "data", "poster", "background", "action", "formaction", "ping", "xlink"}
INERT = {"script", "link", "iframe", "object", "embed", "img", "image", "use", "form", "base"}


def parsed(page: str) -> ElementTree.Element:
    """The page as a tree without namespaces; the parser accepts no error."""
    parser = html5lib.HTMLParser(
        html5lib.getTreeBuilder("etree"), strict=True, namespaceHTMLElements=False
    )
    tree: ElementTree.Element = parser.parse(page)
    for element in tree.iter():
        element.tag = str(element.tag).rpartition("}")[2]
    return tree


def flat(text: str) -> str:
    return " ".join(text.split())


def words(tree: ElementTree.Element) -> str:
    """All text of the page but its style."""
    for style in tree.iter("style"):
        style.text = ""
    return flat("".join(tree.itertext()))


def sound(page: str) -> ElementTree.Element:
    """The tree of a page that is valid, refers only to itself, and does nothing by itself."""
    tree = parsed(page)
    elements = list(tree.iter())
    assert not {element.tag for element in elements} & INERT
    attributes = [(name, value) for element in elements for name, value in element.items()]
    assert not [name for name, _ in attributes if name in FETCHES or name.startswith("on")]
    assert not [name for name, _ in attributes if name == "style"]
    assert "url(" not in page
    assert "@import" not in page
    ids = [value for name, value in attributes if name == "id"]
    assert len(ids) == len(set(ids))
    pointed = [v[1:] for n, v in attributes if n == "href" and v.startswith("#")]
    pointed += [
        v for n, value in attributes if n in ("for", "aria-labelledby") for v in value.split()
    ]
    assert set(pointed) <= set(ids)
    links = [v for name, v in attributes if name == "href" and not v.startswith("#")]
    assert all(re.match("https?://", link) for link in links)
    levels = [int(element.tag[1]) for element in elements if re.fullmatch("h[1-6]", element.tag)]
    assert levels[0] == 1
    assert set(levels[1:]) <= {2}
    for drawing in re.findall(r"<svg xmlns.*?</svg>\n</figure>", page, re.DOTALL):
        root = ElementTree.fromstring(drawing.removesuffix("\n</figure>"))
        assert root[0].tag.endswith("title")
        assert root[1].tag.endswith("desc")
    return tree


@pytest.mark.parametrize("name", CASE_NAMES)
def test_the_page_of_a_worked_case_is_sound_and_whole(name: str) -> None:
    document, plan = document_of(name), plan_of(name)
    tree = sound(write_html(document))
    text = words(tree)
    tasks = [flat("".join(label.itertext())) for label in tree.iter("label")]
    for stage in plan.route.stages:
        assert {flat(step.title) for step in stage.steps} <= set(tasks)
    assert len(tasks) == len(list(tree.iter("input")))
    assert all(flat(source.title) in text for source in plan.sources.values())
    assert all(flat(section.heading) in text for section in document.sections)


def test_steps_done_are_ticked() -> None:
    boxes = list(parsed(write_html(every_block())).iter("input"))
    assert ["checked" in box.attrib for box in boxes] == [True, False, False]


def test_each_cited_source_leads_back_to_where_it_is_first_cited() -> None:
    tree = sound(write_html(every_block()))
    text = words(tree)
    (listed,) = (e for e in tree.iter("ol") if e.get("class") == "sources")
    firsts = ["".join(cite.itertext()) for item in listed for cite in item.findall("cite")]
    assert firsts == ["What an action closes", "How to lead a team", "Wages of the nation"]
    backs = [a.get("href") for item in listed for a in item.findall("a[@class='back']")]
    assert backs == ["#cite-1", "#cite-2", "#cite-3"]
    assert "Also used: Read, and not cited" in text


def test_only_an_address_of_the_web_becomes_a_link() -> None:
    tree = sound(write_html(every_block()))
    links = [a.get("href") for a in tree.iter("a") if not a.get("href", "").startswith("#")]
    assert links == ["https://example.test/lead?a=1&b=2"]
    assert "javascript:alert(1)" in words(tree)


def shapes(tree: ElementTree.Element) -> set[tuple[str, ...]]:
    """The elements with their attributes, but for the class, which goes by the length of a text."""
    return {(element.tag, *sorted({*element.keys()} - {"class"})) for element in tree.iter()}


@pytest.mark.parametrize("text", [text[:900] for text in EVERYTHING], ids=range(len(EVERYTHING)))
def test_text_from_outside_stays_text(text: str) -> None:
    tree = sound(write_html(only(text)))
    assert shapes(tree) <= shapes(parsed(write_html(every_block()))) | shapes(
        parsed(write_html(only("x" * 900)))
    )
    shown = words(tree)
    assert not re.search("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", shown)
    if not re.search("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text):
        # In title, headings, paragraphs, bullets, cells, tasks and sources, unchanged.
        assert shown.count(flat(text)) > 40


@settings(max_examples=25)
@given(st.text(max_size=60))
def test_any_text_makes_a_sound_page(text: str) -> None:
    sound(write_html(only(text)))


def test_a_page_is_the_same_each_time_and_names_no_day_of_its_own() -> None:
    first = write_html(document_of("example"))
    assert first == write_html(document_of("example"))


def test_a_document_with_nothing_in_it_is_a_page() -> None:
    text = words(sound(write_html(Document("Nothing", "", (), {}))))
    assert text == "Nothing Nothing"


def test_the_policy_forbids_all_but_the_style_of_the_page() -> None:
    page = write_html(every_block())
    (policy,) = (
        meta.get("content", "")
        for meta in parsed(page).iter("meta")
        if meta.get("http-equiv") == "Content-Security-Policy"
    )
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
