"""Turn a program into a WebAssembly file, or into what the compiler says of it.

Compiling is the only step that runs outside of the sandbox, and what it reads comes
from strangers: each tool runs with limits of time and memory, no environment, and
reads only the program's files and the compiled library.
"""

import json
import re
import resource
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tutorial.playground.check import imports
from tutorial.playground.embedded.toolchain import Toolchain
from tutorial.playground.observation import Diagnostic
from tutorial.playground.program import Program, RejectedError

BUILD_SECONDS = 10
BUILD_MEMORY_BYTES = 3 << 30
BUILD_FILE_BYTES = 64 << 20
MAX_DIAGNOSTICS = 20
MAX_MESSAGE = 500

_POSITION = re.compile(
    r"^(?:vet: )?(?:\./)?(?P<file>[^\s:][^\t:]*\.go):(?P<line>\d+)"
    r"(?::(?P<column>\d+))?: (?P<message>.*)$"
)
_CRASH = re.compile(
    r"^(fatal error|SIGXFSZ): .*^(goroutine |runtime stack:)|: file too large$",
    re.MULTILINE | re.DOTALL,
)
_GO_LINE = re.compile(r"^go\s+1\.(?P<minor>\d{1,3})\b", re.MULTILINE)
_TIME_ZONES = 'package main\n\nimport _ "time/tzdata"\n'


class BuildLimitError(Exception):
    """The compiler needed more time or memory than a program is given."""


@dataclass(frozen=True, slots=True)
class Built:
    """A program compiled to `wasm`, or the compiler's errors and None."""

    wasm: Path | None
    diagnostics: tuple[Diagnostic, ...] = ()


