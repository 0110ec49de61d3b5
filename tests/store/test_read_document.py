"""Documents for people become lines: what the formats and their writers do to text."""

import zlib
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from io import BytesIO
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage

import pytest
from fpdf import FPDF
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import FreeText
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject, RectangleObject
from reportlab.lib.pagesizes import letter
from reportlab.pdfgen.canvas import Canvas

from csm_advisor import limits
from csm_advisor.errors import UsageProblem
from csm_advisor.store.documents import pdf
from csm_advisor.store.documents.read_document import read_document
from tests.documents import W, docx, packed, paragraph, refused, run, texts


def drawn(draw: Callable[[Canvas], None]) -> bytes:
    file = BytesIO()
    canvas = Canvas(file, pagesize=letter)
    draw(canvas)
    canvas.save()
    return file.getvalue()


def written(*lines: str, left: float = 72) -> bytes:
    """A PDF with these lines, one below the other."""

    def draw(canvas: Canvas) -> None:
        for number, line in enumerate(lines):
            canvas.drawString(left, 700 - 14 * number, line)

    return drawn(draw)


def typed_on(content: bytes, text: str, box: tuple[float, float, float, float]) -> bytes:
    """A PDF with text typed onto its first page, and what it looks like, as viewers write both."""
    writer = PdfWriter(clone_from=BytesIO(content))
    looks = DecodedStreamObject()
    looks.set_data(f"BT /F 12 Tf 2 4 Td ({text}) Tj ET".encode())
    font = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
    names = DictionaryObject({NameObject(key): NameObject(name) for key, name in font.items()})
    fonts = DictionaryObject({NameObject("/F"): names})
    looks[NameObject("/Subtype")] = NameObject("/Form")
    looks[NameObject("/BBox")] = RectangleObject((0, 0, box[2] - box[0], box[3] - box[1]))
    looks[NameObject("/Resources")] = DictionaryObject({NameObject("/Font"): fonts})
    note = FreeText(text=text, rect=box)
    shown = DictionaryObject({NameObject("/N"): writer._add_object(looks)})
    note[NameObject("/AP")] = shown
    writer.add_annotation(0, note)
    file = BytesIO()
    writer.write(file)
    return file.getvalue()


# --- PDF --------------------------------------------------------------------------------------


def test_what_a_hyphen_broke_at_the_end_of_a_line_is_one_again() -> None:
    broken = ("Worked in a full-", "time position from Mar-", "2019 and 2018-", "2020 there")
    found = " ".join(texts(written(*broken, "helping cus-", "tomers with calls")))
    for whole in ("full-time", "Mar-2019", "2018-2020", "customers"):
        assert whole in found


@pytest.mark.parametrize("mark", ["\u2022", "-", "*", "\u00b7"])
def test_a_bullet_begins_an_item_and_is_not_shown(mark: str) -> None:
    found = FPDF()
    found.add_page()
    found.set_font("Helvetica")
    for line in ("Duties of the position", f"{mark} Took calls", f"{mark} Wrote letters"):
        found.cell(0, 8, line.replace("\u2022", "\x95"), new_x="LMARGIN", new_y="NEXT")
    lines = read_document(bytes(found.output()), "it").lines
    assert [(line.text, line.bullet) for line in lines] == [
        ("Duties of the position", False),
        ("Took calls", True),
        ("Wrote letters", True),
    ]


def test_items_whose_marks_are_drawn_begin_anew() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 700, "What I did in these years, in a line that is rather long")
        canvas.drawString(95, 686, "Took calls of customers")
        canvas.drawString(95, 672, "Wrote letters")

    found = read_document(drawn(draw), "it").lines
    assert [line.bullet for line in found] == [False, True, True]


@pytest.mark.parametrize("apart", [2, 3, 5])
def test_letters_set_apart_are_the_words_they_make_up(apart: float) -> None:
    """As names and headings are designed. Fonts draw some pairs closer, such as A and T."""

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 12)
        for number, line in enumerate(("Ann Example", "WORK EXPERIENCE", "AWARDS & SKILLS")):
            canvas.drawString(72, 700 - 30 * number, line, charSpace=apart)
        left = 72.0
        for letters in ("E", "D", "U", "C", "AT", "I", "O", "N"):
            canvas.drawString(left, 600, letters)
            left += canvas.stringWidth(letters) + apart
        canvas.drawString(72, 580, "Grades A to C in IT, HR and QA: from a to b or c, as I am a")

    assert texts(drawn(draw)) == [
        "Ann Example",
        "WORK EXPERIENCE",
        "AWARDS & SKILLS",
        "EDUCATION",
        "Grades A to C in IT, HR and QA: from a to b or c, as I am a",
    ]


