"""Covering what must be closed: all sets of options that do, as the paths through one graph.

What is left to close is a state, an option that closes its first thing leads to the next. What no
option links is closed part by part, so the states are few, and the set with the least sum of
anything is found exactly by dynamic programming over them.

The key of a set is own time, then cost (an unknown cost counts as none), then the number of
actions, then their ids.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from csm_advisor.advice.planning.bit_sets import singles

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


def least_key(minutes: int, many: int) -> Key:
    """What no key of a set is below that takes so many minutes or more, and each other one is."""
    return minutes << _CENTS + _COUNT + many


def sum_of_keys(chosen: Iterable[Option]) -> Key:
    """The key of a set."""
    return sum([option.key for option in chosen])


class Graph:
    """All ways to cover `needed` with `options`.

    States are numbered: 0 has nothing left to close, the last one everything, and each move leads
    to a lower one, from which what is left can be closed. `moves` holds for each state the places
    of the options to go on with, and the states these lead to.
    """

    def __init__(self, options: Sequence[Option], needed: int) -> None:
        self.options = options
        self.moves = _moves(tuple([(one.id, one.covers & needed) for one in options]), needed)

    def least(self, weights: Sequence[int]) -> list[int]:
        """The least sum of weights from each state on; INFEASIBLE or more where nothing closes
        what is left."""
        least = [0]
        for moves in self.moves[1:]:
            found = INFEASIBLE
            for at, to in moves:
                here = weights[at] + least[to]
                if here < found:
                    found = here
            least.append(found)
        return least

    def best(self, least: Sequence[int], weights: Sequence[int]) -> list[Option]:
        """The set that makes up the least sum of all."""
        chosen = []
        state = len(self.moves) - 1
        while state:
            left = least[state]
            for at, to in self.moves[state]:
                if weights[at] + least[to] == left:
                    chosen.append(self.options[at])
                    state = to
                    break
        return chosen


# What options cover, by their ids: it is the same however many hours a week one has.
Covers = Sequence[tuple[str, int]]
Moves = list[list[tuple[int, int]]]


@lru_cache(maxsize=64)
def _moves(options: Covers, needed: int) -> Moves:
    """The moves of the graph of all ways to cover what is `needed`."""
    moves: Moves = [[]]
    closers: dict[int, list[tuple[int, int, int]]] = {thing: [] for thing in singles(needed)}
    linked = dict.fromkeys(closers, 0)
    spent = _spent(options, needed)
    for at, (id_, covers) in enumerate(options):
        move = (at, covers, spent.get(id_, 0))
        for thing in singles(covers):
            closers[thing].append(move)
            linked[thing] |= covers
    # The first on the way is what comes last here: where most can be chosen.
    for part in sorted(_parts(linked), key=lambda part: (part.bit_count(), part)):
        if part in closers:  # a single thing
            end = len(moves) - 1
            moves.append([(at, end) for at, _, _ in closers[part]])
        else:
            order = _in_turn(part, linked)
            if _Part(part, closers, order, moves, len(moves) - 1, {}).state(part) is None:
                moves.append([])  # nothing closes all of it
    return moves


class _Part(NamedTuple):
    """Things that options link, and the states in which some of them are left.

    The states are added to `moves`, and lead to the `end`, the last one before them. `closers` has
    for each thing the places of the options that close it, with what each covers and uses up,
    `order` says which thing to close next, `known` holds the states by what is left.
    """

    things: int
    closers: Mapping[int, list[tuple[int, int, int]]]
    order: Sequence[int]
    moves: Moves
    end: int
    known: dict[int, int | None]

    def state(self, left: int) -> int | None:
        """The state in which these things are left, added with those that follow if it is new; None
        where nothing closes them."""
        things, known = self.things, self.known
        if left in known:
            return known[left]
        for thing in self.order:
            if thing & left:
                break
        further = []
        for at, covers, spent in self.closers[thing]:
            if spent & left:
                continue
            then = left & ~covers | spent
            to = self.state(then) if then & things else self.end
            if to is not None:
                further.append((at, to))
        known[left] = len(self.moves) if further else None
        if further:
            self.moves.append(further)
        return known[left]


def _spent(options: Covers, needed: int) -> dict[str, int]:
    """A bit of its own for each action that closes something for a later rung which it does not
    close for an earlier one: it is done once, so one of these excludes the other."""
    found: dict[str, int] = {}
    closed: dict[str, int] = {}
    for id_, covers in options:
        if id_ in closed and covers & ~closed[id_]:
            found[id_] = 1 << needed.bit_length() + len(found)
        closed[id_] = closed.get(id_, 0) | covers
    return found


def _parts(linked: Mapping[int, int]) -> Iterator[int]:
    """All things in parts that no option links, each a set."""
    found = 0
    for thing in linked:
        if thing & found:
            continue
        part = new = thing
        while new:
            near = 0
            for one in singles(new):
                near |= linked[one]
            new = near & ~part
            part |= new
        found |= part
        yield part


def _in_turn(part: int, linked: Mapping[int, int]) -> list[int]:
    """The things of a part in the order in which to close them: next comes what links to the
    fewest that nothing before it links to, so that few sets of things can be left at a time."""
    order = []
    left, near = part, 0
    while left:
        fewest = part.bit_count() + 1
        for one in singles(near & left or left):
            new = (linked[one] & left & ~near).bit_count()
            if new < fewest:
                thing, fewest = one, new
        order.append(thing)
        left &= ~thing
        near |= linked[thing]
    return order
