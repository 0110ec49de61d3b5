"""The example of docs/many-people.md on a local cluster gives what one process gives."""

import csv
import json
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import csm_advisor

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "many-people.md"
# A program of its own: a cluster starts further processes, which load it again.
PROGRAM = """
if __name__ == "__main__":
    import csv, json, sys
    with open(sys.argv[1], newline="") as file:
        people = list(csv.DictReader(file))
    print(json.dumps(plan_all(people, size=6)))
"""


def test_a_cluster_gives_what_one_process_gives(tmp_path: Path) -> None:
    (example,) = re.findall(r"```python\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    program, table = tmp_path / "example.py", tmp_path / "people.csv"
    program.write_text(example + PROGRAM, "utf-8")
    rungs = ("representative", "team-lead", "wizard")
    people = [
        {
            "person": f"P{at}" if at % 4 else "",  # who has no name is called by their row
            "rung": rungs[at % 3],
            "target": "manager",
            "years_in_service": f"{at % 7}",
            "years_leading": f"{at % 2}",
            "education": "bachelor",
        }
        for at in range(40)
    ]
    with table.open("w", newline="") as file:
        lines = csv.DictWriter(file, people[0])
        lines.writeheader()
        lines.writerows(people)
    ran = subprocess.run(
        [sys.executable, str(program), str(table)],
        capture_output=True, text=True, check=True, cwd=tmp_path, timeout=300,
    )  # fmt: skip
    planned = json.loads(ran.stdout)
    here = [
        row.model_dump(mode="json") for row in csm_advisor.team(people, today=date(2026, 11, 29))
    ]
    assert planned == here
