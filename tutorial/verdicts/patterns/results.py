"""Patterns of results that somebody asked for, and does not wait for any more."""

from collections.abc import Iterator

from tree_sitter import Node

from tutorial.verdicts.patterns.contexts import done_contexts
from tutorial.verdicts.patterns.operations import TAKES, Act, Operation
from tutorial.verdicts.patterns.paths import (
    conditions,
    exits,
    is_repeated,
    jumps_between,
    recovers,
)
from tutorial.verdicts.patterns.scene import Code, Scene, Standing
from tutorial.verdicts.patterns.sends import is_deserted, sent_operation
from tutorial.verdicts.patterns.syntax import named, spans, text, walk
from tutorial.verdicts.patterns.values import Value


def first_result_wins(scene: Scene, standing: Standing) -> bool:
    """Stand in one of several sends, started together, of which one is taken."""
    operation = sent_operation(standing)
    if operation is None or not scene.operations.is_unbuffered(operation.value):
        return False
    takes = scene.operations.on(operation.value, *TAKES)
    if not takes or not is_deserted(scene, standing):
        return False
    start = scene.start(standing)
    if start is None or any(_is_in_same_loop(scene, start, t.node) for t in takes):
        return False
    number = _number_started(scene, operation, start)
    looped = [take for take in takes if scene.syntax.loops(take.node)]
    if not looped and all(take.act is Act.RECEIVE for take in takes):
        return number > len(takes)
    return number > 1 and any(_leaves_with_result(scene, take) for take in looped)


def early_return(scene: Scene, standing: Standing) -> bool:
    """Stand in a send whose receiver can return after starting it, before receiving."""
    operation = sent_operation(standing)
    if operation is None or not scene.operations.is_unbuffered(operation.value):
        return False
    if not is_deserted(scene, standing):
        return False
    begins = list(_beginnings(scene, standing))
    return any(
        _may_skip(scene, begin, take)
        for take in scene.operations.on(operation.value, *TAKES)
        for begin in begins
    )


def abandoned_on_timeout(scene: Scene, standing: Standing) -> bool:
    """Stand in a send whose receiver waits in a select that a timeout ends, too."""
    operation = sent_operation(standing)
    if operation is None or not scene.operations.is_unbuffered(operation.value):
        return False
    return is_deserted(scene, standing) and any(
        _is_left_by_timeout(scene, take)
        for take in scene.operations.on(operation.value, Act.RECEIVE)
    )


def worker_dies(scene: Scene, standing: Standing) -> bool:
    """Stand in a send whose receivers were loops of goroutines that end on an error.

    Such a loop recovers from panics only outside, or leaves by return.
    """
    operation = sent_operation(standing)
    if operation is None or not is_deserted(scene, standing):
        return False
    takes = scene.operations.on(operation.value, *TAKES)
    return bool(takes) and all(_is_mortal(scene, take) for take in takes)


def _is_in_same_loop(code: Code, one: Node, other: Node) -> bool:
    loops = {loop.id for loop in code.syntax.loops(one)}
    return any(loop.id in loops for loop in code.syntax.loops(other))


def _number_started(scene: Scene, operation: Operation, start: Node) -> float:
    """Return how many goroutines send there; more than any number if in a loop."""
    makers = [scene.syntax.function(m) for m in scene.flow.makes(operation.value)]
    if is_repeated(scene, start, makers[0] if makers else None):
        return float("inf")
    senders = {op.node.id: op for op in scene.operations.on(operation.value, Act.SEND)}
    return sum(
        any(scene.syntax.holds(part, op.node) for op in senders.values())
        for started in scene.syntax.of_type("go_statement")
        for part in (started, *_started(scene, started))
    )


def _started(code: Code, started: Node) -> list[Node]:
    """Return the declared functions that a go statement starts."""
    functions = code.callees(named(started)[0]) if named(started) else []
    return [function for function in functions if function.type != "func_literal"]


def _leaves_with_result(scene: Scene, take: Operation) -> bool:
    """Tell whether the loop around a receive is left early, and not by a timeout."""
    loop = scene.syntax.loops(take.node)[0]
    return any(
        not _is_timed(scene, leave, loop) and not _is_at_close(scene, leave, loop)
        for leave in exits(scene.syntax, loop)
    )


