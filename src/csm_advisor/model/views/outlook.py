"""The answer of `outlook`."""

from csm_advisor.model.records import View
from csm_advisor.model.sources import SourceLine, Statement


class OutlookLine(View):
    """A statement on the future of the work; `value` is in `unit` over `period`."""

    id: str
    text: str
    value: float | None
    unit: str | None
    period: str | None
    occupation: str | None
    caution: str | None
    sources: tuple[str, ...]


class OccupationOutlook(View):
    """The official projection for one occupation."""

    occupation: str
    lines: tuple[OutlookLine, ...]


class OutlookView(View):
    """Old and new statements apart.

    `shrinking` holds the official lines on the first rung where its jobs are projected to
    become fewer, else nothing. `for_you` says what the projections mean for the plan of the
    person who asks, null where there is no plan or no projection for it. `remarks` are
    statements on the official projections as such.
    """

    shrinking: tuple[OutlookLine, ...]
    for_you: Statement | None
    remarks: tuple[OutlookLine, ...]
    official: tuple[OccupationOutlook, ...]
    articles: tuple[OutlookLine, ...]
    sources: dict[str, SourceLine]
