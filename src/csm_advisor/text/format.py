"""Days, months and counts as they stand in a sentence."""

from collections.abc import Sequence
from datetime import date

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def day(when: date) -> str:
    """`21 Nov 2026`."""
    return f"{when.day} {month_of(when)}"


def month_of(when: date) -> str:
    """`Nov 2026`."""
    return f"{MONTHS[when.month - 1]} {when.year}"


def month(text: str | None) -> str:
    """`2027-11` as `Nov 2027`; `never` where there is none."""
    return "never" if text is None else f"{MONTHS[int(text[5:7]) - 1]} {text[:4]}"


def span(starts: object, ends: object) -> str:
    """`2018-06 to 2020-12`, `since 2021-03`, `until 2019`; nothing where neither is known."""
    if starts and ends:
        return f"{starts} to {ends}"
    if starts:
        return f"since {starts}"
    return f"until {ends}" if ends else ""


def amount(value: float, unit: str) -> str:
    """`341,700 openings per year` for 341.7 of a `thousand openings per year`; `5.5 percent`."""
    one = unit.removeprefix("thousand ")
    return f"{value:,g} {unit}".strip() if one == unit else f"{round(value * 1000):,} {one}"


def plural(count: float, noun: str, many: str | None = None) -> str:
    """`1 step`, `2 steps`, `1.5 hours`, `5,400 hours`; `many` where it is no noun with an s."""
    return _plural(f"{count:g}" if isinstance(count, float) else f"{count:,}", noun, many)


def meets(met: int, of: int) -> str:
    """`meet 9 of the 26 things`, `meet all 26 things`, `do not yet meet the one thing`."""
    if of == 1:
        return "meet the one thing" if met else "do not yet meet the one thing"
    return f"meet all {of} things" if met == of else f"meet {met} of the {of} things"


def people(count: int) -> str:
    """`1 person`, `2 people`."""
    return plural(count, "person", "people")


def years(amount: float) -> str:
    """`1 year`, `2.5 years`; nobody counts them closer than that."""
    return _plural(f"{amount:.3g}", "year")


def first(names: Sequence[str], most: int | None) -> str:
    """Names with commas between them; where there are more than `most`, how many are left out."""
    left = 0 if most is None else max(len(names) - most, 0)
    return ", ".join(names[: len(names) - left]) + (f" and {left} more" if left else "")


def spoken(id_: str) -> str:
    """An id as words: `years in service`, and `CRM software` of `crm-software`."""
    return " ".join("CRM" if word == "crm" else word for word in id_.split("-"))


def _plural(shown: str, noun: str, many: str | None = None) -> str:
    return f"{shown} {noun if shown == '1' else many or f'{noun}s'}"
