"""Patterns of loops that spin, sleep or tick, and have no way out."""

from collections.abc import Iterator

from tree_sitter import Node

from tutorial.verdicts.patterns.contexts import done_contexts
from tutorial.verdicts.patterns.operations import GIVES, Act, Operation
from tutorial.verdicts.patterns.paths import (
    conditions,
    exits,
    is_bounded,
    jump_target,
    loop_condition,
)
from tutorial.verdicts.patterns.scene import Frame, Scene, Standing
from tutorial.verdicts.patterns.syntax import (
    calls_in,
    last_line,
    line,
    named,
    operand,
    spans,
    walk,
    walk_own,
)
from tutorial.verdicts.patterns.types import type_name
from tutorial.verdicts.patterns.values import Value


def break_inside_select(scene: Scene, standing: Standing) -> bool:
    """Go round a select in which a case that has come says only `break`.

    The goroutine spins, with or without a rest in between, or it waits again after the
    one value it was sent.
    """
    is_waiting = standing.row.state == "select"
    if not (standing.row.is_busy or is_waiting or standing.row.state == "sleep"):
        return False
    return any(
        _has_come(scene, operation, for_good=not is_waiting)
        for select in _looped_selects(scene, standing)
        for operation in scene.operations.all
        if operation.select == select and _only_breaks(scene, operation)
    )


def busy_default_loop(scene: Scene, standing: Standing) -> bool:
    """Go round a select with a default, at full speed."""
    return standing.row.is_busy and any(
        case.type == "default_case"
        for select in _looped_selects(scene, standing)
        for case in named(select)
    )


def _looped_selects(scene: Scene, standing: Standing) -> Iterator[Node]:
    for frame in standing.frames:
        for loop in _loops_at(frame):
            for node in walk_own(frame.function):
                if node.type == "select_statement" and spans(loop, node):
                    yield node


def _loops_at(frame: Frame) -> Iterator[Node]:
    """Yield the loops of a function that go round a line, innermost first."""
    loops = [
        node
        for node in walk_own(frame.function)
        if node.type == "for_statement" and line(node) <= frame.line <= last_line(node)
    ]
    yield from reversed(loops)


def _only_breaks(scene: Scene, operation: Operation) -> bool:
    """Tell whether a case holds a `break` that leaves nothing but its select."""
    return any(
        node.type == "break_statement"
        and not named(node)
        and jump_target(scene.syntax, node) == operation.select
        for node in walk(operation.case)
    )


def _has_come(scene: Scene, operation: Operation, *, for_good: bool) -> bool:
    """Tell whether something in the program makes a case ready, once or for good."""
    closes = scene.operations.on(operation.value, Act.CLOSE)
    is_done = any(True for _ in done_contexts(scene, operation.value))
    if for_good:
        return bool(closes) or is_done
    sends = scene.operations.on(operation.value, Act.SEND)
    return bool(sends) and not closes and operation.act is Act.RECEIVE


def sleep_retry_loop(scene: Scene, standing: Standing) -> bool:
    """Sleep in a loop that tries something until it succeeds, and asks nobody."""
    state = standing.row.state
    is_pause = state == "chan receive" and any(
        origin.name == "time.After"
        for operation in standing.operations
        for origin in operation.value.origins
    )
    if state != "sleep" and not is_pause:
        return False
    return any(
        not is_bounded(loop) and _tries(scene, loop) and not _asks(scene, loop)
        for frame in standing.frames
        for loop in _loops_at(frame)
    )


def _tries(scene: Scene, loop: Node) -> bool:
    """Tell whether a loop looks at what a call gave it, to see if it may end."""
    condition = loop_condition(loop)
    if condition is not None and _is_outcome(condition):
        return True
    repeats = (
        node
        for node in walk(loop)
        if node.type == "continue_statement" and jump_target(scene.syntax, node) == loop
    )
    return any(
        _is_outcome(part)
        for leave in (*exits(scene.syntax, loop), *repeats)
        for test in conditions(scene.syntax, leave, loop)
        if test.type == "if_statement"
        for part in (
            test.child_by_field_name("initializer"),
            test.child_by_field_name("condition"),
        )
    )


def _is_outcome(node: Node | None) -> bool:
    return any(part.type in ("call_expression", "nil") for part in walk(node))


def _asks(scene: Scene, loop: Node) -> bool:
    """Tell whether a loop looks for a word to stop: a channel, or a context."""
    is_told = any(
        spans(loop, operation.node)
        for operation in scene.operations.all
        if operation.act is not Act.SEND
        and scene.syntax.file(operation.node) == scene.syntax.file(loop)
        and not any(o.name == "time.After" for o in operation.value.origins)
    )
    return is_told or bool(calls_in(walk(loop), "Err", "Done", "Cause"))


def stopped_ticker_range(scene: Scene, standing: Standing) -> bool:
    """Wait for a ticker, proven to be in vain, which another function stops."""
    operation = standing.operation
    if operation is None or not standing.row.proven:
        return False
    return any(
        operation.value.is_same(ticker.field("C"))
        and _is_stopped_elsewhere(scene, standing, ticker)
        for ticker in _tickers(scene)
    )


def ticker_goroutine(scene: Scene, standing: Standing) -> bool:
    """Wait for a ticker that runs on, in a loop which nothing else ends."""
    if standing.row.proven or not standing.operations:
        return False
    ticks = [op for op in standing.operations if _is_running(scene, standing, op)]
    rest = [op for op in standing.operations if op not in ticks]
    is_looped = all(
        op.act is Act.RANGE or scene.syntax.loops(op.select or op.node) for op in ticks
    )
    return bool(ticks) and is_looped and not any(_may_come(scene, op) for op in rest)


def _is_running(scene: Scene, standing: Standing, operation: Operation) -> bool:
    if any(origin.name == "time.Tick" for origin in operation.value.origins):
        return True
    return any(
        operation.value.is_same(ticker.field("C"))
        and not _is_stopped_elsewhere(scene, standing, ticker)
        for ticker in _tickers(scene)
    )


def _may_come(scene: Scene, operation: Operation) -> bool:
    value = operation.value
    if not scene.flow.makes(value):
        return True
    return bool(scene.operations.on(value, *GIVES)) or scene.is_foreign(value)


def _tickers(scene: Scene) -> Iterator[Value]:
    for call in scene.calls_of("NewTicker"):
        value = scene.flow.value(call)
        if value and scene.flow.library_name(call) == "time.NewTicker":
            yield value
    for node in scene.syntax.of_type("var_spec", "parameter_declaration"):
        if type_name(node.child_by_field_name("type")) == "time.Ticker":
            for name in node.children_by_field_name("name"):
                if value := scene.flow.value(name):
                    yield value


def _is_stopped_elsewhere(scene: Scene, standing: Standing, ticker: Value) -> bool:
    own = [frame.function for frame in standing.frames]
    return any(
        ticker.is_same(scene.flow.value(operand(call)))
        and not any(scene.syntax.holds(function, call) for function in own)
        for call in scene.calls_of("Stop")
    )
