"""The wage tables: every value as the files have it, and each kind of damage told."""

import csv
import shutil
from pathlib import Path

import pytest

from csm_advisor.errors import DataProblem
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.wages import Cell, WageRow, Wages
from csm_advisor.store.data.catalogue import open_catalogue
from csm_advisor.store.data.check import find_problems
from csm_advisor.store.data.wage_tables import open_wages
from csm_advisor.store.open import read_bounded

DATA = Path(__file__).parents[2] / "data"
VALUES = ("employment", "mean", "p10", "p25", "p50", "p75", "p90")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(DATA, tmp_path / "data"))


@pytest.fixture
def wages(catalogue: Catalogue) -> Wages:
    assert catalogue.wages is not None
    return catalogue.wages


def lines_of(name: str) -> list[dict[str, str]]:
    with (DATA / "wages" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def written(cell: Cell) -> str:
    """A value back as the files write it."""
    if cell.value is None:
        return f"*{cell.note}"
    return f">={cell.value}*{cell.note}" if cell.at_least else str(cell.value)


def same(row: WageRow, line: dict[str, str]) -> bool:
    return [written(getattr(row, name)) for name in VALUES] == [line[name] for name in VALUES]


FILES = sorted(path.name for path in (DATA / "wages").glob("*.csv"))


@pytest.mark.parametrize(
    "file", [name for name in FILES if name.startswith(("area-", "industry-"))]
)
def test_every_wage_is_that_of_its_file(wages: Wages, file: str) -> None:
    kind, _, soc = file.removesuffix(".csv").partition("-")
    table = wages.by_area(soc) if kind == "area" else wages.by_industry(soc)
    lines = lines_of(file)
    assert [*table] == [line[kind] for line in lines]
    for line in lines:
        row = table[line[kind]]
        place = (line[kind], "000000") if kind == "area" else ("0000000", line[kind])
        assert (row.soc, row.area, row.industry) == (soc, *place)
        assert same(row, line), line


def test_every_wage_of_the_history_is_that_of_its_file(wages: Wages) -> None:
    lines = lines_of("history.csv")
    assert len(wages.history) == len(lines)
    for line in lines:
        row = wages.history[line["soc"], int(line["year"])]
        assert (row.soc, row.area, row.industry) == (line["soc"], "0000000", "000000")
        assert same(row, line), line


def test_areas_industries_and_the_index_are_those_of_their_files(wages: Wages) -> None:
    areas = [area._asdict() for area in wages.areas.values()]
    assert areas == lines_of("areas.csv")
    industries = [industry._asdict() for industry in wages.industries.values()]
    levels = [{**line, "level": int(line["level"])} for line in lines_of("industries.csv")]
    assert industries == levels
    index = {int(line["year"]): float(line["index"]) for line in lines_of("price-index.csv")}
    assert wages.price_index == index
    assert sorted(index) == list(range(1913, wages.release.year + 1))


def test_values_known_from_the_release(wages: Wages) -> None:
    nation = wages.by_area("43-4051")["0000000"]
    assert nation.employment == Cell(2595750)
    assert nation.mean == Cell(46590)
    wage = (nation.p10, nation.p25, nation.p50, nation.p75, nation.p90)
    assert [cell.value for cell in wage] == [31750, 36870, 44770, 51780, 63590]
    bozeman = wages.by_area("43-4051")["0014580"]
    assert (bozeman.employment, bozeman.p50) == (Cell(760), Cell(None, "8"))
    assert "not release" in wages.release.footnotes["8"]
    top = wages.history["11-1021", 2013].p90
    assert top == Cell(None, "5")
    assert wages.areas["0019100"].name == "Dallas-Fort Worth-Arlington, TX"
    assert wages.areas["7200006"][1:3] == ("metro", "PR")
    assert wages.price_index[2025] == 321.943


def test_the_release_says_what_it_is(wages: Wages) -> None:
    release = wages.release
    assert (release.name, release.year) == ("May 2025", 2025)
    assert (str(release.published), str(release.retrieved)) == ("2026-05-15", "2026-09-26")
    assert sorted(release.rows) == FILES
    kinds = [area.kind for area in wages.areas.values()]
    assert [kinds.count(kind) for kind in ("nation", "state", "metro")] == [1, 54, 528]


def test_all_tables_together_are_small() -> None:
    assert sum(path.stat().st_size for path in (DATA / "wages").iterdir()) < 2_000_000


def test_an_occupation_without_a_table_has_no_wages(wages: Wages) -> None:
    assert wages.by_industry("41-1011") == {}
    assert wages.by_area("99-9999") == {}
    assert wages.by_area("../history") == {}


# Each fault: the file, the text it replaces, by what, and what is told.
AREA = "wages/area-43-1011.csv"
FAULTS = {
    "text in a number": (
        AREA,
        "0010180,970,",
        "0010180,abc,",
        f"{AREA}, line 3, employment: 'abc' is not a number",
    ),
    "a number with a point": (AREA, "0010180,970,", "0010180,970.5,", "'970.5' is not a number"),
    "a number in another script": (AREA, "0010180,970,", "0010180,٩٧٠,", "'٩٧٠' is not a number"),
    "zero": (
        AREA,
        "0010180,970,",
        "0010180,0,",
        f"{AREA}, line 3, employment: '0' is not a number",
    ),
    "nothing": (AREA, "0010180,970,", "0010180,,", "'' is not a number"),
    "negative": (AREA, "0010180,970,", "0010180,-970,", "'-970' is not a number"),
    "at least, with no footnote": (AREA, ",89980\n", ",>=89980\n", "'>=89980' is not a number"),
    "unknown footnote": (
        AREA,
        "0010180,970,",
        "0010180,*7,",
        "footnote '7' is not in release.toml",
    ),
    "unknown footnote at the top": (AREA, ",89980\n", ",>=89980*6\n", "footnote '6' is not in"),
    "missing column": (AREA, "p25,p50,", "p25,", f"{AREA}, line 1, p50: the column is missing"),
    "unknown column": (AREA, "p50,p75", "p50,p60,p75", f"{AREA}, line 1, 'p60': is not a known"),
    "columns out of order": (AREA, "p10,p25", "p25,p10", f"{AREA}, line 1: the columns must be"),
    "an empty file": (
        "wages/areas.csv",
        "ALL",
        "",
        "areas.csv, line 1, code: the column is missing",
    ),
    "duplicate key": (
        AREA,
        "\n0010180,970,",
        "\n0000000,970,",
        f"{AREA}, line 3: '0000000' has a row above",
    ),
    "a value too many": (AREA, ",89980\n", ",89980,1\n", f"{AREA}, line 3: has 9 values for 8"),
    "broken quotes": (
        "wages/areas.csv",
        '"Abilene, TX"',
        '"Abilene" TX',
        "areas.csv, line 3: not",
    ),
    "a quote left open": ("wages/areas.csv", 'TX,"Abilene, TX"', 'TX,"Abilene', "not valid CSV"),
    "escape sequence": (
        "wages/areas.csv",
        '"Abilene, TX"',
        '"\x1b[31mAbilene, TX"',
        "wages/areas.csv, line 3, name: '\ufffd[31mAbilene, TX' is longer than 200 characters or",
    ),
    "a name that cannot be seen": (
        "wages/areas.csv",
        '"Abilene, TX"',
        '"\u3164 "',
        "wages/areas.csv, line 3, name: '\u3164 ' is longer than 200 characters or not plain",
    ),
    "reversed text": ("wages/areas.csv", '"Abilene, TX"', '"\u202eAbilene"', "not plain text"),
    "no name": ("wages/areas.csv", '"Abilene, TX"', "", "line 3, name: is empty"),
    "unknown kind": ("wages/areas.csv", "0010180,metro", "0010180,town", "'town' is not one of"),
    "unknown state": ("wages/areas.csv", "metro,TX,", "metro,Texas,", "'Texas' is not a state"),
    "duplicate year": ("wages/history.csv", "00-0000,2014", "00-0000,2013", "'00-0000 2013' has a"),
    "index in words": ("wages/price-index.csv", "1913,9.9", "1913,ten", "'ten' is not an index"),
    "index of nothing": ("wages/price-index.csv", "1913,9.9", "1913,0", "'0' is not an index"),
    "year in words": (
        "wages/price-index.csv",
        "1914,",
        "MCMXIV,",
        "'MCMXIV' is not a whole number",
    ),
    "level in words": ("wages/industries.csv", 'Local",0', 'Local",top', "'top' is not a whole"),
    "two lines in one": (AREA, "\n0010180,", "", "line 2: has 14 values for 8"),
    "another number of rows": (
        "wages/release.toml",
        '"area-43-1011.csv" = 583',
        '"area-43-1011.csv" = 584',
        f"{AREA}: has 583 rows, but release.toml lists 584",
    ),
    "release without year": (
        "wages/release.toml",
        "year = 2025",
        "",
        "release.toml, year: is miss",
    ),
    "release with more": (
        "wages/release.toml",
        "year =",
        "years = 1\nyear =",
        "years: is not a kn",
    ),
    "release on no day": (
        "wages/release.toml",
        "published = 2026-05-15",
        'published = "spring"',
        "wages/release.toml, published: is 'spring'",
    ),
    "release is no TOML": (
        "wages/release.toml",
        "[rows]",
        "[rows",
        "wages/release.toml: not valid",
    ),
}


def plant(folder: Path, fault: str) -> str:
    """Damage the copy, and say what must be told."""
    file, old, new, told = FAULTS[fault]
    path = folder / file
    text = path.read_text(encoding="utf-8")
    if old == "ALL":
        old = text
    assert old in text, f"the fault cannot be planted: {old!r} is not in {file}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return told


def read_all(folder: Path) -> None:
    """Read the tables as commands do: stops at the first fault."""
    wages = open_wages(folder)
    assert wages is not None
    wages.by_area("43-1011")
    assert wages.areas
    assert wages.industries
    assert wages.history
    assert wages.price_index


@pytest.mark.parametrize("fault", FAULTS)
def test_each_damage_is_told(folder: Path, fault: str) -> None:
    told = plant(folder, fault)
    with pytest.raises(DataProblem) as caught:
        read_all(folder)
    assert told in str(caught.value)
    assert str(caught.value).isprintable()
    assert str(caught.value) in [str(problem) for problem in find_problems(folder)]


def test_a_file_that_was_cut_off_is_told(folder: Path) -> None:
    path = folder / AREA
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(lines[:400]), encoding="utf-8")
    with pytest.raises(DataProblem, match=r"has 399 rows, but release\.toml lists 583"):
        read_all(folder)
    path.write_text("".join(lines)[:20_000], encoding="utf-8")
    with pytest.raises(DataProblem, match=r"area-43-1011\.csv, line \d+: has \d values for 8|has "):
        read_all(folder)


