"""Coverage of lines and of branches, room by room, after tests that ran with --cov.

    python scripts/coverage_by_room.py

Prints a table and ends with 1 where a room is below LEAST. `make coverage` runs the tests first.
"""

import json
import sys
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from coverage import Coverage

ROOMS = ("model", "text", "store", "advice", "intake")
COUNTS = ("num_statements", "covered_lines", "num_branches", "covered_branches")
LEAST = 95  # percent of the lines, and of the branches


def main() -> int:
    """Print what is covered and say whether it is enough."""
    files = measured()
    enough = True
    print("| room | lines | branches |\n|---|---:|---:|")
    for room in ROOMS:
        found: Counter[str] = Counter()
        for name, file in files.items():
            if f"/csm_advisor/{room}/" in Path("/", name).as_posix():
                found.update({key: file["summary"][key] for key in COUNTS})
        lines = 100 * found["covered_lines"] / found["num_statements"]
        branches = 100 * found["covered_branches"] / found["num_branches"]
        print(f"| {room} | {lines:.1f} % | {branches:.1f} % |")
        enough = enough and min(lines, branches) >= LEAST
    if not enough:
        print(f"Less than {LEAST} %: `coverage report` shows what is missing.", file=sys.stderr)
    return 0 if enough else 1


def measured() -> dict[str, Any]:
    """What was measured, by file."""
    coverage = Coverage()
    coverage.load()
    with TemporaryDirectory() as folder:
        report = Path(folder, "coverage.json")
        coverage.json_report(outfile=str(report))
        files: dict[str, Any] = json.loads(report.read_text(encoding="utf-8"))["files"]
    return files


if __name__ == "__main__":
    sys.exit(main())
