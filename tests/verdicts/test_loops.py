"""The loop at which a goroutine spins, found from where it happened to stand."""

import pytest

from tutorial.playground.program import read_program
from tutorial.verdicts.loops import at_its_loop
from tutorial.verdicts.verdict import StackLine

PROGRAM = read_program("""package main

func helper(n int) int {
	for i := range n {
		n += i
	}
	return n
}

func spin(quit chan bool) {
	for {
		select {
		case <-quit:
			return
		default:
		}
		helper(3)
	}
}

func main() {
	for range 3 {
		go func() {
			x := 1
			_ = x
		}()
	}
	spin(nil)
}
""")


def frame(function: str, line: int) -> StackLine:
    return StackLine(function, "prog.go", line)


@pytest.mark.parametrize("line", [11, 12, 13, 15, 17, 18])
def test_it_stands_at_the_loop_whatever_the_turn(line):
    stack = (frame("main.spin", line), frame("main.main", 28))

    assert at_its_loop(stack, PROGRAM) == (
        frame("main.spin", 11),
        frame("main.main", 28),
    )


@pytest.mark.parametrize("line", [3, 4, 5])
def test_it_leaves_what_the_endless_loop_calls(line):
    stack = (
        frame("main.helper", line),
        frame("main.spin", 17),
        frame("main.main", 28),
    )

    assert at_its_loop(stack, PROGRAM)[0] == frame("main.spin", 11)


def test_it_takes_a_loop_with_an_end_where_there_is_no_other():
    stack = (frame("main.helper", 5), frame("main.main", 28))

    assert at_its_loop(stack, PROGRAM)[0] == frame("main.helper", 4)


def test_it_does_not_take_the_loop_that_started_the_goroutine():
    stack = (frame("main.main.func1", 24),)

    assert at_its_loop(stack, PROGRAM) == stack


def test_it_leaves_places_that_are_not_in_the_program():
    stack = (StackLine("main.f", "other.go", 3), frame("main.main", 999))

    assert at_its_loop(stack, PROGRAM) == stack
