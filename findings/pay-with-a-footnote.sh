#!/usr/bin/env bash
# html2text 2025.4.15, markdownify 1.2.3, trafilatura 2.3.1, inscriptis 2.7.6, html-to-markdown 3.21.2,
# Resiliparse 2.0.1, html-text 0.7.1 and markitdown 0.1.9 read a page; python-docx 1.2.0, mammoth 1.13.0,
# docx2python 3.7.1, firecrawl-anydoc 0.2.4, doc-files 0.1.0, docx-to-markdown 2.32.0, ferrodoc 1.0.1 and
# markitdown the Word file that pandoc (pypandoc_binary 1.17) makes of it. A posting pays "$18 to $21" with
# a footnote whose number is set high, and asks for two and a half years, the half written as a fraction. A
# guess: most of those that make Markdown, or text that is laid out, mark what is set high or set it apart.
# Seen: as they come, in fourteen of sixteen readings the job pays "$18 to $211 an hour" and asks for
# "21/2 years". html-text leaves blanks there, and ferrodoc alone marks what is set high. The page and the
# Word file say the same, so that comparing them does not help.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check html2text==2025.4.15 markdownify==1.2.3 trafilatura==2.3.1 inscriptis==2.7.6 html-to-markdown==3.21.2 Resiliparse==2.0.1 html-text==0.7.1 markitdown[docx]==0.1.9 python-docx==1.2.0 mammoth==1.13.0 docx2python==3.7.1 firecrawl-anydoc==0.2.4 doc-files==0.1.0 docx-to-markdown==2.32.0 ferrodoc==1.0.1 pypandoc_binary==1.17
cd "$folder"
cat >posting.html <<'PAGE'
<html><head><title>Agent</title></head><body><article><h1>Customer service agent</h1>
<p>Our team answers questions by phone and chat from people all over Oklahoma, and we train you for it.</p>
<p>We pay $18 to $21<sup>1</sup> an hour, and you have worked with people for 2<sup>1</sup>/<sub>2</sub> years,
on the phone, at a desk or in a store.</p><p><sup>1</sup> For nights and weekends.</p></article></body></html>
PAGE
env/bin/python - <<'EOF'
from pathlib import Path

import anydoc
import doc_files
import docx
import docx_to_markdown
import ferrodoc
import html2text
import html_text
import html_to_markdown
import inscriptis
import mammoth
import markdownify
import pypandoc
import trafilatura
from docx2python import docx2python
from markitdown import MarkItDown
from resiliparse.extract.html2text import extract_plain_text

PAGE = Path("posting.html").read_text()
pypandoc.convert_file("posting.html", "docx", outputfile="posting.docx")
FILE = Path("posting.docx")
READ = {
    "html2text": lambda: html2text.html2text(PAGE),
    "markdownify": lambda: markdownify.markdownify(PAGE),
    "trafilatura": lambda: trafilatura.extract(PAGE),
    "inscriptis": lambda: inscriptis.get_text(PAGE),
    "html-to-markdown": lambda: html_to_markdown.convert(PAGE).content,
    "resiliparse": lambda: extract_plain_text(PAGE),
    "html-text": lambda: html_text.extract_text(PAGE),
    "markitdown, page": lambda: MarkItDown().convert("posting.html").text_content,
    "python-docx": lambda: "\n".join(paragraph.text for paragraph in docx.Document(str(FILE)).paragraphs),
    "mammoth": lambda: mammoth.convert_to_markdown(FILE.open("rb")).value,
    "docx2python": lambda: docx2python(FILE).text,
    "anydoc": lambda: anydoc.to_markdown(str(FILE)),
    "doc-files": lambda: doc_files.to_markdown(doc_files.read(str(FILE))),
    "docx-to-markdown": lambda: docx_to_markdown.convert(str(FILE)).markdown,
    "ferrodoc": lambda: ferrodoc.convert(FILE.read_bytes(), "docx", "markdown"),
    "markitdown, file": lambda: MarkItDown().convert("posting.docx").text_content,
}
GLUED = ["$18 to $211 an hour", "for 21/2 years"]
EXPECTED = dict.fromkeys(READ, GLUED) | {
    "html-text": ["$18 to $21 1 an hour", "for 2 1 / 2 years"],
    "ferrodoc": ["$18 to $21^1^ an hour", "for 2^1^/~2~ years"],
}


def between(text, begin, end):
    return begin + text.partition(begin)[2].partition(end)[0] + end


seen = {}
for reader, read in READ.items():
    text = " ".join(read().replace("\\", "").split())
    seen[reader] = [between(text, "$18", "hour"), between(text, "for 2", "years")]
    print(f"{reader}: {', '.join(seen[reader])}")
assert seen == EXPECTED
EOF
