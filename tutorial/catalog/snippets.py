"""Read the course's Go programs, each with a small TOML file beside it."""

from collections.abc import Iterator
from pathlib import Path

import tree_sitter_go
from tree_sitter import Language, Node, Parser

from tutorial.catalog.errors import Problem
from tutorial.catalog.languages import both
from tutorial.catalog.model import Snippet
from tutorial.catalog.outline import KEBAB
from tutorial.catalog.places import file_name
from tutorial.catalog.tables import read_table

GO = Language(tree_sitter_go.language())


def read_snippets(root: Path, problems: list[Problem]) -> dict[str, Snippet]:
    """Return the snippets by id, in the order of their ids."""
    folder = root / "snippets"
    ids = {path.stem for path in folder.glob("*.go")}
    for path in sorted(folder.glob("*.toml")):
        if path.stem not in ids:
            message = f"there is no {path.stem}.go beside it"
            problems.append(Problem(file_name(path, root), None, message))
    return {id: _read_snippet(root, id, problems) for id in sorted(ids)}


def _read_snippet(root: Path, id: str, problems: list[Problem]) -> Snippet:
    path = root / "snippets" / f"{id}.go"
    file = file_name(path, root)
    if not KEBAB.fullmatch(id):
        problems.append(Problem(file, None, "a snippet's name is lowercase-hyphen"))
    source = path.read_text("utf-8")
    problems.extend(Problem(file, line, text) for line, text in _mistakes(source))
    toml = path.with_suffix(".toml")
    table = read_table(toml, file_name(toml, root), problems)
    if table is None:
        return Snippet(id, both(id, id), source)
    table.allow("example", "title")
    return Snippet(
        id=id,
        title=table.text("title"),
        source=source,
        is_example=table.optional("example", bool, default=False),
    )


def _mistakes(source: str) -> Iterator[tuple[int, str]]:
    """Yield line and message of what keeps `source` from running as it is."""
    tree = Parser(GO).parse(source.encode()).root_node
    if tree.has_error:
        yield _first_error(tree).start_point.row + 1, "this is not valid Go"
        return
    children = tree.children
    package = next((n for n in children if n.type == "package_clause"), None)
    if package is None or _text(package) != "package main":
        line = package.start_point.row + 1 if package else 1
        yield line, "a snippet is a program of its own: begin with package main"
    functions = (n for n in children if n.type == "function_declaration")
    if not any(_name(function) == "main" for function in functions):
        yield 1, "a snippet is a program of its own: it needs a func main"
    for line, path in _imports(tree):
        if "." in path.split("/")[0] or path == "C":
            yield line, f'"{path}" is not in the standard library'


def _first_error(node: Node) -> Node:
    """Return the first place where the grammar could not go on."""
    if node.is_error or node.is_missing:
        return node
    return _first_error(next(child for child in node.children if _is_broken(child)))


def _is_broken(node: Node) -> bool:
    return node.has_error or node.is_missing


def _imports(node: Node) -> Iterator[tuple[int, str]]:
    if node.type == "import_spec":
        if path := node.child_by_field_name("path"):
            yield node.start_point.row + 1, _text(path).strip('"`')
        return
    for child in node.children:
        yield from _imports(child)


def _name(function: Node) -> str:
    name = function.child_by_field_name("name")
    return _text(name) if name else ""


def _text(node: Node) -> str:
    return (node.text or b"").decode()
