"""The machine that runs a WebAssembly program: its limits, its clock, its senses.

A program sees three streams, random bytes that are the same in every run, and
nothing else: no files, no network, no environment, no clock of the host. What it
does is recorded through functions of the runtime's own part (runtime/leaklab.go).
"""

import ctypes
import random
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from enum import IntEnum
from pathlib import Path

import wasmtime
from wasmtime import Engine, Func, FuncType, Linker, Module, Store

from tutorial.playground.embedded import wasi

MEMORY_BYTES = 512 << 20
OUTPUT_BYTES = 256 << 10
MAX_OUTPUTS = 5000
FLOOD_BYTES = 32 << 20
REPORT_BYTES = 8 << 20
NATIVE_STACK_BYTES = 512 << 20
TICK_SECONDS = 0.01
GRACE_SECONDS = 0.05
"""Processor time before the first preemption: short programs never see one."""

YIELD_ODDS = (2, 3, 5, 9, 17)
"""One in so many meeting points is a yield; each seeded schedule draws its odds."""

WANTS_STATES = 1 << 31
MAX_CHANGES = 20_000

_STACK_PREEMPT = (1 << 64) - 1314  # runtime.stackPreempt
_TICK_NS = 10_000_000
_SETTLING_TICK_NS = 1_000_000_000


class How(IntEnum):
    """How the program ended, in the numbers of runtime/leaklab.go."""

    UNKNOWN = 0
    RETURNED = 1
    DEADLOCK = 2
    PANICKED = 3
    TIMED_OUT = 4
    REPORTED = 5  # not an end of its own: all was told about the one before


@dataclass(slots=True)
class Output:
    """What a program wrote at one time to one stream."""

    stream: str
    at_ns: int
    data: bytearray


@dataclass(frozen=True, slots=True)
class Change:
    """A goroutine's change to another state, in the numbers of the runtime."""

    at_ns: int
    goroutine: int
    status: int
    reason: str


@dataclass(slots=True)
class Record:
    """Everything that one run showed."""

    how: How = How.UNKNOWN
    exit_code: int | None = None
    outputs: list[Output] = field(default_factory=list)
    truncated: bool = False
    descriptions: list[str] = field(default_factory=list)
    counts: list[int] = field(default_factory=list)
    reason: str = ""
    """The limit that ended the run or refused something, "" for none."""
    changes: list[Change] = field(default_factory=list)
    """Every change of a goroutine's state, where a timeline was asked for."""
    end_ns: int = 0
    """Program time when main returned, or when all was over."""
    fingerprints: dict[bytes, int] = field(default_factory=dict)
    """Where each kind of goroutine stands, as the index of its description."""

    @property
    def signature(self) -> tuple[object, ...]:
        """Equal for runs that ended in the same way with the same goroutines left."""
        left = {key: self.counts[i] for key, i in self.fingerprints.items()}
        return self.how, self.exit_code, self.reason, frozenset(left.items())


class Exited(Exception):  # noqa: N818 -- it is how a program ends, not an error
    """The program ended its process."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


def make_engine() -> Engine:
    """Return an engine that compiles fast and can be interrupted."""
    config = wasmtime.Config()
    # Winch compiles in one pass. The Python package refuses the name but its
    # library has the strategy, as number 2.
    wasmtime._ffi.wasmtime_config_strategy_set(config.ptr(), 2)
    config.epoch_interruption = True
    wasmtime._ffi.wasmtime_config_async_stack_size_set(config.ptr(), NATIVE_STACK_BYTES)
    config.max_wasm_stack = NATIVE_STACK_BYTES - (16 << 20)
    config.memory_may_move = False
    config.wasm_reference_types = True
    return Engine(config)


@dataclass(frozen=True, slots=True)
class HowToRun:
    """The limit of a run, its schedule, and what to record."""

    cpu_seconds: float
    seed: int = 0
    has_timeline: bool = False


class Machine:
    """Runs modules one after the other, each in a store of its own."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        threading.stack_size(NATIVE_STACK_BYTES)

    def compile(self, wasm: Path) -> Module:
        """Compile the WebAssembly file at `wasm` for this machine."""
        return Module(self._engine, wasm.read_bytes())

    def run(self, module: Module, how_to_run: HowToRun) -> Record:
        """Run `module` to its end or to its limit."""
        run = _Run(self._engine, module, how_to_run)
        with ThreadPoolExecutor(1) as thread:
            going = thread.submit(run.go)
            while wait([going], TICK_SECONDS).not_done:
                self._engine.increment_epoch()
        going.result()  # raises what is a fault of ours
        return run.record


