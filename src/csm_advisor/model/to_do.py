"""What to do this week."""

from datetime import date
from typing import Literal

from csm_advisor.model.records import View


class ToDo(View):
    """One thing that can be done in the seven days from the day of a plan, and what it starts.

    `do` is the thing; `title`, `how` and `evidence` are of what it starts: a step of the plan, a
    step into the first job, or a talk or an application. `ends` is the last day of a step, null
    for a talk. `now` says that it is among those to take up first.
    """

    id: str
    kind: Literal["step", "getting-in", "talk"]
    do: str
    title: str
    how: str
    evidence: str | None
    where: str
    ends: date | None
    now: bool
    sources: tuple[str, ...]
