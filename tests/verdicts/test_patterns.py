"""The judge on the leak patterns of the catalog, as real runs of them were recorded."""

from typing import NamedTuple

import pytest

from tests.verdicts.recorded import observe, program
from tutorial.playground.observation import Ending
from tutorial.playground.program import Program
from tutorial.verdicts.judge import judge
from tutorial.verdicts.verdict import Outcome, Verdict


class Row(NamedTuple):
    """What is expected of a row, with lines of source instead of their numbers."""

    number: int
    state: str
    blocked_at: str
    started_at: str | None
    proven: bool


LEAKS = {
    "abandoned-on-timeout": [
        Row(1, "chan send", "result <- value", "go func() {", True),
    ],
    "break-inside-select": [
        Row(1, "runnable", "for {", "go drain(items)", False),
    ],
    "buffer-too-small": [
        Row(2, "chan send", "results <- n * n", "go report(n, results)", True),
    ],
    "busy-default-loop": [
        Row(1, "runnable", "for {", "go poll(quit)", False),
    ],
    "captured-value-blind-spot": [
        Row(3, "chan send", "out <- id", "go func() {", False),
    ],
    "cond-missed-signal": [
        Row(1, "sync.Cond.Wait", "ready.Wait()", "go func() {", True),
    ],
    "conn-read-no-deadline": [
        Row(1, "IO wait", "_, _ = conn.Read(line[:])", "go handle(server)", False),
    ],
    "context-ignored": [
        Row(1, "chan send", "out <- i", "go produce(ctx, out)", True),
    ],
    "double-send": [
        Row(
            1,
            "chan send",
            "answers <- answer{value: value * 2}",
            "go ask(-1, answers)",
            True,
        ),
    ],
    "early-return": [
        Row(1, "chan send", "result <- page", "go func() {", True),
    ],
    "first-result-wins": [
        Row(
            3,
            "chan send",
            'results <- mirror + " answered"',
            "go query(mirror, results)",
            True,
        ),
    ],
    "global-subscriber": [
        Row(3, "chan receive", "for message := range ch {", "go func() {", False),
    ],
    "io-pipe-abandoned": [
        Row(1, "select", 'fmt.Fprintln(w, "line", i)', "go func() {", True),
    ],
    "lock-held-across-send": [
        Row(1, "chan send", "h.out <- n", "go h.publish(1)", True),
        Row(1, "sync.Mutex.Lock", "h.mu.Lock()", "go h.read()", True),
    ],
    "lock-order-inversion": [
        Row(1, "sync.Mutex.Lock", "to.mu.Lock()", "go transfer(a, b)", True),
        Row(1, "sync.Mutex.Lock", "to.mu.Lock()", "go transfer(b, a)", True),
    ],
    "lost-cancel": [
        Row(1, "chan receive", "<-ctx.Done()", "go watch(ctx)", True),
    ],
    "mutex-missing-unlock": [
        Row(1, "sync.Mutex.Lock", "a.mu.Lock()", "go a.withdraw(5)", True),
    ],
    "nil-channel": [
        Row(
            1,
            "chan send (nil chan)",
            'func (b *bus) send() { b.in <- "hello" }',
            "go b.send()",
            True,
        ),
        Row(
            1,
            "chan receive (nil chan)",
            "func (b *bus) receive() { <-b.out }",
            "go b.receive()",
            True,
        ),
        Row(1, "select (no cases)", "select {}", "go func() {", True),
    ],
    "quit-one-value": [
        Row(2, "chan receive", "<-quit", "go worker(quit)", True),
    ],
    "range-never-closed": [
        Row(
            3, "chan receive", "for job := range jobs {", "go worker(jobs, done)", True
        ),
    ],
    "recv-no-sender": [
        Row(1, "chan receive", "<-ready", "go func() {", True),
    ],
    "rwmutex-recursive-read": [
        Row(1, "sync.RWMutex.RLock", "c.mu.RLock()", "go c.report()", True),
        Row(1, "sync.RWMutex.Lock", "c.mu.Lock()", 'go c.put("a")', True),
    ],
    "semaphore-not-released": [
        Row(3, "chan send", "tokens <- struct{}{}", "go func() {", False),
    ],
    "send-no-receiver": [
        Row(1, "chan send", "ch <- 1", "go func() {", True),
    ],
    "sleep-retry-loop": [
        Row(1, "sleep", "time.Sleep(time.Hour)", "go connect()", False),
    ],
    "start-without-stop": [
        Row(1, "select", "select {", "go c.loop()", True),
    ],
    "stopped-ticker-range": [
        Row(1, "chan receive", "for range t.C {", "go func() {", True),
    ],
    "ticker-goroutine": [
        Row(3, "chan receive", "for range t.C {", "go heartbeat()", False),
    ],
    "wg-copied-by-value": [
        Row(1, "sync.WaitGroup.Wait", "wg.Wait()", "go func() {", True),
    ],
    "wg-missing-done": [
        Row(1, "sync.WaitGroup.Wait", "wg.Wait()", "go func() {", True),
    ],
    "worker-dies": [
        Row(1, "chan send", "jobs <- 1 - job", "go produce(jobs)", True),
    ],
}


def rows_of(verdict: Verdict, source: Program) -> list[Row]:
    lines = source.go_files[0].text.split("\n")

    def text(number: int | None) -> str | None:
        return None if number is None else lines[number - 1].strip()

    return [
        Row(
            row.count,
            row.state,
            text(row.line) or "",
            text(row.created_line),
            row.proven,
        )
        for row in verdict.goroutines
    ]


@pytest.mark.parametrize("pattern", LEAKS)
def test_it_finds_the_leak(pattern):
    source = program(f"patterns/{pattern}")

    verdict = judge(observe(f"patterns/{pattern}"), source)

    assert verdict.outcome is Outcome.LEAK
    assert rows_of(verdict, source) == LEAKS[pattern]


def test_it_finds_the_deadlock():
    source = program("patterns/wg-wait-before-drain")

    verdict = judge(observe("patterns/wg-wait-before-drain", Ending.DEADLOCK), source)

    assert verdict.outcome is Outcome.DEADLOCK
    assert rows_of(verdict, source) == [
        Row(3, "chan send", "out <- n * n", "go square(n, out, &wg)", True),
        Row(1, "sync.WaitGroup.Wait", "wg.Wait()", None, True),
    ]


def test_it_finds_the_call_that_opened_connections():
    source = program("patterns/http-body-not-closed")
    serve = "go http.Serve(listener, http.HandlerFunc(page))"
    get = "resp, err := http.Get(url)"

    verdict = judge(observe("exact/http-body-not-closed"), source)

    assert verdict.outcome is Outcome.LEAK
    assert rows_of(verdict, source) == [
        Row(3, "IO wait", 'fmt.Fprint(w, strings.Repeat("x", 1<<20))', serve, False),
        Row(6, "select", get, get, False),
        Row(4, "IO wait", serve, serve, False),
    ]


def test_it_finds_who_left_an_iterator_open():
    source = program("patterns/iter-pull-no-stop")

    verdict = judge(observe("exact/iter-pull-no-stop"), source)

    assert rows_of(verdict, source) == [
        Row(1, "coroutine", "if !yield(n) {", "next, _ := iter.Pull(count)", False)
    ]
