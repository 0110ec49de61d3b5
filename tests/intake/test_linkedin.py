"""The LinkedIn export as LinkedIn, spreadsheets and strangers write it."""

import csv
import re
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csm_advisor.intake.resume.read_resume import read_resume
from csm_advisor.model.background import LINKEDIN_TABLES, Background, Document, Job, Schooling
from tests import hostile

HEADINGS = {
    "Positions.csv": "Company Name,Title,Description,Location,Started On,Finished On",
    "Education.csv": "School Name,Start Date,End Date,Notes,Degree Name,Activities",
    "Skills.csv": "Name",
    "Certifications.csv": "Name,Url,Authority,Started On,Finished On,License Number",
    "Languages.csv": "Name,Proficiency",
    "Profile.csv": "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,"
    "Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers",
}


def _read(**tables: str | bytes) -> Background:
    """An export with these rows under LinkedIn's own headings, or with a whole table in bytes."""
    files = {name: heading.encode() + b"\n" for name, heading in HEADINGS.items()}
    for name, rows in tables.items():
        table = f"{name.title()}.csv"
        files[table] = rows if isinstance(rows, bytes) else files[table] + rows.encode()
    return read_resume(Document("'export.zip'", "linkedin", files))


def _positions(text: str) -> Background:
    return _read(positions=text.encode())


def _titles(background: Background) -> list[str | None]:
    return [job.title for job in background.jobs]


def test_tables_and_headings_are_all_known() -> None:
    assert tuple(HEADINGS) == LINKEDIN_TABLES
    assert _read() == Background()


def test_every_column_lands_where_it_belongs() -> None:
    background = _read(
        positions="Acme,Agent,Took calls,Oslo,Jan 2020,Feb 2021\n",
        education="Oslo College,2010,2013,A note,Bachelor of Arts,Chess\n",
        certifications="CCXP,https://x.test,CXPA,Jan 2020,,123\n",
        profile="Pat,Lee,Smith,1 High Street,1 May,Agent,I help.,Retail,0150,Oslo,@pat,x.test,im\n",
    )
    (job,), (stay,), (certification,) = (
        background.jobs,
        background.schooling,
        background.certifications,
    )
    assert job.model_dump(mode="json") == {
        "where": "Positions.csv, row 1", "title": "Agent", "organisation": "Acme",
        "starts": {"year": 2020, "month": 1, "day": None},
        "ends": {"year": 2021, "month": 2, "day": None}, "texts": ["Took calls"], "also": [],
    }  # fmt: skip
    assert (stay.degree, stay.institution) == ("Bachelor of Arts", "Oslo College")
    assert (str(stay.starts), str(stay.ends)) == ("2010", "2013")
    assert (certification.where, certification.name) == ("Certifications.csv, row 1", "CCXP")
    assert (background.name, background.headline) == ("Pat Lee", "Agent")
    assert background.summary == "I help."
    for private in ("Smith", "High Street", "May", "0150", "@pat", "x.test", "Oslo\\b"):
        assert not re.search(f"{private}(?! College)", repr(background))
    assert background.unread == ()


def test_until_when_a_certification_is_valid_is_read() -> None:
    rows = "CCXP,,CXPA,Jan 2015,Jan 2018,\nPMP,,PMI,Jan 2020,,\nCAPM,,PMI,,no expiry,\n"
    background = _read(certifications=rows)
    assert [str(one.ends) for one in background.certifications] == ["2018-01", "None", "None"]


def test_a_field_of_study_is_read_where_there_is_one() -> None:
    background = _read(education=b"School Name,Degree Name,Field Of Study\nOslo College,BA,Law\n")
    assert [(stay.degree, stay.field) for stay in background.schooling] == [("BA", "Law")]
    assert background.unread == ()


def test_a_name_may_have_one_part() -> None:
    assert _read(profile="Madonna,,,,,,,,,,,,\n").name == "Madonna"
    assert _read(profile=",Pelé,,,,,,,,,,,\n").name == "Pelé"
    assert _read(profile=",,,,,Agent,,,,,,,\n").name is None


# --- As it was written ----------------------------------------------------------------------------

TABLE = 'Title,Company Name,Description,Started On\nAgent,"Acme, Ltd","One\n\n""Two""",2019\n'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_bytes_and_line_ends_of_any_program_are_read(encoding: str, ends: str) -> None:
    (job,) = _read(positions=TABLE.replace("\n", ends).encode(encoding)).jobs
    assert (job.title, job.organisation, job.texts) == ("Agent", "Acme, Ltd", ('One "Two"',))


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("order", [["title", "STARTED ON", " Company Name "], ["Title", "x", "y"]])
def test_delimiter_order_and_letter_case_do_not_matter(delimiter: str, order: list[str]) -> None:
    text = StringIO()
    csv.writer(text, delimiter=delimiter).writerows([order, ["Agent; chat, email", "2019", "Acme"]])
    (job,) = _positions(text.getvalue()).jobs
    assert job.title == "Agent; chat, email"
    told = ("2019", "Acme") if "STARTED ON" in order else ("None", None)
    assert (str(job.starts), job.organisation) == told


@pytest.mark.parametrize(
    "above",
    ["Notes:\n", 'Notes:\n"See our help, or\nask; us"\n\n', "\n\n\n", 'Notes: "x" y\n,,\n', ";;\n"],
)
def test_notes_may_stand_above_the_heading(above: str) -> None:
    background = _positions(f"{above}{TABLE}")
    assert _titles(background) == ["Agent"]
    assert background.unread == ()


