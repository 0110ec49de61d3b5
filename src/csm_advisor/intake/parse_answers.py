"""One reader for each kind of answer: its clean value from a prompt, a flag or a file.

A reader takes what was given, the catalogue, and whether it is a value from a file. It raises
UsageProblem with a sentence that does not say where: `accept` and who calls it do.
"""

import re
from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any

from csm_advisor import limits
from csm_advisor.errors import UsageProblem, quoted
from csm_advisor.model.answer_fields import FIELDS, AnswerField, Kind
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.ladder import EDUCATION_ORDER
from csm_advisor.text import find_by_name
from csm_advisor.text.dates import DAY, DAY_OR_MONTH, read_day
from csm_advisor.text.find_by_name import Known, ambiguous, find, match
from csm_advisor.text.labels import find_rung
from csm_advisor.text.normalize import fold, plain
from csm_advisor.text.number_words import in_digits

_GRADES = frozenset(("entry", "level", "senior"))  # of whom is not said: of managers, of others too
_NONE = frozenset(("none", "no", "nope", "nothing", "n/a"))
_AS_A_WORD = re.compile(r"\s+certificat(?:ion|e)$", re.IGNORECASE)
_LEAST_HOURS = 0.1  # a week; with less, courses would end after the calendar does

# Compiled on first use: the answers of a file have no need of them.
_NUMBER = r"(\d{1,6}(?:\.\d{0,15})?|\.\d{1,15})"
_YEARS = rf"{_NUMBER}\s*(?:y|yrs?|years?)?"
_MONTHS = rf"(?:{_NUMBER}\s*(?:y|yrs?|years?)[\s,]*(?:and\s+)?)?{_NUMBER}\s*(?:m|mos?|months?)"
_AND_A_HALF = r"^(\d{1,2})(?:\s+and\s+a\s+half|\s+1/2|\s*\u00bd)"
_HOURS = rf"{_NUMBER}\s*(?:h|hrs?|hours?)?"

_YES_NO = {"yes": True, "y": True, "true": True, "no": False, "n": False, "false": False}


def kind_of(raw: object) -> str:
    """What kind of value something is, in words."""
    match raw:
        case bool():
            kind = "true or false"
        case str():
            kind = "text"
        case int() | float():
            kind = "a number"
        case list() | tuple():
            kind = "a list"
        case dict():
            kind = "a table"
        case datetime():
            kind = "a date with a time"
        case date():
            kind = "a date"
        case None:
            kind = "null"
        case time():
            kind = "a time"
        case _:
            kind = f"of the type {type(raw).__name__}"
    return kind


def _wrong_kind(raw: object, wanted: str) -> UsageProblem:
    return UsageProblem(f"is {kind_of(raw)}; write {wanted}")


def _text(raw: object, catalogue: Catalogue, typed: bool) -> str:
    if not isinstance(raw, str):
        raise _wrong_kind(raw, "text in quotes")
    return plain(raw)


def _area(raw: object, catalogue: Catalogue, typed: bool) -> str:
    """The code of the area; the text as it is where the data has no areas to know it by."""
    text = _text(raw, catalogue, typed)
    wages = catalogue.wages
    if wages is None or wages.area(text):
        return text
    from csm_advisor.advice.pay.find_area import find_area  # only those who type a name need it

    return find_area(text, wages, catalogue.area_aliases).code


def _industry(raw: object, catalogue: Catalogue, typed: bool) -> str:
    """The code of the industry; the text as it is where the data has none to know it by."""
    from csm_advisor.advice.pay.find_industry import find_industry

    text = _text(raw, catalogue, typed)
    wages = catalogue.wages
    return find_industry(text, wages.industries, catalogue.industry_aliases).code if wages else text


def _rung(raw: object, catalogue: Catalogue, typed: bool) -> str:
    text = _text(raw, catalogue, typed)
    words = fold(text)
    if words and text not in catalogue.rungs and _GRADES.issuperset(words):
        raise UsageProblem(
            f"{quoted(text)} is said of several rungs; write the whole title of the job"
        )
    try:
        return find_rung(text, catalogue)
    except UsageProblem:  # it may be the title of a job
        from csm_advisor.intake.proposing.job_titles import rung_of_title

        if rung := rung_of_title(text, catalogue):
            return rung
        if "-".join(words) in set(FIELDS["situation"].choices) - {"in-service"}:
            raise UsageProblem(
                f"{quoted(text)} is a situation, not a rung; it goes to situation (--situation),"
                f" and here goes a rung such as {next(iter(catalogue.rungs))}"
            ) from None
        raise


def _education(raw: object, catalogue: Catalogue, typed: bool) -> str:
    text = _text(raw, catalogue, typed)
    if text in EDUCATION_ORDER:
        return text
    called = {found.level: (*found.words, *found.typed) for found in catalogue.resume.degree}
    levels = [
        Known(level, (catalogue.education[level].name,), (), called.get(level, ()))
        for level in EDUCATION_ORDER
    ]
    return find(text, levels, "level of education")


