"""One reader for each kind of answer: its clean value from a prompt, a flag or a file.

A reader takes what was given, the catalogue, and whether it is a value from a file. It raises
UsageProblem with a sentence that does not say where: `accept` and who calls it do.
"""

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from csm_advisor import limits
from csm_advisor.errors import UsageProblem, quoted
from csm_advisor.intake import parse_lists
from csm_advisor.model.answer_fields import AnswerField, Kind
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.education import EDUCATION_ORDER
from csm_advisor.model.profile import FIELDS, IN_SERVICE
from csm_advisor.text.dates import DAY, DAY_OR_MONTH, read_day
from csm_advisor.text.find_by_name import Known, find
from csm_advisor.text.labels import find_rung
from csm_advisor.text.normalize import fold, plain
from csm_advisor.text.number_words import in_digits
from csm_advisor.text.value_kind import wrong_kind

_GRADES = frozenset(("entry", "level", "senior"))  # of whom is not said: of managers, of others too
_LEAST_HOURS = 0.1  # a week; with less, courses would end after the calendar does

# Compiled on first use: the answers of a file have no need of them.
_NUMBER = r"(\d{1,6}(?:\.\d{0,15})?|\.\d{1,15})"
_YEARS = rf"{_NUMBER}\s*(?:y|yrs?|years?)?"
_MONTHS = rf"(?:{_NUMBER}\s*(?:y|yrs?|years?)[\s,]*(?:and\s+)?)?{_NUMBER}\s*(?:m|mos?|months?)"
_AND_A_HALF = r"^(\d{1,2})(?:\s+and\s+a\s+half|\s+1/2|\s*\u00bd)"
_HOURS = rf"{_NUMBER}\s*(?:h|hrs?|hours?)?"

_YES_NO = dict.fromkeys(("yes", "y", "true", "1"), True)
_YES_NO |= dict.fromkeys(("no", "n", "false", "0"), False)


def _text(raw: object, catalogue: Catalogue, typed: bool) -> str:
    if not isinstance(raw, str):
        raise wrong_kind(raw, "text in quotes")
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
        if "-".join(words) in set(FIELDS["situation"].choices).difference(IN_SERVICE):
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
        raise wrong_kind(raw, f"{wanted} without quotes")
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
        raise wrong_kind(raw, wanted)
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
            raise wrong_kind(raw, DAY_OR_MONTH if months else DAY)
        try:
            return read_day(raw, months=months)
        except UsageProblem:
            from csm_advisor.intake.resume.dates import has_two_readings, sure_day  # few need it

            if found := sure_day(plain(raw), months=months):
                return found
            if has_two_readings(plain(raw)):
                wanted = DAY_OR_MONTH if months else DAY
                raise UsageProblem(f"{quoted(raw)} may be two days; write {wanted}") from None
            raise

    return read


def _yes_or_no(raw: object, catalogue: Catalogue, typed: bool) -> bool:
    if isinstance(raw, bool):
        return raw
    if typed or not isinstance(raw, str):
        raise wrong_kind(raw, "true or false without quotes")
    answer = _YES_NO.get(plain(raw).casefold())
    if answer is None:
        raise UsageProblem(f"{quoted(raw)} is neither yes nor no; write one of them")
    return answer


def _jobs(raw: object, catalogue: Catalogue, typed: bool) -> list[dict[str, Any]]:
    from csm_advisor.intake.work_history import read_jobs

    return read_jobs(raw)


_READERS: dict[Kind, Callable[[object, Catalogue, bool], Any]] = {
    "area": _area,
    "certifications": parse_lists.certifications,
    "day": _date(months=False),
    "day-or-month": _date(months=True),
    "education": _education,
    "hours": _hours,
    "industry": _industry,
    "jobs": _jobs,
    "names": parse_lists.languages,
    "ratings": parse_lists.ratings,
    "rung": _rung,
    "skills": parse_lists.skills,
    "text": _text,
    "tools": parse_lists.tools,
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
