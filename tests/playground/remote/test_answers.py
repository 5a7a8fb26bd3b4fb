"""What the remote engine makes of each answer that a Go Playground is known to give."""

import json

import pytest

from tutorial.goroutines.dump import parse_dump
from tutorial.playground.observation import Diagnostic, Ending, Event
from tutorial.playground.program import read_program

HELLO = read_program('package main\n\nfunc main() { println("hello") }\n')
DOORS = ["play.golang.org", "go.dev"]
PANIC = (
    "panic: boom\n\ngoroutine 1 [running]:\nmain.work(...)\n"
    "\t/tmp/sandbox1871632836/util.go:7 +0x58\n"
)
DEADLOCK = (
    "fatal error: all goroutines are asleep - deadlock!\n\n"
    "goroutine 1 [chan receive]:\nmain.work(...)\n"
    "\t/tmp/sandbox707409254/util.go:8 +0x5e\n"
)
HANG_A = "timeout running program\n"


type Printed = tuple[str, str, int]


def answer(
    door: str,
    errors: str = "",
    events: list[Printed] | None = None,
    status: int = 0,
    **more: object,
) -> bytes:
    found = [
        {"Message": message, "Kind": kind, "Delay": delay}
        for message, kind, delay in events or []
    ]
    fields: dict[str, object] = {"Errors": errors, "Events": found or None}
    if door == "go.dev":
        fields |= {"VetErrors": more.get("VetErrors", "")}
    else:
        fields |= {"Status": status, "IsTest": False, "TestsFailed": 0} | more
    return json.dumps(fields).encode() + b"\n"


@pytest.mark.parametrize(("door", "code"), [("play.golang.org", 0), ("go.dev", None)])
def test_without_a_report_it_believes_in_an_exit(scripted, remote, door, code):
    scripted.will_answer(answer(door, events=[("ok", "stdout", 0)]))

    seen = remote.run(HELLO)

    assert (seen.ending, seen.exit_code, seen.dump) == (Ending.EXIT, code, "")
    assert seen.events == (Event("stdout", "ok", 0),)


@pytest.mark.parametrize("door", DOORS)
def test_it_reads_an_answer_without_events(scripted, remote, door):
    scripted.will_answer(answer(door))

    assert remote.run(HELLO).events == ()


@pytest.mark.parametrize("door", DOORS)
def test_it_takes_a_panic_from_the_runtimes_own_words(scripted, remote, door):
    scripted.will_answer(answer(door, events=[(PANIC, "stderr", 0)], status=2))

    seen = remote.run(HELLO)

    assert seen.ending is Ending.PANIC
    assert parse_dump(seen.dump)[0].frames[0].line == 7


@pytest.mark.parametrize("door", DOORS)
def test_it_takes_a_deadlock_from_the_runtimes_own_words(scripted, remote, door):
    scripted.will_answer(answer(door, events=[(DEADLOCK, "stderr", 0)], status=2))

    seen = remote.run(HELLO)

    assert seen.ending is Ending.DEADLOCK
    assert parse_dump(seen.dump)[0].state == "chan receive"


def test_it_takes_the_end_of_all_goroutines_for_a_deadlock(scripted, remote):
    said = "fatal error: no goroutines (main called runtime.Goexit) - deadlock!\n"
    scripted.will_answer(answer("go.dev", events=[(said, "stderr", 0)]))

    assert remote.run(HELLO).ending is Ending.DEADLOCK


def test_printed_words_of_the_runtime_are_no_crash(scripted, remote):
    events = [(PANIC + DEADLOCK, "stderr", 0)]
    scripted.will_answer(answer("play.golang.org", events=events, status=0))

    assert remote.run(HELLO).ending is Ending.EXIT


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize(
    ("events", "kept"),
    [
        ([(HANG_A, "stderr", 0), ("tick\n", "stdout", 5)], ["tick\n"]),
        ([("a\n", "stdout", 1), ("oh\n" + HANG_A, "stderr", 5)], ["a\n", "oh\n"]),
    ],
)
def test_it_knows_a_time_out_by_the_playgrounds_line(
    scripted, remote, door, events, kept
):
    scripted.will_answer(answer(door, events=events, status=1))

    seen = remote.run(HELLO)

    assert (seen.ending, seen.reason) == (Ending.TIMEOUT, "cpu-time")
    assert [event.message for event in seen.events] == kept


