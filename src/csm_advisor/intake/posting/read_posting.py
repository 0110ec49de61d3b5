"""A posting read: from its text, and from the fields of a page or a board, to what it asks."""

import re
from collections import Counter
from collections.abc import Iterable

from csm_advisor import limits
from csm_advisor.intake.posting.alternatives import whole_alternatives
from csm_advisor.intake.posting.days import closing_day, day_of, posting_day
from csm_advisor.intake.posting.education import education_asked
from csm_advisor.intake.posting.head import employer_and_place, place_said, where_done
from csm_advisor.intake.posting.layout import Sheet, sheet_of
from csm_advisor.intake.posting.named_things import things_asked
from csm_advisor.intake.posting.pay import pay_printed
from csm_advisor.intake.posting.phrases import Marks, alike
from csm_advisor.intake.posting.title import judge
from csm_advisor.intake.posting.years import years_asked
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.posting import Facts, Posting
from csm_advisor.model.posting_kinds import Remote
from csm_advisor.text.lazy_pattern import lazy_pattern

_LABELLED = re.compile(
    r"[ \t*#>-]*(?P<label>job title|role title|role|position title|title|position|company name"
    r"|company|employer|hiring agency|agency|organi[sz]ation|location|job location|work location"
    r"|place|city"
    r"|date posted|posted on|posted|opening date|publication date|closing date|closes|apply by"
    r"|(?:application )?deadline|open(?:ing)? ?(?:&|and|/) ?clos(?:e|ing) dates?)[ \t]*[*]*:[ \t*]*"
    r"(?P<value>[^\n]{2,120})$",
    re.IGNORECASE,
)
# Between two labels of one line: "Company: Acme | Location: Austin, TX".
_BETWEEN_LABELS = "|\u00b7\u2022"
_LABELS_OF_A_LINE = lazy_pattern(
    rf"[ \t]+[{_BETWEEN_LABELS}][ \t]+(?=[*_]*[A-Za-z][A-Za-z ]{{2,24}}[*_]*:)"
)
_FIELDS = {
    "job title": "title", "role title": "title", "role": "title", "position title": "title",
    "title": "title", "position": "title",
    "company name": "employer", "company": "employer", "employer": "employer",
    "hiring agency": "employer", "agency": "employer",
    "organization": "employer", "organisation": "employer",
    "location": "place", "job location": "place", "work location": "place", "place": "place",
    "city": "place",
    "date posted": "posted", "posted on": "posted", "posted": "posted", "opening date": "posted",
    "publication date": "posted", "closing date": "closes", "closes": "closes",
    "apply by": "closes", "application deadline": "closes", "deadline": "closes",
}  # fmt: skip
_FOREIGN_SHARE = 0.12
_FEW, _SURE = 8, 3  # words of a text, and words of a language in it, that tell one
_BOUND: tuple[Remote, ...] = ("no", "hybrid", "yes")
_SOME_DAYS = lazy_pattern(
    r"(?:from home|remote(?:ly)?)(?: up to)? (?:\d|one|two|three|four) days?\b"
    r"|\b(?:\d|one|two|three|four) days?(?: (?:a|per|each) week)? (?:at|from) (?:home|the office)"
)
_DAYS, _NEAR_DAYS = lazy_pattern(r" days?\b"), 40  # letters
_REMOTE = frozenset(("remote",))
# A text with one of these in so many characters is English; others are looked at word by word.
_TOLD, _ENGLISH, _ENGLISH_EVERY = 6000, (" the ", " and ", " to ", " with "), 80
_LABELS_WITHIN = 8000
_LEVEL = lazy_pattern(r" (?:I{1,3}|IV|[1-4])\b(?! ?\+)")
_SMALL = frozenset(("of", "and", "the", "for", "&", "-"))
_TOP, _TOP_LINES, _LONGEST_TITLE = 1500, 12, 90  # where the title stands, and how long it is
_OVER_ALL = re.compile(  # a heading over a whole posting that lost its title
    r"(?:(?:(?:full )?(?:job|position|role) )?"
    r"(?:description|summary(?: description)?|overview|purpose)"
    r"|about the (?:job|role|position)) ?:?",
    re.IGNORECASE,
)
_MAIL_HEAD = lazy_pattern(  # of a posting that came as a mail and was saved as one
    r"(?:from|sent|to|cc|date): |(?:begin )?(?:forwarded|original) message ?:?$"
    r"|(?:hi|hello|hey|dear|good (?:morning|afternoon|evening))(?: [^,!:]{1,40})?[,!:]$"
    r"|(?P<subject>subject: *(?:(?:fwd?|re): *)*)",
    re.IGNORECASE,
)
# Words of titles that are cried out; what stands before one, and behind it.
_CRIED_OUT = (
    "hiring", "recruiting", "seeking", "looking for", "job op", "opening", "open position",
    "vacancy", "needed", "wanted", "to join", "who", "to lead",
)  # fmt: skip
_ANNOUNCED = lazy_pattern(
    r"^\W*(?:(?i:job (?:opening|opportunity)|open(?:ing| position)|vacancy|hiring)\s*[:!-]+\s*"
    r"|(?i:(?:(?:we(?:['\u2019]re| are)|our client is|now|urgently|immediately|currently) )+"
    r"(?:hiring|looking for|seeking|recruiting)|looking for|seeking)\b(?:\s*[:!-]+\s*|\s+))"
    r"(?:(?i:for|an?|the|our|new|talented|experienced|motivated|dynamic|full-time|part-time)\s+)"
    r"{0,3}(?=[A-Z])"
)
_CRIED = lazy_pattern(r"(?i:\s+(?:to join|who|to lead)\s.*|\s+(?:needed|wanted)\b.*)$")
_ARTICLES = ("The ", "A ", "An ", "Our ")
_WITHIN = 400  # letters of the first sentences
_NAMED_IN = lazy_pattern(
    r"(?<!\bto )(?<!\bunder )(?<!\bby )(?<!\bwith )\b(?:[Tt]he|[Aa]n?|[Oo]ur)\s"
    r"(?:(?:talented|experienced|motivated|dynamic|new|full-time|part-time|bilingual|remote)\s){0,2}"
    r"(?P<title>[A-Z][\w&/'-]*(?:\s(?:of\s|and\s|&\s)?[A-Z][\w&/'-]*){0,6})"
)