def test_of_two_columns_each_is_read_as_a_whole_and_the_sidebar_last() -> None:
    def draw(canvas: Canvas) -> None:
        for page in range(2):
            for number in range(12):
                canvas.drawString(
                    230, 700 - 14 * number, f"Main text of page {page}, line {number}"
                )
                canvas.drawString(40, 693 - 14 * number, f"Side {page}, {number}")
            canvas.showPage()

    found = texts(drawn(draw))
    order = [line.split(",")[0] for line in found]
    assert list(dict.fromkeys(order)) == [
        "Main text of page 0", "Main text of page 1", "Side 0", "Side 1",
    ]  # fmt: skip


@pytest.mark.parametrize("in_bold", [True, False], ids=["titles in bold", "titles as the rest"])
def test_employer_and_dates_left_of_what_one_did_there_are_read_with_it(in_bold: bool) -> None:
    jobs = (
        ("Acme Corp", "Dallas, TX", "03/2019 - now", "Team Lead", "Led nine agents", "Took calls"),
        ("Bolt Inc", "Austin, TX", "06/2015 - 02/2019", "Agent", "Took calls", "Kept notes"),
    )

    def draw(canvas: Canvas) -> None:
        bold(canvas, 170 if in_bold else 50, 760, "Jane Placeholder")
        bold(canvas, 50, 720, "EXPERIENCE")
        for number, job in enumerate(jobs):
            for row in range(3):
                at = 700 - 60 * number - 14 * row
                canvas.drawString(50, at, job[row])
                write = partial(bold, canvas) if in_bold and not row else canvas.drawString
                write(170, at, job[3 + row])
        bold(canvas, 50, 570, "LANGUAGES")
        canvas.drawString(170, 570, "Spanish")

    assert texts(drawn(draw)) == [
        "Jane Placeholder", "EXPERIENCE", *jobs[0], *jobs[1], "LANGUAGES", "Spanish",
    ]  # fmt: skip


def test_an_entry_right_of_its_employer_may_be_longer_than_what_dates_it() -> None:
    left = ("Acme Corp", "2019 - 2022"), ("Bolt Inc", "2015 - 2019")
    right = ("Team Lead", "Led nine agents", "Wrote the schedule"), ("Agent", "Took calls")
    titles = "Team Lead", "Agent"

    def draw(canvas: Canvas) -> None:
        bold(canvas, 50, 720, "EXPERIENCE")
        for top, dated, done in zip((700, 640), left, right, strict=True):
            for x, lines in ((50, dated), (170, done)):
                for row, line in enumerate(lines):
                    write = partial(bold, canvas) if line in titles else canvas.drawString
                    write(x, top - 14 * row, line)
        bold(canvas, 50, 608, "LANGUAGES")  # so near that it looks like the employer's third line
        canvas.drawString(170, 608, "Spanish")

    lines = read_document(drawn(draw), "it").lines
    assert [line.text for line in lines] == [
        "EXPERIENCE", *left[0], *right[0], *left[1], *right[1], "LANGUAGES", "Spanish",
    ]  # fmt: skip
    assert [line.text for line in lines if line.heading] == [
        "EXPERIENCE", "Team Lead", "Bolt Inc", "Agent", "LANGUAGES",
    ]  # fmt: skip


def test_dates_at_the_margin_stay_with_their_line() -> None:
    def draw(canvas: Canvas) -> None:
        for number in range(8):
            canvas.drawString(72, 700 - 14 * number, f"Position {number} at a company of some name")
            canvas.drawString(430, 700 - 14 * number, f"201{number} - 201{number + 1}")

    assert texts(drawn(draw))[3] == "Position 3 at a company of some name  2013 - 2014"


