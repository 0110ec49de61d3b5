"""A profile as a file holds it: the answers, and the version of the form they are in."""

from typing import Annotated

from csm_advisor.model.frozen import Constraint
from csm_advisor.model.profile import VERSION, Profile

IN_META = "csm-advisor"  # where the answers stand in the `meta` of a JSON Resume


class ProfileFile(Profile):
    """What `profile export` writes and `--profile` reads; without `version` it is the first."""

    version: Annotated[int, Constraint(ge=1, le=VERSION)] = 1