def read_posting(
    text: str, catalogue: Catalogue, facts: Facts | None = None, unread: Iterable[str] = ()
) -> Posting:
    """What a posting asks. `facts` are what a page says in fields; they count before the text.
    `unread` says in sentences what of the file is not in the text."""
    said = list(unread)
    if not text.strip():
        said.append("The posting is empty: it asks for nothing.")
    if len(text) > limits.POSTING:
        said.append(f"Only the first {limits.POSTING:,} characters were read.")
        text = text[: limits.POSTING]
    facts = facts or Facts()
    sheet = sheet_of(text, catalogue)
    labelled = _labelled(sheet.text)
    title = facts.title or _fuller(labelled.get("title"), sheet) or _title_line(sheet)
    language = _language(sheet.low, catalogue)
    if language:
        said.append(
            f"Most of the text is {language}, which is not read: what stands here may lack much."
        )
    named = sheet.titles.marks(title or "")
    judged = judge(title, named, sheet, catalogue)
    employer, place = employer_and_place(sheet.text, title, lambda words: _is_a_job(words, sheet))
    pay, pay_said = (facts.pay, []) if facts.pay else pay_printed(sheet, catalogue)
    pairs, taken = whole_alternatives(sheet)
    others = sheet.without(taken)
    posted = facts.posted or day_of(labelled.get("posted", "")) or _posted(sheet)
    asks = (*pairs, *years_asked(others), *education_asked(others), *things_asked(sheet))
    if not asks and not said:
        said.append("The posting asks for nothing that could be read.")
    return Posting(
        title=title,
        employer=facts.employer or labelled.get("employer") or employer,
        place=facts.place or place_said(labelled.get("place")) or place,
        remote=facts.remote or _remote(title, named, labelled.get("place"), sheet),
        posted=posted,
        rung=judged.rung,
        leads_people=judged.leads,
        rung_evidence=judged.evidence,
        asks=asks,
        pay=pay,
        not_read=(*said, *pay_said),
        language=language,
        closes=facts.closes
        or closing_day(labelled.get("closes", ""), sheet.text, sheet.low, posted),
    )


def _fuller(label: str | None, sheet: Sheet) -> str | None:
    """A labelled title, or the line at the top where that names the service behind it: "Title:
    Supervisor" under "Supervisor - Voter Services"."""
    line = _title_line(sheet) if label else None
    if not (label and line and line.startswith(label)) or line[len(label) :][:1].isalpha():
        return label
    told = "service" in sheet.titles.marks(label) or "service" not in sheet.titles.marks(line)
    return label if told else line


