// Leak Lab's part of the Go runtime for embedded programs.
//
// It gives a program a clock that moves when nothing else can, preemption on a
// single thread, and a report of every goroutine that is still alive at the end.
// The report leaves through functions of the host that no program can name.

package runtime

import (
	"internal/stringslite"
	"unsafe"
)

// leaklabRegister returns, in its low bits, 0 or in a seeded schedule the odds: one in
// so many points where goroutines meet is a yield. The bit leaklabWantsStates asks for
// every change of a goroutine's state.
//
//go:wasmimport leaklab register
//go:noescape
func leaklabRegister(clock, halted, curg unsafe.Pointer, stackguard, preempt uint32) uint32

//go:wasmimport leaklab ended
func leaklabEnded(how uint32)

// leaklabRefused is called where the host grants no more memory.
//
//go:wasmimport leaklab refused
func leaklabRefused()

// leaklabState tells the host of a goroutine's new state, where it asked for that.
//
//go:wasmimport leaklab state
func leaklabState(goid uint64, status, reason uint32)

//go:wasmimport leaklab reason
//go:noescape
func leaklabReason(number uint32, text unsafe.Pointer, n uint32)

//go:wasmimport leaklab begin_report
func leaklabBeginReport(proven uint32)

//go:wasmimport leaklab seen
//go:noescape
func leaklabSeen(key unsafe.Pointer, n uint32) uint32

//go:wasmimport leaklab describe
//go:noescape
func leaklabDescribe(text unsafe.Pointer, n uint32)

// How a program ended, as the host knows it.
const (
	leaklabReturned = 1 + iota
	leaklabDeadlock
	leaklabPanicked
	leaklabTimedOut
	leaklabReported // all is told: what follows is the end of the process
)

const (
	leaklabEpoch = 1257894000 // 2009-11-10 23:00:00 UTC, as on the Go Playground

	// A program that still runs after this long, and after this many jumps of the
	// clock, is taken to tick for ever.
	leaklabTimeLimit = 60e9
	leaklabJumpLimit = 2000

	// Program time that goroutines get to end after main has returned. Not a round
	// number, so that no ticker ticks in the moment when all are looked at.
	leaklabSettleTime = 60_000_371_003

	leaklabWantsStates = 1 << 31

	leaklabAncestors = 6

	leaklabHugeStack = 4 << 20
)

var (
	leaklabClock        int64 = 1 // program time in ns; the host moves it on, too
	leaklabHalted       uint32    // set by the host where its patience ends
	leaklabOdds         uint32    // of a yield in a seeded schedule, 0 without a seed
	leaklabTellsStates  bool
	leaklabJumps        int
	leaklabListeners    int // goroutines that wait for the system: a signal, a profile
	leaklabMainReturned bool
	leaklabOver         bool
	leaklabReporter     guintptr
	leaklabReporting    bool // what is printed goes to the report, with ancestors
	leaklabText         [64 << 10]byte
	leaklabTextLen      int
	leaklabKey          [3 + leaklabAncestors + 64]uintptr
)

func leaklabStart() {
	debug.tracebackancestors = leaklabAncestors
	wanted := leaklabRegister(unsafe.Pointer(&leaklabClock), unsafe.Pointer(&leaklabHalted),
		unsafe.Pointer(&m0.curg), uint32(unsafe.Offsetof(g{}.stackguard0)),
		uint32(unsafe.Offsetof(g{}.preempt)))
	leaklabOdds = wanted &^ leaklabWantsStates
	if wanted&leaklabWantsStates != 0 {
		for number, text := range waitReasonStrings {
			if text != "" {
				leaklabReason(uint32(number), unsafe.Pointer(unsafe.StringData(text)), uint32(len(text)))
			}
		}
		leaklabTellsStates = true
		leaklabChanged(getg(), _Grunning)
	}
	go leaklabReportTimeout()
}

func leaklabNanotime() int64 {
	return leaklabClock
}

func leaklabWalltime() (sec int64, nsec int32) {
	now := leaklabClock - 1
	return leaklabEpoch + now/1e9, int32(now % 1e9)
}

