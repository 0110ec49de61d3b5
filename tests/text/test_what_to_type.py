"""What sentences tell people to type exists, and is named in one place alone."""

import ast
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from csm_advisor import advice
from csm_advisor.cli.app import COMMANDS, app
from csm_advisor.model.profile import FIELDS
from csm_advisor.text import what_to_type
from csm_advisor.text.what_to_type import answer, flag_of, rating, step_done

TYPED = [text for name, text in vars(what_to_type).items() if name.isupper() and name != "FIELDS"]
NAMED = re.compile(r"csm-advisor [a-z]|(?<!\w)--[a-z]")


@pytest.mark.parametrize("text", [*TYPED, step_done("a-step")])
def test_what_is_told_to_type_is_there(text: str) -> None:
    if text.startswith("--"):
        assert text in CliRunner().invoke(app, ["plan", "--help"], env={"COLUMNS": "200"}).output
    else:
        assert text.split()[1] in COMMANDS


def test_answers_are_given_by_their_flags() -> None:
    assert answer("hours_per_week", 5) == "--hours 5"
    assert rating("coaching", 3) == "--skill coaching=3"
    with pytest.raises(AssertionError):
        flag_of("jobs")
    assert FIELDS["jobs"].flag is None


def test_nothing_below_names_a_command_or_a_flag() -> None:
    (folder,) = advice.__path__
    named = [
        (path.name, node.value)
        for path in Path(folder).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        if NAMED.search(node.value)
    ]
    assert named == []
