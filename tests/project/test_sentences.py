"""Sentences have one place: what `advice` finds out, `advice/sentences` says."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

ADVICE = Path(__file__).parents[2] / "src/csm_advisor/advice"
FINDERS = [path for path in ADVICE.rglob("*.py") if path.parent.name != "sentences"]
UNITS = {"USD per year"}
# What they are called with: problems, which are told where they are found; what is looked for; and
# the functions of advice/sentences.
SAYERS = re.compile(r"\w*Problem|find|(told|say|sentences)\.\w+")


def words_in(source: str) -> Iterator[str]:
    """Texts of three words or more that a program holds, docstrings and assertions aside."""
    tree = ast.parse(source)
    aside: set[int] = set()
    for node in ast.walk(tree):
        match node:
            case ast.Assert() | ast.Expr(value=ast.Constant()):
                aside |= {id(part) for part in ast.walk(node)}
            case ast.Call() if SAYERS.fullmatch(ast.unparse(node.func)):
                aside |= {id(part) for part in ast.walk(node)}
            case ast.JoinedStr():
                aside |= {id(part) for part in node.values}
            case _:
                pass
    for node in ast.walk(tree):
        match node:
            case ast.JoinedStr(values=values):
                parts = [part.value if isinstance(part, ast.Constant) else "0" for part in values]
                text = "".join(map(str, parts))
            case ast.Constant(value=str(text)):
                pass
            case _:
                continue
        if id(node) not in aside and len(re.findall(r"[A-Za-z']+", text)) > 2 and " " in text:
            yield text


def test_nothing_but_the_sentences_of_advice_is_said_in_advice() -> None:
    said = {str(path): [*words_in(path.read_text(encoding="utf-8"))] for path in FINDERS}
    assert {name: found for name, found in said.items() if set(found) - UNITS} == {}


def test_what_counts_as_said() -> None:
    program = '''"""A module that says nothing."""
raise UsageProblem(f"no way leads from {one} to {other}")
text = told.way("the first one of all")
text = f"You meet {number} of them."
'''
    assert [*words_in(program)] == ["You meet 0 of them."]
