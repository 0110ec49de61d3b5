"""Everything the product knows, each part read from its file when first used."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING, TypeVar, cast

from csm_advisor.model.frozen import Frozen
from csm_advisor.model.records import Record

if TYPE_CHECKING:
    from csm_advisor.model.actions import Action, ActionFile, Entry, Meantime
    from csm_advisor.model.aliases import Alias, AliasFile, ProductNames
    from csm_advisor.model.credentials import (
        Certification,
        CredentialFile,
        EducationLevel,
        Tool,
        ToolFile,
    )
    from csm_advisor.model.guide import GuideFile, Measure, MeasureFile, Outlook, OutlookFile
    from csm_advisor.model.ladder import LadderFile, Requirement, Rung, Tenure, Transition
    from csm_advisor.model.mentions import Mention
    from csm_advisor.model.occupations import Occupation, OccupationFile, Reading
    from csm_advisor.model.packet import PacketFile
    from csm_advisor.model.pay import PayClaim, PayFile
    from csm_advisor.model.policy import Policy
    from csm_advisor.model.posting_words import PostingFile
    from csm_advisor.model.questions import QuestionFile, QuestionItem
    from csm_advisor.model.remarks import Remark, RemarkFile
    from csm_advisor.model.resume import ResumeFile
    from csm_advisor.model.skills import Skill, SkillFile
    from csm_advisor.model.sources import Source, SourceFile
    from csm_advisor.model.wages import Wages

T = TypeVar("T")

# The files of a data folder, by their names without `.toml`, and where the type of each is. A
# type is imported when its file is read.
FILES: dict[str, tuple[str, str]] = {
    "sources": ("sources", "SourceFile"),
    "ladder": ("ladder", "LadderFile"),
    "skills": ("skills", "SkillFile"),
    "actions": ("actions", "ActionFile"),
    "credentials": ("credentials", "CredentialFile"),
    "tools": ("credentials", "ToolFile"),
    "pay": ("pay", "PayFile"),
    "occupations": ("occupations", "OccupationFile"),
    "guide": ("guide", "GuideFile"),
    "outlook": ("guide", "OutlookFile"),
    "kpis": ("guide", "MeasureFile"),
    "packet": ("packet", "PacketFile"),
    "policy": ("policy", "Policy"),
    "questions": ("questions", "QuestionFile"),
    "aliases": ("aliases", "AliasFile"),
    "resume": ("resume", "ResumeFile"),
    "remarks": ("remarks", "RemarkFile"),
    "posting": ("posting_words", "PostingFile"),
}
# Files that a folder may leave out; the bundled one then stands in, without its records.
OPTIONAL = ("packet", "resume", "remarks", "posting")


def type_of(name: str) -> type[Frozen]:
    """The type of the content of a file of the data folder."""
    module, kind = FILES[name]
    return cast("type[Frozen]", getattr(import_module(f"csm_advisor.model.{module}"), kind))


class Catalogue:
    """The data, one part per file. `read` gives the validated content of a file by its name,
    `open_wages` the official wage tables where the data has them. `files` are those that the
    data folder itself has: records of a file that stands in for one are not the folder's.

    A part is read when it is first asked for, so that a command loads only what it needs.
    """

    def __init__(
        self,
        read: Callable[[str], Frozen],
        open_wages: Callable[[], Wages | None],
        files: Collection[str] = tuple(FILES),
    ) -> None:
        self.read, self._open_wages, self._files = read, open_wages, files

    @cached_property
    def sources(self) -> dict[str, Source]:
        """Sources by id, in the order of the register."""
        return {source.id: source for source in cast("SourceFile", self.read("sources")).source}

    @cached_property
    def ladder_file(self) -> LadderFile:
        """Rungs, ways between them and what each asks, as the file lists them."""
        return cast("LadderFile", self.read("ladder"))

    @cached_property
    def rungs(self) -> dict[str, Rung]:
        """Rungs by id, lowest first."""
        return {rung.id: rung for rung in self.ladder_file.rung}

    @property
    def transitions(self) -> tuple[Transition, ...]:
        """The ways between rungs."""
        return self.ladder_file.transition

    @cached_property
    def ways_in(self) -> dict[str, tuple[Transition, ...]]:
        """The transitions that lead to each rung, by its id."""
        return self._by_rung((way.to, way) for way in self.transitions)

    @cached_property
    def ways_up(self) -> dict[str, tuple[Transition, ...]]:
        """The transitions that lead up from each rung, by its id."""
        return self._by_rung((way.origin, way) for way in self.transitions)

    @cached_property
    def requirements(self) -> dict[str, tuple[Requirement, ...]]:
        """What sources ask, by rung id."""
        return self._by_rung((asked.rung, asked) for asked in self.ladder_file.requirement)

    def _by_rung(self, pairs: Iterable[tuple[str, T]]) -> dict[str, tuple[T, ...]]:
        """What comes with each rung, for every rung of the ladder."""
        by_rung: dict[str, list[T]] = {rung: [] for rung in self.rungs}
        for rung, thing in pairs:
            by_rung[rung].append(thing)
        return {rung: tuple(found) for rung, found in by_rung.items()}

    @cached_property
    def tenure(self) -> dict[str, tuple[Tenure, ...]]:
        """How long people stay on a rung, by rung id; a rung of which nothing is said is absent."""
        by_rung: dict[str, list[Tenure]] = {}
        for tenure in self.ladder_file.tenure:
            by_rung.setdefault(tenure.rung, []).append(tenure)
        return {rung: tuple(found) for rung, found in by_rung.items()}

    @cached_property
    def skill_file(self) -> SkillFile:
        """Skills as the file lists them, and what their levels rest on."""
        return cast("SkillFile", self.read("skills"))

    @cached_property
    def skills(self) -> dict[str, Skill]:
        """Skills by id."""
        return {skill.id: skill for skill in self.skill_file.skill}

    @cached_property
    def naming_sources(self) -> frozenset[str]:
        """The sources that name any skill."""
        return frozenset(source for skill in self.skills.values() for source in skill.sources)

    @property
    def level_sources(self) -> tuple[str, ...]:
        """The sources that the levels needed per rung rest on."""
        return self.skill_file.basis.sources

    @cached_property
    def actions(self) -> dict[str, Action]:
        """Actions by id."""
        return {action.id: action for action in cast("ActionFile", self.read("actions")).action}

    @property
    def meantime(self) -> tuple[Meantime, ...]:
        """What to do while steps leave time."""
        return cast("ActionFile", self.read("actions")).meantime

    @property
    def entry(self) -> tuple[Entry, ...]:
        """The steps into a first job, in their order."""
        return cast("ActionFile", self.read("actions")).entry

    @cached_property
    def credentials(self) -> CredentialFile:
        """Education, certifications and what is said of them."""
        return cast("CredentialFile", self.read("credentials"))

    @cached_property
    def certifications(self) -> dict[str, Certification]:
        """Certifications by id."""
        return {found.id: found for found in self.credentials.certification}

    @cached_property
    def education(self) -> dict[str, EducationLevel]:
        """Levels of education by level, lowest first."""
        return {found.level: found for found in self.credentials.education}

    @cached_property
    def tools(self) -> dict[str, Tool]:
        """Kinds of software by id."""
        return {tool.id: tool for tool in cast("ToolFile", self.read("tools")).tool}

    @cached_property
    def pay(self) -> tuple[PayClaim, ...]:
        """What the articles say about pay."""
        return cast("PayFile", self.read("pay")).pay

    @property
    def occupation_file(self) -> OccupationFile:
        """Official occupations and readings as the file lists them."""
        return cast("OccupationFile", self.read("occupations"))

    @cached_property
    def occupations(self) -> dict[str, Occupation]:
        """Official occupations by their code."""
        return {found.soc: found for found in self.occupation_file.occupation}

    @cached_property
    def readings(self) -> dict[str, Reading]:
        """How a rung's pay is read from official wages, by rung id."""
        return {found.rung: found for found in self.occupation_file.reading}

    @cached_property
    def guide(self) -> GuideFile:
        """Duties, notes and frequent questions."""
        return cast("GuideFile", self.read("guide"))

    @cached_property
    def packet(self) -> PacketFile:
        """What a promotion packet asks to write down, and what to ask one's manager. Where the
        file stands in for a folder's own, it may cite sources that the folder does not have."""
        return cast("PacketFile", self.read("packet"))

    @cached_property
    def remarks(self) -> tuple[Remark, ...]:
        """What a plan adds for whom it fits; a folder without the file has none of its own."""
        if "remarks" not in self._files:
            return ()
        return cast("RemarkFile", self.read("remarks")).remark

    @cached_property
    def outlook(self) -> tuple[Outlook, ...]:
        """The future of the work."""
        return cast("OutlookFile", self.read("outlook")).outlook

    @cached_property
    def measures(self) -> tuple[Measure, ...]:
        """Key figures of customer service."""
        return cast("MeasureFile", self.read("kpis")).kpi

    @cached_property
    def questions(self) -> dict[str, QuestionItem]:
        """The questions of the interview by profile key, in the order asked."""
        return {
            found.field: found for found in cast("QuestionFile", self.read("questions")).question
        }

    @cached_property
    def policy(self) -> Policy:
        """Weights and thresholds."""
        return cast("Policy", self.read("policy"))

    @cached_property
    def wages(self) -> Wages | None:
        """Official wages; None where the data has none."""
        return self._open_wages()

    @property
    def area_aliases(self) -> tuple[Alias, ...]:
        """Names that people use for areas."""
        return cast("AliasFile", self.read("aliases")).area

    @property
    def industry_aliases(self) -> tuple[Alias, ...]:
        """Names that people use for industries."""
        return cast("AliasFile", self.read("aliases")).industry

    @property
    def product_names(self) -> tuple[ProductNames, ...]:
        """The names of software that has several."""
        return cast("AliasFile", self.read("aliases")).product

    @property
    def resume(self) -> ResumeFile:
        """What the words of a resume are taken for. Where the file stands in for a folder's own,
        it may name rungs, skills and tools that the folder does not have."""
        return cast("ResumeFile", self.read("resume"))

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """The words for skills of the resume file."""
        return self.resume.mention

    @property
    def posting(self) -> PostingFile:
        """What the words of a job posting are taken for. Where the file stands in for a folder's
        own, it may name rungs and tools that the folder does not have."""
        return cast("PostingFile", self.read("posting"))

    def records(self) -> Iterator[tuple[str, Record]]:
        """Every record with the name of its file; reads all files."""
        for name in self._files:
            if name != "sources":
                for record in records_of(self.read(name)):
                    yield name, record


def records_of(part: Frozen) -> Iterator[Record]:
    """The records in one file's content."""
    for field in type(part).model_fields:
        value = getattr(part, field)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Record):
                yield item
