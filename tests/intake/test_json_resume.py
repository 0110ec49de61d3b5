"""JSON Resume of any shape: what fits is read, what does not is told, and nothing breaks."""

import json
import re
import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csm_advisor.errors import UsageProblem
from csm_advisor.intake.resume.clean import clean
from csm_advisor.intake.resume.read_resume import read_resume
from csm_advisor.model.background import Background, Document, Job, Schooling
from tests import hostile

JOB = {"position": "Agent", "startDate": "2019"}


def _whole(content: bytes) -> Background:
    return read_resume(Document("'cv.json'", "json-resume", {"cv.json": content}))


def _bytes(content: bytes) -> Background:
    """What is read, without what is only kept for exporting it again."""
    return _whole(content).model_copy(update={"kept": {}})


def _read(resume: Any) -> Background:
    return _bytes(json.dumps(resume).encode())


def _refused(content: bytes) -> str:
    with pytest.raises(UsageProblem) as caught:
        _bytes(content)
    assert str(caught.value).startswith("'cv.json': ")
    return str(caught.value)


# --- Versions -------------------------------------------------------------------------------------


def test_older_and_newer_words_say_the_same() -> None:
    newer = {
        "work": [{**JOB, "name": "Acme", "url": "https://acme.test", "location": "Oslo"}],
        "languages": [{"language": "Welsh", "fluency": "Native"}],
    }
    older = {
        "work": [{**JOB, "company": "Acme", "website": "https://acme.test"}],
        "languages": [{"name": "Welsh", "level": "Native"}],
    }
    assert _read(newer) == _read(older)
    assert _read(newer).jobs[0].organisation == "Acme"
    assert _read(newer).unread == ()


def test_every_text_of_a_job_is_kept_with_its_place() -> None:
    job = _read({"work": [{}, {**JOB, "summary": "One.", "highlights": ["Two.", "Three."]}]}).jobs
    assert [(entry.where, entry.texts) for entry in job] == [
        ("work[1]", ("One.", "Two.", "Three."))
    ]


def test_address_birth_date_and_contacts_are_nowhere() -> None:
    private = {
        "email": "SECRET", "phone": "SECRET", "image": "SECRET", "picture": "SECRET",
        "birthDate": "SECRET", "url": "SECRET", "website": "SECRET",
        "profiles": [{"url": "SECRET"}], "location": {"address": "SECRET", "city": "SECRET"},
    }  # fmt: skip
    rest = {"references": [{"name": "SECRET"}], "interests": [{"name": "SECRET"}]}
    work = [JOB | {"url": "SECRET"}]
    resume: dict[str, Any] = {"basics": {"name": "Pat", **private}, "work": work, **rest}
    background = _whole(json.dumps(resume).encode())
    assert "SECRET" not in repr(background)
    assert background.unread == ()


