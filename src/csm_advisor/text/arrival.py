"""When one arrives, in words."""

from collections.abc import Mapping

from csm_advisor.model.arrival import Arrival
from csm_advisor.model.ladder import BARS, Bar
from csm_advisor.text.format import month


def arrives(arrival: Arrival) -> str:
    """The month of an arrival, or that it is there already."""
    return "now" if arrival.months == 0 else month(arrival.date)


def at_each_bar(arrival: Mapping[Bar, Arrival]) -> str:
    """`open now, typical Nov 2027, demanding never`."""
    return ", ".join(f"{bar} {arrives(arrival[bar])}" for bar in BARS)
