"""Which jobs are customer service, which lead people, and what rung and years they suggest."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from csm_advisor import limits
from csm_advisor.errors import quoted
from csm_advisor.intake.proposing.claims import beside
from csm_advisor.intake.proposing.evidence import job_words, listed, span_words
from csm_advisor.intake.proposing.job_titles import Titles, Verdict
from csm_advisor.intake.proposing.years import Stint, latest_first, stints, when, why_not, years
from csm_advisor.intake.supervisors import doubt as supervisor_doubt
from csm_advisor.model.background import Job
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.proposals import Proposal
from csm_advisor.text.phrase_matcher import Phrasebook, bare

_VOLUNTEERED = "volunteer work"
# Who leads volunteers may well be paid: `Volunteer Coordinator`.
_VOLUNTEER = re.compile(
    r"^volunteer(?! (?:coordinator|manager|director|supervisor|lead|services?|programs?|relations"
    r"|recruit\w+|engagement)\b)\b|\bvolunteer\)?$|\(volunteer\b",
    re.IGNORECASE,
)
_NO_FIELD = "its title names no field"
_HALF = 900  # characters of an evidence that has two lists
_FEW = 3  # lines about a job of which one speaks for all; of more, two have to


class Weighed(NamedTuple):
    """A job and what it is taken for; `because` says what shows the field where the title names
    none. `mixed_with` is the title of a position under the same dates that leads nobody, where
    this one leads: how long, the resume does not say."""

    job: Job
    verdict: Verdict
    because: str = ""
    mixed_with: str = ""


def weigh(jobs: Sequence[Job], catalogue: Catalogue) -> list[Weighed]:
    """The jobs that have a title, each judged."""
    titles, core, shown = _words_of(catalogue)
    weighed = [_weighed(job, job.title, titles) for job in jobs if job.title]
    employers = {
        bare(job.organisation): (job, verdict.core)
        for job, verdict, *_ in sorted(weighed, key=lambda one: one.verdict.core)
        if job.organisation and verdict.service
    }
    return [
        one if one.verdict.service is not None else _in_context(one, core, shown, employers)
        for one in weighed
    ]


def _weighed(job: Job, title: str, titles: Titles) -> Weighed:
    if _VOLUNTEER.search(title):
        return Weighed(job, Verdict(None, False, False, False), because=_VOLUNTEERED)
    verdict = titles.judge(title)
    others = (other for other in job.also if verdict.leads and not titles.judge(other).leads)
    return Weighed(job, verdict, mixed_with=next(others, ""))


@lru_cache(maxsize=2)
def _words_of(catalogue: Catalogue) -> tuple[Titles, Phrasebook[str], Phrasebook[str]]:
    """The judge of titles, the words for customer service itself, and those that show it."""
    fields = catalogue.resume.service
    core = Phrasebook((words, "") for field in fields if field.rungs for words in field.words)
    shown = Phrasebook((words, "") for words in catalogue.resume.context.words)
    return Titles(catalogue), core, shown


def _in_context(
    one: Weighed,
    core: Phrasebook[str],
    shown: Phrasebook[str],
    employers: Mapping[tuple[str, ...], tuple[Job, bool]],
) -> Weighed:
    """A title without a field, such as `Team Leader`: the field is that of the employer's name,
    of the text of the job, or of another job with that employer. One line of many is a passing
    mention: everybody gives good customer service."""
    job, verdict = one.job, one.verdict
    named = _spoken(core, shown, (job.title or "", job.organisation or ""))
    told = _spoken(core, shown, job.texts)
    if named or len(told) > 1 or (told and len(job.texts) <= _FEW):
        because = f"it speaks of {quoted([*named, *told][0])}"
        return one._replace(verdict=verdict._replace(service=True, core=True), because=because)
    if job.organisation and bare(job.organisation) in employers:
        other, is_core = employers[bare(job.organisation)]
        rung = verdict.rung if is_core else None
        return one._replace(
            verdict=verdict._replace(service=True, core=is_core, rung=rung),
            because=f"same employer as {quoted(other.title)}",
        )
    return one._replace(verdict=verdict._replace(service=False, rung=None), because=_NO_FIELD)


def _spoken(core: Phrasebook[str], shown: Phrasebook[str], texts: Sequence[str]) -> list[str]:
    """The words for customer service of each text that has some."""
    return [words for text in texts if (words := core.any(text) or shown.any(text))]


def from_jobs(
    jobs: Sequence[Job],
    catalogue: Catalogue,
    today: date,
    claims: tuple[str, ...],
    unread: list[str],
) -> Iterator[Proposal]:
    """The rung, the years in service and the years leading people that the jobs suggest.

    Where what counts has no dates, no years are proposed, and `unread` says so.
    """
    time = stints(jobs, today)
    weighed = {one.job.where: one for one in weigh(jobs, catalogue)}
    if not weighed:
        return
    order = [weighed[job.where] for job in latest_first(jobs, time) if job.where in weighed]
    begun = [one for one in order if one.job.where in time or one.job.starts is None]
    rung = _rung(begun, time, catalogue)
    if rung:
        yield rung
    for field in ("years_in_service", "years_leading"):
        found = _years(field, order, time, today)
        doubt = _doubt(field, order, time)
        if found.value or not doubt:
            evidence = found.evidence + (beside(claims) if field == "years_in_service" else "")
            yield found.model_copy(update={"evidence": evidence})
        else:
            unread.append(f"{field}: {doubt}; give the years yourself{beside(claims)}")


def _rung(
    order: Sequence[Weighed], time: Mapping[str, Stint], catalogue: Catalogue
) -> Proposal | None:
    """The rung of the latest job in customer service; None where that tells none, or where two
    that are equally late differ. Work beside it, without leading people, is passed over."""
    service = [one for one in order if one.verdict.service]
    place = next(
        (at for at, one in enumerate(service) if one.verdict.core or one.verdict.leads), None
    )
    if place is None:
        return _told(order, service, time, catalogue)
    chosen = service[place]
    equal = [one for one in service if when(one.job, time) == when(chosen.job, time)]
    if {one.verdict.rung for one in equal} != {chosen.verdict.rung}:
        return None
    return _told(order, [chosen], time, catalogue)


def _told(
    order: Sequence[Weighed],
    found: Sequence[Weighed],
    time: Mapping[str, Stint],
    catalogue: Catalogue,
) -> Proposal | None:
    one = next((one for one in found if one.verdict.rung), None)
    if one is None or one.verdict.rung is None:
        return None
    job, stint = one.job, time.get(one.job.where)
    words = [f"{job_words(job)}{span_words(job)}"]
    if one.because:
        words.append(one.because)
    if remark := supervisor_doubt(job.title or "", one.verdict.rung, catalogue):
        words.append(remark)
    if stint is None:
        words.append("no start date")
    elif stint.note:
        words.append(stint.note)
    later = [other for other in order if when(other.job, time) > when(job, time)]
    if later:
        words.append(
            "your last job in customer service itself;"
            f" later: {listed([job_words(other.job) for other in later], _HALF)}"
        )
    return Proposal(field="rung", value=one.verdict.rung, evidence="; ".join(words))


def _doubt(field: str, order: Sequence[Weighed], time: Mapping[str, Stint]) -> str:
    """Why no year that counts is not yet what the resume says; nothing where every job has dates
    and surely none counts."""
    if not all(one.job.where in time or one.job.starts for one in order):
        return "no job that would count has dates that can be read"
    for one in order:
        if field == "years_in_service" and one.because == _NO_FIELD:
            return f"{job_words(one.job)} does not say whether it is customer service"
        if field == "years_leading" and one.mixed_with:
            return f"{job_words(one.job)}: {_shared_dates(one)}"
    return ""


def _years(
    field: str, order: Sequence[Weighed], time: Mapping[str, Stint], today: date
) -> Proposal:
    """The years at the jobs that count for `field`, and which jobs do not and why."""
    service = field == "years_in_service"
    counts = [one for one in order if (one.verdict.service if service else one.verdict.leads)]
    timed = [one for one in counts if one.job.where in time and (service or not one.mixed_with)]
    said = [f"{job_words(one.job)}{span_words(one.job)}{_aside(one, time)}" for one in timed]
    left = [
        f"{job_words(one.job)}: {_why_not(one, time, today)}" for one in counts if one not in timed
    ]
    if service:
        left += [
            f"{job_words(one.job)}:"
            f" {_VOLUNTEERED if one.because == _VOLUNTEERED else 'not customer service'}"
            for one in order
            if one not in counts
        ]
    if said:
        evidence = f"each day counted once: {listed(said, _HALF)}"
    elif service:
        evidence = "no job counts as customer service"
    else:
        evidence = "no job with dates has a title that says you led people"
    if left:
        evidence += f". Not counted: {listed(left, _HALF)}"
    value = min(float(limits.YEARS), years(time[one.job.where] for one in timed))
    return Proposal(field=field, value=value, evidence=evidence)


def _why_not(one: Weighed, time: Mapping[str, Stint], today: date) -> str:
    if one.job.where not in time:
        return why_not(one.job, today)
    return _shared_dates(one)


def _shared_dates(one: Weighed) -> str:
    return f"its dates are those of {quoted(one.mixed_with)} too"


def _aside(one: Weighed, time: Mapping[str, Stint]) -> str:
    asides = [aside for aside in (one.because, time[one.job.where].note) if aside]
    return f" ({', '.join(asides)})" if asides else ""
