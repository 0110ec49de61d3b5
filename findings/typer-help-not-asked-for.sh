#!/usr/bin/env bash
# The smallest program that Typer makes: one function without parameters, no completion, started with no word. A guess:
# it has nothing to check, and without models it has no use for pydantic, which newer releases of Typer merely need to be
# there; to go from Typer 0.26.1 to 0.29.2 changes nothing for it.
# Seen: with 0.29.2 Python makes a hundred times as many calls for it, and loads 42 modules of pydantic. All programs
# have the option --help; it is not given, and an adapter of pydantic is made to check that. A program that gives this
# option an answer of its own (`process_value`) where it is absent starts with no pydantic at all.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for version in 0.29.2 0.26.1; do
    "${PYTHON:-python3}" -m venv "$folder/$version"
    "$folder/$version/bin/python" -m pip install -qq --disable-pip-version-check "typer==$version" pydantic==2.14.4
done
cat >"$folder/jobs.py" <<'EOF'
import sys
from importlib.metadata import version

import typer

app = typer.Typer(add_completion=False)


@app.command()
def main() -> None:
    print("no jobs")


command = typer.main.get_command(app)
answer = sys.argv.pop()
if answer == "own":
    known = command.get_params

    def get_params(ctx):
        params = known(ctx)
        for param in params:
            param.process_value = lambda ctx, value: value
        return params

    command.get_params = get_params

calls = 0


def count(frame, event, argument):
    global calls
    calls += event == "call"


sys.setprofile(count)
command(standalone_mode=False)
sys.setprofile(None)
loaded = [name for name in sys.modules if name.partition(".")[0] == "pydantic"]
print(f"Typer {version('typer')}, answer by {answer}: {calls} calls, {len(loaded)} modules of pydantic", file=sys.stderr)
EOF
cd "$folder"
for version in 0.29.2 0.26.1; do
    for answer in Typer own; do
        "./$version/bin/python" jobs.py "$answer" 2>>seen >/dev/null
    done
done
cat seen
./0.29.2/bin/python - <<'EOF'
import re

counts = [tuple(map(int, re.search(r"(\d+) calls, (\d+) modules", line).groups())) for line in open("seen")]
(new, many), (own, none), (old, no_module), _ = counts
assert (none, no_module) == (0, 0)
assert many > 20
assert new > 20 * max(own, old)
EOF
