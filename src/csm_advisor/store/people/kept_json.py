"""What is kept between runs as JSON: whole and of its type, or not there at all."""

from codecs import BOM_UTF8
from pathlib import Path
from typing import TypeVar

from csm_advisor.errors import UsageProblem, quoted
from csm_advisor.model.frozen import Frozen
from csm_advisor.store.access_errors import unreadable, unwritten
from csm_advisor.store.atomic import make_private, write_whole
from csm_advisor.store.open import NotAFile, TooLarge, read_bounded

Kept = TypeVar("Kept", bound=Frozen)


def read_kept(path: Path, kind: type[Kept], largest: int, damaged: str) -> Kept | None:
    """What the file holds, None where there is none; `largest` is in bytes.

    Raises UsageProblem where it cannot be read, and with `damaged`, which says what it is not and
    what to do, where it holds anything else.
    """
    content = kept_content(path, largest, damaged)
    if content is None:
        return None
    try:
        return kind.model_validate_json(content.removeprefix(BOM_UTF8))
    except ValueError:
        raise UsageProblem(f"{quoted(path, 500)}: {damaged}") from None


def kept_content(path: Path, largest: int, damaged: str) -> bytes | None:
    """The bytes of the file, None where there is none. Raises as `read_kept` does."""
    try:
        return read_bounded(path, largest)
    except FileNotFoundError:
        return None
    except (NotAFile, TooLarge):
        raise UsageProblem(f"{quoted(path, 500)}: {damaged}") from None
    except OSError as problem:
        raise unreadable(path, problem) from None


def keep(path: Path, content: bytes, unkept: str) -> None:
    """Puts the content in the place of what was kept before. Raises UsageProblem where it cannot
    be written, which says that with `unkept`."""
    try:
        make_private(path.parent)
        write_whole(path, content)
    except OSError as problem:
        raise unwritten(path, unkept, problem) from None
