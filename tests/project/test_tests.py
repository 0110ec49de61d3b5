"""What holds for all tests: where helpers stand, what they touch, and what tests each module."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import tomli

ROOT = Path(__file__).parents[2]
SOURCE, TESTS = ROOT / "src" / "csm_advisor", ROOT / "tests"
TREES = {path: ast.parse(path.read_text(encoding="utf-8")) for path in TESTS.rglob("*.py")}
MODULES = [path for path in TREES if path.name.startswith("test_")]
# A name behind a dot or in quotation marks, in programs inside a text too.
REACHED = re.compile(r"""(?<!self)\.(_[a-zA-Z]\w*)|["'](_[a-zA-Z]\w*)["']""")


def imported(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """The module and the name of each import."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            yield from ((node.module or "", alias.name) for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from ((alias.name, "") for alias in node.names)


def private_names() -> set[str]:
    """Those of the product: of its modules, functions, classes, constants and attributes."""
    names = set()
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            match node:
                case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                    names.add(name)
                case ast.Name(id=name, ctx=ast.Store()) | ast.Attribute(attr=name, ctx=ast.Store()):
                    names.add(name)
                case _:
                    pass
    return {name for name in names if re.match("_[a-zA-Z]", name)}


def test_helpers_stand_in_modules_of_their_own() -> None:
    """What two test modules need has a name that says what it is; nobody imports a test module."""
    wrong = [
        f"{path.relative_to(ROOT)}: {module}"
        for path, tree in TREES.items()
        for module, name in imported(tree)
        if module.startswith("tests") and re.search(r"\btest_", f"{module}.{name}")
    ]
    assert wrong == []


def test_no_private_name_of_the_product_is_touched() -> None:
    private = private_names()
    assert len(private) > 300
    wrong = []
    for path, tree in TREES.items():
        reached = (a or b for a, b in REACHED.findall(path.read_text(encoding="utf-8")))
        touched = {name for _, name in imported(tree)} | set(reached)
        wrong += [f"{path.relative_to(ROOT)}: {name}" for name in sorted(touched & private)]
    assert wrong == []


def test_what_is_random_has_a_seed() -> None:
    """What fails in one run fails in the next: numbers are drawn by Hypothesis, which tells the
    case, or by a `random.Random` that is given its seed."""
    wrong = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and re.match(r"random\.|Random\b|os\.urandom|secrets\.|uuid", ast.unparse(node.func))
        and not (ast.unparse(node.func).endswith("Random") and node.args)
    ]
    assert wrong == []


def modules() -> dict[str, set[str]]:
    """Each module of the product by its path, with the paths that a test module of its name can
    have: in the folder of its room, with the name of its package in front or, where no other
    module of the room is called so, without."""
    paths = [path for path in SOURCE.rglob("*.py") if path.name != "__init__.py"]
    rooms = {path: path.relative_to(SOURCE).with_suffix("").parts[0] for path in paths}
    alike = Counter((rooms[path], path.stem) for path in paths)
    found = {}
    for path in paths:
        room = rooms[path]
        names = {f"{room}/test_{path.parent.name}_{path.stem}.py"}
        if alike[room, path.stem] == 1:
            names.add(f"{room}/test_{path.stem}.py")
        found[path.relative_to(SOURCE).as_posix()] = names
    return found


def test_each_module_has_tests_of_its_name_or_is_listed_as_tested_from_outside() -> None:
    """Each that is listed needs to be, and the tests beside it are there."""
    there = {path.relative_to(TESTS).as_posix() for path in MODULES}
    listed = tomli.loads((TESTS / "tested_from_outside.toml").read_text(encoding="utf-8"))
    assert list(listed) == sorted(listed)
    assert listed.keys() == {module for module, names in modules().items() if not names & there}
    for module, by in listed.items():
        assert by, module
        assert there.issuperset(by), module
