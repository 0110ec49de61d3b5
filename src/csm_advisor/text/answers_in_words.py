"""Answers in words, as they are shown to the person who gave them."""

from typing import Any

from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.profile import FIELDS
from csm_advisor.text import find_by_name
from csm_advisor.text.format import plural, years
from csm_advisor.text.labels import industry_name


def in_words(field: str, value: Any, catalogue: Catalogue) -> str:
    """A clean answer in words: titles for ids, units for numbers."""
    row = FIELDS[field]
    match row.kind:
        case "rung":
            return catalogue.rungs[value].title
        case "education":
            return catalogue.education[value].name
        case "years":
            return _years(value)
        case "hours":
            return f"{plural(value, 'hour')} a week"
        case "count":
            return f"{plural(value, row.unit)}{row.after}"
        case "certifications":
            return _names(value, find_by_name.certifications_and_kinds(catalogue))
        case "tools":
            return _names(value, find_by_name.tools(catalogue))
        case "area" if catalogue.wages:
            return catalogue.wages.areas[value].name
        case "industry" if catalogue.wages:
            return industry_name(catalogue.wages.industries[value])
        case "names":
            return _names(value, [])
        case "ratings":
            rated = (f"{catalogue.skills[id_].name} {level}" for id_, level in value.items())
            return ", ".join(rated) or "none rated"
        case "skills":
            return ", ".join(catalogue.skills[id_].name for id_ in value) or "none"
        case "jobs":
            return plural(len(value), "job")
        case "choice":
            return row.choices[value]
        case "yes-no":
            return "yes" if value else "no"
        case _:
            return str(value)


def _years(amount: float) -> str:
    months = round(amount * 12)
    return plural(months, "month") if amount < 1 and months else years(amount)


def _names(value: Any, things: list[find_by_name.Known]) -> str:
    if not isinstance(value, list):  # one choice on its own
        return _name(value, things)
    return ", ".join(_name(item, things) for item in value) or "none"


def _name(item: str, things: list[find_by_name.Known]) -> str:
    for thing in things:
        if thing.id == item:
            return thing.names[0] if thing.names else item.replace("-", " ").capitalize()
    return item
