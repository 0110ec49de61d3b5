"""What rung a posting is for, and whether the job leads people."""

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from csm_advisor.intake.posting.layout import Sheet
from csm_advisor.intake.posting.leaders_by_text import runs_calls, serves_no_customers
from csm_advisor.intake.posting.own_titles import own_level
from csm_advisor.intake.posting.phrases import Mark, Marks
from csm_advisor.intake.supervisors import doubt
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.posting_words import PositionName
from csm_advisor.text.lazy_pattern import lazy_pattern

if TYPE_CHECKING:
    from csm_advisor.intake.proposing.job_titles import Titles

_SOUGHT = lazy_pattern(
    r"\b(?:looking for|seeking|as an?|hiring|recruiting|searching for|in search of|join us as)\s+"
    r"(?:(?:an?|the|our|talented|experienced|exceptional|motivated|dynamic|new|full-time"
    r"|part-time)\s+){0,3}"
    r"((?:[A-Z][\w&/'-]*\s*){1,6})"
)

_AND = lazy_pattern(r"\s*(?:[/&+,]|\band\b)\s*", re.IGNORECASE)
_AND_TOO = lazy_pattern(r"\s*(?:[/&+]|\band\b)\s*", re.IGNORECASE)
_FIRST_PART = lazy_pattern(r"[,(|]| - ")
_OF_FIELD = lazy_pattern(r"(?:,| of| -|:)? (?:[\w&/-]+ )?")  # between a leader and whom they lead
_BARE = ("customer", "customers")
_TRADE_NAME = "bpo"  # where others work too: "BPO medical coder"
_WHERE = lazy_pattern(r",? \(|,| - | \| ")  # before the department of a position
_ASSISTANTS = ("assistant", "asst", "deputy")
_ASSISTANT = lazy_pattern(  # "assistant guest service manager"
    r"\b(assistant|asst\.?|deputy) (?!to\b)[^,/|-]+? (manager)\b", re.IGNORECASE
)
_SUPPORT = "support services"
_OF_CUSTOMERS = lazy_pattern(
    r"\b(?:customer|technical|client|user) (?:support|service|satisfaction)\b|\bhelp ?desk\b"
)
# Whom a leader leads: "supervises the call center agents", "personnel of the member services team".
_LED_TEAM = lazy_pattern(
    r"\b(?:teams?|groups?|staff|personnel|supervis(?:es?|ing)|supervision|manag(?:es?|ing)"
    r"|leads?|leading|oversees?|overseeing|work)[:(]?(?: (?:of|for|the|our|an?|all|small|large"
    r"|growing|new|up to|about|approximately|over|more than|\d+(?:-\d+)?|full-time|part-time|remote"
    r"|entire))*"
    r" ((?:[\w&-]+ ){1,3}(?:representatives|reps|agents|advisors|associates|specialists|clerks"
    r"|assistants|staff|team))\b",
    re.IGNORECASE,
)
_LEADS_SERVICE = ", over people in service by the text"
_OFTEN = 2  # words of a trade in a text
_ENTRY, _COMMERCIAL = frozenset(("entry",)), frozenset(("commercial",))
_LEADING = frozenset(("leads", "no_leads"))
_OTHERS = frozenset(("outside", "outside_alone"))
# "leading individual contributors": there the words are of others.
_LED = lazy_pattern(
    r"\b(?:leading|lead|managing|manage|manages|supervising|coaching|years) (?:of |as an? )?$"
)


class Judged(NamedTuple):
    """The rung, None where the posting is for none of this ladder; whether the job leads people,
    None where nothing tells; and what both rest on."""

    rung: str | None
    leads: bool | None
    evidence: str


