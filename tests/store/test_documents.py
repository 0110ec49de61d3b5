"""Opening a resume that nobody has vouched for: limits, links, bombs, and what is which."""

import os
import stat
import struct
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csm_advisor.errors import UsageProblem
from csm_advisor.model.background import LINKEDIN_TABLES, Document
from csm_advisor.store.resumes.documents import open_document

POSITIONS = b"Company Name,Title,Started On\nAcme,Agent,Jan 2020\n"
LIMIT = 5 * 2**20

Archive = Callable[..., Path]


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """A ZIP archive of entries: a name or a ZipInfo, and its content."""

    def archive(*entries: tuple[str | zipfile.ZipInfo, bytes]) -> Path:
        path = tmp_path / "export.zip"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
            for name, content in entries:
                file.writestr(name, content)
        return path

    return archive


def _refused(path: Path) -> str:
    """The one sentence with which a file is refused; it begins with the file."""
    with pytest.raises(UsageProblem) as caught:
        open_document(path)
    sentence = str(caught.value)
    assert sentence.startswith(f"'{path}': ")
    assert "\n" not in sentence
    return sentence


def _special(name: str, mode: int) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name)
    entry.create_system = 3
    entry.external_attr = mode << 16
    return entry


# --- What is which ------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["cv.json", "cv", "cv.zip", "Positions.csv"])
def test_json_is_known_by_its_content(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le"):
        path.write_bytes(' \n{"basics": {}}'.encode(encoding))
        assert open_document(path) == Document(
            f"'{path}'", "json-resume", {name: path.read_bytes()}
        )


@pytest.mark.parametrize("name", ["export.zip", "export.json", "export"])
def test_an_archive_is_known_by_its_content(archive: Archive, tmp_path: Path, name: str) -> None:
    path = archive(("Positions.csv", POSITIONS)).rename(tmp_path / name)
    assert open_document(path) == Document(f"'{path}'", "linkedin", {"Positions.csv": POSITIONS})


@pytest.mark.parametrize("name", ["Positions.csv", "positions.CSV"])
def test_one_table_alone_is_an_export(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(POSITIONS)
    assert open_document(path) == Document(f"'{path}'", "linkedin", {"Positions.csv": POSITIONS})


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"%PDF-1.7\n", "is damaged and cannot be read as a PDF"),
        (b"\x00\x01\x02\x00\x00\x00\x00", "is no document that we read"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "is an old Word file (.doc)"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "__substg1.0_1000001F".encode("utf-16-le"),
            "is a mail of Outlook (.msg)",
        ),
    ],
)
def test_what_is_no_resume_is_refused(tmp_path: Path, content: bytes, told: str) -> None:
    path = tmp_path / "resume"
    path.write_bytes(content)
    assert told in _refused(path)


def test_nothing_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "cv.json"
    assert "cannot be read (No such file or directory)" in _refused(path)
    path.write_bytes(b" \n")
    assert "is empty" in _refused(path)
    assert "is not the name of a file" in _refused_name("a\0b.json")
    assert "cannot be read (File name too long)" in _refused_name("x" * 5000)


def _refused_name(name: str) -> str:
    with pytest.raises(UsageProblem) as caught:
        open_document(Path(name))
    return str(caught.value)


# --- Archives and folders -----------------------------------------------------------------------


@pytest.mark.parametrize("inside", ["", "Basic_Export/", "a/b/c/", "Windows\\folder\\"])
def test_tables_are_found_in_any_letter_case_and_folder(archive: Archive, inside: str) -> None:
    entries = [(inside + name.upper(), name.encode()) for name in LINKEDIN_TABLES]
    document = open_document(archive((inside + "Connections.csv", b"x"), *entries))
    assert document.files == {name: name.encode() for name in LINKEDIN_TABLES}
    assert document.unread == ()


def test_tables_may_stand_in_several_folders(archive: Archive) -> None:
    path = archive(("jobs/Positions.csv", POSITIONS), ("more/Skills.csv", b"Name\n"))
    assert open_document(path).files == {"Positions.csv": POSITIONS, "Skills.csv": b"Name\n"}


def test_two_exports_are_not_mixed(archive: Archive) -> None:
    path = archive(
        ("a/Positions.csv", b"other"),
        ("a/Profile.csv", b"other"),
        ("deep/b/Positions.csv", POSITIONS),
        ("deep/b/Skills.csv", b"Name\n"),
        ("deep/b/Languages.csv", b"Name\n"),
    )
    document = open_document(path)
    assert document.files.keys() == {"Positions.csv", "Skills.csv", "Languages.csv"}
    assert document.files["Positions.csv"] == POSITIONS
    assert [sentence.split("'")[3] for sentence in document.unread] == [
        "a/Positions.csv",
        "a/Profile.csv",
    ]


