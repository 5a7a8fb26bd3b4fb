"""A Go Playground for tests: builds and runs our own programs with the fake clock.

It does what golang/playground does (sandbox.go, play.go and txtar.go there), without
a sandbox, so nothing but programs of these tests may be sent to it.
"""

import importlib.util
import json
import os
import re
import signal
import struct
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[3]
EPOCH_NS = 1_257_894_000 * 10**9
HEADER = struct.Struct(">4sqi")
MAGIC = b"\0\0PB"


class GoPlayground:
    """Answers to the text of a program as /compile of play.golang.org does."""

    def __init__(self, run_seconds: float = 4.5) -> None:
        self.run_seconds = run_seconds

    def compile(self, body: str, *, with_vet: bool) -> dict[str, object]:
        """Build and run `body`; return the answer's fields."""
        with tempfile.TemporaryDirectory(prefix="sandbox") as name:
            folder = Path(name)
            write_archive(body, folder)
            built = go(
                folder, "build", "-o", "a.out", "-tags=faketime", "-mod=mod", "."
            )
            if built.returncode:
                errors = without_banner(built.stdout, folder)
                return answer(Errors=errors, Events=None)
            vet = (
                go(folder, "vet", "-tags=faketime", "-mod=mod", ".")
                if with_vet
                else None
            )
            vet_errors = without_banner(vet.stdout, folder) if vet else ""
            status, streams = run(folder / "a.out", self.run_seconds)
        fields = answer(Errors="", Events=decode(*streams) or None, Status=status)
        if vet:
            fields |= {"VetErrors": vet_errors} if vet_errors else {"VetOK": True}
        return fields


def answer(**fields: object) -> dict[str, object]:
    return {"Status": 0, "IsTest": False, "TestsFailed": 0} | fields


def write_archive(body: str, folder: Path) -> None:
    parts = re.split(r"(?m)^-- (\S+) --\n", body)
    files = dict(zip(parts[1::2], parts[2::2], strict=True))
    if parts[0].strip():
        files["prog.go"] = parts[0]
    files.setdefault("go.mod", "module play\n")
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)


def go(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    spec = importlib.util.find_spec("go")
    assert spec is not None
    assert spec.submodule_search_locations
    binary = Path(spec.submodule_search_locations[0]) / "bin" / "go"
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(folder),
        "GOCACHE": str(ROOT / "var" / "test-gocache"),
        "GOPATH": str(folder / "gopath"),
        "GOPROXY": "off",
        "GOTOOLCHAIN": "local",
        "CGO_ENABLED": "0",
    }
    return subprocess.run(
        [str(binary), *arguments],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )


def without_banner(said: str, folder: Path) -> str:
    return re.sub(r"\A# \S+\n", "", said.replace(f"{folder}/", ""))


def run(binary: Path, seconds: float) -> tuple[int, tuple[bytes, bytes]]:
    """Run `binary`; stop it after `seconds` as the Playground's sandbox does."""
    with subprocess.Popen(
        [binary], env={}, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        try:
            stdout, stderr = process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGINT)
            stdout, stderr = process.communicate(timeout=5)
            return 1, (stdout, stderr + b"timeout running program\n")
        return process.returncode, (stdout, stderr)


def decode(stdout: bytes, stderr: bytes) -> list[dict[str, object]]:
    """Merge the two streams by their times; the same as Recorder.Events in play.go."""
    written = [
        *((time, 0, "stderr", data) for time, data in records(stderr)),
        *((time, 1, "stdout", data) for time, data in records(stdout)),
    ]
    events: list[dict[str, object]] = []
    now = EPOCH_NS
    for time, _, kind, data in sorted(written, key=lambda record: record[:2]):
        message = data.decode("utf-8", "replace")
        events.append({"Message": message, "Kind": kind, "Delay": max(time - now, 0)})
        now = max(time, now)
    return events


def records(stream: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield what was written at each time; bytes without a header join the last."""
    merged: list[tuple[int, bytes]] = []
    time = EPOCH_NS
    while stream:
        if stream.startswith(MAGIC) and len(stream) >= HEADER.size:
            _, stamp, size = HEADER.unpack_from(stream)
            time = max(time, stamp)
            data, stream = (
                stream[HEADER.size : HEADER.size + size],
                stream[HEADER.size + size :],
            )
        else:
            end = stream.find(MAGIC)
            end = len(stream) if end < 0 else end
            data, stream = stream[:end], stream[end:]
        if merged and merged[-1][0] == time:
            merged[-1] = (time, merged[-1][1] + data)
        else:
            merged.append((time, data))
    yield from merged


def as_json(fields: dict[str, object], door: str) -> bytes:
    """Return the answer as play.golang.org or as go.dev words it."""
    if door == "go.dev":
        kept = {name: fields[name] for name in ("Errors", "Events")}
        fields = kept | {"VetErrors": fields.get("VetErrors", "")}
    return json.dumps(fields).encode() + b"\n"
