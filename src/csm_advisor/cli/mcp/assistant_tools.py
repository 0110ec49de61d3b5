"""The tools that an assistant can call: each with its arguments, and the function that answers.

A tool refuses what it does not know, by name: an argument that is dropped in silence would be an
answer to another question. Nothing is written, and no file is read but the data.
"""

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

from pydantic import BaseModel, ConfigDict, Field, ValidationError, WithJsonSchema

import csm_advisor
from csm_advisor import limits
from csm_advisor.errors import AdvisorError, UsageProblem, quoted, told_of
from csm_advisor.model.answer_fields import AnswerField
from csm_advisor.model.frozen import Frozen
from csm_advisor.model.profile import FIELDS, FIVE
from csm_advisor.text.dates import read_today
from csm_advisor.text.what_to_type import for_a_caller

if TYPE_CHECKING:
    from csm_advisor.model.catalogue import Catalogue


def _answers_schema(needed: tuple[str, ...]) -> dict[str, Any]:
    """The JSON Schema of answers, by their kinds; what each may be in words, too."""
    return {
        "type": "object",
        "properties": {
            key: {**_kind(field), "description": field.help or key} for key, field in FIELDS.items()
        },
        "required": list(needed),
        "additionalProperties": False,
    }


def _kind(field: AnswerField) -> dict[str, Any]:
    match field.kind:
        case "years":
            return {"type": "number", "minimum": 0, "maximum": limits.YEARS}
        case "hours":
            return {"type": "number", "minimum": 0, "maximum": limits.HOURS_A_WEEK}
        case "count":
            return {"type": "integer", "minimum": field.least, "maximum": field.most}
        case "yes-no":
            return {"type": "boolean"}
        case "ratings":
            level = {"type": "integer", "minimum": 0, "maximum": 4}
            return {"type": "object", "additionalProperties": level}
        case "certifications" | "names" | "skills" | "tools":
            return {"type": "array", "items": {"type": "string"}}
        case "jobs":
            return {"type": "array", "items": {"type": "object"}}
        case "choice":
            return {"type": "string", "enum": list(field.choices)}
        case _:
            return {"type": "string"}


Answers = Annotated[dict[str, Any], WithJsonSchema(_answers_schema(FIVE))]
Changes = Annotated[dict[str, Any], WithJsonSchema(_answers_schema(()))]
Day = Annotated[str | None, Field(description="Plan as of this day, YYYY-MM-DD; else today.")]
PERSON = "The person's answers. Ask for the five that are required; the others sharpen the plan."