def test_of_two_equal_exports_the_outer_one_is_read(archive: Archive) -> None:
    path = archive(("old/Positions.csv", b"other"), ("Positions.csv", POSITIONS))
    assert open_document(path).files == {"Positions.csv": POSITIONS}


def test_a_folder_is_read_as_its_archive_is(tmp_path: Path) -> None:
    (tmp_path / "Export" / "inner").mkdir(parents=True)
    (tmp_path / "Export" / "inner" / "SKILLS.csv").write_bytes(b"Name\n")
    (tmp_path / "Export" / "positions.csv").write_bytes(POSITIONS)
    (tmp_path / "Export" / "Receipts.csv").write_bytes(b"x" * (LIMIT + 1))
    document = open_document(tmp_path)
    assert document.files == {"Positions.csv": POSITIONS, "Skills.csv": b"Name\n"}


def test_without_a_known_table_there_is_nothing_to_read(archive: Archive, tmp_path: Path) -> None:
    assert "holds no table of a LinkedIn export" in _refused(tmp_path)
    assert "holds no table" in _refused(archive(("resume.json", b"{}"), ("Positions.csv/", b"")))
    assert "holds no table" in _refused(archive())


def test_an_archive_inside_is_not_opened(archive: Archive) -> None:
    inner = archive(("Positions.csv", POSITIONS)).read_bytes()
    assert "holds no table" in _refused(archive(("inner.zip", inner)))


# --- Names and links ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    ["../Positions.csv", "a/../../Positions.csv", "/etc/Positions.csv", "..\\Positions.csv",
     "C:\\Positions.csv", "C:/Positions.csv", "\\\\host\\share\\Positions.csv"],
)  # fmt: skip
def test_a_name_that_points_out_is_never_followed(
    archive: Archive, tmp_path: Path, name: str
) -> None:
    path = archive((name, b"evil"), ("Skills.csv", b"Name\n"))
    before = sorted(tmp_path.parent.rglob("*"))
    document = open_document(path)
    assert document.files == {"Skills.csv": b"Name\n"}
    assert "points out of the archive; it is not read" in " ".join(document.unread)
    assert sorted(tmp_path.parent.rglob("*")) == before
    assert "holds no table" in _refused(archive((name, b"evil")))


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR])
def test_a_link_in_an_archive_is_ignored(archive: Archive, kind: int) -> None:
    entry = _special("Positions.csv", kind | 0o777)
    document = open_document(archive((entry, b"/etc/passwd"), ("Skills.csv", b"Name\n")))
    assert document.files == {"Skills.csv": b"Name\n"}
    assert "'Positions.csv' is a link or a device, not a file" in document.unread[0]


def test_links_in_a_folder_are_not_followed(tmp_path: Path) -> None:
    outside, folder = tmp_path / "outside", tmp_path / "export"
    outside.mkdir()
    folder.mkdir()
    (outside / "Positions.csv").write_bytes(b"evil")
    (folder / "Positions.csv").symlink_to(outside / "Positions.csv")
    (folder / "linked").symlink_to(outside, target_is_directory=True)
    (folder / "loop").symlink_to(folder, target_is_directory=True)
    os.mkfifo(folder / "Languages.csv")
    (folder / "Skills.csv").write_bytes(b"Name\n")
    document = open_document(folder)
    assert document.files == {"Skills.csv": b"Name\n"}
    assert sorted(sentence.split("'")[3] for sentence in document.unread) == [
        "Languages.csv",
        "Positions.csv",
    ]


def test_a_pipe_or_device_does_not_keep_us_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "cv.json")
    assert "is not a file but a pipe or device" in _refused(tmp_path / "cv.json")
    assert "is not a file but a pipe or device" in _refused(Path("/dev/zero"))


def test_a_very_full_folder_is_refused(tmp_path: Path) -> None:
    for number in range(10_001):
        os.link(tmp_path / "0", tmp_path / f"{number}") if number else (tmp_path / "0").touch()
    assert "holds more than 10,000 files" in _refused(tmp_path)


# --- Sizes --------------------------------------------------------------------------------------