def test_rows_may_be_short_long_or_empty() -> None:
    background = _positions("Title,Company Name,Started On\n\nA\n,,\nB,x,2019,more,more\n\n ,\n")
    assert _titles(background) == ["A", "B"]
    assert [job.where for job in background.jobs] == [
        "Positions.csv, row 1",
        "Positions.csv, row 2",
    ]
    assert background.unread == (
        "Positions.csv, row 1: 'A' has no start date; its time is not counted",
    )


def test_windows_1252_is_guessed_and_told() -> None:
    background = _read(skills="Name\nCafé – service\n".encode("cp1252"))
    assert [named.name for named in background.skills] == ["Café – service"]
    assert len(background.unread) == 1
    assert background.unread[0].startswith("Skills.csv: is not UTF-8 text")


def test_nul_bytes_do_no_harm() -> None:
    background = _positions("Title,Started On\nAg\0ent,2019\n\0\n")
    assert _titles(background) == ["Agent"]


# --- What cannot be read --------------------------------------------------------------------------


def test_missing_tables_are_named_in_one_sentence() -> None:
    def unread(*tables: str) -> tuple[str, ...]:
        files = {name: HEADINGS[name].encode() for name in tables}
        return read_resume(Document("'x'", "linkedin", files)).unread

    assert unread(*LINKEDIN_TABLES) == ()
    for tables, missing in (
        (LINKEDIN_TABLES[:-1], "Profile.csv"),
        (LINKEDIN_TABLES[:-2], "Languages.csv and Profile.csv"),
        (("Positions.csv", "Profile.csv", "Skills.csv"), "Education.csv, Certifications.csv and L"),
    ):
        (sentence,) = unread(*tables)
        assert sentence.startswith(missing)
        assert "not in the export" in sentence


@pytest.mark.parametrize("content", [b"", b" \r\n\n", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_an_empty_table_is_told(content: bytes) -> None:
    assert _read(languages=content).unread == ("Languages.csv: is empty",)


@pytest.mark.parametrize(
    "content", [b"Skill\nPatience\n", b"<html></html>", b"{}", b"\x00\x01\x02"]
)
def test_a_table_without_a_known_heading_is_told(content: bytes) -> None:
    background = _read(skills=content)
    assert background.skills == ()
    assert background.unread == ("Skills.csv: has no heading with Name; it is not read",)


def test_of_a_hundred_thousand_rows_two_hundred_are_read() -> None:
    background = _positions("Title,Started On\n" + "Agent,2019\n" * 100_000)
    assert len(background.jobs) == 200
    assert background.unread == ("Positions.csv: has more than 200 rows; the first 200 are read",)
    assert _positions("Title,Started On\n" + "Agent,2019\n" * 200).unread == ()


@pytest.mark.parametrize(
    "row",
    ['"never closed,2020\nB,2020\n', '"a"b,2020\nB,2020\n', "x" * 200_000 + ",2020\nB,2020\n"],
)
def test_rows_below_a_broken_one_are_not_guessed_at(row: str) -> None:
    background = _positions(f"Title,Started On\nA,2019\n{row}")
    assert _titles(background) == ["A"]
    assert len(background.unread) == 1
    assert background.unread[0].startswith("Positions.csv, row 2: its quotes or its length")


# --- Laws -----------------------------------------------------------------------------------------

CELLS = st.sampled_from(
    ("2019", "Jan 2020", "03/04/2019", "25/04/2018", "2019-06-07", "Present", "Mai 2016", "Agent",
     '"', '""', "a\nb", "", " ", *hostile.PRINTABLE, hostile.ANSI, hostile.BIDI, "\0")
) | st.text(max_size=12)  # fmt: skip
NAMED = {1: "Jan", 5: "Mai"}  # the months that the cells name
TABLES = st.lists(st.lists(CELLS, max_size=7), max_size=6)


@given(st.sampled_from(LINKEDIN_TABLES), TABLES, st.sampled_from(",;\t"), st.booleans())
def test_any_table_is_read_and_its_dates_stand_in_it(
    table: str, rows: list[list[str]], delimiter: str, heading: bool
) -> None:
    text = StringIO()
    lines = [HEADINGS[table].split(","), *rows] if heading else rows
    csv.writer(text, delimiter=delimiter, escapechar="\\").writerows(lines)
    content = text.getvalue()
    _check(table, content.encode("utf-8", "surrogatepass"), content)


@given(st.sampled_from(LINKEDIN_TABLES), st.binary(max_size=100), st.booleans())
def test_any_bytes_are_read(table: str, content: bytes, heading: bool) -> None:
    content = HEADINGS[table].encode() * heading + b"\n" + content
    _check(table, content, content.decode("cp1252", "replace"))


def _check(table: str, content: bytes, text: str) -> None:
    background = read_resume(Document("'x'", "linkedin", {table: content}))
    assert " ".join(background.unread).isprintable()
    numbers = {int(run) for run in re.findall("[0-9]{1,4}", text)}
    entries: list[Job | Schooling] = [*background.jobs, *background.schooling]
    for entry in entries:
        for part in (entry.starts, entry.ends):
            if part is not None:
                assert part.year in numbers or part.year % 100 in numbers
                assert (
                    part.month is None
                    or part.month in numbers
                    or NAMED.get(part.month, "no month") in text
                )
                assert part.day is None or part.day in numbers
