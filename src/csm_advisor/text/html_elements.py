"""The elements of HTML that matter to whoever reads a page as text."""

# What no reader sees.
UNSEEN = frozenset({"iframe", "noscript", "object", "script", "style", "svg", "template"})
# What begins a line of its own.
BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "dd",
        "div",
        "dl",
        "dt",
        "figure",
        "footer",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "thead",
        "tr",
        "ul",
    ]
)
