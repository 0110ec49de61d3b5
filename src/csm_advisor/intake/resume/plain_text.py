"""A resume written for people, from its lines of text to a Background."""

import re
from collections.abc import Iterator, Sequence

from csm_advisor.errors import UsageProblem
from csm_advisor.intake.resume.clean import clean, told
from csm_advisor.intake.resume.date_ranges import find_date, find_range, whole_range
from csm_advisor.intake.resume.dates import in_one_order
from csm_advisor.intake.resume.duties import duties
from csm_advisor.intake.resume.education import is_degree, mentions_degree, schooling_of
from csm_advisor.intake.resume.entries import jobs_of
from csm_advisor.intake.resume.headings import Section, heading_of
from csm_advisor.intake.resume.kept_resume import of_background
from csm_advisor.intake.resume.languages import languages_in, parted
from csm_advisor.intake.resume.linkedin_pdf import (
    is_linkedin_pdf,
    linkedin_jobs,
    linkedin_schooling,
)
from csm_advisor.intake.resume.not_held import why_not_held
from csm_advisor.intake.resume.positions import is_title
from csm_advisor.model.background import Background, Document, Job, Named
from csm_advisor.model.document import DocumentLine

_SOME = 3  # names of sections that are set apart: then a plain word is none
_PAGE = re.compile(
    r"(?:page|seite|página|pagina)\s*\d+(?:\s*(?:of|/|von|de|di|van|sur)\s*\d+)?|\d+\s*(?:/"
    r"|of)\s*\d+|-?\s*\d{1,2}\s*-?",
    re.IGNORECASE,
)
_TITLED = frozenset(("resume", "résumé", "curriculum vitae", "cv", "lebenslauf", "currículum"))
_OF_NAME = r"[^\W\d_]+(?:['’][^\W\d_]+)*"  # O'Neill
_NAME = re.compile(rf"{_OF_NAME}(?:[\s-]{_OF_NAME}\.?){{1,4}}")
_LETTERS = re.compile(r"(?!III$)[A-Z]{3,}(?:-[A-Z]{2,})?")  # CCXP, SHRM-CP
_NICKNAME = re.compile(r"""\s+(?:"[^"]+"|“[^”]+”|\([^()]+\))\s+""")  # Teresa "Terry" Reyes
_NUMERIC = re.compile(r"\b\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d\d)\b")
_ITEMS = re.compile(r"\s{2,}|\s*[,;|•·●▪]\s*|\s+/\s+")
_LABEL = re.compile(r"^[^:]{2,30}:\s+")
_DATES = re.compile(
    r"[\s(,–-]*(?:\(?(?:issued|expires?|exp\.?|valid)\b.*"
    r"|(?:\w+\.?\s|\d{1,2}/)?(?:19|20)\d\d.*)$",
    re.IGNORECASE,
)
_CERTIFIED = re.compile(
    r"\b(?:certified|certification|licensed|license)$|\bcertified \w", re.IGNORECASE
)
_ONLY_HEADING = re.compile(
    r"(?:(?:licen[sc]e|liscense|certificat\w+|certified|credential|training|and|or)s?\W*)+",
    re.IGNORECASE,
)
_LONGEST_NAME = 120  # characters of a certification
_MOST_OF_CERTIFICATE = 8  # words of one that stands among other things
_MOST_OF_ITEM = 4  # words
_SPEAKS = re.compile(
    r"\b(?:fluent|fluency|bilingual|bi-lingual|native|multilingual|trilingual|languages?)\b",
    re.IGNORECASE,
)
_SPEAKING = re.compile(
    r"\b(?:fluent|bilingual|bi-lingual|trilingual)\b(?:[\s/,&-]+\w+){1,5}", re.IGNORECASE
)
_ASIDE = re.compile(r"\([^()]*\)")  # how well: `Spanish (fluent)`
_NOISE = re.compile(r"@|https?:|www\.|(?:\d[ ().-]*){7}|\bdear\b|\bsincerely\b", re.IGNORECASE)

Sections = dict[Section | None, list[DocumentLine]]


