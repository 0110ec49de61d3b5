#!/usr/bin/env bash
# hyphen 1.14.1 (npm) sets into the words of a posting where they may be broken, as programs of pages do so that lines
# end evenly: soft hyphens, which no one sees but where a line ends; the Unicode standard has them among what is to be
# ignored when it cannot be shown (Default_Ignorable_Code_Point). Thirteen readers of HTML give the text of the page:
# html2text 2025.4.15, markdownify 1.2.3, markitdown 0.1.9, inscriptis 2.7.6, html-to-markdown 3.21.2, html-text
# 0.7.1, Resiliparse 2.0.1, htmd-py 0.1.2, beautifulsoup4 4.15.0 and trafilatura 2.3.1 (PyPI), and turndown 7.2.5,
# node-html-markdown 2.0.0 and html-to-text 10.0.1 (npm). A guess: whoever leaves the layout of a page out leaves out
# how its words may be laid out, or makes a hyphen of it, which one sees.
# Seen: trafilatura alone leaves them out. In the text of twelve a search finds neither "customer service" nor
# "requirements", "experience" or "degree", though all four stand there to any eye; a comparison with a resume finds
# nothing that the posting asks, and a count of what postings ask leaves this one out. Printed, nothing is to be seen.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check html2text==2025.4.15 markdownify==1.2.3 markitdown==0.1.9 inscriptis==2.7.6 html-to-markdown==3.21.2 html-text==0.7.1 Resiliparse==2.0.1 htmd-py==0.1.2 beautifulsoup4==4.15.0 trafilatura==2.3.1 lxml-html-clean==0.4.6
npm install --silent --no-fund --no-audit --prefix "$folder" hyphen@1.14.1 turndown@7.2.5 node-html-markdown@2.0.0 html-to-text@10.0.1 >"$folder/npm.log" 2>&1
cd "$folder"
cat >page.mjs <<'SCRIPT'
import { writeFileSync } from "node:fs";
import { convert } from "html-to-text";
import english from "hyphen/en-us/index.js";
import { NodeHtmlMarkdown } from "node-html-markdown";
import TurndownService from "turndown";

const main = await english.hyphenateHTML(
  "<main><h1>Customer Service Team Lead</h1><h2>Requirements</h2><ul><li>Two years of experience in customer service</li>"
  + "<li>An associate degree</li></ul></main>",
);
const page = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Jobs</title></head><body>${main}</body></html>`;
writeFileSync("page.html", page);
console.log(JSON.stringify({
  turndown: new TurndownService().turndown(page),
  "node-html-markdown": NodeHtmlMarkdown.translate(page),
  "html-to-text": convert(page),
}));
SCRIPT
env/bin/python - <<'EOF'
import json
import subprocess
from io import BytesIO
from pathlib import Path

import bs4
import html2text
import html_text
import html_to_markdown
import htmd
import inscriptis
import markdownify
import trafilatura
from markitdown import MarkItDown, StreamInfo
from resiliparse.extract.html2text import extract_plain_text

HTML = StreamInfo(extension=".html", charset="utf-8")
ASKED = ("customer service", "requirements", "experience", "degree")
node = subprocess.run(["node", "page.mjs"], check=True, capture_output=True)
page = Path("page.html").read_text(encoding="utf-8")
texts = {
    "trafilatura": trafilatura.extract(page),
    "html2text": html2text.html2text(page),
    "markdownify": markdownify.markdownify(page),
    "markitdown": MarkItDown().convert_stream(BytesIO(page.encode()), stream_info=HTML).text_content,
    "inscriptis": inscriptis.get_text(page),
    "html-to-markdown": html_to_markdown.convert(page).content,
    "html-text": html_text.extract_text(page),
    "Resiliparse": extract_plain_text(page),
    "htmd-py": htmd.convert_html(page),
    "beautifulsoup4": bs4.BeautifulSoup(page, "html.parser").get_text(" "),
    **json.loads(node.stdout),
}
for name, text in texts.items():
    found = [words for words in ASKED if words in text.lower()]
    print(f"{name:18} soft hyphens: {text.count(chr(0xAD)):2}, found: {', '.join(found) or 'nothing'}")
    assert found == (list(ASKED) if name == "trafilatura" else [])
    assert (chr(0xAD) in text) == (name != "trafilatura")
EOF
