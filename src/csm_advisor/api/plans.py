"""The plan of a person, and what else they could do."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from csm_advisor.api.answers import (
    checked_day,
    open_data,
    profile_of,
    rung_id,
    steps_done,
    text_of,
    wrong_kind,
)

if TYPE_CHECKING:
    from csm_advisor.api.answers import Answers, Data
    from csm_advisor.model.catalogue import Catalogue
    from csm_advisor.model.difference import Difference
    from csm_advisor.model.plan import Plan
    from csm_advisor.model.posting import Posting
    from csm_advisor.model.progress import Done
    from csm_advisor.model.views.compare import Comparison
    from csm_advisor.model.views.levers import LeversView


class WhatIf(NamedTuple):
    """A plan, the plan with some answers changed, and what moved from one to the other."""

    before: "Plan"
    after: "Plan"
    difference: "Difference"

    def _repr_html_(self) -> str | None:
        """The answer as a notebook shows it."""
        from csm_advisor.model.views.what_if import WhatIfView

        return WhatIfView.of(*self)._repr_html_()


def plan(
    answers: "Answers",
    *,
    today: date,
    data_dir: "Data" = None,
    done: "Sequence[Done]" = (),
    soonest: str | None = None,
    posting: "str | Path | Posting | None" = None,
) -> "Plan":
    """The plan of one person on one day: the same for the same input, whoever else is planned for.

    `done` are steps they have done already; `soonest` is a rung on the way to reach as early as can
    be, at the price of own time or a later target. `posting` is a job posting, as a file or as it
    was read before: the plan then leads to its rung and says when its asks are met. Raises
    AdvisorError for a wrong or missing answer, and where no way leads up.
    """
    from csm_advisor.advice.planning.planner import make_plan

    catalogue = open_data(data_dir)
    rung = None if soonest is None else rung_id(text_of("soonest", soonest), catalogue)
    person = profile_of(answers, catalogue, today)
    if posting is None:
        return make_plan(person, catalogue, today, steps_done(done), rung)
    from csm_advisor.advice.posting.posting_plan import plan_for
    from csm_advisor.api.postings import the_posting

    asked = the_posting(posting, catalogue)
    return plan_for(asked, person, catalogue, today, steps_done(done), rung)


def compare(
    answers: "Answers | Plan", *, today: date, data_dir: "Data" = None, done: "Sequence[Done]" = ()
) -> "Comparison":
    """The plan beside what else one could do: routes, a degree, a certification, other targets.

    A plan that was made already, with the same data, stands for the answers. Raises AdvisorError
    as `plan` does.
    """
    from csm_advisor.advice.alternatives.compare import compare as side_by_side

    catalogue = open_data(data_dir)
    return side_by_side(plan_of(answers, today, catalogue, done), catalogue)


def what_if(
    answers: "Answers | Plan",
    changes: "Answers",
    *,
    today: date,
    data_dir: "Data" = None,
    done: "Sequence[Done]" = (),
) -> WhatIf:
    """What would change in the plan with these answers in the place of those given.

    Certifications, tools and languages among the `changes` come to those there; a mapping of
    `skills` is laid over the one there, rating by rating. A plan that was made already, with the
    same data, stands for the answers. Raises AdvisorError as `plan` does, and for less education
    than the person has.
    """
    from csm_advisor.advice.alternatives.what_if import what_if as changed
    from csm_advisor.advice.tracking.plan_diff import difference

    catalogue = open_data(data_dir)
    before = plan_of(answers, today, catalogue, done)
    if isinstance(changes, Mapping):
        now = before.profile.model_dump(exclude_none=True)
        levels = changes.get("skills") or {}
        if not isinstance(levels, Mapping):
            raise wrong_kind("changes: skills", levels, "a mapping of skills to levels")
        rated = {**now.get("skills", {}), **levels}
        changes = {**now, **changes, "skills": rated}
    then = changed(before.profile, profile_of(changes, catalogue, today, "changes"), catalogue)
    after = plan(then, today=today, data_dir=catalogue, done=before.done)
    return WhatIf(before, after, difference(before, after, catalogue))


def levers(
    answers: "Answers | Plan", *, today: date, data_dir: "Data" = None, done: "Sequence[Done]" = ()
) -> "LeversView":
    """Every single change that brings the typical arrival nearer, the best for an hour first.

    A plan that was made already, with the same data, stands for the answers. Raises AdvisorError
    as `plan` does.
    """
    from csm_advisor.advice.alternatives.levers import levers as best_moves

    catalogue = open_data(data_dir)
    return best_moves(plan_of(answers, today, catalogue, done), catalogue)


def plan_of(
    answers: "Answers | Plan", today: date, catalogue: "Catalogue", done: "Sequence[Done]"
) -> "Plan":
    """The plan that was made already, or one for these answers. Raises AdvisorError as `plan`."""
    from csm_advisor.model.plan import Plan

    checked_day(today)
    if isinstance(answers, Plan):
        return answers
    return plan(answers, today=today, data_dir=catalogue, done=done)
