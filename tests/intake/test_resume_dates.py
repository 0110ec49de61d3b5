"""Dates of resumes: what is sure is read, nothing is guessed, and nothing is said twice over."""

import calendar
import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csm_advisor.intake.resume.dates import Dated, Span, read_date, read_span
from csm_advisor.model.background import PartDate

SURE = {
    "2019": "2019",
    " 2019 ": "2019",
    "2019-03": "2019-03",
    "2019-3": "2019-03",
    "2019/03": "2019-03",
    "2019.03": "2019-03",
    "03/2019": "2019-03",
    "3-2019": "2019-03",
    "2019-03-01": "2019-03-01",
    "2019/3/1": "2019-03-01",
    "2019-03-01T00:00:00Z": "2019-03-01",
    "2019-03-01T23:59:59.999-08:00": "2019-03-01",
    "2019-03-01 10:30": "2019-03-01",
    "Mar 2019": "2019-03",
    "Mar. 2019": "2019-03",
    "March 2019": "2019-03",
    "march, 2019": "2019-03",
    "MARCH 2019": "2019-03",
    "Mar-2019": "2019-03",
    "2019 March": "2019-03",
    "2019-Mar-05": "2019-03-05",
    "Sept. 2023": "2023-09",
    "May 2022": "2022-05",
    "March 5, 2019": "2019-03-05",
    "March 5th 2019": "2019-03-05",
    "5 March 2019": "2019-03-05",
    "1st of March 2019": "2019-03-01",
    "25/04/2019": "2019-04-25",
    "04/25/2019": "2019-04-25",
    "25.04.2019": "2019-04-25",
    "04/04/2019": "2019-04-04",
    "29 Feb 2024": "2024-02-29",
    "März 2020": "2020-03",
    "Mai 2016": "2016-05",
    "diciembre 2018": "2018-12",
    "enero de 2019": "2019-01",
    "févr. 2017": "2017-02",
    "2019-02-30": "2019-02",
    "30/02/2019": "2019-02",
    "31.04.2019": "2019-04",
    "31-apr-2018": "2018-04",
    "Feb 30, 2019": "2019-02",
    "03/19": "2019-03",
    "05/19": "2019-05",
    "Mar '19": "2019-03",
    "Mar 19": "2019-03",
    "Dec-21": "2021-12",
    "Jan '98": "1998-01",
    "1/15/18": "2018-01-15",
    "1Nov 2017": "2017-11-01",
    "12-nov-2016": "2016-11-12",
    "Feburary 2019": "2019-02",
    "Septemeber 2020": "2020-09",
    "Q1 2019": "2019-01",
    "Q3 2020": "2020-07",
    "2024-01-05 00:00": "2024-01-05",
}
ONLY_THE_YEAR = {
    "03/04/2019": "2019",
    "3.4.2019": "2019",
    "12-11-2019": "2019",
    "Spring 2018": "2018",
}
NOT_SURE = [
    "", "soon", "present", "before 2019", "after 2019", "until 2019", "vor 2019", "c. 2019",
    "2018-2019", "2018/19", "2018 - 2020", "2019-13", "13/2019", "2019-00", "32/13/2019",
    "'19", "19", "20190301", "201903", "1551398400", "0000",
    "1899", "2201", "99999", "2019?", "~2019", "Q5 2019", "10 years", "2019-03-01-04", "2019/03-01",
    "03/04-2019", "Smarch 2019", "-2019", "+2019", "2e3", "２０１９", "٢٠١٩",
    "2019 2020", "Jan Feb 2019", "Jan 2019 Feb 2020", "0x7E3", "2019-03-01T", "2019\x002020",
    "2019-03-01" * 1000, "March" + "," * 100 + "2019",
]  # fmt: skip


@pytest.mark.parametrize(("text", "said"), SURE.items())
def test_a_date_is_read_as_exactly_as_it_is_written(text: str, said: str) -> None:
    assert (str(read_date(text).date), read_date(text).whole) == (said, True)


@pytest.mark.parametrize(("text", "said"), ONLY_THE_YEAR.items())
def test_of_an_ambiguous_date_only_the_year_is_read(text: str, said: str) -> None:
    assert (str(read_date(text).date), read_date(text).whole) == (said, False)


@pytest.mark.parametrize("text", NOT_SURE)
def test_what_is_not_sure_is_no_date(text: str) -> None:
    assert read_date(text).date is None


