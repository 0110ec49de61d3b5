#!/usr/bin/env bash
# quantulum3 0.10.0. A guess: "40 hrs/wk" is hours per week, "3-5 years" a range, and "5+ years" years,
# as "5 years" is.
# Seen: "wk" is read as watt times kelvin, a range becomes its middle, and a plus sign after the number
# or the usual "yrs" leaves a bare number without a unit.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check quantulum3==0.10.0
"$folder/env/bin/python" - <<'EOF'
import warnings

warnings.simplefilter("ignore")  # about an optional classifier that tells like-named units apart
from quantulum3 import parser

EXPECTED = {
    "5 years": [(5.0, "year")],
    "5+ years": [(5.0, "dimensionless")],
    "2 yrs": [(2.0, "dimensionless")],
    "3-5 years": [(4.0, "year")],
    "40 hours a week": [(40.0, "hour"), (1.0, "week")],
    "40 hrs/wk": [(40.0, "hour per watt per kelvin")],
}
seen = {text: [(q.value, q.unit.name) for q in parser.parse(text)] for text in EXPECTED}
print(seen)
assert seen == EXPECTED
EOF
