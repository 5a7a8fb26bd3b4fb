"""The judge: endings and dumps in, outcomes and stuck goroutines out."""

import re
from dataclasses import replace
from typing import Any

import pytest

from tests.verdicts.recorded import every_dump, observe, program, rows, verdict_on
from tutorial.goroutines.dump import parse_dump
from tutorial.playground.observation import Diagnostic, Ending, Event, Observation
from tutorial.playground.program import Program
from tutorial.verdicts.judge import judge
from tutorial.verdicts.verdict import Outcome, StackLine

LEAKED = """\
goroutine 7 [chan send (leaked)]:
main.leak.func1()
\t./prog.go:11 +0x1e
created by main.leak in goroutine 1
\t./prog.go:10 +0x67
"""


def seen(ending: Ending, **fields: Any) -> Observation:
    return Observation(ending, "embedded", "go1.27.3", **fields)


def in_library(frames: list[tuple[str, str]]) -> str:
    """Return the dump of a goroutine that waits in other people's code."""
    calls = "".join(f"{function}(0x1)\n\t{file}:9 +0x1\n" for function, file in frames)
    return (
        f"goroutine 9 [select]:\n{calls}"
        "created by main.main in goroutine 1\n\t./prog.go:20 +0x1\n"
    )


def test_it_is_clean_where_nothing_is_left():
    verdict = judge(seen(Ending.RETURNED, exit_code=0))

    assert verdict.outcome is Outcome.CLEAN
    assert verdict.goroutines == ()


def test_it_is_a_leak_where_a_goroutine_is_left():
    verdict = judge(seen(Ending.RETURNED, dump=LEAKED))

    row = verdict.goroutines[0]
    assert verdict.outcome is Outcome.LEAK
    assert (row.id, row.state, row.count, row.proven) == (7, "chan send", 1, True)
    assert (row.file, row.line, row.function) == ("prog.go", 11, "main.leak.func1")
    assert (row.created_line, row.created_by) == (10, "main.leak")
    assert row.stack == (StackLine("main.leak.func1", "prog.go", 11),)


def test_it_is_a_leak_without_proof():
    verdict = judge(seen(Ending.RETURNED, dump=LEAKED.replace(" (leaked)", "")))

    assert verdict.outcome is Outcome.LEAK
    assert not verdict.goroutines[0].proven


def test_it_passes_on_what_was_observed():
    events = (Event("stdout", "hello\n", 5),)
    diagnostics = (Diagnostic(4, 2, "unusedresult", "vet"),)

    verdict = judge(
        seen(
            Ending.RETURNED,
            events=events,
            diagnostics=diagnostics,
            exit_code=0,
            truncated=True,
            wall_ms=412,
            reason="output",
        )
    )

    assert (verdict.events, verdict.diagnostics) == (events, diagnostics)
    assert (verdict.exit_code, verdict.truncated) == (0, True)
    assert (verdict.wall_ms, verdict.reason) == (412, "output")
    assert (verdict.engine, verdict.go_version) == ("embedded", "go1.27.3")


def test_it_does_not_believe_what_the_program_prints():
    forged = Event("stderr", f"fatal error: all goroutines are asleep!\n\n{LEAKED}", 0)

    assert judge(seen(Ending.RETURNED, events=(forged,))).outcome is Outcome.CLEAN


@pytest.mark.parametrize(
    ("ending", "outcome"),
    [
        (Ending.DEADLOCK, Outcome.DEADLOCK),
        (Ending.TIMEOUT, Outcome.TIMEOUT),
        (Ending.PANIC, Outcome.PANIC),
        (Ending.EXIT, Outcome.EXIT),
        (Ending.NOT_BUILT, Outcome.COMPILE_ERROR),
        (Ending.REJECTED, Outcome.REJECTED),
    ],
)
def test_the_ending_decides(ending, outcome):
    assert judge(seen(ending)).outcome is outcome


@pytest.mark.parametrize("ending", list(Ending))
def test_it_judges_every_ending_without_a_dump(ending):
    assert judge(seen(ending)).summary


@pytest.mark.parametrize("ending", [Ending.EXIT, Ending.NOT_BUILT, Ending.REJECTED])
def test_it_lists_nothing_where_nothing_could_be_seen(ending):
    assert rows(LEAKED, ending) == ()


def test_in_a_deadlock_every_goroutine_is_proven():
    verdict = verdict_on("shapes/deadlock", Ending.DEADLOCK)

    assert [(r.state, r.count, r.proven) for r in verdict.goroutines] == [
        ("sync.Mutex.Lock", 2, True),
        ("sync.WaitGroup.Wait", 1, True),
    ]


def test_main_is_listed_last_and_nobody_created_it():
    main = verdict_on("shapes/deadlock", Ending.DEADLOCK).goroutines[-1]

    assert main.is_main
    assert (main.created_by, main.created_line) == (None, None)


def test_the_runtime_is_not_the_program():
    verdict = verdict_on("shapes/deadlock-system", Ending.DEADLOCK)

    assert [row.count for row in verdict.goroutines] == [2, 1]


