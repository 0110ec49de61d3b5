"""What our own code makes is checked by mypy alone; here pydantic checks it too."""

from typing import TypeVar

from csm_advisor.model.frozen import Frozen

R = TypeVar("R", bound=Frozen)


def of_its_type(record: R) -> R:
    """The record, in which pydantic finds nothing wrong and which it reads back the same."""
    written = record.model_dump_json(by_alias=True)
    assert type(record).model_validate_json(written).model_dump_json(by_alias=True) == written
    return record
