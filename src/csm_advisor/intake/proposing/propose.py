"""The one way in: what a resume suggests for a profile, each answer with what it rests on."""

from collections.abc import Iterator
from datetime import date

from csm_advisor import limits
from csm_advisor.errors import UsageProblem, quoted
from csm_advisor.intake.answers import accept
from csm_advisor.intake.proposing import named_things
from csm_advisor.intake.proposing.claims import claims_of
from csm_advisor.intake.proposing.education import from_schooling
from csm_advisor.intake.proposing.rung_and_years import from_jobs
from csm_advisor.model.background import Background
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.proposals import Proposal, Proposals


def propose(background: Background, catalogue: Catalogue, today: date) -> Proposals:
    """What the resume suggests, in the order of a profile; every value is a clean answer.

    A wrong proposal is worse than none: where the resume can mean several things, nothing is
    proposed. What cannot be kept is added to `unread`.
    """
    unread = list(background.unread)
    background = _of_some_pages(background, unread)
    proposals = []
    for proposal in _suggested(background, catalogue, today, unread):
        try:
            value = accept(proposal.field, proposal.value, catalogue, typed=True)
        except UsageProblem as problem:
            unread.append(f"{proposal.field}: {problem}")
        else:
            proposals.append(proposal.model_copy(update={"value": value}))
    return Proposals(proposals=tuple(proposals), unread=tuple(unread), resume=background.kept)


def propose_undated(background: Background, catalogue: Catalogue) -> Proposals:
    """What `propose` says on the latest day that a job of the resume names, the last on which it is
    known to be true; `unread` tells the day where a job goes on."""
    named = [part for job in background.jobs for part in (job.starts, job.ends) if part]
    day = max((part.middle() for part in named), default=date.max)
    found = propose(background, catalogue, day)
    if not any(job.starts and job.ends is None for job in background.jobs):
        return found
    told = f"no day to count up to was given: what goes on is counted up to {day}, the latest date"
    return found.model_copy(update={"unread": (*found.unread, f"{told} of a job in it")})


def _of_some_pages(background: Background, unread: list[str]) -> Background:
    """The resume without what its jobs say beyond the length of any resume."""
    room = limits.WORK_HISTORY
    jobs = []
    for job in background.jobs:
        texts = []
        for text in job.texts:
            if len(text) <= room:
                texts.append(text)
                room -= len(text)
        if len(texts) < len(job.texts):
            unread.append(f"{job.where}: is not read to its end, because the resume is too long")
        jobs.append(job.model_copy(update={"texts": tuple(texts)}))
    return background.model_copy(update={"jobs": tuple(jobs)})


def _suggested(
    background: Background, catalogue: Catalogue, today: date, unread: list[str]
) -> Iterator[Proposal]:
    texts = named_things.texts_of(background)
    if background.name:
        evidence = f"the name at its head: {quoted(background.name)}"
        yield Proposal(field="name", value=background.name, evidence=evidence)
    claims = claims_of(background.headline, background.summary)
    yield from from_jobs(background.jobs, catalogue, today, claims, unread)
    yield from from_schooling(background.schooling, catalogue, today, unread)
    yield from named_things.certifications(background.certifications, catalogue, today, unread)
    yield from named_things.tools(background, texts, catalogue)
    yield from named_things.languages(background.languages, catalogue, unread)
    yield from named_things.skills(texts, catalogue)
    yield from named_things.jobs(background.jobs, today, unread)