def test_it_drops_the_frames_that_the_compiler_made():
    worker = verdict_on("shapes/deadlock-system", Ending.DEADLOCK).goroutines[0]

    assert [line.function for line in worker.stack] == ["main.worker"]


def test_it_says_what_spins_before_who_waits():
    verdict = verdict_on("shapes/spin", Ending.TIMEOUT, "cpu-time")

    assert [row.function for row in verdict.goroutines] == ["main.spin", "main.main"]


def test_a_ticking_program_lists_main_too():
    verdict = verdict_on("shapes/ticking", Ending.TIMEOUT, "program-time")

    assert [(row.line, row.is_main) for row in verdict.goroutines] == [
        (8, False),
        (12, True),
    ]


@pytest.mark.parametrize(
    ("dump", "line", "created_line"),
    [
        ("shapes/panic", 16, None),
        ("shapes/panic-goroutine", 4, 9),
        ("shapes/nil-pointer", 6, None),
        ("shapes/map-writes", 5, 11),
        ("shapes/unlock", 7, None),
        ("shapes/panic-system", 16, None),
        ("wasm/panic", 16, None),
    ],
)
def test_a_panic_names_its_own_goroutine_alone(dump, line, created_line):
    (row,) = verdict_on(dump, Ending.PANIC).goroutines

    assert (row.line, row.created_line, row.proven) == (line, created_line, False)


def test_a_service_of_the_process_is_no_leak():
    assert verdict_on("shapes/signals").outcome is Outcome.CLEAN


def test_a_finalizer_that_blocks_is_the_program():
    (row,) = verdict_on("shapes/finalizer").goroutines

    assert (row.line, row.function, row.is_main) == (13, "main.main.func1", False)


def test_it_takes_functions_of_every_package_of_the_program():
    source = program("shapes/packages")

    verdict = judge(observe("shapes/packages"), source)

    assert [(row.function, row.file, row.line) for row in verdict.goroutines] == [
        ("main.wait.func1", "wait.go", 5),
        ("play/queue.(*Queue).Drain", "queue/queue.go", 8),
    ]


def test_without_the_program_only_prog_go_is_the_learners():
    verdict = judge(observe("shapes/packages"))

    drain = next(row for row in verdict.goroutines if row.created_by == "main.main")
    assert (drain.line, drain.is_in_library) == (6, True)


def test_a_program_without_files_is_prog_go():
    assert (
        judge(seen(Ending.RETURNED, dump=LEAKED), Program(())).goroutines[0].line == 11
    )


@pytest.mark.parametrize(
    "file", ["prog.go", "./prog.go", "/home/x/prog.go", "play/prog.go"]
)
def test_it_knows_the_file_by_its_name(file):
    (row,) = rows(LEAKED.replace("./prog.go", file))

    assert (row.file, row.line) == ("prog.go", 11)


def test_it_names_the_package_main_in_a_test_binary():
    (row,) = rows(LEAKED.replace("main.leak", "play.leak"))

    assert (row.function, row.created_by) == ("main.leak.func1", "main.leak")


def test_a_library_that_was_inlined_is_not_the_learners():
    (row,) = rows(
        "goroutine 9 [chan send]:\nmain.main.func1()\n\tprog.go:12 +0x1\n"
        "created by main.main in goroutine 1\n\tsync/waitgroup.go:238 +0x1\n"
        "[originating from goroutine 1]:\n"
        "sync.(*WaitGroup).Go(...)\n\tsync/waitgroup.go:238 +0x1\n"
        "main.main(...)\n\tprog.go:11 +0x1\n"
    )

    assert (row.line, row.created_line, row.created_by) == (12, 11, "main.main")


def test_a_goroutine_of_a_library_stands_where_it_was_started():
    (row,) = rows(in_library([("net/http.(*persistConn).readLoop", "net/http/t.go")]))

    assert (row.line, row.function) == (20, "main.main")
    assert (row.created_line, row.created_by) == (20, "main.main")
    assert row.is_in_library
    assert row.stack == (StackLine("main.main", "prog.go", 20),)


def test_it_looks_for_the_learner_among_the_ancestors():
    connection = verdict_on("exact/http-body-not-closed").goroutines[1]

    assert (connection.state, connection.count) == ("select", 6)
    assert (connection.line, connection.function) == (24, "main.fetch")
    assert connection.stack == (
        StackLine("main.fetch", "prog.go", 24),
        StackLine("main.main", "prog.go", 34),
    )


def test_a_handler_was_created_by_the_call_that_started_the_server():
    handler = verdict_on("exact/http-handler").goroutines[0]

    assert (handler.line, handler.function) == (12, "main.main.func1")
    assert (handler.created_line, handler.created_by) == (11, "main.main")


def test_it_names_the_library_where_nothing_else_is_known():
    handler, server = verdict_on("shapes/http-handler-no-ancestors").goroutines

    assert (handler.created_line, handler.created_by) == (
        None,
        "net/http.(*Server).Serve",
    )
    assert (server.line, server.file, server.function, server.stack) == (
        None,
        None,
        None,
        (),
    )


