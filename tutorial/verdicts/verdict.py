"""The verdict on one run: the stable contract of the command and the API."""

from dataclasses import dataclass
from enum import StrEnum

from tutorial.playground.observation import Diagnostic, Event, Span


class Outcome(StrEnum):
    """What became of a program, in one word."""

    CLEAN = "clean"
    LEAK = "leak"
    DEADLOCK = "deadlock"
    TIMEOUT = "timeout"
    PANIC = "panic"
    EXIT = "exit"
    COMPILE_ERROR = "compile_error"
    REJECTED = "rejected"
    UNAVAILABLE = "unavailable"


BUSY_STATES = frozenset(
    {"running", "runnable", "preempted", "GC assist wait", "GC assist marking"}
)


@dataclass(frozen=True, slots=True)
class StackLine:
    """A frame in the learner's own code."""

    function: str
    file: str
    line: int


@dataclass(frozen=True, slots=True)
class StuckGoroutine:
    """A group of goroutines that stand at the same place for the same reason."""

    id: int
    state: str
    """The wait reason in Go's own words: "chan send", "select", "IO wait"."""
    line: int | None
    """The learner's innermost line; None where no frame is the learner's."""
    file: str | None
    function: str | None
    created_line: int | None
    created_by: str | None
    proven: bool
    """Whether the runtime proved that nothing can ever wake it."""
    count: int
    stack: tuple[StackLine, ...]
    """The learner's frames, innermost first."""

    @property
    def is_main(self) -> bool:
        """Whether it is the main goroutine: nothing in the program started it."""
        outermost = self.stack[-1].function if self.stack else ""
        starts = outermost == "main.main" or outermost.startswith("main.init")
        return self.created_by is None and starts

    @property
    def is_in_library(self) -> bool:
        """Whether no frame is the learner's: then `line` is where it was started."""
        return self.line is None or (self.line, self.function) == (
            self.created_line,
            self.created_by,
        )

    @property
    def is_busy(self) -> bool:
        """Whether it runs or could run, and does not wait for anything."""
        return self.state in BUSY_STATES


@dataclass(frozen=True, slots=True)
class Schedules:
    """How many schedules of a program were run, and in how many something is stuck."""

    run: int
    leaking: int
    seed: int
    """A schedule that shows the verdict; the same seed gives the same run again."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a run means. Field by field the JSON object of the contract."""

    outcome: Outcome
    summary: str
    engine: str
    go_version: str
    goroutines: tuple[StuckGoroutine, ...] = ()
    events: tuple[Event, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    pattern: str | None = None
    exit_code: int | None = None
    truncated: bool = False
    schedules: Schedules | None = None
    """Only where several were asked for."""
    timeline: tuple[Span, ...] = ()
    """Only where it was asked for."""
    wall_ms: int = 0
    reason: str = ""
    """Which rule or limit decided, as a key: "too-large", "out-of-memory"."""