def _stands_in(part: PartDate, text: str) -> bool:
    """Whether each part of a date stands in the text: the numbers as numbers, or the month by
    the first letters of its English name."""
    numbers = [int(run) for run in re.findall("[0-9]+", text)]
    month = part.month is None or part.month in numbers
    name = calendar.month_abbr[part.month or 1].lower()
    named = re.search(rf"(?<![^\W\d_]){name[0]}", text.lower()) is not None
    quarter = re.search("q[1-4]", text.lower()) is not None
    day = part.day is None or part.day in numbers
    year = part.year in numbers or part.year % 100 in numbers
    return year and (month or named or quarter) and day


DATE_LIKE = st.one_of(
    st.text(max_size=30),
    st.from_regex(r"[0-9]{1,4}[-/. ][0-9]{1,2}([-/. ][0-9]{1,4})?", fullmatch=True),
    st.from_regex(r"([0-9]{1,2}[ -])?[A-Za-zä]{3,9}\.?[ ,-]{1,2}([0-9]{1,2},? )?[0-9]{4}"),
    st.builds(
        lambda day, form: day.strftime(form),
        st.dates(date(1000, 1, 1)),
        st.sampled_from(
            ["%Y", "%Y-%m", "%Y-%m-%d", "%b %Y", "%B %Y", "%b. %d, %Y", "%d %B %Y", "%m/%Y",
             "%d/%m/%Y", "%m/%d/%Y", "%Y/%m", "%Y-%m-%dT%H:%M:%SZ", "%d-%b-%Y", "%y-%m-%d"]
        ),
    ),
)  # fmt: skip


@given(DATE_LIKE)
def test_every_part_of_a_date_stands_in_the_text(text: str) -> None:
    said = read_date(text).date
    if said is not None:
        assert _stands_in(said, text)
        said.middle()


@given(st.dates(date(1900, 1, 1), date(2200, 12, 31)))
def test_a_day_before_a_month_or_after_it_is_never_the_other(day: date) -> None:
    true = PartDate(year=day.year, month=day.month, day=day.day)
    for form in ("%d/%m/%Y", "%m/%d/%Y", "%d.%m.%Y"):
        said = read_date(day.strftime(form))
        assert said.date in (true, PartDate(year=day.year))
        assert said.whole == (day.day > 12 or day.day == day.month)


# --- Spans ----------------------------------------------------------------------------------------


def _span(starts: object, ends: object) -> tuple[Span, list[str]]:
    unread: list[str] = []
    return read_span("job", Dated("job.start", starts), Dated("job.end", ends), unread), unread


@pytest.mark.parametrize("ends", [None, "", " ", "present", "Present", "CURRENT", "now", "–", []])
def test_no_end_or_a_word_for_now_leaves_it_open(ends: object) -> None:
    assert _span("2019", ends) == (Span(PartDate(year=2019), None), [])


def test_a_whole_number_is_a_year() -> None:
    assert _span(2019, 2020) == (Span(PartDate(year=2019), PartDate(year=2020)), [])


@pytest.mark.parametrize("value", [True, 19, 2019.5, 20190301, {"year": 2019}, ["2019"], -2019])
def test_another_value_is_no_date(value: object) -> None:
    span, unread = _span(value, None)
    assert span == Span(None, None)
    assert len(unread) == 1
    assert unread[0].startswith("job.start: ")


def test_a_start_whose_end_cannot_be_read_does_not_go_on_until_today() -> None:
    span, unread = _span("2019-03", "some day")
    assert span == Span(None, None)
    assert unread[0].startswith("job.end: 'some day' cannot be read as a date")
    assert unread[1].startswith("job: its start (2019-03) is left out too")


@pytest.mark.parametrize(
    ("starts", "ends", "sound"),
    [
        ("2019", "2018", False),
        ("2019-05", "2019-04", False),
        ("2019-05-02", "2019-05-01", False),
        ("2019-05", "2019", True),
        ("2019-05-02", "2019-05", True),
        ("2019", "2019", True),
        ("2019-05-01", "2019-05-01", True),
    ],
)
def test_an_end_before_the_start_leaves_neither(starts: str, ends: str, sound: bool) -> None:
    span, unread = _span(starts, ends)
    assert (span != Span(None, None)) == sound
    assert [sentence.startswith("job: ends (") for sentence in unread] == [True] * (not sound)
