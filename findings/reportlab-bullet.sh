#!/usr/bin/env bash
# reportlab 5.1.0, read by pypdf 7.1.1, pdfminer.six 20260107 and pypdfium2 5.15.2. A guess: the bullet
# that ReportLab writes into a paragraph in a standard font comes back as a bullet.
# Seen: as the control character U+007F, as "(cid:127)", and as a bullet. ReportLab puts it on code 127,
# which WinAnsiEncoding leaves unused; the PDF standard says in a note of its Annex D that such codes
# stand for the bullet, and one reader of three knows.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check reportlab==5.1.0 pypdf==7.1.1 pdfminer.six==20260107 pypdfium2==5.15.2
"$folder/env/bin/python" - <<'EOF'
import io

from pdfminer.high_level import extract_text
from pypdf import PdfReader
from pypdfium2 import PdfDocument
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate

file = io.BytesIO()
SimpleDocTemplate(file).build([Paragraph("\u2022 Train new people", getSampleStyleSheet()["Normal"])])

EXPECTED = {
    "pypdf": "\x7f Train new people",
    "pdfminer.six": "(cid:127) Train new people",
    "pypdfium2": "\u2022 Train new people",
}
seen = {
    "pypdf": PdfReader(file).pages[0].extract_text(),
    "pdfminer.six": extract_text(file),
    "pypdfium2": PdfDocument(file.getvalue())[0].get_textpage().get_text_range(),
}
seen = {reader: text.strip() for reader, text in seen.items()}
print(ascii(seen))
assert seen == EXPECTED
EOF
