"""Patterns of WaitGroups and of semaphores."""

from collections.abc import Iterator

from tree_sitter import Node

from tutorial.verdicts.patterns.operations import TAKES, Act, Operation
from tutorial.verdicts.patterns.paths import is_deferred, is_jump, recovers
from tutorial.verdicts.patterns.receives import is_token
from tutorial.verdicts.patterns.scene import Scene, Standing
from tutorial.verdicts.patterns.sends import sent_operation
from tutorial.verdicts.patterns.syntax import (
    calls_in,
    last_line,
    line,
    named,
    operand,
    spans,
    walk_own,
)
from tutorial.verdicts.patterns.types import parameters, receiver, type_name
from tutorial.verdicts.patterns.values import Value

_WAIT = "sync.WaitGroup.Wait"
_GROUP = "sync.WaitGroup"


def wg_wait_before_drain(scene: Scene, standing: Standing) -> bool:
    """Stand in a send that only one who waits for the WaitGroup first would take."""
    operation = sent_operation(standing)
    if operation is None:
        return False
    waiting = [s for s in scene.others(standing) if s.row.state == _WAIT]
    return any(
        scene.may_yet(waiter, take)
        for waiter in waiting
        for take in scene.operations.on(operation.value, *TAKES)
    )


def wg_copied_by_value(scene: Scene, standing: Standing) -> bool:
    """Wait for a WaitGroup of which a function counts down a copy."""
    if standing.row.state != _WAIT or _is_still_served(scene, standing):
        return False
    return any(_counts_down_copy(scene, call) for call in scene.calls_of("Done"))


def _counts_down_copy(scene: Scene, call: Node) -> bool:
    """Tell whether the WaitGroup of `x.Done()` is, or is in, a value parameter."""
    group = scene.flow.value(operand(call))
    return group is not None and any(
        _is_copy_of(scene, group, name, declared)
        for function in _functions_around(scene, call)
        for name, declared in _parameters(function)
    )


def _functions_around(scene: Scene, node: Node) -> Iterator[Node]:
    function = scene.syntax.function(node)
    while function is not None:
        yield function
        function = scene.syntax.function(function)


def _parameters(function: Node) -> Iterator[tuple[Node | None, Node | None]]:
    yield from parameters(function)
    own = receiver(function)
    if own is not None:
        yield own.child_by_field_name("name"), own.child_by_field_name("type")


def _is_copy_of(
    scene: Scene, group: Value, name: Node | None, declared: Node | None
) -> bool:
    if name is None or declared is None or declared.type == "pointer_type":
        return False
    value = scene.flow.value(name)
    kind = type_name(declared)
    if value is None:
        return False
    if kind == _GROUP:
        return group.is_same(value)
    return any(
        type_name(field.type) == _GROUP
        and field.type.type != "pointer_type"
        and group.is_same(value if field.is_embedded else value.field(field.name))
        for field in scene.types.fields_of(kind)
    )


def wg_missing_done(scene: Scene, standing: Standing) -> bool:
    """Wait for a WaitGroup when all workers are gone, and Done can be skipped."""
    group = _awaited_group(scene, standing)
    if group is None or _is_still_served(scene, standing):
        return False
    if any(_is_called_on(scene, group, call) for call in scene.calls_of("Go")):
        return False
    dones = list(_dones(scene, group))
    return not dones or any(_may_be_skipped(scene, call) for call in dones)


def _awaited_group(scene: Scene, standing: Standing) -> Value | None:
    if standing.row.state != _WAIT or not standing.frames:
        return None
    frame = standing.frames[0]
    for call in calls_in(walk_own(frame.function), "Wait"):
        if line(call) <= frame.line <= last_line(call):
            return scene.flow.value(operand(call))
    return None


def _dones(scene: Scene, group: Value) -> Iterator[Node]:
    for call in scene.calls_of("Done"):
        if group.is_same(scene.flow.value(operand(call))):
            yield call


def _is_called_on(scene: Scene, group: Value, call: Node) -> bool:
    """Tell whether `call` is of a method of this WaitGroup."""
    return group.is_same(scene.flow.value(operand(call)))


def _is_still_served(scene: Scene, standing: Standing) -> bool:
    """Tell whether some goroutine that is stuck elsewhere would call Done."""
    group = _awaited_group(scene, standing)
    if group is None:
        return False
    dones = list(_dones(scene, group))
    starts = [
        call for call in scene.calls_of("Go") if _is_called_on(scene, group, call)
    ]
    return any(
        any(scene.comes_to(other, call) for call in dones)
        or any(line(call) == other.row.created_line for call in starts)
        for other in scene.others(standing)
    )


def _may_be_skipped(scene: Scene, done: Node) -> bool:
    function = scene.syntax.function(done)
    if function is None or is_deferred(scene.syntax, done):
        return False
    body = function.child_by_field_name("body")
    block = scene.syntax.parent(scene.syntax.statement(done))
    is_branch = block is not None and scene.syntax.parent(block) != body
    jumps = (
        node
        for node in walk_own(function)
        if is_jump(node)
        and node.end_byte <= done.start_byte
        and not _is_done_before(scene, function, node)
    )
    return is_branch or any(True for _ in jumps) or recovers(scene, function)


def _is_done_before(scene: Scene, function: Node, jump: Node) -> bool:
    for call in calls_in(walk_own(function), "Done"):
        block = scene.syntax.parent(scene.syntax.statement(call))
        is_before = call.end_byte <= jump.start_byte
        if block is not None and is_before and spans(block, jump):
            return True
    return False


def semaphore_not_released(scene: Scene, standing: Standing) -> bool:
    """Stand in a send that takes a seat of a buffered channel, to be given back.

    The goroutine would receive, and throw away, what it sends; and a way out of the
    function does not do so.
    """
    operation = sent_operation(standing)
    if operation is None or not _is_seat(scene, operation):
        return False
    gives_back = scene.operations.on(operation.value, *TAKES)
    if not gives_back:
        return _has_work_to_do(scene, standing)
    if any(
        scene.may_yet(other, take)
        for other in scene.others(standing)
        if other.operation is None or other.operation.act is not Act.SEND
        for take in gives_back
    ):
        return False
    is_own = any(scene.may_yet(standing, take) for take in gives_back)
    return is_own and all(_is_thrown_away(scene, take) for take in gives_back)


def _is_seat(scene: Scene, operation: Operation) -> bool:
    sends = scene.operations.on(operation.value, Act.SEND)
    is_buffered = scene.operations.is_buffered(operation.value)
    return is_buffered and all(is_token(send.sent) or _is_empty(send) for send in sends)


def _is_empty(send: Operation) -> bool:
    """Tell whether what is sent is a literal with nothing in it: `token{}`."""
    sent = send.sent
    if sent is None or sent.type != "composite_literal":
        return False
    return not named(sent.child_by_field_name("body"))


def _is_thrown_away(scene: Scene, take: Operation) -> bool:
    statement = scene.syntax.parent(take.node)
    return statement is not None and statement.type == "expression_statement"


def _has_work_to_do(scene: Scene, standing: Standing) -> bool:
    """Tell whether something follows the send in its function."""
    operation = standing.operation
    if operation is None:
        return False
    statement = scene.syntax.statement(operation.node)
    block = scene.syntax.parent(statement)
    return block is not None and named(block)[-1] != statement
