"""Pages and mails that a program saved whole, as one file."""

import plistlib
from contextlib import suppress
from email.message import EmailMessage
from email.policy import SMTP
from quopri import encodestring
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csm_advisor.errors import UsageProblem
from csm_advisor.store.documents.saved_whole import SavedWhole, saved_whole
from csm_advisor.store.documents.unreadable import Unreadable
from csm_advisor.store.postings.files import source_of
from tests.documents import refused, texts

PAGE = (
    '<!DOCTYPE html><html><head><meta charset="utf-8"><title>Team Lead</title></head><body>'
    "<h1>Team Lead</h1><p>Café Uno</p><ul><li>2 years of customer service experience</li></ul>"
    "</body></html>"
)


def mhtml(page: bytes, kind: str = "text/html") -> bytes:
    """A page as browsers save it in one file: the page first, then what stands in it."""
    return b"\r\n".join(
        (
            b"From: <Saved by a browser>",
            b"Subject: =?utf-8?Q?Team=20Lead=20at=20Caf=C3=A9=20Uno?=",
            b"MIME-Version: 1.0",
            b"Content-Type: multipart/related;",
            b'\ttype="text/html";',
            b'\tboundary="--of-parts"',
            b"",
            b"----of-parts",
            b"Content-Type: " + kind.encode(),
            b"Content-Transfer-Encoding: quoted-printable",
            b"Content-Location: https://jobs.example.com/1",
            b"",
            encodestring(page).replace(b"\n", b"\r\n"),
            b"----of-parts",
            b"Content-Type: text/html",
            b"Content-Location: https://ads.example.com/",
            b"",
            b"<p>" + b"A long advertisement stands in a frame. " * 40 + b"</p>",
            b"----of-parts--",
            b"",
        )
    )


def mail(subject: str, plain: str | None, html: str | None = None, **how: Any) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["Subject"] = "jo@example.com", subject
    if plain is not None:
        message.set_content(plain, **how)
    if html is not None:
        message.add_alternative(html, subtype="html", **how)
    return message


def read(content: bytes) -> SavedWhole:
    whole = saved_whole(content)
    assert whole is not None
    return whole


def web_archive(resource: dict[str, Any]) -> bytes:
    return plistlib.dumps({"WebMainResource": resource}, fmt=plistlib.FMT_BINARY)


def test_a_page_in_one_file_is_its_page_and_not_a_frame_in_it() -> None:
    whole = read(mhtml(PAGE.encode()))
    assert (whole.text.strip(), whole.page, whole.subject) == (PAGE, True, "Team Lead at Café Uno")
    assert texts(mhtml(PAGE.encode()))[:2] == ["Team Lead", "Café Uno"]


def test_a_page_of_an_older_program_is_read_by_the_encoding_that_it_names() -> None:
    whole = read(mhtml(PAGE.encode("cp1252"), 'text/html; charset="windows-1252"'))
    assert "Café Uno" in whole.text
    assert not whole.unread


@pytest.mark.parametrize("charset", ["punycode", "unicode_escape", "zlib", "no-such-one"])
def test_an_encoding_that_is_none_of_text_is_not_taken(charset: str) -> None:
    whole = read(mhtml(PAGE.encode(), f"text/html; charset={charset}"))
    assert "Café Uno" in whole.text


@pytest.mark.parametrize("how", ["base64", "quoted-printable", "8bit"])
def test_a_mail_is_its_html_and_has_its_subject(how: str) -> None:
    content = mail("Fwd: Team Lead – Café Uno", "see the other part", PAGE, cte=how)
    whole = read(content.as_bytes(policy=SMTP))
    assert (whole.page, whole.subject) == (True, "Fwd: Team Lead – Café Uno")
    assert "2 years of customer service experience" in whole.text


