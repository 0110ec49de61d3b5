#!/usr/bin/env bash
# pydantic 2.14.4; jsonschema 4.26.0, jsonschema-rs 0.61.2, fastjsonschema 2.22.3, ajv 8.20.0 with
# ajv-formats 3.0.1; datamodel-code-generator 0.89.0, quicktype-core 26.0.0; needs npm. A model has the
# day and hour of a shift (`datetime`, no time zone), the hour at which others start (`time`), and how
# long callers wait (`timedelta`). A guess: what it writes is valid by its own schema, also where formats
# are looked at, and a class that is made of the schema reads it.
# Seen: of four validators, three or four refuse each of the fields. The formats are those of RFC 3339,
# where a time has a zone and a duration no fraction, and pydantic writes neither so. Of two classes,
# one, itself pydantic's, refuses the day without a zone; quicktype's makes nine o'clock nine o'clock
# today, and writes it with the date.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
"${PYTHON:-python3}" -m venv env
env/bin/python -m pip install -qq --disable-pip-version-check pydantic==2.14.4 'jsonschema[format]==4.26.0' jsonschema-rs==0.61.2 fastjsonschema==2.22.3 datamodel-code-generator==0.89.0 python-dateutil==2.9.0.post0
npm install --prefix . --silent --no-audit --no-fund --ignore-scripts ajv@8.20.0 ajv-formats@3.0.1 quicktype-core@26.0.0 >/dev/null
cat >write.py <<'EOF'
import json
from datetime import datetime, time, timedelta

from pydantic import BaseModel


class Shift(BaseModel):
    on: datetime
    starts: time
    waits: timedelta


shift = Shift(on=datetime(2027, 6, 1, 9), starts=time(9), waits=timedelta(seconds=12.5))
with open("schema.json", "w") as file:
    json.dump(Shift.model_json_schema(mode="serialization"), file)
with open("shift.json", "w") as file:
    file.write(shift.model_dump_json())
print(shift.model_dump_json(), shift == Shift.model_validate_json(shift.model_dump_json()))
EOF
cat >ajv.mjs <<'EOF'
import { readFileSync, writeFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { InputData, JSONSchemaInput, quicktype } from "quicktype-core";

const schema = readFileSync("schema.json", "utf8");
const shift = JSON.parse(readFileSync("shift.json", "utf8"));
const ajv = new Ajv.default();
formats.default(ajv);
for (const [field, rule] of Object.entries(JSON.parse(schema).properties))
  console.log(`${field}: ajv ${ajv.validate(rule, shift[field]) ? "takes" : "refuses"} it`);
const input = new JSONSchemaInput(undefined);
await input.addSource({ name: "Shift", schema });
const inputData = new InputData();
inputData.addInput(input);
writeFileSync("by_quicktype.py", (await quicktype({ inputData, lang: "python" })).lines.join("\n"));
EOF
cat >read.py <<'EOF'
import json

import by_codegen
import by_quicktype
import fastjsonschema
import jsonschema
import jsonschema_rs
import pydantic

with open("schema.json") as file:
    schema = json.load(file)
with open("shift.json") as file:
    text = file.read()


FORMATS = jsonschema.Draft202012Validator.FORMAT_CHECKER
VALIDATORS = {
    "jsonschema": lambda *both: jsonschema.validate(*reversed(both), format_checker=FORMATS),
    "jsonschema-rs": lambda *both: jsonschema_rs.validate(*both, validate_formats=True),
    "fastjsonschema": fastjsonschema.validate,
}
for field, rule in schema["properties"].items():
    for validator, check in VALIDATORS.items():
        try:
            check(rule, json.loads(text)[field])
            said = "takes"
        except ValueError:
            said = "refuses"
        except jsonschema.ValidationError:
            said = "refuses"
        print(f"{field}: {validator} {said} it")
try:
    print(by_codegen.Shift.model_validate_json(text))
except pydantic.ValidationError as error:
    print("datamodel-code-generator:", error.errors()[0]["loc"][0], error.errors()[0]["msg"])
again = by_quicktype.shift_from_dict(json.loads(text)).to_dict()["starts"]
print("quicktype: starts", again.replace(again[:10], "(today)"))
EOF
{
    env/bin/python write.py
    node ajv.mjs
    env/bin/datamodel-codegen --input schema.json --input-file-type jsonschema \
        --output-model-type pydantic_v2.BaseModel --output by_codegen.py 2>/dev/null
    env/bin/python read.py
} | tee seen
diff - seen <<'EOF'
{"on":"2027-06-01T09:00:00","starts":"09:00:00","waits":"PT12.5S"} True
on: ajv refuses it
starts: ajv refuses it
waits: ajv refuses it
on: jsonschema refuses it
on: jsonschema-rs refuses it
on: fastjsonschema refuses it
starts: jsonschema refuses it
starts: jsonschema-rs refuses it
starts: fastjsonschema takes it
waits: jsonschema takes it
waits: jsonschema-rs refuses it
waits: fastjsonschema refuses it
datamodel-code-generator: on Input should have timezone info
quicktype: starts (today)T09:00:00
EOF
