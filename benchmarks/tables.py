"""Medians with their spread, and tables in Markdown, as docs/speed.md shows them."""

import statistics
from collections.abc import Sequence


def middle(values: Sequence[float], digits: int) -> str:
    """The median and, in brackets, the quartiles."""
    low, median, high = statistics.quantiles(values, n=4, method="inclusive")
    return f"{median:.{digits}f} ({low:.{digits}f}–{high:.{digits}f})"


def verdict(value: float, aim: float | None) -> str:
    """Whether a figure, of which less is better, is within its aim."""
    if aim is None:
        return "no aim"
    return f"{aim:g}: {'reached' if value <= aim else 'missed'}"


def table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table with its columns in line."""
    widths = [max(map(len, column)) for column in zip(heads, *rows, strict=True)]

    def line(cells: Sequence[str], fill: str = " ") -> str:
        return "| " + " | ".join(map(str.ljust, cells, widths, fill * len(cells))) + " |"

    return "\n".join([line(heads), line([""] * len(heads), "-"), *map(line, rows)])
