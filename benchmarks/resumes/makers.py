"""One resume by many makers: each takes a person and gives the bytes of a document."""

from collections.abc import Callable
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any

from benchmarks.resumes.linkedin import linkedin

Person = dict[str, Any]
PRINTED = Path(__file__).with_name("printed")  # benchmarks/resumes/printing.py writes them
Line = tuple[str, str]  # what it is (name, head, title, plain, item), and its text


def _sections(person: Person) -> list[tuple[str, list[str]]]:
    """The short sections: their names, and their items."""
    named = (("Skills", "skills"), ("Languages", "languages"), ("Certifications", "certifications"))
    return [(head, person[key]) for head, key in named if person[key]]


def _work(person: Person, order: str) -> list[Line]:
    """The jobs; `order` says how title, employer and dates are written."""
    lines: list[Line] = []
    for job in person["job"]:
        dates = " - ".join(job["dates"])
        match order:
            case "stacked":
                lines += [("title", job["title"]), ("plain", job["employer"]), ("plain", dates)]
            case "employer-first":
                lines += [("title", job["employer"]), ("title", job["title"]), ("plain", dates),
                          ("plain", job["place"])]  # fmt: skip
            case "one-line":
                lines += [("title", f"{job['title']}, {job['employer']} ({dates})")]
            case "right":
                lines += [("title", f"{job['title']}\t{dates}"),
                          ("plain", f"{job['employer']}\t{job['place']}")]  # fmt: skip
            case "dates-first":
                lines += [("plain", dates), ("title", job["title"]), ("plain", job["employer"])]
            case "piped":
                lines += [("title", f"{job['title']} | {job['employer']} | {dates}")]
        lines += [("item", duty) for duty in job["duties"]]
    return lines


def _schools(person: Person) -> list[str]:
    return [f"{one['degree']}, {one['school']}, {one['dates']}" for one in person["school"]]


def lines_of(person: Person, order: str) -> list[Line]:
    """The whole resume, line by line."""
    lines = [("name", person["name"]), ("plain", person["contact"]), ("head", "Summary"),
             ("plain", person["summary"]), ("head", "Work Experience"), *_work(person, order),
             ("head", "Education")]  # fmt: skip
    lines += [("plain", text) for text in _schools(person)]
    for head, items in _sections(person):
        lines += [("head", head), ("plain", ", ".join(items))]
    return lines


def text(person: Person) -> bytes:
    """Plain text, dates first, as typed in an editor."""
    shown = {"head": lambda t: f"\n{t.upper()}\n", "item": lambda t: f"* {t}"}
    return "\n".join(shown.get(k, str)(t) for k, t in lines_of(person, "dates-first")).encode()


def markdown(person: Person) -> bytes:
    """Markdown with pipes between title, employer and dates."""
    marks = {"name": "# ", "head": "\n## ", "title": "### ", "item": "- "}
    lines = [marks.get(kind, "") + line for kind, line in lines_of(person, "piped")]
    return "\n".join(lines).encode()


def html(person: Person) -> bytes:
    """A web page with a script, a style and lists."""
    from html import escape

    tags = {"name": "h1", "head": "h2", "title": "h3", "plain": "p", "item": "li"}
    lines = [f"<{tags[k]}>{escape(t)}</{tags[k]}>" for k, t in lines_of(person, "stacked")]
    head = "<!doctype html><html><head><style>p{}</style><script>alert(1)</script></head><body>"
    return (head + "".join(lines) + "</body></html>").encode()


def rtf(person: Person) -> bytes:
    """RTF with a deleted and a hidden word, as a word processor saves them."""

    def safe(line: str) -> str:
        escaped = line.replace("\\", "\\\\").replace("\t", "\\tab ")
        return "".join(c if ord(c) < 128 else f"\\u{ord(c)}?" for c in escaped)

    marks = {"item": "{\\pntext\\'B7\\tab}"}
    lines = [f"{marks.get(k, '')}{safe(t)}\\par\n" for k, t in lines_of(person, "right")]
    return ("{\\rtf1\\ansi{\\deleted gone}{\\v hidden}\n" + "".join(lines) + "}").encode()


def docx(person: Person) -> bytes:
    """Word with styles, bullets from the style of the list."""
    from docx import Document

    document = Document()
    styles = {"name": "Title", "head": "Heading 1", "item": "List Bullet"}
    for kind, line in lines_of(person, "right"):
        document.add_paragraph(line, style=styles.get(kind))
    return _saved(document)


def docx_table(person: Person) -> bytes:
    """Word, everything in a table of two columns: labels and dates, and what belongs to them."""
    from docx import Document

    document = Document()
    document.sections[0].header.paragraphs[0].text = person["name"]
    table = document.add_table(0, 2)

    def row(left: str, *right: str) -> None:
        cells = table.add_row().cells
        cells[0].text = left
        cells[1].text = right[0]
        for more in right[1:]:
            cells[1].add_paragraph(more)

    row("SUMMARY", person["summary"])
    row("WORK EXPERIENCE", "")
    for job in person["job"]:
        row(" - ".join(job["dates"]), f"{job['title']}, {job['employer']}")
        for duty in job["duties"]:
            row("", duty)
    row("EDUCATION", "")
    for one in person["school"]:
        row(one["dates"], f"{one['degree']}, {one['school']}")
    for head, items in _sections(person):
        row(head.upper(), ", ".join(items))
    return _saved(document)


