"""What if: the answers of a person beside the same with some of them changed."""

from csm_advisor.errors import UsageProblem
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.education import EDUCATION_ORDER
from csm_advisor.model.profile import Profile
from csm_advisor.text.what_to_type import flag_of

# What one would have besides what one has; every other answer takes the place of the present one.
_ADDED = ("certifications", "tools", "languages")


def what_if(now: Profile, then: Profile, catalogue: Catalogue) -> Profile:
    """The person of `now` with the answers of `then`, who loses nothing that can only be gained.

    Certifications, tools and languages come to those there. Raises UsageProblem for less
    education than the person has.
    """
    if EDUCATION_ORDER.index(then.education) < EDUCATION_ORDER.index(now.education):
        have, less = (catalogue.education[one.education].name for one in (now, then))
        raise UsageProblem(
            f"{flag_of('education')}: you have more ({have}) than {less}; name a level above"
        )
    added = {
        key: tuple(dict.fromkeys((*(getattr(now, key) or ()), *getattr(then, key))))
        for key in _ADDED
        if getattr(then, key) is not None
    }
    return then.model_copy(update=added)
