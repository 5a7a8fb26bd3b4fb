"""Unite what a program's statements make the same value."""

from collections.abc import Callable

from tree_sitter import Node

from tutorial.verdicts.patterns.flow import Flow
from tutorial.verdicts.patterns.syntax import (
    arguments,
    bare,
    called_name,
    expressions,
    is_receive,
    named,
    operand,
    text,
)
from tutorial.verdicts.patterns.types import (
    fields,
    parameters,
    receiver,
    results,
    type_name,
)
from tutorial.verdicts.patterns.values import Value, unite

PASSES = 4
"""Functions kept in variables, and called before that is read, need several."""


def bind(flow: Flow) -> None:
    """Unite all values in the program of `flow` that are the same."""
    _run(flow, PASSES)
    _bind_uncalled(flow)
    _run(flow, 1)


def _run(flow: Flow, passes: int) -> None:
    for _ in range(passes):
        flow.forget()
        for node in flow.syntax.nodes:
            if step := _STEPS.get(node.type):
                step(flow, node)


def _bind_uncalled(flow: Flow) -> None:
    """Let methods that nobody calls speak of the values that their type has.

    A Close that was forgotten must be known to close what the others wait for.
    """
    calls = flow.syntax.of_type("call_expression")
    called = {function.id for call in calls for function in flow.callees(call)}
    for method in flow.syntax.of_type("method_declaration"):
        own = flow.receiver(method)
        if method.id not in called and own is not None:
            for value in _values_of_types(flow, own.types):
                unite(own, value)


def _values_of_types(flow: Flow, types: set[str]) -> list[Value]:
    nodes = flow.syntax.of_type("method_declaration", "composite_literal")
    found = (
        flow.receiver(node) if node.type == "method_declaration" else flow.value(node)
        for node in nodes
    )
    return [value for value in found if value is not None and value.types & types]


def _assignment(flow: Flow, node: Node) -> None:
    left = expressions(node.child_by_field_name("left"))
    _assign(flow, left, expressions(node.child_by_field_name("right")))


def _variables(flow: Flow, node: Node) -> None:
    left = node.children_by_field_name("name")
    declared = type_name(node.child_by_field_name("type"))
    for name in left:
        if value := flow.value(name):
            value.add_type(declared)
    _assign(flow, left, expressions(node.child_by_field_name("value")))


def _assign(flow: Flow, left: list[Node], right: list[Node]) -> None:
    if len(right) == 1 and len(left) > 1:
        source = bare(right[0])
        if source.type == "call_expression":
            for index, target in enumerate(left):
                unite(flow.value(target), flow.result(source, index))
            return
    for target, source in zip(left, right, strict=False):
        unite(flow.value(target), flow.value(source))
        if target.type == "index_expression":
            _look_up(flow, target)


def _look_up(flow: Flow, node: Node) -> None:
    container = flow.value(node.child_by_field_name("operand"))
    if container is not None:
        unite(container.key, flow.value(node.child_by_field_name("index")))


def _range(flow: Flow, node: Node) -> None:
    left = expressions(node.child_by_field_name("left"))
    value = flow.value(node.child_by_field_name("right"))
    if value is None or not left:
        return
    if len(left) == 2 or flow.is_channel(value):
        unite(flow.value(left[-1]), value.element)
    else:
        unite(flow.value(left[0]), value.key)
    if len(left) == 2:
        unite(flow.value(left[0]), value.key)


def _receive(flow: Flow, node: Node) -> None:
    left = expressions(node.child_by_field_name("left"))
    right = node.child_by_field_name("right")
    if left and right is not None and is_receive(bare(right)):
        unite(flow.value(left[0]), flow.value(right))


def _send(flow: Flow, node: Node) -> None:
    channel = flow.value(node.child_by_field_name("channel"))
    if channel is not None:
        unite(channel.element, flow.value(node.child_by_field_name("value")))


def _return(flow: Flow, node: Node) -> None:
    function = flow.syntax.function(node)
    given = expressions(next(iter(named(node)), None))
    if function is None or not given:
        return
    declared = results(function)
    if len(given) == 1 and len(declared) > 1:
        for index in range(len(declared)):
            if bare(given[0]).type == "call_expression":
                unite(
                    flow.returned(function, index), flow.result(bare(given[0]), index)
                )
        return
    for index, node in enumerate(given):
        unite(flow.returned(function, index), flow.value(node))