def _saved(document: Any) -> bytes:
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def odt(person: Person) -> bytes:
    """OpenDocument text with headings and lists."""
    from odf.opendocument import OpenDocumentText  # type: ignore[import-untyped]
    from odf.text import H, List, ListItem, P  # type: ignore[import-untyped]

    document = OpenDocumentText()
    for kind, line in lines_of(person, "one-line"):
        if kind in ("name", "head"):
            document.text.addElement(H(outlinelevel=1, text=line))
        elif kind == "item":
            items, item = List(), ListItem()
            item.addElement(P(text=line))
            items.addElement(item)
            document.text.addElement(items)
        else:
            document.text.addElement(P(text=line))
    return _saved(document)


def _flow(lines: list[Line]) -> list[Any]:
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import ListFlowable, ListItem, Paragraph

    sheet = getSampleStyleSheet()
    styles = {"name": "Title", "head": "Heading2", "title": "Heading4"}
    return [
        ListFlowable([ListItem(Paragraph(line, sheet["Normal"]))], bulletType="bullet", start="•")
        if kind == "item"
        else Paragraph(line, sheet[styles.get(kind, "Normal")])
        for kind, line in lines
    ]


def reportlab_one(person: Person) -> bytes:
    """A PDF library, one column, title, employer and dates on lines of their own."""
    from reportlab.platypus import SimpleDocTemplate

    file = BytesIO()
    SimpleDocTemplate(file).build(_flow(lines_of(person, "stacked")))
    return file.getvalue()


def _two_columns(side: list[Line], main: list[Line], left: bool) -> bytes:
    from reportlab.lib.pagesizes import letter
    from reportlab.platypus import BaseDocTemplate, FrameBreak, PageTemplate
    from reportlab.platypus.frames import Frame

    narrow, wide = (
        Frame(36 if left else 410, 40, 165, 710),
        Frame(215 if left else 36, 40, 360, 710),
    )
    file = BytesIO()
    document = BaseDocTemplate(file, pagesize=letter)
    document.addPageTemplates(PageTemplate(frames=[narrow, wide]))
    document.build([*_flow(side), FrameBreak(), *_flow(main)])
    return file.getvalue()


def _split_up(person: Person, order: str) -> tuple[list[Line], list[Line]]:
    side: list[Line] = [("head", "Contact"), ("plain", person["contact"].split(" | ")[0])]
    for head, items in _sections(person):
        side += [("head", head), *(("plain", item) for item in items)]
    main: list[Line] = [("name", person["name"]), ("head", "Summary")]
    main += [("plain", person["summary"]), ("head", "Experience"), *_work(person, order)]
    main += [("head", "Education")]
    for one in person["school"]:
        main += [("title", one["school"]), ("plain", f"{one['degree']} ({one['dates']})")]
    return side, main


def sidebar_left(person: Person) -> bytes:
    """A template of two columns, its sidebar on the left and first in the file."""
    return _two_columns(*_split_up(person, "stacked"), left=True)


def sidebar_right(person: Person) -> bytes:
    """A template of two columns, its sidebar on the right."""
    return _two_columns(*_split_up(person, "dates-first"), left=False)


def fpdf(person: Person) -> bytes:
    """Another PDF library: dates and places at the right margin."""
    from fpdf import FPDF

    pdf = FPDF()
    pdf.add_page()
    for kind, line in lines_of(person, "right"):
        pdf.set_font("Helvetica", "B" if kind in ("name", "head", "title") else "",
                     {"name": 20, "head": 13}.get(kind, 10.5))  # fmt: skip
        left, _, right = line.partition("\t")
        if right:
            pdf.cell(120, 6, left)
            pdf.cell(0, 6, right, align="R", new_x="LMARGIN", new_y="NEXT")
        else:
            shown = f"- {left}" if kind == "item" else left.upper() if kind == "head" else left
            pdf.multi_cell(0, 6, shown, new_x="LMARGIN", new_y="NEXT")
    return bytes(pdf.output())


def typst(person: Person) -> bytes:
    """A typesetter: justified, hyphenated, dates at the right margin."""
    from typst import compile as typeset

    def safe(line: str) -> str:
        return "".join("\\" + c if c in "#*_$@<>\\`~[]'\"/" else c for c in line)

    source = ['#set page(paper: "us-letter")', "#set par(justify: true)",
              "#set text(hyphenate: true, lang: \"en\")"]  # fmt: skip
    for kind, line in lines_of(person, "right"):
        left, _, right = (safe(part) for part in line.partition("\t"))
        match kind:
            case "name" | "head":
                source += [f"{'=' if kind == 'name' else '=='} {left}", ""]
            case "item":
                source += [f"- {left}"]
            case _:
                source += ["", f"{left} #h(1fr) {right}" if right else left, ""]
    return bytes(typeset("\n".join(source).encode()))


def printed_name(person: Person, maker: str) -> str:
    """The committed document of a person by a program that is seldom at hand."""
    return f"{person['name'].split()[0].lower()}-{maker}.pdf"


def _printed(maker: str, person: Person) -> bytes:
    return (PRINTED / printed_name(person, maker)).read_bytes()


MAKERS: dict[str, Callable[[Person], bytes]] = {
    "text.txt": text,
    "markdown.md": markdown,
    "page.html": html,
    "word.rtf": rtf,
    "styles.docx": docx,
    "table.docx": docx_table,
    "open.odt": odt,
    "one-column.pdf": reportlab_one,
    "sidebar-left.pdf": sidebar_left,
    "sidebar-right.pdf": sidebar_right,
    "linkedin-like.pdf": linkedin,
    "linkedin-like-spanish.pdf": partial(linkedin, language="es"),
    "linkedin-like-german.pdf": partial(linkedin, language="de"),
    "right-margin.pdf": fpdf,
    "typeset.pdf": typst,
    "browser-page.pdf": partial(_printed, "browser-page"),
    "browser-columns.pdf": partial(_printed, "browser-columns"),
    "word-processor.pdf": partial(_printed, "word-processor"),
}
