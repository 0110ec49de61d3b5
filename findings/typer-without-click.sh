#!/usr/bin/env bash
# typer 0.29.2 with click 8.5.1. Typer was built on Click, so that what Click knows worked inside its
# commands. A guess: `click.UsageError` still ends a command with exit code 2 and one sentence,
# `click.Abort` with "Aborted", and `click.get_current_context()` still gives the context.
# Seen: Typer brings a Click of its own. The errors of the other one are any errors: a traceback and exit
# code 1. There is no current context, and Typer's is no `click.Context`.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check typer==0.29.2 click==8.5.1
cat >"$folder/program.py" <<'EOF'
import click
import typer

app = typer.Typer(pretty_exceptions_enable=False)


@app.command()
def usage() -> None:
    raise click.UsageError("no such rung")


@app.command()
def abort() -> None:
    raise click.Abort


@app.command()
def own() -> None:
    raise typer.BadParameter("no such rung")


@app.command()
def context(own: typer.Context) -> None:
    print("current:", click.get_current_context(silent=True), "is one:", isinstance(own, click.Context))


app()
EOF
seen=
for command in usage abort own context; do
    code=0
    said=$("$folder/env/bin/python" "$folder/program.py" "$command" 2>&1) || code=$?
    last=$(tail -n 1 <<<"$said")
    traceback=$(grep -c '^Traceback' <<<"$said" || true)
    [ "$command" = own ] && last=
    seen+="$command: exit $code, tracebacks $traceback, $last"$'\n'
done
printf %s "$seen"
diff - <(printf %s "$seen") <<'EOF'
usage: exit 1, tracebacks 1, click.exceptions.UsageError: no such rung
abort: exit 1, tracebacks 1, click.exceptions.Abort
own: exit 2, tracebacks 0, 
context: exit 0, tracebacks 0, current: None is one: False
EOF
