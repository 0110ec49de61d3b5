"""Taking values out of JSON whose shape may be anything: what does not fit is told, not dropped."""

import re
from collections.abc import Iterator
from typing import Any

from csm_advisor import limits
from csm_advisor.errors import quoted
from csm_advisor.intake.resume.clean import clean

Entry = dict[str, Any]


class Placed(Entry):
    """An entry that another builder's file has at `where`."""

    def __init__(self, entry: Entry, where: str) -> None:
        super().__init__(entry)
        self.where = where


def filled(value: Any) -> bool:
    """Whether there is anything: not null, not blank text, not an empty list or object."""
    return value is not None and value != [] and value != {} and not _blank(value)


def first_filled(entry: Entry, *keys: str) -> tuple[str, Any]:
    """The first of these keys that holds anything, with its value; else the first and None."""
    return next(((key, entry[key]) for key in keys if filled(entry.get(key))), (keys[0], None))


def one_text(value: Any, where: str, unread: list[str]) -> str | None:
    """The cleaned text, None where there is none; of another type it is told in `unread`."""
    if isinstance(value, str):
        return clean(value)
    if filled(value):
        unread.append(f"{where}: {shown(value)} is not text; it is not read")
    return None


def texts(value: Any, where: str, unread: list[str]) -> Iterator[str]:
    """The cleaned texts of a list, or the one text that stands in its place."""
    if not isinstance(value, list):
        value = [value]
    most = limits.RESUME_TEXTS
    if len(value) > most:
        unread.append(f"{where}: has more than {most} texts; the first {most} are read")
    for item in value[:most]:
        text = one_text(item, where, unread)
        if text is not None:
            yield text


def objects(
    value: Any, section: str, fields: tuple[str, ...], unread: list[str], text_as: str | None = None
) -> Iterator[tuple[str, Entry]]:
    """The entries of a section that hold any of `fields`, each with its place, such as `work[0]`.

    One entry may stand in the place of a list. With `text_as`, a text stands for an object with
    this field, and one text may list several. Entries with nothing in them are no entries.
    """
    for number, item in enumerate(_items(value, section, text_as is not None, unread)):
        where = item.where if isinstance(item, Placed) else f"{section}[{number}]"
        if text_as is not None and isinstance(item, str):
            item = {text_as: item}
        if not isinstance(item, dict):
            if filled(item):
                unread.append(f"{where}: {shown(item)} is not an object; it is not read")
        elif any(filled(item.get(field)) for field in fields):
            yield where, item
        elif any(map(filled, item.values())):
            unread.append(f"{where}: has none of {', '.join(fields)}; it is not read")


def _items(value: Any, section: str, split: bool, unread: list[str]) -> list[Any]:
    if split and isinstance(value, str):
        value = re.split(r"[,;\n]", value)
    if not isinstance(value, list):
        return [value]
    if len(value) > limits.RESUME_ENTRIES:
        unread.append(
            f"{section}: has {len(value):,} entries; the first {limits.RESUME_ENTRIES} are read"
        )
    return value[: limits.RESUME_ENTRIES]


def shown(value: object) -> str:
    """A value for a message: text and numbers as they stand, anything else by its kind."""
    match value:
        case str():
            return quoted(value)
        case bool():
            return "true" if value else "false"
        case int() | float():
            return f"the number {value}"
        case list():
            return "a list"
        case _:
            return "an object"


def _blank(value: Any) -> bool:
    return isinstance(value, str) and not value.strip()
