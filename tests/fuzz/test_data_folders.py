"""Data folders: the bundled one with values, keys, rows, lines and bytes that are others."""

import tomllib
from functools import cache
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.fuzz.answers import RIGHT, TODAY
from tests.fuzz.data_folder import Files, bundled_files, folder
from tests.fuzz.effort import cases
from tests.fuzz.outside import outside
from tests.fuzz.texts import as_toml, damaged, mutated, rarely, texts, toml_values

DAY = ("--today", TODAY)
USES = (
    ("plan", *DAY),
    ("plan", "--json", *DAY),
    ("plan", "--example", *DAY),
    ("plan", "--format", "html", *DAY),
    ("compare", *DAY),
    ("levers", *DAY),
    ("what-if", "--education", "master", *DAY),
    ("next", *DAY),
    ("done", "huddle", *DAY),
    ("log",),
    ("packet", *DAY),
    ("profile", "show", *DAY),
    ("profile", "edit", "--tool", "Excel", *DAY),
    ("profile", "import", "resume.json", "--yes", *DAY),
    ("salary",),
    ("salary", "manager", "--area", "dallas", "--dollars", "2013"),
    ("areas", "dallas"),
    ("industries",),
    ("skills", "manager"),
    ("skills", "--mine"),
    ("roles",),
    ("roles", "manager"),
    ("certs",),
    ("tools",),
    ("apply",),
    ("faq",),
    ("faq", "degree"),
    ("outlook",),
    ("sources",),
    ("sources", "ten-steps"),
    ("explain", "leadership"),
    ("explain", "manager", *DAY),
    ("explain", "run-the-shift-huddle", *DAY),
)


@cache
def tree(name: str) -> dict[str, Any]:
    return tomllib.loads(bundled_files()[name].decode())


@st.composite
def _other_row(draw: st.DrawFn, table: bytes) -> bytes:
    """A table with another cell or two: of another row, or of no table at all."""
    rows = [line.split(b",") for line in table.split(b"\n")]
    for _ in range(draw(st.integers(1, 2))):
        row = draw(st.sampled_from(rows))
        at = draw(st.integers(0, len(row) - 1))
        other = draw(st.sampled_from(rows))
        row[at] = draw(
            st.sampled_from((other[min(at, len(other) - 1)], b"", b"*8", b">=239200*5", b"0"))
            | texts.map(lambda text: text[:300].encode(errors="replace"))
        )
    return b"\n".join(b",".join(row) for row in rows)


def other(name: str) -> st.SearchStrategy[bytes]:
    """Another content for a file."""
    content = bundled_files()[name]
    if name.endswith(".csv"):
        return rarely(3, damaged(content), _other_row(content))
    values = mutated(tree(name), toml_values, most=1).map(as_toml)
    return rarely(8, damaged(content), values)


def others() -> st.SearchStrategy[Files]:
    """One or two files that are others; an empty content stands for a file that is gone."""
    names = st.sampled_from(sorted(bundled_files()))
    tables = st.sampled_from([name for name in sorted(bundled_files()) if name.endswith(".toml")])
    one = st.tuples(rarely(3, names, tables))
    two = st.sets(names, min_size=2, max_size=2)
    return rarely(4, two, one).flatmap(
        lambda chosen: st.fixed_dictionaries(
            {name: rarely(20, st.just(b""), other(name)) for name in sorted(chosen)}
        )
    )


@cases(13)
@given(st.data())
def test_folders_of_data(data: st.DataObject) -> None:
    """A folder is sound or not, and every command sees it alike: none fails on a sound one, and
    none does anything with another."""
    files = data.draw(others())
    uses = data.draw(st.lists(st.sampled_from(USES), min_size=2, max_size=4, unique=True))
    with outside() as place:
        place.keep("profile.toml", as_toml(RIGHT))
        place.keep("log.jsonl", b'{"step": "coach-one-colleague", "on": "2026-10-01"}\n')
        place.write("resume.json", b'{"work": [{"position": "Team Lead", "startDate": "2020"}]}')
        checked = place.run("check", "--json", folder(place, files))
        assert checked.code in (0, 3)
        problems = checked.json["problems"]
        assert bool(problems) == (checked.code == 3)
        told = place.run("check", "data")
        assert told.code == checked.code
        assert told.out.count(b"\n") == len(problems) + 1
        for words in uses:
            ran = place.run(*words, "--data-dir", "data")
            assert ran.code in ((0, 1, 2) if checked.code == 0 else (3,))