def _title_line(sheet: Sheet) -> str | None:
    """The line at the top that names a position, or the first of all where none does. Where a
    sentence stands first, no title stands above it: then the position that the sentence names.
    Of a mail's head only the subject may be a title, and only where it names a position."""
    first: str | None = None
    for line in sheet.text[:_TOP].split("\n")[:_TOP_LINES]:
        shown = line.strip(" \t#*>|_-=`")
        if head := _MAIL_HEAD.match(shown):
            shown = shown[head.end() :] if head["subject"] else ""
        if not re.search(r"[^\W\d_]", shown) or _OVER_ALL.fullmatch(shown):
            continue
        sentence = shown.endswith((".", "!", "?", ",", ":"))
        cried = any(word in shown.lower() for word in _CRIED_OUT)
        announced = _ANNOUNCED.match(shown) if cried else None
        if announced and not (sentence and _in_a_sentence(shown, sheet)):
            shown, sentence = shown[announced.end() :].rstrip(" .!"), False
        shown = _CRIED.sub("", shown) if cried and not sentence else shown
        ends = sentence or len(shown) > _LONGEST_TITLE
        if not ends:
            marks = sheet.titles.marks(shown[:_LONGEST_TITLE])
            if "position" in marks or "outside" in marks:
                return shown[:120]
        elif first is None and (named := _beginning(shown, sheet) or _in_a_sentence(shown, sheet)):
            return named
        if not head:
            first = first or shown[:120]
    return first


def _beginning(line: str, sheet: Sheet) -> str | None:
    """The title that a line begins with, where a whole posting was glued to it."""
    if len(line) <= _LONGEST_TITLE or line.startswith(_ARTICLES):
        return None
    marks = sheet.titles.marks(line[:_LONGEST_TITLE]).of("position")
    end = 0
    for mark in marks:
        if not end or mark.start <= end + 1:
            end = mark.end
    level = _LEVEL.match(line, end)
    before = line[: marks[0].start].split() if marks else []
    if end and all(word[0].isupper() or word in _SMALL for word in before):
        return line[: level.end() if level else end]
    return None


def _in_a_sentence(line: str, sheet: Sheet) -> str | None:
    """The position that a sentence is about: "is seeking a Customer Service Supervisor who"."""
    for found in _NAMED_IN.finditer(line, 0, _WITHIN):
        marks = sheet.titles.marks(found["title"])
        if "position" in marks and ("service" in marks or "outside" in marks):
            return found["title"]
    return None


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
        if ":" not in line:
            continue
        several = any(sign in line for sign in _BETWEEN_LABELS)
        for part in _LABELS_OF_A_LINE.split(line) if several else (line,):
            match = _LABELLED.match(part)
            if match:
                field = _FIELDS.get(match["label"].lower(), "closes")
                found.setdefault(field, match["value"].strip(" *\t"))
    return found


def _posted(sheet: Sheet) -> str | None:
    """The day in a line such as "Posted on Dec 18, 2025" at the top."""
    return posting_day(sheet.text[:_TOP]) if "posted" in sheet.low[:_TOP] else None


def _remote(title: str | None, named: Marks, place: str | None, sheet: Sheet) -> Remote | None:
    """Where the work is done: the title first, which names these, then the lines below it, then
    what the text says."""
    lines = (title or "", f"({place})" if place else "")
    for told in (_most_bound([named]), *map(where_done, lines)):
        if told:
            return told
    told = where_done(sheet.text[:_TOP].split("\n\n\n")[0]) or _most_bound(
        [piece.marks for piece in sheet.pieces_with(_REMOTE)]
    )
    return "hybrid" if told == "yes" and _some_days(sheet.low) else told


def _some_days(low: str) -> bool:
    """Whether work is from home, or in the office, on some days alone."""
    return any(
        _SOME_DAYS.search(low, max(0, day.start() - _NEAR_DAYS), day.end() + _NEAR_DAYS)
        for day in _DAYS.finditer(low)
    )


def _most_bound(marks: Iterable[Marks]) -> Remote | None:
    """What phrases say of it, the one that binds to an office most."""
    told = {mark.key.remote for one in marks for mark in one.clear_of("remote", "not_remote")}
    return next((word for word in _BOUND if word in told), None)


def _language(low: str, catalogue: Catalogue) -> str | None:
    """The language that most of a text is in, where it is none that is read."""
    begin = low[:_TOLD]
    seen = 0
    for word in _ENGLISH:
        seen += begin.count(word)
        if seen * _ENGLISH_EVERY > len(begin):
            return None
    words = re.findall(r"[^\W\d_]+", begin)
    if len(words) < _FEW:
        return None
    count = Counter(words)
    english = sum(count[word] for word in ("the", "and", "to", "of", "in", "for", "with", "you"))
    best = max(
        catalogue.posting.foreign, key=lambda one: sum(count[w] for w in one.words), default=None
    )
    if best is None:
        return None
    share = sum(count[word] for word in best.words)
    if share < _SURE:
        return None
    return best.name if share > english and share / len(words) > _FOREIGN_SHARE else None
