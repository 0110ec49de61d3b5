"""What records are called."""

import re

from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.records import Record
from csm_advisor.model.wages import NATION, Industry
from csm_advisor.text.find_by_name import find, rungs


def find_rung(text: str, catalogue: Catalogue) -> str:
    """The id of the rung that `text` names. Raises UsageProblem."""
    return text if text in catalogue.rungs else find(text, rungs(catalogue), "rung")


def step_title(id_: str, catalogue: Catalogue) -> str:
    """What a step is called; its id where the data no longer knows it."""
    action = catalogue.actions.get(id_)
    return action.title if action else id_


def label(record: Record) -> str:
    """A record in short: its title, name or question where it has one, else what it says."""
    for field in ("title", "name", "question", "text"):
        if field in type(record).model_fields:
            return str(getattr(record, field))
    return record.id


def asked_education(level: str, name: str) -> str:
    """What a level of education is called where it is asked for: nobody asks for "Some college, no
    degree", as having none is no part of it."""
    return name.partition(",")[0] if level == "some-college" else name


def closed(thing: str, catalogue: Catalogue) -> str:
    """What a step closes, in words: `Leadership to level 3`, or the name of a thing."""
    id_, _, level = thing.partition(":")
    if level:
        return f"{catalogue.skills[id_].name} to level {level}"
    for things in (catalogue.certifications, catalogue.tools, catalogue.education):
        if id_ in things:
            return str(things[id_].name)
    return id_.replace("-", " ")


def place_name(code: str, name: str) -> str:
    """What an area of the wage tables, given by its code and name, is called in a sentence."""
    return "the US" if code == NATION else name


def industry_name(industry: Industry) -> str:
    """Its name in a sentence: that of a sector without the numbers before it."""
    return re.sub(r"Sectors? [0-9, and]+ - ", "", industry.name)
