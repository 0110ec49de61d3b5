"""Documents made of their parts, and the lines that are read of them."""

import zipfile
from io import BytesIO

import pytest

from csm_advisor.errors import UsageProblem
from csm_advisor.intake.resume.read_resume import read_resume
from csm_advisor.model.background import Background, Document
from csm_advisor.store.documents.read_document import read_document
from tests.records import of_its_type

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def texts(content: bytes) -> list[str]:
    return [line.text for line in read_document(content, "it").lines]


def resume_of(text: str) -> Background:
    """A resume in running text, read."""
    document = read_document(text.encode(), "it")
    return of_its_type(read_resume(Document("it", "running", {}, text=document)))


def jobs_of(text: str) -> list[list[str]]:
    """Its jobs, each as title, employer, begin and end."""
    return [
        [job.title or "", job.organisation or "", str(job.starts or ""), str(job.ends or "")]
        for job in resume_of(text).jobs
    ]


def refused(content: bytes) -> str:
    with pytest.raises(UsageProblem) as caught:
        read_document(content, "it")
    assert str(caught.value).startswith("it: ")
    return str(caught.value)


def packed(**parts: str) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return file.getvalue()


def docx(body: str, **parts: str) -> bytes:
    document = f"<w:document {W} {MC}><w:body>{body}</w:body></w:document>"
    return packed(word__document_xml=document, **parts)


def paragraph(*runs: str, style: str = "") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}{''.join(runs)}</w:p>"


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'
