"""Postings from saved pages and from the JSON of public boards, sound and broken."""

import json
import zipfile
from html import unescape
from io import BytesIO

import pytest
from fpdf import FPDF

from csm_advisor.intake.posting.read_posting import read_posting
from csm_advisor.intake.posting.source import postings_in
from csm_advisor.model.posting import Facts
from csm_advisor.store.data.catalogue import open_catalogue
from csm_advisor.store.postings.files import source_of

CATALOGUE = open_catalogue()
POSTING = {
    "@context": "https://schema.org",
    "@type": "JobPosting",
    "title": "Customer Service Manager",
    "description": "<p>Requirements</p><ul><li>3 years of customer service experience</li></ul>",
    "datePosted": "2026-03-05",
    "validThrough": "2026-04-04T23:59",
    "hiringOrganization": {"@type": "Organization", "name": "Acme &amp; Sons"},
    "jobLocation": {"address": {"addressLocality": "Tulsa", "addressRegion": "OK"}},
}
SOUND = json.dumps(POSTING)


def page(script: str, body: str = "<p>Welcome to our careers site.</p>") -> str:
    return (
        "<!DOCTYPE html><html><head><title>Jobs</title></head><body>"
        f'{body}<script type="application/ld+json">{script}</script></body></html>'
    )


def one(text: str) -> tuple[Facts, str]:
    source = source_of(text.encode(), "'page'")
    found = postings_in(source.kind, source.text)
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize(
    "script",
    [
        pytest.param(SOUND, id="object"),
        pytest.param(f"[{SOUND}]", id="list"),
        pytest.param(f'{{"@graph": [{{"@type": "WebSite"}}, {SOUND}]}}', id="graph"),
        pytest.param(f'[{{"@graph": [{SOUND}]}}]', id="graph in a list"),
        pytest.param(f"<!-- {SOUND} -->", id="in a comment"),
        pytest.param(f"//<![CDATA[\n{SOUND}//]]>", id="CDATA without a line break"),
        pytest.param(f"{SOUND};", id="a stray semicolon"),
        pytest.param(SOUND[:-1] + ",}", id="a comma too many"),
        pytest.param(SOUND.replace("<ul>", "<ul>\n"), id="a raw line break in a string"),
        pytest.param(SOUND.replace("<", "&lt;").replace(">", "&gt;"), id="escaped once"),
        pytest.param(SOUND.replace("<", "&amp;lt;").replace(">", "&amp;gt;"), id="escaped twice"),
        pytest.param(SOUND.replace('"', "&quot;"), id="quotes escaped"),
        pytest.param(SOUND.replace('"JobPosting"', '["JobPosting", "Thing"]'), id="several types"),
        pytest.param(
            f"{{broken;</script><script type='application/ld+json'>{SOUND}",
            id="beside a broken one",
        ),
    ],
)
def test_a_declared_posting_is_read_however_it_is_broken(script: str) -> None:
    facts, text = one(page(script))
    assert facts.title == "Customer Service Manager"
    assert facts.employer == "Acme & Sons"
    assert facts.place == "Tulsa, OK"
    assert (facts.posted, facts.closes) == ("2026-03-05", "2026-04-04")
    read = read_posting(text, CATALOGUE, facts)
    assert [(ask.kind, ask.min) for ask in read.asks if ask.kind == "service"] == [("service", 3)]
    assert "<" not in read.asks[0].quote


@pytest.mark.parametrize(
    ("salary", "pay"),
    [
        ("$18 - $21 an hour", (18, 21, "hour", "USD")),
        (55000, (55000, 55000, "year", "USD")),
        (
            {
                "currency": "EUR",
                "value": {"minValue": 40000, "maxValue": 50000, "unitText": "YEAR"},
            },
            (40000, 50000, "year", "EUR"),
        ),
        (
            {"currency": "USD", "value": {"value": "19.50", "unitText": "HOUR"}},
            (19.5, 19.5, "hour", "USD"),
        ),
        ({"currency": "GBP", "value": 28000, "unitText": "YEAR"}, (28000, 28000, "year", "GBP")),
        (
            {"currency": "USD", "minValue": "60,000", "maxValue": "70,000"},
            (60000, 70000, "year", "USD"),
        ),
        (
            [{"currency": "USD", "value": {"minValue": 17, "maxValue": 17, "unitText": "HOUR"}}],
            (17, 17, "hour", "USD"),
        ),
        ({"currency": "USD", "value": {"minValue": None}}, None),
        ("competitive", None),
        ("9" * 400, None),
        ({"value": 1e308}, None),
        ({"value": 10**400}, None),
        (10**400, None),
        (0, None),
    ],
)
def test_a_declared_pay_is_read_in_every_shape(salary: object, pay: object) -> None:
    facts, _ = one(page(json.dumps(POSTING | {"baseSalary": salary, "salaryCurrency": "USD"})))
    found = facts.pay and (facts.pay.low, facts.pay.high, facts.pay.unit, facts.pay.currency)
    assert found == pay


