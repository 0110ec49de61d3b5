"""Who is hiring and where, by the lines around the title of a pasted posting."""

import re
from collections.abc import Callable, Sequence

from csm_advisor.model.posting_kinds import Remote
from csm_advisor.text.lazy_pattern import lazy_pattern

# Letters looked at, lines after the title, letters of a line, or between the bars of one.
_SEEN, _AFTER, _LONGEST = 700, 4, 90
_MOST_WORDS = 7  # of the name of an employer
_STATE = (
    "A[KLRZ]|C[AOT]|D[CE]|FL|G[AU]|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|PR|RI|S[CD]"
    "|T[NX]|UT|V[AIT]|W[AIVY]|AB|BC|MB|N[BLST]|ON|QC|SK"
)
_CITY = r"[A-Z][\w .'/\u2019-]{1,40}"
_SURE_PLACE = re.compile(
    rf"{_CITY}, ?(?:{_STATE})(?: \d{{5}}(?:-\d{{4}})?)?(?:, ?(?:USA?|United States|Canada))?"
    rf"|(?:Greater )?{_CITY} (?:Metropolitan|Metro|Bay|City)? ?(?:Area|Metroplex|County|Region)"
    r"|United States|USA|United Kingdom|UK|England|Canada|Ireland|Australia|New Zealand|India"
    r"|Philippines|Singapore|South Africa|Germany|Mexico"
)
# "Customer Service Manager - Dallas, TX", or in brackets.
_IN_TITLE = re.compile(
    rf"(?:[,(|]|\s[-\u2013\u2014])\s*(?P<place>[A-Z][\w.'\u2019]*(?:[ -][A-Z][\w.'\u2019]*){{0,3}}"
    rf", ?(?:{_STATE}|Guam|Puerto Rico))(?: \((?i:remote|hybrid|on-?site)\))?\)?$"
)
# Also "Leeds, England, United Kingdom", and "GR, I, Athens" as boards write it.
_PLACE = re.compile(
    r"[A-Z]{2}, ?[A-Z0-9]{0,3}, ?[^\n,]{2,40}"
    rf"|{_CITY}(?:, [A-Z][\w .'()\u2019-]{{2,50}}){{1,2}}"
)
_AFTER_COMMA = re.compile(
    r"(?P<employer>[^,]{2,60}(?:, (?:Inc|LLC|Ltd|LLP|PC)\.?)?)"
    rf", (?P<place>{_CITY}, ?(?:{_STATE})\b.*)"
)
_PLACED = re.compile(rf"(?P<employer>[^,()]{{2,60}}) \((?P<place>{_CITY}, ?(?:{_STATE}))\)")

