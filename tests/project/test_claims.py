"""The 212 claims of the five articles: each is carried by a record that cites its article."""

import csv
from pathlib import Path

import pytest

from csm_advisor.model.catalogue import Catalogue

FACTS = Path(__file__).parents[1] / "data" / "facts.tsv"
CLAIMS = Path(__file__).parents[1] / "data" / "claims.tsv"
ARTICLES = {
    "000": "how-do-i-become",
    "001": "career-overview",
    "002": "ten-steps",
    "003": "questions-answers",
    "004": "job-description",
}
# How many claims each article makes, so that no row can be lost in silence.
COUNTS = {"000": 27, "001": 23, "002": 116, "003": 21, "004": 25}


def rows() -> list[tuple[str, list[str]]]:
    with CLAIMS.open(encoding="utf-8") as file:
        return [
            (row["claim"], row["records"].split()) for row in csv.DictReader(file, delimiter="\t")
        ]


def test_every_claim_has_its_row() -> None:
    expected = {
        f"{article}-{n:02d}" for article, most in COUNTS.items() for n in range(1, most + 1)
    }
    assert {claim for claim, _ in rows()} == expected
    assert len(rows()) == sum(COUNTS.values()) == 212


@pytest.mark.parametrize("article", ARTICLES)
def test_every_claim_is_carried_by_records_that_cite_its_article(
    catalogue: Catalogue, article: str
) -> None:
    records = {record.id: record for _, record in catalogue.records()}
    wrong = []
    for claim, ids in rows():
        if claim.startswith(article):
            good = ids and all(
                any(c.source == ARTICLES[article] and c.place for c in records[id_].cites)
                if id_ in records
                else False
                for id_ in ids
            )
            if not good:
                wrong.append(claim)
    assert wrong == []


def facts() -> list[dict[str, str]]:
    with FACTS.open(encoding="utf-8") as file:
        return list(csv.DictReader(file, delimiter="\t"))


@pytest.mark.parametrize("fact", facts(), ids=lambda fact: f"{fact['record']}-{fact['told']}")
def test_every_fact_of_another_source_is_told_by_a_record_that_cites_it(
    catalogue: Catalogue, fact: dict[str, str]
) -> None:
    """The register of what the sources beside the five articles say; it grows with the data."""
    (record,) = (one for _, one in catalogue.records() if one.id == fact["record"])
    assert fact["source"] in record.sources
    assert fact["told"] in str(record)
    assert fact["fact (paraphrased)"]