def read_running(document: Document) -> Background:
    """The resume; `unread` says what could not be read by page and line.

    Raises UsageProblem where nothing in it reads like a resume.
    """
    if document.text is None:
        raise UsageProblem(f"{document.where}: holds no text; give another file")
    unread = [*document.unread, *document.text.unread]
    linkedin = is_linkedin_pdf(document.text.lines)
    lines = [line for line in document.text.lines if not _PAGE.fullmatch(line.text)]
    lines = _with_whole_ranges(lines)
    numbers = [found for line in lines for found in _NUMERIC.findall(line.text)]
    settled = in_one_order(numbers)
    parts = _sections(lines)
    head, other = parts.get(None, []), parts.get("other", [])
    worked = parts.get("experience") or []
    if not any(find_range(line.text) for line in worked):
        worked = [*worked, *head, *parts.get("summary", [])]
    jobs = _each_once(
        linkedin_jobs(worked, unread) if linkedin else jobs_of(worked, settled, unread)
    )
    schooled = parts.get("education") or [
        line for line in (*head, *other) if mentions_degree(line.text)
    ]
    for job in jobs_of(parts.get("volunteer", []), settled, []):
        shown = job.title or job.organisation
        unread.append(f"{job.where}: '{shown}' is volunteer work or an internship, not counted")
    name = _name(head or lines)
    if name and name.casefold() in {(job.title or "").casefold() for job in jobs}:
        name = None  # a title that stands at the head
    background = Background(
        name=name,
        headline=next((clean(line.text) for line in head[1:6] if is_title(line.text)), None),
        summary=clean(" ".join(duties(parts.get("summary", [])))),
        jobs=jobs,
        schooling=tuple((linkedin_schooling if linkedin else schooling_of)(schooled, unread)),
        certifications=(
            *_behind_name(head or lines),
            *_certifications(
                parts.get("certifications", []),
                [
                    *parts.get("skills", []),
                    *parts.get("other", []),
                    *(line for line in schooled if len(line.text.split()) <= _MOST_OF_CERTIFICATE),
                ],
            ),
        ),
        skills=tuple(_skills([*parts.get("skills", []), *_items(parts.get("summary", []))])),
        languages=tuple(_languages(parts)),
        unread=told(unread),
    )
    if not (jobs or background.schooling or background.skills or background.certifications):
        raise UsageProblem(
            f"{document.where}: has no jobs, schools or skills that could be read; is it a resume?"
            " Give another file, or answer the questions of csm-advisor plan"
        )
    return background.model_copy(update={"kept": of_background(background)})


def _with_whole_ranges(lines: Sequence[DocumentLine]) -> list[DocumentLine]:
    """The lines, ranges of dates that are broken over two or three of them put together."""
    whole: list[DocumentLine] = []
    at = 0
    while at < len(lines):
        line, taken = lines[at], 1
        if find_date(line.text):
            for more in (2, 3):
                # A dash at the begin of a line is taken for the mark of an item.
                text = whole_range(
                    line.text,
                    *("- " * one.bullet + one.text for one in lines[at + 1 : at + more]),
                )
                if text and len(lines) >= at + more:
                    line, taken = line._replace(text=text, bullet=False), more
                    break
        whole.append(line)
        at += taken
    return whole


def _sections(lines: Sequence[DocumentLine]) -> Sections:
    """The lines by section; None for those above the first."""
    parts: Sections = {}
    section: Section | None = None
    set_apart = sum(line.heading and heading_of(line) is not None for line in lines) >= _SOME
    for line in lines:
        plain = set_apart and not line.heading and not line.text.isupper()
        found = heading_of(line)
        if found and not (plain and len(line.text.split()) == 1):
            section = found.section
            parts.setdefault(section, [])
            if found.rest:
                parts[section].append(line._replace(text=found.rest))
        else:
            parts.setdefault(section, []).append(line)
    return parts


