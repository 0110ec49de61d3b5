"""The plan on a terminal: on one screen, or any part of the whole."""

from collections.abc import Container

from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.plan import Plan
from csm_advisor.render.documents.plan import plan_document
from csm_advisor.render.screens.screen import Screen


def show_plan(
    screen: Screen, plan: Plan, catalogue: Catalogue, parts: Container[str] | None = None
) -> None:
    """Print these parts of the plan, or what one screen holds of it."""
    document = plan_document(plan, catalogue)
    if parts is None:
        from csm_advisor.render.screens.overview import show_overview

        show_overview(screen, plan, catalogue, document)
    else:
        from csm_advisor.render.screens.document import show_document

        show_document(screen, document, parts)
