"""A verdict laid over its program: where goroutines stand, and what they may yet do."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from tree_sitter import Node

from tutorial.playground.program import Program
from tutorial.verdicts.patterns.binding import bind
from tutorial.verdicts.patterns.flow import Flow
from tutorial.verdicts.patterns.operations import Act, Operation, Operations
from tutorial.verdicts.patterns.scopes import Scopes
from tutorial.verdicts.patterns.syntax import (
    FUNCTIONS,
    Syntax,
    called_name,
    last_line,
    line,
    walk,
)
from tutorial.verdicts.patterns.types import Types
from tutorial.verdicts.patterns.values import Value
from tutorial.verdicts.verdict import StackLine, StuckGoroutine, Verdict


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """A function that a stuck goroutine is in, and at which line."""

    function: Node
    line: int


@dataclass(frozen=True, slots=True, eq=False)
class Standing:
    """A row of a verdict, with the code that it stands in."""

    row: StuckGoroutine
    frames: tuple[Frame, ...]
    """Innermost first; without those that could not be found."""
    operations: tuple[Operation, ...]
    """What it may be doing with channels, by its state and line."""

    @property
    def operation(self) -> Operation | None:
        """What it does, where that is one thing on one channel, not a select."""
        plain = [op for op in self.operations if not op.has_rivals]
        return plain[0] if plain else None


class Code:
    """All that is read from a program, whatever became of it."""

    def __init__(self, program: Program) -> None:
        self.syntax = Syntax(program)
        self.types = Types(self.syntax)
        self.scopes = Scopes(self.syntax)
        self.flow = Flow(self.syntax, self.scopes, self.types)
        bind(self.flow)
        self.flow.forget()
        self.operations = Operations(self.flow)
        self.calls = list(self.syntax.of_type("call_expression"))
        self._named: dict[str, list[Node]] = {}
        self.callers: dict[int, list[Node]] = {}
        """The calls of each function."""
        self._callees: dict[int, list[Node]] = {}
        for call in self.calls:
            self._named.setdefault(called_name(call), []).append(call)
            self._callees[call.id] = self.flow.callees(call)
            for function in self._callees[call.id]:
                self.callers.setdefault(function.id, []).append(call)

    def calls_of(self, *names: str) -> list[Node]:
        """Return the calls of all functions and methods with these last names."""
        return [call for name in names for call in self._named.get(name, [])]

    def callees(self, call: Node) -> list[Node]:
        """Return the program's functions that a call may call."""
        return self._callees.get(call.id, [])

    def reached(self, nodes: Iterator[Node]) -> dict[int, Node]:
        """Return all functions that the calls among `nodes` lead to."""
        found: dict[int, Node] = {}
        pending = list(nodes)
        while pending:
            node = pending.pop()
            for function in self._leads_to(node):
                if function.id not in found:
                    found[function.id] = function
                    pending.extend(walk(function))
        return found

    def _leads_to(self, node: Node) -> list[Node]:
        if node.type == "func_literal":
            return [node]
        return self.callees(node) if node.type == "call_expression" else []

    @cached_property
    def global_values(self) -> list[Value]:
        """What the package's variables lead to, from anywhere and for ever."""
        roots = [self.flow.variable(v).root for v in self.scopes.globals()]
        found = {id(value): value for value in roots}
        while roots:
            value = roots.pop()
            parts = [*value.fields.values()]
            if value.has_element:
                parts.append(value.element)
            for part in parts:
                if id(part.root) not in found:
                    found[id(part.root)] = part.root
                    roots.append(part.root)
        return list(found.values())

    def is_global(self, value: Value) -> bool:
        """Tell whether a variable of the package leads to `value`."""
        return any(value.is_same(found) for found in self.global_values)

    def is_foreign(self, value: Value) -> bool:
        """Tell whether the library holds a channel too, and may use it."""
        return any(
            value.is_same(self.flow.value(given))
            for call in self.calls
            if _may_keep(self.flow.library_name(call))
            for given in _arguments(call)
        )


