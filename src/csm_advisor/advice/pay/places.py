"""Which areas and industries the official wages know."""

from collections.abc import Iterable

from csm_advisor.advice.citations.citations import with_sources
from csm_advisor.advice.pay.find_area import areas_in, find_area, find_areas
from csm_advisor.advice.pay.find_area import how_read as area_read_as
from csm_advisor.advice.pay.find_industry import find_industries, find_industry, lies_inside
from csm_advisor.errors import UsageProblem
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.views.areas import AreaLine, AreasView, IndustriesView, IndustryLine
from csm_advisor.model.wages import Area, Industry, Wages

_ORDER = ("nation", "state", "metro")


def areas(catalogue: Catalogue, text: str | None) -> AreasView:
    """All areas, states first, or those that `text` can mean; with a state, those in it.

    Raises UsageProblem where there are none.
    """
    wages = _wages(catalogue)
    found: Iterable[Area]
    if text is None:
        found = sorted(wages.areas.values(), key=lambda area: (_ORDER.index(area.kind), area.name))
    else:
        found = find_areas(text, wages, catalogue.area_aliases) or [
            find_area(text, wages, catalogue.area_aliases)  # says what is near
        ]
        if len(found) == 1:
            found = [*found, *areas_in(found[0], wages.areas)]
    lines = (AreaLine.copied_from(area, state=area.state or None) for area in found)
    view = AreasView(areas=tuple(lines), source=wages.release.source, sources={})
    return with_sources(view, catalogue)


def how_read(catalogue: Catalogue, text: str) -> str | None:
    """What to say of the area that `text` is taken for; None where that is its name, or none is."""
    if catalogue.wages is None:
        return None
    return area_read_as(text, catalogue.wages, catalogue.area_aliases)


def industries(catalogue: Catalogue, text: str | None) -> IndustriesView:
    """All industries, or those that `text` can mean; with a single one, those inside it.

    Raises UsageProblem where there are none.
    """
    wages = _wages(catalogue)
    found: Iterable[Industry]
    if text is None:
        found = wages.industries.values()
    else:
        found = find_industries(text, wages.industries, catalogue.industry_aliases) or [
            find_industry(text, wages.industries, catalogue.industry_aliases)  # says what is near
        ]
        if len(found) == 1:
            inside = (i for i in wages.industries.values() if lies_inside(i, found[0]))
            found = [*found, *inside]
    lines = (IndustryLine.copied_from(i) for i in found)
    view = IndustriesView(industries=tuple(lines), source=wages.release.source, sources={})
    return with_sources(view, catalogue)


def _wages(catalogue: Catalogue) -> Wages:
    if catalogue.wages is None:
        raise UsageProblem("this data has no official wages; use data that has a folder wages")
    return catalogue.wages
