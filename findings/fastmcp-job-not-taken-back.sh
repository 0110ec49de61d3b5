#!/usr/bin/env bash
# fastmcp 4.2.3 and mcp 2.3.0, which serve tools to assistants; pydantic 2.14.4. A job has the keys "from"
# and "to", which a model of Python's takes as aliases (`Field(alias="from")`). One tool gives a job,
# another takes one. A guess: what the first gives, under the keys that the model writes into JSON by
# alias, the second takes.
# Seen: that is so with mcp. With fastmcp the tool that gives one says "started" and "ended", in its schema
# and in the answer, and the tool that takes one asks for "from": of what an assistant hands on from one
# tool to the other, each job is refused, and one whose dates are optional is taken without them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check fastmcp==4.2.3 mcp==2.3.0 pydantic==2.14.4
"$folder/env/bin/python" - <<'EOF'
import asyncio
import logging
from datetime import date

import fastmcp
import mcp
from mcp.server.mcpserver import MCPServer
from pydantic import BaseModel, Field

logging.disable()


class Job(BaseModel):
    started: date = Field(alias="from")
    ended: date | None = Field(None, alias="to")


class Draft(BaseModel):
    started: date | None = Field(None, alias="from")


def job() -> Job:
    return Job.model_validate({"from": "2021-06-01", "to": "2024-02-01"})


def draft() -> Draft:
    return Draft.model_validate({"from": "2021-06-01"})


def years(job: Job) -> str:
    return f"{job.started} to {job.ended}"


def start(draft: Draft) -> str:
    return f"since {draft.started}"


async def handed_on(server, client_of) -> list[str]:
    for tool in (job, draft, years, start):
        server.tool()(tool)
    said = []
    async with client_of(server) as client:
        for gives, takes in (("job", "years"), ("draft", "start")):
            given = (await client.call_tool(gives, {})).structured_content
            try:
                answer = (await client.call_tool(takes, {gives: given})).content[0].text
            except fastmcp.exceptions.ToolError as error:
                answer = " ".join(str(error).splitlines()[1:3]).partition(" [")[0]
            said += [" ".join(given), answer]
    return said


seen = {
    "mcp": asyncio.run(handed_on(MCPServer("jobs"), mcp.Client)),
    "fastmcp": asyncio.run(handed_on(fastmcp.FastMCP("jobs"), fastmcp.Client)),
}
print(seen)
assert seen == {
    "mcp": ["from to", "2021-06-01 to 2024-02-01", "from", "since 2021-06-01"],
    "fastmcp": ["started ended", "job.from   Field required", "started", "since None"],
}
EOF
