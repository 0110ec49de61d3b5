"""What the articles ask of a rung, beside what postings of it ask."""

from collections.abc import Mapping

from csm_advisor.advice.planning.bars import Need, bar_needs
from csm_advisor.advice.sentences import market as told
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.education import EDUCATION_ORDER
from csm_advisor.model.plan import BARS
from csm_advisor.model.views.market import ArticleAsk, YearsCount

_OF = {"service": "years-in-service", "leading": "years-leading", "education": "education"}


def articles_beside(
    rung: str, stated: Mapping[str, YearsCount], education: Mapping[str, int], catalogue: Catalogue
) -> dict[str, ArticleAsk]:
    """For years in service, years of leading and education what the articles ask of the rung at
    each bar, and how the postings differ."""
    claims = [
        claim
        for claim in catalogue.requirements[rung]
        if catalogue.sources[claim.sources[0]].kind == "article"
    ]
    found: dict[str, ArticleAsk] = {}
    for name, of in _OF.items():
        needs = {bar: _need(bar_needs(claims, bar), of) for bar in BARS}
        amounts = {bar: need.amount if need else None for bar, need in needs.items()}
        sources = dict.fromkeys(
            source for need in needs.values() if need for source in need.sources
        )
        if not sources:
            continue
        differs = (
            _degrees(amounts["typical"], education, catalogue)
            if name == "education"
            else told.years_beside(amounts["typical"], stated[name].median, sum(education.values()))
        )
        found[name] = ArticleAsk(
            open=amounts["open"],
            typical=amounts["typical"],
            demanding=amounts["demanding"],
            differs=differs,
            sources=tuple(sources),
        )
    return found


def _need(needs: list[Need], of: str) -> Need | None:
    return next((need for need in needs if need.of == of), None)


def _degrees(
    typical: float | str | None, education: Mapping[str, int], catalogue: Catalogue
) -> str:
    """How many postings ask for less than the articles' usual education."""
    if not isinstance(typical, str):
        return told.NO_USUAL_EDUCATION
    rank = EDUCATION_ORDER.index(typical)
    less = sum(
        count
        for level, count in education.items()
        if level not in EDUCATION_ORDER or EDUCATION_ORDER.index(level) < rank
    )
    return told.less_education(less, sum(education.values()), catalogue.education[typical].name)