def test_half_a_character_in_json_is_a_sign_that_can_be_written() -> None:
    found = {"title": "Manager \ud83d\ude00 \ud800", "baseSalary": "$20 \udc00 an hour"}
    facts, text = one(page(json.dumps(POSTING | found | {"description": "3 years \udfff"})))
    assert facts.title == "Manager \U0001f600 \ufffd"
    assert facts.pay is not None
    assert facts.pay.quote == "$20 \ufffd an hour"
    assert text.encode()


def test_without_a_declared_posting_the_main_text_is_read() -> None:
    facts, text = one(
        "<html><head><title>Call Center Supervisor - Acme</title></head><body><nav>2 years</nav>"
        "<h1>Call Center Supervisor</h1><ul><li>4 years of call center experience</li></ul>"
        "<script>var years = '9 years of experience';</script></body></html>"
    )
    read = read_posting(text, CATALOGUE, facts)
    assert (read.title, read.rung) == ("Call Center Supervisor", "team-lead")
    assert [ask.min for ask in read.asks if ask.kind == "service"] == [4]


ASKED = (
    "<h1>Call Center Supervisor</h1><p>We answer the calls of a water utility, and you see to it"
    " that they are answered well.</p><ul><li>4 years of call center experience</li>"
    "<li>High school diploma</li></ul><p>"
    + "You plan the shifts, listen to calls and coach those who take them. " * 8
    + "</p>"
)
APPLYING = (
    "<label>Your name</label><input><label>How many years of experience have you?</label>"
    "<select><option>1 year of experience</option><option>9 years of experience</option></select>"
    "<textarea>7 years of experience</textarea>"
)


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(f"<form id='page'>{ASKED}{APPLYING}</form>", id="around the whole page"),
        pytest.param(f"<p>Menu</p><form>{ASKED}</form>", id="around nearly all"),
        pytest.param(f"{ASKED}<form>{APPLYING}<p>6 years of experience?</p></form>", id="after it"),
        pytest.param(
            f"{ASKED}<form>{APPLYING}{'<p>Have you 6 years of experience?</p>' * 30}</form>",
            id="a long one after it",
        ),
    ],
)  # fmt: skip
def test_a_form_is_for_applying_unless_it_is_the_frame_of_the_page(body: str) -> None:
    facts, text = one(f"<html><head><title>Jobs</title></head><body>{body}</body></html>")
    read = read_posting(text, CATALOGUE, facts)
    assert (read.title, read.rung) == ("Call Center Supervisor", "team-lead")
    assert [ask.min for ask in read.asks if ask.kind == "service"] == [4]
    assert [ask.min for ask in read.asks if ask.kind == "education"] == ["high-school"]


def test_of_a_page_that_is_but_a_short_form_nothing_is_read() -> None:
    _, text = one(f"<html><body><form>{APPLYING}</form></body></html>")
    assert text == ""


BOARDS = {
    "greenhouse": {
        "id": 1,
        "title": "Customer Support Lead",
        "company_name": "Acme",
        "first_published": "2026-02-01T10:00:00Z",
        "location": {"name": "Denver, CO"},
        "content": "&lt;p&gt;Needs&lt;/p&gt;&lt;p&gt;2 years of support experience&lt;/p&gt;",
    },
    "lever": {
        "text": "Customer Support Lead",
        "descriptionPlain": "Join us.",
        "createdAt": 1769940000000,
        "categories": {"location": "Denver, CO", "team": "Support"},
        "workplaceType": "remote",
        "lists": [{"text": "Requirements", "content": "<li>2 years of support experience</li>"}],
        "salaryRange": {
            "min": 50000,
            "max": 60000,
            "currency": "USD",
            "interval": "per-year-salary",
        },
    },
    "ashby": {
        "title": "Customer Support Lead",
        "location": "Denver, CO",
        "isRemote": True,
        "publishedAt": "2026-02-01T00:00:00+00:00",
        "descriptionPlain": "Requirements\n2 years of support experience",
        "compensation": {"compensationTierSummary": "$50K - $60K per year"},
    },
    "smartrecruiters": {
        "name": "Customer Support Lead",
        "company": {"name": "Acme"},
        "releasedDate": "2026-02-01",
        "location": {"city": "Denver", "region": "CO", "country": "us"},
        "jobAd": {
            "sections": {
                "qualifications": {
                    "title": "Qualifications",
                    "text": "<p>2 years of support experience</p>",
                }
            }
        },
    },
    "workable": {
        "title": "Customer Support Lead",
        "published_on": "2026-02-01",
        "description": "<p>Join us.</p>",
        "requirements": "<ul><li>2 years of support experience</li></ul>",
        "location": {
            "city": "Denver",
            "region": "CO",
            "country": "United States",
            "telecommuting": True,
        },
    },
    "recruitee": {
        "offer": {
            "title": "Customer Support Lead",
            "company_name": "Acme",
            "city": "Denver",
            "country": "US",
            "published_at": "2026-02-01 10:00:00 UTC",
            "description": "<p>Join us.</p>",
            "hybrid": True,
            "requirements": "<p>2 years of support experience</p>",
            "salary": {"min": "50000", "max": "60000", "period": "year", "currency": "USD"},
        }
    },
}


