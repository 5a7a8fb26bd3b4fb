"""Judge an observation: what became of the program, and which goroutines are stuck."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from tutorial.goroutines.dump import Frame, Goroutine, parse_dump
from tutorial.playground.observation import Ending, Observation
from tutorial.playground.program import Program
from tutorial.verdicts.loops import at_its_loop
from tutorial.verdicts.naming import name_pattern
from tutorial.verdicts.origin import Creator, Sources, creator, is_program
from tutorial.verdicts.verdict import (
    BUSY_STATES,
    Outcome,
    StackLine,
    StuckGoroutine,
    Verdict,
)
from tutorial.verdicts.words import summarize

_OUTCOMES = {
    Ending.DEADLOCK: Outcome.DEADLOCK,
    Ending.TIMEOUT: Outcome.TIMEOUT,
    Ending.PANIC: Outcome.PANIC,
    Ending.EXIT: Outcome.EXIT,
    Ending.NOT_BUILT: Outcome.COMPILE_ERROR,
    Ending.REJECTED: Outcome.REJECTED,
}


_IO_WAIT = "IO wait"


def judge(
    observation: Observation, program: Program | None = None, language: str = "en"
) -> Verdict:
    """Say what `observation` means, in words of `language`.

    Judges by the ending and the dump, which no program can forge, and never by what
    the program printed. `program` tells which files are the learner's, besides prog.go.
    """
    stuck = _stuck_goroutines(observation, Sources(program))
    verdict = Verdict(
        outcome=_outcome(observation.ending, stuck),
        summary="",
        engine=observation.engine,
        go_version=observation.go_version,
        goroutines=stuck,
        events=observation.events,
        diagnostics=observation.diagnostics,
        exit_code=observation.exit_code,
        truncated=observation.truncated,
        wall_ms=observation.wall_ms,
        reason=observation.reason,
        timeline=observation.timeline,
    )
    return replace(
        verdict,
        summary=summarize(verdict, language),
        pattern=name_pattern(verdict, program) if program else None,
    )


def _outcome(ending: Ending, stuck: tuple[StuckGoroutine, ...]) -> Outcome:
    if ending is Ending.RETURNED:
        return Outcome.LEAK if stuck else Outcome.CLEAN
    return _OUTCOMES[ending]


def _stuck_goroutines(
    observation: Observation, sources: Sources
) -> tuple[StuckGoroutine, ...]:
    dump = parse_dump(observation.dump)
    counts = observation.counts
    if len(counts) != len(dump):
        counts = (1,) * len(dump)
    counted = [
        (goroutine, count)
        for goroutine, count in zip(dump, counts, strict=True)
        if is_program(goroutine, sources)
    ]
    match observation.ending:
        case Ending.RETURNED | Ending.TIMEOUT:
            return _group(counted, sources)
        case Ending.DEADLOCK:
            proven = [(replace(found, is_leaked=True), n) for found, n in counted]
            return _group(proven, sources)
        case Ending.PANIC:
            # The runtime prints the goroutine that panicked before all others.
            return _group(counted[:1], sources)
        case _:
            return ()


# What could run and did not end is stopped amid a turn of its loop.
SPINNING = "runnable"


@dataclass(frozen=True, slots=True)
class _Place:
    """What goroutines of one row have in common."""

    state: str
    stack: tuple[StackLine, ...]
    creator: Creator | None


def _group(
    counted: list[tuple[Goroutine, int]], sources: Sources
) -> tuple[StuckGoroutine, ...]:
    groups: dict[_Place, list[tuple[Goroutine, int]]] = {}
    for goroutine, count in counted:
        groups.setdefault(_place(goroutine, sources), []).append((goroutine, count))
    rows = (_row(place, members) for place, members in groups.items())
    return tuple(sorted(rows, key=_instructive_first))


def _place(goroutine: Goroutine, sources: Sources) -> _Place:
    own = sources.lines(goroutine.frames)
    if goroutine.state == SPINNING and sources.program is not None:
        own = at_its_loop(own, sources.program)
    start = sources.start(goroutine)
    return _Place(
        state=_state(goroutine, sources),
        stack=own or start,
        creator=creator(goroutine, start),
    )


def _row(place: _Place, members: list[tuple[Goroutine, int]]) -> StuckGoroutine:
    innermost = place.stack[0] if place.stack else None
    return StuckGoroutine(
        id=min(goroutine.id for goroutine, _ in members),
        state=place.state,
        line=innermost.line if innermost else None,
        file=innermost.file if innermost else None,
        function=innermost.function if innermost else None,
        created_line=place.creator.line if place.creator else None,
        created_by=place.creator.function if place.creator else None,
        # Where there is a real network, something could still come out of it.
        proven=place.state != _IO_WAIT
        and all(goroutine.is_leaked for goroutine, _ in members),
        count=sum(count for _, count in members),
        stack=place.stack,
    )


def _state(goroutine: Goroutine, sources: Sources) -> str:
    """Return the wait reason as it would be on a machine with a real network.

    WebAssembly has a network in memory, made of channels and locks: what waits inside
    it waits for I/O.
    """
    if goroutine.state in BUSY_STATES:
        return goroutine.state
    library = _library_frames(goroutine, sources)
    return _IO_WAIT if any(map(_is_network, library)) else goroutine.state


def _library_frames(goroutine: Goroutine, sources: Sources) -> Iterator[Frame]:
    """Yield the frames inside the learner's innermost one."""
    for frame in goroutine.frames:
        if sources.line(frame):
            return
        yield frame


def _is_network(frame: Frame) -> bool:
    return frame.function.startswith("net.") and frame.file.endswith("net_fake.go")


# Those that wait for other goroutines are victims more often than causes.
_VICTIMS = (
    "sync.Cond.Wait",
    "sync.RWMutex.RLock",
    "sync.RWMutex.Lock",
    "sync.Mutex.Lock",
    "sync.WaitGroup.Wait",
)


def _instructive_first(row: StuckGoroutine) -> tuple[object, ...]:
    """Order rows so that the first explains most, the same way in every run.

    What spins, then the learner's own code, then the most frequent; main comes last,
    because it mostly waits for the others. Ids differ from run to run and decide
    nothing.
    """
    return (
        not row.is_busy,
        row.is_in_library,
        row.is_main,
        -row.count,
        _VICTIMS.index(row.state) + 1 if row.state in _VICTIMS else 0,
        row.created_line is None,
        row.created_line or 0,
        row.line or 0,
        row.state,
        tuple((line.file, line.line, line.function) for line in row.stack),
        row.created_by or "",
    )
