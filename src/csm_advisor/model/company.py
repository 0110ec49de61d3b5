"""The levels of a company, of which a ladder is made."""

from collections.abc import Mapping
from typing import NamedTuple


class Level(NamedTuple):
    """One level. `below` are the ids of those from which one gets there, `like` is the rung of ours
    that it takes its skills, duties and pay from, where `skills` does not say otherwise. What is
    None is not asked.
    """

    id: str
    title: str
    leads: bool
    service: float | None
    leading: float | None
    education: str | None
    certifications: tuple[str, ...]
    tools: tuple[str, ...]
    below: tuple[str, ...]
    like: str
    summary: str
    skills: Mapping[str, int]
