"""Which column of a table holds which answer, however a spreadsheet's owner has named it."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from csm_advisor.errors import UsageProblem, quoted
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.profile import FIELDS, FIVE
from csm_advisor.text.find_by_name import match, skills
from csm_advisor.text.normalize import either, fold

PERSON = "person"
SKILL = "skills."
# Of a profile, and not told in one cell. No plan needs them.
_NOT_IN_A_TABLE = ("jobs", "skills_mentioned")
_NO_NAME = "a column without a name"


class Columns(NamedTuple):
    """The columns that are known, by their own names: a key of the profile, `person`, or
    `skills.` and an id. `left_out` are the names of the others, each once, but for keys of a
    profile that no plan needs."""

    keys: Mapping[str, str]
    left_out: tuple[str, ...]


def columns_of(names: Iterable[str], catalogue: Catalogue) -> Columns:
    """What the columns of a table are. Raises UsageProblem where two hold the same answer."""
    known: dict[str, str] = {}
    left_out = []
    for name in names:
        key = key_of(name, catalogue)
        if key is None:
            if name not in _NOT_IN_A_TABLE:
                left_out.append(name if name.strip() else _NO_NAME)
        elif name in known:
            raise UsageProblem(f"two columns are called {quoted(name)}; keep one of them")
        elif key in known.values():
            other = next(one for one, its in known.items() if its == key)
            raise UsageProblem(
                f"the columns {quoted(other)} and {quoted(name)} are both {key}; keep one of them"
            )
        else:
            known[name] = key
    return Columns(known, tuple(dict.fromkeys(left_out)))


def check_complete(columns: Columns) -> None:
    """Raises UsageProblem where no column holds one of the five answers that a plan needs."""
    missing = [key for key in FIVE if key not in columns.keys.values()]
    if missing:
        raise UsageProblem(
            f"no column is called {either(missing)}; add what is missing to the first row, or"
            " begin with csm-advisor team --template -o team.csv"
        )


def key_of(name: str, catalogue: Catalogue) -> str | None:
    """What a column of this name holds; None where it is none of ours."""
    words = fold(name)
    if not words:
        return None
    if words == (PERSON,):
        return PERSON
    if words[0] in ("skill", "skills") and len(words) > 1:
        found = match(" ".join(words[1:]), skills(catalogue))
        return f"{SKILL}{found[0]}" if len(found) == 1 else None
    for key, field in FIELDS.items():
        if key in _NOT_IN_A_TABLE:
            continue
        flags = (flag.removeprefix("--") for flag in (field.flag, field.also) if flag)
        label = catalogue.questions[key].label if key in catalogue.questions else key
        if words in (fold(key), fold(label), *map(fold, flags)):
            return key
    return None