def _name(head: Sequence[DocumentLine]) -> str | None:
    """The first line, where it can be a name."""
    for line in head[:4]:
        called = _NICKNAME.sub(" ", line.text)
        text = re.split(r"\s{2,}|\s*[|,•]\s*|\s+[-–—]\s+", called)[0].strip()
        if text.casefold() in _TITLED:
            continue
        if text.isupper() and " " not in text:  # set apart: MARIA   REYES
            text = " ".join(called.split())
        named = _NAME.fullmatch(text) and not is_title(text) and text[0].isupper()
        return clean(text.title() if text.isupper() else text) if named else None
    return None


def _behind_name(head: Sequence[DocumentLine]) -> Iterator[Named]:
    """The certifications in letters behind the name: `Ana Reyes, MBA, CCXP`."""
    for line in head[:1]:
        _, *behind = re.split(r",\s*", line.text)
        for letters in behind:
            if _LETTERS.fullmatch(letters) and not is_degree(letters):
                yield Named(where=line.place, name=letters)


def _each_once(jobs: Sequence[Job]) -> tuple[Job, ...]:
    """The jobs without those that are printed again."""
    found: dict[tuple[str, str], Job] = {}
    for job in jobs:
        key = ((job.title or "").casefold(), f"{job.starts} {job.ends}")
        kept = found.setdefault(key, job)
        if len(kept.texts) < len(job.texts):
            found[key] = kept.model_copy(update={"texts": job.texts})
    return tuple(found.values())


def _certifications(
    lines: Sequence[DocumentLine], others: Sequence[DocumentLine]
) -> Iterator[Named]:
    """What stands under a heading for them, and what among `others` calls itself certified."""
    for line in lines:
        for item in _listed(line.text):
            text = clean(_undated(_LABEL.sub("", item)))
            usual = text and 1 < len(text) <= _LONGEST_NAME and not _NOISE.search(line.text)
            if text and usual and not _ONLY_HEADING.fullmatch(text):
                yield Named(where=line.place, name=text)
    for line in others:
        for item in _ITEMS.split(_LABEL.sub("", line.text)):
            text = clean(_undated(item.strip(" .()")))
            short = text is not None and len(text.split()) <= _MOST_OF_CERTIFICATE
            if text and short and _CERTIFIED.search(text) and not _ONLY_HEADING.fullmatch(text):
                yield Named(where=line.place, name=text)


def _undated(text: str) -> str:
    """A certification without its dates, unless they say that it is not held."""
    return text if why_not_held(text) else _DATES.sub("", text)


def _listed(text: str) -> list[str]:
    """The certifications of a line: what stands behind a comma may be the issuer, unless there are
    more. A date at the end is none of them."""
    items = map(_undated, re.split(r"\s*[;|•·●▪]\s*|\s{2,}", text))
    return [
        part
        for item in items
        for part in (item.split(", ") if item.count(", ") > 1 and len(item) < 200 else [item])
    ]


def _items(lines: Sequence[DocumentLine]) -> Iterator[DocumentLine]:
    """What is so short that it lists, as highlights do, and tells nothing."""
    return (line for line in lines if len(line.text.split()) <= _MOST_OF_ITEM)


def _skills(lines: Sequence[DocumentLine]) -> Iterator[Named]:
    for line in lines:
        for item in _ITEMS.split(_LABEL.sub("", line.text)):
            text = clean(item.strip(" .()"))
            if text and not _NOISE.search(text):
                yield Named(where=line.place, name=text)


def _languages(parts: Sections) -> Iterator[Named]:
    for line in parts.get("languages", []):
        yield from _named(line, line.text)
    for lines in (parts.get("skills", []), parts.get("summary", []), parts.get("other", []),
                  parts.get(None, [])):  # fmt: skip
        for line in lines:
            if _SPEAKS.search(line.text):
                yield from _named(line, line.text)
            for item in _ITEMS.split(line.text):
                for name in parted(item):
                    if len(_ASIDE.sub("", name).split()) == 1:
                        yield from _named(line, name)
    for line in parts.get("experience", []):
        if spoken := _SPEAKING.search(line.text):
            yield from _named(line, spoken[0])


def _named(line: DocumentLine, text: str) -> Iterator[Named]:
    for name in languages_in(text):
        yield Named(where=line.place, name=name)
