"""What training given to several people at once saves them, in words."""

from collections.abc import Sequence

from csm_advisor.model.views.team import SharedTraining
from csm_advisor.text.format import people, plural

NONE_PAYS = (
    "With everything else as planned, none by itself brings anybody there earlier; a new plan may."
)
_WHAT_IS_SAVED = (
    "At least this is saved: each training by itself, given today to everyone it helps, with"
    " everything else as planned; a new plan can save more. Hours are those of the training,"
    " counted once."
)
_A_DATE = " A date is for people who cannot be given one now."


def useful(actions: Sequence[SharedTraining]) -> list[SharedTraining]:
    """Those by which somebody arrives earlier, or at all."""
    return [one for one in actions if one.sooner or one.get_a_date]


def saves(one: SharedTraining) -> str:
    """`11 months`, `a date for 5 people`, or both."""
    date = [f"a date for {people(one.get_a_date)}"] if one.get_a_date else []
    months = [plural(one.months_saved, "month")] if one.months_saved else []
    return ", ".join(date + months)


def what_is_saved(actions: Sequence[SharedTraining]) -> str:
    """What the amounts of these mean."""
    return _WHAT_IS_SAVED + (_A_DATE if any(one.get_a_date for one in actions) else "")
