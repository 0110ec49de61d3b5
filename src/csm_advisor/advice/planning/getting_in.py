"""The way into a first job in customer service, for those who are not in it yet."""

from datetime import date, timedelta

from csm_advisor.advice.planning.calendar import calendar_from
from csm_advisor.model.actions import Entry
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.education import EDUCATION_ORDER
from csm_advisor.model.plan import EntryStep, GettingIn
from csm_advisor.model.profile import IN_SERVICE, Profile

DAY = timedelta(days=1)


def months_until_first_job(profile: Profile, catalogue: Catalogue, as_of: date) -> int:
    """Whole months until the first job begins; 0 for who is in customer service."""
    weeks = sum(one.weeks for one in entry_steps(profile, catalogue) if not one.after_start)
    return calendar_from(as_of).months_holding(weeks) if weeks else 0


def first_day(profile: Profile, catalogue: Catalogue, as_of: date) -> date:
    """The day on which the plan's timing of service begins: today, or that of the first job."""
    from dateutil.relativedelta import relativedelta

    months = months_until_first_job(profile, catalogue, as_of)
    return as_of + relativedelta(months=months) if months else as_of


def getting_in(profile: Profile, catalogue: Catalogue, as_of: date) -> GettingIn | None:
    """The steps into the first job with their days; None for who is in customer service."""
    months = months_until_first_job(profile, catalogue, as_of)
    if not months or profile.situation is None:
        return None
    begins = first_day(profile, catalogue, as_of)
    days = {False: as_of, True: begins}
    title = catalogue.rungs[profile.rung].title
    steps = []
    for one in entry_steps(profile, catalogue):
        starts = days[one.after_start]
        days[one.after_start] = starts + timedelta(weeks=one.weeks)
        steps.append(
            EntryStep(
                id=one.id,
                title=one.title.replace("{title}", title),
                how=one.how.replace("{title}", title),
                first_step=one.first_step and one.first_step.replace("{title}", title),
                evidence=one.evidence,
                starts=starts,
                ends=days[one.after_start] - DAY,
                after_start=one.after_start,
                sources=one.sources,
            )
        )
    return GettingIn(
        situation=profile.situation, months=months, date=f"{begins:%Y-%m}", steps=tuple(steps)
    )


def entry_steps(profile: Profile, catalogue: Catalogue) -> list[Entry]:
    """The steps into the first job, and in its first weeks, as the data has them: without those
    towards an education that the person has."""
    if profile.situation in IN_SERVICE:
        return []
    have = EDUCATION_ORDER.index(profile.education)
    return [
        one
        for one in catalogue.entry
        if profile.situation in one.situations
        and (one.education is None or EDUCATION_ORDER.index(one.education) > have)
    ]
