"""`csm-advisor mcp`, through the SDK's own client over standard input and output."""

import asyncio
import json
import os
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Literal

import anyio
import pytest
from jsonschema import Draft202012Validator
from mcp import Client, MCPError, StdioServerParameters

from csm_advisor.cli.mcp.assistant_tools import TOOLS
from csm_advisor.model.schemas import schema_of
from tests.cli.conftest import Run
from tests.terminal import Session

ANSWERS = {
    "rung": "representative",
    "years_in_service": 3,
    "years_leading": 0,
    "education": "bachelor",
    "target": "manager",
}
DAY = "2026-11-29"
POSTING = "Team Lead\nRequirements:\n- 2 years of customer service\n- Excel\nPay: $20 an hour\n"
CALLS: dict[str, dict[str, Any]] = {
    "plan": {"answers": ANSWERS, "today": DAY},
    "compare": {"answers": ANSWERS, "today": DAY},
    "what_if": {"answers": ANSWERS, "changes": {"hours_per_week": 9}, "today": DAY},
    "salary": {"rung": "manager", "areas": ["dallas"], "today": DAY},
    "skills": {"rung": "team lead", "answers": ANSWERS, "today": DAY},
    "roles": {"rung": "manager"},
    "posting": {"text": POSTING, "answers": ANSWERS, "today": DAY},
    "explain": {"thing": "leadership", "today": DAY},
}
HELLO = {
    "jsonrpc": "2.0", "id": 1, "method": "initialize",
    "params": {"protocolVersion": "2025-11-25", "capabilities": {},
               "clientInfo": {"name": "t", "version": "1"}},
}  # fmt: skip
# The program with what would talk to anybody but its parent forbidden.
WATCHED = """
import sys
def forbid(event, about):
    if event in ("socket.connect", "socket.bind", "socket.getaddrinfo", "subprocess.Popen"):
        raise SystemExit(f"{event} {about}")
    writes = event == "open" and isinstance(about[1], str) and set("wax+") & set(about[1])
    if writes and isinstance(about[0], str) and about[0] != "/dev/null":
        raise SystemExit(f"{event} {about}")
sys.addaudithook(forbid)
from csm_advisor.__main__ import start
start()
"""
Mode = Literal["auto", "legacy"]


def served(
    home: Path, talk: Callable[[Client], Awaitable[None]], mode: Mode = "auto", *words: str
) -> None:
    """Talk to a server of its own; a home folder of its own stays empty."""
    server = StdioServerParameters(
        command=sys.executable,
        args=["-c", WATCHED, "mcp", *words],
        env={**os.environ, "CSM_ADVISOR_HOME": str(home)},
    )

    async def run() -> None:
        with anyio.fail_after(120):
            async with Client(server, mode=mode) as client:
                await talk(client)

    # Another thread, for a browser's tests keep an event loop in this one.
    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, run()).result()
    assert not home.exists() or not list(home.iterdir())


async def told(client: Client, name: str, arguments: dict[str, Any]) -> tuple[bool, Any, str]:
    """Whether a call went wrong, its structured result, and its text."""
    found = await client.call_tool(name, arguments)
    (block,) = found.content
    assert block.type == "text"
    return bool(found.is_error), found.structured_content, block.text


@pytest.mark.parametrize("mode", ["auto", "legacy"])
def test_each_tool_answers_with_its_schema_and_its_sources(tmp_path: Path, mode: Mode) -> None:
    async def talk(client: Client) -> None:
        tools = {tool.name: tool for tool in (await client.list_tools()).tools}
        assert list(tools) == list(TOOLS) == list(CALLS)
        for name, arguments in CALLS.items():
            Draft202012Validator(tools[name].input_schema).validate(arguments)
            wrong, result, text = await told(client, name, arguments)
            assert not wrong, text
            assert json.loads(text) == result
            assert tools[name].output_schema == schema_of(TOOLS[name].result)
            Draft202012Validator(schema_of(TOOLS[name].result)).validate(result)
            sources = (result["before"] if name == "what_if" else result)["sources"]
            assert all(one["title"] and one["publisher"] for one in sources.values())
            assert sources

    served(tmp_path / "home", talk, mode)


