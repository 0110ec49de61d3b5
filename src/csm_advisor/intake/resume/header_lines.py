"""What a line with the title, the employer or the place of a job looks like, and its parts."""

import re

from csm_advisor.intake.resume.date_ranges import DURATION, find_date, unwrapped
from csm_advisor.intake.resume.positions import title_weight
from csm_advisor.model.document import DocumentLine

SURELY = 3  # the weight of a title that ends in the word for a position
MOST_WORDS = 14  # of such a line
DUTIES = re.compile(
    r"^(?:key |main |my |primary |job |roles? (?:and|&) )?(?:responsibilit(?:y|ies)|duties"
    r"|achievements"
    r"|accomplishments|profile|description|tasks|roles?|work)(?: included?| involved?)?\s*:?$",
    re.IGNORECASE,
)
DOING = re.compile(
    r"[^\W\d_]+(?:ed|ing)\b(?! (?:agent|center|centre|manager|clerk|specialist))|(?:my|i|the)\b",
    re.IGNORECASE,
)
_FEW = 6  # words of a title among what was done
_SEVERAL = re.compile(r";\s+[a-z]")  # things that were done
_PARTS = re.compile(r"\s+[-–—~:]+\s+|\s{2,}|\s*[|•·●▪¦;]\s*|\s*[–—]\s*|\s*\t\s*")
_LABEL = re.compile(
    r"^(?:job title|title|position(?: title)?|designation|role|company(?: name)?|employer"
    r"|organi[sz]ation|duration|period|dates?(?: of employment)?|location|tenure|from)\s*[:–-]+\s*",
    re.IGNORECASE,
)
_NAMED = re.compile(r"[^\W\d_]{2}|[^\W\d_][-&.][^\W\d_]|\d[A-Z]")  # also `H-E-B`, `H&M`, `3M`
_COUNT = re.compile(r"\$?\d[\d,.]*\+?\s+[a-z]")  # `140 people`, who were led
# What is said of a job behind its dates.
_ASIDE = re.compile(
    r"(?:retired|laid off|part[ -]time|full[ -]time|per diem|prn|temp(?:orary)?|seasonal|contract"
    r"|permanent|layoff|promoted|current(?:ly)?|relocated|position eliminated|company closed)\.?",
    re.IGNORECASE,
)
_LEGAL = r"\b(?:Inc|LLC|Ltd|Limited|Corp|Corporation|GmbH|PLC)\b\.?"
_BEHIND_LEGAL = re.compile(rf"^(.+?{_LEGAL})\s+(?=[A-Z])(.+)$")
_CONTACT = re.compile(r"@\S+\.|https?:|www\.|linkedin\.com|(?:\d[ ().-]*){7}")
_SHORT = re.compile(
    r"\b(?:inc|ltd|llc|co|corp|pvt|plc|st|jr|sr|rep|mgr|asst|assoc|coord|supv|dept|svcs?|[a-z])\.$",
    re.IGNORECASE,
)


def parts_of(text: str) -> list[str]:
    """What may be a title, an employer or a place, one after the other."""
    parts = [_LABEL.sub("", unwrapped(part)) for part in _PARTS.split(text)]
    parts = [piece for part in parts for piece in _beside_legal_form(part)]
    return [part for part in parts if _may_name(part)]


def is_header(line: DocumentLine) -> bool:
    """Whether it reads like a title, an employer or a place, and like no item or sentence."""
    text = line.text
    return (
        not line.bullet
        and len(text.split()) <= MOST_WORDS
        and not _CONTACT.search(text)
        and (line.heading or not text[0].islower() or text[1:2].isupper())
        and not is_sentence(text)
        and not DURATION.fullmatch(text)
        and not DUTIES.match(text)
    )


def is_sentence(text: str) -> bool:
    """Whether it ends in a full stop, not in that of a short form such as `Inc.`."""
    return text.endswith((".", ":", ";")) and not _SHORT.search(text)


def tells_work(text: str) -> bool:
    """Whether a line says what was done, as `Handled complaints`; `Marketing Coordinator` not."""
    named = len(text.split()) <= _FEW and any(
        title_weight(part) > SURELY for part in parts_of(text)
    )
    return bool(DOING.match(text) or _SEVERAL.search(text)) and not named


def _beside_legal_form(part: str) -> list[str]:
    """`Acme Inc. Customer Service Agent` as employer and title."""
    found = _BEHIND_LEGAL.match(part)
    return [found[1], found[2]] if found and title_weight(found[2]) > 1 else [part]


def _may_name(part: str) -> bool:
    if not _NAMED.search(part) or _LABEL.fullmatch(f"{part}:") or _COUNT.match(part):
        return False
    if _ASIDE.fullmatch(part):
        return False
    date = find_date(part)
    return date is None or bool(date.before or date.behind)