@pytest.mark.parametrize("board", BOARDS)
def test_the_json_of_public_boards_is_read(board: str) -> None:
    facts, text = one(json.dumps(BOARDS[board]))
    assert facts.title == "Customer Support Lead"
    assert facts.place is not None
    assert facts.place.startswith("Denver")
    assert facts.posted == "2026-02-01"
    read = read_posting(text, CATALOGUE, facts)
    assert (read.rung, [a.min for a in read.asks if a.kind == "service"]) == ("team-lead", [2])
    if board in ("lever", "ashby", "recruitee"):
        assert read.pay is not None
        assert (read.pay.low, read.pay.high) == (50000, 60000)


def test_a_board_that_says_not_remote_is_believed() -> None:
    workable = {
        "title": "Agent",
        "description": "You help.",
        "city": "Tulsa",
        "state": "Oklahoma",
        "country": "United States",
        "telecommuting": False,
    }
    facts, _ = one(json.dumps(workable))
    assert (facts.place, facts.remote) == ("Tulsa, Oklahoma, United States", "no")


def test_pay_in_fields_has_no_quote_made_up_for_it() -> None:
    salary = {
        "currency": "USD",
        "value": {"minValue": 61000, "maxValue": 71000, "unitText": "YEAR"},
    }
    facts, _ = one(page(json.dumps(POSTING | {"baseSalary": salary})))
    assert facts.pay is not None
    assert (facts.pay.low, facts.pay.high, facts.pay.quote) == (61000, 71000, "")


def test_a_list_of_a_board_holds_several() -> None:
    source = source_of(json.dumps({"jobs": [BOARDS["greenhouse"]] * 3}).encode(), "'jobs'")
    assert len(postings_in(source.kind, source.text)) == 3


@pytest.mark.parametrize(
    "hostile",
    [
        page("[" * 5000),
        page('{"@type": "JobPosting", "title": {"a": {"b": []}}, "description": [[[["x"]]]]}'),
        page(
            json.dumps(
                {"@type": "JobPosting", "title": "T", "baseSalary": {"value": {"value": "9" * 400}}}
            )
        ),
        "<html><body>" + "<div>" * 20000 + "text",
        "<html><script type='application/ld+json'>" + "{" * 3000,
        json.dumps({"title": "A", "description": {"name": {"name": {"name": "deep"}}}}),
        "<html><!--" + "-" * 50000,
    ],
)
def test_hostile_pages_end_in_a_posting_or_in_none(hostile: str) -> None:
    source = source_of(hostile.encode(), "'page'")
    for facts, text in postings_in(source.kind, source.text):
        read_posting(text, CATALOGUE, facts)


LINES = (
    "Customer Service Manager",
    "Requirements",
    "- Five years of customer service experience with phone, chat and",
    "e-mail, and two years in a supervisory role",
    "- Bachelor's degree or equivalent experience",
    "Pay: $62,000 - $70,000 per year",
)


def _pdf() -> bytes:
    document = FPDF()
    document.add_page()
    document.set_font("Helvetica", size=10)
    for line in LINES:
        document.cell(0, 6, line, new_x="LMARGIN", new_y="NEXT")
    return bytes(document.output())


def _docx() -> bytes:
    text = "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in LINES)
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        document = f'<w:document xmlns:w="{space}"><w:body>{text}</w:body></w:document>'
        archive.writestr("word/document.xml", document)
    return file.getvalue()


