"""RTF, as it is shown."""

import pytest

from csm_advisor.store.documents.read_document import read_document
from tests.documents import refused, texts


def test_rtf_leaves_out_deleted_and_hidden_text_and_reads_signs() -> None:
    content = (
        rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}{\*\generator x}"
        rb"Caf\'e9 \u8211? {\deleted old }{\v secret }new\par"
        rb"{\pntext\'B7\tab}Took calls\par 2018\_2020\line next \{x\}\par}"
    )
    lines = read_document(content, "it").lines
    assert [line.text for line in lines] == ["Café – new", "Took calls", "2018-2020", "next {x}"]
    assert lines[1].bullet
    assert "is nested too deeply" in refused(rb"{\rtf1" + b"{" * 5000)


BOX = rb"{\shp{\*\shpinst\shpleft0{\sp{\sn shapeType}{\sv 202}}{\shptxt \pard In a box\par}}"
SHOWN = {
    # Ends of cells, lines and columns part words; what a program broke by itself is a blank.
    rb"Agent\nestcell{\nonesttables\par}2018\nestcell{\*\nesttableprops\trowd\nestrow}Now": (
        "Agent  2018|Now"
    ),
    rb"Agent\column 2018": "Agent|2018",
    rb"Agent\lbr0 Acme": "Agent|Acme",
    rb"Answered\softline calls \softline of\softcol all\softpage kinds": (
        "Answered calls of all kinds"
    ),
    rb"a\qmspace b": "a b",
    # Notes and the data of a program.
    rb"Agent{\super 1}{\footnote\pard {\super 1} For a year.\par}, 2018": "Agent 1, 2018",
    rb"A\bin3 {{{B{\pict\bin4 }}\'4}C\bin0 D": "ABCD",
    rb"A\bin-3 B\bin9999999999 C": "AB",
    rb"A \\bin3 xyz": r"A \bin3 xyz",
    # A text box is read once, and apart from the line in which it stands.
    rb"Anchor " + BOX + rb"{\shprslt\par In a box\par}}goes on\par": "In a box|Anchor goes on",
    rb"{\*\mine Old " + BOX + rb"}}New": "New",
    rb"{\pntext\'B7}Anchor " + BOX + rb"}": "In a box|Anchor",
    # Struck text.
    rb"Pay: {\strike $18}{\striked1 $19}$21": "Pay: $21",
    rb"Pay: \strike $18\strike0 $21\striked1 $22\plain  an hour": "Pay: $21 an hour",
    rb"\v\strike Old\strike0 older\v0 New": "New",
    # Numbers that are set high.
    rb"$21{\super 50} an hour": "$21.50 an hour",
    rb"$21\super 50\nosupersub  an hour": "$21.50 an hour",
    rb"12\super 3\super0 4\super\plain 5\super\sub 6\super\nosupersub 7": "12 34567",
    rb"the 2{\super nd} of H{\sub 2}O": "the 2nd of H2O",
}


@pytest.mark.parametrize("body", SHOWN)
def test_words_stay_apart_and_what_is_not_shown_is_not_read(body: bytes) -> None:
    assert "|".join(texts(rb"{\rtf1\ansi First\par " + body + b"}")[1:]) == SHOWN[body]


def test_the_mark_of_an_item_is_not_that_of_the_text_box_in_it() -> None:
    content = rb"{\rtf1\ansi{\pntext\'B7}Anchor " + BOX + rb"}\par}"
    lines = read_document(content, "it").lines
    assert [(line.text, line.bullet) for line in lines] == [("In a box", False), ("Anchor", True)]
