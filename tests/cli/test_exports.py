"""`plan --format` and `-o`: every format whole and valid, and where it goes."""

import csv
import io
import json
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from contextlib import redirect_stdout
from functools import cache
from pathlib import Path
from typing import Any

import html5lib
import jsonschema
import pytest
from cmarkgfm import github_flavored_markdown_to_html
from cmarkgfm.cmark import Options

from csm_advisor.cli.answers import Given
from csm_advisor.cli.app import main
from csm_advisor.cli.export import SUFFIXES, Export, plan_as
from csm_advisor.cli.world import World, as_json
from tests.cli.conftest import Run, Save
from tests.readback import read_by_ical, read_by_icalendar
from tests.render.documents import CASE_NAMES, plan_of

EXAMPLE = ["plan", "--example", "--today", "2026-11-21"]
FORMATS = list(SUFFIXES)


def flat(text: str) -> str:
    return " ".join(text.split())


def text_of_markdown(content: bytes) -> str:
    page = github_flavored_markdown_to_html(content.decode(), Options.CMARK_OPT_FOOTNOTES)
    return "".join(html5lib.parse(page).itertext())


def text_of_html(content: bytes) -> str:
    parser = html5lib.HTMLParser(strict=True)
    return "".join(parser.parse(content.decode()).itertext())


def text_of_calendar(content: bytes) -> str:
    assert read_by_icalendar(content) == read_by_ical(content)
    lines = [f"{one.summary} {one.description}" for one in read_by_ical(content)]
    # Other sources stand in the description of the whole, on folded lines.
    unfolded = content.decode().replace("\r\n ", "").replace("\\,", ",").replace("\\;", ";")
    return " ".join([*lines, unfolded])


def text_of_json(content: bytes) -> str:
    plan = json.loads(content)
    schema().validate(plan)
    assert content.endswith(b"}\n")
    return " ".join(text for text in strings(plan))


@cache
def schema() -> jsonschema.Draft202012Validator:
    """The schema that `csm-advisor schema plan` prints."""
    printed = io.StringIO()
    with redirect_stdout(printed):
        assert main(["schema", "plan"]) == 0
    return jsonschema.Draft202012Validator(json.loads(printed.getvalue()))


def strings(part: Any) -> list[str]:
    if isinstance(part, dict):
        return [text for one in part.values() for text in strings(one)]
    if isinstance(part, list):
        return [text for one in part for text in strings(one)]
    return [str(part)]


def text_of_csv(content: bytes) -> str:
    file = io.StringIO(content.decode("utf-8-sig"), newline="")
    rows = list(csv.reader(file, strict=True))
    assert len({len(row) for row in rows}) == 1
    return " ".join(cell for row in rows for cell in row)


# How a reader of each format finds the text in it, and finds fault with what is not valid.
READERS: dict[str, Callable[[bytes], str]] = {
    "markdown": text_of_markdown,
    "html": text_of_html,
    "ics": text_of_calendar,
    "json": text_of_json,
    "csv": text_of_csv,
}


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("name", CASE_NAMES)
def test_every_export_of_a_worked_case_is_valid_and_whole(name: str, format: str) -> None:
    plan = plan_of(name)
    given = Given({}, None, example=True)
    content = (
        as_json(plan).encode()
        if format == "json"
        else plan_as(Export(format, None, False), World(), plan, given)
    )
    text = flat(READERS[format](content))
    steps = [step for stage in plan.route.stages for step in stage.steps]
    assert not [step.title for step in steps if flat(step.title) not in text]
    assert not [one.title for one in plan.sources.values() if flat(one.title) not in text]


@pytest.mark.parametrize("format", FORMATS)
def test_the_way_into_a_first_job_is_in_every_export(run: Run, format: str) -> None:
    answers = (
        *("--rung", "representative", "--situation", "returning", "--years-in-service", "4"),
        *("--years-leading", "0", "--education", "bachelor", "--target", "manager"),
        *("--no-input", "--today", "2026-11-21"),
    )
    plan = run("plan", *answers, "--json").json
    text = flat(READERS[format](run("plan", *answers, "--format", format).out.encode()))
    for step in plan["getting_in"]["steps"]:
        for part in ("title", "how", "evidence"):
            assert flat(step[part]) in text
    if format == "ics":
        assert "csm-advisor profile edit --situation in-service" in text


@pytest.mark.parametrize("format", FORMATS)
def test_a_file_has_what_standard_output_gets(run: Run, tmp_path: Path, format: str) -> None:
    for suffix in SUFFIXES[format]:
        file = tmp_path / f"plan{suffix.upper()}"
        ran = run(*EXAMPLE, "-o", str(file))
        assert (ran.code, ran.out) == (0, "")
        assert ran.err == f"Written: '{file}'\n"
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        shown = run(*EXAMPLE, "--format", format)
        assert (shown.code, shown.err) == (0, "")
        assert shown.out.encode() == file.read_bytes()
        assert run(*EXAMPLE, "--format", format, "-o", "-") == shown


