"""Finding a thing by what people type, and the sentence where that fails."""

import pytest

from csm_advisor import limits
from csm_advisor.errors import UsageProblem
from csm_advisor.model.catalogue import Catalogue
from csm_advisor.text.find_by_name import Known, certifications, find, match, nearest, rungs, tools
from csm_advisor.text.normalize import either, plain

THINGS = (
    Known("lead", ("Team Lead",), ("Shift Captain", "Senior Agent")),
    Known("manager", ("Service Manager",), ("Agent in Chief",), ("SM",)),
    Known("mid-manager", ("Middle Service Manager",), (), ("MSM",)),
    Known("agent", ("Service Agent",)),
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("lead", ["lead"]),
        ("team lead", ["lead"]),
        ("TEAM-LEAD", ["lead"]),
        ("Service Manager", ["manager"]),  # whole, though another name holds it too
        ("sm", ["manager"]),
        ("s", ["manager", "mid-manager", "agent"]),  # what counts only whole is not cut short
        ("mid ma", ["mid-manager"]),
        ("serv man", ["manager", "mid-manager"]),
        ("man serv", ["manager", "mid-manager"]),
        ("agent", ["agent"]),
        ("captain", ["lead"]),
        ("chief", ["manager"]),
        ("age", ["agent"]),  # the names first, then the other words
        ("senior agent", ["lead"]),
        ("eam", []),  # words are cut at their end alone
        ("", []),
        ("?!", []),
    ],
)
def test_the_best_reading_counts(text: str, found: list[str]) -> None:
    assert match(text, THINGS) == found


def many(count: int) -> list[Known]:
    return [Known(f"part-{number}", (f"Part {number}",)) for number in range(count)]


@pytest.mark.parametrize(
    ("text", "things", "said"),
    [
        ("serv man", THINGS, "'serv man' could be manager or mid-manager; say which"),
        (
            "part",
            many(8),
            "'part' could be part-0, part-1, part-2, part-3, part-4, part-5, part-6 or part-7;"
            " say which",
        ),
        (
            "part",
            many(9),
            "'part' could be part-0, part-1, part-2, part-3, part-4, part-5, part-6, part-7 or"
            " another; say which",
        ),
        ("manger", THINGS[1:2], "'manger' is not a rung we know; do you mean manager?"),
        ("xyz", THINGS[:2], "'xyz' is not a rung we know; use lead or manager"),
        ("xyz", many(9), "'xyz' is not a rung we know; one that we know is part-0"),
    ],
)
def test_what_cannot_be_found_is_told_in_one_sentence(
    text: str, things: tuple[Known, ...], said: str
) -> None:
    with pytest.raises(UsageProblem) as problem:
        find(text, things, "rung")
    assert str(problem.value) == said


def test_three_names_are_offered_the_nearest_first() -> None:
    assert nearest("coachin", ["coach", "coaching", "touching", "roaching", "xyz"]) == [
        "coaching",
        "coach",
        "roaching",
    ]


@pytest.mark.parametrize("text", ["student", "barista", "sergeant", "teacher", "intern"])
def test_what_shares_letters_alone_is_not_offered(text: str, catalogue: Catalogue) -> None:
    """`Student` has most letters of `vice president`, and no word of it."""
    with pytest.raises(UsageProblem, match="use representative, team-lead"):
        find(text, rungs(catalogue), "rung")


@pytest.mark.parametrize("text", ["mangr", "diretor", "tem-leed", "teamleed", "vice presdent"])
def test_a_slip_in_a_word_is_offered_the_right_one(text: str, catalogue: Catalogue) -> None:
    with pytest.raises(UsageProblem, match="do you mean"):
        find(text, rungs(catalogue), "rung")


def test_a_certification_is_found_by_its_short_name(catalogue: Catalogue) -> None:
    shorts = {one.id: one.short for one in catalogue.certifications.values() if one.short}
    assert shorts
    for id_, short in shorts.items():
        assert id_ in match(short, certifications(catalogue))


def test_software_is_found_by_a_product_with_and_without_its_maker(catalogue: Catalogue) -> None:
    for tool in catalogue.tools.values():
        for product in tool.examples:
            assert tool.id in match(product, tools(catalogue))
            assert tool.id in match(product.split(maxsplit=1)[-1], tools(catalogue))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (" \t ", "nothing is written here; write something or leave it out"),
        ("x" * 101, f"'{'x' * 30}…' is longer than 100 characters; shorten it"),
        ("a\x1bb", "contains a control character; write it without"),
        ("a\u2028b", "contains a control character; write it without"),
        ("a\u2029b", "contains a control character; write it without"),
        ("a\u202eb", "contains a control character; write it without"),
        (
            "a\udcffb",
            "is not text in the encoding of this terminal; set it to UTF-8, or write it with other"
            " characters",
        ),
    ],
)
def test_what_cannot_be_shown_in_a_line_is_refused(text: str, said: str) -> None:
    with pytest.raises(UsageProblem) as problem:
        plain(text)
    assert str(problem.value).endswith(said)


@pytest.mark.parametrize("text", ["x" * limits.NAME, "क्\u200dष", "Zoë \U0001f600", "a  b"])
def test_what_can_be_shown_stays_as_it_is(text: str) -> None:
    assert plain(f"  {text}\n") == text


@pytest.mark.parametrize(
    ("items", "said"), [(["a"], "a"), (["a", "b"], "a or b"), (["a", "b", "c"], "a, b or c")]
)
def test_a_choice_in_words(items: list[str], said: str) -> None:
    assert either(items) == said
