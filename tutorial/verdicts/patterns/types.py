"""The types that a program declares: what their fields and methods are."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from tree_sitter import Node

from tutorial.verdicts.patterns.syntax import Syntax, named, text


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a struct."""

    name: str
    type: Node
    is_embedded: bool


class Types:
    """What the type declarations and the methods of a program say."""

    def __init__(self, syntax: Syntax) -> None:
        self._underlying: dict[str, Node] = {}
        self.methods: dict[str, list[Node]] = defaultdict(list)
        """The methods of each name, of all types."""
        self.embedded: set[str] = set()
        """The names of all types that are embedded somewhere."""
        for spec in syntax.of_type("type_spec", "type_alias"):
            declared = spec.child_by_field_name("type")
            if declared is not None:
                self._underlying[text(spec.child_by_field_name("name"))] = declared
        for struct in syntax.of_type("struct_type"):
            self.embedded |= {f.name for f in fields(struct) if f.is_embedded}
        for method in syntax.of_type("method_declaration"):
            self.methods[text(method.child_by_field_name("name"))].append(method)

    def is_type(self, name: str) -> bool:
        """Tell whether the program declares a type of this name."""
        return name in self._underlying

    def is_channel(self, name: str) -> bool:
        """Tell whether the type `name` is one of channels."""
        kind = self.underlying(self._underlying.get(name))
        return name == "chan" or (kind is not None and kind.type == "channel_type")

    def underlying(self, node: Node | None) -> Node | None:
        """Return what a type is made of: a struct, a channel, a slice."""
        seen: set[str] = set()
        while node is not None:
            if node.type in ("pointer_type", "parenthesized_type"):
                node = node.named_children[0]
                continue
            name = type_name(node)
            if name in seen or name not in self._underlying:
                return node
            seen.add(name)
            node = self._underlying[name]
        return None

    def fields_of(self, name: str) -> list[Field]:
        """Return the fields of the struct type `name`."""
        struct = self.underlying(self._underlying.get(name))
        is_struct = struct is not None and struct.type == "struct_type"
        return list(fields(struct)) if struct and is_struct else []


def fields(struct: Node) -> Iterator[Field]:
    """Yield the fields of a struct type, in order."""
    for part in named(struct.named_children[0] if struct.named_children else None):
        declared = part.child_by_field_name("type")
        if part.type != "field_declaration" or declared is None:
            continue
        names = part.children_by_field_name("name")
        for name in names:
            yield Field(text(name), declared, is_embedded=False)
        if not names:
            last = type_name(declared).rpartition(".")[2]
            yield Field(last, declared, is_embedded=True)


def type_name(node: Node | None) -> str:
    """Return the name of a type without `*` and type arguments.

    That is "hub", "sync.Mutex", or "chan" for every channel.
    """
    while node is not None:
        match node.type:
            case "pointer_type" | "parenthesized_type":
                node = node.named_children[0] if node.named_children else None
            case "generic_type":
                node = node.child_by_field_name("type")
            case "channel_type":
                return "chan"
            case "type_identifier" | "qualified_type":
                return text(node)
            case _:
                return ""
    return ""


def receiver(method: Node) -> Node | None:
    """Return the declaration of the receiver of a method."""
    declared = named(method.child_by_field_name("receiver"))
    return declared[0] if declared else None


def parameters(function: Node) -> list[tuple[Node | None, Node | None]]:
    """Return the name and the type of each parameter; no name where it has none."""
    return list(_names(function.child_by_field_name("parameters")))


def results(function: Node) -> list[tuple[Node | None, Node | None]]:
    """Return the name and the type of each result."""
    found = function.child_by_field_name("result")
    if found is None:
        return []
    return list(_names(found)) if found.type == "parameter_list" else [(None, found)]


def _names(declared: Node | None) -> Iterator[tuple[Node | None, Node | None]]:
    for part in named(declared):
        declared_type = part.child_by_field_name("type")
        names = part.children_by_field_name("name")
        yield from ((name, declared_type) for name in names)
        if not names:
            yield None, declared_type
