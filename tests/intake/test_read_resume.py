"""Every resume of tests/resumes is read as its table says; those tables were written by hand."""

import tomllib
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from csm_advisor.intake.resume.read_resume import read_resume
from csm_advisor.model.background import Background, PartDate
from csm_advisor.store.resumes.documents import open_document

RESUMES = Path(__file__).parents[1] / "resumes"
EXPECTED = {path.stem: path for path in sorted(RESUMES.glob("*/*.toml"))}


def _read(path: Path) -> Background:
    return read_resume(open_document(path))


def _resume(expected: Path) -> Path:
    """The resume beside its table: a JSON file or the folder of an export."""
    folder = expected.with_suffix("")
    return folder if folder.is_dir() else expected.with_suffix(".json")


def _date(date: PartDate | None) -> str:
    return "" if date is None else str(date)


def _told(background: Background) -> dict[str, Any]:
    return {
        "name": background.name or "",
        "headline": background.headline or "",
        "jobs": [
            [job.title or "", job.organisation or "", _date(job.starts), _date(job.ends)]
            for job in background.jobs
        ],
        "schooling": [
            [stay.degree or "", stay.field or "", _date(stay.starts), _date(stay.ends)]
            for stay in background.schooling
        ],
        "certifications": [named.name for named in background.certifications],
        "skills": [named.name for named in background.skills],
        "languages": [named.name for named in background.languages],
    }


def test_there_are_enough_resumes() -> None:
    kinds = [path.parent.name for path in EXPECTED.values()]
    assert kinds.count("json") >= 18
    assert kinds.count("linkedin") >= 7
    documents = {path.stem for path in (RESUMES / "json").glob("*.json")}
    documents |= {path.name for path in (RESUMES / "linkedin").iterdir() if path.is_dir()}
    assert documents == EXPECTED.keys()


@pytest.mark.parametrize("resume", EXPECTED)
def test_a_resume_is_read_as_it_says(resume: str) -> None:
    background = _read(_resume(EXPECTED[resume]))
    expected = tomllib.loads(EXPECTED[resume].read_text(encoding="utf-8"))["read"]
    unread = expected.pop("unread")
    assert _told(background) == expected
    assert len(background.unread) == len(unread), background.unread
    for sentence, words in zip(background.unread, unread, strict=True):
        assert words in sentence


EXPORTS = [name for name, path in EXPECTED.items() if path.parent.name == "linkedin"]


@pytest.mark.parametrize("export", EXPORTS)
def test_an_export_reads_alike_as_archive_and_as_folder(export: str, tmp_path: Path) -> None:
    folder = _resume(EXPECTED[export])
    with ZipFile(tmp_path / "export.zip", "w") as archive:
        for path in sorted(folder.rglob("*")):
            archive.write(path, path.relative_to(folder))
    assert _read(tmp_path / "export.zip") == _read(folder)
