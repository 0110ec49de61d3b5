"""What sources disagree on: the rung of supervisors and of senior representatives, in resumes and
postings alike."""

import re

from csm_advisor.model.catalogue import Catalogue

# The words that such titles have, and what they are called together.
_DISPUTED = (
    (("supervisor",), "supervisors"),
    (("senior", "representative"), "senior representatives"),
)


def doubt(title: str, rung: str | None, catalogue: Catalogue) -> str:
    """On which other rung a supervisor, or a senior representative, may stand, without a full stop.

    `rung` is what the title was taken for. The others are those that the ladder also calls by such
    words, and that on which postings put them. Empty where the title has no such words, or where
    nothing else is said.
    """
    said = re.sub(r"\bsr\b\.?", "senior", title.lower())
    for words, together in _DISPUTED:
        if not all(word in said for word in words) or rung is None or rung not in catalogue.rungs:
            continue
        called = [
            one.id
            for one in catalogue.rungs.values()
            if any(all(word in name.lower() for word in words) for name in one.also)
        ]
        asked = [one.rung for one in catalogue.posting.position if words[-1] in one.words]
        others = [one for one in (*called, *asked) if one != rung and one in catalogue.rungs]
        if others:
            here, other = (catalogue.rungs[id_].title for id_ in (rung, others[0]))
            return f"taken for {here}; some sources put {together} at {other}"
    return ""
