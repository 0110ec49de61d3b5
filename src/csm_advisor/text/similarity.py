"""Comparing names as people type them, with small slips forgiven."""

import re
from collections.abc import Iterable, Sequence

from csm_advisor.errors import UsageProblem, quoted

MOST = 5  # so many names with their codes still fit into one sentence
_DOUBLED = re.compile(r"(.)\1")
# A slip is a letter too many, too few, wrong, or two swapped. Below four letters every name
# is one slip away from another.
_FORGIVEN = ((13, 3), (8, 2), (4, 1))


def begun(parts: Iterable[str], words: Sequence[str]) -> bool:
    """True where each part begins one of the words."""
    return all(any(word.startswith(part) for word in words) for part in parts)


def closest(text: str, names: Iterable[str]) -> list[str]:
    """Those of `names` with the fewest slips from `text`, if few enough for its length.

    A doubled letter is none: nobody is sure how often Mississippi doubles them.
    """
    from rapidfuzz.distance import OSA

    most = _slips(text)
    text = _DOUBLED.sub(r"\1", text)
    scored = (
        (OSA.distance(text, _DOUBLED.sub(r"\1", name), score_cutoff=most), name) for name in names
    )
    near = [(slips, name) for slips, name in scored if slips <= min(most, _slips(name))]
    fewest = min((slips for slips, _ in near), default=0)
    return sorted(name for slips, name in near if slips == fewest)


def several(text: str, named: Sequence[str]) -> UsageProblem:
    """The sentence for text that could be one of several; `named` are names with codes."""
    more = f" or one of {len(named) - MOST} more" if named[MOST:] else ""
    listed = "; ".join(named[:MOST])
    return UsageProblem(f"{quoted(text.strip())} could be: {listed}{more}; give its code")


def unknown(what: str, text: str, near: Sequence[str], command: str) -> UsageProblem:
    """The sentence for text that is no `what`; `near` are names with codes, if any are."""
    hint = f"near it: {'; '.join(near)}" if near else f"{command} lists them all"
    return UsageProblem(f"there is no {what} {quoted(text.strip())}; {hint}")


def _slips(text: str) -> int:
    return next((slips for length, slips in _FORGIVEN if len(text) >= length), 0)
