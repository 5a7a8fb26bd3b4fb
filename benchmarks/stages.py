"""Where the time from an edit to its verdict goes, stage by stage, without workers.

    uv run python -m benchmarks.stages [--repeats 9] [SNIPPET]

Compiling and linking are Go's own tools; translating is wasmtime's, from WebAssembly
to machine code. Medians of the wall clock, in milliseconds.
"""

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from benchmarks.edit_to_verdict import DATA, SNIPPETS
from tutorial.playground.embedded.builder import Builder
from tutorial.playground.embedded.machine import Machine, make_engine
from tutorial.playground.embedded.record import HowToRun
from tutorial.playground.embedded.toolchain import Toolchain
from tutorial.playground.program import read_program


def main() -> None:
    """Measure one snippet."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeats", type=int, default=9)
    parser.add_argument("snippet", nargs="?", default="send-no-receiver")
    options = parser.parse_args()
    toolchain = Toolchain(DATA)
    toolchain.prepare()
    machine = Machine(make_engine())
    source = (SNIPPETS / f"{options.snippet}.go").read_text()
    stages: dict[str, list[float]] = {}

    def timed[T](name: str, act: Callable[[], T]) -> T:
        before = time.perf_counter()
        result = act()
        stages.setdefault(name, []).append(1000 * (time.perf_counter() - before))
        return result

    for _ in range(options.repeats):
        program = read_program(source)
        with tempfile.TemporaryDirectory(dir="/dev/shm") as folder:
            builder = Builder(toolchain, Path(folder), program)
            wasm = timed("compile and link", builder.build).wasm
            assert wasm is not None
            module = timed("translate", partial(machine.compile, wasm))
            timed("run and settle", partial(machine.run, module, HowToRun(3.0)))
            timed("wait for vet", builder.vet_findings)
    for name, times in stages.items():
        print(f"{name:20}{statistics.median(times):8.1f}")
    print(
        f"{'sum':20}{sum(statistics.median(times) for times in stages.values()):8.1f}"
    )


if __name__ == "__main__":
    main()
