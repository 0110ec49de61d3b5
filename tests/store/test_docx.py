"""Word documents: what is shown once all tracked changes are taken."""

import pytest

from csm_advisor import limits
from csm_advisor.store.documents.read_document import read_document
from tests.documents import W, docx, paragraph, run, texts

BY = 'w:id="1" w:author="Kim Reed" w:date="2026-11-02T09:00:00Z"'


def cell(*inside: str, properties: str = "") -> str:
    return f"<w:tc>{properties}{''.join(map(paragraph, map(run, inside)))}</w:tc>"


def set_as(look: str, text: str) -> str:
    """A run with one property."""
    return f"<w:r><w:rPr>{look}</w:rPr><w:t>{text}</w:t></w:r>"


def test_a_no_break_hyphen_and_a_soft_line_break_are_kept() -> None:
    dates = f"<w:r><w:t>2018</w:t><w:noBreakHyphen/><w:t>2020</w:t></w:r>{run(' there')}"
    soft = "<w:r><w:t>Agent</w:t><w:br/><w:t>Acme</w:t></w:r>"
    assert texts(docx(paragraph(dates) + paragraph(soft))) == ["2018-2020 there", "Agent", "Acme"]


def test_bullets_come_from_styles_too() -> None:
    styles = (
        f'<w:styles {W}><w:style w:styleId="Mine"><w:name w:val="Mine"/><w:basedOn w:val="L"/>'
        '</w:style><w:style w:styleId="L"><w:name w:val="Points"/><w:pPr><w:numPr/></w:pPr>'
        '</w:style><w:style w:styleId="H"><w:name w:val="heading 2"/></w:style></w:styles>'
    )
    body = paragraph(run("Experience"), style="H") + paragraph(run("Took calls"), style="Mine")
    lines = read_document(docx(body, word__styles_xml=styles), "it").lines
    assert [(line.heading, line.bullet) for line in lines] == [(True, False), (False, True)]


def test_a_text_box_is_read_once() -> None:
    box = f"<w:txbxContent>{paragraph(run('In a box'))}</w:txbxContent>"
    body = paragraph(
        f"<w:r><mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
        "</mc:AlternateContent></w:r>",
        run("Anchor"),
    )
    assert texts(docx(body)) == ["Anchor", "In a box"]


def test_revisions_controls_tags_and_fields() -> None:
    body = paragraph(
        f"<w:ins>{run('inserted ')}</w:ins>",
        "<w:del><w:r><w:delText>deleted </w:delText></w:r></w:del>",
        f"<w:sdt><w:sdtPr/><w:sdtContent>{run('controlled ')}</w:sdtContent></w:sdt>",
        f"<w:smartTag>{run('tagged ')}</w:smartTag>",
        "<w:r><w:instrText>PAGE</w:instrText></w:r>",
        f"<w:hyperlink>{run('linked')}</w:hyperlink>",
    )
    block = f"<w:sdt><w:sdtContent>{paragraph(run('A block'))}</w:sdtContent></w:sdt>"
    assert texts(docx(body + block)) == ["inserted controlled tagged linked", "A block"]


def test_tables_headers_and_footers() -> None:
    def cell(*inside: str) -> str:
        return f"<w:tc>{''.join(map(paragraph, map(run, inside)))}</w:tc>"

    table = (
        f"<w:tbl><w:tr>{cell('BA')}{cell('City College')}{cell('2015')}</w:tr>"
        f"<w:tr>{cell('Skills', 'Zendesk')}{cell('A main column', 'with more text')}</w:tr></w:tbl>"
    )
    margin = f"<w:hdr {W}>{paragraph(run('Maria Lopez'))}</w:hdr>"
    found = docx(table, word__header1_xml=margin, word__footer1_xml=margin.replace("Maria", "M."))
    assert texts(found) == [
        "Maria Lopez", "BA  City College  2015", "A main column", "with more text", "Skills",
        "Zendesk", "M. Lopez",
    ]  # fmt: skip


def test_a_cell_of_one_line_labels_the_row_and_is_read_first() -> None:
    """Dates stood behind what they date, and so in front of the next job."""
    rows = (
        f"<w:tr>{cell('2021 - Present')}{cell('Team Lead', 'Acme Inc')}</w:tr>"
        f"<w:tr>{cell('Agent', 'Beta LLC')}{cell('Tulsa')}{cell('2018 - 2021')}</w:tr>"
    )
    assert texts(docx(f"<w:tbl>{rows}</w:tbl>")) == [
        "2021 - Present", "Team Lead", "Acme Inc", "Tulsa  2018 - 2021", "Agent", "Beta LLC",
    ]  # fmt: skip


def test_rows_and_cells_that_are_deleted_with_changes_tracked_are_not_read() -> None:
    deleted = f"<w:trPr><w:cantSplit/><w:del {BY}/></w:trPr>"
    gone = f"<w:tcPr><w:cellDel {BY}/></w:tcPr>"
    rows = (
        f"<w:tr>{deleted}{cell('Team Lead')}{cell('2015')}</w:tr>"
        f"<w:tr><w:trPr><w:ins {BY}/></w:trPr>{cell('Agent')}{cell('2018')}</w:tr>"
        f"<w:tr>{cell('Trainer')}{cell('2016', properties=gone)}{cell('2020')}</w:tr>"
    )
    assert texts(docx(f"<w:tbl>{rows}</w:tbl>")) == ["Agent  2018", "Trainer  2020"]


