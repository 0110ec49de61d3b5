"""The page as people see it: in a real browser, on a phone and a desk, in the dark, on paper."""

import io
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Literal, NamedTuple

import pytest
from axe_core_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from csm_advisor.render.documents.document import Document
from csm_advisor.render.writers.html import write_html
from tests.hostile import ANSI, BIDI, HTML, MARKDOWN, MARKUP, TEMPLATE
from tests.render.documents import document_of, every_block, only

HOSTILE = " ".join((HTML, MARKUP, MARKDOWN, TEMPLATE, ANSI, BIDI, "M" * 600, "漢字" * 100))
Scheme = Literal["light", "dark"]
DOCUMENTS: dict[str, Callable[[], Document]] = {
    "example": lambda: document_of("example"),
    "many-steps": lambda: document_of("representative-to-vice-president"),
    "no-steps": lambda: document_of("already-qualified"),
    "forty-steps": lambda: every_block(40, 12),
    "every-block": every_block,
    "one-step": lambda: every_block(1, 0.1),
    "hostile": lambda: only(HOSTILE),
}
SCREENS: list[tuple[int, Scheme]] = [(375, "light"), (375, "dark"), (1280, "light"), (1280, "dark")]
RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"],
    "resultTypes": ["violations"],
}

# What stands where in the drawings that are shown: texts that leave their drawing, that meet
# another text or a bar, that are too small to read, or too pale (WCAG's contrast ratio).
DRAWN = """() => {
  const light = (colour) => {
    const [r, g, b] = colour.match(/[\\d.]+/g).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const paper = light(getComputedStyle(document.documentElement).backgroundColor);
  const wrong = [];
  let texts = 0;
  for (const svg of document.querySelectorAll("figure > svg")) {
    const frame = svg.getBoundingClientRect();
    if (!frame.width) continue;
    const boxed = (kind) =>
      [...svg.querySelectorAll(kind)].map((e) => [e, e.getBoundingClientRect()]);
    const [placed, bars] = [boxed("text"), boxed("rect")];
    texts += placed.length;
    placed.forEach(([text, box], at) => {
      const say = (what) => wrong.push(`${text.textContent.slice(0, 60)}: ${what}`);
      if (box.left < frame.left - 1 || box.right > frame.right + 1) say("leaves its drawing aside");
      if (box.top < frame.top - 3 || box.bottom > frame.bottom + 3) say("leaves its drawing");
      const style = getComputedStyle(text);
      if (parseFloat(style.fontSize) < 11) say(`is ${style.fontSize} small`);
      const [a, b] = [light(style.fill), paper].sort((one, other) => other - one);
      if ((a + 0.05) / (b + 0.05) < 4.5) say("is pale");
      for (const [other, its] of [...placed.slice(at + 1), ...bars]) {
        const across = Math.min(box.right, its.right) - Math.max(box.left, its.left);
        const down = Math.min(box.bottom, its.bottom) - Math.max(box.top, its.top);
        if (across > 1 && down > 3) say(`meets ${other.textContent.slice(0, 60)}`);
      }
    });
  }
  const looks = new Set(
    [...document.querySelectorAll("figure")].filter((f) => f.offsetWidth).map((f) => f.className));
  if (looks.size > 1) wrong.push("a drawing is shown twice");
  return {wrong, texts};
}"""

# Whether each cell of a row of a table stands below the one before.
STACKED = """[...document.querySelectorAll("tbody tr")].every((row) => {
  const tops = [...row.cells].filter((c) => c.offsetHeight).map((c) => c.offsetTop);
  return tops.every((top, at) => !at || top > tops[at - 1]);
})"""


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("pages")
    files = {}
    for name, document in DOCUMENTS.items():
        files[name] = folder / f"{name}.html"
        files[name].write_text(write_html(document()), encoding="utf-8")
    return files


class Opened(NamedTuple):
    """A page with all that it complained of and all that it asked for."""

    page: Page
    complaints: list[str]
    asked: list[str]


