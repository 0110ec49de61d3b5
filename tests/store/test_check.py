"""Planted faults in a data folder: each is found, and told as file, record, field, sentence."""

import re
import shutil
from ast import literal_eval
from pathlib import Path

import pytest

from csm_advisor.cli.app import main
from csm_advisor.model.catalogue import FILES, type_of
from csm_advisor.store.data.check import find_problems
from csm_advisor.store.data.problems import form_of

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The data but for the wage tables, of which there is most to check."""
    return Path(shutil.copytree(DATA, tmp_path / "data", ignore=shutil.ignore_patterns("wages")))


def add_wages(folder: Path) -> None:
    shutil.copytree(DATA / "wages", folder / "wages")


def replace(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text, f"the fault cannot be planted: {old!r} is not in {file.name}"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


RUNG = 'id = "team-lead"\ntitle = "Team Lead"'
FAULTS = {
    "unknown key": (
        "ladder.toml",
        RUNG,
        f'{RUNG}\ncolour = "red"',
        "ladder.toml, team-lead, colour: is not a known key",
    ),
    "missing key": (
        "ladder.toml",
        RUNG,
        'id = "team-lead"',
        "ladder.toml, team-lead, title: is missing",
    ),
    "like no rung of ours": (
        "ladder.toml",
        RUNG,
        f'{RUNG}\nlike = "captain"',
        "ladder.toml, team-lead, like: 'captain' is no rung of the bundled ladder: representative,",
    ),
    "duplicate id": (
        "ladder.toml",
        'id = "manager-service-bls"',
        'id = "manager-service-onet"',
        "is used twice",
    ),
    "a reading of no rung": (
        "occupations.toml",
        'rung = "team-lead"',
        'rung = "captain"',
        "occupations.toml, reading-team-lead, rung: 'captain' is not a known id",
    ),
    "a rung read twice": (
        "occupations.toml",
        'rung = "team-lead"',
        'rung = "manager"',
        "occupations.toml, reading-team-lead, rung: manager is read twice; remove one",
    ),
    "an occupation twice": (
        "occupations.toml",
        'soc = "11-3012"',
        'soc = "11-2022"',
        "occupation-11-3012, soc: 11-2022 is used twice; remove one",
    ),
    "a reading of no occupation": (
        "occupations.toml",
        'low = "43-4051 p25"',
        'low = "43-9999 p25"',
        "reading-representative, low: 43-9999 is not an occupation here; add it",
    ),
    "a reading of no percentile": (
        "occupations.toml",
        'low = "43-4051 p25"',
        'low = "43-4051 p20"',
        "occupations.toml, reading-representative, low:",
    ),
    "same id in two files": (
        "tools.toml",
        'id = "crm-software"',
        'id = "leadership"',
        "is used twice (also in skills.toml)",
    ),
    "unknown source": (
        "ladder.toml",
        '"judgement-team-lead"',
        '"our-guess"',
        "cites: 'our-guess' is not in sources.toml",
    ),
    "cites nothing": (
        "ladder.toml",
        'cites = ["judgement-team-lead"]',
        "cites = []",
        "team-lead-service-judgement, cites: needs at least 1",
    ),
    "article without place": (
        "ladder.toml",
        '"job-description: experience"',
        '"job-description"',
        "say where in the article",
    ),
    "range upside down": (
        "ladder.toml",
        "min = 3\nmax = 10",
        "min = 11\nmax = 10",
        "the range is upside down",
    ),
    "pay upside down": ("pay.toml", "low = 40000", "low = 400000", "the range is upside down"),
    "judgement with no rationale": (
        "sources.toml",
        'rationale = "Four hours',
        'caution = "Four hours',
        "a judgement needs a rationale",
    ),
    "dangling rung": (
        "ladder.toml",
        'to = "director"',
        'to = "boss"',
        "ladder.toml, senior-manager-to-director, to: 'boss' is not a known id",
    ),
    "a way from nowhere": (
        "ladder.toml",
        'from = "senior-manager"',
        'from = "boss"',
        "ladder.toml, senior-manager-to-director, from: 'boss' is not a known id",
    ),
    "a rung that no way leads to": (
        "ladder.toml",
        'to = "director"',
        'to = "vice-president"',
        "ladder.toml, director, transition: none leads to this rung; add one from a rung below it",
    ),
    "two ways with the same ends": (
        "ladder.toml",
        'from = "representative"\nto = "manager"',
        'from = "representative"\nto = "team-lead"',
        "ladder.toml, representative-to-manager, from, to: are those of"
        " representative-to-team-lead; remove one",
    ),
    "two titles that look for the same": (
        "ladder.toml",
        'title = "Customer Service Manager"',
        'title = "team  \u200blead"',
        "ladder.toml, manager, title: is 'team  \ufffdlead', like that of team-lead; rename one",
    ),
    "two skills of one name": (
        "skills.toml",
        'name = "Listening"',
        'name = "COMMUNICATION"',
        "skills.toml, listening, name: is 'COMMUNICATION', like that of communication; rename one",
    ),
    "a title of blanks": (
        "ladder.toml",
        RUNG,
        'id = "team-lead"\ntitle = "  \u00a0 "',
        "ladder.toml, team-lead, title: shows nothing, only blanks or invisible characters; write",
    ),
    "a title that cannot be seen": (
        "ladder.toml",
        RUNG,
        'id = "team-lead"\ntitle = "\\u200b\\u3164\\u2800\\u00ad\\U000E0041\\ufe0f"',
        "ladder.toml, team-lead, title: shows nothing",
    ),
    "a tip that cannot be seen": (
        "ladder.toml",
        "Make the team's service something customers praise",
        "\u2060",
        "ladder.toml, team-lead, tips 2: shows nothing",
    ),
    "a default that is no rung": (
        "questions.toml",
        'default = "manager"',
        'default = "boss"',
        "questions.toml, question-target, default: 'boss' is not a known id",
    ),
    "a default of another question": (
        "questions.toml",
        'flag = "--rung"',
        'flag = "--rung"\ndefault = "manager"',
        "questions.toml: only the question for the target has a default",
    ),
    "a key figure of no rung": (
        "kpis.toml",
        'rungs = ["manager"]',
        'rungs = ["boss"]',
        "kpis.toml, kpi-csat, rungs: 'boss' is not a known id",
    ),
    "dangling skill level": (
        "actions.toml",
        '["leadership:3", "people',
        '["leadershipp:3", "people',
        "'leadershipp' is not a known id",
    ),
    "text where a number belongs": (
        "ladder.toml",
        "min = 2\nstrength",
        'min = "two"\nstrength',
        "ladder.toml, manager-service-two-years, min: is 'two'; it must be a number",
    ),
    "a list where an amount belongs": (
        "ladder.toml",
        "min = 2\nstrength",
        "min = [2]\nstrength",
        "ladder.toml, manager-service-two-years, min: is a list; it must be a number or one of"
        " 'none', 'high-school', 'some-college', 'associate', 'bachelor', 'master' or 'doctorate'",
    ),
    "years without end": (
        "ladder.toml",
        "min = 2\nstrength",
        "min = 2000\nstrength",
        "ladder.toml, manager-service-two-years, min: is '2000'; it must be at most 60\n",
    ),
    "years below none": (
        "ladder.toml",
        "min = 2\nstrength",
        "min = -2\nstrength",
        "ladder.toml, manager-service-two-years, min: is '-2'; it must be at least 0\n",
    ),
    "true for a number": (
        "ladder.toml",
        "min = 2\nstrength",
        "min = true\nstrength",
        "ladder.toml, manager-service-two-years, min: is 'true'; it must be a number or one of",
    ),
    "a number for true": (
        "ladder.toml",
        "leads = false",
        "leads = 0",
        "ladder.toml, representative, leads: is '0'; it must be true or false",
    ),
    "a word that is none of several": (
        "ladder.toml",
        'kind = "experience"',
        'kind = "tenure"',
        "kind: is 'tenure'; it must be one of 'experience', 'leading', 'education', 'skill',"
        " 'certification', 'tool' or 'language'",
    ),
    "a unit that is not the only one": (
        "pay.toml",
        'measure = "',
        'unit = "EUR"\nmeasure = "',
        "unit: is 'EUR'; it must be 'USD per year'",
    ),
    "a number with too many digits": (
        "ladder.toml",
        "min = 2\nstrength",
        f"min = 0x{'f' * 5000}\nstrength",
        "ladder.toml, manager-service-two-years, min: is a number with too many digits; it must be",
    ),
    "a number that cannot be read": (
        "ladder.toml",
        "min = 2\nstrength",
        f"min = {'9' * 5000}\nstrength",
        "ladder.toml: not valid TOML",
    ),
    "a level of a rung": (
        "skills.toml",
        "representative = 2",
        'representative = "two"',
        "skills.toml, communication, needs representative: is 'two'; it must be a whole number",
    ),
    "a rung that cannot be one": (
        "skills.toml",
        "representative = 2",
        '"The Boss" = 2',
        "skills.toml, communication, needs The Boss: is 'The Boss', which is not written like an",
    ),
    "a record without a name": (
        "ladder.toml",
        RUNG,
        'title = "Team Lead"',
        "ladder.toml, rung 2 id: is missing; add it",
    ),
    "an example too few": (
        "skills.toml",
        "anchors = [",
        'anchors = ["One.", "Two."]\nwords = [',
        "skills.toml, communication, anchors 3: is missing; add it",
    ),
    "a percentile too many": (
        "occupations.toml",
        'low = "43-4051 p25"',
        'low = "43-4051 p25+p50+p75"',
        "reading-representative, low: is '43-4051 p25+p50+p75', which is not written like a"
        " percentile of an occupation (43-4051 p25, or 43-4051 p75+p90)",
    ),
    "a citation that is a number": (
        "ladder.toml",
        'cites = ["career-overview: Degree"]',
        "cites = [12]",
        "representative-education-overview, cites 1: is no citation; write text like 'source:",
    ),
    "a footnote of another kind": (
        "wages/release.toml",
        "year = 2025",
        'year = "2025"',
        "wages/release.toml, year: is '2025'; it must be a whole number",
    ),
    "a name of the release that cannot be seen": (
        "wages/release.toml",
        'name = "',
        'name = "\u3164" # "',
        "wages/release.toml, name: shows nothing",
    ),
    "an example of another ladder": (
        "example.toml",
        'rung = "representative"',
        'rung = "captain"',
        "example.toml: rung: 'captain' is not a rung we know",
    ),
    "an example of nobody who plans": (
        "example.toml",
        'target = "manager"',
        'target = "representative"',
        "example.toml: the target representative is the rung you are on",
    ),
    "control character": (
        "ladder.toml",
        'title = "Team Lead"',
        'title = "Team \\u001b[31mLead"',
        "control character",
    ),
    "reversed text": (
        "ladder.toml",
        'title = "Team Lead"',
        'title = "Team \\u202eLead"',
        "control character",
    ),
    "transition down": (
        "ladder.toml",
        'from = "representative"\nto = "team-lead"',
        'from = "team-lead"\nto = "representative"',
        "leads down or nowhere",
    ),
    "level out of range": (
        "skills.toml",
        "representative = 2",
        "representative = 5",
        "must be at most 4",
    ),
    "own hours on the job": (
        "actions.toml",
        'kind = "on-the-job"',
        'kind = "course"',
        "only an action on the job has offered_on",
    ),
    "paid time that takes own hours": (
        "actions.toml",
        "own_hours = 0\nweeks = 2",
        "own_hours = 3\nweeks = 2",
        "own_hours must be 0",
    ),
    "paid time that no rung offers": (
        "actions.toml",
        'offered_on = ["representative", "team-lead", "manager", "mid-manager", "senior-manager",'
        ' "director", "vice-president"]\n',
        "",
        "actions.toml, start-in-a-service-job: an action on the job needs offered_on",
    ),
    "own time that takes no hours": (
        "actions.toml",
        "own_hours = 13\nweeks = 26",
        "own_hours = 0\nweeks = 26",
        "an action in one's own time needs own_hours above 0",
    ),
    "half a price": (
        "actions.toml",
        "cost_low = 0\ncost_high = 0",
        "cost_low = 0",
        "cost_low and cost_high go together, the lower one first",
    ),
    "a price upside down": (
        "actions.toml",
        "cost_low = 0\ncost_high = 0",
        "cost_low = 9\ncost_high = 8",
        "cost_low and cost_high go together, the lower one first",
    ),
    "paid time longer than its practice": (
        "actions.toml",
        "own_hours = 0\nweeks = 2",
        "own_hours = 0\nweeks = 3",
        "actions.toml, start-in-a-service-job, weeks: takes 3 weeks, but the practice time of the"
        " lowest level it closes is 2; shorten or split it",
    ),
    "a level that no action closes": (
        "skills.toml",
        'cites = ["how-do-i-become: paragraph 4"]',
        'needs = { director = 4 }\ncites = ["how-do-i-become: paragraph 4"]',
        "skills.toml, second-language, needs: a rung needs level 4, but no action closes"
        " 'second-language:4'",
    ),
    "practice that falls": (
        "policy.toml",
        "value = [0, 2, 4, 13, 26]",
        "value = [0, 2, 4, 13, 12]",
        "policy.toml, policy-practice-weeks, value: a higher level must not take less",
    ),
    "a source twice": (
        "sources.toml",
        'id = "career-overview"',
        'id = "how-do-i-become"',
        "sources.toml, how-do-i-become, id: is used twice; rename one",
    ),
    "a claim of two sources": (
        "ladder.toml",
        'cites = ["career-overview: Degree"]',
        'cites = ["career-overview: Degree", "ten-steps: Step 4"]',
        "a requirement is the claim of one source: cite exactly one",
    ),
    "an amount of a tool": (
        "ladder.toml",
        'of = "crm-software"\n',
        'of = "crm-software"\nmin = 1\n',
        "a tool requirement has no amount",
    ),
    "years that are a degree": (
        "ladder.toml",
        "min = 2\nstrength",
        'min = "bachelor"\nstrength',
        "the amount of a requirement of experience is a number of years",
    ),
    "education in years": (
        "ladder.toml",
        'min = "high-school"\nstrength',
        "min = 12\nstrength",
        "the amount of an education requirement is a level of education",
    ),
    "an empty text": (
        "ladder.toml",
        RUNG,
        'id = "team-lead"\ntitle = ""',
        "ladder.toml, team-lead, title: is empty; write something",
    ),
    "a text without end": (
        "ladder.toml",
        RUNG,
        f'id = "team-lead"\ntitle = "{"x" * 5000}"',
        "ladder.toml, team-lead, title: is longer than",
    ),
    "a number too low": (
        "actions.toml",
        "own_hours = 0\nweeks = 2",
        "own_hours = 0\nweeks = 0",
        "actions.toml, start-in-a-service-job, weeks: is '0'; it must be at least 1",
    ),
    "a price that is a slip of the pen": (
        "actions.toml",
        "cost_low = 0\ncost_high = 0",
        "cost_low = 0\ncost_high = 1e308",
        "cost_high: is '1e+308'; it must be at most 1e+07",
    ),
    "a number without end": (
        "outlook.toml",
        "value = 13.0",
        "value = nan",
        "value: must be a finite number",
    ),
    "a table where a list belongs": (
        "ladder.toml",
        'cites = ["career-overview: Degree"]',
        "cites = { source = 1 }",
        "it must be a list",
    ),
    "broken TOML": ("pay.toml", "[[pay]]", "[[pay", "pay.toml: not valid TOML"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_each_fault_is_told(folder: Path, fault: str, capsys: pytest.CaptureFixture[str]) -> None:
    file, old, new, told = FAULTS[fault]
    if file.startswith("wages"):
        add_wages(folder)
    replace(folder / file, old, new)
    assert main(["check", str(folder)]) == 3
    out = capsys.readouterr().out
    assert told in out
    assert file in out
    assert "\x1b" not in out
    assert "[" not in out.replace(old, "")  # no type of ours, such as literal['none', …]


ONE_EACH = [fault for fault in FAULTS if fault.startswith(("a list", "years", "true", "a title"))]


@pytest.mark.parametrize("fault", ONE_EACH)
def test_one_fault_is_told_once(folder: Path, fault: str) -> None:
    file, old, new, _ = FAULTS[fault]
    replace(folder / file, old, new)
    assert len(find_problems(folder)) == 1


def test_a_place_outside_needs_a_way_in(folder: Path) -> None:
    file = folder / "actions.toml"
    file.write_text(file.read_text(encoding="utf-8").replace('"student"', '"returning"'), "utf-8")
    (problem,) = find_problems(folder)
    assert (problem.file, problem.record, problem.field) == (
        *("questions.toml", "question-rung", "outside"),
    )


def test_a_place_outside_is_no_rung(folder: Path) -> None:
    """The interview offers both in one list, by their ids."""
    for file in folder.glob("*.toml"):
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("vice-president", "student"), encoding="utf-8")
    found = [problem for problem in find_problems(folder) if "outside" in problem.sentence]
    assert [(one.file, one.record, one.field) for one in found] == [
        ("ladder.toml", "student", "id")
    ]


def test_all_faults_are_told_at_once(folder: Path) -> None:
    for file, old, new, _ in (
        FAULTS["unknown key"],
        FAULTS["pay upside down"],
        FAULTS["level out of range"],
    ):
        replace(folder / file, old, new)
    files = {problem.file for problem in find_problems(folder)}
    assert files == {"ladder.toml", "pay.toml", "skills.toml"}


def test_a_missing_file_is_told(folder: Path) -> None:
    (folder / "skills.toml").unlink()
    assert [str(p) for p in find_problems(folder)] == [
        "skills.toml: not found; a data folder needs it"
    ]


def test_a_folder_of_noise_is_told(folder: Path) -> None:
    (folder / "skills.toml").write_bytes(bytes(range(256)) * 100)
    assert "not UTF-8 text" in str(find_problems(folder)[0])


def test_windows_line_ends_and_a_byte_order_mark_do_no_harm(folder: Path) -> None:
    for file in folder.glob("*.toml"):
        file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
    assert find_problems(folder) == []


def test_a_broken_folder_stops_every_command_with_its_first_problem(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    replace(folder / "pay.toml", "low = 40000", "low = 400000")
    assert main(["salary", "--data-dir", str(folder)]) == 3
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "pay.toml" in captured.err
    assert "upside down" in captured.err
    assert len(captured.err.strip().splitlines()) == 1


def test_a_reading_of_an_occupation_without_wages_is_found(folder: Path) -> None:
    add_wages(folder)
    (folder / "wages" / "area-43-4051.csv").unlink()
    replace(folder / "wages" / "release.toml", '"area-43-4051.csv" = 583\n', "")
    told = [str(problem) for problem in find_problems(folder)]
    assert told == [
        f"occupations.toml, reading-{rung}, low: wages/area-43-4051.csv is missing; add it"
        for rung in ("representative", "team-lead")
    ]


def test_every_way_of_writing_something_can_be_told() -> None:
    """What a text is to look like is known by its pattern: none is without a sentence."""
    schemas = str([type_of(name).model_json_schema() for name in FILES])
    patterns = {literal_eval(found) for found in re.findall(r"'pattern': ('[^']*')", schemas)}
    written = {pattern for pattern in patterns if "x1f" not in pattern}  # any text at all
    assert len(written) == 6
    for pattern in written:
        assert form_of(pattern)
