"""Loads as one number, against the amounts one by one."""

from collections.abc import Sequence
from itertools import combinations_with_replacement

from hypothesis import given, settings
from hypothesis import strategies as st

from csm_advisor.advice.planning.makespan import makespan
from csm_advisor.advice.planning.packed_loads import PackedLoads, full_weeks, packed_loads
from csm_advisor.advice.planning.route_timing import Ratio, Slack
from csm_advisor.advice.planning.set_cover import Option
from csm_advisor.advice.planning.workload import workload_of

RUNGS = 3
RATIOS = (Ratio(1, 1), Ratio(3, 1))

options = st.builds(
    lambda due, weeks, at_work: Option(
        "step", 1, 0, 0, due, 0 if at_work else weeks, 0, weeks if at_work else 0
    ),
    st.integers(1, RUNGS),
    st.sampled_from((1, 2, 4, 13)),
    st.booleans(),
)


def packed(some: Sequence[Option]) -> PackedLoads:
    lengths = [
        tuple(sorted({one.paid for one in some if one.paid and one.due == place}))
        for place in range(1, RUNGS + 1)
    ]
    return packed_loads(tuple(lengths), RATIOS, sum(one.weeks + one.paid for one in some))


def each(loads: PackedLoads, some: Sequence[Option]) -> list[int]:
    return [loads.load_of(one.due, one.weeks, one.paid) for one in some]


@settings(max_examples=500)
@given(st.lists(options, max_size=8), st.integers(1, 3))
def test_a_load_is_the_sum_of_what_its_options_take(some: list[Option], at_once: int) -> None:
    loads = packed(some)
    apart = workload_of(some, RUNGS)
    own, paid = apart.own, [*map(sum, apart.paid)]
    spans = [makespan(lengths, at_once) for lengths in apart.paid]
    for ratio in RATIOS:
        here = [
            ratio.own * mine + ratio.paid * weeks for mine, weeks in zip(own, paid, strict=True)
        ]
        before = [ratio.paid * sum(paid[:place]) for place in range(RUNGS)]
        total = [sum(pair) for pair in zip(here, before, strict=True)]
        told = loads.unpacked(sum(each(loads, some)), ratio, at_once)
        assert told == list(zip(own, total, here, spans, strict=True))


@settings(max_examples=500)
@given(st.lists(options, min_size=1, max_size=8), st.data())
def test_the_least_and_the_most_ahead_are_so_amount_by_amount(
    some: list[Option], data: st.DataObject
) -> None:
    loads = packed(some)
    many, ends = (
        len(some),
        data.draw(st.lists(st.booleans(), min_size=len(some), max_size=len(some))),
    )
    # The first step, and then the second, or one of the others in their place.
    moves = [
        [],
        [(at, 0) for at in range(many)],
        [(at, int(not end)) for at, end in enumerate(ends)],
    ]
    least, most = loads.least(moves, each(loads, some)), loads.most(moves, each(loads, some))
    ways = [[one] for one, end in zip(some, ends, strict=True) if end]
    ways += [[one, two] for one, end in zip(some, ends, strict=True) if not end for two in some]
    taken = [workload_of(way, RUNGS) for way in ways]
    told = loads.unpacked(least[-1], RATIOS[0], 1)
    assert [own for own, *_ in told] == [*map(min, zip(*(one.own for one in taken), strict=True))]
    assert loads.at_work(most[-1]) == [
        max(map(sum, lengths)) for lengths in zip(*(one.paid for one in taken), strict=True)
    ]


@settings(max_examples=500)
@given(st.lists(options, max_size=6), st.data())
def test_one_load_is_within_another_where_no_amount_is_larger(
    some: list[Option], data: st.DataObject
) -> None:
    loads = packed(some)
    picked = st.lists(st.booleans(), min_size=len(some), max_size=len(some))
    one, other = ([at for at, taken in enumerate(data.draw(picked)) if taken] for _ in range(2))
    of = each(loads, some)
    mine, its = (sum(of[at] for at in places) for places in (one, other))
    left = (its | loads.guards) - mine
    heavier = [workload_of([some[at] for at in places], RUNGS) for places in (one, other)]
    no_more = all(a <= b for a, b in zip(heavier[0].own, heavier[1].own, strict=True)) and all(
        len(a) <= len(b) and all(x <= y for x, y in zip(a, b, strict=False))
        for a, b in zip(heavier[0].paid, heavier[1].paid, strict=True)
    )
    assert (left & loads.guards == loads.guards) == no_more


@settings(max_examples=500)
@given(
    st.lists(options, max_size=6),
    st.lists(st.integers(-3, 20), min_size=RUNGS, max_size=RUNGS),
    st.lists(st.integers(-3, 20), min_size=RUNGS, max_size=RUNGS),
)
def test_what_delays_nothing_is_left_out_of_a_load(
    some: list[Option], own: list[int], at_work: list[int]
) -> None:
    loads = packed(some)
    idle = loads.idle(Slack(tuple(own), tuple(at_work)))
    left = loads.beyond(sum(each(loads, some)), 0, idle)
    told = loads.unpacked(left, RATIOS[0], 1)
    apart = workload_of(some, RUNGS)
    assert [weeks for weeks, *_ in told] == [
        weeks if weeks > spare else 0 for weeks, spare in zip(apart.own, own, strict=True)
    ]
    assert loads.at_work(left) == [
        sum(lengths) if sum(lengths) > spare else 0
        for lengths, spare in zip(apart.paid, at_work, strict=True)
    ]


@given(st.lists(st.sampled_from((2, 4, 13, 26)), max_size=3, unique=True), st.integers(-2, 60))
def test_full_weeks_are_the_most_that_steps_fill(lengths: list[int], weeks: int) -> None:
    most = (
        max(
            sum(steps)
            for count in range(max(0, weeks) // 2 + 1)
            for steps in combinations_with_replacement(lengths, count)
            if sum(steps) <= max(0, weeks)
        )
        if lengths
        else 0
    )
    assert full_weeks(tuple(sorted(lengths)), weeks) == most
