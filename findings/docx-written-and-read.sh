#!/usr/bin/env bash
# docx 9.15.2 (npm) writes a resume; anydoc 0.2.4, doc-files 0.1.0, docx-to-markdown 2.32.0, ferrodoc 1.0.1,
# betteroffice-docx 0.2.1, docx2python 3.7.1, mammoth 1.13.0 and python-docx 1.2.0 read it. It has a text
# box with the place, a year at the right margin (a positional tab), an end of a line, a date that is a
# field, and check boxes for the shifts. A guess: all of it is there in most of the eight, and what stands
# apart on the page stands apart in the text.
# Seen: in none. Five lose the place, five make "Team lead2018" of job and year, five do not tell the shift
# that is checked from the one that is not, three lose the date, and three glue two lines together. anydoc
# and docx-to-markdown come closest, with one loss each, and not the same one.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check firecrawl-anydoc==0.2.4 doc-files==0.1.0 docx-to-markdown==2.32.0 ferrodoc==1.0.1 betteroffice-docx==0.2.1 docx2python==3.7.1 mammoth==1.13.0 python-docx==1.2.0
npm install --silent --no-fund --no-audit --prefix "$folder" docx@9.15.2 >"$folder/npm.log"
cd "$folder"
cat >write.mjs <<'SCRIPT'
import { writeFileSync } from "node:fs";
import * as docx from "docx";

const { Paragraph, TextRun } = docx;
const right = new docx.PositionalTab({
  alignment: docx.PositionalTabAlignment.RIGHT,
  relativeTo: docx.PositionalTabRelativeTo.MARGIN,
  leader: docx.PositionalTabLeader.NONE,
});
const box = new docx.Textbox({
  style: { width: "200pt", height: "auto" },
  children: [new Paragraph("Tulsa, OK")],
});
const lines = [
  new Paragraph("Sam Field"),
  box,
  new Paragraph({ children: [new TextRun({ children: ["Team lead", right, "2018"] })] }),
  new Paragraph({ children: [new TextRun({ children: ["Acme", new docx.CarriageReturn(), "Help desk"] })] }),
  new Paragraph({ children: [new TextRun("Updated "), new docx.SimpleField("SAVEDATE", "11/2/2026")] }),
  new Paragraph({ children: [new docx.CheckBox({ checked: true }), new TextRun(" Nights")] }),
  new Paragraph({ children: [new docx.CheckBox({ checked: false }), new TextRun(" Weekends")] }),
  new Paragraph("Spanish"),
];
writeFileSync("resume.docx", await docx.Packer.toBuffer(new docx.Document({ sections: [{ children: lines }] })));
SCRIPT
node write.mjs
env/bin/python - <<'EOF'
from pathlib import Path

import anydoc
import betteroffice_docx
import doc_files
import docx
import docx_to_markdown
import ferrodoc
import mammoth
from docx2python import docx2python

FILE = Path("resume.docx")


def by_mammoth():
    with FILE.open("rb") as file:
        return mammoth.extract_raw_text(file).value


def lines(paragraphs):
    return "\n".join(paragraph.text for paragraph in paragraphs)


READ = {
    "anydoc": lambda: anydoc.to_markdown(str(FILE)),
    "doc-files": lambda: doc_files.to_markdown(doc_files.read(str(FILE))),
    "docx-to-markdown": lambda: docx_to_markdown.convert(str(FILE)).markdown,
    "ferrodoc": lambda: ferrodoc.convert(FILE.read_bytes(), "docx", "markdown"),
    "betteroffice-docx": lambda: lines(betteroffice_docx.Document.open_path(str(FILE))),
    "docx2python": lambda: docx2python(FILE).text,
    "mammoth": by_mammoth,
    "python-docx": lambda: lines(docx.Document(str(FILE)).paragraphs),
}


def missing(text):
    assert "Sam Field" in text and "Spanish" in text
    marks = [text.partition(shift)[0].splitlines()[-1].strip() for shift in ("Nights", "Weekends")]
    kept = {
        "place": "Tulsa" in text,
        "year": "lead2018" not in text,
        "line": "AcmeHelp" not in text,
        "date": "11/2/2026" in text,
        "shift": marks[0] != marks[1],
    }
    return [name for name, there in kept.items() if not there]


EXPECTED = {
    "anydoc": ["shift"],
    "doc-files": ["place", "year", "shift"],
    "docx-to-markdown": ["place"],
    "ferrodoc": ["place", "year", "line", "date"],
    "betteroffice-docx": ["place", "year", "shift"],
    "docx2python": ["year", "line"],
    "mammoth": ["year", "line", "date", "shift"],
    "python-docx": ["place", "date", "shift"],
}
seen = {}
for reader, read in READ.items():
    text = read()
    seen[reader] = missing(text)
    print(f"{reader}: {' '.join(seen[reader])}: {text.split()}")
assert seen == EXPECTED
EOF
