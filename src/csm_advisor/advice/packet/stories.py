"""The evidence: steps done and lines of the work history, each with what it speaks for."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from csm_advisor.advice.packet.context import Case
from csm_advisor.advice.packet.resume_mentions import Mentions
from csm_advisor.advice.planning.catalogue_index import counts_for
from csm_advisor.advice.sentences import packet_words as say
from csm_advisor.model.education import EDUCATION_ORDER
from csm_advisor.model.jobs import Position
from csm_advisor.model.progress import Done
from csm_advisor.model.views.packet import Statement, Story
from csm_advisor.text.format import day
from csm_advisor.text.labels import closed


class Told(NamedTuple):
    """A story and the ids of the things it speaks for."""

    story: Story
    speaks_for: frozenset[str]


def stories(case: Case) -> list[Told]:
    """All that the person entered, whether or not the rung asks for it: steps done by their
    day, then the work history in the order entered."""
    done = sorted(case.plan.done, key=lambda one: one.on)
    return [told for one in done for told in _step(case, one)] + list(_work(case))


def _step(case: Case, done: Done) -> Iterator[Told]:
    """A step done; nothing where the data no longer knows it."""
    action = case.catalogue.actions.get(done.step)
    if action is None:
        return
    story = Story(
        id=action.id,
        kind="step",
        entry=f"log, {day(done.on)}",
        title=action.title,
        situation=_situation(case, done.on),
        task=say.towards(action.title, [closed(one, case.catalogue) for one in action.closes]),
        action=action.how,
        result=done.note,
        quote=None,
        words=(),
        write_down=() if done.note else (Statement(text=action.evidence, sources=action.sources),),
        sources=action.sources,
    )
    things = {thing.partition(":")[0] for thing in action.closes}
    speaks_for = {other for thing in things for other in counts_for(thing, case.catalogue)}
    if things.intersection(EDUCATION_ORDER):
        speaks_for.add("education")
    yield Told(story, frozenset(speaks_for))


def _situation(case: Case, on: date) -> str:
    """The job held on a day, else the present rung; as entered."""
    held = [job for job in case.jobs if _held(job, on)]
    if held:
        return say.job_line(max(held, key=lambda job: job.starts or ""))
    title = case.catalogue.rungs[case.origin].title
    return f"{title}, {say.in_service(case.plan.years_in_service)}"


def _held(job: Position, on: date) -> bool:
    """Whether a job was held on a day, as far as its dates say; one without a start is not."""
    if job.starts is None:
        return False
    text = on.isoformat()
    since = job.starts <= text[: len(job.starts)]
    return since and (job.ends is None or text[: len(job.ends)] <= job.ends)


def _work(case: Case) -> Iterator[Told]:
    """The lines of the work history in which something is mentioned."""
    prompt = case.prompt("line-of-work-history")
    mentions = Mentions(case.catalogue)
    for number, job in enumerate(case.jobs, start=1):
        for line, text in enumerate(job.texts, start=1):
            found = mentions.found_in(text)
            if not found:
                continue
            story = Story(
                id=f"job-{number}-line-{line}",
                kind="work",
                entry=say.work_history(number, line),
                title=say.job_line(job),
                situation=say.job_line(job),
                task=None,
                action=None,
                result=None,
                quote=text,
                words=_each_once(found),
                write_down=(prompt,),
                sources=(),
            )
            yield Told(story, frozenset(found))


def _each_once(found: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    """The words that were found, each once however it is written."""
    words = (word for several in found.values() for word in several)
    return tuple({word.casefold(): word for word in words}.values())
