"""Worker processes, kept warm: one run each at a time, replaced when they fail."""

import json
import os
import queue
import selectors
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tutorial.playground.embedded.errors import WorkerError
from tutorial.playground.observation import PlaygroundBusyError, Progress

WALL_SECONDS = 45.0
POLL_SECONDS = 0.25
QUEUE_PLACES = 64

_ROOT = Path(__file__).resolve().parents[3]

type Answer = dict[str, Any]


class OverstayedError(WorkerError):
    """The program ran longer than any limit of its own should allow."""


class WorkerProcess:
    """One worker: started when it is first needed, killed when it overstays."""

    def __init__(self, data: Path) -> None:
        self._data = data
        self._process: subprocess.Popen[bytes] | None = None
        self._scratch = ""
        self._starting = threading.Lock()

    def start(self) -> None:
        """Start the process if it does not run; threads may call this at once."""
        with self._starting:
            if self._process is None or self._process.poll() is not None:
                self._start()

    def _start(self) -> None:
        self.stop()
        prefix = f"leaklab-{os.getpid()}-"
        self._scratch = tempfile.mkdtemp(prefix=prefix, dir=_memory())
        worker = [sys.executable, "-m", "tutorial.playground.embedded.worker"]
        self._process = subprocess.Popen(
            [*worker, self._data, self._scratch],
            cwd=_ROOT,
            env={"PATH": os.defpath, "PYTHONPATH": str(_ROOT), "RUST_BACKTRACE": "0"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            start_new_session=True,
        )

    def stop(self) -> None:
        """Kill the process and all that it started, and remove what it wrote."""
        process, self._process = self._process, None
        if process is None:
            return
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        process.communicate()
        shutil.rmtree(self._scratch, ignore_errors=True)

    def ask(self, job: Answer, progress: Progress) -> Answer:
        """Send `job` and return the worker's result, telling `progress` on the way.

        Whatever goes wrong, or is raised by `progress`, the process is gone after.
        """
        self.start()
        try:
            return self._ask(job, progress)
        except BaseException:
            self.stop()
            raise

    def _ask(self, job: Answer, progress: Progress) -> Answer:
        process = self._process
        assert process is not None
        assert process.stdin is not None
        try:
            process.stdin.write(json.dumps(job).encode() + b"\n")
            process.stdin.flush()
        except BrokenPipeError:
            raise WorkerError("a worker process could not be started") from None
        state = "queued"
        for line in self._lines(process):
            if line:
                message: Answer = json.loads(line)
                if "result" in message:
                    result: Answer = message["result"]
                    return result
                state = message["state"]
            if state != "ready":
                progress(state)
        raise WorkerError("a worker process ended while it ran a program")

    def _lines(self, process: subprocess.Popen[bytes]) -> Iterator[bytes]:
        """Yield the worker's lines, and an empty one where it is silent for long."""
        assert process.stdout is not None
        deadline = time.monotonic() + WALL_SECONDS
        pending = b""
        with selectors.DefaultSelector() as selector:
            selector.register(process.stdout, selectors.EVENT_READ)
            while True:
                if time.monotonic() > deadline:
                    raise OverstayedError("a program overstayed its time")
                if not selector.select(POLL_SECONDS):
                    yield b""
                    continue
                chunk = os.read(process.stdout.fileno(), 1 << 16)
                if not chunk:
                    return
                *lines, pending = (pending + chunk).split(b"\n")
                yield from lines


def _memory() -> str | None:
    """Return a folder in memory where there is one: builds write some megabytes."""
    folder = "/dev/shm"  # noqa: S108 -- only a place for temporary folders
    return folder if os.access(folder, os.W_OK) else None


class Pool:
    """A fixed number of workers and a bounded queue in front of them."""

    def __init__(self, workers: int, data: Path) -> None:
        self._workers = [WorkerProcess(data) for _ in range(workers)]
        self._idle: queue.LifoQueue[WorkerProcess] = queue.LifoQueue()
        for worker in reversed(self._workers):
            self._idle.put(worker)
        self._places = threading.BoundedSemaphore(workers + QUEUE_PLACES)

    def start(self) -> None:
        """Start every worker, so that the first run finds it warm."""
        for worker in self._workers:
            worker.start()

    def stop(self) -> None:
        """Kill every worker."""
        for worker in self._workers:
            worker.stop()

    def ask(self, job: Answer, progress: Progress) -> Answer:
        """Run `job` on the next idle worker and return its result."""
        with self._seat(progress) as worker:
            return worker.ask(job, progress)

    @contextmanager
    def _seat(self, progress: Progress) -> Iterator[WorkerProcess]:
        if not self._places.acquire(blocking=False):
            raise PlaygroundBusyError("the queue is full")
        try:
            worker = self._wait(progress)
            try:
                yield worker
            finally:
                self._idle.put(worker)
        finally:
            self._places.release()

    def _wait(self, progress: Progress) -> WorkerProcess:
        progress("queued")
        while True:
            try:
                return self._idle.get(timeout=POLL_SECONDS)
            except queue.Empty:
                progress("queued")
