#!/usr/bin/env bash
# extruct 0.18.0. The type of a script is a MIME type: its case does not count, and it may have
# parameters; for JSON-LD its own recommendation defines one, `profile`. A guess: the JSON-LD of a page
# is found whichever way its script is marked.
# Seen: only where the type is written `application/ld+json`, letter by letter. Else there is no JSON-LD,
# no error and no warning.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check extruct==0.18.0
"$folder/env/bin/python" - <<'EOF'
import extruct

POSTING = '{"@context": "https://schema.org", "@type": "JobPosting", "title": "Team Lead"}'
EXPECTED = {
    "application/ld+json": ["Team Lead"],
    "application/ld+json; charset=utf-8": [],
    "application/ld+json;profile=http://www.w3.org/ns/json-ld#compacted": [],
    "Application/LD+JSON": [],
}
seen = {}
for kind in EXPECTED:
    page = f'<html><head><script type="{kind}">{POSTING}</script></head><body></body></html>'
    found = extruct.extract(page, syntaxes=["json-ld"], errors="strict")["json-ld"]
    seen[kind] = [posting["title"] for posting in found]
print(seen)
assert seen == EXPECTED
EOF
