#!/usr/bin/env bash
# mcp 2.3.0, the SDK of the Model Context Protocol. Two tools take a text and give it back; for one the
# text is optional (`str | None`). A guess: both get the same text, whatever it is.
# Seen: an optional text that is JSON for null, a list or an object is read as such first. "null" arrives
# as no text at all, and a JSON object is refused for not being a text, though the schema that a client
# sees asks for no more than a text. A plain `str` gets what was sent.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"${PYTHON:-python3}" -m venv "$folder/env"
"$folder/env/bin/python" -m pip install -qq --disable-pip-version-check mcp==2.3.0 pydantic==2.14.4
"$folder/env/bin/python" - <<'EOF'
import asyncio
import logging

from mcp import Client
from mcp.server.mcpserver import MCPServer

logging.disable()
server = MCPServer("echo")


@server.tool()
def plain(text: str) -> str:
    return repr(text)


@server.tool()
def optional(text: str | None = None) -> str:
    return repr(text)


EXPECTED = {
    ("plain", "null"): "'null'",
    ("plain", '{"rung": 1}'): "'{\"rung\": 1}'",
    ("optional", "Tulsa"): "'Tulsa'",
    ("optional", "12"): "'12'",
    ("optional", "null"): "None",
    ("optional", '{"rung": 1}'): "Input should be a valid string",
}


async def said() -> dict[tuple[str, str], str]:
    answers = {}
    async with Client(server) as client:
        for tool, text in EXPECTED:
            answer = (await client.call_tool(tool, {"text": text})).content[0].text
            refused = "Input should be a valid string"
            answers[tool, text] = refused if refused in answer else answer
    return answers


seen = asyncio.run(said())
print(seen)
assert seen == EXPECTED
EOF
