"""Parse goroutine dumps: what stands where, why, and who started it."""

import re
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Frame:
    """A call on a stack, named as the runtime prints it: `main.(*Pool[...]).run`."""

    function: str
    file: str
    line: int


@dataclass(frozen=True, slots=True)
class Ancestor:
    """Where a goroutine up the family tree stood when it started the next one."""

    id: int
    frames: tuple[Frame, ...]
    created_by: Frame | None = None
    is_elided: bool = False
    """Whether the runtime left frames out, because the stack was long."""


@dataclass(frozen=True, slots=True)
class Goroutine:
    """One goroutine of a dump."""

    id: int
    state: str
    """The wait reason or status, without its marks: "chan receive", "running"."""
    frames: tuple[Frame, ...] = ()
    """Innermost first. Empty where the stack could not be read."""
    created_by: Frame | None = None
    """The function with the go statement, and its line. None for goroutine 1."""
    parent_id: int | None = None
    ancestors: tuple[Ancestor, ...] = ()
    """Nearest first. Printed only under GODEBUG=tracebackancestors=N."""
    is_leaked: bool = False
    """Whether the collector proved that nothing can wake it."""
    is_durable: bool = False
    """Whether only its own synctest bubble can wake it."""
    is_locked: bool = False
    """Whether it is locked to its thread."""
    is_elided: bool = False
    """Whether the runtime left frames out, because the stack was long."""
    minutes: int = 0
    bubble: int | None = None
    labels: tuple[tuple[str, str], ...] = ()


# At most 18 digits: no true number is longer, and int() refuses very long ones.
_NUMBER = r"[0-9]{1,18}"
_HEX = r"0x[0-9a-f]{1,16}"

_HEADER = re.compile(
    rf"goroutine (?P<id>{_NUMBER})"
    rf"(?: gp={_HEX} m=(?:nil|{_NUMBER} mp={_HEX}))?"
    r" \[(?P<status>[^\]]*)\]"
    r"(?: \{(?P<labels>.*)\})?:"
)
_ANCESTOR = re.compile(rf"\[originating from goroutine (?P<id>{_NUMBER})\]:")
_CREATED_BY = re.compile(
    rf"created by (?P<function>.+?)(?: in goroutine (?P<id>{_NUMBER}))?"
)
_ELIDED = re.compile(rf"\.\.\.(?:additional|{_NUMBER}) frames elided\.\.\.")
# Arguments are numbers in braces and commas, never parentheses, so the last opening
# parenthesis of the line is where the function's name ends.
_CALL = re.compile(r"(?P<function>.*[^\s(])\((?P<args>[0-9a-fx?{}_., ]*)\)")
_PLACE = re.compile(
    rf"\t(?P<file>.*\S):(?P<line>{_NUMBER})"
    rf"(?: \+{_HEX})?(?: fp={_HEX} sp={_HEX} pc={_HEX})?"
)
_MINUTES = re.compile(rf"({_NUMBER}) minutes")
_BUBBLE = re.compile(rf"synctest bubble ({_NUMBER})")
_LABEL = re.compile(
    r'(?P<key>"(?:[^"\\]|\\.)*"|[A-Za-z0-9./_]*): '
    r'(?P<value>"(?:[^"\\]|\\.)*"|[A-Za-z0-9./_]*)(?:, |$)'
)
_ESCAPE = re.compile(
    r"\\(?:x(?P<x>[0-9a-f]{2})|u(?P<u>[0-9a-f]{4})|U(?P<U>[0-9a-f]{8})|(?P<one>.))"
)
_ONE_CHARACTER = {"n": "\n", "r": "\r", "t": "\t"}


def parse_dump(text: str) -> list[Goroutine]:
    """Return the goroutines in `text`, in the order they were printed.

    Reads debug=2 profiles, runtime.Stack, panics and SIGQUIT dumps of Go 1.27. A
    goroutine looks like this, and a blank line ends it:

        goroutine 18 gp=0xc000102060 m=nil [chan receive (leaked), locked to thread]:
        main.(*Pool[...]).run(0xc000102060, {0x1, ...})
                /home/me/prog.go:12 +0x2c
        ...12 frames elided...
        created by main.main in goroutine 1
                /home/me/prog.go:20 +0x5a
        [originating from goroutine 1]:
        main.main(...)
                /home/me/prog.go:20 +0x5a

    Between the brackets, in this order and each where it applies: the state, the marks
    (leaked), (scan) and (durable), "2 minutes", "locked to thread", "synctest bubble
    1". Labels may follow the brackets: {key: value, "a key": "a value"}. The last
    block, repeated, is printed under GODEBUG=tracebackancestors=N.

    Anything else is program output and is skipped. It never raises.
    """
    goroutines: list[Goroutine] = []
    header: re.Match[str] | None = None
    lines: list[str] = []
    for line in [*(line.removesuffix("\r") for line in text.split("\n")), ""]:
        next_header = _HEADER.fullmatch(line)
        if header and (next_header or not line):
            goroutines.append(_parse_goroutine(header, lines))
            header = None
        if next_header:
            header, lines = next_header, []
        else:
            lines.append(line)
    return goroutines


