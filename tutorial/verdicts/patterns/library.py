"""Patterns of goroutines that wait inside the library: pipes, iterators, networks."""

from collections.abc import Iterator

from tree_sitter import Node

from tutorial.verdicts.patterns.paths import jumps_between
from tutorial.verdicts.patterns.scene import Code, Frame, Scene, Standing
from tutorial.verdicts.patterns.syntax import (
    arguments,
    called_name,
    calls_in,
    last_line,
    line,
    operand,
    text,
    walk_own,
)
from tutorial.verdicts.patterns.values import Value

_CLIENT = ("Do", "Get", "Head", "Post", "PostForm")
_READS = (
    "Copy",
    "Decode",
    "Discard",
    "Peek",
    "Read",
    "ReadAll",
    "ReadAtLeast",
    "ReadByte",
    "ReadBytes",
    "ReadFrom",
    "ReadFromUDP",
    "ReadFull",
    "ReadLine",
    "ReadRune",
    "ReadString",
    "Scan",
)


def iter_pull_no_stop(scene: Scene, standing: Standing) -> bool:
    """Be the coroutine of an iterator that iter.Pull began."""
    return standing.row.state == "coroutine" and any(
        scene.flow.library_name(call) in ("iter.Pull", "iter.Pull2")
        for call in scene.calls_of("Pull", "Pull2")
    )


def io_pipe_abandoned(scene: Scene, standing: Standing) -> bool:
    """Write to the writer of an io.Pipe, directly or through what wraps it."""
    if standing.row.state != "select" or standing.operations:
        return False
    writers = _results(scene, "io.Pipe", 1)
    return any(
        _leads_to(scene, value, writers)
        for frame in standing.frames
        for value in _mentioned(scene, frame)
    )


def conn_read_no_deadline(scene: Scene, standing: Standing) -> bool:
    """Read from a connection, in a program that sets no deadline for reading."""
    row = standing.row
    pipes = _results(scene, "net.Pipe", 0) + _results(scene, "net.Pipe", 1)
    is_waiting = row.state == "IO wait" or (row.state == "select" and pipes)
    if not is_waiting or row.is_in_library or standing.operations:
        return False
    has_deadline = scene.calls_of("SetDeadline", "SetReadDeadline")
    return not has_deadline and any(
        line(call) <= frame.line <= last_line(call)
        for frame in standing.frames[:1]
        for call in calls_in(walk_own(frame.function), *_READS)
    )


def http_body_not_closed(scene: Scene, standing: Standing) -> bool:
    """Be a connection of an HTTP client, kept by a response whose body stays open."""
    row = standing.row
    if row.state != "select" or not row.is_in_library:
        return False
    requests = (
        call
        for call in scene.calls_of(*_CLIENT)
        if line(call) <= (row.line or 0) <= last_line(call)
        and scene.syntax.file(call) == row.file
        and scene.flow.library_name(call)
    )
    return any(_stays_open(scene, call) for call in requests)


def _stays_open(scene: Scene, request: Node) -> bool:
    response = scene.flow.value(request)
    if response is None:
        return False
    body = response.field("Body")
    closes = [
        call
        for call in scene.calls_of("Close")
        if body.is_same(scene.flow.value(operand(call)))
    ]
    return not closes or any(_is_skipped(scene, request, close) for close in closes)


def _is_skipped(scene: Scene, request: Node, close: Node) -> bool:
    """Tell whether a return, not that of a failed request, comes before the close."""
    function = scene.syntax.function(request)
    begin = scene.syntax.statement(request)
    if function is None or not scene.syntax.holds(function, close):
        return False
    left = begin.child_by_field_name("left")
    error = text(left.named_children[-1]) if left and left.named_children else ""
    return any(
        not _is_about(scene, jump, error)
        for jump in jumps_between(scene, function, begin, close)
    )


def _is_about(code: Code, jump: Node, error: str) -> bool:
    """Tell whether a return is under `if err != nil`."""
    tests = code.syntax.around(jump, "if_statement")
    conditions = (text(test.child_by_field_name("condition")) for test in tests)
    return any(condition == f"{error} != nil" for condition in conditions)


def _results(code: Code, name: str, index: int) -> list[Value]:
    calls = code.calls_of(name.rpartition(".")[2])
    found = (call for call in calls if code.flow.library_name(call) == name)
    values = (code.flow.result(call, index) for call in found)
    return [value for value in values if value is not None]


def _mentioned(code: Code, frame: Frame) -> Iterator[Value]:
    """Yield the values in the calls at the line of a frame."""
    for call in _calls_in_line(frame):
        for part in (operand(call), *arguments(call)):
            if part is not None and (value := code.flow.value(part)):
                yield value


def _calls_in_line(frame: Frame) -> list[Node]:
    """Return the calls of a function at the line of a frame."""
    return [
        node
        for node in walk_own(frame.function)
        if node.type == "call_expression"
        and called_name(node)
        and line(node) <= frame.line <= last_line(node)
    ]


def _leads_to(code: Code, value: Value, targets: list[Value]) -> bool:
    """Tell whether a value is one of `targets`, or was made from one.

    A json.Encoder that writes to a pipe was made from the pipe.
    """
    pending, seen = [value.root], set[int]()
    while pending:
        current = pending.pop()
        if id(current) in seen:
            continue
        seen.add(id(current))
        if any(current.is_same(target) for target in targets):
            return True
        pending.extend(field.root for field in current.fields.values())
        for origin in current.origins:
            sources = (operand(origin.call), *arguments(origin.call))
            given = (code.flow.value(node) for node in sources)
            pending.extend(value.root for value in given if value is not None)
    return False
