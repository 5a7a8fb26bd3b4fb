"""How long from an edit to its verdict, against `go build` and a run of the same file.

    uv run python -m benchmarks.edit_to_verdict [--repeats 5] [SNIPPET...]

Every run is of a text that was not seen before: a comment with a number is added, so
that no cache can answer. Both ways are warm: the standard library is compiled, the
workers are started, and each has run once. The snippets are the course's own, so
running them natively is safe. Times are of the wall clock, in milliseconds.
"""

import argparse
import os
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tutorial.playground.embedded.engine import EmbeddedPlayground
from tutorial.playground.embedded.toolchain import Toolchain
from tutorial.playground.program import read_program
from tutorial.verdicts.judge import judge

ROOT = Path(__file__).resolve().parent.parent
SNIPPETS = ROOT / "content" / "snippets"
DATA = Path(os.environ.get("LEAKLAB_DATA", ROOT / "var"))


def main() -> None:
    """Measure the named snippets, by default those of chapter 1."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("snippets", nargs="*", default=_chapter_one())
    options = parser.parse_args()
    playground = EmbeddedPlayground(workers=1, data=DATA)
    playground.prepare()
    with tempfile.TemporaryDirectory() as folder:
        native = _Native(Path(folder))
        try:
            _measure(options.snippets, options.repeats, playground, native)
        finally:
            playground.close()


def _measure(
    snippets: list[str],
    repeats: int,
    playground: EmbeddedPlayground,
    native: "_Native",
) -> None:
    print(f"{'snippet':32}{'embedded':>10}{'native':>10}{'ratio':>8}")
    embedded_all, native_all = [], []
    for name in snippets:
        source = (SNIPPETS / f"{name}.go").read_text()

        def verdict(text: str) -> None:
            program = read_program(text)
            judge(playground.run(program), program)

        embedded = _median(verdict, source, repeats)
        plain = _median(native.build_and_run, source, repeats)
        embedded_all.append(embedded)
        native_all.append(plain)
        print(f"{name:32}{embedded:10.0f}{plain:10.0f}{embedded / plain:8.2f}")
    print(
        f"{'median':32}{statistics.median(embedded_all):10.0f}"
        f"{statistics.median(native_all):10.0f}"
        f"{statistics.median(embedded_all) / statistics.median(native_all):8.2f}"
    )


def _median(act: Callable[[str], None], source: str, repeats: int) -> float:
    times = []
    for number in range(repeats + 1):
        text = f"{source}\n// {time.time_ns()} {number}\n"
        before = time.perf_counter()
        act(text)
        times.append(1000 * (time.perf_counter() - before))
    return statistics.median(times[1:])


class _Native:
    """A plain `go build` for this machine and a run of what it built."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        toolchain = Toolchain(DATA)
        self._go = str(toolchain.root / "bin" / "go")
        self._environment = toolchain.environment() | {
            "GOCACHE": str(DATA / "benchmark-cache"),
            "CGO_ENABLED": "0",
        }
        del self._environment["GOOS"], self._environment["GOARCH"]

    def build_and_run(self, source: str) -> None:
        """Build `source` and run it to its end, however that is."""
        (self._folder / "prog.go").write_text(source)
        binary = self._folder / "prog"
        subprocess.run(
            [self._go, "build", "-o", str(binary), "prog.go"],
            cwd=self._folder,
            env=self._environment,
            check=True,
        )
        subprocess.run([binary], capture_output=True, check=False, timeout=60)


def _chapter_one() -> list[str]:
    lessons = (ROOT / "content" / "en" / "01-nature").glob("*.md")
    text = "\n".join(lesson.read_text() for lesson in lessons)
    return [name for name in _snippet_names() if f"/// snippet | {name}\n" in text]


def _snippet_names() -> list[str]:
    return sorted(path.stem for path in SNIPPETS.glob("*.go"))


if __name__ == "__main__":
    main()
