"""Text, bytes and trees of values, from nearly right to arbitrary."""

import copy
import json
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import tomli_w
from hypothesis import strategies as st

from tests import hostile

Path = tuple[str | int, ...]

# As the system hands over arguments that are not UTF-8: with halves of pairs.
surrogates = st.text(st.characters(min_codepoint=0xDC80, max_codepoint=0xDCFF), max_size=3)
texts = st.one_of(
    st.text(max_size=20),
    st.text(max_size=400),
    st.sampled_from(hostile.EVERYTHING),
    st.sampled_from(("", " ", "none", "yes", "0", "-1", "1e400", "nan", "٣", "２", "½", "\ufeff")),
)
extremes = st.sampled_from((10**9, -(10**9), 2**63, 10**30, 10**4000, 1e308, 5e-324, -0.0))
one_line = st.one_of(
    texts.map(lambda text: "".join(filter(str.isprintable, text))[:100].strip() or "x"),
    st.sampled_from([text for text in hostile.PRINTABLE if len(text) <= 100]),
)
numbers = st.one_of(st.integers(-5, 70), extremes, st.floats(), st.floats(0, 60))
# Dates as people write them, and as nobody does.
odd_dates = st.one_of(
    st.sampled_from(
        ("2019", "2019-02-30", "Jan 2020", "13/2020", "03/04/2019", "present", "9999-12", "0000")
    ),
    st.dates().map(str),
)
dates = st.one_of(st.dates(), st.datetimes(), st.times())
scalars = st.one_of(texts, numbers, st.booleans())


def rarely(
    one_in: int, rare: st.SearchStrategy[Any], usual: st.SearchStrategy[Any]
) -> st.SearchStrategy[Any]:
    """One case of so many is rare. (`one_of` takes a strategy that is named twice as one.)"""
    return st.integers(1, one_in).flatmap(lambda at: rare if at == one_in else usual)


