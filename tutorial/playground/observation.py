"""What an engine saw of one run, not yet judged. The vocabulary of both engines."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, Protocol

from tutorial.playground.program import Program


class PlaygroundError(Exception):
    """The playground failed; the learner's program is not to blame."""


class PlaygroundBusyError(PlaygroundError):
    """Every seat is taken. Trying again later will help."""


class PlaygroundCancelledError(PlaygroundError):
    """The caller asked to stop the run, so there is nothing to report."""


class Ending(StrEnum):
    """How a program's run ended, as far as the engine can prove it."""

    RETURNED = "returned"  # main returned, and what stayed alive was looked at
    DEADLOCK = "deadlock"  # the runtime found every goroutine blocked
    TIMEOUT = "timeout"  # a limit of program time, processor time or wall time
    PANIC = "panic"  # an unrecovered panic, or a fatal error of the runtime
    EXIT = "exit"  # the program ended its process before main returned
    NOT_BUILT = "not built"  # compile errors: see the diagnostics
    REJECTED = "rejected"  # not a program that we run: see the reason


@dataclass(frozen=True, slots=True)
class Event:
    """A piece of output, as on the Go Playground."""

    kind: Literal["stdout", "stderr"]
    message: str
    delay_ns: int
    """Program time since the event before, in nanoseconds."""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A finding of the compiler or of go vet at a place in the program."""

    line: int
    column: int
    message: str
    source: Literal["compile", "vet"]
    file: str = "prog.go"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of program time that a goroutine spent in one state."""

    goroutine: int
    state: Literal["running", "runnable", "waiting", "syscall"]
    reason: str | None
    """The wait reason in Go's words, where it waits."""
    from_ns: int
    to_ns: int


@dataclass(frozen=True, slots=True)
class Observation:
    """One run of one program, as observed and not yet judged."""

    ending: Ending
    engine: str
    go_version: str
    dump: str = ""
    """Goroutines alive at the end, in the format of a debug=2 goroutine profile."""
    counts: tuple[int, ...] = ()
    """How many goroutines each one in `dump` stands for, in order; empty: one each."""
    events: tuple[Event, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    exit_code: int | None = None
    truncated: bool = False
    """Whether output was cut at the limit."""
    reason: str = ""
    """Why the program was rejected, or which limit was hit: a key of the words."""
    wall_ms: int = 0
    timeline: tuple[Span, ...] = ()
    """Where it was asked for: what every goroutine did, in order of beginning."""


@dataclass(frozen=True, slots=True)
class ScheduledObservation:
    """What was observed in one or more schedules of a program that ended alike."""

    observation: Observation
    seeds: tuple[int, ...]
    """The seeds of the schedules; 0 is the plain one."""


type Progress = Callable[[str], None]
"""Told "queued", "preparing:<percent>", "compiling", "running" as a run advances, and
"running:<schedules done>" where there are several.

It may raise PlaygroundCancelledError to stop the run."""


def ignore_progress(_state: str) -> None:
    """Do nothing: the progress of a caller who does not care."""


class Playground(Protocol):
    """A place that runs Go programs."""

    name: str

    def run(
        self, program: Program, progress: Progress = ignore_progress
    ) -> Observation:
        """Run `program` to its end.

        Raises PlaygroundError where the playground, not the program, failed.
        """
        ...
