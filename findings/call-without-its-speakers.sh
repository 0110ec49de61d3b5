#!/usr/bin/env bash
# A call between Ana, an agent, and Cy, a customer, is written down as WebVTT, where a tag says who speaks (<v Ana>), as
# the standard has it; in the last part, both do. webvtt-py 0.6.0, pysubs2 1.8.1, pycaption 2.3.14, ttconv 1.2.3,
# caption2text 0.1.2, vtt2txt-ng 0.0.4 and lattifai-captions 0.4.17 (PyPI) and subsrt-ts 2.1.2 and subtitle 4.2.2 (npm)
# make text of it, or the older SRT. A guess: it still says who said what, for a call is read to see what the agent
# did; and whoever knows the tag at all, as one that has to go, takes the name from it.
# Seen: in two of nine. pycaption writes "Cy: ", and subtitle leaves the tags as they are. Five leave the names out, so
# that who offers and who refuses cannot be told; pysubs2 does so where it writes WebVTT again. To webvtt-py and
# lattifai-captions, which know who speaks, what Cy says in the last part is Ana's: "You promised that before."
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check webvtt-py==0.6.0 pysubs2==1.8.1 pycaption==2.3.14 ttconv==1.2.3 caption2text==0.1.2 vtt2txt-ng==0.0.4 lattifai-captions==0.4.17
npm install --silent --no-fund --no-audit --prefix "$folder" subsrt-ts@2.1.2 subtitle@4.2.2 >"$folder/npm.log"
cd "$folder"
cat >call.vtt <<'CALL'
WEBVTT

00:00:01.000 --> 00:00:04.000
<v Ana>I can give you $50 back.</v>

00:00:04.000 --> 00:00:07.000
<v Cy>I want that in writing.</v>

00:00:07.000 --> 00:00:11.000
<v Ana>You will have it today.</v>
<v Cy>You promised that before.</v>
CALL
cat >srt.mjs <<'SCRIPT'
import { readFileSync } from "node:fs";
import subsrt from "subsrt-ts";
import { parseSync, stringifySync } from "subtitle";

const call = readFileSync("call.vtt", "utf8");
console.log(JSON.stringify({
  "subsrt-ts": subsrt.convert(call, { from: "vtt", format: "srt" }),
  subtitle: stringifySync(parseSync(call), { format: "SRT" }),
}));
SCRIPT
env/bin/python - <<'EOF'
import json
import logging
import subprocess

import caption2text
import pycaption
import pysubs2
import webvtt
from lattifai.caption import Caption
from ttconv.srt import writer
from ttconv.vtt import reader

logging.disable()
CALL = "call.vtt"
with open(CALL, encoding="utf-8") as opened:
    text = opened.read()
with open(CALL, encoding="utf-8") as opened:
    by_ttconv = writer.from_model(reader.to_model(opened))
read = pysubs2.load(CALL)
node = subprocess.run(["node", "srt.mjs"], check=True, capture_output=True)
seen = {
    "pycaption": pycaption.SRTWriter().write(pycaption.WebVTTReader().read(text)),
    **json.loads(node.stdout),
    "pysubs2": read.to_string("srt"),
    "pysubs2, WebVTT again": read.to_string("vtt"),
    "ttconv": by_ttconv,
    "caption2text": caption2text.vtt_to_transcript(CALL),
    "vtt2txt-ng": subprocess.run(["env/bin/vtt2txt", CALL], check=True, capture_output=True, text=True).stdout,
}
for name, written in seen.items():
    names = {"Ana", "Cy"} & set(written.replace("<v ", "").replace(">", " ").replace(":", " ").split())
    last = next(line for line in written.splitlines() if "promised" in line)
    print(f"{name:22} {last:35} names told: {len(names)}")
    assert last == {
        "pycaption": "Cy: You promised that before.", "subtitle": "<v Cy>You promised that before.</v>"
    }.get(name, "You promised that before.")
    assert len(names) == (2 if name in {"pycaption", "subtitle"} else 0)
of_webvtt = [(part.voice, part.text.replace("\n", " ")) for part in webvtt.read(CALL)]
of_lattifai = [(part.speaker, part.text) for part in Caption.read(CALL).supervisions]
print("webvtt-py:", *of_webvtt)
assert of_webvtt == of_lattifai == [
    ("Ana", "I can give you $50 back."),
    ("Cy", "I want that in writing."),
    ("Ana", "You will have it today. You promised that before."),
]
EOF
