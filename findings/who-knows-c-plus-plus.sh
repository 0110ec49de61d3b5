#!/usr/bin/env bash
# Of three people in technical support Ana knows C#, Bo C++ and Cy C; who knows C++? thefuzz 0.22.1, rapidfuzz 3.14.6
# and tantivy 0.27.0 (PyPI) and fuzzball 2.2.6, fast-fuzzy 1.12.0, fuse.js 7.5.0, fuzzysort 4.0.2, match-sorter 8.3.1,
# minisearch 7.2.0, lunr 2.3.9, @orama/orama 3.1.18 and flexsearch 0.8.212 (npm) are asked for the best match. A guess:
# a matcher that allows for slips of the pen puts what is there letter by letter first, and a search engine, which
# may drop signs, at least takes it for no worse than the others.
# Seen: five of the twelve have Bo. To six C++, C# and C are all "c", so that Ana, who stands first in the list, is the
# best match, to thefuzz and fuzzball with 100 of 100 points; where the list is turned round it is Cy. lunr finds
# nobody. rapidfuzz has Bo, but not with the processor that it offers (default_process), which thefuzz always uses.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check thefuzz==0.22.1 rapidfuzz==3.14.6 tantivy==0.27.0
npm install --silent --no-fund --no-audit --prefix "$folder" fuzzball@2.2.6 fuse.js@7.5.0 fast-fuzzy@1.12.0 fuzzysort@4.0.2 match-sorter@8.3.1 minisearch@7.2.0 lunr@2.3.9 @orama/orama@3.1.18 flexsearch@0.8.212 >"$folder/npm.log"
cd "$folder"
cat >match.mjs <<'SCRIPT'
import { create, insert, search as searchOrama } from "@orama/orama";
import { search as searchFast } from "fast-fuzzy";
import flexsearch from "flexsearch";
import Fuse from "fuse.js";
import { extract } from "fuzzball";
import fuzzysort from "fuzzysort";
import lunr from "lunr";
import { matchSorter } from "match-sorter";
import MiniSearch from "minisearch";

const [wanted, ...skills] = process.argv.slice(2);
const mini = new MiniSearch({ fields: ["skill"], storeFields: ["skill"] });
mini.addAll(skills.map((skill, id) => ({ id, skill })));
const index = lunr(function () {
  this.field("skill");
  skills.forEach((skill, id) => this.add({ id, skill }));
});
const orama = create({ schema: { skill: "string" } });
for (const skill of skills) insert(orama, { skill });
const flex = new flexsearch.Index();
skills.forEach((skill, id) => flex.add(id, skill));
console.log(JSON.stringify({
  fuzzball: extract(wanted, skills)[0][0],
  "fast-fuzzy": searchFast(wanted, skills)[0],
  "fuse.js": new Fuse(skills).search(wanted)[0].item,
  fuzzysort: fuzzysort.go(wanted, skills)[0].target,
  "match-sorter": matchSorter(skills, wanted)[0],
  minisearch: mini.search(wanted)[0].skill,
  lunr: skills[index.query((query) => query.term(lunr.tokenizer(wanted)))[0]?.ref] ?? null,
  orama: searchOrama(orama, { term: wanted }).hits[0].document.skill,
  flexsearch: skills[flex.search(wanted)[0]],
}));
SCRIPT
env/bin/python - <<'EOF'
import json
import subprocess

import tantivy
from rapidfuzz import process, utils
from thefuzz import process as by_thefuzz

WANTED, PEOPLE = "C++", {"C#": "Ana", "C++": "Bo", "C": "Cy", None: "nobody"}


def by_tantivy(skills: list[str]) -> str:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("skill", stored=True)
    index = tantivy.Index(builder.build())
    writer = index.writer(num_threads=1)
    for skill in skills:
        writer.add_document(tantivy.Document(skill=skill))
    writer.commit()
    index.reload()
    searcher = index.searcher()
    found = searcher.search(index.parse_query(f'"{WANTED}"', ["skill"]), 1).hits
    return searcher.doc(found[0][1])["skill"][0]


def best(skills: list[str]) -> dict[str, str]:
    node = subprocess.run(["node", "match.mjs", WANTED, *skills], check=True, capture_output=True)
    matches = {
        "thefuzz": by_thefuzz.extractOne(WANTED, skills)[0],
        "rapidfuzz": process.extractOne(WANTED, skills)[0],
        "rapidfuzz, processed": process.extractOne(WANTED, skills, processor=utils.default_process)[0],
        "tantivy": by_tantivy(skills),
        **json.loads(node.stdout),
    }
    return {name: PEOPLE[skill] for name, skill in matches.items()}


seen = best(["C#", "C++", "C"])
print(*(f"{name}: {who}" for name, who in seen.items()), sep="\n")
BO = ("rapidfuzz", "fuse.js", "fuzzysort", "match-sorter", "minisearch")
FIRST = ("thefuzz", "rapidfuzz, processed", "tantivy", "fuzzball", "fast-fuzzy", "orama", "flexsearch")
assert seen == dict.fromkeys(BO, "Bo") | dict.fromkeys(FIRST, "Ana") | {"lunr": "nobody"}
assert by_thefuzz.extractOne(WANTED, ["C#", "C++", "C"]) == ("C#", 100)
turned = best(["C", "C++", "C#"])
assert turned == dict.fromkeys(BO, "Bo") | dict.fromkeys(FIRST, "Cy") | {"lunr": "nobody"}
EOF
