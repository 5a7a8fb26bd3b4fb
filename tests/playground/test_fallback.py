"""A second playground for when the first one fails."""

from collections.abc import Sequence

import pytest

from tutorial.playground.fallback import FallbackPlayground
from tutorial.playground.observation import (
    Ending,
    Observation,
    PlaygroundBusyError,
    PlaygroundCancelledError,
    PlaygroundError,
    Progress,
    ScheduledObservation,
    ignore_progress,
)
from tutorial.playground.program import Program, read_program

HELLO = read_program("package main\n\nfunc main() {}\n")


class FakePlayground:
    """Fails as it is told to, or answers with its name."""

    def __init__(self, name: str, error: PlaygroundError | None = None) -> None:
        self.name = name
        self.error = error

    def run(
        self, program: Program, progress: Progress = ignore_progress
    ) -> Observation:
        if self.error:
            raise self.error
        return Observation(Ending.RETURNED, self.name, "go1.27.3")


class FakeScheduler(FakePlayground):
    """Has a schedule for every seed."""

    def run_schedules(
        self,
        program: Program,
        seeds: Sequence[int],
        progress: Progress,
        *,
        has_timeline: bool,
    ) -> tuple[ScheduledObservation, ...]:
        seen = self.run(program, progress)
        return tuple(ScheduledObservation(seen, (seed,)) for seed in seeds)


def seeds_of(
    both: FallbackPlayground, seeds: list[int]
) -> list[tuple[str, tuple[int, ...]]]:
    drawn = both.run_schedules(HELLO, seeds, ignore_progress, has_timeline=False)
    return [(run.observation.engine, run.seeds) for run in drawn]


def test_the_first_answers_where_it_can():
    both = FallbackPlayground(FakePlayground("remote"), FakePlayground("embedded"))

    assert (both.name, both.run(HELLO).engine) == ("remote", "remote")


@pytest.mark.parametrize("error", [PlaygroundError("down"), PlaygroundBusyError()])
def test_the_second_answers_where_the_first_fails(error):
    first = FakePlayground("remote", error)

    seen = FallbackPlayground(first, FakePlayground("embedded")).run(HELLO)

    assert seen.engine == "embedded"


def test_a_run_that_was_cancelled_is_not_begun_again():
    first = FakePlayground("remote", PlaygroundCancelledError())

    with pytest.raises(PlaygroundCancelledError):
        FallbackPlayground(first, FakePlayground("embedded")).run(HELLO)


def test_where_both_fail_the_second_failure_is_told():
    first = FakePlayground("remote", PlaygroundError("down"))
    second = FakePlayground("embedded", PlaygroundBusyError())

    with pytest.raises(PlaygroundBusyError):
        FallbackPlayground(first, second).run(HELLO)


def test_schedules_are_drawn_by_an_engine_that_can():
    both = FallbackPlayground(FakeScheduler("embedded"), FakePlayground("remote"))

    assert seeds_of(both, [0, 7]) == [("embedded", (0,)), ("embedded", (7,))]


def test_one_plain_run_stands_in_for_schedules():
    first = FakeScheduler("embedded", PlaygroundError("down"))

    both = FallbackPlayground(first, FakePlayground("remote"))

    assert seeds_of(both, [0, 7]) == [("remote", (0,))]
