"""The changes that Leak Lab makes to Go's own runtime package, and nothing else.

Go's sources are never touched: `go build -overlay` reads the changed files from a
folder of ours. A change that does not fit the sources is an error, so that a new
version of Go cannot silently lose one.
"""

import json
from dataclasses import dataclass
from pathlib import Path

from tutorial.playground.embedded.errors import ToolchainError

OWN_SOURCE = Path(__file__).parent / "runtime" / "leaklab.go"


@dataclass(frozen=True, slots=True)
class Change:
    """One replacement in a file of package runtime; `old` stands there once."""

    file: str
    old: str
    new: str


CHANGES = (
    # The clock is a variable of the program, moved on by beforeIdle and the host.
    Change(
        "os_wasip1.go",
        "	var time timestamp\n"
        "	if clock_time_get(clockRealtime, 0, &time) != 0 {\n"
        '		throw("clock_time_get failed")\n'
        "	}\n"
        "	return int64(time / 1000000000), int32(time % 1000000000)\n",
        "	return leaklabWalltime()\n",
    ),
    Change(
        "os_wasip1.go",
        "	var time timestamp\n"
        "	if clock_time_get(clockMonotonic, 0, &time) != 0 {\n"
        '		throw("clock_time_get failed")\n'
        "	}\n"
        "	return int64(time)\n",
        "	return leaklabNanotime()\n",
    ),
    Change(
        "os_wasip1.go",
        "func usleep(usec uint32) {\n",
        "func usleep(usec uint32) {\n	leaklabClock += int64(usec) * 1000\n	return\n",
    ),
    Change(
        "lock_wasip1.go",
        "func beforeIdle(int64, int64) (*g, bool) {\n	return nil, false\n}\n",
        "",
    ),
    # main.main is followed by a time to settle and the report.
    Change(
        "proc.go",
        "	// Record when the world started.\n"
        "	// Must be before doInit for tracing init.\n"
        "	runtimeInitTime = nanotime()\n",
        "	leaklabStart()\n	runtimeInitTime = nanotime()\n",
    ),
    Change(
        "proc.go",
        "	fn()\n\n	// Check for C memory leaks",
        "	fn()\n	leaklabSettle()\n\n	// Check for C memory leaks",
    ),
    # A halt asked for by the host takes effect at the next scheduling.
    Change(
        "proc.go",
        "	// an M.\n\ntop:\n",
        "	// an M.\n\n"
        "top:\n"
        "	if gp := leaklabHalt(); gp != nil {\n"
        "		casgstatus(gp, _Gwaiting, _Grunnable)\n"
        "		return gp, false, false\n"
        "	}\n",
    ),
    # The ways a program ends otherwise.
    Change(
        "proc.go",
        '		fatal("no goroutines (main called runtime.Goexit) - deadlock!")',
        "		leaklabDead()\n"
        '		fatal("no goroutines (main called runtime.Goexit) - deadlock!")',
    ),
    Change(
        "proc.go",
        '	fatal("all goroutines are asleep - deadlock!")',
        '	leaklabDead()\n	fatal("all goroutines are asleep - deadlock!")',
    ),
    Change(
        "panic.go",
        "bubble *synctestBubble) bool {\n	if gp.sig != 0 {\n",
        "bubble *synctestBubble) bool {\n"
        "	leaklabPanic(gp, pc, sp)\n"
        "	if gp.sig != 0 {\n",
    ),
    Change(
        "runtime.go",
        "//go:nosplit\nfunc syscall_Exit(code int) {\n	exit(int32(code))\n",
        "func syscall_Exit(code int) {\n	leaklabExit(int32(code))\n",
    ),
    Change(
        "mem_wasm.go",
        "		if size < 0 {\n",
        "		if size < 0 {\n			leaklabRefused()\n",
    ),
    # Endless recursion ends with Go's own message before memory does.
    Change(
        "proc.go",
        "		maxstacksize = 1000000000\n",
        "		maxstacksize = 60000000\n",
    ),
    # The report is printed by the runtime's own printer, and kept.
    Change(
        "write_err.go",
        "	if len(b) > 0 {\n",
        "	if leaklabReporting {\n		leaklabKeep(b)\n		return\n	}\n"
        "	if len(b) > 0 {\n",
    ),
    # Ancestors help the report to name a line; they are not what a panic prints.
    Change(
        "traceback.go",
        "	if gp.ancestors == nil {\n		return\n	}\n	for _, ancestor",
        "	if gp.ancestors == nil || !leaklabReporting {\n"
        "		return\n"
        "	}\n"
        "	for _, ancestor",
    ),
    # Go prints the line after an ancestor's call; a reader wants the call.
    Change(
        "traceback.go",
        "func printAncestorTracebackFuncInfo(f funcInfo, pc uintptr) {\n"
        "	u, uf := newInlineUnwinder(f, pc)\n",
        "func printAncestorTracebackFuncInfo(f funcInfo, pc uintptr) {\n"
        "	u, uf := newInlineUnwinder(f, pc-1)\n",
    ),
)


def write_overlay(go_root: Path, folder: Path) -> Path:
    """Write the changed files and the overlay's index to `folder`; return the index.

    Raises ToolchainError where a change does not fit this version of Go.
    """
    folder.mkdir(parents=True, exist_ok=True)
    runtime = go_root / "src" / "runtime"
    replaced = {str(runtime / "leaklab.go"): str(OWN_SOURCE)}
    for name in dict.fromkeys(change.file for change in CHANGES):
        changed = folder / name
        changed.write_text(_apply(name, (runtime / name).read_text()))
        replaced[str(runtime / name)] = str(changed)
    index = folder / "overlay.json"
    index.write_text(json.dumps({"Replace": replaced}))
    return index


def _apply(name: str, text: str) -> str:
    for change in CHANGES:
        if change.file != name:
            continue
        if text.count(change.old) != 1:
            raise ToolchainError(f"a change to runtime/{name} does not fit this Go")
        text = text.replace(change.old, change.new)
    return text
