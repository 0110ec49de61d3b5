"""How what postings ask differs from what the articles do, in sentences."""

from csm_advisor.text.format import plural, years

NO_USUAL_EDUCATION = "The articles name no usual education."


def years_beside(typical: float | str | None, median: float | None, postings: int) -> str:
    """The middle of the years that so many postings state, None where none does, beside what the
    articles usually ask."""
    if median is None:
        none = "This posting states" if postings == 1 else "These postings state"
        return f"{none} no years; the articles do."
    whose = "This posting asks for" if postings == 1 else "The middle of these postings is"
    middle = f"{whose} {years(median)}"
    if not isinstance(typical, float | int):
        return f"{middle}; the articles name no usual amount."
    if median == typical:
        return f"{middle}, as in the articles."
    word = "less" if median < typical else "more"
    apart = years(abs(median - typical))
    return f"{middle}, {apart} {word} than the middle of the articles ({years(float(typical))})."


def less_education(less: int, postings: int, usual: str) -> str:
    ask = "asks" if postings == 1 else "ask"
    return (
        f"{less} of {plural(postings, 'posting')} {ask} for less than the articles do"
        f" ({usual}), or for none."
    )
