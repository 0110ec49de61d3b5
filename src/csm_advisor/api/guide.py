"""What the data says: pay, skills, rungs, and anything that has an id."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

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
    areas: Iterable[str] | str = (),
    industry: str | None = None,
    dollars: int | None = None,
    occupation: str | None = None,
    data_dir: "Data" = None,
) -> "SalaryView":
    """Pay by rung, or of one: official wages, and each published figure with what it measures.

    `areas` are cities, states or codes, or one of them; without one the nation counts. `dollars` is
    the year in whose dollars all is told, `occupation` a code or title to read the rung as. Amounts
    are US dollars a year or an hour, as each says. Raises AdvisorError for a name that is unknown
    or means several.
    """
    from csm_advisor.advice.pay.salary import Wish, pay_by_rung

    catalogue = open_data(data_dir)
    wanted = None if rung is None else rung_id(rung, catalogue)
    named = [areas] if isinstance(areas, str) else areas
    if not isinstance(named, Iterable):
        raise wrong_kind("areas", areas, "a list of places")
    for name, text in (("industry", industry), ("occupation", occupation)):
        if text is not None:
            text_of(name, text)
    if dollars is not None and type(dollars) is not int:
        raise wrong_kind("dollars", dollars, "a year, like 2013")
    wish = Wish([text_of("areas", area) for area in named], industry, dollars, occupation)
    return pay_by_rung(catalogue, wanted, wish, checked_day(today))


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
    day = checked_day(today)
    own = None if answers is None else profile_of(answers, catalogue, day)
    return skills_of(catalogue, rung_id(rung, catalogue), own, day, steps_done(done))


def roles(
    rung: str | None = None, *, most: int | None = None, data_dir: "Data" = None
) -> "RolesView":
    """One rung in full, or the ladder from its lowest rung, of which `most` are told.

    Raises AdvisorError for a rung that is unknown or means several.
    """
    from csm_advisor.advice.guide.roles import roles as roles_of

    if most is not None and type(most) is not int:
        raise wrong_kind("most", most, "how many rungs to tell")
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

    catalogue = open_data(data_dir)
    day = checked_day(today)
    found = explain_record(catalogue, text_of("thing", thing))
    if answers is None or found.id not in catalogue.actions:
        return found
    from csm_advisor.advice.guide.explain_step import in_plan
    from csm_advisor.api.plans import plan_of

    return in_plan(found, plan_of(answers, day, catalogue, done), catalogue)
