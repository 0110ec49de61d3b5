"""Resumes: JSON Resume and LinkedIn exports, from nearly right to arbitrary bytes."""

import io
import json
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from hypothesis import given
from hypothesis import strategies as st

from csm_advisor.model.proposals import Proposals
from tests.fuzz.answers import RIGHT, TODAY
from tests.fuzz.effort import cases
from tests.fuzz.outside import Outside, contents, outside
from tests.fuzz.texts import as_json, as_toml, damaged, json_values, mutated, odd_dates, texts
from tests.records import of_its_type

DAY = ("--today", TODAY)
RESUMES = Path(__file__).parents[1] / "resumes"
DOCUMENTS = [json.loads(path.read_bytes()) for path in sorted(RESUMES.glob("json/*.json"))]
Tables = dict[str, bytes]
EXPORTS: list[Tables] = [
    contents(folder) for folder in sorted(RESUMES.glob("linkedin/*")) if folder.is_dir()
]


def imported(place: Outside, file: str) -> None:
    """The import of a file, looked at and taken: it may refuse, but what it takes is an answer.

    What is proposed is written only on the second command, and then all of it.
    """
    before = contents(place.home)
    dry = place.run("profile", "import", file, "--dry-run", "--json", *DAY)
    assert dry.code in (0, 2)
    assert contents(place.home) == before
    taken = place.run("profile", "import", file, "--yes", "--json", *DAY)
    assert taken.code == dry.code
    if dry.refused:
        assert taken.err == dry.err
        return
    assert dry.json.keys() == {"proposals", "unread"}
    of_its_type(Proposals.model_validate_json(json.dumps(dry.json)))
    proposed = {one["field"]: one["value"] for one in dry.json["proposals"]}
    assert taken.json["profile"].items() >= proposed.items()
    if contents(place.home):
        shown = place.run("profile", "show", "--json", *DAY)
        assert shown.code == 0
        for field, value in proposed.items():
            assert shown.json["profile"][field] == value


def known(place: Outside, somebody: bool) -> None:
    if somebody:
        place.keep("profile.toml", as_toml(RIGHT))


@cases(8)
@given(
    st.sampled_from(DOCUMENTS).flatmap(lambda one: mutated(one, json_values, most=5)), st.booleans()
)
def test_json_resumes_that_are_nearly_right(document: Any, somebody: bool) -> None:
    with outside() as place:
        known(place, somebody)
        imported(place, place.write("resume.json", as_json(document)))


sections = ("basics", "work", "education", "certificates", "skills", "languages", "volunteer")


@cases(3)
@given(
    st.one_of(
        st.dictionaries(st.sampled_from(sections), json_values | st.lists(json_values)),
        json_values,
    ).map(as_json)
    | st.sampled_from(DOCUMENTS).map(as_json).flatmap(damaged)
    | st.binary(max_size=300),
    st.sampled_from(("resume.json", "resume", "Positions.csv", "resume.zip")),
)
def test_anything_as_a_resume(content: bytes, name: str) -> None:
    with outside() as place:
        imported(place, place.write(name, content))


# --- LinkedIn ----------------------------------------------------------------------------------


@st.composite
def nearly_right(draw: st.DrawFn) -> Tables:
    """The tables of an export, some of them with other cells, damaged, gone or renamed."""
    tables = dict(draw(st.sampled_from(EXPORTS)))
    for name in draw(st.sets(st.sampled_from(sorted(tables)), min_size=1, max_size=3)):
        match draw(st.sampled_from(("cell", "cell", "damaged", "gone", "renamed"))):
            case "cell":
                tables[name] = draw(_other_cell(tables[name]))
            case "damaged":
                tables[name] = draw(damaged(tables[name]))
            case "gone":
                del tables[name]
            case "renamed":
                other = draw(st.sampled_from(("Positions.csv", "a/Positions.csv", "x.txt")))
                tables[other] = tables.pop(name)
    return tables


@st.composite
def _other_cell(draw: st.DrawFn, table: bytes) -> bytes:
    """The table with something else between two of its commas, quoted or not."""
    cells = table.split(b",")
    cell = draw(texts | odd_dates).encode(errors="replace")
    at = draw(st.integers(0, len(cells) - 1))
    cells[at] = b'"' + cell.replace(b'"', b'""') + b'"' if draw(st.booleans()) else cell
    return b",".join(cells)


def archive(tables: Tables, packed: int = ZIP_DEFLATED) -> bytes:
    """The tables as a ZIP archive, the same for the same tables."""
    content = io.BytesIO()
    with ZipFile(content, "w", packed) as file:
        for name, table in tables.items():
            file.writestr(ZipInfo(name), table, packed)
    return content.getvalue()


@cases(5)
@given(nearly_right(), st.booleans(), st.booleans())
def test_exports_that_are_nearly_right(tables: Tables, packed: bool, somebody: bool) -> None:
    with outside() as place:
        known(place, somebody)
        if packed:
            imported(place, place.write("export.zip", archive(tables)))
            return
        for name, table in tables.items():
            path = place.folder / "export" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(table)
        imported(place, "export")


archives = st.builds(archive, st.sampled_from(EXPORTS), st.sampled_from((ZIP_STORED, ZIP_DEFLATED)))


@cases(3)
@given(archives.flatmap(lambda content: damaged(content, most=5)))
def test_archives_that_are_damaged(content: bytes) -> None:
    with outside() as place:
        imported(place, place.write("export.zip", content))
