"""Postings in fields: the JobPosting of a page, and the JSON of public job boards."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from math import inf
from typing import Any

from csm_advisor import limits
from csm_advisor.intake.posting.as_read import as_read
from csm_advisor.model.posting import Facts, Pay
from csm_advisor.model.posting_kinds import PayUnit, Remote
from csm_advisor.text.html_fragment import shown_fragment
from csm_advisor.text.normalize import paired

_UNITS: dict[str, PayUnit] = {
    "hour": "hour",
    "day": "day",
    "dai": "day",
    "week": "week",
    "month": "month",
    "year": "year",
    "annual": "year",
    "annum": "year",
}
# City, region and country, as pages and boards call them.
_ADDRESS = (
    ("addressLocality", "city"),
    ("addressRegion", "region", "state"),
    ("addressCountry", "country"),
)
_NUMBER = re.compile(r"\d[\d,. ]*\d|\d")
_DAY = re.compile(r"20\d\d-\d\d-\d\d")


def from_job_posting(found: dict[str, Any]) -> tuple[Facts, str]:
    """The fields and the text of a schema.org JobPosting."""
    described = [("", found.get("description"))]
    described += [
        (heading, found.get(key))
        for key, heading in (
            ("responsibilities", "Responsibilities"),
            ("qualifications", "Qualifications"),
            ("skills", "Skills"),
            ("educationRequirements", "Education"),
            ("experienceRequirements", "Experience"),
            ("workHours", "Work hours"),
        )
    ]
    remote = "telecommute" in _text(found.get("jobLocationType")).lower()
    text = _joined(described)
    facts = Facts(
        title=_line(found.get("title") or found.get("name")),
        employer=_line(found.get("hiringOrganization")),
        place=_place(found.get("jobLocation")) or _line(found.get("applicantLocationRequirements")),
        remote="yes" if remote else None,
        posted=_day(found.get("datePosted")),
        closes=_day(found.get("validThrough")),
        pay=pay_of(found.get("baseSalary"), _text(found.get("salaryCurrency"))),
    )
    return facts, text


def from_board(found: dict[str, Any]) -> tuple[Facts, str] | None:
    """The fields and the text of a posting as a public board gives it; None for anything else."""
    offer = found.get("offer")
    if isinstance(offer, dict):  # Recruitee
        found = offer
    title = _line(found.get("title") or found.get("text") or found.get("name"))
    sections = (
        found.get("jobAd", {}).get("sections") if isinstance(found.get("jobAd"), dict) else None
    )
    described: list[tuple[str, Any]] = []
    if isinstance(sections, dict):  # SmartRecruiters
        described = [
            (_text(one.get("title")), one.get("text"))
            for one in sections.values()
            if isinstance(one, dict)
        ]
    elif isinstance(found.get("lists"), list):  # Lever
        described = [("", found.get("descriptionPlain") or found.get("description"))]
        described += [
            (_text(one.get("text")), one.get("content"))
            for one in found["lists"]
            if isinstance(one, dict)
        ]
        described.append(("", found.get("additionalPlain") or found.get("additional")))
    else:  # Greenhouse, Ashby, Workable, Recruitee
        text = (
            found.get("content")
            or found.get("descriptionPlain")
            or found.get("descriptionHtml")
            or found.get("description")
        )
        described = [
            ("", text),
            ("Requirements", found.get("requirements")),
            ("Benefits", found.get("benefits")),
        ]
    text = _joined(described)
    if not title or not text.strip():
        return None
    pay = found.get("compensation")
    if isinstance(pay, dict):  # Ashby says it in a sentence
        told = pay.get("scrapeableCompensationSalarySummary") or pay.get("compensationTierSummary")
        text = f"{text}\nSalary: {_text(told)}" if told else text
    facts = Facts(
        title=title,
        employer=_line(found.get("company_name") or found.get("company")),
        place=_place(found.get("location")) or _board_place(found),
        remote=_workplace(found),
        posted=_day(
            found.get("first_published")
            or found.get("publishedAt")
            or found.get("published_at")
            or found.get("published_on")
            or found.get("releasedDate")
            or found.get("createdAt")
            or found.get("created_at")
            or found.get("updated_at")
        ),
        pay=pay_of(found.get("salaryRange") or found.get("salary"), ""),
    )
    return facts, text


def pay_of(given: Any, currency: str) -> Pay | None:
    """The pay of a field: a text, a number, or an object with a value inside."""
    if isinstance(given, list):
        return next((pay for one in given[:5] if (pay := pay_of(one, currency))), None)
    if isinstance(given, int | float) and not isinstance(given, bool):
        return _pay([_number(given)], "", currency, "")
    if isinstance(given, str):
        return _pay(_numbers(given), given, currency, paired(given))
    if not isinstance(given, dict):
        return None
    currency = _text(given.get("currency") or given.get("currencyCode")) or currency
    unit = _text(given.get("unitText") or given.get("interval") or given.get("period"))
    value = given.get("value")
    inner = value if isinstance(value, dict) else given
    unit = _text(inner.get("unitText")) or unit
    amounts: list[float] = []
    for key in ("minValue", "maxValue", "min", "max", "value"):
        one = inner.get(key)
        if isinstance(one, str):
            amounts += _numbers(one)[: 2 if key == "value" else 1]
            unit = unit or one
        elif isinstance(one, int | float) and not isinstance(one, bool):
            amounts.append(_number(one))
    return _pay(amounts, unit, currency, "")


def _pay(amounts: list[float], unit: str, currency: str, quote: str) -> Pay | None:
    amounts = [one for one in amounts if 0 < one < limits.PAY][:2]
    if not amounts:
        return None
    low, high = min(amounts), max(amounts)
    told = next((known for word, known in _UNITS.items() if word in unit.lower()), None)
    if told is None:
        told = "hour" if high < 200 else "year" if low >= 10_000 else None
    code = currency.upper() if re.fullmatch(r"[A-Za-z]{3}", currency) else None
    if code is None:
        found = re.search(r"\b(USD|EUR|GBP|CAD|AUD|PHP|INR|NZD|SGD)\b", quote)
        code = (
            found[1]
            if found
            else {"$": "USD", "\u20ac": "EUR", "\u00a3": "GBP"}.get(
                next((sign for sign in quote if sign in "$\u20ac\u00a3"), "")
            )
        )
    return Pay(low=low, high=high, unit=told, currency=code, quote=quote[:200])


def _number(given: float) -> float:
    try:
        return float(given)
    except OverflowError:  # a whole number with hundreds of digits
        return inf


def _numbers(text: str) -> list[float]:
    found = []
    for match in _NUMBER.finditer(text[:200]):
        plain = match[0].replace(" ", "").replace(",", "").rstrip(".")
        try:
            value = float(plain)
        except ValueError:
            continue
        found.append(value * 1000 if re.match(r"\s?[kK]\b", text[match.end() :]) else value)
    return found


def _text(value: Any) -> str:
    """A value as text; of an object its name, of a list its items."""
    if isinstance(value, str):
        return paired(value)
    if isinstance(value, dict):
        return _text(
            value.get("name")
            or value.get("label")
            or value.get("credentialCategory")
            or value.get("description")
        ) or _months(value)
    if isinstance(value, list):
        return "\n".join(
            filter(None, (_text(one) for one in value[:50] if not isinstance(one, list)))
        )
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""


def _months(value: dict[str, Any]) -> str:
    months = value.get("monthsOfExperience")
    return f"{_text(months)} months of experience" if months else ""


def _line(value: Any) -> str | None:
    return " ".join(as_read(_text(value)).split())[:120] or None


def _joined(described: Iterable[tuple[str, Any]]) -> str:
    parts = []
    for heading, value in described:
        text = as_read(shown_fragment(_text(value))).strip()
        if text:
            parts.append(f"{heading}:\n{text}" if heading else text)
    return "\n\n".join(parts)


def _place(value: Any) -> str | None:
    """A place of an address, of one of several, or in words."""
    if isinstance(value, list):
        return next((place for one in value[:5] if (place := _place(one))), None)
    if not isinstance(value, dict):
        return _line(value)
    address = value.get("address")
    inner = address if isinstance(address, dict) else value
    parts = [
        _line(next((inner[name] for name in names if inner.get(name)), None)) for names in _ADDRESS
    ]
    told = ", ".join(dict.fromkeys(part for part in parts if part))
    return told or _line(address) or _line(value.get("name"))


def _board_place(found: dict[str, Any]) -> str | None:
    categories = found.get("categories")
    if isinstance(categories, dict):
        return _line(categories.get("location"))
    told = {name: found.get(name) for name in ("city", "state", "region", "country")}
    return _place(told) if any(told.values()) else None


def _workplace(found: dict[str, Any]) -> Remote | None:
    location = found.get("location")
    inner = location if isinstance(location, dict) else {}
    told = _text(found.get("workplaceType") or inner.get("workplace_type")).lower()
    if "hybrid" in told or found.get("hybrid") is True:
        return "hybrid"
    flags = [
        found.get("isRemote"),
        found.get("remote"),
        inner.get("remote"),
        inner.get("telecommuting"),
        found.get("telecommuting"),
    ]
    if "remote" in told or True in flags:
        return "yes"
    return "no" if told in ("on-site", "onsite", "on_site") or False in flags else None


def _day(value: Any) -> str | None:
    if isinstance(value, int | float) and not isinstance(value, bool) and 1e11 < value < 5e12:
        return datetime.fromtimestamp(value / 1000, UTC).date().isoformat()
    found = _DAY.search(_text(value))
    return found[0] if found else None
