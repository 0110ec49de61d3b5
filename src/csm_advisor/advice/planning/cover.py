"""Covering what must be closed: all sets of options that do, as the paths through one graph.

What is left to close is a state, an option that closes its first thing leads to the next. What no
option links is closed part by part, so the states are few, and the set with the least sum of
anything is found exactly by dynamic programming over them.

The key of a set is own time, then cost (an unknown cost counts as none), then the number of
actions, then their ids.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache, reduce
from operator import attrgetter, or_
from typing import NamedTuple

from csm_advisor.advice.planning.bits import singles

Key = int  # a key as one number, so that keys add up and compare as their parts do
INFEASIBLE: Key = 1 << 4096

# Bits that hold the cents of all steps of a plan, and their number.
_CENTS, _COUNT = 48, 16


class Option(NamedTuple):
    """An action as the choice sees it, done for one rung.

    `covers` has one bit for each thing it closes, `due` is the place on the route, counted from 1,
    of the rung it is done for. `weeks` are those it takes up of the person's own time (0 for paid
    time), `release` the first week in which it can start, `paid` the weeks it takes on the job (0
    for own time). `key` is that of key_of.
    """

    id: str
    covers: int
    minutes: int
    key: Key
    due: int
    weeks: int = 0
    release: int = 0
    paid: int = 0


def key_of(minutes: int, cents: int, place: int, many: int) -> Key:
    """The key of the action at `place` (0 and up) in the order of `many` ids.

    The lower the id the higher the bit taken away, so that of two equally large sets the one with
    the lower ids has the smaller key.
    """
    return ((((minutes << _CENTS) + cents << _COUNT) + 1) << many) - (1 << many - 1 - place)


def cheapest(options: Sequence[Option], needed: int) -> list[Option] | None:
    """The set of options that covers `needed` with the least key, or None if none does.

    The key is minutes, then cents, then the number of options, then the ids in order.
    """
    chosen = _cheapest(tuple(options), needed)
    return None if chosen is None else list(chosen)


# The bars of a route, and routes that differ in years alone, mostly ask for the same things.
@lru_cache(maxsize=256)
def _cheapest(options: tuple[Option, ...], needed: int) -> tuple[Option, ...] | None:
    widest = _widest(options)
    graph = Graph(widest, needed)
    least = graph.least([option.key for option in widest])
    if least[-1] >= INFEASIBLE:
        return None
    return tuple(sorted(graph.best(least, [option.key for option in widest]), key=attrgetter("id")))


def _widest(options: Iterable[Option]) -> list[Option]:
    """Without those that close nothing which the same action does not close for an earlier rung."""
    found: list[Option] = []
    wider: dict[str, int] = {}
    for option in options:
        closed = wider.get(option.id, 0)
        if option.covers & ~closed:
            found.append(option)
            wider[option.id] = closed | option.covers
    return found


class Graph:
    """All ways to cover `needed` with `options`.

    States are numbered: 0 has nothing left to close, the last one everything, and each move leads
    to a lower one. `moves` holds for each state the places of the options to go on with, and the
    states these lead to.
    """

    def __init__(self, options: Sequence[Option], needed: int) -> None:
        self.options = options
        self.moves: list[list[tuple[int, int]]] = [[]]
        closers = [
            (part, [(at, one.covers) for at, one in enumerate(options) if one.covers & part])
            for part in _parts(options, needed)
        ]
        # What leaves no choice comes last here, and so first on the way, then what leaves most.
        for part, some in sorted(closers, key=lambda one: (len(one[1]) == 1, len(one[1]))):
            self._add(part, some)

    def _add(self, part: int, closers: Sequence[tuple[int, int]]) -> None:
        """The states in which things of `part` are left, those with nothing left being the last
        state so far."""
        order = _in_turn(part, [covers for _, covers in closers])
        known = {0: len(self.moves) - 1}

        def state(left: int) -> int:
            if left not in known:
                first = next(thing for thing in order if thing & left)
                moves = [(at, state(left & ~covers)) for at, covers in closers if covers & first]
                known[left] = len(self.moves)
                self.moves.append(moves)
            return known[left]

        state(part)

    def least(self, weights: Sequence[int]) -> list[int]:
        """The least sum of weights from each state on; INFEASIBLE or more where nothing closes
        what is left."""
        least = [0]
        for moves in self.moves[1:]:
            least.append(min([weights[at] + least[to] for at, to in moves], default=INFEASIBLE))
        return least

    def best(self, least: Sequence[int], weights: Sequence[int]) -> list[Option]:
        """The set that makes up the least sum of all."""
        chosen = []
        state = len(self.moves) - 1
        while state:
            at, state = min(self.moves[state], key=lambda move: weights[move[0]] + least[move[1]])
            chosen.append(self.options[at])
        return chosen


def _in_turn(part: int, covers: Sequence[int]) -> list[int]:
    """The things of a part in the order in which to close them: next comes what links to the
    fewest that nothing before it links to, so that few sets of things can be left at a time."""
    linked = {
        thing: reduce(or_, (one for one in covers if one & thing), thing) & part
        for thing in singles(part)
    }
    order = []
    left, near = part, 0
    while left:
        thing = min(
            singles(near & left or left),
            key=lambda thing: (linked[thing] & left & ~near).bit_count(),
        )
        order.append(thing)
        left &= ~thing
        near |= linked[thing]
    return order


def _parts(options: Iterable[Option], needed: int) -> list[int]:
    """`needed` in parts that no option links, each a set of things."""
    found = list(singles(needed))
    for covered in {option.covers & needed for option in options}:
        linked = [part for part in found if part & covered]
        if len(linked) > 1:
            found = [part for part in found if not part & covered]
            found.append(reduce(or_, linked))
    return found
