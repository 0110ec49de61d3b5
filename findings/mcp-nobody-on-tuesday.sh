#!/usr/bin/env bash
# mcp 2.3.0 and fastmcp 4.2.3, which serve tools to assistants. A tool gives who has the shift on Monday,
# Tuesday and Wednesday, where nobody has that of Tuesday; another gives the steps of each month. An
# answer goes out as structure, and as text for assistants that read nothing else; that text should be
# the same in JSON, says the protocol (2025-06-18). A guess: so it is.
# Seen: so it is with fastmcp. mcp's text is a block for each thing that is not nothing, at any depth:
# read in order, Bo has Tuesday and nobody Wednesday; which month a step is in is lost; and two people
# with their years are four things. No mentor at all is no text, with either.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check mcp==2.3.0 fastmcp==4.2.3 pydantic==2.14.4
"$folder/env/bin/python" - <<'EOF'
import asyncio
import json
import logging

import fastmcp
import mcp
from mcp.server.mcpserver import MCPServer

logging.disable()


def shifts() -> list[str | None]:
    return ["Ana", None, "Bo"]


def steps_by_month() -> list[list[str]]:
    return [["Ask for a raise"], [], ["Book the exam", "Sit the exam"]]


def years() -> list[tuple[str, int]]:
    return [("Ana", 2), ("Bo", 3)]


def mentor() -> str | None:
    return None


TOOLS = (shifts, steps_by_month, years, mentor)


async def texts(server, client_of) -> list[list[str]]:
    for tool in TOOLS:
        server.tool()(tool)
    async with client_of(server) as client:
        answers = [await client.call_tool(tool.__name__, {}) for tool in TOOLS]
    for tool, answer in zip(TOOLS, answers, strict=True):
        assert answer.structured_content == {"result": json.loads(json.dumps(tool()))}
    return [[block.text for block in answer.content] for answer in answers]


seen = {
    "mcp": asyncio.run(texts(MCPServer("team"), mcp.Client)),
    "fastmcp": asyncio.run(texts(fastmcp.FastMCP("team"), fastmcp.Client)),
}
for library, answers in seen.items():
    for tool, blocks in zip(TOOLS, answers, strict=True):
        print(f"{library}, {tool.__name__}:", *blocks, sep="\n    ")
assert seen["mcp"] == [
    ["Ana", "Bo"],
    ["Ask for a raise", "Book the exam", "Sit the exam"],
    ["Ana", "2", "Bo", "3"],
    [],
]
assert [[json.loads(block) for block in blocks] for blocks in seen["fastmcp"]] == [
    [["Ana", None, "Bo"]],
    [[["Ask for a raise"], [], ["Book the exam", "Sit the exam"]]],
    [[["Ana", 2], ["Bo", 3]]],
    [],
]
EOF
