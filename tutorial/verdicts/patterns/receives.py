"""Patterns of goroutines that wait for a value, a close or a word to stop."""

from collections.abc import Iterator

from tree_sitter import Node

from tutorial.verdicts.patterns.contexts import awaited_contexts, cancels, uses
from tutorial.verdicts.patterns.operations import GIVES, Act, Operation
from tutorial.verdicts.patterns.paths import conditions, exits, is_repeated
from tutorial.verdicts.patterns.scene import Code, Scene, Standing
from tutorial.verdicts.patterns.syntax import (
    FUNCTIONS,
    arguments,
    expressions,
    named,
    operand,
    spans,
    text,
)
from tutorial.verdicts.patterns.values import Value

_STOPS = (
    "cancel",
    "close",
    "dispose",
    "end",
    "finish",
    "halt",
    "quit",
    "shutdown",
    "stop",
    "terminate",
    "unsubscribe",
)


def nil_channel(scene: Scene, standing: Standing) -> bool:
    """Stand at a channel that is nil, or in a select without a case that can come.

    An empty select that keeps main alive, while others work, is no mistake.
    """
    state = standing.row.state
    if state == "select (no cases)":
        return not standing.row.is_main or len(scene.standings) == 1
    if "(nil chan)" in state:
        return True
    operations = standing.operations if state == "select" else ()
    return bool(operations) and all(_is_never_made(scene, op) for op in operations)


def _is_never_made(scene: Scene, operation: Operation) -> bool:
    value = operation.value
    is_declared = any(map(scene.types.is_channel, value.types))
    return is_declared and not value.origins and not scene.is_foreign(value)


def recv_no_sender(scene: Scene, standing: Standing) -> bool:
    """Stand in a single receive from a channel that nobody is left to send on."""
    operation = _received(scene, standing)
    if operation is None or operation.act is not Act.RECEIVE:
        return False
    has_senders = bool(scene.operations.on(operation.value, *GIVES))
    return not (has_senders and scene.syntax.loops(operation.node))


def range_never_closed(scene: Scene, standing: Standing) -> bool:
    """Stand in a loop that ends at a close, of a channel nobody is left to close."""
    operation = _received(scene, standing)
    if operation is None:
        return False
    return operation.act is Act.RANGE or _asks_for_close(scene, operation)


def _received(scene: Scene, standing: Standing) -> Operation | None:
    """Return the receive of a goroutine, if surely nothing can come there."""
    operation = standing.operation
    if operation is None or operation.act is Act.SEND:
        return None
    value = operation.value
    is_known = standing.row.proven or scene.is_global(value)
    if not is_known or not scene.flow.makes(value) or scene.is_foreign(value):
        return None
    return None if scene.is_awaited(standing, *GIVES) else operation


def _asks_for_close(scene: Scene, operation: Operation) -> bool:
    """Tell whether it is `v, ok := <-c` in a loop that is left under `if !ok`."""
    loops = scene.syntax.loops(operation.node)
    statement = scene.syntax.statement(operation.node)
    left = expressions(statement.child_by_field_name("left"))
    if not loops or len(left) != 2:
        return False
    return any(
        text(test.child_by_field_name("condition")) == f"!{text(left[1])}"
        for leave in exits(scene.syntax, loops[0])
        for test in conditions(scene.syntax, leave, loops[0])
    )


def quit_one_value(scene: Scene, standing: Standing) -> bool:
    """Wait, as one of several, for a word to stop that is sent once and not closed."""
    return any(
        _is_said_once(scene, operation)
        for operation in standing.operations
        if operation.act is Act.RECEIVE and _are_several(scene, standing, operation)
    )


def _is_said_once(scene: Scene, operation: Operation) -> bool:
    sends = scene.operations.on(operation.value, Act.SEND)
    if not sends or scene.operations.on(operation.value, Act.CLOSE):
        return False
    return all(
        is_token(send.sent) and not scene.syntax.loops(send.node) for send in sends
    )


def is_token(sent: Node | None) -> bool:
    """Tell whether what is sent says nothing: `true`, `struct{}{}`."""
    return text(sent) in ("struct{}{}", "true", "false", "nil")


