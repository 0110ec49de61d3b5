"""One validator for what comes from a prompt, a flag or a file, and answers to a profile."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from csm_advisor import limits
from csm_advisor.errors import UsageProblem, quoted, told_of
from csm_advisor.intake.parse_answers import parse_answer
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.profile import FIELDS, FIVE, IN_SERVICE, Profile
from csm_advisor.text.find_by_name import nearest
from csm_advisor.text.normalize import some

# Profile keys with clean values: what `accept` gives and the saved profile holds.
Answers = dict[str, Any]


def accept(field: str, raw: object, catalogue: Catalogue, *, typed: bool = False) -> Any:
    """The clean value of one answer.

    `field` is a key of the profile. `raw` is text from a prompt or a flag or, where `typed`,
    a value from a file, where text does not stand for a number. Raises UsageProblem with one
    sentence that does not say where: the caller puts the flag or the file and key before it.
    """
    return parse_answer(FIELDS[field], raw, catalogue, typed)


def accept_all(mapping: Mapping[str, object], catalogue: Catalogue, where: str) -> Answers:
    """The clean answers of a file. Raises UsageProblem that begins with `where`."""
    answers: Answers = {}
    for key, raw in mapping.items():
        if key not in FIELDS:
            near = nearest(key[: limits.NAME], FIELDS)
            hint = f"do you mean {near[0]}?" if near else f"the keys are {', '.join(FIELDS)}"
            raise UsageProblem(f"{where}: {quoted(key)} is not a key of a profile; {hint}")
        with told_of(f"{where}: {key}"):
            answers[key] = accept(key, raw, catalogue, typed=True)
    return answers


def layered(flags: Answers, file: Answers, saved: Answers) -> Answers:
    """Flags over file over saved. Ratings of skills are laid over each other one by one."""
    layers = (saved, file, flags)
    answers = {key: value for layer in layers for key, value in layer.items() if value is not None}
    skills = {id_: level for layer in layers for id_, level in (layer.get("skills") or {}).items()}
    return answers | {"skills": skills} if skills else answers


def complete(answers: Answers, catalogue: Catalogue, today: date) -> Profile:
    """The profile. Raises UsageProblem: one of the five is missing, the target is not above
    the present rung, the deadline is not ahead, or other answers contradict each other."""
    missing = [field for field in FIVE if answers.get(field) is None]
    if missing:
        flags = ", ".join(catalogue.questions[field].flag for field in missing)
        raise UsageProblem(
            f"not answered yet: {flags}; give each as a flag or in a file with --profile FILE,"
            " or run csm-advisor plan on a terminal, where it asks"
        )
    check_target(answers, catalogue)
    check_field(answers)
    if answers.get("by") is not None:
        check_deadline(answers["by"], today)
    return Profile.of(answers)


def check_target(answers: Mapping[str, Any], catalogue: Catalogue) -> None:
    """Raises UsageProblem unless a way leads up from the rung to the target that are answered."""
    rung, target = answers["rung"], answers["target"]
    above = rungs_above(rung, catalogue)
    if target in above:
        return
    if not above:
        raise UsageProblem(
            f"no rung leads up from {rung}, so there is no target to plan for; salary, skills and"
            " roles need none"
        )
    higher = [*catalogue.rungs]
    higher = higher[higher.index(rung) + 1 :]
    place = f"not above {rung}"
    if target == rung:
        there = answers.get("situation") in IN_SERVICE
        place = "the rung you are on" if there else "the first job that your plan begins with"
    elif target in higher:
        place = f"not reached from {rung}, for no transitions lead there"
    raise UsageProblem(f"the target {target} is {place}; choose {some(above)}")


def has_field_alone(answers: Mapping[str, Any]) -> bool:
    """Whether a field of education is told by somebody who has finished none."""
    return answers.get("education") == "none" and answers.get("education_field") is not None


def check_field(answers: Mapping[str, Any]) -> None:
    """Raises UsageProblem where a field of education is told, and no education."""
    if has_field_alone(answers):
        field = quoted(answers["education_field"])
        raise UsageProblem(
            f"the education is none, and its field {field}; leave one of the two out"
        )


def check_deadline(by: date, today: date) -> None:
    """Raises UsageProblem unless the deadline is ahead."""
    if by <= today:
        raise UsageProblem(f"the deadline {by} is not after {today}; give a later date")


def rungs_above(rung: str, catalogue: Catalogue) -> list[str]:
    """The rungs that can be reached from `rung`, lowest first."""
    found: set[str] = set()
    waiting = [rung]
    while waiting:
        for way in catalogue.ways_up[waiting.pop()]:
            if way.to not in found:
                found.add(way.to)
                waiting.append(way.to)
    return [other for other in catalogue.rungs if other in found]


def usual_target(above: Sequence[str], catalogue: Catalogue) -> str:
    """Of the rungs that somebody can reach the one that is offered first as the target."""
    usual = catalogue.questions["target"].default
    return usual if usual is not None and usual in above else above[0]
