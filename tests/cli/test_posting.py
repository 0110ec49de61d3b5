"""`posting` and `postings`: a posting held against a person, and many of them counted."""

import json
from datetime import date
from pathlib import Path
from re import findall
from shutil import copytree
from typing import Any

import pytest

import csm_advisor
from tests.cli.conftest import Run

POSTING = """\
Customer Service Manager
Acme
Tulsa, OK

Requirements
- 5 years of customer service experience
- 2 years of supervisory experience
- High school diploma required, bachelor's degree preferred
- Fluent in Spanish
- Experience with Zendesk
Salary: $60,000 - $70,000 per year
"""
ME = """\
rung = "team-lead"
years_in_service = 4
years_leading = 1
education = "high-school"
target = "manager"
languages = ["Spanish"]
tools = []
"""
DAY = ("--today", "2026-03-01")
DATA = Path(__file__).parents[2] / "data"


@pytest.fixture
def files(tmp_path: Path) -> Path:
    (tmp_path / "job.txt").write_text(POSTING, encoding="utf-8")
    (tmp_path / "me.toml").write_text(ME, encoding="utf-8")
    return tmp_path


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


def _ask(answer: dict[str, Any], kind: str, strength: str = "required") -> dict[str, Any]:
    return next(a for a in answer["asks"] if (a["kind"], a["strength"]) == (kind, strength))


def test_each_ask_is_met_or_not_and_from_when(run: Run, files: Path) -> None:
    ran = run(
        "posting", str(files / "job.txt"), "--profile", str(files / "me.toml"), *DAY, "--json"
    )
    answer = ran.json
    assert ran.code == 0
    assert (answer["rung"], answer["title"]) == ("manager", "Customer Service Manager")
    assert (_ask(answer, "service")["met"], _ask(answer, "service")["when"]) == ("no", "2027-03")
    assert (_ask(answer, "leading")["met"], _ask(answer, "leading")["when"]) == ("no", "2027-03")
    assert _ask(answer, "education")["met"] == "yes"
    assert _ask(answer, "education", "preferred")["met"] == "no"
    assert _ask(answer, "education", "preferred")["when"] is None
    assert _ask(answer, "language")["met"] == "yes"
    assert all(ask["quote"] in POSTING for ask in answer["asks"])
    assert answer["arrival"]["preferred"] == {"months": None, "date": None}
    assert answer["pay"]["low"] == 60000
    assert answer["pay"]["official"]["area"].startswith("Tulsa")
    assert answer["sources"]["posting"]["kind"] == "posting"
    assert "score" not in ran.out


def test_all_that_is_required_has_a_date_of_its_own(run: Run, files: Path) -> None:
    (files / "job.txt").write_text(POSTING.replace("- Experience with Zendesk\n", ""))
    ran = run(
        "posting", str(files / "job.txt"), "--profile", str(files / "me.toml"), *DAY, "--json"
    )
    assert ran.json["arrival"]["required"] == {"months": 12, "date": "2027-03"}
    assert ran.json["verdict"] == (
        "Not yet, by our own judgement: you meet 2 of the 4 things it requires. Missing: 5 years in"
        " service (in Mar 2027) and 2 years of leading people (in Mar 2027)."
    )


def test_who_meets_all_is_told_to_apply(run: Run, files: Path) -> None:
    (files / "me.toml").write_text(
        ME.replace("= 4", "= 9")
        .replace("leading = 1", "leading = 3")
        .replace("tools = []", 'tools = ["Zendesk"]')
    )
    ran = run("posting", str(files / "job.txt"), "--profile", str(files / "me.toml"), *DAY)
    assert "Apply now: you meet all 5 things it requires." in ran.flat
    assert ran.code == 0


def test_more_of_anything_never_arrives_later(run: Run, files: Path) -> None:
    before = None
    for years in ("4", "5", "7"):
        (files / "me.toml").write_text(ME.replace("= 4", f"= {years}"))
        answer = run(
            "posting", str(files / "job.txt"), "--profile", str(files / "me.toml"), *DAY, "--json"
        ).json
        months = _ask(answer, "leading")["when"]
        assert before is None or months <= before
        before = months


def test_without_answers_everything_is_unknown(run: Run, files: Path) -> None:
    ran = run("posting", str(files / "job.txt"), "--json")
    assert {ask["met"] for ask in ran.json["asks"]} == {"unknown"}
    assert ran.json["arrival"]["required"] == {"months": None, "date": None}
    assert "Not compared with anybody" in ran.err
    assert ran.code == 0


