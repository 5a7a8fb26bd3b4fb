"""What a program does with its channels, and where."""

from dataclasses import dataclass
from enum import StrEnum

from tree_sitter import Node

from tutorial.verdicts.patterns.flow import Flow
from tutorial.verdicts.patterns.syntax import (
    Syntax,
    arguments,
    called_name,
    is_receive,
    last_line,
    line,
    named,
    text,
)
from tutorial.verdicts.patterns.values import Value


class Act(StrEnum):
    """What can be done with a channel."""

    SEND = "send"
    RECEIVE = "receive"
    RANGE = "range"
    CLOSE = "close"


TAKES = (Act.RECEIVE, Act.RANGE)
GIVES = (Act.SEND, Act.CLOSE)


@dataclass(frozen=True, slots=True, eq=False)
class Operation:
    """One place where a channel is used."""

    act: Act
    node: Node
    """The statement or expression; of a range, its clause."""
    channel: Node
    """The expression that is the channel."""
    value: Value
    select: Node | None
    """The select statement that it is a case of."""
    case: Node | None

    @property
    def sent(self) -> Node | None:
        """What a send sends."""
        return self.node.child_by_field_name("value")

    @property
    def has_rivals(self) -> bool:
        """Whether it is one of several cases: a select of one is no select."""
        return self.select is not None and len(named(self.select)) > 1

    def stands_on(self, number: int) -> bool:
        """Tell whether a goroutine that is in it can be said to be at this line."""
        if self.select is not None and line(self.select) == number:
            return True
        return not self.has_rivals and line(self.node) <= number <= last_line(self.node)


class Operations:
    """All uses of channels in a program."""

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self.all: list[Operation] = []
        self._by_channel: dict[int, list[Operation]] = {}
        for node in flow.syntax.nodes:
            if (found := _act(node)) and (operation := self._read(node, *found)):
                self.all.append(operation)
                key = id(operation.value.root)
                self._by_channel.setdefault(key, []).append(operation)

    def _read(self, node: Node, act: Act, channel: Node | None) -> Operation | None:
        value = self._flow.value(channel)
        if value is None or channel is None:
            return None
        case = _case(self._flow.syntax, node)
        select = self._flow.syntax.parent(case) if case else None
        return Operation(act, node, channel, value, select, case)

    def on(self, value: Value, *acts: Act) -> list[Operation]:
        """Return what is done with a channel."""
        found = self._by_channel.get(id(value.root), [])
        return [operation for operation in found if operation.act in acts]

    def capacities(self, value: Value) -> set[str]:
        """Return the sizes of buffer that a channel is made with, as they are written.

        An unbuffered one has the size "0".
        """
        sizes = (arguments(call)[1:2] for call in self._flow.makes(value))
        return {text(size[0]) if size else "0" for size in sizes}

    def is_unbuffered(self, value: Value) -> bool:
        """Tell whether a channel is made, and never with a buffer."""
        return self.capacities(value) == {"0"}

    def is_buffered(self, value: Value) -> bool:
        """Tell whether a channel is made, and always with a buffer."""
        sizes = self.capacities(value)
        return bool(sizes) and "0" not in sizes


def _act(node: Node) -> tuple[Act, Node | None] | None:
    if node.type == "send_statement":
        return Act.SEND, node.child_by_field_name("channel")
    if is_receive(node):
        return Act.RECEIVE, node.child_by_field_name("operand")
    if node.type == "range_clause":
        return Act.RANGE, node.child_by_field_name("right")
    if node.type == "call_expression" and called_name(node) == "close":
        given = arguments(node)
        is_builtin = node.child_by_field_name("function")
        if len(given) == 1 and is_builtin and is_builtin.type == "identifier":
            return Act.CLOSE, given[0]
    return None


def _case(syntax: Syntax, node: Node) -> Node | None:
    """Return the case of a select that `node` decides."""
    outer = syntax.parent(node)
    if outer is not None and outer.type == "receive_statement":
        outer = syntax.parent(outer)
    is_case = outer is not None and outer.type == "communication_case"
    if not is_case or outer is None:
        return None
    decides = outer.child_by_field_name("communication")
    inside = decides is not None and decides.start_byte <= node.start_byte
    return outer if inside and decides and node.end_byte <= decides.end_byte else None
