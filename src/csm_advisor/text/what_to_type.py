"""What people type to see, say or do something.

Below the command line nothing else names a command or a flag, so that each can be called otherwise
in one place. A test holds every one against the program.
"""

import re

from csm_advisor.model.profile import FIELDS

EDIT = "csm-advisor profile edit"
SEE_AREAS = "csm-advisor areas"
SEE_INDUSTRIES = "csm-advisor industries"
SEE_LADDER = "csm-advisor roles"
SEE_LOG = "csm-advisor log"
SEE_PLAN = "csm-advisor plan"
SEE_QUESTIONS = "csm-advisor faq"
SEE_SOURCE = "csm-advisor sources ID"
STEP_BACK = "csm-advisor undo"
IN_FULL = "--all"
SOONEST = "--soonest"


def step_done(step: str) -> str:
    """The command that logs a step, given by its id, as done."""
    return f"csm-advisor done {step}"


def flag_of(key: str) -> str:
    """The flag that gives an answer; `key` is that of the profile."""
    flag = FIELDS[key].flag
    assert flag is not None, "only what a flag can say is asked for by one"
    return flag


def answer(key: str, value: object) -> str:
    """The flag that gives an answer, with its value."""
    return f"{flag_of(key)} {value}"


def rating(skill: str, level: int | str) -> str:
    """The flag that rates a skill, given by its id, at a level from 0 to 4."""
    return answer("skills", f"{skill}={level}")


def for_a_caller(sentence: str) -> str:
    """A sentence for who calls functions and types nothing: flags by the names of the arguments,
    and no commands to see a list with."""
    without = {
        f"{SEE_AREAS} lists them all": "name a city, a state or an area code of the United States",
        f"{SEE_INDUSTRIES} lists them all": "name one by its title or its NAICS code",
        f", such as a wider one: {SEE_INDUSTRIES}": ", such as a wider one",
    }
    for command, instead in without.items():
        sentence = sentence.replace(command, instead)
    flags = {field.flag: key for key, field in FIELDS.items() if field.flag} | {SOONEST: "soonest"}
    return re.sub(r"--[a-z][a-z-]*", lambda flag: flags.get(flag[0], flag[0][2:]), sentence)
