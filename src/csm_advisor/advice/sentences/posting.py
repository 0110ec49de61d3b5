"""What a posting comes to for one person, in a sentence or two, and each ask in a few words."""

from collections.abc import Sequence
from datetime import date

from csm_advisor.errors import one_line
from csm_advisor.model.asks import Ask, HeldAsk
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.education import EDUCATION_ORDER
from csm_advisor.text.format import day, month, years
from csm_advisor.text.labels import asked_education
from csm_advisor.text.normalize import either
from csm_advisor.text.what_to_type import SEE_PLAN

UNREAD = (
    "We found nothing here that it asks for, so we cannot tell whether you could get it. Read the"
    " posting itself."
)
NO_DEMANDS = "We found nothing that it requires: apply if you want it."
NOBODY = f"Give your answers, and each ask is compared with them: {SEE_PLAN}."
# Education that is a decision of its own; a diploma comes before it, by a step.
_STUDIED = EDUCATION_ORDER[EDUCATION_ORDER.index("high-school") + 1 :]
_NAMED = 3  # asks in one sentence
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_LETTERS, _OF_A_WAY = 70, 60  # of an ask in a few words, and of another way in
_JOINING = frozenset((
    "a", "an", "and", "as", "at", "for", "in", "least", "minimum", "of", "or", "the", "to", "with",
))  # fmt: skip


def closed(when: date) -> str:
    """The last day to apply is over."""
    return f"By its own date it closed on {day(when)}: ask first whether it is still open."


def in_short(ask: Ask, catalogue: Catalogue) -> str:
    """An ask in a few words: `5 years in service`, `Bachelor's degree, or 8 years in service`."""
    match ask.kind:
        case "service" if ask.min is not None and not ask.other_work:
            led = (
                f", or {years(way.years)} of leading people"
                for way in ask.other_ways
                if way.leading
            )
            return "".join((f"{_years_asked(ask)} in service", *led))
        case "leading" if ask.min is not None:
            return f"{_years_asked(ask)} of leading people"
        case "education" if ask.min in catalogue.education:
            # "Bachelor's degree (four years)": a posting speaks of the degree.
            name = catalogue.education[str(ask.min)].name.partition(" (")[0]
            return f"{asked_education(str(ask.min), name)}{_other_way(ask)}"
        case "skill" if ask.id in catalogue.skills:
            return catalogue.skills[str(ask.id)].name
        case _:
            words = _whole_words(_or_another(ask), _LETTERS).strip(" .,;:")
            return f"{words[:1].upper()}{words[1:]}"


def _years_asked(ask: Ask) -> str:
    least = float(ask.min or 0)
    most = float(ask.max) if ask.max is not None else least
    return f"{least:.3g} to {years(most)}" if most > least else years(least)


def _or_another(ask: Ask) -> str:
    """The name of a thing with those that may stand in its place, in the order of the posting: so
    that alternatives are one thing, whichever of them the ask is."""
    if not ask.or_another:
        return ask.text
    each = [ask.text, *ask.or_another.removeprefix("or ").split(" or ")]
    return " or ".join(sorted(each, key=ask.quote.find))


def _other_way(ask: Ask) -> str:
    if ask.or_equivalent_years is not None:
        return f", or {years(ask.or_equivalent_years)} in service"
    if ask.or_equivalent:
        way = ask.or_equivalent.removeprefix("or ").strip(" .,;")
        return f", or {_whole_words(way, _OF_A_WAY)}"
    return ""


def _whole_words(text: str, most: int) -> str:
    """A text of at most so many letters; what is cut ends with a word that says something."""
    shown = one_line(text, most)
    if not shown.endswith("…"):
        return shown
    words = shown.split()[:-1]
    while words and words[-1].strip(",/&").lower() in {"", *_JOINING}:
        words.pop()
    return f"{' '.join(words)} …" if words else shown


def other_occupation(evidence: str) -> str:
    """A posting that is for no rung, and why it is taken for none."""
    return f"This job is none of this ladder, so we do not say whether you could get it. {evidence}"


def other_language(language: str, posting_asks: bool) -> str:
    """A posting in a language that is not read; `posting_asks` where some of it was read."""
    rest = " What we did read stands below." if posting_asks else ""
    return (
        f"Most of this posting is in {language}, which we do not read, so we cannot tell whether"
        f" you could get it.{rest}"
    )


