"""A document as Markdown, as GitHub renders it: tables, task lists and footnotes.

Text is shown and never interpreted. A backslash takes the meaning from a character; where only
a break in the text does (GitHub looks for names, numbers and addresses in finished text), an
empty comment makes one.
"""

import re
from collections.abc import Iterator
from string import punctuation
from typing import assert_never

from csm_advisor.model.sources import SourceLine
from csm_advisor.render.documents.document import (
    Block,
    Bullets,
    CountChart,
    Document,
    Paragraph,
    PayChart,
    Table,
    Task,
    Tasks,
    Timeline,
    fit,
    numbers,
)
from csm_advisor.render.line import Line, Run

BREAK = "<!-- -->"
# Where addresses, people (@name), issues (#1, GH-1), small pictures (:smile:) and formulas ($x$)
# are broken. A dollar before a digit never ends a formula, so none can begin there.
_BREAKS = re.compile(
    r"(?<=[a-z])(?=://)|(?<=www)(?=\.)|(?<=@)(?=\w)|(?<=#)(?=\d)|(?<=gh-)(?=\d)"
    r"|(?<=:)(?=[\w+-]+:)|(?<=\$)(?=[^\d\s])",
    re.IGNORECASE,
)
_ANYWHERE = re.compile(r"[\\`*_\[\]|~#]|\$(?!\d)")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_AT_START = re.compile(r"[-+=>]|(?<=\d)[.)]")
_BEHIND_A_MARK = re.compile(r"[(:]")
_LINK = re.compile(r"https?://[A-Za-z0-9.-]+(:\d+)?(/[A-Za-z0-9._~/?=&%#+,;:@-]*)?")


def write_markdown(document: Document) -> str:
    """The whole document. Equal documents give equal text.

    Drawings are left out: the lists and tables beside them have the same dates and figures.
    """
    marks = numbers(document)
    parts = [f"# {_escaped(document.title)}", _escaped(document.subtitle)]
    for section in document.sections:
        parts.append(f"## {_escaped(section.heading)}")
        parts += (text for block in section.blocks if (text := _block(block, marks)))
    if marks:
        parts.append("## Sources")
        parts.append(
            "\n".join(f"[^{at}]: {_source(document.sources[id_])}" for id_, at in marks.items())
        )
    return "\n\n".join(parts) + "\n"


def _block(block: Block, marks: dict[str, int]) -> str:
    match block:
        case Paragraph(line):
            return _line(line, marks)
        case Bullets(items):
            return "\n".join(f"- {_line(item, marks)}" for item in items)
        case Table(columns, rows):
            head = " | ".join(map(_escaped, columns))
            lines = (" | ".join(_line(cell, marks) for cell in row) for row in rows)
            return "\n".join(
                f"| {row} |" for row in (head, " | ".join("---" for _ in columns), *lines)
            )
        case Tasks(tasks):
            return "\n".join(line for task in tasks for line in _task(task, marks))
        case Timeline() | PayChart() | CountChart():
            return ""
        case _:
            assert_never(block)


def _task(task: Task, marks: dict[str, int]) -> Iterator[str]:
    yield f"- [{'x' if task.ticked else ' '}] {_line(task.title, marks)}"
    for name, line in task.details:
        yield f"  - {_escaped(f'{name}:')} {_line(line, marks)}"


def _line(line: Line, marks: dict[str, int]) -> str:
    """The line with its sources as footnotes; one look at a time, so that no text is cut."""
    written = ""
    open_end = False  # whether it ends in bold, which a letter right behind would keep open
    for run in _merged(line):
        text = _escaped(run.text, start=not written, behind_mark=written.endswith("]"))
        core = text.strip()
        if run.strong and core:
            before, _, after = text.partition(core)
            if written and not before and not _parts(written[-1]):
                before = BREAK
            text, open_end = f"{before}**{core}**{after}", not after
        elif text:
            text, open_end = (BREAK if open_end and not _parts(text[0]) else "") + text, False
        written += text
        if run.sources:
            written += "".join(f"[^{at}]" for at in sorted({marks[id_] for id_ in run.sources}))
            open_end = False
    return written.strip(" ")


def _merged(line: Line) -> Iterator[Run]:
    """The runs, those of one look as one, as far as no source stands between them."""
    waiting = Run("")
    for run in line:
        if waiting.text and not run.text and not run.sources:
            continue
        if waiting.sources or (waiting.text and waiting.strong != run.strong):
            yield waiting
            waiting = run
        else:
            waiting = Run(waiting.text + run.text, run.strong, run.sources)
    yield waiting


def _parts(character: str) -> bool:
    """Whether a character parts words, so that bold can begin or end beside it."""
    return character.isspace() or character in punctuation


def _escaped(text: str, start: bool = True, behind_mark: bool = False) -> str:
    """Text of one line, to be read as it is; at the `start` of a line, or behind a footnote."""
    text = fit(text)
    if start:
        text = text.lstrip(" ")
    first, *others = (
        _ANYWHERE.sub(r"\\\g<0>", _ENTITY.sub("&amp;", part)).replace("<", "&lt;")
        for part in _BREAKS.split(text)
    )
    if start:
        number = re.match(r"\d{0,9}", first)
        assert number is not None
        first = _escape_at(_AT_START, first, number.end())
    if behind_mark:
        first = _escape_at(_BEHIND_A_MARK, first, 0)
    return BREAK.join((first, *others))


def _escape_at(special: re.Pattern[str], text: str, at: int) -> str:
    return f"{text[:at]}\\{text[at:]}" if special.match(text, at) else text


def _source(source: SourceLine) -> str:
    """A footnote's text. Only an ordinary web address becomes a link."""
    said = f"{source.title}, {source.publisher}, {source.date}."
    if source.kind == "judgement":
        said += " Our own judgement."
    if source.caution:
        said += f" {source.caution}"
    if source.address and _LINK.fullmatch(source.address):
        return f"{_escaped(said)} <{source.address}>"
    return _escaped(f"{said} {source.address or ''}".rstrip())
