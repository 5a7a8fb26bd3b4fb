"""Patterns of sends that are one too many, or that nobody takes."""

from collections.abc import Iterator

from tree_sitter import Node

from tutorial.verdicts.patterns.operations import TAKES, Act, Operation
from tutorial.verdicts.patterns.paths import (
    falls_through,
    is_repeated,
)
from tutorial.verdicts.patterns.scene import Code, Scene, Standing
from tutorial.verdicts.patterns.syntax import FUNCTIONS, spans, text
from tutorial.verdicts.patterns.values import Value


def sent_operation(standing: Standing) -> Operation | None:
    """Return the send that a goroutine stands in, if it is a plain one."""
    operation = standing.operation
    is_send = operation is not None and operation.act is Act.SEND
    return operation if is_send else None


def double_send(scene: Scene, standing: Standing) -> bool:
    """Stand in a send after a branch that sends to the same channel and goes on."""
    operation = sent_operation(standing)
    if operation is None or scene.operations.on(operation.value, Act.RANGE):
        return False
    return any(
        falls_through(scene.syntax, earlier.node, operation.node)
        for earlier in _earlier_sends(scene, operation)
    )


def second_send(scene: Scene, standing: Standing) -> bool:
    """Stand in the second send of a row, where only one receive is written."""
    operation = sent_operation(standing)
    if operation is None or not scene.operations.is_unbuffered(operation.value):
        return False
    takes = scene.operations.on(operation.value, *TAKES)
    earlier = [
        found
        for found in _earlier_sends(scene, operation)
        if found.select is None and _is_same_block(scene, found, operation)
    ]
    is_single = len(takes) == 1 and not is_repeated(scene, takes[0].node)
    return bool(earlier) and is_single and is_deserted(scene, standing)


def buffer_too_small(scene: Scene, standing: Standing) -> bool:
    """Stand in a send to a buffered channel that is full, and receive nothing later."""
    operation = sent_operation(standing)
    if operation is None or not scene.operations.is_buffered(operation.value):
        return False
    is_producer = bool(scene.syntax.loops(operation.node))
    takes = scene.operations.on(operation.value, *TAKES)
    return not (is_producer and takes) and _is_certain(scene, standing, operation.value)


def captured_value(scene: Scene, standing: Standing) -> bool:
    """Stand, unproven, in a send of a value that lies beside its channel.

    Both are captured by one closure, or are fields of one struct, and no package
    variable leads to the channel.
    """
    operation = sent_operation(standing)
    if operation is None or standing.row.proven or operation.sent is None:
        return False
    value = operation.value
    if not scene.flow.makes(value) or scene.is_global(value):
        return False
    return is_deserted(scene, standing) and _lie_together(scene, operation)


def send_no_receiver(scene: Scene, standing: Standing) -> bool:
    """Stand in a send to an unbuffered channel that nobody is left to receive from."""
    operation = sent_operation(standing)
    if operation is None or not scene.operations.is_unbuffered(operation.value):
        return False
    is_producer = bool(scene.syntax.loops(operation.node))
    takes = scene.operations.on(operation.value, *TAKES)
    return not (is_producer and takes) and _is_certain(scene, standing, operation.value)


def _is_certain(scene: Scene, standing: Standing, value: Value) -> bool:
    is_known = standing.row.proven or scene.is_global(value)
    return is_known and is_deserted(scene, standing) and not scene.is_foreign(value)


def is_deserted(scene: Scene, standing: Standing) -> bool:
    """Tell whether no stuck goroutine would receive what another one sends."""
    return not scene.is_awaited(standing, *TAKES)


def _earlier_sends(scene: Scene, operation: Operation) -> Iterator[Operation]:
    function = scene.syntax.function(operation.node)
    for found in scene.operations.on(operation.value, Act.SEND):
        is_before = found.node.end_byte <= operation.node.start_byte
        if is_before and scene.syntax.function(found.node) == function:
            yield found


def _is_same_block(code: Code, one: Operation, other: Operation) -> bool:
    syntax = code.syntax
    blocks = (syntax.parent(syntax.statement(op.node)) for op in (one, other))
    return next(blocks) == next(blocks)


def _lie_together(scene: Scene, operation: Operation) -> bool:
    sent, channel = operation.sent, operation.channel
    if sent is None:
        return False
    if sent.type == channel.type == "selector_expression":
        owners = (n.child_by_field_name("operand") for n in (sent, channel))
        return text(next(owners)) == text(next(owners))
    closure = scene.syntax.function(operation.node)
    return all(_is_captured(scene, node, closure) for node in (sent, channel))


def _is_captured(scene: Scene, node: Node, closure: Node | None) -> bool:
    variable = scene.scopes.variable(node)
    if variable is None or closure is None or closure.type not in FUNCTIONS:
        return False
    is_outside = not spans(closure, variable.node)
    return is_outside and not variable.is_global
