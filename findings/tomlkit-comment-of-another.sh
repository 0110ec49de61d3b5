#!/usr/bin/env bash
# tomlkit 0.15.2 and tomlrt 2.3.2 edit TOML and keep its comments. A file has three people, each a
# `[[person]]` below a comment on them. A guess: when one is deleted, or the people are sorted, the
# comments go where their people go.
# Seen: that is so with tomlrt. For tomlkit a comment is the end of the person before it. When Bo is
# deleted, "Bo is on leave" stands above Cal, and the comment on Cal is gone; when the people are sorted,
# it is another who leads, and two comments of three are lost.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check tomlkit==0.15.2 tomlrt==2.3.2
"$folder/env/bin/python" - <<'EOF'
import tomlkit
import tomlrt

PEOPLE = """
# Adaeze leads the team.
[[person]]
name = "Adaeze"
years = 4

# Bo is on leave until June.
[[person]]
name = "Bo"
years = 1

# Cal has given notice.
[[person]]
name = "Cal"
years = 2
"""


def delete(people):
    del people[1]


def tomlkit_sort(document):
    document["person"] = sorted(document["person"], key=lambda person: person["years"])


def lines(text):
    return [line for line in text.splitlines() if line.startswith(("#", "name"))]


def edited(library, edit):
    document = library.loads(PEOPLE)
    edit(document)
    return lines(library.dumps(document))


seen = {}
for library, sort in {
    tomlkit: tomlkit_sort,
    tomlrt: lambda document: document["person"].sort(key=lambda person: person["years"]),
}.items():
    for name, edit in {"deleted": lambda document: delete(document["person"]), "sorted": sort}.items():
        seen[library.__name__, name] = edited(library, edit)
        print(library.__name__, name, *seen[library.__name__, name], sep="\n    ")
ADAEZE, BO, CAL = "# Adaeze leads the team.", "# Bo is on leave until June.", "# Cal has given notice."
assert seen == {
    ("tomlkit", "deleted"): [ADAEZE, 'name = "Adaeze"', BO, 'name = "Cal"'],
    ("tomlkit", "sorted"): [ADAEZE, 'name = "Bo"', 'name = "Cal"', 'name = "Adaeze"'],
    ("tomlrt", "deleted"): [ADAEZE, 'name = "Adaeze"', CAL, 'name = "Cal"'],
    ("tomlrt", "sorted"): [BO, 'name = "Bo"', CAL, 'name = "Cal"', ADAEZE, 'name = "Adaeze"'],
}
EOF
