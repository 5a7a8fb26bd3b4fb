"""Patterns of mutexes and conditions."""

from collections.abc import Iterator
from dataclasses import dataclass

from tree_sitter import Node

from tutorial.verdicts.patterns.operations import GIVES, TAKES, Act
from tutorial.verdicts.patterns.paths import is_deferred, is_jump
from tutorial.verdicts.patterns.scene import Code, Frame, Scene, Standing
from tutorial.verdicts.patterns.syntax import (
    called_name,
    calls_in,
    last_line,
    line,
    operand,
    spans,
    text,
    walk_own,
)
from tutorial.verdicts.patterns.values import Value

_LOCKS = ("Lock", "RLock")
_UNLOCKS = ("Unlock", "RUnlock")
_WAITS = {
    "sync.Mutex.Lock": "Lock",
    "sync.RWMutex.Lock": "Lock",
    "sync.RWMutex.RLock": "RLock",
}


@dataclass(frozen=True, slots=True, eq=False)
class Locking:
    """A call that locks, and the mutex that it locks."""

    call: Node
    mutex: Value

    @property
    def is_read(self) -> bool:
        """Whether it is only a read lock."""
        return called_name(self.call) == "RLock"

    @property
    def name(self) -> str:
        """What the mutex is called there."""
        return text(operand(self.call))


def awaited_lock(scene: Scene, standing: Standing) -> Locking | None:
    """Return the call that a goroutine waits in for a lock."""
    name = _WAITS.get(standing.row.state)
    if name is None or not standing.frames:
        return None
    frame = standing.frames[0]
    calls = (call for call in _locking_calls(scene, frame.function, name))
    return next((c for c in calls if line(c.call) == frame.line), None)


def held_locks(scene: Scene, standing: Standing) -> Iterator[Locking]:
    """Yield the locks that a goroutine holds where it stands."""
    awaited = awaited_lock(scene, standing)
    for frame in standing.frames:
        place = _place(frame)
        for locking in _held_at(scene, frame.function, place) if place else ():
            if awaited is None or locking.call != awaited.call:
                yield locking


def lock_held_across_send(scene: Scene, standing: Standing) -> bool:
    """Hold a lock in a send or receive, and the partner waits for this lock."""
    waiters = [(s, w) for s in scene.standings if (w := awaited_lock(scene, s))]
    holders = [s for s in scene.standings if waiters and s.operations]
    return any(
        _needs(scene, holder, waiter)
        for holder in holders
        for held in held_locks(scene, holder)
        for waiter, wanted in waiters
        if wanted.mutex.is_same(held.mutex) and standing in (holder, waiter)
    )


def _needs(scene: Scene, holder: Standing, waiter: Standing) -> bool:
    """Tell whether `waiter` would do what `holder` waits for."""
    return any(
        scene.may_yet(waiter, partner)
        for operation in holder.operations
        for partner in scene.operations.on(
            operation.value, *(TAKES if operation.act is Act.SEND else GIVES)
        )
    )


def rwmutex_recursive_read(scene: Scene, standing: Standing) -> bool:
    """Wait for a read lock that the same goroutine holds, behind a waiting writer."""
    waits = {s: w for s in scene.standings if (w := awaited_lock(scene, s))}
    readers = {s: w for s, w in waits.items() if w.is_read}
    writers = {s: w for s, w in waits.items() if not w.is_read}
    return any(
        standing in (reader, writer)
        and wanted.mutex.is_same(writing.mutex)
        and any(wanted.mutex.is_same(h.mutex) for h in held_locks(scene, reader))
        for reader, wanted in readers.items()
        for writer, writing in writers.items()
    )


def lock_order_inversion(scene: Scene, standing: Standing) -> bool:
    """Hold one lock and wait for a second, as another goroutine does, crosswise."""
    wanted = awaited_lock(scene, standing)
    if wanted is None:
        return False
    held = [h for h in held_locks(scene, standing) if h.name != wanted.name]
    if not held:
        return False
    return standing.row.count > 1 or _is_in_cycle(scene, standing)


def _is_in_cycle(scene: Scene, standing: Standing) -> bool:
    """Tell whether who waits for whom leads back, by way of another row."""
    pending, seen = _blockers(scene, standing), set[int]()
    while pending:
        blocker = pending.pop()
        if blocker is standing:
            return True
        if id(blocker) not in seen:
            seen.add(id(blocker))
            pending.extend(_blockers(scene, blocker))
    return False


