"""One reader for each kind of list: languages, certifications, software, skills."""

import re
from collections.abc import Callable

from csm_advisor import limits
from csm_advisor.errors import UsageProblem
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.text import find_by_name
from csm_advisor.text.find_by_name import Known, ambiguous, find, match
from csm_advisor.text.normalize import plain
from csm_advisor.text.value_kind import wrong_kind

_NONE = frozenset(
    ("none", "no", "nope", "nothing", "nil", "n/a", "na", "-", "--", "\u2013", "\u2014")
)
# Beside the one language of who speaks no other: `only English`.
_ALONE = re.compile(
    r"^(?:only|just|solely|(?:none|nothing|no other|no others) (?:but|besides|except|than))\s+"
    r"|\s+(?:only|alone|is all)$",
    re.IGNORECASE,
)
_AS_A_WORD = re.compile(r"\s+certificat(?:ion|e)$", re.IGNORECASE)


def _items(raw: object, typed: bool) -> list[str]:
    """The items of a list, clean and each once; `none` or `no` alone is the empty list."""
    if typed:
        if not isinstance(raw, list) or not all(isinstance(item, str) for item in raw):
            raise wrong_kind(raw, 'a list of texts, like ["one", "two"], or [] for none')
        items = [plain(item) for item in raw]
    else:
        if not isinstance(raw, str):
            raise wrong_kind(raw, "names with commas between them, or none")
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


def languages(raw: object, catalogue: Catalogue, typed: bool) -> list[str]:
    """Languages by their names; what names several at once is taken apart, and one that is not
    spoken (`Spanish (none)`) left out. Raises UsageProblem."""
    items = [_ALONE.sub("", item) for item in _items(raw, typed)]
    if all(item.isalpha() for item in items):
        return list(dict.fromkeys(items))
    from csm_advisor.intake.resume.languages import is_spoken, parted  # few need it

    each = (name for item in items for name in parted(item))
    return list(dict.fromkeys(filter(is_spoken, each)))


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


def certifications(raw: object, catalogue: Catalogue, typed: bool) -> list[str]:
    """Ids where we know the name, or a part of it: `PMP certification`, `HDI … (HDI-SCTL)`. A
    single word with a capital that is no more than a part (`Associate`) is the person's own.

    Raises UsageProblem.
    """
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


def tools(raw: object, catalogue: Catalogue, typed: bool) -> list[str]:
    """The kinds of software, and beside each the product where one was named: a posting may ask
    for another of the same kind. A product counts as it does on a resume. Raises UsageProblem."""
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


def ratings(raw: object, catalogue: Catalogue, typed: bool) -> dict[str, int]:
    """Levels by skill id, from a table or from text like `leadership=3, listening=2`.

    Raises UsageProblem.
    """
    if typed:
        if not isinstance(raw, dict):
            raise wrong_kind(raw, "a table: [skills], then lines like leadership = 3")
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


def skills(raw: object, catalogue: Catalogue, typed: bool) -> list[str]:
    """Ids of skills that are mentioned, without a level. Raises UsageProblem."""
    known = find_by_name.skills(catalogue)
    return list(dict.fromkeys(find(item, known, "skill") for item in _items(raw, typed)))