def test_a_printed_time_out_is_none_where_the_exit_code_tells(scripted, remote):
    events = [(HANG_A, "stderr", 0)]
    scripted.will_answer(answer("play.golang.org", events=events, status=3))

    seen = remote.run(HELLO)

    assert (seen.ending, seen.exit_code) == (Ending.EXIT, 3)
    assert [event.message for event in seen.events] == [HANG_A]


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize(
    ("errors", "ending", "reason"),
    [
        ("timeout running program", Ending.TIMEOUT, "cpu-time"),
        ("Output too large", Ending.TIMEOUT, "output"),
        ("timeout running go build\n# play\n", Ending.REJECTED, "build-time"),
    ],
)
def test_it_knows_the_limits_that_stand_in_the_errors(
    scripted, remote, door, errors, ending, reason
):
    scripted.will_answer(answer(door, errors=errors))

    seen = remote.run(HELLO)

    assert (seen.ending, seen.reason, seen.events) == (ending, reason, ())


def test_it_tells_a_kill_from_an_exit(scripted, remote):
    scripted.will_answer(answer("play.golang.org", status=137))

    seen = remote.run(HELLO)

    assert (seen.ending, seen.reason) == (Ending.PANIC, "out-of-memory")


@pytest.mark.parametrize("door", DOORS)
def test_it_places_compile_errors(scripted, remote, door):
    said = "./util.go:4:2: declared and not used: x\n# play/sub\nsub/sub.go:3:1: oh\n"
    scripted.will_answer(answer(door, errors=said))
    scripted.will_answer(b'{"Version":"go1.27.1","Release":"go1.27"}')

    seen = remote.run(HELLO)

    assert (seen.ending, seen.go_version) == (Ending.NOT_BUILT, "go1.27.1")
    assert seen.diagnostics == (
        Diagnostic(4, 2, "declared and not used: x", "compile", "util.go"),
        Diagnostic(3, 1, "oh", "compile", "sub/sub.go"),
    )


def test_it_keeps_what_is_said_without_a_place(scripted, remote):
    scripted.will_answer(answer("go.dev", errors="package name must be main"))

    (said,) = remote.run(HELLO).diagnostics

    assert (said.line, said.message) == (1, "package name must be main")


@pytest.mark.parametrize("door", DOORS)
def test_it_reads_what_vet_found(scripted, remote, door):
    said = "./util.go:5:2: fmt.Printf format %v reads arg #1, but call has 0 args\n"
    scripted.will_answer(answer(door, VetErrors=said))

    (found,) = remote.run(HELLO).diagnostics

    assert (found.line, found.column, found.source) == (5, 2, "vet")


def test_it_asks_for_the_version_once_and_lives_without(scripted, remote):
    scripted.will_answer(answer("go.dev"))
    scripted.will_answer(b"<html>404", status="404 Not Found", content_type="text/html")
    scripted.will_answer(answer("go.dev"))

    versions = [remote.run(HELLO).go_version for _ in range(2)]

    assert versions == ["", ""]
    assert [request.split()[1] for request in scripted.requests] == [
        b"/compile",
        b"/version",
        b"/compile",
    ]


@pytest.mark.parametrize("version", ['"evil\\nversion"', "7", '""'])
def test_it_does_not_pass_on_a_strange_version(scripted, remote, version):
    scripted.will_answer(answer("go.dev"))
    scripted.will_answer(b'{"Version":' + version.encode() + b"}")

    assert remote.run(HELLO).go_version == ""


def test_it_cuts_output_and_delays_that_nobody_would_look_at(scripted, remote):
    events = [("x" * 300_000, "stdout", -5), ("y", "stdout", 10**40)]
    scripted.will_answer(answer("go.dev", events=events))

    seen = remote.run(HELLO)

    assert seen.truncated
    assert [len(event.message) for event in seen.events] == [256 << 10]
    assert seen.events[0].delay_ns == 0


def test_it_keeps_a_limited_number_of_events(scripted, remote):
    scripted.will_answer(answer("go.dev", events=[("t", "stdout", 1)] * 6000))

    seen = remote.run(HELLO)

    assert (len(seen.events), seen.truncated) == (5000, True)


def test_it_mends_text_that_is_no_text(scripted, remote):
    body = b'{"Errors":"","Events":[{"Message":"\\ud800!","Kind":"stdout","Delay":0}]}'
    scripted.will_answer(body)

    assert remote.run(HELLO).events[0].message == "\N{REPLACEMENT CHARACTER}!"
