"""The earliest typical arrival over all routes, found without the rest of a plan."""

from collections.abc import Sequence
from datetime import date

from csm_advisor.advice.planning.calendar import calendar_from
from csm_advisor.advice.planning.gaps import standing
from csm_advisor.advice.planning.getting_in import first_day, months_until_first_job
from csm_advisor.advice.planning.routes import Path, Routes
from csm_advisor.advice.planning.terrain import terrain_of
from csm_advisor.advice.planning.workout import Barred, Setting, work_out
from csm_advisor.errors import UsageProblem, quoted
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.profile import Profile
from csm_advisor.model.progress import Done


def setting_of(
    profile: Profile, catalogue: Catalogue, as_of: date, done: Sequence[Done] = ()
) -> Setting:
    """What stays the same while one person's plan is worked out.

    Its calendar begins with the first job, for who is not in customer service yet.
    """
    hours, at_once = profile.hours_per_week, profile.at_once
    return Setting(
        profile,
        catalogue,
        calendar_from(first_day(profile, catalogue, as_of)),
        standing(profile, catalogue, as_of, done),
        catalogue.policy.hours_per_week.value if hours is None else hours,
        at_once or catalogue.policy.at_once.value,
        months_until_first_job(profile, catalogue, as_of),
    )


def paths(setting: Setting, wanted: int = 1) -> Routes:
    """The search for the best `wanted` routes to the target."""
    profile = setting.profile
    return Routes(terrain_of(setting), profile.rung, profile.target, wanted)


def soonest(setting: Setting) -> tuple[Path, Barred]:
    """The route that reaches the target first at the typical bar, worked out at that bar.

    Its months are those of the recommended route. Raises UsageProblem where no route leads up.
    """
    found: tuple[Path, Barred] | None = None
    for bound, path in paths(setting):
        if found and bound[0] >= found[1].months:
            break
        barred = work_out(setting, path, "typical")
        if found is None or barred.months < found[1].months:
            found = (path, barred)
    if found is None:
        raise no_way(setting.profile)
    return found


def no_way(profile: Profile) -> UsageProblem:
    """The sentence for a target that no route leads to."""
    return UsageProblem(
        f"no way leads from {quoted(profile.rung)} to {quoted(profile.target)};"
        " see csm-advisor roles for the ladder"
    )
