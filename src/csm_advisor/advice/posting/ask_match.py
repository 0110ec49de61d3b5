"""Each ask of a posting beside what a person has: met or not, and from when."""

from csm_advisor.advice.planning.calendar import FAR, calendar_from, months_of
from csm_advisor.advice.planning.catalogue_index import counts_for
from csm_advisor.advice.posting.applicant import Applicant
from csm_advisor.advice.sentences import ask_words as told
from csm_advisor.model.asks import Ask, HeldAsk
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.education import EDUCATION_ORDER
from csm_advisor.model.posting import Posting
from csm_advisor.model.posting_kinds import MetWord
from csm_advisor.model.skills import SECOND_LANGUAGE
from csm_advisor.text import find_by_name
from csm_advisor.text.languages import beside_english, is_english
from csm_advisor.text.phrase_matcher import bare
from csm_advisor.text.product_names import gives, kinds_of_product

# Met or not, what the person has in words, and the months until it is met (None: no calendar).
Held = tuple[MetWord, str | None, int | None]


def held_asks(posting: Posting, person: Applicant) -> tuple[HeldAsk, ...]:
    """The asks of a posting beside a person."""
    return tuple(_held_ask(ask, posting, person) for ask in posting.asks)


def _held_ask(ask: Ask, posting: Posting, person: Applicant) -> HeldAsk:
    met, have, months = held(ask, posting, person)
    when = None
    if met == "no" and months is not None and months < FAR:
        when = calendar_from(person.as_of).month(months)
    ours: tuple[str, ...] = ()
    rated = ask.kind == "skill" and met != "unknown" and _spoken(ask, person) is None
    if rated and _asked_of_rung(ask, posting, person) is None:
        ours = person.catalogue.posting.enough_level.sources
    return HeldAsk(**ask.__dict__, met=met, have=have, when=when, sources=("posting", *ours))


def held(ask: Ask, posting: Posting, person: Applicant) -> Held:
    """One ask beside a person."""
    match ask.kind:
        case "service":
            return _service(ask, posting, person)
        case "leading":
            return _leading(ask, posting, person)
        case "education":
            return _education(ask, posting, person)
        case "certification":
            return _listed(ask, person, person.profile.certifications, posting)
        case "tool":
            return _listed(ask, person, person.profile.tools, posting)
        case "language":
            return _listed(ask, person, person.profile.languages, posting)
        case "skill":
            return _skill(ask, posting, person)
        case "schedule":
            return _schedule(ask, person)
        case "other":
            return "unknown", told.UNTOLD, None


def _service(ask: Ask, posting: Posting, person: Applicant) -> Held:
    mine = person.standing.service
    have = told.service(mine)
    if ask.other_work:
        return "unknown", told.of_other_work(have), None
    if posting.rung is None and not _of_service(ask, person):
        return "unknown", told.of_another_kind(have), None
    if ask.min is None:
        return _some(mine, have, person.serves_from)
    least = min((float(ask.min), *_years_instead(ask, person)))
    if mine >= least:
        return "yes", have, 0
    led = _led_instead(ask, posting, person)
    if led and led[0] == "yes":
        return led
    months = person.serves_from + months_of(least - mine)
    return "no", have, min(months, FAR if led is None or led[2] is None else led[2])


def _led_instead(ask: Ask, posting: Posting, person: Applicant) -> Held | None:
    """The years of leading people that the posting takes in the place of years in service; None
    where it takes none."""
    ways = [way.years for way in ask.other_ways if way.leading]
    return _led(min(ways), posting, person) if ways else None


def _of_service(ask: Ask, person: Applicant) -> bool:
    """Whether the posting's words for the years name work with customers."""
    low = ask.text.lower()
    return any(word.lower() in low for word in person.catalogue.posting.service.words)


def _some(mine: float, have: str, begins: int) -> Held:
    """Experience that is asked without a number of years: any will do. Who has none has some in
    the month in which it `begins`, in the next at the earliest."""
    if mine:
        return "yes", have, 0
    return "no", have, None if begins >= FAR else max(1, begins)


def _years_instead(ask: Ask, person: Applicant) -> list[float]:
    """The years that the posting asks of the person's own education, in its other ways."""
    mine = EDUCATION_ORDER.index(person.standing.education)
    return [
        way.years
        for way in ask.other_ways
        if not way.leading
        and (way.education is None or EDUCATION_ORDER.index(way.education) <= mine)
    ]


def _leading(ask: Ask, posting: Posting, person: Applicant) -> Held:
    if ask.min is None:
        mine = person.standing.leading
        return _some(mine, told.leading(mine), 0 if mine else person.leads_from(posting.rung))
    return _led(float(ask.min), posting, person)


