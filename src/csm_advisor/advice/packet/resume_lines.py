"""Lines for a resume, made of nothing but what the person entered."""

from collections.abc import Iterator, Sequence
from math import floor

from csm_advisor.advice.packet.context import Case
from csm_advisor.advice.sentences import packet_words as say
from csm_advisor.model.views.packet import Suggestion
from csm_advisor.text.format import day
from csm_advisor.text.labels import step_title


def headlines(case: Case) -> tuple[Suggestion, ...]:
    """A short headline, and one with all that the person can show; none of who entered nothing
    that makes one."""
    profile, plan = case.plan.profile, case.plan
    parts: list[tuple[str, str, str]] = []  # what comes before it, the words, the entry
    if title := _title(case):
        parts.append(("", *title))
    if service := _whole(profile.years_in_service, plan.years_in_service):
        parts.append((", ", say.in_service(service), say.answer("years in customer service")))
    short = len(parts)
    if leading := _whole(profile.years_leading, plan.years_leading):
        parts.append((", ", say.leading_people(leading), say.answer("years of leading people")))
    if not parts and profile.education != "none":
        level = case.catalogue.education[profile.education].name
        parts.append(("", level, say.answer("education")))
    if not parts:  # what is held alone is a line of its own, and no headline
        return ()
    for named, answer in (
        ("certifications", profile.certifications),
        ("languages", profile.languages),
    ):
        if answer:
            said = ", ".join(map(case.called, answer))
            parts.append(("; ", said, say.answer(named)))
    found = (_joined(parts[:short]), _joined(parts))
    return tuple(dict.fromkeys(one for one in found if one.text))


def _joined(parts: Sequence[tuple[str, str, str]]) -> Suggestion:
    text = "".join(f"{between * (at > 0)}{said}" for at, (between, said, _) in enumerate(parts))
    return Suggestion(text=text, entries=tuple(entry for _, _, entry in parts))


def bullets(case: Case) -> tuple[Suggestion, ...]:
    """Notes of steps done, the latest first, lines of the work history, and what is held; each
    note and line word for word."""
    return (*_notes(case), *_work(case), *_held(case))


def _notes(case: Case) -> Iterator[Suggestion]:
    for done in sorted(case.plan.done, key=lambda one: one.on, reverse=True):
        if done.note:
            entry = f"log, {day(done.on)}: {step_title(done.step, case.catalogue)}"
            yield Suggestion(text=done.note, entries=(entry,))


def _work(case: Case) -> Iterator[Suggestion]:
    for number, job in enumerate(case.jobs, start=1):
        for line, text in enumerate(job.texts, start=1):
            entry = f"{say.work_history(number, line)}: {say.job_line(job)}"
            yield Suggestion(text=text, entries=(entry,))


def _held(case: Case) -> Iterator[Suggestion]:
    profile = case.plan.profile
    for label, answer in (
        ("Certifications", profile.certifications),
        ("Software", profile.tools),
        ("Languages", profile.languages),
    ):
        if answer:
            text = f"{label}: {', '.join(map(case.called, answer))}"
            yield Suggestion(text=text, entries=(say.answer(label.lower()),))


def _title(case: Case) -> tuple[str, str] | None:
    """The title of the job that goes on, the latest begun, else of the present rung; none of who
    has no job in customer service and entered none."""
    going_on = [job for job in case.jobs if job.ends is None and job.starts]
    if going_on:
        job = max(going_on, key=lambda one: one.starts or "")
        return job.title, f"{say.work_history(case.jobs.index(job) + 1)}: title"
    if case.plan.getting_in:
        return None
    return case.catalogue.rungs[case.origin].title, say.answer("present rung")


def _whole(entered: float, now: float) -> float:
    """The years as entered, or the whole years that they have grown to since."""
    return max(entered, floor(round(now, 6)))
