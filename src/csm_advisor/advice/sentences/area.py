"""How the name of an area is read, in sentences."""

from csm_advisor.errors import quoted


def place_in(text: str, area: str) -> str:
    """A place taken for the area in which it lies; `text` is what was typed."""
    return f"{quoted(text)} lies in {area}: the wages are of that area."


def misspelt(text: str, area: str) -> str:
    return (
        f"There is no area {quoted(text)}: read as {area}. If you mean another place, give its"
        " state."
    )
