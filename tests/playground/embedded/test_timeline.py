"""From what the runtime told to the spans of a timeline."""

from tutorial.playground.embedded.timeline import timeline
from tutorial.playground.observation import Span

RUNNABLE, RUNNING, WAITING, DEAD, COPYING_STACK, LEAKED = 1, 2, 4, 6, 8, 10


def test_it_gives_a_goroutine_one_span_a_state():
    told = [
        (0, 7, RUNNABLE, ""),
        (0, 7, RUNNING, ""),
        (5, 7, WAITING, "chan send"),
        (9, 7, RUNNABLE, ""),
        (9, 7, RUNNING, ""),
        (9, 7, DEAD, ""),
    ]

    assert timeline(told, end_ns=20) == (
        Span(7, "running", None, 0, 5),
        Span(7, "waiting", "chan send", 5, 9),
        Span(7, "running", None, 9, 9),
    )


def test_it_lets_what_never_ends_last_to_the_end():
    told = [(0, 7, RUNNING, ""), (3, 7, WAITING, "select")]

    assert timeline(told, end_ns=20)[-1] == Span(7, "waiting", "select", 3, 20)


def test_it_shows_a_goroutine_that_had_to_queue():
    told = [(0, 7, RUNNABLE, ""), (4, 7, RUNNING, ""), (6, 7, DEAD, "")]

    assert timeline(told, end_ns=6)[0] == Span(7, "runnable", None, 0, 4)


def test_it_hides_how_the_runtime_copies_a_stack():
    told = [
        (0, 7, RUNNING, ""),
        (1, 7, COPYING_STACK, ""),
        (1, 7, RUNNING, ""),
        (2, 7, DEAD, ""),
    ]

    assert timeline(told, end_ns=2) == (Span(7, "running", None, 0, 2),)


def test_it_sees_a_proven_leak_as_waiting_on():
    told = [(0, 7, RUNNING, ""), (1, 7, WAITING, "chan receive"), (8, 7, LEAKED, "")]

    assert timeline(told, end_ns=9)[-1] == Span(7, "waiting", "chan receive", 1, 9)


def test_it_orders_spans_by_their_beginning():
    told = [
        (0, 1, RUNNING, ""),
        (2, 7, RUNNING, ""),
        (3, 7, DEAD, ""),
        (4, 1, DEAD, ""),
    ]

    assert [span.goroutine for span in timeline(told, end_ns=4)] == [1, 7]