def test_json_is_json_by_either_name(run: Run, tmp_path: Path) -> None:
    by_flag = run(*EXAMPLE, "--json")
    assert run(*EXAMPLE, "--format", "json") == by_flag
    assert run(*EXAMPLE, "--json", "--format", "json", "-o", "-") == by_flag
    # What is said goes for a file whose name stands for nothing.
    assert run(*EXAMPLE, "--json", "-o", str(tmp_path / "plan.txt")).code == 0
    assert (tmp_path / "plan.txt").read_text(encoding="utf-8") == by_flag.out


REFUSED = {
    "no such format": (["--format", "pdf"], "'pdf' is none of the formats markdown, html"),
    "unknown ending": (["-o", "plan.docx"], "ends like none of .md, .html, .ics, .json, .csv"),
    "no ending": (["-o", "plan"], "or say what to write with --format"),
    "only an ending": (["-o", ".md"], "ends like none of"),
    "no name": (["-o", ""], "--format"),
    "format of standard output": (["-o", "-"], "say what to write with --format"),
    "two formats": (["--json", "--format", "csv"], "choose one of them"),
    "nothing to force": (["--force"], "name it with -o FILE"),
    "no file to force": (["--force", "--format", "csv", "-o", "-"], "name it with -o FILE"),
    "compare as a file": (["--compare", "-o", "plan.md"], "--compare is for the screen, or JSON"),
    "compare as CSV": (["--compare", "--format", "csv"], "--compare is for the screen, or JSON"),
    "compare and diff": (["--compare", "--diff"], "ask for one of them"),
    "a folder": (["-o", ".", "--format", "csv"], "is a folder; name a file in it"),
    "in no folder": (["-o", "none/plan.md"], "there is no folder 'none'"),
}


@pytest.mark.parametrize("wrong", REFUSED)
def test_what_cannot_be_is_one_sentence_and_leaves_no_file(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wrong: str
) -> None:
    words, said = REFUSED[wrong]
    monkeypatch.chdir(tmp_path)
    ran = run(*EXAMPLE, *words)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert ran.err.startswith("csm-advisor: ")
    assert ran.err.count("\n") == 1
    assert not os.listdir(tmp_path)


def test_diff_as_a_file_is_refused(run: Run, save: Save) -> None:
    save(ANSWERS)
    ran = run("plan", "--diff", "-o", "plan.md")
    assert ran.code == 2
    assert "--diff is for the screen, or JSON" in ran.err


def test_the_comparison_and_what_moved_are_written_as_json(
    run: Run, save: Save, tmp_path: Path
) -> None:
    save(ANSWERS)
    words = ("plan", "--today", "2026-11-21")
    assert run(*words).code == 0
    for flag in ("--compare", "--diff"):
        file = tmp_path / f"{flag}.json"
        assert run(*words, flag, "-o", str(file)).code == 0
        assert file.read_text(encoding="utf-8") == run(*words, flag, "--json").out
    assert json.loads((tmp_path / "--diff.json").read_bytes())["diff"]


ANSWERS = """\
rung = "representative"
years_in_service = 3
years_leading = 0
education = "high-school"
target = "manager"
as_of = 2026-11-21
"""


def test_nothing_is_overwritten_unless_forced(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "plan.md"
    file.write_text("mine", encoding="utf-8")
    ran = run(*EXAMPLE, "-o", str(file))
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        f"csm-advisor: '{file}': exists already; give another name, or --force to replace it\n"
    )
    assert file.read_text(encoding="utf-8") == "mine"
    assert run(*EXAMPLE, "-o", str(file), "--force").code == 0
    assert file.read_text(encoding="utf-8") == run(*EXAMPLE, "--format", "markdown").out


