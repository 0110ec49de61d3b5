"""Everything that can be typed at the questions of an interview."""

from datetime import date
from pathlib import Path
from typing import Any, Literal

from hypothesis import example, given
from hypothesis import strategies as st

from csm_advisor.intake.answers import accept_all
from csm_advisor.intake.interview.interview import Interview
from csm_advisor.intake.proposing.propose import propose
from csm_advisor.intake.resume.read_resume import read_resume
from csm_advisor.store.people.profile_versions import latest
from csm_advisor.store.resumes.documents import open_document
from tests.fuzz.answers import RIGHT, TODAY
from tests.fuzz.effort import cases
from tests.fuzz.outside import Typed, contents, outside
from tests.fuzz.texts import as_json, as_toml, rarely, texts
from tests.strategies import bundled

DAY = ("--today", TODAY)
DATE = date.fromisoformat(TODAY)
RESUME = {
    "basics": {"name": "Ana B.", "summary": "I coach and speak Spanish."},
    "work": [
        {"name": "Acme", "position": "Customer Service Team Lead", "startDate": "2021-03"},
        {"name": "Shop", "position": "Cashier", "startDate": "2018", "endDate": "2020-12"},
    ],
    "education": [{"studyType": "BA", "area": "History", "endDate": "2017"}],
    "languages": [{"language": "Spanish"}],
    "certificates": [{"name": "CCXP"}],
    "skills": [{"name": "Zendesk", "keywords": ["leadership", "coaching"]}],
}
# What does something at some question; the rest is any text.
lines = st.one_of(
    st.sampled_from(("", "back", "skip", "?", "quit", "BACK ", "none")),
    st.integers(-1, 20).map(str),
    st.sampled_from(
        ("manager", "team lead", "2", "18 months", "bachelor", "6", "2029-06", "dallas", "yes")
    ),
    st.sampled_from(("leadership=3", "3=2", "coaching 1", "crm-software, Excel", "Spanish")),
    texts.map(lambda text: text.split("\n")[0]),
)
broken = UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid start byte")
scripts: st.SearchStrategy[list[Typed]] = st.builds(
    lambda typed, end: [*typed, *end],
    st.one_of(
        st.lists(rarely(20, st.just(broken), lines), max_size=40),
        st.lists(st.sampled_from(("", "", "", "back", "skip", "1", "2", "3")), max_size=40),
    ),
    st.sampled_from(([], [KeyboardInterrupt], [EOFError], ["quit"], [""] * 40)),
)
Which = Literal["five", "all"]
# Words that ask, and which questions.
SESSIONS: dict[tuple[str, ...], Which] = {
    ("plan",): "five",
    ("plan", "--json"): "five",
    ("compare",): "five",
    ("plan", "--sharpen"): "all",
    ("profile", "edit"): "all",
    ("profile", "import", "resume.json"): "five",
}


@example(("profile", "import", "resume.json"), ["", "back", "skip", "quit"], {})
@cases(11)
@given(st.sampled_from(sorted(SESSIONS)), scripts, st.sampled_from(({}, {}, RIGHT)))
def test_what_is_typed(words: tuple[str, ...], typed: list[Typed], before: dict[str, Any]) -> None:
    """An interview ends with answers or is stopped; either way, what was accepted is kept."""
    with outside() as place:
        resume = Path(place.write("resume.json", as_json(RESUME)))
        if before:
            place.keep("profile.toml", as_toml(before))
        ran = place.run(*words, *DAY, typed=typed)
        saved = (place.home / "profile.toml").exists()
        kept = place.run("profile", "show", *DAY, "--json") if saved else None

        proposed = propose(read_resume(open_document(resume)), bundled(), DATE).proposals
        interview = Interview(
            accept_all(latest(before, "right"), bundled(), "right"),
            bundled(),
            DATE,
            SESSIONS[words],
            proposed if "import" in words else (),
        )
        if before and SESSIONS[words] == "five" and "import" not in words:
            assert ran.code in (0, 1)  # nothing is asked
            accepted, stopped = None, False
        else:
            accepted, stopped = heard(interview, typed)
        assert ran.code in ((130,) if stopped else (0, 1))
        assert ("your answers are kept" in ran.err) == stopped
        # An answer taken back again leaves a file that holds none.
        assert saved == (accepted is not None or bool(before))
        if kept and (accepted or before):
            place.keep("profile.toml", as_toml(accepted or before))
            assert kept == place.run("profile", "show", *DAY, "--json")


def heard(interview: Interview, typed: list[Typed]) -> tuple[dict[str, Any] | None, bool]:
    """The answers once they have changed, None where they have not; and whether it was stopped."""
    changed = None
    for line in (*typed, EOFError):
        if interview.current() is None:
            return changed, False
        if isinstance(line, UnicodeDecodeError):
            continue
        reply = interview.answer(line) if isinstance(line, str) else None
        if reply is None or reply.kind == "left":
            break
        if reply.changed:
            changed = interview.answers
        assert changed is None or changed == interview.answers
    return changed, True


@cases(1)
@given(lines)
def test_what_is_typed_where_all_would_be_deleted(typed: str) -> None:
    with outside() as place:
        place.keep("profile.toml", as_toml(RIGHT))
        before = contents(place.home)
        ran = place.run("profile", "delete", typed=[typed])
        means_it = typed.strip().casefold() == "yes"
        assert ran.code == (0 if means_it else 1)
        assert contents(place.home) == ({} if means_it else before)
