"""The script that makes the table of places, on a few lines of what it reads."""

import csv
import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]

AREAS = """code,kind,state,name
0000000,nation,,National
0019100,metro,TX,"Dallas, TX"
0017410,metro,OH,"Cleveland, OH"
0041980,metro,PR,"San Juan, PR"
7200006,metro,PR,Puerto Rico nonmetropolitan area
4800001,metro,TX,West Texas nonmetropolitan area
4800002,metro,TX,North Texas nonmetropolitan area
"""
COUNTIES = """cbsacode,countycountyequivalent,fipsstatecode
19100,Dallas County,48
17460,Cuyahoga County,39
41980,Guaynabo Municipio,72
99990,Culebra Municipio,72
11111,Lonely County,48
"""
ZIPS = """zip,geoid,tot_ratio,city,state
1,19100,1.0,PLANO,TX
2,19100,0.8,HALF,TX
2,11111,0.2,HALF,TX
3,11111,1.0,LONELY,TX
4,41980,1.0,GUAYNABO,PR
5,99999,1.0,CULEBRA,PR
"""


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.setattr(sys, "path", [str(ROOT / "scripts"), *sys.path])
    return import_module("make_places")


def test_each_place_stands_once_with_the_area_it_lies_in(script: ModuleType) -> None:
    made = script.make_places(AREAS, COUNTIES, ZIPS)
    rows = [tuple(row) for row in csv.reader(made.splitlines())]
    assert rows == [
        ("name", "state", "area"),
        ("Culebra", "PR", "7200006"),  # outside of all, in a state with one area for that
        ("Cuyahoga County", "OH", "0017410"),
        ("Dallas County", "TX", "0019100"),
        ("Guaynabo", "PR", "0041980"),
        ("Plano", "TX", "0019100"),  # and none that is split, or outside in a state of several
    ]


def test_the_committed_table_is_in_order(script: ModuleType) -> None:
    path = ROOT / "data" / "wages" / "places.csv"
    with path.open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    assert header == ["name", "state", "area"]
    assert rows == sorted(rows)
    assert len({(name, state) for name, state, _ in rows}) == len(rows) > 15_000