def test_a_mail_of_plain_text_out_of_a_mailbox_is_read() -> None:
    content = b"From jo@example.com Mon Nov  2 10:00:00 2026\n" + bytes(mail("Team Lead", "Café\n"))
    whole = read(content)
    assert (whole.text, whole.page) == ("Café\n", False)


def test_of_a_mail_that_was_sent_on_as_a_whole_the_text_inside_is_read() -> None:
    message = mail("Fwd: a job", "Look at this.\n")
    message.add_attachment(mail("Team Lead", "Two years of customer service experience.\n"))
    whole = read(message.as_bytes())
    assert whole.text.startswith("Two years")


def test_what_is_attached_is_told_by_name_and_not_read() -> None:
    message = mail("Team Lead", "The posting is attached.\n")
    for name in ("job.pdf", "more\x1b[31m.pdf"):
        message.add_attachment(b"%PDF-1.4", "application", "pdf", filename=name)
    whole = read(message.as_bytes())
    assert whole.unread == (
        "has 2 files attached, which we do not read ('job.pdf', 'more\ufffd[31m.pdf');"
        " save them and give each by itself",
    )


def test_a_mail_of_attachments_alone_is_refused_with_what_to_do() -> None:
    message = EmailMessage()
    message["Subject"] = "Team Lead"
    message.add_attachment(b"%PDF-1.4", "application", "pdf", filename="job.pdf")
    assert refused(message.as_bytes()) == (
        "it: holds no text and has a file attached, which we do not read ('job.pdf');"
        " save it and give that"
    )


def test_a_web_archive_is_its_page() -> None:
    content = web_archive(
        {"WebResourceData": PAGE.encode("utf-16"), "WebResourceTextEncodingName": "UTF-16"}
    )
    whole = read(content)
    assert (whole.text, whole.page) == (PAGE, True)


@pytest.mark.parametrize(
    "content",
    [
        b"bplist00",
        web_archive({})[:-20],
        web_archive({}),
        web_archive({"WebResourceData": "text"}),
        plistlib.dumps(["a list"], fmt=plistlib.FMT_BINARY),
    ],
)
def test_a_damaged_web_archive_is_refused(content: bytes) -> None:
    with pytest.raises(Unreadable, match="is no page that Safari saved"):
        saved_whole(content)


def test_a_field_that_no_program_writes_so_long_is_refused() -> None:
    content = b"MIME-Version: 1.0\nContent-Type: text/plain;\n name=" + b"a" * 5000 + b"\n\nHello\n"
    with pytest.raises(Unreadable, match="a field that is far too long"):
        saved_whole(content)


@pytest.mark.parametrize(
    "text",
    [
        "Title: Team Lead\nPlace: Denver\n\nContent-Type is what we care about.\n",
        "We write MIME-Version: 1.0 into each mail.",
        "<html><head><meta http-equiv='Content-Type' content='text/html'></head></html>",
        "",
    ],
)
def test_what_only_speaks_of_such_files_is_none(text: str) -> None:
    assert saved_whole(text.encode()) is None


def test_a_posting_names_what_of_its_file_was_not_read() -> None:
    message = mail("Team Lead", "Two years.\n")
    message.add_attachment(b"x", "application", "pdf", filename="job.pdf")
    source = source_of(message.as_bytes(), "'job.eml'")
    assert (source.kind, source.subject) == ("text", "Team Lead")
    assert source.unread[0].startswith("'job.eml': has a file attached")
    with pytest.raises(UsageProblem, match=r"^'job\.webarchive': is no page"):
        source_of(b"bplist00", "'job.webarchive'")


@given(
    st.binary(max_size=400), st.sampled_from(["multipart/related", "multipart/mixed", "text/html"])
)
def test_whatever_stands_in_such_a_file_is_read_or_refused(body: bytes, kind: str) -> None:
    head = f"MIME-Version: 1.0\nContent-Type: {kind}; boundary=b\n\n--b\n".encode()
    for content in (head + body, b"bplist00" + body):
        with suppress(Unreadable):
            saved_whole(content)