def judge(title: str | None, marks: Marks, sheet: Sheet, catalogue: Catalogue) -> Judged:
    """The rung of a posting by its title, which has these `marks`, and by its text where the title
    leaves it open."""
    if not title:
        return Judged(None, _leads(sheet), "The posting has no title.")
    leads = _leads(sheet)
    shown = " ".join(title.split())[:120]
    if (own := own_level(title, marks, catalogue)) is not None:
        means = f"The title '{shown}' is that of {own.title} on this ladder."
        return Judged(own.id, leads if leads is not None else (own.leads or None), means)
    aside = any(word in title.lower() for word in _ASSISTANTS)
    assistant = _ASSISTANT.sub(r"\1 \2", title) if aside else title
    helps_others = assistant != title and _helps_others(title, marks)
    named = marks if assistant == title else sheet.titles.marks(assistant)
    position = _position(named, catalogue)
    elsewhere = position is None and marks.of("outside") and not _and_others(title, marks)
    elsewhere = (elsewhere and not _served(title, marks)) or _of_another(title, marks)
    if elsewhere or helps_others or _of_others(title, marks):
        return Judged(None, leads, f"The title '{shown}' names another occupation.")
    in_service = [
        mark for mark in marks.clear_of("service", "outside") if not _of_a_field(title, mark, marks)
    ]
    if not in_service and marks.of("outside_alone"):
        return Judged(None, leads, f"The title '{shown}' names another occupation.")
    if position and position.leads and serves_no_customers(title, marks, sheet):
        return Judged(None, leads, f"The title '{shown}' names no service to customers.")
    leads_service = not in_service and (
        _leads_service(position, marks, sheet, catalogue)
        or runs_calls(title, position, marks, sheet)
    )
    known = in_service or leads_service or _verdict(title, catalogue) is not None
    if not known and not _supports(title, sheet):
        found = _sought_in_service(position, marks, sheet, catalogue)
        if position and found:
            looks = f"The text looks for '{found}'."
            return Judged(_known(position.rung, catalogue), leads, looks)
        return Judged(None, leads, f"The title '{shown}' names no work of customer service.")
    if _of_a_trade(marks, sheet):
        return Judged(None, leads, f"The title '{shown}' is one of technicians, by the text.")
    if position is None:
        sought = _SOUGHT.search(sheet.text)
        wanted = sheet.titles.marks(sought[1]) if sought else None
        if sought and wanted and (wanted.of("outside") or not wanted.of("position")):
            return Judged(None, leads, f"The text looks for '{sought[1].strip()}'.")
        lowest = catalogue.posting.position[-1]
        return Judged(
            _known(lowest.rung, catalogue), leads, f"The title '{shown}' names nobody who leads."
        )
    if position.leads and _promised(sheet):
        lowest = catalogue.posting.position[-1]
        return Judged(
            _known(lowest.rung, catalogue),
            leads,
            f"The title '{shown}' is a later one: the text offers a start without experience.",
        )
    if position.leads and marks.of("accounts") and leads is not True:
        return _without_people(shown, sheet, catalogue)
    return Judged(
        _known(position.rung, catalogue),
        leads if leads is not None else (True if position.leads else None),
        f"The title '{shown}'{_LEADS_SERVICE if leads_service else ''}"
        f"{_beside(doubt(title, position.rung, catalogue))}.",
    )


def _beside(remark: str) -> str:
    return f": {remark}" if remark else ""


def _without_people(shown: str, sheet: Sheet, catalogue: Catalogue) -> Judged:
    """A manager of accounts or of clients' success who leads nobody."""
    commercial = {
        piece.low[m.start : m.end]
        for piece in sheet.pieces_with(_COMMERCIAL)
        for m in piece.marks.of("commercial")
    }
    said = f"The title '{shown}' leads nobody by the text"
    if len(commercial) >= 3:
        return Judged(None, False, f"{said}, and the work is with accounts and revenue.")
    lowest = catalogue.posting.position[-1]
    return Judged(_known(lowest.rung, catalogue), False, f"{said}, and the work is support.")


def _known(rung: str | None, catalogue: Catalogue) -> str | None:
    return rung if rung in catalogue.rungs else None


def _position(marks: Marks, catalogue: Catalogue) -> PositionName | None:
    """The highest position that a title names, and not as another's: an office manager's it is, a
    "front office manager" is one of service."""
    service = marks.of("service")
    others = [
        outside
        for outside in marks.of("outside")
        if not any(one.start <= outside.start and outside.end <= one.end for one in service)
    ]
    named = [
        mark.key
        for mark in marks.of("position")
        if not any(one.start < mark.end and mark.start < one.end for one in others)
    ]
    for one in catalogue.posting.position:
        if any(one is key for key in named):
            return one
    return None


def _of_others(title: str, marks: Marks) -> bool:
    """Whether a title leads another field's people ("customer marketing manager", "Director,
    Product Management"), or a lead is another's by trade ("Lead Experience Designer")."""
    service = marks.of("service")
    for outside in marks.clear_of("outside", "service"):
        ends = len(_FIRST_PART.split(title)[0].rstrip())
        for mark in marks.of("position"):
            if not mark.key.leads:
                continue
            if title[outside.end : mark.start] in (" ", " ("):  # "Engineer (Manager)"
                return True
            if title[mark.start : mark.end].lower() == "lead" and outside.end == ends:
                return True
            beside = any(
                one.start < outside.start
                or one.start == outside.end + 1
                or _AND_TOO.fullmatch(title, outside.end, one.start)
                for one in service
            )
            if not beside and _OF_FIELD.fullmatch(title, mark.end, outside.start):
                return True
    return False


def _helps_others(title: str, marks: Marks) -> bool:
    """Whether an assistant manager is one of another occupation: "assistant store manager"."""
    helped = _ASSISTANT.search(title)
    return helped is not None and any(
        helped.end(1) <= outside.start and outside.end <= helped.end(2)
        for outside in marks.clear_of("outside", "service")
    )


