"""How old the official wage tables are."""

from datetime import date

from csm_advisor.advice.sentences.newer_releases import of_official_wages
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.wages import Release


def months_old(release: Release, today: date) -> int:
    """Whole months from publication to `today`; negative where `today` lies before."""
    published = release.published
    months = (today.year - published.year) * 12 + today.month - published.month
    return months - (today.day < published.day)


def stale(catalogue: Catalogue, today: date) -> str | None:
    """The sentence to show beside official wages that are old at `today`; None otherwise."""
    if catalogue.wages is None:
        return None
    release = catalogue.wages.release
    limit = catalogue.policy.release_age_months.value
    months = months_old(release, today)
    # On the very day it reaches the limit a release is not yet older than it.
    if months < limit or (months == limit and today.day == release.published.day):
        return None
    return of_official_wages(release, months)
