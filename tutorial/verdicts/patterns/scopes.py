"""Find the declaration that each name of a program means."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from tree_sitter import Node

from tutorial.verdicts.patterns.syntax import FUNCTIONS, Syntax, expressions, text

_BLOCKS = FUNCTIONS | {
    "block",
    "communication_case",
    "default_case",
    "expression_case",
    "expression_switch_statement",
    "for_statement",
    "if_statement",
    "select_statement",
    "type_case",
    "type_switch_statement",
}


@dataclass(frozen=True, slots=True, eq=False)
class Variable:
    """Something with a name: a variable, a constant or a declared function."""

    name: str
    node: Node
    """The name where it is declared."""
    is_global: bool


type Names = dict[str, Variable]


class Scopes:
    """Which variable each identifier of a program stands for."""

    def __init__(self, syntax: Syntax) -> None:
        self._uses: dict[int, Variable] = {}
        self.packages: dict[str, Names] = {}
        """The names that each folder's package declares."""
        self.imported: dict[str, dict[str, str]] = {}
        """The paths that each file imports, by the name it knows them by."""
        for name, root in syntax.roots.items():
            self.imported[name] = dict(_imports(root))
            package = self.packages.setdefault(_folder(name), {})
            for node in _package_names(root):
                self._declare(package, node, is_global=True)
        for name, root in syntax.roots.items():
            self._visit(root, [self.packages[_folder(name)]])

    def variable(self, identifier: Node) -> Variable | None:
        """Return what `identifier` means; None for what the program does not declare.

        That is the name of a package, and what is predeclared, like `make` and `nil`.
        """
        return self._uses.get(identifier.id)

    def globals(self) -> Iterator[Variable]:
        """Yield all that is declared outside of functions."""
        for names in self.packages.values():
            yield from names.values()

    def _declare(self, names: Names, node: Node, *, is_global: bool = False) -> None:
        name = text(node)
        if name == "_" or node.type != "identifier":
            return
        names.setdefault(name, Variable(name, node, is_global))
        self._uses[node.id] = names[name]

    def _visit(self, node: Node, scopes: list[Names]) -> None:
        if node.type == "identifier":
            self._use(node, scopes)
            return
        if node.type in _BLOCKS:
            scopes = [*scopes, {}]
        names = _declared(node) if len(scopes) > 1 else []
        if node.type == "type_switch_statement":
            self._declare_all(scopes, names)
        for child in node.named_children:
            self._visit_child(node, child, scopes, names)
        # The left of `x := x` is declared only after the right was read.
        self._declare_all(scopes, names)

    def _visit_child(
        self, node: Node, child: Node, scopes: list[Names], names: list[Node]
    ) -> None:
        ids = {name.id for name in names}
        if child.id in ids or _is_key(node, child):
            return
        if child.type == "expression_list" and any(c.id in ids for c in child.children):
            return
        if child.type == "block" and node.type in FUNCTIONS:
            # Parameters are declared in the same block as the body's variables.
            for statement in child.named_children:
                self._visit(statement, scopes)
            return
        self._visit(child, scopes)

    def _declare_all(self, scopes: list[Names], names: list[Node]) -> None:
        for name in names:
            self._declare(scopes[-1], name)

    def _use(self, node: Node, scopes: list[Names]) -> None:
        for names in reversed(scopes):
            if found := names.get(text(node)):
                self._uses.setdefault(node.id, found)
                return


def _declared(node: Node) -> list[Node]:
    """Return the names that `node` itself declares, for what follows it."""
    match node.type:
        case "short_var_declaration":
            return expressions(node.child_by_field_name("left"))
        case "range_clause" | "receive_statement":
            if any(child.type == ":=" for child in node.children):
                return expressions(node.child_by_field_name("left"))
        case "type_switch_statement":
            return expressions(node.child_by_field_name("alias"))
        case "var_spec" | "const_spec" | "parameter_declaration":
            return node.children_by_field_name("name")
        case "variadic_parameter_declaration":
            return node.children_by_field_name("name")
    return []


def _is_key(node: Node, child: Node) -> bool:
    """Tell whether `child` is `name` in `T{name: value}`."""
    if node.type != "keyed_element" or child.id != node.named_children[0].id:
        return False
    return child.named_child_count == 1 and child.named_children[0].type == "identifier"


def _package_names(root: Node) -> Iterator[Node]:
    for node in root.named_children:
        if node.type == "function_declaration":
            yield from node.children_by_field_name("name")
        elif node.type in ("var_declaration", "const_declaration"):
            yield from _spec_names(node)


def _spec_names(declaration: Node) -> Iterator[Node]:
    for node in declaration.named_children:
        if node.type in ("var_spec", "const_spec"):
            yield from node.children_by_field_name("name")
        elif node.type == "var_spec_list":
            yield from _spec_names(node)


def _imports(root: Node) -> Iterator[tuple[str, str]]:
    specs = (
        spec
        for declaration in root.named_children
        if declaration.type == "import_declaration"
        for spec in _specs(declaration)
    )
    for spec in specs:
        path = text(spec.child_by_field_name("path")).strip('"`')
        name = text(spec.child_by_field_name("name"))
        yield name or _package_name(path), path


def _specs(node: Node) -> Iterator[Node]:
    for child in node.named_children:
        if child.type == "import_spec":
            yield child
        elif child.type == "import_spec_list":
            yield from _specs(child)


def _package_name(path: str) -> str:
    """Return the name of a package of the library: "rand" for "math/rand/v2"."""
    name = PurePosixPath(path).name
    is_version = name.startswith("v") and name[1:].isdigit()
    return PurePosixPath(path).parent.name if is_version else name


def _folder(file: str) -> str:
    parent = PurePosixPath(file).parent.as_posix()
    return "" if parent == "." else parent
