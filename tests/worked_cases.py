"""People whose plan was worked out by hand, one file each in tests/cases."""

from pathlib import Path
from typing import Any

from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.profile import Profile

CASES = sorted(Path(__file__).with_name("cases").glob("*.toml"))


def answers(given: dict[str, Any], catalogue: Catalogue) -> Profile:
    """The profile of a case; `every_skill` rates all skills alike."""
    every = given.pop("every_skill", None)
    if every is not None:
        given["skills"] = dict.fromkeys(catalogue.skills, every)
    for several in ("certifications", "tools"):
        if several in given:
            given[several] = tuple(given[several])
    return Profile.of(given)