def test_an_answer_not_given_is_unknown_and_not_a_no(run: Run, files: Path) -> None:
    (files / "me.toml").write_text(ME.replace("tools = []\n", ""))
    ran = run(
        "posting", str(files / "job.txt"), "--profile", str(files / "me.toml"), *DAY, "--json"
    )
    assert (_ask(ran.json, "tool")["met"], _ask(ran.json, "tool")["have"]) == (
        "unknown",
        "you did not say",
    )


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("cut.docx", b"PK", "no .docx file"),
        ("cut.json", b'{"title": "Agent", "descr', "damaged JSON"),
        ("deep.json", b"[" * 100_000, "damaged JSON"),
        ("pasted.txt", b'[{"title": "Agent", "descr', "damaged JSON"),
        ("it.pdf", b"%PDF-1.7", "PDF"),
        ("it.docx", b"PK\x03\x04 cut", "damaged"),
        ("it.bin", b"\x01\x00\x02\x00", "not text"),
        ("it.json", b'{"a": 1}', "without a posting"),
        ("big.txt", b"a" * (10 * 2**20 + 1), "larger than 10 MB"),
    ],
)
def test_what_is_no_posting_is_one_sentence(
    run: Run, tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    (tmp_path / name).write_bytes(content)
    ran = run("posting", str(tmp_path / name))
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert "Traceback" not in ran.err


def test_a_file_that_is_not_there(run: Run, tmp_path: Path) -> None:
    ran = run("posting", str(tmp_path / "none.txt"))
    assert (ran.code, ran.out) == (2, "")
    assert "not found" in ran.err


def test_an_empty_posting_is_valid_and_asks_nothing(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("  \n")
    ran = run("posting", str(tmp_path / "empty.txt"), "--json")
    assert (ran.code, ran.json["asks"], ran.json["title"]) == (0, [], None)
    assert ran.json["not_read"] == ["The posting is empty: it asks for nothing."]


def test_a_cut_posting_is_valid_and_asks_nothing(run: Run, tmp_path: Path) -> None:
    (tmp_path / "cut.txt").write_text("Customer Service Ag")
    ran = run("posting", str(tmp_path / "cut.txt"), "--json")
    assert (ran.code, ran.json["asks"]) == (0, [])
    assert ran.json["not_read"] == ["The posting asks for nothing that could be read."]


def test_outside_text_is_shown_as_text(run: Run, tmp_path: Path) -> None:
    (tmp_path / "job.txt").write_text(
        "[bold red]Customer Service Agent[/]\x1b[2J\u202e\n2 years of [blink]customer service"
        " experience[/blink]\n"
    )
    ran = run("posting", str(tmp_path / "job.txt"))
    assert "[bold red]Customer Service Agent" in ran.out
    assert "\x1b" not in ran.out
    assert "\u202e" not in ran.out


def test_many_are_counted_by_rung(run: Run, files: Path) -> None:
    folder = files / "saved"
    folder.mkdir()
    for number in range(3):
        (folder / f"job{number}.txt").write_text(POSTING.replace("5 years", f"{number + 3} years"))
    (folder / "agent.json").write_text(
        json.dumps(
            {
                "title": "Customer Service Agent",
                "company_name": "Beta",
                "description": "1 year of customer service experience required",
                "published_at": "2026-02-03",
            }
        )
    )
    (folder / "nurse.md").write_text("# Nurse\n2 years of clinical experience")
    (folder / "bad.json").write_text('{"title": "Agent", "des')
    ran = run("postings", str(folder), "--profile", str(files / "me.toml"), *DAY, "--json")
    answer = ran.json
    assert (answer["postings"], answer["read"], answer["no_rung"]) == (5, 5, 1)
    assert answer["employers"] == 2
    assert (answer["from"], answer["to"]) == ("2026-02-03", "2026-02-03")
    managers = answer["by_rung"]["manager"]
    assert managers["n"] == 3
    assert managers["service"] == {"stated": 3, "median": 4, "low": 3, "high": 5}
    assert managers["languages"] == {"Spanish": 3}
    assert len(answer["unreadable"]) == 1
    assert answer["you"]["meet_now"] == 1
    counts = [month["count"] for month in answer["you"]["meet_by"]]
    assert counts == sorted(counts)


def test_the_market_on_screen_says_how_many_and_whose(run: Run, files: Path) -> None:
    ran = run("postings", str(files / "job.txt"), "--profile", str(files / "me.toml"), *DAY)
    assert "1 posting, 1 employer named, no dates given." in ran.flat
    assert "not the whole market" in ran.flat


def test_nothing_to_count_is_wrong_input(run: Run, tmp_path: Path) -> None:
    ran = run("postings", str(tmp_path))
    assert (ran.code, ran.out) == (2, "")
    assert "no posting could be read" in ran.err


def test_the_days_are_the_first_and_the_last(run: Run, tmp_path: Path) -> None:
    for number, day in enumerate(("2026-02-03", "2026-01-05", "2026-02-03", "2026-01-20")):
        (tmp_path / f"{number}.txt").write_text(f"Customer Service Agent\nDate Posted: {day}\n")
    answer = run("postings", str(tmp_path), "--json").json
    assert (answer["from"], answer["to"]) == ("2026-01-05", "2026-02-03")


def test_a_saved_posting_is_kept_for_its_owner_alone(run: Run, files: Path, home: Path) -> None:
    job = files / "job.txt"
    ran = run("posting", str(job), "--save")
    assert "Saved: csm-advisor posting acme-customer-service-manager" in ran.err
    run("posting", str(job), "--save")  # once more: it is kept once
    [kept] = (home / "postings").iterdir()
    assert kept.stat().st_mode & 0o777 == 0o600
    assert (home / "postings").stat().st_mode & 0o777 == 0o700
    job.unlink()
    again = run("posting", "acme-customer-service-manager", "--json")
    assert [ask["quote"] for ask in again.json["asks"]]
    assert all(ask["quote"] in POSTING for ask in again.json["asks"])
    shown = run("profile", "show", "--json").json
    assert [one["name"] for one in shown["postings"]] == ["acme-customer-service-manager"]
    assert "acme-customer-service-manager: Customer Service Manager" in run("profile", "show").flat


def test_another_posting_of_the_same_title_gets_a_number(run: Run, files: Path) -> None:
    for number in range(3):
        (files / "job.txt").write_text(POSTING.replace("5 years", f"{number + 3} years"))
        run("posting", str(files / "job.txt"), "--save")
    names = [one["name"] for one in run("profile", "show", "--json").json["postings"]]
    assert names == [f"acme-customer-service-manager{end}" for end in ("", "-2", "-3")]


def test_a_saved_posting_can_be_deleted(run: Run, files: Path, home: Path) -> None:
    run("posting", str(files / "job.txt"), "--save")
    ran = run("posting", "acme-customer-service-manager", "--delete", "--json")
    assert ran.code == 0
    assert ran.json["deleted"][0].endswith("acme-customer-service-manager.json")
    assert not (home / "postings").exists()
    ran = run("posting", "acme-customer-service-manager", "--delete")
    assert (ran.code, ran.out) == (2, "")
    assert "no posting is saved as 'acme-customer-service-manager'; none is saved yet" in ran.err


def test_deleting_all_that_is_kept_deletes_the_postings(run: Run, files: Path, home: Path) -> None:
    run("posting", str(files / "job.txt"), "--save")
    assert run("profile", "delete", "--yes").code == 0
    assert not (home / "postings").exists()


@pytest.mark.parametrize("name", ["../secret", "..", "a/b", "A B", "x" * 300])
def test_no_name_leads_out_of_the_folder(run: Run, name: str) -> None:
    ran = run("posting", name, "--delete")
    assert (ran.code, ran.out) == (2, "")
    assert "no posting is saved as" in ran.err


def test_a_damaged_saved_posting_is_one_sentence(run: Run, files: Path, home: Path) -> None:
    run("posting", str(files / "job.txt"), "--save")
    (home / "postings" / "acme-customer-service-manager.json").write_text("{")
    ran = run("posting", "acme-customer-service-manager")
    assert (ran.code, ran.out) == (2, "")
    assert "not a posting that was kept" in ran.err


def test_saving_and_deleting_at_once_is_refused(run: Run, files: Path) -> None:
    ran = run("posting", str(files / "job.txt"), "--save", "--delete")
    assert (ran.code, ran.out) == (2, "")


def test_a_plan_to_one_posting_has_its_asks_as_a_bar_of_their_own(run: Run, files: Path) -> None:
    given = ("--posting", str(files / "job.txt"), "--profile", str(files / "me.toml"), *DAY)
    plan = run("plan", *given, "--json").json
    assert plan["target"] == "manager"
    posted = plan["posting"]
    assert posted["required"] == {"months": 12, "date": "2027-03"}
    assert posted["preferred"] == {"months": None, "date": None}  # a degree has no date
    assert posted["employer"] == "Acme"
    assert {ask["kind"] for ask in posted["asks"]} >= {"service", "leading", "education", "tool"}
    assert [step["id"] for step in posted["steps"]] == ["ask-for-crm-training"]
    held = run("posting", str(files / "job.txt"), "--profile", str(files / "me.toml"), *DAY)
    assert "Mar 2027" in held.flat
    assert "This posting (what it requires) Mar 2027" in run("plan", *given).flat
    for name in ("plan.html", "plan.md"):
        assert run("plan", *given, "-o", str(files / name)).code == 0
        text = (files / name).read_text(encoding="utf-8")
        assert "This posting" in text
        assert "What this posting asks" in text


def test_a_plan_to_a_posting_is_not_kept_as_the_last_one(run: Run, files: Path, home: Path) -> None:
    run("plan", "--posting", str(files / "job.txt"), "--profile", str(files / "me.toml"), *DAY)
    assert not (home / "last-plan.json").exists()
    assert not (files / "last-plan.json").exists()


def test_a_posting_for_no_rung_ahead_stands_beside_the_own_plan(run: Run, files: Path) -> None:
    (files / "job.txt").write_text("Customer Service Representative\n1 year of service experience")
    given = ("--posting", str(files / "job.txt"), "--profile", str(files / "me.toml"), *DAY)
    plan = run("plan", *given, "--json").json
    assert plan["target"] == "manager"
    assert plan["posting"]["required"] == {"months": 0, "date": "2026-03"}
    said = (
        "The posting is for Customer Service Representative, which is no rung ahead of you: the"
        " plan is the one to Customer Service Manager."
    )
    assert said in plan["assumptions"]
    assert plan["posting"]["remark"] == said
    panel = run("plan", *given).flat.partition("Rung")[0].replace("│ │ ", "")
    assert said in panel


@pytest.mark.parametrize("other", ["--diff", "--compare"])
def test_a_posting_goes_without_comparing(run: Run, files: Path, other: str) -> None:
    ran = run("plan", "--posting", str(files / "job.txt"), other)
    assert (ran.code, ran.out) == (2, "")
    assert "--posting goes without" in ran.err


HISTORY = """
[[jobs]]
title = "Team Lead"
organisation = "Acme"
starts = "2024"
texts = ["Answered customers in Spanish and English", "Trained six new agents"]
"""


def test_the_packet_for_a_posting_answers_ask_by_ask(run: Run, files: Path) -> None:
    (files / "me.toml").write_text(ME + HISTORY)
    given = ("--posting", str(files / "job.txt"), "--profile", str(files / "me.toml"), *DAY)
    view = run("packet", *given, "--json").json
    asks = {(ask["kind"], ask["strength"]): ask for ask in view["asks"]}
    assert all(ask["quote"] in POSTING for ask in view["asks"])
    language = asks["language", "required"]
    assert [one["text"] for one in language["evidence"]] == [
        "Answered customers in Spanish and English"
    ]
    assert asks["leading", "required"]["evidence"][0]["text"].startswith("Team Lead, Acme")
    assert asks["tool", "required"]["speak"]["text"].startswith("If you know it")
    # Only what is true of the person is a word for the resume: Zendesk is not.
    assert [word["word"] for word in view["words"]] == ["Spanish"]
    assert view["words"][0]["stands_in"] == ["work history, job 1, line 1"]
    questions = " ".join(one["text"] for one in view["questions"])
    assert "Where is the work done" in questions
    assert "range of pay" not in questions  # it is printed
    assert view["interview"]
    assert view["sources"]["posting"]["kind"] == "posting"
    for name in ("packet.html", "packet.md"):
        assert run("packet", *given, "-o", str(files / name)).code == 0
        assert "They write" in (files / name).read_text(encoding="utf-8")
    flat = run("packet", *given, "--all").flat
    assert "Words for your resume" in flat
    assert "Spanish: it stands in work history" in flat  # and no word twice


def test_a_packet_is_for_a_posting_or_a_rung(run: Run, files: Path) -> None:
    ran = run("packet", "manager", "--posting", str(files / "job.txt"))
    assert (ran.code, ran.out) == (2, "")
    assert "leave out one of them" in ran.err


def test_the_market_stands_beside_the_articles(run: Run, files: Path) -> None:
    ran = run("postings", str(files / "job.txt"), "--profile", str(files / "me.toml"), *DAY)
    view = run("postings", str(files / "job.txt"), "--json").json
    articles = view["by_rung"]["manager"]["articles"]
    years = articles["service"]
    assert (years["open"], years["typical"], years["demanding"]) == (2, 7, 10)
    assert years["differs"] == (
        "This posting asks for 5 years, 2 years less than the middle of the articles (7 years)."
    )
    assert set(years["sources"]) <= view["sources"].keys()
    assert all(view["sources"][one]["kind"] == "article" for one in years["sources"])
    assert "2 years less than the middle of the articles" in ran.flat


def test_the_one_action_that_opens_most(run: Run, files: Path) -> None:
    folder = files / "saved"
    folder.mkdir()
    for number in range(3):
        (folder / f"crm{number}.txt").write_text(
            "Customer Service Manager\nRequirements\n- Experience with Zendesk\n"
        )
    (folder / "years.txt").write_text(
        "Customer Service Manager\nRequirements\n- 9 years of customer service experience\n"
    )
    given = (str(folder), "--profile", str(files / "me.toml"), *DAY)
    you = run("postings", *given, "--json").json["you"]
    assert (you["opens_most"]["id"], you["opens_most"]["postings"]) == ("ask-for-crm-training", 3)
    held = {one["kind"]: (one["postings"], one["alone"]) for one in you["held_back_by"]}
    assert held == {"tool": (3, 3), "service": (1, 1)}
    assert "What would open most of them:" in run("postings", *given).flat


def test_the_curve_is_drawn_on_the_page(run: Run, files: Path) -> None:
    given = (str(files / "job.txt"), "--profile", str(files / "me.toml"), *DAY)
    (files / "me.toml").write_text(ME.replace("tools = []", 'tools = ["Zendesk"]'))
    assert run("postings", *given, "-o", str(files / "market.html")).code == 0
    page = (files / "market.html").read_text(encoding="utf-8")
    assert "How many you meet as your plan goes on" in page
    assert "Mar 2027: 1 of 1" in page
    assert "<rect" in page
    assert run("postings", *given, "--format", "markdown").code == 0


def test_without_files_those_saved_are_counted(run: Run, files: Path) -> None:
    ran = run("postings")
    assert (ran.code, ran.out) == (2, "")
    assert "no posting is saved yet" in ran.err
    run("posting", str(files / "job.txt"), "--save")
    (files / "job.txt").write_text("Call Center Agent\nRequirements\n1 year of service")
    run("posting", str(files / "job.txt"), "--save")
    view = run("postings", "--json").json
    assert (view["postings"], list(view["by_rung"])) == (2, ["representative", "manager"])


def test_a_saved_posting_is_counted_by_its_name_beside_files(run: Run, files: Path) -> None:
    run("posting", str(files / "job.txt"), "--save")
    (files / "job.txt").write_text("Call Center Agent\nRequirements\n1 year of service")
    view = run("postings", "acme-customer-service-manager", str(files / "job.txt"), "--json").json
    assert (view["postings"], list(view["by_rung"])) == (2, ["representative", "manager"])
    assert view["unreadable"] == []


@pytest.mark.parametrize(
    ("amounts", "middle"), [([3], 3), ([2, 4], 3), ([1, 2, 9], 2), ([5, 5, 1, 2], 3.5)]
)
def test_the_middle_of_what_is_stated(
    run: Run, tmp_path: Path, amounts: list[int], middle: float
) -> None:
    for number, amount in enumerate(amounts):
        (tmp_path / f"{number}.txt").write_text(
            f"Customer Service Agent\n{amount} years of customer service experience required"
        )
    view = run("postings", str(tmp_path), "--json").json
    assert view["by_rung"]["representative"]["service"]["median"] == middle


@pytest.mark.parametrize(
    ("way", "met", "when"),
    [
        ("or four years of customer service experience", "yes", None),
        ("or 6 years of customer service experience", "no", "2028-03"),
        ("or equivalent work experience", "unknown", None),
    ],
)
def test_years_that_stand_for_a_degree_are_counted(
    run: Run, files: Path, way: str, met: str, when: str | None
) -> None:
    (files / "job.txt").write_text(
        f"Customer Service Manager\nRequirements\nBachelor's degree {way}"
    )
    given = (str(files / "job.txt"), "--profile", str(files / "me.toml"), *DAY)
    ask = _ask(run("posting", *given, "--json").json, "education")
    assert (ask["met"], ask["when"]) == (met, when)
    assert ask["or_equivalent"].startswith("or")


@pytest.mark.parametrize("name", ["out.html", "out.md"])
@pytest.mark.parametrize("command", ["plan", "packet", "postings"])
def test_outside_text_is_text_in_every_form(run: Run, files: Path, command: str, name: str) -> None:
    hostile = "<script>alert(1)</script>[bold red]\x1b[2J\u202e=cmd|' /C calc'!A0"
    (files / "job.txt").write_text(
        f"Customer Service Manager {hostile}\nCompany: {hostile}\nRequirements\n"
        f"- 9 years of customer service experience {hostile}\n- Certified {hostile} License\n"
    )
    job = (
        (str(files / "job.txt"),)
        if command == "postings"
        else ("--posting", str(files / "job.txt"))
    )
    given = (command, *job, "--profile", str(files / "me.toml"), *DAY)
    shown = run(*given).out
    assert run(*given, "-o", str(files / name)).code == 0
    for text in (shown, (files / name).read_text(encoding="utf-8")):
        assert "\x1b" not in text
        assert "\u202e" not in text
    assert "<script>" not in (files / name).read_text(encoding="utf-8")


LEVELS = """
[skills]
strategic-planning = 2
coaching = 3
"""
LEAD = """\
Customer Service Team Lead

Requirements
- 3 years of customer service experience
- Strategic planning
- Coaching
"""


def test_a_level_that_is_enough_by_our_judgement_is_told_as_ours(run: Run, files: Path) -> None:
    (files / "lead.txt").write_text(LEAD)
    for level, met in ((2, "no"), (3, "yes")):
        (files / "me.toml").write_text(ME + LEVELS.replace("= 2", f"= {level}"))
        answer = run(
            "posting", str(files / "lead.txt"), "--profile", str(files / "me.toml"), *DAY, "--json"
        ).json
        skills = {ask["id"]: ask for ask in answer["asks"] if ask["kind"] == "skill"}
        ours = skills["strategic-planning"]  # no team lead needs it by the data
        assert ours["met"] == met
        assert ours["have"].endswith("; by our own judgement 3 is enough")
        assert ours["sources"] == ["posting", "judgement-posting-match"]
        assert skills["coaching"]["have"] == "level 3 of 4, your own rating"
        assert skills["coaching"]["sources"] == ["posting"]
        assert "judgement-posting-match" in answer["rests_on"]


def test_what_is_enough_and_worth_a_try_stands_in_the_data(
    run: Run, files: Path, tmp_path: Path
) -> None:
    (files / "lead.txt").write_text(LEAD.replace("3 years", "6 years"))
    (files / "me.toml").write_text(ME + LEVELS.replace("strategic-planning = 2\n", ""))
    words = ("posting", str(files / "lead.txt"), "--profile", str(files / "me.toml"), *DAY)
    assert "Not yet, by our own judgement: you meet 1 of the 3" in run(*words).flat  # in 24 months
    data = tmp_path / "other"
    copytree(DATA, data)
    told = (data / "posting.toml").read_text(encoding="utf-8")
    told = told.replace("within_months = 12", "within_months = 24").replace(
        "value = 3", "value = 2"
    )
    (data / "posting.toml").write_text(told, encoding="utf-8")
    ran = run(*words, "--data-dir", str(data))
    assert "Worth a try now, by our own judgement: you meet 1 of the 3" in ran.flat
    (files / "me.toml").write_text(ME + LEVELS)
    ran = run(*words, "--data-dir", str(data), "--all")
    assert "by our own judgement 2 is enough" in ran.flat


def test_every_number_on_the_screen_has_its_source_with_all(run: Run, files: Path) -> None:
    words = ("posting", str(files / "job.txt"), "--profile", str(files / "me.toml"), *DAY)
    short, whole = run(*words).flat, run(*words, "--all").flat
    assert "the sources of the [numbers]" in short
    listed = whole[whole.index("Sources") :]
    assert "How to Become a Customer Service Manager" in listed  # on which the rung rests
    for ours in ("judgement-posting)", "judgement-posting-pay)", "judgement-posting-match)"):
        assert f"csm-advisor explain {ours}" in listed
    for number in set(findall(r"\[\d+\]", short)):
        assert number in listed


def test_a_quote_stands_where_it_says_more_than_the_ask(run: Run, files: Path) -> None:
    more = "10 years of service experience with the trade partners of an energy company"
    (files / "job.txt").write_text(f"{POSTING.replace('5 years of customer service', more)}")
    words = ("posting", str(files / "job.txt"), "--profile", str(files / "me.toml"), *DAY)
    short = run(*words).out
    assert '"10 years of service' in short
    assert '"2 years of supervisory experience"' not in short
    assert '"2 years of supervisory experience"' in run(*words, "--all", "--plain").out


TEAM_LEAD = (
    *("--rung", "team-lead", "--years-in-service", "4", "--years-leading", "1"),
    *("--education", "associate", "--target", "manager", *DAY),
)


def _held(run: Run, folder: Path, text: str, *words: str) -> dict[str, Any]:
    job = folder / "job.txt"
    job.write_text(text, encoding="utf-8")
    answer: dict[str, Any] = run("posting", str(job), *TEAM_LEAD, *words, "--json").json
    return answer


def test_skills_and_hours_of_work_count_like_all_that_is_required(run: Run, tmp_path: Path) -> None:
    text = (
        "Customer Service Manager\nRequirements\nMust be able to work weekends. Excellent"
        " communication skills required.\n"
    )
    answer = _held(run, tmp_path, text, "--weekends", "no", "--skill", "communication=1")
    assert [ask["met"] for ask in answer["asks"]] == ["no", "no"]
    assert answer["arrival"]["required"] == {"months": None, "date": None}  # no weekends, ever
    assert "you meet none of the 2 things it requires" in answer["verdict"]
    assert "weekends (you answered: no weekends)" in answer["verdict"]
    answer = _held(run, tmp_path, text, "--weekends", "yes", "--skill", "communication=1")
    dated = next(ask["when"] for ask in answer["asks"] if ask["kind"] == "skill")
    assert answer["arrival"]["required"]["date"] == dated
    answer = _held(run, tmp_path, text, "--weekends", "yes", "--skill", "communication=4")
    assert answer["verdict"] == "Apply now: you meet all 2 things it requires."
    assert answer["arrival"]["required"]["months"] == 0


def test_nothing_is_promised_where_the_answers_tell_nothing(run: Run, tmp_path: Path) -> None:
    text = "Customer Service Manager\nRequirements\nExcellent communication skills required.\n"
    answer = _held(run, tmp_path, text)
    assert "do not tell whether you meet the one thing it requires" in answer["verdict"]
    assert answer["arrival"]["required"] == {"months": None, "date": None}


@pytest.mark.parametrize("command", ["posting", "packet", "plan"])
def test_a_job_of_another_occupation_is_not_judged(run: Run, tmp_path: Path, command: str) -> None:
    job = tmp_path / "nurse.txt"
    job.write_text("Registered Nurse\nRequirements\n- 2 years of experience\n")
    where = (str(job),) if command == "posting" else ("--posting", str(job))
    ran = run(command, *where, *TEAM_LEAD, "--all")
    assert "none of this ladder" in ran.flat
    for judged in () if command == "plan" else ("Apply now", "Apply if", "Worth a try", "Not yet"):
        assert judged not in ran.flat
    view = run("posting", str(job), *TEAM_LEAD, "--json").json
    assert view["arrival"]["required"] == {"months": None, "date": None}
    assert view["beside_ladder"] is None


GERMAN = """Leiter Kundenservice
Wir suchen für unser Team in Berlin eine Person mit Erfahrung in der Leitung von Menschen und mit
Freude an der Arbeit mit Kunden, die für uns und mit uns die Abteilung führt. Das Team ist für die
Kunden da und die Arbeit ist bei uns mit dem Vertrieb und der Technik verbunden. Sie bringen eine
abgeschlossene Ausbildung mit und sind für die Kunden da.
"""


@pytest.mark.parametrize("text", [GERMAN, "Customer Service Ag"])
def test_what_was_not_read_is_not_taken_for_nothing_asked(
    run: Run, tmp_path: Path, text: str
) -> None:
    answer = _held(run, tmp_path, text)
    assert "Apply" not in answer["verdict"]
    assert "apply" not in answer["verdict"]
    assert answer["arrival"]["required"] == {"months": None, "date": None}
    assert answer["not_read"]
    if text is GERMAN:
        assert answer["language"] == "German"
        assert answer["beside_ladder"] is None


def test_a_date_goes_only_as_far_as_the_answers_tell(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "job.txt"
    file.write_text("Customer Service Manager\nRequirements\n- 2 years of customer service\n")
    shown = run("posting", str(file), *TEAM_LEAD).flat
    assert "You meet all it requires now" in shown
    assert "as far as your answers tell" not in shown
    file.write_text(f"{file.read_text()}- Coaching skills required\n")
    told = run("posting", str(file), *TEAM_LEAD).flat
    assert "You meet all it requires now, as far as your answers tell" in told


def test_held_against_nobody_only_what_is_asked_stands_there(run: Run, files: Path) -> None:
    out = run("posting", str(files / "job.txt")).out
    assert "5 years in service" in out
    assert "not told" not in out


def test_the_years_in_place_of_a_degree_are_told_as_such(run: Run, tmp_path: Path) -> None:
    text = (
        "Customer Service Manager\nRequirements\nBachelor's degree or 8 years of customer service"
        " experience\n"
    )
    answer = _held(run, tmp_path, text)
    assert "8 years in service in place of the degree (in Mar 2030)" in answer["verdict"]
    assert answer["asks"][0]["in_short"] == "Bachelor's degree, or 8 years in service"
    assert answer["asks"][0]["have"] == "Associate degree (two years), and 4 years in service"


@pytest.mark.parametrize(
    ("tool", "met", "have"),
    [
        ("Salesforce", "yes", "Salesforce"),
        ("Zendesk", "no", "Zendesk, which is software of the same kind"),
        ("crm-software", "unknown", "your answers do not say which"),
        ("none", "no", "not among your answers"),
    ],
)
def test_one_product_is_not_another(
    run: Run, tmp_path: Path, tool: str, met: str, have: str
) -> None:
    text = "Customer Service Manager\nRequirements\nSalesforce required.\n"
    [ask] = _held(run, tmp_path, text, "--tool", tool)["asks"]
    assert ask["met"] == met
    assert ask["have"].endswith(have)


def test_any_product_is_of_the_kind_that_is_asked(run: Run, tmp_path: Path) -> None:
    text = "Customer Service Manager\nRequirements\nCRM experience required.\n"
    [ask] = _held(run, tmp_path, text, "--tool", "Zendesk")["asks"]
    assert (ask["met"], ask["have"]) == ("yes", "Zendesk")


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Director of Customer Service", "most employers ask for more than this posting states"),
        ("Customer Service Team Lead", "this is the rung you are on: Team Lead."),
        ("Call Center Agent", "this is a rung below yours: Customer Service Representative."),
    ],
)
def test_the_rung_is_told_beside_what_the_posting_asks(
    run: Run, tmp_path: Path, title: str, said: str
) -> None:
    answer = _held(run, tmp_path, f"{title}\nRequirements\n- 2 years of service experience\n")
    assert said in answer["beside_ladder"]["text"]
    assert set(answer["beside_ladder"]["sources"]) <= answer["sources"].keys()
    job = str(tmp_path / "job.txt")
    packet = run("packet", "--posting", job, *TEAM_LEAD, "--json").json
    assert packet["beside_ladder"] == answer["beside_ladder"]
    assert set(packet["beside_ladder"]["sources"]) <= packet["sources"].keys()
    if answer["rung"] == "director":
        target = (*TEAM_LEAD[:-4], "--target", "director", *DAY)
        plan = run("plan", *target, "--json").json
        route = next(one for one in plan["routes"] if one["id"] == plan["recommended"])
        year = route["arrival"]["typical"]["date"][:4]
        assert f" {year} (typical bar)" in answer["beside_ladder"]["text"]


def test_who_looks_for_a_first_job_is_on_no_rung(run: Run, tmp_path: Path) -> None:
    job = tmp_path / "job.txt"
    job.write_text("Call Center Agent\nRequirements\n- High school diploma\n")
    answers = (
        *("--rung", "representative", "--situation", "other-work", "--years-in-service", "0"),
        *("--years-leading", "0", "--education", "high-school", "--target", "manager", *DAY),
    )
    first = "the first job that your plan begins with"
    told = run("posting", str(job), *answers, "--json").json["beside_ladder"]["text"]
    assert told == f"By its title this is {first}: Customer Service Representative."
    assert first in run("packet", "--posting", str(job), *answers).flat
    remark = run("plan", "--posting", str(job), *answers, "--json").json["posting"]["remark"]
    assert remark == (
        f"The posting is for Customer Service Representative, {first}: the plan goes on to Customer"
        " Service Manager."
    )


def test_only_another_target_than_the_one_named_is_said(run: Run, tmp_path: Path) -> None:
    job = tmp_path / "job.txt"
    said = "not the target you named"
    for title, other in (("Customer Service Manager", False), ("Director of Support", True)):
        job.write_text(f"{title}\n- 2 years of customer service experience required\n")
        plan = run("plan", "--posting", str(job), *TEAM_LEAD, "--json").json
        assert any(said in one for one in plan["assumptions"]) is other


def test_what_is_missing_counts_where_another_ask_cannot_be_told(run: Run, tmp_path: Path) -> None:
    """Nobody said whether they know the software; the years are missing all the same."""
    years = "- 9 years of customer service experience required\n"
    for at, more in enumerate(("", "- Zendesk required\n")):
        (tmp_path / f"{at}.txt").write_text(f"Customer Service Manager\n{years}{more}")
    you = run("postings", str(tmp_path), *TEAM_LEAD, "--json").json["you"]
    assert (you["meet_now"], you["unknown"]) == (0, 1)
    (missing,) = you["held_back_by"]
    assert (missing["kind"], missing["postings"], missing["alone"]) == ("service", 2, 1)


def test_the_answer_stands_on_one_screen(run: Run, tmp_path: Path) -> None:
    steps = "".join(
        f"- {ask}\n"
        for ask in (
            *("8 years of customer service experience", "5 years of supervisory experience"),
            *("Bachelor's degree required", "Experience with Salesforce", "Leadership skills"),
            *("Coaching skills", "Communication skills", "Problem solving", "Time management"),
            *("Conflict resolution", "Teamwork", "Fluent in Spanish"),
        )
    )
    job = tmp_path / "job.txt"
    job.write_text(f"Customer Service Manager\nRequirements\n{steps}")
    words = ("posting", str(job), *TEAM_LEAD, "--tool", "none")
    assert len(run(*words).out.splitlines()) <= 48
    plain = run(*words, "--plain").out.splitlines()
    assert "Required: 8 years in service" in plain
    assert "When: Mar 2030" in plain
    assert not any(line.startswith(("╭", "│", " ")) for line in plain)


def test_a_posting_of_another_occupation_is_not_compared_in_a_plan(
    run: Run, tmp_path: Path
) -> None:
    job = tmp_path / "nurse.txt"
    job.write_text("Registered Nurse\nRequirements\n- 2 years of experience\n")
    panel = run("plan", "--posting", str(job), *TEAM_LEAD).flat.partition("Rung")[0]
    assert "This posting (what it requires) not compared" in panel
    assert "The posting is for none of this ladder" in panel


def test_the_packet_names_asks_in_short_and_ways_in_once(run: Run, tmp_path: Path) -> None:
    job = tmp_path / "job.txt"
    job.write_text(
        "Customer Service Manager\nRequirements\n- Coaching of others in their role.\n"
        "- Bachelor's degree or 8 years of customer service experience\n"
    )
    flat = run("packet", "--posting", str(job), *TEAM_LEAD, "--all").flat
    assert "Bachelor's degree, or 8 years in service: required, not met" in flat
    assert "Or or" not in flat
    assert ".:" not in flat
    assert "Or else" not in flat  # the quote has it


def test_what_is_preferred_is_asked_about_in_words_that_fit_a_degree(
    run: Run, tmp_path: Path
) -> None:
    """Whether it could be learned in the first months, one was to ask of a degree."""
    job = tmp_path / "job.txt"
    job.write_text("Customer Service Manager\n- Bachelor's degree preferred\n")
    flat = run("packet", "--posting", str(job), *TEAM_LEAD, "--all").flat
    asked = "as preferred: bachelor's degree. How much does that weigh, and what could take its"
    assert asked in flat


def test_the_market_speaks_of_one_posting_as_one(run: Run, tmp_path: Path) -> None:
    (tmp_path / "nurse.txt").write_text("Registered Nurse\nRequirements\n- 2 years\n")
    flat = run("postings", str(tmp_path), *TEAM_LEAD).flat
    assert "1 posting is for no rung on this ladder." in flat
    assert "None of them is for a rung on this ladder" in flat
    assert "0 of 0" not in flat
    (tmp_path / "nurse.txt").write_text(
        "Customer Service Manager\nRequirements\n- Salesforce required\nSalary: $50,000 a year\n"
    )
    flat = run("postings", str(tmp_path), *TEAM_LEAD, "--tool", "none").flat
    assert "1 posting prints pay in USD a year: 50,000" in flat
    assert "This posting states no years; the articles do." in flat
    assert "Nothing else is missing" in flat


def test_what_never_misses_alone_has_no_column(run: Run, tmp_path: Path) -> None:
    (tmp_path / "job.txt").write_text(
        "Customer Service Manager\nRequirements\n- 9 years of customer service experience\n"
        "- 5 years of supervisory experience\n"
    )
    flat = run("postings", str(tmp_path), *TEAM_LEAD).flat
    assert "What is missing Postings" in flat
    assert "Nothing else is missing" not in flat


def test_a_damaged_saved_posting_stops_no_other(run: Run, files: Path, home: Path) -> None:
    run("posting", str(files / "job.txt"), "--save")
    (files / "job.txt").write_text("Call Center Agent\nRequirements\n1 year of service")
    run("posting", str(files / "job.txt"), "--save")
    (home / "postings" / "acme-customer-service-manager.json").write_text("{")
    view = run("postings", "--json").json
    assert view["postings"] == 1
    (unreadable,) = view["unreadable"]
    assert unreadable["file"] == "acme-customer-service-manager"
    assert "not a posting that was kept" in unreadable["problem"]
    kept = run("profile", "show", "--json").json["postings"]
    assert [bool(one["problem"]) for one in kept] == [True, False]
    assert "acme-customer-service-manager.json" in kept[0]["problem"]
    shown = run("profile", "show").flat
    assert "acme-customer-service-manager: " in shown
    assert "Call Center Agent, saved" in shown


def test_where_nothing_can_be_read_that_alone_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "e.json").write_text("{")
    ran = run("postings", str(tmp_path / "e.json"))
    assert (ran.code, ran.out) == (2, "")
    assert "Held against nobody" not in ran.err


