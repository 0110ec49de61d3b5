"""`sources`: the register, its licences, and what stands on a source; and NOTICE."""

from pathlib import Path

import pytest

NOTICE = Path(__file__).parents[2] / "NOTICE"


def test_the_register_is_whole_and_says_what_it_knows(run, raw):
    answer = run("sources", "--json").json
    shown = run("sources", width=120).flat
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


def test_onet_is_credited_with_what_we_changed_and_bls_with_the_day(run):
    credits = run("sources", width=120).flat.split("CREDITS")[1]
    assert "CC BY 4.0, retrieved 2026-09-26. We read shares" in credits
    assert "U.S. Bureau of Labor Statistics: public domain, retrieved 2026-09-26." in credits


def test_notice_says_what_the_register_says(raw):
    notice = " ".join(NOTICE.read_text(encoding="utf-8").split()).casefold()
    licensed = [source for source in raw("sources")["source"] if "licence" in source]
    assert licensed
    for source in licensed:
        for key in ("licence", "retrieved", "address"):
            assert source[key].casefold() in notice
    assert "has not approved, endorsed, or tested these modifications" in notice


@pytest.mark.parametrize("id_", ["ten-steps", "onet-30", "judgement-team-lead"])
def test_one_source_has_every_record_that_stands_on_it(run, raw, catalogue, id_):
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
    shown = run("sources", id_).out
    assert all(one in shown for _, one in expected)


def test_a_source_is_found_by_part_and_a_miss_names_what_is_near(run):
    assert list(run("sources", "onet", "--json").json["sources"]) == ["onet-30"]
    ran = run("sources", "ten stepz")
    assert (ran.code, ran.out) == (2, "")
    assert "ten-steps" in ran.err
