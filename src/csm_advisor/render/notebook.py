"""Answers as a notebook shows them: a plan as its page, all others as tables.

Whatever stands in them is text. The page has a frame of its own, so that neither its style nor
that of the notebook reaches the other; in it no script is run.
"""

from collections.abc import Iterator, Mapping
from html import escape

from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.frozen import Frozen
from csm_advisor.model.plan import Plan
from csm_advisor.model.views.what_if import WhatIfView
from csm_advisor.render.documents.document import fit

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
    plain = {}
    lists = {}
    for name in type(view).model_fields:
        value = getattr(view, name)
        things = list(value.values()) if isinstance(value, Mapping) else value
        many = name != "sources" and isinstance(things, list | tuple) and things
        if many and all(isinstance(one, Frozen) for one in things):
            lists[name] = things
        else:
            plain[name] = value
    rows = [(name, told) for name, value in plain.items() if (told := _told(value))]
    if rows:
        yield _table((), rows)
    for name, things in lists.items():
        yield f"<h4>{escape(name.replace('_', ' '))}</h4>"
        names = [field for field in type(things[0]).model_fields if field != "sources"]
        shown = [[_told(getattr(one, field, None)) for field in names] for one in things[:_MOST]]
        used = [at for at, _ in enumerate(names) if any(row[at] for row in shown)]
        yield _table([names[at] for at in used], [[row[at] for at in used] for row in shown])
        if len(things) > _MOST:
            yield f"<p>and {len(things) - _MOST} more</p>"


def _told(value: object) -> str:
    """A value in a cell; nothing for what holds more than a cell does."""
    if value is None or isinstance(value, Frozen | Mapping):
        return ""
    if isinstance(value, list | tuple):
        return ", ".join(told for one in value if (told := _told(one)))
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{value:,.6g}" if isinstance(value, float) else str(value)


def _table(heads: list[str] | tuple[()], rows: "list[list[str]] | list[tuple[str, str]]") -> str:
    head = "".join(f"<th>{escape(name.replace('_', ' '))}</th>" for name in heads)
    body = "".join(
        "<tr>" + "".join(f"<td>{escape(fit(cell))}</td>" for cell in row) + "</tr>" for row in rows
    )
    return (
        f"<table>{f'<thead><tr>{head}</tr></thead>' if head else ''}<tbody>{body}</tbody></table>"
    )
