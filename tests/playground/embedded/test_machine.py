"""The machine among its guests: what they may ask for, and what they may not do."""

import resource
from pathlib import Path

import pytest
import wasmtime

from tests.playground.embedded.promises import PROGRAMS
from tutorial.playground.embedded.builder import Builder
from tutorial.playground.embedded.machine import MEMORY_BYTES, Machine, make_engine
from tutorial.playground.embedded.record import How, HowToRun
from tutorial.playground.embedded.system import MAX_OUTPUTS, OUTPUT_BYTES
from tutorial.playground.program import read_program

GUEST = """
(module
  (import "leaklab" "register"
    (func $register (param i32 i32 i32 i32 i32) (result i32)))
  (import "leaklab" "ended" (func $ended (param i32)))
  (import "leaklab" "begin_report" (func $begin (param i32)))
  (import "leaklab" "seen" (func $seen (param i32 i32) (result i32)))
  (import "leaklab" "describe" (func $describe (param i32 i32)))
  (import "wasi_snapshot_preview1" "fd_write"
    (func $write (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_read"
    (func $read (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "fd_fdstat_get"
    (func $fdstat (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "random_get"
    (func $random (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "args_get" (func $args (param i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "poll_oneoff"
    (func $poll (param i32 i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "path_open"
    (func $open (param i32 i32 i32 i32 i32 i64 i64 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "sock_accept"
    (func $accept (param i32 i32 i32) (result i32)))
  (import "wasi_snapshot_preview1" "proc_exit" (func $exit (param i32)))
  (import "elsewhere" "anything" (func $anything (result i32)))
  (memory (export "memory") %d)
  (data (i32.const 64) "hello")
  (global $i (mut i32) (i32.const 0))
  (func (export "_start") %s))
"""


@pytest.fixture(scope="module")
def machine():
    """A machine, which survives all of its guests."""
    return Machine(make_engine())


@pytest.fixture
def run(machine, tmp_path):
    """Runs a guest whose whole program is `body`, in WebAssembly's text format."""

    def run_body(body, pages=1, cpu_seconds=0.2):
        path = tmp_path / "guest.wasm"
        path.write_bytes(wasmtime.wat2wasm(GUEST % (pages, body)))
        return machine.run(machine.compile(path), HowToRun(cpu_seconds))

    return run_body


def _run_calls(run, *calls):
    return run(" ".join(map(_call, calls)))


def _said(record):
    return b"".join(output.data for output in record.outputs)


def _call(text):
    """Return "write 1 0 1 16" in WebAssembly's text format."""
    name, *numbers = text.split()
    call = f"(call ${name} {' '.join(f'(i32.const {number})' for number in numbers)})"
    return call if name in ("ended", "begin", "describe") else f"(drop {call})"


WRITE_HELLO = f"""
  (i32.store (i32.const 0) (i32.const 64))
  (i32.store (i32.const 4) (i32.const 5))
  {_call("write 1 0 1 16")}
"""


def test_it_hears_what_a_guest_says(run):
    record = run(f"{WRITE_HELLO} (call $exit (i32.const 3))")

    assert (_said(record), record.exit_code) == (b"hello", 3)


@pytest.mark.parametrize(
    "call",
    [
        "register -4 0 0 0 0",
        "register 0 65533 0 0 0",
        "register 0 0 65530 0 0",
        "seen 65000 1000",
        "seen 0 -1",
        "seen -1 0",
        "describe -100 50",
        "describe 0 2147483647",
        "write 1 -1 1 0",
        "write 1 0 1 -2",
        "read 0 0 1 65534",
        "fdstat 1 65520",
        "random 65535 2",
        "args 65535 0",
        "args 0 65535",
        "poll 0 0 1 -1",
    ],
)
def test_it_stops_a_guest_that_points_outside_of_its_memory(run, call):
    record = run(f"{_call('begin 0')} {_call(call)} {WRITE_HELLO}")

    assert (record.how, record.reason) == (How.PANICKED, "trap")
    assert _said(record) == b""


def test_it_stops_a_guest_whose_text_lies_outside_of_its_memory(run):
    record = run(
        """
        (i32.store (i32.const 0) (i32.const 65530))
        (i32.store (i32.const 4) (i32.const 100))
        (drop (call $write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 16)))
        """
    )

    assert (record.how, record.reason) == (How.PANICKED, "trap")


def test_it_runs_no_guest_that_is_too_large(run):
    record = run(WRITE_HELLO, pages=33_000)

    assert (record.how, record.reason) == (How.PANICKED, "out-of-memory")


def test_it_gives_a_guest_memory_up_to_a_limit(run):
    pages = MEMORY_BYTES // 65536
    grown = f"(memory.grow (i32.const {pages - 1}))"
    refused = "(memory.grow (i32.const 1))"

    record = run(
        f"""
        {grown} drop
        (i32.store (i32.const {MEMORY_BYTES - 16}) (i32.const 64))
        (i32.store (i32.const {MEMORY_BYTES - 12}) (i32.const 5))
        (drop (call $write (i32.const 1) (i32.const {MEMORY_BYTES - 16})
                           (i32.const 1) (i32.const 16)))
        (call $exit {refused})
        """
    )

    assert (_said(record), record.exit_code) == (b"hello", -1)


@pytest.mark.parametrize("stream", [-1, 3, 4, 20])
def test_it_lets_a_guest_write_to_two_streams_only(run, stream):
    record = run(
        f"""
        (i32.store (i32.const 0) (i32.const 64))
        (i32.store (i32.const 4) (i32.const 5))
        (call $exit (call $write (i32.const {stream}) (i32.const 0)
                                 (i32.const 1) (i32.const 16)))
        """
    )

    assert (_said(record), record.exit_code) == (b"", 8)


