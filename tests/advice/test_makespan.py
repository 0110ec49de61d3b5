"""The time that steps on the job take, against every way of giving them to tracks."""

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from csm_advisor.advice.planning.makespan import looking_back, makespan

lengths = st.lists(st.sampled_from((1, 2, 4, 5, 13, 26)), max_size=6).map(
    lambda found: tuple(sorted(found, reverse=True))
)


def least_by_brute_force(lengths: tuple[int, ...], at_once: int) -> int:
    """The least weeks over all ways to put each step on a track, looking back from the end, in
    which no longer step ends before a shorter one."""
    best = sum(lengths)
    for tracks in product(range(at_once), repeat=len(lengths)):
        loads = [0] * at_once
        ends = []
        for track, weeks in zip(tracks, lengths, strict=True):
            ends.append(loads[track])
            loads[track] += weeks
        kept = all(
            ends[one] <= ends[other]
            for one in range(len(lengths))
            for other in range(one, len(lengths))
            if lengths[one] > lengths[other]
        )
        if kept:
            best = min(best, max(loads))
    return best


@settings(max_examples=2000)
@given(lengths, st.integers(1, 4))
def test_no_way_that_keeps_the_rule_is_shorter(lengths: tuple[int, ...], at_once: int) -> None:
    assert makespan(lengths, at_once) == least_by_brute_force(lengths, at_once)


@settings(max_examples=1000)
@given(lengths, st.integers(1, 5), st.integers(0, 5))
def test_a_step_less_or_one_more_at_once_never_takes_longer(
    lengths: tuple[int, ...], at_once: int, left_out: int
) -> None:
    whole = makespan(lengths, at_once)
    assert makespan(lengths, at_once + 1) <= whole
    assert makespan(lengths[:left_out] + lengths[left_out + 1 :], at_once) <= whole


@given(lengths, st.integers(1, 4))
def test_no_more_run_side_by_side_than_are_taken_on(lengths: tuple[int, ...], at_once: int) -> None:
    ends = looking_back(lengths, at_once)
    spans = [(end, end + weeks) for end, weeks in zip(ends, lengths, strict=True)]
    for week in range(max((end for _, end in spans), default=0)):
        assert sum(start <= week < end for start, end in spans) <= at_once
