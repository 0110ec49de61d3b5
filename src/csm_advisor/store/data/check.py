"""Finding everything that is wrong with a data folder, all at once."""

from collections.abc import Container, Iterator
from importlib.resources.abc import Traversable

from pydantic import ValidationError

from csm_advisor.errors import DataProblem, quoted
from csm_advisor.model.catalogue import Catalogue, records_of, type_of
from csm_advisor.model.ladder import Requirement
from csm_advisor.model.records import Frozen
from csm_advisor.store.data.folder import files_in, read_toml
from csm_advisor.store.data.problems import Problem, explain
from csm_advisor.store.data.tables import checked_wages


def find_problems(folder: Traversable) -> list[Problem]:
    """Every problem of the data folder, in the order of the files; empty where it is sound.

    References between files are checked once each file by itself is sound.
    """
    problems: list[Problem] = []
    parts: dict[str, Frozen] = {}
    for name in files_in(folder):
        try:
            content = read_toml(folder, name)
            parts[name] = type_of(name).model_validate(content)
        except DataProblem as problem:
            problems.append(Problem.of(problem))
        except ValidationError as error:
            problems += explain(f"{name}.toml", content, error)
    wages, wrong = checked_wages(folder)
    problems += wrong
    if not problems:
        catalogue = Catalogue(parts.__getitem__, lambda: wages, parts.keys())
        problems += _across_files(catalogue, parts)
    return problems


def _across_files(catalogue: Catalogue, parts: dict[str, Frozen]) -> Iterator[Problem]:
    yield from _ids_and_cites(catalogue)
    yield from _references(catalogue)
    yield from _ladder(catalogue)
    yield from _actions(catalogue)
    yield from _wages(catalogue)
    yield from _occupations(catalogue)
    if "resume" in parts:
        yield from _resume(catalogue)
    if "posting" in parts:
        yield from _posting(catalogue)


def _ids_and_cites(catalogue: Catalogue) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for source in catalogue._read("sources").source:  # type: ignore[attr-defined]
        if source.id in seen:
            yield Problem("sources.toml", source.id, "id", "is used twice; rename one")
        seen[source.id] = "sources.toml"
    for name, record in catalogue.records():
        file = f"{name}.toml"
        if record.id in seen:
            yield Problem(
                file, record.id, "id", f"is used twice (also in {seen[record.id]}); rename one"
            )
        seen[record.id] = file
        for cite in record.cites:
            source = catalogue.sources.get(cite.source)
            if source is None:
                yield Problem(
                    file, record.id, "cites", f"{quoted(cite.source)} is not in sources.toml"
                )
            elif source.kind == "article" and cite.place is None:
                yield Problem(
                    file,
                    record.id,
                    "cites",
                    f"say where in the article: '{cite.source}: the place'",
                )


def _references(catalogue: Catalogue) -> Iterator[Problem]:
    rungs, skills = catalogue.rungs, catalogue.skills
    kinds = {kind.id for kind in catalogue.credentials.kind}
    certificates = kinds | catalogue.certifications.keys()

    def unknown(
        file: str, record: str, field: str, ids: object, known: object
    ) -> Iterator[Problem]:
        for id_ in ids:  # type: ignore[attr-defined]
            if id_ not in known:  # type: ignore[operator]
                yield Problem(file, record, field, f"{quoted(id_)} is not a known id")

    for transition in catalogue.transitions:
        yield from unknown(
            "ladder.toml", transition.id, "from, to", (transition.origin, transition.to), rungs
        )
    for skill in skills.values():
        yield from unknown("skills.toml", skill.id, "needs", skill.needs, rungs)
    for action in catalogue.actions.values():
        yield from unknown("actions.toml", action.id, "offered_on", action.offered_on, rungs)
        closable = {*skills, *certificates, *catalogue.tools, *catalogue.education}
        closed = [step.partition(":")[0] for step in action.closes]
        yield from unknown("actions.toml", action.id, "closes", closed, closable)
    for certification in catalogue.certifications.values():
        yield from unknown(
            "credentials.toml", certification.id, "counts_as", certification.counts_as, kinds
        )
    for remark in catalogue.credentials.note:
        yield from unknown("credentials.toml", remark.id, "rungs", remark.rungs, rungs)
    for claim in catalogue.pay:
        yield from unknown("pay.toml", claim.id, "rungs", claim.rungs, rungs)
    for duty in catalogue.guide.duty:
        yield from unknown("guide.toml", duty.id, "rungs", duty.rungs, rungs)
    everything = {record.id for _, record in catalogue.records()}
    for note in catalogue.guide.note:
        yield from unknown("guide.toml", note.id, "about", note.about, everything)
    wanted: dict[str, object] = {
        "skill": skills,
        "certification": certificates,
        "tool": catalogue.tools,
        "language": skills,
        "leading": ("years-leading",),
        "education": ("education",),
    }
    for requirement in records_of(catalogue._ladder):
        if isinstance(requirement, Requirement):
            yield from unknown("ladder.toml", requirement.id, "rung", (requirement.rung,), rungs)
            if requirement.kind in wanted:
                known = wanted[requirement.kind]
                yield from unknown("ladder.toml", requirement.id, "of", (requirement.of,), known)


