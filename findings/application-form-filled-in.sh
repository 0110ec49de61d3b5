#!/usr/bin/env bash
# pdf-lib 1.17.1 (npm) and pymupdf 2.0 write a job application; pdfplumber 0.11.10 (with pdfminer.six 20260107),
# pypdf 6.21.4, pypdfium2 5.15.2, kreuzberg 4.10.4, markitdown 0.1.9, pymupdf, pdf-oxide 0.3.78 and unpdf 1.8.1
# (npm) read it. The applicant filled in the fields of the form, or had a form without fields and typed onto
# the page, or flattened what was filled in, as people are told to do. Every viewer shows the same page. A
# guess: whoever asks for the text of the page gets the name; or it helps to flatten it.
# Seen: six of eight return the empty form, without a word. Of the flattened one all have the name, but it
# stands next to its label in two alone: in four it comes behind the last label, and in two it is also glued
# to the phone number. That the box for nights is checked, no one tells then; of the fields, one of eight did.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check pdfplumber==0.11.10 pdfminer.six==20260107 pypdf==6.21.4 pypdfium2==5.15.2 kreuzberg==4.10.4 markitdown[pdf]==0.1.9 pymupdf==2.0 pdf-oxide==0.3.78
npm install --silent --no-fund --no-audit --prefix "$folder" pdf-lib@1.17.1 unpdf@1.8.1 >"$folder/npm.log"
cd "$folder"
cat >write.mjs <<'SCRIPT'
import { writeFileSync } from "node:fs";
import { PDFDocument } from "pdf-lib";

for (const name of ["blank", "filled", "flattened"]) {
  const file = await PDFDocument.create();
  const page = file.addPage([400, 200]);
  ["Name", "Phone", "Nights"].forEach((label, row) => page.drawText(label, { x: 30, y: 150 - 30 * row, size: 12 }));
  if (name !== "blank") {
    const form = file.getForm();
    ["Sam Field", "918-555-0100"].forEach((text, row) => {
      const field = form.createTextField(text);
      field.setText(text);
      field.addToPage(page, { x: 100, y: 145 - 30 * row, width: 200, height: 20 });
    });
    const box = form.createCheckBox("nights");
    box.addToPage(page, { x: 100, y: 88, width: 14, height: 14 });
    box.check();
    if (name === "flattened") form.flatten();
  }
  writeFileSync(`${name}.pdf`, await file.save());
}
SCRIPT
cat >read.mjs <<'SCRIPT'
import { readFileSync } from "node:fs";
import { extractText, getDocumentProxy } from "unpdf";

const file = await getDocumentProxy(new Uint8Array(readFileSync(process.argv[2])));
console.log((await extractText(file, { mergePages: true })).text);
SCRIPT
node write.mjs
env/bin/python - <<'EOF'
import subprocess

import kreuzberg
import pdf_oxide
import pdfplumber
import pymupdf
import pypdf
import pypdfium2
from markitdown import MarkItDown

with pymupdf.open("blank.pdf") as file:
    file[0].add_freetext_annot((100, 35, 300, 53), "Sam Field", fontsize=12)
    file[0].add_freetext_annot((100, 65, 300, 83), "918-555-0100", fontsize=12)
    file.save("typed.pdf")


def by_unpdf(name):
    return subprocess.run(["node", "read.mjs", name], check=True, capture_output=True, text=True).stdout


READ = {
    "pdfplumber": lambda name: pdfplumber.open(name).pages[0].extract_text(),
    "pypdf": lambda name: pypdf.PdfReader(name).pages[0].extract_text(),
    "pypdfium2": lambda name: pypdfium2.PdfDocument(name)[0].get_textpage().get_text_bounded(),
    "kreuzberg": lambda name: kreuzberg.extract_file_sync(name).content,
    "markitdown": lambda name: MarkItDown().convert(name).text_content,
    "unpdf": by_unpdf,
    "pymupdf": lambda name: pymupdf.open(name)[0].get_text(),
    "pdf-oxide": lambda name: pdf_oxide.PdfDocument(name).extract_text(0),
}


def what(text):
    words = " ".join(text.split())
    assert "Name" in words and "Nights" in words
    if "Sam Field" not in words:
        return "empty"
    place = "beside" if "Name Sam Field" in words else "glued" if "Field918" in words else "behind"
    return f"{place}, checked" if "Nights [x]" in words else place


EXPECTED = {
    "pdfplumber": ["empty", "empty", "beside"],
    "pypdf": ["empty", "empty", "behind"],
    "pypdfium2": ["empty", "empty", "behind"],
    "kreuzberg": ["empty", "empty", "behind"],
    "markitdown": ["empty", "empty", "glued"],
    "unpdf": ["empty", "empty", "glued"],
    "pymupdf": ["behind", "behind", "behind"],
    "pdf-oxide": ["beside, checked", "beside", "beside"],
}
seen = {}
for reader, read in READ.items():
    texts = [read(f"{name}.pdf") for name in ("filled", "typed", "flattened")]
    seen[reader] = [what(text) for text in texts]
    print(reader, seen[reader], *(" ".join(text.split()) for text in texts), sep=" | ")
assert seen == EXPECTED
EOF
