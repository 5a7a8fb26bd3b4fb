"""The remote engine against programs that are really built and run, with fake time."""

import pytest

from tests.playground.remote.conftest import CONTACT
from tutorial.goroutines.dump import parse_dump
from tutorial.playground.observation import Diagnostic, Ending, Event
from tutorial.playground.program import read_program
from tutorial.playground.remote import RemotePlayground

LEAK = """\
package main

import (
	"fmt"
	"runtime"
	"time"
)

func main() {
	ch := make(chan int)
	for range 500 {
		go func(n int) { ch <- n }(7)
	}
	go func() { time.Sleep(2 * time.Second); fmt.Println("too late") }()
	time.Sleep(time.Second)
	fmt.Println(runtime.NumGoroutine(), "goroutines")
}
"""


@pytest.mark.parametrize("door", ["play.golang.org", "go.dev"])
def test_it_reports_what_main_leaves_behind(doors, door):
    seen = RemotePlayground(doors[door].url, CONTACT).run(read_program(LEAK))

    (stuck,) = parse_dump(seen.dump)
    assert seen.ending is Ending.RETURNED
    assert seen.counts == (500,)
    assert (stuck.state, stuck.is_leaked) == ("chan send", True)
    assert (stuck.frames[0].function, stuck.frames[0].file, stuck.frames[0].line) == (
        "main.main.func1",
        "prog.go",
        12,
    )
    assert stuck.created_by is not None
    assert (stuck.created_by.function, stuck.created_by.line) == ("main.main", 12)
    assert seen.events == (Event("stdout", "502 goroutines\n", 1_000_000_000),)
    assert (seen.exit_code, seen.engine, seen.go_version) == (0, "remote", "go1.27.3")


DEADLOCK = """\
package main

import "fmt"

func main() {
	fmt.Println("waiting")
	wait(make(chan int))
}

func wait(ch chan int) {
	<-ch
}
"""


def test_it_tells_a_deadlock_and_leaves_the_runtimes_own_words(real):
    seen = real.run(read_program(DEADLOCK))

    (main,) = parse_dump(seen.dump)
    assert (seen.ending, seen.exit_code) == (Ending.DEADLOCK, 2)
    assert [frame.function for frame in main.frames] == ["main.wait", "main.main"]
    message = "".join(event.message for event in seen.events)
    assert message.startswith(
        "waiting\nfatal error: all goroutines are asleep - deadlock!\n\n"
        "goroutine 1 [chan receive]:\nmain.wait("
    )
    assert "watch" not in message
    assert sum(event.delay_ns for event in seen.events) < 1000


TICKS = """\
package main

import (
	"fmt"
	"time"
)

func main() {
	for range time.Tick(time.Minute) {
		fmt.Println("tick")
	}
}
"""


def test_it_ends_a_program_that_ticks_for_ever(real):
    seen = real.run(read_program(TICKS))

    (main,) = parse_dump(seen.dump)
    assert (seen.ending, seen.reason) == (Ending.TIMEOUT, "program-time")
    assert (main.state, main.frames[0].line) == ("chan receive", 9)
    assert {event.message for event in seen.events} == {"tick\n"}


LONG_WAIT = """\
package main

import "time"

func main() {
	time.Sleep(2 * time.Hour)
	<-time.After(48 * time.Hour)
	println("done")
}
"""


def test_it_lets_a_program_wait_long(real):
    seen = real.run(read_program(LONG_WAIT))

    assert (seen.ending, seen.dump) == (Ending.RETURNED, "")
    assert [event.message for event in seen.events] == ["done\n"]
    assert seen.events[0].delay_ns == 50 * 3600 * 10**9


SPINNER = """\
package main

func main() {
	quit := make(chan bool)
	go func() {
		for {
			select {
			case <-quit:
				return
			default:
			}
		}
	}()
}
"""


