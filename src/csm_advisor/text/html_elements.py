"""The elements of HTML that matter to whoever reads a page as text."""

# What no reader sees; `title` names the window.
UNSEEN = frozenset((
    "audio", "canvas", "datalist", "iframe", "meter", "noembed", "noframes", "noscript",
    "object", "progress", "script", "style", "svg", "template", "video",
))  # fmt: skip
# What is struck out, and holds no more.
STRUCK = frozenset(("del", "s", "strike"))
# What begins a line of its own.
BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1",
    "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "legend", "li", "main", "menu",
    "nav", "ol", "p", "pre", "search", "section", "summary", "table", "tbody", "tfoot", "thead",
    "tr", "ul",
))  # fmt: skip
# What has no content, and no end.
EMPTY = frozenset((
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
    "source", "track", "wbr",
))  # fmt: skip
_LISTS = frozenset(("ul", "ol", "menu"))
_TABLE = frozenset(("table",))
_GROUPS = frozenset(("tbody", "thead", "tfoot"))
_ROWS = _GROUPS | {"tr"}
_PARTS = _ROWS | {"li", "dt", "dd", "td", "th"}
# What ends by more than an end of its own: what holds others of what ends it, and what ends it by
# beginning or ending beside it. The end of these may be left out (HTML standard, "Optional tags"),
# or, where something is struck out, is often forgotten.
ENDED_BY = {
    "head": (frozenset[str](), BLOCKS | {"head"}),
    "p": (frozenset[str](), BLOCKS),
    "li": (_LISTS, frozenset(("li",))),
    "dt": (frozenset(("dl",)), frozenset(("dt", "dd"))),
    "dd": (frozenset(("dl",)), frozenset(("dt", "dd"))),
    "td": (_TABLE, _ROWS | {"td", "th"}),
    "th": (_TABLE, _ROWS | {"td", "th"}),
    "tr": (_TABLE, _ROWS),
    "tbody": (_TABLE, _GROUPS),
    "thead": (_TABLE, _GROUPS),
    "tfoot": (_TABLE, _GROUPS),
    **{tag: (_LISTS | _TABLE | {"dl", tag}, _PARTS) for tag in STRUCK},
}
