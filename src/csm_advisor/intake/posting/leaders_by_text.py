"""What the text tells of a leader whose title leaves open whether people in service are led."""

from csm_advisor.intake.posting.layout import Sheet
from csm_advisor.intake.posting.phrases import Marks
from csm_advisor.model.posting_words import PositionName
from csm_advisor.text.lazy_pattern import lazy_pattern

_AND = lazy_pattern(r"\s*(?:[/&+]|\band\b)\s*")
_OTHERS = frozenset(("outside", "outside_alone"))
# An operations manager is one of service in a call center, over those who answer there.
_OPERATIONS = "operations"
_CALL_CENTER = lazy_pattern(r"\b(?:call|contact) cent(?:er|re)s?\b")
_WHO_ANSWER = lazy_pattern(
    r"\b(?:team leads?|team leaders?|supervisors|agents)(?:,? and| &|,|/) (?:their |our |the )?"
    r"(?:representatives|reps|agents|advisors|associates|supervisors|team leads|team leaders)\b"
)
# Whom customers are called; "ballot services" over a text without them serve nobody at a counter.
_SERVED = lazy_pattern(
    r"\b(?:customers?|clients?|callers?|guests?|patrons?|patients|tenants|visitors|passengers"
    r"|help ?desk)\b"
)
_TOLD = 400  # letters of a text that would have named them


def runs_calls(title: str, position: PositionName | None, marks: Marks, sheet: Sheet) -> bool:
    """Whether an operations manager runs a call center by the text."""
    if position is None or not position.leads or _OPERATIONS not in title.lower():
        return False
    return (
        not marks.any_of(_OTHERS)
        and _CALL_CENTER.search(sheet.low) is not None
        and _WHO_ANSWER.search(sheet.low) is not None
    )


def serves_no_customers(title: str, marks: Marks, sheet: Sheet) -> bool:
    """Whether what a title calls service is none to customers: "sales and service manager", or
    services of some field, "ballot services", over a text that names nobody who is served."""
    plain = {(mark.start, mark.end) for mark in marks.of("any_service")}
    named = marks.of("service")
    if not named or any((mark.start, mark.end) not in plain for mark in named):
        return False
    low, first = title.lower(), min(mark.start for mark in named)
    if any(_AND.fullmatch(low, one.end, first) for one in marks.of("outside_alone")):
        return True
    of_a_field = low.startswith("services ", first) and title[:first].strip()
    return bool(of_a_field) and len(sheet.text) > _TOLD and not _SERVED.search(sheet.low)
