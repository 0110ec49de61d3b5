"""What a resume lists or mentions: certifications, software, languages, skills, the jobs."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from csm_advisor import limits
from csm_advisor.errors import UsageProblem, quoted
from csm_advisor.intake.answers import accept
from csm_advisor.intake.proposing.evidence import listed
from csm_advisor.intake.proposing.years import latest_first, stints
from csm_advisor.intake.resume.languages import is_spoken, parted
from csm_advisor.intake.resume.not_held import why_not_held
from csm_advisor.model.background import Background, Job, Named
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.proposals import Proposal
from csm_advisor.text.find_by_name import Known, called, certifications_and_kinds
from csm_advisor.text.format import plural
from csm_advisor.text.languages import is_english
from csm_advisor.text.phrase_matcher import Phrasebook, bare
from csm_advisor.text.product_names import product_in, product_words

_MOST = 50  # items of a list in a profile
_AMONG = re.compile(r"\s*[()/&:]\s*|\s+(?:and|in|with)\s+")  # Office (Word; skilled in Excel
_ISSUER = re.compile(r"\s+[-–—|]\s+|[,:]\s+")
_FEW = 3  # places told of one mention

Texts = list[tuple[str, str]]  # where it stands, and what it says


def texts_of(background: Background) -> Texts:
    """What the resume says in running text, and the skills it lists."""
    found = [("headline", background.headline or ""), ("summary", background.summary or "")]
    found += [(skill.where, skill.name) for skill in background.skills]
    found += [(job.where, text) for job in background.jobs for text in job.texts]
    return [(where, text) for where, text in found if text]


def certifications(
    names: Iterable[Named], catalogue: Catalogue, today: date, unread: list[str]
) -> Iterator[Proposal]:
    """The certifications, as ids where we know them, also beside their issuer (`PMP - PMI`). What
    cannot be kept, or is not held by its own words, goes to `unread`."""
    known = certifications_and_kinds(catalogue)
    held = []
    for named in names:
        why = why_not_held(named.name)
        if named.ends and today < date.max and named.ends.is_over(today):  # a day is known
            why = f"was valid until {named.ends}"
        if why:
            unread.append(f"{named.where}: {quoted(named.name)} {why}")
        else:
            held.append(named)
    each = [named.model_copy(update={"name": _beside_issuer(named.name, known)}) for named in held]
    yield from _each("certifications", each, catalogue, unread)


def _beside_issuer(name: str, known: Sequence[Known]) -> str:
    """The part of a name that is one we know; all of it where none is."""
    return next((part for part in _ISSUER.split(name) if called(part, known)), name)


def languages(
    names: Iterable[Named], catalogue: Catalogue, unread: list[str]
) -> Iterator[Proposal]:
    """The languages beside English."""
    each = [name.model_copy(update={"name": part}) for name in names for part in parted(name.name)]
    further = [
        name for name in each if is_spoken(name.name) and not is_english(name.name, catalogue)
    ]
    yield from _each("languages", further, catalogue, unread)


def _each(
    field: str, names: Iterable[Named], catalogue: Catalogue, unread: list[str]
) -> Iterator[Proposal]:
    """The names as clean answers, those that the profile has room for."""
    values: dict[str, str] = {}
    for named in names:
        try:
            for value in accept(field, [named.name], catalogue, typed=True):
                meant = "" if value == named.name else f" ({value})"
                values.setdefault(value, f"{named.where}: {quoted(named.name)}{meant}")
        except UsageProblem as problem:
            unread.append(f"{named.where}: {problem}")
    if len(values) > _MOST:
        unread.append(f"{field}: only the first {_MOST} of {len(values)} are proposed")
    kept = dict(list(values.items())[:_MOST])
    if kept:
        yield Proposal(field=field, value=list(kept), evidence=listed(list(kept.values())))


def tools(background: Background, texts: Texts, catalogue: Catalogue) -> Iterator[Proposal]:
    """Kinds of software by products that are named, and these by name: a posting may ask for one. A
    product whose name is an everyday word, such as Word, counts by itself only in the list of
    skills."""
    named, alone = _product_words(catalogue)
    found = _mentions(named, texts)
    for skill in background.skills:
        for name in (skill.name, *filter(str.istitle, _AMONG.split(skill.name))):
            if tool := alone.get(bare(name)):
                _note(found, tool, name, skill.where)
    for kinds in _mentioned("tools", found, catalogue.tools):
        named_too = {
            name: None
            for kind in kinds.value
            for words, _ in found[kind]
            if (name := product_in(words, kind, catalogue))
        }
        yield kinds.model_copy(update={"value": [*kinds.value, *named_too][:_MOST]})


@lru_cache(maxsize=2)
def _product_words(catalogue: Catalogue) -> tuple[Phrasebook[str], dict[tuple[str, ...], str]]:
    """Products by their words in running text, and by a name that stands alone in a list."""
    named = Phrasebook(
        [
            *product_words(catalogue),
            *((tool.name, tool.id) for tool in catalogue.tools.values()),
            *(
                (name, tool.id)
                for tool in catalogue.tools.values()
                for name in tool.examples
                if len(bare(name)) > 1
            ),
        ]
    )
    alone = {
        bare(name): tool.id
        for tool in catalogue.tools.values()
        for example in tool.examples
        for name in (example, example.split(maxsplit=1)[-1])
    }
    return named, alone


def skills(texts: Texts, catalogue: Catalogue) -> Iterator[Proposal]:
    """The skills that are spoken of. A mention is never a level."""
    found = _mentions(_skill_words(catalogue), texts)
    by_name = {bare(skill.name): skill.id for skill in catalogue.skills.values()}
    for where, text in texts:
        if id_ := by_name.get(bare(text)):
            _note(found, id_, text, where)
    yield from _mentioned("skills_mentioned", found, catalogue.skills)


@lru_cache(maxsize=2)
def _skill_words(catalogue: Catalogue) -> Phrasebook[str]:
    return Phrasebook(
        (phrase, mention.skill)
        for mention in catalogue.resume.mention
        for phrase in mention.words
        if mention.skill in catalogue.skills
    )


def jobs(held: tuple[Job, ...], today: date, unread: list[str]) -> Iterator[Proposal]:
    """The work history, the latest first: what a promotion packet draws on."""
    from csm_advisor.intake.work_history import read_jobs

    titled = [job for job in latest_first(held, stints(held, today)) if job.title]
    if len(titled) > limits.JOBS:
        unread.append(f"jobs: only the latest {limits.JOBS} of {len(titled)} are proposed")
    clean: list[dict[str, Any]] = []
    for job in titled[: limits.JOBS]:
        raw = {
            "title": job.title,
            "organisation": job.organisation,
            "starts": str(job.starts) if job.starts else None,
            "ends": str(job.ends) if job.ends else None,
            "texts": list(job.texts[: limits.JOB_TEXTS]),
        }
        if len(job.texts) > limits.JOB_TEXTS:
            unread.append(f"{job.where}: only the first {limits.JOB_TEXTS} lines about it are kept")
        try:
            clean += read_jobs([{key: value for key, value in raw.items() if value}])
        except UsageProblem as problem:
            unread.append(f"{job.where}: is not kept among your jobs: {problem}")
    if clean:
        texts = sum(len(job.get("texts", ())) for job in clean)
        evidence = f"{plural(len(clean), 'job')} with {plural(texts, 'line')} about what you did"
        yield Proposal(field="jobs", value=clean, evidence=evidence)


# By what was found: the words and where they stand, each pair once.
_Found = dict[str, dict[tuple[str, str], None]]


def _mentions(book: Phrasebook[str], texts: Texts) -> _Found:
    found: _Found = {}
    for where, text in texts:
        for one in book.find(text):
            _note(found, one.key, one.written, where)
    return found


def _note(found: _Found, key: str, words: str, where: str) -> None:
    found.setdefault(key, {})[words, where] = None


def _mentioned(field: str, found: _Found, known: Mapping[str, object]) -> Iterator[Proposal]:
    """Ids in the order of the data, each with the words and where they stand."""
    ids = [id_ for id_ in known if id_ in found]
    said = [
        f"{id_}: {', '.join(f'{quoted(w)} in {where}' for w, where in list(found[id_])[:_FEW])}"
        for id_ in ids
    ]
    if ids:
        yield Proposal(field=field, value=ids, evidence=listed(said))