# --- Wrong shapes ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("resume", "sentence"),
    [
        ({"basics": "Pat"}, "basics: is not an object"),
        ({"basics": {"name": 7}}, "basics.name: the number 7 is not text"),
        ({"basics": {"name": {"first": "Pat"}}}, "basics.name: an object is not text"),
        ({"basics": {"label": True}}, "basics.label: true is not text"),
        ({"work": "Agent, 2019"}, "work[0]: 'Agent, 2019' is not an object"),
        ({"work": [[JOB]]}, "work[0]: a list is not an object"),
        ({"work": [None, 3]}, "work[1]: the number 3 is not an object"),
        ({"work": [{"jobTitle": "Agent"}]}, "work[0]: has none of position, name"),
        ({"work": [{**JOB, "position": ["Agent"]}]}, "work[0].position[0]: 'Agent' is not"),
        ({"work": [{**JOB, "company": 12}]}, "work[0].company: the number 12 is not text"),
        ({"work": [{**JOB, "summary": {}, "highlights": [4]}]}, "work[0].highlights: the number 4"),
        ({"work": [{"name": "Acme", "startDate": "2019"}]}, "work[0]: no job title at 'Acme'"),
        ({"work": [{"position": "Agent"}]}, "work[0]: 'Agent' has no start date"),
        ({"work": [{**JOB, "startDate": {"year": 2019}}]}, "work[0].startDate: an object cannot"),
        ({"work": [{**JOB, "endDate": "late 2020"}]}, "work[0].endDate: 'late 2020' cannot be"),
        ({"education": [{"studyType": 4}]}, "education[0].studyType: the number 4 is not text"),
        ({"education": [{"area": "Law", "endDate": "x"}]}, "education[0].endDate: 'x' cannot be"),
        ({"education": [{"grade": "A"}]}, "education[0]: has none of studyType"),
        ({"skills": [["Excel"]]}, "skills[0]: a list is not an object"),
        ({"skills": [{"level": "Master"}]}, "skills[0]: has none of name, keywords"),
        ({"skills": [{"name": "x", "keywords": [None, 1]}]}, "skills[0].keywords: the number 1"),
        ({"languages": [{"fluency": "Native"}]}, "languages[0]: has none of language, name"),
        ({"certificates": 5}, "certificates[0]: the number 5 is not an object"),
        ({"volunteer": [{"organization": "Red Cross"}]}, "volunteer[0]: 'Red Cross' is volunteer"),
        ({"work": [], "experience": [JOB]}, "'experience': is not a section of JSON Resume"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_told(resume: Any, sentence: str) -> None:
    unread = _read(resume).unread
    assert [told for told in unread if told.startswith(sentence)], unread


@pytest.mark.parametrize(
    "resume",
    [
        {"work": None, "basics": None, "skills": [], "languages": {}},
        {"work": [{}, None, "", [], {"position": " ", "highlights": []}], "experience": []},
        {"education": {}, "skills": [{"name": None, "keywords": None}], "volunteer": [{}]},
    ],
)
def test_nothing_is_not_told_as_something(resume: Any) -> None:
    assert _read(resume) == Background()


def test_one_entry_or_text_stands_for_a_list() -> None:
    background = _read(
        {
            "work": {**JOB, "highlights": "Did well."},
            "languages": "Welsh, Irish; Manx",
            "skills": ["Patience", {"name": "Tools", "keywords": "Excel"}],
            "certificates": "CCXP",
        }
    )
    assert background.jobs[0].texts == ("Did well.",)
    assert [named.name for named in background.languages] == ["Welsh", "Irish", "Manx"]
    assert [named.name for named in background.skills] == ["Patience", "Tools", "Excel"]
    assert [named.name for named in background.certifications] == ["CCXP"]
    assert background.unread == ()


# --- Limits ---------------------------------------------------------------------------------------


def test_of_a_hundred_thousand_jobs_two_hundred_are_read() -> None:
    background = _read({"work": [JOB] * 100_000, "skills": ["x"] * 201})
    assert (len(background.jobs), len(background.skills)) == (200, 200)
    assert background.unread == (
        "work: has 100,000 entries; the first 200 are read",
        "skills: has 201 entries; the first 200 are read",
    )


def test_of_many_highlights_fifty_are_read() -> None:
    background = _read({"work": [{**JOB, "highlights": ["Did well."] * 51}]})
    assert len(background.jobs[0].texts) == 50
    assert background.unread == (
        "work[0].highlights: has more than 50 texts; the first 50 are read",
    )


def test_of_many_faults_a_hundred_are_told() -> None:
    unread = _read({"work": [1] * 200}).unread
    assert len(unread) == 101
    assert unread[-1] == "100 more places could not be read"


def test_a_long_text_is_cut() -> None:
    background = _read(
        {"basics": {"name": "a" * 2000, "label": "b" * 2001, "summary": " c" * 99999}}
    )
    assert background.name == "a" * 2000
    assert background.headline == "b" * 1999 + "…"
    assert background.summary == "c " * 999 + "c…"


@pytest.mark.parametrize("opening", ["[", '{"basics":', '{"work":['])
def test_deep_json_is_refused(opening: str) -> None:
    assert "is nested too deeply" in _refused((opening * 100_000).encode())


def test_json_below_the_depth_that_python_reads_does_no_harm() -> None:
    for depth in range(100, 900, 100):
        content = '{"basics": {"name": %s%s}, "work": [%s%s]}'
        nest = ("[" * depth, "]" * depth)
        assert _bytes((content % (nest * 2)).encode()).name is None


def test_numbers_of_any_size_do_no_harm() -> None:
    huge = '{"work": [{"position": "Agent", "startDate": %s}], "basics": {"name": %s}}'
    for number in ("9" * 10_000, "-" + "9" * 10_000, "1e999", "NaN", "-Infinity", "1E400", "0.1"):
        background = _bytes((huge % (number, number)).encode())
        assert (background.name, background.jobs[0].starts) == (None, None)
        assert len(background.unread) == 2


def test_a_key_that_stands_twice_is_told() -> None:
    background = _bytes(
        b'{"work": [], "basics": {"name": "A", "name": "C", "name": "B"}, "work": []}'
    )
    assert background.name == "B"
    assert background.unread == (
        "'cv.json': 'name' stands twice in one place; only the last is read",
        "'cv.json': 'work' stands twice in one place; only the last is read",
    )


@pytest.mark.parametrize(
    "content",
    [b"[]", b"{}", b"null", b"7", b'"work"', b'{"rung": "manager"}', b"{", b"{'work': []}", b"x",
     b'{"work": []} {}', b'{"work": [}', b"\xff\xfe{", b"{\0}"],
)  # fmt: skip
def test_what_is_no_json_resume_is_refused(content: bytes) -> None:
    assert re.search("is not (valid JSON|a JSON Resume)", _refused(content))


# --- Encodings ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-be", "utf-16-le"]
)
def test_an_encoding_that_says_its_name_is_read(encoding: str) -> None:
    mark = {"utf-16-be": b"\xfe\xff", "utf-16-le": b"\xff\xfe"}.get(encoding, b"")
    content = mark + '{"basics": {"name": "Zoë Łuczak 山"}}'.encode(encoding)
    assert _bytes(content) == Background(name="Zoë Łuczak 山")


def test_another_encoding_is_guessed_and_told() -> None:
    background = _bytes('{"basics": {"name": "Zoë – “Z”"}}'.encode("cp1252"))
    assert background.name == "Zoë – “Z”"
    assert len(background.unread) == 1
    assert background.unread[0].startswith("'cv.json': is not UTF-8 text and was read as Windows-")


def test_damaged_characters_are_told() -> None:
    content = '{"basics": {"name": "Zo'.encode("utf-16") + b"\x00\xdc" + '"}}'.encode("utf-16-le")
    background = _bytes(content)
    assert background.name == "Zo\ufffd"
    assert "holds damaged characters" in background.unread[0]


def test_half_a_pair_is_taken_out() -> None:
    assert _bytes(rb'{"basics": {"name": "Zo\ud800\u00eb"}}').name == "Zoë"


# --- Text -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", hostile.PRINTABLE)
def test_printable_text_stays_as_it_stands(text: str) -> None:
    assert clean(text) == text


@given(st.text() | st.sampled_from(hostile.EVERYTHING) | st.text("a\u0301\u0316\u200d\u202e\n\x1b"))
def test_cleaned_text_is_one_composed_line_without_controls(text: str) -> None:
    cleaned = clean(text)
    if cleaned is None:
        assert not any(c.isalnum() for c in text)
        return
    assert 1 <= len(cleaned) <= 2000
    assert cleaned.split(" ") == cleaned.split()
    assert unicodedata.is_normalized("NFC", cleaned)
    assert {unicodedata.category(c) for c in cleaned if c not in "\u200c\u200d"}.isdisjoint(
        {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
    )
    assert clean(cleaned) == cleaned


def test_letters_stay_whatever_their_script() -> None:
    for name in ("Zoë", "山田 花子", "Олена", "عمر", "می‌خواهم", "👩‍💻", "Nguyễn", "José"):
        assert clean(name) == unicodedata.normalize("NFC", name)
    assert clean("Jose\u0301") == "José"
    assert clean("a\x00b\u202ec\u2066d\ufeffe\u061cf") == "abcdef"
    assert clean(" a\r\n\tb\u2028c\u00a0d ") == "a b c d"


def test_a_storm_of_accents_takes_no_time() -> None:
    assert len(clean("\u0316\u0301" * 10**5) or "") == 2000


# --- Laws -----------------------------------------------------------------------------------------

SECTIONS = (
    "basics", "work", "volunteer", "education", "certificates", "skills", "languages", "projects",
    "meta", "$schema", "other",
)  # fmt: skip
FIELDS = (
    "name", "label", "summary", "company", "position", "startDate", "endDate", "highlights",
    "studyType", "area", "institution", "keywords", "language", "fluency", "organization",
)  # fmt: skip
DATES = ("2019", "2019-03", "2019-03-04", "03/04/2019", "25/04/2018", "Jan 2020", "Mai 2016", "now")
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20)
    | st.sampled_from((*DATES, *hostile.PRINTABLE, hostile.ANSI, hostile.BIDI)),
    lambda inner: st.lists(inner, max_size=4)
    | st.dictionaries(st.sampled_from(FIELDS) | st.text(max_size=5), inner, max_size=8),
    max_leaves=25,
)  # fmt: skip
resumes = st.dictionaries(st.sampled_from(SECTIONS), values, max_size=6)


@given(resumes)
def test_any_json_is_read_or_refused_and_its_dates_stand_in_it(resume: dict[str, Any]) -> None:
    content = json.dumps(resume)
    try:
        background = _bytes(content.encode())
    except UsageProblem as problem:
        assert "is not a JSON Resume" in f"{problem}"  # noqa: PT017 - reading is not always refused
        return
    numbers = {int(run) for run in re.findall("[0-9]{1,4}", content)}
    entries: list[Job | Schooling] = [*background.jobs, *background.schooling]
    for entry in entries:
        for part in (entry.starts, entry.ends):
            if part is not None:
                assert part.year in numbers
                assert part.month is None or part.month in numbers or "Jan" in content
                assert part.day is None or part.day in numbers


@given(st.binary(max_size=200) | st.text(max_size=100).map(str.encode))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    try:
        background = _bytes(content)
    except UsageProblem as problem:
        told = f"{problem}"
    else:
        told = " ".join(background.unread)
    assert told.isprintable()