def _blockers(scene: Scene, standing: Standing) -> list[Standing]:
    """Return the other rows that hold the lock which a goroutine waits for."""
    wanted = awaited_lock(scene, standing)
    return [
        other
        for other in scene.others(standing)
        if wanted is not None
        and any(wanted.mutex.is_same(h.mutex) for h in held_locks(scene, other))
    ]


def mutex_missing_unlock(scene: Scene, standing: Standing) -> bool:
    """Wait for a lock that no stuck goroutine holds, but a function returned with."""
    wanted = awaited_lock(scene, standing)
    if wanted is None:
        return False
    is_held = any(
        wanted.mutex.is_same(held.mutex)
        for other in scene.standings
        for held in held_locks(scene, other)
    )
    locked = scene.calls_of(*_LOCKS)
    functions = {f.id: f for c in locked if (f := scene.syntax.function(c))}
    return not is_held and any(
        _returns_with(scene, function, wanted.mutex) for function in functions.values()
    )


def _returns_with(scene: Scene, function: Node, mutex: Value) -> bool:
    """Tell whether a function unlocks on one way out, and not on another."""
    unlocks = [
        call
        for call in calls_in(walk_own(function), *_UNLOCKS)
        if mutex.is_same(scene.flow.value(operand(call)))
    ]
    lockings = [
        locking
        for name in _LOCKS
        for locking in _locking_calls(scene, function, name)
        if mutex.is_same(locking.mutex)
    ]
    if not lockings or any(is_deferred(scene.syntax, call) for call in unlocks):
        return False
    if not unlocks:
        return not _is_unlocked_by_others(scene, mutex)
    return any(
        mutex.is_same(held.mutex)
        for leave in walk_own(function)
        if is_jump(leave) and leave.type != "break_statement"
        for held in _held_at(scene, function, leave)
        if leave.type != "continue_statement" or _is_relocked(scene, leave, held)
    )


def _is_relocked(scene: Scene, leave: Node, held: Locking) -> bool:
    """Tell whether a `continue` leads to a lock that is held already."""
    return any(spans(loop, held.call) for loop in scene.syntax.loops(leave)[:1])


def _is_unlocked_by_others(scene: Scene, mutex: Value) -> bool:
    return any(
        mutex.is_same(scene.flow.value(operand(call)))
        for call in scene.calls_of(*_UNLOCKS)
    )


def _locking_calls(code: Code, function: Node, name: str) -> Iterator[Locking]:
    for call in calls_in(walk_own(function), name):
        mutex = code.flow.value(operand(call))
        if mutex is not None and not is_deferred(code.syntax, call):
            yield Locking(call, mutex)


def _place(frame: Frame) -> Node | None:
    """Return the innermost statement of a function at a line."""
    found = None
    for node in walk_own(frame.function):
        parent = node.parent
        is_statement = parent is not None and parent.type == "statement_list"
        if is_statement and line(node) <= frame.line <= last_line(node):
            found = node
    return found


def _held_at(code: Code, function: Node, place: Node) -> list[Locking]:
    """Return the locks that a function took on its way to `place`, and still has.

    What branches do on the way counts only in the branch that `place` is in.
    """
    held: list[Locking] = []
    for call in calls_in(walk_own(function), *_LOCKS, *_UNLOCKS):
        mutex = code.flow.value(operand(call))
        statement = code.syntax.statement(call)
        block = code.syntax.parent(statement)
        is_before = statement.end_byte <= place.start_byte
        if mutex is None or block is None or not spans(block, place) or not is_before:
            continue
        if called_name(call) in _LOCKS:
            held.append(Locking(call, mutex))
        elif not is_deferred(code.syntax, call):
            name = text(operand(call))
            held = [h for h in held if h.name != name or not mutex.is_same(h.mutex)]
    return held


def cond_missed_signal(scene: Scene, standing: Standing) -> bool:
    """Wait for a condition outside of a loop, though somebody signals it."""
    if standing.row.state != "sync.Cond.Wait" or not standing.frames:
        return False
    frame = standing.frames[0]
    waits = [
        call
        for call in calls_in(walk_own(frame.function), "Wait")
        if line(call) == frame.line
    ]
    return any(
        not scene.syntax.loops(wait) and _is_signaled(scene, wait) for wait in waits
    )


def _is_signaled(scene: Scene, wait: Node) -> bool:
    condition = scene.flow.value(operand(wait))
    return condition is not None and any(
        condition.is_same(scene.flow.value(operand(call)))
        for call in scene.calls_of("Signal", "Broadcast")
    )
