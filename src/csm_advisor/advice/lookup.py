"""Finding a record by what a person types: its id, its title, or an unambiguous part."""

from collections.abc import Mapping, Sequence

from csm_advisor.errors import UsageProblem, quoted

# How alike (0 to 100) a name must be to be offered where nothing matches.
NEAR = 60


def find(text: str, names: Mapping[str, Sequence[str]], what: str) -> str:
    """The id that `text` names. `names` gives each id its titles; case and hyphens are aside.

    An exact id or title wins over a part of one. Raises UsageProblem where nothing matches
    (naming what is near) or several things do (naming them).
    """
    wanted = _bare(text)
    known = {id_: [_bare(name) for name in (id_, *titles)] for id_, titles in names.items()}
    exact = [id_ for id_, bare in known.items() if wanted in bare]
    if exact:
        return exact[0]
    partly = [id_ for id_, bare in known.items() if wanted and any(wanted in name for name in bare)]
    if len(partly) == 1:
        return partly[0]
    if partly:
        listed = ", ".join(partly[:6]) + (", …" if partly[6:] else "")
        raise UsageProblem(f"{quoted(text)} could be several {what}s: {listed}; say which")
    near = _near(wanted, known)
    hint = f"near it: {', '.join(near)}" if near else f"known: {', '.join(list(names)[:8])}"
    raise UsageProblem(f"there is no {what} {quoted(text)}; {hint}")


def _bare(text: str) -> str:
    return " ".join(text.casefold().replace("-", " ").replace("_", " ").split())


def _near(wanted: str, known: Mapping[str, Sequence[str]]) -> list[str]:
    from rapidfuzz import fuzz, process

    spelled = [(id_, name) for id_, bare in known.items() for name in bare]
    hits = process.extract(
        wanted[:200], [name for _, name in spelled], scorer=fuzz.WRatio, limit=6, score_cutoff=NEAR
    )
    return list(dict.fromkeys(spelled[at][0] for _, _, at in hits))[:3]