def _led(least: float, posting: Posting, person: Applicant) -> Held:
    """So many years of leading people beside the person's own."""
    mine = person.standing.leading
    have = told.leading(mine)
    if mine >= least:
        return "yes", have, 0
    begins = person.leads_from(posting.rung)
    return "no", have, None if begins >= FAR else begins + months_of(least - mine)


def _education(ask: Ask, posting: Posting, person: Applicant) -> Held:
    mine, counted_on = person.standing.earned, person.standing.education
    have = person.catalogue.education[mine].name
    if ask.min is None:
        return "unknown", have, None
    if EDUCATION_ORDER.index(mine) >= EDUCATION_ORDER.index(ask.min):
        return "yes", have, 0
    if EDUCATION_ORDER.index(counted_on) >= EDUCATION_ORDER.index(ask.min):
        return "no", have, person.serves_from  # at school: the plan counts on it
    step = _by_a_step(ask.min, posting, person)  # a degree is a decision, and no step
    if ask.other_ways:
        instead = _years_instead(ask, person)
        return _instead(min(instead), have, step, person) if instead else ("no", have, step)
    if ask.or_equivalent:
        return _instead(ask.or_equivalent_years, have, step, person)
    return "no", have, step


def _instead(least: float | None, have: str, step: int | None, person: Applicant) -> Held:
    """The other way in than a diploma or degree: years that can be counted, or something that
    cannot. `step` is the month in which a step has closed it, which may be sooner."""
    if least is None:
        return "unknown", have, None
    mine = person.standing.service
    both = told.education_and_service(have, mine)
    if mine >= least:
        return "yes", both, 0
    years = person.serves_from + months_of(least - mine)
    return "no", both, years if step is None else min(years, step)


def _listed(ask: Ask, person: Applicant, answer: tuple[str, ...] | None, posting: Posting) -> Held:
    """A certification, software or language, or another that the posting names in its place: the
    first that is met, else one that cannot be told, else the soonest. Of what else it takes
    instead, such as experience, the answers do not tell."""
    found = _one_listed(ask, person, answer, posting)
    order = ("yes", "unknown", "no")
    instead = _named_instead(ask, posting)
    for other in instead:
        met, have, months = _one_listed(other, person, answer, posting)
        held = met, other.text if have == told.HELD else have, months
        found = min(
            (found, held),
            key=lambda held: (order.index(held[0]), FAR if held[2] is None else held[2]),
        )
    if found[0] == "no" and not ask.or_alike:
        named = {"or", *(word for other in instead for word in bare(other.text))}
        if not named.issuperset(bare(ask.or_another or "")):
            return "unknown", told.SOMETHING_ELSE, None
    return found


def _named_instead(ask: Ask, posting: Posting) -> list[Ask]:
    """The other asks that the posting accepts in the place of one: "CCXP or ITIL 4 Foundation"."""
    words = bare(ask.or_another or "")
    if not words:
        return []
    return [
        one
        for one in posting.asks
        if one is not ask and one.kind == ask.kind and _inside(bare(one.text), words)
    ]


def _one_listed(
    ask: Ask, person: Applicant, answer: tuple[str, ...] | None, posting: Posting
) -> Held:
    """One certification or software, by our id or the person's own words for it; or a language."""
    if ask.kind == "language":
        return _language(ask, person)
    wanted = bare(ask.text)
    for one in answer or ():
        if one in person.catalogue.tools:  # a kind, and no product
            continue
        words = bare(one)
        same = _inside(words, wanted) or (
            ask.kind == "tool"
            and (_inside(wanted, words) or gives(one, ask.text, person.catalogue))
        )
        if words and same:
            known = person.catalogue.certifications
            return "yes", known[one].name if one in known else one, 0
    if ask.id is not None:
        if any(ask.id in counts_for(one, person.catalogue) for one in answer or ()):
            return _of_its_kind(ask, answer or (), person)
        if ask.id in person.standing.held:
            return "yes", told.BY_STEPS_DONE, 0
    if ask.kind == "certification" and ask.or_alike and (alike := _alike(ask, answer, person)):
        return alike
    if answer is None:
        return "unknown", told.UNSAID, None
    step = _by_a_step(wanted_of(ask, person.catalogue), posting, person)
    return "no", told.NOT_AMONG_ANSWERS, step


def wanted_of(ask: Ask, catalogue: Catalogue) -> str | None:
    """Our id of what is enough for an ask: the kind, where any certification of it will do."""
    named = catalogue.certifications.get(ask.id or "")
    return next(iter(named.counts_as), ask.id) if named and ask.or_alike else ask.id


