#!/usr/bin/env bash
# mdformat 1.0.0 (PyPI) and prettier 3.10.1 (npm) put Markdown into shape; Rich 15.0.0, markdown-it-py 4.2.0 and
# Markdown 3.11.3 show it. Sam's resume has a job a line, the last one first: "2021. Manager", "2019. Team lead",
# "2015. Agent". A guess: the years are text like all else; or, to who knows that a number and a period begin a
# list, a tool that only puts text into shape leaves them as they are.
# Seen: mdformat writes "0001. Team lead" and "0001. Agent" into the file, and prettier "2022." and "2023.", two
# years to come; what the file said is gone. Rich and markdown-it-py show 2021, 2022 and 2023 as well, for by the
# standard only the first number counts, and Markdown 1, 2 and 3. A year that is followed by a colon stays.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check mdformat==1.0.0 rich==15.0.0 markdown-it-py==4.2.0 Markdown==3.11.3
npm install --silent --no-fund --no-audit --prefix "$folder" prettier@3.10.1 >"$folder/npm.log"
cd "$folder"
env/bin/python - <<'EOF'
import io
import re
import subprocess
from pathlib import Path

import markdown
import mdformat
from markdown_it import MarkdownIt
from rich.console import Console
from rich.markdown import Markdown

RESUME = "# Sam Field\n\n2021. Manager at Bell\n2019. Team lead at Acme\n2015. Agent at Acme\n"


def by_prettier(text: str) -> str:
    page = Path("resume.md")
    page.write_text(text, encoding="utf-8")
    subprocess.run(["node_modules/.bin/prettier", "--write", page], check=True, capture_output=True)
    return page.read_text(encoding="utf-8")


def by_rich(text: str) -> str:
    console = Console(file=io.StringIO(), width=60)
    console.print(Markdown(text))
    return console.file.getvalue()


def numbers(text: str) -> list[int]:
    """Of the lines; or of a page's list, as a browser counts them."""
    if "<ol" in text:
        start = int((re.findall(r'<ol start="(\d+)"', text) or ["1"])[0])
        return list(range(start, start + text.count("<li>")))
    return [int(number) for number in re.findall(r"^ *(\d{4})\b", text, re.MULTILINE)]


TOOLS = {
    "mdformat": mdformat.text,
    "prettier": by_prettier,
    "Rich": by_rich,
    "markdown-it-py": MarkdownIt().render,
    "Markdown": markdown.markdown,
}
seen = {name: numbers(tool(RESUME)) for name, tool in TOOLS.items()}
print(seen)
assert seen == {
    "mdformat": [2021, 1, 1],
    "prettier": [2021, 2022, 2023],
    "Rich": [2021, 2022, 2023],
    "markdown-it-py": [2021, 2022, 2023],
    "Markdown": [1, 2, 3],
}
WITH_COLONS = re.sub(r"^(\d{4})\.", r"\1:", RESUME, flags=re.MULTILINE)
assert mdformat.text(WITH_COLONS) == by_prettier(WITH_COLONS) == WITH_COLONS
EOF
