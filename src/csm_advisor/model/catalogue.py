"""Everything the product knows, each part read from its file when first used."""

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from csm_advisor.model.actions import Action, ActionFile
from csm_advisor.model.aliases import Alias, AliasFile
from csm_advisor.model.credentials import (
    Certification,
    CredentialFile,
    EducationLevel,
    Tool,
    ToolFile,
)
from csm_advisor.model.guide import GuideFile, Measure, MeasureFile, Outlook, OutlookFile
from csm_advisor.model.ladder import LadderFile, Requirement, Rung, Transition
from csm_advisor.model.occupations import Occupation, OccupationFile, Reading
from csm_advisor.model.pay import PayClaim, PayFile
from csm_advisor.model.policy import Policy
from csm_advisor.model.questions import QuestionFile, QuestionItem
from csm_advisor.model.records import Frozen, Record
from csm_advisor.model.skills import Skill, SkillFile
from csm_advisor.model.sources import Source, SourceFile

if TYPE_CHECKING:
    from csm_advisor.model.wages import Wages

F = TypeVar("F", bound=Frozen)

# The files of a data folder, by their names without `.toml`, and the type of each.
FILES: dict[str, type[Frozen]] = {
    "sources": SourceFile,
    "ladder": LadderFile,
    "skills": SkillFile,
    "actions": ActionFile,
    "credentials": CredentialFile,
    "tools": ToolFile,
    "pay": PayFile,
    "occupations": OccupationFile,
    "guide": GuideFile,
    "outlook": OutlookFile,
    "kpis": MeasureFile,
    "policy": Policy,
    "questions": QuestionFile,
    "aliases": AliasFile,
}


class Catalogue:
    """The data, one part per file. `read` gives the validated content of a file by its name,
    `open_wages` the official wage tables where the data has them.

    A part is read when it is first asked for, so that a command loads only what it needs.
    """

    def __init__(
        self, read: Callable[[str], Frozen], open_wages: Callable[[], "Wages | None"]
    ) -> None:
        self._read, self._open_wages = read, open_wages

    def _part(self, name: str, kind: type[F]) -> F:
        part = self._read(name)
        assert isinstance(part, kind)
        return part

    @cached_property
    def sources(self) -> dict[str, Source]:
        """Sources by id, in the order of the register."""
        return {source.id: source for source in self._part("sources", SourceFile).source}

    @cached_property
    def _ladder(self) -> LadderFile:
        return self._part("ladder", LadderFile)

    @cached_property
    def rungs(self) -> dict[str, Rung]:
        """Rungs by id, lowest first."""
        return {rung.id: rung for rung in self._ladder.rung}

    @property
    def transitions(self) -> tuple[Transition, ...]:
        """The ways between rungs."""
        return self._ladder.transition

    @cached_property
    def requirements(self) -> dict[str, tuple[Requirement, ...]]:
        """What sources ask, by rung id."""
        by_rung: dict[str, list[Requirement]] = {rung: [] for rung in self.rungs}
        for requirement in self._ladder.requirement:
            by_rung[requirement.rung].append(requirement)
        return {rung: tuple(found) for rung, found in by_rung.items()}

    @cached_property
    def _skills(self) -> SkillFile:
        return self._part("skills", SkillFile)

    @cached_property
    def skills(self) -> dict[str, Skill]:
        """Skills by id."""
        return {skill.id: skill for skill in self._skills.skill}

    @property
    def level_sources(self) -> tuple[str, ...]:
        """The sources that the levels needed per rung rest on."""
        return self._skills.basis.sources

    @cached_property
    def actions(self) -> dict[str, Action]:
        """Actions by id."""
        return {action.id: action for action in self._part("actions", ActionFile).action}

    @cached_property
    def credentials(self) -> CredentialFile:
        """Education, certifications and what is said of them."""
        return self._part("credentials", CredentialFile)

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
        return {tool.id: tool for tool in self._part("tools", ToolFile).tool}

    @cached_property
    def pay(self) -> tuple[PayClaim, ...]:
        """What the articles say about pay."""
        return self._part("pay", PayFile).pay

    @property
    def _occupations(self) -> OccupationFile:
        return self._part("occupations", OccupationFile)

    @cached_property
    def occupations(self) -> dict[str, Occupation]:
        """Official occupations by their code."""
        return {found.soc: found for found in self._occupations.occupation}

    @cached_property
    def readings(self) -> dict[str, Reading]:
        """How a rung's pay is read from official wages, by rung id."""
        return {found.rung: found for found in self._occupations.reading}

    @cached_property
    def guide(self) -> GuideFile:
        """Duties, notes and frequent questions."""
        return self._part("guide", GuideFile)

    @cached_property
    def outlook(self) -> tuple[Outlook, ...]:
        """The future of the work."""
        return self._part("outlook", OutlookFile).outlook

    @cached_property
    def measures(self) -> tuple[Measure, ...]:
        """Key figures of customer service."""
        return self._part("kpis", MeasureFile).kpi

    @cached_property
    def questions(self) -> dict[str, QuestionItem]:
        """The questions of the interview by profile key, in the order asked."""
        return {found.field: found for found in self._part("questions", QuestionFile).question}

    @cached_property
    def policy(self) -> Policy:
        """Weights and thresholds."""
        return self._part("policy", Policy)

    @cached_property
    def wages(self) -> "Wages | None":
        """Official wages; None where the data has none."""
        return self._open_wages()

    @property
    def area_aliases(self) -> tuple[Alias, ...]:
        """Names that people use for areas."""
        return self._part("aliases", AliasFile).area

    @property
    def industry_aliases(self) -> tuple[Alias, ...]:
        """Names that people use for industries."""
        return self._part("aliases", AliasFile).industry

    def records(self) -> Iterator[tuple[str, Record]]:
        """Every record with the name of its file; reads all files."""
        for name in FILES:
            if name != "sources":
                for record in records_of(self._read(name)):
                    yield name, record


def records_of(part: Frozen) -> Iterator[Record]:
    """The records in one file's content."""
    for field in type(part).model_fields:
        value = getattr(part, field)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Record):
                yield item