def test_a_product_is_counted_once_by_whichever_of_its_names(run: Run, tmp_path: Path) -> None:
    for at, name in enumerate(("MS Office", "Microsoft Office", "MICROSOFT OFFICE")):
        text = f"Customer Service Representative\nRequirements\n- Proficient in {name}\n"
        (tmp_path / f"{at}.txt").write_text(text)
    asked = run("postings", str(tmp_path), "--json").json["by_rung"]["representative"]
    assert asked["tools"] == {"Microsoft Office": 3}


def test_things_counted_alike_stand_as_the_postings_name_them(run: Run, tmp_path: Path) -> None:
    # Their order hung on the hashes of a process: two runs gave different pages.
    products = ["Zendesk", "Salesforce", "Jira", "Slack", "Five9", "HubSpot", "Freshdesk"]
    lines = "".join(f"- Experience with {name}\n" for name in products)
    (tmp_path / "job.txt").write_text(f"Customer Service Representative\nRequirements\n{lines}")
    asked = run("postings", str(tmp_path), "--json").json["by_rung"]["representative"]
    assert [*asked["tools"]] == products


@pytest.mark.parametrize(
    ("pay", "told"),
    [
        ("Pay: $19 an hour", "1 posting prints pay in USD an hour: 19"),
        (
            "Salary: 45,000 - 55,000 a year",
            "1 posting prints pay a year without a currency: 50,000, the middle of the range",
        ),
        ("Pay: $16.50 an hour", "1 posting prints pay in USD an hour: 16.50"),
    ],
)
def test_what_printed_pay_does_not_tell_is_said(
    run: Run, tmp_path: Path, pay: str, told: str
) -> None:
    (tmp_path / "job.txt").write_text(f"Customer Service Representative\n{pay}\n")
    flat = run("postings", str(tmp_path)).flat
    assert f"{told} " in flat
    assert "none accepts another way in" in flat


