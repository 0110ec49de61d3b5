#!/usr/bin/env bash
# typer 0.25.1, 0.26.0, the first with a Click of its own, and 0.26.1. A guess: an option that names an
# environment variable takes its value from there where it is not given, as Typer's documentation says,
# and as an argument does.
# Seen: in 0.26.0 an argument takes it and an option does not, neither from its own variable, which the
# help lists, nor by a prefix for all options. The default counts, and nothing is said: a program that is
# told a company's own ladder by the environment plans with another one. 0.25.1 and 0.26.1 read both.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for version in 0.25.1 0.26.0 0.26.1; do
    "${PYTHON:-python3}" -m venv "$folder/$version"
    "$folder/$version/bin/python" -m pip install -qq --disable-pip-version-check "typer==$version"
done
cat >"$folder/program.py" <<'EOF'
from typing import Annotated

import typer

app = typer.Typer(context_settings={"auto_envvar_prefix": "CAREER"})


@app.command()
def plan(
    rung: Annotated[str, typer.Argument(envvar="RUNG")] = "representative",
    ladder: Annotated[str, typer.Option(envvar="LADDER")] = "bundled",
    hours: int = 0,
) -> None:
    print(rung, ladder, hours)


app()
EOF
export RUNG=team-lead LADDER=company CAREER_HOURS=5 COLUMNS=100
for version in 0.25.1 0.26.0 0.26.1; do
    python="$folder/$version/bin/python"
    listed=$("$python" "$folder/program.py" --help | grep -c 'env var: LADDER')
    echo "$version: $("$python" "$folder/program.py"), listed: $listed" | tee -a "$folder/seen"
done
diff "$folder/seen" - <<'EOF'
0.25.1: team-lead company 5, listed: 1
0.26.0: team-lead bundled 0, listed: 1
0.26.1: team-lead company 5, listed: 1
EOF
