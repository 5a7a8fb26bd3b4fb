"""Values that a program may keep under several names, and where they come from."""

from dataclasses import dataclass

from tree_sitter import Node


@dataclass(frozen=True, slots=True)
class Origin:
    """A call that makes a value: `make`, or one of the library's functions."""

    name: str
    """"make", "time.After", or ".Done" for a method whose owner is not ours."""
    call: Node
    index: int = 0
    """Which of the call's results it is."""


class Value:
    """A value, or several of which this reading of the program makes no difference.

    What is assigned, passed or returned is the same value under another name, so the
    two are united: after that both answer alike.
    """

    def __init__(self) -> None:
        self._united: Value | None = None
        self._fields: dict[str, Value] = {}
        self._element: Value | None = None
        self._origins: dict[tuple[int, int], Origin] = {}
        self._functions: dict[int, Node] = {}
        self._types: set[str] = set()

    @property
    def root(self) -> "Value":
        """The one that speaks for all values united with this."""
        value = self
        while value._united is not None:
            value = value._united
        if value is not self:
            self._united = value
        return value

    def is_same(self, other: "Value | None") -> bool:
        """Tell whether both are one value."""
        return other is not None and self.root is other.root

    def field(self, name: str) -> "Value":
        """Return the field `name` of it."""
        return self.root._fields.setdefault(name, Value()).root

    @property
    def fields(self) -> dict[str, "Value"]:
        """All fields that the program mentions."""
        return dict(self.root._fields)

    @property
    def element(self) -> "Value":
        """What it holds: the elements of a slice or map, what a channel carries."""
        root = self.root
        if root._element is None:
            root._element = Value()
        return root._element.root

    @property
    def key(self) -> "Value":
        """What it is looked up by, where it is a map."""
        return self.field("[key]")

    @property
    def has_element(self) -> bool:
        """Whether the program puts something into it, or takes something out."""
        return self.root._element is not None

    @property
    def origins(self) -> list[Origin]:
        """The calls that made it."""
        return list(self.root._origins.values())

    @property
    def functions(self) -> list[Node]:
        """The program's functions that it may be."""
        return list(self.root._functions.values())

    @property
    def types(self) -> set[str]:
        """The names of the types it was declared with: "hub", "context.Context"."""
        return self.root._types

    def add_origin(self, origin: Origin) -> None:
        """Note who made it."""
        self.root._origins.setdefault((origin.call.id, origin.index), origin)

    def add_function(self, function: Node) -> None:
        """Note that it may be `function`."""
        self.root._functions.setdefault(function.id, function)

    def add_type(self, name: str) -> None:
        """Note that it was declared with the type `name`."""
        if name:
            self.root._types.add(name)


def unite(one: Value | None, other: Value | None) -> None:
    """Make both one value, with all that they hold."""
    pending = [(one, other)]
    while pending:
        left, right = pending.pop()
        if left is None or right is None or left.is_same(right):
            continue
        pending.extend(_merge(left.root, right.root))


def _merge(kept: Value, gone: Value) -> list[tuple[Value | None, Value | None]]:
    """Let `gone` be `kept` from now on, and return what must be united with that."""
    gone._united = kept
    kept._origins |= gone._origins
    kept._functions |= gone._functions
    kept._types |= gone._types
    both: list[tuple[Value | None, Value | None]] = [
        (kept._fields[name], value)
        for name, value in gone._fields.items()
        if name in kept._fields
    ]
    kept._fields = gone._fields | kept._fields
    if kept._element is None:
        kept._element = gone._element
    elif gone._element is not None:
        both.append((kept._element, gone._element))
    return both
