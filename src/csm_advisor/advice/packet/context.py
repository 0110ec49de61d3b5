"""Whose packet it is and for which rung: what all its parts look up."""

from collections.abc import Iterable
from functools import cached_property

from csm_advisor.advice.planning.gaps import route_gaps
from csm_advisor.advice.planning.standing import Standing, standing
from csm_advisor.advice.sentences.packet_words import NAMES
from csm_advisor.errors import UsageProblem
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.education import Education
from csm_advisor.model.jobs import Position
from csm_advisor.model.ladder import Requirement
from csm_advisor.model.packet import Missing
from csm_advisor.model.plan import BARS, Bar, Gap, Plan, Stage, Step
from csm_advisor.model.views.packet import Statement
from csm_advisor.text.labels import closed
from csm_advisor.text.what_to_type import flag_of


class Case:
    """One person, their plan, and the rung of its route that the packet is for.

    None means the next rung. Raises UsageProblem where the rung is not ahead on the route.
    """

    def __init__(self, plan: Plan, catalogue: Catalogue, rung: str | None) -> None:
        ahead = plan.route.rungs[1:]
        self.plan, self.catalogue = plan, catalogue
        self.rung = ahead[0] if rung is None else rung
        if self.rung not in ahead:
            raise UsageProblem(
                f"{self.rung} is not ahead on your route; name one of {', '.join(ahead)},"
                f" or plan for another {flag_of('target')}"
            )
        person = standing(plan.profile, catalogue, plan.as_of, plan.done)
        self.person: Standing = person.today
        self.counted_on: Education = person.education  # what school gives before the first job

    @property
    def title(self) -> str:
        """What the rung is called."""
        return self.catalogue.rungs[self.rung].title

    @property
    def origin(self) -> str:
        """The rung the person is on."""
        return self.plan.profile.rung

    @property
    def starts(self) -> int:
        """The month from which years of work grow: that of the first job, 0 for who has one."""
        return self.plan.getting_in.months if self.plan.getting_in else 0

    @property
    def claims(self) -> tuple[Requirement, ...]:
        """What sources ask of the rung."""
        return self.catalogue.requirements[self.rung]

    @property
    def jobs(self) -> tuple[Position, ...]:
        """The work history as entered."""
        return self.plan.profile.jobs or ()

    @property
    def bars(self) -> tuple[Bar, ...]:
        """The bars, the one that the steps are dated for first."""
        first = self.plan.route.scheduled_for
        return (first, *(bar for bar in BARS if bar != first))

    @cached_property
    def stages(self) -> tuple[Stage, ...]:
        """The stages of the route up to the rung."""
        place = self.plan.route.rungs.index(self.rung)
        return self.plan.route.stages[:place]

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps still to do on the way to the rung."""
        return tuple(step for stage in self.stages for step in stage.steps)

    @cached_property
    def gaps(self) -> dict[Bar, list[Gap]]:
        """What is missing for the rung at each bar, were it the next one."""
        return {
            bar: route_gaps(self.person, self.catalogue, (self.rung,), bar) for bar in self.bars
        }

    def name(self, id_: str) -> str:
        """What a thing that the rung asks for is called."""
        if id_ in NAMES:
            return NAMES[id_]
        if id_ in self.catalogue.skills:
            return self.catalogue.skills[id_].name
        named = closed(id_, self.catalogue)
        return named[:1].upper() + named[1:]

    def called(self, thing: str) -> str:
        """A certification or tool by its short name where we know it, else as it was entered."""
        known = self.catalogue.certifications.get(thing)
        if known:
            return known.short or known.name
        return self.catalogue.tools[thing].name if thing in self.catalogue.tools else thing

    def prompt(self, missing: Missing) -> Statement:
        """What to write down where something is missing."""
        prompts = self.catalogue.packet.prompt
        found = next(prompt for prompt in prompts if prompt.missing == missing)
        return Statement(text=found.text, sources=self.registered(found.sources))

    def registered(self, sources: Iterable[str]) -> tuple[str, ...]:
        """The sources that this data has, each once: a company's may lack those of our texts."""
        return tuple(dict.fromkeys(one for one in sources if one in self.catalogue.sources))
