"""The people of people.toml."""

import tomllib
from pathlib import Path
from typing import Any


def people() -> list[dict[str, Any]]:
    """Each with what stands on the resume and what a sound reading gives."""
    file = Path(__file__).with_name("people.toml")
    found: list[dict[str, Any]] = tomllib.loads(file.read_text(encoding="utf-8"))["person"]
    return found
