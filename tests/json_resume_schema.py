"""The published schema of JSON Resume, put together from tests/data/json-resume.toml."""

import tomllib
from pathlib import Path
from typing import Any

_DATE = "^([1-2][0-9]{3}-[0-1][0-9]-[0-3][0-9]|[1-2][0-9]{3}-[0-1][0-9]|[1-2][0-9]{3})$"
_KINDS: dict[str, dict[str, Any]] = {
    "text": {"type": "string"},
    "date": {"type": "string", "pattern": _DATE},
    "address": {"type": "string", "format": "uri"},
    "list": {"type": "array", "items": {"type": "string"}},
}


def json_resume_schema() -> dict[str, Any]:
    """As JSON Schema, draft 7."""
    file = Path(__file__).parent / "data" / "json-resume.toml"
    sections: dict[str, dict[str, Any]] = {}
    for name, kinds in tomllib.loads(file.read_text(encoding="utf-8")).items():
        keys = {key: _KINDS[kind] for kind in _KINDS for key in kinds.get(kind, ())}
        entry = {"type": "object", "properties": keys}
        sections[name] = entry if kinds.get("one") else {"type": "array", "items": entry}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "type": "object",
        "properties": {"$schema": {"type": "string", "format": "uri"}, **sections},
    }
