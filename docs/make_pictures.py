"""Makes the pictures and examples of the docs from what the program really prints and writes.

    python docs/make_pictures.py            make them anew
    python docs/make_pictures.py --check    exit 1 if one is stale

A picture is a command at a width, on a dark and on a light terminal; that of the interview is its
question as keys pick it. Rich draws it; the fonts are those of the reader's machine, so that
nothing is fetched from anywhere. An example is a file that the program writes.
"""

import io
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import chdir, contextmanager, redirect_stderr, redirect_stdout
from datetime import date
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

from rich.console import Console
from rich.terminal_theme import DEFAULT_TERMINAL_THEME, SVG_EXPORT_THEME, TerminalTheme
from rich.text import Text

from csm_advisor.cli.app import main as advisor

ROOT = Path(__file__).parents[1]
PICTURE_FOLDER = Path(__file__).parent / "pictures"
EXAMPLE_FOLDER = Path(__file__).parent / "examples"
DAY = ["--today", "2026-11-21"]
FORMAT = """\
<svg viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{ font-family: Menlo, Consolas, "DejaVu Sans Mono", monospace;
  font-size: {char_height}px; line-height: {line_height}px; }}
.{unique_id}-title {{ font-size: 16px; font-family: sans-serif; }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/>
</clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""


class Picture(NamedTuple):
    """A command and the width of the terminal; `answers` are what was answered so far of the
    interview that it asks, whose next question is then drawn."""

    words: list[str]
    width: int = 96
    answers: tuple[str, ...] = ()


PICTURES = {
    "plan": Picture(["plan", "--example", *DAY]),
    "salary": Picture(["salary", "manager"]),
    "skills": Picture(["skills", "manager"]),
    "roles": Picture(["roles"]),
    "compare": Picture(["compare", "--example", *DAY]),
    "what-if": Picture(
        ["what-if", "--example", "--hours", "6", "--skill", "leadership=3", *DAY],
    ),
    "posting": Picture(["posting", "docs/examples/posting.txt", "--example", *DAY]),
    "team": Picture(["team", "docs/examples/team.csv", *DAY]),
    "interview": Picture(["plan"], 80, answers=("representative", "3", "0")),
}
# Of a dark and of a light terminal, by what the names of their pictures end in.
THEMES = {"": SVG_EXPORT_THEME, "-light": DEFAULT_TERMINAL_THEME}

EXAMPLES = {"plan.md": ["plan", "--example", *DAY]}


def draw(name: str, picture: Picture, theme: TerminalTheme) -> str:
    """The picture as SVG text."""
    recorder = Console(record=True, width=picture.width, file=io.StringIO(), highlight=False)
    recorder.print(Text.from_ansi(_printed(picture)))
    title = "csm-advisor " + " ".join(word for word in picture.words if word not in DAY)
    return recorder.export_svg(title=title, theme=theme, code_format=FORMAT, unique_id=name)


def _printed(picture: Picture) -> str:
    """What the command prints on a colour terminal of this width."""
    out = io.StringIO()
    with _own_home(), redirect_stdout(out), redirect_stderr(io.StringIO()), chdir(ROOT):
        os.environ |= {"COLUMNS": str(picture.width), "LINES": "100", "FORCE_COLOR": "1"}
        if picture.answers:
            _ask(picture)
        else:
            assert advisor(picture.words) == 0
    return out.getvalue()


def _ask(picture: Picture) -> None:
    """Draws the question that comes after these answers, one row below the first pointed at."""
    from csm_advisor.cli.asking.picker import Picker
    from csm_advisor.cli.asking.question import drawn
    from csm_advisor.intake.interview.interview import Interview
    from csm_advisor.intake.interview.prompts import Reply
    from csm_advisor.render.screens.screen import make_console
    from csm_advisor.store.data.catalogue import open_catalogue

    asked = Interview({}, open_catalogue(None), date.fromisoformat(DAY[1]))
    said = Reply("moved", "")
    for answer in picture.answers:
        said = asked.answer(answer)
    prompt = asked.current()
    assert prompt is not None, "the interview is not over"
    picker = Picker(prompt)
    picker.press("down")
    screen = make_console(sys.stdout)
    screen.fit(picture.width, 30)
    screen.print(drawn(screen, picker, said))


def write(name: str, words: list[str]) -> str:
    """The text of the file that the command writes."""
    with _own_home() as home:
        file = Path(home) / name
        with redirect_stderr(io.StringIO()):
            assert advisor([*words, "-o", str(file)]) == 0
        return file.read_text(encoding="utf-8")


@contextmanager
def _own_home() -> Iterator[str]:
    """A folder for what the program keeps, and a terminal that is always the same."""
    with tempfile.TemporaryDirectory() as home, patch.dict(os.environ):
        os.environ.pop("NO_COLOR", None)
        os.environ |= {"CSM_ADVISOR_HOME": home, "TERM": "xterm"}
        yield home


def main() -> int:
    """Make or check all pictures and examples; the exit code."""
    made = {
        PICTURE_FOLDER / f"{name}{end}.svg": draw(f"{name}{end}", one, theme)
        for name, one in PICTURES.items()
        for end, theme in THEMES.items()
    }
    made |= {EXAMPLE_FOLDER / name: write(name, words) for name, words in EXAMPLES.items()}
    stale = []
    for path, text in made.items():
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            stale.append(path.name)
            if "--check" not in sys.argv:
                path.parent.mkdir(exist_ok=True)
                path.write_text(text, encoding="utf-8")
    print("stale:" if stale else "all pictures and examples are up to date", *stale)
    return int(bool(stale) and "--check" in sys.argv)


if __name__ == "__main__":
    sys.exit(main())
