"""A playground that answers what a test tells it to, when the test says so."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from threading import Event

from tutorial.playground.observation import (
    Diagnostic,
    Ending,
    Observation,
    PlaygroundCancelledError,
    PlaygroundError,
    Progress,
    ignore_progress,
)
from tutorial.playground.program import Program

POLL_SECONDS = 0.05
GIVE_UP_POLLS = 400


def clean() -> Observation:
    """Main returned, and nothing was left."""
    return Observation(Ending.RETURNED, "embedded", "go1.27.3", exit_code=0)


def leak(line: int, created_line: int) -> Observation:
    """Main returned, and one goroutine stands at `line` for good."""
    return leaks([line], created_line)


def leaks(lines: Sequence[int], created_line: int) -> Observation:
    """Main returned, and at each of `lines` a goroutine stands for good."""
    dump = "\n".join(
        f"goroutine {number} [chan send (leaked)]:\n"
        "main.leak.func1()\n"
        f"\tplay/prog.go:{line} +0x3d\n"
        "created by main.leak in goroutine 1\n"
        f"\tplay/prog.go:{created_line} +0x78\n"
        for number, line in enumerate(lines, start=7)
    )
    return Observation(Ending.RETURNED, "embedded", "go1.27.3", dump=dump, exit_code=0)


def not_built(line: int, column: int, message: str) -> Observation:
    """The compiler found a mistake."""
    finding = Diagnostic(line, column, message, "compile")
    return Observation(Ending.NOT_BUILT, "embedded", "go1.27.3", diagnostics=(finding,))


@dataclass(slots=True)
class FakePlayground:
    """Runs nothing. A closed gate makes a run last until the gate is opened."""

    name: str = "embedded"
    observation: Observation = field(default_factory=clean)
    error: PlaygroundError | None = None
    states: tuple[str, ...] = ("queued", "compiling", "running")
    is_silent: bool = False
    """Whether nothing is told while the gate is closed."""
    gate: Event = field(default_factory=Event)
    was_cancelled: Event = field(default_factory=Event)
    sources: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.gate.set()

    def run(
        self, program: Program, progress: Progress = ignore_progress
    ) -> Observation:
        """Tell the states, wait for the gate, and return the observation."""
        self.sources.append(program.files[0].text)
        try:
            for state in self.states:
                progress(state)
            self._wait(progress)
        except PlaygroundCancelledError:
            self.was_cancelled.set()
            raise
        if self.error:
            raise self.error
        return self.observation

    def _wait(self, progress: Progress) -> None:
        for _ in range(GIVE_UP_POLLS):
            if self.gate.wait(POLL_SECONDS):
                return
            if not self.is_silent:
                progress(self.states[-1])
