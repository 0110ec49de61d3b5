"""`outlook`: old and new figures, each with its period."""

import re
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import OwnData, Raw, Run, Save


def test_every_statement_is_there_with_its_figure_period_and_caution(run: Run, raw: Raw) -> None:
    answer = run("outlook", "--json").json
    lines = [*answer["remarks"], *answer["articles"]]
    lines += [line for occupation in answer["official"] for line in occupation["lines"]]
    shown = {line["id"]: line for line in lines}
    screen = run("outlook", "--all", width=120).flat
    for one in raw("outlook")["outlook"]:
        for key in ("text", "value", "unit", "period", "occupation", "caution"):
            assert shown[one["id"]][key] == one.get(key)
        assert one["text"] in screen
        if "caution" in one:
            assert one["caution"] in screen


def test_the_old_projection_is_not_among_the_official_ones(run: Run) -> None:
    answer = run("outlook", "--json").json
    assert "outlook-representatives-2012-22" in [line["id"] for line in answer["articles"]]
    shown = run("outlook", "--all").flat
    old = shown[shown.index("growing by 13 percent") :][:120]
    assert "Period: 2012-22." in old


def test_the_first_rung_shrinks_and_the_screen_says_so_first(run: Run) -> None:
    answer = run("outlook", "--json").json
    assert [line["value"] for line in answer["shrinking"]] == [-5.5, 341.7]
    shown = run("outlook", "--all").flat
    assert shown.startswith("Outlook The first rung of this ladder is shrinking.")


def test_where_it_grows_nothing_of_the_kind_is_said(run: Run, own_data: OwnData) -> None:
    folder = own_data("outlook", "value = -5.5", "value = 5.5")
    assert run("outlook", "--data-dir", folder, "--json").json["shrinking"] == []
    assert "The first rung" not in run("outlook", "--all", "--data-dir", folder).out


def test_figures_carry_a_sign_and_a_unit(run: Run) -> None:
    shown = run("outlook", "--all", width=120).flat
    assert "-5.5 percent, 2024-34" in shown
    assert "+4.4 percent, 2024-34" in shown
    assert "-5.5 percent; 341,700 openings per year" in run("outlook", width=120).flat


ME = """\
rung = "representative"
years_in_service = 3
years_leading = 0
education = "high-school"
target = "{}"
"""


def _for_you(run: Run, tmp_path: Path, *, target: str, data: tuple[str, ...] = ()) -> Any:
    file = tmp_path / "me.toml"
    file.write_text(ME.format(target), encoding="utf-8")
    return run("outlook", "--profile", str(file), *data, "--json").json["for_you"]


def test_it_says_what_the_projections_mean_for_a_plan(run: Run, tmp_path: Path) -> None:
    told = _for_you(run, tmp_path, target="manager")
    assert "Customer service representatives -5.5 percent 2024-34, 341,700 openings" in told["text"]
    assert "support workers -0.3 percent 2024-34, 144,500 openings" in told["text"]
    assert "Moving up is also moving away from the part that shrinks most." in told["text"]
    assert "people who leave make room" in told["text"]
    assert told["sources"] == ["bls-projections", "judgement-occupations", "oews-2025"]
    shown = run("outlook", "--all", "--profile", str(tmp_path / "me.toml")).flat
    assert f"For your plan: {told['text']}" in shown


@pytest.mark.parametrize(
    ("rung", "target"),
    [
        ("manager", "director"),
        ("manager", "vice-president"),
        ("director", "vice-president"),
    ],
)
def test_only_who_is_in_the_part_that_shrinks_most_moves_away_from_it(
    run: Run, tmp_path: Path, rung: str, target: str
) -> None:
    """Supervisors become fewer, and representatives far fewer: only the latter leave those."""
    file = tmp_path / "me.toml"
    file.write_text(ME.format(target).replace('"representative"', f'"{rung}"'), encoding="utf-8")
    told = run("outlook", "--profile", str(file), "--json").json["for_you"]
    assert "moving away" not in told["text"]
    assert "moving away" in _for_you(run, tmp_path, target=target)["text"]


def test_who_has_no_job_in_service_is_not_told_to_be_there(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "me.toml"
    file.write_text(ME.format("manager") + 'situation = "other-work"\n', encoding="utf-8")
    told = run("outlook", "--profile", str(file), "--json").json["for_you"]["text"]
    assert told.startswith("From a job as Customer Service Representative to")
    assert "Where you would begin: Customer service representatives" in told
    assert "Where you are" not in told
    assert "moving away" not in told


def test_each_occupation_of_the_target_is_told(run: Run, tmp_path: Path) -> None:
    text = _for_you(run, tmp_path, target="director")["text"]
    assert "support workers -0.3 percent" in text
    assert "General and operations managers +4.4 percent" in text


def test_two_rungs_of_one_occupation_are_no_way_out_of_it(run: Run, tmp_path: Path) -> None:
    text = _for_you(run, tmp_path, target="team-lead")["text"]
    assert "Both count as one occupation: Customer service representatives -5.5 percent" in text
    assert "moving away" not in text


def test_no_way_up_is_praised_where_the_target_shrinks_more(
    run: Run, tmp_path: Path, own_data: OwnData
) -> None:
    folder = own_data("outlook", "value = -0.3", "value = -9.5")
    told = _for_you(run, tmp_path, target="manager", data=("--data-dir", folder))
    assert "-9.5 percent" in told["text"]
    assert "moving away" not in told["text"]


def test_saved_answers_serve_as_well_and_without_any_nothing_is_said(run: Run, save: Save) -> None:
    assert run("outlook", "--json").json["for_you"] is None
    assert "For your plan" not in run("outlook", "--all").out
    save(ME.format("manager"))
    assert run("outlook", "--json").json["for_you"]["text"].startswith("From Customer Service Rep")


@pytest.mark.parametrize("words", [["outlook"], ["roles", "representative"], ["plan", "--example"]])
def test_past_the_day_the_next_projections_were_due_the_screen_says_so(
    run: Run, words: list[str]
) -> None:
    whole = "Employment Projections 2024-34: tables 1.2, 5.3 and 6.5 (bls-projections): a newer"

    def told(day: str) -> int:
        """How many sources the screen says to be out of date; all are named with --all."""
        assert (whole in run(*words, "--all", "--today", day).flat) is (day > "2026-08-28")
        flat = run(*words, "--today", day).flat
        found = re.search(r"(\d+)(?: sources?)?(?: may be)? (old|out)\b", flat)
        return int(found[1]) if found else 0

    assert told("2026-08-29") == told("2026-08-28") + 1


def test_a_newer_release_is_told_with_how_to_bring_it_in_and_not_as_data(run: Run) -> None:
    assert (
        "To get one, use a newer version" in run("outlook", "--all", "--today", "2026-11-28").flat
    )
    assert (
        "newer"
        not in run("outlook", "--today", "2026-11-28", "--json")
        .out.replace("next_due", "")
        .partition('"sources"')[2]
    )


def test_the_register_says_when_the_next_is_due(run: Run) -> None:
    shown = run("sources", "bls-projections", "--all", "--today", "2026-11-28").flat
    assert "next due 28 Aug 2026. Since the projections 2019-29 they come once a year" in shown
    assert "A newer release is likely out" in shown
    answer = run("sources", "bls-projections", "--today", "2026-01-01", "--json").json
    line = answer["sources"]["bls-projections"]
    assert (line["next_due"], line["newer"]) == ("2026-08-28", None)
