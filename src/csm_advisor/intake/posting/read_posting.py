"""A posting read: from its text, and from the fields of a page or a board, to what it asks."""

import re
from collections import Counter
from collections.abc import Iterable

from csm_advisor.intake.posting.education import education_asked
from csm_advisor.intake.posting.head import employer_and_place, place_said
from csm_advisor.intake.posting.layout import Sheet, sheet_of
from csm_advisor.intake.posting.named_things import things_asked
from csm_advisor.intake.posting.pay import pay_printed
from csm_advisor.intake.posting.phrases import alike
from csm_advisor.intake.posting.title import judge
from csm_advisor.intake.posting.years import years_asked
from csm_advisor.model import limits
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.posting import Facts, Posting, Remote
from csm_advisor.text.format import MONTHS

_LABELLED = re.compile(
    r"[ \t*#>-]*(?P<label>job title|role title|role|position title|title|position|company name"
    r"|company|employer|organi[sz]ation|location|job location|work location|city"
    r"|date posted|posted on|posted|opening date|publication date)[ \t]*[*]*:[ \t*]*"
    r"(?P<value>[^\n]{2,120})$",
    re.IGNORECASE,
)
_FIELDS = {
    "job title": "title", "role title": "title", "role": "title", "position title": "title",
    "title": "title", "position": "title",
    "company name": "employer", "company": "employer", "employer": "employer",
    "organization": "employer", "organisation": "employer",
    "location": "place", "job location": "place", "work location": "place", "city": "place",
    "date posted": "posted", "posted on": "posted", "posted": "posted", "opening date": "posted",
    "publication date": "posted",
}  # fmt: skip
_ISO = re.compile(r"\b(20\d\d)-(\d\d)-(\d\d)\b")
_US = re.compile(r"\b(\d{1,2})/(\d{1,2})/(20\d\d)\b")
_NAMED = re.compile(
    r"\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
    r" (\d{1,2})(?:st|nd|rd|th)?,? (20\d\d)\b"
)
_POSTED = re.compile(r"\bposted(?: on)?:? ([^\n]{6,30})", re.IGNORECASE)
_FOREIGN_SHARE = 0.12
_REMOTE = frozenset(("remote",))
# A text with one of these in so many characters is English; others are looked at word by word.
_TOLD, _ENGLISH, _ENGLISH_EVERY = 6000, (" the ", " and ", " to ", " with "), 80
_LABELS_WITHIN = 8000
_TOP, _TOP_LINES, _LONGEST_TITLE = 1500, 12, 90  # where the title stands, and how long it is


def read_posting(
    text: str, catalogue: Catalogue, facts: Facts | None = None, unread: Iterable[str] = ()
) -> Posting:
    """What a posting asks. `facts` are what a page says in fields; they count before the text.
    `unread` says in sentences what of the file is not in the text."""
    said = list(unread)
    if len(text) > limits.POSTING:
        said.append(f"Only the first {limits.POSTING:,} characters were read.")
        text = text[: limits.POSTING]
    facts = facts or Facts()
    sheet = sheet_of(text, catalogue)
    labelled = _labelled(sheet.text)
    title = facts.title or labelled.get("title") or _title_line(sheet)
    language = _language(sheet.low, catalogue)
    if language:
        said.append(
            f"Most of the text is {language}, which is not read: what stands here may lack much."
        )
    judged = judge(title, sheet, catalogue)
    employer, place = employer_and_place(sheet.text, title, lambda words: _is_a_job(words, sheet))
    pay, pay_said = (facts.pay, []) if facts.pay else pay_printed(sheet, catalogue)
    asks = (*years_asked(sheet), *education_asked(sheet), *things_asked(sheet))
    if not asks and not said:
        said.append("The posting asks for nothing that could be read.")
    return Posting(
        title=title,
        employer=facts.employer or labelled.get("employer") or employer,
        place=facts.place or place_said(labelled.get("place")) or place,
        remote=facts.remote or _remote(title, sheet),
        posted=facts.posted or day_of(labelled.get("posted", "")) or _posted(sheet),
        rung=judged.rung,
        leads_people=judged.leads,
        rung_evidence=judged.evidence,
        asks=asks,
        pay=pay,
        not_read=(*said, *pay_said),
        language=language,
    )


