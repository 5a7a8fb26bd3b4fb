"""What one run of a program on the machine is asked for, and what it shows."""

from dataclasses import dataclass, field
from enum import IntEnum


@dataclass(frozen=True, slots=True)
class HowToRun:
    """The limit of a run, its schedule, and what to record."""

    cpu_seconds: float
    seed: int = 0
    has_timeline: bool = False


class How(IntEnum):
    """How the program ended, in the numbers of runtime/leaklab.go."""

    UNKNOWN = 0
    RETURNED = 1
    DEADLOCK = 2
    PANICKED = 3
    TIMED_OUT = 4
    REPORTED = 5  # not an end of its own: all was told about the one before


@dataclass(slots=True)
class Output:
    """What a program wrote at one time to one stream."""

    stream: str
    at_ns: int
    data: bytearray


@dataclass(frozen=True, slots=True)
class Change:
    """A goroutine's change to another state, in the numbers of the runtime."""

    at_ns: int
    goroutine: int
    status: int
    reason: str


@dataclass(slots=True)
class Record:
    """Everything that one run showed."""

    how: How = How.UNKNOWN
    exit_code: int | None = None
    outputs: list[Output] = field(default_factory=list)
    truncated: bool = False
    descriptions: list[str] = field(default_factory=list)
    counts: list[int] = field(default_factory=list)
    reason: str = ""
    """The limit that ended the run or refused something, "" for none."""
    changes: list[Change] = field(default_factory=list)
    """Every change of a goroutine's state, where a timeline was asked for."""
    end_ns: int = 0
    """Program time when main returned, or when all was over."""
    fingerprints: dict[bytes, int] = field(default_factory=dict)
    """Where each kind of goroutine stands, as the index of its description."""

    @property
    def signature(self) -> tuple[object, ...]:
        """Equal for runs that ended in the same way with the same goroutines left."""
        left = {key: self.counts[i] for key, i in self.fingerprints.items()}
        return self.how, self.exit_code, self.reason, frozenset(left.items())