def test_a_tool_gives_what_the_command_prints(run: Run, tmp_path: Path) -> None:
    profile = tmp_path / "me.json"
    profile.write_text(json.dumps(ANSWERS))
    printed = run("plan", "--profile", str(profile), "--today", DAY, "--no-input", "--json").json

    async def talk(client: Client) -> None:
        assert (await told(client, "plan", CALLS["plan"]))[1] == printed

    served(tmp_path / "served", talk)


WRONG: list[tuple[str, dict[str, Any], str]] = [
    ("plan", {}, "plan: answers is missing; give it"),
    ("plan", {"answers": {**ANSWERS, "wage": 1}}, "'wage' is not a key of a profile"),
    ("plan", {"answers": {**ANSWERS, "rung": "wizard"}}, "rung: 'wizard' is not a rung we know"),
    ("plan", {"answers": {**ANSWERS, "years_leading": "2"}}, "years_leading: is text"),
    (
        "plan",
        {"answers": {"rung": "manager"}},
        "answers: missing: years_in_service, years_leading, education, target; ask the person",
    ),
    ("plan", {"answers": "none"}, "answers is not an object; correct it"),
    (
        "plan",
        {"answers": ANSWERS, "hours": 3},
        "'hours' is no argument; there are answers, soonest",
    ),
    ("plan", {"answers": ANSWERS, "today": "tomorrow"}, "today: 'tomorrow' is not a date"),
    ("plan", {"answers": ANSWERS, "today": "9999-12-31"}, "today: 9999-12-31 is too late"),
    ("roles", {"rung": 2}, "rung is not text; correct it"),
    ("roles", {"rung": "wizard"}, "'wizard' is not a rung we know"),
    ("salary", {"dollars": "2013"}, "dollars is not a whole number; correct it"),
    ("salary", {"areas": ["a"] * 11}, "areas is too long; give at most 10"),
    ("salary", {"areas": "Ohio"}, "areas is not a list"),
    ("salary", {"areas": ["zzzz"]}, "name a city, a state or an area code"),
    ("salary", {"industry": "zzzz"}, "name one by its title or its NAICS code"),
    (
        "plan",
        {"answers": ANSWERS, "soonest": "director"},
        "plan: soonest: 'director' is not on any route to 'manager'",
    ),
    ("plan", {"answers": {**ANSWERS, "area": "zzzz"}}, "name a city, a state or an area code"),
    ("what_if", {"answers": ANSWERS, "changes": {"rung": "wizard"}}, "what_if: changes: rung: 'w"),
    ("posting", {"text": 5}, "text is not text; correct it"),
    ("explain", {"thing": "nonsense"}, "nonsense"),
    ("wizard", {}, "there is no tool 'wizard'; there are plan, compare"),
]


def test_a_wrong_argument_is_told_and_the_server_lives_on(tmp_path: Path) -> None:
    async def talk(client: Client) -> None:
        for name, arguments, sentence in WRONG:
            wrong, result, text = await told(client, name, arguments)
            assert wrong, (name, arguments)
            assert result is None
            assert sentence in text
            assert "csm-advisor " not in text
            assert "--" not in text
        assert not (await told(client, "roles", {}))[0]

    served(tmp_path / "home", talk)


def test_two_hundred_calls_in_a_row(tmp_path: Path) -> None:
    async def talk(client: Client) -> None:
        first = await told(client, "explain", {"thing": "ccxp", "today": DAY})
        assert not first[0]
        for at in range(200):
            if at % 20 == 0:
                assert not (await told(client, "plan", CALLS["plan"]))[0]
            assert await told(client, "explain", {"thing": "ccxp", "today": DAY}) == first

    served(tmp_path / "home", talk)


def test_calls_that_are_cancelled_harm_no_other(tmp_path: Path) -> None:
    async def talk(client: Client) -> None:
        for _ in range(5):
            with anyio.move_on_after(0.05) as scope:
                await told(client, "compare", {"answers": {**ANSWERS, "target": "director"}})
            assert scope.cancelled_caught
        assert not (await told(client, "plan", CALLS["plan"]))[0]

    served(tmp_path / "home", talk)


