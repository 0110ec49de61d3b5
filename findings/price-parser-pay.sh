#!/usr/bin/env bash
# price-parser 0.5.1. A guess: of a text with one amount after a dollar sign, it finds that amount.
# Seen: it takes the first number of the text, and gives it the dollar sign that stands elsewhere, so
# two weeks of holiday are two dollars, and a retirement plan is 401. A "k" for thousand is dropped.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check price-parser==0.5.1
"$folder/env/bin/python" - <<'EOF'
from price_parser import Price

EXPECTED = {
    "2 weeks PTO, $19/hr": ("2", "$"),
    "401(k), $19.50 an hour": ("401", "$"),
    "$45k - $60k": ("45", "$"),
    "$19.50 an hour": ("19.50", "$"),
}
seen = {text: (Price.fromstring(text).amount_text, Price.fromstring(text).currency) for text in EXPECTED}
print(seen)
assert seen == EXPECTED
EOF
