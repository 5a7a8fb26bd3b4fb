"""Record the dumps under dumps/ from real runs: `python tests/goroutines/record.py`.

Give names ("patterns/double-send", "shapes/panic") to record only those.
"""

import json
import os
import signal
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

import wasmtime

from tutorial.playground.program import read_program

HERE = Path(__file__).parent
PROGRAMS = HERE / "programs"
DUMPS = HERE / "dumps"
GO = Path(sys.executable).parent / "go"
ANCESTORS = {"GODEBUG": "tracebackancestors=20"}


@dataclass(frozen=True)
class Recording:
    """How to get one dump: which program, with the probe or as it is, and where."""

    program: str
    dump: str
    probe: bool = True
    wasm: bool = False
    exact: bool = False
    """Whether ancestors are printed with the line of the call, not the one after."""
    signal_after: float | None = None
    env: dict[str, str] = field(default_factory=dict)


def recordings() -> list[Recording]:
    """Return every dump that we keep."""
    patterns = sorted(path.stem for path in (PROGRAMS / "patterns").iterdir())
    shapes = sorted(path.stem for path in (PROGRAMS / "shapes").iterdir())
    return [
        *(Recording(f"patterns/{p}", f"patterns/{p}", env=ANCESTORS) for p in patterns),
        *(Recording(f"patterns/{p}", f"wasm/{p}", wasm=True, env=ANCESTORS)
          for p in WASM_PATTERNS),
        *(Recording(f"shapes/{s}", f"shapes/{s}", s not in PLAIN, env=ANCESTORS)
          for s in shapes),
        *(Recording(p, f"exact/{Path(p).name}", wasm=True, exact=True, env=ANCESTORS)
          for p in EXACT),
        Recording("shapes/ancestors", "shapes/no-ancestors"),
        Recording("shapes/http-handler", "shapes/http-handler-no-ancestors"),
        *(Recording(f"shapes/{s}", f"wasm/{s}", s not in PLAIN, wasm=True)
          for s in WASM_SHAPES),
        *(Recording("shapes/spin", f"shapes/sigquit-{level}", False, signal_after=0.5,
                    env={"GOTRACEBACK": level}) for level in ("all", "system")),
        Recording("shapes/panic", "shapes/panic-system", False,
                  env={"GOTRACEBACK": "system"}),
        Recording("shapes/deadlock", "shapes/deadlock-system", False,
                  env={"GOTRACEBACK": "system"}),
    ]  # fmt: skip


PLAIN = {
    "deadlock", "deadlock-main", "goexit", "map-writes", "nil-pointer", "panic",
    "panic-goroutine", "stack-overflow", "unlock",
}  # fmt: skip
WASM_PATTERNS = ("send-no-receiver", "http-body-not-closed", "conn-read-no-deadline")
EXACT = (
    "patterns/http-body-not-closed", "patterns/iter-pull-no-stop",
    "shapes/http-handler", "shapes/waitgroup-go",
)  # fmt: skip
WASM_SHAPES = ("deadlock", "generics", "panic", "ticking")


def record(recording: Recording) -> None:
    """Build the program, run it, and keep what it writes to standard error."""
    with tempfile.TemporaryDirectory() as folder:
        lay_out(recording, Path(folder))
        build(recording, Path(folder))
        run = run_wasm if recording.wasm else run_native
        text = run(recording, Path(folder))
    target = DUMPS / f"{recording.dump}.txt"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text)


def lay_out(recording: Recording, folder: Path) -> None:
    """Write the program's files, and the probe where it is wanted."""
    source = next(PROGRAMS.glob(f"{recording.program}.*"))
    for file in read_program(source.read_text()).files:
        path = folder / file.name
        path.parent.mkdir(exist_ok=True)
        path.write_text(file.text)
    (folder / "go.mod").write_text("module play\n\ngo 1.27\n")
    if recording.probe:
        (folder / "zz_leaklab.go").write_text((PROGRAMS / "zz_leaklab.go").read_text())


def build(recording: Recording, folder: Path) -> None:
    """Compile without a trace of this machine's folders."""
    target = {"GOOS": "wasip1", "GOARCH": "wasm"} if recording.wasm else {}
    overlay = ["-overlay", str(exact_ancestors(folder))] if recording.exact else []
    subprocess.run(
        [GO, "build", "-trimpath", *overlay, "-o", "program", "."],
        cwd=folder,
        env={**os.environ, "CGO_ENABLED": "0", "GOFLAGS": "-mod=mod", **target},
        check=True,
    )


def exact_ancestors(folder: Path) -> Path:
    """Make the runtime look up the call of an ancestor, not where it will return to."""
    root = subprocess.run(
        [GO, "env", "GOROOT"], capture_output=True, text=True, check=True
    )
    traceback = Path(root.stdout.strip()) / "src" / "runtime" / "traceback.go"
    text = traceback.read_text()
    head, tail = text.split("func printAncestorTracebackFuncInfo(")
    changed = folder / "traceback.go.txt"
    changed.write_text(
        f"{head}func printAncestorTracebackFuncInfo("
        + tail.replace("newInlineUnwinder(f, pc)", "newInlineUnwinder(f, pc-1)", 1)
    )
    index = folder / "overlay.json"
    index.write_text(json.dumps({"Replace": {str(traceback): str(changed)}}))
    return index


def run_native(recording: Recording, folder: Path) -> str:
    """Run it as a process, and send SIGQUIT after a while where that is asked for."""
    process = subprocess.Popen(
        [folder / "program"],
        env={**os.environ, **recording.env},
        stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        text=True,
    )
    try:
        _, text = process.communicate(timeout=recording.signal_after or 60)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGQUIT)
        _, text = process.communicate(timeout=10)
    return text


def run_wasm(recording: Recording, folder: Path) -> str:
    """Run it under wasmtime."""
    config = wasmtime.Config()
    config.cache = True
    engine = wasmtime.Engine(config)
    store = wasmtime.Store(engine)
    wasi = wasmtime.WasiConfig()
    wasi.argv = ["program"]
    wasi.env = list(recording.env.items())
    wasi.stderr_file = str(folder / "stderr")
    store.set_wasi(wasi)
    linker = wasmtime.Linker(engine)
    linker.define_wasi()
    module = wasmtime.Module.from_file(engine, str(folder / "program"))
    start = linker.instantiate(store, module).exports(store)["_start"]
    assert isinstance(start, wasmtime.Func)
    try:
        start(store)
    except wasmtime.ExitTrap:
        pass
    return (folder / "stderr").read_text()


if __name__ == "__main__":
    for wanted in recordings():
        if not sys.argv[1:] or wanted.dump in sys.argv[1:]:
            sys.stdout.write(f"{wanted.dump}\n")
            record(wanted)
