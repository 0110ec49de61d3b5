"""Finding everything that is wrong with a data folder, all at once."""

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping
from importlib.resources.abc import Traversable

from csm_advisor.errors import DataProblem, quoted
from csm_advisor.model.catalogue import FILES, Catalogue, type_of
from csm_advisor.model.frozen import Frozen
from csm_advisor.model.occupations import occupation_of
from csm_advisor.model.records import Record
from csm_advisor.store.data.data_folder import bundled, files_in, read_toml
from csm_advisor.store.data.problems import Problem, checked
from csm_advisor.store.data.wage_tables import checked_wages
from csm_advisor.text.normalize import fold

# File, record, field, the ids in it, and those that it may hold.
Named = tuple[str, str, str, Iterable[str], Container[str]]


def find_problems(folder: Traversable) -> list[Problem]:
    """Every problem of the data folder, in the order of the files; empty where it is sound."""
    return examine(folder)[1]


def examine(folder: Traversable) -> tuple[dict[str, Frozen], list[Problem]]:
    """The content of each file of the data folder that is sound by itself, by its name, and every
    problem in the order of the files.

    References between files are checked once each file by itself is sound.
    """
    problems: list[Problem] = []
    parts: dict[str, Frozen] = {}
    for name in files_in(folder):
        try:
            found = checked(f"{name}.toml", read_toml(folder, name), type_of(name))
        except DataProblem as problem:
            problems.append(Problem.of(problem))
            continue
        if isinstance(found, list):
            problems += found
        else:
            parts[name] = found
    wages, wrong = checked_wages(folder)
    problems += wrong
    if not problems:
        catalogue = Catalogue(parts.__getitem__, lambda: wages, parts.keys())
        problems += _across_files(catalogue, parts)
    return parts, problems


def _across_files(catalogue: Catalogue, parts: dict[str, Frozen]) -> Iterator[Problem]:
    records = [*catalogue.records()]
    yield from _ids_and_cites(catalogue, records)
    yield from _references(_named(catalogue, {record.id for _, record in records}))
    yield from _ladder(catalogue)
    yield from _like(catalogue)
    yield from _same_names(catalogue)
    yield from _actions(catalogue)
    yield from _wages(catalogue)
    yield from _occupations(catalogue)
    if "resume" in parts:
        yield from _resume(catalogue)
    if "posting" in parts:
        yield from _posting(catalogue)


def _ids_and_cites(
    catalogue: Catalogue, records: Iterable[tuple[str, Record]]
) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    sources = catalogue.sources
    files = {name: f"{name}.toml" for name in FILES}
    for source in catalogue.read("sources").source:  # type: ignore[attr-defined]
        if source.id in seen:
            yield Problem("sources.toml", source.id, "id", "is used twice; rename one")
        seen[source.id] = "sources.toml"
    for name, record in records:
        file = files[name]
        if record.id in seen:
            yield Problem(
                file, record.id, "id", f"is used twice (also in {seen[record.id]}); rename one"
            )
        seen[record.id] = file
        for cite in record.cites:
            source = sources.get(cite.source)
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


def _references(named: Iterable[Named]) -> Iterator[Problem]:
    for name, record, field, ids, known in named:
        for id_ in ids:
            if id_ not in known:
                yield Problem(f"{name}.toml", record, field, f"{quoted(id_)} is not a known id")


def _named(catalogue: Catalogue, everything: Container[str]) -> Iterator[Named]:
    """The ids that each field of each record names, and those that it may name."""
    rungs, skills, tools = catalogue.rungs, catalogue.skills, catalogue.tools
    kinds = {kind.id for kind in catalogue.credentials.kind}
    certificates = kinds | catalogue.certifications.keys()
    for transition in catalogue.transitions:
        yield "ladder", transition.id, "from", (transition.origin,), rungs
        yield "ladder", transition.id, "to", (transition.to,), rungs
    for skill in skills.values():
        yield "skills", skill.id, "needs", skill.needs, rungs
    closable = {*skills, *certificates, *tools, *catalogue.education}
    for action in catalogue.actions.values():
        yield "actions", action.id, "offered_on", action.offered_on, rungs
        closed = [step.partition(":")[0] for step in action.closes]
        yield "actions", action.id, "closes", closed, closable
    ways_in = {situation for entry in catalogue.entry for situation in entry.situations}
    for question in catalogue.questions.values():
        yield "questions", question.id, "outside", question.outside, ways_in
    for certification in catalogue.certifications.values():
        yield "credentials", certification.id, "counts_as", certification.counts_as, kinds
    for remark in catalogue.credentials.note:
        yield "credentials", remark.id, "rungs", remark.rungs, rungs
    for claim in catalogue.pay:
        yield "pay", claim.id, "rungs", claim.rungs, rungs
    for duty in catalogue.guide.duty:
        yield "guide", duty.id, "rungs", duty.rungs, rungs
    for measure in catalogue.measures:
        yield "kpis", measure.id, "rungs", measure.rungs, rungs
    for question in catalogue.questions.values():
        if question.default:
            yield "questions", question.id, "default", (question.default,), rungs
    for note in catalogue.guide.note:
        yield "guide", note.id, "about", note.about, everything
    wanted: dict[str, Container[str]] = {
        "skill": skills,
        "certification": certificates,
        "tool": tools,
        "language": skills,
        "leading": ("years-leading",),
        "education": ("education",),
    }
    for requirement in catalogue.ladder_file.requirement:
        yield "ladder", requirement.id, "rung", (requirement.rung,), rungs
        if requirement.kind in wanted:
            yield "ladder", requirement.id, "of", (requirement.of,), wanted[requirement.kind]