def _served(title: str, marks: Marks) -> bool:
    """Whether the other field is what customers are served with, "software customer support", and
    not another beside it, "Admin/Customer Support"."""
    serving = {
        mark.start
        for mark in marks.of("service")
        if title[mark.start : mark.end].lower() != _TRADE_NAME
    }
    ends = len(_FIRST_PART.split(title)[0])
    others = [mark for mark in marks.clear_of("outside", "service") if mark.start < ends]
    return bool(others) and all(
        outside.end + 1 in serving and title[outside.end] == " " for outside in others
    )


def _of_another(title: str, marks: Marks) -> bool:
    """Whether a title names another's position, and service only as where that is: "quality
    assurance coordinator (contact center)"."""
    position = next((mark for mark in marks.of("position") if not mark.key.leads), None)
    if position is None or not any(
        outside.end + 1 == position.start for outside in marks.clear_of("outside", "service")
    ):
        return False
    return all(
        _WHERE.match(title, position.end)
        if service.start >= position.end
        else title[service.start : service.end].lower() in (*_BARE, _TRADE_NAME)
        for service in marks.of("service")
    )


def _of_a_field(title: str, service: Mark, marks: Marks) -> bool:
    """Whether "customer" only says whose another field is: "customer marketing associate"."""
    named = title[service.start : service.end].lower()
    return named in _BARE and any(
        outside.start == service.end + 1 for outside in marks.of("outside")
    )


def _and_others(title: str, marks: Marks) -> bool:
    """Whether a title names service first and other work beside it: "support/data entry"."""
    return any(
        _AND.fullmatch(title, service.end, outside.start)
        for service in marks.of("service")
        for outside in marks.of("outside")
    )


def _supports(title: str, sheet: Sheet) -> bool:
    """Whether "support services", which name no one's support, are those of customers by the
    text."""
    if _SUPPORT not in title.lower():
        return False
    return sum(1 for _ in _OF_CUSTOMERS.finditer(sheet.low)) > _OFTEN


def _leads_service(
    position: PositionName | None, marks: Marks, sheet: Sheet, catalogue: Catalogue
) -> bool:
    """Whether a team leader or supervisor whose title names no field leads people in service by
    the text. Managers by such a title are left out: they lead a branch, and its service too."""
    lowest = next((rung.id for rung in catalogue.rungs.values() if rung.leads), None)
    if position is None or position.rung != lowest or marks.any_of(_OTHERS):
        return False
    return any(
        "service" in (led := sheet.titles.marks(found[1])) and "outside" not in led
        for found in _LED_TEAM.finditer(sheet.text)
    )


def _sought_in_service(
    position: PositionName | None, marks: Marks, sheet: Sheet, catalogue: Catalogue
) -> str | None:
    """Whom a text looks for in service, on the rung of a title that names no field: "Healthcare
    Representative" over "we are looking for a Customer Service Representative"."""
    if position is None or marks.any_of(_OTHERS):
        return None
    found = _SOUGHT.search(sheet.text)
    wanted = sheet.titles.marks(found[1]) if found else None
    if not found or wanted is None or wanted.any_of(_OTHERS) or "service" not in wanted:
        return None
    named = _position(wanted, catalogue)
    return found[1].strip() if named and named.rung == position.rung else None


def _of_a_trade(marks: Marks, sheet: Sheet) -> bool:
    """Whether the service is what technicians do: a title that names no customers, over a text
    that speaks of a trade time and again."""
    named = marks.of("service")
    plain = [(mark.start, mark.end) for mark in marks.of("any_service")]
    if not named or any((mark.start, mark.end) not in plain for mark in named):
        return False
    return len(sheet.marks.of("trade")) >= _OFTEN


@lru_cache(maxsize=4096)
def _verdict(title: str, catalogue: Catalogue) -> bool | None:
    """What the judge of resumes' titles says of the field: service, another, or nothing."""
    return _titles(catalogue).judge(title).service or None


@lru_cache(maxsize=4)
def _titles(catalogue: Catalogue) -> "Titles":
    from csm_advisor.intake.proposing.job_titles import Titles  # few titles leave it open

    return Titles(catalogue)


def _leads(sheet: Sheet) -> bool | None:
    found = False
    for piece in sheet.pieces_with(_LEADING):
        for mark in piece.marks.of("no_leads"):
            if not _LED.search(piece.low, max(0, mark.start - 40), mark.start):
                return False
        if piece.section not in ("aside", "form") and not piece.low.startswith("report"):
            found = found or "leads" in piece.marks
    return True if found else None


def _promised(sheet: Sheet) -> bool:
    """Whether the posting promises a manager's work for later and asks for none before."""
    return sum(len(piece.marks.of("entry")) for piece in sheet.pieces_with(_ENTRY)) >= 2
