"""What a plan adds for the person, beside its steps and dates."""

from csm_advisor.advice.conditions import fits
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.plan import Told
from csm_advisor.model.profile import Profile


def remarks(catalogue: Catalogue, profile: Profile) -> tuple[Told, ...]:
    """The remarks that fit what the person has told and wants, in the order of the data."""
    answers = dict(profile)
    return tuple(
        Told(id=one.id, title=one.title, text=one.text, sources=one.sources)
        for one in catalogue.remarks
        if (not one.rungs or profile.target in one.rungs) and fits(one, catalogue, answers)
    )
