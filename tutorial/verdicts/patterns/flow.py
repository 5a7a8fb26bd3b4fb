"""Follow a program's values through assignments, calls, fields and channels."""

from collections.abc import Callable

from tree_sitter import Node

from tutorial.verdicts.patterns.scopes import Scopes, Variable
from tutorial.verdicts.patterns.syntax import (
    FUNCTIONS,
    Syntax,
    arguments,
    bare,
    called_name,
    callee,
    is_receive,
    operand,
    operator,
    text,
)
from tutorial.verdicts.patterns.types import Types, parameters, receiver, type_name
from tutorial.verdicts.patterns.values import Origin, Value, unite

_SAME = {"context.WithValue", "io.NopCloser"}
"""Functions of the library whose result is their first argument, for all we ask."""


class Flow:
    """Which value each expression of a program is.

    Flow knows no order of events and no copies: `a, b = b, a` makes both one value.
    """

    def __init__(self, syntax: Syntax, scopes: Scopes, types: Types) -> None:
        self.syntax = syntax
        self.scopes = scopes
        self.types = types
        self._variables: dict[int, Value] = {}
        self._made: dict[tuple[int, int], Value] = {}
        self._library: dict[str, Value] = {}
        self._known: dict[int, Value | None] = {}
        self._names: dict[int, str] = {}

    def value(self, node: Node | None) -> Value | None:
        """Return what an expression evaluates to; None for what is not followed."""
        if node is None:
            return None
        if node.id not in self._known:
            self._known[node.id] = self._read(bare(node))
        return self._known[node.id]

    def forget(self) -> None:
        """Ask anew what expressions are, as more is known of the functions by now."""
        self._known = {}
        self._names = {}

    def _read(self, node: Node) -> Value | None:
        if node.type == "call_expression":
            return self.result(node, 0)
        if node.type in _LITERALS:
            return self.made(node, 0)
        if node.type in _SAME_AS_OPERAND:
            return self.value(node.child_by_field_name("operand"))
        read = _READERS.get(node.type)
        return read(self, node) if read else None

    def variable(self, variable: Variable) -> Value:
        """Return what a variable holds."""
        key = variable.node.id
        if key not in self._variables:
            value = self._variables[key] = Value()
            parent = self.syntax.parent(variable.node)
            if parent and parent.type in FUNCTIONS:
                value.add_function(parent)
        return self._variables[key]

    def made(self, node: Node, index: int) -> Value:
        """Return what `node` makes: a literal, or result `index` of a call."""
        return self._made.setdefault((node.id, index), Value())

    def returned(self, function: Node, index: int) -> Value:
        """Return what a function gives back as its result `index`."""
        return self.made(function, index)

    def literal_or_declared(self, function: Node) -> Value | None:
        """Return the value that a function is, as far as it is one."""
        if function.type == "func_literal":
            return self._function_literal(function)
        name = function.child_by_field_name("name")
        variable = self.scopes.variable(name) if name else None
        return self.variable(variable) if variable else None

    def result(self, call: Node, index: int) -> Value | None:
        """Return result `index` of a call."""
        name = self.library_name(call)
        first = next(iter(arguments(call)), None)
        if index == 0 and (name in _SAME or self._is_conversion(call)):
            return self.value(first)
        if index == 0 and name == "append":
            return self.value(first)
        if callees := self.callees(call):
            returned = [self.returned(function, index) for function in callees]
            for other in returned[1:]:
                unite(returned[0], other)
            return returned[0]
        if not name:
            return None
        value = self.made(call, index)
        value.add_origin(Origin(name, call, index))
        return value

    def callees(self, call: Node) -> list[Node]:
        """Return the program's functions that a call may call."""
        function = callee(call)
        if function is None:
            return []
        if function.type == "selector_expression":
            methods = self._methods(function)
            if methods:
                return methods
        value = self.value(function)
        return value.functions if value else []

    def library_name(self, call: Node) -> str:
        """Return the name of a call to what the program does not define.

        "make" and "time.After" are full names; methods are ".Done".
        """
        if call.id not in self._names:
            self._names[call.id] = self._library_name(call)
        return self._names[call.id]

    def _library_name(self, call: Node) -> str:
        function = callee(call)
        if function is None:
            return ""
        if function.type == "identifier":
            return "" if self.scopes.variable(function) else text(function)
        if function.type != "selector_expression":
            return ""
        path = self.package(operand(call))
        name = called_name(call)
        if path is None:
            return "" if self._methods(function) else f".{name}"
        is_ours = self._package_folder(path) is not None
        return "" if is_ours else f"{text(operand(call))}.{name}"

    def package(self, node: Node | None) -> str | None:
        """Return the path of the package that an identifier names."""
        if node is None or node.type != "identifier" or self.scopes.variable(node):
            return None
        return self.scopes.imported[self.syntax.file(node)].get(text(node))

    def _package_folder(self, path: str) -> str | None:
        prefix = f"{self.syntax.module}/"
        folder = path.removeprefix(prefix)
        return folder if folder in self.scopes.packages and path != folder else None

    def _named(self, node: Node) -> Value | None:
        variable = self.scopes.variable(node)
        return self.variable(variable) if variable else None

    def _selected(self, node: Node) -> Value | None:
        owner = node.child_by_field_name("operand")
        name = text(node.child_by_field_name("field"))
        path = self.package(owner)
        if path is not None:
            folder = self._package_folder(path)
            if folder is None:
                return self._library.setdefault(text(node), Value())
            variable = self.scopes.packages[folder].get(name)
            return self.variable(variable) if variable else None
        value = self.value(owner)
        if value is None or name in self.types.embedded:
            return value
        return self._field(value, node, name)

    def _field(self, value: Value, node: Node, name: str) -> Value:
        field = value.field(name)
        declared = [
            field
            for struct in tuple(value.types)
            for field in self.types.fields_of(struct)
            if field.name == name
        ]
        for found in declared:
            field.add_type(type_name(found.type))
        if not declared:
            for method in self._methods(node):
                field.add_function(method)
                unite(self.receiver(method), value)
        return field

    def receiver(self, method: Node) -> Value | None:
        """Return what a method is called on."""
        declared = receiver(method)
        name = declared.child_by_field_name("name") if declared else None
        return self.value(name) if name else None

    def _methods(self, selector: Node) -> list[Node]:
        """Return the methods that `x.name` may mean, by what is known of x."""
        name = text(selector.child_by_field_name("field"))
        methods = self.types.methods.get(name, [])
        owner = selector.child_by_field_name("operand")
        if not methods or self.package(owner) is not None:
            return []
        value = self.value(owner)
        types = value.types if value else set()
        fitting = [m for m in methods if self._receiver_type(m) in types]
        is_field = any(f.name == name for t in types for f in self.types.fields_of(t))
        is_foreign = bool(types) and not any(map(self.types.is_type, types))
        return fitting or ([] if is_field or is_foreign else methods)

    def _receiver_type(self, method: Node) -> str:
        declared = receiver(method)
        return type_name(declared.child_by_field_name("type")) if declared else ""

    def _part(self, node: Node) -> Value | None:
        inner = self.value(node.child_by_field_name("operand"))
        if inner is None:
            return None
        if node.type == "index_expression":
            # `each[int]` is a function of which a type argument is given.
            return inner if inner.functions else inner.element
        if is_receive(node):
            return inner.element
        return inner if operator(node) in ("&", "*") else None

    def _function_literal(self, node: Node) -> Value:
        value = self.made(node, -1)
        value.add_function(node)
        return value

    def _is_conversion(self, call: Node) -> bool:
        function = callee(call)
        if function is None or len(arguments(call)) != 1:
            return False
        return self.types.is_type(text(function)) and function.type == "identifier"

    def is_channel(self, value: Value) -> bool:
        """Tell whether a value is known to be a channel."""
        return bool(self.makes(value)) or any(map(self.types.is_channel, value.types))

    def makes(self, value: Value) -> list[Node]:
        """Return the calls of `make` that make a channel which is `value`."""
        calls = (origin.call for origin in value.origins if origin.name == "make")
        return [call for call in calls if self._makes_channel(call)]

    def _makes_channel(self, call: Node) -> bool:
        kind = self.types.underlying(next(iter(arguments(call)), None))
        return kind is not None and kind.type == "channel_type"

    def parameter_values(self, function: Node) -> list[Value | None]:
        """Return what the parameters of a function hold, in order."""
        names = (name for name, _ in parameters(function))
        return [self.value(name) if name else None for name in names]


_LITERALS = frozenset({"composite_literal", "literal_value"})
_SAME_AS_OPERAND = frozenset(
    {
        "slice_expression",
        "type_assertion_expression",
        "type_conversion_expression",
    }
)
_READERS: dict[str, Callable[[Flow, Node], Value | None]] = {
    "identifier": Flow._named,
    "selector_expression": Flow._selected,
    "index_expression": Flow._part,
    "unary_expression": Flow._part,
    "func_literal": Flow._function_literal,
}
