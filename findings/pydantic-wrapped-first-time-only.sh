#!/usr/bin/env bash
# A job has a rule of its own (it ends after it began), and the class says so itself: its `__get_pydantic_core_schema__`
# takes the checks that pydantic 2.14.4 makes of the class and puts a function around them. A resume holds such jobs in
# two places, the present one and those before. A guess: wherever such a job stands it is checked the same way.
# Seen: of a model it is. Of a dataclass of the standard library the function runs in the field that comes first and in
# no other: pydantic keeps the checks of a dataclass under a name and gives out a reference to them; the function was put
# around the reference, and all other fields take the reference without it. No error, no warning: a job that ends before
# it begins is refused as the present one, and accepted among those before. It runs everywhere where the function is put
# inside, around what `handler.resolve_ref_schema` gives.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check pydantic==2.14.4
cat >"$folder/jobs.py" <<'EOF'
from dataclasses import dataclass

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import core_schema


def in_order(job):
    if job.ended < job.began:
        raise ValueError("ends before it begins")
    return job


def around_reference(schema, handler):
    return core_schema.no_info_after_validator_function(in_order, schema)


def inside(schema, handler):
    kept = handler.resolve_ref_schema(schema)
    checks = dict(kept)
    name = checks.pop("ref")
    kept.clear()
    kept.update(core_schema.no_info_after_validator_function(in_order, checks), ref=name)
    return schema


def jobs(wrap):
    class Ruled:
        @classmethod
        def __get_pydantic_core_schema__(cls, source, handler):
            return wrap(handler(source), handler)

    @dataclass
    class AsDataclass(Ruled):
        began: int
        ended: int

    class AsModel(BaseModel):
        began: int
        ended: int
        __get_pydantic_core_schema__ = Ruled.__get_pydantic_core_schema__

    return AsDataclass, AsModel


def refused(job, resume):
    @dataclass
    class Resume:
        present: job
        before: list[job]

    try:
        TypeAdapter(Resume).validate_python(resume)
    except ValidationError as problem:
        return [error["loc"] for error in problem.errors()]
    return []


good, bad = {"began": 2020, "ended": 2024}, {"began": 2024, "ended": 2020}
for wrap in (around_reference, inside):
    for job in jobs(wrap):
        now = refused(job, {"present": bad, "before": [good]})
        then = refused(job, {"present": good, "before": [bad]})
        print(f"{wrap.__name__:16} {job.__name__:11} as the present job: {now}, among those before: {then}")
        assert now == [("present",)]
        lost = wrap is around_reference and job.__name__ == "AsDataclass"
        assert then == ([] if lost else [("before", 0)])
EOF
"$folder/env/bin/python" "$folder/jobs.py"
