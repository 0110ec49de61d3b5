"""`sources`: the register, its licences, and what stands on a source; and NOTICE."""

from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest

from csm_advisor.model.catalogue import Catalogue
from tests.cli.conftest import Raw, Run

DATA = Path(__file__).parents[2] / "data"
NOTICE = DATA.parent / "NOTICE"


def test_the_register_is_whole_and_says_what_it_knows(run: Run, raw: Raw) -> None:
    answer = run("sources", "--json").json
    shown = run("sources", "--all", width=120).flat
    written = raw("sources")["source"]
    assert list(answer["sources"]) == [source["id"] for source in written]
    for source in written:
        line = answer["sources"][source["id"]]
        for key in ("title", "publisher", "date", "address", "kind", "caution", "rationale"):
            assert line[key] == source.get(key)
        for key in ("title", "publisher", "caution", "rationale", "licence", "changes"):
            assert source.get(key, "") in shown
        # A long address is broken where the line ends.
        assert source.get("address", "") in shown.replace(" ", "")


def test_onet_is_credited_with_what_we_changed_and_bls_with_the_day(run: Run) -> None:
    credits = run("sources", "--all", width=120).flat.rpartition("Credits")[2]
    assert "CC BY 4.0, retrieved 2026-09-26. We read shares" in credits
    assert "U.S. Bureau of Labor Statistics: public domain, retrieved 2026-09-26." in credits


def test_notice_says_what_the_register_says(raw: Raw) -> None:
    notice = " ".join(NOTICE.read_text(encoding="utf-8").split()).casefold()
    licensed = [source for source in raw("sources")["source"] if "licence" in source]
    assert licensed
    for source in licensed:
        for key in ("licence", "retrieved", "address"):
            assert source[key].casefold() in notice
    assert "has not approved, endorsed, or tested these modifications" in notice


@pytest.mark.parametrize("id_", ["ten-steps", "onet-30", "judgement-team-lead"])
def test_one_source_has_every_record_that_stands_on_it(
    run: Run, raw: Raw, catalogue: Catalogue, id_: str
) -> None:
    answer = run("sources", id_, "--json").json
    assert list(answer["sources"]) == [id_]
    files = {record.id: name for name, record in catalogue.records()}
    expected = set()
    for name in set(files.values()):
        for part in raw(name).values():
            for record in part if isinstance(part, list) else [part]:
                if any(cite.split(":")[0] == id_ for cite in record["cites"]):
                    expected.add((f"{name}", record["id"]))
    assert {(one["file"], one["id"]) for one in answer["records"]} == expected
    shown = run("sources", id_, "--all").out
    assert all(one in shown for _, one in expected)


def test_a_source_is_found_by_part_and_a_miss_names_what_is_near(run: Run) -> None:
    assert list(run("sources", "onet", "--json").json["sources"]) == ["onet-30"]
    ran = run("sources", "ten stepz")
    assert (ran.code, ran.out) == (2, "")
    assert "ten-steps" in ran.err


def test_the_wage_tables_have_release_publication_and_age(run: Run) -> None:
    shown = run("sources", "--all", "--today", "2026-11-21").flat
    assert "May 2025, published 15 May 2026, 6 months old; retrieved 26 Sep 2026" in shown
    tables = run("sources", "--today", "2026-11-21", "--json").json["wage_tables"]
    assert tables == {
        "name": "May 2025",
        "published": "2026-05-15",
        "retrieved": "2026-09-26",
        "months_old": 6,
        "stale": None,
    }


@pytest.mark.parametrize(
    ("today", "age", "old"),
    [
        ("2026-05-20", "less than a month old", False),
        ("2026-06-20", "1 month old", False),
        ("2025-01-01", "later than the day looked at", False),
        ("2028-01-01", "19 months old", True),
    ],
)
def test_old_wage_tables_are_pointed_out(run: Run, today: str, age: str, old: bool) -> None:
    shown = run("sources", "--all", "--today", today).flat
    assert age in shown
    assert ("a newer release is probably out" in shown) == old


@pytest.mark.parametrize(
    ("id_", "field"),
    [("oews-2025", "source"), ("oews-history", "history_source"), ("cpi-u", "index_source")],
)
def test_the_wage_tables_stand_on_their_sources(run: Run, id_: str, field: str) -> None:
    answer = run("sources", id_, "--json", "--today", "2026-11-21").json
    assert ("wages/release", field) in {(one["file"], one["id"]) for one in answer["records"]}
    assert answer["wage_tables"]["months_old"] == 6
    assert run("sources", "ten-steps", "--json").json["wage_tables"] is None


def test_a_folder_without_wages_shows_no_tables(run: Run, tmp_path: Path) -> None:
    folder = copytree(DATA, tmp_path / "own", ignore=ignore_patterns("wages"))
    ran = run("sources", "--data-dir", str(folder))
    assert ran.code == 0
    assert "Official wage tables" not in ran.out
    assert run("sources", "--data-dir", str(folder), "--json").json["wage_tables"] is None
