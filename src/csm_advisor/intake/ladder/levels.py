"""The levels of a company as it tells them: what each asks, and which rung of ours is like it."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from csm_advisor import limits
from csm_advisor.errors import UsageProblem, quoted, told_of
from csm_advisor.intake.answers import accept
from csm_advisor.intake.team.person import is_blank, text_of
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.company import Level
from csm_advisor.text.find_by_name import find, match, rungs, skills
from csm_advisor.text.format import plural
from csm_advisor.text.labels import find_rung
from csm_advisor.text.normalize import fold, plain

# The columns of a table of levels, in the order in which a template has them.
COLUMNS = (
    "level", "leads", "years_in_service", "years_leading", "education", "certifications", "tools",
    "from", "like", "summary",
)  # fmt: skip
LEAST = 2  # levels of a ladder
_SKILL = "skills."
_DECIMAL_COMMA = re.compile(r"\d+,\d+")


def levels_of(
    rows: Iterable[tuple[int, Mapping[str, object]]], catalogue: Catalogue, where: str
) -> list[Level]:
    """The levels in a table, lowest first. Raises UsageProblem with all that is wrong."""
    found: list[Level] = []
    problems: list[str] = []
    refused: set[tuple[str, ...]] = set()  # told once, and not again by the rows that lead on
    taken = {record.id for _, record in catalogue.records()} | set(catalogue.sources)
    taken.update(catalogue.questions["rung"].outside)  # what the interview offers beside the rungs
    for number, cells in rows:
        try:
            found.append(_level(cells, found, refused, taken, catalogue))
            taken.add(found[-1].id)
        except UsageProblem as problem:
            problems.append(f"row {number}, {problem}")
            refused |= {
                fold(text_of(cell)) for name, cell in cells.items() if _key(name) == "level"
            }
    if problems:
        raise UsageProblem(f"{where}: {'; '.join(problems)}")
    if not LEAST <= len(found) <= limits.LEVELS:
        raise UsageProblem(
            f"{where}: has {plural(len(found), 'level')}; a ladder has from {LEAST} to"
            f" {limits.LEVELS}, the lowest first"
        )
    return found


def check_columns(columns: Iterable[str], where: str) -> None:
    """Raises UsageProblem for a column that a table of levels does not have, or has twice."""
    names = [_key(name) for name in columns if name.strip()]
    wrong = [name for name in names if name not in COLUMNS and not name.startswith(_SKILL)]
    if wrong:
        raise UsageProblem(
            f"{where}: {quoted(wrong[0])} is no column of a table of levels; there are"
            f" {', '.join(COLUMNS)}, and skills.ID for the level of a skill"
        )
    twice = next((name for at, name in enumerate(names) if name in names[:at]), None)
    if twice is not None:
        raise UsageProblem(f"{where}: two columns are called {quoted(twice)}; keep one of them")
    if "level" not in names:
        raise UsageProblem(f"{where}: no column is called level; it holds the names of the levels")


def level_title(text: str, before: Iterable[str]) -> str:
    """The name of a level that is none of those `before`. Raises UsageProblem."""
    title = plain(text)
    if fold(title) in map(fold, before):
        raise UsageProblem(f"{quoted(title)} is there already; name each level once")
    return title


def level_answer(column: str, text: str, catalogue: Catalogue) -> Any:
    """What a level asks in this column, read as the answer of a person is. Raises UsageProblem."""
    if _DECIMAL_COMMA.fullmatch(text) and column.startswith("years"):
        text = text.replace(",", ".")
    field = "weekends" if column == "leads" else column  # yes or no
    return accept(field, text.replace(";", ","), catalogue)


def _key(name: str) -> str:
    text = text_of(name).casefold()
    return text if text.startswith(_SKILL) else "_".join(fold(text))


def _level(
    cells: Mapping[str, object],
    before: Sequence[Level],
    refused: set[tuple[str, ...]],
    taken: set[str],
    catalogue: Catalogue,
) -> Level:
    """One level above those before. Raises UsageProblem that begins with the column."""
    given = {_key(name): text_of(cell) for name, cell in cells.items() if not is_blank(cell)}

    def read(column: str, reader: Callable[[str], Any], default: Any = None) -> Any:
        if column not in given:
            return default
        with told_of(column):
            return reader(given[column])

    def answer(column: str) -> Callable[[str], Any]:
        return lambda text: level_answer(column, text, catalogue)

    if "level" not in given:
        raise UsageProblem("level: nothing is written here; write the name of the level")
    title = read("level", lambda text: level_title(text, [one.title for one in before]))
    leads = read("leads", answer("leads"), bool(before) and before[-1].leads)
    like = read("like", lambda text: find_rung(text, catalogue)) or _like(
        title, leads, before, catalogue
    )
    return Level(
        id=_id(title, taken),
        title=title,
        leads=leads,
        service=read("years_in_service", answer("years_in_service")),
        leading=read("years_leading", answer("years_leading")),
        education=read("education", answer("education")),
        certifications=_known(
            read("certifications", answer("certifications"), ()),
            {kind.id for kind in catalogue.credentials.kind} | set(catalogue.certifications),
        ),
        tools=read("tools", lambda text: _tools(text, catalogue), ()),
        below=read("from", lambda text: _below(text, before, refused))
        or tuple(one.id for one in before[-1:]),
        like=like,
        summary=read("summary", lambda text: plain(text, 500)) or catalogue.rungs[like].summary,
        skills=_skills(given, catalogue),
    )


def _known(names: Sequence[str], known: set[str]) -> tuple[str, ...]:
    """Ids alone: what nobody knows could be asked and never be met."""
    wrong = [name for name in names if name not in known]
    if wrong:
        raise UsageProblem(
            f"certifications: {quoted(wrong[0])} is none that we know; csm-advisor certs lists them"
        )
    return tuple(names)


def _tools(text: str, catalogue: Catalogue) -> tuple[str, ...]:
    """The kinds of software named, by themselves or by a product of theirs: a rung asks a kind."""
    found: list[str] = []
    for name in (part.strip() for part in text.replace(";", ",").split(",") if part.strip()):
        kinds = [one for one in accept("tools", name, catalogue) if one in catalogue.tools]
        if not kinds:
            raise UsageProblem(f"{quoted(name)} is none that we know; csm-advisor tools lists them")
        found += kinds
    return tuple(dict.fromkeys(found))


def _below(text: str, before: Sequence[Level], refused: set[tuple[str, ...]]) -> tuple[str, ...]:
    """The ids of the levels named, all of them below; without those of rows that were refused."""
    by_name = {fold(one.title): one.id for one in before}
    found = []
    for name in (part.strip() for part in text.replace(";", ",").split(",") if part.strip()):
        if fold(name) in refused:
            continue
        if fold(name) not in by_name:
            raise UsageProblem(f"{quoted(name)} is no level above this row; write its name")
        found.append(by_name[fold(name)])
    return tuple(dict.fromkeys(found))


def _skills(given: Mapping[str, str], catalogue: Catalogue) -> dict[str, int]:
    """The levels of skills that differ from those of the rung that is like it."""
    known = skills(catalogue)
    closed = {thing for action in catalogue.actions.values() for thing in action.closes}
    levels: dict[str, int] = {}
    for column, text in given.items():
        if not column.startswith(_SKILL):
            continue
        with told_of(column):
            skill = find(column.removeprefix(_SKILL), known, "skill")
            if text not in ("0", "1", "2", "3", "4"):
                raise UsageProblem(f"{quoted(text)} is no level from 0 to 4; write it like 3")
            levels[skill] = int(text)
            for level in range(1, levels[skill] + 1):
                if f"{skill}:{level}" not in closed:
                    raise UsageProblem(
                        f"no step leads to level {level} of it; ask for {level - 1} at most"
                    )
    return levels


def _like(title: str, leads: bool, before: Sequence[Level], catalogue: Catalogue) -> str:
    """The rung of ours that is called so; else the next above that of the level below which leads
    people as this one does, or the last such."""
    named = match(title, rungs(catalogue))
    if len(named) == 1 and catalogue.rungs[named[0]].leads == leads:
        return named[0]
    order = list(catalogue.rungs)
    alike = [rung for rung in order if catalogue.rungs[rung].leads == leads] or order
    last = order.index(before[-1].like) if before else -1
    return next((rung for rung in alike if order.index(rung) > last), alike[-1])


def _id(title: str, taken: set[str]) -> str:
    """An id that nothing has yet: the words of the title."""
    words = [word for word in fold(title) if word.isascii()] or ["level"]
    base = "-".join(words)[:60].strip("-")
    names = (base, f"{base}-level", *(f"{base}-{at}" for at in range(2, limits.LEVELS + 2)))
    return next(name for name in names if name not in taken)
