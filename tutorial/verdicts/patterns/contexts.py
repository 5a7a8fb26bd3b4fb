"""Patterns of contexts: a cancel that is lost, and one that is not heard."""

from collections.abc import Iterator

from tree_sitter import Node

from tutorial.verdicts.patterns.operations import GIVES, TAKES, Act
from tutorial.verdicts.patterns.paths import jumps_between
from tutorial.verdicts.patterns.scene import Code, Scene, Standing
from tutorial.verdicts.patterns.syntax import (
    arguments,
    callee,
    calls_in,
    line,
    operand,
    spans,
    text,
    walk_own,
)
from tutorial.verdicts.patterns.types import parameters
from tutorial.verdicts.patterns.values import Origin, Value

_WITH_CANCEL = frozenset(
    f"context.With{kind}"
    for kind in (
        "Cancel",
        "CancelCause",
        "Deadline",
        "DeadlineCause",
        "Timeout",
        "TimeoutCause",
    )
)


def lost_cancel(scene: Scene, standing: Standing) -> bool:
    """Wait for the Done of a context whose cancel is dropped, or not reached."""
    return any(
        _is_lost(scene, origin)
        for context in awaited_contexts(scene, standing)
        for origin in context.origins
        if origin.name in _WITH_CANCEL and origin.index == 0
    )


def context_checked_elsewhere(scene: Scene, standing: Standing) -> bool:
    """Stand in a plain send or receive, in a function that asks a context elsewhere.

    The context can be cancelled, and no other stuck goroutine is the partner.
    """
    checked = (
        context
        for frame in standing.frames
        for context in _checked_contexts(scene, frame.function)
    )
    return _is_deaf(scene, standing) and any(
        _can_end(scene, context) for context in checked
    )


def context_never_checked(scene: Scene, standing: Standing) -> bool:
    """Stand in a plain operation in a loop, with a context among the parameters."""
    operation = standing.operation
    if operation is None or not scene.syntax.loops(operation.node):
        return False
    given = (
        scene.flow.value(name)
        for frame in standing.frames
        for name, _ in parameters(frame.function)
        if name is not None
    )
    return _is_deaf(scene, standing) and any(
        context is not None and is_context(context) and _can_end(scene, context)
        for context in given
    )


def _is_deaf(scene: Scene, standing: Standing) -> bool:
    operation = standing.operation
    if operation is None or not scene.flow.makes(operation.value):
        return False
    partners = TAKES if operation.act is Act.SEND else GIVES
    return not scene.is_awaited(standing, *partners)


def is_context(value: Value) -> bool:
    """Tell whether a value is known to be a context."""
    return "context.Context" in value.types or any(
        origin.name in _WITH_CANCEL and origin.index == 0 for origin in value.origins
    )


def done_contexts(code: Code, channel: Value) -> Iterator[Value]:
    """Yield the contexts whose Done returned `channel`."""
    for origin in channel.origins:
        context = code.flow.value(operand(origin.call))
        if origin.name == ".Done" and context is not None:
            yield context


def awaited_contexts(scene: Scene, standing: Standing) -> Iterator[Value]:
    """Yield the contexts whose end a goroutine waits for."""
    for operation in standing.operations:
        yield from done_contexts(scene, operation.value)


def cancels(code: Code, context: Value) -> Iterator[Value]:
    """Yield the functions that cancel a context."""
    for origin in context.origins:
        cancel = code.flow.result(origin.call, 1)
        if origin.name in _WITH_CANCEL and origin.index == 0 and cancel is not None:
            yield cancel


def uses(code: Code, cancel: Value) -> Iterator[Node]:
    """Yield the calls of `cancel`, and those that give it to the library."""
    for call in code.calls:
        is_given = any(cancel.is_same(code.flow.value(g)) for g in arguments(call))
        package = code.flow.library_name(call).rpartition(".")[0]
        is_kept = is_given and package not in ("", "fmt")
        if is_kept or cancel.is_same(code.flow.value(callee(call))):
            yield call


def _is_lost(scene: Scene, origin: Origin) -> bool:
    cancel = scene.flow.result(origin.call, 1)
    used = list(uses(scene, cancel)) if cancel else []
    if cancel is None or all(_is_in_branch(scene, use, origin.call) for use in used):
        return True
    return _is_found_by_vet(scene, origin.call) or _is_skipped(scene, origin, cancel)


def _is_in_branch(scene: Scene, use: Node, begin: Node) -> bool:
    """Tell whether cancel is called only on a condition, in the same function."""
    kinds = ("if_statement", "expression_case", "default_case", "communication_case")
    is_local = scene.syntax.function(use) == scene.syntax.function(begin)
    branches = (n for n in scene.syntax.around(use, *kinds) if not spans(n, begin))
    return is_local and any(True for _ in branches)


def _is_found_by_vet(scene: Scene, call: Node) -> bool:
    return any(
        found.source == "vet"
        and found.line == line(call)
        and found.file == scene.syntax.file(call)
        and "cancel" in found.message
        for found in scene.verdict.diagnostics
    )


def _is_skipped(scene: Scene, origin: Origin, cancel: Value) -> bool:
    """Tell whether a return comes between the context and the first use of cancel."""
    function = scene.syntax.function(origin.call)
    if function is None:
        return False
    begin = scene.syntax.statement(origin.call)
    mentions = (
        node
        for node in scene.syntax.nodes
        if node.type == "identifier"
        and scene.syntax.holds(function, node)
        and node.start_byte >= begin.end_byte
        and cancel.is_same(scene.flow.value(node))
        and not _is_discarded(scene, node)
    )
    first = next(mentions, None)
    if first is None:
        return False
    use = scene.syntax.statement(first)
    return bool(jumps_between(scene, function, begin, use))


def _is_discarded(code: Code, node: Node) -> bool:
    """Tell whether `node` is no more than the right of `_ = cancel`."""
    statement = code.syntax.statement(node)
    is_assignment = statement.type == "assignment_statement"
    return is_assignment and text(statement.child_by_field_name("left")) == "_"


def _checked_contexts(code: Code, function: Node) -> Iterator[Value]:
    for call in calls_in(walk_own(function), "Err", "Done"):
        context = code.flow.value(operand(call))
        if context is not None and is_context(context):
            yield context


def _can_end(code: Code, context: Value) -> bool:
    """Tell whether something ends a context: a call of its cancel, or a timeout."""
    names = {origin.name for origin in context.origins}
    is_timed = any("Timeout" in name or "Deadline" in name for name in names)
    return is_timed or any(
        any(True for _ in uses(code, cancel)) for cancel in cancels(code, context)
    )
