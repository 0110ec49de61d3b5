#!/usr/bin/env bash
# mf2py 2.0.2, mf2dom 0.2.1 and microformats-parser 2.0.6, which find microformats in a page; needs npm.
# A resume is marked the new way (h-resume), where the end of a job is the title of an <abbr>, and the
# classic way (hResume), with `experience vevent vcard`. A guess: all three find who worked where, as
# what, and from when to when; a reader of microformats takes the classic names for the new ones.
# Seen: of the new resume, microformats-parser has what the <abbr> shows, in capitals, for the end. Of the
# classic one, mf2py has the job as a sentence without dates, though it reads the very same lines whole
# when no resume is around them; mf2dom, which does not say that it leaves out classic names, has none.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check mf2py==2.0.2 mf2dom==0.2.1
npm install --silent --no-fund --no-audit --prefix "$folder" microformats-parser@2.0.6 >"$folder/npm.log"
cd "$folder"
cat >classic.html <<'PAGE'
<div class="hresume"><address class="vcard"><span class="fn">Sam Field</span></address>
<ol class="vcalendar"><li class="experience vevent vcard">
<span class="summary title">Team lead</span> at <span class="fn org">Acme</span>,
<abbr class="dtstart" title="2019-03-04">spring of 2019</abbr> to
<abbr class="dtend" title="2021-06-30">summer of 2021</abbr></li></ol>
<p><span class="skill">Spanish</span></p></div>
PAGE
cat >new.html <<'PAGE'
<div class="h-resume"><p class="p-contact h-card"><span class="p-name">Sam Field</span></p>
<ol><li class="p-experience h-event h-card">
<span class="p-name p-job-title">Team lead</span> at <span class="p-org">Acme</span>,
<time class="dt-start" datetime="2019-03-04">spring of 2019</time> to
<span class="dt-end"><abbr class="value" title="2021-06-30">summer of 2021</abbr></span></li></ol>
<p><span class="p-skill">Spanish</span></p></div>
PAGE
cat >read.mjs <<'SCRIPT'
import { readFileSync } from "node:fs";
import { mf2 } from "microformats-parser";

const page = readFileSync(process.argv[2], "utf8");
console.log(JSON.stringify(mf2(page, { baseUrl: "https://example.com/" })));
SCRIPT
env/bin/python - <<'EOF'
import json
import subprocess
from pathlib import Path

import mf2dom
import mf2py


def by_node(page):
    run = subprocess.run(["node", "read.mjs", page], check=True, capture_output=True, text=True)
    return json.loads(run.stdout)


READ = {
    "mf2py": lambda page: mf2py.parse(doc=Path(page).read_text()),
    "mf2dom": lambda page: mf2dom.parse(Path(page).read_text()),
    "microformats-parser": by_node,
}
WHOLE = {
    "job-title": ["Team lead"],
    "org": ["Acme"],
    "start": ["2019-03-04"],
    "end": ["2021-06-30"],
}
SENTENCE = "Team lead at Acme, spring of 2019 to summer of 2021"
EXPECTED = {
    ("new.html", "mf2py"): WHOLE,
    ("new.html", "mf2dom"): WHOLE,
    ("new.html", "microformats-parser"): WHOLE | {"end": ["SUMMER OF 2021"]},
    ("classic.html", "mf2py"): {"name": [SENTENCE]},
    ("classic.html", "mf2dom"): "no resume",
    ("classic.html", "microformats-parser"): WHOLE,
}
seen = {}
for page, reader in EXPECTED:
    items = READ[reader](page)["items"]
    resumes = [item["properties"] for item in items if "h-resume" in item["type"]]
    found = resumes[0]["experience"][0]["properties"] if resumes else "no resume"
    if resumes and "job-title" in found:
        found = {key: found[key] for key in WHOLE}
    if resumes:
        assert resumes[0]["skill"] == ["Spanish"]
    seen[page, reader] = found
    print(page, reader, found)
lines = Path("classic.html").read_text().partition("<ol")[2].partition(">")[2].partition("</ol>")[0]
alone = mf2py.parse(doc=lines)["items"][0]["properties"]
print("mf2py, the same lines with no resume around them:", alone)
assert seen == EXPECTED
assert {key: alone[key] for key in WHOLE} == WHOLE
EOF