@pytest.mark.parametrize(
    "call",
    [
        "(call $accept (i32.const 3) (i32.const 0) (i32.const 0))",
        "(call $anything)",
        "(call $open (i32.const 3) (i32.const 0) (i32.const 64) (i32.const 5)"
        " (i32.const 0) (i64.const 0) (i64.const 0) (i32.const 0) (i32.const 0))",
    ],
)
def test_it_refuses_everything_else(run, call):
    record = run(f"(call $exit {call})")

    assert record.exit_code != 0


def test_it_stops_a_guest_that_computes_for_ever(run):
    record = run("(loop $l (br $l))", cpu_seconds=0.0)

    assert (record.how, record.reason) == (How.TIMED_OUT, "cpu-time")


def test_it_stops_a_guest_that_calls_itself_for_ever(run, machine, tmp_path):
    path = tmp_path / "deep.wasm"
    path.write_bytes(
        wasmtime.wat2wasm(
            '(module (memory (export "memory") 1)'
            ' (func $f (export "_start") (call $f) (call $f)))'
        )
    )

    record = machine.run(machine.compile(path), HowToRun(1.0))

    assert (record.how, record.reason) == (How.PANICKED, "stack-overflow")


def test_it_survives_a_guest_that_lies_about_its_goroutines(run):
    record = run(
        f"""
        (i64.store (i32.const 32) (i64.const -9))
        {_call("register 8 16 32 100000 0")}
        (loop $l (br $l))
        """,
        cpu_seconds=0.2,
    )

    assert record.how in (How.TIMED_OUT, How.PANICKED)


def test_it_keeps_output_up_to_a_number_of_bytes(run):
    record = run(
        f"""
        (i32.store (i32.const 0) (i32.const 64))
        (i32.store (i32.const 4) (i32.const {OUTPUT_BYTES + 1}))
        (drop (call $write (i32.const 1) (i32.const 0) (i32.const 1) (i32.const 16)))
        """,
        pages=100,
    )

    assert (len(_said(record)), record.truncated) == (OUTPUT_BYTES, True)


def test_it_keeps_output_up_to_a_number_of_pieces(run):
    record = run(
        f"""
        (i32.store (i32.const 0) (i32.const 64))
        (i32.store (i32.const 4) (i32.const 1))
        (loop $l
          {_call("write 1 0 1 16")}
          {_call("write 2 0 1 16")}
          (global.set $i (i32.add (global.get $i) (i32.const 1)))
          (br_if $l (i32.lt_u (global.get $i) (i32.const 9000))))
        """,
        cpu_seconds=3.0,
    )

    assert MAX_OUTPUTS <= len(record.outputs) <= MAX_OUTPUTS + 1
    assert record.truncated


def test_it_stops_a_guest_that_floods(run):
    record = run(
        f"""
        {_call("register 8 16 32 0 0")}
        (i32.store (i32.const 0) (i32.const 64))
        (i32.store (i32.const 4) (i32.const 65000))
        (loop $l
          {_call("write 1 0 1 24")}
          (br_if $l (i32.eqz (i32.load (i32.const 16)))))
        """,
        pages=2,
        cpu_seconds=3.0,
    )

    assert (record.reason, record.truncated) == ("output", True)


def test_output_after_the_program_has_ended_is_not_heard(run):
    record = run(f"(call $ended (i32.const 1)) {WRITE_HELLO}")

    assert (record.how, _said(record)) == (How.RETURNED, b"")


def test_a_program_that_ends_itself_while_it_is_looked_at_is_not_clean(run):
    record = run("(call $ended (i32.const 1)) (call $exit (i32.const 0))")

    assert record.how is How.UNKNOWN


def test_the_first_end_counts(run):
    record = run("(call $ended (i32.const 2)) (call $ended (i32.const 1))")

    assert record.how is How.DEADLOCK


def test_it_counts_goroutines_that_are_alike(run):
    record = _run_calls(
        run,
        "begin 0",
        "seen 0 8",
        "describe 64 5",
        "seen 64 5",
        "describe 64 4",
        "seen 0 8",
        "seen 0 8",
    )

    assert (record.descriptions, record.counts) == (["hello", "hell"], [3, 1])


def test_a_new_report_replaces_the_one_before(run):
    record = _run_calls(
        run,
        "begin 0",
        "seen 0 8",
        "describe 64 5",
        "begin 1",
        "seen 0 8",
        "describe 64 4",
    )

    assert (record.descriptions, record.counts) == (["hell"], [1])


def test_a_run_gives_its_memory_back(run):
    run(WRITE_HELLO)
    before = _address_space()

    for _ in range(5):
        run(WRITE_HELLO)

    assert _address_space() - before < 1 << 32  # what one run reserves


def _address_space():
    pages, *_ = Path("/proc/self/statm").read_text().split()
    return int(pages) * resource.getpagesize()


def test_equal_seeds_give_equal_runs(machine, toolchain, tmp_path):
    text = (PROGRAMS / "ordinary" / "worker_pool.go").read_text()
    built = Builder(toolchain, tmp_path, read_program(text)).build()
    module = machine.compile(built.wasm)

    records = [machine.run(module, HowToRun(3.0, seed)) for seed in (5, 9, 5)]

    assert records[0].signature == records[2].signature
    assert [record.exit_code for record in records] == [0, 0, 0]
