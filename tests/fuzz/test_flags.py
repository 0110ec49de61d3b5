"""Every flag and argument of every command, with the words it expects and with any others."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st

from csm_advisor.cli.app import COMMANDS, load_command
from csm_advisor.model.education import EDUCATION_ORDER
from tests.fuzz.answers import RIGHT
from tests.fuzz.effort import cases
from tests.fuzz.outside import outside
from tests.fuzz.texts import as_json, as_toml, rarely, surrogates, texts
from tests.strategies import bundled

RUNGS = [*bundled().rungs, "Team Lead", "senior manager"]
AREAS = ["dallas", "tx", "0019100", "new york", "99"]
NAMES = ["Ana", "ana b.", "Nobody"]
DAYS = ["2026-11-21", "2029-06", "2024-02-29", "0001-01-01", "9999-12-31"]
# Words that a flag or an argument expects, by its name; `-` in front leads out of nowhere.
EXPECTED: dict[str, list[str]] = {
    "rung": RUNGS,
    "target": RUNGS,
    "ahead": RUNGS,
    "years_in_service": ["0", "2", "18 months", "1.5", "60"],
    "years_leading": ["0", "1", "6 months"],
    "education": list(EDUCATION_ORDER),
    "skill": [f"{skill}={level}" for skill in ("leadership", "coaching") for level in range(5)],
    "cert": ["none", "ccxp", "my own"],
    "tool": ["none", "crm-software", "Excel"],
    "language": ["none", "Spanish"],
    "hours": ["0", "4", "2.5 hours", "60"],
    "at_once": ["1", "2", "6"],
    "by": DAYS,
    "today": DAYS,
    "on": DAYS,
    "name": ["Kim", "Zoë 李"],
    "education_field": ["History"],
    "area": AREAS,
    "compare": AREAS,
    "industry": ["retail trade", "44-45", "banks"],
    "weekends": ["yes", "no"],
    "situation": ["in-service", "student", "other work", "returning"],
    "soonest": RUNGS,
    "parts": ["steps", "pay,sources", "week, degree", "steps,nothing", ""],
    "profile": ["me.toml", "me.json", "empty.toml", ".", "nowhere/me.toml"],
    "file": ["resume.json", "me.toml", "job.txt", "tables", "."],
    "posting": ["job.txt", "resume.json", "nowhere", "."],
    "files": ["job.txt", "jobs", "resume.json", "nowhere", "."],
    "table": ["team.csv", "me.toml", "tables", "nowhere", "."],
    "outputs": ["team-plans.csv", "rows.jsonl", "report.html", "nowhere/x.csv", "."],
    "resume": ["resume.json", "job.txt", "tables", "nowhere"],
    "data_dir": [".", "tables", "nowhere"],
    "folder": [".", "tables", "nowhere"],
    "levels": ["levels.csv", "team.csv", "tables", "nowhere"],
    "company": ["Example Ltd", "Zoë 李"],
    "person": NAMES,
    "format": ["markdown", "html", "ics", "json", "csv", "toml"],
    "output": ["-", "out.md", "out.html", "out.ics", "out.json", "out.csv", "nowhere/x.md", "."],
    "clear": ["by", "hours", "rung", "tools", "years-in-service"],
    "dollars": ["2013", "2025", "1800", "99999999999999999999"],
    "instead": ["11-2032", "43-4051", "supervisor"],
    "step": ["huddle", "run-the-shift-huddle", "a", "shadow"],
    "note": ["12 people, weekly"],
    "thing": ["leadership", "manager", "ccxp", "run-the-shift-huddle", "ten-steps"],
    "source": ["ten-steps", "nothing"],
    "certification": ["ccxp", "nothing"],
    "text": ["texas", "retail", "11"],
    "words": ["degree", "without", "pay"],
    "what": ["plan", "profile", "packet", "what-if", "profile-import"],
}
JOB = b"Team Lead\nRequirements:\n- 2 years of customer service\n- Excel\nPay: $20 an hour\n"
TEAM = (
    b"person,rung,target,years_in_service,years_leading,education\n"
    b"Ana,representative,team-lead,2,0,bachelor\nBo,wizard,manager,2,0,bachelor\n"
)
# A flag of these may name a file that would come to be: never outside of the folder.
WRITTEN = ("output", "outputs", "profile", "folder")


@cache
def commands() -> dict[tuple[str, ...], list[Any]]:
    """The options and arguments of each command, by its words."""
    # That for assistants reads what they say until they have gone: tests/cli/test_mcp.py.
    return dict(_commands({name: load_command(name) for name in COMMANDS if name != "mcp"}))


def _commands(
    known: dict[str, Any], words: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], list[Any]]]:
    for name, command in known.items():
        if parts := getattr(command, "commands", None):
            yield from _commands(parts, (*words, name))
        else:
            yield (*words, name), command.params


# An argument cannot hold a NUL, whoever hands it over.
any_words = st.one_of(texts, surrogates).map(lambda text: text.replace("\0", "")[:5000])


def said(name: str) -> st.SearchStrategy[str]:
    """What is said for a flag or an argument."""
    expected = st.sampled_from(EXPECTED[name])
    if name in WRITTEN:
        return rarely(4, any_words.filter(lambda text: not {"/", "."} & {*text[:1]}), expected)
    return rarely(4, any_words, expected)


@st.composite
def command_lines(draw: st.DrawFn) -> list[str]:
    """A command with some of its flags and arguments, in any order, and sometimes others."""
    words, params = draw(st.sampled_from(sorted(commands().items(), key=lambda item: item[0])))
    line = []
    for param in draw(st.permutations(params)):
        needed = param.param_type_name == "argument" and param.required
        if not draw(st.integers(0, 3)) < (3 if needed else 1):
            continue
        if param.param_type_name == "argument":
            line += [draw(said(param.name))]
        elif param.is_flag:
            line += [param.opts[0]]
        else:
            line += [draw(st.sampled_from(param.opts)), draw(said(param.name))]
    if draw(st.integers(0, 9)) == 0:
        line.insert(draw(st.integers(0, len(line))), draw(any_words))
    return [*words, *line]


def test_every_flag_and_argument_has_words_that_it_expects() -> None:
    assert {words[0] for words in commands()} == {*COMMANDS} - {"mcp"}
    params = [param for params in commands().values() for param in params]
    assert EXPECTED.keys() == {one.name for one in params if not getattr(one, "is_flag", False)}


@example(["undo", "--data-dir", "."], True, 80)  # took a step back, and then refused the folder
@example(["log", "--profile", "."], True, 80)  # a file without a name has nothing beside it
@cases(19)
@given(command_lines(), st.booleans(), st.sampled_from((20, 80, 200)))
def test_command_lines(line: list[str], known: bool, width: int) -> None:
    """Whatever is said, by somebody of whom something is kept and by somebody new."""
    with outside() as place:
        place.write("me.toml", as_toml(RIGHT))
        place.write("me.json", as_json(RIGHT))
        place.write("empty.toml", b"")
        place.write("resume.json", b'{"work": [{"position": "Team Lead", "startDate": "2020"}]}')
        place.write("job.txt", JOB)
        place.write("team.csv", TEAM)
        place.write("levels.csv", b"level,leads\nAgent,no\nCaptain,yes\n")
        (place.folder / "tables").mkdir()
        (place.folder / "jobs").mkdir()
        place.write("jobs/lead.txt", JOB)
        if known:
            place.keep("profile.toml", as_toml(RIGHT))
            place.keep("log.jsonl", b'{"step": "run-the-shift-huddle", "on": "2026-10-01"}\n')
        ran = place.run(*line, width=width)
        broken_data = {"--data-dir", "check"} & {*line}
        assert ran.code in ((0, 1, 2, 3) if broken_data else (0, 1, 2))
