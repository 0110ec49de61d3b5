"""What sources disagree on: the rung of a supervisor, in resumes and postings alike."""

from csm_advisor.model.catalogue import Catalogue

_WORD = "supervisor"


def doubt(title: str, rung: str | None, catalogue: Catalogue) -> str:
    """On which other rung a supervisor may stand, without a full stop.

    `rung` is what the title was taken for. The others are those that the ladder also calls by that
    word, and that on which postings put it. Empty where the title has no such word, or where
    nothing else is said.
    """
    if rung is None or _WORD not in title.lower() or rung not in catalogue.rungs:
        return ""
    called = [
        one.id
        for one in catalogue.rungs.values()
        if any(_WORD in name.lower() for name in one.also)
    ]
    asked = [one.rung for one in catalogue.posting.position if _WORD in one.words]
    others = [one for one in (*called, *asked) if one != rung and one in catalogue.rungs]
    if not others:
        return ""
    here, other = (catalogue.rungs[id_].title for id_ in (rung, others[0]))
    return f"taken for {here}; some sources put supervisors at {other}"
