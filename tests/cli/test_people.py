"""Twenty people of tests/people: each line of a good adviser, against all of `plan` and `apply`."""

import re
from pathlib import Path

import pytest
import tomli
import tomli_w

from tests.cli.conftest import Run

PEOPLE = sorted(Path(__file__).parents[1].joinpath("people").glob("*.toml"))
PERSON = {path.stem: tomli.loads(path.read_text(encoding="utf-8")) for path in PEOPLE}


@pytest.mark.parametrize("name", PERSON)
def test_it_says_what_a_good_adviser_says_and_nothing_they_never_say(
    name: str, run: Run, tmp_path: Path
) -> None:
    person, answers = PERSON[name], tmp_path / "me.toml"
    answers.write_text(tomli_w.dumps(person["answers"]), encoding="utf-8")
    flags = ("--profile", str(answers), "--today", str(person["today"]))
    plan = run("plan", *flags, "--no-input", width=100)
    whole = run("plan", *flags, "--no-input", "--all", width=100)
    apply = run("apply", *flags, "--all", width=100)
    assert (plan.code in (0, 1), apply.code) == (True, 0), plan.err + apply.err
    heard = " ".join(f"{plan.err} {plan.flat} {whole.flat} {apply.flat}".split())

    def is_said(line: str) -> bool:
        return re.search(line, heard, re.IGNORECASE) is not None

    unsaid = [line for line in person["adviser"]["says"] if not is_said(line)]
    said = [line for line in person["adviser"]["never"] if is_said(line)]
    assert (unsaid, said) == ([], [])


def test_there_are_twenty_people_with_ten_lines_each() -> None:
    assert len(PERSON) == 20
    assert all(sum(map(len, one["adviser"].values())) == 10 for one in PERSON.values())
    assert all(one["who"] and set(one["adviser"]) == {"says", "never"} for one in PERSON.values())
