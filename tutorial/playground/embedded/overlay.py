"""The changes that Leak Lab makes to Go's runtime for embedded programs.

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
    """One replacement in a file of the standard library; `old` stands there once."""

    file: str
    old: str
    new: str


CHANGES = (
    # The clock is a variable of the program, moved on by beforeIdle and the host.
    Change(
        "runtime/os_wasip1.go",
        "	var time timestamp\n"
        "	if clock_time_get(clockRealtime, 0, &time) != 0 {\n"
        '		throw("clock_time_get failed")\n'
        "	}\n"
        "	return int64(time / 1000000000), int32(time % 1000000000)\n",
        "	return leaklabWalltime()\n",
    ),
    Change(
        "runtime/os_wasip1.go",
        "	var time timestamp\n"
        "	if clock_time_get(clockMonotonic, 0, &time) != 0 {\n"
        '		throw("clock_time_get failed")\n'
        "	}\n"
        "	return int64(time)\n",
        "	return leaklabNanotime()\n",
    ),
    Change(
        "runtime/os_wasip1.go",
        "func usleep(usec uint32) {\n",
        "func usleep(usec uint32) {\n"
        "	leaklabClock += int64(usec) * 1000\n"
        "	return\n",
    ),
    Change(
        "runtime/lock_wasip1.go",
        "func beforeIdle(int64, int64) (*g, bool) {\n	return nil, false\n}\n",
        "",
    ),
    # A preemption that comes amid a lock is put off, as where there are threads.
    Change(
        "runtime/lock_wasip1.go",
        '		throw("lock count")\n	}\n	l.key = mutex_unlocked\n',
        '		throw("lock count")\n	}\n'
        "	if gp.m.locks == 0 && gp.preempt {\n"
        "		gp.stackguard0 = stackPreempt\n"
        "	}\n"
        "	l.key = mutex_unlocked\n",
    ),
    # Who waits for a signal sleeps; the runtime would spin, since it has one thread.
    Change(
        "runtime/lock_wasip1.go",
        '	if n.key != 0 {\n		print("notewakeup - double',
        "	if leaklabNotewakeup(n) {\n"
        "		return\n"
        "	}\n"
        "	if n.key != 0 {\n"
        '		print("notewakeup - double',
    ),
    Change(
        "runtime/lock_wasip1.go",
        "	deadline := nanotime() + ns\n",
        "	if ns < 0 && n.key == 0 {\n"
        "		leaklabNotesleep(n)\n"
        "		return true\n"
        "	}\n"
        "	deadline := nanotime() + ns\n",
    ),
    # A goroutine that dies after main has returned only was late.
    Change(
        "runtime/panic.go",
        "	preprintpanics(&p)\n\n	fatalpanic(&p)   // should not return\n",
        "	leaklabLate()\n"
        "	preprintpanics(&p)\n\n	fatalpanic(&p)   // should not return\n",
    ),
    # The frames of endless recursion are too many to be counted.
    Change(
        "runtime/traceback.go",
        "		remaining, _ := traceback2(&u, showRuntime, maxInt, 0)\n",
        "		if gp.stack.hi-gp.stack.lo > leaklabHugeStack {\n"
        '			print("...additional frames elided...\\n")\n'
        "			return n\n"
        "		}\n"
        "		remaining, _ := traceback2(&u, showRuntime, maxInt, 0)\n",
    ),
    # Go for wasm can compile an inlined call that is its own caller.
    Change(
        "runtime/symtabinl.go",
        "	return u.resolveInternal(u.f.entry() + uintptr(parentPc))\n",
        "	parent := u.resolveInternal(u.f.entry() + uintptr(parentPc))\n"
        "	if parent.index >= uf.index {\n"
        "		parent.index = -1\n"
        "	}\n"
        "	return parent\n",
    ),
    # There is no /etc/hosts to read.
    Change(
        "net/hosts.go",
        "	file, err := open(hp)\n	if err != nil {\n",
        "	file, err := open(hp)\n"
        "	if err != nil {\n"
        '		local := []string{"127.0.0.1", "::1"}\n'
        '		hs["localhost"] = byName{addrs: local, canonicalName: "localhost"}\n'
        "		err = fs.ErrNotExist\n",
    ),
    # main.main is followed by a time to settle and the report.
    Change(
        "runtime/proc.go",
        "	// Record when the world started.\n"
        "	// Must be before doInit for tracing init.\n"
        "	runtimeInitTime = nanotime()\n",
        "	leaklabStart()\n	runtimeInitTime = nanotime()\n",
    ),
    Change(
        "runtime/proc.go",
        "	fn()\n\n	// Check for C memory leaks",
        "	fn()\n	leaklabSettle()\n\n	// Check for C memory leaks",
    ),
    # A halt asked for by the host takes effect at the next scheduling.
    Change(
        "runtime/proc.go",
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
        "runtime/proc.go",
        '		fatal("no goroutines (main called runtime.Goexit) - deadlock!")',
        "		leaklabDead()\n"
        '		fatal("no goroutines (main called runtime.Goexit) - deadlock!")',
    ),
    Change(
        "runtime/proc.go",
        '	fatal("all goroutines are asleep - deadlock!")',
        '	leaklabDead()\n	fatal("all goroutines are asleep - deadlock!")',
    ),
    Change(
        "runtime/panic.go",
        "bubble *synctestBubble) bool {\n	if gp.sig != 0 {\n",
        "bubble *synctestBubble) bool {\n"
        "	leaklabPanic(gp, pc, sp)\n"
        "	if gp.sig != 0 {\n",
    ),
    Change(
        "runtime/runtime.go",
        "//go:nosplit\nfunc syscall_Exit(code int) {\n	exit(int32(code))\n",
        "func syscall_Exit(code int) {\n	leaklabExit(int32(code))\n",
    ),
    Change(
        "runtime/mem_wasm.go",
        "		if size < 0 {\n",
        "		if size < 0 {\n			leaklabRefused()\n",
    ),
    # Endless recursion ends with Go's own message before memory does.
    Change(
        "runtime/proc.go",
        "		maxstacksize = 1000000000\n",
        "		maxstacksize = 60000000\n",
    ),
    # The report is printed by the runtime's own printer, and kept.
    Change(
        "runtime/write_err.go",
        "	if len(b) > 0 {\n",
        "	if leaklabReporting {\n		leaklabKeep(b)\n		return\n	}\n"
        "	if len(b) > 0 {\n",
    ),
    # With a seed the order of goroutines is drawn, and they yield where they meet.
    Change(
        "runtime/proc.go",
        "		pp.runq[t%uint32(len(pp.runq))].set(gp)\n"
        "		atomic.StoreRel(&pp.runqtail, t+1)",
        "		pp.runq[t%uint32(len(pp.runq))].set(gp)\n"
        "		leaklabShuffle(pp, h, t)\n"
        "		atomic.StoreRel(&pp.runqtail, t+1)",
    ),
    Change(
        "runtime/proc.go",
        "		if mainStarted {\n			wakep()\n		}\n	})\n}\n",
        "		if mainStarted {\n			wakep()\n		}\n	})\n"
        "	leaklabYield()\n"
        "}\n",
    ),
    *(
        Change("runtime/chan.go", signature, signature + "	leaklabYield()\n")
        for signature in (
            "func chansend1(c *hchan, elem unsafe.Pointer) {\n",
            "func chanrecv1(c *hchan, elem unsafe.Pointer) {\n",
            "func chanrecv2(c *hchan, elem unsafe.Pointer) (received bool) {\n",
            "func closechan(c *hchan) {\n",
            "func selectnbsend(c *hchan, elem unsafe.Pointer) (selected bool) {\n",
            "func selectnbrecv(elem unsafe.Pointer, c *hchan) "
            "(selected, received bool) {\n",
        )
    ),
    Change(
        "runtime/select.go",
        "block bool) (int, bool) {\n	gp := getg()\n",
        "block bool) (int, bool) {\n	leaklabYield()\n	gp := getg()\n",
    ),
    Change(
        "internal/sync/mutex.go",
        "func (m *Mutex) Lock() {\n",
        "func (m *Mutex) Lock() {\n	runtime_leaklabYield()\n",
    ),
    Change(
        "internal/sync/mutex.go",
        "		m.unlockSlow(new)\n	}\n}\n",
        "		m.unlockSlow(new)\n	}\n	runtime_leaklabYield()\n}\n\n"
        "//go:linkname runtime_leaklabYield runtime.leaklabYield\n"
        "func runtime_leaklabYield()\n",
    ),
    *(
        Change("sync/rwmutex.go", signature, signature + "	runtime_leaklabYield()\n")
        for signature in (
            "func (rw *RWMutex) RLock() {\n",
            "func (rw *RWMutex) Lock() {\n",
        )
    ),
    Change(
        "sync/waitgroup.go",
        "func (wg *WaitGroup) Wait() {\n",
        "//go:linkname runtime_leaklabYield runtime.leaklabYield\n"
        "func runtime_leaklabYield()\n\n"
        "// Wait blocks until the task counter is zero.\n"
        "func (wg *WaitGroup) Wait() {\n	runtime_leaklabYield()\n",
    ),
    # For a timeline the host hears of every change of state.
    Change(
        "runtime/proc.go",
        "			gp.bubble.changegstatus(gp, oldval, newval)\n		})\n	}\n",
        "			gp.bubble.changegstatus(gp, oldval, newval)\n		})\n	}\n"
        "	leaklabChanged(gp, newval)\n",
    ),
    # Ancestors help the report to name a line; they are not what a panic prints.
    Change(
        "runtime/traceback.go",
        "	if gp.ancestors == nil {\n		return\n	}\n	for _, ancestor",
        "	if gp.ancestors == nil || !leaklabReporting {\n"
        "		return\n"
        "	}\n"
        "	for _, ancestor",
    ),
    # Go prints the line after an ancestor's call; a reader wants the call.
    Change(
        "runtime/traceback.go",
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
    library = go_root / "src"
    replaced = {str(library / "runtime" / "leaklab.go"): str(OWN_SOURCE)}
    for name in dict.fromkeys(change.file for change in CHANGES):
        changed = folder / name.replace("/", "_")
        changed.write_text(_apply(name, (library / name).read_text()))
        replaced[str(library / name)] = str(changed)
    index = folder / "overlay.json"
    index.write_text(json.dumps({"Replace": replaced}))
    return index


def _apply(name: str, text: str) -> str:
    for change in CHANGES:
        if change.file != name:
            continue
        if text.count(change.old) != 1:
            raise ToolchainError(f"a change to {name} does not fit this Go")
        text = text.replace(change.old, change.new)
    return text
