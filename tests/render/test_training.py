"""What training for several people saves, in words."""

import pytest

from csm_advisor.model.views.team import SharedTraining
from csm_advisor.render.training import saves, useful, what_is_saved


def training(sooner: int, months_saved: int, get_a_date: int) -> SharedTraining:
    return SharedTraining(
        id="x", title="A course", kind="course", people=9, sooner=sooner, get_a_date=get_a_date,
        months_saved=months_saved, own_hours=8.0, sources=(),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (training(2, 11, 0), "11 months"),
        (training(1, 1, 0), "1 month"),
        (training(0, 0, 1), "a date for 1 person"),
        (training(2, 3, 5), "a date for 5 people, 3 months"),
    ],
)
def test_what_one_saves(one: SharedTraining, words: str) -> None:
    assert saves(one) == words


def test_what_saves_nothing_is_left_out() -> None:
    nothing, months, date = training(0, 0, 0), training(1, 2, 0), training(0, 0, 2)
    assert useful([nothing, months, date]) == [months, date]
    assert "cannot be given one" not in what_is_saved([months])
    assert "cannot be given one" in what_is_saved([months, date])
