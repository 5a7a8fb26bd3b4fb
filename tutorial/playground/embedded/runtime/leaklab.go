// Leak Lab's part of the Go runtime for embedded programs.
//
// It gives a program a clock that moves when nothing else can, preemption on a
// single thread, and a report of every goroutine that is still alive at the end.
// The report leaves through functions of the host that no program can name.

package runtime

import (
	"unsafe"
)

// leaklabRegister returns 0, or in a seeded schedule the odds: one in so many
// points where goroutines meet is a yield.
//
//go:wasmimport leaklab register
//go:noescape
func leaklabRegister(clock, halted, curg unsafe.Pointer, stackguard uint32) uint32

//go:wasmimport leaklab ended
func leaklabEnded(how uint32)

// leaklabRefused is called where the host grants no more memory.
//
//go:wasmimport leaklab refused
func leaklabRefused()

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
)

const (
	leaklabEpoch = 1257894000 // 2009-11-10 23:00:00 UTC, as on the Go Playground

	// A program that still runs after this long, and after this many jumps of the
	// clock, is taken to tick for ever.
	leaklabTimeLimit = 60e9
	leaklabJumpLimit = 2000

	// Program time that goroutines get to end after main has returned.
	leaklabSettleTime = 60e9

	leaklabAncestors = 6
)

var (
	leaklabClock        int64 = 1 // program time in ns; the host moves it on, too
	leaklabHalted       uint32    // set by the host where its patience ends
	leaklabOdds         uint32    // of a yield in a seeded schedule, 0 without a seed
	leaklabJumps        int
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
	leaklabOdds = leaklabRegister(unsafe.Pointer(&leaklabClock), unsafe.Pointer(&leaklabHalted),
		unsafe.Pointer(&m0.curg), uint32(unsafe.Offsetof(g{}.stackguard0)))
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

// beforeIdle is called by the scheduler where no goroutine can run: time passes
// until the next timer, at once.
func beforeIdle(now, pollUntil int64) (*g, bool) {
	if pollUntil == 0 {
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
	leaklabReport(false) // in case that the proof takes too long
	goroutineLeakGC()
	leaklabReport(true)
	exit(0)
}

// leaklabSettle is called when main.main has returned: the other goroutines may
// still end by themselves.
func leaklabSettle() {
	leaklabMainReturned = true
	leaklabEnded(leaklabReturned)
	if leaklabAlone() {
		exit(0)
	}
	timeSleep(leaklabSettleTime)
	leaklabOver = true
	if leaklabAlone() {
		exit(0)
	}
	goroutineLeakGC()
	leaklabReport(true)
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
	leaklabReport(false)
}

// leaklabPanic is called before a panic or a fatal error ends the process.
func leaklabPanic(gp *g, pc, sp uintptr) {
	if leaklabOver {
		return
	}
	leaklabOver = true
	if leaklabMainReturned {
		leaklabReport(false)
		exit(0)
	}
	leaklabEnded(leaklabPanicked)
	if gp == gp.m.g0 {
		// The runtime itself gave up, on behalf of the goroutine that was running.
		gp, pc, sp = gp.m.curg, ^uintptr(0), ^uintptr(0)
	}
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
	if leaklabMainReturned && !leaklabOver {
		// By now the process is gone; this goroutine only was late.
		Goexit()
	}
	exit(code)
}

// leaklabReport describes every goroutine of the program that is alive, each kind
// once; the host counts the others of its kind.
func leaklabReport(proven bool) {
	self := getg()
	systemstack(func() {
		if proven {
			leaklabBeginReport(1)
		} else {
			leaklabBeginReport(0)
		}
		forEachGRace(func(gp *g) {
			if gp == self || gp.goid == 1 && leaklabMainReturned {
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
