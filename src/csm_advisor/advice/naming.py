"""What records are called."""

from csm_advisor.advice.lookup import find, rungs
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.records import Frozen


def find_rung(text: str, catalogue: Catalogue) -> str:
    """The id of the rung that `text` names. Raises UsageProblem."""
    return find(text, rungs(catalogue), "rung")


def label(record: Frozen) -> str:
    """A record in short: its title, name or question where it has one, else what it says."""
    for field in ("title", "name", "question", "text"):
        if field in type(record).model_fields:
            return str(getattr(record, field))
    return str(getattr(record, "id", ""))
