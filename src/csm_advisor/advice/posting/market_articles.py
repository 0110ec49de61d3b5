"""What the articles ask of a rung, beside what postings of it ask."""

from collections.abc import Mapping

from csm_advisor.advice.planning.bars import Need, bar_needs
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.ladder import EDUCATION_ORDER
from csm_advisor.model.plan import BARS
from csm_advisor.model.views.posting import ArticleAsk, YearsCount
from csm_advisor.text.format import plural, years

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
            else _years(amounts["typical"], stated[name], sum(education.values()))
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


def _years(typical: float | str | None, stated: YearsCount, postings: int) -> str:
    """How the middle of so many postings differs from that of the articles."""
    if stated.median is None:
        none = "This posting states" if postings == 1 else "These postings state"
        return f"{none} no years; the articles do."
    whose = "This posting asks for" if postings == 1 else "The middle of these postings is"
    middle = f"{whose} {years(stated.median)}"
    if not isinstance(typical, float | int):
        return f"{middle}; the articles name no usual amount."
    if stated.median == typical:
        return f"{middle}, as in the articles."
    word = "less" if stated.median < typical else "more"
    apart = years(abs(stated.median - typical))
    return f"{middle}, {apart} {word} than the middle of the articles ({years(float(typical))})."


def _degrees(
    typical: float | str | None, education: Mapping[str, int], catalogue: Catalogue
) -> str:
    """How many postings ask for less than the articles' usual education."""
    if not isinstance(typical, str):
        return "The articles name no usual education."
    rank = EDUCATION_ORDER.index(typical)
    number = sum(education.values())
    less = sum(
        count
        for level, count in education.items()
        if level not in EDUCATION_ORDER or EDUCATION_ORDER.index(level) < rank
    )
    name = catalogue.education[typical].name
    ask = "asks" if number == 1 else "ask"
    return (
        f"{less} of {plural(number, 'posting')} {ask} for less than the articles do"
        f" ({name}), or for none."
    )
