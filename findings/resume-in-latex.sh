#!/usr/bin/env bash
# A resume in LaTeX with the class moderncv, the usual one for resumes: each job is a \cventry with years, title,
# employer, place and what was done, each in braces. Pandoc (pypandoc_binary 1.17), pylatexenc 2.11, yalafi 1.5.0 and
# kreuzberg 4.10.4 (PyPI) and unified-latex 1.8.4 (npm, as HTML) make text of it. A guess: who does not know a command
# leaves out the command and keeps what stands in its braces, each apart; or says that it does not know it.
# Seen: Pandoc, which everybody would take first, leaves two headings: name, jobs and languages are gone, without a
# word. The other four have the jobs, but in none does a title stand apart from the years before it: "2015–2018Support
# agentAcmeChicago" to three, whose name is "AnaDiaz" to two and nowhere in the third, and braces in kreuzberg, which
# has lost the name as well.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check pypandoc_binary==1.17 pylatexenc==2.11 yalafi==1.5.0 kreuzberg==4.10.4
npm install --silent --no-fund --no-audit --prefix "$folder" @unified-latex/unified-latex-to-hast@1.8.4 @unified-latex/unified-latex-util-parse@1.8.4 >"$folder/npm.log"
cd "$folder"
cat >resume.tex <<'TEX'
\documentclass{moderncv}
\moderncvstyle{classic}
\name{Ana}{Diaz}
\title{Support lead}
\email{ana@example.com}
\begin{document}
\makecvtitle
\section{Experience}
\cventry{2015--2018}{Support agent}{Acme}{Chicago}{}{Answered calls for \$18 an hour.}
\cventry{2018--2026}{Team lead}{Bolt}{Chicago}{}{Leads a team of 12.}
\section{Languages}
\cvitem{Spanish}{native}
\end{document}
TEX
cat >html.mjs <<'EOF'
import { readFileSync } from "node:fs";
import { convertToHtml } from "@unified-latex/unified-latex-to-hast";
import { parse } from "@unified-latex/unified-latex-util-parse";

console.log(convertToHtml(parse(readFileSync("resume.tex", "utf8"))));
EOF
env/bin/python - <<'EOF'
import re
import subprocess
import sys
from pathlib import Path

import kreuzberg
import pypandoc
from pylatexenc.latex2text import LatexNodes2Text

text = Path("resume.tex").read_text(encoding="utf-8")


def printed(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


read = {
    "Pandoc": pypandoc.convert_text(text, "plain", format="latex"),
    "pylatexenc": LatexNodes2Text().latex_to_text(text),
    "yalafi": printed(sys.executable, "-m", "yalafi", "resume.tex"),
    "kreuzberg": kreuzberg.extract_file_sync("resume.tex").content,
    "unified-latex": re.sub("<[^>]*>", "", printed("node", "html.mjs")),
}
for name, found in read.items():
    print(f"{name}: {found.split()}")
assert read["Pandoc"].split() == ["Experience", "Languages"]
glued = {name for name, found in read.items() if "2015–2018Support agentAcmeChicago" in found}
assert glued == {"pylatexenc", "yalafi", "unified-latex"}
assert "2015–2018{Support agent}{Acme}{Chicago}" in read["kreuzberg"]
assert {name for name, found in read.items() if "Diaz" in found} == {"pylatexenc", "yalafi"}
assert "AnaDiaz" in read["pylatexenc"] and "AnaDiaz" in read["yalafi"]
EOF
