#!/usr/bin/env bash
# edtf 5.0.2 (September 2026) makes EDTF, the standard for dates that are not sure, of English text, as archives and
# people's own data have it. The texts are dates of jobs from resumes, and years that postings ask. "2019 - 2021",
# "Aug 2019 - May 2021" and "since 2019" become what they should. A guess: so does what differs in a sign or a
# word, or it is refused.
# Seen: with the dash that typesetters and word processors put there, "2019–2021" is 2021 alone. A job that is held
# to this day is its first month or year and no more, though "since 2019" is open. A quarter is the month of its
# number: "Q3 2019" is March. "3-5 years" are March 5 of some year, and "2 years" the second of some month.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check edtf==5.0.2
"$folder/env/bin/python" - <<'EOF'
from edtf import text_to_edtf

EXPECTED = {
    "2019 - 2021": "2019/2021",
    "2019\N{EN DASH}2021": "2021",
    "Aug 2019 - May 2021": "2019-08/2021-05",
    "since 2019": "2019/",
    "2019 to present": "2019",
    "Mar 2019 - present": "2019-03",
    "Mar 2019 - now": "2019-03",
    "from 2019": "2019",
    "Q3 2019": "2019-03",
    "3-5 years": "XXXX-03-05",
    "2 years": "XXXX-XX-02",
}
seen = {text: str(text_to_edtf(text)) for text in EXPECTED}
for text, edtf in seen.items():
    print(f"{text}: {edtf}")
assert seen == EXPECTED
EOF