def test_all_damages_are_told_at_once(folder: Path) -> None:
    faults = ("duplicate key", "unknown kind", "index in words", "level in words")
    told = [plant(folder, fault) for fault in faults]
    told.append(plant(folder, "at least, with no footnote"))
    problems = [str(problem) for problem in find_problems(folder)]
    assert len(problems) == len(told)
    for sentence in told:
        assert any(sentence in problem for problem in problems), sentence


def test_a_missing_file_is_told(folder: Path) -> None:
    (folder / AREA).unlink()
    sentence = f"{AREA}: not found; a data folder needs it"
    assert [str(problem) for problem in find_problems(folder)] == [sentence]
    with pytest.raises(DataProblem, match=sentence):
        read_all(folder)


def test_a_missing_release_is_told(folder: Path) -> None:
    (folder / "wages" / "release.toml").unlink()
    with pytest.raises(DataProblem, match=r"wages/release\.toml: not found"):
        read_all(folder)
    assert "wages/release.toml" in str(find_problems(folder)[0])


@pytest.mark.parametrize("noise", [b"\xff\xfe\x00", b"code,kind,state,name\n\x80"])
def test_what_is_not_utf8_is_told(folder: Path, noise: bytes) -> None:
    (folder / "wages" / "areas.csv").write_bytes(noise)
    with pytest.raises(DataProblem, match=r"wages/areas\.csv: not UTF-8 text; save it as UTF-8"):
        read_all(folder)


