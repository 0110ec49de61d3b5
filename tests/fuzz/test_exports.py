"""Exports of anybody: whatever a person and a company write, every format can be read."""

import tomllib
from functools import cache
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from tests.export_readers import READERS
from tests.fuzz.answers import TODAY, days, odd, right
from tests.fuzz.data_folder import bundled_files, folder
from tests.fuzz.effort import cases
from tests.fuzz.outside import Outside, outside
from tests.fuzz.texts import as_json, as_toml, one_line, rarely
from tests.strategies import bundled

PACKETS = ("markdown", "html", "json")


@cache
def schema(of: str) -> Draft202012Validator:
    with outside(again=True) as place:
        return Draft202012Validator(place.run("schema", of).json)


@st.composite
def logs(draw: st.DrawFn) -> bytes:
    """Steps done, with notes."""
    steps = draw(st.lists(st.sampled_from(list(bundled().actions)), max_size=4, unique=True))
    entries = [
        {"step": step, "on": str(draw(st.dates())), "note": draw(one_line)} for step in steps
    ]
    return b"".join(as_json(entry) + b"\n" for entry in entries)


def titles() -> st.SearchStrategy[dict[str, list[str]]]:
    """What a company calls its rungs, steps, skills and sources."""
    return st.fixed_dictionaries(
        {field: st.lists(one_line, min_size=1, max_size=4) for field in ("title", "name", "how")}
    )


def company(place: Outside, texts: dict[str, list[str]]) -> str:
    """A folder of data with these texts in turn, in front of what stands there."""
    files = {}
    for file in ("ladder.toml", "actions.toml", "skills.toml", "sources.toml"):
        content = tomllib.loads(bundled_files()[file].decode())
        for records in content.values():
            for at, record in enumerate(records if isinstance(records, list) else ()):
                for field, said in texts.items():
                    if field in record:
                        record[field] = f"{said[at % len(said)]} {record[field]}"
        files[file] = as_toml(content)
    return folder(place, files)


@cases(5)
@given(
    st.builds(lambda person, more: person | more, right(), odd),
    logs(),
    st.sampled_from(sorted(READERS)),
    st.none() | titles(),
    rarely(4, days, st.just(TODAY)),
)
def test_exports(
    person: dict[str, Any],
    log: bytes,
    format: str,
    texts: dict[str, list[str]] | None,
    day: str,
) -> None:
    with outside() as place:
        file = place.write("me.toml", as_toml(person))
        place.write("me.log.jsonl", log)
        words = ["--profile", file, "--today", day]
        if texts:
            words += ["--data-dir", company(place, texts)]
        for command in ("plan", "packet"):
            if command == "packet" and format not in PACKETS:
                continue
            ran = place.run(command, *words, "--format", format)
            assert ran.code in (0, 1, 2)
            if ran.refused:
                continue
            found = READERS[format](ran.out.decode())
            if command == "plan" and "name" in person:
                name = " ".join(person["name"].split())
                assert any(name in " ".join(text.split()) for text in found.texts)
            if format == "json":
                schema(command).validate(ran.json)
            written = place.folder / f"{command}.out"
            saved = place.run(command, *words, "--format", format, "-o", str(written))
            assert saved.code == ran.code
            assert written.read_bytes() == ran.out
            # What stands there stays, unless it may be replaced.
            again = ("-o", str(written), "--format", format)
            assert place.run(command, *words, *again).code == 2
            assert written.read_bytes() == ran.out
