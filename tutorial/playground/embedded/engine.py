"""The embedded engine: the default playground, which needs no network."""

import threading
import time
from base64 import b64decode
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from tutorial.playground.check import checked
from tutorial.playground.embedded.errors import ToolchainError
from tutorial.playground.embedded.pool import Answer, OverstayedError, Pool
from tutorial.playground.embedded.timeline import timeline
from tutorial.playground.embedded.toolchain import Toolchain
from tutorial.playground.observation import (
    Diagnostic,
    Ending,
    Event,
    Observation,
    Progress,
    ScheduledObservation,
    ignore_progress,
)
from tutorial.playground.program import Program, RejectedError

_ENDINGS = {
    1: Ending.RETURNED,
    2: Ending.DEADLOCK,
    3: Ending.PANIC,
    4: Ending.TIMEOUT,
}


class EmbeddedPlayground:
    """Compiles programs to WebAssembly and runs them in worker processes."""

    name = "embedded"

    def __init__(self, workers: int, data: Path) -> None:
        data = data.resolve()
        self._toolchain = Toolchain(data)
        self._pool = Pool(workers, data)
        self._preparing: threading.Thread | None = None
        self._failed: ToolchainError | None = None

    def prepare(self, on_percent: Callable[[int], None] = lambda _: None) -> None:
        """Make the standard library ready and start the workers; wait for it."""
        self._toolchain.prepare(on_percent)
        self._pool.start()

    def close(self) -> None:
        """End every process that was started."""
        self._pool.stop()

    def run(
        self, program: Program, progress: Progress = ignore_progress
    ) -> Observation:
        """Run `program`; wait for a free worker, and for Go to be prepared."""
        (only,) = self.run_schedules(program, [0], progress)
        return only.observation

    def run_schedules(
        self,
        program: Program,
        seeds: Sequence[int],
        progress: Progress = ignore_progress,
        *,
        has_timeline: bool = False,
    ) -> tuple[ScheduledObservation, ...]:
        """Run `program` once a seed; equal seeds give equal runs, 0 the plain one.

        Runs that ended alike are one observation with all their seeds. Where
        programs take long, the last seeds are left out.
        """
        started = time.monotonic()
        try:
            program = checked(program)
        except RejectedError as error:
            return (ScheduledObservation(self._rejected(error.reason), (seeds[0],)),)
        self._wait_until_ready(progress)
        job: Answer = {
            "files": [[file.name, file.text] for file in program.files],
            "seeds": list(seeds),
            "has_timeline": has_timeline,
        }
        try:
            answer = self._pool.ask(job, progress)
        except OverstayedError:
            stopped = replace(self._rejected("wall-time"), ending=Ending.TIMEOUT)
            return (ScheduledObservation(stopped, (seeds[0],)),)
        wall_ms = round((time.monotonic() - started) * 1000)
        return tuple(
            replace(seen, observation=replace(seen.observation, wall_ms=wall_ms))
            for seen in self._observe(answer, seeds)
        )

    def _wait_until_ready(self, progress: Progress) -> None:
        while not self._toolchain.is_ready:
            if self._preparing is None or not self._preparing.is_alive():
                if self._failed is not None:
                    failed, self._failed = self._failed, None
                    raise failed
                self._preparing = threading.Thread(target=self._prepare, daemon=True)
                self._preparing.start()
            progress(f"preparing:{self._toolchain.percent_ready}")
            self._preparing.join(0.25)

    def _prepare(self) -> None:
        try:
            self._toolchain.prepare()
        except ToolchainError as error:
            self._failed = error

    def _rejected(self, reason: str) -> Observation:
        return Observation(
            ending=Ending.REJECTED,
            engine=self.name,
            go_version=self._toolchain.version,
            reason=reason,
        )

    def _observe(
        self, answer: Answer, seeds: Sequence[int]
    ) -> Iterator[ScheduledObservation]:
        if "rejected" in answer:
            yield ScheduledObservation(self._rejected(answer["rejected"]), (seeds[0],))
            return
        seen = Observation(
            ending=Ending.NOT_BUILT,
            engine=self.name,
            go_version=self._toolchain.version,
            diagnostics=tuple(Diagnostic(*found) for found in answer["diagnostics"]),
        )
        if "records" not in answer:
            yield ScheduledObservation(seen, (seeds[0],))
            return
        for record in answer["records"]:
            yield ScheduledObservation(
                _with_record(seen, record), tuple(record["seeds"])
            )


def _with_record(seen: Observation, record: Answer) -> Observation:
    ending = _ENDINGS.get(record["how"], Ending.EXIT)
    timed_out = ending is Ending.TIMEOUT
    return replace(
        seen,
        ending=ending,
        dump=record["dump"],
        counts=tuple(record["counts"]),
        events=tuple(_events(record["outputs"])),
        exit_code=None if timed_out else record["exit_code"],
        truncated=record["truncated"],
        reason=record["reason"],
        timeline=timeline(record["changes"], record["end_ns"]),
    )


def _events(outputs: list[tuple[str, int, str]]) -> Iterator[Event]:
    before = 0
    for stream, at_ns, encoded in outputs:
        message = b64decode(encoded).decode("utf-8", "replace")
        kind = "stdout" if stream == "stdout" else "stderr"
        yield Event(kind, message, max(at_ns - before, 0))  # type: ignore[arg-type]
        before = max(at_ns, before)
