"""OpenDocument texts, as they are shown."""

import pytest

from csm_advisor.store.documents.read_document import read_document
from tests.documents import packed, texts


def test_odt_keeps_runs_of_blanks_and_leaves_out_what_was_deleted() -> None:
    names = "urn:oasis:names:tc:opendocument:xmlns"
    content = (
        f'<o:document-content xmlns:o="{names}:office:1.0" xmlns:text="{names}:text:1.0">'
        "<o:body><o:text><text:tracked-changes><text:p>gone</text:p></text:tracked-changes>"
        '<text:h>Experience</text:h><text:p>Agent<text:s text:c="4"/>2018</text:p>'
        "<text:list><text:list-item><text:p>Took<text:line-break/>calls</text:p></text:list-item>"
        "</text:list></o:text></o:body></o:document-content>"
    )
    lines = read_document(packed(content_xml=content), "it").lines
    assert [(line.text, line.heading, line.bullet) for line in lines] == [
        ("Experience", True, False), ("Agent  2018", False, False), ("Took", False, True),
        ("calls", False, False),
    ]  # fmt: skip


NAMES = "urn:oasis:names:tc:opendocument:xmlns"
SPACES = " ".join(
    f'xmlns:{name}="{NAMES}:{name}:1.0"' for name in ("office", "text", "table", "style")
)
SPACES += f' xmlns:draw="{NAMES}:drawing:1.0" xmlns:svg="{NAMES}:svg-compatible:1.0"'


def odt(body: str, styles: str = "", **parts: str) -> bytes:
    return packed(
        content_xml=f"<office:document-content {SPACES}><office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>",
        **parts,
    )


def style(name: str, look: str, family: str = "text") -> str:
    return (
        f'<style:style style:name="{name}" style:family="{family}">'
        f"<style:text-properties {look}/></style:style>"
    )


def span(name: str, text: str) -> str:
    return f'<text:span text:style-name="{name}">{text}</text:span>'


def p(*inside: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{"".join(inside)}</text:p>'


SHOWN = {
    p(
        "Agent<draw:frame><draw:image><office:binary-data>QUJD</office:binary-data></draw:image>"
        "<svg:title>Logo</svg:title><svg:desc>A sun</svg:desc></draw:frame> at Acme"
    ): "Agent at Acme",
    f'<text:section text:display="none">{p("Old")}</text:section>{p("New")}': "New",
    f'<text:section text:display="condition" text:is-hidden="true">{p("Old")}</text:section>'
    f'<text:section text:display="true" text:is-hidden="false">{p("New")}</text:section>': "New",
    p('Now <text:hidden-text text:is-hidden="true">Old</text:hidden-text>here'): "Now here",
    "<text:h><text:number>1.</text:number>Work</text:h>": "Work",
    f"<text:list><text:list-item><text:number>1.</text:number>{p('Calls')}</text:list-item>"
    "</text:list>": "Calls",
    p("Level: <text:placeholder>Your level</text:placeholder>"): "Level:",
    p("Level: <text:drop-down><text:label/><text:label/>Lead</text:drop-down>"): "Level: Lead",
    p("<text:script>alert(1)</text:script>Agent"): "Agent",
    f"<table:table><table:table-row><table:table-cell>{p('Agent')}</table:table-cell>"
    f"<table:covered-table-cell>{p('Old')}</table:covered-table-cell></table:table-row>"
    f'<table:table-row table:visibility="collapse"><table:table-cell>{p("Old")}'
    "</table:table-cell></table:table-row></table:table>": "Agent",
    p("Agent", f"<draw:custom-shape>{p('In a shape')}</draw:custom-shape>"): "Agent|In a shape",
    p("Agent", "<draw:frame><draw:text-box><text:list><text:list-item>", p("In a box"),
      "</text:list-item></text:list></draw:text-box></draw:frame>"): "Agent|In a box",
    p(f'A<text:s text:c="{"9" * 5000}"/>B'): "A B",
}  # fmt: skip


@pytest.mark.parametrize("body", SHOWN)
def test_what_is_not_shown_is_not_read(body: str) -> None:
    assert "|".join(texts(odt(body))) == SHOWN[body]


LOOKS = {
    'style:text-line-through-style="solid"': "an hour",
    'style:text-line-through-type="double"': "an hour",
    'style:text-line-through-style="none"': "$18 an hour",
    'text:display="none"': "an hour",
    'text:display="true"': "$18 an hour",
}


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("family", ["text", "paragraph"])
def test_what_a_style_hides_or_strikes_out_is_not_read(look: str, family: str) -> None:
    text = p(span("X", "$18 ")) if family == "text" else p("$18 ", style="X")
    found = texts(odt(text + p("an hour"), style("X", look, family)))
    assert " ".join(found) == LOOKS[look]


def test_styles_of_one_name_are_those_of_their_family_and_part() -> None:
    struck = 'style:text-line-through-style="solid"'
    margins = (
        f"<office:document-styles {SPACES}><office:styles>{style('Gone', struck)}</office:styles>"
        f"<office:automatic-styles>{style('T1', struck)}</office:automatic-styles>"
        f"<office:master-styles><style:header>{p(span('T1', 'Old'), 'Top')}</style:header>"
        "</office:master-styles></office:document-styles>"
    )
    body = p(span("T1", "Agent "), span("Gone", "Old"), span("P1", "here"))
    content = odt(body, style("P1", struck, "paragraph"), styles_xml=margins)
    assert texts(content) == ["Top", "Agent here"]


@pytest.mark.parametrize(
    ("place", "line"),
    [
        ("super 58%", "$21.50 an hour"),
        ("33% 58%", "$21.50 an hour"),
        ("-33% 58%", "$2150 an hour"),
        ("0% 100%", "$2150 an hour"),
    ],
)
def test_a_raised_number_makes_no_other_longer(place: str, line: str) -> None:
    look = style("T1", f'style:text-position="{place}"')
    assert texts(odt(p("$21", span("T1", "50"), " an hour"), look)) == [line]
