#!/usr/bin/env bash
# typos 1.52.0 and codespell 2.4.3 (PyPI) mend what is misspelled in a project's files when asked to write (-w), as
# hooks before a commit have them do. The list of names 0.3.0 (PyPI) has family names of the US census, the most
# common first. A guess: both know misspellings only, not whatever is in no dictionary, so that the names of a table
# of people stay.
# Seen: of the 10,000 most common family names typos writes 63 over and codespell 53, without a question: Shepard,
# the 778th of the country, is Shepherd afterwards, Holliday is Holiday, Winn is Win, Leary is Leery, and Villegas is
# Villages by typos. In a table with Ana Shepard, a lead, and Ana Shepherd, an agent, one name has both jobs.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check typos==1.52.0 codespell==2.4.3 names==0.3.0
cd "$folder"
env/bin/python - <<'EOF'
import subprocess
from pathlib import Path

import names

lines = Path(names.FILES["last"]).read_text(encoding="utf-8").splitlines()
common = [line.split()[0].capitalize() for line in lines[:10_000]]
TOOLS = {"typos": ["env/bin/typos", "-w"], "codespell": ["env/bin/codespell", "-w"]}


def mended(name: str, rows: list[str]) -> list[str]:
    table = Path("people.csv")
    table.write_text("\n".join(["person", *rows, ""]), encoding="utf-8")
    subprocess.run([*TOOLS[name], table], check=False, capture_output=True)
    return table.read_text(encoding="utf-8").splitlines()[1:]


counts = {}
for name in TOOLS:
    after = mended(name, common)
    changed = {old: new for old, new in zip(common, after, strict=True) if old != new}
    counts[name] = len(changed)
    print(f"{name}: {len(changed)} of {len(common)}, first {dict(list(changed.items())[:12])}")
    assert changed | {"Shepard": "Shepherd", "Holliday": "Holiday", "Winn": "Win", "Leary": "Leery"} == changed
    assert changed.get("Villegas") == ("Villages" if name == "typos" else None)
    people = mended(name, ["Ana Shepard,lead", "Ana Shepherd,agent"])
    assert people == ["Ana Shepherd,lead", "Ana Shepherd,agent"]
print(common.index("Shepard") + 1, counts)
assert common.index("Shepard") + 1 == 778
assert counts == {"typos": 63, "codespell": 53}
EOF
