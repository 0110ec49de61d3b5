"""The levels of education, lowest first."""

from typing import Literal, get_args

Education = Literal[
    "none", "high-school", "some-college", "associate", "bachelor", "master", "doctorate"
]
EDUCATION_ORDER: tuple[Education, ...] = get_args(Education)
