#!/usr/bin/env bash
# pypdfium2 5.15.2. A guess: a line that ends in a hyphen is read as it stands, with the hyphen and the
# end of the line, and the two ways to ask for the text of a page agree.
# Seen: after a letter, hyphen and line end become one character that is no text, U+FFFE by
# get_text_range and U+0002 by get_text_bounded; after a digit both stay. "full-" and "time" are neither
# "fulltime" nor "full-time" then, and a date such as "Mar-" and "2019" is not found.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check pypdfium2==5.15.2 reportlab==5.1.0
"$folder/env/bin/python" - <<'EOF'
import io

from pypdfium2 import PdfDocument
from reportlab.pdfgen.canvas import Canvas

file = io.BytesIO()
canvas = Canvas(file)
for number, line in enumerate(("Team lead full-", "time since Mar-", "2019, before 2018-", "2019 part")):
    canvas.drawString(72, 700 - 14 * number, line)
canvas.save()

EXPECTED = {
    "range": "Team lead full\ufffetime since Mar\ufffe2019, before 2018-\r\n2019 part",
    "bounded": "Team lead full\x02time since Mar\x022019, before 2018-\r\n2019 part",
}
page = PdfDocument(file.getvalue())[0].get_textpage()
seen = {"range": page.get_text_range(), "bounded": page.get_text_bounded()}
print(ascii(seen))
assert seen == EXPECTED
EOF
