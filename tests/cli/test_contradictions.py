"""Flags that contradict each other, or that nothing can come of, are said and not obeyed."""

from typing import Any

import pytest

from tests.cli.commands import every_command
from tests.cli.conftest import Run

DAY = ("--today", "2026-11-28")
FIVE = (
    *("--rung", "team-lead", "--years-in-service", "3", "--years-leading", "1"),
    *("--education", "bachelor", "--target", "manager"),
)
TWICE = [
    (words, param.opts)
    for words, command in every_command()
    for param in command.params
    if param.param_type_name == "option" and not (param.multiple or param.is_flag)
]


def test_there_are_many_options_that_have_one_value() -> None:
    options = {opts[0] for _, opts in TWICE}
    assert {"--hours", "--rung", "--today", "--data-dir", "--profile", "--output"} <= options


@pytest.mark.parametrize(("words", "opts"), TWICE, ids=lambda part: " ".join(part))
def test_an_option_that_has_one_value_is_given_once(
    run: Run, words: tuple[str, ...], opts: list[str]
) -> None:
    for one, other in ((opts[0], opts[-1]), (opts[-1], opts[0])):
        ran = run(*words, one, "1", other, "1")
        assert (ran.code, ran.out) == (2, "")
        assert ran.err == f"csm-advisor: {opts[0]} is given twice; give it once\n"


EXAMPLE = ("plan", "--example")
CONTRADICTIONS = (
    (("plan", "--example", "--profile", "me.toml"), "whom --profile does not concern"),
    (("compare", "--example", "--profile", "me.toml"), "whom --profile does not concern"),
    (("levers", "--example", "--person", "Ana"), "whom --person does not concern"),
    (("packet", "--example", "--profile", "me.toml"), "whom --profile does not concern"),
    (("what-if", "--example", "--profile", "me.toml"), "whom --profile does not concern"),
    (("plan", "--example", "--sharpen"), "whom --sharpen does not concern"),
    (("plan", "--sharpen", "--no-input", *FIVE), "--no-input never does"),
    (("plan", "--sharpen", *FIVE), "--sharpen asks on a terminal"),
    (("plan", "--example", "--json", "-o", "plan.csv"), "ends like csv, and --json asks"),
    (("plan", "--example", "--json", "-o", "p.MD"), "ends like markdown, and --json asks"),
    ((*EXAMPLE, "--format", "html", "-o", "p.ics"), "ends like ics, and --format html asks"),
    (("packet", *FIVE, "--format", "html", "-o", "p.ics"), "ends like ics, and --format html"),
    ((*EXAMPLE, "--json", "--format", "csv"), "--json and --format 'csv': choose one"),
    (("plan", *FIVE[:-4], "--education", "none", "--education-field", "law", *FIVE[-2:]), "'law'"),
    (("profile", "edit", "--education", "none", "--education-field", "law"), "'law'"),
    (("profile", "edit", "--hours", "3", "--clear", "hours"), "--hours is given and cleared"),
    (("profile", "import", "cv.json", "--yes", "--dry-run"), "--dry-run writes nothing"),
    ((*EXAMPLE, "--diff"), "the example is never kept"),
    ((*EXAMPLE, "--diff", "--compare"), "ask for one of them"),
    ((*EXAMPLE, "--force"), "name it with -o FILE"),
    ((*EXAMPLE, "--cert", "none", "--cert", "ccxp"), "give it alone"),
    ((*EXAMPLE, "--skill", "leadership=1", "--skill", "leadership=2"), "is rated twice"),
)


@pytest.mark.parametrize(("words", "told"), CONTRADICTIONS, ids=lambda part: str(part)[:60])
def test_a_contradiction_is_one_sentence(run: Run, words: tuple[str, ...], told: str) -> None:
    ran = run(*words, *DAY)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert told in ran.err


def test_a_field_without_education_is_said_wherever_it_is_kept(
    run: Run, save: Any, tmp_path: Any
) -> None:
    five = 'rung = "team-lead"\nyears_in_service = 3\nyears_leading = 1\ntarget = "manager"\n'
    (tmp_path / "me.toml").write_text(f'{five}education = "none"\neducation_field = "law"\n')
    save(f'{five}education = "bachelor"\neducation_field = "law"\n')
    for words in (
        ["plan", "--profile", str(tmp_path / "me.toml")],
        ["plan", "--education", "none"],
    ):
        assert "its field 'law'" in run(*words, *DAY).err
    assert "its field 'law'" in run("profile", "edit", "--education", "none").err
    assert run("profile", "edit", "--education", "none", "--clear", "education-field").code == 0


def test_what_does_not_contradict_is_obeyed(run: Run, tmp_path: Any) -> None:
    for words in (
        ("--json", "--json"),
        ("--json", "--format", "json"),
        ("--format", "html", "-o", str(tmp_path / "page.txt")),
        ("--json", "-o", str(tmp_path / "plan.json")),
        ("--education", "high-school", "--education-field", "law"),
        ("--cert", "ccxp", "--cert", "pmp"),
        ("--no-input",),
    ):
        assert run("plan", "--example", *words, *DAY).code == 0, words
