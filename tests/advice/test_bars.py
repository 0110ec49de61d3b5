"""The three bars of a rung, read from what each source claims."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from csm_advisor.advice.planning.bars import Need, bar_needs
from csm_advisor.model.education import EDUCATION_ORDER
from csm_advisor.model.ladder import Requirement, amount_rank
from csm_advisor.model.plan import BARS, Bar

SUBJECT = {"experience": "years-in-service", "leading": "years-leading", "education": "education"}


def claim(source: str, kind: str, strength: str = "usual", **amounts: Any) -> Requirement:
    """What `source` claims of a manager; a kind with an amount, or `kind:thing`."""
    kind, _, thing = kind.partition(":")
    return Requirement.model_validate(
        {
            "id": f"{source}-{kind}",
            "rung": "manager",
            "kind": kind,
            "of": thing or SUBJECT[kind],
            "strength": strength,
            "text": "A claim.",
            "cites": [source],
            **amounts,
        }
    )


def amounts(*claims: Requirement) -> dict[str, float | str | None]:
    """What each bar asks, where the claims have one subject; a bar that asks nothing is absent."""
    found: dict[str, float | str | None] = {}
    for bar in BARS:
        needs = bar_needs(claims, bar)
        assert len(needs) <= 1, "one subject, one need"
        if needs:
            found[bar] = needs[0].amount
    return found


def years(source: str, low: float, high: float | None = None, **more: Any) -> Requirement:
    return claim(source, "experience", min=low, max=high, **more)


def degree(source: str, level: str, **more: Any) -> Requirement:
    return claim(source, "education", min=level, **more)


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        pytest.param([years("one", 4)], {"open": 4, "typical": 4, "demanding": 4}, id="one source"),
        pytest.param(
            [years("one", 2), years("two", 3, 10), years("three", 10)],
            {"open": 2, "typical": 6.5, "demanding": 10},
            id="the median takes a range at its middle",
        ),
        pytest.param(
            [years("one", 2), years("two", 6)],
            {"open": 2, "typical": 4, "demanding": 6},
            id="two sources: between them",
        ),
        pytest.param(
            [years("one", 1.7, 3.8, typical=2.5), years("two", 1)],
            {"open": 1, "typical": 1.75, "demanding": 3.8},
            id="a source's own middle goes before that of its range",
        ),
        pytest.param(
            [years("one", 2), years("two", 9, strength="some")],
            {"open": 2, "typical": 2, "demanding": 9},
            id="some employers count for the demanding bar alone",
        ),
        pytest.param([years("one", 3, strength="some")], {"demanding": 3}, id="nobody else asks"),
        pytest.param(
            [years("one", 2), years("two", 9, strength="helps")],
            {"open": 2, "typical": 2, "demanding": 2},
            id="what helps is not asked",
        ),
        pytest.param(
            [years("one", 2), claim("two", "experience")],
            {"open": 2, "typical": 2, "demanding": 2},
            id="a source without an amount does not count",
        ),
        pytest.param(
            [years("one", 2), claim("two", "experience", max=5.0)],
            {"open": 2, "typical": 2, "demanding": 2},
            id="an upper end alone asks for nothing",
        ),
        pytest.param([claim("one", "experience")], {}, id="no amount at all"),
        pytest.param(
            [years("one", 0, 2)], {"open": 0, "typical": 1, "demanding": 2}, id="none to two"
        ),
        pytest.param(
            [degree("one", "high-school"), degree("two", "associate"), degree("three", "master")],
            {"open": "high-school", "typical": "associate", "demanding": "master"},
            id="education: the middle one of three",
        ),
        pytest.param(
            [degree("one", "high-school"), degree("two", "bachelor")],
            {"open": "high-school", "typical": "high-school", "demanding": "bachelor"},
            id="education: of two in the middle the lower, never a level nobody named",
        ),
        pytest.param(
            [degree("one", "none"), degree("two", "doctorate", strength="required")],
            {"open": "none", "typical": "none", "demanding": "doctorate"},
            id="education: the ends of the order",
        ),
        pytest.param(
            [
                degree("one", "high-school"),
                degree("two", "associate", max="bachelor", strength="some"),
            ],
            {"open": "high-school", "typical": "high-school", "demanding": "bachelor"},
            id="education: the most that some employers ask",
        ),
    ],
)
def test_the_amount_each_bar_asks(claims: list[Requirement], expected: dict[str, Any]) -> None:
    assert amounts(*claims) == expected


CRM = "tool:crm-software"


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        pytest.param([claim("one", CRM)], ["open", "typical", "demanding"], id="one of one"),
        pytest.param(
            [claim("one", CRM), claim("two", CRM, "required")],
            ["open", "typical", "demanding"],
            id="two of two",
        ),
        pytest.param(
            [claim("one", CRM), claim("two", CRM), years("three", 2)],
            ["typical", "demanding"],
            id="two of three: more than half",
        ),
        pytest.param(
            [claim("one", CRM), years("two", 2)], ["demanding"], id="one of two: not more than half"
        ),
        pytest.param(
            [claim("one", CRM), claim("two", CRM, "some")],
            ["demanding"],
            id="some employers are not everybody",
        ),
        pytest.param([claim("one", CRM, "some")], ["demanding"], id="some employers alone"),
        pytest.param([claim("one", CRM, "helps")], [], id="what helps is not asked"),
        pytest.param(
            [claim("one", CRM), claim("two", CRM, "helps")],
            ["open", "typical", "demanding"],
            id="who only calls it helpful says nothing on what is asked",
        ),
        pytest.param(
            [claim("one", CRM), years("one", 2), claim("two", CRM), years("two", 3)],
            ["open", "typical", "demanding"],
            id="a source is one voice however much it says",
        ),
    ],
)
def test_a_thing_is_asked_as_far_as_the_sources_agree(
    claims: list[Requirement], expected: list[str]
) -> None:
    asking = [
        bar for bar in BARS if any(need.of == "crm-software" for need in bar_needs(claims, bar))
    ]
    assert asking == expected


def test_each_need_names_those_who_ask_it() -> None:
    claims = [years("one", 2), years("two", 3, 10), years("three", 10), years("four", 2)]
    asked_by = {bar: bar_needs(claims, bar)[0].sources for bar in BARS}
    assert asked_by == {
        "open": ("one", "four"),
        "typical": ("one", "two", "three", "four"),
        "demanding": ("two", "three"),
    }


sources = st.sampled_from(("one", "two", "three", "four"))
strengths = st.sampled_from(("required", "usual", "some", "helps"))


@st.composite
def random_claims(draw: st.DrawFn) -> Requirement:
    kind = draw(st.sampled_from((*SUBJECT, "tool:crm-software", "certification:ccxp")))
    found: dict[str, Any] = {}
    if kind in SUBJECT:
        scale = EDUCATION_ORDER if kind == "education" else (0.0, 1.0, 1.5, 3.0, 10.0)
        ends = sorted(draw(st.lists(st.sampled_from(range(len(scale))), min_size=3, max_size=3)))
        keys = draw(st.sampled_from((("min",), ("min", "max"), ("min", "typical", "max"), ())))
        if kind == "education":
            keys = tuple(key for key in keys if key != "typical")
        found = {key: scale[end] for key, end in zip(keys, ends, strict=False)}
    return claim(draw(sources), kind, draw(strengths), **found)


def covered(need: Need, by: list[Need]) -> bool:
    return any(
        other[:2] == need[:2]
        and (need.amount is None or amount_rank(other.amount or 0) >= amount_rank(need.amount))
        for other in by
    )


@settings(max_examples=500)
@given(st.lists(random_claims(), max_size=8), st.sampled_from((BARS[:2], BARS[1:])))
def test_a_harder_bar_asks_all_that_an_easier_one_does(
    claims: list[Requirement], bars: tuple[Bar, Bar]
) -> None:
    easier, harder = (bar_needs(claims, bar) for bar in bars)
    assert [need for need in easier if not covered(need, harder)] == []


def test_of_two_middle_levels_of_education_the_lower_is_typical() -> None:
    asked = [
        claim("a", "education", min="high-school"),
        claim("b", "education", min="associate"),
        claim("c", "education", min="bachelor"),
        claim("d", "education", min="master"),
    ]
    assert amounts(*asked) == {"open": "high-school", "typical": "associate", "demanding": "master"}