def _ladder(catalogue: Catalogue) -> Iterator[Problem]:
    """Transitions that do not lead up, or are there twice; rungs that none leads to.

    All lead up, so a rung that one leads to is reached from the lowest.
    """
    file = "ladder.toml"
    place = {rung: at for at, rung in enumerate(catalogue.rungs)}
    between: dict[tuple[str, str], str] = {}
    for transition in catalogue.transitions:
        ends = transition.origin, transition.to
        origin, to = map(place.get, ends)
        if origin is not None and to is not None and origin >= to:
            yield Problem(
                file,
                transition.id,
                "to",
                "leads down or nowhere; list rungs lowest first and let transitions go up",
            )
        elif ends in between:
            yield Problem(
                file, transition.id, "from, to", f"are those of {between[ends]}; remove one"
            )
        between.setdefault(ends, transition.id)
    reached = {to for _, to in between}
    for rung in [*catalogue.rungs][1:]:
        if rung not in reached:
            yield Problem(
                file, rung, "transition", "none leads to this rung; add one from a rung below it"
            )


def _like(catalogue: Catalogue) -> Iterator[Problem]:
    """Rungs that are like one that the bundled ladder does not have."""
    alike = [rung for rung in catalogue.rungs.values() if rung.like is not None]
    if not alike:
        return
    ours = [rung["id"] for rung in read_toml(bundled(), "ladder")["rung"]]
    for rung in alike:
        if rung.like not in ours:
            yield Problem(
                "ladder.toml",
                rung.id,
                "like",
                f"{quoted(rung.like)} is no rung of the bundled ladder: {', '.join(ours)}",
            )


def _same_names(catalogue: Catalogue) -> Iterator[Problem]:
    """Things of one kind that have the same name, as far as looking for it can tell."""
    things: tuple[tuple[str, str, Mapping[str, Record]], ...] = (
        ("ladder.toml", "title", catalogue.rungs),
        ("skills.toml", "name", catalogue.skills),
        ("actions.toml", "title", catalogue.actions),
        ("credentials.toml", "name", catalogue.certifications),
        ("tools.toml", "name", catalogue.tools),
    )
    for file, field, records in things:
        named: dict[str, str] = {}
        for record in records.values():
            name = getattr(record, field)
            other = named.setdefault("".join(fold(name)) or name, record.id)
            if other != record.id:
                shown = quoted(name)
                yield Problem(
                    file, record.id, field, f"is {shown}, like that of {other}; rename one"
                )
    # The interview offers both in one list.
    for place in {*catalogue.rungs} & {*catalogue.questions["rung"].outside}:
        yield Problem("ladder.toml", place, "id", "is a place outside too; rename it")


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
    socs = Counter(found.soc for found in content.occupation)
    for found in content.occupation:
        if socs[found.soc] > 1:
            yield Problem(file, found.id, "soc", f"{found.soc} is used twice; remove one")
    read = Counter(reading.rung for reading in content.reading)
    for reading in content.reading:
        if reading.rung not in catalogue.rungs:
            yield Problem(file, reading.id, "rung", f"{quoted(reading.rung)} is not a known id")
        if read[reading.rung] > 1:
            yield Problem(file, reading.id, "rung", f"{reading.rung} is read twice; remove one")
        points = {"low": reading.low, "middle": reading.middle, "high": reading.high}
        for soc in reading.socs:
            field = next(name for name, point in points.items() if occupation_of(point) == soc)
            if soc not in socs:
                yield Problem(file, reading.id, field, f"{soc} is not an occupation here; add it")
            elif catalogue.wages and not catalogue.wages.by_area(soc):
                yield Problem(file, reading.id, field, f"wages/area-{soc}.csv is missing; add it")


def _resume(catalogue: Catalogue) -> Iterator[Problem]:
    """Rungs, skills and kinds of software that are not there, and levels of education twice."""
    resume = catalogue.resume
    yield from _references(
        (
            *_each(resume.title, "resume", "rung", catalogue.rungs),
            *_each(resume.position, "resume", "rung", catalogue.rungs),
            *_each(resume.position, "resume", "senior", catalogue.rungs),
            *_each(resume.mention, "resume", "skill", catalogue.skills),
            *_each(resume.product, "resume", "tool", catalogue.tools),
        )
    )
    levels = Counter(found.level for found in resume.degree)
    for found in resume.degree:
        if levels[found.level] > 1:
            yield Problem("resume.toml", found.id, "level", "is told twice; join the two")


def _posting(catalogue: Catalogue) -> Iterator[Problem]:
    """Rungs and kinds of software that are not there."""
    posting = catalogue.posting
    yield from _references(_each(posting.position, "posting", "rung", catalogue.rungs))
    yield from _references(_each(posting.product, "posting", "tool", catalogue.tools))


def _each(
    records: Iterable[Record], file: str, field: str, known: Container[str]
) -> Iterator[Named]:
    """The id in a field of each record; it may name none."""
    for record in records:
        yield file, record.id, field, filter(None, [getattr(record, field)]), known