class Scene(Code):
    """A program, and where its stuck goroutines stand."""

    def __init__(self, verdict: Verdict, program: Program) -> None:
        super().__init__(program)
        self.verdict = verdict
        self._functions = list(self.syntax.of_type(*FUNCTIONS))
        self.standings = [self._standing(row) for row in verdict.goroutines]
        self._ahead: dict[int, list[Node]] = {}

    def others(self, standing: Standing) -> list[Standing]:
        """Return the other rows."""
        return [other for other in self.standings if other is not standing]

    def may_yet(self, standing: Standing, operation: Operation) -> bool:
        """Tell whether a goroutine would come to `operation`, were it woken."""
        if any(operation is own for own in standing.operations):
            return False
        return self.comes_to(standing, operation.node)

    def comes_to(self, standing: Standing, node: Node) -> bool:
        """Tell whether a goroutine would come to `node`, were it woken."""
        key = id(standing)
        if key not in self._ahead:
            self._ahead[key] = list(self._parts_ahead(standing))
        return any(self.syntax.holds(part, node) for part in self._ahead[key])

    def is_awaited(self, standing: Standing, *acts: Act) -> bool:
        """Tell whether a stuck goroutine, woken, could do one of `acts` to its channel.

        Then they wait for each other, and the reason is elsewhere.
        """
        operation = standing.operation
        if operation is None:
            return False
        partners = self.operations.on(operation.value, *acts)
        return any(
            self.may_yet(other, partner)
            for other in self.standings
            for partner in partners
        )

    def start(self, standing: Standing) -> Node | None:
        """Return the go statement, or the call of a library, that started it."""
        row = standing.row
        nodes = [
            node
            for node in self.syntax.nodes
            if node.type in ("go_statement", "call_expression")
            and line(node) <= (row.created_line or 0) <= last_line(node)
            and (node.type == "go_statement" or self.flow.library_name(node))
        ]
        starts = [node for node in nodes if line(node) == row.created_line]
        plain = [node for node in starts if node.type == "go_statement"]
        return next(iter(plain or starts or reversed(nodes)), None)

    def _standing(self, row: StuckGoroutine) -> Standing:
        frames = tuple(f for found in row.stack if (f := self._frame(found)))
        operations = self._operations_at(row, frames[0]) if frames else ()
        return Standing(row, frames, operations)

    def _frame(self, found: StackLine) -> Frame | None:
        """Return the function of a stack's line, the innermost that fits its name."""
        name = found.function.partition("-range")[0].removesuffix("[...]")
        last = name.rpartition(".")[2]
        is_literal = last.removeprefix("func").isdigit()
        fitting = [
            function
            for function in self._functions
            if (function.type == "func_literal") is is_literal
            and line(function) <= found.line <= last_line(function)
            and self.syntax.file(function) == found.file
        ]
        return Frame(fitting[-1], found.line) if fitting else None

    def _operations_at(
        self, row: StuckGoroutine, frame: Frame
    ) -> tuple[Operation, ...]:
        return tuple(
            operation
            for operation in self.operations.all
            if operation.stands_on(frame.line)
            and operation.act in _ACTS.get(row.state.partition(" (nil")[0], ())
            and operation.has_rivals is (row.state == "select")
            and self.syntax.function(operation.node) == frame.function
        )

    def _parts_ahead(self, standing: Standing) -> Iterator[Node]:
        """Yield the parts of the program that a goroutine may come to."""
        parts = [part for frame in standing.frames for part in self._rest(frame)]
        yield from parts
        inside = (node for part in parts for node in walk(part))
        yield from self.reached(inside).values()

    def _rest(self, frame: Frame) -> Iterator[Node]:
        """Yield what comes after a line of a function, or once more after it."""
        for node in walk(frame.function.child_by_field_name("body")):
            is_around = line(node) <= frame.line <= last_line(node)
            is_again = node.type == "for_statement" and is_around
            if line(node) > frame.line or is_again or node.type == "defer_statement":
                yield node


_ACTS: dict[str, tuple[Act, ...]] = {
    "chan send": (Act.SEND,),
    "chan receive": (Act.RECEIVE, Act.RANGE),
    "select": (Act.SEND, Act.RECEIVE),
}


def _may_keep(name: str) -> bool:
    """Tell whether a function of the library may use a channel given to it later."""
    harmless = ("make", "close", "len", "cap", "append", "delete", "new")
    return bool(name) and name not in harmless and not name.startswith("fmt.")


def _arguments(call: Node) -> list[Node]:
    given = call.child_by_field_name("arguments")
    return given.named_children if given else []
