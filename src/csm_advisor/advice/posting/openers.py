"""Which one action would open most of the postings that a person does not meet, and what holds
them back."""

from collections import Counter
from collections.abc import Iterable

from csm_advisor.advice.planning.catalogue_index import counts_for
from csm_advisor.advice.posting.applicant import Applicant
from csm_advisor.advice.posting.ask_match import wanted_of
from csm_advisor.advice.sentences import ask_words as told
from csm_advisor.advice.sentences.posting import in_short
from csm_advisor.model.actions import Action
from csm_advisor.model.asks import Ask
from csm_advisor.model.views.market import Holdback, Opener

_MOST_SHOWN = 6
_LETTERS = 60  # of a posting's own words for what is missing
_CLOSED = ("tool", "certification", "education")  # what a step can close
# What is missing for one posting: the kind and what identifies it, for a reader and for an action.
Missing = tuple[str, str | None, str]


class Openers:
    """What is missing, counted over postings."""

    def __init__(self) -> None:
        self._sets: Counter[frozenset[Missing]] = Counter()
        self._beside: Counter[Missing] = Counter()  # what cannot be told of the same posting
        self._written: dict[Missing, str] = {}  # as the first posting writes it

    def add(self, asks: Iterable[Ask], person: Applicant, untold: bool) -> None:
        """The firm asks of one posting that the person does not meet now; `untold` where of others
        that cannot be told."""
        by_missing = {_missing(ask, person): ask for ask in asks}
        missing = frozenset(by_missing)
        for one, ask in by_missing.items():
            self._written.setdefault(one, in_short(ask, person.catalogue))
        if untold:
            self._beside.update(missing)
        elif missing:
            self._sets[missing] += 1

    def held_back_by(self, person: Applicant) -> tuple[Holdback, ...]:
        """What is missing for most postings first."""
        counted = Counter(self._beside)
        alone: Counter[Missing] = Counter()
        for missing, count in self._sets.items():
            for one in missing:
                counted[one] += count
                if len(missing) == 1:
                    alone[one] += count
        found = sorted(counted.items(), key=lambda pair: (-pair[1], pair[0][0], pair[0][2]))
        return tuple(
            Holdback(
                kind=one[0],
                id=one[1],
                title=_title(one, person) or self._written[one],
                postings=count,
                alone=alone[one],
            )
            for one, count in found[:_MOST_SHOWN]
        )

    def opens_most(self, person: Applicant) -> Opener | None:
        """The action that closes all that is missing for most postings; of equals the one with
        the fewest own hours."""
        counts: dict[str, int] = {}
        for action in person.catalogue.actions.values():
            closed = _closed(action, person)
            count = sum(
                number
                for missing, number in self._sets.items()
                if all(kind in _CLOSED and id_ in closed for kind, id_, _ in missing)
            )
            if count:
                counts[action.id] = count
        if not counts:
            return None
        actions = person.catalogue.actions
        best = min(counts, key=lambda id_: (-counts[id_], actions[id_].own_hours, id_))
        action = actions[best]
        plan = person.plan(person.profile.target)
        steps = [step for stage in (plan.route.stages if plan else ()) for step in stage.steps]
        step = next((one for one in steps if one.id == best), None)
        return Opener(
            id=best,
            title=action.title,
            postings=counts[best],
            own_hours=action.own_hours,
            starts=str(step.starts) if step else None,
            ends=str(step.ends) if step else None,
            sources=action.sources,
        )


def _missing(ask: Ask, person: Applicant) -> Missing:
    match ask.kind:
        case "service" | "leading":
            return ask.kind, None, ""
        case "tool" if ask.id in person.standing.held:  # one product, and they know another
            return ask.kind, None, ask.text.casefold()[:_LETTERS]
        case "education" | "tool" | "certification" if ask.id:
            wanted = wanted_of(ask, person.catalogue) or ask.id
            return ask.kind, wanted, wanted
        case _:
            return ask.kind, ask.id, ask.text.casefold()[:_LETTERS]


def _title(missing: Missing, person: Applicant) -> str | None:
    """What the data calls it; None where the posting's own words tell it."""
    kind, id_, _ = missing
    known = person.catalogue
    match kind:
        case "service":
            return told.more_service(person.standing.service)
        case "leading":
            return told.more_leading(person.standing.leading)
        case "education" if id_ in known.education:
            return known.education[id_].name
        case "tool" if id_ in known.tools:
            return known.tools[id_].name
        case "certification" if id_ in known.certifications:
            return known.certifications[id_].name
        case _:
            return None


def _closed(action: Action, person: Applicant) -> frozenset[str]:
    """The ids of all that an action closes, with what that counts as."""
    return frozenset(
        id_ for thing in action.closes for id_ in (thing, *counts_for(thing, person.catalogue))
    )
