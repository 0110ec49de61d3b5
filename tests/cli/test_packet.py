"""`packet` from outside: the screen, the files, and text that nothing interprets."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from shutil import copyfile
from typing import Any

import html5lib
import jsonschema
import pytest
from markdown_it import MarkdownIt
from rich.cells import cell_len

from tests.cli.conftest import OwnData, Run
from tests.hostile import PRINTABLE
from tests.snapshots import assert_same
from tests.strategies import bundled

DAY = "2026-11-21"
NOTE = "12 huddles; late starts went from 9 to 3"
FIVE = (
    *("--rung", "representative", "--years-in-service", "3", "--years-leading", "0"),
    *("--education", "high-school", "--target", "manager"),
)
STEPS = (
    *("run-the-shift-huddle", "plan-your-shift-backwards", "stand-in-for-the-team-lead"),
    *("train-the-next-new-starter", "take-the-hard-calls", "trace-a-repeat-problem"),
    *("ask-for-crm-training", "spend-a-week-with-another-team", "write-the-team-how-to"),
    *("lead-a-cross-team-fix", "hold-monthly-one-to-ones", "make-the-work-schedule"),
)


@pytest.fixture
def sam(run: Run, tmp_path: Path, request: pytest.FixtureRequest) -> Callable[..., Any]:
    """The example with a work history, one step done with a note, and one without."""
    file = tmp_path / "sam.toml"
    copyfile(request.config.rootpath / "data" / "example.toml", file)
    with file.open("a", encoding="utf-8") as end:
        end.write(
            '\n[[jobs]]\ntitle = "Support Agent"\norganisation = "Northwind"\nstarts = "2024-02"\n'
            'texts = ["Coached two starters on the CRM", "Answered 40 chats a day"]\n'
        )
    for words in (
        ("run-the-shift-huddle", "--on", "2026-11-20", "--note", NOTE),
        ("plan-your-shift-backwards", "--on", "2026-11-10"),
    ):
        assert run("done", *words, "--profile", str(file), "--today", DAY).code == 0

    def sam(*words: str, width: int = 80) -> Any:
        ran = run("packet", "--all", *words, "--profile", str(file), "--today", DAY, width=width)
        assert (ran.code, ran.err) == (0, "")
        return ran

    return sam


def test_whole_output(sam: Any) -> None:
    assert_same("packet-manager", sam("manager").out)


@pytest.mark.parametrize(("width", "lines"), [(80, 48), (120, 40)])
@pytest.mark.parametrize("rung", ["team-lead", "manager"])
def test_what_is_in_it_is_one_screen(run: Any, rung: str, width: int, lines: int) -> None:
    ran = run("packet", rung, "--example", "--today", DAY, width=width)
    assert len(ran.out.splitlines()) <= lines
    whole = run("packet", rung, "--all", "--example", "--today", DAY, width=width).out
    headings = re.findall(r"^(\S.*?) ─", whole, re.MULTILINE)
    shown = set(re.findall(r"^(\S.*?) ─", ran.out, re.MULTILINE))
    assert {one for one in headings if one not in shown} == {
        "The case",  # under the title
        "Sources",
        "Newer releases",
    }


@pytest.mark.parametrize("width", [40, 80, 100, 120])
def test_no_line_is_wider_than_the_screen(sam: Any, width: int) -> None:
    out = sam("manager", width=width).out
    assert [line for line in out.splitlines() if cell_len(line) > width] == []
    assert all(character.isprintable() for character in out.replace("\n", ""))


def test_a_terminal_without_fine_characters_gets_plain_ones(sam: Any, tmp_path: Path) -> None:
    ran = subprocess.run(
        [
            sys.executable,
            "-m",
            "csm_advisor",
            "packet",
            "--all",
            "--profile",
            tmp_path / "sam.toml",
        ],
        env={**os.environ, "PYTHONIOENCODING": "ascii", "COLUMNS": "80"},
        capture_output=True,
        check=True,
    )
    out = ran.stdout.decode("ascii")
    assert "[x]" in out
    assert '"12 huddles' in out


def test_json_is_the_packet_and_valid(sam: Any, run: Run) -> None:
    answer = sam("--json").json
    jsonschema.validate(answer, run("schema", "packet").json)
    assert (answer["rung"], answer["name"]) == ("team-lead", "Sam")
    results = {story["id"]: story["result"] for story in answer["stories"]}
    assert results["run-the-shift-huddle"] == NOTE
    assert results["plan-your-shift-backwards"] is None
    assert sam("--format", "json").json == answer


@pytest.mark.parametrize("format", ["markdown", "html", "json"])
def test_a_file_is_what_standard_output_gets(
    sam: Any, run: Run, tmp_path: Path, format: str
) -> None:
    file = tmp_path / {"markdown": "p.md", "html": "p.html", "json": "p.json"}[format]
    words = ("packet", "--profile", str(tmp_path / "sam.toml"), "--today", DAY)
    ran = run(*words, "-o", str(file))
    assert (ran.code, ran.out, ran.err.count("\n")) == (0, "", 1)
    content = file.read_bytes()
    ran = run(*words, "--format", format, "-o", "-")
    assert (ran.code, ran.out.encode()) == (0, content)
    assert run(*words, "-o", str(file)).code == 2
    assert run(*words, "-o", str(file), "--force").code == 0
    assert file.read_bytes() == content


def test_all_of_it_is_in_every_format(sam: Any) -> None:
    view = sam("manager", "--json").json
    parts = [one["text"] for one in (*view["case"], *view["questions"], *view["interview"])]
    parts += [claim["text"] for thing in view["asked"] for claim in thing["claims"]]
    parts += [one["text"] for one in (*view["gaps"], *view["headlines"], *view["bullets"])]
    parts += [step["title"] for gap in view["gaps"] for step in gap["steps"]]
    parts += [gap["why"] for gap in view["gaps"] if gap["why"]]
    parts += [thing["anchor"] for thing in view["asked"] if thing["anchor"]]
    for story in view["stories"]:
        parts += [part for part in (story["situation"], story["task"], story["action"]) if part]
        parts += [one["text"] for one in story["write_down"]]
    parts += [NOTE, "Coached two starters on the CRM"]
    page = without_marks(text_of_html(sam("manager", "--format", "html").out))
    sheet = without_marks(text_of_markdown(sam("manager", "--format", "markdown").out))
    screen = without_marks(squeezed(sam("manager", width=120).out))
    for part in parts:
        assert squeezed(part) in page
        assert squeezed(part) in sheet
    # In a table on the screen the lines of cells stand side by side.
    for part in (one["text"] for one in (*view["case"], *view["questions"])):
        assert squeezed(part) in screen


def squeezed(text: str) -> str:
    """Text without any blanks, so that where lines break does not count."""
    return "".join(text.split())


def without_marks(text: str) -> str:
    """Squeezed text without the numbers of sources."""
    return re.sub(r"(\[\^?\d+(,\d+)*\])+", "", text)


def text_of_html(page: str) -> str:
    """What a browser shows; strict about errors."""
    tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)
    assert {"script", "img", "iframe"}.isdisjoint(element.tag for element in tree.iter())
    assert not [name for element in tree.iter() for name in element.attrib if name[:2] == "on"]
    return squeezed("".join(tree.find("body").itertext()))


def text_of_markdown(sheet: str) -> str:
    """What a reader of Markdown shows; nothing in it is HTML, a picture or a link."""
    shown = []
    for block in MarkdownIt("commonmark").enable("table").parse(sheet.split("## Sources")[0]):
        for part in block.children or ():
            assert part.type not in ("image", "link_open", "code_inline")
            assert part.type != "html_inline" or part.content == "<!-- -->"
            shown.append("" if part.type == "html_inline" else part.content)
        assert block.type not in ("html_block", "code_block", "fence", "hr")
    return squeezed("".join(shown))


def test_nothing_in_what_was_entered_is_interpreted(run: Run, tmp_path: Path) -> None:
    assert len(PRINTABLE) <= len(STEPS)
    file = tmp_path / "me.toml"
    listed = json.dumps(PRINTABLE)
    lines = [
        f"name = {json.dumps(PRINTABLE[0])}",
        'rung = "representative"\nyears_in_service = 3\nyears_leading = 0',
        'education = "high-school"\ntarget = "manager"',
        f"education_field = {json.dumps(PRINTABLE[1])}",
        *(f"{several} = {listed}" for several in ("tools", "languages", "certifications")),
    ]
    for text in PRINTABLE:
        lines += ["[[jobs]]", 'starts = "2024"', f"texts = [{json.dumps('CRM ' + text)}]"]
        lines += [f"{key} = {json.dumps(text)}" for key in ("title", "organisation")]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    log = [
        json.dumps({"step": step, "on": DAY, "note": text})
        for step, text in zip(STEPS, PRINTABLE, strict=False)
    ]
    (tmp_path / "me.log.jsonl").write_text("\n".join(log) + "\n", encoding="utf-8")

    def packet(*more: str) -> Any:
        return run(
            "packet", "--all", "manager", "--profile", str(file), "--today", DAY, *more, width=120
        )

    view = packet("--json").json
    assert view["name"] == PRINTABLE[0]
    assert {story["result"] for story in view["stories"]} - {None} == set(PRINTABLE)
    assert {one["text"] for one in view["bullets"]} >= set(PRINTABLE)
    shown = {
        "screen": squeezed(packet().out),
        "html": text_of_html(packet("--format", "html").out),
        "markdown": text_of_markdown(packet("--format", "markdown").out),
    }
    for text in PRINTABLE:
        for entry in (text, f'"{text}"', f'"CRM {text}"', f"{text}, {text} (since 2024)"):
            for place, content in shown.items():
                assert squeezed(entry) in content, place


def test_five_answers_alone_give_a_packet_that_says_what_to_write_down(run: Run) -> None:
    view = run("packet", *FIVE, "--no-input", "--json").json
    assert (view["name"], view["stories"], view["bullets"]) == (None, [], [])
    assert all(thing["write_down"] for thing in view["asked"])
    shown = run("packet", "--all", *FIVE, "--no-input").flat
    assert shown.startswith("Your case for Team Lead")
    assert "csm-advisor done STEP --note TEXT" in shown


def test_without_answers_it_says_what_to_give(run: Run) -> None:
    ran = run("packet", "--all", "--no-input")
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("vice-president",), "vice-president is not ahead on your route; name one of team-lead"),
        (("team-leed",), "do you mean team-lead?"),
        (("--rung", "vice-president"), "no rung leads up from vice-president"),
        (("--format", "csv"), "markdown, html, json"),
        (("-o", "packet.txt"), "ends like none of"),
    ],
)
def test_what_cannot_be_is_one_sentence(run: Run, words: tuple[str, ...], said: str) -> None:
    ran = run("packet", "--all", *words, "--example", "--today", DAY)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert said in ran.err


def test_a_person_kept_here_has_their_own_packet(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "home" / "people" / "ana"
    folder.mkdir(parents=True)
    (folder / "profile.toml").write_text(
        'name = "Ana"\nrung = "team-lead"\nyears_in_service = 4\nyears_leading = 1\n'
        'education = "bachelor"\ntarget = "manager"\n',
        encoding="utf-8",
    )
    (folder / "log.jsonl").write_text(
        '{"step": "run-the-shift-huddle", "on": "2026-11-01", "note": "ten people"}\n',
        encoding="utf-8",
    )
    view = run("packet", "--person", "Ana", "--json", "--today", DAY).json
    assert (view["name"], view["rung"]) == ("Ana", "manager")
    assert [story["result"] for story in view["stories"]] == ["ten people"]


def test_a_company_words_its_own_questions(run: Run, own_data: OwnData) -> None:
    folder = own_data(
        "packet", "When could the next job as {title} open", "Is {title} in the budget"
    )
    words = ("packet", "--example", "--data-dir", folder, "--json")
    told = [one["text"] for one in run(*words).json["questions"]]
    assert "Is Team Lead in the budget, and who decides on it?" in told


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("as {title} open", "as {rank} open", "no other braces"),
        ('missing = "tool"', 'missing = "skill"', "one prompt, and only one"),
        ('occasion = "opening"', 'occasion = "whenever"', "it must be one of"),
    ],
)
def test_a_faulty_file_is_found(run: Run, own_data: OwnData, old: str, new: str, said: str) -> None:
    ran = run("check", own_data("packet", old, new))
    assert ran.code == 3
    assert "packet.toml" in ran.out + ran.err
    assert said in ran.out + ran.err


def test_a_folder_from_before_the_packet_stays_sound(run: Run, own_data: OwnData) -> None:
    folder = own_data("sources", 'id = "judgement-packet"', 'id = "our-own"')
    Path(folder, "packet.toml").unlink()
    assert run("check", folder).code == 0
    view = run("packet", "--example", "--data-dir", folder, "--json").json
    assert view["questions"]
    assert "judgement-packet" not in view["sources"]


@pytest.mark.parametrize("more", [(), ("--plain",), ("--all",)])
def test_who_has_all_that_is_asked_is_told_so(run: Run, more: tuple[str, ...]) -> None:
    skills = [word for id_ in bundled().skills for word in ("--skill", f"{id_}=4")]
    ran = run(
        "packet", "--rung", "team-lead", "--years-in-service", "11", "--years-leading", "6",
        "--education", "bachelor", "--cert", "ccxp", "--tool", "crm", "--target", "manager",
        "--no-input", *skills, *more, "--today", DAY,
    )  # fmt: skip
    missing = ran.out.partition("What is missing, and by when")[2].partition("Questions for")[0]
    assert "At every bar, you have all that sources ask." in missing
