"""A company's own ladder: the example of docs/writing-a-ladder.md, as it stands there."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import DATA, Run

PAGE = Path(__file__).parents[2] / "docs" / "writing-a-ladder.md"
HANDBOOK = """
[[source]]
id = "our-handbook"
kind = "standard"
title = "Our handbook"
publisher = "Example Company"
date = "2026"
"""
FIVE = [
    "--rung", "representative", "--years-in-service", "1", "--years-leading", "0",
    "--education", "high-school", "--target", "shift-lead", "--today", "2026-11-21",
]  # fmt: skip


@pytest.fixture
def company(own_data: Callable[..., str]) -> str:
    """The bundled data with the rung, transition and requirement of the page added."""
    (block,) = re.findall(r"```toml\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    folder = own_data("sources", "", "")
    for name, text in (("sources", HANDBOOK), ("ladder", f"\n{block}")):
        with Path(folder, f"{name}.toml").open("a", encoding="utf-8") as file:
            file.write(text)
    return folder


def test_the_example_of_the_page_is_sound(run: Run, company: str) -> None:
    assert run("check", company).out == "The data is sound.\n"
    assert len(list(Path(company).iterdir())) == len(list(DATA.iterdir()))


def test_a_plan_on_the_own_ladder(run: Run, company: str) -> None:
    # 18 months asked, 12 served: 6 months, on every bar, because one source asks.
    route = run("plan", *FIVE, "--data-dir", company, "--json").json["routes"][0]
    assert route["rungs"] == ["representative", "shift-lead"]
    assert {bar: at["months"] for bar, at in route["arrival"].items()} == {
        "open": 6, "typical": 6, "demanding": 6,
    }  # fmt: skip
    assert route["arrival"]["typical"]["date"] == "2027-05"
    assert route["gaps"][0]["sources"] == ["our-handbook"]


def test_the_environment_names_the_folder_too(
    run: Run, company: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CSM_ADVISOR_DATA", company)
    # The fixture clears the variable once, before this test sets it.
    assert run("plan", *FIVE, "--json").json["target"] == "shift-lead"
    assert "Shift Lead" in run("roles", "shift-lead").out
