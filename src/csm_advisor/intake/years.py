"""Years of experience grow: bringing answers of an earlier day up to today."""

from collections.abc import Iterable
from datetime import date

from csm_advisor import limits
from csm_advisor.intake.answers import Answers
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.profile import IN_SERVICE
from csm_advisor.text.dates import grown

YEARS = ("years_in_service", "years_leading")
COUNTED = frozenset({"rung", "situation", *YEARS})  # the years, and what they grow by


def counted_on(answers: Answers, catalogue: Catalogue, today: date) -> Answers:
    """The answers with their years as they are today; unchanged where `as_of` does not say when
    the years were counted. They grow only in customer service, and those of leading people only
    on a rung that leads."""
    counted = answers.get("as_of")
    if counted is None:
        return answers
    works = answers.get("situation") in IN_SERVICE
    rung = answers.get("rung")
    leads = rung is not None and catalogue.rungs[rung].leads
    later = {
        key: min(limits.YEARS, round(grown(answers[key], counted, today), 4))
        for key, grows in zip(YEARS, (works, works and leads), strict=True)
        if key in answers and grows
    }
    return answers | later | {"as_of": today}


def before_today(
    answers: Answers, told: Iterable[str], catalogue: Catalogue, today: date
) -> Answers:
    """The answers, to be told the keys `told` as of today: where these are of the years, the others
    must not grow from another day."""
    if COUNTED.isdisjoint(told):
        return answers
    return counted_on(answers, catalogue, today) | {"as_of": today}


def on_one_day(layers: tuple[Answers, ...], catalogue: Catalogue, today: date) -> list[Answers]:
    """Layers of answers, fit to be laid over each other: where more than one of them tells the
    rung, the situation or the years, `as_of` of one must not let the years of another grow."""
    telling = [layer for layer in layers if not COUNTED.isdisjoint(layer)]
    if len(telling) < 2:
        return list(layers)
    return [counted_on(layer, catalogue, today) for layer in layers]
