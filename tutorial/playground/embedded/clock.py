"""A program's time: it jumps where nothing can run, and ticks while one computes."""

import ctypes
import time

from tutorial.playground.embedded.record import How, Record
from tutorial.playground.embedded.wasi import Memory

TICK_SECONDS = 0.01
GRACE_SECONDS = 0.05
"""Processor time before the first preemption: short programs never see one."""
FORCE_SECONDS = 2.0
"""How long a halted program may take to report before it is ended by force."""

_STACK_PREEMPT = (1 << 64) - 1314  # runtime.stackPreempt
_TICK_NS = 10_000_000
_SETTLING_TICK_NS = 1_000_000_000


class Clock:
    """Lets time pass in one run, preempts its goroutines, and halts it in the end."""

    memory: Memory
    """Of the program; there as soon as it runs."""

    def __init__(self, cpu_seconds: float, wanted: int, record: Record) -> None:
        self.is_halted = False
        self._cpu_seconds = cpu_seconds
        self._wanted = wanted
        self._record = record
        self._clock = ctypes.c_int64(0)
        self._halted = ctypes.c_uint32(0)
        self._curg: ctypes.c_uint64 | None = None
        self._stackguard = 0
        self._preempt_flag = 0
        self._last_tick = 0.0
        self._started = 0.0

    def start(self) -> None:
        """Begin to count the processor time of the current thread."""
        self._started = time.thread_time()

    @property
    def now_ns(self) -> int:
        """Program time since the start."""
        return max(self._clock.value - 1, 0)

    def register(
        self, clock: int, halted: int, curg: int, stackguard: int, preempt: int
    ) -> int:
        """Take the places of the program's variables; return what it shall do."""
        self._clock = self.memory.int64(clock)
        self._halted = self.memory.uint32(halted)
        self._curg = self.memory.uint64(curg)
        self._stackguard = stackguard
        self._preempt_flag = preempt
        return self._wanted

    def tick(self) -> bool:
        """Let time pass while the program computes; False ends it by force."""
        used = time.thread_time() - self._started
        if used > self._cpu_seconds + FORCE_SECONDS:
            return False
        if used > self._cpu_seconds and not self.is_halted:
            self.halt("cpu-time")
        if used > GRACE_SECONDS and used - self._last_tick >= TICK_SECONDS:
            self._last_tick = used
            settling = self._record.how is How.RETURNED
            self._clock.value += _SETTLING_TICK_NS if settling else _TICK_NS
            self._preempt()
        return True

    def _preempt(self) -> None:
        # As the runtime does from another thread: the next function call or loop
        # of the goroutine that is running goes through the scheduler.
        if self._curg is not None and (goroutine := self._curg.value):
            guard = self.memory.uint64(goroutine + self._stackguard)
            guard.value = _STACK_PREEMPT
            self.memory.write(goroutine + self._preempt_flag, b"\1")

    def halt(self, reason: str) -> None:
        """Make the program report where everything stands, and end."""
        if self._record.how is How.UNKNOWN:
            self._record.reason = self._record.reason or reason
        self.is_halted = True
        self._halted.value = 1
