#!/usr/bin/env bash
# @react-pdf/renderer 4.9.0 (npm), on which builders of resumes stand, writes a page with the name and the headings in
# capitals and some room between the letters (letterSpacing), as designs have them. pypdf 7.1.1, pdfminer.six 20260107,
# pdfplumber 0.11.10, pymupdf 2.0 and pypdfium2 5.15.2 (PyPI) and unpdf 1.8.1 (npm) read it. A guess: room within a
# word is less than between words, and no blank stands in the file, so that a word is a word; or, if the room is too
# much for a reader, each letter stands alone and a name has two words still.
# Seen: with 1 point in text of 11 all six have every word. With 2 points only pdfplumber has; to the other five the
# heading is "E D U C AT I O N", in which a search finds neither "EDUCATION" nor letters one by one, for a font draws A
# and T closer. Three of them lose where the name has its two words ("A N A D I A Z"), and three make "AWA R D S" of
# the third.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check pypdf==7.1.1 pdfminer.six==20260107 pdfplumber==0.11.10 pymupdf==2.0 pypdfium2==5.15.2
npm install --silent --no-fund --no-audit --prefix "$folder" @react-pdf/renderer@4.9.0 react@19.3.1 unpdf@1.8.1 >"$folder/npm.log" 2>&1
cd "$folder"
cat >write.mjs <<'SCRIPT'
import { Document, Page, Text, renderToFile } from "@react-pdf/renderer";
import { createElement } from "react";

for (const room of [1, 2]) {
  const set = (text) => createElement(Text, { key: text, style: { letterSpacing: room } }, text);
  const plain = (text) => createElement(Text, { key: text }, text);
  const lines = [set("ANA DIAZ"), set("EDUCATION"), plain("Associate degree, 2017"), set("AWARDS"), plain("Agent of 2021")];
  const page = createElement(Page, { size: "A5", style: { fontFamily: "Helvetica", fontSize: 11, padding: 30 } }, lines);
  await renderToFile(createElement(Document, null, page), `${room}.pdf`);
}
SCRIPT
cat >read.mjs <<'SCRIPT'
import { readFileSync } from "node:fs";
import { extractText, getDocumentProxy } from "unpdf";

const document = await getDocumentProxy(new Uint8Array(readFileSync(process.argv[2])));
console.log((await extractText(document, { mergePages: false })).text[0]);
SCRIPT
node write.mjs >/dev/null
env/bin/python - <<'EOF'
import subprocess

import pdfplumber
import pymupdf
import pypdf
import pypdfium2
from pdfminer.high_level import extract_text


def by_unpdf(file: str) -> str:
    return subprocess.run(["node", "read.mjs", file], check=True, capture_output=True, text=True).stdout


READERS = {
    "pypdf": lambda file: pypdf.PdfReader(file).pages[0].extract_text(),
    "pdfminer.six": extract_text,
    "pdfplumber": lambda file: pdfplumber.open(file).pages[0].extract_text(),
    "pymupdf": lambda file: pymupdf.open(file)[0].get_text(),
    "pypdfium2": lambda file: pypdfium2.PdfDocument(file)[0].get_textpage().get_text_range(),
    "unpdf": by_unpdf,
}
WHOLE = ["ANA DIAZ", "EDUCATION", "AWARDS"]
EXPECTED = {
    "pypdf": ["A N A  D I A Z", "E D U C AT I O N", "AWA R D S"],
    "pdfminer.six": ["A N A   D I A Z", "E D U C AT I O N", "A W A R D S"],
    "pdfplumber": WHOLE,
    "pymupdf": ["A N A D I A Z", "E D U C AT I O N", "AWA R D S"],
    "pypdfium2": ["A N A D I A Z", "E D U C AT I O N", "AWA R D S"],
    "unpdf": ["A N A D I A Z", "E D U C AT I O N", "A W A R D S"],
}
for name, reader in READERS.items():
    near, far = ([line.strip() for line in reader(f"{room}.pdf").splitlines() if line.isupper()] for room in (1, 2))
    print(f"{name:13}", near, far)
    assert near == WHOLE
    assert far == EXPECTED[name]
EOF
