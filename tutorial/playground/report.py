"""The report of the watch, cut out of what a program printed.

A part of it, written to standard error in one piece:

    0c9074d201831d6797bc3e5e00a70156 settled go1.27.3 /tmp/sandbox7/x1k8/watch.go
    3 of
    goroutine 8 [chan send]:
    ...

    0c9074d201831d6797bc3e5e00a70156 end
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from tutorial.playground.observation import Event
from tutorial.playground.probe import Probed

_MAX_VERSION = 100
_COUNT = re.compile(r"\d{1,9}")
_MINUTES = re.compile(r"(?m)^(goroutine \d+ \[[^\]\n]*?), \d+ minutes")


class Sight(StrEnum):
    """What the watch saw last."""

    NOTHING = ""
    STANDING = "standing"  # the program's time is over; where everything stands
    STOPPED = "stopped"  # it ticked on for ever, and the watch ended the process
    STUCK = "stuck"  # nothing can ever run again
    RETURNED = "returned"  # main has returned; the others are given time to end
    SETTLED = "settled"  # they had their time


@dataclass(frozen=True, slots=True)
class Report:
    """What the watch tells of a run, as far as it came."""

    sight: Sight = Sight.NOTHING
    go_version: str = ""
    dump: str = ""
    counts: tuple[int, ...] = ()
    """How many goroutines each one in `dump` stands for."""


@dataclass(frozen=True, slots=True)
class _Part:
    sight: Sight
    go_version: str
    watch_file: str
    dump: str


def cut_report(
    events: tuple[Event, ...], probed: Probed
) -> tuple[tuple[Event, ...], Report]:
    """Return the program's own output, and the report.

    What was printed after main had returned is dropped: by then the program would
    have been gone. The names that the program was run under are undone.
    """
    kept: list[Event] = []
    last: _Part | None = None
    skipped_ns = 0
    for piece in _pieces(events, probed.marker):
        if isinstance(piece, int):
            skipped_ns += piece
        elif isinstance(piece, _Part):
            last = piece
            # Nothing ran since the watch looked ahead: no time passed for the reader.
            skipped_ns = 0 if piece.sight is Sight.STUCK else skipped_ns
        elif last is None or last.sight not in (Sight.RETURNED, Sight.SETTLED):
            message = _undisguised(piece.message, probed)
            delay_ns = piece.delay_ns + skipped_ns
            if last is not None and last.sight is Sight.STUCK:
                message = _MINUTES.sub(r"\1", message)  # as if the watch had not been
            kept.append(replace(piece, message=message, delay_ns=delay_ns))
            skipped_ns = 0
    return tuple(kept), _report(last, probed)


def _pieces(events: tuple[Event, ...], marker: str) -> Iterator[Event | _Part | int]:
    """Yield the program's events, the parts of the report, and the delays of those."""
    sights = "|".join(sight for sight in Sight if sight)
    starts = re.compile(rf"{marker} ({sights}) ([^\n]*) (\S+)\n")
    ends = f"\n{marker} end\n"
    for event in events:
        if event.kind != "stderr" or marker not in event.message:
            yield event
            continue
        yield event.delay_ns
        position = 0
        while start := starts.search(event.message, position):
            end = event.message.find(ends, start.end() - 1)
            if end < 0:
                break  # it was killed while it wrote
            yield from _text(event, position, start.start())
            dump = event.message[start.end() : end]
            yield _Part(Sight(start[1]), start[2][:_MAX_VERSION], start[3], dump)
            position = end + len(ends)
        yield from _text(event, position, len(event.message))


def _text(event: Event, start: int, end: int) -> Iterator[Event]:
    if end > start:
        yield replace(event, message=event.message[start:end], delay_ns=0)


def _report(part: _Part | None, probed: Probed) -> Report:
    if part is None:
        return Report()
    root = part.watch_file.removesuffix(f"{probed.folder}/watch.go")
    counts: list[int] = []
    blocks: list[str] = []
    for counted in part.dump.split("\n\n"):
        count, _, block = counted.strip("\n").partition(" of\n")
        own = _own_text(block, probed, root)
        if own and _COUNT.fullmatch(count):
            counts.append(int(count))
            blocks.append(own)
    return Report(part.sight, part.go_version, "\n".join(blocks), tuple(counts))


def _own_text(block: str, probed: Probed, root: str) -> str:
    """Return `block` with its places relative to the program's root, "" if not its."""
    text = _own_block(block, probed)
    if root:
        text = text.replace(f"\n\t{root}", "\n\t")
    text = _MINUTES.sub(r"\1", _undisguised(text, probed))
    return f"{text}\n" if text else ""


def _own_block(block: str, probed: Probed) -> str:
    lines = block.strip("\n").split("\n")
    watching = f"{probed.package}."
    if not any(line.startswith(watching) for line in lines):
        return "\n".join(lines)
    for number, line in enumerate(lines):
        if line.startswith(f"main.{probed.main}("):
            return "\n".join(lines[: number + 2])
    return ""


def _undisguised(text: str, probed: Probed) -> str:
    """Take the watch's frames out of stacks in `text` and undo the names."""
    if "main." not in text and probed.file not in text:
        return text
    watching = re.escape(probed.package)
    place = r"\n\t\S+:\d+(?: \+0x[0-9a-f]+)?"
    for pattern in (
        rf"(?m)^(?:{watching}\.|main\.main\().*{place}\n?",
        rf"(?m)^#\t0x[0-9a-f]+\t(?:{watching}\.|main\.main\+).*\n",
    ):
        text = re.sub(pattern, "", text)
    text = re.sub(rf"\bmain\.{probed.main}\b", "main.main", text)
    return re.sub(rf"\b{re.escape(probed.file)}(?=:\d)", "prog.go", text)
