"""Modules and functions stay short enough to be read at once; there are no exceptions."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LONGEST_MODULE = 300
LONGEST_FUNCTION = 40

MODULES = sorted(
    path
    for folder in ("app", "glossary", "scripts")
    for path in (ROOT / folder).rglob("*")
    if path.suffix == ".py" or (path.parent == ROOT / "scripts" and path.is_file())
)


def named(path):
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_module_is_short(path):
    assert len(path.read_text("utf-8").splitlines()) <= LONGEST_MODULE


@pytest.mark.parametrize("path", [path for path in MODULES if path.suffix == ".py"], ids=named)
def test_functions_are_short(path):
    tree = ast.parse(path.read_text("utf-8"), path)
    lengths = {
        f"{named(path)}:{node.lineno} {node.name}": node.end_lineno - node.lineno + 1
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    assert {name: length for name, length in lengths.items() if length > LONGEST_FUNCTION} == {}