def test_a_folder_in_place_of_a_file_is_told(folder: Path) -> None:
    (folder / AREA).unlink()
    (folder / AREA).mkdir()
    with pytest.raises(DataProblem, match=r"area-43-1011\.csv: is a folder; put"):
        read_all(folder)


def test_windows_line_ends_and_a_byte_order_mark_do_no_harm(folder: Path) -> None:
    for path in (folder / "wages").iterdir():
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert find_problems(folder) == []
    changed, original = open_wages(folder), open_wages(DATA)
    assert changed is not None
    assert original is not None
    assert changed.areas == original.areas
    assert changed.by_area("43-1011") == original.by_area("43-1011")


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        (AREA, "\n0010180,", "\n0010181,", f"{AREA}, '0010181': is not listed; give it a name"),
        (
            "wages/industry-43-1011.csv",
            "\n000001,",
            "\n000002,",
            "wages/industry-43-1011.csv, '000002': is not listed; give it a name",
        ),
        (AREA, ",89980\n", ",1\n", f"{AREA}, '0010180', p10 to p90: do not rise; correct them"),
        (
            "wages/release.toml",
            'index_source = "cpi-u"',
            'index_source = "cpi"',
            "wages/release.toml: 'cpi' is not in sources.toml; add it",
        ),
        (
            "wages/release.toml",
            '"areas.csv" = 583',
            '"areas.csv" = 583\n"../areas.csv" = 583',
            "wages/release.toml: '../areas.csv' is not a table's name; correct it",
        ),
        (
            "wages/release.toml",
            '"history.csv" = 126\n',
            "",
            "wages/history.csv: is not listed in release.toml; list or remove it",
        ),
    ],
)
def test_what_does_not_fit_together_is_told_by_the_check(
    folder: Path, file: str, old: str, new: str, told: str
) -> None:
    text = (folder / file).read_text(encoding="utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    assert [str(problem) for problem in find_problems(folder)] == [told]


@pytest.fixture
def without_wages(folder: Path) -> Path:
    shutil.rmtree(folder / "wages")
    return folder


def test_a_folder_without_wages_is_sound_and_has_none(without_wages: Path) -> None:
    assert find_problems(without_wages) == []
    assert open_catalogue(without_wages).wages is None


def test_tables_are_read_only_when_asked_for(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []

    def watch(path: Path, most: int) -> bytes:
        opened.append(path.name)
        return read_bounded(path, most)

    monkeypatch.setattr("csm_advisor.store.data.data_folder.read_bounded", watch)
    wages = open_wages(folder)
    assert wages is not None
    assert opened == []
    wages.by_area("43-1011")
    wages.by_area("43-1011")
    assert opened == ["release.toml", "area-43-1011.csv"]


def test_a_place_in_an_area_that_is_not_listed_is_told(folder: Path) -> None:
    places = folder / "wages" / "places.csv"
    text = places.read_text(encoding="utf-8")
    places.write_text(text.replace("Guaynabo,PR,0041980", "Guaynabo,PR,9999999"), encoding="utf-8")
    assert [str(problem) for problem in find_problems(folder)] == [
        "wages/places.csv, 'Guaynabo, PR', area: '9999999' is not in areas.csv; correct it"
    ]
