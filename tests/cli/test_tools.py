"""`tools`: what the software does, who asks for it, how to learn it."""

from tests.cli.conftest import Raw, Run


def test_json_and_screen_have_every_tool(run: Run, raw: Raw) -> None:
    answer = run("tools", "--json").json
    shown = run("tools", "--all").flat
    for tool, line in zip(raw("tools")["tool"], answer["tools"], strict=True):
        assert (line["id"], line["examples"]) == (tool["id"], tool["examples"])
        for text in (tool["name"], tool["about"], ", ".join(tool["examples"])):
            assert text in shown


def test_who_asks_for_crm_and_how_firmly(run: Run) -> None:
    crm = run("tools", "--json").json["tools"][0]
    assert [(a["rung"], a["strength"], a["source"]) for a in crm["asked"]] == [
        ("manager", "usual", "ten-steps"),
        ("manager", "helps", "job-description"),
    ]


def test_every_tool_can_be_learned(run: Run, raw: Raw) -> None:
    closing = {a["id"]: a.get("closes", ()) for a in raw("actions")["action"]}
    for tool in run("tools", "--json").json["tools"]:
        assert tool["actions"]
        assert all(tool["id"] in closing[id_] for id_ in tool["actions"])


def test_a_tool_that_no_rung_asks_for_says_so(run: Run) -> None:
    shown = run("tools", "--all").flat
    assert "no source here asks for it by rung" in shown.split("Live chat software")[1]