class _Run:
    """One run: the host's side of every function that the program can call."""

    def __init__(self, engine: Engine, module: Module, how_to_run: HowToRun) -> None:
        self.record = Record()
        self._engine = engine
        self._module = module
        self._cpu_seconds = how_to_run.cpu_seconds
        self._random = random.Random(how_to_run.seed)  # noqa: S311 -- repeatable on purpose
        self._wanted = self._random.choice(YIELD_ODDS) if how_to_run.seed else 0
        if how_to_run.has_timeline:
            self._wanted |= WANTS_STATES
        self._reasons: dict[int, str] = {}
        self._written = 0
        self._described = 0
        self._clock = ctypes.c_int64(0)
        self._halted = ctypes.c_uint32(0)
        self._curg: ctypes.c_uint64 | None = None
        self._stackguard = 0
        self._preempt_flag = 0
        self._last_tick = 0.0
        self._is_halted = False
        self._is_reported = False

    def go(self) -> None:
        """Run the program in the current thread, which has a large stack."""
        # A store holds functions that hold this run that holds the store: only closing
        # it gives its memory back.
        with Store(self._engine) as store:
            self._go(store)

    def _go(self, store: Store) -> None:
        store.set_limits(memory_size=MEMORY_BYTES)
        store.set_epoch_deadline(1)
        _kept = wasi.on_epoch(store, self._tick)
        self._started = time.thread_time()
        try:
            exports = self._instance(store).exports(store)
            memory = exports["memory"]
            start = exports["_start"]
            assert isinstance(memory, wasmtime.Memory)
            assert isinstance(start, Func)
            self._memory = wasi.Memory(store, memory)
            start(store)
        except Exited as exited:
            self.record.exit_code = exited.code
        except (wasmtime.Trap, wasmtime.WasmtimeError) as error:
            self._trapped(error)

    def _instance(self, store: Store) -> wasmtime.Instance:
        linker = self._linker(store)
        try:
            return linker.instantiate(store, self._module)
        except wasmtime.WasmtimeError:
            # Only the program's variables can be too much for its memory.
            self._refused()
            raise

    def _trapped(self, error: Exception) -> None:
        if self._is_halted:
            self.record.how = self.record.how or How.TIMED_OUT
            self.record.reason = self.record.reason or "cpu-time"
        else:
            self.record.how = self.record.how or How.PANICKED
            overflow = "call stack exhausted" in str(error)
            why = "stack-overflow" if overflow else "trap"
            self.record.reason = self.record.reason or why

    def _linker(self, store: Store) -> Linker:
        linker = Linker(self._engine)
        known: dict[str, Callable[..., int | None]] = {
            "proc_exit": self._proc_exit,
            "fd_write": self._fd_write,
            "fd_read": self._fd_read,
            "fd_fdstat_get": self._fd_fdstat_get,
            "fd_prestat_get": self._fd_prestat_get,
            "fd_prestat_dir_name": self._fd_prestat_dir_name,
            "path_open": wasi.path_open,
            "random_get": self._random_get,
            "args_get": self._args_get,
            "args_sizes_get": self._args_sizes_get,
            "environ_get": lambda *_: wasi.SUCCESS,
            "environ_sizes_get": self._environ_sizes_get,
            "poll_oneoff": self._poll_oneoff,
            "sched_yield": lambda: wasi.SUCCESS,
            "register": self._register,
            "ended": self._ended,
            "refused": self._refused,
            "state": self._state,
            "reason": self._reason,
            "begin_report": self._begin_report,
            "seen": self._see,
            "describe": self._describe,
        }
        wanted = {(item.module, item.name): item for item in self._module.imports}
        for item in wanted.values():
            assert isinstance(item.type, FuncType)
            name = item.name or ""
            serve = known.get(name) or wasi.unsupported(name)
            linker.define(store, item.module, name, Func(store, item.type, serve))
        return linker

    # Time

    def _register(
        self, clock: int, halted: int, curg: int, stackguard: int, preempt: int
    ) -> int:
        self._clock = self._memory.int64(clock)
        self._halted = self._memory.uint32(halted)
        self._curg = self._memory.uint64(curg)
        self._stackguard = stackguard
        self._preempt_flag = preempt
        return self._wanted

    def _tick(self) -> bool:
        """Let time pass while the program computes; False ends it by force."""
        used = time.thread_time() - self._started
        if used > self._cpu_seconds + 2:
            return False
        if used > self._cpu_seconds and not self._is_halted:
            self._halt("cpu-time")
        if used > GRACE_SECONDS and used - self._last_tick >= TICK_SECONDS:
            self._last_tick = used
            settling = self.record.how is How.RETURNED
            self._clock.value += _SETTLING_TICK_NS if settling else _TICK_NS
            self._preempt()
        return True

    def _preempt(self) -> None:
        # As the runtime does from another thread: the next function call or loop
        # of the goroutine that is running goes through the scheduler.
        if self._curg is not None and (goroutine := self._curg.value):
            guard = self._memory.uint64(goroutine + self._stackguard)
            guard.value = _STACK_PREEMPT
            self._memory.write(goroutine + self._preempt_flag, b"\1")

    def _halt(self, reason: str) -> None:
        if self.record.how is How.UNKNOWN:
            self.record.reason = self.record.reason or reason
        self._is_halted = True
        self._halted.value = 1

    # What the runtime's own part tells

    def _ended(self, how: int) -> None:
        if how == How.REPORTED:
            self._is_reported = True
        elif self.record.how is How.UNKNOWN:
            self.record.how = How(how)
            self.record.end_ns = self._now()
            if self.record.how is How.TIMED_OUT and not self.record.reason:
                self.record.reason = "program-time"

    def _refused(self) -> None:
        self.record.reason = "out-of-memory"

    def _reason(self, number: int, address: int, size: int) -> None:
        self._reasons[number] = self._memory.read(address, size).decode()

    def _state(self, goroutine: int, status: int, reason: int) -> None:
        if goroutine == 1 and self.record.how is How.RETURNED:
            return  # the program is over; what remains of main only waits for the rest
        if len(self.record.changes) < MAX_CHANGES:
            why = self._reasons.get(reason, "")
            change = Change(self._now(), goroutine, status, why)
            self.record.changes.append(change)

    def _now(self) -> int:
        return max(self._clock.value - 1, 0)

    def _begin_report(self, _proven: int) -> None:
        self.record.fingerprints.clear()
        self.record.descriptions.clear()
        self.record.counts.clear()
        self._described = 0

    def _see(self, address: int, size: int) -> int:
        key = self._memory.read(address, size)
        known = self.record.fingerprints.get(key)
        if known is not None:
            self.record.counts[known] += 1
            return 1
        if self._described > REPORT_BYTES:
            return 1
        self.record.fingerprints[key] = len(self.record.counts)
        return 0

    def _describe(self, address: int, size: int) -> None:
        text = self._memory.read(address, size).decode("utf-8", "replace")
        self._described += size
        self.record.descriptions.append(text)
        self.record.counts.append(1)

    # What a program can ask of its system

    def _proc_exit(self, code: int) -> None:
        if self.record.how is How.RETURNED and not self._is_reported:
            self.record.how = How.UNKNOWN  # the program itself ended the looking
        raise Exited(code)

    def _fd_write(self, fd: int, vectors: int, count: int, written: int) -> int:
        if fd not in (1, 2):
            return wasi.BAD_FILE
        total = 0
        for i in range(min(count, 1024)):
            address, size = self._memory.pair(vectors + 8 * i)
            self._write("stdout" if fd == 1 else "stderr", address, size)
            total += size
        self._memory.uint32(written).value = total
        return wasi.SUCCESS

    def _write(self, stream: str, address: int, size: int) -> None:
        if self.record.how is How.RETURNED:
            return  # the process would be gone
        self._written += size
        if self._written > FLOOD_BYTES and not self._is_halted:
            self._halt("output")
        room = OUTPUT_BYTES - (self._written - size)
        if size > room or len(self.record.outputs) > MAX_OUTPUTS:
            self.record.truncated = True
        if room > 0 and len(self.record.outputs) <= MAX_OUTPUTS:
            self._keep_output(stream, self._memory.read(address, min(size, room)))
        elif self.record.how in (How.PANICKED, How.DEADLOCK):
            raise Exited(2)  # all that could follow are more goroutines

    def _keep_output(self, stream: str, data: bytes) -> None:
        now = self._now()
        last = self.record.outputs[-1] if self.record.outputs else None
        if last is not None and last.stream == stream and last.at_ns == now:
            last.data += data
        else:
            self.record.outputs.append(Output(stream, now, bytearray(data)))

    def _fd_read(self, fd: int, _vectors: int, _count: int, read: int) -> int:
        if fd != 0:
            return wasi.BAD_FILE
        self._memory.uint32(read).value = 0  # the end of the file
        return wasi.SUCCESS

    def _fd_fdstat_get(self, fd: int, stat: int) -> int:
        if not 0 <= fd <= wasi.ROOT_FD:
            return wasi.BAD_FILE
        is_root = fd == wasi.ROOT_FD
        self._memory.write(stat, wasi.FOLDER if is_root else wasi.CHARACTER_DEVICE)
        return wasi.SUCCESS

    def _fd_prestat_get(self, fd: int, prestat: int) -> int:
        if fd != wasi.ROOT_FD:
            return wasi.BAD_FILE
        self._memory.write(prestat, wasi.ROOT_PRESTAT)
        return wasi.SUCCESS

    def _fd_prestat_dir_name(self, fd: int, name: int, size: int) -> int:
        if fd != wasi.ROOT_FD or size < len(wasi.ROOT_NAME):
            return wasi.BAD_FILE
        self._memory.write(name, wasi.ROOT_NAME)
        return wasi.SUCCESS

    def _random_get(self, address: int, size: int) -> int:
        self._memory.write(address, self._random.randbytes(min(max(size, 0), 1 << 20)))
        return wasi.SUCCESS

    def _args_get(self, pointers: int, text: int) -> int:
        self._memory.uint32(pointers).value = text
        self._memory.write(text, b"prog\0")
        return wasi.SUCCESS

    def _args_sizes_get(self, count: int, size: int) -> int:
        self._memory.uint32(count).value = 1
        self._memory.uint32(size).value = len(b"prog\0")
        return wasi.SUCCESS

    def _poll_oneoff(self, _in: int, _out: int, _count: int, events: int) -> int:
        # Waiting is beforeIdle's; here the scheduler only looks, and nothing is ready.
        self._memory.uint32(events).value = 0
        return wasi.SUCCESS

    def _environ_sizes_get(self, count: int, size: int) -> int:
        self._memory.uint32(count).value = 0
        self._memory.uint32(size).value = 0
        return wasi.SUCCESS
