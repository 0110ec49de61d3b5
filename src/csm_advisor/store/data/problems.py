"""What is wrong with a data folder, in plain words."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from csm_advisor.errors import DataProblem, one_line, quoted
from csm_advisor.model.frozen import Frozen
from csm_advisor.text.normalize import either, shows

if TYPE_CHECKING:
    from pydantic import ValidationError

F = TypeVar("F", bound=Frozen)
Path = tuple[int | str, ...]
# What a value has to be, by the beginning of the name of pydantic's error.
KINDS = {
    "bool": "true or false",
    "date": "a date",
    "dict": "a table",
    "float": "a number",
    "int": "a whole number",
    "list": "a list",
    "dataclass": "a table",
    "string": "text",
    "tuple": "a list",
}


class Problem(NamedTuple):
    """One thing that is wrong: the file, the record in it, the field, and a sentence."""

    file: str
    record: str
    field: str
    sentence: str

    def __str__(self) -> str:
        place = ", ".join(part for part in (self.file, self.record, self.field) if part)
        return f"{place}: {self.sentence}"

    @classmethod
    def of(cls, problem: DataProblem) -> "Problem":
        """A problem of a whole file, told as `file: sentence`."""
        file, _, sentence = str(problem).partition(": ")
        return cls(file, "", "", sentence)


def checked(file: str, content: dict[str, Any], kind: type[F]) -> F | list[Problem]:
    """The content of a file as what it is to be, or everything that is wrong with it."""
    from pydantic import ValidationError

    try:
        found = kind.model_validate(content)
    except ValidationError as error:
        return list(explain(file, content, error))
    return list(unseen(file, content)) or found


def explain(file: str, content: dict[str, Any], error: "ValidationError") -> Iterator[Problem]:
    """What pydantic found wrong with each value, with record, field and a plain sentence.

    Of a value that may be one of several types there is an error for each of them; it is told once.
    """
    found: dict[Path, list[Any]] = {}
    for one in error.errors(include_url=False):
        found.setdefault(_path(content, one), []).append(one)
    for path, errors in found.items():
        yield Problem(file, *_place(content, path), _sentence(errors))


def unseen(file: str, content: dict[str, Any]) -> Iterator[Problem]:
    """Each text that holds something and yet shows nothing."""
    for path in _unseen(content):
        sentence = "shows nothing, only blanks or invisible characters; write something"
        yield Problem(file, *_place(content, path), sentence)


def _unseen(value: dict[str, Any] | list[Any]) -> list[Path]:
    """The ways to such texts inside a list or a table."""
    found: list[Path] = []
    for step, item in value.items() if isinstance(value, dict) else enumerate(value):
        kind = type(item)
        if kind is str:  # nearly all begin with a letter of ASCII, which settles it
            if item and not "0" <= item[0] <= "z" and not shows(item):
                found.append((step,))
        elif (kind is dict or kind is list) and (inside := _unseen(item)):
            found += [(step, *path) for path in inside]
    return found


def _path(content: dict[str, Any], error: Any) -> Path:
    """The way to the value that an error is about.

    Its location also names types: of those that the value may have, the one that was tried.
    """
    place: Any = content
    path: Path = ()
    for step in error["loc"]:
        if (inside := _inside(place, step)) is not None:
            place, path = inside, (*path, step)
    return (*path, error["loc"][-1]) if error["type"] == "missing" else path


def _place(content: dict[str, Any], path: Path) -> tuple[str, str]:
    """The id of the innermost record on the way to a value, and the field in it."""
    place: Any = content
    record = ""
    field: list[str] = []
    for step in path:
        field.append(step if isinstance(step, str) else str(step + 1))
        place = _inside(place, step)
        if isinstance(id_ := _inside(place, "id"), str):
            record, field = id_, []
    return one_line(record, 80), one_line(" ".join(field), 80)


def _inside(place: Any, step: int | str) -> Any:
    """What is under a key or at a place of a list; None where nothing is."""
    if isinstance(place, dict):
        return place.get(step)
    known = isinstance(place, list) and isinstance(step, int) and step < len(place)
    return place[step] if known else None


def _sentence(errors: Sequence[Any]) -> str:
    """What is wrong with one value, from the errors of the types that it may have."""
    wanted = [_wanted(error) for error in errors]
    for error, kind in zip(errors, wanted, strict=True):
        if kind is None:  # of this type it is, and something else is wrong with it
            return _plain(error)
    kinds = dict.fromkeys(kind for kind in wanted if kind)
    return f"is {_shown(errors[0]['input'])}; it must be {either(kinds)}"


def _wanted(error: Any) -> str | None:
    """What the value would have to be, where it is something else altogether."""
    kind = error["type"]
    if kind == "literal_error":
        expected = one_line(error["ctx"]["expected"], 300)
        return f"one of {expected}" if "," in expected or " or " in expected else expected
    if kind.endswith(("_type", "_parsing")) or kind == "int_from_float":
        return KINDS.get(kind.partition("_")[0], "something else")
    return None


def _plain(error: Any) -> str:
    """A pydantic error in plain words."""
    context = error.get("ctx", {})
    value = error["input"]
    match error["type"]:
        case "missing":
            return "is missing; add it"
        case "unexpected_keyword_argument":
            return "is not a known key; check the spelling or remove it"
        case "value_error":
            return str(context["error"])
        case "too_short":
            return f"needs at least {context['min_length']}; add one"
        case "too_long":
            return f"takes at most {context['max_length']}; remove what is too much"
        case "string_too_short":
            return "is empty; write something"
        case "string_too_long":
            return f"is longer than {context['max_length']} characters; shorten it"
        case "string_pattern_mismatch" if not value.isprintable():
            return "contains a line break or control character; remove it"
        case "string_pattern_mismatch":
            return f"is {_shown(value)}, which is not written like {form_of(context['pattern'])}"
        case "greater_than_equal":
            return f"is {_shown(value)}; it must be at least {context['ge']:g}"
        case "less_than_equal":
            return f"is {_shown(value)}; it must be at most {context['le']:g}"
        case "finite_number":
            return "must be a finite number"
        case _:
            return one_line(error["msg"], 200)


def form_of(pattern: str) -> str:
    """What a text is that matches a pattern of our types, with an example."""
    from csm_advisor.model import actions, occupations, posting_words, questions, records

    return {
        records.ID: "an id (lower-case-words)",
        actions.CLOSES: "an id, or an id with a level (leadership:3)",
        occupations.SOC: "the code of an occupation (43-4051)",
        occupations.POINT: "a percentile of an occupation (43-4051 p25, or 43-4051 p75+p90)",
        questions.FLAG: "a flag (--target)",
        posting_words.CURRENCY: "the code of a currency (USD)",
    }[pattern]


def _shown(value: Any) -> str:
    """A value as one would write it in the file, in quotation marks; in words where it is long."""
    match value:
        case list():
            return "a list"
        case dict():
            return "a table"
        case bool():
            return quoted(str(value).lower())
        case int() if abs(value) > 10**30:  # nobody can read it, and Python refuses to write it
            return "a number with too many digits"
        case _:
            return quoted(value)
