"""From the changes of state that the runtime told to the spans of a timeline."""

from collections.abc import Iterable, Iterator
from typing import Literal

from tutorial.playground.observation import Span

type State = Literal["running", "runnable", "waiting", "syscall"]
type Told = tuple[int, int, int, str]
"""Program time in ns, goroutine, status as the runtime numbers it, wait reason."""

# Statuses of src/runtime/runtime2.go; one that is not here is the end of a goroutine.
_STATES: dict[int, State] = {
    1: "runnable",
    2: "running",
    3: "syscall",
    4: "waiting",
    9: "runnable",  # preempted
    10: "waiting",  # leaked
}
_COPYING_STACK = 8


def timeline(changes: Iterable[Told], end_ns: int) -> tuple[Span, ...]:
    """Return the spans in order of beginning; what never ended lasts to `end_ns`."""
    spans = sorted(_spans(changes, end_ns), key=lambda span: span.from_ns)
    return tuple(spans)


def _spans(changes: Iterable[Told], end_ns: int) -> Iterator[Span]:
    current: dict[int, tuple[int, State, str]] = {}
    last = end_ns
    for at_ns, goroutine, status, reason in changes:
        if status == _COPYING_STACK:
            continue
        last = max(last, at_ns)
        before = current.pop(goroutine, None)
        state = _STATES.get(status)
        if before is not None and before[1] == state:
            current[goroutine] = before
            continue
        yield from _span(goroutine, before, at_ns)
        if state is not None:
            current[goroutine] = at_ns, state, reason
    for goroutine, before in current.items():
        yield from _span(goroutine, before, last)


def _span(
    goroutine: int, before: tuple[int, State, str] | None, to_ns: int
) -> Iterator[Span]:
    if before is None:
        return
    from_ns, state, reason = before
    if state == "runnable" and from_ns == to_ns:
        return  # it was run at once
    why = reason if state == "waiting" else None
    yield Span(goroutine, state, why, from_ns, to_ns)
