"""Where the steps of a schedule lie: in their stage, no more at a time than there is room for."""

from hypothesis import given, settings
from hypothesis import strategies as st

from csm_advisor.advice.planning.makespan import makespan
from csm_advisor.advice.planning.placement import Movable, place_steps

PLACES = 3
WEEKS = (1, 2, 4, 13)


@st.composite
def stages(draw: st.DrawFn) -> tuple[tuple[Movable, ...], tuple[tuple[int, int], ...], int]:
    """Steps, and windows that hold them: some just so, some with weeks to spare."""
    at_once = draw(st.integers(1, 3))
    steps = [
        Movable(
            weeks=draw(st.sampled_from(WEEKS)),
            place=draw(st.integers(1, PLACES)),
            on_the_job=draw(st.booleans()),
            release=0,
            builds=(),
        )
        for _ in range(draw(st.integers(0, 8)))
    ]
    windows, last, own = [(0, 0)], 0, 0
    for place in range(1, PLACES + 1):
        mine = [one for one in steps if one.place == place]
        own += sum(one.weeks for one in mine if not one.on_the_job)
        lengths = tuple(sorted((one.weeks for one in mine if one.on_the_job), reverse=True))
        last = max(own, windows[-1][0] + makespan(lengths, at_once)) + draw(st.integers(0, 9))
        last = max(last, windows[-1][1])
        windows.append((last, last))
    return tuple(steps), tuple(windows), at_once


@settings(max_examples=2000)
@given(stages())
def test_steps_keep_their_length_their_stage_and_the_room_there_is(
    given_: tuple[tuple[Movable, ...], tuple[tuple[int, int], ...], int],
) -> None:
    steps, windows, at_once = given_
    spans = place_steps(steps, windows, at_once)
    assert [end - start for start, end in spans] == [step.weeks for step in steps]
    for step, (start, end) in zip(steps, spans, strict=True):
        assert start >= 0
        assert end <= windows[step.place][1]
        if step.on_the_job:
            assert start >= windows[step.place - 1][0]
    for kind, room in ((True, at_once), (False, 1)):
        mine = [span for step, span in zip(steps, spans, strict=True) if step.on_the_job == kind]
        for week in range(max((end for _, end in mine), default=0)):
            assert sum(start <= week < end for start, end in mine) <= room


def test_with_time_to_spare_one_step_follows_the_other() -> None:
    steps = (Movable(4, 1, True, 0, ()), Movable(4, 1, True, 0, ()))
    (first, second) = sorted(place_steps(steps, ((0, 0), (20, 20)), 2))
    assert first[1] == second[0]


def test_with_no_time_to_spare_they_run_side_by_side() -> None:
    steps = (Movable(4, 1, True, 0, ()), Movable(4, 1, True, 0, ()))
    assert place_steps(steps, ((0, 0), (4, 4)), 2) == ((0, 4), (0, 4))