def _is_at_close(scene: Scene, leave: Node, loop: Node) -> bool:
    """Tell whether a loop is left under `if !ok`."""
    tests = conditions(scene.syntax, leave, loop)
    return any(text(t.child_by_field_name("condition")).startswith("!") for t in tests)


def _is_timed(scene: Scene, leave: Node, loop: Node) -> bool:
    cases = (
        outer
        for outer in conditions(scene.syntax, leave, loop)
        if outer.type == "communication_case"
    )
    return any(_is_timeout(scene, case) for case in cases)


def _is_timeout(scene: Scene, case: Node) -> bool:
    """Tell whether a case of a select waits for a timer or the end of a context."""
    return any(
        is_timer(scene, op.value) or any(True for _ in done_contexts(scene, op.value))
        for op in scene.operations.all
        if op.case == case
    )


def is_timer(code: Code, channel: Value) -> bool:
    """Tell whether a channel is that of a timer, or of time.After."""
    if any(origin.name == "time.After" for origin in channel.origins):
        return True
    made = (code.flow.value(call) for call in code.calls_of("NewTimer"))
    return any(timer and channel.is_same(timer.field("C")) for timer in made)


def _is_left_by_timeout(scene: Scene, take: Operation) -> bool:
    if take.select is None:
        return False
    cases = [case for case in named(take.select) if _is_timeout(scene, case)]
    loops = scene.syntax.loops(take.select)
    if not loops:
        return bool(cases)
    leaves = list(exits(scene.syntax, loops[0]))
    return any(spans(case, leave) for case in cases for leave in leaves)


def _beginnings(scene: Scene, standing: Standing) -> Iterator[Node]:
    """Yield the go statement of a goroutine, and the calls that led to it."""
    start = scene.start(standing)
    for _ in range(3):
        if start is None:
            return
        yield start
        function = scene.syntax.function(start)
        callers = scene.callers.get(function.id, []) if function else []
        yield from callers[1:]
        start = callers[0] if callers else None


def _may_skip(scene: Scene, begin: Node, take: Operation) -> bool:
    """Tell whether the function that begins a sender can leave without receiving."""
    function = scene.syntax.function(take.node)
    if function is None or scene.syntax.function(begin) != function:
        return False
    is_inside = spans(take.node, begin)
    if not is_inside and not scene.syntax.is_after(take.node, begin):
        return False
    if jumps_between(scene, function, begin, take.select or take.node):
        return True
    loops = [*_ranges(scene, take), *scene.syntax.loops(take.node)]
    if not loops or loops[0] in scene.syntax.loops(begin):
        return False
    return any(
        leave.type == "return_statement"
        and not _is_timed(scene, leave, loops[0])
        and not _is_at_close(scene, leave, loops[0])
        for leave in exits(scene.syntax, loops[0])
    )


def _ranges(code: Code, take: Operation) -> Iterator[Node]:
    """Yield the loop whose range clause a receive is."""
    if take.act is Act.RANGE and (loop := code.syntax.parent(take.node)):
        yield loop


def _is_mortal(scene: Scene, take: Operation) -> bool:
    function = scene.syntax.function(take.node)
    loops = [*_ranges(scene, take), *scene.syntax.loops(take.node)]
    if function is None or not loops or not _is_started(scene, function):
        return False
    callers = (scene.syntax.function(c) for c in scene.callers.get(function.id, []))
    around = [function, *(caller for caller in callers if caller)]
    return any(recovers(scene, outer) for outer in around) or any(
        leave.type == "return_statement"
        and not _is_in_case(scene, leave, loops[0])
        and not _is_at_close(scene, leave, loops[0])
        for leave in exits(scene.syntax, loops[0])
    )


def _is_in_case(scene: Scene, leave: Node, loop: Node) -> bool:
    kinds = {outer.type for outer in conditions(scene.syntax, leave, loop)}
    return "communication_case" in kinds


def _is_started(scene: Scene, function: Node) -> bool:
    """Tell whether a function is what a goroutine runs, or is called by that."""
    return any(
        function in _started(scene, started)
        or spans(started, function)
        or function.id in scene.reached(walk(started))
        for started in scene.syntax.of_type("go_statement")
        if scene.syntax.file(started) == scene.syntax.file(function)
    )
