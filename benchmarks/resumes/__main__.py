"""How well resumes are read: the score by field, over every person and every maker.

    python -m benchmarks.resumes [--misses] [--keep DIR]

The table is that of docs/importing-a-resume.md.
"""

import argparse
import tempfile
import time
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.resumes.makers import MAKERS
from benchmarks.resumes.people import people
from csm_advisor.errors import UsageProblem
from csm_advisor.intake.proposing.propose import propose
from csm_advisor.intake.resume.read_resume import read_resume
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.store.data.catalogue import open_catalogue
from csm_advisor.store.resumes.documents import open_document

TODAY = date(2026, 11, 28)
FIELDS = ("rung", "years_in_service", "years_leading", "education", "languages", "certifications",
          "tools")  # fmt: skip


def proposed(path: Path, catalogue: Catalogue) -> dict[str, Any]:
    """The value of each proposal by field; nothing where the document cannot be read."""
    try:
        found = propose(read_resume(open_document(path)), catalogue, TODAY)
    except UsageProblem as problem:
        return {"problem": str(problem)}
    return {proposal.field: proposal.value for proposal in found.proposals}


def verdict(field: str, wanted: Any, given: Any) -> str:
    """`right`, `wrong` or `missing`."""
    if given is None:
        return "right" if wanted == [0, 0] else "missing"
    if field.startswith("years"):
        return "right" if wanted[0] - 0.01 <= given <= wanted[1] + 0.01 else "wrong"
    if isinstance(wanted, list):
        return "right" if set(wanted) <= set(given) else "missing"
    return "right" if wanted == given else "wrong"


def main() -> None:
    """Make, read, compare, print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.resumes")
    parser.add_argument("--misses", action="store_true", help="name every field not read right")
    parser.add_argument("--keep", type=Path, help="keep the documents in this folder")
    asked = parser.parse_args()
    catalogue = open_catalogue()
    count: Counter[tuple[str, str]] = Counter()
    documents, spent = 0, 0.0
    with tempfile.TemporaryDirectory() as made:
        folder = asked.keep or Path(made)
        folder.mkdir(exist_ok=True)
        for person in people():
            for name, make in MAKERS.items():
                path = folder / f"{person['name'].split()[0].lower()}-{name}"
                path.write_bytes(make(person))
                begun = time.perf_counter()
                given = proposed(path, catalogue)
                spent += time.perf_counter() - begun
                documents += 1
                for field in (f for f in FIELDS if f in person["truth"]):
                    wanted = person["truth"][field]
                    judged = verdict(field, wanted, given.get(field))
                    count[field, judged] += 1
                    if asked.misses and judged != "right":
                        said = given.get("problem", given.get(field))
                        print(f"{path.name}: {field} {judged}: {said}, not {wanted}")
    print(f"{documents} documents by {len(MAKERS)} makers, {documents / spent:.0f} a second\n")
    print("| field | right | wrong | missing |\n|---|---|---|---|")
    for field in FIELDS:
        told = [count[field, judged] for judged in ("right", "wrong", "missing")]
        shares = " | ".join(f"{100 * one / max(1, sum(told)):.0f} %" for one in told)
        print(f"| {field} | {shares} |")


if __name__ == "__main__":
    main()
