"""Reading what is kept between runs as JSON: whole and of its type, or not there at all."""

from codecs import BOM_UTF8
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from csm_advisor.errors import UsageProblem, quoted
from csm_advisor.model.records import Frozen
from csm_advisor.store.access_errors import unreadable
from csm_advisor.store.open import NotAFile, TooLarge, read_bounded

Kept = TypeVar("Kept", bound=Frozen)


def read_kept(path: Path, kind: type[Kept], largest: int, damaged: str) -> Kept | None:
    """What the file holds, None where there is none; `largest` is in bytes.

    Raises UsageProblem where it cannot be read, and with `damaged`, which says what it is not and
    what to do, where it holds anything else.
    """
    wrong = UsageProblem(f"{quoted(path, 500)}: {damaged}")
    try:
        content = read_bounded(path, largest)
    except FileNotFoundError:
        return None
    except (NotAFile, TooLarge):
        raise wrong from None
    except OSError as problem:
        raise unreadable(path, problem) from None
    try:
        return kind.model_validate_json(content.removeprefix(BOM_UTF8))
    except ValidationError:
        raise wrong from None
