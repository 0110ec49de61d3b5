"""Answers of anybody: right ones, and any value that can be an answer."""

from datetime import date
from typing import Any

from hypothesis import strategies as st

from tests.fuzz.texts import one_line
from tests.strategies import bundled, profiles

TODAY = "2026-11-21"
RIGHT: dict[str, Any] = {
    "version": 3,
    "rung": "representative",
    "years_in_service": 2.5,
    "years_leading": 0,
    "education": "bachelor",
    "target": "manager",
    "name": "Ana B.",
    "education_field": "History",
    "certifications": ["ccxp", "one of my own"],
    "tools": ["crm-software"],
    "languages": ["Spanish"],
    "hours_per_week": 4,
    "at_once": 3,
    "by": date(2031, 6, 30),
    "area": "dallas",
    "industry": "retail trade",
    "weekends": True,
    "as_of": date(2026, 1, 31),
    "skills": {"leadership": 1, "communication": 2},
    "skills_mentioned": ["coaching"],
    "jobs": [
        {
            "title": "Agent",
            "organisation": "Acme",
            "starts": "2021-03",
            "ends": "2023",
            "texts": ["Trained 5 people"],
        },
        {"title": "Barista", "starts": "2019"},
    ],
}
days = st.just("2026-11-21") | st.dates().map(str)


@st.composite
def right(draw: st.DrawFn) -> dict[str, Any]:
    """Right answers of anybody."""
    person = draw(profiles()).model_dump(exclude_none=True)
    some = draw(st.sets(st.sampled_from(sorted(RIGHT.keys() - {"by"}))))
    answers = {key: RIGHT[key] for key in sorted(some)} | person
    if answers["education"] == "none":  # which has no field
        answers.pop("education_field", None)
    return answers


def one_or_few(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Any]]:
    return st.lists(strategy, max_size=3)


odd_years = st.floats(0, 60) | st.integers(0, 60)
# Any value that can be an answer, whatever it says.
odd = st.fixed_dictionaries(
    {"years_in_service": odd_years, "years_leading": odd_years},
    optional={
        "name": one_line,
        "education_field": one_line,
        "certifications": one_or_few(one_line | st.sampled_from(list(bundled().certifications))),
        "tools": one_or_few(one_line | st.sampled_from(list(bundled().tools))),
        "languages": one_or_few(one_line),
        "hours_per_week": odd_years,
        "at_once": st.integers(1, 6),
        "by": st.dates(min_value=date(2026, 11, 22)),
        "area": one_line | st.sampled_from(("dallas", "tx", "99", "19100")),
        "industry": one_line | st.sampled_from(("retail", "44-45", "banks")),
        "weekends": st.booleans(),
        "as_of": st.dates(),
        "skills": st.dictionaries(st.sampled_from(list(bundled().skills)), st.integers(0, 4)),
        "jobs": one_or_few(
            st.fixed_dictionaries(
                {"title": one_line},
                optional={
                    "organisation": one_line,
                    "starts": st.dates(max_value=date(2019, 12, 31)),
                    "ends": st.integers(2020, 9999),
                    "texts": one_or_few(one_line),
                },
            )
        ),
    },
)
