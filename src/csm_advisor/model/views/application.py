"""The answer of `packet --posting`."""

from datetime import date

from csm_advisor.model.arrival import Arrival, Month
from csm_advisor.model.asks import PostingStep
from csm_advisor.model.posting_kinds import AskKind, MetWord, Strength
from csm_advisor.model.records import View
from csm_advisor.model.sources import SourceLine, Statement
from csm_advisor.model.views.apply import Advice


class Evidence(View):
    """Something the person entered that speaks for an ask: `text` word for word, and where it
    stands among the entries."""

    entry: str
    text: str


class AnsweredAsk(View):
    """One thing that the posting asks, with all that was entered for it.

    `in_short` is what is asked in a few words, `quote` the posting's own wording, `more_quotes`
    what it says of it elsewhere. `speak` says how to speak of a gap, `write_down` what to write
    down where nothing was entered; None where there is no need.
    """

    kind: AskKind
    id: str | None
    text: str
    in_short: str
    quote: str
    more_quotes: tuple[str, ...]
    strength: Strength
    or_equivalent: str | None
    met: MetWord
    have: str | None
    when: Month | None
    evidence: tuple[Evidence, ...]
    speak: Statement | None
    write_down: Statement | None


class TheirWord(View):
    """A word of the posting that the person can answer truthfully: `because` is what they have,
    `stands_in` the entries that use the word already, none where a line with it is worth adding."""

    word: str
    because: str
    stands_in: tuple[str, ...]


class ApplicationView(View):
    """The packet for applying to one posting; `rung` is None where it is for none of this ladder.

    `required` and `preferred` say when all of that is met. Nothing in it is made up: where nothing
    was entered it says what to write down.
    """

    as_of: date
    name: str | None
    title: str | None
    employer: str | None
    place: str | None
    rung: str | None
    rung_title: str | None
    verdict: str
    beside_ladder: Statement | None
    required: Arrival
    preferred: Arrival
    asks: tuple[AnsweredAsk, ...]
    steps: tuple[PostingStep, ...]
    questions: tuple[Statement, ...]
    words: tuple[TheirWord, ...]
    interview: tuple[Advice, ...]
    sources: dict[str, SourceLine]
