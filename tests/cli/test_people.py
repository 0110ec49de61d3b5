"""Twenty people of tests/people: each line of a good adviser, against plain `plan` and `apply`."""

import re
from pathlib import Path

import pytest
import tomli
import tomli_w

PEOPLE = sorted(Path(__file__).parents[1].joinpath("people").glob("*.toml"))
PERSON = {path.stem: tomli.loads(path.read_text(encoding="utf-8")) for path in PEOPLE}
LINES = [
    (name, said, line)
    for name, person in PERSON.items()
    for said in ("says", "never")
    for line in person["adviser"][said]
]


@pytest.fixture
def heard(run, tmp_path):
    """What a person reads in `plan` and `apply` on their day, blanks made one."""

    def heard(name):
        person, answers = PERSON[name], tmp_path / "me.toml"
        answers.write_text(tomli_w.dumps(person["answers"]), encoding="utf-8")
        flags = ("--profile", str(answers), "--today", str(person["today"]), "--no-input")
        plan = run("plan", *flags, width=100)
        apply = run("apply", *flags, width=100)
        assert (plan.code in (0, 1), apply.code) == (True, 0), plan.err + apply.err
        return " ".join(f"{plan.err} {plan.out} {apply.out}".split())

    return heard


@pytest.mark.parametrize(("name", "said", "line"), LINES, ids=lambda part: part)
def test_it_says_what_a_good_adviser_says(name, said, line, heard):
    found = re.search(line, heard(name), re.IGNORECASE)
    assert bool(found) == (said == "says"), found


def test_there_are_twenty_people_with_ten_lines_each():
    assert len(PERSON) == 20
    assert all(sum(map(len, one["adviser"].values())) == 10 for one in PERSON.values())
    assert all(one["who"] and set(one["adviser"]) == {"says", "never"} for one in PERSON.values())
