"""Read a program's Go with a real grammar before anything else touches it."""

from collections.abc import Iterator
from dataclasses import replace

import tree_sitter_go
from tree_sitter import Language, Node, Parser, Point, Query, QueryCursor, Tree

from tutorial.playground.program import Program, RejectedError, SourceFile

_GO = Language(tree_sitter_go.language())
_PARTS = Query(
    _GO,
    """
    (comment) @comment
    (import_spec path: (_) @import)
    (source_file (package_clause (package_identifier) @package))
    (source_file (function_declaration name: (identifier) @function))
    """,
)
_FORBIDDEN_DIRECTIVES = (
    "//go:linkname",
    "//go:wasmimport",
    "//go:wasmexport",
    "//go:embed",
    "//go:cgo_",
)


def checked(program: Program) -> Program:
    """Return `program` ready for a compiler, or raise RejectedError.

    Checks that the root package is `main` with a function main, and that nothing
    reaches out of Go. `//line` comments lose their meaning, at the same length, so
    that every position in a report is a position in the reader's own text; so do
    `//go:nosplit` ones, which would let a loop keep all others from running.
    """
    if not program.package_files():
        raise RejectedError("no-main")
    parsed = [(file, _parse(file)) for file in program.go_files]
    for file, tree in parsed:
        _check_imports(tree)
        _check_directives(file, tree)
    _check_main([tree for file, tree in parsed if not file.folder])
    harmless = {file.name: _harmless(file, tree) for file, tree in parsed}
    files = tuple(harmless.get(file.name, file) for file in program.files)
    return replace(program, files=files)


def imports(program: Program, folder: str = "") -> frozenset[str]:
    """Return the paths that the package in `folder` imports."""
    trees = (_parse(file) for file in program.package_files(folder))
    return frozenset(path for tree in trees for path in _imports(tree))


def main_name_spans(file: SourceFile) -> tuple[tuple[int, int], ...]:
    """Return the byte spans of the identifiers that name the function main.

    Those are its declaration and every plain use of the name `main`; a field or
    method called main is not among them, nor is the key in `T{main: 1}`.
    """
    found = (
        node
        for node in _walk(_parse(file).root_node)
        if node.type == "identifier" and node.text == b"main" and not _is_key(node)
    )
    return tuple((node.start_byte, node.end_byte) for node in found)


def is_in_main(file: SourceFile, line: int, column: int) -> bool:
    """Tell whether a place is in the body of function main, not in one inside it.

    `line` and `column` are the compiler's: they count from 1, columns in bytes.
    """
    place = Point(line - 1, column - 1)
    node = _parse(file).root_node.descendant_for_point_range(place, place)
    while node and node.type not in ("func_literal", "function_declaration"):
        node = node.parent
    name = node.child_by_field_name("name") if node else None
    return name is not None and name.text == b"main"


def _is_key(node: Node) -> bool:
    element = node.parent
    keyed = element.parent if element else None
    return (
        element is not None
        and keyed is not None
        and keyed.type == "keyed_element"
        and keyed.children[0] == element
    )


def _parse(file: SourceFile) -> Tree:
    return Parser(_GO).parse(file.text.encode("utf-8", "replace"))


def _captures(tree: Tree, name: str) -> Iterator[str]:
    for node in QueryCursor(_PARTS).captures(tree.root_node).get(name, []):
        yield (node.text or b"").decode("utf-8", "replace")


def _imports(tree: Tree) -> Iterator[str]:
    return (quoted.strip('"`') for quoted in _captures(tree, "import"))


def _check_imports(tree: Tree) -> None:
    for path in _imports(tree):
        if path == "C":
            raise RejectedError("cgo")


def _check_directives(file: SourceFile, tree: Tree) -> None:
    for comment in _captures(tree, "comment"):
        if comment.startswith(_FORBIDDEN_DIRECTIVES):
            raise RejectedError(f"directive:{comment.split()[0]}")
    if tree.root_node.has_error:
        # Where the grammar loses its way, the compiler may still see a comment.
        for directive in _FORBIDDEN_DIRECTIVES:
            if directive in file.text:
                raise RejectedError(f"directive:{directive}")


def _check_main(trees: list[Tree]) -> None:
    # A text that does not parse goes to the compiler, whose message is better.
    if any(tree.root_node.has_error for tree in trees):
        return
    packages = {name for tree in trees for name in _captures(tree, "package")}
    if packages != {"main"}:
        raise RejectedError("not-main-package")
    if not any("main" in _captures(tree, "function") for tree in trees):
        raise RejectedError("no-main")


def _harmless(file: SourceFile, tree: Tree) -> SourceFile:
    text = bytearray(file.text.encode("utf-8", "replace"))
    for node in QueryCursor(_PARTS).captures(tree.root_node).get("comment", []):
        if (node.text or b"").startswith((b"//line ", b"/*line ", b"//go:nosplit")):
            text[node.start_byte + 2] ^= 0x20  # the other case
    return replace(file, text=text.decode("utf-8", "replace"))


def _walk(node: Node) -> Iterator[Node]:
    pending = [node]
    while pending:
        current = pending.pop()
        yield current
        pending.extend(reversed(current.children))
