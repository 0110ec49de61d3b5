"""The answer of `apply`."""

from csm_advisor.model.conditions import Condition
from csm_advisor.model.records import View
from csm_advisor.model.sources import SourceLine


class Advice(View):
    """A piece of advice. `when` is its condition, null where it is for everyone; `unless` what
    makes it needless; `where` the industries it is for, null for all.

    `fits` is null where an answer that decides it was not given.
    """

    id: str
    title: str
    text: str
    when: Condition | None
    unless: tuple[Condition, ...]
    where: str | None
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
