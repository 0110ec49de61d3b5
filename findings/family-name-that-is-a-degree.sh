#!/usr/bin/env bash
# humanmint 2.0.1, nameparser 2.6.0 and probablepeople 0.5.6; with npm, parse-full-name 1.2.7 and another-name-parser
# 0.1.0. Four names as they stand on resumes in the United States, the given name first: Kim Do, Van Nguyen,
# Jack Ma and Prince Lee. A guess: of two plain words without a period, the first is the given name and the
# second the family's, and what is doubtful is said to be so.
# Seen: four of five lose one. To humanmint, made to clean such data, Kim Do, Jack Ma and Prince Lee have no family
# name, and it calls each of them valid; another-name-parser takes Do for a degree (that of an osteopath);
# nameparser takes Prince for a title, and Lee for a given name; to parse-full-name, Van Nguyen has no given
# name. Only probablepeople, which learned from names, has all four.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check humanmint==2.0.1 nameparser==2.6.0 probablepeople==0.5.6
npm install --silent --no-fund --no-audit --prefix "$folder" parse-full-name@1.2.7 another-name-parser@0.1.0 >"$folder/npm.log"
cd "$folder"
cat >read.mjs <<'SCRIPT'
import another from "another-name-parser";
import full from "parse-full-name";

const names = JSON.parse(process.argv[2]);
const found = {
  "parse-full-name": names.map((name) => full.parseFullName(name)).map(({ first, last }) => [first, last]),
  "another-name-parser": names.map((name) => another(name)).map(({ first, last }) => [first, last]),
};
console.log(JSON.stringify(found));
SCRIPT
env/bin/python - <<'EOF'
import json
import subprocess

import probablepeople
from humanmint import mint
from nameparser import HumanName

NAMES = ["Kim Do", "Van Nguyen", "Jack Ma", "Prince Lee"]
EXPECTED = {
    "humanmint": [["Kim", ""], ["van", "Nguyen"], ["Jack", ""], ["Lee", ""]],
    "nameparser": [["Kim", "Do"], ["Van", "Nguyen"], ["Jack", "Ma"], ["Lee", ""]],
    "probablepeople": [["Kim", "Do"], ["Van", "Nguyen"], ["Jack", "Ma"], ["Prince", "Lee"]],
    "parse-full-name": [["Kim", "Do"], ["", "Van Nguyen"], ["Jack", "Ma"], ["Prince", "Lee"]],
    "another-name-parser": [["Kim", ""], ["Van", "Nguyen"], ["Jack", "Ma"], ["Prince", "Lee"]],
}
minted = [mint(name=name).name for name in NAMES]
tagged = [probablepeople.tag(name)[0] for name in NAMES]
run = subprocess.run(["node", "read.mjs", json.dumps(NAMES)], check=True, capture_output=True)
found = {
    "humanmint": [[name["first"], name["last"]] for name in minted],
    "nameparser": [[name.first, name.last] for name in map(HumanName, NAMES)],
    "probablepeople": [[name.get("GivenName"), name.get("Surname")] for name in tagged],
} | json.loads(run.stdout)
seen = {reader: [[part or "" for part in name] for name in names] for reader, names in found.items()}
for reader, names in seen.items():
    print(reader, names)
print("humanmint says:", [[name["salutation"], name["full"], name["is_valid"]] for name in minted])
assert seen == EXPECTED
assert all(name["is_valid"] for name in minted)
EOF