def test_what_was_filled_into_a_form_or_typed_onto_a_page_is_read_where_it_stands() -> None:
    def draw(canvas: Canvas) -> None:
        for label, height in (("Name:", 700), ("Phone:", 680), ("Shift:", 660), ("Kept", 640)):
            canvas.drawString(72, height, label)
        form = canvas.acroForm
        form.textfield(name="n", value="Sam Field", x=130, y=696, width=200, height=18)
        form.choice(
            name="s", value="Evening", options=["Day", "Evening"], x=130, y=656, width=99, height=18
        )
        form.textfield(name="h", value="Hidden", x=130, y=636, height=18, annotationFlags="hidden")

    filled_in = typed_on(drawn(draw), "918-555-0100", (130, 676, 330, 694))
    assert [line.split() for line in texts(filled_in)] == [
        ["Name:", "Sam", "Field"],
        ["Phone:", "918-555-0100"],
        ["Shift:", "Evening"],
        ["Kept"],
    ]


def test_lines_know_their_page_and_number() -> None:
    def draw(canvas: Canvas) -> None:
        for page in (1, 2):
            canvas.drawString(72, 700, f"The first line of page {page}")
            canvas.drawString(72, 680, f"The second line of page {page}")
            canvas.showPage()

    found = read_document(drawn(draw), "it")
    assert found.kind == "pdf"
    assert [(line.page, line.number) for line in found.lines] == [(1, 1), (1, 2), (2, 1), (2, 2)]


def test_a_protected_pdf_is_refused() -> None:
    writer = PdfWriter(PdfReader(BytesIO(written("Some text that nobody may read"))))
    writer.encrypt("secret", algorithm="RC4-128")
    file = BytesIO()
    writer.write(file)
    assert "is protected by a password; save it without one" in refused(file.getvalue())


def test_a_scan_is_said_to_be_one() -> None:
    content = drawn(lambda canvas: canvas.rect(100, 100, 300, 300, fill=1))
    assert "holds pictures of pages and almost no text, as a scan does" in refused(content)


def test_a_damaged_pdf_is_refused_wherever_it_is_cut() -> None:
    whole = written("One line of text that is long enough", "and another one of them")
    for length in range(8, len(whole), 97):
        with suppress(UsageProblem):
            assert read_document(whole[:length], "it").lines


def test_of_very_many_pages_the_first_are_read() -> None:
    def draw(canvas: Canvas) -> None:
        for page in range(200):
            canvas.drawString(72, 700, f"This is page {page} of a great many pages")
            canvas.showPage()

    found = read_document(drawn(draw), "it")
    assert found.lines[-1].page == 60
    assert found.unread == ("it: only the first 60 of 200 pages are read",)


