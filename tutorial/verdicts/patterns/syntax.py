"""Read a program's Go into a tree, and find one's way in it."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

import tree_sitter_go
from tree_sitter import Language, Node, Parser

from tutorial.playground.program import Program

_GO = Language(tree_sitter_go.language())
_MAX_DEPTH = 150
"""No program that a person writes nests deeper."""
_MAX_NODES = 60_000

FUNCTIONS = frozenset({"function_declaration", "method_declaration", "func_literal"})


class UnreadableError(Exception):
    """The grammar does not understand the program, or it is a monster."""


class Syntax:
    """The trees of a program's files, in which every node knows its parent."""

    def __init__(self, program: Program) -> None:
        self.module = program.module
        self.roots: dict[str, Node] = {}
        self._files: dict[int, str] = {}
        self._parents: dict[int, Node] = {}
        self.nodes: list[Node] = []
        """Every named node, in the order of the text."""
        for file in program.go_files:
            root = Parser(_GO).parse(file.text.encode("utf-8", "replace")).root_node
            if root.has_error:
                raise UnreadableError(file.name)
            self.roots[file.name] = root
            self._read(root, file.name)

    def _read(self, root: Node, file: str) -> None:
        pending = [(root, 0)]
        while pending:
            node, depth = pending.pop()
            self.nodes.append(node)
            self._files[node.id] = file
            if depth > _MAX_DEPTH or len(self.nodes) > _MAX_NODES:
                raise UnreadableError("too deep or too large")
            for child in reversed(node.named_children):
                self._parents[child.id] = node
                pending.append((child, depth + 1))

    def of_type(self, *types: str) -> Iterator[Node]:
        """Yield the nodes of these types, in the order of the text."""
        return (node for node in self.nodes if node.type in types)

    def parent(self, node: Node) -> Node | None:
        """Return the named node that `node` is part of."""
        return self._parents.get(node.id)

    def ancestors(self, node: Node) -> Iterator[Node]:
        """Yield what `node` is part of, innermost first."""
        above = self.parent(node)
        while above is not None:
            yield above
            above = self.parent(above)

    def file(self, node: Node) -> str:
        """Return the name of the file that `node` stands in."""
        return self._files[node.id]

    def holds(self, outer: Node, inner: Node) -> bool:
        """Tell whether `inner` lies within `outer`, or is it."""
        return self.file(outer) == self.file(inner) and spans(outer, inner)

    def is_after(self, node: Node, other: Node) -> bool:
        """Tell whether `node` begins after `other` ends, in the same file."""
        is_later = node.start_byte >= other.end_byte
        return is_later and self.file(node) == self.file(other)

    def function(self, node: Node) -> Node | None:
        """Return the innermost function around `node`."""
        return next((n for n in self.ancestors(node) if n.type in FUNCTIONS), None)

    def around(self, node: Node, *types: str) -> Iterator[Node]:
        """Yield the nodes of `types` around `node`, within its function."""
        for above in self.ancestors(node):
            if above.type in FUNCTIONS:
                return
            if above.type in types:
                yield above

    def loops(self, node: Node) -> list[Node]:
        """Return the loops around `node` in its function, innermost first."""
        found = self.around(node, "for_statement")
        return [loop for loop in found if not _is_in_header(node, loop)]

    def statement(self, node: Node) -> Node:
        """Return the statement of a block that `node` is part of, or is."""
        chain = [node, *self.ancestors(node)]
        for inner, outer in pairwise(chain):
            if outer.type == "statement_list":
                return inner
        return node


def _is_in_header(node: Node, loop: Node) -> bool:
    """Tell whether `node` is what a `for` ranges over, evaluated once."""
    header = next((n for n in loop.named_children if n.type == "range_clause"), None)
    return header is not None and spans(header, node)


def walk(node: Node | None) -> Iterator[Node]:
    """Yield `node` and all that is in it, in the order of the text."""
    pending = [node] if node else []
    while pending:
        current = pending.pop()
        yield current
        pending.extend(reversed(current.named_children))


def walk_own(function: Node) -> Iterator[Node]:
    """Yield what is in the body of `function`, but not what is in functions in it."""
    body = function.child_by_field_name("body")
    pending = [body] if body else []
    while pending:
        current = pending.pop()
        yield current
        if current.type not in FUNCTIONS:
            pending.extend(reversed(current.named_children))


def text(node: Node | None) -> str:
    """Return the source of `node`; "" for none."""
    source = node.text if node else None
    return source.decode("utf-8", "replace") if source else ""


def line(node: Node) -> int:
    """Return the line that `node` begins on, counted from 1."""
    return node.start_point.row + 1


def last_line(node: Node) -> int:
    """Return the line that `node` ends on."""
    return node.end_point.row + 1


def spans(outer: Node, inner: Node) -> bool:
    """Tell whether `inner`, of the same file, lies within `outer`, or is it."""
    return outer.start_byte <= inner.start_byte and inner.end_byte <= outer.end_byte


def named(node: Node | None) -> list[Node]:
    """Return the parts of a list of expressions, or of anything, without comments."""
    children = node.named_children if node else []
    return [child for child in children if child.type != "comment"]


def expressions(node: Node | None) -> list[Node]:
    """Return what an expression list holds, or the one expression that it is."""
    if node is None:
        return []
    return named(node) if node.type == "expression_list" else [node]


def bare(node: Node) -> Node:
    """Return the expression without the parentheses around it."""
    while node.type == "parenthesized_expression" and node.named_child_count == 1:
        node = node.named_children[0]
    return node


def operator(node: Node) -> str:
    """Return the operator of a unary or binary expression."""
    return text(node.child_by_field_name("operator"))


def is_receive(node: Node) -> bool:
    """Tell whether `node` is `<-channel`."""
    return node.type == "unary_expression" and operator(node) == "<-"


def arguments(call: Node) -> list[Node]:
    """Return the arguments of a call."""
    return named(call.child_by_field_name("arguments"))


def callee(call: Node) -> Node | None:
    """Return what is called."""
    found = call.child_by_field_name("function")
    return bare(found) if found else None


def called_name(call: Node) -> str:
    """Return the last name of what is called: "Lock" of `s.mu.Lock()`."""
    function = callee(call)
    if function is None:
        return ""
    field = function.child_by_field_name("field")
    return text(field or function)


def operand(call: Node) -> Node | None:
    """Return what a method is called on, or the package of a function."""
    function = callee(call)
    if function is None or function.type != "selector_expression":
        return None
    return function.child_by_field_name("operand")


def calls_in(nodes: Iterable[Node], *names: str) -> list[Node]:
    """Return the calls among `nodes` of functions or methods with these names."""
    calls = (node for node in nodes if node.type == "call_expression")
    return [call for call in calls if called_name(call) in names]
