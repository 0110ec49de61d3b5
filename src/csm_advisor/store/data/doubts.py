"""What a ladder asks that is hardly meant: sound data, and yet worth a look."""

from collections.abc import Iterator, Mapping

from csm_advisor.model.ladder import LadderFile, RequirementKind
from csm_advisor.text.format import years

_YEARS: Mapping[RequirementKind, str] = {
    "experience": "in customer service",
    "leading": "of leading people",
}


def doubts(ladder: LadderFile) -> Iterator[str]:
    """A sentence for each: years of leading where no rung below leads, and years that fall on the
    way up. What sources disagree on is no doubt: they are those of one source.
    """
    leads = {rung.id for rung in ladder.rung if rung.leads}
    titles = {rung.id: rung.title for rung in ladder.rung}
    below: dict[str, set[str]] = {}
    for rung in titles:  # the lowest first, so that those below are known
        origins = {way.origin for way in ladder.transition if way.to == rung}
        below[rung] = origins.union(*(below.get(origin, set()) for origin in origins))
    for rung, title in titles.items():
        asked = max(_years(ladder, rung, "leading").values(), default=0)
        if asked and below[rung] and not leads & below[rung]:
            yield (
                f"ladder.toml, {rung}: {title} asks {years(asked)} of leading people, and no"
                " rung below it leads people"
            )
    for way in ladder.transition:
        for kind, what in _YEARS.items():
            lower, upper = _years(ladder, way.origin, kind), _years(ladder, way.to, kind)
            for source in lower.keys() & upper.keys():
                if upper[source] < lower[source]:
                    yield (
                        f"ladder.toml, {way.to}: {titles.get(way.to)} asks"
                        f" {years(upper[source])} {what}, fewer than the {lower[source]:g} of"
                        f" {titles.get(way.origin)} below it"
                    )


def _years(ladder: LadderFile, rung: str, kind: RequirementKind) -> dict[str, float]:
    """The years that each source asks of a rung at least."""
    return {
        one.sources[0]: one.min
        for one in ladder.requirement
        if (one.rung, one.kind) == (rung, kind) and isinstance(one.min, float)
    }
