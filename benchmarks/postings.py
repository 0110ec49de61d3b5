"""How well postings are read, by field, and how fast.

    python -m benchmarks.postings [--texts DIR --truth FILE.tsv] [--many 10000]

Without a folder the postings in tests/postings/ are read. A table of truth has the columns `id`,
`rung`, `years_service_min`, `years_leading_min`, `education_required`, `education_preferred`,
`or_equivalent_experience` (y or n), `pay_low`, `pay_high`, `pay_unit` and `currency`, where no
years and 0 years are one; the text of an id is the file of that name in the folder. Ends with 1
where an aim is missed.
"""

import argparse
import csv
import gc
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import cycle
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from time import process_time
from typing import Any

import tomli

from benchmarks.tables import table
from csm_advisor.advice.posting.applicant import applicant
from csm_advisor.advice.posting.market import Market
from csm_advisor.intake.posting.read_posting import read_posting
from csm_advisor.model.posting import Posting
from csm_advisor.model.profile import Profile
from csm_advisor.store.data.catalogue import open_catalogue

OWN = Path(__file__).parents[1] / "tests" / "postings" / "postings.toml"
# The least share that is to be right, in percent.
AIMS = {
    "rung": 90,
    "service": 92,
    "leading": 92,
    "education": 92,
    "preferred": 92,
    "other way": 92,
    "pay": 95,
    "quotes": 100,
}
MANY_AIM = 400  # postings a second of one core
DAY = date(2026, 11, 29)
PERSON = {
    "rung": "team-lead",
    "years_in_service": 4.0,
    "years_leading": 1.0,
    "education": "high-school",
    "target": "manager",
    "languages": ("Spanish",),
    "tools": ("Zendesk",),
}
Known = dict[str, Any]


def main() -> int:
    """Read everything and print the table."""
    gc.disable()  # as it is while a command runs
    parser = argparse.ArgumentParser(prog="python -m benchmarks.postings")
    parser.add_argument("--texts", type=Path, help="a folder of texts")
    parser.add_argument("--truth", type=Path, help="what each asks, as tab-separated values")
    parser.add_argument("--many", type=int, default=0, help="also count so many, held against one")
    given = parser.parse_args()
    if (given.texts is None) != (given.truth is None):
        parser.error("give --texts and --truth together")
    known = list(_table(given.texts, given.truth) if given.texts else _own())
    catalogue = open_catalogue()
    read_posting("Customer Service Agent", catalogue)  # the words of the data are made ready once
    right: Counter[str] = Counter()
    seconds = 0.0
    for id_, text, truth in known:
        began = process_time()
        posting = read_posting(text, catalogue)
        seconds += process_time() - began
        for field, found in told(posting, text).items():
            if found == truth[field]:
                right[field] += 1
            else:
                print(f"{id_}: {field}: {truth[field]} was read as {found}")
    print(f"\n{len(known)} postings, {len(known) / max(seconds, 1e-9):,.0f} a second")
    print("| field | right | aim |\n|---|---|---|")
    shares = {field: 100 * right[field] / len(known) for field in AIMS}
    for field, aim in AIMS.items():
        print(f"| {field} | {shares[field]:.0f} % | {aim} % |")
    if given.many:
        print(_many([text for _, text, _ in known], given.many))
    return int(any(shares[field] < aim for field, aim in AIMS.items()))


def _many(texts: list[str], number: int) -> str:
    """How fast so many postings are read, held against a person and counted, as `postings` does,
    and by how much memory grows from the first tenth to the end."""
    catalogue = open_catalogue()
    me = Profile.model_validate(PERSON)
    market = Market(catalogue, DAY, applicant(me, catalogue, DAY))
    began = process_time()
    at_first = 0
    for place, text in zip(range(number), cycle(texts), strict=False):
        market.add(read_posting(text, catalogue))
        if place == number // 10:
            at_first = getrusage(RUSAGE_SELF).ru_maxrss
    grown = getrusage(RUSAGE_SELF).ru_maxrss - at_first
    seconds = process_time() - began
    letters = sum(map(len, texts)) / len(texts)
    rate = number / seconds
    heads = ("`postings`, in one process", "a second of one core", "aim", "MB grown since a tenth")
    counted = f"{number:,} of {letters:,.0f} letters, {len(texts)} different"
    reached = f"{MANY_AIM}: {'reached' if rate >= MANY_AIM else 'missed'}"
    return "\n" + table(heads, [(counted, f"{rate:,.0f}", reached, f"{grown / 1024:.1f}")])


def told(posting: Posting, text: str) -> Known:
    """What was read, by the fields of the table."""
    asks, pay = posting.asks, posting.pay

    def least(kind: str, strength: str = "required") -> object:
        amounts = [a.min for a in asks if (a.kind, a.strength) == (kind, strength) and a.min]
        return max(amounts, default=None)

    quotes = [ask.quote for ask in asks] + ([pay.quote] if pay else [])
    return {
        "rung": posting.rung,
        "service": least("service"),
        "leading": least("leading"),
        "education": least("education"),
        "preferred": least("education", "preferred"),
        "other way": any(  # than a degree: years of leading may also stand for years in service
            a.or_equivalent and not any(way.leading for way in a.other_ways)
            for a in asks
            if a.kind in ("education", "service")
        ),
        "pay": (pay.low, pay.high, pay.unit, pay.currency) if pay else None,
        "quotes": all(quote and quote in text for quote in quotes),
    }


def _own() -> Iterator[tuple[str, str, Known]]:
    for one in tomli.loads(OWN.read_text(encoding="utf-8"))["posting"]:
        truth = {field: one.get(field) for field in AIMS}
        truth |= {"other way": one.get("other_way", False), "quotes": True}
        truth["pay"] = tuple(part or None for part in one["pay"]) if "pay" in one else None
        yield one["id"], one["text"], truth


def _table(texts: Path, table: Path) -> Iterator[tuple[str, str, Known]]:
    with table.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            path = next(texts.glob(f"{row['id']}.*"), None)
            if path is None:
                sys.exit(f"{texts}: has no text called {row['id']}")
            low, high = (_number(row[key]) for key in ("pay_low", "pay_high"))
            paid = (low, high, row["pay_unit"] or None, row["currency"] or None)
            yield (
                row["id"],
                path.read_text(encoding="utf-8"),
                {
                    "rung": None if row["rung"] == "none" else row["rung"],
                    "service": _number(row["years_service_min"]),
                    "leading": _number(row["years_leading_min"]),
                    "education": row["education_required"] or None,
                    "preferred": row["education_preferred"] or None,
                    "other way": row["or_equivalent_experience"] == "y",
                    "pay": paid if low or high else None,
                    "quotes": True,
                },
            )


def _number(text: str) -> float | None:
    return float(text or 0) or None


if __name__ == "__main__":
    sys.exit(main())