class Builder:
    """Compiles, vets and links one program in a folder of its own."""

    def __init__(self, toolchain: Toolchain, folder: Path, program: Program) -> None:
        self._toolchain = toolchain
        self._program = program
        self._source = folder / "source"
        self._work = folder / "work"
        self._tools = {
            name: str(toolchain.tool(name)) for name in ("compile", "link", "vet")
        }
        self._vet: subprocess.Popen[str] | None = None
        self._library = dict(_read_config(toolchain.compile_config))
        self._all_of_library = dict(_read_config(toolchain.link_config)).keys()
        self._time_zones = _time_zones_file(program)

    def build(self) -> Built:
        """Compile and link the program.

        Raises RejectedError for an import that is not there, BuildLimitError where
        the compiler does not come to an end.
        """
        self._write()
        in_order = self._in_order()
        self._start_vet()
        built = Built(None)
        try:
            built = self._build(in_order)
        finally:
            if built.wasm is None:
                self._stop_vet()
        return built

    def _build(self, in_order: list[str]) -> Built:
        own: dict[str, str] = {}
        for folder in in_order:
            failed = self._compile(folder, own)
            if failed:
                return Built(None, failed)
        return self._link(own)

    def vet_findings(self) -> tuple[Diagnostic, ...]:
        """Wait for go vet, which has run beside everything else."""
        if self._vet is None:
            return ()
        try:
            return tuple(_diagnostics(self._finish(self._vet), "vet"))
        except BuildLimitError:
            return ()

    def _write(self) -> None:
        for folder in (self._source, self._work):
            folder.mkdir()
        for file in self._program.files:
            path = self._source / file.name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.text.encode("utf-8", "replace"))
        if self._time_zones:
            (self._source / self._time_zones).write_text(_TIME_ZONES)

    def _start_vet(self) -> None:
        """Start go vet on the root package, in programs of a single one."""
        if any(file.folder for file in self._program.go_files):
            return
        used = {path: path for path in imports(self._program)}
        config = {
            "ID": "main",
            "Compiler": "gc",
            "Dir": str(self._source),
            "ImportPath": "main",
            "GoVersion": _language(self._program) or "go1.27",
            "GoFiles": [file.name for file in self._program.package_files()],
            "ImportMap": used,
            "PackageFile": {path: self._library.get(path, "") for path in used},
            "Standard": dict.fromkeys(used, True),
            "VetxOutput": str(self._work / "vet.out"),
        }
        path = self._work / "vet.cfg"
        path.write_text(json.dumps(config))
        self._vet = self._start(self._tools["vet"], str(path))

    def _stop_vet(self) -> None:
        if self._vet is not None:
            self._vet.kill()
            self._vet.communicate()

    def _in_order(self) -> list[str]:
        """Return the folders of the program's packages, imported ones first."""
        program = self._program
        ordered: list[str] = []

        def visit(folder: str, importing: tuple[str, ...]) -> None:
            if folder in importing:
                raise RejectedError(f"import:{program.module}/{folder}")
            for path in sorted(imports(program, folder)):
                if path in self._library or path == "unsafe":
                    continue
                inner = path.removeprefix(f"{program.module}/")
                is_own = inner != path and program.package_files(inner)
                if not is_own or path in self._all_of_library:
                    raise RejectedError(f"import:{path}")
                visit(inner, (*importing, folder))
            if folder not in ordered:
                ordered.append(folder)

        visit("", ())
        return ordered

    def _compile(self, folder: str, own: dict[str, str]) -> tuple[Diagnostic, ...]:
        program = self._program
        path = f"{program.module}/{folder}" if folder else "main"
        archive = str(self._work / f"{len(own)}.a")
        config = self._work / "import.cfg"
        library = self._toolchain.compile_config.read_text()
        config.write_text(library + _packages(own))
        compiling = self._start(
            self._tools["compile"],
            *("-o", archive, "-p", path, "-complete", "-nolocalimports", "-c=2"),
            *("-importcfg", str(config), "-trimpath", f"{self._source}=>"),
            *(f"-lang={language}" for language in [_language(program)] if language),
            "-d=ssa/insert_resched_checks/on",
            *(f"./{file.name}" for file in program.package_files(folder)),
            *(f"./{name}" for name in [self._time_zones] if name and not folder),
        )
        said = self._finish(compiling)
        own[path] = archive
        if not compiling.returncode:
            return ()
        return tuple(_diagnostics(said, "compile")) or (self._unplaced(said),)

    def _link(self, own: dict[str, str]) -> Built:
        archive = own.pop("main")
        config = self._work / "link.cfg"
        library = self._toolchain.link_config.read_text()
        config.write_text(library + _packages(own))
        wasm = self._work / "prog.wasm"
        linking = self._start(
            self._tools["link"],
            *("-o", str(wasm), "-importcfg", str(config), "-s", archive),
        )
        said = self._finish(linking)
        if linking.returncode:
            return Built(None, (self._unplaced(said),))
        if wasm.stat().st_size >= BUILD_FILE_BYTES:
            raise BuildLimitError("build-memory")  # the linker minds no cut file
        return Built(wasm)

    def _unplaced(self, said: str) -> Diagnostic:
        """Return what a tool said of no line, without the folders of this machine."""
        for ours in (self._work, self._toolchain.root):
            said = said.replace(f"{ours}/", "")
        return Diagnostic(1, 1, said.strip()[:MAX_MESSAGE], "compile")

    def _start(self, *command: str) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            command,
            cwd=self._source,
            env=self._toolchain.environment() | {"GOGC": "400", "GOMAXPROCS": "2"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
        )
        for limit, value in (
            (resource.RLIMIT_AS, BUILD_MEMORY_BYTES),
            (resource.RLIMIT_CPU, BUILD_SECONDS),
            (resource.RLIMIT_FSIZE, BUILD_FILE_BYTES),
            (resource.RLIMIT_CORE, 0),
        ):
            try:
                resource.prlimit(process.pid, limit, (value, value))
            except ProcessLookupError:
                break  # it has ended already
        return process

    def _finish(self, process: subprocess.Popen[str]) -> str:
        try:
            said, _ = process.communicate(timeout=BUILD_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            raise BuildLimitError("build-time") from None
        if process.returncode < 0:
            raise BuildLimitError("build-time")
        if process.returncode and _CRASH.search(said):
            raise BuildLimitError("build-memory")
        return said


def _diagnostics(said: str, source: str) -> Iterator[Diagnostic]:
    found = 0
    for line in said.splitlines():
        match = _POSITION.match(line)
        if match is None:
            continue
        found += 1
        if found > MAX_DIAGNOSTICS:
            return
        yield Diagnostic(
            line=int(match["line"]),
            column=int(match["column"] or 1),
            message=match["message"][:MAX_MESSAGE],
            source="vet" if source == "vet" else "compile",
            file=match["file"],
        )


def _language(program: Program) -> str:
    """Return the language version that go.mod asks for, "" for the newest."""
    for file in program.files:
        if file.name == "go.mod" and (found := _GO_LINE.search(file.text)):
            return f"go1.{int(found['minor'])}"
    return ""


def _time_zones_file(program: Program) -> str:
    """Return the name of a file to add where time zones are looked up, else ""."""
    if not any("LoadLocation" in file.text for file in program.go_files):
        return ""
    name = "zones.go"
    while any(file.name == name for file in program.files):
        name = f"z{name}"
    return name


def _read_config(path: Path) -> Iterator[tuple[str, str]]:
    for line in path.read_text().splitlines():
        name, _, archive = line.removeprefix("packagefile ").partition("=")
        yield name, archive


def _packages(own: dict[str, str]) -> str:
    return "".join(f"packagefile {path}={archive}\n" for path, archive in own.items())
