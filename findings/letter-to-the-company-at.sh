#!/usr/bin/env bash
# A cover letter is a template of Word with the name of the company in it, to be filled in for AT&T, for R&D Partners
# and for a team called "Care <Desk>". docxtpl 0.20.2 and docx-mailmerge2 1.0.3 (PyPI) and docxtemplater 3.71.0,
# docx-templates 4.15.0 and easy-template-x 7.2.8 (npm) fill it in; python-docx 1.2.0 makes it and reads it. A guess:
# what is filled in is text, whatever signs it has; a file of Word is XML, and what is no XML cannot be written.
# Seen: four have the three names. docxtpl, the most used in Python, writes "Dear AT", "Dear R Partners" and
# "Dear Care ", the last without all that follows in the paragraph. There is no error, and Word opens the file. Its
# manual says to ask for autoescape, and then all three are whole; no letter to a company without such a sign shows it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check docxtpl==0.20.2 docx-mailmerge2==1.0.3 python-docx==1.2.0
npm install --silent --no-fund --no-audit --prefix "$folder" docxtemplater@3.71.0 pizzip@3.3.0 docx-templates@4.15.0 easy-template-x@7.2.8 >"$folder/npm.log"
cd "$folder"
cat >fill.mjs <<'SCRIPT'
import { readFileSync, writeFileSync } from "node:fs";
import { createReport } from "docx-templates";
import Docxtemplater from "docxtemplater";
import { TemplateHandler } from "easy-template-x";
import PizZip from "pizzip";

const data = { firm: process.argv[2] };
const template = readFileSync("single.docx");
const filled = new Docxtemplater(new PizZip(template));
filled.render(data);
writeFileSync("docxtemplater.docx", filled.getZip().generate({ type: "nodebuffer" }));
writeFileSync("easy-template-x.docx", await new TemplateHandler().process(template, data));
const options = { template: readFileSync("double.docx"), data, cmdDelimiter: ["{{", "}}"] };
writeFileSync("docx-templates.docx", await createReport(options));
SCRIPT
env/bin/python - <<'EOF'
import subprocess

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docxtpl import DocxTemplate
from mailmerge import MailMerge

NAMES = ("AT&T", "R&D Partners", "Care <Desk>")


def letter(name: str) -> str:
    return f"Dear {name}, I coached twelve people."


def text(file: str) -> str:
    return Document(file).paragraphs[0].text


for file, field in (("single.docx", "{firm}"), ("double.docx", "{{firm}}")):
    document = Document()
    document.add_paragraph(letter(field))
    document.save(file)
document = Document()
paragraph = document.add_paragraph("Dear ")
field = OxmlElement("w:fldSimple")
field.set(qn("w:instr"), "MERGEFIELD firm")
run = OxmlElement("w:r")
run.append(OxmlElement("w:t"))
field.append(run)
paragraph._p.append(field)
paragraph.add_run(", I coached twelve people.")
document.save("merge.docx")
seen = {}
for name in NAMES:
    for file, escape in (("docxtpl.docx", False), ("docxtpl, told.docx", True)):
        template = DocxTemplate("double.docx")
        template.render({"firm": name}, autoescape=escape)
        template.save(file)
    with MailMerge("merge.docx") as merge:
        merge.merge(firm=name)
        merge.write("docx-mailmerge2.docx")
    subprocess.run(["node", "fill.mjs", name], check=True)
    for tool in ("docxtpl", "docxtpl, told", "docx-mailmerge2", "docxtemplater", "docx-templates", "easy-template-x"):
        seen.setdefault(tool, []).append(text(f"{tool}.docx"))
for tool, letters in seen.items():
    print(f"{tool}:", *letters, sep="\n    ")
lost = seen.pop("docxtpl")
assert lost == [letter("AT"), letter("R Partners"), "Dear Care "]
assert all(letters == [letter(name) for name in NAMES] for letters in seen.values())
EOF
