#!/usr/bin/env bash
# striprtf 0.0.35, rtf-converter 0.1.22, odfpy 1.4.1, odfdo 3.27.3, docx2txt 0.9, docx2txt2 1.0.4,
# mammoth 1.13.0, python-docx 1.2.0. While changes are tracked, somebody makes "$18 an hour" "$21 an
# hour". A guess: a reader of the file finds what is shown, $21, whichever format it was saved in.
# Seen: both readers of RTF find $1821. Those of ODT find the 18 as a paragraph of its own before all
# others (ODF keeps what was deleted at the top, as ordinary text), some with who deleted it and when;
# one of odfdo's two ways leaves it out. Of Word files, whose deleted text has an element of its own,
# python-docx leaves out the new number too.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check striprtf==0.0.35 rtf-converter==0.1.22 odfpy==1.4.1 odfdo==3.27.3 docx2txt==0.9 docx2txt2==1.0.4 mammoth==1.13.0 python-docx==1.2.0
cd "$folder"
env/bin/python - <<'EOF'
from pathlib import Path

import docx2txt
import docx2txt2
import mammoth
import odfdo
from docx import Document
from docx.oxml import parse_xml
from odf import dc, office, teletype, text
from odf.namespaces import TEXTNS, XMLNS
from odf.opendocument import OpenDocumentText, load
from rtf_converter import rtf_to_txt
from striprtf.striprtf import rtf_to_text

RTF = r"""{\rtf1\ansi{\fonttbl{\f0 Arial;}}{\*\revtbl{Unknown;}{Kim Reed;}}
\pard\f0 Pay: ${\deleted\revauthdel1 18}{\revised\revauth1 21} an hour\par}"""

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
BY = 'w:author="Kim Reed" w:date="2026-11-02T09:00:00Z"'
word = Document()
new = parse_xml(
    f"""<w:p xmlns:w="{WORD}"><w:r><w:t>Pay: $</w:t></w:r>
    <w:del w:id="1" {BY}><w:r><w:delText>18</w:delText></w:r></w:del>
    <w:ins w:id="2" {BY}><w:r><w:t>21</w:t></w:r></w:ins>
    <w:r><w:t xml:space="preserve"> an hour</w:t></w:r></w:p>"""
)
word.element.body.insert(0, new)
word.save("pay.docx")

odt = OpenDocumentText()


def change(kind, number, *deleted):
    info = office.ChangeInfo()
    info.addElement(dc.Creator(text="Kim Reed"))
    info.addElement(dc.Date(text="2026-11-02T09:00:00"))
    what = kind()
    for element in (info, *deleted):
        what.addElement(element)
    region = text.ChangedRegion(qattributes={(TEXTNS, "id"): number, (XMLNS, "id"): number})
    region.addElement(what)
    return region


changes = text.TrackedChanges()
changes.addElement(change(text.Deletion, "d1", text.P(text="18")))
changes.addElement(change(text.Insertion, "i1"))
pay = text.P(text="Pay: $")
pay.addElement(text.Change(changeid="d1"))
pay.addElement(text.ChangeStart(changeid="i1"))
pay.addText("21")
pay.addElement(text.ChangeEnd(changeid="i1"))
pay.addText(" an hour")
odt.text.addElement(changes)
odt.text.addElement(pay)
odt.save("pay.odt")

EXPECTED = {
    "striprtf": "Pay: $1821 an hour",
    "rtf-converter": "Pay: $1821 an hour",
    "odfpy, all text": "Kim Reed2026-11-02T09:00:0018Kim Reed2026-11-02T09:00:00Pay: $21 an hour",
    "odfpy, paragraphs": "18 | Pay: $21 an hour",
    "odfdo, paragraphs": "18 | Pay: $21 an hour",
    "odfdo, formatted": "Pay: $21 an hour",
    "docx2txt2": "Kim Reed 2026-11-02T09:00:00 18 Kim Reed 2026-11-02T09:00:00 Pay: $ 21 an hour",
    "docx2txt": "Pay: $21 an hour",
    "mammoth": "Pay: $21 an hour",
    "python-docx": "Pay: $ an hour",
}
read, found = load("pay.odt"), odfdo.Document("pay.odt")
with open("pay.docx", "rb") as file:
    by_mammoth = mammoth.extract_raw_text(file).value
seen = {
    "striprtf": rtf_to_text(RTF),
    "rtf-converter": rtf_to_txt(RTF),
    "odfpy, all text": teletype.extractText(read.text),
    "odfpy, paragraphs": " | ".join(map(teletype.extractText, read.getElementsByType(text.P))),
    "odfdo, paragraphs": " | ".join(one.inner_text for one in found.body.paragraphs),
    "odfdo, formatted": found.get_formatted_text(),
    "docx2txt2": docx2txt2.extract_text(Path("pay.odt")),
    "docx2txt": docx2txt.process("pay.docx"),
    "mammoth": by_mammoth,
    "python-docx": Document("pay.docx").paragraphs[0].text,
}
seen = {reader: what.strip() for reader, what in seen.items()}
for reader, what in seen.items():
    print(f"{reader}: {what}")
assert seen == EXPECTED
EOF