def _years(raw: object, catalogue: Catalogue, typed: bool) -> float:
    if typed:
        years = _number(raw, "a number of years without quotes")
    else:
        text = in_digits(_text(raw, catalogue, typed).casefold())
        text = re.sub(_AND_A_HALF, r"\1.5", text, count=1)
        if found := re.fullmatch(_YEARS, text, re.ASCII):
            years = float(found[1])
        elif found := re.fullmatch(_MONTHS, text, re.ASCII):
            years = float(found[1] or 0) + float(found[2]) / 12
        else:
            years = -1
    return _within(
        years, limits.YEARS, raw, "years", "3, 1.5 or 18 months" if not typed else "3 or 1.5"
    )


def _hours(raw: object, catalogue: Catalogue, typed: bool) -> float:
    if typed:
        hours = _number(raw, "a number of hours without quotes")
    else:
        text = in_digits(_text(raw, catalogue, typed).casefold())
        found = re.fullmatch(_HOURS, text, re.ASCII)
        hours = float(found[1]) if found else -1
    if 0 < hours < _LEAST_HOURS:
        least = f"write at least {_LEAST_HOURS}, or 0"
        raise UsageProblem(f"{quoted(raw)} is too little to plan with; {least}")
    return _within(hours, limits.HOURS_A_WEEK, raw, "hours", "4 or 2.5")


def _count(field: AnswerField, raw: object, catalogue: Catalogue, typed: bool) -> int:
    wanted = f"a whole number from {field.least} to {field.most}"
    if typed and type(raw) is not int:  # `True` equals 1 and 2.0 equals 2, but neither is a count
        raise _wrong_kind(raw, f"{wanted} without quotes")
    number = raw if typed else _text(raw, catalogue, typed)
    for count in range(field.least, field.most + 1):
        if number in (count, str(count)):
            return count
    raise UsageProblem(f"{_shown(number)} is not {wanted}; write it like 2")


def _choice(field: AnswerField, raw: object, catalogue: Catalogue, typed: bool) -> str:
    text = _text(raw, catalogue, typed).casefold().replace(" ", "-")
    if text not in field.choices:
        raise UsageProblem(f"{quoted(raw)} is not known; write one of {', '.join(field.choices)}")
    return text


def _number(raw: object, wanted: str) -> float:
    if isinstance(raw, bool) or not isinstance(raw, int | float):
        raise _wrong_kind(raw, wanted)
    return raw


def _within(value: float, most: int, raw: object, unit: str, example: str) -> float:
    if not 0 <= value <= most:  # not-a-number fails this too
        raise UsageProblem(
            f"{_shown(raw)} is not a number of {unit} from 0 to {most}; write it like {example}"
        )
    return float(value)


def _shown(raw: object) -> str:
    # A whole number can have more digits than Python agrees to write out.
    return "it" if isinstance(raw, int) and abs(raw) > 10**9 else quoted(raw)


def _date(months: bool) -> Callable[..., date]:
    def read(raw: object, catalogue: Catalogue, typed: bool) -> date:
        if isinstance(raw, date) and not isinstance(raw, datetime):
            return raw
        if not isinstance(raw, str):
            raise _wrong_kind(raw, DAY_OR_MONTH if months else DAY)
        try:
            return read_day(raw, months=months)
        except UsageProblem:
            from csm_advisor.intake.resume.dates import sure_day  # few write another form

            if found := sure_day(plain(raw)) if months else None:
                return found
            raise

    return read


def _yes_or_no(raw: object, catalogue: Catalogue, typed: bool) -> bool:
    if isinstance(raw, bool):
        return raw
    if typed or not isinstance(raw, str):
        raise _wrong_kind(raw, "true or false without quotes")
    answer = _YES_NO.get(plain(raw).casefold())
    if answer is None:
        raise UsageProblem(f"{quoted(raw)} is neither yes nor no; write one of them")
    return answer


def _items(raw: object, typed: bool) -> list[str]:
    """The items of a list, clean and each once; `none` or `no` alone is the empty list."""
    if typed:
        if not isinstance(raw, list) or not all(isinstance(item, str) for item in raw):
            raise _wrong_kind(raw, 'a list of texts, like ["one", "two"], or [] for none')
        items = [plain(item) for item in raw]
    else:
        if not isinstance(raw, str):
            raise _wrong_kind(raw, "names with commas between them, or none")
        items = [plain(item) for item in raw.split(",") if item.strip()]
        if not items:
            raise UsageProblem("nothing is written here; write names with commas, or none")
    folded = {item.casefold() for item in items}
    if folded & _NONE:
        if len(folded) > 1:
            raise UsageProblem("none stands for no name at all; give it alone, or leave it out")
        return []
    if len(items) > limits.ITEMS:
        raise UsageProblem(f"lists {len(items)} things; name the {limits.ITEMS} that matter most")
    return list(dict.fromkeys(items))