def _are_several(scene: Scene, standing: Standing, operation: Operation) -> bool:
    if standing.row.count > 1:
        return True
    start = scene.start(standing)
    makers = [scene.syntax.function(m) for m in scene.flow.makes(operation.value)]
    maker = makers[0] if makers else None
    if start is not None and is_repeated(scene, start, maker):
        return True
    same = [s for s in scene.standings if operation in s.operations]
    takes = scene.operations.on(operation.value, Act.RECEIVE)
    functions = {f.id for t in takes if (f := scene.syntax.function(t.node))}
    return len(same) > 1 or len(functions) > 1


def global_subscriber(scene: Scene, standing: Standing) -> bool:
    """Wait, unproven, at a channel that a package variable holds among others."""
    if standing.row.proven:
        return False
    return any(
        scene.flow.makes(operation.value) and _is_registered(scene, operation.value)
        for operation in standing.operations
        if operation.act is not Act.SEND
    )


def _is_registered(scene: Scene, channel: Value) -> bool:
    containers = (value for value in scene.global_values if value.has_element)
    return _is_stored(scene, channel) or any(
        part.is_same(channel)
        for value in containers
        if not scene.flow.is_channel(value)
        for member in (value.element, value.key)
        for part in (member, *member.fields.values())
    )


def _is_stored(scene: Scene, channel: Value) -> bool:
    """Tell whether it is put into a sync.Map of the package."""
    return any(
        (store := scene.flow.value(operand(call))) is not None
        and scene.is_global(store)
        and any(channel.is_same(scene.flow.value(given)) for given in arguments(call))
        for call in scene.calls_of("Store", "LoadOrStore", "Swap")
    )


def start_without_stop(scene: Scene, standing: Standing) -> bool:
    """Wait for a word to stop that only a method like Close says, which did not run."""
    endings = list(_endings(scene, standing))
    homes = [_home(scene, node) for node in endings]
    return bool(homes) and all(_is_unused_stop(scene, home) for home in homes)


def _endings(scene: Scene, standing: Standing) -> Iterator[Node]:
    """Yield what would end the waiting, besides work to do."""
    operations = standing.operations or tuple(_polled(scene, standing))
    for operation in operations:
        if operation.act is Act.SEND:
            continue
        for given in scene.operations.on(operation.value, *GIVES):
            if given.act is Act.CLOSE or is_token(given.sent):
                yield given.node
    for context in awaited_contexts(scene, standing):
        for cancel in cancels(scene, context):
            yield from uses(scene, cancel)


def _polled(scene: Scene, standing: Standing) -> Iterator[Operation]:
    """Yield what a loop with a sleep in it asks in a select with a default."""
    if standing.row.state != "sleep":
        return
    for frame in standing.frames:
        for operation in scene.operations.all:
            is_own = scene.syntax.function(operation.node) == frame.function
            loops = scene.syntax.loops(operation.node)
            if is_own and loops and operation.act is Act.RECEIVE:
                yield operation


def _home(code: Code, node: Node) -> Node | None:
    """Return the function whose call does `node`, through literals like once.Do's."""
    function = code.syntax.function(node)
    while function is not None and function.type == "func_literal":
        holder = code.syntax.parent(function)
        if holder is None or holder.type not in ("argument_list", "call_expression"):
            return function
        if any(n.type == "go_statement" for n in code.syntax.around(function)):
            return function
        function = code.syntax.function(function)
    return function


def _is_unused_stop(scene: Scene, home: Node | None) -> bool:
    if home is None or home.type not in FUNCTIONS:
        return False
    name = text(home.child_by_field_name("name")).lower()
    is_named_stop = any(word in name for word in _STOPS)
    if home.type == "func_literal":
        return _is_handed_out(scene, home) or _is_never_called(scene, home)
    if home.type == "function_declaration" and not is_named_stop:
        return False
    is_running = any(
        frame.function == home for s in scene.standings for frame in s.frames
    )
    return not is_running and (is_named_stop or _is_never_called(scene, home))


def _is_never_called(code: Code, function: Node) -> bool:
    is_started = any(
        spans(node, function) and code.syntax.file(node) == code.syntax.file(function)
        for node in code.syntax.of_type("go_statement")
    )
    return function.id not in code.callers and not is_started


def _is_handed_out(code: Code, literal: Node) -> bool:
    """Tell whether a function literal is returned, for the caller to call."""
    function = code.syntax.function(literal)
    value = code.flow.made(literal, -1)
    if function is None:
        return False
    returns = (
        given
        for node in code.syntax.of_type("return_statement")
        if code.syntax.function(node) == function
        for given in expressions(next(iter(named(node)), None))
    )
    return any(value.is_same(code.flow.value(given)) for given in returns)