_LEGAL = re.compile(
    r"\b(?:Inc|LLC|L\.L\.C|Ltd|Limited|LLP|L\.P|PLC|plc|Corp|Corporation|Co|GmbH|AG|S\.A|B\.V|Pty"
    r"|P\.C|PC|Company|Group|Holdings|University|Hospital|Bank|Credit Union|Insurance|Agency"
    r"|Technologies|Solutions|Systems|Partners|Foundation)\b\.?"
)
_WHERE_DONE = re.compile(
    r"\(?(?:(?:100%|fully|partly) )?(?:in[ -]person|on-?site|in[ -]office|remote(?:ly)?|hybrid"
    r"|work(?:ing)? from home|wfh|telecommute|anywhere)(?![\w-])",
    re.IGNORECASE,
)
# What else stands in such lines: the kind of contract, the age of the posting, buttons.
_ELSE = re.compile(
    r"\(?(?:(?:full|part)[ -]time|permanent|temporary|contract|internship|seasonal|various"
    r"|multiple locations|negotiable|(?:re)?posted|easy apply|urgent\w*|actively|promoted|be among"
    r"|over \d)"
    r"(?![\w-])|(?:apply(?: now)?|save|new|share)$|\d+\+? (?:days?|hours?|weeks?|months?|minutes?"
    r"|applicants?|views?|people)\b|[\d$\u00a3\u20ac][\d,.kK$\u00a3\u20ac /-]*(?:$|an? |per )",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(
    r"\s*\((?:remote|hybrid|on-?site|in[ -]person|in[ -]office)\)$", re.IGNORECASE
)
_BARS = re.compile(r"[\u00b7\u2022|]")
_BETWEEN = re.compile(r"\s*[\u00b7\u2022|]\s*|\s+[-\u2013\u2014/]\s+")
# What headings and labels begin with, and no name of an employer.
_NO_NAME = frozenset(
    (
        "about",
        "why",
        "join",
        "who",
        "what",
        "our",
        "how",
        "your",
        "we",
        "job",
        "position",
        "role",
        "overview",
        "summary",
        "description",
        "company",
        "location",
        "department",
        "reports",
        "salary",
        "pay",
        "title",
        "employer",
    )
)
_HOW_WORDS = ("site", "person", "office", "hybrid", "remote", "home", "wfh")
_MAY_SAY_HOW = re.compile(r"[sS]ite\b|SITE|[pP]erson|[oO]ffice|[hH]ybrid|[rR]emote|[hH]ome|WFH")
_HOWS: tuple[Remote, ...] = ("no", "hybrid", "yes")
_HOW = lazy_pattern(
    r"(?:100% |fully )?(?:(?P<no>on-?site|on site|in[ -]person|in[ -]office|office-based)"
    r"|(?P<hybrid>hybrid)|(?P<yes>remote|work from home|wfh))(?: (?:only|work|role|position))?",
    re.IGNORECASE,
)
_SMALL = frozenset(("of", "and", "the", "for", "in", "on", "at", "by", "de", "la", "&", "+", "a"))
_FRAME = " \t#*`_>|="


def employer_and_place(
    text: str, title: str | None, is_a_job: Callable[[str], bool]
) -> tuple[str | None, str | None]:
    """The employer and the place in the lines around the title, None where none is sure.
    `is_a_job` tells whether words name a position, which no employer is called by."""
    lines = [line for part in text[:_SEEN].split("\n") if (line := part.strip(_FRAME))]
    at = lines.index(title) if title in lines else _cried(lines, title)
    employer = place = None
    named: str | None = None  # what may be the employer's name, if a place stands after it
    if at:
        named = _name(lines[at - 1], is_a_job)
    for line in lines[at + 1 : at + 1 + _AFTER]:
        if _is_prose(line):
            break
        parts = [part for part in _BETWEEN.split(_IN_BRACKETS.sub("", line)) if part]
        if any(map(_WHERE_DONE.match, parts)):  # it stands where else the place would
            employer = employer or named
        parts = [part for part in parts if not (_WHERE_DONE.match(part) or _ELSE.match(part))]
        both = _AFTER_COMMA.fullmatch(parts[0]) or _PLACED.fullmatch(parts[0]) if parts else None
        if len(parts) == 1 and both:
            parts = [both["employer"], both["place"]]
        for part in parts:
            if place is None and _is_place(part):
                place, employer = part, employer or named
            elif employer is None and (name := _name(part, is_a_job)):
                named = named or name
                if _LEGAL.search(name):
                    employer = name
        if place:
            break
    if place is None and title and (told := _IN_TITLE.search(title)):
        place = told["place"]
    return employer, place


def _cried(lines: Sequence[str], title: str | None) -> int:
    """The number of the short line that has the title behind or before what cries it out."""
    for at, line in enumerate(lines):
        said = line.rstrip(" .!")
        if title and len(said) <= _LONGEST and (said.startswith(title) or said.endswith(title)):
            return at
    return 0


def _is_prose(line: str) -> bool:
    return len(line) > _LONGEST and any(len(part) > _LONGEST for part in _BARS.split(line))


def place_said(value: str | None) -> str | None:
    """The place behind a label, None where it only says how the work is done ("in person")."""
    return None if value is None or _WHERE_DONE.match(value) or _ELSE.match(value) else value


def _is_place(words: str) -> bool:
    if _SURE_PLACE.fullmatch(words):
        return True
    return _PLACE.fullmatch(words) is not None and not _LEGAL.search(words)


def _name(words: str, is_a_job: Callable[[str], bool]) -> str | None:
    """The words, where they look like the name of an employer."""
    parts = words.split()
    if not 1 <= len(parts) <= _MOST_WORDS or _is_place(words):
        return None
    if not (words[0].isupper() or words[0].isdigit() or any(c.isupper() for c in parts[0])):
        return None
    if parts[0].lower() in _NO_NAME:
        return None
    legal = _LEGAL.search(words) is not None
    if ":" in words or words.endswith(("!", "?", ",", ";")) or (words.endswith(".") and not legal):
        return None
    if any(part.islower() and part not in _SMALL for part in parts):
        return None
    return words if legal or not is_a_job(words) else None


def where_done(text: str) -> Remote | None:
    """Where the work is done by what stands in brackets, or as a part of a line, near the top:
    "(on-site)", "Austin, TX | Hybrid"."""
    top = text[:_SEEN]
    low = top.lower()
    if not any(word in low for word in _HOW_WORDS):
        return None
    for line in top.split("\n"):
        if _is_prose(line) or not _MAY_SAY_HOW.search(line):
            continue
        parts = [*_BETWEEN.split(line.strip(_FRAME)), *re.findall(r"\(([^()]{2,40})\)", line)]
        for part in parts:
            found = _HOW.fullmatch(part.strip())
            if found:
                return next(how for how in _HOWS if found[how])
    return None
