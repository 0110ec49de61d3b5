"""Years that a resume claims in words: shown beside what its dates give, never counted."""

import re

from csm_advisor.errors import quoted

_NUMBERS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty"
_CLAIM = re.compile(
    rf"(?:(?:over|more than|at least|nearly|almost)\s+)?"
    rf"(?:\d{{1,2}}|{_NUMBERS})(?:\s*\(\d{{1,2}}\))?\s*\+?(?:\s*(?:-|to)\s*\d{{1,2}})?\s*\+?\s*"
    r"(?:plus\s+)?(?:years?|yrs?)\b(?:['’]|\s+of)?(?:\s+[\w-]+){0,4}",
    re.IGNORECASE,
)


def claims_of(*texts: str | None) -> tuple[str, ...]:
    """The claims in running text, in its own words: `10+ years of call center experience`."""
    found = (claim[0].strip() for text in texts for claim in _CLAIM.finditer(text or ""))
    return tuple(dict.fromkeys(found))


def beside(claims: tuple[str, ...]) -> str:
    """What to say of the claims behind what the dates give; nothing where there are none."""
    if not claims:
        return ""
    return f". Claimed in its summary, and not counted: {'; '.join(map(quoted, claims[:3]))}"
