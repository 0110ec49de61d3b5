"""Answers as a notebook shows them: a plan as its page, all others as tables.

Whatever stands in them is text. The page has a frame of its own, so that neither its style nor
that of the notebook reaches the other; in it no script is run.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from html import escape
from itertools import chain
from typing import TypeGuard

from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.figures import Figure
from csm_advisor.model.frozen import Frozen
from csm_advisor.model.ladder import BARS
from csm_advisor.model.plan import Plan
from csm_advisor.model.views.what_if import WhatIfView
from csm_advisor.render.documents.document import fit

Record = Frozen | Mapping[str, object]
Row = dict[str, str]

_MOST = 200  # rows of a table


def as_html(view: Frozen, catalogue: Catalogue) -> str:
    """The answer as HTML to stand in a page."""
    if isinstance(view, Plan):
        from csm_advisor.render.documents.plan import plan_document
        from csm_advisor.render.writers.html import write_html

        page = escape(write_html(plan_document(view, catalogue)))
        style = "width: 100%; height: 40em; border: 0"
        return f'<iframe srcdoc="{page}" sandbox style="{style}" title="Plan"></iframe>'
    if isinstance(view, WhatIfView):
        dates = [
            (bar, then.date or "never", view.after.route.arrival[bar].date or "never")
            for bar, then in view.before.route.arrival.items()
        ]
        table = _table(["bar", "before", "after"], [[*map(str, row)] for row in dates])
        return table + "".join(_tables(view.difference))
    return "".join(_tables(view))


def _tables(view: Frozen) -> Iterator[str]:
    """What the answer says by itself, then each list of things in it, but for the sources."""
    tables: dict[str, list[Row]] = {}
    _gather(view, "", {}, tables)
    for heading, rows in tables.items():
        shown = rows[:_MOST]
        heads = [
            name for name in dict.fromkeys(chain(*shown)) if any(row.get(name) for row in shown)
        ]
        if not heads:
            continue
        if not heading:
            yield _table((), [[name, shown[0][name]] for name in heads])
            continue
        yield f"<h4>{_text(heading)}</h4>"
        yield _table(heads, [[row.get(name, "") for name in heads] for row in shown])
        if len(rows) > _MOST:
            yield f"<p>and {len(rows) - _MOST} more</p>"


def _gather(thing: Record, heading: str, owner: Row, tables: dict[str, list[Row]]) -> None:
    """Makes a row of a thing in the table of this heading, and rows of the things in it in tables
    of their own. A row begins with its owner: the first cell of each thing that it stands in."""
    fields = dict(_fields(thing))
    own = {name: _told(value) for name, value in fields.items() if not _is_many(value)}
    tables.setdefault(heading, []).append(owner | own)
    first = next(filter(None, own.values()), "")
    below = {heading: first} | owner if heading else owner
    for name, value in fields.items():
        if _is_many(value):
            for keys, one in _things(value):
                key = {name: ", ".join(keys)} if keys else {}
                _gather(one, f"{heading} {name}".strip(), below | key, tables)


def _fields(thing: Record) -> Iterator[tuple[str, object]]:
    """The fields of a thing; those of a single thing in it follow its name: `arrival open date`."""
    for name, value in thing.written() if isinstance(thing, Frozen) else thing.items():
        if name == "sources":
            continue
        if _is_one(value):
            yield from ((f"{name} {inner}", held) for inner, held in _fields(value))
        else:
            yield name, value


def _things(value: object, keys: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Record]]:
    """The things in a list or a mapping, with the keys under which each of them stands."""
    if _is_one(value):
        yield keys, value
    elif isinstance(value, Mapping):
        for key, held in value.items():
            yield from _things(held, (*keys, str(key)))
    elif isinstance(value, list | tuple):
        for held in value:
            yield from _things(held, keys)


def _is_one(value: object) -> TypeGuard[Record]:
    """Whether it is shown field by field: a record, or one for each bar. A figure has one cell."""
    if isinstance(value, Mapping):
        return bool(value) and value.keys() <= set(BARS) and all(map(_is_one, value.values()))
    return isinstance(value, Frozen) and not isinstance(value, Figure)


def _is_many(value: object) -> bool:
    """Whether there are things in it that are shown field by field."""
    parts = value.values() if isinstance(value, Mapping) else value
    return (
        isinstance(parts, Collection)
        and not isinstance(parts, str)
        and any(_is_one(part) or _is_many(part) for part in parts)
    )


def _told(value: object) -> str:
    """A value in a cell."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case int() | float():
            return f"{value:,.0f}" if abs(value) >= 10_000 else f"{value:.6g}"
        case Figure():
            least = "at least " if value.at_least else ""
            year = f" ({value.year})" if value.year else ""
            return f"{least}{_told(value.value)} {value.unit}{year}"
        case Mapping():
            told = ((key, _told(held)) for key, held in value.items())
            return "; ".join(f"{key}: {held}" for key, held in told if held)
        case list() | tuple():
            return ", ".join(filter(None, map(_told, value)))
    return str(value)


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    head = "".join(f"<th>{_text(name)}</th>" for name in heads)
    body = "".join(
        "<tr>" + "".join(f"<td>{escape(fit(cell))}</td>" for cell in row) + "</tr>" for row in rows
    )
    return (
        f"<table>{f'<thead><tr>{head}</tr></thead>' if head else ''}<tbody>{body}</tbody></table>"
    )


def _text(name: str) -> str:
    return escape(fit(name.replace("_", " ")))
