"""What sources ask of a rung, read as three bars: open, typical and demanding.

Amounts (years, education): the open bar is the least amount that a source requires or calls
usual, the typical bar the median of these, the demanding bar the most that any source asks,
that of some employers included. A source without an amount does not count.

Things one has or has not (certifications, tools): a source that speaks of the rung and is
silent on the thing does not ask for it. It stands on the open bar if every source asks, on the
typical bar if more than half do, on the demanding bar if any does.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from csm_advisor.model.education import EDUCATION_ORDER
from csm_advisor.model.ladder import Bar, Requirement, Tenure, amount_rank

Claim = Requirement | Tenure  # of an amount
FIRM = ("required", "usual")


class Need(NamedTuple):
    """What one bar asks: the kind, of what, how much (None for a thing), and who asks it."""

    kind: str
    of: str
    amount: float | str | None
    sources: tuple[str, ...]


def bar_needs(requirements: Iterable[Requirement], bar: Bar) -> list[Need]:
    """The needs of one rung at `bar`, from the claims about that rung."""
    claims = [claim for claim in requirements if claim.strength != "helps"]
    by_subject: dict[tuple[str, str], list[Requirement]] = {}
    for claim in claims:
        by_subject.setdefault((claim.kind, claim.of), []).append(claim)
    needs = []
    for (kind, of), about in by_subject.items():
        if kind in ("experience", "leading", "education"):
            need = _amount(kind, of, [claim for claim in about if claim.min is not None], bar)
        else:
            need = _thing(kind, of, about, _voices(claims), bar)
        if need is not None:
            needs.append(need)
    return needs


def tenure_need(claims: Sequence[Tenure], bar: Bar) -> Need | None:
    """The years that one stays on a rung at `bar`, by the same rule as the years that are asked."""
    return _amount("tenure", "tenure", claims, bar)


def _amount(kind: str, of: str, claims: Sequence[Claim], bar: Bar) -> Need | None:
    firm = [claim for claim in claims if claim.strength in FIRM]
    if bar == "demanding":
        if not claims:
            return None
        most = max((_most(claim) for claim in claims), key=amount_rank)
        return Need(kind, of, most, _sources(c for c in claims if _most(c) == most))
    if not firm:
        return None
    if bar == "open":
        least = min((claim.min for claim in firm if claim.min is not None), key=amount_rank)
        return Need(kind, of, least, _sources(c for c in firm if c.min == least))
    if kind == "education":
        middle = _middles([amount_rank(claim.min) for claim in firm if claim.min is not None])[0]
        return Need(kind, of, EDUCATION_ORDER[int(middle)], _sources(firm))
    return Need(
        kind, of, round(sum(_middles([_middle(claim) for claim in firm])) / 2, 4), _sources(firm)
    )


def _most(claim: Claim) -> float | str:
    most = claim.min if claim.max is None else claim.max
    assert most is not None
    return most


def _middle(claim: Claim) -> float:
    if claim.typical is not None:
        return claim.typical
    least, most = claim.min, _most(claim)
    assert isinstance(least, float | int)
    assert isinstance(most, float | int)
    return (least + most) / 2


def _middles(amounts: list[float]) -> tuple[float, float]:
    """The lower and the upper middle one; the library's median takes 8 ms to import."""
    amounts = sorted(amounts)
    return amounts[(len(amounts) - 1) // 2], amounts[len(amounts) // 2]


def _thing(
    kind: str, of: str, claims: list[Requirement], voices: set[str], bar: Bar
) -> Need | None:
    firm = _sources(claim for claim in claims if claim.strength in FIRM)
    asked = {
        "open": bool(firm) and len(firm) == len(voices),
        "typical": 2 * len(firm) > len(voices),
        "demanding": True,
    }[bar]
    return Need(kind, of, None, _sources(claims)) if asked else None


def _voices(claims: Iterable[Requirement]) -> set[str]:
    return set(_sources(claims))


def _sources(claims: Iterable[Claim]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(source for claim in claims for source in claim.sources))
