"""The server itself: what the protocol asks, answered with tools and sources.

It is built on the SDK's own low-level server rather than on the one that makes tools of functions:
that drops arguments it does not know, reads texts that look like JSON as such, and keeps our
sentences from the caller.
"""

import json
import logging
import signal
from collections.abc import Callable
from datetime import date
from threading import Lock
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

import anyio
import mcp_types as types
from mcp.server.lowlevel import Server
from mcp.server.stdio import stdio_server
from mcp.shared.exceptions import MCPError

from csm_advisor import __version__
from csm_advisor.advice.guide.sources import one_source
from csm_advisor.cli.app import say
from csm_advisor.cli.mcp.assistant_tools import TOOLS, answer, input_schema
from csm_advisor.cli.start_up import leave
from csm_advisor.errors import AdvisorError, ExitCode
from csm_advisor.model.schemas import schema_of

if TYPE_CHECKING:
    from csm_advisor.model.catalogue import Catalogue
    from csm_advisor.model.frozen import Frozen

Result = TypeVar("Result")

SOURCES = "csm-advisor://sources/"
_JSON = "application/json"
_ABOUT = (
    "Career plans for people in customer service, from published sources. Ask the person for their"
    " rung, their years in service and leading people, their education and their target; then call"
    " plan. Cite the sources that stand with each statement; figures without one do not exist."
)
_READS_ONLY = types.ToolAnnotations(
    read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False
)


def serve(data: "Catalogue") -> None:
    """Answer on standard input and output until the other side has gone, or Ctrl-C."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:  # and not ignored
        signal.signal(signal.SIGINT, _stop)
    # What the SDK would tell on standard error is nothing a person could mend.
    logging.disable(logging.CRITICAL)
    try:
        anyio.run(_serve, data)
    except* (BrokenPipeError, anyio.BrokenResourceError, anyio.ClosedResourceError):
        pass  # nobody is there to be told


def _stop(*_: object) -> NoReturn:
    """End the process at once: the SDK would wait for its threads, of which one waits for a line
    of input, and another may write to who no longer reads."""
    leave(say("stopped", ExitCode.INTERRUPTED))


async def _serve(data: "Catalogue") -> None:
    server = make_server(data)
    async with stdio_server() as (incoming, outgoing):
        await server.run(incoming, outgoing, server.create_initialization_options())


def make_server(data: "Catalogue") -> Server[Any]:
    """The server for one set of data."""
    # One answer at a time: a call that was cancelled is worked out to its end in its thread, and
    # what is remembered from plan to plan is not made for two at once.
    turn = Lock()

    async def in_turn(work: Callable[[], Result]) -> Result:
        def alone() -> Result:
            with turn:
                return work()

        return await anyio.to_thread.run_sync(alone, abandon_on_cancel=True)

    async def list_tools(ctx: Any, params: Any) -> types.ListToolsResult:
        return types.ListToolsResult(tools=[_tool(name) for name in TOOLS])

    async def call_tool(ctx: Any, params: types.CallToolRequestParams) -> types.CallToolResult:
        try:
            return await in_turn(lambda: _told(answer(params.name, params.arguments or {}, data)))
        except AdvisorError as problem:
            return _wrong(str(problem))
        except Exception as problem:
            return _wrong(f"{params.name}: failed ({type(problem).__name__}); nothing was changed")

    async def list_resources(ctx: Any, params: Any) -> types.ListResourcesResult:
        found = [
            types.Resource(
                name=id_,
                title=source.title,
                uri=f"{SOURCES}{id_}",
                description=f"{source.kind}, {source.publisher}, {source.date}",
                mime_type=_JSON,
            )
            for id_, source in data.sources.items()
        ]
        return types.ListResourcesResult(resources=found)

    async def list_templates(ctx: Any, params: Any) -> types.ListResourceTemplatesResult:
        template = types.ResourceTemplate(
            name="source",
            title="A source, and every record that stands on it",
            uri_template=f"{SOURCES}{{id}}",
            mime_type=_JSON,
        )
        return types.ListResourceTemplatesResult(resource_templates=[template])

    async def read_resource(
        ctx: Any, params: types.ReadResourceRequestParams
    ) -> types.ReadResourceResult:
        uri = str(params.uri)
        id_ = uri.removeprefix(SOURCES)
        if not uri.startswith(SOURCES) or id_ not in data.sources:
            raise MCPError(types.INVALID_PARAMS, f"there is no resource {uri[:200]!r}")
        view = await in_turn(lambda: one_source(data, id_, date.today()))
        text = view.model_dump_json(by_alias=True)
        contents = types.TextResourceContents(uri=uri, mime_type=_JSON, text=text)
        return types.ReadResourceResult(contents=[contents])

    return Server(
        "csm-advisor",
        version=__version__,
        title="csm-advisor",
        instructions=_ABOUT,
        on_list_tools=list_tools,
        on_call_tool=call_tool,
        on_list_resources=list_resources,
        on_list_resource_templates=list_templates,
        on_read_resource=read_resource,
    )


def _tool(name: str) -> types.Tool:
    tool = TOOLS[name]
    return types.Tool(
        name=name,
        description=tool.about,
        input_schema=input_schema(name),
        output_schema=schema_of(tool.result),
        annotations=_READS_ONLY,
    )


def _told(view: "Frozen") -> types.CallToolResult:
    """An answer as a structured result, and as the same text for who reads no other."""
    told = view.model_dump(mode="json", by_alias=True)
    text = json.dumps(told, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return types.CallToolResult(
        content=[types.TextContent(type="text", text=text)], structured_content=told
    )


def _wrong(sentence: str) -> types.CallToolResult:
    return types.CallToolResult(
        content=[types.TextContent(type="text", text=sentence)], is_error=True
    )