def test_the_market_tells_pay_by_the_hour_to_the_cent(run: Run, tmp_path: Path) -> None:
    for at, pay in enumerate(("$16.50", "$24 - $29", "$19")):
        text = f"Customer Service Representative\nPay: {pay} an hour\n"
        (tmp_path / f"{at}.txt").write_text(text)
    flat = run("postings", str(tmp_path)).flat
    wanted = "3 postings print pay in USD an hour: median 19, 16.50 to 26.50, of a range its middle"
    assert wanted in flat


def test_a_last_day_without_a_year_is_the_next_from_the_day_it_was_seen(
    run: Run, tmp_path: Path
) -> None:
    file = tmp_path / "posting.txt"
    file.write_text("Customer Service Manager\nClosing date: Dec 4\nRequirements\n- Empathy\n")
    told = run("posting", str(file), "--save", "--today", "2026-11-30", "--json")
    assert told.json["closes"] == "2026-12-04"
    (name,) = findall(r"csm-advisor posting (\S+) shows", told.err)
    later = run("posting", name, "--today", "2027-02-01")
    assert "By its own date it closed on 4 Dec 2026" in later.flat
    assert csm_advisor.read_posting(file).closes is None
    assert csm_advisor.read_posting(file, today=date(2027, 2, 1)).closes == "2027-12-04"
