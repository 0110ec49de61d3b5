"""`apply`: advice on applying, fitted to the person where something is known."""

from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import OwnData, Raw, Run, Save


def _ids(answer: dict[str, Any]) -> set[str]:
    parts = ("steps", "application", "interview", "related")
    return {advice["id"] for part in parts for advice in answer[part]}


def _conditional(raw: Raw) -> dict[str, str]:
    topics = ("step", "application", "interview", "related")
    return {
        note["id"]: note["when"]
        for note in raw("guide")["note"]
        if "when" in note and note["topic"] in topics
    }


def _needless(raw: Raw) -> dict[str, str]:
    return {note["id"]: note["unless"] for note in raw("guide")["note"] if "unless" in note}


def test_a_certified_manager_is_not_told_to_serve_customers_and_get_certified(
    run: Run, save: Save
) -> None:
    """Eight years on a rung that leads, whatever was said of years of leading people."""
    save('rung = "manager"\nyears_leading = 0\ncertifications = ["ccxp"]\neducation = "bachelor"\n')
    shown = run("apply", "--all").flat
    for done in (
        "Serve customers",
        "Learn to lead",
        "Consider a certification",
        "Get the education",
        "unless",
    ):
        assert done not in shown
    assert "what does not apply to you, or is done, is left out" in shown


def test_who_begins_hears_all_of_it(run: Run, save: Save) -> None:
    save('rung = "representative"\nyears_leading = 0\ncertifications = []\n')
    shown = run("apply", "--all").flat
    for to_do in ("3. Serve customers:", "4. Learn to lead:", "8. Consider a certification:"):
        assert to_do in shown


def test_without_answers_all_advice_stands_with_its_condition(run: Run, raw: Raw) -> None:
    answer = run("apply", "--json").json
    assert answer["fitted"] is False
    assert _ids(answer) >= _conditional(raw).keys()
    shown = run("apply", "--all").flat
    assert "Put your leading up front (if you have led people):" in shown
    assert "3. Serve customers (unless you have led people):" in shown
    assert "Bring up your college years (if you went to college):" in shown
    assert "List your certifications (if you hold a certification):" in shown


@pytest.mark.parametrize(
    ("answers", "when", "there"),
    [
        ("years_leading = 0", "leading", False),
        ("years_leading = 0.5", "leading", True),
        ('education = "high-school"', "college", False),
        ('education = "some-college"', "college", True),
        ("certifications = []", "certification", False),
        ('certifications = ["ccxp"]', "certification", True),
    ],
)
def test_an_answer_decides_the_advice_that_hangs_on_it_and_no_other(
    run: Run, save: Save, raw: Raw, answers: str, when: str, there: bool
) -> None:
    save(answers + "\n")
    answer = run("apply", "--json").json
    assert answer["fitted"] is True
    for id_, condition in _conditional(raw).items():
        assert (id_ in _ids(answer)) == (there if condition == when else True)
    for id_, conditions in _needless(raw).items():
        assert (id_ in _ids(answer)) == (not there if when in conditions else True)


@pytest.mark.parametrize(
    ("situation", "told"),
    [
        ("in-service", {"apply-tell-your-manager"}),
        (None, {"apply-tell-your-manager"}),
        ("student", {"apply-from-outside", "apply-from-school"}),
        ("other-work", {"apply-from-outside"}),
        ("returning", {"apply-from-outside", "apply-after-a-break"}),
    ],
)
def test_who_is_not_in_service_hears_how_to_get_in(
    run: Run, save: Save, situation: str | None, told: set[str]
) -> None:
    """And nothing of asking a manager whom they do not have."""
    save('rung = "representative"\n' + (f'situation = "{situation}"\n' if situation else ""))
    about = {"apply-tell-your-manager", "apply-from-outside"}
    about |= {"apply-from-school", "apply-after-a-break"}
    assert _ids(run("apply", "--json").json) & about == told


def test_fitted_advice_states_no_condition(run: Run, save: Save) -> None:
    save(
        'rung = "representative"\nyears_leading = 3\neducation = "bachelor"\n'
        'certifications = ["ccxp"]\nlanguages = ["Spanish"]\nindustry = "44--46"\n'
    )
    shown = run("apply", "--all").flat
    assert "Put your leading up front: " in shown
    assert "(if you" not in shown


def test_retail_decides_by_the_industry(run: Run, tmp_path: Path, own_data: OwnData) -> None:
    folder = own_data(
        "guide", 'topic = "environment"\ntitle = "Retail', 'topic = "application"\ntitle = "Retail'
    )
    file = tmp_path / "me.toml"
    for industry, there in (("Retail trade", True), ("Banking", False)):
        file.write_text(f'industry = "{industry}"\n', encoding="utf-8")
        answer = run("apply", "--profile", str(file), "--data-dir", folder, "--json").json
        assert ("environment-retail-season" in _ids(answer)) is there


def test_every_piece_is_on_the_screen(run: Run, raw: Raw) -> None:
    shown = run("apply", "--all").flat
    for note in raw("guide")["note"]:
        if note["topic"] in ("step", "application", "interview", "related"):
            assert note["text"] in shown


def test_a_broken_profile_is_one_sentence(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "me.toml"
    file.write_text("rung = [", encoding="utf-8")
    ran = run("apply", "--all", "--profile", str(file))
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