def all_told(yes: int, unknown: Sequence[HeldAsk]) -> str:
    """Nothing that is required is missing; some of it the answers may not tell."""
    of = yes + len(unknown)
    if not unknown:
        return f"Apply now: {_met(yes, of)}."
    if yes:
        return f"Apply if the rest is true of you: {_met(yes, of)}. {_untold(unknown)}"
    what = "the one thing" if of == 1 else f"any of the {of} things"
    return (
        f"Apply if it is true of you: your answers do not tell whether you meet {what} it requires"
        f" ({either(_few(unknown), 'and')})."
    )


def missing(yes: int, no: Sequence[HeldAsk], unknown: Sequence[HeldAsk], worth_a_try: bool) -> str:
    """Some of what is required is missing: what, and from when the person has it."""
    lead = "Worth a try now" if worth_a_try else "Not yet"
    named = [_with_date(ask) for ask in no[:_NAMED]]
    if len(no) > _NAMED:
        named.append(f"{len(no) - _NAMED} more")
    told = _met(yes, yes + len(no) + len(unknown))
    said = f"{lead}, by our own judgement: {told}. Missing: {either(named, 'and')}."
    return f"{said} {_untold(unknown)}" if unknown else said


def _met(yes: int, of: int) -> str:
    if of == 1:
        return f"you {'' if yes else 'do not '}meet the one thing it requires"
    many = "all" if yes == of else f"{yes or 'none'} of the"
    return f"you meet {many} {of} things it requires"


def _untold(unknown: Sequence[HeldAsk]) -> str:
    return f"Your answers do not tell: {either(_few(unknown), 'and')}."


def _few(asks: Sequence[HeldAsk]) -> list[str]:
    named = [within(ask) for ask in asks[:_NAMED]]
    return [*named, f"{len(asks) - _NAMED} more"] if len(asks) > _NAMED else named


def _with_date(ask: HeldAsk) -> str:
    """Something missing, and when the person would have it."""
    if ask.when is None:
        return f"{within(ask)} ({_no_date(ask)})"
    way = ask.or_equivalent_years
    if ask.min in _STUDIED and way is not None:
        return f"{years(way)} in service in place of the degree (in {month(ask.when)})"
    return f"{within(ask)} (in {month(ask.when)})"


def _no_date(ask: HeldAsk) -> str:
    match ask.kind:
        case "education" if ask.min in _STUDIED:
            return "it takes a course of study"
        case "schedule":
            return f"you answered: {ask.have}"
        case _:
            return "no step in your plan brings it"


def within(ask: HeldAsk) -> str:
    """An ask in a few words as they stand within a sentence: names keep their capital."""
    words = ask.in_short
    ours = ask.kind in ("service", "leading", "education", "schedule") or (
        ask.kind == "skill" and ask.id is not None
    )
    named = words[1:2].isupper() or words.startswith(_DAYS)
    return f"{words[:1].lower()}{words[1:]}" if ours and not named else words


def own_rung(title: str, in_service: bool) -> str:
    """The posting is for the rung the person is on, or begins on."""
    here = "the rung you are on" if in_service else "the first job that your plan begins with"
    return f"By its title this is {here}: {title}."


def rung_below(title: str, in_service: bool) -> str:
    """The posting is for a rung that the person is past."""
    here = "yours" if in_service else "the first job of your plan"
    return f"By its title this is a rung below {here}: {title}."


def rung_above(title: str, when: str | None, later: bool, reason: str) -> str:
    """When the plan reaches the posting's rung at the typical bar (YYYY-MM, None for no date);
    `later` where that is after all is met that the posting states, `reason` what the plan says
    that it depends on."""
    if when is None:
        return f"At the typical bar, {title} has no date in your plan. {reason}"
    if later:
        return (
            f"For {title}, most employers ask for more than this posting states: by the ladder you"
            f" would get there in {month(when)} (typical bar)."
        )
    return f"By the ladder you would reach {title} in {month(when)} (typical bar)."


def plan_to_its_rung(title: str) -> str:
    """The plan is to the rung of the posting."""
    return f"The plan is to {title}, the rung of the posting, not the target you named."


def plan_goes_on(title: str, target: str) -> str:
    """The posting is for the rung of a first job that is still to find."""
    return (
        f"The posting is for {title}, the first job that your plan begins with: the plan goes on to"
        f" {target}."
    )


def plan_elsewhere(title: str | None, target: str) -> str:
    """The posting is for no rung ahead: its rung, None where it is for none of the ladder."""
    what = f"for {title}, which is no rung ahead of you" if title else "for none of this ladder"
    return f"The posting is {what}: the plan is the one to {target}."