def test_it_reports_a_goroutine_that_spins_when_main_has_returned(real):
    seen = real.run(read_program(SPINNER))

    (spinning,) = parse_dump(seen.dump)
    assert seen.ending is Ending.RETURNED
    assert spinning.state in ("running", "runnable")
    assert spinning.created_by is not None
    assert spinning.created_by.line == 5


SHADOWS = """\
package main

import "os"

type string int
type T struct{ main int }

var true, nil, len, make, panic, uint8 = 1, 2, 3, 4, 5, 6

func init() { os.Stderr = os.Stdin; os.Stdout.WriteString("init\\n") }

func main() {
	if again {
		again = false
		main()
	}
	_ = T{main: 1}
	m := main
	_ = m
	go func() { select {} }()
}

var again = 1 == 1
var probe, watch, Run, settle = 1, 2, 3, 4

-- go.mod --
module example.com/old

go 1.17
"""


def test_it_is_not_shadowed_by_what_the_program_declares(real):
    program = read_program(SHADOWS)

    seen = real.run(program)

    assert seen.diagnostics == ()
    assert seen.ending is Ending.RETURNED
    assert [found.state for found in parse_dump(seen.dump)] == ["select (no cases)"]
    assert seen.counts == (2,)


PANIC = """\
package main

import "fmt"

type point struct{ main int }

func main() {
	go func() { select {} }()
	var p *point
	fmt.Println(p.main)
}
"""


def test_it_shows_a_panic_as_if_the_program_had_run_alone(real):
    seen = real.run(read_program(PANIC))

    (panicked,) = parse_dump(seen.dump)
    assert (seen.ending, seen.exit_code) == (Ending.PANIC, 2)
    assert [(frame.function, frame.line) for frame in panicked.frames] == [
        ("main.main", 10)
    ]
    message = "".join(event.message for event in seen.events)
    assert message.startswith("panic: runtime error: invalid memory address")
    assert message.count("main.main(") == 1
    assert "/prog.go:10 " in message


EXIT = """\
package main

import "log"

func main() {
	log.Fatal("no")
}
"""


def test_it_tells_an_exit_by_its_code(real):
    seen = real.run(read_program(EXIT))

    assert (seen.ending, seen.exit_code, seen.dump) == (Ending.EXIT, 1, "")
    assert seen.events[0].message.endswith("no\n")


BROKEN = """\
package main

import "os"

func main() { x := 1; main(2, ü) }
"""


def test_it_places_compile_errors_where_the_reader_wrote_them(real):
    seen = real.run(read_program(BROKEN))

    assert seen.ending is Ending.NOT_BUILT
    assert seen.go_version == "go1.27.3"
    assert seen.diagnostics == (
        Diagnostic(3, 8, '"os" imported and not used', "compile"),
        Diagnostic(5, 15, "declared and not used: x", "compile"),
        Diagnostic(
            5,
            28,
            "too many arguments in call to main\n"
            "\thave (number, unknown type)\n"
            "\twant ()",
            "compile",
        ),
        Diagnostic(5, 31, "undefined: ü", "compile"),
    )


VETTED = """\
package main

import (
	"context"
	"fmt"

	"play/inner"
)

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	if ctx.Err() != nil {
		cancel()
	}
	work(ctx)
	fmt.Printf("%d\\n", "x")
	inner.Stop()
}

func work(ctx context.Context) {
	_, cancel := context.WithCancel(ctx)
	if ctx.Err() != nil {
		cancel()
	}
}
-- inner/inner.go --
package inner

import "os"

func Stop() { os.Exit(7) }
"""


def test_it_passes_on_what_vet_says_of_the_program_itself(real):
    seen = real.run(read_program(VETTED))

    assert {found.line for found in seen.diagnostics} == {16, 21, 25}
    assert {found.source for found in seen.diagnostics} == {"vet"}
    assert (seen.ending, seen.exit_code) == (Ending.EXIT, 7)
