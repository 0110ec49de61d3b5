"""What the words of a job posting are taken for: `posting.toml`.

A phrase matches whole words, case aside and with or without its apostrophe.
"""

from typing import Annotated, Literal

from csm_advisor.model.education import Education
from csm_advisor.model.frozen import Constraint, Frozen
from csm_advisor.model.posting_kinds import PayUnit, Remote, Strength
from csm_advisor.model.records import Id, Record, Text, Texts

CURRENCY = r"^[A-Z]{3}$"


class Words(Record):
    """Phrases that are taken for one thing."""

    words: Annotated[Texts, Constraint(min_length=1)]


class Heading(Words):
    """Headings. Nothing is asked under an `aside`; after a `form` only its answers follow."""

    strength: Strength | Literal["aside", "form"]


class Wording(Words):
    """Words beside an ask that tell how firm it is."""

    strength: Strength


class Denied(Words):
    """Words that deny a need, and where what nobody needs stands: behind them to the end of the
    clause ("do not require"), before them ("not required"), or between a "no" and them."""

    reach: Literal["behind", "before", "since no"]


class PriorExperience(Words):
    """Experience that is asked without a number of years."""

    kind: Literal["service", "leading"]


class Degree(Words):
    """Words for a level of education; `capitals` are those that count only as they are written."""

    level: Education
    capitals: Texts = ()


class PositionName(Words):
    """Words in a title that tell a rung; the first in the file that a title has counts. `rung` is
    None where they tell one that the ladder does not have."""

    rung: Id | None = None
    leads: bool


class ProductName(Words):
    """Software by kind; `capitals` are those of its words that count only as they are written."""

    tool: Id | None = None
    capitals: Texts = ()


class CertificationName(Words):
    """What else a certification of ours is called."""

    certification: Id


class RemoteWords(Words):
    """Words that say where the work is done."""

    remote: Remote


class Currency(Record):
    """A currency by its signs; `code` is absent where a sign stands for several, and `unit` is
    the custom where a posting names none."""

    code: Annotated[str, Constraint(pattern=CURRENCY)] | None = None
    signs: Annotated[Texts, Constraint(min_length=1)]
    unit: PayUnit | None = None


class PayUnitWords(Words):
    """Words for what an amount is paid for."""

    unit: PayUnit


class Foreign(Words):
    """Common words of a language that is not read."""

    name: Text


Many = Constraint(strict=False)


class EnoughLevel(Record):
    """The level of a skill that is enough where the rung of a posting asks none of its own."""

    value: Annotated[int, Constraint(ge=0, le=4)]
    text: Text


class TryNow(Record):
    """When an application is worth a try: at most `missing` required asks are not met, and they
    are met `within_months`, or at least `met` others are."""

    missing: Annotated[int, Constraint(ge=0, le=20)]
    within_months: Annotated[int, Constraint(ge=0, le=120)]
    met: Annotated[int, Constraint(ge=0, le=20)]
    text: Text


class PostingFile(Frozen):
    """`posting.toml`. Each `not_` group takes back what the words of its fellow would mean."""

    enough_level: EnoughLevel
    try_now: TryNow
    heading: Annotated[tuple[Heading, ...], Many]
    wording: Annotated[tuple[Wording, ...], Many]
    denied: Annotated[tuple[Denied, ...], Many] = ()
    not_denied: Words | None = None
    leading_years: Words
    not_leading: Words
    experience: Words
    not_experience: Words
    prior_experience: Annotated[tuple[PriorExperience, ...], Many]
    other_work: Words
    schooling_years: Words
    degree: Annotated[tuple[Degree, ...], Many]
    not_degree: Words
    or_equivalent: Words
    position: Annotated[tuple[PositionName, ...], Many]
    service: Words
    any_service: Words
    trade: Words
    outside: Words
    outside_alone: Words
    accounts: Words
    commercial: Words
    entry: Words
    leads: Words
    no_leads: Words
    product: Annotated[tuple[ProductName, ...], Many]
    not_product: Words | None = None
    languages: Words
    language_asked: Words
    certification: Words
    certification_name: Annotated[tuple[CertificationName, ...], Many]
    not_certification: Words
    schedule: Words
    not_schedule: Words
    remote: Annotated[tuple[RemoteWords, ...], Many]
    not_remote: Words
    currency: Annotated[tuple[Currency, ...], Many]
    other_dollars: Words
    pay_unit: Annotated[tuple[PayUnitWords, ...], Many]
    pay_other_unit: Words
    pay_label: Words
    pay_hint: Words
    pay_first: Words
    pay_with_commission: Words
    not_pay: Words
    foreign: Annotated[tuple[Foreign, ...], Many]
