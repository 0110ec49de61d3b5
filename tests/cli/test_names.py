"""Whatever is found by name is found with case, accents, punctuation and width aside."""

from collections.abc import Callable
from unicodedata import normalize

import pytest

from tests.cli.conftest import Run


def accented(name: str) -> str:
    return "".join(f"{c}\u0301" if c.isalpha() else c for c in name)


STRANGE: tuple[Callable[[str], str], ...] = (
    str.upper,
    lambda name: f"  {name.replace(' ', '-')}?!",
    lambda name: normalize("NFC", accented(name)),
    accented,
    lambda name: "".join(chr(ord(c) + 0xFEE0) if c.isalnum() else c for c in name),
)
NAMED = (
    (["roles"], "team lead"),
    (["skills"], "team lead"),
    (["salary"], "director"),
    (["explain"], "conflict resolution"),
    (["explain"], "run the shift huddle"),
    (["certs"], "pmp"),
    (["sources"], "ten steps"),
    (["areas"], "san antonio"),
    (["industries"], "retail trade"),
    (["faq"], "without degree"),
    (["plan", "--example", "--target"], "director"),
    (["plan", "--example", "--education"], "master"),
    (["plan", "--example", "--cert"], "ccxp"),
    (["plan", "--example", "--tool"], "excel"),
)


@pytest.mark.parametrize("strange", STRANGE, ids=["case", "marks", "accents", "combining", "wide"])
@pytest.mark.parametrize(("words", "name"), NAMED, ids=lambda part: str(part))
def test_a_name_is_found_however_it_is_typed(
    run: Run, words: list[str], name: str, strange: Callable[[str], str]
) -> None:
    asked = strange(name)
    assert asked != name
    plain = run(*words, name, "--json", "--today", "2026-11-28")
    ran = run(*words, asked, "--json", "--today", "2026-11-28")
    assert (plain.code, ran.code, ran.err) == (0, 0, "")
    assert ran.out == plain.out


def test_an_answer_to_forget_is_found_however_it_is_typed(run: Run) -> None:
    five = ("--rung", "t\u00e9am lead", "--years-in-service", "3", "--years-leading", "1")
    assert run("profile", "edit", *five, "--hours", "6").code == 0
    assert run("profile", "edit", "--clear", "  --H\u00f3urs_per week ", "--json").code == 0
    profile = run("profile", "show", "--json").json["profile"]
    assert profile["rung"] == "team-lead"
    assert "hours_per_week" not in profile


def test_a_skill_is_rated_however_it_is_typed(run: Run) -> None:
    words = ("plan", "--example", "--skill", "C\u00d3NFLICT_resolution=4", "--json")
    assert run(*words).json["profile"]["skills"]["conflict-resolution"] == 4
