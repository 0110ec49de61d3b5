"""What postings ask, pay and offer, by kind: apart, for what reads them needs no more."""

from typing import Literal

Strength = Literal["required", "preferred", "mentioned"]
Remote = Literal["yes", "no", "hybrid"]
MetWord = Literal["yes", "no", "unknown"]
PayUnit = Literal["hour", "day", "week", "month", "year"]
AskKind = Literal[
    "service",
    "leading",
    "education",
    "certification",
    "tool",
    "language",
    "skill",
    "schedule",
    "other",
]
