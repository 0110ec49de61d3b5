"""Sets as numbers, one bit for each member: what the planner compares and joins most."""

from collections.abc import Iterator


def places(held: int) -> Iterator[int]:
    """The place of each member, the lowest first."""
    while held:
        yield (held & -held).bit_length() - 1
        held &= held - 1


def singles(held: int) -> Iterator[int]:
    """Each member as a set of its own, the lowest first."""
    while held:
        yield held & -held
        held &= held - 1