def test_a_goroutine_of_wg_go_was_created_where_it_was_called():
    created = {
        r.line: r.created_line for r in verdict_on("exact/waitgroup-go").goroutines
    }

    assert created == {11: 11, 12: None}


def test_the_network_in_memory_waits_for_io():
    (row,) = verdict_on("wasm/conn-read-no-deadline").goroutines

    assert (row.state, row.line, row.function) == ("IO wait", 10, "main.handle")


@pytest.mark.parametrize("function", ["net.(*packetQueue).recvfrom", "net.fakeConnect"])
def test_every_part_of_that_network_waits_for_io(function):
    assert rows(in_library([(function, "net/net_fake.go")]))[0].state == "IO wait"


def test_what_calls_the_learner_from_that_network_keeps_its_state():
    (row,) = rows(
        "goroutine 9 [select]:\nmain.wait()\n\tprog.go:4 +0x1\n"
        "net.(*fakeNetFD).Read()\n\tnet/net_fake.go:9 +0x1\n"
    )

    assert row.state == "select"


def test_what_runs_in_that_network_does_not_wait():
    dump = in_library([("net.(*packetQueue).put", "net/net_fake.go")])

    assert rows(dump.replace("[select]", "[runnable]"))[0].state == "runnable"


def test_the_probe_is_not_the_program():
    text = (
        "goroutine 1 [running]:\nruntime/pprof.writeGoroutineStacks()\n\tpprof.go:7\n"
        "main.leaklabReport()\n\t/x/zz_probe.go:9\n\n"
        "goroutine 5 [sleep]:\ntime.Sleep(0x1)\n\ttime.go:9\n"
        "leaklab.watch()\n\t/x/leaklab.go:3\n"
        "created by main.main in goroutine 1\n\t./prog.go:3\n"
    )

    assert rows(text) == ()


def test_the_learner_may_use_the_name_of_the_probe():
    (row,) = rows(LEAKED.replace("main.leak.func1", "main.leaklab.func1"))

    assert row.function == "main.leaklab.func1"


def test_a_runtime_function_that_the_learner_started_is_the_program():
    (row,) = rows(in_library([("runtime.GC", "runtime/mgc.go")]))

    assert row.line == 20


def test_a_stack_that_was_not_available_still_has_a_creator():
    (row,) = rows(
        "goroutine 9 [running]:\n"
        "\tgoroutine running on other thread; stack unavailable\n"
        "created by main.main in goroutine 1\n\tprog.go:7 +0x1\n"
    )

    assert (row.line, row.state) == (7, "running")


def test_it_multiplies_by_the_counts():
    observation = seen(Ending.RETURNED, dump=LEAKED + "\n" + LEAKED, counts=(3, 4))

    (row,) = judge(observation).goroutines

    assert row.count == 7


def test_it_counts_one_by_one_where_counts_do_not_fit():
    (row,) = judge(seen(Ending.RETURNED, dump=LEAKED, counts=(3, 4))).goroutines

    assert row.count == 1


@pytest.mark.parametrize(
    ("was", "is_now"),
    [
        ("[chan send (leaked)]", "[chan receive (leaked)]"),
        ("prog.go:11", "prog.go:12"),
        ("prog.go:10", "prog.go:13"),
    ],
)
def test_it_keeps_apart_what_differs(was, is_now):
    assert len(rows(LEAKED + "\n" + LEAKED.replace(was, is_now))) == 2


def test_a_row_is_proven_where_all_of_it_is():
    (row,) = rows(LEAKED + "\n" + LEAKED.replace(" (leaked)", ""))

    assert (row.count, row.proven) == (2, False)


def test_the_most_frequent_comes_first():
    other = LEAKED.replace("prog.go:11", "prog.go:30")

    assert [row.count for row in rows("\n".join([LEAKED, other, other]))] == [2, 1]


def test_who_waits_for_a_lock_comes_after_who_waits_for_a_channel():
    states = [
        row.state for row in verdict_on("patterns/lock-held-across-send").goroutines
    ]

    assert states == ["chan send", "sync.Mutex.Lock"]


def scramble(text: str) -> str:
    """Give other numbers to goroutines and put them in the opposite order."""
    renumbered = re.sub(
        r"goroutine (\d+)", lambda m: f"goroutine {999 - int(m[1])}", text
    )
    return "\n".join(reversed(renumbered.strip("\n").split("\n\n"))).replace(
        "\ngoroutine ", "\n\ngoroutine "
    )


@pytest.mark.parametrize(
    "dump",
    [name for name in every_dump() if not name.startswith("shapes/synctest")],
)
def test_the_order_of_rows_does_not_depend_on_the_run(dump):
    observation = observe(dump)
    other = replace(observation, dump=scramble(observation.dump))
    assert len(parse_dump(other.dump)) == len(parse_dump(observation.dump))

    first, second = judge(observation), judge(other)

    assert [replace(row, id=0) for row in first.goroutines] == [
        replace(row, id=0) for row in second.goroutines
    ]
