"""`posting`, `postings`, `plan --posting` and `packet --posting` hold one ask against one person
alike, in words that are true of it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import OwnData, Run

ME = (
    "--rung=representative", "--years-in-service=3", "--years-leading=0", "--education=high-school",
    "--target=manager", "--hours=4", "--today=2026-11-29",
)  # fmt: skip
Write = Callable[..., str]


@pytest.fixture
def job(tmp_path: Path) -> Write:
    def write(*asks: str, title: str = "Customer Service Manager") -> str:
        path = tmp_path / "job.txt"
        lines = "\n".join(f"- {ask}" for ask in asks)
        path.write_text(f"{title}\n\nRequirements:\n{lines}\n", encoding="utf-8")
        return str(path)

    return write


def _asks(answer: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    return [ask for ask in answer["asks"] if ask["kind"] == kind]


PRIOR = ("Prior supervisory experience required.", "3 years of customer service experience.")


def test_leading_without_a_number_has_the_date_from_which_one_leads(run: Run, job: Write) -> None:
    file = job(*PRIOR)
    answer = run("posting", file, *ME, "--json").json
    (leading,) = _asks(answer, "leading")
    assert (leading["min"], leading["met"], leading["when"]) == (None, "no", "2027-02")
    assert answer["arrival"]["required"]["date"] == "2027-02"
    assert "no step" not in answer["verdict"]
    # A year of it comes a year later.
    year = run("posting", job("1 year of supervisory experience", PRIOR[1]), *ME, "--json").json
    assert _asks(year, "leading")[0]["when"] == "2028-02"


def test_leading_without_a_number_is_dated_alike_everywhere(run: Run, job: Write) -> None:
    file = job(*PRIOR)
    market = run("postings", file, *ME, "--json").json
    assert market["you"]["meet_by"] == [{"date": "2027-02", "count": 1}]
    plan = run("plan", "--posting", file, *ME, "--json").json
    assert plan["posting"]["required"]["date"] == "2027-02"
    packet = run("packet", "--posting", file, *ME, "--json").json
    assert packet["required"]["date"] == "2027-02"
    (leading,) = _asks(packet, "leading")
    assert "for that long" not in leading["speak"]["text"]


def test_a_lead_of_today_has_led_from_next_month_on(run: Run, job: Write) -> None:
    lead = ("--rung=team-lead", *ME[1:])
    answer = run("posting", job(*PRIOR), *lead, "--json").json
    assert _asks(answer, "leading")[0]["when"] == "2026-12"
    you = run("postings", job(*PRIOR), *lead, "--json").json["you"]
    assert you["meet_now"] == 0
    assert you["meet_by"][0]["date"] == "2026-12"


NO_DIPLOMA = (*(flag for flag in ME if "education" not in flag), "--education=none")


@pytest.mark.parametrize("words", ["GED or high school diploma", "High school diploma required"])
def test_a_diploma_has_the_date_of_the_step_that_brings_it(
    run: Run, job: Write, words: str
) -> None:
    file = job(words, title="Team Lead, Customer Service")
    answer = run("posting", file, *NO_DIPLOMA, "--json").json
    (step,) = [one for one in answer["steps"] if one["id"] == "earn-high-school-equivalency"]
    (ask,) = _asks(answer, "education")
    assert (ask["met"], ask["when"]) == ("no", "2027-05")
    assert step["ends"].startswith("2027-05")
    assert answer["arrival"]["required"]["date"] == "2027-05"
    assert "course of study" not in answer["verdict"]
    assert run("postings", file, *NO_DIPLOMA, "--json").json["you"]["meet_by"] == [
        {"date": "2027-05", "count": 1}
    ]


def test_a_diploma_for_the_rung_one_is_on_comes_by_the_own_plan(run: Run, job: Write) -> None:
    file = job("High school diploma required", title="Customer Service Representative")
    answer = run("posting", file, *NO_DIPLOMA, "--json").json
    assert _asks(answer, "education")[0]["when"] is not None


def test_a_degree_is_a_decision_and_has_no_date(run: Run, job: Write) -> None:
    answer = run("posting", job("Bachelor's degree required"), *NO_DIPLOMA, "--json").json
    assert _asks(answer, "education")[0]["when"] is None
    assert "it takes a course of study" in answer["verdict"]


def test_a_diploma_or_years_comes_by_what_is_sooner(run: Run, job: Write) -> None:
    file = job("High school diploma or 8 years of experience", title="Team Lead, Customer Service")
    answer = run("posting", file, *NO_DIPLOMA, "--json").json
    assert _asks(answer, "education")[0]["when"] == "2027-05"
    assert "in place of the degree" not in answer["verdict"]


def test_postings_name_the_product_where_another_of_its_kind_is_known(run: Run, job: Write) -> None:
    file = job("Salesforce experience required")
    me = (*ME, "--tool=Zendesk")
    answer = run("posting", file, *me, "--json").json
    assert "Salesforce (no step in your plan brings it)" in answer["verdict"]
    you = run("postings", file, *me, "--json").json["you"]
    assert you["opens_most"] is None
    assert [(one["kind"], one["title"]) for one in you["held_back_by"]] == [("tool", "Salesforce")]
    # Who knows no product of the kind is led to one, as by `posting`.
    none = (*ME, "--tool=none")
    assert _asks(run("posting", file, *none, "--json").json, "tool")[0]["when"] is not None
    opens = run("postings", file, *none, "--json").json["you"]["opens_most"]
    assert opens["id"] == "ask-for-crm-training"


def test_postings_name_what_no_list_knows_as_it_is_written(run: Run, job: Write) -> None:
    file = job("Commercial Lines Insurance License required")
    you = run("postings", file, *ME, "--cert=none", "--json").json["you"]
    assert [one["title"] for one in you["held_back_by"]] == ["Commercial Lines Insurance License"]


@pytest.mark.parametrize(
    ("languages", "met", "have"),
    [
        (("Spanish",), "yes", "Spanish"),
        (("English", "Spanish"), "yes", "Spanish"),
        (("English",), "no", "no language beside English among your answers"),
        (("none",), "no", "no language beside English among your answers"),
        ((), "unknown", "not rated"),
    ],
)
def test_a_second_language_is_met_by_another_than_english(
    run: Run, job: Write, languages: tuple[str, ...], met: str, have: str
) -> None:
    file = job("Bilingual required")
    me = (*ME, *(f"--language={name}" for name in languages))
    answer = run("posting", file, *me, "--json").json
    (ask,) = _asks(answer, "skill")
    assert (ask["id"], ask["met"], ask["have"]) == ("second-language", met, have)
    assert ask["sources"] == ["posting"]  # by what one speaks, and no level of ours
    assert run("postings", file, *me, "--json").json["you"]["meet_now"] == (met != "no")


@pytest.mark.parametrize(
    ("line", "closes", "over"),
    [
        ("Closing date: 11/28/2026", "2026-11-28", True),
        ("Closing date: November 29, 2026", "2026-11-29", False),
        ("Application deadline: 31 March 2027", "2027-03-31", False),
        ("Apply by: as soon as you can", None, False),
    ],
)
def test_a_posting_that_is_over_says_so_before_anything_else(
    run: Run, job: Write, line: str, closes: str | None, over: bool
) -> None:
    file = job("1 year of customer service experience")
    text = Path(file).read_text(encoding="utf-8")
    Path(file).write_text(text.replace("\n\n", f"\n{line}\n\n", 1), encoding="utf-8")
    answer = run("posting", file, *ME, "--json").json
    assert answer["closes"] == closes
    assert answer["verdict"].startswith("By its own date it closed on 28 Nov 2026:") is over
    assert "Apply now: you meet the one thing it requires." in answer["verdict"]
    shown = run("posting", file, *ME).flat
    assert ("apply by " in shown) is (closes is not None)


def test_english_is_no_second_language_in_a_plan_or_packet(run: Run) -> None:
    for english in ("English", "American English", "English (native)"):
        me = (*ME, f"--language={english}")
        bare = run("plan", *ME, "--language=none", "--json").json
        assert run("plan", *me, "--json").json["remarks"] == bare["remarks"]
        packet = run("packet", "manager", *me, "--json").json
        (asked,) = [one for one in packet["asked"] if one["kind"] == "language"]
        assert asked["have"] == "none"
        assert [claim["met"] for claim in asked["claims"]] == [False]


@pytest.mark.parametrize(
    ("words", "holds", "met", "have"),
    [
        ("CCXP or other customer service certification", "HDI-SCM", "yes", "HDI Support Center"),
        ("HDI Support Center Manager or similar certification", "CCXP", "yes", "Certified Cust"),
        ("CCXP (or equivalent) required", "HDI-SCM", "yes", "HDI Support Center"),
        ("Certification required, such as CCXP", "HDI-SCM", "yes", "HDI Support Center"),
        ("CCXP or ITIL 4 Foundation required", "itil-4-foundation", "yes", "ITIL 4 Foundation"),
        ("CCXP or ITIL 4 Foundation required", "HDI-SCM", "no", "not among your answers"),
        ("CCXP or similar certification", "Acme Service Star", "unknown", "Acme Service Star"),
        ("CCXP or similar certification", "itil-4-foundation", "no", "not among your answers"),
        (
            "CCXP or equivalent experience",
            "HDI-SCM",
            "unknown",
            "not among your answers; the other",
        ),
        ("CCXP, or comparable training", "HDI-SCM", "unknown", "not among your answers; the other"),
        ("CCXP or equivalent experience", "CCXP", "yes", "Certified Customer Experience"),
        ("CCXP or ITIL 4 Foundation or equivalent experience", "ccxp", "yes", "Certified Customer"),
        ("CCXP or ITIL 4 Foundation or equivalent experience", "PMP", "unknown", "not among your"),
        ("CCXP required", "HDI-SCM", "no", "not among your answers"),
    ],
)
def test_a_certification_is_met_by_another_that_the_posting_accepts(
    run: Run, job: Write, words: str, holds: str, met: str, have: str
) -> None:
    answer = run("posting", job(words), *ME, f"--cert={holds}", "--json").json
    held = _asks(answer, "certification")
    assert {ask["met"] for ask in held} == {met}
    assert all(ask["have"].startswith(have) for ask in held)


@pytest.mark.parametrize(
    ("words", "met"),
    [
        ("Salesforce or similar CRM required", "yes"),
        ("CRM software such as Salesforce required", "yes"),
        ("Salesforce or Zendesk required", "yes"),
        ("Salesforce or Freshdesk required", "no"),
        ("Salesforce required", "no"),
        ("Experience with Salesforce or a related field required", "no"),
        ("Salesforce or equivalent experience required", "unknown"),
        ("Customer support apps (Freshdesk, Salesforce, etc.) required", "yes"),
    ],
)
def test_software_is_met_by_another_that_the_posting_accepts(
    run: Run, job: Write, words: str, met: str
) -> None:
    answer = run("posting", job(words), *ME, "--tool=Zendesk", "--json").json
    assert {ask["met"] for ask in _asks(answer, "tool")} == {met}


@pytest.mark.parametrize(
    ("words", "met", "have"),
    [
        ("HubSpot required", "yes", "HubSpot"),
        ("CRM software required", "yes", "HubSpot"),
        ("Salesforce or similar CRM required", "yes", "HubSpot"),
        ("Salesforce required", "no", "HubSpot, which is software of the same kind"),
    ],
)
def test_a_product_that_resumes_name_is_of_its_kind_in_an_answer(
    run: Run, job: Write, words: str, met: str, have: str
) -> None:
    """Who said which is not told that they did not."""
    answer = run("posting", job(words), *ME, "--tool=HubSpot", "--json").json
    assert {(ask["met"], ask["have"]) for ask in _asks(answer, "tool")} == {(met, have)}


def test_any_certification_of_a_kind_is_brought_by_a_step_of_it(run: Run, job: Write) -> None:
    file = job("CCXP or other customer service certification")
    answer = run("posting", file, *ME, "--cert=none", "--json").json
    (ask,) = _asks(answer, "certification")
    assert ask["when"] == "2027-01"
    assert [step["id"] for step in answer["steps"]] == ["earn-hdi-scm"]
    you = run("postings", file, *ME, "--cert=none", "--json").json["you"]
    assert you["opens_most"]["id"].startswith("earn-")
    assert you["held_back_by"][0]["title"] == "CCXP or other customer service certification"


def test_a_list_with_similar_things_is_no_list_of_alternatives(run: Run, job: Write) -> None:
    answer = run("posting", job("Word, Excel or similar"), *ME, "--tool=Excel", "--json").json
    assert {ask["text"]: ask["met"] for ask in _asks(answer, "tool")} == {
        "Word": "no",
        "Excel": "yes",
    }


@pytest.mark.parametrize(
    ("words", "speaks", "met"),
    [
        ("Bilingual in Spanish or Portuguese required", "Spanish", {"yes"}),
        ("Bilingual in Spanish or Portuguese required", "Vietnamese", {"no"}),
        ("Must speak Tagalog, Ilocano or Chamorro", "Ilocano", {"yes"}),
        ("Must be fluent in Spanish and Portuguese", "Spanish", {"yes", "no"}),
        ("Must speak Spanish or another language", "Vietnamese", {"yes"}),
        ("Must speak Spanish or another language", "English", {"no"}),
        ("Must speak Haitian Creole", "Haitian Creole", {"yes"}),
        ("Must speak Haitian Creole", "French", {"no"}),
    ],
)
def test_a_language_is_met_by_another_that_the_posting_accepts(
    run: Run, job: Write, words: str, speaks: str, met: set[str]
) -> None:
    answer = run("posting", job(words), *ME, f"--language={speaks}", "--json").json
    asked = _asks(answer, "language")
    assert {ask["strength"] for ask in asked} == {"required"}
    assert {ask["met"] for ask in asked} == met


def test_languages_that_may_stand_for_each_other_count_as_one_thing(run: Run, job: Write) -> None:
    file = job("Bilingual in Spanish or Portuguese required")
    answer = run("posting", file, *ME, "--language=none", "--json").json
    assert {ask["in_short"] for ask in answer["asks"]} == {"Spanish or Portuguese"}
    assert "the one thing it requires" in answer["verdict"]


@pytest.mark.parametrize(
    ("service", "leading", "least", "met", "when"),
    [
        (3, 2, 5, "yes", None),
        (5, 0, 5, "yes", None),
        (3, 0, 5, "no", "2028-11"),  # by service; by leading, from 2027-02 on, a year later
        (3, 0, 9, "no", "2029-02"),  # by leading
    ],
)
def test_years_in_service_are_met_by_those_of_leading_that_do_as_well(
    run: Run, job: Write, service: int, leading: int, least: int, met: str, when: str | None
) -> None:
    me = [flag for flag in ME if not flag.startswith("--years")]
    me += [f"--years-in-service={service}", f"--years-leading={leading}"]
    file = job(f"{least} years of customer service experience, or 2 years as a team lead")
    [ask] = run("posting", file, *me, "--json").json["asks"]
    assert (ask["kind"], ask["met"], ask["when"]) == ("service", met, when)
    assert ask["in_short"] == f"{least} years in service, or 2 years of leading people"


def test_alternatives_count_as_one_thing(run: Run, job: Write) -> None:
    file = job("CCXP or ITIL 4 Foundation required")
    answer = run("posting", file, *ME, "--cert=none", "--json").json
    assert {ask["in_short"] for ask in answer["asks"]} == {"CCXP or ITIL 4 Foundation"}
    # The other way in is one to years and education alone.
    assert {ask["or_another"] for ask in answer["asks"]} == {"or CCXP", "or ITIL 4 Foundation"}
    assert {ask["or_equivalent"] for ask in answer["asks"]} == {None}
    assert "the one thing it requires" in answer["verdict"]
    you = run("postings", file, *ME, "--cert=none", "--json").json["you"]
    assert [one["postings"] for one in you["held_back_by"]] == [1]


@pytest.mark.parametrize(
    ("target", "title"),
    [("manager", "Customer Service Manager"), ("director", "Director of Customer Service")],
)
def test_a_rung_without_a_date_has_the_reason_of_the_plan(
    run: Run, job: Write, target: str, title: str
) -> None:
    me = [flag for flag in ME if not flag.startswith(("--hours", "--target"))]
    me += ["--hours=0", f"--target={target}"]
    file = job("5 years of customer service experience", title=title)
    beside = run("posting", file, *me, "--json").json["beside_ladder"]
    route = run("plan", *me, "--json").json["routes"][0]
    assert route["arrival"]["typical"]["date"] is None
    binding = route["binding"]["typical"]
    assert "hours a week" in binding["sentence"]
    assert beside["text"].endswith(f"no date in your plan. {binding['sentence']}")
    assert beside["sources"] == binding["sources"]
    assert binding["sentence"] in run("posting", file, *me).flat.replace("│ ", "")


def test_a_packet_has_one_block_for_one_thing(run: Run, job: Write) -> None:
    file = job(
        "You are responsible for team management and performance management.",
        "Good communication and presentation skills.",
        "Clear communication with clients is required.",
        "3 years of customer service experience",
        "Ideally, experience with people management.",
    )
    view = run("posting", file, *ME, "--json").json
    packet = run("packet", "--posting", file, *ME, "--json").json
    named = [(ask["kind"], ask["in_short"]) for ask in packet["asks"]]
    assert len(named) == len(set(named)) < len(view["asks"])
    assert set(named) == {(ask["kind"], ask["in_short"]) for ask in view["asks"]}
    # None of the posting's words is lost, and none told twice.
    for block in packet["asks"]:
        quotes = [block["quote"], *block["more_quotes"]]
        assert len(quotes) == len(set(quotes))
        same = [ask for ask in view["asks"] if ask["in_short"] == block["in_short"]]
        assert set(quotes) == {ask["quote"] for ask in same}
        firmest = min(("required", "preferred", "mentioned").index(one["strength"]) for one in same)
        assert block["strength"] == ("required", "preferred", "mentioned")[firmest]
    # The head counts the boxes.
    required = [ask for ask in packet["asks"] if ask["strength"] == "required"]
    met = sum(ask["met"] == "yes" for ask in required)
    assert f"you meet {met} of the {len(required)} things it requires" in packet["verdict"]
    shown = run("packet", "--posting", file, *ME, "--all").flat
    assert shown.count("People management: required") == 1
    plan = run("plan", "--posting", file, *ME, "--show", "asked").flat
    assert plan.count("People management") == 2  # once for each strength
    # So has the table of all asks: a quote stands once beside what it asks.
    table = run("posting", file, *ME, "--all").flat
    assert table.count("team management and performance") == 1


@pytest.mark.parametrize(
    ("pay", "low", "high", "said"),
    [
        (
            "Pay: $17.50 - $21 an hour",
            36_400,
            43_680,
            ", which is $36,400 to $43,680 for a full year",
        ),
        ("Pay: $23.08 per hour", 48_006.40, 48_006.40, "$48,006.40 for a full year of 2,080"),
        (
            "Pay: up to $20 per hour",
            None,
            41_600,
            ", which is up to $41,600 for a full year of 2,080",
        ),
        (
            "Pay: from $18 per hour",
            37_440,
            None,
            ", which is from $37,440 for a full year of 2,080",
        ),
    ],
)
def test_pay_by_the_hour_is_a_years_as_the_official_wages_beside_it(
    run: Run, job: Write, pay: str, low: float | None, high: float | None, said: str
) -> None:
    file = job(pay, "1 year of customer service experience")
    year = run("posting", file, "--json").json["pay"]["full_year"]
    assert year == {"low": low, "high": high, "hours": 2080, "sources": ["oews-2025"]}
    assert said in run("posting", file).flat


@pytest.mark.parametrize("how", ["on-site", "On site", "Hybrid"])
def test_how_the_work_is_done_is_told_once(run: Run, tmp_path: Path, how: str) -> None:
    file = tmp_path / "job.txt"
    file.write_text(f"Call Center Agent\nCompany: Acme | Location: Tulsa, OK ({how})\n")
    assert f"Acme, Tulsa, OK ({how}) " in run("posting", str(file)).flat


def test_a_time_that_no_unit_is_has_the_words_of_the_posting(run: Run, job: Write) -> None:
    file = job("Pay: $1,650 bi-weekly", "1 year of customer service experience")
    assert "Pay: $1,650 bi-weekly." in run("posting", file).flat


def test_what_is_asked_of_the_employer_fits_the_posting(run: Run, tmp_path: Path) -> None:
    """Who is to answer calls leads nobody, and nobody calls a diploma a degree."""
    file = tmp_path / "job.txt"
    file.write_text(
        "Customer Service Representative\nAcme\n\nRequirements\n- Part-time, English\n"
        "- High school diploma or an equivalent combination of training and experience\n"
        "- 1 year of customer service\n- Speak English\n- Part time\nPay: $1,650 bi-weekly\n"
    )
    me = [one.replace("high-school", "none") for one in ME]
    packet = run("packet", "--posting", str(file), *me, "--json").json
    asked = " ".join(one["text"] for one in packet["questions"])
    assert "lead" not in asked
    assert "the schooling you name (you write: " in asked
    assert "What does the pay that you print come to in a full year, before taxes?" in asked
    assert "the degree" not in str(packet)
    assert [ask["text"] for ask in packet["asks"] if ask["kind"] == "schedule"] == ["Part-time"]
    (english,) = [ask for ask in packet["asks"] if ask["kind"] == "language"]
    assert english["write_down"] is None


@pytest.mark.parametrize(
    "pay", ["Pay: $40,000 - $45,000 a year", "Pay: $3,000 a month", "Pay: 20 EUR an hour"]
)
def test_no_years_pay_is_told_of_what_is_not_by_the_hour_or_has_no_official_wages(
    run: Run, job: Write, pay: str
) -> None:
    file = job(pay, "1 year of customer service experience")
    assert run("posting", file, "--json").json["pay"]["full_year"] is None
    assert "for a full year" not in run("posting", file).flat


def test_without_the_hours_of_a_year_in_the_data_no_years_pay_is_told(
    run: Run, job: Write, own_data: OwnData
) -> None:
    file = job("Pay: $20 an hour")
    data = own_data("wages/release", "hours_a_year = 2080\n", "")
    pay = run("posting", file, "--json", "--data-dir", data).json["pay"]
    assert pay["official"]
    assert pay["full_year"] is None
