"""What in the words of a stay at a school may say that it is not finished. Which words say so is
told by the data; here they are only kept beside the degree, where all else on the line is not."""

import re
from collections.abc import Iterable

_DEGREE = (
    r"(?:bachelor'?s?|master'?s?|associate'?s?|doctoral|ph\.?d\.?|m\.?b\.?a\.?|[abm]\.?[as]\.?"
    r"|bsn|bba|graduate|undergraduate|degree|college|university|some|partial)"
)
# Wherever it stands in what is said of a stay.
_LEFT = (
    r"(?:did not|didn['’]t|never) (?:graduat|complet|finish)\w*|withdr[ae]w\w*|dropped out"
    r"|no degree|without (?:a )?degree"
)
_ANYWHERE = re.compile(
    rf"\b(?:{_LEFT}|expected|anticipated|progress|in process|incomplete|unfinished|pursuing|pending"
    r"|credits?|current(?:ly)?|did not|didn['’]t|some college|present"
    r"|not (?:yet )?(?:completed?|finish(?:ed)?)|working (?:on|towards?)|discontinued|abandoned"
    r"|all but dissertation)\b|\b(?-i:ABD)\b",
    re.IGNORECASE,
)
_LEFT_ALONE = re.compile(rf"(?:{_LEFT})\b", re.IGNORECASE)
# Elsewhere it is said of other things: `Honors student`, `Junior College`, `left tackle`.
_SEASON = r"(?:spring|summer|fall|autumn|winter)"
_NUMBER = r"(?:\d+|one|two|three|four|five|six|first|second|third|1st|2nd|3rd)"
_STANDING = r"(?:freshman|sophomore|junior|senior)"
_WEAK = re.compile(
    r"\b(?:enrolled|attending|studying|on hold|paused|applicant|leave of absence)\b"
    rf"|\b{_DEGREE} (?:level |degree )?course ?work\b"
    r"|(?<!honors )(?<!honours )(?<!honor )(?<!generation )(?<!scholarship )(?<!list )\bstudent"
    r"(?: (?:at|in|of|with)\b.*)?$"
    rf"|^(?:(?:a|an|as|now|rising|college|university) )*{_STANDING}(?: (?:year|standing|status))?"
    r"(?: (?:at|in)\b.*)?$"
    rf"|^{_NUMBER} (?:more |full )?(?:semester|quarter|term)s?(?! (?:abroad|on|hour|credit)).*"
    r"|\b(?:semesters?|quarters?|terms?|class(?:es)?|courses?|units|hours|years?|thesis"
    r"|dissertation) (?:still )?"
    r"(?:left|remaining|remains?|short|shy|away|to go|needed|outstanding)\b"
    rf"|^completed {_NUMBER} (?:full )?(?:years?|semesters?)\b|^{_NUMBER} years? completed$"
    rf"|^left(?: (?:in|to|school|early|before|after|without|for)\b.*|(?: {_SEASON})?(?: \d{{4}})?$)"
    rf"|^(?:{_NUMBER}|fourth|4th|final)[- ]year(?: student)?$",
    re.IGNORECASE,
)
_BEGUN = re.compile(
    r"\b(?:started|starting|starts|began|begins?|beginning|admitted|accepted (?:in)?to)\b"
    rf".*(?:\b(?:program|degree|{_SEASON}|mba|bachelor|master)|\d{{4}})",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"(?<!not )(?<!yet )\b(?:graduated|finished|earned|conferred|awarded"
    r"|completed(?!(?: \w+){0,2} (?:semester|year|credit|course|class|term|quarter|hour|unit)))\b",
    re.IGNORECASE,
)
_BEFORE_START = re.compile(
    r"\b(?:started|starting|starts|began|begins?|beginning|enrolled|entered|entering|admitted"
    r"|attending|student|since)(?: (?:in|on|from|since))?[\s:,(]*$",
    re.IGNORECASE,
)


def may_tell(piece: str, line: str = "", aside: bool = False) -> bool:
    """Whether a part of a line may say that a stay is not finished; `aside` is one of what is said
    besides of a stay, such as its courses. On a line that says that it is over less counts."""
    piece = piece.strip(" ,.()-–")
    if _ANYWHERE.search(piece):
        return True
    return (
        not aside and not _DONE.search(line) and bool(_WEAK.search(piece) or _BEGUN.search(piece))
    )


def was_left(parts: Iterable[str]) -> bool:
    """Whether one of the parts says nothing but that a school was left without finishing."""
    return any(map(_LEFT_ALONE.match, parts))


def begins_with(line: str, day: str) -> bool:
    """Whether the last date of a line is one on which the stay began: `started Fall 2026`."""
    return not _DONE.search(line) and bool(_BEFORE_START.search(line[: line.rfind(day)]))