def test_calls_at_the_same_time_are_all_answered(tmp_path: Path) -> None:
    async def talk(client: Client) -> None:
        found: dict[int, str] = {}

        async def one(at: int) -> None:
            found[at] = (await told(client, "skills", {"rung": "manager", "today": DAY}))[2]

        async with anyio.create_task_group() as group:
            for at in range(8):
                group.start_soon(one, at)
        assert len(found) == 8
        assert len(set(found.values())) == 1

    served(tmp_path / "home", talk)


def test_the_sources_are_resources(tmp_path: Path) -> None:
    async def talk(client: Client) -> None:
        resources = (await client.list_resources()).resources
        assert len(resources) > 30
        assert {one.name for one in resources} >= {"ten-steps"}
        (content,) = (await client.read_resource("csm-advisor://sources/ten-steps")).contents
        view = json.loads(content.text)  # type: ignore[union-attr]
        Draft202012Validator(schema_of("sources")).validate(view)
        assert view["records"]
        for wrong in ("csm-advisor://sources/nothing", "file:///etc/passwd"):
            with pytest.raises(MCPError, match="there is no resource"):
                await client.read_resource(wrong)

    served(tmp_path / "home", talk)


def test_it_serves_a_ladder_of_one_s_own(tmp_path: Path) -> None:
    async def talk(client: Client) -> None:
        assert not (await told(client, "roles", {}))[0]

    served(tmp_path / "home", talk, "auto", "--data-dir", str(Path(__file__).parents[2] / "data"))


def started(*words: str, **streams: Any) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "csm_advisor", "mcp", *words]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, **streams)


def test_it_ends_where_nobody_speaks_any_more() -> None:
    process = started(stdout=subprocess.PIPE)
    out, err = process.communicate(b"", timeout=60)
    assert (process.returncode, out, err) == (0, b"", b"")


@pytest.mark.parametrize("asked", ["nothing", "compare"])
def test_one_ctrl_c_ends_it_at_once(tmp_path: Path, asked: str) -> None:
    """Also while input is open, as it is for who has started it by hand, and during an answer."""
    session = Session(tmp_path, ["-m", "csm_advisor", "mcp"])
    session.type(f"{json.dumps(HELLO)}\n")
    deadline = time.monotonic() + 60
    while b"serverInfo" not in session.output.read_bytes() and time.monotonic() < deadline:
        time.sleep(0.05)
    if asked == "compare":
        call = {"name": asked, "arguments": {"answers": {**ANSWERS, "target": "director"}}}
        session.type(f"{json.dumps({**HELLO, 'id': 2, 'method': 'tools/call', 'params': call})}\n")
        time.sleep(0.1)  # it may have begun by then
    session.interrupt()
    session.until("csm-advisor: stopped")
    assert session.process.wait(5) == 130


def test_what_is_no_message_does_not_end_it() -> None:
    process = started(stdout=subprocess.PIPE)
    lines = b"nonsense\n\xff\xfe\n[]\n{}\n" + json.dumps(HELLO).encode() + b"\n"
    out, err = process.communicate(lines, timeout=60)
    assert process.returncode == 0
    assert err == b""
    answers = [json.loads(line) for line in out.splitlines()]
    assert any(one.get("result", {}).get("serverInfo") for one in answers)


def test_it_ends_quietly_where_nobody_listens() -> None:
    reader, writer = os.pipe()
    process = started(stdout=writer)
    os.close(writer)
    os.close(reader)
    ping = b'{"jsonrpc": "2.0", "id": 1, "method": "ping"}\n'
    _, err = process.communicate(ping * 3, timeout=60)
    assert process.returncode == 0
    assert b"Traceback" not in err


def test_without_the_package_it_says_what_to_install(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("csm_advisor.cli.commands.mcp.find_spec", lambda name: None)
    ran = run("mcp")
    assert (ran.code, ran.out) == (2, "")
    assert "run pip install 'csm-advisor[mcp]'" in ran.err
