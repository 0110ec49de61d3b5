"""Whether advice fits a person, by the answers they gave."""

from collections.abc import Mapping
from typing import Any

from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.conditions import Condition, Fitted
from csm_advisor.model.education import EDUCATION_ORDER
from csm_advisor.text.languages import beside_english

# The least education that a condition means.
LEAST = {"college": "some-college", "bachelor": "bachelor", "master": "master"}


def fits(advice: Fitted, catalogue: Catalogue, answers: Mapping[str, Any]) -> bool | None:
    """Whether advice is for the person; None where an answer that decides it was not given."""
    wanted = [] if advice.when is None else [_holds(advice.when, catalogue, answers)]
    if advice.industries:
        industry = answers.get("industry")
        wanted.append(None if industry is None else str(industry).startswith(advice.industries))
    needless = [_holds(condition, catalogue, answers) for condition in advice.unless]
    if False in wanted or True in needless:
        return False
    return None if None in (*wanted, *needless) else True


def _holds(condition: Condition, catalogue: Catalogue, answers: Mapping[str, Any]) -> bool | None:
    """Whether a condition holds; None where the answer was not given."""
    match condition:
        case "leading":
            return _leads(catalogue, answers)
        case "college" | "bachelor" | "master":
            level, least = answers.get("education"), LEAST[condition]
            if level is None:
                return None
            return EDUCATION_ORDER.index(level) >= EDUCATION_ORDER.index(least)
        case "certification":
            return _some(answers.get("certifications"))
        case "language":
            spoken = answers.get("languages")
            return None if spoken is None else bool(beside_english(spoken, catalogue))
        case "weekends":
            return _some(answers.get("weekends"))
        case "no-weekends":
            weekends = answers.get("weekends")
            return None if weekends is None else not weekends
        case "student" | "returning" | "outside":
            return _stands(condition, answers)


def _stands(condition: Condition, answers: Mapping[str, Any]) -> bool | None:
    """Whether the person stands there; who names a rung and no place outside is in service."""
    situation: str | None = answers.get("situation")
    if situation is None:
        return None if answers.get("rung") is None else False
    return situation != "in-service" if condition == "outside" else situation == condition


def _some(answer: object) -> bool | None:
    return None if answer is None else bool(answer)


def _leads(catalogue: Catalogue, answers: Mapping[str, Any]) -> bool | None:
    """Whether the person has led people: by the years told, else by the present rung."""
    if answers.get("years_leading"):
        return True
    rung = catalogue.rungs.get(answers.get("rung", ""))
    if rung is not None and rung.leads:
        return True
    return None if answers.get("years_leading") is None else False