def _title_line(sheet: Sheet) -> str | None:
    """The line at the top that names a position, or the first of all where none does."""
    first: str | None = None
    for line in sheet.text[:_TOP].split("\n")[:_TOP_LINES]:
        shown = line.strip(" \t#*>|_-=`")
        if not re.search(r"[^\W\d_]", shown):
            continue
        ends = shown.endswith((".", "!", "?", ",", ":")) or len(shown) > _LONGEST_TITLE
        if not ends:
            marks = sheet.titles.marks(shown[:_LONGEST_TITLE])
            if "position" in marks or "outside" in marks:
                return shown[:120]
        first = first or shown[:120]
    return first


def _is_a_job(words: str, sheet: Sheet) -> bool:
    """Whether words name a position or a department, or are a heading."""
    marks = sheet.titles.marks(words)
    if "position" in marks or "service" in marks:
        return True
    begin = alike(words)
    return any(
        begin.startswith(sheet.low[mark.start : mark.end])
        for mark in sheet.marks.of("heading")
        if mark.start < _TOP
    )


def _labelled(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    stop = text.find("\n", _LABELS_WITHIN)
    for line in text[: stop if stop >= 0 else None].split("\n"):
        match = _LABELLED.match(line) if ":" in line else None
        if match:
            found.setdefault(_FIELDS[match["label"].lower()], match["value"].strip(" *\t"))
    return found


def _posted(sheet: Sheet) -> str | None:
    """The day in a line such as "Posted on Dec 18, 2025" at the top."""
    found = "posted" in sheet.low[:_TOP] and _POSTED.search(sheet.text, 0, _TOP)
    return day_of(found[1]) if found else None


def day_of(text: str) -> str | None:
    """The day that a text names as YYYY-MM-DD, None where it names none for sure."""
    from datetime import date

    for pattern, order in ((_ISO, (1, 2, 3)), (_US, (3, 1, 2)), (_NAMED, (3, 1, 2))):
        found = pattern.search(text)
        if found is None:
            continue
        year, month, day = (found[number] for number in order)
        named = month[:3].title()
        try:
            in_year = MONTHS.index(named) + 1 if named in MONTHS else int(month)
            return date(int(year), in_year, int(day)).isoformat()
        except ValueError:
            return None
    return None


def _remote(title: str | None, sheet: Sheet) -> Remote | None:
    """Where the work is done: the title first, then what the text says."""
    for marks in (
        [sheet.titles.marks(title or "")],
        [piece.marks for piece in sheet.pieces_with(_REMOTE)],
    ):
        count: Counter[Remote] = Counter()
        for one in marks:
            for mark in one.clear_of("remote", "not_remote"):
                count[mark.key.remote] += 1
        for told in ("no", "hybrid", "yes"):
            if count[told]:
                return told
    return None


def _language(low: str, catalogue: Catalogue) -> str | None:
    """The language that most of a text is in, where it is none that is read."""
    begin = low[:_TOLD]
    seen = 0
    for word in _ENGLISH:
        seen += begin.count(word)
        if seen * _ENGLISH_EVERY > len(begin):
            return None
    words = re.findall(r"[^\W\d_]+", begin)
    if len(words) < 40:
        return None
    count = Counter(words)
    english = sum(count[word] for word in ("the", "and", "to", "of", "in", "for", "with", "you"))
    best = max(
        catalogue.posting.foreign, key=lambda one: sum(count[w] for w in one.words), default=None
    )
    if best is None:
        return None
    share = sum(count[word] for word in best.words)
    return best.name if share > english and share / len(words) > _FOREIGN_SHARE else None