def _function(flow: Flow, function: Node) -> None:
    flow.literal_or_declared(function)
    for name, declared in parameters(function):
        if name is not None and (value := flow.value(name)):
            value.add_type(type_name(declared))
    for index, (name, declared) in enumerate(results(function)):
        returned = flow.returned(function, index)
        returned.add_type(type_name(declared))
        if name is not None:
            unite(returned, flow.value(name))


def _method(flow: Flow, method: Node) -> None:
    _function(flow, method)
    declared = receiver(method)
    name = declared.child_by_field_name("name") if declared else None
    if declared and name and (value := flow.value(name)):
        value.add_type(type_name(declared.child_by_field_name("type")))


def _call(flow: Flow, call: Node) -> None:
    given = arguments(call)
    if called_name(call) == "append" and len(given) > 1:
        _append(flow, given)
    if called_name(call) == "new" and given and (made := flow.value(call)):
        made.add_type(type_name(given[0]))
    for function in flow.callees(call):
        _bind_arguments(flow, function, given)
        declared = receiver(function)
        if declared is not None:
            name = declared.child_by_field_name("name")
            unite(flow.value(name), flow.value(operand(call)))


def _append(flow: Flow, given: list[Node]) -> None:
    target = flow.value(given[0])
    for source in given[1:]:
        value = flow.value(source)
        if target is not None and value is not None:
            unite(target.element, value)


def _bind_arguments(flow: Flow, function: Node, given: list[Node]) -> None:
    declared = flow.parameter_values(function)
    is_variadic = any(
        part.type == "variadic_parameter_declaration"
        for part in named(function.child_by_field_name("parameters"))
    )
    if is_variadic and declared:
        rest = declared.pop()
        for source in given[len(declared) :]:
            unite(rest.element if rest else None, flow.value(source))
    for parameter, source in zip(declared, given, strict=False):
        unite(parameter, flow.value(source))


def _composite(flow: Flow, node: Node) -> None:
    body = node.child_by_field_name("body")
    declared = node.child_by_field_name("type")
    value = flow.value(node)
    if body is not None and value is not None:
        _literal(flow, value, body, declared)


def _literal(flow: Flow, value: Value, body: Node, declared: Node | None) -> None:
    """Unite the parts of `{...}`, a literal of type `declared`, with `value`'s."""
    value.add_type(type_name(declared))
    made_of = flow.types.underlying(declared)
    is_struct = made_of is not None and made_of.type == "struct_type"
    names = [f.name for f in fields(made_of)] if made_of and is_struct else []
    inner = made_of.child_by_field_name("element") if made_of else None
    inner = inner or (made_of.child_by_field_name("value") if made_of else None)
    for index, part in enumerate(named(body)):
        key, source = _element(part)
        if source is None:
            continue
        if is_struct:
            name = key or (names[index] if index < len(names) else "")
            target = value if name in flow.types.embedded else value.field(name)
        else:
            target = value.element
        unite(target, _part(flow, source, None if is_struct else inner))


def _part(flow: Flow, source: Node, declared: Node | None) -> Value | None:
    if source.type != "literal_value":
        return flow.value(source)
    value = flow.made(source, 0)
    _literal(flow, value, source, declared)
    return value


def _element(part: Node) -> tuple[str, Node | None]:
    """Return the key and the value of a part of a literal."""
    if part.type == "keyed_element":
        key, value = named(part)[0], named(part)[-1]
        return text(key), next(iter(named(value)), None)
    return "", next(iter(named(part)), None)


_STEPS: dict[str, Callable[[Flow, Node], None]] = {
    "short_var_declaration": _assignment,
    "assignment_statement": _assignment,
    "var_spec": _variables,
    "range_clause": _range,
    "receive_statement": _receive,
    "send_statement": _send,
    "return_statement": _return,
    "function_declaration": _function,
    "func_literal": _function,
    "method_declaration": _method,
    "call_expression": _call,
    "composite_literal": _composite,
}