def _languages(raw: object, catalogue: Catalogue, typed: bool) -> list[str]:
    items = _items(raw, typed)
    if all(item.isalpha() for item in items):
        return items
    from csm_advisor.intake.resume.languages import parted  # few name several at once

    return list(dict.fromkeys(name for item in items for name in parted(item)))


def _list_of(things: Callable[[Catalogue], list[Known]]) -> Callable[..., list[str]]:
    """Ids where we know the thing, and the person's own words where not."""

    def read(raw: object, catalogue: Catalogue, typed: bool) -> list[str]:
        found = []
        for item in _items(raw, typed):
            meant = match(item, things(catalogue))
            if len(meant) > 1:
                raise ambiguous(item, meant)
            found.append(meant[0] if meant else item)
        return list(dict.fromkeys(found))

    return read


def _certifications(raw: object, catalogue: Catalogue, typed: bool) -> list[str]:
    """Ids where we know the name, or a part of it: `PMP certification`, `HDI … (HDI-SCTL)`. A
    single word with a capital that is no more than a part (`Associate`) is the person's own."""
    things = find_by_name.certifications_and_kinds(catalogue)
    found = []
    for item in _items(raw, typed):
        if item.istitle() and item.isalpha() and not find_by_name.called(item, things):
            found.append(item)
            continue
        (meant,) = _list_of(lambda _: things)([item], catalogue, True)
        if meant == item:
            names = (_AS_A_WORD.sub("", name) for name in find_by_name.parts(item))
            by_part = (
                find_by_name.called(name, things)
                # One word alone is part of many names.
                or (match(name, things) if len(name.split()) > 1 else [])
                for name in names
            )
            meant = next((ids[0] for ids in by_part if len(ids) == 1), item)
        found.append(meant)
    return list(dict.fromkeys(found))


def _tools(raw: object, catalogue: Catalogue, typed: bool) -> list[str]:
    """The kinds of software, and beside each the product where one was named: a posting may ask
    for another of the same kind. A product counts as it does on a resume."""
    things = find_by_name.tools(catalogue)
    found: list[str] = []
    for item in _items(raw, typed):
        meant = _list_of(lambda _: things)([item], catalogue, True)
        if meant == [item] and item not in catalogue.tools:
            from csm_advisor.text.product_names import kinds_of_product

            found += kinds_of_product(item, catalogue)
        found += meant
        if named := find_by_name.product(item, things):
            found.append(named)
    return list(dict.fromkeys(found))


def _ratings(raw: object, catalogue: Catalogue, typed: bool) -> dict[str, int]:
    """Levels by skill id, from a table or from text like `leadership=3, listening=2`."""
    if typed:
        if not isinstance(raw, dict):
            raise _wrong_kind(raw, "a table: [skills], then lines like leadership = 3")
        pairs = list(raw.items())
    else:
        pairs = []
        for item in _items(raw, typed):
            name, _, level = item.replace(":", "=").partition("=")
            pairs.append((name, level.strip()))
    known = find_by_name.skills(catalogue)
    levels: dict[str, int] = {}
    for name, level in pairs:
        skill = find(str(name), known, "skill")
        if skill in levels:
            raise UsageProblem(f"{skill} is rated twice; keep one of the two")
        levels[skill] = _level(skill, level, typed)
    return levels


def _level(skill: str, raw: object, typed: bool) -> int:
    # `True` equals 1 and 2.0 equals 2, but neither is a level.
    level = raw if typed and type(raw) is int else None
    if not typed and raw in ("0", "1", "2", "3", "4"):
        level = int(str(raw))
    if level is None or not 0 <= level <= 4:
        given = "has no level" if raw == "" else "is not rated with a whole number from 0 to 4"
        raise UsageProblem(f"{skill} {given}; write it like {skill}{' = ' if typed else '='}3")
    return level


def _mentions(raw: object, catalogue: Catalogue, typed: bool) -> list[str]:
    known = find_by_name.skills(catalogue)
    return list(dict.fromkeys(find(item, known, "skill") for item in _items(raw, typed)))


def _jobs(raw: object, catalogue: Catalogue, typed: bool) -> list[dict[str, Any]]:
    from csm_advisor.intake.work_history import read_jobs

    return read_jobs(raw)


_READERS: dict[Kind, Callable[[object, Catalogue, bool], Any]] = {
    "area": _area,
    "certifications": _certifications,
    "day": _date(months=False),
    "day-or-month": _date(months=True),
    "education": _education,
    "hours": _hours,
    "industry": _industry,
    "jobs": _jobs,
    "names": _languages,
    "ratings": _ratings,
    "rung": _rung,
    "skills": _mentions,
    "text": _text,
    "tools": _tools,
    "years": _years,
    "yes-no": _yes_or_no,
}


def parse_answer(field: AnswerField, raw: object, catalogue: Catalogue, typed: bool) -> Any:
    """The clean value of an answer, by its row. Raises UsageProblem."""
    match field.kind:
        case "count":
            return _count(field, raw, catalogue, typed)
        case "choice":
            return _choice(field, raw, catalogue, typed)
        case kind:
            return _READERS[kind](raw, catalogue, typed)
