"""The process that builds and runs one program after the other.

It reads jobs as lines of JSON from standard input and answers with lines of JSON:
`{"state": "compiling"}`, `{"state": "running"}`, `{"state": "running:12"}`
(schedules done), and last `{"result": {...}}`. The
engine kills it where it overstays, so nothing here needs to be stopped gently. What
it writes is in a folder that the engine gives it.
"""

import json
import logging
import os
import queue
import shutil
import sys
import tempfile
import threading
import time
from base64 import b64encode
from collections.abc import Iterable, Sequence
from dataclasses import astuple
from pathlib import Path

from wasmtime import Module

from tutorial.playground.embedded.builder import Builder, BuildLimitError
from tutorial.playground.embedded.machine import Machine, make_engine
from tutorial.playground.embedded.record import HowToRun, Record
from tutorial.playground.embedded.toolchain import Toolchain
from tutorial.playground.observation import Diagnostic
from tutorial.playground.program import Program, RejectedError, SourceFile

CPU_SECONDS = 3.0
SCHEDULES_SECONDS = 20.0
"""After this long no further schedule of a program is begun."""

type Json = dict[str, object]


class Worker:
    """Builds and runs programs with one toolchain and one machine, kept warm."""

    def __init__(self, data: Path, scratch: Path) -> None:
        self._toolchain = Toolchain(data)
        self._scratch = scratch
        self._engine = make_engine()
        self._machine = Machine(self._engine)

    def work(self, program: Program, runs: Sequence[HowToRun]) -> Json:
        """Build `program`, run it as often as asked, return what was seen as JSON."""
        with tempfile.TemporaryDirectory(dir=self._scratch) as folder:
            builder = Builder(self._toolchain, Path(folder), program)
            _say({"state": "compiling"})
            try:
                return self._build_and_run(builder, runs)
            except RejectedError as error:
                return {"rejected": error.reason}
            except BuildLimitError as error:
                return {"rejected": str(error)}

    def _build_and_run(self, builder: Builder, runs: Sequence[HowToRun]) -> Json:
        built = builder.build()
        if built.wasm is None:
            return {"diagnostics": _diagnostics_json(built.diagnostics)}
        module = self._machine.compile(built.wasm)
        groups = self._run(module, runs)
        findings = builder.vet_findings()
        return {
            "diagnostics": _diagnostics_json(findings),
            "records": [
                record_json(record) | {"seeds": alike} for record, alike in groups
            ],
        }

    def _run(
        self, module: Module, runs: Sequence[HowToRun]
    ) -> Iterable[tuple[Record, list[int]]]:
        """Run while time is left; put runs that ended alike together."""
        groups: dict[object, tuple[Record, list[int]]] = {}
        deadline = time.monotonic() + SCHEDULES_SECONDS
        for done, run in enumerate(runs):
            _say({"state": f"running:{done}" if done else "running"})
            record = self._machine.run(module, run)
            _, alike = groups.setdefault(record.signature, (record, []))
            alike.append(run.seed)
            if time.monotonic() > deadline:
                break
        return groups.values()


def record_json(record: Record) -> Json:
    """Return `record` as JSON; output as base64, since a program prints any bytes."""
    return {
        "how": int(record.how),
        "exit_code": record.exit_code,
        "reason": record.reason,
        "truncated": record.truncated,
        "dump": "\n".join(record.descriptions),
        "counts": record.counts,
        "changes": [astuple(change) for change in record.changes],
        "end_ns": record.end_ns,
        "outputs": [
            [output.stream, output.at_ns, b64encode(output.data).decode()]
            for output in record.outputs
        ],
    }


def _diagnostics_json(diagnostics: tuple[Diagnostic, ...]) -> list[list[object]]:
    return [[d.line, d.column, d.message, d.source, d.file] for d in diagnostics]


def _say(message: Json) -> None:
    sys.stdout.write(json.dumps(message) + "\n")
    sys.stdout.flush()


def _read_jobs(jobs: queue.Queue[str], scratch: Path) -> None:
    for line in sys.stdin:
        jobs.put(line)
    # The engine is gone: nobody waits for an answer any more, nor tidies up.
    shutil.rmtree(scratch, ignore_errors=True)
    os._exit(0)


def main() -> None:
    """Work until standard input ends."""
    logging.basicConfig(level=logging.WARNING)
    jobs: queue.Queue[str] = queue.Queue()
    data, scratch = map(Path, sys.argv[1:])
    threading.Thread(target=_read_jobs, args=(jobs, scratch), daemon=True).start()
    worker = Worker(data, scratch)
    _say({"state": "ready"})
    while True:
        job = json.loads(jobs.get())
        files = tuple(SourceFile(name, text) for name, text in job["files"])
        runs = [HowToRun(CPU_SECONDS, n, job["has_timeline"]) for n in job["seeds"]]
        _say({"result": worker.work(Program(files), runs)})


if __name__ == "__main__":
    main()
