"""How everything looks: one name for each thing that is told apart.

The styles are those of the terminal's own palette and of its own text colour, so that they can be
read on a light and on a dark background. None of them carries a meaning alone: where one tells
something, a word or a mark tells it too.
"""

from rich.theme import Theme

THEME = Theme(
    {
        "heading": "bold not dim",
        "strong": "bold",
        "aside": "dim",
        "cite": "dim",
        "good": "bold green",
        "bad": "bold red",
        "warn": "bold",
        "bar": "green",
        "bar.rest": "dim",
        "frame": "dim",
        "rule.line": "dim",
        "table.header": "bold",
    }
)
