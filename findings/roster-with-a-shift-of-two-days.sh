#!/usr/bin/env bash
# A page has a roster: a row for each day, its early and its late shift. Ana has the early one of Monday and of
# Tuesday, in one cell that is two rows high; Cy has Tuesday's late one. Twelve readers of HTML write the table as
# Markdown or as text in columns, for people or for assistants. A guess: Cy stays in the column of late shifts.
# Seen: eight of twelve leave the place of the high cell out, and all that follows it moves up: Cy has Tuesday's
# early shift, and nobody the late one. They are markdownify 1.2.3, markitdown 0.1.9, html2text 2025.4.15, inscriptis
# 2.7.6, resiliparse 2.0.1 and htmd-py 0.1.2 (PyPI), turndown 7.2.5 with its tables, and node-html-markdown 2.0.0
# (npm). With html-to-markdown 3.21.2, trafilatura 2.3.1 and html-to-text 10.0.1 (npm) the place is empty, so that
# nobody has Tuesday's early shift, and with pandas 3.1.1 alone Ana is in it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check markdownify==1.2.3 markitdown==0.1.9 html2text==2025.4.15 inscriptis==2.7.6 resiliparse==2.0.1 htmd-py==0.1.2 html-to-markdown==3.21.2 trafilatura==2.3.1 pandas==3.1.1 lxml-html-clean==0.4.6
npm install --silent --no-fund --no-audit --prefix "$folder" turndown@7.2.5 @joplin/turndown-plugin-gfm@1.0.68 node-html-markdown@2.0.0 html-to-text@10.0.1 >"$folder/npm.log" 2>&1
cd "$folder"
cat >roster.html <<'HTML'
<html><body><main><h1>Shifts</h1><p>Who has which shift in the week of June 7, on the phones in Tulsa.</p><table>
<tr><th>Day</th><th>Early</th><th>Late</th></tr>
<tr><td>Monday</td><td rowspan="2">Ana</td><td>Bo</td></tr>
<tr><td>Tuesday</td><td>Cy</td></tr>
<tr><td>Wednesday</td><td>Dee</td><td>Eli</td></tr>
</table></main></body></html>
HTML
cat >read.mjs <<'SCRIPT'
import { gfm } from "@joplin/turndown-plugin-gfm";
import { convert } from "html-to-text";
import { NodeHtmlMarkdown } from "node-html-markdown";
import { readFileSync } from "node:fs";
import TurndownService from "turndown";

const page = readFileSync("roster.html", "utf8");
const turndown = new TurndownService();
turndown.use(gfm);
const selectors = [{ selector: "table", format: "dataTable" }];
const texts = {
  turndown: turndown.turndown(page),
  "node-html-markdown": NodeHtmlMarkdown.translate(page),
  "html-to-text": convert(page, { selectors }),
};
console.log(JSON.stringify(texts));
SCRIPT
env/bin/python - <<'EOF'
import io
import json
import re
import subprocess
from pathlib import Path

import html2text
import html_to_markdown
import htmd
import inscriptis
import markdownify
import markitdown
import pandas
import trafilatura
from resiliparse.extract.html2text import extract_plain_text

page = Path("roster.html").read_text(encoding="utf-8")
texts = {
    "markdownify": markdownify.markdownify(page),
    "markitdown": markitdown.MarkItDown().convert("roster.html").text_content,
    "html2text": html2text.html2text(page),
    "inscriptis": inscriptis.get_text(page),
    "resiliparse": extract_plain_text(page).replace("\t\t", "|"),
    "htmd-py": htmd.convert_html(page),
    "html-to-markdown": html_to_markdown.convert(page).content,
    "trafilatura": trafilatura.extract(page),
    "pandas": pandas.read_html(io.StringIO(page))[0].to_csv(sep="|", index=False),
}
node = subprocess.run(["node", "read.mjs"], check=True, capture_output=True)
texts |= json.loads(node.stdout)


def tuesday(text: str) -> dict[str, str]:
    """Who has which shift, by the column: of the cells, or of where the words begin."""
    head, row = (re.search(rf"^.*\b{word}\b.*$", text, re.MULTILINE)[0] for word in ("(?i:late)", "Tuesday"))
    if "|" in head:
        cells = [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in (head, row)]
        return {shift: who for shift, who in zip(*cells, strict=False) if who and shift != "Day"}
    place = {head.index(word): word.capitalize() for word in re.findall(r"\w+", head)}
    return {place[found.start()]: found[0] for found in re.finditer(r"\w+", row) if found[0] != "Tuesday"}


MOVED, EMPTY, WHOLE = {"Early": "Cy"}, {"Late": "Cy"}, {"Early": "Ana", "Late": "Cy"}
seen = {name: tuesday(text) for name, text in texts.items()}
for name, shifts in seen.items():
    print(f"{name}: {shifts}")
moved = ("markdownify", "markitdown", "html2text", "inscriptis", "resiliparse", "htmd-py", "turndown", "node-html-markdown")
empty = ("html-to-markdown", "trafilatura", "html-to-text")
assert seen == dict.fromkeys(moved, MOVED) | dict.fromkeys(empty, EMPTY) | {"pandas": WHOLE}
EOF
