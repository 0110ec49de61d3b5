#!/usr/bin/env bash
# pypdfium2 5.15.2. A guess: where a program places words one by one instead of writing blanks, pdfium
# sees a blank wherever the gap is as wide as one, as a reader does; and a font's weight says what is
# set bold.
# Seen: with a gap of 1.7 points in text of 12 (a blank of Helvetica is 3.3) some words are parted and
# others are glued, by which letters meet, so that "Bachelor of Arts" becomes "Bachelor ofArts". The
# loose boxes of the letters tell them apart: inside a word they touch. And FPDFText_GetFontWeight is 0
# for the standard fonts, bold or not; only the font's name says it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check pypdfium2==5.15.2 reportlab==5.1.0
"$folder/env/bin/python" - <<'EOF'
import io

import pypdfium2.raw as raw
from pypdfium2 import PdfDocument
from reportlab.pdfgen.canvas import Canvas

WORDS = "Bachelor of Arts at the staff college".split()
GAP = 1.7

file = io.BytesIO()
canvas = Canvas(file)
left = 72.0
for word in WORDS:
    canvas.drawString(left, 700, word)
    left += canvas.stringWidth(word, "Helvetica", 12) + GAP
canvas.setFont("Times-Bold", 12)
canvas.drawString(72, 650, "bold")
canvas.save()

page = PdfDocument(file.getvalue())[0].get_textpage()
line, _, last = page.get_text_range().partition("\r\n")
print(line)


def box(place):
    found = raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(page, place, found)
    return found


letters = [n for n, letter in enumerate(line) if letter != " "]
gaps = [box(after).left - box(before).right for before, after in zip(letters, letters[1:])]
ends = {sum(map(len, WORDS[: n + 1])) - 1 for n in range(len(WORDS) - 1)}
between = [gap for n, gap in enumerate(gaps) if n in ends]
within = [gap for n, gap in enumerate(gaps) if n not in ends]
weights = [raw.FPDFText_GetFontWeight(page, place) for place in (0, len(line) + 2)]
print(f"{max(within):.2f} at most within words, {min(between):.2f} at least between; {weights}")
assert last == "bold"
assert line.replace(" ", "") == "".join(WORDS)
assert line != " ".join(WORDS)
assert max(within) < 0.1 and min(between) > 1.5
assert weights == [0, 0]
EOF