// leaklabYield lets another goroutine run, where the schedule has a seed and draws so.
// It is called where goroutines meet: channels, locks, go statements.
//
//go:linkname leaklabYield
func leaklabYield() {
	if leaklabOdds == 0 || leaklabOver {
		return
	}
	gp := getg()
	if gp == gp.m.g0 {
		return // a timer's function, called by the scheduler itself
	}
	if cheaprandn(leaklabOdds) == 0 {
		mcall(goschedguarded_m)
	}
}

// leaklabShuffle swaps the newest goroutine of the queue with one that is drawn.
func leaklabShuffle(pp *p, h, t uint32) {
	if leaklabOdds == 0 {
		return
	}
	n := uint32(len(pp.runq))
	other := h + cheaprandn(t-h+1)
	newest := pp.runq[t%n]
	pp.runq[t%n] = pp.runq[other%n]
	pp.runq[other%n] = newest
}

// leaklabChanged is called at every change of a goroutine's status.
//
//go:nosplit
func leaklabChanged(gp *g, status uint32) {
	if !leaklabTellsStates || leaklabOver {
		return
	}
	systemstack(func() {
		if !isSystemGoroutine(gp, false) {
			leaklabState(gp.goid, status, uint32(gp.waitreason))
		}
	})
}

// beforeIdle is called by the scheduler where no goroutine can run: time passes
// until the next timer, at once.
func beforeIdle(now, pollUntil int64) (*g, bool) {
	if pollUntil == 0 {
		if leaklabHalted == 0 && leaklabListens() {
			leaklabHalted = 1
			return nil, true
		}
		return nil, false // no timer either: checkdead decides
	}
	if pollUntil > leaklabClock {
		leaklabJumps++
		if leaklabJumps > leaklabJumpLimit && pollUntil > leaklabTimeLimit && !leaklabMainReturned {
			leaklabHalted = 1
		}
		leaklabClock = pollUntil
	}
	return nil, true
}

// leaklabListens tells whether a goroutine waits for what could come from outside on
// another machine: a signal, or a peer in the network.
func leaklabListens() bool {
	listens := leaklabListeners > 0
	forEachGRace(func(gp *g) {
		if listens || readgstatus(gp)&^_Gscan != _Gwaiting {
			return
		}
		var u unwinder
		u.initAt(^uintptr(0), ^uintptr(0), 0, gp, unwindSilentErrors)
		for n := 0; u.valid() && n < 8; n++ {
			name := funcname(u.frame.fn)
			if stringslite.HasPrefix(name, "net.(*fakeNetFD).") || stringslite.HasPrefix(name, "net.(*packetQueue).") {
				listens = true
			}
			u.next()
		}
	})
	return listens
}

// leaklabNotesleep waits until n is woken. Meanwhile the note's key is the goroutine.
func leaklabNotesleep(n *note) {
	gp := getg()
	n.key = uintptr(unsafe.Pointer(gp))
	leaklabListeners++
	gopark(nil, nil, waitReasonZero, traceBlockForever, 1)
	leaklabListeners--
}

func leaklabNotewakeup(n *note) bool {
	if n.key <= 1 {
		return false
	}
	gp := (*g)(unsafe.Pointer(n.key))
	n.key = 1
	goready(gp, 1)
	return true
}

// leaklabHalt returns the goroutine that reports a time-out, once, when it is due.
func leaklabHalt() *g {
	if leaklabHalted == 0 || leaklabOver || leaklabReporter == 0 {
		return nil
	}
	leaklabOver = true
	gp := leaklabReporter.ptr()
	leaklabReporter = 0
	return gp
}

func leaklabReportTimeout() {
	leaklabReporter.set(getg())
	gopark(nil, nil, waitReasonZero, traceBlockForever, 1)
	if !leaklabMainReturned {
		leaklabEnded(leaklabTimedOut)
	}
	leaklabReport(false, nil) // in case that the proof takes too long
	goroutineLeakGC()
	leaklabReport(true, nil)
	leaklabFinish()
}

// leaklabSettle is called when main.main has returned: the other goroutines may
// still end by themselves.
func leaklabSettle() {
	leaklabMainReturned = true
	leaklabEnded(leaklabReturned)
	if leaklabAlone() {
		leaklabFinish()
	}
	timeSleep(leaklabSettleTime)
	leaklabOver = true
	if leaklabAlone() {
		leaklabFinish()
	}
	goroutineLeakGC()
	leaklabReport(true, nil)
	leaklabFinish()
}

