"""Certifications that a resume names and that are not held, by its own words."""

import re

_OVER = re.compile(r"\b(?:expired|lapsed)\b", re.IGNORECASE)
_AHEAD = re.compile(
    r"\b(?:in progress|in process|pursuing|expected|anticipated|scheduled|studying for|pending"
    r"|working toward?s?|candidate for|not yet)\b",
    re.IGNORECASE,
)


def why_not_held(certification: str) -> str | None:
    """Why the words of a certification say that it is not held; None where they do not."""
    if _OVER.search(certification):
        return "has expired by its own words"
    return "is not earned yet by its own words" if _AHEAD.search(certification) else None
