"""The machine that runs a WebAssembly program, one after the other.

A program sees three streams, random bytes that are the same in every run, and
nothing else: no files, no network, no environment, no clock of the host. What it
does is recorded through functions of the runtime's own part (runtime/leaklab.go).
"""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path
from random import Random

import wasmtime
from wasmtime import Engine, Func, FuncType, Linker, Module, Store

from tutorial.playground.embedded import wasi
from tutorial.playground.embedded.clock import TICK_SECONDS, Clock
from tutorial.playground.embedded.record import How, HowToRun, Record
from tutorial.playground.embedded.system import Exited, System
from tutorial.playground.embedded.witness import Witness

MEMORY_BYTES = 512 << 20
NATIVE_STACK_BYTES = 512 << 20

YIELD_ODDS = (2, 3, 5, 9, 17)
"""One in so many meeting points is a yield; each seeded schedule draws its odds."""
WANTS_STATES = 1 << 31


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
    """One run: a store of its own, and what the program can call in it."""

    def __init__(self, engine: Engine, module: Module, how_to_run: HowToRun) -> None:
        self.record = Record()
        self._engine = engine
        self._module = module
        random = Random(how_to_run.seed)  # noqa: S311 -- repeatable on purpose
        wanted = random.choice(YIELD_ODDS) if how_to_run.seed else 0
        if how_to_run.has_timeline:
            wanted |= WANTS_STATES
        self._clock = Clock(how_to_run.cpu_seconds, wanted, self.record)
        self._witness = Witness(self.record, self._clock)
        self._system = System(self.record, self._clock, self._witness, random)

    def go(self) -> None:
        """Run the program in the current thread, which has a large stack."""
        # A store holds functions that hold this run that holds the store: only closing
        # it gives its memory back.
        with Store(self._engine) as store:
            self._go(store)

    def _go(self, store: Store) -> None:
        store.set_limits(memory_size=MEMORY_BYTES)
        store.set_epoch_deadline(1)
        _kept = wasi.on_epoch(store, self._clock.tick)
        self._clock.start()
        try:
            exports = self._instance(store).exports(store)
            memory = exports["memory"]
            start = exports["_start"]
            assert isinstance(memory, wasmtime.Memory)
            assert isinstance(start, Func)
            for part in (self._clock, self._witness, self._system):
                part.memory = wasi.Memory(store, memory)
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
            self._witness.refused()
            raise

    def _trapped(self, error: Exception) -> None:
        if self._clock.is_halted:
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
            "proc_exit": self._system.proc_exit,
            "fd_write": self._system.fd_write,
            "fd_read": self._system.fd_read,
            "fd_fdstat_get": self._system.fd_fdstat_get,
            "fd_prestat_get": self._system.fd_prestat_get,
            "fd_prestat_dir_name": self._system.fd_prestat_dir_name,
            "path_open": wasi.path_open,
            "random_get": self._system.random_get,
            "args_get": self._system.args_get,
            "args_sizes_get": self._system.args_sizes_get,
            "environ_get": lambda *_: wasi.SUCCESS,
            "environ_sizes_get": self._system.environ_sizes_get,
            "poll_oneoff": self._system.poll_oneoff,
            "sched_yield": lambda: wasi.SUCCESS,
            "register": self._clock.register,
            "ended": self._witness.ended,
            "refused": self._witness.refused,
            "state": self._witness.state,
            "reason": self._witness.reason,
            "begin_report": self._witness.begin_report,
            "seen": self._witness.see,
            "describe": self._witness.describe,
        }
        wanted = {(item.module, item.name): item for item in self._module.imports}
        for item in wanted.values():
            assert isinstance(item.type, FuncType)
            name = item.name or ""
            serve = known.get(name) or wasi.unsupported(name)
            linker.define(store, item.module, name, Func(store, item.type, serve))
        return linker