func leaklabFinish() {
	leaklabEnded(leaklabReported)
	exit(0)
}

func leaklabAlone() bool {
	return gcount(false) == 1
}

// leaklabDead is called where every goroutine waits and no timer is left.
func leaklabDead() {
	if leaklabMainReturned {
		return
	}
	leaklabOver = true
	leaklabEnded(leaklabDeadlock)
	leaklabReport(false, nil)
}

// leaklabLate is called by a goroutine that dies of a panic. By the time that main
// has returned the process would be gone, and nobody would notice.
func leaklabLate() {
	if leaklabMainReturned {
		goexit1()
	}
}

// leaklabPanic is called before a panic or a fatal error ends the process.
func leaklabPanic(gp *g, pc, sp uintptr) {
	if leaklabOver {
		return
	}
	leaklabOver = true
	if gp == gp.m.g0 {
		// The runtime itself gave up, on behalf of the goroutine that was running.
		gp, pc, sp = gp.m.curg, ^uintptr(0), ^uintptr(0)
	}
	if leaklabMainReturned {
		leaklabReport(false, gp)
		leaklabFinish()
	}
	leaklabEnded(leaklabPanicked)
	if gp == nil {
		return
	}
	leaklabBeginReport(0)
	leaklabCapture(func() {
		goroutineheader(gp)
		traceback(pc, sp, 0, gp)
	})
}

// leaklabExit is called where the program ends its own process.
func leaklabExit(code int32) {
	if leaklabMainReturned {
		// By now the process is gone; this goroutine only was late.
		Goexit()
	}
	exit(code)
}

// leaklabReport describes every goroutine of the program that is alive, each kind
// once; the host counts the others of its kind. It leaves out the goroutine except.
func leaklabReport(proven bool, except *g) {
	self := getg()
	systemstack(func() {
		if proven {
			leaklabBeginReport(1)
		} else {
			leaklabBeginReport(0)
		}
		forEachGRace(func(gp *g) {
			if gp == self || gp == except || gp.goid == 1 && leaklabMainReturned {
				return
			}
			switch readgstatus(gp) &^ _Gscan {
			case _Gidle, _Gdead, _Gdeadextra:
				return
			}
			if isSystemGoroutine(gp, false) {
				return
			}
			key := leaklabFingerprint(gp)
			if leaklabSeen(unsafe.Pointer(&key[0]), uint32(uintptr(len(key))*unsafe.Sizeof(key[0]))) != 0 {
				return
			}
			leaklabCapture(func() {
				goroutineheader(gp)
				traceback(^uintptr(0), ^uintptr(0), 0, gp)
			})
		})
	})
}

// leaklabFingerprint is equal for goroutines that stand at the same place for the
// same reason and were started at the same place.
func leaklabFingerprint(gp *g) []uintptr {
	key := leaklabKey[:]
	key[0] = uintptr(readgstatus(gp) &^ _Gscan)
	key[1] = uintptr(gp.waitreason)
	key[2] = gp.gopc
	n := 3
	if gp.ancestors != nil {
		for _, ancestor := range *gp.ancestors {
			key[n] = ancestor.gopc
			n++
		}
	}
	var u unwinder
	u.initAt(^uintptr(0), ^uintptr(0), 0, gp, unwindSilentErrors)
	n += tracebackPCs(&u, 0, key[n:])
	return key[:n]
}

// leaklabCapture sends what print prints to the report. It runs where a program is
// dying, too, so it allocates nothing and writes no pointer.
func leaklabCapture(printing func()) {
	gp := getg()
	level := gp.m.traceback
	gp.m.traceback = 1
	leaklabTextLen = 0
	leaklabReporting = true
	printing()
	leaklabReporting = false
	gp.m.traceback = level
	leaklabDescribe(unsafe.Pointer(&leaklabText[0]), uint32(leaklabTextLen))
}

// leaklabKeep takes what print would write to standard error, while reporting.
func leaklabKeep(b []byte) {
	leaklabTextLen += copy(leaklabText[leaklabTextLen:], b)
}