def _ladder(catalogue: Catalogue) -> Iterator[Problem]:
    place = {rung: at for at, rung in enumerate(catalogue.rungs)}
    for transition in catalogue.transitions:
        origin, to = place.get(transition.origin), place.get(transition.to)
        if origin is not None and to is not None and origin >= to:
            yield Problem(
                "ladder.toml",
                transition.id,
                "to",
                "leads down or nowhere; list rungs lowest first and let transitions go up",
            )


def _actions(catalogue: Catalogue) -> Iterator[Problem]:
    weeks = catalogue.policy.practice_weeks.value
    if list(weeks) != sorted(weeks):
        yield Problem(
            "policy.toml", "policy-practice-weeks", "value", "a higher level must not take less"
        )
    closed = {step for action in catalogue.actions.values() for step in action.closes}
    for action in catalogue.actions.values():
        levels = [int(step.partition(":")[2]) for step in action.closes if ":" in step]
        if action.paid and levels and action.weeks > weeks[min(levels)]:
            yield Problem(
                "actions.toml",
                action.id,
                "weeks",
                f"takes {action.weeks} week{'s' * (action.weeks != 1)}, but the practice time of"
                f" the lowest level it closes is {weeks[min(levels)]}; shorten or split it",
            )
    for skill in catalogue.skills.values():
        for level in range(1, max(skill.needs.values(), default=0) + 1):
            if f"{skill.id}:{level}" not in closed:
                yield Problem(
                    "skills.toml",
                    skill.id,
                    "needs",
                    f"a rung needs level {level}, but no action closes '{skill.id}:{level}'",
                )


def _wages(catalogue: Catalogue) -> Iterator[Problem]:
    for source in catalogue.wages.release.sources if catalogue.wages else ():
        if source not in catalogue.sources:
            yield Problem(
                "wages/release.toml", "", "", f"{quoted(source)} is not in sources.toml; add it"
            )


def _occupations(catalogue: Catalogue) -> Iterator[Problem]:
    """Readings of unknown rungs or occupations, codes and rungs twice, wages that are not there."""
    file = "occupations.toml"
    content = catalogue.occupation_file
    socs = [found.soc for found in content.occupation]
    for found in content.occupation:
        if socs.count(found.soc) > 1:
            yield Problem(file, found.id, "soc", f"{found.soc} is used twice; remove one")
    read = [reading.rung for reading in content.reading]
    for reading in content.reading:
        if reading.rung not in catalogue.rungs:
            yield Problem(file, reading.id, "rung", f"{quoted(reading.rung)} is not a known id")
        if read.count(reading.rung) > 1:
            yield Problem(file, reading.id, "rung", f"{reading.rung} is read twice; remove one")
        for soc in reading.socs:
            if soc not in socs:
                yield Problem(
                    file,
                    reading.id,
                    "low, middle, high",
                    f"{soc} is not an occupation here; add it",
                )
            elif catalogue.wages and not catalogue.wages.by_area(soc):
                yield Problem(
                    file,
                    reading.id,
                    "low, middle, high",
                    f"wages/area-{soc}.csv is missing; add it",
                )


def _resume(catalogue: Catalogue) -> Iterator[Problem]:
    """Rungs, skills and kinds of software that are not there, and levels of education twice."""
    resume = catalogue.resume
    named: list[tuple[str, str, str | None, Container[str]]] = [
        *((found.id, "rung", found.rung, catalogue.rungs) for found in resume.title),
        *((found.id, "rung", found.rung, catalogue.rungs) for found in resume.position),
        *((found.id, "senior", found.senior, catalogue.rungs) for found in resume.position),
        *((found.id, "skill", found.skill, catalogue.skills) for found in resume.mention),
        *((found.id, "tool", found.tool, catalogue.tools) for found in resume.product),
    ]
    for record, field, id_, known in named:
        if id_ is not None and id_ not in known:
            yield Problem("resume.toml", record, field, f"{quoted(id_)} is not a known id")
    levels = [found.level for found in resume.degree]
    for found in resume.degree:
        if levels.count(found.level) > 1:
            yield Problem("resume.toml", found.id, "level", "is told twice; join the two")


def _posting(catalogue: Catalogue) -> Iterator[Problem]:
    """Rungs and kinds of software that are not there."""
    posting = catalogue.posting
    named: list[tuple[str, str, str | None, Container[str]]] = [
        *((found.id, "rung", found.rung, catalogue.rungs) for found in posting.position),
        *((found.id, "tool", found.tool, catalogue.tools) for found in posting.product),
    ]
    for record, field, id_, known in named:
        if id_ is not None and id_ not in known:
            yield Problem("posting.toml", record, field, f"{quoted(id_)} is not a known id")
