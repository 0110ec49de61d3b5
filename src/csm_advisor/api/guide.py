"""What the data says: pay, skills, rungs, and anything that has an id."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from csm_advisor.api.answers import open_data, profile_of, rung_id
from csm_advisor.api.plans import plan_of

if TYPE_CHECKING:
    from csm_advisor.api.answers import Answers, Data
    from csm_advisor.model.plan import Plan
    from csm_advisor.model.progress import Done
    from csm_advisor.model.views.explain import ExplainView
    from csm_advisor.model.views.roles import RolesView
    from csm_advisor.model.views.salary import SalaryView
    from csm_advisor.model.views.skills import SkillsView


def salary(
    rung: str | None = None,
    *,
    today: date,
    areas: Iterable[str] = (),
    industry: str | None = None,
    dollars: int | None = None,
    occupation: str | None = None,
    data_dir: "Data" = None,
) -> "SalaryView":
    """Pay by rung, or of one: official wages, and each published figure with what it measures.

    `areas` are cities, states or codes; without one the nation counts. `dollars` is the year in
    whose dollars all is told, `occupation` a code or title to read the rung as. Amounts are US
    dollars a year or an hour, as each says. Raises AdvisorError for a name that is unknown or means
    several.
    """
    from csm_advisor.advice.pay.salary import Wish, pay_by_rung

    catalogue = open_data(data_dir)
    wanted = None if rung is None else rung_id(rung, catalogue)
    return pay_by_rung(catalogue, wanted, Wish([*areas], industry, dollars, occupation), today)


def skills(
    rung: str,
    *,
    today: date,
    answers: "Answers | None" = None,
    data_dir: "Data" = None,
    done: "Sequence[Done]" = (),
) -> "SkillsView":
    """The skills of a rung by priority with the level needed, 0 to 4, and how to build them;
    compared with a person where `answers` are given. Raises AdvisorError."""
    from csm_advisor.advice.guide.skills import skills_of

    catalogue = open_data(data_dir)
    own = None if answers is None else profile_of(answers, catalogue, today)
    return skills_of(catalogue, rung_id(rung, catalogue), own, today, tuple(done))


def roles(
    rung: str | None = None, *, most: int | None = None, data_dir: "Data" = None
) -> "RolesView":
    """One rung in full, or the ladder from its lowest rung, of which `most` are told.

    Raises AdvisorError for a rung that is unknown or means several.
    """
    from csm_advisor.advice.guide.roles import roles as roles_of

    catalogue = open_data(data_dir)
    return roles_of(catalogue, None if rung is None else rung_id(rung, catalogue), most)


def explain(
    thing: str,
    *,
    today: date,
    answers: "Answers | Plan | None" = None,
    data_dir: "Data" = None,
    done: "Sequence[Done]" = (),
) -> "ExplainView":
    """Anything that has an id (a rung, a skill, a step, a source, a requirement): what it is, on
    what it rests, and what refers to it; a step also within the plan of a person where `answers`
    are given. Raises AdvisorError where nothing is called so.
    """
    from csm_advisor.advice.guide.explain import explain as explain_record
    from csm_advisor.advice.guide.explain_step import in_plan

    catalogue = open_data(data_dir)
    found = explain_record(catalogue, thing)
    if answers is None or found.id not in catalogue.actions:
        return found
    return in_plan(found, plan_of(answers, today, catalogue, done), catalogue)