def test_a_missed_deadline_still_says_no_and_writes(run: Run, tmp_path: Path) -> None:
    ran = run(
        *("plan", "--rung", "representative", "--years-in-service", "1", "--years-leading", "0"),
        *("--education", "none", "--target", "director", "--by", "2028-01", "--no-input"),
        *("--today", "2026-11-21", "-o", str(tmp_path / "plan.md")),
    )
    assert ran.code == 1
    assert "## By 31 Jan 2028?" in (tmp_path / "plan.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("format", FORMATS)
def test_who_reads_a_file_has_seen_the_plan(
    run: Run, save: Save, tmp_path: Path, format: str
) -> None:
    save(ANSWERS)
    assert run("plan", "--today", "2026-11-21", "--format", format).code == 0
    kept = [path.name for path in (tmp_path / "home").iterdir() if "plan" in path.name]
    assert bool(kept) == (format != "json")


def test_a_strange_name_of_a_file_is_told_on_one_line(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "pl\x1b[31man\n.md"
    assert run(*EXAMPLE, "-o", str(file)).err == f"Written: '{tmp_path}/pl\ufffd[31man\ufffd.md'\n"
    assert file.is_file()


def test_a_plan_on_the_screen_loads_nothing_that_writes_files() -> None:
    code = (
        "import sys; from csm_advisor.cli.app import main;"
        f" main({EXAMPLE}); print(sorted(sys.modules))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = ran.stdout.splitlines()[-1]
    assert "'csm_advisor.render.screens.plan'" in loaded
    for name in ("plan_document", "markdown", "html", "spreadsheet", "calendar"):
        assert f"'csm_advisor.render.{name}'" not in loaded
    for name in ("csm_advisor.store.exports", "jinja2", "icalendar"):
        assert f"'{name}'" not in loaded


# --- What a command reads is never what it writes over --------------------------------------------

PERSON = {
    "rung": "representative", "years_in_service": 3, "years_leading": 0,
    "education": "bachelor", "target": "manager",
}  # fmt: skip
ROWS = (
    "person,rung,years_in_service,years_leading,education,target\n"
    "Ana,team-lead,3,1,bachelor,manager\n"
)
JOB = "Customer Service Team Lead\nRequirements:\n- 2 years of customer service\n"
INPUTS = {"me.json": json.dumps(PERSON), "team.csv": ROWS, "job.json": json.dumps(
    {"@type": "JobPosting", "title": "Team Lead", "description": JOB}
)}  # fmt: skip


@pytest.mark.parametrize("name", ["itself", "a link to it", "another name of it"])
@pytest.mark.parametrize(
    ("read", "words"),
    [
        ("team.csv", ["team", "team.csv"]),
        ("me.json", ["plan", "--profile", "me.json", "--format", "json"]),
        ("me.json", ["packet", "--profile", "me.json", "--format", "json"]),
        ("me.json", ["postings", "job.json", "--profile", "me.json", "--format", "json"]),
        ("job.json", ["postings", "job.json", "--format", "json"]),
        ("job.json", ["plan", "--profile", "me.json", "--posting", "job.json", "--format", "json"]),
        ("job.json",
         ["packet", "--profile", "me.json", "--posting", "job.json", "--format", "json"]),
    ],
)  # fmt: skip
def test_no_output_replaces_what_the_command_reads(
    run: Run,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    read: str,
    words: list[str],
    name: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    for file, content in INPUTS.items():
        Path(file).write_text(content)
    output = read
    if name != "itself":
        output = f"other{Path(read).suffix}"
        (os.symlink if name == "a link to it" else os.link)(read, output)
    ran = run(*words, "-o", output, "--force", "--today", "2026-11-29")
    assert ran.code == 2
    assert f"'{output}': is what this command reads; name another file to write" in ran.err
    assert {file: Path(file).read_text() for file in INPUTS} == INPUTS
    assert not list(tmp_path.glob("*.part"))
    fresh = run(*words, "-o", f"new{Path(read).suffix}", "--force", "--today", "2026-11-29")
    assert fresh.code == 0, fresh.err
    # Another command that does not read the file may write it, when told to.
    assert run(*EXAMPLE, "-o", output, "--force").code == 0


def test_saved_answers_are_not_exported_onto_themselves(
    run: Run, save: Save, tmp_path: Path
) -> None:
    save("".join(f"{key} = {json.dumps(value)}\n" for key, value in PERSON.items()))
    kept = tmp_path / "home" / "profile.toml"
    before = kept.read_bytes()
    ran = run("profile", "export", "-o", str(kept), "--force")
    assert (ran.code, kept.read_bytes()) == (2, before)
    assert "is what this command reads" in ran.err


def test_what_is_kept_of_a_team_run_does_not_replace_its_table(run: Run, tmp_path: Path) -> None:
    table = tmp_path / "out.csv.part"
    table.write_text(ROWS)
    ran = run("team", str(table), "-o", str(tmp_path / "out.csv"), "--force")
    assert (ran.code, table.read_text()) == (2, ROWS)


def test_a_file_in_the_way_is_told_before_anything_is_asked(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "plan.md").write_text("old")
    ran = run("plan", "--hours", "much", "-o", "plan.md")  # the answers are wrong, too
    assert (ran.code, ran.out) == (2, "")
    assert "'plan.md': exists already" in ran.err