def test_a_reader_that_takes_too_long_is_ended_and_the_next_one_works(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    content = written("One line of text that is long enough")
    monkeypatch.setattr(limits, "PDF_SECONDS", 0)
    monkeypatch.setattr(pdf, "SERVE", "import time; time.sleep(60)")
    pdf.stop()
    assert "takes too long to read" in refused(content)
    monkeypatch.undo()
    assert texts(content) == ["One line of text that is long enough"]


def placed(*words: str, gap: float) -> Callable[[Canvas], None]:
    """Words drawn one by one without a blank between them, this many points apart."""

    def draw(canvas: Canvas) -> None:
        for row in range(6):
            left = 72.0
            for word in words:
                canvas.drawString(left, 700 - 14 * row, word)
                left += canvas.stringWidth(word, "Helvetica", 12) + gap

    return draw


@pytest.mark.parametrize("gap", [1.5, 1.7, 1.9, 3.0])
def test_words_without_blanks_are_parted_where_the_letters_stand_apart(gap: float) -> None:
    words = ("Bachelor", "of", "Arts", "at", "the", "staff", "college")
    assert texts(drawn(placed(*words, gap=gap)))[0] == " ".join(words)


def test_letters_that_stand_apart_evenly_stay_one_word() -> None:
    def draw(canvas: Canvas) -> None:
        for row in range(6):
            text = canvas.beginText(72, 700 - 20 * row)
            text.setCharSpace(1.6)
            text.textOut("EXPERIENCE")
            canvas.drawText(text)

    assert texts(drawn(draw))[0] == "EXPERIENCE"


def bold(canvas: Canvas, left: float, at: float, text: str) -> None:
    canvas.setFont("Times-Bold", 12)
    canvas.drawString(left, at, text)
    canvas.setFont("Times-Roman", 12)


def test_what_is_set_bold_is_parted_from_what_is_not() -> None:
    def draw(canvas: Canvas) -> None:
        bold(canvas, 72, 700, "Call Center Agent")
        canvas.drawString(
            75 + canvas.stringWidth("Call Center Agent", "Times-Bold", 12), 700, "Acme"
        )
        for row in range(8):
            canvas.drawString(72, 680 - 14 * row, "Answered calls about bills and outages all day.")

    assert texts(drawn(draw))[0] == "Call Center Agent  Acme"


def test_columns_are_found_where_all_is_set_bold() -> None:
    def draw(canvas: Canvas) -> None:
        for row in range(20):
            bold(
                canvas, 51, 700 - 14 * row, f"main line {row} with more words than the sidebar has"
            )
            bold(canvas, 408, 696 - 17 * row, f"what stands at the side {row}")

    lines = texts(drawn(draw))
    assert lines == [
        f"main line {row} with more words than the sidebar has" for row in range(20)
    ] + [f"what stands at the side {row}" for row in range(20)]


def test_a_short_sidebar_comes_behind_the_main_text_too() -> None:
    def draw(canvas: Canvas) -> None:
        for row, text in enumerate(("Contact", "me@example.com", "Top Skills", "Zendesk", "Excel")):
            canvas.drawString(22, 740 - 15 * row, text)
        for row in range(40):
            canvas.drawString(
                223, 745 - 14 * row, f"line {row} of the main text, which is far wider"
            )

    assert texts(drawn(draw))[-5:] == [
        "Contact",
        "me@example.com",
        "Top Skills",
        "Zendesk",
        "Excel",
    ]


def unmapped() -> bytes:
    """A PDF that shows signs by their number in a font that is not there and has no mapping."""
    shown = b" ".join(b"<" + b"".join(b"%04X" % (40 + n + row) for n in range(20)) + b"> Tj T*"
                      for row in range(20))  # fmt: skip
    text = b"BT /F1 12 Tf 14 TL 50 700 Td " + shown + b" ET"
    font = b"<</Type/Font/Subtype/Type0/BaseFont/ABCDEF+Odd/Encoding/Identity-H/DescendantFonts"
    described = (
        b"<</Type/Font/Subtype/CIDFontType2/BaseFont/ABCDEF+Odd/CIDSystemInfo<</Registry(Adobe)"
        b"/Ordering(Identity)/Supplement 0>>/DW 600>>"
    )
    return assembled(text, font + b"[6 0 R]>>", described)


def assembled(text: bytes, *fonts: bytes, filtered: bytes = b"") -> bytes:
    """A PDF of one page by hand: its text, and the objects of its font."""
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R"
        b"/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d%s>>stream\n%s\nendstream" % (len(text), filtered, text),
        *fonts,
    )
    content = b"%PDF-1.7\n"
    places = []
    for number, one in enumerate(objects, 1):
        places.append(len(content))
        content += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    tail = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF"
    return content + head + tail % (len(objects) + 1, len(content))


def test_fonts_that_do_not_say_their_letters_are_said_to_be_so() -> None:
    assert "fonts that do not say which letters they show" in refused(unmapped())


def test_a_pdf_that_unpacks_without_end_is_refused_in_bounded_memory() -> None:
    bomb = zlib.compress(b"\x81 " * 6_000_000)  # a run of 128 blanks, again and again
    before = getrusage(RUSAGE_CHILDREN).ru_maxrss
    content = assembled(bomb, b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
                        filtered=b"/Filter[/FlateDecode/RunLengthDecode]")  # fmt: skip
    assert refused(content).count("\n") == 0
    pdf.stop()
    peak = getrusage(RUSAGE_CHILDREN).ru_maxrss
    assert peak == before or peak < 700 * 1024  # kB: what the reader of PDFs may use
    assert texts(written("One line of text that is long enough")) != []


# --- Packed documents that attack -----------------------------------------------------------------