def opened(
    browser: Browser, file: Path, width: int = 1280, scheme: Scheme = "light", scripts: bool = True
) -> Opened:
    """The page of a file in a tab of its own."""
    page = browser.new_page(
        viewport={"width": width, "height": 800}, color_scheme=scheme, java_script_enabled=scripts
    )
    page.set_default_timeout(20_000)
    complaints: list[str] = []
    asked: list[str] = []
    page.on("console", lambda said: complaints.append(said.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(file.as_uri())
    return Opened(page, complaints, asked)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_page_on_every_screen(browser: Browser, pages: dict[str, Path], name: str) -> None:
    page, complaints, asked = opened(browser, pages[name])
    for width, scheme in SCREENS:
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=scheme)
        assert page.evaluate("document.scrollingElement.scrollWidth") <= width
        assert page.evaluate(STACKED) == (width == 375)
        drawn = page.evaluate(DRAWN)
        assert drawn["wrong"] == []
        assert drawn["texts"] or name == "no-steps"
    assert asked == [pages[name].as_uri()]
    assert complaints == []
    page.close()


@pytest.mark.parametrize(
    ("name", "width", "scheme"),
    [
        ("every-block", 375, "light"),
        ("every-block", 1280, "dark"),
        ("example", 375, "dark"),
        ("no-steps", 1280, "light"),
        ("hostile", 1280, "light"),
    ],
)
def test_the_page_is_accessible(
    browser: Browser, pages: dict[str, Path], name: str, width: int, scheme: Scheme
) -> None:
    page = opened(browser, pages[name], width, scheme).page
    page.evaluate(AXE_SCRIPT)
    found = page.evaluate("rules => axe.run(document, rules)", RULES)
    told = [(v["id"], v["nodes"][0]["html"], v["nodes"][0]["any"]) for v in found["violations"]]
    assert told == []
    passed = {one["id"] for one in found["passes"]}
    assert {"color-contrast", "heading-order", "landmark-one-main"} <= passed
    assert "label" in passed or name == "no-steps"
    page.close()


def test_the_text_is_there_without_scripts(browser: Browser, pages: dict[str, Path]) -> None:
    page = opened(browser, pages["example"], width=375, scripts=False).page
    text = " ".join(page.inner_text("body").split())
    for section in document_of("example").sections:
        assert section.heading in text
    for label in (
        "Plan each shift back from its end",
        "Decide refunds and exceptions for a quarter",
    ):
        assert page.get_by_role("checkbox", name=label).is_visible()
    page.close()


def test_text_lines_are_not_longer_than_one_reads_with_ease(
    browser: Browser, pages: dict[str, Path]
) -> None:
    page = opened(browser, pages["example"]).page
    widths = page.evaluate(
        "[...document.querySelectorAll('p, li')].map((e) => e.getBoundingClientRect().width"
        " / parseFloat(getComputedStyle(e).fontSize))"
    )
    assert max(widths) <= 45  # ems, some 75 characters of an ordinary font
    page.close()


@pytest.mark.parametrize(
    ("name", "paper", "most"),
    [
        ("example", "A4", 10),  # what to do along the way takes most of one
        ("example", "Letter", 11),
        ("no-steps", "A4", 5),
        ("forty-steps", "Letter", 6),
    ],
)
def test_the_page_on_paper(
    browser: Browser, pages: dict[str, Path], name: str, paper: str, most: int
) -> None:
    page = opened(browser, pages[name], scheme="dark").page
    boxes = page.locator("li > input").count()
    page.emulate_media(media="print")
    ink, rule = page.evaluate(
        "[getComputedStyle(document.body).color,"
        " getComputedStyle(document.querySelector('h2')).borderTopColor]"
    )
    assert (ink, rule) == ("rgb(0, 0, 0)", "rgb(11, 106, 97)")  # of the light page
    sheets = [
        flat(sheet.extract_text()) for sheet in PdfReader(io.BytesIO(page.pdf(format=paper))).pages
    ]
    assert 2 <= len(sheets) <= most
    assert all(len(sheet) > 200 for sheet in sheets)
    # No step is cut: what belongs to it is on the sheet of its name.
    steps = page.evaluate(
        "[...document.querySelectorAll('.tasks > li')].map((li) => [li.querySelector('label')"
        ".textContent, ...[...li.querySelectorAll('dd')].map((dd) => dd.textContent)])"
    )
    assert len(steps) == boxes
    for parts in steps:
        held = [s for s in sheets if all(flat(part) in s for part in parts)]
        assert held, parts
    page.close()


def flat(text: str) -> str:
    """Text without blanks, and its letters taken apart: how a PDF holds it."""
    return "".join(unicodedata.normalize("NFKC", text).split())
