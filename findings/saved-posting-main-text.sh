#!/usr/bin/env bash
# trafilatura 2.3.1, resiliparse 2.0.1 and readability-lxml 0.9, which find the main text of a page. A
# posting has a date to apply by (<time>), what it asks for (<ul>) and what it pays (a table), all within
# <main>. A guess: they leave out what is around it, here the way to other jobs, and keep these.
# Seen: each leaves out one that another keeps. To two of them the text of <time> is none, so that one must
# "Apply by ."; resiliparse leaves out the list, which it keeps as <ol>; readability leaves out the pay,
# and keeps the way to other jobs. The headings stay, with nothing below.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check trafilatura==2.3.1 resiliparse==2.0.1
# By itself: pip 23, which comes with Python 3.11, stumbles over two spellings of an extra of lxml.
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check readability-lxml==0.9
"$folder/env/bin/python" - <<'EOF'
import trafilatura
from readability import Document
from resiliparse.extract.html2text import extract_plain_text

PAGE = """<!DOCTYPE html>
<html lang="en"><head><title>Team lead</title></head><body>
<nav><a href="/jobs">Other jobs</a></nav>
<main><h1>Team lead</h1>
<p>Apply by <time datetime="2026-12-15">December 15</time>.</p>
<p>You lead twelve people who answer calls, mail and chat. You listen to calls with them, agree on what to
try next, and stand in when a customer asks for someone in charge.</p>
<h2>What you need</h2>
<ul><li>Three years in customer service</li><li>Spanish</li></ul>
<h2>What you earn</h2>
<table><tr><th>Rung</th><th>Pay</th></tr><tr><td>Team lead</td><td>$24</td></tr></table>
<p>We train you for six weeks, on full pay, before you take over a team of your own. After a year you may
ask for a place in planning, quality or training, as many of our leads have done.</p>
</main></body></html>
"""
FACTS = ("Other jobs", "Apply by", "December 15", "What you need", "Spanish", "What you earn", "$24")
EXPECTED = {
    "trafilatura": ["Other jobs", "December 15"],
    "resiliparse": ["Other jobs", "December 15", "Spanish"],
    "resiliparse, <ol>": ["Other jobs", "December 15"],
    "readability": ["$24"],
}
texts = {
    "trafilatura": trafilatura.extract(PAGE),
    "resiliparse": extract_plain_text(PAGE, main_content=True),
    "resiliparse, <ol>": extract_plain_text(PAGE.replace("ul>", "ol>"), main_content=True),
    "readability": Document(PAGE).summary(),
}
seen = {name: [fact for fact in FACTS if fact not in text] for name, text in texts.items()}
for name, missing in seen.items():
    print(name, "leaves out", missing)
assert seen == EXPECTED
EOF