def _parse_goroutine(header: re.Match[str], lines: list[str]) -> Goroutine:
    own, ancestors = _split_at_ancestors(lines)
    stack = _parse_stack(own)
    status, *details = header["status"].split(", ")
    state, marks = _split_marks(status)
    return Goroutine(
        id=int(header["id"]),
        state=state,
        frames=stack.frames,
        created_by=stack.created_by,
        parent_id=stack.parent_id,
        ancestors=ancestors,
        is_leaked="leaked" in marks,
        is_durable="durable" in marks,
        is_locked="locked to thread" in details,
        is_elided=stack.is_elided,
        minutes=_find_number(_MINUTES, details) or 0,
        bubble=_find_number(_BUBBLE, details),
        labels=_parse_labels(header["labels"] or ""),
    )


def _split_marks(status: str) -> tuple[str, set[str]]:
    """Split "select (no cases) (leaked)" into "select (no cases)" and {"leaked"}."""
    marks: set[str] = set()
    for mark in ("durable", "scan", "leaked"):  # from the right, as they are printed
        without = status.removesuffix(f" ({mark})")
        if without != status:
            marks.add(mark)
            status = without
    return status, marks


def _find_number(pattern: re.Pattern[str], details: list[str]) -> int | None:
    found = (pattern.fullmatch(detail) for detail in details)
    return next((int(match[1]) for match in found if match), None)


def _parse_labels(text: str) -> tuple[tuple[str, str], ...]:
    """Parse what stands in the braces: `tenant: a1, "a key": "two\\nlines"`."""
    labels: list[tuple[str, str]] = []
    position = 0
    while match := _LABEL.match(text, position):
        labels.append((_unquote(match["key"]), _unquote(match["value"])))
        position = match.end()
    return tuple(labels)


def _unquote(text: str) -> str:
    return _ESCAPE.sub(_unescape, text[1:-1]) if text.startswith('"') else text


def _unescape(escape: re.Match[str]) -> str:
    if escape["one"]:
        return _ONE_CHARACTER.get(escape["one"], escape["one"])
    code = int(escape["x"] or escape["u"] or escape["U"], 16)
    # \xff is a byte that is not UTF-8, and halves of surrogate pairs are no characters.
    if (escape["x"] and code >= 0x80) or 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
        return "\N{REPLACEMENT CHARACTER}"
    return chr(code)


def _split_at_ancestors(lines: list[str]) -> tuple[list[str], tuple[Ancestor, ...]]:
    """Split into the goroutine's own lines and its ancestors."""
    own: list[str] = []
    sections: list[tuple[int, list[str]]] = []
    for line in lines:
        if header := _ANCESTOR.fullmatch(line):
            sections.append((int(header["id"]), []))
        else:
            (sections[-1][1] if sections else own).append(line)
    return own, tuple(_parse_ancestor(*section) for section in sections)


def _parse_ancestor(number: int, lines: list[str]) -> Ancestor:
    stack = _parse_stack(lines)
    return Ancestor(number, stack.frames, stack.created_by, stack.is_elided)


@dataclass(frozen=True, slots=True)
class _Stack:
    frames: tuple[Frame, ...]
    created_by: Frame | None
    parent_id: int | None
    is_elided: bool


def _parse_stack(lines: list[str]) -> _Stack:
    """Pair each call with the place on the line below it.

    Lines that come alone are skipped: an elision, "goroutine running on other thread;
    stack unavailable", a C function, or output of the program in between.
    """
    frames: list[Frame] = []
    created_by: Frame | None = None
    parent_id: int | None = None
    for line, below in pairwise(lines):
        place = _PLACE.fullmatch(below)
        if place is None or line.startswith("\t"):
            continue
        if creator := _CREATED_BY.fullmatch(line):
            created_by = _frame(creator["function"], place)
            parent_id = int(creator["id"]) if creator["id"] else None
        elif call := _CALL.fullmatch(line):
            frames.append(_frame(call["function"], place))
    is_elided = any(_ELIDED.fullmatch(line) for line in lines)
    return _Stack(tuple(frames), created_by, parent_id, is_elided)


def _frame(function: str, place: re.Match[str]) -> Frame:
    return Frame(function, place["file"], int(place["line"]))
