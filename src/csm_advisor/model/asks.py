"""What a posting asks, in its own words, and how a person stands to it."""

from csm_advisor.model.arrival import Month
from csm_advisor.model.posting_kinds import AskKind, MetWord, Strength
from csm_advisor.model.records import View


class OtherWay(View):
    """Education and years in service that are accepted together, None where years alone are;
    `leading` says that the years are of leading people."""

    education: str | None
    years: float
    leading: bool = False


class Ask(View):
    """One thing that the posting asks.

    `id` is ours (a level of education, a tool, a certification, a skill) where we know it; `min`
    and `max` are years for service and leading, a level for education. `or_equivalent` is the
    other way in that the posting accepts, and `or_equivalent_years` the years of experience that
    it counts, None where it names none. `other_ways` are whole alternatives of education with
    years, where years and education are asked as a pair, or years of leading people beside those in
    service. `other_work` says that the years are of
    another occupation, which years in service do not meet. `or_another` is what may stand in the
    place of a certification or software, `or_alike` says that any other of the same kind will do.
    `quote` stands in the text letter by letter.
    """

    kind: AskKind
    id: str | None
    text: str
    min: float | str | None
    max: float | str | None
    strength: Strength
    or_equivalent: str | None
    or_equivalent_years: float | None = None
    other_ways: tuple[OtherWay, ...] = ()
    other_work: bool = False
    or_another: str | None = None
    or_alike: bool = False
    quote: str


class HeldAsk(Ask):
    """An ask beside a person: `have` is what they have in words, `when` the month from which
    they would meet what they do not meet yet; None where no calendar brings it. `in_short` is what
    is asked in a few words. `sources` are what that rests on: the posting, and a judgement of ours
    where it decided."""

    met: MetWord
    have: str | None
    when: Month | None
    in_short: str = ""
    sources: tuple[str, ...] = ("posting",)

    @property
    def thing(self) -> tuple[AskKind, str]:
        """What is asked: the same for all asks of one thing, in whatever words."""
        return self.kind, self.in_short.casefold()


class PostingStep(View):
    """A step that leads to a posting, with its first and its last day."""

    id: str
    title: str
    starts: str
    ends: str
