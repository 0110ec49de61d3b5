"""Where words, or a number and a word, run into each other: texts from boards have often lost their
line breaks (`skillsStrong attention`)."""

import re

from csm_advisor.text.lazy_pattern import lazy_pattern

LIST_ENDS = "GED|MBA|CRM|ERP|PTO|SQL|KPI|SLA"  # that items of lists end with
_BEFORE = lazy_pattern(
    rf"(?<![^\W_])(?:[a-z]{{2,}}|[A-Z][a-z]{{6,}}|[A-Z]{{5,}}|Degree|School|Skills|Excel|{LIST_ENDS})$"
)
# Written with a capital inside.
_NAMES = frozenset((
    "connectwise", "five9", "getsatisfaction", "helpscout", "javascript", "linkedin", "livechat",
    "liveperson", "powerpoint", "quickbooks", "salesforce", "servicechannel", "servicemax",
    "servicenow", "servicepro", "servicetitan", "sharepoint", "successfactors", "uservoice",
    "youtube",
))  # fmt: skip


def number_glued(seam: int, text: str) -> bool:
    """Whether a number was glued to a word, and is not part of a name (`Five9`)."""
    return text[seam].isdigit() and text[max(0, seam - 4) : seam + 1].lower() not in _NAMES


def words_glued(seam: int, text: str) -> bool:
    """Whether two words were glued, and not one written with a capital inside (`ServiceNow`)."""
    before = _BEFORE.search(text[max(0, seam - 40) : seam])
    if before is None:
        return False
    rest = re.match(r"[A-Z][a-z]*", text[seam : seam + 20])
    return (before[0] + (rest[0] if rest else "")).lower() not in _NAMES
