"""A plan as a file."""

from typing import TYPE_CHECKING

from csm_advisor.api.answers import open_data, wrong_kind
from csm_advisor.errors import UsageProblem, quoted

if TYPE_CHECKING:
    from csm_advisor.api.answers import Data
    from csm_advisor.model.plan import Plan


FORMATS = ("json", "markdown", "html", "csv", "ics")


def export(plan: "Plan", format: str, *, data_dir: "Data" = None) -> bytes:
    """A plan as a file: `json`, `markdown`, `html`, `csv`, or `ics` for a calendar.

    The data must be that which the plan was made with. Raises AdvisorError for another format.
    """
    from csm_advisor.model.plan import Plan

    if not isinstance(plan, Plan):
        raise wrong_kind("plan", plan, "a plan, as csm_advisor.plan gives it")
    catalogue = open_data(data_dir)
    match format:
        case "json":
            return (plan.model_dump_json(indent=2, by_alias=True) + "\n").encode()
        case "csv":
            from csm_advisor.render.writers.csv import plan_csv

            return plan_csv(plan, catalogue).encode()
        case "ics":
            from uuid import uuid5

            from csm_advisor.advice.tracking.calendar_ledger import advance
            from csm_advisor.model.events import Ledger
            from csm_advisor.render.documents.plan_events import plan_events
            from csm_advisor.render.writers.ics import EXAMPLE, plan_calendar

            told = f"{plan.as_of} {plan.profile.model_dump_json()}"
            new = Ledger(identity=uuid5(EXAMPLE.identity, told))
            events = plan_events(plan, catalogue)
            return plan_calendar(plan, catalogue, advance(new, events, plan.as_of))
        case "markdown" | "html":
            from csm_advisor.render.documents.plan import plan_document

            document = plan_document(plan, catalogue)
            if format == "html":
                from csm_advisor.render.writers.html import write_html

                return write_html(document).encode()
            from csm_advisor.render.writers.markdown import write_markdown

            return write_markdown(document).encode()
    raise UsageProblem(f"{quoted(format)} is none of the formats {', '.join(FORMATS)}; choose one")
