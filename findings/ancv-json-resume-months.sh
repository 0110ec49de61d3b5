#!/usr/bin/env bash
# ancv 1.4.1 beside resumed 6.1.0, both for JSON Resume; needs npm. The schema of JSON Resume says of its
# dates that "each section after the year is optional". A guess: a resume with "2019-03" and "2021" is
# good for both.
# Seen: resumed finds it valid, ancv refuses both dates; with days it is good for both.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check ancv==1.4.1
npm install --silent --no-fund --no-audit --prefix "$folder" resumed@6.1.0 >"$folder/npm.log"
cd "$folder"
write() {
    printf '{"basics": {"name": "Sam Field"}, "work": [{"position": "Lead", "startDate": "%s", "endDate": "%s"}]}' "$2" "$3" >"$1"
}
write months.json 2019-03 2021
write days.json 2019-03-01 2021-06-30

seen=
for resume in months days; do
    for tool in "node_modules/.bin/resumed validate" "env/bin/ancv validate"; do
        if $tool "$resume.json" >"$folder/said" 2>&1; then answer=valid; else answer=refused; fi
        refused=$(grep -o -E '^work[.0-9]+(start|end)Date' "$folder/said" | tr '\n' ' ' || true)
        seen+="$resume, ${tool##*/}: $answer $refused"$'\n'
    done
done
printf %s "$seen"
diff - <(printf %s "$seen") <<'EOF'
months, resumed validate: valid 
months, ancv validate: refused work.0.startDate work.0.endDate 
days, resumed validate: valid 
days, ancv validate: valid 
EOF
