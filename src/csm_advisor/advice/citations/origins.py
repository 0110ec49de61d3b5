"""What sources ask, told apart from what we add ourselves."""

from collections.abc import Iterable

from csm_advisor.model.catalogue import Catalogue
from csm_advisor.model.ladder import Requirement


def ours(source: str, catalogue: Catalogue) -> bool:
    """Whether a source is a judgement of our own, which no count of sources includes."""
    return catalogue.sources[source].kind == "judgement"


def published(claims: Iterable[Requirement], catalogue: Catalogue) -> list[Requirement]:
    """The claims of sources, without those of our own."""
    return [claim for claim in claims if not ours(claim.sources[0], catalogue)]
