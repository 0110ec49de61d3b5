#!/usr/bin/env bash
# typer 0.28.0 and 0.29.2 (with pydantic 2.14.4). A command takes the day by which somebody wants to be
# there (`datetime`). A guess: "2029-06-01" is that day, and what has no such form, as "2029", is refused.
# Seen: that was so up to 0.28. Since 0.29 pydantic reads what is typed, unless the command names
# `formats`: a number is the seconds since 1970. "2029" is half an hour into that year, "20290601", which
# Python and ISO 8601 read as a day, is in August of it, and both have a time zone, which "2029-06-01" has
# not. Only "2029-06" is still refused. The help says no longer which forms there are.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat >"$folder/program.py" <<'EOP'
import datetime
from typing import Annotated

import typer
from typer.testing import CliRunner

app = typer.Typer()


@app.command(name="no formats")
def without(by: datetime.datetime) -> None:
    print(by)


@app.command(name="formats")
def named(by: Annotated[datetime.datetime, typer.Argument(formats=["%Y-%m-%d", "%Y"])]) -> None:
    print(by)


for command in ["no formats", "formats"]:
    for text in ["2029-06-01", "2029", "20290601", "2029-06"]:
        result = CliRunner().invoke(app, [command, text])
        said = f"exit {result.exit_code}" if result.exit_code else result.output.strip()
        print(f"{command}: {text} -> {said}")
print("forms in the help:", "%Y-%m-%d" in CliRunner().invoke(app, ["no formats", "--help"]).output)
print("Python's own:", datetime.datetime.fromisoformat("20290601"))
EOP
seen=
for version in 0.28.0 0.29.2; do
    "${PYTHON:-python3}" -m venv "$folder/$version"
    "$folder/$version/bin/python" -m pip install -qq --disable-pip-version-check "typer==$version" pydantic==2.14.4
    seen+="typer $version"$'\n'$(COLUMNS=100 "$folder/$version/bin/python" "$folder/program.py")$'\n'
done
printf %s "$seen"
diff - <(printf %s "$seen") <<'EOF'
typer 0.28.0
no formats: 2029-06-01 -> 2029-06-01 00:00:00
no formats: 2029 -> exit 2
no formats: 20290601 -> exit 2
no formats: 2029-06 -> exit 2
formats: 2029-06-01 -> 2029-06-01 00:00:00
formats: 2029 -> 2029-01-01 00:00:00
formats: 20290601 -> exit 2
formats: 2029-06 -> exit 2
forms in the help: True
Python's own: 2029-06-01 00:00:00
typer 0.29.2
no formats: 2029-06-01 -> 2029-06-01 00:00:00
no formats: 2029 -> 1970-01-01 00:33:49+00:00
no formats: 20290601 -> 1970-08-23 20:16:41+00:00
no formats: 2029-06 -> exit 2
formats: 2029-06-01 -> 2029-06-01 00:00:00
formats: 2029 -> 2029-01-01 00:00:00
formats: 20290601 -> exit 2
formats: 2029-06 -> exit 2
forms in the help: False
Python's own: 2029-06-01 00:00:00
EOF
