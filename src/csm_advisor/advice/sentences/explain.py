"""What anything that has an id is, says and is named by, in words."""

from csm_advisor.model.actions import Action
from csm_advisor.model.credentials import Certification, Tool
from csm_advisor.model.frozen import Frozen
from csm_advisor.model.guide import Duty, Measure, Note
from csm_advisor.model.ladder import Bar, Requirement, Transition
from csm_advisor.model.pay import PayClaim
from csm_advisor.model.records import Record
from csm_advisor.model.skills import Skill

# What a record of each type is called, and its fields where their names do not say enough.
_KINDS = {
    "Basis": "basis of a column of figures",
    "CredentialNote": "remark on credentials",
    "EducationLevel": "level of education",
    "HoursPerWeek": "setting of the planner",
    "StepsAtOnce": "setting of the planner",
    "UnratedLevel": "setting of the planner",
    "PracticeWeeks": "setting of the planner",
    "Measure": "key figure",
    "PacketPrompt": "what to write down for a promotion packet",
    "PacketQuestion": "question of a promotion packet",
    "PayClaim": "pay figure",
    "Question": "frequent question",
    "QuestionItem": "question of the interview",
}
_FIELDS = {
    "also": "also called",
    "leads": "years on it count as leading people",
    "origin": "from",
    "of": "asks for",
    "min": "at least",
    "max": "up to",
    "how": "what to do",
    "own_hours": "hours of your own time",
    "weeks": "weeks it takes at least",
    "cost_low": "dollars, at least",
    "cost_high": "dollars, at most",
    "cost_year": "dollars of the year",
    "offered_on": "can start on",
    "evidence": "what to write down",
    "anchors": "levels",
    "low": "from",
    "high": "to",
    "open_ended": "or more",
    "decision": "a decision, not a step",
    "short": "in short",
    "needs": "level each rung needs",
}
# Which fields name other records, and what the one that is named calls those that name it.
REFERENCES: dict[type[Record], dict[str, str]] = {
    Transition: {"origin": "ways up from it", "to": "ways to it"},
    Requirement: {"rung": "what is asked on it", "of": "asked for by"},
    Skill: {"needs": "skills it needs"},
    Action: {"closes": "actions that close it", "offered_on": "on the job, can start on it"},
    Certification: {"counts_as": "certifications that count as it"},
    Tool: {"counts_as": "tools that count as it"},
    PayClaim: {"rungs": "pay figures for it"},
    Duty: {"rungs": "duties on it"},
    Measure: {"rungs": "key figures it is judged by"},
    Note: {"about": "notes on it"},
}
NOT_ASKED = "not asked"
LEVELS_REST_ON = "the levels rest on"


def kind_of(record: Record) -> str:
    name = type(record).__name__
    return _KINDS.get(name, name.lower())


def field(name: str) -> str:
    return _FIELDS.get(name, name.replace("_", " "))


def level(number: int) -> str:
    return f"level {number}"


def kind_of_source(kind: str) -> str:
    return f"source ({kind})"


def standing_in(file: str) -> str:
    return f"what stands on it in {file}.toml"


def at_level(how: str, level: str) -> str:
    """What something is called by those that name it, at a level where there is one."""
    return f"{how}, level {level}" if level else how


def bar_of(bar: Bar, rung: str) -> str:
    return f"{bar} bar of {rung}"


def asked(amount: str, without: str) -> str:
    moved = "the same" if amount == without else without
    return f"{amount} (without this claim: {moved})"


def need(amount: float | str | None) -> str:
    """How much is asked; None asks for the thing itself."""
    if amount is None:
        return "asked"
    return f"{value(amount)} years" if isinstance(amount, float) else value(amount)


def value(of: object) -> str:
    match of:
        case bool():
            return "yes" if of else "no"
        case float():
            return f"{of:,.10g}"
        case tuple():
            return "; ".join(map(value, of))
        case dict():
            return "; ".join(f"{key} {value(item)}" for key, item in of.items())
        case Frozen():
            return ", ".join(value(item) for _, item in of)
        case _:
            return str(of)
