#!/usr/bin/env bash
# docx2txt 0.9, docx2python 3.7.1, python-docx 1.2.0 and mammoth 1.13.0. In Word, Ctrl+Shift+Hyphen
# keeps "2018-2020" on one line. A guess: all four readers give the two years and something between.
# Seen: two of them drop the hyphen, and the years are one number; the others give different hyphens.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check docx2txt==0.9 docx2python==3.7.1 python-docx==1.2.0 mammoth==1.13.0
"$folder/env/bin/python" - <<'EOF'
import io

import docx2txt
import mammoth
from docx import Document
from docx.oxml import OxmlElement
from docx2python import docx2python

word = Document()
paragraph = word.add_paragraph("2018")
paragraph.add_run()._r.append(OxmlElement("w:noBreakHyphen"))
paragraph.add_run("2020")
file = io.BytesIO()
word.save(file)

EXPECTED = {
    "docx2txt": "20182020",
    "docx2python": "20182020",
    "python-docx": "2018-2020",
    "mammoth": "2018\u20112020",
}
with docx2python(file) as read:
    seen = {
        "docx2txt": docx2txt.process(file).strip(),
        "docx2python": read.text.strip(),
        "python-docx": Document(file).paragraphs[0].text,
        "mammoth": mammoth.extract_raw_text(file).value.strip(),
    }
print(ascii(seen))
assert seen == EXPECTED
EOF
