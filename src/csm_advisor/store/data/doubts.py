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
    titles = {rung.id: rung.title for rung in ladder.rung}
    asked = _years(ladder)
    origins: dict[str, list[str]] = {}
    for way in ladder.transition:
        origins.setdefault(way.to, []).append(way.origin)
    leads = {rung.id for rung in ladder.rung if rung.leads}
    led_from: set[str] = set()  # by a rung below, near or far
    for rung, title in titles.items():  # the lowest first, so that those below are known
        below = origins.get(rung, [])
        if any(origin in leads or origin in led_from for origin in below):
            led_from.add(rung)
        most = max(asked.get((rung, "leading"), {}).values(), default=0)
        if most and below and rung not in led_from:
            yield (
                f"ladder.toml, {rung}: {title} asks {years(most)} of leading people, and no"
                " rung below it leads people"
            )
    for way in ladder.transition:
        for kind, what in _YEARS.items():
            lower, upper = asked.get((way.origin, kind), {}), asked.get((way.to, kind), {})
            for source in lower.keys() & upper.keys():
                if upper[source] < lower[source]:
                    yield (
                        f"ladder.toml, {way.to}: {titles.get(way.to)} asks"
                        f" {years(upper[source])} {what}, fewer than the {lower[source]:g} of"
                        f" {titles.get(way.origin)} below it"
                    )


def _years(ladder: LadderFile) -> dict[tuple[str, RequirementKind], dict[str, float]]:
    """The years that each source asks at least, by the rung and what they are years of."""
    found: dict[tuple[str, RequirementKind], dict[str, float]] = {}
    for one in ladder.requirement:
        if isinstance(one.min, float):
            found.setdefault((one.rung, one.kind), {})[one.sources[0]] = one.min
    return found
