"""Public functions say what they raise."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[2] / "src" / "csm_advisor"
# The docstring of a command is its help.
MODULES = [path for path in SOURCE.rglob("*.py") if "commands" not in path.parts]


def functions(tree: ast.Module) -> Iterator[ast.FunctionDef]:
    """The public functions and methods of a module."""
    for node in tree.body:
        for one in node.body if isinstance(node, ast.ClassDef) else [node]:
            if isinstance(one, ast.FunctionDef) and not one.name.startswith("_"):
                yield one


def raised(node: ast.AST) -> Iterator[str]:
    """The errors that stand after a `raise`, but for those of functions within."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Raise) and isinstance(child.exc, ast.Call):
            yield ast.unparse(child.exc.func)
        elif not isinstance(child, ast.FunctionDef):
            yield from raised(child)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_public_functions_say_what_they_raise(path: Path) -> None:
    silent = [
        (function.name, error)
        for function in functions(ast.parse(path.read_text(encoding="utf-8")))
        for error in raised(function)
        if error.endswith("Problem") and "aises" not in (ast.get_docstring(function) or "")
    ]
    assert silent == []
