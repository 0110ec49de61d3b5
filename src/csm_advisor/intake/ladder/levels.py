"""The levels of a company as it tells them: what each asks, and which rung of ours is like it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from csm_advisor import limits
from csm_advisor.errors import UsageProblem, quoted, told_of
from csm_advisor.intake.answers import accept
from csm_advisor.intake.team import columns as of_people
from csm_advisor.intake.team.cells import is_blank, text_of, whole, with_commas, with_point
from csm_advisor.intake.team.columns import SKILL, Columns
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.company import Level
from csm_advisor.text.find_by_name import find, match, rungs, skills
from csm_advisor.text.format import plural
from csm_advisor.text.labels import find_rung
from csm_advisor.text.normalize import fold, plain, shows

# The columns of a table of levels, in the order in which a template has them.
COLUMNS = (
    "level", "leads", "years_in_service", "years_leading", "education", "certifications", "tools",
    "from", "like", "summary",
)  # fmt: skip
LEAST = 2  # levels of a ladder
_ID = 30  # characters of a level's id, so that ids that hold two of them are no longer than 80


def levels_of(
    rows: Iterable[tuple[int, Mapping[str, object]]], catalogue: Catalogue, where: str
) -> list[Level]:
    """The levels in a table, lowest first: the number of each row, and its cells by what they hold,
    as `columns_of` says it. Raises UsageProblem with all that is wrong."""
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
            refused.add(fold(text_of(cells.get("level", ""))))
    if problems:
        raise UsageProblem(f"{where}: {'; '.join(problems)}")
    if not LEAST <= len(found) <= limits.LEVELS:
        raise UsageProblem(
            f"{where}: has {plural(len(found), 'level')}; a ladder has from {LEAST} to"
            f" {limits.LEVELS}, the lowest first"
        )
    return found


def columns_of(names: Iterable[str], catalogue: Catalogue, where: str) -> Columns:
    """What the columns of a table are: those of COLUMNS, and `skills.` and an id; the names of the
    others are `left_out`. A name is read as in a table of people.

    Raises UsageProblem that begins with `where` if none is `level`, two are the same, or a skill
    is unknown.
    """
    names = tuple(names)
    own = {name: key for name in names if (key := "_".join(fold(name))) in COLUMNS}
    with told_of(where):
        shared = of_people.columns_of((name for name in names if name not in own), catalogue)
        known = own | {
            name: key
            for name, key in shared.keys.items()
            if key in COLUMNS or key.startswith(SKILL)
        }
        keys = list(known.values())
        twice = next((key for key in keys if keys.count(key) > 1), None)
        if twice is not None:
            raise UsageProblem(f"two columns are called {quoted(twice)}; keep one of them")
        if "level" not in keys:
            raise UsageProblem("no column is called level; it holds the names of the levels")
        left_out = (*(name for name in shared.keys if name not in known), *shared.left_out)
        for name in left_out:
            if name.casefold().startswith(SKILL):  # nobody writes so what is not to be read
                with told_of(name):
                    find(name[len(SKILL) :], skills(catalogue), "skill")
    return Columns(known, left_out)


def level_title(text: str, before: Iterable[str]) -> str:
    """The name of a level that is none of those `before`. Raises UsageProblem."""
    title = plain(text)
    if is_blank(title) or not shows(title):
        raise UsageProblem(f"{quoted(title)} names nothing; write the name of the level")
    if fold(title) in map(fold, before):
        raise UsageProblem(f"{quoted(title)} is there already; name each level once")
    return title


def level_answer(column: str, text: str, catalogue: Catalogue) -> Any:
    """What a level asks in this column, read as the answer of a person is. Raises UsageProblem."""
    text = whole(text)
    if column.startswith("years"):
        text = with_point(text)
    field = "weekends" if column == "leads" else column  # yes or no
    return accept(field, with_commas(text), catalogue)


def _names(text: str) -> Iterator[str]:
    """The names in one cell."""
    return (name.strip() for name in with_commas(text).split(",") if name.strip())


def _level(
    cells: Mapping[str, object],
    before: Sequence[Level],
    refused: set[tuple[str, ...]],
    taken: set[str],
    catalogue: Catalogue,
) -> Level:
    """One level above those before. Raises UsageProblem that begins with the column."""
    given = {key: text_of(cell) for key, cell in cells.items() if not is_blank(cell)}

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
    for name in _names(text):
        kinds = [one for one in accept("tools", name, catalogue) if one in catalogue.tools]
        if not kinds:
            raise UsageProblem(f"{quoted(name)} is none that we know; csm-advisor tools lists them")
        found += kinds
    return tuple(dict.fromkeys(found))


def _below(text: str, before: Sequence[Level], refused: set[tuple[str, ...]]) -> tuple[str, ...]:
    """The ids of the levels named, all of them below; without those of rows that were refused."""
    by_name = {fold(one.title): one.id for one in before}
    found = []
    for name in _names(text):
        if fold(name) in refused:
            continue
        if fold(name) not in by_name:
            raise UsageProblem(f"{quoted(name)} is no level above this row; write its name")
        found.append(by_name[fold(name)])
    return tuple(dict.fromkeys(found))


def _skills(given: Mapping[str, str], catalogue: Catalogue) -> dict[str, int]:
    """The levels of skills that differ from those of the rung that is like it."""
    closed = {thing for action in catalogue.actions.values() for thing in action.closes}
    levels: dict[str, int] = {}
    for column, text in given.items():
        if not column.startswith(SKILL):
            continue
        with told_of(column):
            level = whole(text)
            if level not in ("0", "1", "2", "3", "4"):
                raise UsageProblem(f"{quoted(text)} is no level from 0 to 4; write it like 3")
            skill = column.removeprefix(SKILL)
            levels[skill] = int(level)
            for step in range(1, levels[skill] + 1):
                if f"{skill}:{step}" not in closed:
                    raise UsageProblem(
                        f"no step leads to level {step} of it; ask for {step - 1} at most"
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
    base = "-".join(words)[:_ID].strip("-")
    names = (base, f"{base}-level", *(f"{base}-{at}" for at in range(2, limits.LEVELS + 2)))
    return next(name for name in names if name not in taken)
