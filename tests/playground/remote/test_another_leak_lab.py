"""The remote engine against the /compile of another Leak Lab, which is really there."""

import pytest

from tests.playground.remote.conftest import CONTACT
from tests.playground.remote.test_real_runs import (
    DEADLOCK,
    LONG_WAIT,
    PANIC,
    SPINNER,
    TICKS,
)
from tutorial import wiring
from tutorial.goroutines.dump import parse_dump
from tutorial.playground.observation import Ending
from tutorial.playground.program import read_program
from tutorial.playground.remote import RemotePlayground

LEAKS = """\
package main

import (
	"fmt"
	"time"
)

func main() {
	ch := make(chan int)
	for range 1000 {
		go func(n int) { ch <- n }(7)
	}
	go func() { time.Sleep(time.Second); fmt.Println("too late") }()
	fmt.Println("done")
}
"""


@pytest.fixture
def other(live_server, settings):
    """Another Leak Lab, which lets us use its playground."""
    settings.PLAYGROUND_SERVED = True
    yield RemotePlayground(live_server.url, CONTACT, budget_seconds=120)
    wiring.embedded().close()


@pytest.mark.django_db
def test_it_sees_there_what_it_would_see_here(other):
    leak = other.run(read_program(LEAKS))
    deadlock = other.run(read_program(DEADLOCK))
    ticks = other.run(read_program(TICKS))
    long = other.run(read_program(LONG_WAIT))
    spinner = other.run(read_program(SPINNER))
    panicked = other.run(read_program(PANIC))

    assert (leak.ending, leak.counts, leak.exit_code) == (Ending.RETURNED, (1000,), 0)
    assert parse_dump(leak.dump)[0].is_leaked
    assert [event.message for event in leak.events] == ["done\n"]
    assert (deadlock.ending, deadlock.exit_code) == (Ending.DEADLOCK, 2)
    assert parse_dump(deadlock.dump)[0].frames[0].function == "main.wait"
    assert (ticks.ending, ticks.reason) == (Ending.TIMEOUT, "program-time")
    assert (long.ending, long.dump) == (Ending.RETURNED, "")
    assert spinner.ending is Ending.RETURNED
    assert spinner.counts == (1,)
    assert panicked.ending is Ending.PANIC
    assert parse_dump(panicked.dump)[0].frames[0].line == 10