def test_entities_bombs_and_depth_are_refused() -> None:
    entity = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    document = f"{entity}<w:document {W}><w:body><w:p>&e;</w:p></w:body></w:document>"
    assert "defines entities of its own" in refused(packed(word__document_xml=document))
    assert "unpacks to more than 8 MB" in refused(docx(paragraph(run("x" * 9_000_000))))
    assert "is nested too deeply" in refused(docx("<w:p>" * 50_000 + "</w:p>" * 50_000))
    assert "its XML is broken" in refused(docx("<w:p>"))
    whole = docx(paragraph(run("Some text")))
    assert "is damaged or not whole" in refused(whole[:-40])
    assert "is an old Word file" in refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))


# --- The other formats ----------------------------------------------------------------------------


def test_html_is_read_as_it_is_seen() -> None:
    content = (
        b"<!doctype html><title>Page</title><script>alert('x')</script><style>p{}</style>"
        b"<h2>Experience</h2><ul><li>Took &amp; made calls<li>Second</ul>"
        b"<p>One<br>Two</p><table><tr><td>A<td>B</tr></table><noscript>none</noscript>"
    )
    lines = read_document(content, "it").lines
    assert [line.text for line in lines][-6:] == [
        "Experience", "Took & made calls", "Second", "One", "Two", "A  B",
    ]  # fmt: skip
    assert [line.bullet for line in lines][-5:-3] == [True, True]
    assert not any("alert" in line.text or "none" in line.text for line in lines)


def test_markdown_loses_its_marks() -> None:
    content = b"# Maria\n\n**Agent** at [Acme](https://x.example)\n\n- took `calls`\n\nWork\n----\n"
    lines = read_document(content, "it").lines
    assert [line.text for line in lines] == ["Maria", "Agent at Acme", "took calls", "Work"]
    assert [line.heading for line in lines] == [True, False, False, True]


def test_html_in_markdown_is_read_as_it_is_seen() -> None:
    content = """# Maria <small>Example</small>
<!-- a job that
is left out -->
<div class="job">
  <h3>Agent</h3> <span>Acme</span>
  <ul><li>Took calls</li></ul> <p hidden>nothing</p>
</div>
{: .note}

2019 &ndash; 2020<br>Austin
At <https://x.example>, a < b
<hr>
<b>Clerk</b>, Beta
2018 - 2019
- Sold shoes
"""
    lines = read_document(content.encode(), "it").lines
    assert [line.text for line in lines] == [
        "Maria Example", "Agent", "Acme", "Took calls", "2019 \u2013 2020",
        "Austin", "At <https://x.example>, a < b", "Clerk, Beta", "2018 - 2019", "Sold shoes",
    ]  # fmt: skip
    assert [line.heading for line in lines[:3]] == [True, True, False]
    assert lines[3].bullet


@pytest.mark.parametrize(
    ("written_as", "shown"),
    [
        ("\ufb01ve o\ufb03ces", "five offices"),
        ("sta\ufb00 \ufb02oor", "staff floor"),
        ("\uf0b7 Took calls", "Took calls"),
        ("\uf0a7\tTook calls", "Took calls"),
        ("\x7f Took calls", "Took calls"),
        ("(cid:127) Took calls", "Took calls"),
        ("2018\u20112020", "2018-2020"),
        ("cus\u00adtomer", "customer"),
        ("a\x1b[31mb\u202ec", "a[31mbc"),
        ("Acme \u00e2\u20ac\u201c Austin", "Acme \u2013 Austin"),  # UTF-8 read as Windows-1252
        ("caf\u00c3\u00a9 \u00c2 bar", "caf\u00e9 bar"),
        ("Acme\u00ef\u00bc City", "Acme City"),
        ("CAF\u00c9\u00b7BAR \u00c3 la carte", "CAF\u00c9\u00b7BAR \u00c3 la carte"),
    ],
)
def test_signs_that_programs_leave_are_mended(written_as: str, shown: str) -> None:
    assert texts(written_as.encode()) == [shown]


def test_what_is_too_large_empty_or_no_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "cv.txt"
    nothing = ((b"", "is empty"), (b" \n ", "is empty"), (b"\x00\x01" * 300, "is no document"))
    for content, told in (*nothing, (b"x" * (10 * 2**20 + 1), "10 MB")):
        path.write_bytes(content)
        with pytest.raises(UsageProblem, match=told):
            read_document(path)