def test_five_megabytes_are_read_and_one_byte_more_is_not(archive: Archive, tmp_path: Path) -> None:
    fits, large = b"{" + b" " * (LIMIT - 1), b"{" + b" " * LIMIT
    for name, content in (("cv.json", fits), ("Positions.csv", fits)):
        (tmp_path / name).write_bytes(content)
        assert open_document(tmp_path / name).files[name] == content
    assert open_document(archive(("Positions.csv", fits))).files["Positions.csv"] == fits
    (tmp_path / "cv.json").write_bytes(large)
    assert "is larger than 5 MB" in _refused(tmp_path / "cv.json")
    (tmp_path / "Positions.csv").write_bytes(large)
    assert "'Positions.csv': is larger than 5 MB" in _refused(tmp_path).replace(f"{tmp_path}/", "")
    assert "'Positions.csv' in it: is larger than 5 MB" in _refused(
        archive(("Positions.csv", large))
    )


@pytest.fixture(scope="module")
def bomb(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """An archive of about 1 MB whose one table unpacks to 300 MB of zeros."""
    path = tmp_path_factory.mktemp("bomb") / "bomb.zip"
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as file,
        file.open("Positions.csv", "w") as entry,
    ):
        for _ in range(300):
            entry.write(bytes(2**20))
    return path.read_bytes()


@pytest.mark.parametrize("declared", [300 * 2**20, LIMIT, 1000, 0])
def test_a_bomb_is_refused_whatever_it_says_of_itself(
    tmp_path: Path, bomb: bytes, declared: int
) -> None:
    path = tmp_path / "bomb.zip"
    path.write_bytes(bomb)
    _declare(path, declared)
    tracemalloc.start()
    sentence = _refused(path)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 5 * LIMIT
    assert ("is larger than 5 MB" if declared > LIMIT else "is damaged") in sentence


def test_an_entry_that_declares_ten_gigabytes_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "export.zip"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("Positions.csv", POSITIONS)
        file.infolist()[0].file_size = 10 * 2**30
    assert "'Positions.csv' in it: is larger than 5 MB" in _refused(path)


def _declare(path: Path, size: int) -> None:
    """Writes another unpacked size over that of the first entry, in both places it stands."""
    content = bytearray(path.read_bytes())
    struct.pack_into("<L", content, content.index(b"PK\x01\x02") + 24, size)
    struct.pack_into("<L", content, 22, size)
    path.write_bytes(content)


def test_an_archive_of_a_hundred_thousand_entries_is_refused(tmp_path: Path) -> None:
    """Its directory is written by hand: the same few bytes, over and over."""
    path = tmp_path / "many.zip"
    entry = struct.pack("<4s4B4H3L5H2L", b"PK\x01\x02", *[0] * 11, 1, *[0] * 6) + b"x"
    ends = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 0xFFFF, 0xFFFF, 47 * 100_000, 4, 0)
    path.write_bytes(b"PK\x03\x04" + entry * 100_000 + ends)
    assert len(entry) == 47
    assert "lists too many files" in _refused(path)


# --- Damage -------------------------------------------------------------------------------------


def test_a_protected_entry_is_said_to_be_so(archive: Archive) -> None:
    path = archive(("Positions.csv", POSITIONS))
    content = bytearray(path.read_bytes())
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(content)
    assert "is protected by a password" in _refused(path)


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_rare_packing_is_refused(tmp_path: Path, method: int) -> None:
    path = tmp_path / "export.zip"
    with zipfile.ZipFile(path, "w", method) as file:
        file.writestr("Positions.csv", POSITIONS)
    assert "is packed in a rare way" in _refused(path)


def test_a_cut_archive_is_refused_wherever_it_is_cut(archive: Archive) -> None:
    path = archive(("Positions.csv", POSITIONS), ("Skills.csv", b"Name\n"))
    whole = path.read_bytes()
    for length in range(4, len(whole)):
        path.write_bytes(whole[:length])
        assert "is damaged or not a whole ZIP archive" in _refused(path)


@given(st.data())
def test_whatever_is_in_a_file_it_is_opened_or_refused(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("any")
    path = folder / data.draw(st.sampled_from(["cv.json", "Positions.csv", "export.zip"]))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("Positions.csv", POSITIONS)
        file.writestr("a/Skills.csv", b"Name\n")
    content = bytearray(path.read_bytes())
    for place, byte in data.draw(
        st.lists(st.tuples(st.integers(0, len(content) - 1), st.integers(0, 255)), max_size=6)
    ):
        content[place] = byte
    path.write_bytes(data.draw(st.sampled_from([bytes(content)]) | st.binary(max_size=200)))
    try:
        told = open_document(path).where
    except UsageProblem as problem:
        told = str(problem)
    assert told.startswith(f"'{path}'")
