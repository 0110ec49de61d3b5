"""Which of the years that a posting asks for are years of leading people."""

import re

from csm_advisor.intake.posting.segments import Piece
from csm_advisor.text.lazy_pattern import lazy_pattern

_TEAM = re.compile(
    r"\b(?:manag(?:ing|e|ed)|leading|lead|led|supervis(?:ing|e|ed)|overseeing|coaching)\b"
    r"(?:[ ,/&-]+[a-z-]+){0,5}? (?:teams?|people|staff|agents|employees|representatives|reps"
    r"|managers|supervisors|associates|reports|personnel|others|advisors|specialists|leaders"
    r"|engineers|developers|technicians|professionals|clerks|volunteers)\b"
    r"|\b(?:as|in) an? (?:[a-z]+ ){0,4}?(?:manager|supervisor|team lead|team leader|director)\b"
    r"|\b(?:which|those|these|them),? (?:spent )?(?:managing|leading|supervising)\b"
)
_BRACKET = lazy_pattern(r"\((?:min\.?|minimum(?: of)?|at least)?\s*$")
_LABEL = lazy_pattern(
    r"(?: experience)?(?: ?[:=] ?|(?: is)? required, )(?:at least |minimum(?: of)? |min\.? )?"
)
_OF_NEXT = lazy_pattern(r"[.;,)]|\bor (?:at least |a minimum of |minimum )?$")
_LEADING_WITHIN = 60
_FOR = lazy_pattern(r"\bfor (?:at least |a minimum of |minimum |over |more than )?(?:the )?$")
_SERVICE = lazy_pattern(r"\b(?:service|support|care|call|contact|client|clerical|customer)")
# "supervisory, administrative or technical work": of several one will do.
_ONE_OF = lazy_pattern(
    r"(?:, ?[a-z-]+){1,4},? or (?:[a-z-]+ ){1,3}"
    r"| or (?:[a-z/-]+ ){0,2}(?:specialist|analyst|coordinator|consultant|representative)\b"
    r"| or (?:related|relevant|similar|comparable|other) (?:[a-z]+ )?experience\b"
)
# "5 years of industry experience, management experience preferred": the years are of the first.
_ITEM_BEFORE = lazy_pattern(r"\bexperience, $")
_ITEM_ITSELF = lazy_pattern(r"[a-z]+(?: [a-z]+){0,2}? experience\b")
_AND_MORE = lazy_pattern(r"\b(?:in|of) [^.;,]*\band (?:increasing|growing) (?!respons)")
_OF_LEADERS = lazy_pattern(r"supervis|manag|lead|direct")
_MANAGEMENT = ("management experience", "management role", "management position")
# What a manager of people manages: other things are managed by one alone.
_MANAGED = lazy_pattern(
    r"(?:service|support|care|experience|cent(?:er|re)|call|contact|people|team|staff|personnel"
    r"|operations?|retail|store|restaurant|hospitality|hotel|branch|department|floor|shift|line"
    r"|sales|business|general|senior|middle|mid|level|upper|executive|direct|prior|previous|relevant"
    r"|proven|related|professional|progressive|progressively|increasingly|responsible|strong"
    r"|multi-?(?:site|unit)|site|unit|bpo|or|and|of|in|years?|yrs?|with|the|any|a|other"
    r"|some|hands-on|supervisory|leadership|employee|kitchen|desk|success|client|customer|plus"
    r"|[\d+,/&()-]+)[\s'(,/-]*$"
)


def are_of_leading(piece: Piece, low: str, span: tuple[int, int], after: int) -> bool:
    """Whether the years at `span` are of leading people; others are stated from `after` on."""
    start, end = span
    if low.startswith("management: ") and start == len("management: "):
        return True  # a board's field
    bracketed = _BRACKET.search(low[max(0, start - 20) : start]) is not None
    others = piece.marks.of("not_leading")
    spans = [
        (mark.start, mark.end) for mark in piece.marks.clear_of("leading_years", "not_leading")
    ]
    spans += [
        team.span()
        for team in _TEAM.finditer(low)
        if not any(team.start() < one.end and one.start < team.end() for one in others)
    ]
    for first, last in sorted(spans):
        if low.startswith(_MANAGEMENT, first) and not _MANAGED.search(low, 0, first):
            continue
        one_of = _ONE_OF.match(low, last)
        if one_of and not _OF_LEADERS.search(one_of[0]):
            continue
        if last <= start:
            gap = low[last:start]
            if _LABEL.fullmatch(gap):
                return True  # "Leadership: 3+ years", "leadership experience required, 3 years"
            apart = gap.rpartition("(")[0]
            if bracketed and len(apart) <= _LEADING_WITHIN and not re.search(r"[.;,)]", apart):
                return True  # "managing a team (3+ years)"
            if len(gap) <= _LEADING_WITHIN and _FOR.search(gap) and not re.search(r"[.;,)]", gap):
                return True  # "leading a team of 10+ for 2 years"
            if (
                len(gap) <= 22
                and not _OF_NEXT.search(gap)
                and "experience" in (low[first:last] + gap)
            ):
                return True
            continue
        if first >= after or first - end > _LEADING_WITHIN:
            continue
        between = low[end:first]
        if re.search(r"\bor\s*$", between) and _SERVICE.search(between):
            return False
        if re.search(r"[;.]\s|\bincluding\b|\bwith\s+(?:\w+\s+){0,3}$|\bpreferably\b", between):
            continue
        if _AND_MORE.search(between):  # "8 years in support and increasing management duties"
            continue
        if _ITEM_BEFORE.search(between) and _ITEM_ITSELF.match(low, first):
            continue
        return True
    return False
