#!/usr/bin/env bash
# A file of jobs is read with TOML, so each job is a table, and pydantic 2.14.4 checks it strictly: a text is no number.
# The job is a dataclass of the standard library in one program and a model in the other, both with the same setting,
# `strict`. A guess: it is the same check; a table with the right keys is a job to both, as it is by JSON.
# Seen: the model takes the table. The dataclass refuses it and every table inside another one ("should be an instance
# of Job"), though each value is right, and takes the same job out of JSON. What `strict` means for a record depends on
# what kind of class it is, and for a dataclass on whether the tables came as JSON or from another parser.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check pydantic==2.14.4
cat >"$folder/jobs.py" <<'EOF'
import json
from dataclasses import dataclass

from pydantic import BaseModel, TypeAdapter, ValidationError

STRICT = {"strict": True}


@dataclass
class Pay:
    __pydantic_config__ = STRICT
    dollars: int


@dataclass
class Job:
    __pydantic_config__ = STRICT
    title: str
    pay: Pay


class PayModel(BaseModel):
    model_config = STRICT
    dollars: int


class JobModel(BaseModel):
    model_config = STRICT
    title: str
    pay: PayModel


def told(check, job):
    try:
        check(job)
    except ValidationError as problem:
        return problem.errors()[0]["type"]
    return "accepted"


table = {"title": "Team Lead", "pay": {"dollars": 52000}}
seen = {}
for kind in (Job, JobModel):
    adapter = TypeAdapter(kind)
    seen[kind] = told(adapter.validate_python, table), told(adapter.validate_json, json.dumps(table))
    print(f"{kind.__name__:8} as a table: {seen[kind][0]}, as JSON: {seen[kind][1]}")
assert seen[Job] == ("dataclass_exact_type", "accepted")
assert seen[JobModel] == ("accepted", "accepted")
inside = told(TypeAdapter(Job).validate_python, Job("Team Lead", {"dollars": 52000}))
in_a_list = told(TypeAdapter(list[Job]).validate_python, [table])
print(f"a job made with a table for its pay: {inside}; a list of tables: {in_a_list}")
assert (inside, in_a_list) == ("accepted", "dataclass_exact_type")
EOF
"$folder/env/bin/python" "$folder/jobs.py"