@pytest.mark.parametrize("mark", ["del", "moveFrom"])
def test_a_paragraph_whose_end_is_deleted_goes_on_in_the_next(mark: str) -> None:
    ended = f"<w:pPr><w:rPr><w:{mark} {BY}/></w:rPr></w:pPr>"
    body = (
        f"<w:p>{ended}{run('Customer Service ')}</w:p><w:bookmarkStart/>{paragraph(run('Agent'))}"
        f"<w:p>{ended}{run('Acme')}</w:p><w:tbl><w:tr>{cell('2018')}</w:tr></w:tbl>"
        f"{paragraph(run('Now'))}<w:p>{ended}{run('The last')}</w:p>"
    )
    assert texts(docx(body)) == ["Customer Service Agent", "Acme", "2018", "Now", "The last"]


def test_many_ends_that_are_deleted_make_one_line_of_bounded_length() -> None:
    ended = f"<w:pPr><w:rPr><w:del {BY}/></w:rPr></w:pPr>"
    body = f"<w:p>{ended}{run('x' * 1000)}</w:p>" * 50
    assert [len(text) for text in texts(docx(body))] == [limits.LINE]


@pytest.mark.parametrize("look", ["vanish", "strike", "dstrike"])
def test_hidden_and_struck_text_is_not_read_and_such_a_look_can_be_switched_off(look: str) -> None:
    pay = paragraph(run("Pay: "), set_as(f"<w:{look}/>", "$18"), run("$21"))
    kept = paragraph(set_as(f'<w:b/><w:{look} w:val="0"/>', "an hour"))
    assert texts(docx(pay + kept)) == ["Pay: $21", "an hour"]


def test_a_raised_number_makes_no_other_longer() -> None:
    high = '<w:vertAlign w:val="superscript"/>'
    low = high.replace("super", "sub")
    body = (
        paragraph(run("$"), run("21"), set_as(high, "50"), run(" an hour"))
        + paragraph(run("the 2"), set_as(high, "nd"), run(" of 12"), set_as(high, "3"))
        + paragraph(run("H"), set_as(low, "2"), run("O"))
    )
    assert texts(docx(body)) == ["$21.50 an hour", "the 2nd of 12 3", "H2O"]


def test_what_only_holds_the_place_of_an_answer_is_not_read() -> None:
    def control(text: str, state: str) -> str:
        return f"<w:sdt><w:sdtPr>{state}</w:sdtPr><w:sdtContent>{text}</w:sdtContent></w:sdt>"

    empty, filled = "<w:showingPlcHdr/>", '<w:showingPlcHdr w:val="false"/>'
    body = (
        paragraph(run("Name: "), control(run("Click to enter text"), empty))
        + paragraph(run("Title: "), control(run("Agent"), filled))
        + control(paragraph(run("Describe your work")), empty)
        + f"<w:tbl><w:tr>{cell('2018')}{control(cell('Employer'), empty)}</w:tr></w:tbl>"
    )
    assert texts(docx(body)) == ["Name:", "Title: Agent", "2018"]


CHOSEN = {
    "": "Agent",
    '<w:default w:val="1"/>': "Team Lead",
    '<w:result w:val="2"/><w:default w:val="1"/>': "Manager",
    '<w:result w:val="9"/>': "",
    '<w:result w:val="-1"/>': "",
    f'<w:result w:val="{"9" * 5000}"/>': "",
}


@pytest.mark.parametrize("chosen", CHOSEN)
def test_the_choice_of_a_form_is_read(chosen: str) -> None:
    entries = "".join(f'<w:listEntry w:val="{x}"/>' for x in ("Agent", "Team Lead", "Manager"))
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="Level"/><w:ddList>'
        f"{chosen}{entries}</w:ddList></w:ffData></w:fldChar></w:r>"
        "<w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert texts(docx(paragraph(run("Level: "), field))) == [f"Level: {CHOSEN[chosen]}".strip()]


W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'


def test_a_box_that_is_checked_is_told_from_one_that_is_not() -> None:
    def control(checked: str, sign: str) -> str:
        state = f'<w14:checkbox {W14}><w14:checked w14:val="{checked}"/></w14:checkbox>'
        content = f'<w:r><w:sym w:font="Wingdings" w:char="{sign}"/></w:r>'
        return f"<w:sdt><w:sdtPr>{state}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"

    def field(state: str) -> str:
        box = f"<w:ffData><w:checkBox>{state}</w:checkBox></w:ffData>"
        return f'<w:r><w:fldChar w:fldCharType="begin">{box}</w:fldChar></w:r>'

    body = (
        paragraph(control("1", "F0FE"), run("Nights "), control("0", "F0A8"), run("Weekends"))
        + paragraph(run("Days "), field("<w:checked/>"), run("Evenings "), field(""))
        + paragraph(field('<w:default w:val="1"/><w:checked w:val="0"/>'), run("Holidays"))
    )
    assert texts(docx(body)) == ["☒ Nights ☐ Weekends", "Days ☒ Evenings ☐", "☐ Holidays"]


def test_signs_of_fonts_are_what_they_show() -> None:
    def sign(font: str, code: str) -> str:
        return f'<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>'

    body = (
        paragraph(run("2018"), sign("Symbol", "F02D"), run("2020"))
        + paragraph(sign("Wingdings", "F0FE"), run("Full-time"))
        + paragraph(sign("Wingdings", "F0A7"), run("Took calls"))
    )
    assert texts(docx(body)) == ["2018-2020", "☒ Full-time", "Took calls"]
