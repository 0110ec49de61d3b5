#!/usr/bin/env bash
# A list of staff comes out of a payroll in capitals, and its names are put into ordinary letters by nameparser 2.6.0
# (its capitalize) and nameutils 1.0.1 (PyPI) and namecase 1.1.2, @foundernest/namecase 1.0.5, @compwright/namecase
# 2.0.7 and pretty-name 0.0.3 (npm). The names are common in the United States and plain: of one word, a capital and
# small letters. A guess: what is hard are McDonald and de la Cruz, for whom one takes such a library; a plain name
# comes out as by `str.capitalize`, or a little wrong by all of them.
# Seen: nameutils has all, and pretty-name all but McDonald. The other four make Scots of people with Spanish and
# Portuguese names ("MacIas", "MacHado" and "MacEdo" by nameparser, "MacIel" by all four), and three of them take short
# names of Asia for particles or degrees: Ana Lo is "Ana lo" to three, Kim Le "Kim le" to two, and by
# @foundernest/namecase Kim Do is "Kim do", Jack Ma "Jack MA", and Ana March "Ana MArch", like a master of architecture.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check nameparser==2.6.0 nameutils==1.0.1
npm install --silent --no-fund --no-audit --prefix "$folder" namecase@1.1.2 @foundernest/namecase@1.0.5 @compwright/namecase@2.0.7 pretty-name@0.0.3 >"$folder/npm.log"
cd "$folder"
cat >names.mjs <<'EOF'
import foundernest from "@foundernest/namecase";
import compwright from "@compwright/namecase";
import namecase from "namecase";
import pretty from "pretty-name";

const libraries = {
  namecase,
  "@foundernest/namecase": (name) => foundernest.nameCase(name),
  "@compwright/namecase": compwright,
  "pretty-name": pretty,
};
const names = JSON.parse(process.argv[2]);
const seen = Object.entries(libraries).map(([library, inCase]) => [library, names.map((name) => inCase(name))]);
console.log(JSON.stringify(Object.fromEntries(seen)));
EOF
env/bin/python - <<'EOF'
import json
import subprocess

import nameparser
import nameutils

MEANT = (
    "Ana Macias", "Ana Machado", "Ana Macedo", "Ana Maciel", "Kim Le", "Kim Do", "Ana Lo", "Jack Ma", "Ana Li",
    "Ana March", "Ana Lopez", "Ana McDonald",
)
NAMES = [name.upper() for name in MEANT]


def by_nameparser(name: str) -> str:
    read = nameparser.HumanName(name)
    read.capitalize()
    return str(read)


node = subprocess.run(["node", "names.mjs", json.dumps(NAMES)], check=True, capture_output=True)
written = {
    "nameparser": [by_nameparser(name) for name in NAMES],
    "nameutils": [nameutils.namecase(name) for name in NAMES],
    **json.loads(node.stdout),
}
wrong = {
    library: [name for name, meant in zip(names, MEANT, strict=True) if name != meant]
    for library, names in written.items()
}
for library, names in wrong.items():
    print(f"{library:22}", names)
assert wrong == {
    "nameparser": ["Ana MacIas", "Ana MacHado", "Ana MacEdo", "Ana MacIel"],
    "nameutils": [],
    "namecase": ["Ana MacIel", "Kim le", "Ana lo"],
    "@foundernest/namecase": ["Ana MacIel", "Kim le", "Kim do", "Ana lo", "Jack MA", "Ana LI", "Ana MArch"],
    "@compwright/namecase": ["Ana MacIel", "Ana lo"],
    "pretty-name": ["Ana Mcdonald"],
}
EOF