def values(leaves: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Leaves, and lists and tables of them, a few levels deep."""
    return st.recursive(
        leaves,
        lambda inner: st.one_of(
            st.lists(inner, max_size=4), st.dictionaries(st.text(max_size=8), inner, max_size=4)
        ),
        max_leaves=8,
    )


toml_values = values(st.one_of(scalars, dates))
json_values = values(st.one_of(scalars, st.none()))


# --- Trees -------------------------------------------------------------------------------------


def paths(tree: Any, here: Path = ()) -> Iterator[Path]:
    """The place of every value in a tree of tables and lists, the root left out."""
    inside = tree.items() if isinstance(tree, dict) else enumerate(tree)
    for step, value in inside:
        yield (*here, step)
        if isinstance(value, dict | list):
            yield from paths(value, (*here, step))


# What happens to a value; else it becomes strange.
WAYS = ("take out", "double", "rename", "strange", *["alike"] * 4, *["like"] * 4)


def like(value: Any) -> st.SearchStrategy[Any]:
    """Another value of the same type: of an id another, of text what can be shown on a line."""
    match value:
        case bool():
            return st.just(not value)
        case int() | float():
            return st.one_of(numbers, st.integers(0, 5), st.floats(0, 100), st.just(value + 1))
        case str() if value[:4].isdecimal():
            return odd_dates
        case str() if " " in value:  # a text, or a citation, which then names no source
            return st.one_of(one_line, st.just(f"x{value}"))
        case str():
            return st.one_of(one_line, st.just(f"{value}-x"), st.just(value[:-1]))
        case list():
            return st.permutations(value)
        case _:
            return st.just({})


@st.composite
def mutated(draw: st.DrawFn, tree: Any, strange: st.SearchStrategy[Any], most: int = 3) -> Any:
    """A copy of a tree with a few values taken out, doubled, moved, renamed or made strange.

    Often it is another of its type, or one that stands at a key of this name elsewhere: what
    comes out is then wrong in what it says, and not in its form.
    """
    tree = copy.deepcopy(tree)
    for _ in range(draw(st.integers(1, most))):
        places = [*paths(tree)]
        if not places:
            break
        place = draw(st.sampled_from(places))
        parent = _at(tree, place[:-1])
        step: Any = place[-1]
        alike = [_at(tree, other) for other in places if other[-1] == step and other != place]
        match draw(st.sampled_from(WAYS)):
            case "like":
                parent[step] = draw(like(parent[step]))
            case "take out":
                del parent[step]
            case "double" if isinstance(parent, list):
                parent.insert(draw(st.integers(0, len(parent))), copy.deepcopy(parent[step]))
            case "rename" if isinstance(parent, dict):
                parent[draw(texts.map(lambda text: text[:50]))] = parent.pop(step)
            case "alike" if alike:
                parent[step] = copy.deepcopy(draw(st.sampled_from(alike)))
            case _:
                parent[step] = draw(strange)
    return tree


def _at(tree: Any, place: Path) -> Any:
    for step in place:
        tree = tree[step]
    return tree


def as_json(tree: Any) -> bytes:
    """Any tree as a JSON document; dates become text, and numbers may be none of JSON's."""
    return json.dumps(tree, default=str).encode()


def as_toml(table: dict[str, Any]) -> bytes:
    """A table as a TOML document, without its nulls, which TOML has not."""
    return tomli_w.dumps(_without_nulls(table)).encode(errors="replace")


def _without_nulls(value: Any) -> Any:
    match value:
        case dict():
            return {key: _without_nulls(each) for key, each in value.items() if each is not None}
        case list():
            return [_without_nulls(each) for each in value if each is not None]
        case _:
            return value


# --- Bytes -------------------------------------------------------------------------------------

CUTS: dict[str, Callable[[bytes, int, int], bytes]] = {
    "take out": lambda content, a, b: content[:a] + content[b:],
    "double": lambda content, a, b: content[:b] + content[a:],
    "cut off": lambda content, a, b: content[:a],
    "only": lambda content, a, b: content[a:b],
    "turn round": lambda content, a, b: content[:a] + content[a:b][::-1] + content[b:],
}
PIECES: Sequence[bytes] = (
    b"\0", b"\xff", b"\xef\xbb\xbf", b"\xff\xfe", b"\r\n", b"\r", b"\n", b'"', b'"""', b"'", b",",
    b";", b"\t", b"[", b"]]", b"{", b"}", b"=", b"#", b"\\", b"\\u0000", b"\\ud800", b"1e999",
    b"-0", b"nan", b"9" * 5000, b"0000-00-00", b"9999-12-31", b"[" * 3000,
    b'{"a":' * 3000, "\u202e".encode(), b"\x1b[31m", b"PK\x03\x04",
)  # fmt: skip


@st.composite
def damaged(draw: st.DrawFn, content: bytes, most: int = 3) -> bytes:
    """Bytes of which a few stretches are taken out, doubled, turned round, or put in; lines and
    the whole by their bytes."""
    for _ in range(draw(st.integers(1, most))):
        a = draw(st.integers(0, len(content)))
        match draw(st.sampled_from((*CUTS, "put in", "put in", "bit", "line", "lines", "ends"))):
            case "put in":
                piece = draw(st.one_of(st.sampled_from(PIECES), st.binary(max_size=8)))
                content = content[:a] + piece + content[a:]
            case "bit" if a < len(content):
                flipped = content[a] ^ (1 << draw(st.integers(0, 7)))
                content = content[:a] + bytes((flipped,)) + content[a + 1 :]
            case "line" | "lines" as what:
                lines = content.split(b"\n")
                at = draw(st.integers(0, len(lines) - 1))
                lines[at : at + 1] = [] if what == "line" else [lines[at]] * 2
                content = b"\n".join(lines)
            case "ends":
                content = content.replace(b"\n", b"\r\n")
            case cut if cut in CUTS:
                b = draw(st.integers(a, min(len(content), a + 60)))
                content = CUTS[cut](content, a, b)
    return content