@pytest.mark.parametrize("content", [_pdf(), _docx()], ids=["pdf", "docx"])
def test_a_document_is_read_as_its_text(content: bytes) -> None:
    source = source_of(content, "'job'")
    [(facts, text)] = postings_in(source.kind, source.text)
    posting = read_posting(text, CATALOGUE, facts)
    asked = {ask.kind: ask.min for ask in posting.asks if ask.strength == "required"}
    assert (posting.title, posting.rung) == ("Customer Service Manager", "manager")
    assert (asked["service"], asked["leading"], asked["education"]) == (5, 2, "bachelor")
    assert posting.pay is not None
    assert (posting.pay.low, posting.pay.high, posting.pay.unit) == (62_000, 70_000, "year")


def test_a_sentence_broken_at_the_ends_of_lines_is_one() -> None:
    text = (
        "Customer Service Manager\n\nThe person we are looking for has at least five years of\n"
        "customer service experience, two of which in a role where they led a\n"
        "team of agents, and a high school diploma, and they like to be on the\nphone."
    )
    asked = {ask.kind: ask.min for ask in read_posting(text, CATALOGUE).asks}
    assert (asked["service"], asked["leading"], asked["education"]) == (5, 2, "high-school")


@pytest.mark.parametrize("mark", ["&shy;", "\u00ad", "&#8203;", "&#x2060;", "\ufeff"])
@pytest.mark.parametrize("kind", ["html", "text", "json"])
def test_where_a_word_may_be_broken_it_is_one_word(kind: str, mark: str) -> None:
    """Programs of pages set such marks into words; nobody sees them where the line goes on."""
    if kind != "html":
        mark = unescape(mark)
    title = f"Customer Ser{mark}vice Team Lead"
    asks = [f"2 ye{mark}ars of expe{mark}rience in customer ser{mark}vice", f"${mark}21 an hour"]
    text = "\n".join([title, "", f"Require{mark}ments", *(f"- {ask}" for ask in asks)])
    items = "".join(f"<li>{ask}</li>" for ask in asks)
    board = POSTING | {"title": title, "description": f"<p>Requirements</p><ul>{items}</ul>"}
    facts, read = one(
        {
            "html": f"<!DOCTYPE html><html><body><h1>{title}</h1><ul>{items}</ul></body></html>",
            "text": text,
            "json": json.dumps(board),
        }[kind]
    )
    posting = read_posting(read, CATALOGUE, facts)
    assert posting.title == "Customer Service Team Lead"
    assert [(ask.kind, ask.min) for ask in posting.asks] == [("service", 2)]
    assert all(ask.quote in read for ask in posting.asks)
    assert posting.pay is not None
    assert posting.pay.low == 21
    assert posting.pay.quote in read


@pytest.mark.parametrize("hyphen", ["-", "\u2010", "\u2011", "\u2012", "\u2013", "\u2212"])
def test_a_range_with_any_hyphen_has_two_ends(hyphen: str) -> None:
    years = f"Requirements\n- 3{hyphen}5 years of customer service"
    facts, read = one(f"Agent\n\n{years}\nPay: $21{hyphen}24 an hour\n")
    posting = read_posting(read, CATALOGUE, facts)
    assert [(ask.min, ask.max) for ask in posting.asks] == [(3, 5)]
    assert posting.asks[0].quote == f"3{hyphen}5 years of customer service"
    assert posting.pay is not None
    assert posting.pay.quote in read
    assert (posting.pay.low, posting.pay.high) == (21, 24)


def test_a_mails_subject_is_the_title_where_the_text_has_none() -> None:
    asked = "We need:\n- 2 years of customer service experience\n"
    content = f"Subject: FW: Customer Service Lead\nMIME-Version: 1.0\n\n{asked}"
    source = source_of(content.encode(), "'job.eml'")
    [(facts, text)] = postings_in(source.kind, source.text, source.subject)
    posting = read_posting(text, CATALOGUE, facts)
    assert posting.title == "Customer Service Lead"
    assert [ask.min for ask in posting.asks] == [2]


def test_a_page_saved_as_one_file_keeps_its_own_title() -> None:
    content = f"Subject: Jobs at Acme\nMIME-Version: 1.0\nContent-Type: text/html\n\n{page(SOUND)}"
    source = source_of(content.encode(), "'job.mhtml'")
    [(facts, text)] = postings_in(source.kind, source.text, source.subject)
    assert facts.title == "Customer Service Manager"
    assert not text.startswith("Subject:")
