#!/usr/bin/env bash
# pydantic 2.14.4. `model_validate(data, extra="allow")` overrules, for this call, what the models say
# about unknown keys. A guess: what it lets in comes out again, as it does of a model whose own
# configuration allows it.
# Seen: the extra keys are there as attributes, in `model_extra`, in the repr and for `==`, but
# `model_dump` and `model_dump_json` leave them out, without a warning; a file that is read, changed and
# written so loses them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check pydantic==2.14.4
"$folder/env/bin/python" - <<'EOF'
from pydantic import BaseModel, ConfigDict


class Skill(BaseModel):
    level: int


class Open(BaseModel):
    model_config = ConfigDict(extra="allow")
    level: int


data = {"level": 2, "note": "since May"}
once, always = Skill.model_validate(data, extra="allow"), Open.model_validate(data)
EXPECTED = {
    "attribute": "since May",
    "model_extra": {"note": "since May"},
    "repr": "Skill(level=2, note='since May')",
    "equal without": False,
    "dump": {"level": 2},
    "json": '{"level":2}',
    "dump of a model that allows": data,
}
seen = {
    "attribute": once.note,
    "model_extra": once.model_extra,
    "repr": repr(once),
    "equal without": once == Skill(level=2),
    "dump": once.model_dump(warnings="error"),
    "json": once.model_dump_json(warnings="error"),
    "dump of a model that allows": always.model_dump(),
}
print(seen)
assert seen == EXPECTED
EOF