def _alike(ask: Ask, answer: tuple[str, ...] | None, person: Applicant) -> Held | None:
    """What is held where any certification of a kind will do; None where nothing is. Of one that we
    do not know we cannot say what kind it is."""
    kind, known = wanted_of(ask, person.catalogue), person.catalogue.certifications
    of_kind = [one for one in answer or () if kind in counts_for(one, person.catalogue)]
    if of_kind:
        return "yes", ", ".join(known[one].name if one in known else one for one in of_kind), 0
    if kind in person.standing.held:
        return "yes", told.BY_STEPS_DONE, 0
    strange = [one for one in answer or () if one not in known]
    return ("unknown", ", ".join(strange), None) if strange else None


def _of_its_kind(ask: Ask, answer: tuple[str, ...], person: Applicant) -> Held:
    """What the person has is of the kind that is asked. A posting that names one product does not
    ask for another, unless it says so."""
    tool = person.catalogue.tools.get(ask.id or "") if ask.kind == "tool" else None
    if tool is None:
        return "yes", told.HELD, 0
    known = find_by_name.tools(person.catalogue)
    named = [
        one
        for one in answer
        if one not in person.catalogue.tools
        and (
            find_by_name.match(one, known) == [ask.id]
            or ask.id in kinds_of_product(one, person.catalogue)
        )
    ]
    if ask.or_alike or set(bare(ask.text)) <= set(bare(tool.name)):
        return "yes", ", ".join(named) or tool.name, 0
    if named:
        return "no", told.of_the_same_kind(named), None
    return "unknown", told.KIND_ONLY, None


def _inside(words: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    """Whether a name stands in the posting's words."""
    return any(wanted[at : at + len(words)] == words for at in range(len(wanted) - len(words) + 1))


def _by_a_step(thing: str | float | None, posting: Posting, person: Applicant) -> int | None:
    """The month in which a step has closed it; None where none does."""
    ends = person.closed_by(posting.rung).get(str(thing))
    if ends is None:
        return None
    weeks = -(-(ends - person.as_of).days // 7)
    return calendar_from(person.as_of).months_holding(weeks)


def _language(ask: Ask, person: Applicant) -> Held:
    if is_english(ask.text, person.catalogue):
        return "yes", told.IN_ENGLISH, 0
    spoken = person.profile.languages
    if spoken is None:
        return "unknown", told.UNSAID, None
    found = next((one for one in spoken if _inside(bare(ask.text), bare(one))), None)
    if found is None and ask.or_alike:
        found = next(iter(beside_english(spoken, person.catalogue)), None)
    return ("yes", found, 0) if found else ("no", told.NOT_AMONG_LANGUAGES, None)


def _skill(ask: Ask, posting: Posting, person: Applicant) -> Held:
    skill = person.catalogue.skills.get(ask.id or "")
    spoken = _spoken(ask, person)
    if spoken is not None:
        return ("yes", ", ".join(spoken), 0) if spoken else ("no", told.NO_OTHER_LANGUAGE, None)
    if skill is None or skill.id not in person.standing.rated:
        return "unknown", told.NOT_RATED, None
    level = person.standing.levels[skill.id]
    enough = person.catalogue.posting.enough_level.value
    of_rung = _asked_of_rung(ask, posting, person)
    wanted = of_rung or enough
    have = told.rated(level, enough if of_rung is None else None)
    if level >= wanted:
        return "yes", have, 0
    return "no", have, _by_a_step(f"{skill.id}:{wanted}", posting, person)


def _spoken(ask: Ask, person: Applicant) -> tuple[str, ...] | None:
    """The languages beside English where a second one is asked, whichever; None where something
    else is asked, and where their own rating alone tells it."""
    languages = person.profile.languages
    if ask.id != SECOND_LANGUAGE or languages is None:
        return None
    others = beside_english(languages, person.catalogue)
    return None if not others and ask.id in person.standing.rated else others


def _asked_of_rung(ask: Ask, posting: Posting, person: Applicant) -> int | None:
    """The level of a skill that the posting's rung asks; None where it asks none."""
    skill = person.catalogue.skills.get(ask.id or "")
    return (skill.need(posting.rung) if skill and posting.rung else 0) or None


def _schedule(ask: Ask, person: Applicant) -> Held:
    weekends = person.profile.weekends
    if any(word in ask.text.lower() for word in ("weekend", "saturday", "sunday")):
        if weekends is None:
            return "unknown", told.UNSAID, None
        return ("yes" if weekends else "no"), told.weekends(weekends), None
    return "unknown", told.UNTOLD, None
