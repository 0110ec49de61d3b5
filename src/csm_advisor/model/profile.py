"""The profile: what a person told us about themselves."""

from csm_advisor.model.answer_fields import Answers
from csm_advisor.model.records import Frozen


class Profile(Answers, Frozen):
    """The answers of one person, checked; what each of them means stands with `Answers`."""

    @property
    def has_served(self) -> bool:
        """Whether they were in customer service before: who comes back has no first job ahead."""
        return self.years_in_service > 0 or self.situation == "returning"
