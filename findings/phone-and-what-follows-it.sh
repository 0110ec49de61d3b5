#!/usr/bin/env bash
# libphonenumber-js 1.13.16 (npm) and phonenumbers 9.0.43 (PyPI) find the phone numbers in a text; both are made
# after Google's libphonenumber. The line is the head of a resume, where a comma or a semicolon parts the phone
# from what comes next. A guess: the two find the same numbers, and an extension has a word or a sign for it.
# Seen: to libphonenumber-js a comma or a semicolon is such a sign. Of two numbers it returns one, with the area
# code of the other as its extension; a ZIP code, the years of a job or "24 hours" become extensions as well.
# With parentheses around the area code, or another sign between the two, both are there. phonenumbers finds
# every number and no extension.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check phonenumbers==9.0.43
npm install --silent --no-fund --no-audit --prefix "$folder" libphonenumber-js@1.13.16 >"$folder/npm.log"
cd "$folder"
cat >read.mjs <<'SCRIPT'
import { findPhoneNumbersInText } from "libphonenumber-js/max";

const found = JSON.parse(process.argv[2]).map((text) =>
  findPhoneNumbersInText(text, "US").map(({ number }) => [number.nationalNumber, number.ext ?? null]),
);
console.log(JSON.stringify(found));
SCRIPT
env/bin/python - <<'EOF'
import json
import subprocess

from phonenumbers import PhoneNumberMatcher

FIRST, SECOND = ["4052362000", None], ["9182362001", None]


def extended(extension):
    return [["4052362000", extension]]


EXPECTED = {  # as phonenumbers reads them, and libphonenumber-js
    "405-236-2000, 918-236-2001": ([FIRST, SECOND], extended("918")),
    "405-236-2000; 918-236-2001": ([FIRST, SECOND], extended("918")),
    "(405) 236-2000, (918) 236-2001": ([FIRST, SECOND], [FIRST, SECOND]),
    "405-236-2000 | 918-236-2001": ([FIRST, SECOND], [FIRST, SECOND]),
    "405-236-2000, 74103 Tulsa": ([FIRST], extended("74103")),
    "405-236-2000, 2015-2018 Acme": ([FIRST], extended("2015")),
    "405-236-2000, 24 hours": ([FIRST], extended("24")),
    "405-236-2000, Tulsa": ([FIRST], [FIRST]),
}
run = subprocess.run(["node", "read.mjs", json.dumps(list(EXPECTED))], check=True, capture_output=True)
by_js = dict(zip(EXPECTED, json.loads(run.stdout), strict=True))
seen = {}
for text in EXPECTED:
    matches = [match.number for match in PhoneNumberMatcher(text, "US")]
    seen[text] = ([[str(number.national_number), number.extension] for number in matches], by_js[text])
    print(text, *seen[text], sep=" | ")
assert seen == EXPECTED
EOF
