"""The answer of `apply`."""

from typing import Literal

from csm_advisor.model.records import View
from csm_advisor.model.sources import SourceLine


class Advice(View):
    """A piece of advice. `when` is its condition, null where it is for everyone.

    `fits` is null where the answer that decides it was not given.
    """

    id: str
    title: str
    text: str
    when: Literal["leading", "college", "certification", "retail"] | None
    fits: bool | None
    sources: tuple[str, ...]


class ApplyView(View):
    """Advice in the order of use. With a profile, what does not fit it is left out."""

    fitted: bool
    steps: tuple[Advice, ...]
    application: tuple[Advice, ...]
    interview: tuple[Advice, ...]
    related: tuple[Advice, ...]
    sources: dict[str, SourceLine]
