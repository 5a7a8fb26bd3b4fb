"""Ways through a function: what leaves it, what repeats, what is skipped."""

from collections.abc import Iterator

from tree_sitter import Node

from tutorial.verdicts.patterns.scene import Code
from tutorial.verdicts.patterns.syntax import (
    Syntax,
    called_name,
    named,
    operator,
    spans,
    text,
    walk,
    walk_own,
)

BREAKABLE = (
    "for_statement",
    "select_statement",
    "expression_switch_statement",
    "type_switch_statement",
)
_JUMPS = ("return_statement", "break_statement", "continue_statement", "goto_statement")


def is_jump(node: Node) -> bool:
    """Tell whether what follows `node` in its block is never reached."""
    if node.type in _JUMPS:
        return True
    call = named(node)[0] if node.type == "expression_statement" else None
    if call is None or call.type != "call_expression":
        return False
    return called_name(call) in ("panic", "Goexit", "Exit", "Fatal", "Fatalf")


def falls_through(syntax: Syntax, node: Node, later: Node) -> bool:
    """Tell whether `node` is in a branch that ends, with no jump, before `later`.

    That is the branch of an error that somebody forgot to return from.
    """
    inner = syntax.statement(node)
    is_branch = False
    for outer in syntax.ancestors(node):
        if outer.type != "statement_list":
            continue
        if spans(outer, later):
            return is_branch
        is_branch = True
        if any(is_jump(part) for part in _after(outer, inner)):
            return False
        inner = syntax.statement(outer)
    return False


def _after(block: Node, node: Node) -> list[Node]:
    return [part for part in named(block) if part.start_byte >= node.end_byte]


def is_deferred(syntax: Syntax, node: Node) -> bool:
    """Tell whether `node` is done when its function returns, or in a deferred one."""
    return any(above.type == "defer_statement" for above in syntax.ancestors(node))


def jumps_between(code: Code, function: Node, first: Node, last: Node) -> list[Node]:
    """Return the statements between two of a function that go past the second."""
    return [
        node
        for node in walk_own(function)
        if is_jump(node)
        and node.start_byte >= first.end_byte
        and node.end_byte <= last.start_byte
        and _goes_past(code.syntax, node, last)
    ]


def _goes_past(syntax: Syntax, jump: Node, last: Node) -> bool:
    """Tell whether `jump` leads past `last`, and does not only shape the way to it."""
    target = jump_target(syntax, jump)
    return target is None or spans(target, last)


def jump_target(syntax: Syntax, jump: Node) -> Node | None:
    """Return the statement that a break leaves or a continue repeats; None: all."""
    if jump.type not in ("break_statement", "continue_statement"):
        return None
    label = text(next(iter(named(jump)), None))
    kinds = BREAKABLE if jump.type == "break_statement" else ("for_statement",)
    for outer in syntax.around(jump, *kinds):
        above = syntax.parent(outer)
        is_labeled = above is not None and above.type == "labeled_statement"
        own = text(above.child_by_field_name("label")) if above and is_labeled else ""
        if not label or label == own:
            return outer
    return None


def exits(syntax: Syntax, loop: Node) -> Iterator[Node]:
    """Yield the statements in a loop, not in functions in it, that leave the loop."""
    function = syntax.function(loop)
    for node in walk_own(function) if function else ():
        if not spans(loop, node) or not is_jump(node):
            continue
        target = jump_target(syntax, node)
        is_own_continue = node.type == "continue_statement" and target == loop
        if target is None or (spans(target, loop) and not is_own_continue):
            yield node


def conditions(syntax: Syntax, node: Node, within: Node) -> Iterator[Node]:
    """Yield the cases and if statements around `node`, inside `within`."""
    kinds = ("if_statement", "communication_case", "expression_case", "default_case")
    for outer in syntax.around(node, *kinds):
        if not spans(within, outer):
            return
        yield outer


def is_bounded(loop: Node) -> bool:
    """Tell whether a loop counts, or goes through something, and so ends by itself."""
    for part in named(loop):
        if part.type == "range_clause":
            return True
        if part.type == "for_clause":
            condition = part.child_by_field_name("condition")
            is_comparison = condition and condition.type == "binary_expression"
            is_counting = part.child_by_field_name("update") is not None
            return bool(is_comparison and is_counting and _is_order(condition))
    return False


def _is_order(condition: Node | None) -> bool:
    return condition is not None and operator(condition) in ("<", "<=", ">", ">=")


def loop_condition(loop: Node) -> Node | None:
    """Return the condition of a `for`, if it has one."""
    for part in named(loop):
        if part.type == "for_clause":
            return part.child_by_field_name("condition")
        if part.type not in ("range_clause", "block"):
            return part
    return None


def is_repeated(code: Code, node: Node, inside: Node | None = None) -> bool:
    """Tell whether `node` is in a loop, or its function is called in one.

    It looks no further out than the function `inside`.
    """
    for _ in range(4):
        if code.syntax.loops(node):
            return True
        function = code.syntax.function(node)
        if function is None or function == inside:
            return False
        callers = code.callers.get(function.id, [])
        if len(callers) != 1:
            return len(callers) > 1
        node = callers[0]
    return False


def recovers(code: Code, function: Node) -> bool:
    """Tell whether a function defers what calls recover."""
    deferred = (n for n in walk_own(function) if n.type == "defer_statement")
    return any(
        part.type == "call_expression" and called_name(part) == "recover"
        for node in deferred
        for reached in (node, *code.reached(walk(node)).values())
        for part in walk(reached)
    )
