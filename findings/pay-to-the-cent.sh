#!/usr/bin/env bash
# A schema says that pay is a number of whole cents ("multipleOf": 0.01), and each cent from $15.00 to $30.00 is
# checked: in Python by jsonschema 4.26.0, jsonschema-rs 0.61.2, fastjsonschema 2.22.3, pydantic 2.14.4 and msgspec
# 0.23.0, in JavaScript by ajv 8.20.0, zod 4.6.7 and valibot 1.5.0. A guess: all 1501 are valid to all eight, for what
# JSON Schema asks is that the division gives a whole number, and 15.04 in JSON is 1504 times 0.01; at the least one
# of the eight takes all or, for not being exact, none.
# Seen: jsonschema and ajv refuse 176 amounts, $15.04 and $19.99 among them, and take $15.25 and $19.50, with which one
# would try it: an offer of $16.00 is sent, and the same with a cent more is not. msgspec and valibot take a single
# amount, $20.48, and refuse whole dollars. The other four take all.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check jsonschema==4.26.0 jsonschema-rs==0.61.2 fastjsonschema==2.22.3 pydantic==2.14.4 msgspec==0.23.0
npm install --silent --no-fund --no-audit --prefix "$folder" ajv@8.20.0 zod@4.6.7 valibot@1.5.0 >"$folder/npm.log"
cd "$folder"
cat >check.mjs <<'SCRIPT'
import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import * as valibot from "valibot";
import { z } from "zod";

const wages = JSON.parse(readFileSync(0, "utf8"));
const byAjv = new Ajv().compile({ type: "number", multipleOf: 0.01 });
const byValibot = valibot.pipe(valibot.number(), valibot.multipleOf(0.01));
const byZod = z.number().multipleOf(0.01);
console.log(JSON.stringify({
  ajv: wages.filter((wage) => byAjv(wage)),
  zod: wages.filter((wage) => byZod.safeParse(wage).success),
  valibot: wages.filter((wage) => valibot.safeParse(byValibot, wage).success),
}));
SCRIPT
env/bin/python - <<'EOF'
import json
import subprocess
from typing import Annotated

import fastjsonschema
import jsonschema
import jsonschema_rs
import msgspec
from pydantic import Field, TypeAdapter

SCHEMA = {"type": "number", "multipleOf": 0.01}
by_fastjsonschema = fastjsonschema.compile(SCHEMA)
by_pydantic = TypeAdapter(Annotated[float, Field(multiple_of=0.01)]).validate_json
by_msgspec = msgspec.json.Decoder(Annotated[float, msgspec.Meta(multiple_of=0.01)]).decode
READERS = {
    "jsonschema": lambda text: jsonschema.validate(json.loads(text), SCHEMA),
    "jsonschema-rs": lambda text: jsonschema_rs.validate(SCHEMA, json.loads(text)),
    "fastjsonschema": lambda text: by_fastjsonschema(json.loads(text)),
    "pydantic": by_pydantic,
    "msgspec": by_msgspec,
}
REFUSALS = (
    jsonschema.ValidationError, jsonschema_rs.ValidationError, fastjsonschema.JsonSchemaException, ValueError
)
wages = [cents / 100 for cents in range(1500, 3001)]


def taken_by(reader) -> list[float]:
    taken = []
    for wage in wages:
        try:
            reader(json.dumps(wage))
        except REFUSALS:
            continue
        taken.append(wage)
    return taken


seen = {name: taken_by(reader) for name, reader in READERS.items()}
node = subprocess.run(["node", "check.mjs"], input=json.dumps(wages).encode(), check=True, capture_output=True)
seen |= json.loads(node.stdout)
for name, taken in seen.items():
    refused = [f"${wage:.2f}" for wage in wages if wage not in taken]
    print(f"{name:15} takes {len(taken)} of {len(wages)}, refuses", *refused[:4])
assert all(seen[name] == wages for name in ("jsonschema-rs", "fastjsonschema", "pydantic", "zod"))
assert seen["jsonschema"] == seen["ajv"]
assert len(seen["ajv"]) == len(wages) - 176
assert {15.0, 15.25, 16.0, 19.5} < set(seen["ajv"])
assert not {15.04, 16.01, 19.99} & set(seen["ajv"])
assert seen["msgspec"] == seen["valibot"] == [20.48]
EOF