class _Arguments(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class PlanArguments(_Arguments):
    """Of `plan`."""

    answers: Answers = Field(description=PERSON)
    soonest: str | None = Field(None, description="A rung on the way to reach as early as can be.")
    today: Day = None


class CompareArguments(_Arguments):
    """Of `compare`."""

    answers: Answers = Field(description=PERSON)
    today: Day = None


class WhatIfArguments(_Arguments):
    """Of `what_if`."""

    answers: Answers = Field(description=PERSON)
    changes: Changes = Field(description="The answers that would be others.")
    today: Day = None


class SalaryArguments(_Arguments):
    """Of `salary`."""

    rung: str | None = Field(None, description="A rung; all of them if none is named.")
    areas: Annotated[list[str], Field(max_length=10)] = Field(
        default=[],
        description="Cities, states or area codes of the United States; else the nation.",
    )
    industry: str | None = Field(None, description="An industry by name or NAICS code.")
    dollars: int | None = Field(None, description="The year in whose dollars all is told.")
    occupation: str | None = Field(None, description="An occupation to read the rung as.")
    today: Day = None


class SkillsArguments(_Arguments):
    """Of `skills`."""

    rung: str = Field(description="The rung whose skills are meant.")
    answers: Answers | None = Field(None, description="Compare with this person.")
    today: Day = None


class RolesArguments(_Arguments):
    """Of `roles`."""

    rung: str | None = Field(None, description="One rung in full; the whole ladder if none.")


class PostingArguments(_Arguments):
    """Of `posting`."""

    text: Annotated[str, Field(max_length=limits.POSTING)] = Field(
        description="The text, the HTML or the JSON of one job posting."
    )
    answers: Answers | None = Field(None, description="Hold it against this person.")
    today: Day = None


class ExplainArguments(_Arguments):
    """Of `explain`."""

    thing: str = Field(
        description="The id or title of a rung, skill, step, certification, tool, source or"
        " requirement."
    )
    answers: Answers | None = Field(None, description="Trace a step within this person's plan.")
    today: Day = None


class Tool(NamedTuple):
    """A tool: what it does, its arguments, whose schema its result has (see model/schemas.py), and
    the function that answers, which takes the arguments by their names."""

    about: str
    arguments: type[_Arguments]
    result: str
    answer: Callable[..., Frozen]


def _day(given: str | None) -> date:
    if given is None:
        return date.today()
    with told_of("today"):
        return read_today(given)


def _what_if(**given: Any) -> Frozen:
    from csm_advisor.model.views.what_if import WhatIfView

    return WhatIfView.of(*csm_advisor.what_if(**given))


TOOLS = {
    "plan": Tool(
        "A dated career plan in customer service: what is missing for each rung, what to do and by"
        " when, what it pays, at an open, a typical and a demanding bar. Every statement cites its"
        " sources by id; quote them.",
        PlanArguments, "plan", csm_advisor.plan,
    ),
    "compare": Tool(
        "The plan next to its alternatives: other routes, a degree, a certification, other"
        " targets.",
        CompareArguments, "compare", csm_advisor.compare,
    ),
    "what_if": Tool(
        "What would change in the plan, in months, dollars and steps, if some answers were"
        " different.",
        WhatIfArguments, "what-if", _what_if,
    ),
    "salary": Tool(
        "Pay by rung: official wages of the United States by area, and published figures, each with"
        " what it measures, when, and whose it is.",
        SalaryArguments, "salary", csm_advisor.salary,
    ),
    "skills": Tool(
        "The skills of a rung by priority, with the level needed (0 to 4) and how to build them.",
        SkillsArguments, "skills", csm_advisor.skills,
    ),
    "roles": Tool(
        "The ladder of rungs with their ids, or one rung: duties, what is asked by whom, the work.",
        RolesArguments, "roles", csm_advisor.roles,
    ),
    "posting": Tool(
        "One job posting: each ask in its own words, and held against a person what they meet now"
        " and when they would meet the rest.",
        PostingArguments, "posting", csm_advisor.posting_of,
    ),
    "explain": Tool(
        "Anything that has an id: what it is, what it rests on, and what refers to it.",
        ExplainArguments, "explain", csm_advisor.explain,
    ),
}  # fmt: skip


def answer(name: str, arguments: Mapping[str, Any], data: "Catalogue") -> Frozen:
    """What a tool answers. Raises AdvisorError, whose sentence tells what to mend."""
    tool = TOOLS.get(name)
    if tool is None:
        raise UsageProblem(f"there is no tool {quoted(name)}; there are {', '.join(TOOLS)}")
    try:
        values = dict(tool.arguments.model_validate(arguments))
    except ValidationError as wrong:
        raise UsageProblem(_sentence(name, tool, wrong)) from None
    person = values.get("answers")
    missing = [key for key in FIVE if person is not None and person.get(key) is None]
    if missing:
        raise UsageProblem(f"{name}: answers: missing: {', '.join(missing)}; ask the person")
    try:
        if "today" in values:
            values["today"] = _day(values["today"])
        return tool.answer(**values, data_dir=data)
    except AdvisorError as problem:
        raise UsageProblem(f"{name}: {for_a_caller(str(problem))}") from None


# The kinds of arguments, by what pydantic says where one is of another.
_WANTED = {
    "dict_type": "an object",
    "list_type": "a list",
    "string_type": "text",
    "int_type": "a whole number",
}


def _sentence(name: str, tool: Tool, wrong: ValidationError) -> str:
    """What is wrong with the arguments, all of it."""
    known = ", ".join(tool.arguments.model_fields)
    parts = []
    for error in wrong.errors(include_url=False, include_input=False):
        place = ".".join(str(part) for part in error["loc"])
        match error["type"]:
            case "extra_forbidden":
                parts.append(f"{quoted(place)} is no argument; there are {known}")
            case "missing":
                parts.append(f"{place} is missing; give it")
            case "too_long" | "string_too_long":
                parts.append(f"{place} is too long; give at most {error['ctx']['max_length']:,}")
            case kind:
                parts.append(f"{place} is not {_WANTED.get(kind, 'as it should be')}; correct it")
    return f"{name}: {'; '.join(parts)}"


@cache
def input_schema(name: str) -> dict[str, Any]:
    """The JSON Schema of a tool's arguments."""
    return TOOLS[name].arguments.model_json_schema()
