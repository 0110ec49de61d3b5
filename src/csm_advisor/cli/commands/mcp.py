"""`csm-advisor mcp`."""

from importlib.util import find_spec

from csm_advisor.cli import options
from csm_advisor.cli.world import World
from csm_advisor.errors import UsageProblem

EXAMPLES = """\
Example, for the settings of an assistant: {"command": "csm-advisor", "args": ["mcp"]}

csm-advisor mcp --data-dir company/            with a ladder of your own
"""


def mcp(
    json: options.Json = False,  # the protocol is JSON in any case
    data_dir: options.DataDir = None,
) -> None:
    """Serve assistants over standard input and output (Model Context Protocol).

    An assistant starts it, and it stops with the assistant. It writes no file and uses no
    network.
    """
    if find_spec("mcp") is None:
        raise UsageProblem(
            "a server for assistants needs the package mcp, which is not installed; run pip install"
            " 'csm-advisor[mcp]'"
        )
    world = World(data_dir)
    catalogue = world.catalogue
    from csm_advisor.cli.mcp.server import serve

    serve(catalogue)
