"""Terminals that show little: narrow, wide, dumb, without box characters, without UTF-8."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.faults.conftest import STEP, TODAY
from tests.faults.outside import ran

SCREENS = (
    ["plan"], ["plan", "--diff"], ["compare"], ["what-if", "--hours", "3"], ["levers"], ["next"],
    ["log"], ["packet"], ["profile", "show"], ["profile", "list"], ["salary"],
    ["salary", "manager", "--area", "dallas"], ["areas", "texas"], ["industries"],
    ["skills", "--mine"], ["roles"], ["roles", "manager"], ["certs"], ["tools"], ["apply"],
    ["faq"], ["outlook"], ["sources"], ["explain", STEP], ["check"], ["plan", "--help"],
)  # fmt: skip
PLAIN: dict[str, Any] = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
NAME = "Žofie 😀 日本"


def test_twenty_columns_are_enough(home: Path) -> None:
    for words in SCREENS:
        done = ran(*words, *TODAY, home=home, COLUMNS="20")
        assert done.code == 0, (words, done)
        # An address or an id that is longer is not cut: it can still be copied.
        wide = [line for line in done.out.decode().splitlines() if len(line) > 20]
        assert [line for line in wide if " " in line.strip()] == [], words


@pytest.mark.parametrize("columns", ["1", "0", "10000", "9" * 5000, "²"])
def test_no_width_is_too_strange(home: Path, columns: str) -> None:
    for words in (["plan"], ["salary"], ["plan", "--help"]):
        done = ran(*words, *TODAY, home=home, COLUMNS=columns, LINES=columns)
        assert (done.code, done.err) == (0, ""), words
        assert len(done.out) < 200_000
    strange = ran("--help", fresh=True, TERMINAL_WIDTH=columns)
    assert (strange.code, strange.err) == (0, "")


@pytest.mark.parametrize(
    ("columns", "meant"),
    [
        *((none, None) for none in ("", "0", "000", "-1", "+90", "eighty", "8e1", "²", " 90")),
        *((wide, "120") for wide in ("121", "999", "1000", "99999", "9" * 5000)),
        ("0100", "100"),
        ("1", "20"),
    ],
)
def test_a_width_that_is_none_is_as_if_it_were_not_given(
    home: Path, columns: str, meant: str | None
) -> None:
    plain: dict[str, Any] = {} if meant is None else {"COLUMNS": meant}
    for words in (["plan", *TODAY], ["salary"]):
        done = ran(*words, home=home, COLUMNS=columns)
        assert done == ran(*words, home=home, **plain)
    if meant is None or len(columns) > 3:  # the help of Typer fits itself to any other
        assert ran("plan", "--help", COLUMNS=columns).out == ran("plan", "--help", **plain).out


@pytest.mark.parametrize("term", ["dumb", "", "no-such-terminal"])
def test_a_dumb_terminal_gets_plain_text(home: Path, term: str) -> None:
    for words in (["plan"], ["salary"]):
        done = ran(*words, *TODAY, home=home, TERM=term)
        assert done.code == 0
        assert b"\x1b" not in done.out


@pytest.mark.parametrize(
    "environment",
    [PLAIN, {"PYTHONIOENCODING": "ascii:strict"}],
    ids=["locale", "encoding"],
)
def test_without_utf8_everything_is_shown_with_what_there_is(
    home: Path, environment: dict[str, Any]
) -> None:
    assert ran("profile", "edit", "--name", NAME, *TODAY, home=home).code == 0
    for words in (["plan"], ["plan", "--help"]):
        done = ran(*words, *TODAY, home=home, fresh=True, **environment)
        assert done.code == 0
        done.out.decode("ascii")
        done.err.encode("ascii")
    # What is taken along is not the poorer for it.
    shown = ran("profile", "show", "--json", home=home, fresh=True, **environment)
    assert NAME in [answer["words"] for answer in json.loads(shown.out)["answers"]]
    taken = ran("profile", "export", home=home, fresh=True, **environment)
    assert NAME in taken.out.decode("utf-8")


def test_an_answer_in_another_encoding_is_told_as_that(home: Path) -> None:
    done = ran("profile", "edit", "--name", "Žofie", home=home, fresh=True, **PLAIN)
    done.told(2, "--name: ", "is not text in the encoding of this terminal")
