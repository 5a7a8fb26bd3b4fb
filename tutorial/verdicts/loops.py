"""Say where a goroutine spins: at its loop, not at the turn where it was stopped.

A goroutine that never waits is stopped anywhere between two lines of its loop, at
another one in every run. What stays the same is the loop.
"""

from collections.abc import Iterator

import tree_sitter_go
from tree_sitter import Language, Node, Parser

from tutorial.playground.program import Program
from tutorial.verdicts.verdict import StackLine

_GO = Language(tree_sitter_go.language())
_FUNCTIONS = frozenset({"func_literal", "function_declaration", "method_declaration"})


def at_its_loop(
    stack: tuple[StackLine, ...], program: Program
) -> tuple[StackLine, ...]:
    """Return `stack` from the frame of the loop outwards, standing at its first line.

    The innermost loop without a condition is taken, else the innermost loop; a stack
    outside of any loop stays as it is.
    """
    texts = {file.name: file.text for file in program.go_files}
    loops = [
        (depth, loop)
        for depth, line in enumerate(stack)
        for loop in _loops_around(texts.get(line.file, ""), line.line)
    ]
    endless = [(depth, loop) for depth, loop in loops if _is_endless(loop)]
    for depth, loop in (endless or loops)[:1]:
        place = stack[depth]
        line = loop.start_point.row + 1
        return (StackLine(place.function, place.file, line), *stack[depth + 1 :])
    return stack


def _loops_around(text: str, line: int) -> Iterator[Node]:
    """Yield the for statements around `line` in its function, innermost first."""
    source = text.encode("utf-8", "replace")
    lines = source.split(b"\n")
    if not 0 < line <= len(lines):
        return
    row, content = line - 1, lines[line - 1]
    column = len(content) - len(content.lstrip())
    root = Parser(_GO).parse(source).root_node
    node = root.descendant_for_point_range((row, column), (row, column))
    while node is not None and node.type not in _FUNCTIONS:
        if node.type == "for_statement":
            yield node
        node = node.parent


def _is_endless(loop: Node) -> bool:
    return all(child.type in ("block", "comment") for child in loop.named_children)
