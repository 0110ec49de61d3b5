"""Documents that only whole programs make: a browser's print and a word processor's PDF.

    python -m benchmarks.resumes.printing

needs Chromium and LibreOffice, and writes the files of `printed/` anew; they are committed, so
that nobody else needs those programs.
"""

import subprocess
import tempfile
from collections.abc import Callable
from html import escape
from pathlib import Path

from benchmarks.resumes.makers import PRINTED, Line, Person, docx, lines_of, printed_name
from benchmarks.resumes.people import people

_FONT = "body{font:11pt 'DejaVu Sans'} h2{font-size:13pt} h3{font-size:11pt;margin:0}"
_TAGS = {"name": "h1", "head": "h2", "title": "h3", "plain": "p"}


def browser_page(person: Person) -> str:
    """One column; duties in lists, whose discs a browser draws and does not write."""
    return _page(_FONT, _body(lines_of(person, "stacked")))


def browser_columns(person: Person) -> str:
    """A template with a dark sidebar: contact, skills, languages, certifications."""
    style = (
        f"{_FONT} body{{display:grid;grid-template-columns:62mm 1fr;margin:0;font-size:10pt}}"
        " aside{background:#223;color:#fff;padding:6mm} main{padding:6mm}"
    )
    short = ("Skills", "Languages", "Certifications")
    aside: list[Line] = [("head", "Contact"), ("plain", person["contact"])]
    main: list[Line] = []
    section = ""
    for kind, line in lines_of(person, "right"):
        section = line if kind == "head" else section
        if section in short:
            aside += [(kind, part) for part in line.split(", ")]
        elif line != person["contact"]:
            main.append((kind, line.replace("\t", " | ")))
    return _page(style, f"<aside>{_body(aside)}</aside><main>{_body(main)}</main>")


def _page(style: str, body: str) -> str:
    return f"<!doctype html><meta charset=utf-8><style>{style}</style><body>{body}"


def _body(lines: list[Line]) -> str:
    shown, listed = [], False
    for kind, line in lines:
        if (kind == "item") != listed:
            shown.append("</ul>" if listed else "<ul>")
            listed = not listed
        tag = _TAGS.get(kind, "li")
        shown.append(f"<{tag}>{escape(line)}</{tag}>")
    return "".join(shown)


def _browser(page: Callable[[Person], str], person: Person, folder: Path) -> bytes:
    source, made = folder / "page.html", folder / "page.pdf"
    source.write_text(page(person), encoding="utf-8")
    words = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
    subprocess.run([*words, f"--print-to-pdf={made}", str(source)], check=True, capture_output=True)
    return made.read_bytes()


def _word_processor(person: Person, folder: Path) -> bytes:
    source = folder / "page.docx"
    source.write_bytes(docx(person))
    words = ["soffice", "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(source)]
    subprocess.run(words, check=True, capture_output=True)
    return (folder / "page.pdf").read_bytes()


def main() -> None:
    """Write all of them."""
    PRINTED.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        for person in people():
            for maker, content in (
                ("browser-page", _browser(browser_page, person, folder)),
                ("browser-columns", _browser(browser_columns, person, folder)),
                ("word-processor", _word_processor(person, folder)),
            ):
                (PRINTED / printed_name(person, maker)).write_bytes(content)


if __name__ == "__main__":
    main()
